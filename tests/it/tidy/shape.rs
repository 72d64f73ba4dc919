//! How a source file looks: what it says first, how long it is, what it may not leave behind.

use super::Violation;
use super::lexer::{Kind, Token, tokens};

/// A file has fewer lines than this.
const FILE_LINES: usize = 600;
/// A function has fewer lines than this, from the line of `fn` to that of its closing brace.
const FUNCTION_LINES: usize = 70;

/// Checks that a file begins by saying what it is.
pub(super) fn module_doc(path: &str, text: &str) -> Vec<Violation> {
    let first = text.lines().next().unwrap_or_default();
    if first.strip_prefix("//! ").is_some_and(|words| !words.trim().is_empty()) {
        return Vec::new();
    }
    vec![Violation {
        path: path.to_owned(),
        line: 1,
        rule: "a source says what it is",
        found: "the first line is not a `//!` sentence".to_owned(),
        fix: "begin the file with one `//! ` line that says what the module is for",
    }]
}

pub(super) fn file_length(path: &str, text: &str) -> Vec<Violation> {
    let lines = text.lines().count();
    if lines < FILE_LINES {
        return Vec::new();
    }
    vec![Violation {
        path: path.to_owned(),
        line: lines,
        rule: "a file has fewer than 600 lines",
        found: format!("{lines} lines"),
        fix: "give one of its subjects a file of its own, beside it or below it",
    }]
}

pub(super) fn function_length(path: &str, text: &str) -> Vec<Violation> {
    functions(&tokens(text))
        .into_iter()
        .filter(|function| function.lines() >= FUNCTION_LINES)
        .map(|function| Violation {
            path: path.to_owned(),
            line: function.first,
            rule: "a function has fewer than 70 lines",
            found: format!("`fn {}` has {} lines", function.name, function.lines()),
            fix: "name its steps and make each a function; a long table becomes a constant",
        })
        .collect()
}

struct Function<'a> {
    name: &'a str,
    first: usize,
    last: usize,
}

impl Function<'_> {
    fn lines(&self) -> usize {
        self.last - self.first + 1
    }
}

/// Every function with a body, inner ones too.
fn functions<'a>(tokens: &[Token<'a>]) -> Vec<Function<'a>> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(name) = tokens.get(at + 1).filter(|next| token.is("fn") && next.kind == Kind::Ident) else {
            continue;
        };
        let Some(open) = body(tokens, at + 2) else {
            continue;
        };
        let close = matching(tokens, open);
        found.push(Function { name: name.text, first: token.line, last: tokens[close].line });
    }
    found
}

/// The index of the brace that opens a body, or nothing for a declaration that ends with `;`.
fn body(tokens: &[Token<'_>], from: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.text {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            "{" if depth == 0 => return Some(at),
            ";" if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

fn matching(tokens: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        if token.is("{") {
            depth += 1;
        } else if token.is("}") {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
    }
    tokens.len() - 1
}

/// Written in two parts so that this file does not break its own rule.
const MARKERS: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];

/// Checks for what is left for later: markers in comments, placeholder macros, ignored tests.
pub(super) fn unfinished(path: &str, text: &str) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut push = |line: usize, what: String| {
        found.push(Violation {
            path: path.to_owned(),
            line,
            rule: "nothing is left unfinished",
            found: what,
            fix: "finish it, or leave it out and open an issue",
        });
    };
    for (at, line) in text.lines().enumerate() {
        let marker = MARKERS.iter().find(|marker| has_word(line, marker));
        if let Some(marker) = marker {
            push(at + 1, format!("`{marker}`"));
        }
    }
    let tokens = tokens(text);
    for (at, token) in tokens.iter().enumerate() {
        let next = |ahead: usize, text: &str| tokens.get(at + ahead).is_some_and(|token| token.is(text));
        if (token.is("todo") || token.is("unimplemented")) && next(1, "!") {
            push(token.line, format!("`{}!`", token.text));
        }
        if token.is("#") && next(1, "[") && next(2, "ignore") {
            push(token.line, "an ignored test".to_owned());
        }
    }
    found
}

/// Whether `word` stands in `line` with no letter, digit or `_` beside it.
pub(super) fn has_word(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

/// Texts that people edit. Snapshots and test data show what a program wrote and are left alone.
const EDITED: [&str; 8] = [".rs", ".toml", ".ron", ".ftl", ".md", ".css", ".js", ".ci/run"];

pub(super) fn white_space(path: &str, text: &str) -> Vec<Violation> {
    if path.starts_with("tests/data/") || !EDITED.iter().any(|ending| path.ends_with(ending)) {
        return Vec::new();
    }
    let fault = |line: &str| {
        if line.ends_with('\r') {
            Some("a carriage return")
        } else if line.ends_with([' ', '\t']) {
            Some("white space at the end of the line")
        } else {
            None
        }
    };
    text.split('\n')
        .enumerate()
        .filter_map(|(at, line)| Some((at + 1, fault(line)?)))
        .map(|(line, what)| Violation {
            path: path.to_owned(),
            line,
            rule: "lines end where their words end",
            found: what.to_owned(),
            fix: "remove it (`cargo fmt` for Rust; .gitattributes keeps LF)",
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::rejects;
    use super::*;

    #[test]
    fn a_source_without_its_sentence_is_seen() {
        rejects(module_doc, "src/a.rs", "use x;\n//! Late.", 1, "//! What it is.\nuse x;");
        rejects(module_doc, "src/a.rs", "//! \nuse x;", 1, "//! What it is.");
        rejects(module_doc, "src/a.rs", "", 1, "//! What it is.");
    }

    #[test]
    fn a_file_is_too_long_at_600_lines() {
        rejects(file_length, "src/a.rs", &"\n".repeat(600), 600, &"\n".repeat(599));
    }

    #[test]
    fn a_function_is_too_long_at_70_lines() {
        let function = |lines: usize| format!("\nfn f() -> [u8; 4] {{\n{}}}\n", "x;\n".repeat(lines - 2));
        rejects(function_length, "src/a.rs", &function(70), 2, &function(69));
        let tricky = |lines: usize| {
            format!("fn f(s: [u8; 2]) {{ // }}\n\"}}\"; '}}'; /* }} */\n{}}}", "\n".repeat(lines - 3))
        };
        rejects(function_length, "src/a.rs", &tricky(70), 1, &format!("{}\n{}", tricky(69), tricky(69)));
        let inner = format!("mod m {{\nimpl X {{\n{}\n}}\n}}", function(70));
        rejects(
            function_length,
            "src/a.rs",
            &inner,
            4,
            "trait T { fn f(x: fn(u8) -> u8); const X: u8 = 1; }",
        );
        let name = &function_length("src/a.rs", &function(80))[0].found;
        assert_eq!(name, "`fn f` has 80 lines");
    }

    #[test]
    fn unfinished_work_is_seen() {
        for marker in MARKERS {
            let good = format!("// {marker}S and _{marker} are other words");
            rejects(unfinished, "src/a.rs", &format!("fn f() {{}}\n// {marker}: later"), 2, &good);
        }
        rejects(unfinished, "src/a.rs", "fn f() {\n    todo!()\n}", 2, "fn todo() { todo() }");
        rejects(unfinished, "src/a.rs", "fn f() { unimplemented!(\"x\") }", 1, "const S: &str = \"todo!\";");
        rejects(
            unfinished,
            "src/a.rs",
            "#[test]\n#[ignore = \"slow\"]\nfn f() {}",
            2,
            "#[test]\nfn ignore() {}",
        );
    }

    #[test]
    fn stray_white_space_is_seen() {
        rejects(white_space, "src/a.rs", "a\nb \nc\n", 2, "a\n\nb\n");
        rejects(white_space, "scenarios/a/text/en.ftl", "a\t", 1, "a = b");
        rejects(white_space, "README.md", "a\r\nb\r\n", 1, "a\nb\n");
        rejects(white_space, ".ci/run", "a \n", 1, "a\n");
        assert!(white_space("tests/data/a.ron", "a \r\n").is_empty());
        assert!(white_space("assets/fonts/OFL.txt", "a \r\n").is_empty());
    }
}

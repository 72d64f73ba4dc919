//! A small Rust tokenizer: enough to tell code from comments, strings, characters and lifetimes.

/// What a token is. Comments and white space are dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Ident,
    Number,
    Text,
    Lifetime,
    Punct,
}

/// A token with the line it starts on, counted from 1. `::` is one token, other signs are one byte each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    pub(super) line: usize,
}

impl Token<'_> {
    pub(super) fn is(&self, text: &str) -> bool {
        self.text == text && matches!(self.kind, Kind::Ident | Kind::Punct)
    }

    /// A literal of a real number: `0.5`, `1e9`, `2f64`, but not `0xfe`, `1usize` or `pair.0`.
    pub(super) fn is_real(&self) -> bool {
        if self.kind != Kind::Number || self.text.starts_with("0x") {
            return false;
        }
        let rest = self.text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
        rest.starts_with(['.', 'e', 'E']) || rest == "f32" || rest == "f64"
    }
}

/// Splits a source into tokens.
pub(super) fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut lexer = Lexer { source, bytes: source.as_bytes(), at: 0, line: 1, found: Vec::new() };
    while lexer.at < lexer.bytes.len() {
        lexer.step();
    }
    lexer.found
}

struct Lexer<'a> {
    source: &'a str,
    bytes: &'a [u8],
    at: usize,
    line: usize,
    found: Vec<Token<'a>>,
}

fn in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

impl<'a> Lexer<'a> {
    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    /// Moves to `end`, counting the lines passed.
    fn pass(&mut self, end: usize) {
        let end = end.min(self.bytes.len());
        self.line += self.bytes[self.at..end].iter().filter(|byte| **byte == b'\n').count();
        self.at = end;
    }

    fn push(&mut self, kind: Kind, end: usize) {
        let end = end.min(self.bytes.len());
        self.found
            .push(Token { kind, text: &self.source[self.at..end], line: self.line });
        self.pass(end);
    }

    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            (b'/', b'/') => {
                let end = self.source[self.at..].find('\n').map_or(self.bytes.len(), |to| self.at + to);
                self.pass(end);
            }
            (b'/', b'*') => self.block_comment(),
            (b'"', _) => self.string(self.at),
            (b'\'', _) => self.quote(),
            (byte, _) if byte.is_ascii_digit() => self.number(),
            (byte, _) if in_word(byte) => self.word(),
            (b':', b':') => self.push(Kind::Punct, self.at + 2),
            (byte, _) if byte.is_ascii_whitespace() => self.pass(self.at + 1),
            _ => self.push(Kind::Punct, self.at + 1),
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0usize;
        let mut end = self.at;
        while end < self.bytes.len() {
            if self.bytes[end..].starts_with(b"/*") {
                depth += 1;
                end += 2;
            } else if self.bytes[end..].starts_with(b"*/") {
                depth -= 1;
                end += 2;
                if depth == 0 {
                    break;
                }
            } else {
                end += 1;
            }
        }
        self.pass(end);
    }

    /// A string whose opening quote is at `open`; the token starts at a prefix if there is one.
    fn string(&mut self, open: usize) {
        let mut end = open + 1;
        while end < self.bytes.len() && self.bytes[end] != b'"' {
            end += if self.bytes[end] == b'\\' { 2 } else { 1 };
        }
        self.push(Kind::Text, end + 1);
    }

    fn raw_string(&mut self, hashes_at: usize, hashes: usize) {
        let close = format!("\"{}", "#".repeat(hashes));
        let body = hashes_at + hashes + 1;
        let end = self.source[body..]
            .find(&close)
            .map_or(self.bytes.len(), |to| body + to + close.len());
        self.push(Kind::Text, end);
    }

    /// A character or a lifetime.
    fn quote(&mut self) {
        if self.peek(1) == b'\\' {
            return self.character(self.at + 1);
        }
        let width = self.source[self.at + 1..].chars().next().map_or(1, char::len_utf8);
        if self.peek(1 + width) == b'\'' {
            return self.push(Kind::Text, self.at + width + 2);
        }
        let mut end = self.at + 1;
        while end < self.bytes.len() && in_word(self.bytes[end]) {
            end += 1;
        }
        self.push(Kind::Lifetime, end);
    }

    fn character(&mut self, mut end: usize) {
        while end < self.bytes.len() && self.bytes[end] != b'\'' {
            end += if self.bytes[end] == b'\\' { 2 } else { 1 };
        }
        self.push(Kind::Text, end + 1);
    }

    fn number(&mut self) {
        let dots = self.found.iter().rev().take_while(|token| token.is(".")).count();
        let field = dots == 1;
        let mut end = self.at;
        let mut fraction = field;
        while end < self.bytes.len() {
            let byte = self.bytes[end];
            let next = self.bytes.get(end + 1).copied().unwrap_or(0);
            let hex = self.bytes[self.at..end].starts_with(b"0x");
            let sign = matches!(byte, b'+' | b'-') && matches!(self.bytes[end - 1], b'e' | b'E') && !hex;
            let point =
                byte == b'.' && !fraction && next != b'.' && (next.is_ascii_digit() || !in_word(next));
            fraction |= point;
            if !(in_word(byte) || point || (sign && next.is_ascii_digit())) {
                break;
            }
            end += 1;
        }
        self.push(Kind::Number, end);
    }

    /// An identifier, or a literal with a prefix: `b'x'`, `b"x"`, `r"x"`, `br#"x"#`, `c"x"`, or `r#type`.
    fn word(&mut self) {
        let mut end = self.at;
        while end < self.bytes.len() && in_word(self.bytes[end]) {
            end += 1;
        }
        let word = &self.source[self.at..end];
        let next = self.bytes.get(end).copied().unwrap_or(0);
        let hashes = self.bytes[end..].iter().take_while(|byte| **byte == b'#').count();
        let quoted = self.bytes.get(end + hashes) == Some(&b'"');
        match word {
            "b" if next == b'\'' => self.character(end + 1),
            "b" | "c" if next == b'"' => self.string(end),
            "r" | "br" | "cr" if quoted => self.raw_string(end, hashes),
            "r" if hashes == 1 => self.pass(end + 1),
            _ => self.push(Kind::Ident, end),
        }
    }
}

/// A path as written or imported, groups spelt out: `use std::{fs, io}` gives `std::fs` and `std::io`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NamedPath<'a> {
    pub(super) segments: Vec<&'a str>,
    pub(super) line: usize,
    /// How many `mod name { }` of this file stand around it.
    pub(super) inline_modules: usize,
    pub(super) imported: bool,
}

/// Every path of a source, in order.
pub(super) fn paths<'a>(tokens: &[Token<'a>]) -> Vec<NamedPath<'a>> {
    let mut found = Vec::new();
    let mut braces: Vec<bool> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let token = tokens[at];
        let inline_modules = braces.iter().filter(|is_module| **is_module).count();
        if token.is("{") {
            braces.push(at >= 2 && tokens[at - 2].is("mod"));
        } else if token.is("}") {
            braces.pop();
        } else if token.is("use") && !tokens.get(at + 1).is_some_and(|next| next.is("<")) {
            at = use_tree(tokens, at + 1, &[], inline_modules, &mut found);
            continue;
        } else if token.kind == Kind::Ident && starts_path(tokens, at) {
            let mut segments = vec![token.text];
            let mut end = at;
            while end + 2 < tokens.len() && tokens[end + 1].is("::") && tokens[end + 2].kind == Kind::Ident {
                end += 2;
                segments.push(tokens[end].text);
            }
            found.push(NamedPath { segments, line: token.line, inline_modules, imported: false });
            at = end;
        }
        at += 1;
    }
    found
}

fn starts_path(tokens: &[Token<'_>], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|index| &tokens[index]);
    let continues = before(1).is_some_and(|token| token.is("::"))
        && before(2).is_some_and(|token| token.kind == Kind::Ident || token.is(">"));
    !continues && !before(1).is_some_and(|token| token.is("."))
}

/// Reads one branch of a `use` tree and returns the index after it.
fn use_tree<'a>(
    tokens: &[Token<'a>],
    mut at: usize,
    prefix: &[&'a str],
    inline_modules: usize,
    found: &mut Vec<NamedPath<'a>>,
) -> usize {
    let mut segments = prefix.to_vec();
    let mut line = tokens.get(at).map_or(1, |token| token.line);
    while let Some(token) = tokens.get(at) {
        match token.text {
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| !token.is("}") && !token.is(";")) {
                    at = use_tree(tokens, at, &segments, inline_modules, found);
                    at += usize::from(tokens.get(at).is_some_and(|token| token.is(",")));
                }
                return at + 1;
            }
            "as" => at += 2,
            "::" => at += 1,
            "," | "}" | ";" => break,
            name => {
                segments.push(name);
                line = token.line;
                at += 1;
            }
        }
    }
    found.push(NamedPath { segments, line, inline_modules, imported: true });
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        let words: Vec<&str> = tokens(source).iter().map(|token| token.text).collect();
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn comments_are_dropped_and_strings_are_one_token() {
        check("a // b\nc /* d /* e */ f */ g", "a c g");
        check(
            r##"f("{ // }", r#"x " y"#, b"\"", 'z', b'\'', '\u{7b}')"##,
            r##"f ( "{ // }" , r#"x " y"# , b"\"" , 'z' , b'\'' , '\u{7b}' )"##,
        );
        check("fn f<'a>(x: &'a str) -> char { '{' }", "fn f < 'a > ( x : & 'a str ) - > char { '{' }");
        check("r#type::r#fn", "type :: fn");
        check("'é' 'é '", "'é' 'é '");
    }

    #[test]
    fn lines_are_counted_through_strings_and_comments() {
        let found = tokens("/* a\nb */ \"c\nd\" e");
        assert_eq!(found.iter().map(|token| token.line).collect::<Vec<_>>(), [2, 3]);
    }

    #[test]
    fn real_numbers_are_told_from_whole_ones() {
        for real in ["0.5", "1e9", "1e-9", "2f64", "1_000.0", "3.", "1.5E+3_f32"] {
            assert!(tokens(real)[0].is_real() && tokens(real).len() == 1, "{real}");
        }
        assert!(tokens("0..1.5").iter().any(Token::is_real));
        for whole in ["0", "1usize", "0xfe", "0x1e5", "1_000u64", "0b1", "pair.0.1", "1..2", "1.max(2)"] {
            assert!(!tokens(whole).iter().any(Token::is_real), "{whole}");
        }
    }

    #[test]
    fn paths_are_spelt_out() {
        let source = "use std::{fs, io::{self, Read as R}};\nmod m { fn f() { ::a::b::<C>(x.d); } }";
        let found: Vec<String> = paths(&tokens(source))
            .iter()
            .map(|path| format!("{}@{}/{}", path.segments.join("::"), path.line, path.inline_modules))
            .collect();
        let expected = [
            "std::fs@1/0",
            "std::io::self@1/0",
            "std::io::Read@1/0",
            "mod@2/0",
            "m@2/0",
            "fn@2/1",
            "f@2/1",
            "a::b@2/1",
            "C@2/1",
            "x@2/1",
        ];
        assert_eq!(found, expected);
    }
}

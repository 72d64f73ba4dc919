//! What a module may not contain: things that differ between two runs or two machines.

use super::Violation;
use super::arrows::{leads_to, module_of};
use super::lexer::{Kind, Token, paths, tokens};

/// Ring 0.
pub(super) const ENGINE: [&str; 3] = ["kernel", "law", "case"];

/// Ring 0 and the loader: the same bytes on every machine, no clock, no order that hashing decides.
const RUN_FREE: [&str; 4] = ["kernel", "law", "case", "scenario"];

const FIX_MAP: &str = "its order differs from run to run: use BTreeMap, BTreeSet, or a Vec by index";
const FIX_CHANCE: &str = "draw by key in kernel/sampling.rs, so that the same seed gives the same luck";
const FIX_OUTSIDE: &str =
    "ring 0 and scenario take values and return events or diagnostics; io/ does the rest";
const FIX_PRINT: &str = "return an event, a rejection or a diagnostic; text/ words it and cli/ prints it";

const BANNED_PATHS: [(&[&str], &str); 9] = [
    (&["bevy"], FIX_OUTSIDE),
    (&["egui"], FIX_OUTSIDE),
    (&["std", "fs"], FIX_OUTSIDE),
    (&["std", "env"], FIX_OUTSIDE),
    (&["std", "time"], FIX_OUTSIDE),
    (&["std", "thread"], FIX_OUTSIDE),
    (&["std", "net"], FIX_OUTSIDE),
    (&["rand", "rng"], FIX_CHANCE),
    (&["rand", "random"], FIX_CHANCE),
];

const BANNED_NAMES: [(&str, &str); 8] = [
    ("HashMap", FIX_MAP),
    ("HashSet", FIX_MAP),
    ("hashbrown", FIX_MAP),
    ("RandomState", FIX_MAP),
    ("DefaultHasher", FIX_MAP),
    ("thread_rng", FIX_CHANCE),
    ("SysRng", FIX_CHANCE),
    ("getrandom", FIX_CHANCE),
];

const BANNED_MACROS: [&str; 5] = ["println", "print", "eprintln", "eprint", "dbg"];

/// Checks ring 0 and `scenario` for what differs from run to run.
pub(super) fn run_dependent(path: &str, text: &str) -> Vec<Violation> {
    if !module_of(path).is_some_and(|module| RUN_FREE.contains(&module)) {
        return Vec::new();
    }
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut push = |line: usize, what: String, fix: &'static str| {
        found.push(Violation {
            path: path.to_owned(),
            line,
            rule: "no run-dependent thing here",
            found: what,
            fix,
        });
    };
    for named in paths(&tokens) {
        if let Some((_, fix)) = BANNED_PATHS.iter().find(|(banned, _)| leads_to(&named, banned)) {
            push(named.line, format!("`{}`", named.segments.join("::")), fix);
        }
    }
    for (at, token) in tokens.iter().enumerate() {
        let banned = BANNED_NAMES.iter().find(|(name, _)| token.is(name));
        if let Some((name, fix)) = banned {
            push(token.line, format!("`{name}`"), fix);
        }
        let called = tokens.get(at + 1).is_some_and(|next| next.is("!"));
        if called && BANNED_MACROS.iter().any(|name| token.is(name)) {
            push(token.line, format!("`{}!`", token.text), FIX_PRINT);
        }
    }
    found
}

/// Modules whose results are integers, and the sources in them that may compute with real numbers.
const WHOLE_NUMBERS: [&str; 6] = ["kernel", "law", "case", "scenario", "score", "players"];
const REAL_NUMBERS: [&str; 3] = ["src/kernel/sampling.rs", "src/score/structure/", "src/score/structure.rs"];

/// Checks that real numbers stay in sampling, measures and statistics (and where things are only drawn).
pub(super) fn real_numbers(path: &str, text: &str) -> Vec<Violation> {
    let whole = module_of(path).is_some_and(|module| WHOLE_NUMBERS.contains(&module));
    if !whole || REAL_NUMBERS.iter().any(|home| path.starts_with(home)) {
        return Vec::new();
    }
    let real = |token: &&Token<'_>| token.is_real() || token.is("f32") || token.is("f64");
    without_forwarding(&tokens(text))
        .iter()
        .filter(real)
        .map(|token| Violation {
            path: path.to_owned(),
            line: token.line,
            rule: "state and score are whole numbers",
            found: format!("`{}`", token.text),
            fix: "count in ticks, permille or fixed point; real numbers live in kernel/sampling.rs, \
                  score/structure/ and pilot/",
        })
        .collect()
}

/// Drops the body of serde's forwarding macro: the words in it are names of methods, not types.
fn without_forwarding<'a>(tokens: &[Token<'a>]) -> Vec<Token<'a>> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].is("forward_to_deserialize_any") {
            at += tokens[at..].iter().position(|token| token.is("}")).unwrap_or(0);
        }
        kept.push(tokens[at]);
        at += 1;
    }
    kept
}

const DENIED: [&str; 6] = [
    "float_arithmetic",
    "iter_over_hash_type",
    "unwrap_used",
    "expect_used",
    "wildcard_enum_match_arm",
    "as_conversions",
];

/// Checks that a ring-0 module denies the lints of the house before its first item.
pub(super) fn deny_block(path: &str, text: &str) -> Vec<Violation> {
    let tokens = tokens(text);
    let denied = denied_at_the_top(&tokens);
    let missing: Vec<&str> = DENIED.into_iter().filter(|lint| !denied.contains(lint)).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    vec![Violation {
        path: path.to_owned(),
        line: 1,
        rule: "ring 0 denies what breaks determinism",
        found: format!("not denied at the top: clippy::{}", missing.join(", clippy::")),
        fix: "put #![deny(clippy::float_arithmetic, clippy::iter_over_hash_type, clippy::unwrap_used, \
              clippy::expect_used, clippy::wildcard_enum_match_arm, clippy::as_conversions)] after the module docs",
    }]
}

fn denied_at_the_top<'a>(tokens: &[Token<'a>]) -> Vec<&'a str> {
    let mut denied = Vec::new();
    let mut at = 0;
    while tokens.len() > at + 3 && tokens[at].is("#") && tokens[at + 1].is("!") && tokens[at + 2].is("[") {
        let end = tokens[at..]
            .iter()
            .position(|token| token.is("]"))
            .map_or(tokens.len(), |to| at + to);
        if tokens[at + 3].is("deny") || tokens[at + 3].is("forbid") {
            let names = tokens[at + 4..end].iter().filter(|token| token.kind == Kind::Ident);
            denied.extend(names.map(|token| token.text));
        }
        at = end + 1;
    }
    denied
}

#[cfg(test)]
mod tests {
    use super::super::rejects;
    use super::*;

    #[test]
    fn run_dependent_paths_are_refused() {
        for banned in
            ["std::fs::read", "std::env::var", "std::time::Duration", "std::thread::spawn", "std::net::X"]
        {
            let (good, bad) = ("use std::fmt;", format!("use std::fmt;\nuse {banned};"));
            rejects(run_dependent, "src/scenario/load.rs", &bad, 2, good);
        }
        rejects(run_dependent, "src/law/mod.rs", "fn f() { rand::rng(); }", 1, "fn f() { kernel::rng(); }");
        rejects(run_dependent, "src/case/mod.rs", "use bevy::ecs;", 1, "// use bevy::ecs;");
        rejects(run_dependent, "src/case/mod.rs", "use egui::Ui;", 1, "const S: &str = \"use egui::Ui;\";");
    }

    #[test]
    fn run_dependent_names_are_refused() {
        for banned in ["HashMap", "HashSet", "RandomState", "DefaultHasher"] {
            let bad = format!("\n\nuse std::collections::{banned};");
            rejects(run_dependent, "src/kernel/agenda.rs", &bad, 3, "use std::collections::BTreeMap;");
        }
        rejects(
            run_dependent,
            "src/kernel/agenda.rs",
            "fn f(x: HashMap<u8, u8>) {}",
            1,
            "/* HashMap */ struct X;",
        );
        assert!(
            run_dependent("src/io/mod.rs", "use std::collections::HashMap; fn f() { println!(); }")
                .is_empty()
        );
    }

    #[test]
    fn printing_is_refused() {
        for banned in BANNED_MACROS {
            let bad = format!("fn f() {{\n    {banned}!(\"x\");\n}}");
            rejects(run_dependent, "src/case/decide.rs", &bad, 2, "fn print() { print(\"println!\"); }");
        }
    }

    #[test]
    fn real_numbers_are_refused_outside_their_places() {
        rejects(real_numbers, "src/kernel/desk.rs", "fn f(x: f64) {}", 1, "fn f(x: i64) {}");
        rejects(real_numbers, "src/case/mod.rs", "fn f() {\n g(0.5);\n}", 2, "fn f() { g(500); }");
        rejects(real_numbers, "src/score/card.rs", "fn f() { x as f32; }", 1, "fn f() { x.0.1; }");
        for free in
            ["src/kernel/sampling.rs", "src/score/structure/mod.rs", "src/pilot/stats.rs", "src/app/map.rs"]
        {
            assert!(real_numbers(free, "fn f(x: f64) { x * 0.5; }").is_empty(), "{free}");
        }
    }

    #[test]
    fn a_missing_or_late_deny_is_seen() {
        let lints: Vec<String> = DENIED.iter().map(|lint| format!("clippy::{lint}")).collect();
        let good = format!("//! Doc.\n#![deny(missing_docs)]\n#![deny({})]\nmod a;", lints.join(", "));
        let late = format!("//! Doc.\nmod a;\n#![deny({})]", lints.join(", "));
        rejects(deny_block, "src/law/mod.rs", &late, 1, &good);
        rejects(deny_block, "src/law/mod.rs", &good.replace("deny(", "warn("), 1, &good);
        rejects(deny_block, "src/law/mod.rs", "", 1, &good);
        for lint in DENIED {
            let without = good.replace(&format!("clippy::{lint}"), "clippy::all");
            assert!(deny_block("src/law/mod.rs", &without)[0].found.ends_with(lint), "{lint}");
        }
    }
}

//! House rules as tests: what never happens in this repository, each failure with its place and its fix.
//!
//! The rules are in five files: `arrows` (who may name whom), `bans` (what a module may not contain), `look`
//! (colours and sentences are data), `shape` (how a source file looks) and `tree` (what the repository as a whole
//! looks like). Each checker
//! is a function from a path and a text to a list of violations, so that its own tests feed it a bad
//! snippet: a check that cannot fail is not a check. `lexer` is the small tokenizer below them; it drops
//! comments and keeps strings apart, so that a word in a sentence is never mistaken for code.
//!
//! Only the standard library is used. `cargo test` is run more often than clippy, hence some rules are in both.

mod arrows;
mod bans;
mod lexer;
mod look;
mod shape;
mod tree;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// One broken rule: where, what was found, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Violation {
    path: String,
    line: usize,
    rule: &'static str,
    found: String,
    fix: &'static str,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Violation { path, line, rule, found, fix } = self;
        write!(f, "{path}:{line}: {rule}: {found}\n    fix: {fix}")
    }
}

/// A file with its path relative to the root, written with `/` on every system.
struct Source {
    path: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` (relative to the root), sorted, build products and history left out.
fn files_below(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![PathBuf::from(folder)];
    while let Some(relative) = waiting.pop() {
        let Ok(entries) = fs::read_dir(root().join(&relative)) else {
            continue;
        };
        for entry in entries {
            let entry = entry.expect("a readable folder entry");
            let path = relative.join(entry.file_name());
            let kind = entry.file_type().expect("a file type");
            if kind.is_dir() {
                waiting.push(path);
            } else if kind.is_file() {
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

/// The text of a file, or nothing when it is binary.
fn read_text(path: &str) -> Option<String> {
    let bytes = fs::read(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    if bytes.contains(&0) { None } else { String::from_utf8(bytes).ok() }
}

fn read_or_empty(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_default()
}

/// Every Rust source of the package and of its tests.
fn sources() -> Vec<Source> {
    let mut paths = files_below("src");
    paths.extend(files_below("tests"));
    paths.retain(|path| path.ends_with(".rs") && !path.starts_with("tests/data/"));
    let sources: Vec<Source> = paths
        .into_iter()
        .map(|path| {
            let text = read_text(&path).unwrap_or_else(|| panic!("{path}: a source must be UTF-8 text"));
            Source { path, text }
        })
        .collect();
    for anchor in ["src/lib.rs", "tests/it/tidy.rs"] {
        assert!(sources.iter().any(|source| source.path == anchor), "the walk did not see {anchor}");
    }
    sources
}

/// Files that are ours to write in plain text: everything but artefacts, which are evidence, and test data.
fn own_texts() -> Vec<Source> {
    let mut paths = Vec::new();
    for folder in ["src", "tests", "assets", "scenarios", ".ci"] {
        paths.extend(files_below(folder));
    }
    let top = fs::read_dir(root()).expect("a readable root");
    for entry in top {
        let entry = entry.expect("a readable folder entry");
        if entry.file_type().expect("a file type").is_file() {
            paths.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    paths.retain(|path| !path.contains("/artefacts/"));
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| {
            let text = read_text(&path)?;
            Some(Source { path, text })
        })
        .collect()
}

#[track_caller]
fn report(violations: Vec<Violation>) {
    let lines: Vec<String> = violations.iter().map(Violation::to_string).collect();
    assert!(violations.is_empty(), "{} broken house rule(s)\n{}\n", lines.len(), lines.join("\n"));
}

#[track_caller]
fn each_source(check: fn(&str, &str) -> Vec<Violation>) {
    report(sources().iter().flat_map(|source| check(&source.path, &source.text)).collect());
}

#[track_caller]
fn each_text(check: fn(&str, &str) -> Vec<Violation>) {
    report(
        own_texts()
            .iter()
            .flat_map(|source| check(&source.path, &source.text))
            .collect(),
    );
}

#[test]
fn imports_go_down_the_tree() {
    each_source(arrows::imports);
}

#[test]
fn crates_and_clocks_stay_with_their_owner() {
    each_source(arrows::owners);
}

#[test]
fn the_engine_is_free_of_what_differs_between_runs() {
    each_source(bans::run_dependent);
}

#[test]
fn real_numbers_stay_in_their_places() {
    each_source(bans::real_numbers);
}

#[test]
fn engine_modules_deny_the_same_lints() {
    report(
        bans::ENGINE
            .iter()
            .map(|module| format!("src/{module}/mod.rs"))
            .flat_map(|path| bans::deny_block(&path, &read_or_empty(&path)))
            .collect(),
    );
}

#[test]
fn only_the_theme_chooses_colours() {
    each_source(look::colours);
}

#[test]
fn links_are_drawn_in_one_way() {
    each_source(look::links);
}

#[test]
fn the_panels_say_what_the_texts_say() {
    each_source(look::sentences);
}

#[test]
fn nothing_is_left_unfinished() {
    each_source(shape::unfinished);
}

#[test]
fn sources_say_what_they_are() {
    each_source(shape::module_doc);
}

#[test]
fn files_stay_short() {
    each_source(shape::file_length);
}

#[test]
fn functions_stay_short() {
    each_source(shape::function_length);
}

#[test]
fn texts_have_no_stray_white_space() {
    each_text(shape::white_space);
}

#[test]
fn texts_name_no_machine() {
    each_text(tree::machine_paths);
}

#[test]
fn no_scenario_is_special() {
    let names = tree::scenario_names(&files_below("scenarios"));
    let sources = sources();
    report(
        sources
            .iter()
            .flat_map(|source| tree::scenario_mentions(&source.path, &source.text, &names))
            .collect(),
    );
}

#[test]
fn one_version_of_what_must_fit_together() {
    report(tree::single_versions("Cargo.lock", &read_or_empty("Cargo.lock")));
}

#[test]
fn the_top_level_is_the_tree_of_the_design() {
    let names: Vec<String> = fs::read_dir(root())
        .expect("a readable root")
        .map(|entry| {
            entry
                .expect("a readable folder entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    report(tree::top_level(&names));
}

#[test]
fn the_readme_names_its_two_commands() {
    report(tree::readme("README.md", &read_or_empty("README.md")));
}

#[test]
fn artefacts_keep_their_bytes() {
    report(tree::attributes(".gitattributes", &read_or_empty(".gitattributes")));
}

/// Asserts that a checker accepts the good text and names the line of the fault in the bad one.
#[cfg(test)]
#[track_caller]
fn rejects(check: impl Fn(&str, &str) -> Vec<Violation>, path: &str, bad: &str, line: usize, good: &str) {
    let faults = check(path, bad);
    assert!(!faults.is_empty(), "{path}: the bad text passed:\n{bad}");
    assert_eq!(faults[0].line, line, "{path}: wrong line in {}", faults[0]);
    let message = faults[0].to_string();
    assert!(message.contains("fix: ") && message.starts_with(path), "no place or no fix in {message}");
    let none: Vec<String> = check(path, good).iter().map(Violation::to_string).collect();
    assert!(none.is_empty(), "{path}: the good text failed: {none:?}\n{good}");
}

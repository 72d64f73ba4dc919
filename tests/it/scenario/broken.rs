//! Broken inputs with the expected diagnostics written inside them, one file each in `tests/data/broken`.
//!
//! A file is either a whole scenario (its own comments are part of it, so that positions are those of
//! the file), or a list of changes to `tests/data/scenario`, one to a line:
//!
//! ```text
//! // replace: held_by: "host"
//! // with: held_by: "hots"
//! // in: text/en.ftl             (of the last replacement; without it `scenario.ron`; `law/...` for packs)
//! // remove: text/fr.ftl
//! // add: artefacts/old.log = one line
//! // hex: text/fr.ftl = e9 0a
//! // fill: artefacts/gate.log = 5000000
//! // diagnostics: 3             (the limit)
//! ```
//!
//! Expected diagnostics are lines `//~ line:column severity[code] message`, in order; a path before the
//! place if it is not that of `scenario.ron`. They stand at the end, so that they
//! do not move what they speak of. `BLESS=1` writes them anew.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use rogatory::scenario::{Diagnostic, DiagnosticCode, Folder, LawPacks, Limits, Sources, load};

use super::disk;

const LABEL: &str = "scenarios/minimal";

/// A broken input: a folder and packs as files.
#[derive(Clone)]
pub(crate) struct Broken {
    pub(crate) folder: Folder,
    law: BTreeMap<String, Vec<u8>>,
    limits: Limits,
}

impl Broken {
    fn base() -> Broken {
        let law = disk::below("tests/data/scenario/law").into_iter();
        let law = law.map(|(name, bytes)| (format!("law/{name}"), bytes)).collect();
        Broken { folder: disk::folder("tests/data/scenario/minimal", LABEL), law, limits: Limits::default() }
    }

    /// From the text of a broken file.
    #[track_caller]
    pub(crate) fn of(name: &str, text: &str) -> Broken {
        let mut broken = Broken::base();
        let is_whole = text.lines().any(|line| !line.trim().is_empty() && !line.starts_with("//"));
        if is_whole {
            broken.put("scenario.ron", text.as_bytes().to_vec());
            return broken;
        }
        let lines: Vec<&str> = text.lines().collect();
        let instruction = |line: &'_ str, key: &str| -> Option<String> {
            Some(
                line.strip_prefix(&format!("// {key}: "))?
                    .replace("\\n", "\n")
                    .replace("\\e", "\u{1b}"),
            )
        };
        for (at, line) in lines.iter().enumerate() {
            if let Some(old) = instruction(line, "replace") {
                let new = lines.get(at + 1).and_then(|line| instruction(line, "with"));
                let new = new.unwrap_or_else(|| panic!("{name}: `replace` without `with`"));
                let file = lines.get(at + 2).and_then(|line| instruction(line, "in"));
                broken.replace(name, file.as_deref().unwrap_or("scenario.ron"), &old, &new);
            } else if let Some(file) = instruction(line, "remove") {
                assert!(broken.folder.files.remove(&file).is_some(), "{name}: no file {file}");
            } else if let Some((file, text)) =
                instruction(line, "add").as_deref().and_then(|l| l.split_once(" = "))
            {
                broken.put(file, format!("{text}\n").into_bytes());
            } else if let Some((file, hex)) =
                instruction(line, "hex").as_deref().and_then(|l| l.split_once(" = "))
            {
                broken
                    .put(file, hex.split(' ').map(|two| u8::from_str_radix(two, 16).expect("hex")).collect());
            } else if let Some((file, size)) =
                instruction(line, "fill").as_deref().and_then(|l| l.split_once(" = "))
            {
                broken.put(file, vec![b'a'; size.parse().expect("a size")]);
            } else if let Some(limit) = instruction(line, "diagnostics") {
                broken.limits.diagnostics = limit.parse().expect("a number");
            }
        }
        broken
    }

    pub(crate) fn limits(&self) -> Limits {
        self.limits
    }

    fn put(&mut self, file: &str, bytes: Vec<u8>) {
        if file.starts_with("law/") {
            self.law.insert(file.to_owned(), bytes);
        } else {
            self.folder.files.insert(file.to_owned(), Cow::Owned(bytes));
        }
    }

    #[track_caller]
    fn replace(&mut self, name: &str, file: &str, old: &str, new: &str) {
        let bytes = self.law.get(file).map(Vec::as_slice).or_else(|| self.folder.bytes(file));
        let text = String::from_utf8(bytes.unwrap_or_else(|| panic!("{name}: no file {file}")).to_vec())
            .expect("text");
        assert_eq!(text.matches(old).count(), 1, "{name}: `{old}` must stand once in {file}");
        self.put(file, text.replacen(old, new, 1).into_bytes());
    }

    /// Everything that is wrong with it: packs first.
    pub(crate) fn faults(&self) -> Vec<Diagnostic> {
        let files = self.law.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        let (packs, mut faults): (LawPacks, _) = LawPacks::parse(files, &self.limits);
        let (scenario, of_scenario) = load(&self.folder, &packs, &self.limits);
        let failed = of_scenario.iter().any(Diagnostic::is_error);
        assert_eq!(scenario.is_none(), failed, "a scenario comes back exactly if there is no error");
        faults.extend(of_scenario);
        faults
    }

    pub(crate) fn sources(&self) -> Sources<'_> {
        let mut sources = Sources::new();
        sources.add_folder(&self.folder);
        for (name, bytes) in &self.law {
            sources.add(name, bytes);
        }
        sources
    }
}

fn line(fault: &Diagnostic) -> String {
    let place = &fault.place;
    let path = place.path.strip_prefix(LABEL).unwrap_or(&place.path).trim_start_matches('/');
    let path = if path == "scenario.ron" { String::new() } else { format!("{path}:") };
    let (line, column, severity) = (place.line, place.column, fault.severity().name());
    format!("//~ {path}{line}:{column} {severity}[{}] {}", fault.code, fault.message())
        .replace('\u{1b}', "\\e")
}

/// Name, text, expected and found lines of every broken file.
fn all() -> Vec<(String, String, Vec<String>, Vec<Diagnostic>)> {
    let files = disk::below("tests/data/broken")
        .into_iter()
        .filter(|(name, _)| name.ends_with(".ron"));
    files
        .map(|(name, bytes)| {
            let text = String::from_utf8(bytes).expect("UTF-8");
            let expected = text
                .lines()
                .filter(|line| line.starts_with("//~ "))
                .map(str::to_owned)
                .collect();
            let found = Broken::of(&name, &text).faults();
            (name, text, expected, found)
        })
        .collect()
}

#[test]
fn broken_files_are_reported_as_they_say() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut wrong = Vec::new();
    for (name, text, expected, found) in all() {
        let found: Vec<String> = found.iter().map(line).collect();
        if found != expected && bless {
            let kept = text.lines().filter(|line| !line.starts_with("//~ ")).map(str::to_owned);
            let lines = [kept.collect(), found].concat();
            fs::write(disk::root().join("tests/data/broken").join(&name), lines.join("\n") + "\n")
                .expect("written");
        } else if found != expected {
            wrong.push(format!(
                "{name}\n  expected\n    {}\n  found\n    {}",
                expected.join("\n    "),
                found.join("\n    ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_broken_file_breaks_something() {
    let files = all();
    assert!(files.len() >= 40, "{} broken files", files.len());
    for (name, _, expected, found) in files {
        assert!(!expected.is_empty() && !found.is_empty(), "{name} says nothing");
    }
}

#[test]
fn every_code_is_shown_by_a_broken_file() {
    let shown: BTreeSet<DiagnosticCode> = all()
        .iter()
        .flat_map(|(_, _, _, found)| found.iter().map(|fault| fault.code))
        .collect();
    let missing: Vec<&str> = DiagnosticCode::ALL
        .iter()
        .filter(|code| !shown.contains(code))
        .map(|code| code.name())
        .collect();
    assert!(missing.is_empty(), "no broken file shows {missing:?}");
}

#[test]
fn every_diagnostic_has_a_place_words_and_a_next_step() {
    for (name, _, _, found) in all() {
        for fault in found {
            let (message, help) = (fault.message(), fault.help());
            assert!(!message.is_empty() && !help.is_empty(), "{name}: {}", fault.code);
            let hole = |text: &str| text.contains('{') && !text.contains("\\u{");
            assert!(!hole(&message) && !hole(&help), "{name}: unfilled argument in `{message}` / `{help}`");
            assert!(
                fault.place.line >= 1 && fault.place.column >= 1 && !fault.place.path.is_empty(),
                "{name}"
            );
        }
    }
}

#[test]
fn places_are_in_order() {
    for (name, _, _, found) in all() {
        let of_scenario: Vec<_> =
            found.iter().filter(|fault| !fault.place.path.starts_with("law/")).collect();
        assert!(of_scenario.is_sorted_by_key(|fault| (&fault.place.path, fault.place.start)), "{name}");
    }
}

//! Folders and packs from the disk, as `io` will hand them over.

use std::fs;
use std::path::{Path, PathBuf};

use rogatory::scenario::{Folder, LawPacks, Limits};

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file below a folder as `(name, bytes)`, names with `/`, sorted.
pub(crate) fn below(path: &str) -> Vec<(String, Vec<u8>)> {
    let top = root().join(path);
    let mut waiting = vec![top.clone()];
    let mut found = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let entry = entry.expect("a readable entry").path();
            if entry.is_dir() {
                waiting.push(entry);
            } else {
                found.push((relative(&top, &entry), fs::read(&entry).expect("a readable file")));
            }
        }
    }
    found.sort();
    found
}

fn relative(top: &Path, path: &Path) -> String {
    path.strip_prefix(top)
        .expect("below the top")
        .to_string_lossy()
        .replace('\\', "/")
}

/// A scenario's folder; `label` is how diagnostics call it.
pub(crate) fn folder(path: &str, label: &str) -> Folder {
    let mut folder = Folder::new(label);
    for (name, bytes) in below(path) {
        folder.insert(&name, bytes);
    }
    folder
}

/// Packs of a folder with `instruments` and `rules` in it, which must be free of faults.
#[track_caller]
pub(crate) fn packs(path: &str) -> LawPacks {
    let files = below(path);
    let pairs = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let (packs, faults) = LawPacks::parse(pairs, &Limits::default());
    let faults: Vec<String> = faults
        .iter()
        .map(|fault| format!("{}: {}", fault.place.path, fault.message()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
    packs
}

/// The packs and the scenario of `tests/data/scenario`.
pub(crate) fn minimal() -> (Folder, LawPacks) {
    (folder("tests/data/scenario/minimal", "scenarios/minimal"), packs("tests/data/scenario/law"))
}

//! A change of the law raises `RULES_VERSION`, so that an old log is never silently recomputed under other rules:
//! beside the version, `tests/data/law/rules_version.txt` keeps a hash of the detectors and packs.

use std::fmt::Write as _;
use std::path::Path;

use rogatory::law::RULES_VERSION;
use sha2::{Digest, Sha256};

use super::common::root;

/// Where version and hash are written down.
const RECORD: &str = "tests/data/law/rules_version.txt";

/// What of a file can alter a decision, a finding or a score: comments, blank lines and unit tests cannot.
fn effective(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let code = lines.take_while(|line| *line != "#[cfg(test)]");
    let code = code.filter(|line| !line.is_empty() && !line.starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

/// Files below a folder that are law, sorted.
fn files(folder: &Path, found: &mut Vec<String>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder of the law")
        .map(|e| e.expect("entry").path())
        .collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_dir() {
            files(&path, found);
        } else if !["tests.rs", "sample.rs", "mod.rs"].contains(&name.as_str()) || is_register(&path) {
            let text = std::fs::read_to_string(&path).expect("a text");
            let relative = path.strip_prefix(root()).expect("below the root").display().to_string();
            found.push(format!("{}\n{}\n", relative.replace('\\', "/"), effective(&text)));
        }
    }
}

/// `rules/mod.rs` says which detector judges what; the other `mod.rs` holds the version itself.
fn is_register(path: &Path) -> bool {
    path.ends_with("rules/mod.rs")
}

fn hash_of_the_law() -> String {
    let mut all = Vec::new();
    for folder in ["src/law", "assets/law"] {
        files(&root().join(folder), &mut all);
    }
    let digest = Sha256::digest(all.concat().as_bytes());
    digest.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a string grows");
        hex
    })
}

/// What to do about a record that does not fit; none if it does.
fn complaint(recorded: (u32, &str), now: (u32, &str)) -> Option<&'static str> {
    match (recorded.0 == now.0, recorded.1 == now.1) {
        (true, true) => None,
        (true, false) => Some(
            "the law changed and RULES_VERSION did not: raise it in src/law/mod.rs, then run this test with \
             ROGATORY_RULES=write (if no decision, finding or score can come out otherwise, with ROGATORY_RULES=same)",
        ),
        (false, _) => {
            Some("RULES_VERSION changed: write it down by running this test with ROGATORY_RULES=write")
        }
    }
}

#[test]
fn a_change_of_the_law_raises_the_rules_version() {
    let path = root().join(RECORD);
    let hash = hash_of_the_law();
    let record = std::fs::read_to_string(&path).unwrap_or_default();
    let mut words = record.split_whitespace();
    let version = words.next().and_then(|v| v.parse().ok()).unwrap_or(0);
    let recorded = words.next().unwrap_or_default();
    let wrong = complaint((version, recorded), (RULES_VERSION, &hash));
    let asked = std::env::var("ROGATORY_RULES").unwrap_or_default();
    if wrong.is_some() && (asked == "same" || (asked == "write" && version < RULES_VERSION)) {
        std::fs::write(&path, format!("{RULES_VERSION} {hash}\n")).expect("writable");
        return;
    }
    assert_eq!(wrong, None, "{RECORD} has version {version}; the program has {RULES_VERSION}");
}

#[test]
fn what_the_record_complains_of() {
    assert_eq!(complaint((2, "a"), (2, "a")), None);
    assert!(complaint((2, "a"), (2, "b")).is_some_and(|m| m.contains("raise it")));
    assert!(complaint((2, "a"), (3, "b")).is_some_and(|m| m.contains("write it down")));
    let code = "//! Words.\nfn a() {\n    // why\n    b();\n}\n\n#[cfg(test)]\nmod tests {}\n";
    assert_eq!(effective(code), "fn a() {\nb();\n}");
    assert_ne!(effective("standing: Settled,"), effective("standing: Divided,"));
}

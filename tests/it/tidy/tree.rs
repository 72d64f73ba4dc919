//! What the repository looks like as a whole: top level, lock file, README, attributes, names and paths in texts.

use super::Violation;

/// Two versions of one of these do not fit together, or make a second copy of what must be one.
const ONE_VERSION: [&str; 7] = ["egui", "accesskit", "bevy_ecs", "ron", "petgraph", "rand_chacha", "wgpu"];

/// Checks that the lock file holds exactly one version of each crate that must be one.
pub(super) fn single_versions(path: &str, lock: &str) -> Vec<Violation> {
    let name_of = |line: &str| {
        line.strip_prefix("name = \"")
            .and_then(|rest| rest.strip_suffix('"'))
            .map(str::to_owned)
    };
    let locked: Vec<(usize, String)> = lock
        .lines()
        .enumerate()
        .filter_map(|(at, line)| Some((at + 1, name_of(line)?)))
        .collect();
    let mut found = Vec::new();
    for wanted in ONE_VERSION {
        let places: Vec<usize> = locked
            .iter()
            .filter(|(_, name)| name == wanted)
            .map(|(line, _)| *line)
            .collect();
        if places.len() != 1 {
            found.push(Violation {
                path: path.to_owned(),
                line: places.last().copied().unwrap_or(1),
                rule: "one version of what must fit together",
                found: format!("{} versions of {wanted}", places.len()),
                fix: "write the minor version that fits in Cargo.toml (egui 0.36, bevy 0.19); \
                      `cargo tree -d` shows who brings the other",
            });
        }
    }
    found
}

/// The cases among the folders of `scenarios/`, from the list of its files.
pub(super) fn scenario_names(files: &[String]) -> Vec<String> {
    let mut names: Vec<String> = files
        .iter()
        .filter_map(|file| {
            file.strip_prefix("scenarios/")?
                .split_once('/')
                .map(|(folder, _)| folder.to_owned())
        })
        .filter(|folder| folder != "pilots" && !folder.starts_with('_'))
        .collect();
    names.dedup();
    names
}

/// Checks that no source of the program names a shipped case.
pub(super) fn scenario_mentions(path: &str, text: &str, names: &[String]) -> Vec<Violation> {
    if !path.starts_with("src/") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        for name in names.iter().filter(|name| mentions(line, name)) {
            found.push(Violation {
                path: path.to_owned(),
                line: at + 1,
                rule: "no scenario is special",
                found: format!("`{name}` is the name of a scenario"),
                fix: "say it with a field of the schema that any scenario may set",
            });
        }
    }
    found
}

/// Like a whole word, but `-` belongs to the word too.
fn mentions(line: &str, name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + name.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

const TOP: [&str; 9] = [
    "Cargo.toml",
    "Cargo.lock",
    "src",
    "scenarios",
    "assets",
    "tests",
    "README.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
];

/// Checks the names at the root. Dot-files and the build folder are free.
pub(super) fn top_level(names: &[String]) -> Vec<Violation> {
    let strange =
        |name: &&String| !TOP.contains(&name.as_str()) && !name.starts_with('.') && *name != "target";
    names
        .iter()
        .filter(strange)
        .map(|name| Violation {
            path: name.clone(),
            line: 1,
            rule: "the top level is the tree of the design",
            found: format!("`{name}` is not part of it"),
            fix: "put it under src, scenarios, assets or tests, or remove it",
        })
        .collect()
}

/// Beginnings of a path on somebody's machine, each in two parts so that this file passes its own rule.
const MACHINE: [&str; 6] = [
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/Us", "ers/"),
    concat!("/wo", "rk/"),
    concat!(":\\", "Users\\"),
    concat!(":\\\\", "Users\\\\"),
];

/// Checks that a text names no absolute path of the machine it was written on.
pub(super) fn machine_paths(path: &str, text: &str) -> Vec<Violation> {
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        for start in MACHINE.iter().filter(|start| begins_path(line, start)) {
            found.push(Violation {
                path: path.to_owned(),
                line: at + 1,
                rule: "texts name no machine",
                found: format!("a path below `{start}`"),
                fix: "write it relative to the root, or take it from an argument or a variable",
            });
        }
    }
    found
}

/// The same letters inside a longer path or an address are something else.
fn begins_path(line: &str, start: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || "._-~/}$*".contains(c);
    line.match_indices(start)
        .any(|(at, _)| start.starts_with(':') || !line[..at].chars().next_back().is_some_and(inside))
}

/// Checks that the README says how to play and how to test.
pub(super) fn readme(path: &str, text: &str) -> Vec<Violation> {
    ["cargo run", "cargo test"]
        .into_iter()
        .filter(|command| !text.contains(command))
        .map(|command| Violation {
            path: path.to_owned(),
            line: 1,
            rule: "the README names its two commands",
            found: format!("`{command}` is not in it"),
            fix: "say in the README how to play (`cargo run`) and how to test (`cargo test`)",
        })
        .collect()
}

const ARTEFACTS: &str = "scenarios/**/artefacts/** -text";

/// Checks that git never converts an artefact: the line is there and no later line overrules it.
pub(super) fn attributes(path: &str, text: &str) -> Vec<Violation> {
    let lines = || {
        text.lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
    };
    let last = lines().last();
    if last.is_some_and(|(_, line)| line.trim() == ARTEFACTS) {
        return Vec::new();
    }
    vec![Violation {
        path: path.to_owned(),
        line: last.map_or(1, |(at, _)| at + 1),
        rule: "artefacts keep their bytes",
        found: "the last line does not switch conversion off for artefacts".to_owned(),
        fix: "end .gitattributes with `scenarios/**/artefacts/** -text`",
    }]
}

#[cfg(test)]
mod tests {
    use super::super::rejects;
    use super::*;

    fn lock(names: &[&str]) -> String {
        names.iter().map(|name| format!("[[package]]\nname = \"{name}\"\n")).collect()
    }

    #[test]
    fn a_second_or_missing_version_is_seen() {
        let good = lock(&ONE_VERSION);
        for (at, name) in ONE_VERSION.into_iter().enumerate() {
            let twice = format!("{good}{}", lock(&[name]));
            rejects(single_versions, "Cargo.lock", &twice, 2 * ONE_VERSION.len() + 2, &good);
            let mut others = ONE_VERSION.to_vec();
            others.remove(at);
            rejects(single_versions, "Cargo.lock", &lock(&others), 1, &good);
        }
    }

    #[test]
    fn a_scenario_name_is_seen() {
        let files = [
            "scenarios/a_case/scenario.ron",
            "scenarios/pilots/p.ron",
            "scenarios/_library/x/y",
            "scenarios/n.md",
        ];
        let names = scenario_names(&files.map(str::to_owned));
        assert_eq!(names, ["a_case"]);
        let check = |path: &str, text: &str| scenario_mentions(path, text, &names);
        rejects(check, "src/io/mod.rs", "//! X\nlet x = \"a_case\";", 2, "let x = \"a_case_b\"; pilots");
        assert!(check("tests/it/main.rs", "a_case").is_empty());
    }

    #[test]
    fn a_strange_top_level_name_is_seen() {
        let names = |extra: &[&str]| -> Vec<String> {
            TOP.iter().chain(extra).map(|name| (*name).to_owned()).collect()
        };
        assert!(top_level(&names(&[".ci", ".gitignore", "target"])).is_empty());
        assert_eq!(top_level(&names(&["docs", "notes.txt"])).len(), 2);
    }

    #[test]
    fn a_path_of_a_machine_is_seen() {
        for start in MACHINE {
            let bad = format!("a\nlet x = \"{}{start}x\";", if start.starts_with(':') { "C" } else { "" });
            rejects(machine_paths, "src/a.rs", &bad, 2, "https://example.org/work/x $HOME/work/x ../home/x");
        }
    }

    #[test]
    fn a_readme_without_a_command_is_seen() {
        rejects(readme, "README.md", "`cargo test`", 1, "`cargo run` and `cargo test`");
        rejects(readme, "README.md", "`cargo run`", 1, "`cargo run` and `cargo test`");
    }

    #[test]
    fn a_missing_or_overruled_attribute_is_seen() {
        let good = format!("* text=auto\n{ARTEFACTS}\n# end\n");
        rejects(attributes, ".gitattributes", "* text=auto\n", 1, &good);
        rejects(attributes, ".gitattributes", &format!("{good}*.ron text\n"), 4, &good);
        rejects(attributes, ".gitattributes", "", 1, &good);
    }
}

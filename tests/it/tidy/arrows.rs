//! Who may name whom: modules of the tree among themselves, and crates and clocks with one owner.

use super::Violation;
use super::lexer::{NamedPath, paths, tokens};

/// The tree of the design, lowest first. A module names only modules to its left.
const TREE: [&str; 14] = [
    "kernel", "law", "case", "scenario", "score", "players", "pilot", "text", "report", "ui", "io", "cli",
    "app", "main",
];

/// Arrows that go down and are refused all the same, with what to do instead.
const REFUSED: [(&str, &str, &str); 4] = [
    (
        "score",
        "scenario",
        "score from the log and the compiled case; what the scenario wants is a field there",
    ),
    ("io", "ui", "files and the clock work without the panels: take the value, not the view model"),
    ("cli", "ui", "the command line is built without the `ui` feature: word it through text/"),
    ("app", "cli", "window and command line are siblings: move what both need to io/ or below"),
];

const RULE_TREE: &str = "arrows go down the tree only";
const FIX_TREE: &str = "move the shared part to the lower module, or hand it over as a value \
                        (order: kernel law case scenario score players pilot text report ui io cli app main)";
const FIX_HEAD: &str = "name the module it lives in: crate::<module>::..., so that the arrow can be seen";

/// Checks what a source under `src/` names inside the package. `lib.rs` declares everything and is free.
pub(super) fn imports(path: &str, text: &str) -> Vec<Violation> {
    let Some(own) = module_of(path).filter(|own| *own != "lib") else {
        return Vec::new();
    };
    let depth = path.trim_start_matches("src/").trim_end_matches("/mod.rs").split('/').count();
    let depth = if own == "main" { 0 } else { depth };
    let mut found = Vec::new();
    for named in paths(&tokens(text)) {
        let Some(target) = head(&named, depth) else {
            continue;
        };
        let rank = |name: &str| TREE.iter().position(|module| *module == name);
        let refused = REFUSED.iter().find(|(from, to, _)| *from == own && *to == target);
        let fix = match (rank(own), rank(target)) {
            (_, None) => FIX_HEAD,
            (own_rank, target_rank) if own_rank < target_rank => FIX_TREE,
            _ => match refused {
                Some((_, _, instead)) => instead,
                None => continue,
            },
        };
        found.push(Violation {
            path: path.to_owned(),
            line: named.line,
            rule: RULE_TREE,
            found: format!("`{own}` names `{}`", named.segments.join("::")),
            fix,
        });
    }
    found
}

/// The module of the tree a source belongs to.
pub(super) fn module_of(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    inside.split('/').next().map(|first| first.trim_end_matches(".rs"))
}

/// The top module a path leads to, if it leads through the root of the package.
fn head<'a>(named: &NamedPath<'a>, file_depth: usize) -> Option<&'a str> {
    let segments = &named.segments;
    let supers = segments.iter().take_while(|segment| **segment == "super").count();
    match *segments.first()? {
        "crate" | "rogatory" => segments.get(1).copied(),
        "super" if supers >= file_depth + named.inline_modules => segments.get(supers).copied(),
        _ => None,
    }
}

/// A path with one home: who may name it, and what others do.
struct Owned {
    what: &'static [&'static str],
    homes: &'static [&'static str],
    fix: &'static str,
}

const FIX_BEVY: &str = "only app/ knows the window: put it there, or take a plain value";
const FIX_EGUI: &str = "only ui/ and app/ draw: return a view model instead";
const FIX_IO: &str =
    "only io/ touches files, environment, network and wall clock: take the value as an argument";
const FIX_ALGO: &str = "only case/graph.rs calls petgraph::algo (it sorts what the hash maps inside return): \
                        add a function there";
const FIX_THREADS: &str =
    "threads are for pilot/ through rayon (collect, then reduce in seed order) and for io/";
const FIX_WHOLE: &str = "name the part of std that is used, so that the other rules can see it";

const OWNED: [Owned; 17] = [
    Owned { what: &["bevy"], homes: &["src/app/"], fix: FIX_BEVY },
    Owned { what: &["bevy_*"], homes: &["src/app/"], fix: FIX_BEVY },
    Owned { what: &["winit"], homes: &["src/app/"], fix: FIX_BEVY },
    Owned { what: &["wgpu"], homes: &["src/app/"], fix: FIX_BEVY },
    Owned { what: &["egui"], homes: &["src/app/", "src/ui/"], fix: FIX_EGUI },
    Owned { what: &["egui_*"], homes: &["src/app/", "src/ui/"], fix: FIX_EGUI },
    Owned { what: &["petgraph", "algo"], homes: &["src/case/graph.rs"], fix: FIX_ALGO },
    Owned { what: &["std", "fs"], homes: &["src/io/"], fix: FIX_IO },
    Owned { what: &["std", "env"], homes: &["src/io/"], fix: FIX_IO },
    Owned { what: &["std", "net"], homes: &["src/io/"], fix: FIX_IO },
    Owned { what: &["std", "time", "SystemTime"], homes: &["src/io/"], fix: FIX_IO },
    Owned { what: &["std", "time", "Instant"], homes: &["src/io/"], fix: FIX_IO },
    Owned { what: &["time", "SystemTime"], homes: &["src/io/"], fix: FIX_IO },
    Owned { what: &["time", "Instant"], homes: &["src/io/"], fix: FIX_IO },
    Owned { what: &["std", "thread"], homes: &["src/io/"], fix: FIX_THREADS },
    Owned { what: &["rayon"], homes: &["src/pilot/"], fix: FIX_THREADS },
    Owned { what: &["std", "*"], homes: &[], fix: FIX_WHOLE },
];

/// Checks that a path with an owner is named only in the owner's sources.
pub(super) fn owners(path: &str, text: &str) -> Vec<Violation> {
    if !path.starts_with("src/") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for named in paths(&tokens(text)) {
        let owned = OWNED.iter().find(|owned| {
            leads_to(&named, owned.what) && !owned.homes.iter().any(|home| path.starts_with(home))
        });
        let whole = named.imported && named.segments == ["std"];
        let Some(fix) = owned.map(|owned| owned.fix).or(whole.then_some(FIX_WHOLE)) else {
            continue;
        };
        found.push(Violation {
            path: path.to_owned(),
            line: named.line,
            rule: "a crate or clock with one owner",
            found: format!("`{}`", named.segments.join("::")),
            fix,
        });
    }
    found
}

/// Whether a path begins with `what`. A lone word counts only when imported: it may be a local name.
pub(super) fn leads_to(named: &NamedPath<'_>, what: &[&str]) -> bool {
    let same = |segment: &&str, wanted: &&str| match wanted.strip_suffix("_*") {
        Some(family) => segment.strip_prefix(family).is_some_and(|rest| rest.starts_with('_')),
        None => segment == wanted,
    };
    (named.imported || named.segments.len() > 1)
        && named.segments.len() >= what.len()
        && named.segments.iter().zip(what).all(|(segment, wanted)| same(segment, wanted))
}

#[cfg(test)]
mod tests {
    use super::super::rejects;
    use super::*;

    #[test]
    fn an_arrow_upwards_is_refused() {
        rejects(imports, "src/kernel/desk.rs", "\nuse crate::law::Act;", 2, "use crate::kernel::Tick;");
        rejects(
            imports,
            "src/law/mod.rs",
            "use crate::{kernel::Tick, case::State};",
            1,
            "use crate::kernel::{self, Tick};",
        );
        rejects(
            imports,
            "src/case/apply.rs",
            "fn f() {\n crate::ui::g();\n}",
            2,
            "fn f() { crate::law::g(); }",
        );
        rejects(imports, "src/text/mod.rs", "use crate::report::X;", 1, "use crate::pilot::X;");
        rejects(imports, "src/cli/run.rs", "use crate::app::open;", 1, "use crate::io::open;");
    }

    #[test]
    fn every_pair_of_the_tree_has_an_answer() {
        for (from, own) in TREE.iter().enumerate() {
            for (to, target) in TREE.iter().enumerate() {
                let refused = REFUSED.iter().any(|(a, b, _)| a == own && b == target);
                let path =
                    if *own == "main" { "src/main.rs".to_owned() } else { format!("src/{own}/mod.rs") };
                let faults = imports(&path, &format!("use rogatory::{target}::X;"));
                assert_eq!(faults.is_empty(), to <= from && !refused, "{own} -> {target}");
            }
        }
    }

    #[test]
    fn a_way_round_through_super_is_seen() {
        rejects(imports, "src/law/mod.rs", "use super::case::X;", 1, "use super::kernel::X;");
        rejects(imports, "src/law/rule.rs", "use super::super::case::X;", 1, "use super::case::X;");
        let nested = "mod tests {\n    use super::super::case::X;\n}";
        rejects(imports, "src/law/mod.rs", nested, 2, "mod tests { use super::case::X; }");
        rejects(imports, "src/law/r/a.rs", "use super::super::super::ui::X;", 1, "use super::super::ui::X;");
    }

    #[test]
    fn refused_arrows_and_unknown_heads_are_seen() {
        rejects(imports, "src/score/card.rs", "use crate::scenario::X;", 1, "use crate::case::X;");
        rejects(imports, "src/app/mod.rs", "use crate::cli::X;", 1, "use crate::ui::X;");
        rejects(imports, "src/score/card.rs", "use crate::Ticks;", 1, "pub(crate) fn f() {}");
        rejects(imports, "src/main.rs", "use rogatory::*;", 1, "use rogatory::app;\nmod x {}");
        assert!(imports("src/lib.rs", "pub use crate::app::X;").is_empty());
    }

    #[test]
    fn an_owned_crate_elsewhere_is_refused() {
        rejects(owners, "src/ui/inbox.rs", "use bevy::prelude::*;", 1, "use egui::Ui;");
        rejects(owners, "src/ui/inbox.rs", "fn f(x: bevy_egui::X) {}", 1, "fn f(bevy: u8) { g(bevy) }");
        rejects(owners, "src/text/mod.rs", "fn f(ui: &mut egui::Ui) {}", 1, "fn f(egui: u8) { egui; }");
        rejects(owners, "src/score/mod.rs", "use petgraph::{algo, Graph};", 1, "use petgraph::Graph;");
        rejects(owners, "src/case/graph.rs", "use petgraph::algo;use std::fs;", 1, "use petgraph::algo;");
        rejects(owners, "src/score/mod.rs", "use rayon::prelude::*;", 1, "use std::collections::BTreeMap;");
        assert!(owners("src/app/mod.rs", "use bevy::prelude::*; use egui::Ui; use bevy_egui::X;").is_empty());
        assert!(owners("src/pilot/run.rs", "use rayon::prelude::*;").is_empty());
        assert!(owners("tests/it/main.rs", "use std::fs;").is_empty());
    }

    #[test]
    fn files_environment_and_clocks_elsewhere_are_refused() {
        rejects(owners, "src/cli/mod.rs", "use std::{fmt, fs};", 1, "use std::{fmt, io};");
        rejects(owners, "src/app/mod.rs", "fn f() { ::std::env::var(x); }", 1, "fn f() { env!(\"X\"); }");
        rejects(
            owners,
            "src/pilot/mod.rs",
            "use std::time::{Duration, Instant};",
            1,
            "use std::time::Duration;",
        );
        rejects(owners, "src/pilot/mod.rs", "fn f() { time::SystemTime::now(); }", 1, "enum E { Instant }");
        rejects(owners, "src/pilot/mod.rs", "use std::thread;", 1, "use rayon::scope;");
        rejects(owners, "src/pilot/mod.rs", "use std as s;", 1, "use std::fmt as f;");
        rejects(owners, "src/pilot/mod.rs", "use std::*;", 1, "use std::fmt::*;");
        let all = "use std::{fs, env, net, thread, time::{Instant, SystemTime}};";
        assert!(owners("src/io/files.rs", all).is_empty());
    }
}

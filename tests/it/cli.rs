//! The program itself: commands, exit codes, what goes where.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::common::root;

fn rogatory(args: &[&str]) -> Output {
    in_folder(&root(), args)
}

fn in_folder(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rogatory"));
    command
        .args(args)
        .current_dir(folder)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY");
    command.output().expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8").replace("\r\n", "\n")
}

/// A folder of this test's own under the build's folder, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder for tests");
    folder
}

const RUN: [&str; 7] = ["run", "01_first_request", "--stand-in", "by-the-book", "--seed", "7", "--json"];

#[test]
fn run_and_replay_agree_in_every_field() {
    let here = folder("agree");
    let played = in_folder(&here, &[&RUN[..], &["--log", "case.log"]].concat());
    assert!(played.status.success(), "{}", text(&played.stderr));
    let replayed = in_folder(&here, &["replay", "case.log", "--deep", "--json"]);
    assert!(replayed.status.success(), "{}", text(&replayed.stderr));
    assert_eq!(text(&played.stdout), text(&replayed.stdout));
    let value: serde_json::Value = serde_json::from_slice(&played.stdout).expect("one JSON object");
    for field in [
        "schema",
        "scenario",
        "seed",
        "engine",
        "log_hash",
        "outcome",
        "elapsed_minutes",
        "total",
        "total_uncapped",
        "capped_by",
        "dimensions",
        "seats",
        "findings",
        "delay",
        "choke_points",
        "evidence",
        "counts",
    ] {
        assert!(value.get(field).is_some(), "no field {field}");
    }
    let delay = value["delay"].as_object().expect("an object");
    let sum: u64 = delay.values().map(|v| v.as_u64().expect("minutes")).sum();
    assert_eq!(Some(sum), value["elapsed_minutes"].as_u64());
    let left: Vec<_> = std::fs::read_dir(&here).expect("folder").collect();
    assert_eq!(left.len(), 1, "nothing but the log is left");
}

#[test]
fn the_log_is_the_same_in_any_folder_and_language() {
    let (a, b) = (folder("place-a"), folder("place-b/deeper"));
    let run = |at: &Path, language: &str| {
        let done = in_folder(at, &[&RUN[..], &["--language", language, "--log", "x.log"]].concat());
        assert!(done.status.success());
        (std::fs::read(at.join("x.log")).expect("log"), text(&done.stdout))
    };
    let first = run(&a, "en");
    assert_eq!(first, run(&b, "en"));
    assert_eq!(first, run(&a, "fr"), "a language changes no score and no hash");
}

#[test]
fn damage_is_named_with_its_line_and_ends_with_1() {
    let here = folder("damage");
    let log = here.join("case.log");
    assert!(in_folder(&here, &[&RUN[..], &["--log", "case.log"]].concat()).status.success());
    let whole = std::fs::read_to_string(&log).expect("log");
    let lines: Vec<&str> = whole.lines().collect();
    let try_log = |content: String| {
        std::fs::write(&log, content).expect("write");
        let done = in_folder(&here, &["replay", "case.log"]);
        (done.status.code(), text(&done.stderr))
    };
    let mut changed = lines.clone();
    let other = changed[6].replacen("\"at\":", "\"aT\":", 1);
    changed[6] = &other;
    let removed: Vec<&str> = lines.iter().enumerate().filter(|(i, _)| *i != 6).map(|(_, l)| *l).collect();
    let mut swapped = lines.clone();
    swapped.swap(6, 7);
    for damaged in [changed, removed, swapped] {
        let (code, said) = try_log(format!("{}\n", damaged.join("\n")));
        assert_eq!(code, Some(1));
        assert!(said.contains("line 7"), "{said}");
    }
    let (code, said) = try_log(whole[..whole.len() - 20].to_owned());
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains(&format!("line {} was cut off", lines.len())), "{said}");
}

#[test]
fn wrong_use_ends_with_2_and_wrong_input_with_1() {
    assert_eq!(rogatory(&["run"]).status.code(), Some(2));
    assert_eq!(rogatory(&["fly"]).status.code(), Some(2));
    assert_eq!(rogatory(&["run", "01_first_request", "--stand-in", "heroic"]).status.code(), Some(2));
    for args in [
        &["run", "no_such_case"][..],
        &["run", "01_first_request", "--seat", "nobody=hasty"],
        &["run", "01_first_request", "--script", "no/such/file.ron"],
        &["replay", "no/such.log"],
        &["check", "no_such_case"],
        &["explain", "R99"],
    ] {
        let done = rogatory(args);
        assert_eq!(done.status.code(), Some(1), "{args:?}");
        assert!(text(&done.stderr).starts_with("error: "), "{args:?}: {}", text(&done.stderr));
        assert!(done.stdout.is_empty(), "{args:?}");
    }
}

#[test]
fn every_shipped_scenario_checks_clean() {
    let done = rogatory(&["check", "scenarios"]);
    assert!(done.status.success(), "{}{}", text(&done.stdout), text(&done.stderr));
    assert!(text(&done.stdout).contains("nothing to report"));
}

#[test]
fn without_a_window_the_first_case_is_played_as_text() {
    let done = rogatory(&[]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    assert!(text(&done.stderr).contains("as text"), "{}", text(&done.stderr));
    assert!(text(&done.stdout).lines().count() > 20);
}

#[test]
fn the_solution_is_a_script_that_plays() {
    for id in super::common::shipped() {
        let script = root().join("scenarios").join(&id).join("solution.ron");
        let done =
            rogatory(&["run", &id, "--seed", "3", "--script", &script.display().to_string(), "--json"]);
        assert!(done.status.success(), "{}", text(&done.stderr));
        assert!(!text(&done.stderr).contains("refused"), "{}", text(&done.stderr));
        let value: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
        assert_eq!(value["outcome"], "convicted", "{id}");
    }
}

#[test]
fn graph_says_what_a_case_hangs_on() {
    let page = rogatory(&["graph", "01_first_request"]);
    assert!(page.status.success(), "{}", text(&page.stderr));
    let shown = text(&page.stdout);
    assert!(shown.contains("Central authority of Valdoria"), "{shown}");
    let value: serde_json::Value =
        serde_json::from_slice(&rogatory(&["graph", "01_first_request", "--json"]).stdout)
            .expect("one object");
    assert_eq!(value["falls"][1]["without"], "desk:valdoria_ca");
    assert_eq!(value["counts"][0]["items"]["nodes"][0], "item:gate_log");
    let dot = text(&rogatory(&["graph", "01_first_request", "--dot"]).stdout);
    assert!(dot.starts_with("digraph") && dot.ends_with("}\n"), "{dot}");
    assert_eq!(rogatory(&["graph", "no_such_case"]).status.code(), Some(1));
    assert_eq!(rogatory(&["graph", "01_first_request", "--dot", "--json"]).status.code(), Some(2));
}

#[test]
fn run_places_its_result_among_teams_whatever_the_threads() {
    let with = |more: &[&str]| text(&rogatory(&[&RUN[..], more].concat()).stdout);
    let one = with(&["--compare", "6", "--threads", "1"]);
    assert_eq!(one, with(&["--compare", "6", "--threads", "2"]));
    let mut value: serde_json::Value = serde_json::from_str(&one).expect("one object");
    let compare = value.as_object_mut().and_then(|o| o.remove("compare")).expect("a place");
    assert_eq!(compare["teams"], 6);
    assert!(compare["total"]["percentile_permille"].as_u64().is_some_and(|p| p <= 1000), "{compare}");
    // Everything else is as without it.
    let plain: serde_json::Value = serde_json::from_str(&with(&[])).expect("one object");
    assert_eq!(value, plain);
    let page = text(&rogatory(&["run", "01_first_request", "--compare", "1"]).stdout);
    assert!(page.contains("Beside one team of stand-ins"), "{page}");
    assert_eq!(rogatory(&["run", "01_first_request", "--compare", "0"]).status.code(), Some(2));
}

#[test]
fn an_inject_is_forecast_before_it_is_released() {
    let log = folder("forecast").join("ward.jsonl");
    let log = log.to_str().expect("a path");
    let play = rogatory(&["run", "02_cold_ward", "--seed", "3", "--log", log]);
    assert_eq!(play.status.code(), Some(0), "{}", text(&play.stderr));
    let with = |more: &[&str]| rogatory(&[&["whatif", log, "--stand-in", "by-the-book"], more].concat());
    let asked = ["--inject", "vendor_offers", "--at", "2026-11-18 12:00"];
    let page = text(&with(&asked).stdout);
    assert!(page.contains("vendor_offers") && page.contains("by the book"), "{page}");
    let json = text(&with(&[&asked[..], &["--json"]].concat()).stdout);
    let table: serde_json::Value = serde_json::from_str(&json).expect("one object");
    assert_eq!(table["injects"][0]["inject"], "vendor_offers");
    let row = &table["injects"][0]["outlooks"][0];
    assert_eq!(row["manner"], "by-the-book", "{table}");
    let at = table["at_minutes"].as_u64().expect("a time");
    assert!(row["by_itself_at_minutes"].as_u64().is_some_and(|itself| itself > at), "{table}");
    for (wrong, said) in [
        (&["--inject", "vendor", "--at", "2026-11-18 12:00"][..], "is no inject of this case"),
        (&["--inject", "director_calls", "--at", "2026-11-18 12:00"], "was released before"),
        (&["--inject", "all", "--at", "2036-11-18 12:00"], "this case runs from"),
        (&["--inject", "all"], "the case is closed by then"),
    ] {
        let answer = with(wrong);
        assert_eq!((answer.status.code(), answer.stdout.len()), (Some(1), 0), "{wrong:?}");
        assert!(text(&answer.stderr).contains(said), "{}", text(&answer.stderr));
    }
    assert_eq!(with(&["--at", "2026-11-18 12:00"]).status.code(), Some(2));
}

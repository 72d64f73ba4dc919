//! Diagnostics as text: one whole rendering kept as a file, and what must hold of every rendering.

use std::borrow::Cow;
use std::fs;

use rogatory::scenario::{Diagnostic, DiagnosticCode, Folder, Limits, Severity, Sources, load, render};

use super::broken::Broken;
use super::disk;

const TEN: &str = "tests/data/broken/ten_mistakes.ron";
const GOLDEN: &str = "tests/data/broken/ten_mistakes.txt";

#[track_caller]
fn rendered(name: &str, text: &str) -> String {
    let broken = Broken::of(name, text);
    render(&broken.faults(), &broken.sources())
}

#[test]
fn ten_mistakes_are_ten_diagnostics_in_order() {
    let broken = Broken::of("ten_mistakes.ron", &disk::read(TEN));
    let faults = broken.faults();
    assert_eq!(faults.len(), 10);
    assert!(faults.is_sorted_by_key(|fault| fault.place.start));
    let found = render(&faults, &broken.sources());
    if std::env::var_os("BLESS").is_some() {
        fs::write(disk::root().join(GOLDEN), &found).expect("written");
    }
    assert_eq!(found, disk::read(GOLDEN), "BLESS=1 writes {GOLDEN} anew");
}

#[test]
fn a_rendering_has_place_excerpt_and_next_step() {
    let text = "// replace: holder: \"host\", persons\n// with: holder: \"hots\", persons\n";
    let expected = r#"scenarios/minimal/scenario.ron:47:38: error[dangling-reference]: desk `hots` is not defined
   |
47 |     selectors: [(id: "line", holder: "hots", persons_touched: 1)],
   |                                      ^^^^^^
help: did you mean `host`? add it under `desks`, or correct this name
"#;
    assert_eq!(rendered("inline", text), expected);
}

#[test]
fn nothing_in_a_file_speaks_to_the_terminal() {
    let hostile = "\u{1b}[31m\u{9b}2J\u{7}\u{202e}\u{0}";
    for place in ["host", "gate.log", "02:13:57", "Art 1", "title"] {
        let text = format!("// replace: \"{place}\"\n// with: \"{hostile}\"\n");
        let mut broken = Broken::of("base", "// nothing\n");
        let scenario =
            String::from_utf8(broken.folder.bytes("scenario.ron").expect("there").to_vec()).expect("text");
        let changed = scenario.replacen(&format!("\"{place}"), &format!("\"{hostile}"), 1);
        assert_ne!(scenario, changed, "{text}");
        broken.folder.insert("scenario.ron", Cow::Owned(changed.into_bytes()));
        let found = render(&broken.faults(), &broken.sources());
        assert!(found.contains("control-character"), "{found}");
        assert!(
            found
                .chars()
                .all(|c| c == '\n' || (!c.is_control() && !('\u{202a}'..='\u{202e}').contains(&c))),
            "{found}"
        );
    }
}

#[test]
fn a_hostile_path_is_neutral_too() {
    let folder = Folder::new("scenarios/\u{1b}]0;title\u{7}");
    let (_, faults) = load(&folder, &disk::packs("tests/data/scenario/law"), &Limits::default());
    let found = render(&faults, &Sources::new());
    assert!(found.chars().all(|c| c == '\n' || !c.is_control()), "{found:?}");
}

#[test]
fn an_enormous_line_gives_a_short_excerpt() {
    let mut broken = Broken::of("base", "// nothing\n");
    let scenario =
        String::from_utf8(broken.folder.bytes("scenario.ron").expect("there").to_vec()).expect("text");
    let lines = scenario.lines().map(|line| line.split("//").next().unwrap_or(""));
    let one_line =
        lines.collect::<Vec<_>>().join(" ").replace("age_years: 30", "age_years: é30") + &" ".repeat(100_000);
    broken.folder.insert("scenario.ron", Cow::Owned(one_line.into_bytes()));
    let faults = broken.faults();
    assert_eq!(faults.len(), 1, "{faults:?}");
    let found = render(&faults, &broken.sources());
    assert!(found.lines().all(|line| line.chars().count() < 240) && found.contains("é30"), "{found}");
}

#[test]
fn the_right_name_is_offered() {
    let near = |what: &str, old: &str, new: &str, expected: &str| {
        let text = format!("// replace: {old}\n// with: {new}\n");
        let faults = Broken::of(what, &text).faults();
        let found: Vec<&str> = faults.iter().filter_map(|fault| fault.arg("near")).collect();
        assert_eq!(found, [expected], "{what}");
    };
    near("desk", "held_by: \"town\"", "held_by: \"twon\"", "town");
    near("a desk, though a seat has the name", "desk: \"home_judge\"", "desk: \"homejudge\"", "home_judge");
    near("a choice", "role: Prosecutor", "role: Prosecuter", "Prosecutor");
    near("an instrument", "[\"MLA\", \"PRES\"]", "[\"MLA\", \"PRSE\"]", "PRES");
    near("a mark", "\"gate_log.port\"", "\"gate_log.prt\"", "gate_log.port");
    near("an offence", "offence: \"illegal_access\"", "offence: \"ilegal_access\"", "illegal_access");
    near(
        "a field",
        "office: IncidentLead, capacity: 1",
        "office: IncidentLead, capacity: 1, trackd: true",
        "tracked",
    );
}

#[test]
fn a_name_like_no_other_gets_no_offer() {
    let faults =
        Broken::of("far", "// replace: held_by: \"town\"\n// with: held_by: \"observatory\"\n").faults();
    assert_eq!(faults.iter().filter_map(|fault| fault.arg("near")).count(), 0);
}

#[test]
fn severities_are_as_documented() {
    let warnings: Vec<&str> = DiagnosticCode::ALL
        .iter()
        .filter(|code| code.severity() == Severity::Warning)
        .map(|code| code.name())
        .collect();
    let expected = [
        "more-errors",
        "unknown-treaty",
        "unknown-ground",
        "early-expiry",
        "artefact-unused",
        "lead-without-lookup",
        "text-missing-language",
        "pack-misplaced",
    ];
    assert_eq!(warnings, expected);
    let (folder, packs) = disk::minimal();
    let mut folder = folder;
    folder.insert("artefacts/old.log", Cow::Borrowed(&b"x"[..]));
    let (scenario, faults) = load(&folder, &packs, &Limits::default());
    assert!(scenario.is_some() && !faults.iter().any(Diagnostic::is_error), "a warning does not stop play");
}

#[test]
fn explanations_can_be_printed() {
    for code in DiagnosticCode::ALL {
        let explanation = code.explanation();
        assert!(explanation.means.ends_with('.') && explanation.mend.ends_with('.'), "{code}");
        assert!(
            code.name()
                .chars()
                .all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit()),
            "{code}"
        );
    }
}

//! What comes from outside: folders, texts, scripts and logs that mean harm.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rogatory::case::ids::{CountId, ItemId, JurisdictionId, PersonId};
use rogatory::case::prepared::{PrepareError, Prepared};
use rogatory::case::scenario::{ObjectiveAct, Scenario, Trigger};
use rogatory::io::{Data, FOLDER_BYTES_LIMIT, IoError};
use rogatory::law::scope::Selector;
use rogatory::players::Script;
use rogatory::scenario::{DiagnosticCode, Folder, Limits, Sources, is_acted_upon, load, render};
use rogatory::text::plain::{harmless, harmless_json, is_harmful};
use rogatory::text::{Language, Words};

use super::common::{Watched, compiled, packs};
use super::scenario::disk;

/// A folder of this test's own under the build's folder, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hardened").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for tests");
    folder
}

/// The minimal scenario on the disk.
fn minimal(name: &str) -> PathBuf {
    let here = folder(name).join("case");
    for (file, bytes) in disk::below("tests/data/scenario/minimal") {
        let path = here.join(&file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        fs::write(path, bytes).expect("written");
    }
    here
}

fn read(path: &Path) -> Result<Folder, IoError> {
    Data::default().scenario(&path.display().to_string())
}

/// Characters by which a file could speak to a terminal or hide something from its reader.
const HARMFUL: [char; 16] = [
    '\0',
    '\u{1b}',
    '\u{7f}',
    '\u{9b}',
    '\u{61c}',
    '\u{200b}',
    '\u{200e}',
    '\u{202e}',
    '\u{2028}',
    '\u{2060}',
    '\u{2066}',
    '\u{2069}',
    '\u{feff}',
    '\u{fff9}',
    '\u{e0041}',
    '\u{e007f}',
];

#[test]
fn what_a_terminal_acts_upon_is_reported_and_never_printed() {
    for c in HARMFUL {
        assert!(is_acted_upon(c) && is_harmful(c), "U+{:04X}", u32::from(c));
        let (mut folder, packs) = disk::minimal();
        let text = disk::read("tests/data/scenario/minimal/scenario.ron");
        let text = text.replace("held_by: \"host\"", &format!("held_by: \"ho{c}st\""));
        folder.insert("scenario.ron", text.into_bytes());
        let (_, faults) = load(&folder, &packs, &Limits::default());
        let reported = faults.iter().any(|f| f.code == DiagnosticCode::ControlCharacter);
        assert!(reported, "U+{:04X}: {:?}", u32::from(c), faults.iter().map(|f| f.code).collect::<Vec<_>>());
        let mut sources = Sources::new();
        sources.add_folder(&folder);
        assert!(!render(&faults, &sources).chars().any(is_acted_upon), "U+{:04X}", u32::from(c));
    }
    for c in ['é', '’', '\u{a0}', '\u{202f}', '\u{200d}', '–', '漢'] {
        assert!(!is_acted_upon(c), "U+{:04X}", u32::from(c));
    }
}

#[test]
fn a_mark_of_byte_order_may_only_stand_at_the_beginning() {
    let (mut folder, packs) = disk::minimal();
    let text = disk::read("tests/data/scenario/minimal/scenario.ron");
    folder.insert("scenario.ron", format!("\u{feff}{text}").into_bytes());
    assert!(load(&folder, &packs, &Limits::default()).0.is_some());
}

#[test]
fn texts_and_json_are_made_harmless_without_losing_what_they_say() {
    for c in HARMFUL {
        let text = format!("a{c}b");
        assert!(!harmless(&text).contains(c));
        let json = serde_json::to_string(&text).expect("writes");
        let safe = harmless_json(&json);
        assert!(!safe.chars().any(is_harmful), "U+{:04X}: {safe}", u32::from(c));
        assert_eq!(serde_json::from_str::<String>(&safe).expect("reads"), text);
    }
}

#[test]
fn every_name_and_text_of_a_scenario_is_harmless_when_it_is_said() {
    let ftl = "seat-a = x\u{1b}[2J\u{202e}y\nseat-b = { $name }z\n".to_owned();
    let words = Words::new(Language::En, &BTreeMap::from([(Language::En, ftl)]));
    for text in [words.get("seat-a"), words.get("no\u{1b}such"), words.say(&words.thing("seat", "\u{9b}31m"))]
    {
        assert!(!text.chars().any(is_harmful), "{text:?}");
    }
}

#[test]
fn fluent_texts_cannot_nest_deeper_than_their_reader_goes() {
    for bomb in [
        format!("a = {}x", "{".repeat(200_000)),
        format!("a = {{ F({}", "G(".repeat(200_000)),
        format!("a = {}\n", "{\n ".repeat(200_000)),
        format!("a = {{ $n ->\n   *[other] {}", "{ $n ->\n   *[other] ".repeat(100_000)),
    ] {
        // Dropped as a whole: the reader never sees it.
        let words = Words::new(Language::En, &BTreeMap::from([(Language::En, bomb.clone())]));
        assert_eq!(words.get("a"), "[a]");
        let (mut folder, packs) = disk::minimal();
        folder.insert("text/en.ftl", bomb.into_bytes());
        let (scenario, faults) = load(&folder, &packs, &Limits::default());
        assert!(scenario.is_none() && faults.iter().any(|f| f.code == DiagnosticCode::TooDeep));
    }
    let plain = "a = { $n ->\n    [one] { b } (x)\n   *[other] { c }\n }\n".repeat(1000);
    assert_eq!(rogatory::scenario::too_nested(&plain), None);
}

#[test]
fn a_folder_has_a_limit_for_all_its_files_together_and_for_its_folders() {
    let here = minimal("large");
    let files = FOLDER_BYTES_LIMIT / (4 * 1024 * 1024) + 1;
    for number in 0..files {
        let file = fs::File::create(here.join("artefacts").join(format!("{number}.bin"))).expect("made");
        file.set_len(4 * 1024 * 1024).expect("room");
    }
    assert!(matches!(read(&here), Err(IoError::TooLarge { limit: FOLDER_BYTES_LIMIT, .. })));
    let here = minimal("wide");
    for number in 0..600 {
        fs::create_dir_all(here.join(format!("d{number}"))).expect("made");
    }
    assert!(matches!(read(&here), Err(IoError::TooManyFiles { .. })));
    let here = minimal("one");
    fs::File::create(here.join("artefacts/one.bin"))
        .and_then(|f| f.set_len(4 * 1024 * 1024 + 1))
        .expect("room");
    assert!(matches!(read(&here), Err(IoError::TooLarge { .. })), "refused before it is parsed");
}

#[cfg(unix)]
#[test]
fn links_and_what_is_no_file_are_left_out() {
    use std::os::unix::fs::symlink;
    let here = minimal("links");
    let outside = folder("outside");
    fs::write(outside.join("secret.txt"), "secret").expect("written");
    symlink(outside.join("secret.txt"), here.join("artefacts/secret.txt")).expect("linked");
    symlink(&outside, here.join("elsewhere")).expect("linked");
    // A pipe or socket must not be opened: reading one might never end.
    let socket = here.join("artefacts/s");
    let short = std::env::temp_dir().join(format!("rogatory-{}.s", std::process::id()));
    let _ = fs::remove_file(&short);
    let listener = std::os::unix::net::UnixListener::bind(&short).expect("bound");
    fs::rename(&short, &socket)
        .or_else(|_| fs::remove_file(&short))
        .expect("moved or removed");
    let made = Command::new("mkfifo").arg(here.join("artefacts/pipe")).status();
    assert!(made.is_ok_and(|s| s.success()), "a pipe to leave out");
    let found = read(&here).expect("read, and without waiting for the pipe");
    drop(listener);
    let odd: Vec<&String> = found
        .files
        .keys()
        .filter(|name| {
            ["secret", "elsewhere", "pipe", "artefacts/s"].iter().any(|o| name.contains(o))
                && !name.contains("subscriber")
        })
        .collect();
    assert!(odd.is_empty(), "{odd:?}");
}

#[test]
fn an_id_is_never_a_path() {
    let outside = minimal("id");
    let data = Data { folder: Some(outside.parent().expect("a parent").to_path_buf()) };
    let absolute = outside.display().to_string();
    for id in [
        absolute.as_str(),
        "..",
        "../case",
        "case/../case",
        "/etc",
        "C:\\x",
        "C:x",
        "\\\\host\\share",
        "nul",
        "COM1",
        "a\0b",
        "",
        ".",
        "~",
    ] {
        assert!(matches!(data.named(id), Err(IoError::NoScenario { .. })), "{id}");
    }
    assert!(data.named("01_first_request").is_ok());
}

#[test]
fn a_log_does_not_say_which_folder_is_read() {
    let outside = minimal("log");
    fs::write(outside.join("text/en.ftl"), "seat-prosecutor = SECRET\n").expect("written");
    let here = folder("log-out");
    let mut scenario = compiled("01_first_request");
    scenario.id = outside.display().to_string().into();
    let prepared = std::sync::Arc::new(Prepared::new(scenario).expect("ready"));
    let world = Watched::open(prepared.clone(), 1);
    let (mut writer, mut log) = rogatory::case::log::LogWriter::begin(&prepared, 1, 0);
    log.push_str(&writer.opening(&world));
    fs::write(here.join("case.log"), log).expect("written");
    let output = Command::new(env!("CARGO_BIN_EXE_rogatory"))
        .args(["replay", "case.log"])
        .current_dir(&here)
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && !said.contains("SECRET"), "{said}");
}

#[cfg(unix)]
#[test]
fn names_of_files_cannot_speak_to_the_terminal() {
    let here = folder("na\u{1b}[31m\u{202e}me");
    let output = Command::new(env!("CARGO_BIN_EXE_rogatory"))
        .args(["check", "."])
        .current_dir(&here)
        .output()
        .expect("the program runs");
    let path = here.display().to_string();
    let all = [output.stdout, output.stderr].concat();
    let named = Command::new(env!("CARGO_BIN_EXE_rogatory"))
        .args(["replay", &path])
        .output()
        .expect("the program runs");
    for bytes in [all, [named.stdout, named.stderr].concat()] {
        let said = String::from_utf8(bytes).expect("UTF-8");
        assert!(!said.is_empty() && !said.chars().any(|c| is_harmful(c) && c != '\t'), "{said:?}");
    }
}

#[test]
fn scripts_are_bounded() {
    let deep = format!("(steps: {})", "[".repeat(100_000));
    let nested = format!("(steps: [(seat: \"a\", command: Send(form: {}", "(".repeat(100_000));
    let many = format!("(steps: [{}])", "(seat: \"a\", command: Rest),".repeat(10_001));
    for bomb in [deep, nested, many] {
        assert!(Script::parse(&bomb).is_err());
    }
}

/// Each change points to something that is not there; all must be found before anything is played.
#[test]
fn a_scenario_out_of_a_log_points_nowhere_wrong() {
    const NOWHERE: u32 = 9_999;
    type Change = fn(&mut Scenario);
    let changes: [(&str, Change); 12] = [
        ("where an item lies", |s| s.items[0].located_in = JurisdictionId(NOWHERE)),
        ("the selector of an item", |s| s.items[0].selector = Some(Selector(NOWHERE))),
        ("raw data", |s| s.items[0].raw = Some(ItemId(NOWHERE))),
        ("a nationality", |s| s.persons[0].nationality = Some(JurisdictionId(NOWHERE))),
        ("a residence", |s| s.persons[0].residence = Some(JurisdictionId(NOWHERE))),
        ("a judgment", |s| s.persons[0].judged_for = vec![CountId(NOWHERE)]),
        ("whose line", |s| s.selectors[0].person = Some(PersonId(NOWHERE))),
        ("where services are offered", |s| s.desks[0].serves = vec![JurisdictionId(NOWHERE)]),
        ("a seat's state", |s| s.seats[0].jurisdiction = JurisdictionId(NOWHERE)),
        ("a trigger", |s| s.injects[0].when = Trigger::Not(Box::new(Trigger::Lost(ItemId(NOWHERE))))),
        ("an objective", |s| {
            s.objectives[0].act = ObjectiveAct::All(vec![ObjectiveAct::Obtained(ItemId(NOWHERE))])
        }),
        ("a mark's support", |s| {
            s.marks
                .iter_mut()
                .flat_map(|m| &mut m.supports)
                .for_each(|cell| cell.selector = Selector(NOWHERE));
        }),
    ];
    let good = compiled("01_first_request");
    assert!(Prepared::new(good.clone()).is_ok());
    for (what, change) in changes {
        let mut bad = good.clone();
        change(&mut bad);
        let found = Prepared::new(bad).map(|_| ());
        assert!(
            matches!(found, Err(PrepareError::DanglingIndex { index: NOWHERE, .. })),
            "{what}: {found:?}"
        );
    }
    let mut endless = good;
    endless.horizon = rogatory::kernel::Tick(u64::MAX);
    assert!(Prepared::new(endless).is_err(), "time that cannot be compiled");
    assert!(!packs().instruments().is_empty());
}

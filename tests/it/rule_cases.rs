//! For every rule scripts through the whole engine, from commands over events to the finding on the score card and
//! its effect at trial: one that breaches the rule, one that just keeps it, one that breaches it and makes it good;
//! for every rule that is not settled everywhere the same script in forums that differ.
//!
//! The scripts are `tests/data/rules/RNN*.txt` (their form stands in `script`), the case that they are played in is
//! `tests/data/rules/case`, the forums are `tests/data/rules/forums.ron`.

mod script;
mod tell;

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use rogatory::case::command::{Command, Stop};
use rogatory::case::prepared::Prepared;
use rogatory::case::scenario::{CourtPractice, Scenario};
use rogatory::io::Data;
use rogatory::kernel::Tick;
use rogatory::law::rules::{RuleId, Verdict};
use rogatory::law::standing::Standing;
use rogatory::law::terms::{ExclusionModel, LegalFamily};
use rogatory::scenario::{Folder, LawPacks, Limits, SCENARIO_FILE, load};
use rogatory::score::ScoreCard;
use serde::Deserialize;

use super::common::{Watched, packs, root};
use script::{Act, File, Script};

const DAY: u64 = 1440;

#[derive(Debug, Deserialize)]
struct Forum {
    id: String,
    family: LegalFamily,
    exclusion: ExclusionModel,
    practice: CourtPractice,
}

/// What all scripts share: the folder of the case, the law, the forums.
struct Shelf {
    folder: Folder,
    packs: LawPacks,
    forums: Vec<Forum>,
}

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        let path = data("case");
        let text = std::fs::read_to_string(data("forums.ron")).expect("readable");
        Shelf {
            folder: Data::default().scenario(&path.to_string_lossy()).expect("a folder"),
            packs: packs(),
            forums: ron::from_str(&text).expect("forums"),
        }
    })
}

fn data(name: &str) -> PathBuf {
    root().join("tests/data/rules").join(name)
}

/// The files of a rule: `RNN.txt`, and others whose name begins so for its other detectors.
fn of_rule(rule: RuleId) -> Vec<File> {
    let names = std::fs::read_dir(data("")).expect("a folder");
    let names = names.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    let mut own: Vec<String> = names
        .filter(|n| n.starts_with(&rule.to_string()) && n.ends_with(".txt"))
        .collect();
    own.sort();
    let text = |name: &String| std::fs::read_to_string(data(name)).expect("readable");
    own.iter().map(|name| File::parse(name, &text(name))).collect()
}

fn files() -> Vec<(RuleId, File)> {
    let all = RuleId::ALL.iter();
    all.flat_map(|rule| of_rule(*rule).into_iter().map(|file| (*rule, file)))
        .collect()
}

/// The case in a forum, as a script changes it.
fn scenario(file: &File, script: &Script, forum: &str) -> Scenario {
    let shelf = shelf();
    let mut folder = shelf.folder.clone();
    let bytes = folder.bytes(SCENARIO_FILE).expect("the file").to_vec();
    let mut text = String::from_utf8(bytes).expect("text");
    for (from, to) in &script.case {
        assert!(text.contains(from.as_str()), "{} [{}]: {from}", file.name, script.title);
        text = text.replacen(from.as_str(), to, 1);
    }
    folder.insert(SCENARIO_FILE, text.into_bytes());
    let (scenario, wrong) = load(&folder, &shelf.packs, &Limits::default());
    let wrong: Vec<String> = wrong.iter().map(|w| format!("{:?}: {}", w.place.line, w.message())).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let mut scenario = scenario.expect("no diagnostics, so it compiles");
    let forum = shelf.forums.iter().find(|f| f.id == forum).expect("a forum");
    let home = &mut scenario.jurisdictions[scenario.forum.index()];
    (home.family, home.exclusion, home.court_practice) = (forum.family, forum.exclusion, forum.practice);
    scenario.seats.retain(|s| file.seats(script).iter().any(|id| *id == s.id));
    scenario
}

/// Plays a script in a forum by the interface that the command line uses: the world, and what it refused.
fn play(file: &File, script: &Script, forum: &str) -> (Watched, Vec<String>) {
    let place = format!("{} [{}] in {forum}", file.name, script.title);
    let prepared = Arc::new(Prepared::new(scenario(file, script, forum)).expect("a checked scenario"));
    let mut world = Watched::open(prepared, 7);
    let mut refused = Vec::new();
    for act in file.acts(script) {
        let now = world.case().state.clock.0;
        let (seat, command) = match &act {
            Act::Give(seat, text) => {
                let seat = world.prepared().seat(seat).unwrap_or_else(|| panic!("{place}: no seat {seat}"));
                (Some(seat), command(text).unwrap_or_else(|e| panic!("{place}: {e}\n{text}")))
            }
            Act::Day(day) => (None, advance(day * DAY)),
            Act::Hours(hours) => (None, advance(now + hours * 60)),
        };
        let over = seat.is_none() && world.is_closed();
        if let Err(why) = world.submit(seat, &command)
            && !over
        {
            refused.push(format!("refused: {act:?}: {why:?}"));
        }
    }
    (world, refused)
}

fn advance(until: u64) -> Command {
    Command::Advance { until: Tick(until), stop: Stop::AtTime }
}

fn command(text: &str) -> Result<Command, ron::error::SpannedError> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text)
}

fn tell_of(rule: RuleId, (world, refused): &(Watched, Vec<String>)) -> String {
    let mut told = refused.clone();
    told.push(tell::tell(world, rule));
    told.join("\n")
}

/// What is told of a script: of each forum, if there are several.
fn told(rule: RuleId, file: &File, script: &Script) -> String {
    let forums = script.forums();
    let one = |forum: &String| tell_of(rule, &play(file, script, forum));
    if script.kind() != "forums" {
        return one(&forums[0]);
    }
    let all: Vec<String> = forums.iter().map(|f| format!("in {f}\n{}", one(f))).collect();
    all.join("\n")
}

#[test]
fn every_script_comes_to_what_it_says() {
    let write = std::env::var("ROGATORY_GOLDEN").as_deref() == Ok("write");
    let mut differ = Vec::new();
    for (rule, mut file) in files() {
        let before = differ.len();
        for at in 0..file.scripts.len() {
            let found = told(rule, &file, &file.scripts[at]);
            let script = &mut file.scripts[at];
            if found != script.expected {
                let title = format!("{} [{}]", file.name, script.title);
                differ.push(format!("{title}\nexpected:\n{}\nfound:\n{found}\n", script.expected));
                script.expected = found;
            }
        }
        if write && differ.len() > before {
            std::fs::write(data(&file.name), file.write()).expect("writable");
        }
    }
    assert!(write || differ.is_empty(), "{}", differ.join("\n"));
}

/// Verdicts of a rule in a script, in order, with whether each was made good.
fn verdicts(rule: RuleId, file: &File, script: &Script) -> Vec<(Verdict, bool)> {
    let (world, refused) = play(file, script, &script.forums()[0]);
    assert!(refused.is_empty(), "{} [{}]: {refused:?}", file.name, script.title);
    let card = ScoreCard::of(world.prepared(), &world.case().events);
    let own = card.findings.iter().filter(|f| f.rule == rule);
    own.map(|f| (f.verdict, f.cured.is_some())).collect()
}

#[test]
fn every_rule_is_breached_kept_and_made_good() {
    let open = |found: &[(Verdict, bool)]| found.iter().any(|(v, cured)| *v != Verdict::Kept && !cured);
    let mut wrong = Vec::new();
    for rule in RuleId::ALL {
        let files = of_rule(*rule);
        for (kind, fits) in [
            ("breached", &open as &dyn Fn(&[(Verdict, bool)]) -> bool),
            ("kept", &|f| !f.is_empty() && f.iter().all(|(v, _)| *v == Verdict::Kept)),
            ("cured", &|f| !open(f) && f.iter().any(|(_, cured)| *cured)),
        ] {
            let scripts = files.iter().flat_map(|f| f.scripts.iter().map(move |s| (f, s)));
            let mut own = scripts.filter(|(_, s)| s.kind() == kind).peekable();
            if own.peek().is_none() {
                wrong.push(format!("{rule}: nothing is {kind}"));
            }
            for (file, script) in own {
                let found = verdicts(*rule, file, script);
                if !fits(&found) {
                    wrong.push(format!("{} [{}]: {found:?}", file.name, script.title));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_not_settled_everywhere_ends_otherwise_in_another_forum() {
    let mut wrong = Vec::new();
    for rule in RuleId::ALL {
        let pack = shelf().packs.rules().iter().find(|p| p.id == *rule).expect("a pack");
        let settled = pack.standings.iter().all(|row| row.standing == Standing::Settled);
        let files = of_rule(*rule);
        let scripts = files.iter().flat_map(|f| f.scripts.iter().map(move |s| (f, s)));
        let mut scripts = scripts.filter(|(_, s)| s.kind() == "forums").peekable();
        if !settled && scripts.peek().is_none() {
            wrong.push(format!("{rule}: no second forum"));
        }
        for (file, script) in scripts {
            let forums = script.forums();
            let ends: Vec<String> = forums.iter().map(|f| tell_of(*rule, &play(file, script, f))).collect();
            if ends.windows(2).all(|pair| pair[0] == pair[1]) {
                wrong.push(format!("{rule}: the same in {:?}", script.forums()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

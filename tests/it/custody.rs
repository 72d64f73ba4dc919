//! The section `custody`: custody files, analysis, redaction, passing on, erasing, the register.
//!
//! The case is `tests/data/custody/lab`; every item arrives with another flaw.

use std::sync::Arc;

use rogatory::case::command::{ChallengeRuling, Command, Stop};
use rogatory::case::court;
use rogatory::case::custody::{
    self, Done, Event as Own, Mending, Question, Refusal, Use, ledger, open_issues, register_facts_of,
};
use rogatory::case::event::{ActRef, Event};
use rogatory::case::ids::{ItemId, SeatId};
use rogatory::case::milestone::Milestone;
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::project;
use rogatory::case::rejection::Rejection;
use rogatory::case::scenario::Scenario;
use rogatory::case::world::World;
use rogatory::io::Data;
use rogatory::kernel::{TICKS_PER_DAY, Tick};
use rogatory::law::custody::{chain_hash, record_hash};
use rogatory::law::proof::{ExhibitStatus, ItemRef};
use rogatory::law::rules::RuleId;
use rogatory::law::terms::ExclusionModel;
use rogatory::players::{Ending, Manner, play};
use rogatory::scenario::{Limits, load};
use rogatory::score::{Arg, RunResult, ScoreCard};
use rogatory::text::{Language, Words, layout, story};

use super::common::{Watched, packs, root};

const PROSECUTOR: SeatId = SeatId(0);
const COUNSEL: SeatId = SeatId(1);
const ABROAD: SeatId = SeatId(2);
const LIAISON: SeatId = SeatId(3);

fn lab() -> Scenario {
    let path = root().join("tests/data/custody/lab");
    let folder = Data::default().scenario(&path.to_string_lossy()).expect("a folder");
    let (scenario, faults) = load(&folder, &packs(), &Limits::default());
    let faults: Vec<String> = faults.iter().map(|f| format!("{:?}: {}", f.place.line, f.message())).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    scenario.expect("no fault")
}

fn open(scenario: Scenario) -> Watched {
    Watched::open(Arc::new(Prepared::new(scenario).expect("ready")), 1)
}

#[track_caller]
fn read(command: &str) -> Command {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(command).unwrap_or_else(|e| panic!("{command}: {e}"))
}

fn try_give(world: &mut World, seat: SeatId, command: &str) -> Result<(), Rejection> {
    world.submit(Some(seat), &read(command)).map(|_| ())
}

#[track_caller]
fn give(world: &mut World, seat: SeatId, command: &str) {
    try_give(world, seat, command).unwrap_or_else(|why| panic!("{command}: {why:?}"));
}

#[track_caller]
fn refused(world: &mut World, seat: SeatId, command: &str, why: Refusal) {
    assert_eq!(try_give(world, seat, command), Err(Rejection::Custody(why)), "{command}");
}

/// Lets so many days pass.
fn wait(world: &mut World, days: u64) {
    let until = Tick(world.case().state.clock.0 + days * TICKS_PER_DAY);
    world
        .submit(None, &Command::Advance { until, stop: Stop::AtTime })
        .expect("time passes");
}

fn item(world: &World, name: &str) -> ItemId {
    world.prepared().item(name).expect("an item of the case")
}

/// Codes of what nothing has met, by the derived custody file.
fn flaws(world: &World, name: &str) -> Vec<&'static str> {
    let file = ledger(world.prepared(), &world.case().state, item(world, name)).expect("in the file");
    file.open.iter().map(|issue| issue.code.code()).collect()
}

fn is_in_file(world: &World, name: &str) -> bool {
    let held = &world.case().state.items[item(world, name).index()];
    held.obtained.is_some() && !held.deleted
}

fn marks(world: &World, seat: SeatId, name: &str) -> Option<Vec<String>> {
    let handle = world.case().state.seats[seat.index()]
        .items
        .iter()
        .position(|k| k.item == item(world, name))?;
    let view = project(world.prepared(), &world.case().state, seat);
    Some(view.items[handle].marks.iter().map(|m| m.text.clone()).collect())
}

/// Asks the host for its customers; the answer is there after a few days.
fn ask_host(world: &mut World, redact: bool) {
    give(
        world,
        PROSECUTOR,
        r#"Send(form: (instrument: "EPOC", addressee: "host", category: Acc, identifiers: ["gate_log.ip", "gate_log.port"],
            period: (from: "2026-11-02 01:00", until: "2026-11-02 04:00"), target: Identifier, offence: "access",
            nexus: ["gate_log.ip"], necessity: IdentifyUser, authoriser: Prosecutor,
            handling: (examination: true, sharing: true, erase_after_days: 30)))"#,
    );
    wait(world, 1);
    if redact {
        give(world, COUNSEL, "Custody(RedactAnswer(request: 1))");
    }
    give(world, COUNSEL, r#"Rule(request: 1, outcome: Grant, reasons: (grounds: ["scope"], marks: []))"#);
    wait(world, 1);
    assert!(is_in_file(world, "customers"));
}

const CHARGE: &str = r#"Charge(person: "suspect", counts: ["access"], forecast_permille: 500,
    exhibits: ["gate_log", "mail_export", "leak_copy", "chat_rows", "router_log", "disk", "note"])"#;

#[test]
fn the_checks_find_what_an_item_arrives_with() {
    let world = open(lab());
    let expected: [(&str, &[&str]); 11] = [
        ("gate_log", &["local-time-without-offset"]),
        ("note", &["receipt-gap"]),
        ("container", &["receipt-gap"]),
        ("memory", &[]),
        ("mail_export", &["weak-hash-only"]),
        ("leak_copy", &["wrong-holder"]),
        ("chat_rows", &["police-channel-uncovered"]),
        ("tip", &[]),
        ("neighbour", &[]),
        ("router_log", &[]),
        ("disk", &["format-not-taken"]),
    ];
    for (name, codes) in expected {
        assert_eq!(flaws(&world, name), codes, "{name}");
    }
}

#[test]
fn a_custody_file_is_chained_and_short_cuts_agree_with_it() {
    let mut world = open(lab());
    give(&mut world, PROSECUTOR, r#"Verify(item: "gate_log")"#);
    give(
        &mut world,
        PROSECUTOR,
        r#"Custody(Analyse(item: "container", purpose: Prove, keys: ["note.passphrase"]))"#,
    );
    wait(&mut world, 2);
    let (p, state) = (world.prepared(), &world.case().state);
    for one in (0..p.scenario.items.len()).map(ItemId::at) {
        let Some(file) = ledger(p, state, one) else { continue };
        assert_eq!(open_issues(p, state, one), file.open, "{one:?}");
        let mut previous = record_hash(&file.record);
        for event in &file.events {
            assert_eq!(event.prev_event_hash, previous);
            previous = chain_hash(event);
        }
        assert!(file.issues.iter().all(|i| i.code.code() != "chain-broken"), "{one:?}");
    }
    let file = ledger(p, state, item(&world, "container")).expect("in the file");
    assert_eq!(file.events.len(), 2, "handed over, analysed");
    let sheet = ledger(p, state, item(&world, "sheet")).expect("found");
    assert_eq!(sheet.record.root_exhibit, ItemRef(item(&world, "container").0));
}

#[test]
fn a_statement_mends_what_its_holder_can_vouch_for() {
    let mut world = open(lab());
    give(&mut world, PROSECUTOR, r#"Custody(Attest(item: "gate_log"))"#);
    give(&mut world, PROSECUTOR, r#"Custody(Attest(item: "note"))"#);
    refused(&mut world, PROSECUTOR, r#"Custody(Attest(item: "note"))"#, Refusal::UnderWay);
    wait(&mut world, 2);
    assert!(flaws(&world, "gate_log").is_empty());
    assert_eq!(flaws(&world, "note"), ["receipt-gap"]);
    assert!(world.case().state.reached(Milestone::Attested, "gate_log").is_some());
    refused(&mut world, PROSECUTOR, r#"Custody(Attest(item: "gate_log"))"#, Refusal::AnsweredBefore);
}

#[test]
fn an_expert_mends_a_weak_hash_and_a_statement_does_not() {
    let mut world = open(lab());
    give(&mut world, PROSECUTOR, r#"Custody(Attest(item: "mail_export"))"#);
    wait(&mut world, 2);
    assert_eq!(flaws(&world, "mail_export"), ["weak-hash-only"]);
    give(&mut world, PROSECUTOR, r#"Custody(Examine(item: "mail_export"))"#);
    wait(&mut world, 2);
    assert!(flaws(&world, "mail_export").is_empty());
}

#[test]
fn a_format_that_the_court_does_not_take_is_converted() {
    let mut world = open(lab());
    give(&mut world, PROSECUTOR, r#"Custody(Reformat(item: "disk", purpose: Integrity))"#);
    wait(&mut world, 2);
    assert!(flaws(&world, "disk").is_empty());
    refused(&mut world, PROSECUTOR, r#"Custody(Reformat(item: "disk"))"#, Refusal::AnsweredBefore);
}

#[test]
fn what_is_not_what_was_sent_is_asked_for_again_while_its_holder_has_it() {
    let mut world = open(lab());
    give(&mut world, PROSECUTOR, r#"Verify(item: "router_log")"#);
    assert_eq!(flaws(&world, "router_log"), ["event-hash-mismatch"]);
    give(&mut world, PROSECUTOR, r#"Custody(AskCopy(item: "router_log"))"#);
    give(&mut world, PROSECUTOR, r#"Custody(AskCopy(item: "leak_copy"))"#);
    wait(&mut world, 2);
    assert!(flaws(&world, "router_log").is_empty());
    assert!(flaws(&world, "leak_copy").is_empty());
    give(&mut world, PROSECUTOR, r#"Verify(item: "router_log")"#);
    assert!(!world.case().state.items[item(&world, "router_log").index()].mismatch);
    // The disk was erased by its holder on the second day.
    give(&mut world, PROSECUTOR, r#"Custody(AskCopy(item: "disk"))"#);
    wait(&mut world, 2);
    let custody = &world.case().state.sections.custody;
    assert!(!custody.is_mended(item(&world, "disk"), Mending::Copy));
}

#[test]
fn a_locked_container_opens_with_the_mark_that_opens_it() {
    let mut world = open(lab());
    give(&mut world, PROSECUTOR, r#"Custody(Analyse(item: "container", purpose: Prove))"#);
    refused(&mut world, PROSECUTOR, r#"Custody(Analyse(item: "container"))"#, Refusal::UnderWay);
    wait(&mut world, 2);
    assert!(!is_in_file(&world, "sheet"));
    assert!(
        world
            .case()
            .events
            .iter()
            .any(|e| matches!(e.event, Event::Custody(Own::Worked { locked: true, .. })))
    );
    give(
        &mut world,
        PROSECUTOR,
        r#"Custody(Analyse(item: "container", purpose: Prove, keys: ["note.heading"]))"#,
    );
    wait(&mut world, 2);
    assert!(!is_in_file(&world, "sheet"));
    give(
        &mut world,
        PROSECUTOR,
        r#"Custody(Analyse(item: "container", purpose: Prove, keys: ["note.passphrase"]))"#,
    );
    wait(&mut world, 2);
    assert!(is_in_file(&world, "sheet"));
    assert!(world.case().state.reached(Milestone::Analysed, "container").is_some());
}

#[test]
fn what_is_volatile_comes_first_or_not_at_all() {
    let mut late = open(lab());
    wait(&mut late, 2);
    give(&mut late, PROSECUTOR, r#"Custody(Analyse(item: "memory", purpose: Prove))"#);
    wait(&mut late, 2);
    assert!(!is_in_file(&late, "volume_key"));
    let mut early = open(lab());
    give(&mut early, PROSECUTOR, r#"Custody(Analyse(item: "memory", purpose: Prove))"#);
    wait(&mut early, 2);
    assert!(is_in_file(&early, "volume_key"));
}

#[test]
fn whoever_gets_a_redacted_copy_does_not_see_the_rows_of_strangers() {
    let mut world = open(lab());
    ask_host(&mut world, true);
    assert!(custody::is_redacted(&world.case().state, item(&world, "customers")));
    let share = r#"Custody(Share(item: "customers", to: Seat("liaison"), uses: ThisCase, purpose: Assist, keep_conditions: true))"#;
    give(&mut world, PROSECUTOR, share);
    assert_eq!(marks(&world, LIAISON, "customers"), Some(vec!["A. Suspect".to_owned()]));
    refused(&mut world, PROSECUTOR, share, Refusal::KnownThere);
    let view = project(world.prepared(), &world.case().state, LIAISON);
    assert_eq!(view.sections.custody.items[0].strangers, 0);
}

#[test]
fn an_unredacted_copy_shows_everything() {
    let mut world = open(lab());
    ask_host(&mut world, false);
    give(
        &mut world,
        PROSECUTOR,
        r#"Custody(Share(item: "customers", to: Seat("liaison"), uses: ThisCase, purpose: Assist))"#,
    );
    assert_eq!(marks(&world, LIAISON, "customers").map(|m| m.len()), Some(2));
    let view = project(world.prepared(), &world.case().state, LIAISON);
    assert_eq!(view.sections.custody.items[0].strangers, 5);
}

#[test]
fn a_sender_agrees_or_is_silent() {
    let mut world = open(lab());
    let tip = item(&world, "tip");
    give(&mut world, PROSECUTOR, r#"Custody(AskConsent(item: "tip", uses: Evidence))"#);
    wait(&mut world, 2);
    let view = project(world.prepared(), &world.case().state, ABROAD);
    let question = &view.sections.custody.questions[0];
    assert_eq!((question.number, question.what), (1, Question::Consent(Use::Evidence)));
    let mut silent = world.clone();
    give(&mut world, ABROAD, r#"Custody(Answer(question: 1, agree: true))"#);
    assert!(custody::has_consent(&world.case().state, tip, Use::Evidence));
    refused(&mut world, ABROAD, r#"Custody(Answer(question: 1, agree: true))"#, Refusal::NothingToAnswer);
    wait(&mut silent, 15);
    assert!(!custody::has_consent(&silent.case().state, tip, Use::Evidence));
    assert_eq!(silent.case().state.sections.custody.questions[0].agreed, Some(false));
}

#[test]
fn the_register_has_every_act_and_its_gaps_are_completed_by_whoever_made_them() {
    let mut world = open(lab());
    give(&mut world, PROSECUTOR, r#"Read(item: "gate_log")"#);
    give(&mut world, PROSECUTOR, r#"Read(item: "neighbour")"#);
    give(&mut world, PROSECUTOR, r#"Custody(Analyse(item: "mail_export"))"#);
    wait(&mut world, 2);
    let facts = |world: &World| {
        let facts = register_facts_of(world.prepared(), &world.case().state, PROSECUTOR);
        (facts.entries, facts.gaps)
    };
    assert_eq!(facts(&world), (3, 3));
    refused(
        &mut world,
        PROSECUTOR,
        "Custody(CompleteRegister(entries: [4], purpose: Prove))",
        Refusal::NoSuchEntry,
    );
    give(&mut world, PROSECUTOR, "Custody(CompleteRegister(entries: [1, 3], purpose: Prove))");
    assert_eq!(facts(&world), (3, 1));
    let done: Vec<Done> = project(world.prepared(), &world.case().state, PROSECUTOR)
        .sections
        .custody
        .register
        .iter()
        .map(|e| e.done)
        .collect();
    assert_eq!(done, [Done::Read, Done::Read, Done::Analysed]);
}

#[test]
fn a_date_of_erasure_comes_and_what_the_charge_relies_on_is_kept() {
    let mut world = open(lab());
    ask_host(&mut world, true);
    let customers = item(&world, "customers");
    let due = custody::erased_by(&world.case().state, customers).expect("the form says when");
    wait(&mut world, 40);
    let told = world
        .case()
        .events
        .iter()
        .find(|e| matches!(e.event, Event::Custody(Own::ErasureDue { .. })));
    assert_eq!(told.map(|e| e.at), Some(due));
    assert!(custody::is_due(world.prepared(), &world.case().state, customers));
    give(&mut world, PROSECUTOR, r#"Custody(Erase(item: "neighbour", reasons: (grounds: ["R11"])))"#);
    assert!(!is_in_file(&world, "neighbour"));
    give(
        &mut world,
        PROSECUTOR,
        r#"Charge(person: "suspect", counts: ["access"], exhibits: ["customers", "gate_log"], forecast_permille: 500)"#,
    );
    refused(&mut world, PROSECUTOR, r#"Custody(Erase(item: "customers"))"#, Refusal::ReliedOn);
}

#[test]
fn what_is_not_mended_weighs_less_or_nothing_at_trial() {
    let mut world = open(lab());
    give(&mut world, PROSECUTOR, r#"Custody(Attest(item: "gate_log"))"#);
    wait(&mut world, 2);
    give(&mut world, PROSECUTOR, CHARGE);
    wait(&mut world, 20);
    let exhibits = court::exhibits(world.prepared(), &world.case().state);
    let status = |name: &str| exhibits.0[&ItemRef(item(&world, name).0)].status;
    assert_eq!(status("gate_log"), ExhibitStatus::Admitted);
    assert_eq!(status("note"), ExhibitStatus::WeighedLess);
    assert_eq!(status("mail_export"), ExhibitStatus::WeighedLess);
    assert_eq!(status("disk"), ExhibitStatus::WeighedLess);
    assert_eq!(status("leak_copy"), ExhibitStatus::Excluded);
    assert_eq!(status("chat_rows"), ExhibitStatus::Excluded);
    let told =
        |e: &&rogatory::case::event::Recorded| matches!(e.event, Event::Custody(Own::FlawFound { .. }));
    assert_eq!(world.case().events.iter().filter(told).count(), 5);
    let result = RunResult::from_case(world.prepared(), 1, &world.case().events, String::new());
    let json = serde_json::to_string(&result).expect("plain data");
    assert!(json.contains("custody-flaw") && json.contains("custody-flaw-less"));
    let card = ScoreCard::of(world.prepared(), &world.case().events);
    let counted = |code: &str, name: &str| {
        let mut lines = card.dimensions.iter().flat_map(|d| &d.lines);
        let line = lines.find(|l| l.reason.code == code).expect("a line of the section");
        line.reason
            .args
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, value)| value.clone())
    };
    // Whole are the log with its statement and the log that nobody looked at; four have no file to hash.
    assert_eq!(counted("custody-whole", "whole"), Some(Arg::number(2)));
    assert_eq!(counted("custody-verified", "verified"), Some(Arg::number(4)));
    assert_eq!(counted("custody-verified", "exhibits"), Some(Arg::number(7)));
}

#[test]
fn how_far_an_exclusion_reaches_is_the_forums_model() {
    let fall = |model: ExclusionModel| {
        let mut scenario = lab();
        scenario.jurisdictions[0].exclusion = model;
        let mut world = open(scenario);
        give(
            &mut world,
            PROSECUTOR,
            r#"Custody(Analyse(item: "container", purpose: Prove, keys: ["note.passphrase"]))"#,
        );
        wait(&mut world, 2);
        give(
            &mut world,
            PROSECUTOR,
            r#"Charge(person: "suspect", counts: ["access"], exhibits: ["container", "sheet"], forecast_permille: 500)"#,
        );
        let root = item(&world, "container");
        let fall = court::falls_with(world.prepared(), &world.case().state, root, ChallengeRuling::Exclude);
        (fall.fallen.len(), fall.for_the_court.len())
    };
    assert_eq!(fall(ExclusionModel::AutomaticWithFruit), (2, 0));
    assert_eq!(fall(ExclusionModel::Automatic), (1, 1));
    assert_eq!(fall(ExclusionModel::Discretionary), (1, 1));
    assert_eq!(fall(ExclusionModel::WeightOnly), (1, 0));
}

#[test]
fn without_the_part_nothing_is_kept() {
    let mut scenario = lab();
    scenario.custody = custody::Spec::default();
    let mut world = open(scenario);
    refused(&mut world, PROSECUTOR, r#"Custody(Attest(item: "note"))"#, Refusal::NotKept);
    give(&mut world, PROSECUTOR, r#"Read(item: "gate_log")"#);
    assert!(!world.case().events.iter().any(|e| matches!(e.event, Event::Custody(_))));
}

/// Plays with one manner on all seats.
fn played(manner: Manner) -> Watched {
    let mut world = open(lab());
    let seats: Vec<(SeatId, Manner)> = (0..4).map(|i| (SeatId(i), manner)).collect();
    let end = play(&mut world, &seats, None, &mut |_, _, _, command, answer| {
        assert!(answer.is_ok(), "{manner}: {command:?}: {:?}", answer.as_ref().err());
    });
    assert_eq!(end.ending, Ending::Closed, "{manner}");
    assert_eq!(end.rejections, 0, "{manner}");
    world
}

#[test]
fn by_the_book_everything_is_mended_said_and_erased() {
    for manner in [Manner::ByTheBook, Manner::OverCautious] {
        let world = played(manner);
        let state = &world.case().state;
        for name in ["gate_log", "mail_export", "leak_copy", "disk"] {
            assert!(flaws(&world, name).is_empty(), "{manner}: {name}");
        }
        assert!(is_in_file(&world, "sheet"), "{manner}");
        assert!(!is_in_file(&world, "neighbour"), "{manner}");
        assert!(custody::is_redacted(state, item(&world, "customers")), "{manner}");
        assert_eq!(register_facts_of(world.prepared(), state, PROSECUTOR).gaps, 0, "{manner}");
        assert!(state.trial.person.is_some(), "{manner}");
    }
}

#[test]
fn in_haste_and_passively_it_is_left_as_it_is() {
    for manner in [Manner::Hasty, Manner::Passive] {
        let world = played(manner);
        assert!(!flaws(&world, "leak_copy").is_empty(), "{manner}");
        assert!(is_in_file(&world, "neighbour"), "{manner}");
    }
}

#[test]
fn the_chronicle_has_words_for_all_of_it() {
    let world = played(Manner::ByTheBook);
    for language in [Language::En, Language::Fr] {
        let path = root().join(format!("tests/data/custody/lab/text/{}.ftl", language.code()));
        let texts = std::fs::read_to_string(path).expect("texts");
        let words = Words::new(language, &[(language, texts)].into());
        let told = story::page(
            &words,
            &world.prepared().scenario,
            &world.case().events,
            story::Audience::Debrief,
            layout::WIDTH,
        );
        assert!(!told.contains("story-") && !told.contains("purpose-") && !told.contains("use-"), "{told}");
        assert!(told.contains("Container"), "{told}");
    }
}

#[test]
fn a_played_case_is_restored_from_its_events() {
    let world = played(Manner::ByTheBook);
    let again = World::restore(world.prepared().clone(), 1, 0, &world.case().events).expect("its own events");
    assert!(again.case().state == world.case().state);
}

#[test]
fn what_the_file_knows_shows_to_no_outsider() {
    let base = lab();
    let mut other = base.clone();
    other.custody.flaws.clear();
    other.custody.analyses.clear();
    other.custody.outsiders.clear();
    let (mut a, mut b) = (open(base), open(other));
    let commands = [
        r#"Read(item: "neighbour")"#,
        r#"Custody(Attest(item: "note"))"#,
        r#"Custody(Analyse(item: "memory", purpose: Prove))"#,
    ];
    for command in commands {
        give(&mut a, PROSECUTOR, command);
        give(&mut b, PROSECUTOR, command);
        wait(&mut a, 1);
        wait(&mut b, 1);
        for seat in [COUNSEL, ABROAD, LIAISON] {
            let bytes = |w: &World| {
                serde_json::to_string(&project(w.prepared(), &w.case().state, seat)).expect("data")
            };
            assert!(bytes(&a) == bytes(&b), "{command}: seat {seat:?}");
        }
    }
}

/// Whether a rule found a breach in acts of a kind.
fn breached(world: &World, rule: RuleId, act: ActRef) -> bool {
    let findings = world.case().state.findings.iter();
    findings
        .filter(|f| f.rule == rule && f.act == act && !f.cured)
        .any(|f| rogatory::case::decide::is_breach(f.verdict))
}

#[test]
fn rule_10_a_lead_relied_on_as_evidence() {
    let mut world = open(lab());
    give(
        &mut world,
        PROSECUTOR,
        r#"Charge(person: "suspect", counts: ["access"], exhibits: ["tip", "gate_log"], forecast_permille: 500)"#,
    );
    assert!(breached(&world, RuleId::R10, ActRef::Exhibit(item(&world, "tip"))));
}

#[test]
fn rule_9_strangers_passed_on_and_made_good_by_redaction() {
    let mut world = open(lab());
    ask_host(&mut world, false);
    give(
        &mut world,
        PROSECUTOR,
        r#"Custody(Share(item: "customers", to: Seat("liaison"), uses: ThisCase, purpose: Assist))"#,
    );
    let act = ActRef::Handling(item(&world, "customers"));
    assert!(breached(&world, RuleId::R09, act) || breached(&world, RuleId::R10, act));
    give(&mut world, PROSECUTOR, r#"Custody(Redact(item: "customers"))"#);
    assert!(!breached(&world, RuleId::R09, act) && !breached(&world, RuleId::R10, act));
}

#[test]
fn rule_11_and_25_at_the_close() {
    let mut world = open(lab());
    give(&mut world, PROSECUTOR, r#"Read(item: "neighbour")"#);
    give(&mut world, PROSECUTOR, r#"Discontinue(reasons: (grounds: ["proof"]))"#);
    assert!(breached(&world, RuleId::R11, ActRef::Closing));
    assert!(breached(&world, RuleId::R25, ActRef::Register));
}

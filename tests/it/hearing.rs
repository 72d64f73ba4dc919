//! The section `hearing`: persons heard, disclosure, experts, tools, sentence, appeal. One small case, played by
//! commands in the RON of scripts. Functions whose name starts with `rule_` ask for findings of rules.

use std::sync::Arc;

use rogatory::case::command::{Command, Guilt, Stop};
use rogatory::case::event::{ActRef, CaseOutcome, Event};
use rogatory::case::hearing::{AppealEnd, Event as Own, RawView, Refusal, View};
use rogatory::case::ids::SeatId;
use rogatory::case::milestone::Milestone;
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::project;
use rogatory::case::rejection::Rejection;
use rogatory::case::scenario::{Dimension, Scenario};
use rogatory::case::state::Phase;
use rogatory::case::world::World;
use rogatory::io::Data;
use rogatory::kernel::Tick;
use rogatory::law::rules::{RuleId, Verdict};
use rogatory::law::terms::Office;
use rogatory::players::{Manner, play};
use rogatory::scenario::{Limits, load};
use rogatory::score::ScoreCard;
use rogatory::score::course::Course;
use rogatory::score::ledger::Ledger;
use rogatory::text::{Language, Words, story};

use super::common::{packs, root};

const DAY: u64 = 1440;

fn scenario() -> Scenario {
    let path = root().join("tests/data/hearing/trial");
    let folder = Data::default().scenario(&path.to_string_lossy()).expect("a folder");
    let (scenario, wrong) = load(&folder, &packs(), &Limits::default());
    assert!(wrong.is_empty(), "{wrong:#?}");
    scenario.expect("no diagnostics, so it compiles")
}

fn prepared(change: impl FnOnce(&mut Scenario)) -> Arc<Prepared> {
    let mut scenario = scenario();
    change(&mut scenario);
    Arc::new(Prepared::new(scenario).expect("indices"))
}

struct Table {
    world: World,
}

impl Table {
    fn new() -> Table {
        Table::of(|_| {})
    }

    fn of(change: impl FnOnce(&mut Scenario)) -> Table {
        Table { world: World::open(prepared(change), 7, 0).expect("desks") }
    }

    fn seat(&self, name: &str) -> SeatId {
        self.world.prepared().seat(name).expect("a seat of this case")
    }

    #[track_caller]
    fn give(&mut self, seat: &str, command: &str) -> Result<(), Rejection> {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let command: Command = options.from_str(command).unwrap_or_else(|e| panic!("{e}\n{command}"));
        self.world.submit(Some(self.seat(seat)), &command).map(|_| ())
    }

    /// A command of this section that is accepted.
    #[track_caller]
    fn own(&mut self, seat: &str, command: &str) {
        self.give(seat, &format!("Hearing({command})")).expect("accepted");
    }

    #[track_caller]
    fn refused(&mut self, seat: &str, command: &str) -> Refusal {
        match self.give(seat, &format!("Hearing({command})")) {
            Err(Rejection::Hearing(refusal)) => refusal,
            other => panic!("{command}: {other:?}"),
        }
    }

    fn days(&mut self, days: u64) {
        let until = Tick(self.world.case().state.clock.0 + days * DAY);
        let advance = Command::Advance { until, stop: Stop::AtTime };
        let _ = self.world.submit(None, &advance);
    }

    fn view(&self, seat: &str) -> View {
        project(self.world.prepared(), &self.world.case().state, self.seat(seat))
            .sections
            .hearing
    }

    fn events(&self) -> impl Iterator<Item = &Own> {
        self.world.case().events.iter().filter_map(|r| match &r.event {
            Event::Hearing(own) => Some(own),
            _ => None,
        })
    }

    fn reached(&self, milestone: Milestone, name: &str) -> bool {
        self.world.case().state.reached(milestone, name).is_some()
    }

    fn findings(&self, rule: RuleId) -> Vec<(ActRef, Verdict, bool)> {
        let found = self.world.case().state.findings.iter().filter(|f| f.rule == rule);
        found.map(|f| (f.act, f.verdict, f.cured)).collect()
    }

    /// Charges with what the case needs and lets the hearing open.
    #[track_caller]
    fn charge(&mut self, counts: &str, exhibits: &str) {
        let command = format!(
            r#"Charge(person: "kolar", counts: {counts}, exhibits: {exhibits}, forecast_permille: 800)"#
        );
        self.give("prosecutor", &command).expect("charged");
    }

    #[track_caller]
    fn verdict(&mut self, findings: &str, reasons: &str) {
        self.days(10);
        if !self.world.case().state.trial.rested {
            self.give("defence", "Rest").expect("the hearing is open");
        }
        let command = format!("Verdict(findings: {findings}, reasons: {reasons})");
        self.give("court", &command).expect("a verdict");
    }

    fn guilt(&self) -> Vec<Guilt> {
        self.world.case().state.trial.verdicts.iter().map(|v| v.guilt).collect()
    }

    fn outcome(&self) -> Option<CaseOutcome> {
        match self.world.case().state.phase {
            Phase::Closed(outcome) => Some(outcome),
            _ => None,
        }
    }

    fn justice(&self) -> Option<u32> {
        let card = ScoreCard::of(self.world.prepared(), &self.world.case().events);
        card.points(Dimension::Justice)
    }

    /// Points of a line by its code, and the most that it could have.
    fn line(&self, code: &str) -> Option<(u32, u32)> {
        let card = ScoreCard::of(self.world.prepared(), &self.world.case().events);
        card.lines().find(|l| l.reason.code == code).map(|l| (l.points, l.max_points))
    }
}

const REASONS: &str = r##"(grounds: ["proof"], marks: ["login_log.line"])"##;
const ALL: &str = "(interpreter: true, documents_translated: true, age_checked: true, lawyer: true, parent: true, individual_assessment: true)";

#[test]
fn a_hearing_waits_for_the_interpreter_and_brings_the_statement() {
    let mut t = Table::new();
    let before = t.view("prosecutor").suspects;
    assert!(before[0].foreign_language && before[0].age_in_doubt && before[0].minor.is_none());
    t.own("prosecutor", &format!(r#"Hear(person: "rem", safeguards: {ALL})"#));
    assert!(!t.reached(Milestone::Heard, "rem"), "nobody is heard before the interpreter is there");
    assert_eq!(t.refused("prosecutor", r#"Hear(person: "rem")"#), Refusal::AlreadyDone);
    t.days(1);
    assert!(t.reached(Milestone::Heard, "rem"));
    let statement = t.world.prepared().item("statement_rem").expect("an item");
    let person = t.world.prepared().person("rem").expect("a person");
    let state = &t.world.case().state;
    assert!(state.items[statement.index()].obtained.is_some());
    assert!(rogatory::case::course::is_behind(state, ActRef::Person(person), statement));
    let after = t.view("prosecutor").suspects;
    assert_eq!((after[0].age_in_doubt, after[0].minor), (false, Some(true)));
    assert_eq!(t.refused("prosecutor", r#"Hear(person: "rem")"#), Refusal::AlreadyHeard);
}

#[test]
fn without_an_interpreter_nobody_waits_and_who_is_abroad_is_not_heard() {
    let mut t = Table::new();
    let away = Refusal::OutOfReach { person: "boss".to_owned() };
    assert_eq!(t.refused("prosecutor", r#"Hear(person: "boss")"#), away);
    let person = t.give("judge", r#"Hearing(Hear(person: "boss"))"#);
    assert!(matches!(person, Err(Rejection::NobodyByThatName { .. })), "the judge has not read about them");
    t.own("prosecutor", r#"Hear(person: "rem")"#);
    assert!(t.reached(Milestone::Heard, "rem"));
}

#[test]
fn rule_r20_and_r21_judge_a_hearing_and_hearing_again_makes_it_good() {
    let mut t = Table::new();
    t.own("prosecutor", r#"Hear(person: "rem")"#);
    for rule in [RuleId::R20, RuleId::R21] {
        let found = t.findings(rule);
        assert!(found.iter().any(|(_, v, cured)| *v != Verdict::Kept && !cured), "{rule}: {found:?}");
    }
    t.own("prosecutor", &format!(r#"Hear(person: "rem", safeguards: {ALL})"#));
    t.days(1);
    for rule in [RuleId::R20, RuleId::R21] {
        let found = t.findings(rule);
        assert!(found.iter().all(|(_, v, cured)| *v == Verdict::Kept || *cured), "{rule}: {found:?}");
    }
}

#[test]
fn the_casebook_shows_what_was_looked_up_with_its_base_rate() {
    let mut t = Table::new();
    assert!(t.view("prosecutor").casebook.is_empty());
    let conducts = t.view("prosecutor").conducts;
    assert_eq!(conducts, ["access_without_right", "threat_for_gain"]);
    t.own("prosecutor", r#"Consult(conduct: "access_without_right")"#);
    let view = t.view("prosecutor");
    let names: Vec<&str> = view.casebook.iter().map(|c| c.name.as_str()).collect();
    assert_eq!((names, view.base_rate_permille), (vec!["harbour", "mill"], Some(500)));
    assert!(t.view("court").casebook.is_empty(), "each seat looks up for itself");
    let none = Refusal::NothingComparable { conduct: "arson".to_owned() };
    assert_eq!(t.refused("prosecutor", r#"Consult(conduct: "arson")"#), none);
}

#[test]
fn the_sheet_of_a_tool_comes_from_its_holder_and_is_reviewed() {
    let mut t = Table::new();
    assert_eq!(t.refused("judge", r#"Review(item: "score")"#), Refusal::SheetMissing);
    let other = Refusal::NotOfATool { item: "login_log".to_owned() };
    assert_eq!(t.refused("prosecutor", r#"AskSheet(item: "login_log")"#), other);
    t.own("judge", r#"AskSheet(item: "score")"#);
    assert_eq!(t.refused("prosecutor", r#"AskSheet(item: "score")"#), Refusal::AlreadyDone);
    t.days(2);
    assert!(t.reached(Milestone::SheetObtained, "score"));
    assert!(t.view("judge").tools[0].sheet.is_some());
    t.own("judge", r#"Review(item: "score")"#);
    assert!(t.view("judge").tools[0].reviewed);
}

#[test]
fn rule_the_charge_is_judged_by_guilt_judgments_and_tools() {
    let mut t = Table::new();
    t.charge(r#"["threat"]"#, r#"["handles", "cluster", "score"]"#);
    for rule in [RuleId::R19, RuleId::R27] {
        assert!(
            t.findings(rule)
                .iter()
                .any(|(a, v, _)| *a == ActRef::Charge && *v != Verdict::Kept),
            "{rule}"
        );
    }
    let mut t = Table::new();
    t.charge(r#"["resold"]"#, r#"["login_log"]"#);
    let found = t.findings(RuleId::R22);
    assert!(found.iter().any(|(a, v, _)| *a == ActRef::Charge && *v != Verdict::Kept), "{found:?}");
}

#[test]
fn judgments_elsewhere_are_seen_once_somebody_looks() {
    let mut t = Table::new();
    let judged = |t: &Table| t.view("prosecutor").judgments[0].judged_for.clone();
    assert!(judged(&t).is_empty());
    t.own("prosecutor", r#"CheckJudgments(person: "kolar")"#);
    assert_eq!(judged(&t), ["resold"]);
}

#[test]
fn raw_data_are_fetched_and_go_to_the_defence() {
    let mut t = Table::new();
    let early = t.give("prosecutor", r#"Hearing(Disclose(items: ["login_log"], raw: true))"#);
    assert_eq!(early, Err(Rejection::WrongPhase));
    t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
    let raw = |t: &Table| t.view("defence").exhibits[0].raw;
    assert_eq!(raw(&t), RawView::Kept);
    t.own("defence", r#"AskRaw(item: "login_log")"#);
    assert_eq!(
        t.refused("defence", r#"AskRaw(item: "chat")"#),
        Refusal::NoRawData { item: "chat".to_owned() }
    );
    t.own("prosecutor", r#"Disclose(items: ["login_log"], raw: true, method: true)"#);
    assert_eq!(raw(&t), RawView::Sought);
    assert!(!t.reached(Milestone::Disclosed, "login_log"));
    t.days(2);
    assert_eq!(raw(&t), RawView::Given);
    assert!(t.reached(Milestone::Disclosed, "login_log"));
    let seat = t.seat("defence");
    let data = t.world.prepared().item("login_raw").expect("an item");
    assert!(t.world.case().state.seats[seat.index()].items.iter().any(|k| k.item == data));
}

#[test]
fn raw_data_that_are_gone_do_not_come() {
    let mut t = Table::of(|s| s.items[1].expires_at = Some(Tick(60)));
    t.days(1);
    t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
    t.own("prosecutor", r#"Disclose(items: ["login_log"], raw: true, method: true)"#);
    t.days(2);
    assert_eq!(t.view("defence").exhibits[0].raw, RawView::Gone);
    assert!(!t.reached(Milestone::Disclosed, "login_log"));
}

#[test]
fn what_the_defence_asks_for_is_obtained_and_weighs() {
    let mut t = Table::new();
    t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
    assert!(t.view("court").asks.is_empty(), "nobody else sees what was not asked");
    let ask = r#"AskForEvidence(ask: "gate", reasons: (grounds: ["defence"], marks: ["login_log.line"]))"#;
    t.own("defence", ask);
    t.own("prosecutor", r#"DecideMotion(ask: "gate", grant: false)"#);
    t.own("court", r#"DecideMotion(ask: "gate", grant: true, reasons: (grounds: ["defence"]))"#);
    let late = t.refused("prosecutor", r#"DecideMotion(ask: "gate", grant: false)"#);
    assert_eq!(late, Refusal::AlreadyDone);
    t.days(10);
    assert!(t.view("defence").asks[0].brought);
    let view = project(t.world.prepared(), &t.world.case().state, t.seat("court"));
    let proven = view.trial.expect("charged").proven;
    assert_eq!(proven, [("access".to_owned(), false)], "a log that weighs less does not prove alone");
}

#[test]
fn an_overstated_sentence_costs_weight_until_it_is_asked_about() {
    let mut t = Table::new();
    let proven = |t: &Table| {
        let view = project(t.world.prepared(), &t.world.case().state, t.seat("court"));
        view.trial.expect("charged").proven[0].1
    };
    t.charge(r#"["threat"]"#, r#"["cluster", "handles"]"#);
    t.days(10);
    assert!(t.reached(Milestone::StatementGiven, "vendor_analyst"), "a desk speaks by itself");
    assert!(!proven(&t));
    let unsaid = Refusal::NoSuchSentence { sentence: "likely".to_owned() };
    assert_eq!(t.refused("court", r#"AskBack(speaker: "vendor_analyst", sentence: "likely")"#), unsaid);
    t.own("court", r#"AskBack(speaker: "vendor_analyst", sentence: "certain")"#);
    assert!(t.view("court").waits_for_words);
    t.days(2);
    assert_eq!(t.view("court").statements[0].said[0].explained.as_deref(), Some("likely"));
    assert!(proven(&t));
}

#[test]
fn an_opinion_of_the_court_s_own_expert_restores_weight_and_costs() {
    let mut t = Table::new();
    t.charge(r#"["threat"]"#, r#"["cluster", "handles"]"#);
    t.days(10);
    let before = rogatory::case::hearing::weighs_less;
    let item = t.world.prepared().item("cluster").expect("an item");
    assert!(before(t.world.prepared(), &t.world.case().state, item));
    t.own("court", r#"AppointExpert(item: "cluster")"#);
    t.days(3);
    assert!(!before(t.world.prepared(), &t.world.case().state, item));
    assert_eq!(t.world.case().state.sections.hearing.spent_eur, 4000);
}

#[test]
fn only_the_seat_of_a_speaker_composes_and_explains() {
    let mut t = Table::new();
    let compose = r#"Compose(speaker: "log_expert", sentences: ["entropy", "shows"])"#;
    assert_eq!(t.give("expert", &format!("Hearing({compose})")), Err(Rejection::WrongPhase));
    t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
    let nobody = Refusal::NoSuchSpeaker { speaker: "log_expert".to_owned() };
    assert_eq!(t.refused("defence", compose), nobody);
    t.own("expert", compose);
    let explain = r#"Explain(speaker: "log_expert", sentence: "entropy")"#;
    assert_eq!(t.refused("expert", explain), Refusal::NotAsked);
    t.days(10);
    t.own("court", r#"AskBack(speaker: "log_expert", sentence: "entropy")"#);
    assert_eq!(t.view("expert").own_words[0].to_explain, ["entropy"]);
    t.own("expert", explain);
    assert!(t.view("expert").own_words[0].to_explain.is_empty());
    t.own("prosecutor", r#"DeclareInterest(speaker: "log_expert")"#);
    assert!(t.reached(Milestone::InterestDeclared, "log_expert"));
}

#[test]
fn rule_r28_judges_a_statement_and_a_declaration_makes_it_good() {
    let mut t = Table::new();
    t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
    t.own("expert", r#"Compose(speaker: "log_expert", sentences: ["shows"])"#);
    assert!(
        t.findings(RuleId::R28)
            .iter()
            .any(|(_, v, cured)| *v != Verdict::Kept && !cured)
    );
    t.own("expert", r#"DeclareInterest(speaker: "log_expert")"#);
    assert!(
        t.findings(RuleId::R28)
            .iter()
            .all(|(_, v, cured)| *v == Verdict::Kept || *cured)
    );
}

#[test]
fn rule_r18_judges_what_a_verdict_relies_on() {
    let verdict = |disclosed: bool| {
        let mut t = Table::new();
        t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
        if disclosed {
            t.own("prosecutor", r#"Disclose(items: ["login_log", "chat"], raw: true, method: true)"#);
        }
        t.verdict(r#"[("access", Guilty)]"#, REASONS);
        let item = t.world.prepared().item("login_log").expect("an item");
        t.findings(RuleId::R18)
            .into_iter()
            .find(|(a, ..)| *a == ActRef::Exhibit(item))
            .map(|(_, v, _)| v)
    };
    assert_eq!(verdict(true), Some(Verdict::Kept));
    assert!(matches!(verdict(false), Some(Verdict::Curable | Verdict::Grave)));
}

#[test]
fn a_sentence_comes_before_the_appeal_and_the_time_to_appeal_before_the_close() {
    let mut t = Table::new();
    t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
    t.verdict(r#"[("access", Guilty)]"#, REASONS);
    assert_eq!(t.outcome(), None, "the verdict can still be changed");
    let again =
        t.give("court", &format!(r#"Verdict(findings: [("access", NotGuilty)], reasons: {REASONS})"#));
    assert_eq!(again, Err(Rejection::WrongPhase), "a verdict is given once");
    let sentence = t.view("court").sentence.expect("guilty");
    assert_eq!((sentence.max_months, sentence.usual_months, sentence.awaits_you), (24, Some(12), true));
    assert_eq!(
        t.refused("defence", &format!("Appeal(grounds: [R26], reasons: {REASONS})")),
        Refusal::NoAppeal
    );
    let frozen = Refusal::NotFrozen { asset: "wallet".to_owned() };
    let greedy = format!(r#"Sentence(months: 12, confiscate: ["wallet"], reasons: {REASONS})"#);
    assert_eq!(t.refused("court", &greedy), frozen);
    t.own("court", &format!("Sentence(months: 12, reasons: {REASONS})"));
    assert!(t.reached(Milestone::Sentenced, "kolar"));
    t.days(29);
    assert_eq!(t.outcome(), None);
    t.days(1);
    assert_eq!(t.outcome(), Some(CaseOutcome::Convicted));
    let course = Course::follow(t.world.prepared(), &t.world.case().events);
    assert!(Ledger::of(&course).delay().suspension >= 30 * DAY, "the law made it wait");
    assert_eq!(t.line("sentence-within-law").map(|(p, most)| p == most), Some(true));
    assert_eq!(t.line("verdict-sound").map(|(p, most)| p == most), Some(true));
}

#[test]
fn a_sentence_beyond_the_law_stands_and_is_a_finding_that_an_appeal_corrects() {
    let mut t = Table::new();
    t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
    t.own("prosecutor", r#"Disclose(items: ["login_log", "chat"], raw: true, method: true)"#);
    t.verdict(r#"[("access", Guilty)]"#, REASONS);
    t.own("court", &format!("Sentence(months: 40, reasons: {REASONS})"));
    assert!(t.findings(RuleId::R01).contains(&(ActRef::Verdict, Verdict::Grave, false)));
    t.own("defence", &format!("Appeal(grounds: [R01], reasons: {REASONS})"));
    t.days(5);
    let appeal = t.view("panel").appeal.expect("brought");
    assert_eq!((appeal.awaits_you, appeal.lawful_months), (Some(AppealEnd::Changed), 24));
    assert_eq!(t.view("defence").appeal.expect("public").awaits_you, None);
    let short = t.give(
        "panel",
        &format!("Hearing(DecideAppeal(outcome: Change(findings: [], months: 24), reasons: {REASONS}))"),
    );
    assert_eq!(short, Err(Rejection::VerdictIncomplete));
    t.own(
        "panel",
        &format!(
            r#"DecideAppeal(outcome: Change(findings: [("access", Guilty)], months: 24), reasons: {REASONS})"#
        ),
    );
    assert_eq!((t.outcome(), t.guilt()), (Some(CaseOutcome::Convicted), vec![Guilt::Guilty]));
    assert!(t.reached(Milestone::Reversed, "") && !t.reached(Milestone::Upheld, ""));
    assert_eq!(t.world.case().state.sections.hearing.sentence.as_ref().map(|s| s.months), Some(24));
}

#[test]
fn a_verdict_without_reasons_goes_back_and_the_new_one_is_final() {
    let mut t = Table::new();
    t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
    t.own("prosecutor", r#"Disclose(items: ["login_log", "chat"], raw: true, method: true)"#);
    t.verdict(r#"[("access", Guilty)]"#, "()");
    t.own("court", &format!("Sentence(months: 12, reasons: {REASONS})"));
    assert!(
        t.view("court").reasons_owed
            && t.view("defence").appeal.expect("open").open_grounds.contains(&RuleId::R26)
    );
    t.own("defence", &format!("Appeal(grounds: [R26], reasons: {REASONS})"));
    t.days(5);
    assert_eq!(t.view("panel").appeal.expect("brought").awaits_you, Some(AppealEnd::Quashed));
    t.own("panel", &format!("DecideAppeal(outcome: Quash, reasons: {REASONS})"));
    assert!(t.guilt().is_empty() && t.outcome().is_none());
    t.verdict(r#"[("access", NotGuilty)]"#, REASONS);
    assert_eq!(t.outcome(), Some(CaseOutcome::Acquitted), "after an appeal the verdict is final at once");
}

#[test]
fn reasons_given_in_time_leave_nothing_to_quash() {
    let mut t = Table::new();
    t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
    t.own("prosecutor", r#"Disclose(items: ["login_log", "chat"], raw: true, method: true)"#);
    t.verdict(r#"[("access", Guilty)]"#, "()");
    t.own("court", &format!("Sentence(months: 12, reasons: {REASONS})"));
    t.own("court", &format!("GiveReasons(reasons: {REASONS})"));
    assert_eq!(t.refused("court", &format!("GiveReasons(reasons: {REASONS})")), Refusal::NoReasonsOwed);
    t.own("defence", &format!("Appeal(grounds: [R26], reasons: {REASONS})"));
    t.days(5);
    assert_eq!(t.view("panel").appeal.expect("brought").awaits_you, Some(AppealEnd::Upheld));
    t.own("panel", &format!("DecideAppeal(outcome: Uphold, reasons: {REASONS})"));
    assert_eq!(t.outcome(), Some(CaseOutcome::Convicted));
    assert!(t.reached(Milestone::Upheld, ""));
}

#[test]
fn a_conviction_on_what_does_not_hold_is_changed_and_the_change_counts() {
    let mut t = Table::of(|s| s.seats.retain(|seat| seat.role != Office::AppealCourt));
    // A second court convicts although the statement on the cluster claims too much and nobody asked.
    t.charge(r#"["threat"]"#, r#"["cluster", "handles"]"#);
    t.verdict(r#"[("threat", Guilty)]"#, r##"(grounds: ["proof"], marks: ["cluster.line"])"##);
    t.own("court", &format!("Sentence(months: 30, reasons: {REASONS_ON_CLUSTER})"));
    let wrong = t.line("wrongly-convicted");
    assert!(wrong.is_none(), "not scored while it is open");
    t.own("defence", &format!("Appeal(grounds: [R01], reasons: {REASONS_ON_CLUSTER})"));
    t.days(5);
    let decided = t.events().find_map(|e| match e {
        Own::AppealDecided { by, end, .. } => Some((*by, *end)),
        _ => None,
    });
    assert_eq!(
        decided,
        Some((None, AppealEnd::Changed)),
        "where nobody sits, the court decides as the law stands"
    );
    assert_eq!((t.outcome(), t.guilt()), (Some(CaseOutcome::Acquitted), vec![Guilt::NotGuilty]));
    assert!(t.line("rightly-acquitted").is_some() && t.line("verdict-sound").is_some());
    assert_eq!(t.world.case().state.sections.hearing.sentence, None);
}

const REASONS_ON_CLUSTER: &str = r##"(grounds: ["sentence"], marks: ["cluster.line"])"##;

#[test]
fn a_wrong_conviction_that_nobody_appeals_is_told_in_the_score() {
    let mut t = Table::new();
    t.charge(r#"["threat"]"#, r#"["cluster", "handles"]"#);
    t.verdict(r#"[("threat", Guilty)]"#, r##"(grounds: ["proof"], marks: ["cluster.line"])"##);
    t.own("court", &format!("Sentence(months: 30, reasons: {REASONS_ON_CLUSTER})"));
    t.days(31);
    assert_eq!(t.outcome(), Some(CaseOutcome::Convicted));
    assert_eq!(t.line("error-left").map(|(points, _)| points), Some(0));
    assert!(t.line("wrongly-convicted").is_some());
}

#[test]
fn without_an_appeal_in_the_file_the_verdict_closes_the_case() {
    let mut t = Table::of(|s| s.hearing.appeal = None);
    t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
    t.verdict(r#"[("access", Guilty)]"#, REASONS);
    assert_eq!(t.outcome(), Some(CaseOutcome::Convicted));
}

#[test]
fn a_case_is_handed_to_another_forum_on_advice() {
    let mut t = Table::new();
    let there = r##"reasons: (grounds: ["elsewhere"], marks: ["cluster.line"])"##;
    let transfer = format!(r#"TransferTo(state: "abroad", {there})"#);
    assert_eq!(t.refused("prosecutor", &transfer), Refusal::AdviceMissing);
    assert_eq!(t.refused("coordinator", r#"Advise(state: "abroad", favours: true)"#), Refusal::NotAsked);
    let nowhere = Refusal::NoForumThere { state: "home".to_owned() };
    assert_eq!(t.refused("prosecutor", r#"AskAdvice(state: "home")"#), nowhere);
    t.own("prosecutor", r#"AskAdvice(state: "abroad")"#);
    assert!(t.view("coordinator").forums[0].awaits_you.is_some());
    t.own("coordinator", r#"Advise(state: "abroad", favours: true, reasons: (grounds: ["elsewhere"]))"#);
    t.own("prosecutor", &transfer);
    assert_eq!(t.outcome(), None);
    t.days(3);
    assert_eq!(t.outcome(), Some(CaseOutcome::Transferred));
    assert!(t.line("rightly-transferred").is_some() && t.line("wrongly-transferred").is_some());
}

#[test]
fn a_transfer_of_what_can_be_proven_there_is_full_justice() {
    let mut t = Table::of(|s| {
        s.counts.retain(|c| c.id == "threat");
        s.persons[0].judged_for.clear();
        s.marks.iter_mut().for_each(|m| m.counts.clear());
    });
    t.own("prosecutor", r#"AskAdvice(state: "abroad")"#);
    t.own("coordinator", r#"Advise(state: "abroad", favours: true)"#);
    t.own(
        "prosecutor",
        r#"TransferTo(state: "abroad", reasons: (grounds: ["elsewhere"], marks: ["cluster.line"]))"#,
    );
    t.days(3);
    assert_eq!((t.outcome(), t.justice()), (Some(CaseOutcome::Transferred), Some(1000)));
}

fn played(p: &Arc<Prepared>, manner: Manner) -> World {
    let mut world = World::open(p.clone(), 3, 0).expect("desks");
    let seats: Vec<(SeatId, Manner)> = (0..p.scenario.seats.len()).map(|i| (SeatId::at(i), manner)).collect();
    play(&mut world, &seats, None, &mut |_, _, _, _, _| {});
    world
}

#[test]
fn stand_ins_of_every_manner_end_the_case_and_the_log_restores_it() {
    let p = prepared(|_| {});
    for manner in Manner::ALL {
        let world = played(&p, manner);
        let state = &world.case().state;
        assert!(
            matches!(state.phase, Phase::Closed(o) if o != CaseOutcome::TimeRanOut),
            "{manner}: {:?}",
            state.phase
        );
        let again = World::restore(p.clone(), 3, 0, &world.case().events).expect("fits");
        assert_eq!(again.case().state, *state, "{manner}");
    }
}

#[test]
fn by_the_book_does_what_the_section_asks_for() {
    let world = played(&prepared(|_| {}), Manner::ByTheBook);
    let state = &world.case().state;
    let reached = |m, name: &str| assert!(state.reached(m, name).is_some(), "{m:?} {name}");
    reached(Milestone::Heard, "rem");
    reached(Milestone::SheetObtained, "score");
    reached(Milestone::StatementGiven, "log_expert");
    reached(Milestone::InterestDeclared, "log_expert");
    reached(Milestone::StatementQuestioned, "vendor_analyst");
    reached(Milestone::Disclosed, "login_log");
    reached(Milestone::Sentenced, "kolar");
    let p = world.prepared();
    let resold = p.count("resold").expect("a count");
    assert!(!state.trial.counts.contains(&resold), "what was judged elsewhere is not charged");
    assert!(state.sections.hearing.disclosed.iter().all(|d| d.method));
    let hasty = played(&prepared(|_| {}), Manner::Hasty);
    assert!(hasty.case().state.sections.hearing.disclosed.is_empty());
}

#[test]
fn what_a_seat_may_not_know_changes_nothing_that_it_sees() {
    let seats = ["prosecutor", "judge", "defence", "court", "panel", "expert", "coordinator"];
    let views = |t: &Table| -> Vec<View> { seats.iter().map(|s| t.view(s)).collect() };
    let hidden = |s: &mut Scenario| {
        s.persons[1].age_years = 20; // Before the age was checked.
        s.persons[0].judged_for.clear(); // Before anybody looked.
        s.items[4].expires_at = Some(Tick(60)); // A holder erases in silence.
        s.hearing.asks.clear(); // Before the charge.
    };
    let (mut one, mut other) = (Table::new(), Table::of(hidden));
    one.days(1);
    other.days(1);
    assert_eq!(views(&one), views(&other));
    one.own("prosecutor", r#"Consult(conduct: "access_without_right")"#);
    assert_eq!(views(&one)[1..], views(&other)[1..]);
    one.own("prosecutor", r#"CheckJudgments(person: "kolar")"#);
    assert_eq!(views(&one)[1..], views(&other)[1..]);
    assert_ne!(views(&one)[0], views(&other)[0]);
}

#[test]
fn every_line_of_the_chronicle_has_its_words() {
    let texts = std::fs::read_to_string(root().join("tests/data/hearing/trial/text/en.ftl")).expect("texts");
    for manner in Manner::ALL {
        let world = played(&prepared(|_| {}), manner);
        for language in Language::ALL {
            let words = Words::new(language, &[(Language::En, texts.clone())].into_iter().collect());
            let scenario = &world.prepared().scenario;
            let lines = story::chronicle(&words, scenario, &world.case().events, story::Audience::Debrief);
            assert!(lines.iter().all(|l| !l.text.contains("hearing-") && !l.text.contains('{')), "{manner}");
        }
    }
}

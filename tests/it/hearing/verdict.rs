//! After the verdict: sentence, appeal, transfer.

use rogatory::case::command::Guilt;
use rogatory::case::event::{ActRef, CaseOutcome};
use rogatory::case::hearing::{AppealEnd, Event as Own, Refusal};
use rogatory::case::milestone::Milestone;
use rogatory::case::rejection::Rejection;
use rogatory::law::rules::{RuleId, Verdict};
use rogatory::law::terms::Office;
use rogatory::score::course::Course;
use rogatory::score::ledger::Ledger;

use super::{DAY, REASONS, Table};

#[test]
fn a_sentence_comes_before_the_appeal_and_the_time_to_appeal_before_the_close() {
    let mut t = Table::new();
    t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
    t.own("prosecutor", r#"Disclose(items: ["login_log", "chat"], raw: true, method: true)"#);
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
    let frozen = Refusal::NotFrozen { asset: "wallet".into() };
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
    let nowhere = Refusal::NoForumThere { state: "home".into() };
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

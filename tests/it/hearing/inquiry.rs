//! Before the charge and at it: suspects heard, casebook, tools, judgments elsewhere.

use rogatory::case::event::ActRef;
use rogatory::case::hearing::Refusal;
use rogatory::case::milestone::Milestone;
use rogatory::case::rejection::Rejection;
use rogatory::law::rules::{RuleId, Verdict};

use super::{ALL, Table};

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
    let away = Refusal::OutOfReach { person: "boss".into() };
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
    let none = Refusal::NothingComparable { conduct: "arson".into() };
    assert_eq!(t.refused("prosecutor", r#"Consult(conduct: "arson")"#), none);
}

#[test]
fn the_sheet_of_a_tool_comes_from_its_holder_and_is_reviewed() {
    let mut t = Table::new();
    assert_eq!(t.refused("judge", r#"Review(item: "score")"#), Refusal::SheetMissing);
    let other = Refusal::NotOfATool { item: "login_log".into() };
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
fn a_charge_can_lose_counts_until_the_verdict() {
    let mut t = Table::new();
    t.charge(r#"["access", "threat"]"#, r#"["login_log", "chat", "handles", "cluster"]"#);
    assert_eq!(t.refused("prosecutor", r#"AmendCharge(counts: ["threat", "access"])"#), Refusal::AlreadyDone);
    let other = t.give("prosecutor", r#"Hearing(AmendCharge(counts: ["resold"]))"#);
    assert!(matches!(other, Err(Rejection::NotKnownToYou { .. })), "counts are dropped, not added");
    t.own("prosecutor", r#"AmendCharge(counts: ["access"])"#);
    t.verdict(r#"[("access", Guilty)]"#, super::REASONS);
    let late = t.give("prosecutor", r#"Hearing(AmendCharge(counts: ["access"]))"#);
    assert_eq!(late, Err(Rejection::WrongPhase));
}

#[test]
fn rule_what_the_charge_lacked_can_be_made_good() {
    let mut t = Table::new();
    t.charge(r#"["access", "threat"]"#, r#"["login_log", "chat", "handles", "cluster", "score"]"#);
    let open = |t: &Table, rule: RuleId| {
        t.findings(rule)
            .iter()
            .any(|(a, v, cured)| *a == ActRef::Charge && *v != Verdict::Kept && !cured)
    };
    let all = [RuleId::R19, RuleId::R22, RuleId::R27];
    assert!(all.into_iter().all(|rule| open(&t, rule)));
    t.own("prosecutor", r#"AmendCharge(counts: ["access"])"#);
    t.own("prosecutor", r#"CheckJudgments(person: "kolar")"#);
    t.own("prosecutor", r#"AskSheet(item: "score")"#);
    t.days(1);
    assert!(open(&t, RuleId::R27), "a sheet in the file is not a review");
    t.own("prosecutor", r#"Review(item: "score")"#);
    assert!(all.into_iter().all(|rule| !open(&t, rule)));
}

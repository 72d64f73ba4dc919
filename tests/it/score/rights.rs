//! Rights: cap, cure, replacement, and that harmless requests buy nothing.

use rogatory::case::command::Guilt;
use rogatory::case::event::{ActRef, Event};
use rogatory::case::ids::{EventId, RequestId};
use rogatory::case::scenario::Dimension;
use rogatory::law::rules::{RuleId, Verdict};
use rogatory::score::card::CAP;
use rogatory::score::{RunResult, ScoreCard};

use super::course::{ANN, Ask, CUSTOMER, GATE_LOG, Log, two_states};

/// A flawless case but for what is assessed of its one request.
fn case(assess: impl FnOnce(&mut Log)) -> Log {
    let mut log = Log::open();
    let (request, _) = log.send(10, EventId(0), Ask::CUSTOMER);
    assess(&mut log);
    let obtained = log.hand_over(20, request, &[CUSTOMER]);
    log.charge(30, obtained, ANN, &[GATE_LOG, CUSTOMER]);
    log.judge(40, Guilt::Guilty, Guilt::Guilty);
    log
}

const ACT: ActRef = ActRef::Request(RequestId(0));

#[test]
fn a_flawless_case_has_every_point() {
    let log = case(|log| _ = log.assess(10, ACT, RuleId::R04, Verdict::Kept));
    let card = ScoreCard::of(&two_states(), &log.events);
    assert_eq!((card.total, card.total_uncapped, card.capped_by), (1000, 1000, None));
    assert_eq!(card.points(Dimension::Victims), None, "nothing in the scenario speaks of victims");
}

#[test]
fn an_uncured_grave_breach_of_a_settled_rule_caps_the_total() {
    let p = two_states();
    let log = case(|log| _ = log.assess(10, ACT, RuleId::R04, Verdict::Grave));
    let card = ScoreCard::of(&p, &log.events);
    assert_eq!(card.total, CAP);
    assert!(card.total_uncapped > CAP);
    let cap = card.capped_by.expect("capped");
    assert_eq!((cap.rule, cap.event), (RuleId::R04, EventId(2)));
    assert_eq!(card.points(Dimension::Rights), Some(0));
    let json =
        serde_json::to_value(RunResult::from_case(&p, 1, &log.events, String::new())).expect("plain data");
    assert_eq!(json["capped_by"], serde_json::json!({"rule": "R04", "event": 2, "seat": "prosecutor"}));
    assert_eq!(json["findings"][0]["standing"], "settled");
    assert_eq!(json["findings"][0]["better"], serde_json::json!({"code": "cite-facts", "args": {}}));
}

#[test]
fn a_cured_grave_breach_does_not_cap_but_costs() {
    let log = case(|log| {
        let finding = log.assess(10, ACT, RuleId::R04, Verdict::Grave);
        log.then(15, Event::BreachCured { finding });
    });
    let card = ScoreCard::of(&two_states(), &log.events);
    assert_eq!(card.capped_by, None);
    assert_eq!(card.points(Dimension::Rights), Some(500));
    assert_eq!(card.total, card.total_uncapped);
}

#[test]
fn a_grave_breach_of_an_unsettled_rule_does_not_cap() {
    let log = case(|log| _ = log.assess(10, ACT, RuleId::R05, Verdict::Grave));
    let card = ScoreCard::of(&two_states(), &log.events);
    assert_eq!((card.capped_by, card.points(Dimension::Rights)), (None, Some(0)));
}

#[test]
fn an_amended_form_replaces_the_finding() {
    let log = case(|log| {
        log.assess(10, ACT, RuleId::R04, Verdict::Grave);
        log.assess(12, ACT, RuleId::R04, Verdict::Kept);
    });
    let card = ScoreCard::of(&two_states(), &log.events);
    assert_eq!((card.total, card.capped_by), (1000, None));
    assert_eq!(card.findings.len(), 1);
}

#[test]
fn keeping_a_rule_often_does_not_thin_out_a_breach() {
    let p = two_states();
    let rights = |kept: u32| {
        let log = case(|log| {
            log.assess(10, ACT, RuleId::R05, Verdict::Curable);
            for number in 0..kept {
                log.assess(10, ActRef::Request(RequestId(number)), RuleId::R04, Verdict::Kept);
            }
        });
        ScoreCard::of(&p, &log.events).points(Dimension::Rights)
    };
    // Weights 3 (curable, earns 300 permille) and 2 (kept): 600 points at 300 permille, and 400.
    assert_eq!(rights(1), Some(580));
    assert_eq!(rights(1), rights(7));
    let cured = case(|log| {
        let finding = log.assess(10, ACT, RuleId::R05, Verdict::Curable);
        log.then(11, Event::BreachCured { finding });
        log.assess(10, ACT, RuleId::R04, Verdict::Kept);
    });
    assert_eq!(ScoreCard::of(&p, &cured.events).points(Dimension::Rights), Some(880));
}

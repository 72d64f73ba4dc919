//! After the charge: what the defence gets, who speaks, and what that weighs.

use rogatory::case::event::ActRef;
use rogatory::case::hearing::{RawView, Refusal};
use rogatory::case::milestone::Milestone;
use rogatory::case::projection::project;
use rogatory::case::rejection::Rejection;
use rogatory::kernel::Tick;
use rogatory::law::rules::{RuleId, Verdict};

use super::{REASONS, Table};

#[test]
fn raw_data_are_fetched_and_go_to_the_defence() {
    let mut t = Table::new();
    let early = t.give("prosecutor", r#"Hearing(Disclose(items: ["login_log"], raw: true))"#);
    assert_eq!(early, Err(Rejection::WrongPhase));
    t.charge(r#"["access"]"#, r#"["login_log", "chat"]"#);
    let raw = |t: &Table| t.view("defence").exhibits[0].raw;
    assert_eq!(raw(&t), RawView::Kept);
    t.own("defence", r#"AskRaw(item: "login_log")"#);
    assert_eq!(t.refused("defence", r#"AskRaw(item: "chat")"#), Refusal::NoRawData { item: "chat".into() });
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
    assert_eq!(proven, [("access".into(), false)], "a log that weighs less does not prove alone");
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
    let unsaid = Refusal::NoSuchSentence { sentence: "likely".into() };
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
    let nobody = Refusal::NoSuchSpeaker { speaker: "log_expert".into() };
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

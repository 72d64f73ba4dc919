//! Arrest, surrender, speciality, assurances, alerts.

use rogatory::case::event::ActRef;
use rogatory::case::measure::{Event as Own, PersonStatus, Refusal, surrender_of};
use rogatory::case::milestone::Milestone;
use rogatory::case::projection::Projection;
use rogatory::case::rejection::Rejection;
use rogatory::law::rules::{RuleId, Verdict};

use super::{Table, WARRANT, case, ron};

/// Somebody on the isle, provisionally and without papers.
const PROVISIONAL: &str = r#"(
    instrument: "EXT", addressee: "isle_ministry", category: Per, person: "fixer", offence: "access", nexus: ["note.roles"],
    necessity: ProveLink, authoriser: Prosecutor, judgments_checked: true, urgent: true, translation: true, target: Person, remedies: true, glossary: true,
)"#;

const CHARGE: &str =
    r#"Charge(person: "courier", counts: ["access"], exhibits: ["note"], forecast_permille: 500)"#;

fn status(view: &Projection, person: &str) -> PersonStatus {
    let found = view.sections.measure.wanted.iter().find(|w| w.person == person);
    found.expect("followed").status
}

fn person(act: ActRef) -> bool {
    matches!(act, ActRef::Person(_))
}

#[test]
fn who_consents_is_handed_over_ten_days_after_the_decision_and_can_then_be_charged() {
    let mut table = Table::new();
    let gone = Refusal::NotHere { person: "courier".into() };
    assert_eq!(table.refused("prosecutor", CHARGE), gone);
    assert_eq!(status(&table.view("prosecutor"), "courier"), PersonStatus::Located);
    table.send("prosecutor", WARRANT, &[]);
    table.until_day(4);
    assert!(table.reached(Milestone::Arrested, "courier"));
    assert_eq!(table.refused("prosecutor", CHARGE), gone);
    table.until_day(30);
    let handed = |e: &Own| matches!(e, Own::Surrendered { .. });
    // Two days at the judge, ten hours at the police, ten days by the clock of the return.
    let day = table.day_of(handed).expect("handed over");
    assert!((12..=15).contains(&day), "{day}");
    assert!(table.reached(Milestone::Surrendered, "courier"));
    table.give("prosecutor", CHARGE);
}

#[test]
fn remedies_of_who_does_not_consent_take_their_time() {
    let mut scenario = case();
    scenario.measure.wanted[1].consents = false;
    scenario.measure.wanted[1].remedy_days = 30;
    let mut table = Table::of(scenario);
    table.send("prosecutor", WARRANT, &[]);
    table.until_day(60);
    let day = table.day_of(|e| matches!(e, Own::Surrendered { .. })).expect("handed over");
    assert!((42..=46).contains(&day), "{day}");
}

#[test]
fn a_warrant_to_the_wrong_state_finds_nobody() {
    let mut scenario = case();
    scenario.persons[1].stays_in = Some(scenario.forum);
    let mut table = Table::of(scenario);
    table.send("prosecutor", WARRANT, &[]);
    table.until_day(30);
    assert!(table.own().any(|e| matches!(e, Own::NotFound { .. })));
    assert!(!table.reached(Milestone::Arrested, "courier"));
    // Found in the forum, nothing stands in the way of charges.
    table.give("prosecutor", CHARGE);
}

#[test]
fn the_judge_of_the_other_state_may_refuse() {
    let mut table = Table::new();
    table.by_hand.push("bench");
    table.send("prosecutor", WARRANT, &[]);
    table.until_day(5);
    let number = table.waiting("bench")[0];
    table.give(
        "bench",
        &format!("Rule(request: {number}, outcome: Refuse, reasons: (grounds: [\"dual-criminality\"]))"),
    );
    table.until_day(30);
    assert!(table.reached(Milestone::SurrenderRefused, "courier"));
    assert_eq!(status(&table.view("prosecutor"), "courier"), PersonStatus::Refused);
}

#[test]
fn an_alert_locates_and_surrenders_nobody() {
    let mut table = Table::new();
    assert_eq!(status(&table.view("prosecutor"), "boss"), PersonStatus::Sought);
    let alert = r#"(
        instrument: "NOTICE", addressee: "isle_police", category: Per, person: "boss", offence: "access", nexus: ["note.roles"],
        necessity: ProveLink, authoriser: Prosecutor, translation: true, target: Person, remedies: true,
    )"#;
    table.send("prosecutor", alert, &[]);
    table.until_day(30);
    let view = table.view("prosecutor");
    let boss = view
        .sections
        .measure
        .wanted
        .iter()
        .find(|w| w.person == "boss")
        .expect("followed");
    assert_eq!((boss.status, boss.located.as_deref()), (PersonStatus::Located, Some("north")));
    assert!(!table.reached(Milestone::Arrested, "boss"));
}

#[test]
fn a_provisional_arrest_runs_out_without_papers() {
    let mut table = Table::new();
    table.send("prosecutor", PROVISIONAL, &[]);
    table.until_day(10);
    assert!(table.reached(Milestone::Arrested, "fixer"));
    assert_eq!(status(&table.view("prosecutor"), "fixer"), PersonStatus::Held);
    table.until_day(40);
    let ran_out = table.day_of(|e| matches!(e, Own::ArrestLapsed { .. })).expect("eighteen days");
    assert!((18..=21).contains(&ran_out), "{ran_out}");
    assert_eq!(status(&table.view("prosecutor"), "fixer"), PersonStatus::Lapsed);
}

#[test]
fn papers_in_time_keep_it() {
    let mut table = Table::new();
    table.send(
        "prosecutor",
        PROVISIONAL,
        &[("judgments_checked", "encloses: [\"note\"], judgments_checked")],
    );
    table.until_day(70);
    assert!(table.day_of(|e| matches!(e, Own::ArrestLapsed { .. })).is_none());
    assert!(table.own().any(|e| matches!(e, Own::SurrenderGranted { .. })));
}

#[test]
fn rule_charges_beyond_the_surrender_need_consent() {
    let both = r#"Charge(person: "courier", counts: ["access", "laundering"], exhibits: ["note"], forecast_permille: 500)"#;
    let mut table = Table::new();
    table.send("prosecutor", WARRANT, &[]);
    table.until_day(30);
    let p = table.world.prepared().clone();
    let courier = p.person("courier").expect("a person");
    let surrender = surrender_of(&table.world.case().state, courier).expect("handed over").clone();
    assert_eq!(surrender.counts, [p.count("access").expect("a count")]);
    assert_eq!(p.scenario.jurisdictions[surrender.from.index()].id, "north");
    table.give("prosecutor", both);
    assert_eq!(table.said(RuleId::R23, |a| a == ActRef::Charge), [(Verdict::Grave, false)]);

    let mut table = Table::new();
    table.send("prosecutor", WARRANT, &[]);
    let ask = r#"Measure(AskConsent(person: "courier", counts: ["laundering"]))"#;
    assert_eq!(table.refused("prosecutor", ask), Refusal::NoSpeciality);
    table.until_day(30);
    table.give("prosecutor", ask);
    assert_eq!(table.refused("prosecutor", ask), Refusal::AskedAlready);
    let view = table.view("bench");
    assert_eq!(view.sections.measure.wanted[0].for_you, Some(true));
    table.give(
        "bench",
        r#"Measure(AnswerConsent(person: "courier", agree: true, reasons: (grounds: ["R23"])))"#,
    );
    let again = r#"Measure(AnswerConsent(person: "courier", agree: true, reasons: (grounds: ["R23"])))"#;
    assert_eq!(table.refused("bench", again), Refusal::NothingAsked);
    table.give("prosecutor", both);
    assert_eq!(table.said(RuleId::R23, |a| a == ActRef::Charge), [(Verdict::Kept, false)]);
}

#[test]
fn the_acts_described_say_which_counts_a_surrender_covers() {
    let mut table = Table::new();
    table.send(
        "prosecutor",
        WARRANT,
        &[("nexus: [\"note.roles\"]", "nexus: [\"note.roles\", \"note.money\"]")],
    );
    table.until_day(30);
    let view = table.view("prosecutor");
    let courier = view
        .sections
        .measure
        .wanted
        .iter()
        .find(|w| w.person == "courier")
        .expect("followed");
    assert_eq!(courier.covered, Some(vec!["access".into(), "laundering".into()]));
}

#[test]
fn rule_judgments_are_looked_for_first() {
    let mut table = Table::new();
    table.send("prosecutor", WARRANT, &[("judgments_checked: true", "judgments_checked: false")]);
    assert_eq!(table.said(RuleId::R22, person), [(Verdict::Curable, false)]);
    let mut table = Table::new();
    table.send("prosecutor", WARRANT, &[]);
    assert_eq!(table.said(RuleId::R22, person), [(Verdict::Kept, false)]);
}

#[test]
fn rule_an_assurance_goes_with_a_capital_offence() {
    let mut scenario = case();
    scenario.jurisdictions[0].capital_offences = vec!["intrusion".into()];
    let mut table = Table::of(scenario);
    table.send("prosecutor", WARRANT, &[]);
    assert_eq!(table.said(RuleId::R24, person), [(Verdict::Curable, false)]);
    let assure = r#"Measure(GiveAssurance(person: "courier"))"#;
    assert!(matches!(table.try_give("judge", &ron(assure)), Err(Rejection::NobodyByThatName { .. })));
    table.give("prosecutor", assure);
    assert_eq!(table.refused("prosecutor", assure), Refusal::AssuredAlready);
    assert_eq!(table.said(RuleId::R24, person), [(Verdict::Curable, true)]);
    table.until_day(30);
    assert!(table.reached(Milestone::Surrendered, "courier"));
}

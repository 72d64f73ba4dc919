//! Freezing, and emergency orders validated afterwards.

use rogatory::case::event::{ActRef, Event, RequestEnd};
use rogatory::case::ids::AssetId;
use rogatory::case::measure::{Event as Own, Refusal, confiscation, frozen_eur, left_permille};
use rogatory::case::milestone::Milestone;
use rogatory::case::rejection::Rejection;
use rogatory::case::ways::Circumstance;
use rogatory::kernel::Tick;
use rogatory::law::rules::{RuleId, Verdict};
use rogatory::law::terms::{DataCategory, Office};
use rogatory::law::test::Fact;

use super::{DAY, FREEZE, Table, case, ron};

/// The police ask for a customer in an emergency, alone.
const ALONE: &str = r#"(
    instrument: "EPOC-E", addressee: "north_host", category: Sub, identifiers: ["note.mailbox"],
    period: (from: "2026-10-05 00:00", until: "2026-11-01 00:00"), target: Identifier, offence: "access",
    nexus: ["note.mailbox"], necessity: AvertThreat, authoriser: Police, emergency: (mark: "note.roles"), translation: true, remedies: true,
)"#;

fn amount(table: &Table) -> u64 {
    frozen_eur(&table.world.case().state, AssetId(0))
}

#[test]
fn an_order_holds_what_is_left_when_it_comes() {
    let mut table = Table::new();
    table.send("prosecutor", FREEZE, &[]);
    table.until_day(10);
    // Executed on the second day: 60 % is left.
    assert_eq!(amount(&table), 240_000);
    assert!(table.reached(Milestone::Frozen, "wallet"));
    let mut table = Table::new();
    table.until_day(10);
    table.send("prosecutor", FREEZE, &[]);
    table.until_day(20);
    assert_eq!(amount(&table), 60_000, "ten days later, 15 %");
}

#[test]
fn nothing_is_left_in_the_end() {
    let mut table = Table::new();
    table.until_day(45);
    table.send("prosecutor", FREEZE, &[]);
    table.until_day(50);
    assert!(table.reached(Milestone::AssetGone, "wallet"));
    let ends: Vec<&Event> = table.events().filter(|e| matches!(e, Event::RequestClosed { .. })).collect();
    assert!(matches!(ends[..], [Event::RequestClosed { end: RequestEnd::Nothing, .. }]));
    assert!(table.view("prosecutor").sections.measure.assets[0].gone);
}

#[test]
fn a_warning_drains_sooner_and_never_fills_again() {
    let asset = &case().measure.assets[0];
    let left = |warned: Option<u64>, now: u64| left_permille(asset, warned.map(Tick), Tick(now));
    assert_eq!([left(None, 0), left(None, DAY), left(None, 3 * DAY)], [800, 600, 150]);
    assert_eq!([left(Some(DAY), DAY - 1), left(Some(DAY), DAY)], [800, 100]);
    assert_eq!(left(Some(DAY), 20 * DAY), 20, "the smaller of both");
}

#[test]
fn it_is_released_by_who_asked_or_by_a_judge() {
    let mut table = Table::new();
    table.send("prosecutor", FREEZE, &[]);
    assert_eq!(table.refused("prosecutor", r#"Measure(Lift(asset: "wallet"))"#), Refusal::NotFrozen);
    table.until_day(10);
    let unknown = Refusal::NoSuchAsset { asset: "wallet".into() };
    assert_eq!(table.refused("bench", r#"Measure(Lift(asset: "wallet"))"#), unknown);
    let nothing = Refusal::NoSuchAsset { asset: "purse".into() };
    assert_eq!(table.refused("prosecutor", r#"Measure(Lift(asset: "purse"))"#), nothing);
    table.give("prosecutor", r#"Measure(Lift(asset: "wallet"))"#);
    assert_eq!(amount(&table), 0);
}

#[test]
fn a_conviction_comes_before_confiscation() {
    let mut table = Table::new();
    table.send("prosecutor", FREEZE, &[]);
    table.until_day(10);
    let p = table.world.prepared().clone();
    let mut state = table.world.case().state.clone();
    assert_eq!(confiscation(&p, &state, AssetId(0), None), None);
    state.trial.person = p.person("courier");
    state.trial.verdicts = vec![ron(r#"(count: 0, guilt: Guilty, proof: Guilty, elements: [true])"#)];
    let event = confiscation(&p, &state, AssetId(0), None).expect("convicted");
    let recorded =
        rogatory::case::event::Recorded { at: state.clock, cause: rogatory::case::ids::EventId(0), event };
    rogatory::case::apply::apply(&p.scenario, &mut state, &recorded);
    assert_eq!(
        rogatory::case::measure::recovered(&p, &state),
        [(p.scenario.desks[p.scenario.measure.assets[0].holder.index()].jurisdiction, 240_000)]
    );
    assert_eq!(frozen_eur(&state, AssetId(0)), 0);
    state.trial.person = p.person("boss");
    assert_eq!(confiscation(&p, &state, AssetId(0), None), None, "somebody else's");
}

/// Traffic data asked for in an emergency by a judge, of a customer who lives where the provider is.
fn in_an_emergency(objects: bool) -> Table {
    let mut scenario = case();
    let subscriber = scenario.items.iter_mut().find(|i| i.id == "subscriber").expect("an item");
    subscriber.category = DataCategory::Tra;
    scenario.lookups[0].category = DataCategory::Tra;
    let mailbox = scenario.marks.iter_mut().find(|m| m.id == "mailbox").expect("a mark");
    for cell in &mut mailbox.supports {
        cell.category = DataCategory::Tra;
    }
    if objects {
        let state = scenario
            .desks
            .iter()
            .find(|d| d.id == "north_host")
            .expect("a desk")
            .jurisdiction;
        let facts = vec![Fact::Privileged];
        let from = Tick(0);
        scenario
            .ways
            .circumstances
            .push(Circumstance { state, facts, selector: None, from, until: None });
    }
    let mut table = Table::of(scenario);
    let changes = [
        ("EPOC-E", "EPOC"),
        ("category: Sub", "category: Tra"),
        ("authoriser: Police", "authoriser: InvestigatingJudge"),
    ];
    table.send("prosecutor", ALONE, &changes);
    table.until_day(3);
    table
}

#[test]
fn an_order_in_an_emergency_does_not_wait_and_an_objection_has_its_result_deleted() {
    let mut table = in_an_emergency(true);
    let item = table.world.prepared().item("subscriber").expect("an item");
    let deleted = |table: &Table| table.world.case().state.items[item.index()].deleted;
    assert_eq!(table.obtained(), ["subscriber"], "it came at once");
    let open = table.own().find_map(|e| match e {
        Own::ObjectionOpen { until, office, .. } => Some((*until, *office)),
        _ => None,
    });
    let (until, office) = open.expect("the authority there was told");
    assert_eq!(office, Office::EnforcingAuthority);
    assert!(!deleted(&table));
    table.until_day(6);
    let objected = table.world.case().events.iter().find_map(|r| match &r.event {
        Event::Measure(Own::Objected { grounds, .. }) => Some((r.at, grounds.clone())),
        _ => None,
    });
    assert_eq!(objected, Some((until, vec!["privilege-press".into()])));
    assert!(deleted(&table));
}

#[test]
fn without_a_ground_nobody_objects() {
    let mut table = in_an_emergency(false);
    table.until_day(8);
    assert!(!table.own().any(|e| matches!(e, Own::Objected { .. })));
    let item = table.world.prepared().item("subscriber").expect("an item");
    let told = table.world.case().events.iter().find_map(|r| match &r.event {
        Event::Measure(Own::ObjectionOpen { until, .. }) => Some(until.since(r.at)),
        _ => None,
    });
    assert_eq!(told, Some(96 * 60));
    assert!(!table.world.case().state.items[item.index()].deleted);
}

fn reviewed(act: ActRef) -> bool {
    matches!(act, ActRef::Ruling(..))
}

#[test]
fn rule_an_emergency_order_validated_in_time_is_kept() {
    let mut table = Table::new();
    table.send("police", ALONE, &[]);
    table.until_day(1);
    assert_eq!(table.obtained(), ["subscriber"]);
    let review = &table.view("judge").sections.measure.reviews[0];
    assert_eq!((review.request, review.for_you, review.own), (1, Some(true), false));
    assert_eq!(table.view("counsel").sections.measure.reviews, []);
    let own = r#"Measure(Validate(request: 1, reasons: (grounds: ["R12"])))"#;
    assert!(matches!(table.try_give("police", &ron(own)), Err(Rejection::NotInYourPower { .. })));
    table.give("judge", own);
    assert_eq!(table.refused("judge", own), Refusal::NothingToValidate);
    table.until_day(5);
    assert_eq!(table.said(RuleId::R12, reviewed), [(Verdict::Kept, false)]);
}

#[test]
fn rule_an_emergency_order_never_validated_must_be_undone() {
    let mut table = Table::new();
    table.send("police", ALONE, &[]);
    table.until_day(3);
    assert!(table.own().any(|e| matches!(e, Own::ReviewLapsed { .. })));
    assert_eq!(table.said(RuleId::R12, reviewed), [(Verdict::Grave, false)]);
    let late = r#"Measure(Validate(request: 1, reasons: (grounds: ["R12"])))"#;
    assert_eq!(table.refused("judge", late), Refusal::TooLateToValidate);
    table.give("police", "Measure(Undo(request: 1))");
    assert_eq!(table.said(RuleId::R12, reviewed), [(Verdict::Grave, true)]);
    let item = table.world.prepared().item("subscriber").expect("an item");
    assert!(table.world.case().state.items[item.index()].deleted);
    assert_eq!(table.refused("police", "Measure(Undo(request: 1))"), Refusal::NothingToValidate);
}

#[test]
fn rule_undone_in_time_it_is_no_breach() {
    let mut table = Table::new();
    table.send("police", ALONE, &[]);
    table.until_day(1);
    table.give("police", "Measure(Undo(request: 1))");
    table.until_day(5);
    assert_eq!(table.said(RuleId::R12, reviewed), [(Verdict::Kept, false)]);
}

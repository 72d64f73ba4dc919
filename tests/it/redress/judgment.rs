//! What waits for a final judgment, and confiscation as its own step. The case is `tests/data/redress/money`.

use rogatory::case::event::Event;
use rogatory::case::hearing::{self, Refusal as Hearing};
use rogatory::case::ids::{AssetId, DeskId, SeatId};
use rogatory::case::measure::{Event as Measure, Refusal as OnAsset, frozen_eur};
use rogatory::case::milestone::Milestone;
use rogatory::case::redress::Event as Own;
use rogatory::case::rejection::Rejection;
use rogatory::case::scenario::Scenario;
use rogatory::kernel::CivilDate;
use rogatory::law::terms::Office;
use rogatory::players::{Ending, Manner, play};

use super::{DAY, Table};
use crate::common::{compiled, root};

/// An account abroad, of which the prosecutor knows by what a colleague there told unasked.
const ACCOUNT: AssetId = AssetId(0);

const TELL: &str = r#"Send(form: (instrument: "SPON", addressee: "home_police", offence: "access", nexus: ["warning.account"], encloses: ["warning"]))"#;
const ASSET: &str = r#"Send(form: (
    instrument: "FRZ", addressee: "abroad_judge", category: Frz, asset: "account", offence: "access", nexus: ["gate_log.login"],
    necessity: TraceMoney, authoriser: Prosecutor, urgent: true, remedies: true, target: Person,
))"#;
const REASONS: &str = r#"(grounds: ["proof"], marks: ["gate_log.login"])"#;

fn confiscate() -> String {
    ASSET
        .replace("FRZ", "CONF")
        .replace("Prosecutor", "TrialCourt")
        .replace("urgent: true, ", "")
}

fn scenario() -> Scenario {
    compiled(&root().join("tests/data/redress/money").display().to_string())
}

pub(super) fn money() -> Table {
    Table::of(scenario())
}

/// Told by the colleague and read; both assets frozen; charged.
fn charged() -> Table {
    charged_in(scenario())
}

fn charged_in(scenario: Scenario) -> Table {
    let mut table = Table::of(scenario);
    table.give("colleague", TELL);
    table.give("liaison", r#"Redress(Inform(victims: "patients", language: "en"))"#);
    table
        .give("liaison", r#"Redress(Claim(victims: "patients", amount_eur: 60000, marks: ["bills.total"]))"#);
    table.give("prosecutor", super::oversight::PRODUCE);
    table.until_day(1);
    table.give("prosecutor", r#"Read(item: "warning")"#);
    table.give("prosecutor", r#"Read(item: "subscriber")"#);
    table.give("prosecutor", ASSET);
    table.until_day(3);
    table.give(
        "prosecutor",
        r#"Charge(person: "suspect", counts: ["access"], exhibits: ["subscriber", "gate_log"], forecast_permille: 900)"#,
    );
    table.give(
        "prosecutor",
        r#"Hearing(Disclose(items: ["subscriber", "gate_log"], raw: true, method: true))"#,
    );
    table.until_day(4);
    table.give("defence", "Rest");
    table.until_day(5);
    table
}

/// Convicted on the fifth day: what the sentence takes is named.
fn sentenced(takes: &str) -> Table {
    sentenced_in(scenario(), takes)
}

fn sentenced_in(scenario: Scenario, takes: &str) -> Table {
    let mut table = charged_in(scenario);
    table.give("court", &format!(r#"Verdict(findings: [("access", Guilty)], reasons: {REASONS})"#));
    table.give(
        "court",
        &format!(
            r#"Hearing(Sentence(months: 12, confiscate: {takes}, restitution: ["patients"], reasons: {REASONS}))"#
        ),
    );
    table.award("patients", 60_000);
    table
}

impl Table {
    fn held(&self, asset: AssetId) -> u64 {
        frozen_eur(&self.world.case().state, asset)
    }

    fn day_of(&self, fits: impl Fn(&Event) -> bool) -> Option<u64> {
        let all = &self.world.case().events;
        all.iter().find(|r| fits(&r.event)).map(|r| r.at.0 / DAY)
    }

    fn taken(&self, asset: AssetId) -> Option<(u64, u64)> {
        let day = self
            .day_of(|e| matches!(e, Event::Measure(Measure::Confiscated { asset: a, .. }) if *a == asset))?;
        Some((day, rogatory::case::measure::confiscated_eur(&self.world.case().state, asset)))
    }
}

fn not_final_until(date: Option<(u16, u8, u8)>) -> Result<(), Rejection> {
    let until = date.map(|(year, month, day)| CivilDate::new(year, month, day).expect("a date"));
    Err(Rejection::Hearing(Hearing::NotFinal { until }))
}

#[test]
fn a_warning_from_abroad_leads_to_a_frozen_account() {
    let mut table = money();
    let unknown = Err(Rejection::Measure(OnAsset::NoSuchAsset { asset: "account".to_owned() }));
    assert_eq!(table.try_give("prosecutor", ASSET), unknown, "nobody here knows of it");
    table.give("colleague", TELL);
    table.until_day(1);
    table.give("prosecutor", r#"Read(item: "warning")"#);
    table.give("prosecutor", ASSET);
    table.until_day(3);
    assert!(table.reached(Milestone::Frozen, "account"));
    assert_eq!(table.held(ACCOUNT), 40_000, "all of it: the warning came early");
    let p = table.world.prepared();
    let item = p.item("warning").expect("an item");
    let state = &table.world.case().state;
    assert!(
        rogatory::case::custody::is_lead_only(p, state, item),
        "it shows where to look, and proves nothing"
    );
}

#[test]
fn what_needs_a_final_judgment_says_until_when_to_wait() {
    let mut table = charged();
    assert_eq!(table.try_give("prosecutor", &confiscate()), not_final_until(None), "no judgment");
    let mut table = sentenced(r#"["account"]"#);
    assert_eq!(table.held(ACCOUNT), 40_000, "an interim measure does not wait");
    let until = not_final_until(Some((2026, 12, 7)));
    assert_eq!(table.try_give("prosecutor", &confiscate()), until);
    assert_eq!(table.try_give("liaison", r#"Redress(ApplyFund(victims: "patients"))"#), until);
    table.until_day(20);
    table.give(
        "prosecutor",
        r#"Redress(ProposeSharing(shares: [("home", 500), ("abroad", 500)], reasons: ()))"#,
    );
    table.until_day(34);
    assert!(table.reached(Milestone::AssetsShared, ""), "states may agree before");
    assert!(!table.own().any(|e| matches!(e, Own::Paid { .. } | Own::FundPaid { .. })));
    assert_eq!(table.taken(ACCOUNT), None);
}

#[test]
fn a_frozen_account_is_taken_by_the_sentence_executed_abroad_and_shared() {
    let mut table = sentenced(r#"["account"]"#);
    table.give(
        "prosecutor",
        r#"Redress(ProposeSharing(shares: [("home", 500), ("abroad", 500)], reasons: ()))"#,
    );
    table.until_day(36);
    assert!(hearing::is_final(table.world.prepared(), &table.world.case().state));
    assert!(!table.world.is_closed(), "the account is still to be had");
    table.give("prosecutor", &confiscate());
    table.until_day(37);
    table.give("court", r#"Rule(request: 1, outcome: Grant, reasons: (grounds: ["R02"], marks: []))"#);
    table.until_day(39);
    assert_eq!(table.taken(ACCOUNT), Some((37, 40_000)));
    assert_eq!(table.held(ACCOUNT), 0);
    assert_eq!(table.paid(0), 20_000, "half of it is shared with the state that held it");
    table.give("liaison", r#"Redress(ApplyFund(victims: "patients"))"#);
    table.until_day(140);
    assert_eq!(table.paid(0), 40_000, "the fund covers half of what is left, in the new year");
    assert!(table.world.is_closed());
}

#[test]
fn what_the_sentence_does_not_name_is_not_taken() {
    let mut table = sentenced("[]");
    table.until_day(36);
    let not_taken = Err(Rejection::Measure(OnAsset::NotTaken { asset: "account".to_owned() }));
    assert_eq!(table.try_give("prosecutor", &confiscate()), not_taken);
}

#[test]
fn a_freezing_that_lapses_leaves_nothing_to_confiscate() {
    let mut table = sentenced(r#"["account"]"#);
    table.until_day(61);
    assert_eq!(table.day_of(|e| matches!(e, Event::Measure(Measure::FreezingLapsed { .. }))), None);
    table.until_day(62);
    assert_eq!(table.day_of(|e| matches!(e, Event::Measure(Measure::FreezingLapsed { .. }))), Some(61));
    let not_held = Err(Rejection::Measure(OnAsset::NotHeld { asset: "account".to_owned() }));
    assert_eq!(table.try_give("prosecutor", &confiscate()), not_held);
    assert_eq!(table.held(ACCOUNT), 0);
}

#[test]
fn a_confiscation_under_way_keeps_a_freezing_up() {
    let mut table = sentenced(r#"["account"]"#);
    table.until_day(60);
    table.give("prosecutor", &confiscate());
    table.until_day(64);
    assert_eq!(table.held(ACCOUNT), 40_000, "the court has not signed yet");
    table.give("court", r#"Rule(request: 1, outcome: Grant, reasons: (grounds: ["R02"], marks: []))"#);
    table.until_day(67);
    assert_eq!(table.taken(ACCOUNT).map(|(_, eur)| eur), Some(40_000));
}

#[test]
fn an_appeal_keeps_everything_waiting_until_it_is_decided() {
    let mut table = sentenced(r#"["account"]"#);
    table.give("defence", "Hearing(Appeal(grounds: [R26], reasons: (grounds: [], marks: [])))");
    table.until_day(10);
    assert_eq!(
        table.try_give("prosecutor", &confiscate()),
        not_final_until(None),
        "nobody can say until when"
    );
    table.until_day(36);
    let appealed = table.day_of(|e| matches!(e, Event::Hearing(hearing::Event::BecameFinal)));
    assert_eq!(appealed, Some(15), "the appeal is decided before the time to bring one is over");
    table.give("prosecutor", &confiscate());
}

#[test]
fn a_new_order_renews_the_time_of_a_freezing() {
    let mut table = sentenced(r#"["account"]"#);
    table.until_day(50);
    table.give("prosecutor", &ASSET.replace("urgent: true, ", ""));
    let lapsed =
        |table: &Table| table.day_of(|e| matches!(e, Event::Measure(Measure::FreezingLapsed { .. })));
    table.until_day(100);
    assert_eq!((table.held(ACCOUNT), lapsed(&table)), (40_000, None), "the same sum, held longer");
    table.until_day(112);
    assert_eq!(lapsed(&table), Some(110));
}

#[test]
fn stand_ins_freeze_charge_wait_confiscate_and_pay() {
    let mut table = money();
    table.give("colleague", TELL);
    table.until_day(1);
    let seats = table.world.prepared().scenario.seats.len();
    let colleague = table.seat("colleague");
    let seated = (0..seats).map(SeatId::at).filter(|seat| *seat != colleague);
    let manners: Vec<(SeatId, Manner)> = seated.map(|seat| (seat, Manner::ByTheBook)).collect();
    let end = play(&mut table.world, &manners, None, &mut |_, _, _, _, _| {});
    assert_eq!(end.ending, Ending::Closed);
    let final_on = table.day_of(|e| matches!(e, Event::Hearing(hearing::Event::BecameFinal)));
    let (day, eur) = table.taken(ACCOUNT).expect("confiscated");
    assert!(Some(day) >= final_on && eur == 40_000, "{day} after {final_on:?}");
    assert!(table.paid(0) >= 20_000, "{}", table.paid(0));
}

#[test]
fn a_conviction_that_falls_on_appeal_leaves_nothing_to_take_or_pay() {
    let mut scenario = scenario();
    let mut panel = scenario.seats[2].clone();
    panel.id = "panel".to_owned();
    panel.role = Office::AppealCourt;
    panel.desk = scenario.desks.iter().position(|d| d.id == "home_appeal").map(DeskId::at);
    scenario.seats.push(panel);
    let mut table = sentenced_in(scenario, r#"["account"]"#);
    table.give("defence", "Hearing(Appeal(grounds: [R26], reasons: (grounds: [], marks: [])))");
    table.until_day(16);
    let acquitted = r#"Change(findings: [("access", NotGuilty)], months: 0)"#;
    table.give("panel", &format!("Hearing(DecideAppeal(outcome: {acquitted}, reasons: {REASONS}))"));
    assert!(table.world.is_closed(), "nothing is left to do");
    assert_eq!((table.taken(ACCOUNT), table.paid(0)), (None, 0));
}

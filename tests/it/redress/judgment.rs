//! What waits for a final judgment, and confiscation as its own step. The case is `tests/data/redress/money`.

use rogatory::case::event::{ActRef, CaseOutcome, Event};
use rogatory::case::hearing::{self, Refusal as Hearing};
use rogatory::case::ids::{AssetId, DeskId, SeatId};
use rogatory::case::measure::{Asset, Event as Measure, Refusal as OnAsset, frozen_eur};
use rogatory::case::milestone::Milestone;
use rogatory::case::redress::Event as Own;
use rogatory::case::rejection::Rejection;
use rogatory::case::scenario::Scenario;
use rogatory::case::state::Phase;
use rogatory::kernel::{CivilDate, Tick};
use rogatory::law::rules::{RuleId, Verdict};
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
    let unknown = Err(Rejection::Measure(OnAsset::NoSuchAsset { asset: "account".into() }));
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
    let not_taken = Err(Rejection::Measure(OnAsset::NotTaken { asset: "account".into() }));
    assert_eq!(table.try_give("prosecutor", &confiscate()), not_taken);
}

#[test]
fn a_freezing_that_lapses_leaves_nothing_to_confiscate() {
    let mut table = sentenced(r#"["account"]"#);
    table.until_day(61);
    assert_eq!(table.day_of(|e| matches!(e, Event::Measure(Measure::FreezingLapsed { .. }))), None);
    table.until_day(62);
    assert_eq!(table.day_of(|e| matches!(e, Event::Measure(Measure::FreezingLapsed { .. }))), Some(61));
    let not_held = Err(Rejection::Measure(OnAsset::NotHeld { asset: "account".into() }));
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
    panel.id = "panel".into();
    panel.role = Office::AppealCourt;
    panel.desk = scenario.desks.iter().position(|d| d.id == "home_appeal").map(DeskId::at);
    scenario.seats.push(panel);
    let mut table = sentenced_in(scenario, r#"["account"]"#);
    table.give("defence", "Hearing(Appeal(grounds: [R26], reasons: (grounds: [], marks: [])))");
    table.until_day(16);
    let acquitted = r#"Change(findings: [("access", NotGuilty)], months: 0)"#;
    table.give("panel", &format!("Hearing(DecideAppeal(outcome: {acquitted}, reasons: {REASONS}))"));
    assert!(!table.world.is_closed(), "the account is to be given back");
    table.give("prosecutor", LIFT);
    assert!(table.world.is_closed(), "nothing is left to do");
    assert_eq!((table.taken(ACCOUNT), table.paid(0)), (None, 0));
}

/// An acquittal on the fifth day, final on the thirty-fifth.
fn acquitted() -> Table {
    let mut table = charged();
    table.give("court", &format!(r#"Verdict(findings: [("access", NotGuilty)], reasons: {REASONS})"#));
    table.until_day(34);
    assert_eq!((table.held(ACCOUNT), table.world.is_closed()), (40_000, false), "it can still be appealed");
    table.until_day(37);
    table
}

impl Table {
    fn on_holding(&self) -> Vec<(Verdict, bool)> {
        let card = self.card();
        let own = card.findings.iter().filter(|f| f.rule == RuleId::R08);
        own.filter(|f| f.act == ActRef::Holding(ACCOUNT))
            .map(|f| (f.verdict, f.cured.is_some()))
            .collect()
    }

    fn release_by(&self) -> Option<Tick> {
        self.view("prosecutor")
            .sections
            .measure
            .assets
            .first()
            .and_then(|a| a.release_by)
    }

    fn told(&self) -> usize {
        let told = |e: &&Event| matches!(e, Event::Measure(Measure::OwnerTold { .. }));
        self.events().filter(told).count()
    }
}

const LIFT: &str = r#"Measure(Lift(asset: "account"))"#;

#[test]
fn after_an_acquittal_a_frozen_account_is_released_and_its_owner_told() {
    let mut table = acquitted();
    let due = table
        .day_of(|e| matches!(e, Event::Measure(Measure::ReleaseDue { .. })))
        .expect("it is owed");
    assert!(!table.world.is_closed(), "the account is still held");
    assert_eq!(table.release_by().map(|at| at.0 / DAY), Some(due + 14));
    assert_eq!(table.view("dpa").sections.measure.assets, [], "nobody else is to do it");
    table.give("prosecutor", LIFT);
    assert_eq!((table.held(ACCOUNT), table.told()), (0, 1));
    assert!(table.reached(Milestone::Released, "account"));
    assert_eq!(table.on_holding(), [(Verdict::Kept, false)]);
    assert_eq!(table.world.case().state.phase, Phase::Closed(CaseOutcome::Acquitted));
}

#[test]
fn held_on_after_an_acquittal_it_is_a_breach_that_a_late_release_makes_good() {
    let mut table = acquitted();
    table.until_day(52);
    assert!(table.day_of(|e| matches!(e, Event::Measure(Measure::HeldOn { .. }))).is_some());
    assert_eq!(table.on_holding(), [(Verdict::Curable, false)]);
    table.give("prosecutor", LIFT);
    assert_eq!(table.on_holding(), [(Verdict::Curable, true)]);
    assert!(table.world.is_closed());
}

#[test]
fn what_nobody_releases_goes_free_by_itself_and_the_breach_stays() {
    let mut table = acquitted();
    table.until_day(80);
    let freed = table.day_of(|e| matches!(e, Event::Measure(Measure::FreezingLapsed { .. })));
    assert!(freed.is_some_and(|day| (61..=66).contains(&day)), "{freed:?}");
    assert_eq!((table.held(ACCOUNT), table.told()), (0, 1));
    assert_eq!(table.on_holding(), [(Verdict::Curable, false)]);
    assert_eq!(table.world.case().state.phase, Phase::Closed(CaseOutcome::Acquitted));
    let rights = |t: &Table| t.card().points(rogatory::case::scenario::Dimension::Rights);
    let mut careful = acquitted();
    careful.give("prosecutor", LIFT);
    assert!(rights(&table) < rights(&careful), "it costs");
}

#[test]
fn a_sentence_that_leaves_an_account_out_gives_it_back() {
    let mut table = sentenced("[]");
    table.until_day(37);
    assert!(table.release_by().is_some());
    table.give("prosecutor", LIFT);
    assert_eq!((table.held(ACCOUNT), table.on_holding()), (0, vec![(Verdict::Kept, false)]));
}

#[test]
fn a_discontinuance_releases_everything_at_once() {
    let mut table = money();
    table.give("colleague", TELL);
    table.until_day(1);
    table.give("prosecutor", r#"Read(item: "warning")"#);
    table.give("prosecutor", ASSET);
    table.until_day(3);
    assert_eq!(table.held(ACCOUNT), 40_000);
    table.give("prosecutor", &format!("Discontinue(reasons: {REASONS})"));
    assert_eq!((table.held(ACCOUNT), table.told()), (0, 1));
    assert!(table.world.is_closed());
}

#[test]
fn by_the_book_what_is_owed_is_released_and_in_haste_it_is_not() {
    for (manner, released) in [(Manner::ByTheBook, true), (Manner::Hasty, false)] {
        let mut table = acquitted();
        let prosecutor = table.seat("prosecutor");
        play(&mut table.world, &[(prosecutor, manner)], None, &mut |_, _, _, _, _| {});
        assert_eq!(table.reached(Milestone::Released, "account"), released, "{manner}");
    }
}

/// The till of a shop at home, beside the account abroad.
const TILL: AssetId = AssetId(1);

fn with_a_till() -> Scenario {
    let mut scenario = scenario();
    let holder = scenario.desks.iter().position(|d| d.id == "telco").map(DeskId::at);
    let account: Asset = scenario.measure.assets[0].clone();
    scenario.measure.assets.push(Asset {
        id: "till".into(),
        holder: holder.expect("a desk at home"),
        value_eur: 9_000,
        held_minutes: None,
        ..account
    });
    scenario
}

fn at_home() -> String {
    ASSET
        .replace(r#""FRZ", addressee: "abroad_judge""#, r#""FRZ-D", addressee: "telco""#)
        .replace(r#"asset: "account""#, r#"asset: "till""#)
        .replace("authoriser: Prosecutor", "authoriser: InvestigatingJudge")
}

#[test]
fn what_lies_at_home_is_frozen_by_an_order_of_the_own_court_within_hours() {
    let mut table = charged_in(with_a_till());
    table.give("prosecutor", &at_home());
    let sent = table.world.case().state.clock;
    table.until_day(7);
    assert_eq!(table.held(TILL), 9_000);
    let frozen = |e: &Event| matches!(e, Event::Measure(Measure::Frozen { asset: TILL, .. }));
    let all = &table.world.case().events;
    let at = all.iter().find(|r| frozen(&r.event)).expect("frozen").at;
    assert!(at.since(sent) < 12 * 60, "{}", at.since(sent));
    let p = table.world.prepared();
    let abroad = p.desk_spec(p.scenario.measure.assets[0].holder).jurisdiction;
    let order = p.instrument("FRZ-D").expect("an instrument of the case");
    let reaches = |to| p.cooperation.instruments_between(p.scenario.forum, to).contains(&order);
    assert!(reaches(p.scenario.forum) && !reaches(abroad), "such an order ends at the border");
}

#[test]
fn what_the_judgment_takes_at_home_needs_no_request() {
    let mut table = sentenced_in(with_a_till(), "[]");
    table.give("prosecutor", &at_home());
    table.until_day(36);
    assert_eq!(table.taken(TILL), None, "the sentence leaves it out");
    let mut table = charged_in(with_a_till());
    table.give("prosecutor", &at_home());
    table.until_day(7);
    table.give("court", &format!(r#"Verdict(findings: [("access", Guilty)], reasons: {REASONS})"#));
    let takes = r#"Hearing(Sentence(months: 12, confiscate: ["till"], restitution: ["patients"], reasons: "#;
    table.give("court", &format!("{takes}{REASONS}))"));
    table.award("patients", 60_000);
    table.until_day(36);
    assert_eq!(table.taken(TILL), None, "not before the judgment is final");
    table.until_day(38);
    assert_eq!(table.taken(TILL).map(|(_, eur)| eur), Some(9_000));
    assert_eq!(table.paid(0), 9_000, "all of it: no other state has a part in it");
}

//! Counterfactuals whose answer is worked out by hand. The tutorial is made still: every desk is open day and night,
//! no other files come, each piece of work takes the minutes that a test says, and a file travels for an hour.
//!
//! The prosecutor asks for the log at Harrow by mutual assistance and, where a test says so, for the customer at
//! Lumen Net directly; the judge grants at once; the charge rests on what was asked for and comes an hour after the
//! last of it; the court lists for 100 minutes, the defence says nothing and the verdict follows at once.
//!
//! Mutual assistance passes: judge 10, own central authority 200, an hour on the way, central authority there 500,
//! Harrow 300, back through the central authority there 500. The two states share a language. The direct order
//! passes an hour on the way, Lumen Net, and an hour on the way back.

use std::sync::Arc;

use rogatory::case::command::{Command, Form, Stop};
use rogatory::case::event::{CaseOutcome, Event};
use rogatory::case::ids::{DeskId, SeatId};
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::{StatusView, project};
use rogatory::case::scenario::Scenario;
use rogatory::kernel::{Duration, Tick};
use rogatory::pilot::whatif::{Change, Given, Played, Row};
use rogatory::score::{Course, Ledger, ledger::is_tiling};

use super::common::{Watched, compiled};

const LOG: &str = r##"(
    instrument: "MLA", addressee: "teldane_ca", category: Some(Tra), identifiers: ["phish_mail.customer"],
    period: Some((from: "2026-10-30 00:00", until: "2026-11-02 12:00")),
    target: Some(Identifier), offence: Some("fraud"), nexus: ["phish_mail.customer"],
    necessity: Some(ProveAct), authoriser: Some(InvestigatingJudge), translation: true, remedies: true,
    user_notice: Some(DelayedWithGround),
    handling: Some((examination: true, sharing: true, erase_after_days: Some(180))),
)"##;
const CUSTOMER: &str = r##"(
    instrument: "EPOC", addressee: "lumen_net", category: Some(Acc),
    identifiers: ["gate_log.login_ip", "gate_log.login_port"],
    moment: Some((mark: "gate_log.login_time", zone_minutes: Some(60), slow_seconds: 94)),
    target: Some(Identifier), offence: Some("fraud"), nexus: ["gate_log.login_ip"],
    necessity: Some(IdentifyUser), authoriser: Some(Prosecutor), translation: true,
    user_notice: Some(DelayedWithGround),
    handling: Some((examination: true, sharing: true, erase_after_days: Some(180))),
)"##;

/// Minutes at the desks that are passed.
const MINUTES: [(&str, u64); 5] = [
    ("valdoria_judge", 10),
    ("valdoria_ca", 200),
    ("teldane_ca", 500),
    ("harrow_hosting", 300),
    ("valdoria_court", 100),
];
/// From the request to the log in the file: what the desks take, one of them twice passed, and an hour on the way.
const WAY_MINUTES: u64 = 10 + 200 + 60 + 500 + 300 + 500;
/// The same for the customer, beside what Lumen Net takes.
const DIRECT_MINUTES: u64 = 60 + 60;
/// Between the last answer and the charge, and the listing.
const THEN_MINUTES: u64 = 60 + 100;

/// The tutorial, still.
fn still(customer_minutes: u64) -> Scenario {
    let mut scenario = compiled("01_first_request");
    let fixed = |minutes: u64| Duration::fixed(minutes).expect("a span");
    for desk in &mut scenario.desks {
        let own = MINUTES.iter().find(|(id, _)| *id == desk.id).map_or(1, |(_, m)| *m);
        let minutes = if desk.id == "lumen_net" { customer_minutes } else { own };
        desk.always_open = true;
        desk.background = None;
        for service in &mut desk.services {
            service.ordinary = fixed(minutes);
            service.emergency = None;
        }
    }
    scenario.transmissions.iter_mut().for_each(|t| t.time = fixed(60));
    scenario
}

struct Table {
    world: Watched,
    given: Vec<Given>,
}

impl Table {
    fn of(scenario: Scenario) -> Table {
        let p = Arc::new(Prepared::new(scenario).expect("ready"));
        Table { world: Watched::open(p, 7), given: Vec::new() }
    }

    fn seat(&self, name: &str) -> SeatId {
        self.world.prepared().seat(name).expect("a seat")
    }

    #[track_caller]
    fn give(&mut self, seat: &str, command: &str) {
        let seat = self.seat(seat);
        let command: Command = ron::from_str(command).unwrap_or_else(|e| panic!("{e}\n{command}"));
        self.submit(seat, command);
    }

    #[track_caller]
    fn submit(&mut self, seat: SeatId, command: Command) {
        let at = self.world.case().state.clock;
        let step = self
            .world
            .submit(Some(seat), &command)
            .unwrap_or_else(|e| panic!("{command:?}: {e:?}"));
        self.given
            .push(Given { seat: Some(seat), at, command, enabled_by: step.enabled_by });
    }

    fn send(&mut self, form: &str) {
        let form: Form = ron::from_str(form).expect("a form");
        self.submit(self.seat("prosecutor"), Command::Send { form: Box::new(form) });
    }

    fn run(&mut self, until: Tick) -> bool {
        let advance = Command::Advance { until, stop: Stop::AtVisibleEvent };
        self.world.submit(None, &advance).is_ok()
    }

    fn has(&self, item: &str) -> bool {
        let id = self.world.prepared().item(item).expect("an item");
        self.world.case().state.items[id.index()].obtained.is_some()
    }

    /// The judge grants what comes up until the items are there, or time is over; whether they are.
    fn answered(&mut self, items: &[&str], by: Tick) -> bool {
        while !items.iter().all(|i| self.has(i)) && self.world.case().state.clock < by {
            let judge = self.seat("judge");
            let view = project(self.world.prepared(), &self.world.case().state, judge);
            let waiting = view.files().find(|r| matches!(r.status, StatusView::AwaitsYou(_)));
            if let Some(number) = waiting.map(|r| r.number) {
                let reasons = r##"(grounds: ["scope"], marks: [], note: "")"##;
                self.give("judge", &format!("Rule(request: {number}, outcome: Grant, reasons: {reasons})"));
                continue;
            }
            self.read(items);
            if !self.run(by) {
                break;
            }
        }
        self.read(items);
        items.iter().all(|i| self.has(i))
    }

    /// What has come is read at once.
    fn read(&mut self, items: &[&str]) {
        for item in items {
            let id = self.world.prepared().item(item).expect("an item");
            let own = &self.world.case().state.seats[self.seat("prosecutor").index()].items;
            if own.iter().any(|k| k.item == id && !k.read) {
                self.give("prosecutor", &format!("Read(item: \"{item}\")"));
            }
        }
    }

    /// An hour later the prosecutor discontinues.
    fn given_up(&mut self) {
        self.an_hour_later();
        self.give("prosecutor", "Discontinue(reasons: (grounds: [\"proof\"], marks: [], note: \"\"))");
        assert!(self.world.is_closed());
    }

    fn an_hour_later(&mut self) {
        let then = Tick(self.world.case().state.clock.0 + 60);
        while self.world.case().state.clock < then {
            assert!(self.run(then));
        }
    }

    /// An hour later the charge, on these items, then the trial.
    fn tried(&mut self, items: &[&str]) {
        self.an_hour_later();
        let exhibits: Vec<String> = items.iter().map(|i| format!("\"{i}\"")).collect();
        let command = format!(
            "Charge(person: \"corvey\", counts: [\"fraud\"], exhibits: [\"gate_log\", {}], forecast_permille: 500)",
            exhibits.join(", ")
        );
        self.give("prosecutor", &command);
        let horizon = self.world.prepared().scenario.horizon;
        while !self.events().any(|e| matches!(e, Event::HearingOpened { .. })) {
            assert!(self.run(horizon));
        }
        self.give("defence", "Rest");
        let reasons = r##"(grounds: ["proof"], marks: [], note: "")"##;
        if !self.world.is_closed() {
            self.give("court", &format!("Verdict(findings: [(\"fraud\", NotGuilty)], reasons: {reasons})"));
        }
        assert!(self.world.is_closed());
    }

    fn events(&self) -> impl Iterator<Item = &Event> {
        self.world.case().events.iter().map(|e| &e.event)
    }

    fn elapsed(&self) -> u64 {
        let course = Course::follow(self.world.prepared(), &self.world.case().events);
        let ledger = Ledger::of(&course);
        assert!(is_tiling(&ledger.segments, Tick(0), course.end()));
        ledger.elapsed_minutes
    }

    fn row(&self, change: Change) -> Row {
        let seats: Vec<SeatId> = (0..self.world.prepared().scenario.seats.len()).map(SeatId::at).collect();
        let events = &self.world.case().events;
        let played = Played::of(self.world.prepared(), 7, &self.given, events, &seats, &[]);
        let row = played.row(self.world.prepared(), change.clone()).expect("it plays");
        let forked = played.rows(self.world.prepared(), vec![change], 1).expect("it plays");
        assert_eq!(forked, std::slice::from_ref(&row));
        row
    }

    fn desk(&self, name: &str) -> DeskId {
        self.world.prepared().desk(name).expect("a desk")
    }

    fn at_once(&self, desk: &str) -> i64 {
        let row = self.row(Change::AtOnce(self.desk(desk)));
        assert!(row.dropped.is_empty(), "{row:?}");
        row.effect.saved_minutes
    }
}

#[test]
fn three_desks_in_a_row() {
    let mut table = Table::of(still(1));
    table.send(LOG);
    assert!(table.answered(&["kit_log"], Tick(10_000)));
    assert_eq!(table.world.case().state.clock.0, WAY_MINUTES);
    table.given_up();
    assert_eq!(table.elapsed(), WAY_MINUTES + 60);
    // At once is one minute of work, each time the desk is passed.
    assert_eq!(table.at_once("valdoria_ca"), 200 - 1);
    assert_eq!(table.at_once("harrow_hosting"), 300 - 1);
    assert_eq!(table.at_once("teldane_ca"), 2 * (500 - 1));
    assert_eq!(table.at_once("lumen_net"), 0, "nothing was asked there");
    assert_eq!(table.at_once("valdoria_court"), 0, "nobody was charged");
}

/// The own central authority works Monday to Friday, 08:30 to 17:00, on Friday to 16:00. Asked on Friday 6 November
/// at 15:00, the file reaches it at 15:10; of its 200 minutes 50 are done by 16:00, 150 on Monday from 08:30, so that
/// it is done on Monday at 11:00: 67 h 50 min after it came.
#[test]
fn a_weekend() {
    let mut scenario = still(1);
    let own = scenario.desks.iter_mut().find(|d| d.id == "valdoria_ca").expect("a desk");
    own.always_open = false;
    let mut table = Table::of(scenario);
    // The case opens on Monday 2 November at 06:30 UTC, which is 07:30 there.
    let friday = Tick(4 * 1440 + 7 * 60 + 30);
    while table.world.case().state.clock < friday {
        assert!(table.run(friday));
    }
    table.send(LOG);
    assert!(table.answered(&["kit_log"], Tick(30_000)));
    let weekend = 67 * 60 + 50;
    assert_eq!(table.world.case().state.clock.0, friday.0 + WAY_MINUTES - 200 + weekend);
    table.given_up();
    assert_eq!(table.at_once("valdoria_ca"), weekend as i64 - 1);
    let open = table.row(Change::AlwaysOpen(table.desk("valdoria_ca")));
    assert_eq!(open.effect.saved_minutes, weekend as i64 - 200);
}

/// The log is erased one hour before Harrow would have looked for it. The prosecutor gives up a day later.
#[test]
fn an_expiry_missed_by_an_hour() {
    let mut scenario = still(1);
    let found = 10 + 200 + 60 + 500 + 300;
    let log = scenario.items.iter_mut().find(|i| i.id == "kit_log").expect("an item");
    log.expires_at = Some(Tick(found - 60));
    let mut table = Table::of(scenario);
    table.send(LOG);
    assert!(!table.answered(&["kit_log"], Tick(WAY_MINUTES + 1440)));
    table.given_up();
    assert_eq!(
        table.world.case().state.phase,
        rogatory::case::state::Phase::Closed(CaseOutcome::Discontinued)
    );
    // Sixty minutes are not enough; sixty-one are. What the court's desk does is too late in any case.
    for (desk, saved) in [
        ("valdoria_ca", 1),
        ("teldane_ca", 1),
        ("harrow_hosting", 1),
        ("valdoria_translator", 0),
        ("valdoria_court", 0),
    ] {
        let row = table.row(Change::AtOnce(table.desk(desk)));
        assert_eq!(row.effect.evidence_saved, (saved, 0), "{desk}: {row:?}");
    }
    let lead = table
        .world
        .prepared()
        .scenario
        .leads
        .iter()
        .position(|l| l.holder == table.desk("harrow_hosting"));
    let lead = rogatory::case::ids::LeadId::at(lead.expect("a question to Harrow"));
    let row = table.row(Change::PreservedFirst(lead));
    assert_eq!(row.effect.evidence_saved, (1, 0), "{row:?}");
}

/// Two requests at once: each could make the other wait.
#[test]
fn parallel_requests_and_a_tie() {
    let longest = WAY_MINUTES - DIRECT_MINUTES;
    for (customer, log_saves, customer_saves) in [
        // 400 minutes of slack: whoever makes the log's way shorter by more than that waits for the customer.
        (longest - 400, 400, 0),
        (longest - 1200, 998, 0),
        // A tie: neither alone helps.
        (longest, 0, 0),
        // The other way round.
        (longest + 50, 0, 50),
    ] {
        let mut table = Table::of(still(customer));
        table.send(LOG);
        table.send(CUSTOMER);
        assert!(table.answered(&["kit_log", "subscriber_true"], Tick(20_000)));
        table.tried(&["kit_log", "subscriber_true"]);
        assert_eq!(table.elapsed(), WAY_MINUTES.max(customer + DIRECT_MINUTES) + THEN_MINUTES);
        assert_eq!(table.at_once("teldane_ca"), log_saves, "Lumen Net takes {customer}");
        assert_eq!(table.at_once("lumen_net"), customer_saves, "Lumen Net takes {customer}");
    }
}

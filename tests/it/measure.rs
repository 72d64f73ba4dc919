//! The section `measure`: interception, seizure, freezing, arrest and surrender. Commands are written in
//! the RON of scripts; the case is `tests/data/measure/case`.

mod interception;
mod money;
mod people;
mod players;

use std::sync::Arc;

use rogatory::case::command::{Command, Form, Stop};
use rogatory::case::event::{ActRef, Event};
use rogatory::case::ids::SeatId;
use rogatory::case::measure::{Event as Own, Refusal};
use rogatory::case::milestone::Milestone;
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::{Projection, StatusView, project};
use rogatory::case::rejection::Rejection;
use rogatory::case::scenario::Scenario;
use rogatory::kernel::{Name, Tick};
use rogatory::law::rules::{RuleId, Verdict};

use super::common::{Watched, compiled, root};

const DAY: u64 = 1440;

/// An interception, everything right. Tests change one thing.
const LISTEN: &str = r#"(
    instrument: "RT", addressee: "telco", category: Rtc, identifiers: ["note.handset"],
    period: (from: "2026-11-02 08:00", until: "2027-04-01 00:00"), target: Identifier, offence: "access",
    nexus: ["note.handset", "note.roles"], necessity: ProveAct, authoriser: InvestigatingJudge, remedies: true,
    user_notice: DelayedWithGround, duration_days: 30, renewal: ByAuthoriser,
    handling: (examination: true, sharing: true, erase_after_days: 180, filter: true),
    alternatives: [(instrument: "SEIZE", category: Sys, insufficiency: WarnsSuspect, fact: "note.roles")],
)"#;

/// Notice to the state where the user of the line is.
const NOTICE: &str = r#"(
    instrument: "EIO-31", addressee: "north_judge", category: Rtc, identifiers: ["note.handset"], person: "boss",
    period: (from: "2026-11-02 08:00", until: "2027-04-01 00:00"), target: Identifier, offence: "access",
    nexus: ["note.handset"], necessity: ProveAct, authoriser: Prosecutor, duration_days: 30, translation: true, remedies: true,
)"#;

/// The flat searched.
const SEARCH: &str = r#"(
    instrument: "SEIZE", addressee: "home_police", category: Sys, identifiers: ["note.laptop"],
    period: (from: "2026-11-02 08:00", until: "2027-04-01 00:00"), target: Premises, offence: "access",
    nexus: ["note.laptop"], necessity: ProveLink, authoriser: InvestigatingJudge, remedies: true,
)"#;

/// The wallet frozen.
const FREEZE: &str = r#"(
    instrument: "FRZ-X", addressee: "isle_ca", category: Frz, asset: "wallet", offence: "access", nexus: ["note.money"],
    necessity: TraceMoney, authoriser: Prosecutor, urgent: true, translation: true, remedies: true, target: Person,
)"#;

/// The courier surrendered.
const WARRANT: &str = r#"(
    instrument: "EAW", addressee: "north_judge", category: Per, person: "courier", offence: "access", nexus: ["note.roles"],
    necessity: ProveLink, authoriser: InvestigatingJudge, encloses: ["note"], judgments_checked: true, translation: true,
    target: Person, remedies: true,
)"#;

fn case() -> Scenario {
    compiled(&root().join("tests/data/measure/case").display().to_string())
}

fn ron<T: serde::de::DeserializeOwned>(text: &str) -> T {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap_or_else(|e| panic!("{e}\n{text}"))
}

/// A form with something changed.
#[track_caller]
fn form(text: &str, change: &[(&str, &str)]) -> Form {
    let mut text = text.to_owned();
    for (from, to) in change {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    ron(&text)
}

struct Table {
    world: Watched,
    /// Seats that rule by hand in a test.
    by_hand: Vec<&'static str>,
}

impl Table {
    fn of(scenario: Scenario) -> Table {
        let prepared = Arc::new(Prepared::new(scenario).expect("a checked scenario"));
        Table { world: Watched::open(prepared, 7), by_hand: Vec::new() }
    }

    fn new() -> Table {
        Table::of(case())
    }

    fn seat(&self, name: &str) -> SeatId {
        self.world.prepared().seat(name).expect("a seat of this case")
    }

    fn view(&self, seat: &str) -> Projection {
        project(self.world.prepared(), &self.world.case().state, self.seat(seat))
    }

    fn try_give(&mut self, seat: &str, command: &Command) -> Result<(), Rejection> {
        let seat = self.seat(seat);
        self.world.submit(Some(seat), command).map(|_| ())
    }

    #[track_caller]
    fn give(&mut self, seat: &str, command: &str) {
        self.try_give(seat, &ron(command))
            .unwrap_or_else(|e| panic!("{command}: {e:?}"));
    }

    #[track_caller]
    fn refused(&mut self, seat: &str, command: &str) -> Refusal {
        match self.try_give(seat, &ron(command)) {
            Err(Rejection::Measure(refusal)) => refusal,
            other => panic!("{command}: {other:?}"),
        }
    }

    #[track_caller]
    fn send(&mut self, seat: &str, text: &str, change: &[(&str, &str)]) {
        let command = Command::Send { form: Box::new(form(text, change)) };
        self.try_give(seat, &command).unwrap_or_else(|e| panic!("{text}: {e:?}"));
    }

    fn now(&self) -> Tick {
        self.world.case().state.clock
    }

    /// Lets time run to a day of the case; whoever must rule grants, except seats kept by hand.
    fn until_day(&mut self, day: u64) {
        let until = Tick(day * DAY);
        for _ in 0..2000 {
            for seat in ["judge", "counsel", "bench"] {
                if self.by_hand.contains(&seat) {
                    continue;
                }
                let waiting: Vec<u32> = self.waiting(seat);
                for number in waiting {
                    let rule = format!(
                        r#"Rule(request: {number}, outcome: Grant, reasons: (grounds: ["scope", "R02"]))"#
                    );
                    self.give(seat, &rule);
                }
            }
            if self.now() >= until || self.world.is_closed() {
                return;
            }
            self.world
                .submit(None, &Command::Advance { until, stop: Stop::AtVisibleEvent })
                .expect("time runs");
        }
        panic!("too many events");
    }

    fn waiting(&self, seat: &str) -> Vec<u32> {
        let awaits = |s: &StatusView| matches!(s, StatusView::AwaitsYou(_));
        let view = self.view(seat);
        view.files().filter(|r| awaits(&r.status)).map(|r| r.number).collect()
    }

    fn events(&self) -> impl Iterator<Item = &Event> {
        self.world.case().events.iter().map(|r| &r.event)
    }

    fn own(&self) -> impl Iterator<Item = &Own> {
        self.events()
            .filter_map(|e| if let Event::Measure(e) = e { Some(e) } else { None })
    }

    /// When something of this section happened, in whole days.
    fn day_of(&self, fits: impl Fn(&Own) -> bool) -> Option<u64> {
        let events = &self.world.case().events;
        let found = events.iter().find(|r| matches!(&r.event, Event::Measure(e) if fits(e)));
        found.map(|r| r.at.0 / DAY)
    }

    /// Names of items handed over, in order.
    fn obtained(&self) -> Vec<Name> {
        let items = &self.world.prepared().scenario.items;
        let name = |e: &Event| match e {
            Event::ItemObtained { item, .. } => Some(items[item.index()].id.clone()),
            _ => None,
        };
        self.events().filter_map(name).collect()
    }

    fn reached(&self, milestone: Milestone, name: &str) -> bool {
        self.world.case().state.reached(milestone, name).is_some()
    }

    /// What a rule said, in order, with whether it was made good: on acts of one kind.
    fn said(&self, rule: RuleId, act: impl Fn(ActRef) -> bool) -> Vec<(Verdict, bool)> {
        let findings = &self.world.case().state.findings;
        let about = findings.iter().filter(|f| f.rule == rule && act(f.act));
        about.map(|f| (f.verdict, f.cured)).collect()
    }
}

fn running(act: ActRef) -> bool {
    matches!(act, ActRef::Running(_))
}

#[test]
fn a_case_without_measures_knows_none_of_this() {
    let mut scenario = case();
    scenario.measure = rogatory::case::measure::Spec::default();
    let mut table = Table::of(scenario);
    table.send("prosecutor", LISTEN, &[]);
    table.send("prosecutor", SEARCH, &[]);
    table.until_day(60);
    assert_eq!(table.obtained(), Vec::<String>::new());
    assert!(table.own().all(|e| matches!(e, Own::FoundNothing { .. })), "nothing but an empty search");
    assert_eq!(table.view("prosecutor").sections.measure, rogatory::case::measure::View::default());
}

/// What differs in truth shows to nobody until an event reveals it.
#[test]
fn hidden_truth_shows_nowhere_before_its_event() {
    let plain = case();
    let mut other = case();
    // Where the line's user and two persons are, what passes when, and how fast the wallet drains.
    other.measure.lines[0].target_in = other.forum;
    other.measure.lines[0].yields.retain(|y| !y.outside);
    other.persons[0].stays_in = Some(other.forum);
    other.persons[2].stays_in = other.persons[0].residence;
    other.measure.wanted[1].consents = false;
    other.measure.assets[0].left = vec![(0, 500)];
    let (mut a, mut b) = (Table::of(plain), Table::of(other));
    for table in [&mut a, &mut b] {
        table.send("prosecutor", LISTEN, &[]);
        table.send("prosecutor", FREEZE, &[]);
        table.until_day(1);
    }
    for seat in ["prosecutor", "judge", "police", "counsel", "bench"] {
        assert_eq!(a.view(seat), b.view(seat), "{seat}");
    }
    a.until_day(11);
    b.until_day(11);
    assert_ne!(a.view("prosecutor"), b.view("prosecutor"), "by then it shows");
}

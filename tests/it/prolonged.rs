//! Clocks that whoever is at work may prolong, once or up to a bound, with a reason and a word to the sender. The case
//! is that of the rules, its judge in Near as slow as a test wants.

use std::sync::Arc;

use rogatory::case::command::{Command, Stop};
use rogatory::case::event::{Event, ProlongReason};
use rogatory::case::measure::Event as Measure;
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::project;
use rogatory::case::scenario::{Scenario, Work};
use rogatory::case::visible::is_visible;
use rogatory::kernel::{Duration, DurationSpec, Tick};
use rogatory::law::instrument::StepAct;

use super::common::{Watched, compiled, root};

const DAY: u64 = 1440;

/// An investigation order for subscriber data, everything right.
const ORDER: &str = r#"Send(form: (
    instrument: "EIO", addressee: "near_judge", category: Sub, identifiers: ["note.mailbox"], target: Identifier,
    period: (from: "2026-10-01 00:00", until: "2026-10-31 00:00"), offence: "access", nexus: ["note.mailbox", "note.roles"],
    necessity: IdentifyUser, authoriser: Prosecutor, translation: true, remedies: true, user_notice: DelayedWithGround,
))"#;

/// The fixer on the Isle, arrested before papers come.
const ARREST: &str = r#"Send(form: (
    instrument: "EXT", addressee: "isle_ministry", category: Per, person: "fixer", offence: "access", nexus: ["note.roles"],
    necessity: ProveLink, authoriser: InvestigatingJudge, judgments_checked: true, translation: true, urgent: true, follow_up: true,
))"#;

fn case() -> Scenario {
    let mut scenario = compiled(&root().join("tests/data/rules/case").display().to_string());
    scenario.seats.retain(|s| s.id == "prosecutor");
    scenario
}

/// With a desk that needs so many days for a recognition.
fn slow(desk: &str, days: u64) -> Scenario {
    let mut scenario = case();
    let desk = scenario.desks.iter_mut().find(|d| d.id == desk).expect("a desk");
    for service in desk.services.iter_mut().filter(|s| s.work == Work::Step(StepAct::Recognise)) {
        service.ordinary = Duration::new(DurationSpec::Fixed { ticks: days * DAY }).expect("valid");
    }
    scenario
}

struct Table(Watched);

impl Table {
    fn of(scenario: Scenario, command: &str) -> Table {
        let prepared = Arc::new(Prepared::new(scenario).expect("a checked scenario"));
        let mut world = Watched::open(prepared, 7);
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let command: Command = options.from_str(command).unwrap_or_else(|e| panic!("{e}\n{command}"));
        let seat = world.prepared().seat("prosecutor").expect("a seat");
        world.submit(Some(seat), &command).expect("nothing is blank");
        Table(world)
    }

    fn until_day(&mut self, day: u64) {
        let until = Tick(day * DAY);
        while self.0.case().state.clock < until && !self.0.is_closed() {
            self.0
                .submit(None, &Command::Advance { until, stop: Stop::AtTime })
                .expect("time runs");
        }
    }

    fn prolonged(&self) -> Vec<(u64, u64, ProlongReason)> {
        let told = |e: &rogatory::case::event::Recorded| match &e.event {
            Event::StepProlonged { until, why, .. } => Some((e.at.0 / DAY, until.0 / DAY, *why)),
            _ => None,
        };
        self.0.case().events.iter().filter_map(told).collect()
    }

    /// By how much steps were late, minutes.
    fn late(&self) -> Vec<u64> {
        let late = |e: &rogatory::case::event::Recorded| match &e.event {
            Event::StepDone { late_minutes, .. } if *late_minutes > 0 => Some(*late_minutes),
            _ => None,
        };
        self.0.case().events.iter().filter_map(late).collect()
    }

    fn due_day(&self) -> Option<u64> {
        let p = self.0.prepared();
        let view = project(p, &self.0.case().state, p.seat("prosecutor").expect("a seat"));
        view.files().next().and_then(|r| r.due).map(|due| due.0 / DAY)
    }
}

#[test]
fn a_recognition_in_time_is_not_prolonged() {
    let mut table = Table::of(slow("near_judge", 20), ORDER);
    table.until_day(80);
    assert_eq!((table.prolonged(), table.late()), (vec![], vec![]));
}

#[test]
fn a_recognition_that_takes_longer_is_prolonged_once_and_its_sender_is_told() {
    let mut table = Table::of(slow("near_judge", 50), ORDER);
    table.until_day(29);
    assert_eq!(table.prolonged(), []);
    table.until_day(32);
    let [(at, until, why)] = table.prolonged()[..] else { panic!("{:?}", table.prolonged()) };
    assert_eq!((at, until, why), (30, 60, ProlongReason::Work), "30 days, and once 30 more");
    assert_eq!(table.due_day(), Some(60), "whoever waits sees the new date");
    let state = &table.0.case().state;
    let p = table.0.prepared();
    let told = table
        .0
        .case()
        .events
        .iter()
        .find(|e| matches!(e.event, Event::StepProlonged { .. }));
    assert!(is_visible(p, state, p.seat("prosecutor").expect("a seat"), &told.expect("told").event));
    table.until_day(70);
    assert_eq!((table.prolonged().len(), table.late()), (1, vec![]), "in time after all");
}

#[test]
fn beyond_the_prolonged_time_it_is_late_as_ever() {
    let mut table = Table::of(slow("near_judge", 70), ORDER);
    table.until_day(80);
    assert_eq!(table.prolonged().len(), 1);
    let [late] = table.late()[..] else { panic!("{:?}", table.late()) };
    assert!((9 * DAY..11 * DAY).contains(&late), "ten days beyond the sixtieth: {late}");
}

#[test]
fn a_provisional_arrest_goes_on_to_its_bound_only_if_papers_are_announced() {
    let days = |command: &str| {
        let mut scenario = slow("isle_ministry", 100);
        let fixer = scenario.persons.iter().position(|p| p.id == "fixer").expect("a person");
        assert!(scenario.measure.wanted.iter().any(|w| w.person.index() == fixer));
        scenario.horizon = Tick(299 * DAY);
        let mut table = Table::of(scenario, command);
        table.until_day(60);
        let day = |fits: &dyn Fn(&Measure) -> bool| {
            let all = &table.0.case().events;
            let found = all.iter().find(|e| matches!(&e.event, Event::Measure(m) if fits(m)));
            found.map(|e| e.at.0 / DAY)
        };
        let arrested = day(&|m| matches!(m, Measure::Arrested { .. })).expect("arrested");
        let prolonged = day(&|m| matches!(m, Measure::ArrestProlonged { .. })).map(|d| d - arrested);
        (prolonged, day(&|m| matches!(m, Measure::ArrestLapsed { .. })).map(|d| d - arrested))
    };
    let (prolonged, lapsed) = days(ARREST);
    assert!(prolonged.is_some_and(|d| (18..=19).contains(&d)), "{prolonged:?}");
    assert!(lapsed.is_some_and(|d| (40..=41).contains(&d)), "{lapsed:?}");
    let (prolonged, lapsed) = days(&ARREST.replace("follow_up: true", "follow_up: false"));
    assert_eq!(prolonged, None);
    assert!(lapsed.is_some_and(|d| (18..=19).contains(&d)), "{lapsed:?}");
}

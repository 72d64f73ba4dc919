//! Clocks that whoever is at work may prolong, once or up to a bound, with a reason and a word to the sender. The case
//! is that of the rules, its judge in Near as slow as a test wants.

use std::sync::Arc;

use rogatory::case::command::{Command, Stop};
use rogatory::case::event::{Event, ProlongReason};
use rogatory::case::ids::ItemId;
use rogatory::case::measure::Event as Measure;
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::project;
use rogatory::case::rejection::{ExtensionBar, Rejection};
use rogatory::case::scenario::{Scenario, Work};
use rogatory::case::visible::is_visible;
use rogatory::kernel::{Duration, DurationSpec, Name, Period, Tick};
use rogatory::law::instrument::{Prolongation, StepAct};

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
        let world = Watched::open(prepared, 7);
        let mut table = Table(world);
        table.give(command).expect("nothing is blank");
        table
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

/// A preservation order for the traffic data of the mailbox.
const KEEP: &str = r#"Send(form: (
    instrument: "EPOC-PR", addressee: "near_host", category: Tra, identifiers: ["note.mailbox"], target: Identifier,
    period: (from: "2026-10-01 00:00", until: "2026-10-31 00:00"), offence: "access", nexus: ["note.mailbox", "note.roles"],
    necessity: ProveLink, authoriser: InvestigatingJudge, translation: true, follow_up: true,
))"#;

/// A production order for the same data.
const PRODUCE: &str = r#"Send(form: (
    instrument: "EPOC", addressee: "near_host", category: Tra, identifiers: ["note.mailbox"], target: Identifier,
    period: (from: "2026-10-01 00:00", until: "2026-10-31 00:00"), offence: "access", nexus: ["note.mailbox", "note.roles"],
    necessity: ProveLink, authoriser: InvestigatingJudge, translation: true, remedies: true, user_notice: DelayedWithGround,
))"#;

const LONGER: &str = "ExtendPreservation(request: 1)";

impl Table {
    fn give(&mut self, command: &str) -> Result<(), Rejection> {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let command: Command = options.from_str(command).unwrap_or_else(|e| panic!("{e}\n{command}"));
        let seat = self.0.prepared().seat("prosecutor").expect("a seat");
        self.0.submit(Some(seat), &command).map(|_| ())
    }

    /// Until which day the prosecutor sees data kept, and until which they would be if that were extended now.
    fn kept_days(&self) -> (Option<u64>, Option<u64>) {
        let p = self.0.prepared();
        let view = project(p, &self.0.case().state, p.seat("prosecutor").expect("a seat"));
        let Some(first) = view.kept.first() else { return (None, None) };
        (Some(first.until.0 / DAY), first.extension.map(|at| at.0 / DAY))
    }

    fn lapsed_days(&self) -> Vec<u64> {
        let events = self.0.case().events.iter();
        let lapsed = events.filter(|e| matches!(e.event, Event::PreservationLapsed { .. }));
        let mut days: Vec<u64> = lapsed.map(|e| e.at.0 / DAY).collect();
        days.dedup(); // Several items lapse on one day.
        days
    }
}

fn barred(bar: ExtensionBar) -> Result<(), Rejection> {
    Err(Rejection::CannotBeExtended { bar })
}

/// A case long enough, in which nobody erases.
fn long() -> Scenario {
    let mut scenario = case();
    scenario.horizon = Tick(360 * DAY);
    scenario
}

/// Regulation (EU) 2023/1543, Art 11 and Annex VI: sixty days, thirty more at the wish of whoever issued the order.
#[test]
fn a_preservation_order_is_extended_once_at_its_senders_wish() {
    let mut table = Table::of(long(), KEEP);
    assert_eq!(table.give(LONGER), barred(ExtensionBar::NothingKept), "nobody keeps anything yet");
    table.until_day(10);
    let (Some(kept), extension) = table.kept_days() else { panic!("{:?}", table.kept_days()) };
    assert!((60..=65).contains(&kept), "{kept}");
    let longer = extension.expect("provided for");
    assert!((30..=33).contains(&(longer - kept)), "{kept} {longer}");
    table.until_day(40);
    table.give(LONGER).expect("the law provides for it");
    assert_eq!(table.kept_days(), (Some(longer), None), "told at once, and not a second time");
    assert_eq!(table.give(LONGER), barred(ExtensionBar::ExtendedBefore));
    table.until_day(longer - 1);
    assert!(table.lapsed_days().is_empty());
    table.until_day(longer + 2);
    assert_eq!(table.lapsed_days(), [longer]);
    assert_eq!(table.give(LONGER), barred(ExtensionBar::NothingKept), "too late");
}

#[test]
fn without_the_wish_it_ends_with_its_time() {
    let mut table = Table::of(long(), KEEP);
    table.until_day(10);
    let (kept, _) = table.kept_days();
    table.until_day(100);
    assert_eq!(table.lapsed_days(), Vec::from_iter(kept));
}

/// Its own time is over, and only the request for the data keeps them: there is nothing left to extend.
#[test]
fn what_only_a_pending_request_keeps_is_not_extended() {
    let mut table = Table::of(long(), KEEP);
    table.until_day(56);
    table.give(PRODUCE).expect("nothing is blank");
    table.until_day(62);
    assert!(table.lapsed_days().is_empty(), "the request is pending");
    let (kept, extension) = table.kept_days();
    assert!(kept.is_some_and(|day| day <= 61) && extension.is_none(), "{kept:?} {extension:?}");
    assert_eq!(table.give(LONGER), barred(ExtensionBar::NothingKept));
}

#[test]
fn what_was_handed_over_is_not_kept_longer() {
    let mut table = Table::of(long(), KEEP);
    table.until_day(10);
    table.give(PRODUCE).expect("nothing is blank");
    table.until_day(40);
    let obtained = |e: &rogatory::case::event::Recorded| matches!(e.event, Event::ItemObtained { .. });
    assert!(table.0.case().events.iter().any(obtained));
    table
        .give(LONGER)
        .expect("the customer's data were kept with the traffic, and not asked for");
    let longer = table.0.case().events.iter().find_map(|e| match &e.event {
        Event::PreservationExtended { items, .. } => Some(items.clone()),
        _ => None,
    });
    let names = |items: Vec<ItemId>| -> Vec<Name> {
        let all = &table.0.prepared().scenario.items;
        items.iter().map(|i| all[i.index()].id.clone()).collect()
    };
    assert_eq!(longer.map(names), Some(vec!["customer".into()]));
}

/// Budapest Convention, Art 16: up to ninety days, renewable; each time once the time before runs.
#[test]
fn a_preservation_that_may_be_renewed_is_renewed_again_and_again() {
    let mut scenario = long();
    let by = Prolongation::Renewable(Period::Days(30));
    let laws = Arc::make_mut(&mut scenario.instruments);
    let law = laws.iter_mut().find(|i| i.id == "EPOC-PR").expect("the order");
    let clocks = law.route.iter_mut().flat_map(|s| &mut s.clocks);
    clocks
        .flat_map(|c| &mut c.extensions)
        .filter(|e| e.by != Prolongation::WhileItHolds)
        .for_each(|e| e.by = by);
    let mut table = Table::of(scenario, KEEP);
    table.until_day(10);
    assert_eq!(table.give(LONGER), barred(ExtensionBar::RunsLonger), "sixty days are still to come");
    let mut until = table.kept_days().0.expect("kept");
    for _ in 0..4 {
        table.until_day(until - 5);
        table.give(LONGER).expect("the time before runs");
        assert_eq!(table.give(LONGER), barred(ExtensionBar::RunsLonger));
        let (kept, _) = table.kept_days();
        assert!(kept.is_some_and(|kept| (30..=33).contains(&(kept - until))), "{kept:?} {until}");
        until = kept.expect("kept");
    }
    assert!(table.lapsed_days().is_empty());
}

#[test]
fn only_a_law_that_provides_for_it_lets_a_sender_extend() {
    let mut scenario = long();
    let laws = Arc::make_mut(&mut scenario.instruments);
    let law = laws.iter_mut().find(|i| i.id == "EPOC-PR").expect("the order");
    law.route
        .iter_mut()
        .flat_map(|s| &mut s.clocks)
        .for_each(|c| c.extensions.clear());
    let mut table = Table::of(scenario, KEEP);
    table.until_day(10);
    assert!(table.kept_days().0.is_some());
    assert_eq!(table.give(LONGER), barred(ExtensionBar::NotProvided));
}

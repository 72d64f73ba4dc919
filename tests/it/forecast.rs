//! Injects released by hand: in the log, kept in counterfactuals, and forecast before they are released.

use std::sync::Arc;

use rogatory::case::command::{Command, Stop};
use rogatory::case::event::Event;
use rogatory::case::ids::{InjectId, SeatId};
use rogatory::case::log::{LogFile, LogWriter, read};
use rogatory::case::prepared::Prepared;
use rogatory::case::rejection::{NameKind, Rejection};
use rogatory::case::replay::replay;
use rogatory::kernel::Tick;
use rogatory::pilot::forecast::{forecast, pending, wait};
use rogatory::pilot::whatif::{Change, Effect, Given, Played};
use rogatory::players::{Company, Manner};

use super::common::{Watched, prepared};

/// A case whose stand-ins play on, with injects released by hand on the way, and its log.
struct Table {
    world: Watched,
    company: Company,
    writer: LogWriter,
    log: String,
}

impl Table {
    fn open(p: &Arc<Prepared>, manner: Manner, seed: u64) -> Table {
        let world = Watched::open(p.clone(), seed);
        let company = Company::new(&everybody(p, manner));
        let (mut writer, mut log) = LogWriter::begin(p, seed, 0);
        log.push_str(&writer.opening(&world));
        Table { world, company, writer, log }
    }

    fn facilitator(&mut self, command: &Command) -> Result<(), Rejection> {
        let at = self.world.case().state.clock;
        let result = self.world.submit(None, command);
        self.log.push_str(&self.writer.entry(&self.world, at, None, command, &result));
        let step = result?;
        self.company.notice(&self.world, &step);
        Ok(())
    }

    /// Lets the stand-ins play up to a time, or to the end.
    fn play(&mut self, until: Option<Tick>) {
        let until = until.unwrap_or(self.world.prepared().scenario.horizon);
        while !self.world.is_closed() && self.world.case().state.clock < until {
            let Table { world, company, writer, log } = self;
            company.act(world, &mut |world, at, who, command, result| {
                log.push_str(&writer.entry(world, at, who, command, result));
            });
            let on = Command::Advance { until, stop: Stop::AtVisibleEvent };
            if !self.world.is_closed() && self.facilitator(&on).is_err() {
                break;
            }
        }
    }

    fn file(&self) -> LogFile {
        read(self.log.as_bytes()).expect("a whole log")
    }

    fn given(&self) -> Vec<Given> {
        self.file().entries.iter().filter_map(Given::of).collect()
    }
}

fn everybody(p: &Prepared, manner: Manner) -> Vec<(SeatId, Manner)> {
    (0..p.scenario.seats.len()).map(|n| (SeatId::at(n), manner)).collect()
}

fn release(inject: &str) -> Command {
    Command::ReleaseInject { inject: inject.into() }
}

fn inject(p: &Prepared, name: &str) -> InjectId {
    InjectId::at(p.scenario.injects.iter().position(|i| i.id == name).expect("an inject"))
}

#[test]
fn an_inject_released_by_hand_is_in_the_log_and_replays() {
    let p = prepared("02_cold_ward");
    let mut table = Table::open(&p, Manner::ByTheBook, 3);
    let day = table.world.case().state.clock.0 + 24 * 60;
    table.play(Some(Tick(day)));
    let vendor = inject(&p, "vendor_offers");
    let released = |t: &Table| {
        let events = &t.world.case().events;
        events
            .iter()
            .filter(|e| e.event == Event::InjectReleased { inject: vendor })
            .count()
    };
    assert_eq!(released(&table), 0, "not by itself on the first day");
    assert!(pending(&table.world).contains(&vendor));
    table.facilitator(&release("vendor_offers")).expect("it may");
    assert_eq!(released(&table), 1);
    assert!(!pending(&table.world).contains(&vendor));
    // Twice, one that is not there, and a seat.
    assert_eq!(table.facilitator(&release("vendor_offers")), Err(Rejection::ReleasedBefore));
    let unknown = Rejection::NotKnownToYou { kind: NameKind::Inject, name: "vendor".into() };
    assert_eq!(table.facilitator(&release("vendor")), Err(unknown));
    for seat in (0..p.scenario.seats.len()).map(SeatId::at) {
        let answer = table.world.submit(Some(seat), &release("ledger_read"));
        assert!(matches!(answer, Err(Rejection::NotInYourPower { .. })), "{answer:?}");
    }
    table.play(None);
    assert_eq!(released(&table), 1, "its own time has come, and it does not come twice");
    assert!(table.world.is_closed());
    assert_eq!(table.facilitator(&release("mother_comes")), Err(Rejection::CaseIsClosed));
    let again = replay(&table.file(), true)
        .expect("a log of these rules")
        .expect("no divergence");
    assert_eq!(again.case().events, table.world.case().events);
}

#[test]
fn what_the_facilitator_released_is_kept_in_a_counterfactual() {
    let p = prepared("02_cold_ward");
    for (manner, people) in [(Manner::ByTheBook, true), (Manner::ByTheBook, false), (Manner::Hasty, true)] {
        let mut table = Table::open(&p, manner, 3);
        for (day, name) in [(1, "ledger_read"), (2, "page_filled"), (40, "mother_comes")] {
            table.play(Some(Tick(day * 24 * 60)));
            // The last may have come by itself.
            let _ = table.facilitator(&release(name));
        }
        table.play(None);
        let seats = everybody(&p, manner);
        let people: Vec<SeatId> = seats.iter().map(|(s, _)| *s).filter(|_| people).collect();
        let played = Played::of(&p, 3, &table.given(), &table.world.case().events, &people, &seats);
        let row = played.row(&p, Change::Nothing).expect("it plays");
        assert_eq!((row.effect, row.dropped.len()), (Effect::default(), 0), "{manner:?} {people:?}: {row:?}");
        // The injects count: three were released by hand, or fewer where one had come by itself.
        let by_hand = table.given().iter().filter(|g| g.seat.is_none()).count();
        assert!((2..=3).contains(&by_hand), "{by_hand}");
    }
}

#[test]
fn a_forecast_says_what_comes_of_it_in_each_manner() {
    let p = prepared("02_cold_ward");
    let mut table = Table::open(&p, Manner::ByTheBook, 3);
    table.play(Some(Tick(24 * 60)));
    let before = table.world.case().events.len();
    let open = pending(&table.world);
    let of = |threads| forecast(&table.world, &table.given(), &Manner::ALL, &open, threads);
    let forecasts = of(2);
    assert_eq!(forecasts, of(1), "whatever the threads");
    assert_eq!(table.world.case().events.len(), before, "the case itself stands still");
    let outlooks = |name: &str| {
        let id = inject(&p, name);
        &forecasts.iter().find(|f| f.inject == id).expect("still open").outlooks
    };
    // Words alone move no stand-in.
    assert!(outlooks("year_ends").iter().all(|o| o.effect == Effect::default()), "{forecasts:?}");
    // What its own hour brings anyway comes by itself in every manner; the rest is shown with what it changes.
    assert!(outlooks("ledger_read").iter().all(|o| o.by_itself.is_some()));
    let moved = forecasts
        .iter()
        .flat_map(|f| &f.outlooks)
        .filter(|o| o.effect != Effect::default());
    assert!(moved.count() > 0, "no inject changes anything: {forecasts:?}");
}

#[test]
fn released_is_what_was_forecast() {
    // The forecast for the manner that then plays on is what then comes.
    let p = prepared("02_cold_ward");
    let course = |name: Option<&str>| {
        let mut table = Table::open(&p, Manner::ByTheBook, 7);
        table.play(Some(Tick(36 * 60)));
        let told = name.map(|name| {
            let (world, id) = (&table.world, inject(&p, name));
            let of = forecast(world, &table.given(), &[Manner::ByTheBook], &[id], 1);
            of[0].outlooks[0].effect.saved_minutes
        });
        if let Some(name) = name {
            table.facilitator(&release(name)).expect("it may");
        }
        table.play(None);
        let end = table.world.case().events.last().map_or(0, |e| e.at.0);
        (i64::try_from(end).expect("small"), told)
    };
    let (plain, _) = course(None);
    for name in ["ledger_read", "vendor_offers", "lirenne_writes"] {
        let (end, told) = course(Some(name));
        assert_eq!(told, Some(plain - end), "{name}");
    }
}

#[test]
fn waiting_ends_at_its_time_or_with_the_case() {
    let p = prepared("01_first_request");
    let mut world = Watched::open(p.clone(), 3);
    wait(&mut world, Tick(600));
    assert_eq!(world.case().state.clock, Tick(600));
    wait(&mut world, p.scenario.horizon);
    wait(&mut world, p.scenario.horizon);
    assert!(world.is_closed() || world.case().state.clock == p.scenario.horizon);
}

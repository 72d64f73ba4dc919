//! The counterfactual table of the long case on two threads: fifty rows, forked from snapshots.

// A bench is where time is measured.
#![allow(clippy::disallowed_methods)]

use std::sync::Arc;
use std::time::{Duration, Instant};

use rogatory::case::event::Recorded;
use rogatory::case::ids::SeatId;
use rogatory::case::log::{LogWriter, read};
use rogatory::case::prepared::Prepared;
use rogatory::case::world::World;
use rogatory::io::Data;
use rogatory::pilot::whatif::{Change, Given, Played, changes};
use rogatory::players::{Manner, play};
use rogatory::scenario::{LawPacks, Limits, load};

const CASE: &str = "02_cold_ward";
const ROWS: usize = 50;
const THREADS: usize = 2;
/// Promised for the table (design.md, §15).
const PROMISED_MS: u128 = 100;
/// Of so many tables the median counts.
const RUNS: usize = 9;
const SEEDS: [u64; 3] = [3, 11, 27];

fn main() {
    let data = Data::default();
    let files = data.law().expect("embedded");
    let (packs, _) =
        LawPacks::parse(files.iter().map(|(n, b)| (n.as_str(), b.as_slice())), &Limits::default());
    let scenario = load(&data.scenario(CASE).expect("shipped"), &packs, &Limits::default()).0;
    let p = Arc::new(Prepared::new(scenario.expect("it compiles")).expect("ready"));
    // `--first`: one table, worked out once on one thread, under an instrument that slows everything down.
    if std::env::args().any(|a| a == "--first") {
        let rows = Table::of(&p, Manner::ByTheBook, false, SEEDS[0]).rows(1);
        return println!("{rows} rows");
    }
    println!(
        "{:<12} {:<11} {:>5} {:>9} {:>5} {:>10} {:>11} {:>9}",
        "stand-ins", "played by", "seed", "different", "rows", "median ms", "one thread", "promised"
    );
    for manner in [Manner::ByTheBook, Manner::Hasty] {
        for people in [false, true] {
            SEEDS.iter().for_each(|seed| table(&p, manner, people, *seed));
        }
    }
}

/// A course of stand-ins, taken as theirs or as that of people in every seat, and what is to be changed in it.
struct Table {
    p: Arc<Prepared>,
    seed: u64,
    given: Vec<Given>,
    events: Vec<Recorded>,
    people: Vec<SeatId>,
    seats: Vec<(SeatId, Manner)>,
    different: usize,
    changes: Vec<Change>,
}

impl Table {
    fn of(p: &Arc<Prepared>, manner: Manner, people: bool, seed: u64) -> Table {
        let seats: Vec<_> = (0..p.scenario.seats.len()).map(|n| (SeatId::at(n), manner)).collect();
        let mut world = World::open(p.clone(), seed, 0).expect("desks");
        let (mut writer, mut log) = LogWriter::begin(p, seed, 0);
        log.push_str(&writer.opening(&world));
        play(&mut world, &seats, None, &mut |world, at, who, command, result| {
            log.push_str(&writer.entry(world, at, who, command, result));
        });
        let file = read(log.as_bytes()).expect("a whole log");
        let events = world.case().events.clone();
        // A new link changes nothing where everybody does again what was done.
        let all = changes(p, &events);
        let all: Vec<Change> =
            all.into_iter().filter(|c| !people || !matches!(c, Change::Joins(..))).collect();
        Table {
            p: p.clone(),
            seed,
            given: file.entries.iter().filter_map(Given::of).collect(),
            events,
            people: seats.iter().map(|(s, _)| *s).filter(|_| people).collect(),
            seats,
            different: all.len(),
            changes: all.iter().cycle().take(ROWS).cloned().collect(),
        }
    }

    /// Works the table out; how many rows it has.
    fn rows(&self, threads: usize) -> usize {
        let played = Played::of(&self.p, self.seed, &self.given, &self.events, &self.people, &self.seats);
        played.rows(&self.p, self.changes.clone(), threads).expect("it plays").len()
    }

    fn took(&self, threads: usize) -> Duration {
        let start = Instant::now();
        assert_eq!(self.rows(threads), ROWS);
        start.elapsed()
    }
}

fn table(p: &Arc<Prepared>, manner: Manner, people: bool, seed: u64) {
    let table = Table::of(p, manner, people, seed);
    let two = median(|| table.took(THREADS));
    println!(
        "{:<12} {:<11} {seed:>5} {:>9} {ROWS:>5} {:>10} {:>11} {:>9}",
        manner.name(),
        if people { "people" } else { "stand-ins" },
        table.different,
        two.as_millis(),
        median(|| table.took(1)).as_millis(),
        if two.as_millis() <= PROMISED_MS { "kept" } else { "missed" },
    );
}

fn median(mut measure: impl FnMut() -> Duration) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS).map(|_| measure()).collect();
    times.sort();
    times[RUNS / 2]
}

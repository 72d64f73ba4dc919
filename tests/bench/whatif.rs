//! The counterfactual table of the long case on two threads: fifty rows, forked from snapshots.

// A bench is where time is measured.
#![allow(clippy::disallowed_methods)]

use std::sync::Arc;
use std::time::{Duration, Instant};

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

/// A course of stand-ins, taken as theirs or as that of people in every seat.
fn table(p: &Arc<Prepared>, manner: Manner, people: bool, seed: u64) {
    let seats: Vec<_> = (0..p.scenario.seats.len()).map(|n| (SeatId::at(n), manner)).collect();
    let mut world = World::open(p.clone(), seed, 0).expect("desks");
    let (mut writer, mut log) = LogWriter::begin(p, seed, 0);
    log.push_str(&writer.opening(&world));
    play(&mut world, &seats, None, &mut |world, at, who, command, result| {
        log.push_str(&writer.entry(world, at, who, command, result));
    });
    let file = read(log.as_bytes()).expect("a whole log");
    let given: Vec<Given> = file.entries.iter().filter_map(Given::of).collect();
    let persons: Vec<SeatId> = seats.iter().map(|(s, _)| *s).filter(|_| people).collect();
    let events = &world.case().events;
    // A new link changes nothing where everybody does again what was done.
    let all = changes(p, events);
    let all: Vec<Change> = all.into_iter().filter(|c| !people || !matches!(c, Change::Joins(..))).collect();
    let rows: Vec<Change> = all.iter().cycle().take(ROWS).cloned().collect();
    let once = |threads: usize| {
        let start = Instant::now();
        let played = Played::of(p, seed, &given, events, &persons, &seats);
        let table = played.rows(p, rows.clone(), threads).expect("it plays");
        assert_eq!(table.len(), ROWS);
        start.elapsed()
    };
    let two = median(|| once(THREADS));
    println!(
        "{:<12} {:<11} {seed:>5} {:>9} {ROWS:>5} {:>10} {:>11} {:>9}",
        manner.name(),
        if people { "people" } else { "stand-ins" },
        all.len(),
        two.as_millis(),
        median(|| once(1)).as_millis(),
        if two.as_millis() <= PROMISED_MS { "kept" } else { "missed" },
    );
}

fn median(mut measure: impl FnMut() -> Duration) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS).map(|_| measure()).collect();
    times.sort();
    times[RUNS / 2]
}

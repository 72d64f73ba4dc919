//! Full cases with stand-ins: cases per second, events per case, on one core.
//!
//! `cargo bench --bench cases -- [--quick]`
//!
//! A plain loop of queues runs before and after each batch: the speed of this machine at that time, against that of
//! the machine for which the promises were made.

// A bench is where time is measured.
#![allow(clippy::disallowed_methods)]

#[path = "yardstick.rs"]
mod yardstick;

use std::sync::Arc;
use std::time::Instant;

use rogatory::case::ids::SeatId;
use rogatory::case::prepared::Prepared;
use rogatory::case::world::World;
use rogatory::io::Data;
use rogatory::players::{Manner, play};
use rogatory::scenario::{LawPacks, Limits, load};

/// Promised, cases per second on one core, stand-ins playing (design.md, §15).
const PROMISES: [(&str, bool, u64); 3] =
    [("01_first_request", true, 1000), ("02_cold_ward", false, 1000), ("02_cold_ward", true, 200)];

/// Speed of the yardstick on the chain of five stations on the machine of the promises, million events per second
/// (design.md, §15).
const YARDSTICK_THERE: f64 = 18.0;

/// What a batch of plays took.
struct Row {
    cases: u64,
    events: u64,
    micros: u64,
}

impl Row {
    fn per_second(&self, count: u64) -> u64 {
        count * 1_000_000 / self.micros.max(1)
    }
}

fn main() {
    // `--quick` for a look, `--cases=3` under an instrument that slows everything down.
    let asked = std::env::args().find_map(|a| a.strip_prefix("--cases=").and_then(|n| n.parse().ok()));
    let quick = std::env::args().any(|a| a == "--quick");
    // `--scenario=02_cold_ward --without` for one row of promises alone, under a profiler.
    let named = std::env::args().find_map(|a| a.strip_prefix("--scenario=").map(str::to_owned));
    let backgrounds: &[bool] =
        if std::env::args().any(|a| a == "--without") { &[false] } else { &[false, true] };
    let cases: u64 = asked.unwrap_or(if quick { 200 } else { 2000 });
    let data = Data::default();
    let files = data.law().expect("embedded");
    let (packs, _) =
        LawPacks::parse(files.iter().map(|(n, b)| (n.as_str(), b.as_slice())), &Limits::default());
    println!(
        "{:<18} {:<11} {:<14} {:>7} {:>9} {:>12} {:>11}",
        "scenario", "background", "stand-ins", "cases", "cases/s", "events/case", "events/s"
    );
    for id in rogatory::io::shipped_ids()
        .into_iter()
        .filter(|id| named.as_ref().is_none_or(|n| n == id))
    {
        let folder = data.scenario(&id).expect("shipped");
        let scenario = load(&folder, &packs, &Limits::default()).0.expect("shipped scenarios compile");
        for &background in backgrounds {
            let mut scenario = scenario.clone();
            if !background {
                scenario.desks.iter_mut().for_each(|desk| desk.background = None);
            }
            let prepared = Arc::new(Prepared::new(scenario).expect("ready"));
            let mut all = Row { cases: 0, events: 0, micros: 0 };
            let mut speeds = vec![speed_here()];
            for manner in Manner::ALL {
                let row = batch(&prepared, manner, cases);
                speeds.push(speed_here());
                print(&id, background, manner.name(), &row);
                all.cases += row.cases;
                all.events += row.events;
                all.micros += row.micros;
            }
            print(&id, background, "all manners", &all);
            let promised = PROMISES.iter().find(|(name, with, _)| *name == id && *with == background);
            if let Some((_, _, promise)) = promised {
                let verdict = |reached: f64| if reached >= *promise as f64 { "kept" } else { "missed" };
                let reached = all.per_second(all.cases) as f64;
                println!("  promised {promise} cases/s, all manners: {}", verdict(reached));
                let here = yardstick::median(&mut speeds);
                let there = reached * YARDSTICK_THERE / here;
                println!(
                    "  beside it the yardstick ran {here:.1} million events/s; where it runs {YARDSTICK_THERE:.0}, \
                     that is {there:.0} cases/s: {}",
                    verdict(there)
                );
            }
        }
    }
}

/// Million events per second of the yardstick, now.
fn speed_here() -> f64 {
    let chain = &yardstick::PLANS[2];
    yardstick::timed(|| yardstick::yardstick(chain, 1, 5_000, 100_000)).0
}

fn batch(prepared: &Arc<Prepared>, manner: Manner, cases: u64) -> Row {
    let manners: Vec<_> = (0..prepared.scenario.seats.len()).map(|i| (SeatId::at(i), manner)).collect();
    let start = Instant::now();
    let mut events = 0u64;
    for seed in 0..cases {
        let mut world = World::open(prepared.clone(), seed, 0).expect("desks");
        play(&mut world, &manners, None, &mut |_, _, _, _, _| {});
        assert!(world.is_closed());
        events += u64::from(world.case().state.events);
    }
    Row { cases, events, micros: u64::try_from(start.elapsed().as_micros()).expect("short") }
}

fn print(id: &str, background: bool, name: &str, row: &Row) {
    println!(
        "{id:<18} {:<11} {name:<14} {:>7} {:>9} {:>12} {:>11}",
        if background { "with" } else { "without" },
        row.cases,
        row.per_second(row.cases),
        row.events / row.cases.max(1),
        row.per_second(row.events),
    );
}

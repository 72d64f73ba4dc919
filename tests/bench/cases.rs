//! Full cases with stand-ins: cases per second, events per case, on one core.

// A bench is where time is measured.
#![allow(clippy::disallowed_methods)]

use std::sync::Arc;
use std::time::Instant;

use rogatory::case::ids::SeatId;
use rogatory::case::prepared::Prepared;
use rogatory::case::world::World;
use rogatory::io::Data;
use rogatory::players::{Manner, play};
use rogatory::scenario::{LawPacks, Limits, load};

/// Promised for the tutorial, cases per second on one core.
const PROMISE: u64 = 1000;

fn main() {
    let quick = std::env::args().any(|a| a == "--quick");
    let cases: u64 = if quick { 200 } else { 3000 };
    let data = Data::default();
    let files = data.law().expect("embedded");
    let (packs, _) =
        LawPacks::parse(files.iter().map(|(n, b)| (n.as_str(), b.as_slice())), &Limits::default());
    println!(
        "{:<20} {:<14} {:>9} {:>10} {:>12} {:>12}",
        "scenario", "stand-ins", "cases", "cases/s", "events/case", "events/s"
    );
    for id in rogatory::io::shipped_ids() {
        let folder = data.scenario(&id).expect("shipped");
        let scenario = load(&folder, &packs, &Limits::default()).0.expect("shipped scenarios compile");
        let prepared = Arc::new(Prepared::new(scenario).expect("ready"));
        for manner in Manner::ALL {
            let manners: Vec<_> =
                (0..prepared.scenario.seats.len()).map(|i| (SeatId::at(i), manner)).collect();
            let start = Instant::now();
            let mut events = 0u64;
            for seed in 0..cases {
                let mut world = World::open(prepared.clone(), seed, 0).expect("desks");
                play(&mut world, &manners, None, &mut |_, _, _, _, _| {});
                assert!(world.is_closed());
                events += u64::from(world.case().state.events);
            }
            let micros = u64::try_from(start.elapsed().as_micros()).expect("short").max(1);
            println!(
                "{id:<20} {:<14} {cases:>9} {:>10} {:>12} {:>12}",
                manner.name(),
                cases * 1_000_000 / micros,
                events / cases,
                events * 1_000_000 / micros,
            );
        }
    }
    println!("promise for the tutorial: {PROMISE} cases/s");
}

//! Speed of the plain networks on one core, beside a yardstick in the same run, and two threads.
//!
//! `cargo bench --bench networks -- [--quick]`
//!
//! The yardstick is a plain loop (`yardstick.rs`). Both sides count the same events
//! (arrivals from outside, ends of service, losses) and drop impatient cases in the same lazy way. They must agree
//! on the result: `z` compares each with the exact value.
// A bench is where time is measured.
#![allow(clippy::disallowed_methods)]

#[path = "yardstick.rs"]
mod yardstick;

use rogatory::kernel::network::{
    ArrivalSpec, Network, NetworkReport, NetworkSpec, Route, RunSpec, StationSpec,
};
use rogatory::kernel::{Duration, Luck};
use std::time::Instant;
use yardstick::{BATCHES, Outcome, PLANS, Plan, UNIT, median, outcome, ticks, timed, yardstick};

fn network(plan: &Plan) -> Network {
    let station = |at: usize| {
        let mean = ticks(plan.rates[at]);
        let service = if plan.cv_permille == 0 {
            Duration::exponential(mean)
        } else {
            Duration::log_normal(mean, plan.cv_permille)
        };
        StationSpec {
            name: format!("s{at}"),
            servers: plan.servers[at],
            service: service.unwrap(),
            patience: (plan.theta > 0.0).then(|| Duration::exponential(ticks(plan.theta)).unwrap()),
            routes: plan.routes[at].iter().map(|&(to, ppm)| Route { to, ppm }).collect(),
        }
    };
    let arrivals =
        vec![ArrivalSpec { station: 0, interarrival: Duration::exponential(ticks(plan.rate)).unwrap() }];
    Network::new(NetworkSpec {
        ticks_per_unit: UNIT,
        stations: (0..plan.servers.len()).map(station).collect(),
        arrivals,
    })
    .unwrap()
}

fn ours(plan: &Plan, report: &NetworkReport) -> Outcome {
    let per_batch: Vec<f64> = report
        .batches
        .iter()
        .map(|b| {
            let sum = if plan.wait { b.wait_ticks } else { b.sojourn_ticks };
            sum as f64 / b.cases as f64 / UNIT as f64
        })
        .collect();
    outcome(report.events, &per_batch)
}

// ---------------------------------------------------------------------------------------------------------------

fn row(plan: &Plan, rounds: u64, shrink: u64) {
    let network = network(plan);
    let cases = plan.cases / shrink;
    let run = RunSpec { warm_up_cases: cases / 20, cases, batches: BATCHES };
    let (mut our_speeds, mut their_speeds) = (Vec::new(), Vec::new());
    let (mut our_means, mut their_means) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        let (speed, result) = timed(|| ours(plan, &network.run(Luck::new(round + 1, 0), run).unwrap()));
        our_speeds.push(speed);
        our_means.push(result);
        let (speed, result) = timed(|| yardstick(plan, round + 1, run.warm_up_cases, cases));
        their_speeds.push(speed);
        their_means.push(result);
    }
    let (fast, slow) = (median(&mut our_speeds), median(&mut their_speeds));
    let pooled = |outcomes: &[Outcome]| {
        let n = outcomes.len() as f64;
        let mean = outcomes.iter().map(|o| o.mean).sum::<f64>() / n;
        let error = outcomes.iter().map(|o| o.error * o.error).sum::<f64>().sqrt() / n;
        (mean, (mean - plan.exact) / error)
    };
    let ((mean, z), (their_mean, their_z)) = (pooled(&our_means), pooled(&their_means));
    println!(
        "{:<18}{fast:>9.1}{slow:>11.1}{:>8.2}{mean:>12.6}{:>11.6}{z:>7.2}{their_mean:>12.6}{their_z:>7.2}",
        plan.name,
        fast / slow,
        plan.exact
    );
}

/// Replications on one thread and on two: same digests, less time.
fn threads(rounds: u64, shrink: u64) {
    let plan = &PLANS[2];
    let network = network(plan);
    let cases = plan.cases / shrink;
    let run = RunSpec { warm_up_cases: cases / 20, cases, batches: BATCHES };
    let replicate = |from: u64, step: usize| -> Vec<(u64, [u8; 32])> {
        (from..8)
            .step_by(step)
            .map(|r| (r, network.run(Luck::new(7, r), run).unwrap().digest))
            .collect()
    };
    let (mut gains, mut same) = (Vec::new(), true);
    for _ in 0..rounds {
        let start = Instant::now();
        let one = replicate(0, 1);
        let alone = start.elapsed().as_secs_f64();
        let start = Instant::now();
        let mut two = std::thread::scope(|scope| {
            let other = scope.spawn(|| replicate(1, 2));
            let mut mine = replicate(0, 2);
            mine.extend(other.join().unwrap());
            mine
        });
        let together = start.elapsed().as_secs_f64();
        two.sort_unstable();
        same &= one == two;
        gains.push(alone / together);
    }
    println!("two threads: {:.2}x, digests {}", median(&mut gains), if same { "equal" } else { "DIFFER" });
}

fn main() {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let (rounds, shrink) = if quick { (5, 10) } else { (9, 1) };
    println!("million events per second, one core, median of {rounds} interleaved runs\n");
    println!(
        "{:<18}{:>9}{:>11}{:>8}{:>12}{:>11}{:>7}{:>12}{:>7}",
        "network", "ours", "yardstick", "ratio", "value", "exact", "z", "yardstick", "z"
    );
    for plan in &PLANS {
        row(plan, rounds, shrink);
    }
    println!();
    threads(rounds, shrink);
}

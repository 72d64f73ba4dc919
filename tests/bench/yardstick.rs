//! The **yardstick**: what one writes first and well for a network of queues. A binary heap of (time, slot), a deque
//! per station, a sequential xorshift64* generator, inversion with `libm`, integer ticks. Benches run it beside what
//! they measure, because the speed of a machine drifts.
// Each bench reads what it needs of it.
#![allow(dead_code)]

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::time::Instant;

pub(crate) const UNIT: u64 = 1_000_000;
pub(crate) const BATCHES: u32 = 100;

/// A network in plain numbers.
pub(crate) struct Plan {
    pub(crate) name: &'static str,
    pub(crate) exact: f64,
    /// Arrivals per unit, at station 0.
    pub(crate) rate: f64,
    pub(crate) servers: &'static [u16],
    pub(crate) rates: &'static [f64],
    pub(crate) routes: &'static [&'static [(u16, u32)]],
    /// Coefficient of variation of a log-normal service, in permille; 0: exponential.
    pub(crate) cv_permille: u32,
    /// Rate of impatience.
    pub(crate) theta: f64,
    /// Mean wait instead of mean sojourn.
    pub(crate) wait: bool,
    pub(crate) cases: u64,
}

pub(crate) const CHAIN: &[&[(u16, u32)]] = &[
    &[(1, 900_000)],
    &[(0, 100_000), (2, 850_000)],
    &[(1, 50_000), (3, 900_000)],
    &[(2, 150_000), (4, 800_000)],
    &[(3, 100_000)],
];

pub(crate) const PLAIN: Plan = Plan {
    name: "M/M/1",
    exact: 5.0,
    rate: 0.8,
    servers: &[1],
    rates: &[1.0],
    routes: &[&[]],
    cv_permille: 0,
    theta: 0.0,
    wait: false,
    cases: 4_000_000,
};

pub(crate) const PLANS: [Plan; 5] = [
    PLAIN,
    Plan { name: "M/M/8", exact: 1.286_028, rate: 6.4, servers: &[8], ..PLAIN },
    Plan {
        name: "chain of five",
        exact: 14.980_853_5,
        rate: 1.1,
        servers: &[2, 3, 2, 4, 3],
        rates: &[1.0, 0.5, 0.8, 0.35, 0.6],
        routes: CHAIN,
        cases: 1_500_000,
        ..PLAIN
    },
    Plan { name: "M/M/8+M", exact: 0.433_942, rate: 8.0, servers: &[8], theta: 0.2, wait: true, ..PLAIN },
    Plan { name: "M/G/1 log-normal", exact: 3.791_667, rate: 0.7, cv_permille: 1_500, wait: true, ..PLAIN },
];

pub(crate) fn ticks(rate: f64) -> u64 {
    (UNIT as f64 / rate).round() as u64
}

/// Events, mean in units, and its standard error by batch means.
pub(crate) struct Outcome {
    pub(crate) events: u64,
    pub(crate) mean: f64,
    pub(crate) error: f64,
}

pub(crate) fn outcome(events: u64, batches: &[f64]) -> Outcome {
    let n = batches.len() as f64;
    let mean = batches.iter().sum::<f64>() / n;
    let spread = batches.iter().map(|b| (b - mean) * (b - mean)).sum::<f64>() / (n - 1.0);
    Outcome { events, mean, error: (spread / n).sqrt() }
}

pub(crate) fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Events per microsecond of a run.
pub(crate) fn timed(run: impl FnOnce() -> Outcome) -> (f64, Outcome) {
    let start = Instant::now();
    let outcome = run();
    (outcome.events as f64 / start.elapsed().as_secs_f64() / 1e6, outcome)
}

struct Xorshift(u64);

impl Xorshift {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn unit(&mut self) -> f64 {
        ((self.next() >> 12) as f64 + 0.5) / (1u64 << 52) as f64
    }

    fn exponential(&mut self, mean: f64) -> u64 {
        (-libm::log(self.unit()) * mean) as u64
    }
}

/// The normal quantile, AS 241 PPND7, with `libm`.
fn quantile(u: f64) -> f64 {
    let q = u - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        let top = ((59.109_374_720 * r + 159.291_132_02) * r + 50.434_271_938) * r + 3.387_132_717_9;
        return q * top / (((67.187_563_600 * r + 78.757_757_664) * r + 17.895_169_469) * r + 1.0);
    }
    let r = libm::sqrt(-libm::log(if q < 0.0 { u } else { 1.0 - u }));
    let size = if r <= 5.0 {
        let r = r - 1.6;
        (((0.170_238_211_03 * r + 1.306_728_481_6) * r + 2.756_815_390_0) * r + 1.423_437_277_7)
            / ((0.120_211_329_75 * r + 0.737_001_642_50) * r + 1.0)
    } else {
        let r = r - 5.0;
        (((0.017_337_203_997 * r + 0.428_682_943_37) * r + 3.081_226_386_0) * r + 6.657_905_115_0)
            / ((0.012_258_202_635 * r + 0.241_978_942_25) * r + 1.0)
    };
    if q < 0.0 { -size } else { size }
}

#[derive(Clone, Copy, Default)]
struct Slot {
    arrived: u64,
    entered: u64,
    wait: u64,
    patience: u64,
}

/// The loop and what it works on.
struct Yardstick<'a> {
    plan: &'a Plan,
    rng: Xorshift,
    means: Vec<f64>,
    gap: f64,
    patience: f64,
    mu: Vec<f64>,
    sigma: f64,
    routes: Vec<Vec<(u64, usize)>>,
    /// (time, station in the high byte and case + 1 below; 0 is an arrival).
    heap: BinaryHeap<Reverse<(u64, u32)>>,
    busy: Vec<u16>,
    lines: Vec<VecDeque<u32>>,
    slots: Vec<Slot>,
    unused: Vec<u32>,
    events: u64,
    warm_up: u64,
    departed: u64,
    per_batch: u64,
    sum: u64,
    batches: Vec<f64>,
}

pub(crate) fn yardstick(plan: &Plan, seed: u64, warm_up: u64, cases: u64) -> Outcome {
    let means: Vec<f64> = plan.rates.iter().map(|&rate| ticks(rate) as f64).collect();
    let cv = f64::from(plan.cv_permille) / 1000.0;
    let sigma = libm::sqrt(libm::log(1.0 + cv * cv));
    let sums = |routes: &&[(u16, u32)]| {
        let mut sum = 0;
        let mut add = |&(to, ppm): &(u16, u32)| {
            sum += u64::from(ppm);
            (sum, usize::from(to))
        };
        routes.iter().map(&mut add).collect()
    };
    let mut it = Yardstick {
        plan,
        rng: Xorshift(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
        gap: ticks(plan.rate) as f64,
        patience: if plan.theta > 0.0 { ticks(plan.theta) as f64 } else { 0.0 },
        mu: means.iter().map(|&mean| libm::log(mean) - sigma * sigma / 2.0).collect(),
        means,
        sigma,
        routes: plan.routes.iter().map(sums).collect(),
        heap: BinaryHeap::new(),
        busy: vec![0; plan.servers.len()],
        lines: vec![VecDeque::new(); plan.servers.len()],
        slots: Vec::new(),
        unused: Vec::new(),
        events: 0,
        warm_up,
        departed: 0,
        per_batch: cases / u64::from(BATCHES),
        sum: 0,
        batches: Vec::new(),
    };
    it.run();
    outcome(it.events, &it.batches)
}

impl Yardstick<'_> {
    fn run(&mut self) {
        let first = self.rng.exponential(self.gap);
        self.heap.push(Reverse((first, 0)));
        while self.batches.len() < BATCHES as usize {
            let Some(Reverse((now, event))) = self.heap.pop() else { break };
            self.events += 1;
            if event == 0 {
                self.arrive(now);
                continue;
            }
            let (station, case) = ((event >> 24) as usize, (event & 0xFF_FFFF) - 1);
            self.serve_next(now, station);
            match self.next_station(station) {
                Some(to) => self.join(now, to, case),
                None => self.depart(now, case),
            }
        }
    }

    #[inline]
    fn arrive(&mut self, now: u64) {
        let next = now + self.rng.exponential(self.gap);
        self.heap.push(Reverse((next, 0)));
        let slot = Slot { arrived: now, ..Slot::default() };
        let case = match self.unused.pop() {
            Some(case) => {
                self.slots[case as usize] = slot;
                case
            }
            None => {
                self.slots.push(slot);
                self.slots.len() as u32 - 1
            }
        };
        self.join(now, 0, case);
    }

    #[inline]
    fn serve(&mut self, now: u64, station: usize, case: u32) {
        let work = if self.plan.cv_permille == 0 {
            self.rng.exponential(self.means[station])
        } else {
            libm::exp(self.mu[station] + self.sigma * quantile(self.rng.unit())) as u64
        };
        self.heap.push(Reverse((now + work, (station as u32) << 24 | (case + 1))));
    }

    #[inline]
    fn join(&mut self, now: u64, station: usize, case: u32) {
        self.slots[case as usize].entered = now;
        if self.busy[station] < self.plan.servers[station] {
            self.busy[station] += 1;
            self.serve(now, station, case);
        } else {
            if self.patience > 0.0 {
                self.slots[case as usize].patience = self.rng.exponential(self.patience);
            }
            self.lines[station].push_back(case);
        }
    }

    /// The server takes the next case whose patience has not ended, or becomes idle.
    #[inline]
    fn serve_next(&mut self, now: u64, station: usize) {
        while let Some(next) = self.lines[station].pop_front() {
            let slot = &mut self.slots[next as usize];
            let gives_up = slot.entered + slot.patience;
            if self.patience > 0.0 && gives_up < now {
                slot.wait += slot.patience;
                self.events += 1;
                self.depart(gives_up, next);
                continue;
            }
            slot.wait += now - slot.entered;
            return self.serve(now, station, next);
        }
        self.busy[station] -= 1;
    }

    #[inline]
    fn next_station(&mut self, station: usize) -> Option<usize> {
        if self.routes[station].is_empty() {
            return None;
        }
        let at = self.rng.next() % 1_000_000;
        self.routes[station].iter().find(|route| at < route.0).map(|route| route.1)
    }

    #[inline]
    fn depart(&mut self, now: u64, case: u32) {
        let slot = self.slots[case as usize];
        self.unused.push(case);
        self.departed += 1;
        if self.departed > self.warm_up {
            self.sum += if self.plan.wait { slot.wait } else { now - slot.arrived };
            if (self.departed - self.warm_up).is_multiple_of(self.per_batch) {
                self.batches.push(self.sum as f64 / self.per_batch as f64 / UNIT as f64);
                self.sum = 0;
            }
        }
    }
}

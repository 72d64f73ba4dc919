//! Plain networks against exact values, and their promises: same digest always, luck by meaning, bounded memory.
//!
//! The exact values are derived here from the formulas and compared with the published digits. Twenty published
//! seeds run with batch means. In release the standard error must be at most 0.5 % of the value (about 1.1
//! thousand million events); without optimisation the same seeds run a sixteenth of that, to 4 %.

use rogatory::kernel::network::{
    ArrivalSpec, Network, NetworkError, NetworkReport, NetworkSpec, Route, RunSpec, StationSpec, Sums,
};
use rogatory::kernel::{Duration, Luck};

const UNIT: u64 = 1_000_000;
/// The published seeds.
const SEEDS: [u64; 20] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
const BATCHES: u32 = 100;

fn exponential(mean: f64) -> Duration {
    Duration::exponential((mean * UNIT as f64).round() as u64).unwrap()
}

fn station(servers: u16, service: Duration) -> StationSpec {
    StationSpec { name: String::new(), servers, service, patience: None, routes: Vec::new() }
}

fn network(rate: f64, stations: Vec<StationSpec>) -> Network {
    let arrivals = vec![ArrivalSpec { station: 0, interarrival: exponential(1.0 / rate) }];
    Network::new(NetworkSpec { ticks_per_unit: UNIT, stations, arrivals }).unwrap()
}

const CHAIN_RATE: f64 = 1.1;
/// Servers, rate of each, routes.
type Stage = (u16, f64, &'static [(u16, f64)]);
const CHAIN: [Stage; 5] = [
    (2, 1.0, &[(1, 0.9)]),
    (3, 0.5, &[(0, 0.1), (2, 0.85)]),
    (2, 0.8, &[(1, 0.05), (3, 0.9)]),
    (4, 0.35, &[(2, 0.15), (4, 0.8)]),
    (3, 0.6, &[(3, 0.1)]),
];

fn chain() -> Network {
    let station = |&(servers, rate, routes): &Stage| StationSpec {
        routes: routes
            .iter()
            .map(|&(to, p)| Route { to, ppm: (p * 1e6).round() as u32 })
            .collect(),
        ..station(servers, exponential(1.0 / rate))
    };
    network(CHAIN_RATE, CHAIN.iter().map(station).collect())
}

/// Mean number in an M/M/c station (Erlang C).
fn number_in_station(servers: u16, load: f64) -> f64 {
    // The Erlang B recursion, then C from B.
    let blocking = (1..=servers).fold(1.0, |b, n| load * b / (f64::from(n) + load * b));
    let c = f64::from(servers);
    let waits = blocking / (1.0 - load / c * (1.0 - blocking));
    load + waits * load / (c - load)
}

/// Mean time from arrival to departure in the chain (Jackson): traffic equations, then the sum over stations.
fn chain_sojourn() -> f64 {
    let mut traffic = [0.0; 5];
    for _ in 0..10_000 {
        let mut next = [CHAIN_RATE, 0.0, 0.0, 0.0, 0.0];
        for (from, (_, _, routes)) in CHAIN.iter().enumerate() {
            for &(to, p) in *routes {
                next[usize::from(to)] += traffic[from] * p;
            }
        }
        traffic = next;
    }
    let number = |(flow, (servers, rate, _)): (&f64, &Stage)| number_in_station(*servers, flow / rate);
    traffic.iter().zip(&CHAIN).map(number).sum::<f64>() / CHAIN_RATE
}

/// Share lost and mean wait of **all** arrivals in M/M/c+M (Erlang A), from the birth-and-death balance.
fn erlang_a(rate: f64, servers: u32, theta: f64) -> (f64, f64) {
    let (mut weight, mut total, mut queue) = (1.0, 1.0, 0.0);
    for n in 1..2_000u32 {
        let waiting = f64::from(n.saturating_sub(servers));
        weight *= rate / (f64::from(n.min(servers)) + waiting * theta);
        total += weight;
        queue += weight * waiting;
    }
    let mean_queue = queue / total;
    // Each waiting case gives up at rate theta; Little's law over all arrivals.
    (theta * mean_queue / rate, mean_queue / rate)
}

/// Batch means of a measure: mean and standard error.
fn batch_means(report: &NetworkReport, measure: fn(&Sums) -> f64) -> (f64, f64) {
    let values: Vec<f64> = report.batches.iter().map(measure).collect();
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let spread = values.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / (n - 1.0);
    (mean, (spread / n).sqrt())
}

fn sojourn(sums: &Sums) -> f64 {
    sums.sojourn_ticks as f64 / sums.cases as f64 / UNIT as f64
}

fn wait(sums: &Sums) -> f64 {
    sums.wait_ticks as f64 / sums.cases as f64 / UNIT as f64
}

fn lost(sums: &Sums) -> f64 {
    sums.lost as f64 / sums.cases as f64
}

/// Name, measure, exact value.
type Measure = (&'static str, fn(&Sums) -> f64, f64);

/// Twenty seeds against exact values: SE small, at most one |z| > 3, mean z within 0.7.
fn validate(name: &str, network: &Network, cases: u64, measures: &[Measure]) {
    let (cases, se_limit) = if cfg!(debug_assertions) { (cases / 16, 0.04) } else { (cases, 0.005) };
    let run = RunSpec { warm_up_cases: cases / 20, cases, batches: BATCHES };
    let reports: Vec<NetworkReport> = SEEDS
        .iter()
        .map(|&seed| network.run(Luck::new(seed, 0), run).unwrap())
        .collect();
    for (what, measure, exact) in measures {
        let mut scores = Vec::new();
        for (seed, report) in SEEDS.iter().zip(&reports) {
            let (mean, error) = batch_means(report, *measure);
            assert!(error <= se_limit * exact, "{name} {what}, seed {seed}: SE {error} of {exact}");
            scores.push((mean - exact) / error);
        }
        let mean_score = scores.iter().sum::<f64>() / scores.len() as f64;
        let far = scores.iter().filter(|z| z.abs() > 3.0).count();
        assert!(far <= 1 && mean_score.abs() <= 0.7, "{name} {what}: mean z {mean_score}, {scores:?}");
    }
}

/// The derived value, rounded as it is published, is the published one.
#[track_caller]
fn published(derived: f64, digits: &str) {
    let decimals = digits.split_once('.').map_or(0, |(_, after)| after.len());
    assert_eq!(format!("{derived:.decimals$}"), digits);
}

#[test]
fn m_m_1() {
    let exact = 1.0 / (1.0 - 0.8);
    published(exact, "5.0");
    let network = network(0.8, vec![station(1, exponential(1.0))]);
    validate("M/M/1", &network, 4_800_000, &[("W", sojourn, exact)]);
}

#[test]
fn m_m_8() {
    let exact = number_in_station(8, 6.4) / 6.4;
    published(exact, "1.286028");
    let network = network(6.4, vec![station(8, exponential(1.0))]);
    validate("M/M/8", &network, 1_200_000, &[("W", sojourn, exact)]);
}

#[test]
fn chain_of_five() {
    let exact = chain_sojourn();
    published(exact, "14.9809");
    validate("chain", &chain(), 1_200_000, &[("W", sojourn, exact)]);
}

#[test]
fn m_m_8_m() {
    let (share, waited) = erlang_a(8.0, 8, 0.2);
    published(share, "0.0867884");
    published(waited, "0.433942");
    let impatient = StationSpec { patience: Some(exponential(5.0)), ..station(8, exponential(1.0)) };
    let network = network(8.0, vec![impatient]);
    validate("M/M/8+M", &network, 4_000_000, &[("lost", lost, share), ("Wq", wait, waited)]);
}

#[test]
fn m_g_1() {
    // Pollaczek and Khinchine: the second moment of a mean of 1 with this variation is 1 + cv^2.
    let exact = 0.7 * (1.0 + 1.5 * 1.5) / (2.0 * (1.0 - 0.7));
    published(exact, "3.791667");
    let network = network(0.7, vec![station(1, Duration::log_normal(UNIT, 1_500).unwrap())]);
    validate("M/G/1", &network, 19_200_000, &[("Wq", wait, exact)]);
}

#[test]
fn the_same_run_gives_the_same_digest() {
    let run = RunSpec { warm_up_cases: 100, cases: 5_000, batches: 10 };
    let (a, b) = (chain().run(Luck::new(1, 2), run).unwrap(), chain().run(Luck::new(1, 2), run).unwrap());
    assert_eq!(a, b);
    // Checked in: any machine, profile and thread gives these bits.
    assert_eq!(a.digest[..8], GOLDEN_DIGEST, "{:?}", &a.digest[..8]);
    assert_ne!(a.digest, chain().run(Luck::new(1, 3), run).unwrap().digest);
    assert_eq!(a.batches.len(), 10);
    assert_eq!(a.batches.iter().map(|b| b.cases).sum::<u64>(), 5_000);
}

const GOLDEN_DIGEST: [u8; 8] = [13, 175, 14, 146, 200, 252, 10, 252];

#[test]
fn memory_grows_with_cases_in_flight() {
    let run = |cases| {
        chain()
            .run(Luck::new(4, 4), RunSpec { warm_up_cases: 0, cases, batches: 10 })
            .unwrap()
    };
    assert!(run(200_000).most_in_flight < 300);
}

#[test]
fn a_server_more_at_the_fourth_stage_shortens_the_way_with_the_same_luck() {
    let run = RunSpec { warm_up_cases: 0, cases: 2_000, batches: 2 };
    let mut spec = chain().spec().clone();
    spec.stations[3].servers += 1;
    let more = Network::new(spec).unwrap();
    let mean = |network: &Network, luck| sojourn(&network.run(luck, run).unwrap().total);
    let spread = |differences: &[f64]| {
        let mean = differences.iter().sum::<f64>() / differences.len() as f64;
        let squares = differences.iter().map(|d| (d - mean) * (d - mean)).sum::<f64>();
        (mean, (squares / (differences.len() - 1) as f64).sqrt())
    };
    let differences = |shift: u64| -> Vec<f64> {
        (0..200)
            .map(|r| mean(&more, Luck::new(6, r + shift)) - mean(&chain(), Luck::new(6, r)))
            .collect()
    };
    let (gain, paired) = spread(&differences(0));
    let (_, independent) = spread(&differences(1_000));
    // Over twenty seeds the paired deviation is 0.63 (0.51 to 0.74), the independent one 1.55.
    assert!(gain < -1.0 && paired < 0.75, "gain {gain}, paired {paired}");
    assert!(independent > 2.0 * paired, "paired {paired}, independent {independent}");
}

#[test]
fn networks_are_checked() {
    let good = || chain().spec().clone();
    let refused = |change: fn(&mut NetworkSpec)| {
        let mut spec = good();
        change(&mut spec);
        Network::new(spec).unwrap_err()
    };
    assert_eq!(refused(|s| s.ticks_per_unit = 999), NetworkError::TooCoarse(999));
    assert_eq!(refused(|s| s.stations[2].servers = 0), NetworkError::Servers(2));
    assert_eq!(refused(|s| s.stations[2].routes[0].ppm = 200_000), NetworkError::RouteChances(2));
    assert_eq!(refused(|s| s.stations[2].routes[0].to = 5), NetworkError::NoSuchStation(5));
    assert_eq!(refused(|s| s.arrivals.clear()), NetworkError::Size);
    let odd = RunSpec { warm_up_cases: 0, cases: 11, batches: 2 };
    assert_eq!(chain().run(Luck::new(0, 0), odd), Err(NetworkError::Batches));
}

#[test]
fn a_case_that_never_leaves_is_an_error_not_a_hang() {
    let round = StationSpec {
        routes: vec![Route { to: 0, ppm: 1_000_000 }],
        ..station(1, Duration::fixed(0).unwrap())
    };
    let run = RunSpec { warm_up_cases: 0, cases: 2, batches: 2 };
    assert_eq!(network(1.0, vec![round]).run(Luck::new(0, 0), run), Err(NetworkError::VisitLimit));
}

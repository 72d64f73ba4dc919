//! Plain workflow networks: streams of cases through stations, on the same queue engine as the desks.
//!
//! A case arrives from a stream, waits and is served at a station, and is routed on with fixed chances until it
//! leaves. Every visit's luck is one block keyed by (stream, ordinal of the case, visit), so that two variants of a
//! network give the same case the same luck. Results are integers: sums over cases in the order of arrival, in equal
//! batches for batch means; so two variants are compared over the same cases. Memory grows with the cases in flight.
//!
//! **Measures.** A case's *sojourn* is from arrival to departure. Its *wait* is the time in lines over all its
//! visits. A case whose patience ends leaves the network unserved: it is *lost*, its sojourn and wait end with its
//! patience. All means are over **all counted cases, served and lost alike**.
//!
//! **Limits.** Time stays below 2^52 ticks; a case makes at most [`VISITS_LIMIT`] visits; at most
//! [`STATIONS_LIMIT`] stations, 4096 servers and streams together.

mod run;

use super::floor::SERVERS_LIMIT;
use super::luck::Luck;
use super::sampling::Duration;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Most visits of one case.
pub const VISITS_LIMIT: u32 = 65_536;
/// Most stations of a network.
pub const STATIONS_LIMIT: usize = 256;
/// Fewest ticks per unit of time, so that rounding to ticks stays small.
pub const TICKS_PER_UNIT_FLOOR: u64 = 1_000;
/// Most cases in flight; more means that a station cannot keep up.
pub const IN_FLIGHT_LIMIT: usize = 1 << 24;
const MILLION: u32 = 1_000_000;

/// A way from a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Position of the next station.
    pub to: u16,
    /// Chance, in parts per million. What is left to a million leaves the network.
    pub ppm: u32,
}

/// A station.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StationSpec {
    /// Its name, for tables.
    pub name: String,
    /// Cases served at the same time, 1 to 256.
    pub servers: u16,
    /// Work per visit.
    pub service: Duration,
    /// How long a case waits before it leaves the network; `None`: for ever.
    pub patience: Option<Duration>,
    /// Ways on.
    pub routes: Vec<Route>,
}

/// A stream of arrivals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArrivalSpec {
    /// Where the cases arrive.
    pub station: u16,
    /// Time between arrivals.
    pub interarrival: Duration,
}

/// A network as data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NetworkSpec {
    /// Ticks in one unit of the plan's time.
    pub ticks_per_unit: u64,
    /// The stations.
    pub stations: Vec<StationSpec>,
    /// The streams.
    pub arrivals: Vec<ArrivalSpec>,
}

/// How long to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunSpec {
    /// Arrivals at the start that are not counted.
    pub warm_up_cases: u64,
    /// Arrivals after them that are counted, each until its departure; a multiple of `batches`. Others go on
    /// arriving meanwhile.
    pub cases: u64,
    /// Batches, at least 2.
    pub batches: u32,
}

/// Sums over some cases, all departed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Sums {
    /// Cases.
    pub cases: u64,
    /// Those lost to impatience.
    pub lost: u64,
    /// Sojourns, in ticks.
    pub sojourn_ticks: u128,
    /// Waits, in ticks.
    pub wait_ticks: u128,
}

/// What a run gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NetworkReport {
    /// All counted cases.
    pub total: Sums,
    /// The same, batch by batch.
    pub batches: Vec<Sums>,
    /// Arrivals, ends of service and losses, the warm-up included.
    pub events: u64,
    /// Most cases in flight.
    pub most_in_flight: u64,
    /// Last tick.
    pub end_tick: u64,
    /// Hash of all the above.
    pub digest: [u8; 32],
}

/// Why a network is refused or a run stopped.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NetworkError {
    /// No station, or more than [`STATIONS_LIMIT`], or no arrivals.
    #[error("a network has 1 to {STATIONS_LIMIT} stations and at least one stream of arrivals")]
    Size,
    /// Fewer ticks per unit than [`TICKS_PER_UNIT_FLOOR`].
    #[error("{0} ticks per unit is too coarse: at least {TICKS_PER_UNIT_FLOOR}")]
    TooCoarse(u64),
    /// A station with no server, or more than 256.
    #[error("station {0} must have 1 to {SERVERS_LIMIT} servers")]
    Servers(usize),
    /// A route or stream that leads to no station.
    #[error("there is no station {0}")]
    NoSuchStation(u16),
    /// Routes whose chances exceed a million.
    #[error("the routes of station {0} exceed a million ppm")]
    RouteChances(usize),
    /// More servers and streams than an agenda holds.
    #[error("more servers and streams than 4096")]
    TooMany,
    /// A run without cases, or whose cases do not divide into its batches.
    #[error("the counted cases must divide into at least two equal batches")]
    Batches,
    /// A case exceeded [`VISITS_LIMIT`].
    #[error("a case made more than {VISITS_LIMIT} visits")]
    VisitLimit,
    /// More cases in flight than [`IN_FLIGHT_LIMIT`].
    #[error("more than {IN_FLIGHT_LIMIT} cases in flight: a station cannot keep up")]
    InFlightLimit,
    /// Time reached 2^52 ticks.
    #[error("the run is longer than an agenda can hold")]
    TimeLimit,
}

/// A checked network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    spec: NetworkSpec,
}

impl Network {
    /// Checks a network.
    pub fn new(spec: NetworkSpec) -> Result<Network, NetworkError> {
        if spec.stations.is_empty() || spec.stations.len() > STATIONS_LIMIT || spec.arrivals.is_empty() {
            return Err(NetworkError::Size);
        }
        if spec.ticks_per_unit < TICKS_PER_UNIT_FLOOR {
            return Err(NetworkError::TooCoarse(spec.ticks_per_unit));
        }
        let known = |station: u16| {
            let exists = usize::from(station) < spec.stations.len();
            if exists { Ok(()) } else { Err(NetworkError::NoSuchStation(station)) }
        };
        for (at, station) in spec.stations.iter().enumerate() {
            if !(1..=SERVERS_LIMIT).contains(&station.servers) {
                return Err(NetworkError::Servers(at));
            }
            station.routes.iter().try_for_each(|route| known(route.to))?;
            if station.routes.iter().map(|r| u64::from(r.ppm)).sum::<u64>() > u64::from(MILLION) {
                return Err(NetworkError::RouteChances(at));
            }
        }
        spec.arrivals.iter().try_for_each(|stream| known(stream.station))?;
        Ok(Network { spec })
    }

    /// The network as data.
    #[must_use]
    pub fn spec(&self) -> &NetworkSpec {
        &self.spec
    }

    /// Runs until all counted cases have departed.
    pub fn run(&self, luck: Luck, run: RunSpec) -> Result<NetworkReport, NetworkError> {
        let batch_cases = run.cases.checked_div(u64::from(run.batches)).unwrap_or(0);
        if run.batches < 2 || batch_cases == 0 || batch_cases * u64::from(run.batches) != run.cases {
            return Err(NetworkError::Batches);
        }
        run::Engine::new(&self.spec, luck)
            .ok_or(NetworkError::TooMany)?
            .run(run, batch_cases)
    }
}

//! The run of a network: arrivals, visits, departures.

use super::{ArrivalSpec, VISITS_LIMIT};
use super::{IN_FLIGHT_LIMIT, MILLION, NetworkError, NetworkReport, NetworkSpec, RunSpec, StationSpec, Sums};
use crate::kernel::floor::{Driver, Due, Floor, Ticket, Unclosed};
use crate::kernel::luck::{EntityKey, LANES, Luck, Part};
use crate::kernel::sampling::{Drawn, Duration, below, drawn4};
use crate::kernel::{index, length};
use core::num::NonZeroU32;
use std::collections::VecDeque;

/// A station, compiled.
struct Station {
    service: Duration,
    patience: Option<Duration>,
    /// (chance accumulated, next station).
    routes: Vec<(u64, usize)>,
}

impl Station {
    fn new(spec: &StationSpec) -> Station {
        let mut sum = 0;
        let routes = spec.routes.iter().map(|route| {
            sum += u64::from(route.ppm);
            (sum, usize::from(route.to))
        });
        Station { service: spec.service.clone(), patience: spec.patience.clone(), routes: routes.collect() }
    }

    #[inline(always)]
    fn next(&self, draw: u64) -> Option<usize> {
        let at = below(draw, u64::from(MILLION));
        self.routes.iter().find(|route| at < route.0).map(|route| route.1)
    }

    /// The last tick at which a case that comes now would still begin.
    #[inline(always)]
    fn last_start(&self, now: u64, draw: u64) -> u64 {
        self.patience.as_ref().map_or(u64::MAX, |patience| now + patience.sample(draw))
    }
}

/// A stream of arrivals with the draws of four successive cases.
struct Stream {
    series: EntityKey,
    station: usize,
    interarrival: Duration,
    /// Ordinal of the case due.
    ordinal: u64,
    gaps: [u64; LANES],
    /// Work of the first visit, in ticks.
    services: [u64; LANES],
    /// Draws.
    routes: [u64; LANES],
    /// Draws.
    patiences: [u64; LANES],
}

impl Stream {
    fn new(number: u64, spec: &ArrivalSpec) -> Stream {
        Stream {
            series: EntityKey::of("network stream", &[Part::Number(number)]),
            station: usize::from(spec.station),
            interarrival: spec.interarrival.clone(),
            ordinal: 0,
            gaps: [0; LANES],
            services: [0; LANES],
            routes: [0; LANES],
            patiences: [0; LANES],
        }
    }

    #[inline(always)]
    fn lane(&self) -> usize {
        index(crate::kernel::low_word(self.ordinal)) % LANES
    }

    /// Draws the case due and the three after it.
    #[inline(never)]
    fn refill(&mut self, luck: &Luck, station: &Station) {
        let key = self.series.nth(self.ordinal);
        let cases = [key, key.nth(1), key.nth(2), key.nth(3)];
        // The draws of a visit, in the order of this pattern: work, route, patience, gap before the arrival.
        let [services, routes, patiences, gaps] = luck.visit4(cases, [0; LANES]);
        self.services = station.service.sample4(services);
        self.gaps = self.interarrival.sample4(gaps);
        self.routes = routes;
        self.patiences = patiences;
    }
}

/// What one later visit draws.
#[derive(Clone, Copy, Default)]
struct Visit {
    service: Drawn,
    route: u64,
    patience: u64,
}

/// A case in flight.
#[derive(Clone, Copy, Default)]
struct Case {
    arrived: u64,
    waited: u64,
    /// The route draw of the present visit.
    route: u64,
    entity: EntityKey,
    visit: u32,
    /// The batch it is counted in; beyond the last: not counted.
    batch: u32,
}

/// Draws of a case's visits 4k + 1 to 4k + 4.
type Ahead = [Visit; LANES];

#[inline(never)]
fn look_ahead(ahead: &mut Ahead, case: &Case, luck: &Luck) {
    let v = case.visit;
    let [services, routes, patiences] = luck.visit4([case.entity; LANES], [v + 1, v + 2, v + 3, v + 4]);
    let services = drawn4(services);
    for lane in 0..LANES {
        ahead[lane] = Visit { service: services[lane], route: routes[lane], patience: patiences[lane] };
    }
}

/// A case in a line or in service.
#[derive(Clone, Copy)]
struct Pass {
    entered: u64,
    service_ticks: u64,
    last_start: u64,
    /// Place of the case, plus one.
    case: NonZeroU32,
}

impl Pass {
    #[inline(always)]
    fn place(&self) -> usize {
        index(self.case.get() - 1)
    }
}

impl Ticket for Pass {
    #[inline(always)]
    fn service_ticks(&self) -> u64 {
        self.service_ticks
    }

    #[inline(always)]
    fn last_start(&self) -> u64 {
        self.last_start
    }
}

/// Cases in flight and the sums over those departed.
#[derive(Default)]
struct Books {
    /// Places are used again, so this is as long as the most cases ever in flight.
    cases: Vec<Case>,
    /// Draws of later visits, by the same places.
    ahead: Vec<Ahead>,
    unused: Vec<NonZeroU32>,
    batches: Vec<Sums>,
    batch_cases: u64,
    /// The batch of the next arrivals: `u32::MAX` in the warm-up, the number of batches after the last.
    batch: u32,
    /// Arrivals until the present batch (or the warm-up) is full.
    batch_left: u64,
    /// Counted cases that have not departed yet.
    pending: u64,
    events: u64,
}

impl Books {
    #[inline(always)]
    fn case(&mut self, pass: &Pass) -> &mut Case {
        &mut self.cases[pass.place()]
    }

    /// A place for a new case.
    #[inline(always)]
    fn open(&mut self) -> NonZeroU32 {
        match self.unused.pop() {
            Some(number) => number,
            None => self.open_place(),
        }
    }

    #[cold]
    fn open_place(&mut self) -> NonZeroU32 {
        self.cases.push(Case::default());
        self.ahead.push(Ahead::default());
        // At most IN_FLIGHT_LIMIT.
        u32::try_from(self.cases.len())
            .ok()
            .and_then(NonZeroU32::new)
            .unwrap_or(NonZeroU32::MIN)
    }

    /// Moves a case on to its next visit and gives the visit's draws.
    #[inline(always)]
    fn step(&mut self, pass: &Pass, wait: u64, luck: &Luck) -> Visit {
        let case = &mut self.cases[pass.place()];
        let ahead = &mut self.ahead[pass.place()];
        let lane = index(case.visit) % LANES;
        if lane == 0 {
            look_ahead(ahead, case, luck);
        }
        case.visit += 1;
        case.waited += wait;
        case.route = ahead[lane].route;
        ahead[lane]
    }

    #[inline(always)]
    fn depart(&mut self, pass: &Pass, now: u64, wait: u64, lost: bool) {
        let case = &self.cases[pass.place()];
        let (sojourn, wait) = (now - case.arrived, case.waited + wait);
        self.unused.push(pass.case);
        if let Some(sums) = self.batches.get_mut(index(case.batch)) {
            sums.cases += 1;
            sums.lost += u64::from(lost);
            sums.sojourn_ticks += u128::from(sojourn);
            sums.wait_ticks += u128::from(wait);
            self.pending -= 1;
        }
    }

    /// The batch of the case that arrives now.
    #[inline(always)]
    fn count_arrival(&mut self) -> u32 {
        if self.batch_left == 0 {
            // From the warm-up to batch 0, from batch to batch, and then for ever beyond the last.
            self.batch = self.batch.wrapping_add(1);
            let beyond = index(self.batch) >= self.batches.len();
            self.batch_left = if beyond { u64::MAX } else { self.batch_cases };
        }
        self.batch_left -= 1;
        self.batch
    }

    fn report(self, end_tick: u64) -> NetworkReport {
        let mut total = Sums::default();
        for batch in &self.batches {
            total.cases += batch.cases;
            total.lost += batch.lost;
            total.sojourn_ticks += batch.sojourn_ticks;
            total.wait_ticks += batch.wait_ticks;
        }
        let most_in_flight = length(self.cases.len());
        let mut hasher = blake3::Hasher::new_derive_key("rogatory kernel network digest, version 1");
        for sums in self.batches.iter().chain([&total]) {
            hasher.update(&sums.cases.to_le_bytes());
            hasher.update(&sums.lost.to_le_bytes());
            hasher.update(&sums.sojourn_ticks.to_le_bytes());
            hasher.update(&sums.wait_ticks.to_le_bytes());
        }
        for number in [self.events, most_in_flight, end_tick] {
            hasher.update(&number.to_le_bytes());
        }
        let digest = *hasher.finalize().as_bytes();
        NetworkReport { total, batches: self.batches, events: self.events, most_in_flight, end_tick, digest }
    }
}

impl Driver<Pass> for Books {
    #[inline(always)]
    fn began(&mut self, _station: usize, _pass: &mut Pass, _now: u64) {}

    #[inline]
    fn lapsed(&mut self, _station: usize, pass: &Pass) {
        self.events += 1;
        self.depart(pass, pass.last_start, pass.last_start - pass.entered, true);
    }
}

/// A network at work.
pub(super) struct Engine {
    luck: Luck,
    floor: Floor<Pass, VecDeque<Pass>, Unclosed>,
    stations: Vec<Station>,
    streams: Vec<Stream>,
    books: Books,
}

impl Engine {
    /// An empty network before its first arrivals; none if the agenda cannot hold it.
    pub(super) fn new(spec: &NetworkSpec, luck: Luck) -> Option<Engine> {
        let servers = spec.stations.iter().map(|station| (station.servers, Unclosed)).collect();
        let floor = Floor::new(servers, spec.arrivals.len())?;
        let stations = spec.stations.iter().map(Station::new).collect();
        let streams = (0..)
            .zip(&spec.arrivals)
            .map(|(number, stream)| Stream::new(number, stream))
            .collect();
        let mut engine = Engine { luck, floor, stations, streams, books: Books::default() };
        for stream in 0..engine.streams.len() {
            engine.plan_arrival(stream, 0);
        }
        Some(engine)
    }

    /// Runs through warm-up and batches.
    pub(super) fn run(mut self, run: RunSpec, batch_cases: u64) -> Result<NetworkReport, NetworkError> {
        self.books.batches = vec![Sums::default(); index(run.batches)];
        self.books.batch_cases = batch_cases;
        self.books.batch = u32::MAX;
        self.books.batch_left = run.warm_up_cases;
        self.books.pending = run.cases;
        let mut end_tick = 0;
        // Each round is an event; cases depart or the limits on time, visits or cases in flight are reached.
        while self.books.pending > 0 {
            let (now, due) = self.floor.next().ok_or(NetworkError::TimeLimit)?;
            match due {
                Due::End { slot, station } => self.end(slot, station, now)?,
                Due::Extra(stream) => self.arrive(stream, now)?,
                Due::Opening { .. } => {}
            }
            self.books.events += 1;
            end_tick = now;
        }
        Ok(self.books.report(end_tick))
    }

    #[inline(always)]
    fn plan_arrival(&mut self, stream: usize, now: u64) {
        let it = &mut self.streams[stream];
        let lane = it.lane();
        if lane == 0 {
            it.refill(&self.luck, &self.stations[it.station]);
        }
        self.floor.set_extra(stream, now + it.gaps[lane]);
    }

    #[inline(always)]
    fn arrive(&mut self, stream: usize, now: u64) -> Result<(), NetworkError> {
        let it = &mut self.streams[stream];
        let (lane, at) = (it.lane(), it.station);
        let entity = it.series.nth(it.ordinal);
        let route = it.routes[lane];
        let last_start = self.stations[at].last_start(now, it.patiences[lane]);
        let service_ticks = it.services[lane];
        it.ordinal += 1;
        if self.books.cases.len() >= IN_FLIGHT_LIMIT {
            return Err(NetworkError::InFlightLimit);
        }
        let pass = Pass { entered: now, service_ticks, last_start, case: self.books.open() };
        // Field by field: a copy of the whole would pass through memory.
        let batch = self.books.count_arrival();
        let case = self.books.case(&pass);
        case.batch = batch;
        case.arrived = now;
        case.route = route;
        case.entity = entity;
        case.waited = 0;
        case.visit = 0;
        self.floor.join(at, pass, now, &mut self.books);
        self.plan_arrival(stream, now);
        Ok(())
    }

    #[inline(always)]
    fn end(&mut self, slot: usize, station: usize, now: u64) -> Result<(), NetworkError> {
        let Some(pass) = self.floor.end(slot, now, &mut self.books) else { return Ok(()) };
        let wait = now - pass.entered - pass.service_ticks;
        let route = self.books.case(&pass).route;
        let Some(to) = self.stations[station].next(route) else {
            self.books.depart(&pass, now, wait, false);
            return Ok(());
        };
        if self.books.case(&pass).visit >= VISITS_LIMIT {
            return Err(NetworkError::VisitLimit);
        }
        let visit = self.books.step(&pass, wait, &self.luck);
        let next = &self.stations[to];
        let service_ticks = next.service.sample_drawn(visit.service);
        let last_start = next.last_start(now, visit.patience);
        let pass = Pass { entered: now, service_ticks, last_start, case: pass.case };
        self.floor.join(to, pass, now, &mut self.books);
        Ok(())
    }
}

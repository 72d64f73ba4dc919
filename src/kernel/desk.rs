//! Desks of a case: the queue engine with files, priorities, hours, patience, background load and levers.
//!
//! A [`Desks`] holds all desks of a world. The owner lets files enter, withdraws them, changes capacities, and asks
//! for the next occurrence that concerns a file of a case. **Background load** is simulated by the same queues from
//! streams keyed by the desk: background files never surface, but the waits they cause do.
//!
//! **Order.** Before anything the owner does at a tick, everything due up to and including that tick happens. On
//! one tick: ends of service by desk and server, openings by desk, patience running out by desk and file,
//! background arrivals by desk; then what the owner does, in the order of calls. So the state depends only on
//! *what* was entered *when*, not on how the advance was cut into calls, and a world can be rebuilt by re-entering
//! the same files.
//!
//! **Limits.** Nothing happens after the horizon (the least horizon of the desks' hours): a service that would end
//! later never ends, and moving the clock past it is an error. One call simulates at most
//! [`EVENTS_LIMIT`] events.

mod background;
mod lever;
mod rest;
mod view;

use super::floor::{Driver, Due, Floor, Line, SERVERS_LIMIT, Ticket};
use super::luck::{EntityKey, Luck, Part};
use super::sampling::Duration;
use super::tick::Tick;
use super::working_time::WorkingTime;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use thiserror::Error;

/// Most events that one call simulates, background included.
pub const EVENTS_LIMIT: u64 = 100_000_000;
/// Most desks of a world.
pub const DESKS_LIMIT: usize = 512;

/// A file of a case, by the owner's number. Unique among the files that are at a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileId(pub u64);

/// A desk, by its position in the list given to [`Desks::new`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeskId(pub u16);

/// Work that reaches a desk from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Background {
    /// Time between arrivals, in calendar ticks; a draw of 0 counts as 1.
    pub interarrival: Duration,
    /// Work per file, in open ticks.
    pub service: Duration,
    /// Class of these files; see [`Job::priority`].
    pub priority: u8,
    /// Files already waiting at tick 0 (at most 65,535), in front of all others of their class.
    pub backlog_files: u16,
}

/// A desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskSpec {
    /// The desk by meaning; keys its background load.
    pub key: EntityKey,
    /// Files served at the same time, at most 256; 0 means that nobody is there.
    pub capacity: u16,
    /// When it is open.
    pub hours: Arc<WorkingTime>,
    /// Work from elsewhere.
    pub background: Option<Background>,
}

/// A file's work at a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Job {
    /// The file.
    pub file: FileId,
    /// Work it needs, in open ticks.
    pub service_ticks: u64,
    /// Class: **lower is served first**; first come, first served within a class; nothing is interrupted.
    pub priority: u8,
    /// How long it waits before it leaves unserved, in calendar ticks; `None`: for ever. A server that comes
    /// free on the very last tick still takes it.
    pub patience_ticks: Option<u64>,
}

/// What happened to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// A server took it.
    Began,
    /// It was served.
    Done,
    /// Its patience ended; it left unserved.
    Left,
}

/// Something that happened to a file of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Occurrence {
    /// What happened.
    pub what: What,
    /// Where.
    pub desk: DeskId,
    /// To which file.
    pub file: FileId,
    /// When the file entered the desk.
    pub entered: Tick,
    /// When a server took it, if one did.
    pub began: Option<Tick>,
    /// When it happened.
    pub at: Tick,
}

/// A file taken back from a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Withdrawn {
    /// Where it was.
    pub desk: DeskId,
    /// When it had entered.
    pub entered: Tick,
    /// When a server had taken it, if one had.
    pub began: Option<Tick>,
}

/// Why a call is refused; the state is then as if everything due up to the call's tick had happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DeskError {
    /// No desk of this number.
    #[error("there is no desk {}", .0.0)]
    NoSuchDesk(DeskId),
    /// The file is at a desk already.
    #[error("file {} is at a desk already", .0.0)]
    DuplicateFile(FileId),
    /// The file is at no desk.
    #[error("file {} is at no desk", .0.0)]
    UnknownFile(FileId),
    /// The call's tick lies before the clock.
    #[error("{now} lies before the clock {clock}")]
    BeforeClock {
        /// The tick given.
        now: Tick,
        /// The clock.
        clock: Tick,
    },
    /// The call's tick lies after the horizon.
    #[error("the desks' hours are known only until {horizon}")]
    PastHorizon {
        /// The horizon.
        horizon: Tick,
    },
    /// A capacity above 256.
    #[error("a desk has at most {SERVERS_LIMIT} servers, not {0}")]
    TooManyServers(u16),
    /// More desks or servers than an agenda holds.
    #[error("more desks and servers than one world can hold")]
    TooMany,
    /// A description with another number of servers, or with background files for a desk that had none.
    #[error("desk {} cannot be described anew with other servers, or with background files that it did not have", .0.0)]
    NotAnew(DeskId),
    /// [`EVENTS_LIMIT`] events in one call.
    #[error("more than {EVENTS_LIMIT} events in one advance")]
    EventLimit,
}

/// A file in a line or in service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Paper {
    /// The file, or the ordinal of a background file.
    number: u64,
    of_case: bool,
    priority: u8,
    entered: u64,
    service_ticks: u64,
}

impl Ticket for Paper {
    #[inline]
    fn service_ticks(&self) -> u64 {
        self.service_ticks
    }

    /// Files leave by the alarm of [`Crew::expiries`] on the tick itself, not by being dropped later.
    #[inline]
    fn last_start(&self) -> u64 {
        u64::MAX
    }
}

/// Waiting papers by class, first come first served within each.
#[derive(Clone, Debug, Default)]
struct Classes {
    /// Sorted by class; a class once seen stays.
    classes: Vec<(u8, VecDeque<Paper>)>,
    waiting: usize,
}

impl Line<Paper> for Classes {
    fn push(&mut self, paper: Paper) {
        let at = match self.classes.binary_search_by_key(&paper.priority, |class| class.0) {
            Ok(at) => at,
            Err(at) => {
                self.classes.insert(at, (paper.priority, VecDeque::new()));
                at
            }
        };
        self.classes[at].1.push_back(paper);
        self.waiting += 1;
    }

    fn pop(&mut self) -> Option<Paper> {
        let paper = self.classes.iter_mut().find_map(|class| class.1.pop_front())?;
        self.waiting -= 1;
        Some(paper)
    }

    fn len(&self) -> usize {
        self.waiting
    }
}

impl Classes {
    /// The papers in the order in which they would be taken.
    fn iter(&self) -> impl Iterator<Item = &Paper> {
        self.classes.iter().flat_map(|class| &class.1)
    }

    fn remove(&mut self, file: FileId, priority: u8) {
        let Ok(at) = self.classes.binary_search_by_key(&priority, |class| class.0) else { return };
        let line = &mut self.classes[at].1;
        if let Some(position) = line.iter().position(|p| p.of_case && p.number == file.0) {
            line.remove(position);
            self.waiting -= 1;
        }
    }
}

/// Where a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    desk: u16,
    priority: u8,
    entered: u64,
    began: Option<u64>,
    last_start: Option<u64>,
}

/// The background arrivals of a desk.
#[derive(Clone, Debug)]
struct Stream {
    desk: u16,
    /// Keys of its files.
    series: EntityKey,
    /// Files drawn so far; the last of them is the one due.
    drawn: u64,
    /// When the file due arrives; none after the horizon.
    due: Option<u64>,
    /// Work of the file due.
    service_ticks: u64,
    /// Interarrival and work of the four files around `drawn`: a cache, not state.
    batch: [(u64, u64); 4],
}

/// Everything but the floor: the driver of its engine.
#[derive(Clone, Debug)]
struct Crew {
    places: BTreeMap<FileId, Place>,
    /// (last start, desk, file) of waiting files with patience.
    expiries: BTreeSet<(u64, u16, FileId)>,
    outbox: VecDeque<Occurrence>,
    served_ticks: Vec<u64>,
}

impl Driver<Paper> for Crew {
    #[inline]
    fn began(&mut self, station: usize, paper: &mut Paper, now: u64) {
        if !paper.of_case {
            return;
        }
        let file = FileId(paper.number);
        let Some(place) = self.places.get_mut(&file) else { return };
        place.began = Some(now);
        if let Some(last) = place.last_start {
            self.expiries.remove(&(last, place.desk, file));
        }
        let occurrence = Occurrence {
            what: What::Began,
            desk: DeskId(u16::try_from(station).unwrap_or(u16::MAX)),
            file,
            entered: Tick(place.entered),
            began: Some(Tick(now)),
            at: Tick(now),
        };
        self.outbox.push_back(occurrence);
    }

    fn lapsed(&mut self, _station: usize, _paper: &Paper) {}
}

/// All desks of a world. Cloning copies lines and servers; descriptions and hours are shared.
#[derive(Clone, Debug)]
pub struct Desks {
    specs: Arc<[DeskSpec]>,
    luck: Luck,
    floor: Floor<Paper, Classes, Arc<WorkingTime>>,
    streams: Vec<Stream>,
    crew: Crew,
    /// Files of cases at each desk, and what is due at a desk without any, put off.
    files_at: Vec<u32>,
    parked: Vec<Option<rest::Parked>>,
    clock: u64,
    /// On the clock's tick, what comes later in order than this has not happened yet.
    through: usize,
    horizon: u64,
}

/// The owner's slots on the floor: the patience alarm, then the streams.
const ALARM: usize = 0;

impl Desks {
    /// Idle desks at tick 0, with their backlog and background streams.
    pub fn new(specs: impl Into<Arc<[DeskSpec]>>, luck: Luck) -> Result<Desks, DeskError> {
        let specs: Arc<[DeskSpec]> = specs.into();
        if specs.len() > DESKS_LIMIT {
            return Err(DeskError::TooMany);
        }
        if let Some(spec) = specs.iter().find(|spec| spec.capacity > SERVERS_LIMIT) {
            return Err(DeskError::TooManyServers(spec.capacity));
        }
        let horizon = specs.iter().map(|spec| spec.hours.horizon().0).min().unwrap_or(Tick::MAX.0);
        let stations = specs.iter().map(|spec| (spec.capacity, Arc::clone(&spec.hours))).collect();
        let with_stream = (0u16..).zip(specs.iter()).filter(|(_, spec)| spec.background.is_some());
        let streams: Vec<Stream> = with_stream
            .map(|(desk, spec)| {
                let series = EntityKey::of("background", &[Part::Number(spec.key.raw())]);
                Stream { desk, series, drawn: 0, due: Some(0), service_ticks: 0, batch: [(0, 0); 4] }
            })
            .collect();
        let floor = Floor::new(stations, 1 + streams.len()).ok_or(DeskError::TooMany)?;
        let crew = Crew {
            places: BTreeMap::new(),
            expiries: BTreeSet::new(),
            outbox: VecDeque::new(),
            served_ticks: vec![0; specs.len()],
        };
        let files_at = vec![0; specs.len()];
        let parked = vec![None; specs.len()];
        let mut desks = Desks {
            specs,
            luck,
            floor,
            streams,
            crew,
            files_at,
            parked,
            clock: 0,
            through: usize::MAX,
            horizon,
        };
        for stream in 0..desks.streams.len() {
            desks.start_stream(stream);
            desks.rest(usize::from(desks.streams[stream].desk));
        }
        Ok(desks)
    }

    /// One due event, at or before `until`. True if there was one.
    fn happen(&mut self, until: u64) -> bool {
        let Some((now, due)) = self.floor.next().filter(|next| next.0 <= until) else { return false };
        self.clock = now;
        self.through = self.floor.order(due);
        self.let_happen(now, due);
        true
    }

    #[inline(always)]
    fn let_happen(&mut self, now: u64, due: Due) {
        match due {
            Due::End { slot, station } => {
                self.service_ends(slot, station, now);
                self.rest(station);
            }
            Due::Opening { station } => self.floor.fill(station, now, &mut self.crew),
            Due::Extra(ALARM) => self.patience_ends(now),
            Due::Extra(extra) => {
                let stream = extra - 1;
                self.background_arrives(stream, now);
                self.draw_background(stream);
                self.plan_stream(stream);
            }
        }
    }

    fn service_ends(&mut self, slot: usize, station: usize, now: u64) {
        // Announce the end before the engine announces that the next file began.
        let ending = self.floor.seat(slot).copied();
        if let Some(paper) = ending {
            let total = &mut self.crew.served_ticks[station];
            *total = total.saturating_add(paper.service_ticks);
            if paper.of_case {
                self.announce(FileId(paper.number), What::Done, now);
            }
        }
        self.floor.end(slot, now, &mut self.crew);
    }

    /// Forgets a file and puts what happened to it in the outbox.
    fn announce(&mut self, file: FileId, what: What, now: u64) {
        let Some(place) = self.crew.places.remove(&file) else { return };
        self.files_at[usize::from(place.desk)] -= 1;
        self.crew.outbox.push_back(Occurrence {
            what,
            desk: DeskId(place.desk),
            file,
            entered: Tick(place.entered),
            began: place.began.map(Tick),
            at: Tick(now),
        });
    }

    fn patience_ends(&mut self, now: u64) {
        // Each round takes one file off the list.
        while let Some(&(last, desk, file)) = self.crew.expiries.first() {
            if last > now {
                break;
            }
            self.crew.expiries.pop_first();
            let priority = self.crew.places.get(&file).map_or(0, |place| place.priority);
            self.floor.station_mut(usize::from(desk)).line_mut().remove(file, priority);
            self.announce(file, What::Left, now);
            self.rest(usize::from(desk));
        }
        self.set_alarm();
    }

    fn set_alarm(&mut self) {
        let due = self.crew.expiries.first().map_or(u64::MAX, |first| first.0);
        self.floor.set_extra(ALARM, due);
    }

    /// Lets everything due up to and including `now` happen; occurrences are kept.
    fn advance_through(&mut self, now: Tick) -> Result<(), DeskError> {
        if now.0 < self.clock {
            return Err(DeskError::BeforeClock { now, clock: self.clock() });
        }
        if now.0 > self.horizon {
            return Err(DeskError::PastHorizon { horizon: self.horizon() });
        }
        let mut events = 0;
        while self.happen(now.0) {
            events += 1;
            if events >= EVENTS_LIMIT {
                return Err(DeskError::EventLimit);
            }
        }
        self.clock = now.0;
        self.through = usize::MAX;
        Ok(())
    }

    fn check_desk(&self, desk: DeskId) -> Result<usize, DeskError> {
        let at = usize::from(desk.0);
        if at < self.specs.len() { Ok(at) } else { Err(DeskError::NoSuchDesk(desk)) }
    }

    /// A file enters a desk. Everything due up to and including `now` happens first.
    pub fn enter(&mut self, now: Tick, desk: DeskId, job: Job) -> Result<(), DeskError> {
        let at = self.check_desk(desk)?;
        self.advance_through(now)?;
        if self.crew.places.contains_key(&job.file) {
            return Err(DeskError::DuplicateFile(job.file));
        }
        self.wake(at);
        self.files_at[at] += 1;
        let last_start = job.patience_ticks.and_then(|patience| now.0.checked_add(patience));
        let place = Place { desk: desk.0, priority: job.priority, entered: now.0, began: None, last_start };
        self.crew.places.insert(job.file, place);
        if let Some(last) = last_start {
            self.crew.expiries.insert((last, desk.0, job.file));
        }
        let paper = Paper {
            number: job.file.0,
            of_case: true,
            priority: job.priority,
            entered: now.0,
            service_ticks: job.service_ticks,
        };
        self.floor.join(at, paper, now.0, &mut self.crew);
        self.set_alarm();
        Ok(())
    }

    /// A file is withdrawn from its desk, waiting or in service. Everything due up to and including `now` happens
    /// first; that may end the file, and then it is unknown. The withdrawal itself is no occurrence.
    pub fn remove(&mut self, now: Tick, file: FileId) -> Result<Withdrawn, DeskError> {
        self.advance_through(now)?;
        let place = self.crew.places.remove(&file).ok_or(DeskError::UnknownFile(file))?;
        let desk = usize::from(place.desk);
        if place.began.is_some() {
            let slot = self
                .floor
                .serving(desk)
                .find(|s| s.2.of_case && s.2.number == file.0)
                .map(|s| s.0);
            if let Some(slot) = slot {
                self.floor.end(slot, now.0, &mut self.crew);
            }
        } else {
            self.floor.station_mut(desk).line_mut().remove(file, place.priority);
            if let Some(last) = place.last_start {
                self.crew.expiries.remove(&(last, place.desk, file));
            }
        }
        self.files_at[desk] -= 1;
        self.rest(desk);
        self.set_alarm();
        Ok(Withdrawn { desk: DeskId(place.desk), entered: Tick(place.entered), began: place.began.map(Tick) })
    }

    /// The next occurrence at or before `until`; the clock moves to it, or to `until` if there is none.
    ///
    /// Occurrences kept by an earlier call come first, and may lie before the clock.
    pub fn next(&mut self, until: Tick) -> Result<Option<Occurrence>, DeskError> {
        if let Some(kept) = self.crew.outbox.pop_front() {
            return Ok(Some(kept));
        }
        if until.0 < self.clock {
            return Err(DeskError::BeforeClock { now: until, clock: self.clock() });
        }
        if until.0 > self.horizon {
            return Err(DeskError::PastHorizon { horizon: self.horizon() });
        }
        for _ in 0..EVENTS_LIMIT {
            if !self.happen(until.0) {
                self.clock = until.0;
                self.through = usize::MAX;
                return Ok(None);
            }
            if let Some(occurrence) = self.crew.outbox.pop_front() {
                return Ok(Some(occurrence));
            }
        }
        Err(DeskError::EventLimit)
    }

    /// The tick up to which things have happened.
    #[must_use]
    pub fn clock(&self) -> Tick {
        Tick(self.clock)
    }

    /// The last tick the clock can reach.
    #[must_use]
    pub fn horizon(&self) -> Tick {
        Tick(self.horizon)
    }
}

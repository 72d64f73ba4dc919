//! The floor: stations with a line, servers, hours and patience. The one queue engine of the kernel.
//!
//! Desks of a case ([`super::desk`]) and plain networks ([`super::network`]) are the same code with different
//! tickets, lines and hours, chosen at compile time; so what is proved of the networks holds for the desks.
//!
//! A station serves its line with up to `capacity` servers. Service is counted in open time: at closing the work
//! pauses and goes on at the next opening. Files begin only while the station is open. A server that ends a file
//! takes the next one at once; a file that finds servers idle goes to the one with the lowest number. A ticket
//! past its patience is dropped when a server would take it, which changes nothing for the others.
//!
//! Ties: everything due on one tick happens in the order of slots: ends of service by station and server, then
//! openings by station, then the caller's own slots ("extras") in their order.

use super::agenda::{Agenda, SLOT_LIMIT};
use super::tick::Tick;
use super::working_time::WorkingTime;
use std::collections::VecDeque;
use std::sync::Arc;

/// Most servers of a station.
pub const SERVERS_LIMIT: u16 = 256;
const FREE_WORDS: usize = 4;

/// What the engine must know of a file in a line.
pub trait Ticket: Copy {
    /// Work it needs, in open ticks.
    fn service_ticks(&self) -> u64;
    /// The last tick at which it would still begin; `u64::MAX` if it waits for ever.
    fn last_start(&self) -> u64;
}

/// The order in which waiting tickets are taken.
pub trait Line<T>: Default {
    /// Puts a ticket at its place.
    fn push(&mut self, ticket: T);
    /// Takes the next one.
    fn pop(&mut self) -> Option<T>;
    /// How many wait.
    fn len(&self) -> usize;
    /// Whether none waits.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// First come, first served.
impl<T> Line<T> for VecDeque<T> {
    #[inline]
    fn push(&mut self, ticket: T) {
        self.push_back(ticket);
    }

    #[inline]
    fn pop(&mut self) -> Option<T> {
        self.pop_front()
    }

    #[inline]
    fn len(&self) -> usize {
        VecDeque::len(self)
    }
}

/// When a station is open.
pub trait Hours {
    /// Whether it never closes, known at compile time.
    const ALWAYS: bool;
    /// Open during this tick?
    fn is_open(&self, tick: u64) -> bool;
    /// The first open tick at or after this one, if within the horizon.
    fn next_open(&self, tick: u64) -> Option<u64>;
    /// When so much open time will have passed, if within the horizon.
    fn add_open(&self, tick: u64, ticks: u64) -> Option<u64>;
}

/// Never closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unclosed;

impl Hours for Unclosed {
    const ALWAYS: bool = true;

    #[inline(always)]
    fn is_open(&self, _tick: u64) -> bool {
        true
    }

    #[inline(always)]
    fn next_open(&self, tick: u64) -> Option<u64> {
        Some(tick)
    }

    #[inline(always)]
    fn add_open(&self, tick: u64, ticks: u64) -> Option<u64> {
        let end = tick.saturating_add(ticks);
        (end <= Tick::MAX.0).then_some(end)
    }
}

impl Hours for Arc<WorkingTime> {
    const ALWAYS: bool = false;

    #[inline]
    fn is_open(&self, tick: u64) -> bool {
        WorkingTime::is_open(self, Tick(tick))
    }

    #[inline]
    fn next_open(&self, tick: u64) -> Option<u64> {
        WorkingTime::next_open(self, Tick(tick)).ok().map(|t| t.0)
    }

    #[inline]
    fn add_open(&self, tick: u64, ticks: u64) -> Option<u64> {
        WorkingTime::add_open(self, Tick(tick), ticks).ok().map(|t| t.0)
    }
}

/// What the owner of the floor wants to be told.
pub trait Driver<T> {
    /// A server takes this ticket.
    fn began(&mut self, station: usize, ticket: &mut T, now: u64);
    /// This ticket's patience had ended before a server was free.
    fn lapsed(&mut self, station: usize, ticket: &T);
}

/// One station.
#[derive(Clone, Debug)]
pub struct Station<L, H> {
    line: L,
    hours: H,
    first_slot: usize,
    slots: usize,
    capacity: usize,
    /// Idle servers below `capacity`, one bit each, and their number.
    free: [u64; FREE_WORDS],
    idle: usize,
}

impl<L, H> Station<L, H> {
    /// The line.
    #[inline]
    pub fn line(&self) -> &L {
        &self.line
    }

    /// The line, to withdraw from.
    #[inline]
    pub fn line_mut(&mut self) -> &mut L {
        &mut self.line
    }

    /// The hours.
    #[inline]
    pub fn hours(&self) -> &H {
        &self.hours
    }

    /// Servers on duty.
    #[inline]
    pub fn capacity(&self) -> usize {
        self.capacity
    }

    #[inline(always)]
    fn lowest_free(&self) -> Option<usize> {
        if self.idle == 0 {
            return None;
        }
        let at = self.free.iter().position(|&word| word != 0)?;
        Some(64 * at + super::index(self.free[at].trailing_zeros()))
    }

    #[inline(always)]
    fn has_free(&self) -> bool {
        self.idle > 0
    }

    #[inline(always)]
    fn set_free(&mut self, server: usize, free: bool) {
        let bit = 1u64 << (server % 64);
        let word = &mut self.free[server / 64 % FREE_WORDS];
        if (*word & bit != 0) == free {
            return;
        }
        *word ^= bit;
        self.idle = if free { self.idle + 1 } else { self.idle - 1 };
    }
}

/// What a due slot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// A server ends its file.
    End {
        /// The server's slot, for [`Floor::end`].
        slot: usize,
        /// Its station.
        station: usize,
    },
    /// A station opens with files waiting.
    Opening {
        /// The station.
        station: usize,
    },
    /// One of the owner's own slots.
    Extra(usize),
}

/// Stations, servers and the agenda that drives them.
#[derive(Clone, Debug)]
pub struct Floor<T, L, H> {
    agenda: Agenda,
    stations: Vec<Station<L, H>>,
    /// The ticket in service, by slot.
    seats: Vec<Option<T>>,
    /// The station of each server slot.
    station_of: Vec<u16>,
    /// First slot after the servers.
    openings: usize,
    /// First slot of the owner.
    extras: usize,
}

impl<T: Ticket, L: Line<T>, H: Hours> Floor<T, L, H> {
    /// A floor of idle stations, each with its servers (at most [`SERVERS_LIMIT`]) and hours, and `extras` slots
    /// for the owner. None if the agenda cannot hold them.
    pub fn new(stations: Vec<(u16, H)>, extras: usize) -> Option<Floor<T, L, H>> {
        let mut made = Vec::with_capacity(stations.len());
        for (capacity, hours) in stations {
            let servers = usize::from(capacity.min(SERVERS_LIMIT));
            let mut station = Station {
                line: L::default(),
                hours,
                first_slot: 0,
                slots: servers,
                capacity: servers,
                free: [0; 4],
                idle: 0,
            };
            (0..servers).for_each(|server| station.set_free(server, true));
            made.push(station);
        }
        let mut floor = Floor {
            agenda: Agenda::new(0),
            stations: made,
            seats: Vec::new(),
            station_of: Vec::new(),
            openings: 0,
            extras: 0,
        };
        floor.lay_out(extras).then_some(floor)
    }

    /// Numbers the slots and makes an empty agenda for them.
    fn lay_out(&mut self, extras: usize) -> bool {
        let servers: usize = self.stations.iter().map(|station| station.slots).sum();
        let openings = if H::ALWAYS { 0 } else { self.stations.len() };
        let total = servers + openings + extras;
        if total > SLOT_LIMIT {
            return false;
        }
        self.station_of.clear();
        for (number, station) in self.stations.iter_mut().enumerate() {
            station.first_slot = self.station_of.len();
            let number = u16::try_from(number).unwrap_or(u16::MAX);
            self.station_of.extend(core::iter::repeat_n(number, station.slots));
        }
        self.openings = servers;
        self.extras = servers + openings;
        self.seats = vec![None; servers];
        self.agenda = Agenda::new(total);
        true
    }

    /// The next due tick and what it is.
    #[inline(always)]
    pub fn next(&self) -> Option<(u64, Due)> {
        let (tick, slot) = self.agenda.next()?;
        Some((tick, self.due(slot)))
    }

    #[inline(always)]
    fn due(&self, slot: usize) -> Due {
        if slot < self.openings {
            Due::End { slot, station: usize::from(self.station_of[slot]) }
        } else if slot < self.extras {
            Due::Opening { station: slot - self.openings }
        } else {
            Due::Extra(slot - self.extras)
        }
    }

    /// What comes in which order on one tick: the place of something due.
    #[inline(always)]
    pub fn order(&self, due: Due) -> usize {
        match due {
            Due::End { slot, .. } => slot,
            Due::Opening { station } => self.openings + station,
            Due::Extra(extra) => self.extras + extra,
        }
    }

    /// The next due tick of one station and one of the owner's slots, and what it is.
    pub fn next_at(&self, station: usize, extra: usize) -> Option<(u64, Due)> {
        let it = &self.stations[station];
        let mut key = self.agenda.key(self.extras + extra);
        if !H::ALWAYS {
            key = key.min(self.agenda.key(self.openings + station));
        }
        for slot in it.first_slot..it.first_slot + it.slots {
            key = key.min(self.agenda.key(slot));
        }
        let (tick, slot) = Agenda::read(key)?;
        Some((tick, self.due(slot)))
    }

    /// Sets or clears one of the owner's slots; a tick after [`Tick::MAX`] clears.
    #[inline(always)]
    pub fn set_extra(&mut self, extra: usize, tick: u64) {
        if tick <= Tick::MAX.0 {
            self.agenda.set(self.extras + extra, tick);
        } else {
            self.agenda.clear(self.extras + extra);
        }
    }

    /// A station.
    #[inline]
    pub fn station(&self, station: usize) -> &Station<L, H> {
        &self.stations[station]
    }

    /// A station, to withdraw from its line.
    #[inline]
    pub fn station_mut(&mut self, station: usize) -> &mut Station<L, H> {
        &mut self.stations[station]
    }

    /// The stations' servers: slot, number within the station, ticket in service, due tick (none: beyond the
    /// horizon).
    pub fn serving(&self, station: usize) -> impl Iterator<Item = (usize, usize, &T, Option<u64>)> {
        let first = self.stations[station].first_slot;
        let slots = first..first + self.stations[station].slots;
        slots.filter_map(move |slot| {
            Some((slot, slot - first, self.seats[slot].as_ref()?, self.agenda.due(slot)))
        })
    }

    /// The ticket in service at a server's slot.
    #[inline]
    pub fn seat(&self, slot: usize) -> Option<&T> {
        self.seats.get(slot)?.as_ref()
    }

    /// A ticket comes to a station: it begins, or joins the line.
    #[inline(always)]
    pub fn join<D: Driver<T>>(&mut self, station: usize, ticket: T, now: u64, driver: &mut D) {
        match self.stations[station].lowest_free() {
            Some(server) if self.stations[station].hours.is_open(now) => {
                self.stations[station].set_free(server, false);
                let slot = self.stations[station].first_slot + server;
                self.begin(station, slot, ticket, now, driver);
            }
            Some(_) => {
                self.stations[station].line.push(ticket);
                self.plan_opening(station, now);
            }
            None => self.stations[station].line.push(ticket),
        }
    }

    #[inline(always)]
    fn begin<D: Driver<T>>(&mut self, station: usize, slot: usize, mut ticket: T, now: u64, driver: &mut D) {
        driver.began(station, &mut ticket, now);
        match self.stations[station].hours.add_open(now, ticket.service_ticks()) {
            Some(end) => self.agenda.set(slot, end),
            None => self.agenda.clear(slot),
        }
        self.seats[slot] = Some(ticket);
    }

    /// The next ticket of the line whose patience has not ended; each round takes one off the line.
    #[inline(always)]
    fn take<D: Driver<T>>(&mut self, station: usize, now: u64, driver: &mut D) -> Option<T> {
        while let Some(ticket) = self.stations[station].line.pop() {
            if ticket.last_start() >= now {
                return Some(ticket);
            }
            driver.lapsed(station, &ticket);
        }
        None
    }

    /// The server at `slot` gives up its ticket (served or withdrawn) and takes the next, if it may.
    #[inline(always)]
    pub fn end<D: Driver<T>>(&mut self, slot: usize, now: u64, driver: &mut D) -> Option<T> {
        let station = usize::from(self.station_of[slot]);
        let ticket = self.seats[slot].take();
        let server = slot - self.stations[station].first_slot;
        if server < self.stations[station].capacity {
            let open = self.stations[station].hours.is_open(now);
            if open && let Some(next) = self.take(station, now, driver) {
                self.begin(station, slot, next, now, driver);
                return ticket;
            }
            self.stations[station].set_free(server, true);
            if !open {
                self.plan_opening(station, now);
            }
        }
        self.agenda.clear(slot);
        ticket
    }

    /// Free servers take waiting tickets, if the station is open; else its opening is planned.
    pub fn fill<D: Driver<T>>(&mut self, station: usize, now: u64, driver: &mut D) {
        if !H::ALWAYS {
            self.agenda.clear(self.openings + station);
        }
        if !self.stations[station].hours.is_open(now) {
            return self.plan_opening(station, now);
        }
        // Each round makes a free server busy.
        while let Some(server) = self.stations[station].lowest_free() {
            let Some(ticket) = self.take(station, now, driver) else { return };
            self.stations[station].set_free(server, false);
            let slot = self.stations[station].first_slot + server;
            self.begin(station, slot, ticket, now, driver);
        }
    }

    /// Wakes the station at its next opening, if it then has both a free server and a file.
    fn plan_opening(&mut self, station: usize, now: u64) {
        if H::ALWAYS {
            return;
        }
        let it = &self.stations[station];
        let slot = self.openings + station;
        match it.hours.next_open(now) {
            Some(tick) if it.has_free() && !it.line.is_empty() => self.agenda.set(slot, tick),
            Some(_) | None => self.agenda.clear(slot),
        }
    }

    /// What is due at a station, by server and then its opening; nothing of it is any longer.
    pub fn park(&mut self, station: usize) -> Vec<Option<u64>> {
        let it = &self.stations[station];
        let (first, slots) = (it.first_slot, it.slots);
        let mut due = Vec::with_capacity(slots + 1);
        for slot in (first..first + slots).chain((!H::ALWAYS).then_some(self.openings + station)) {
            let tick = self.agenda.due(slot);
            if tick.is_some() {
                self.agenda.clear(slot);
            }
            due.push(tick);
        }
        due
    }

    /// Makes due again what was parked.
    pub fn unpark(&mut self, station: usize, due: &[Option<u64>]) {
        let it = &self.stations[station];
        let (first, slots) = (it.first_slot, it.slots);
        let opening = (!H::ALWAYS).then_some(self.openings + station);
        for (slot, tick) in (first..first + slots).chain(opening).zip(due) {
            if let Some(tick) = tick {
                self.agenda.set(slot, *tick);
            }
        }
    }

    /// A station becomes what the only station of another floor is: hours, line, servers and what is due. Both have
    /// as many servers.
    pub fn take_over(&mut self, station: usize, other: &Floor<T, L, H>)
    where
        L: Clone,
        H: Clone,
    {
        let Some(from) = other.stations.first() else { return };
        let it = &mut self.stations[station];
        let (first, slots) = (it.first_slot, it.slots);
        *it = Station { first_slot: first, ..from.clone() };
        for server in 0..slots.min(from.slots) {
            self.seats[first + server] = other.seats[server];
            self.plan_as(first + server, other.agenda.due(server));
        }
        if !H::ALWAYS {
            self.plan_as(self.openings + station, other.agenda.due(other.openings));
        }
    }

    fn plan_as(&mut self, slot: usize, due: Option<u64>) {
        match due {
            Some(tick) => self.agenda.set(slot, tick),
            None => self.agenda.clear(slot),
        }
    }

    /// Changes the number of servers. Added ones take waiting tickets; those above the new number end their file
    /// and go. False, and nothing changed, if the agenda cannot hold them.
    pub fn set_capacity<D: Driver<T>>(
        &mut self,
        station: usize,
        capacity: u16,
        now: u64,
        driver: &mut D,
    ) -> bool {
        let capacity = usize::from(capacity.min(SERVERS_LIMIT));
        if capacity > self.stations[station].slots && !self.grow(station, capacity) {
            return false;
        }
        let first = self.stations[station].first_slot;
        for server in 0..self.stations[station].slots {
            let idle = self.seats[first + server].is_none();
            self.stations[station].set_free(server, idle && server < capacity);
        }
        self.stations[station].capacity = capacity;
        self.fill(station, now, driver);
        true
    }

    /// Gives a station more server slots: a new agenda with the same dues.
    fn grow(&mut self, station: usize, slots: usize) -> bool {
        let extras = self.agenda.slots() - self.extras;
        let (agenda, seats) = (self.agenda.clone(), self.seats.clone());
        let old_slots = self.stations[station].slots;
        let end_of_station = self.stations[station].first_slot + old_slots;
        self.stations[station].slots = slots;
        if !self.lay_out(extras) {
            self.stations[station].slots = old_slots;
            // The agenda was not touched: `lay_out` refuses before it changes anything.
            return false;
        }
        let added = slots - old_slots;
        for (slot, seat) in seats.into_iter().enumerate() {
            self.seats[if slot < end_of_station { slot } else { slot + added }] = seat;
        }
        for slot in 0..agenda.slots() {
            if let Some(tick) = agenda.due(slot) {
                self.agenda.set(if slot < end_of_station { slot } else { slot + added }, tick);
            }
        }
        true
    }
}

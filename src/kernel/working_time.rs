//! A calendar compiled for queues: a table of open intervals with the open time before each.
//!
//! Every question is answered from the table in about constant time: a day-by-day index leads to the interval, and
//! the running total of open minutes turns sums into one subtraction. A desk that never closes has no table.

use super::calendar::Calendar;
use super::civil::{CalendarError, CivilDate, CivilTime, Epoch, MINUTES_PER_DAY};
use super::index;
use super::tick::{TICKS_PER_DAY, Tick};
use core::fmt;
use std::error::Error;

/// The longest table, in ticks: forty years of minutes.
pub const HORIZON_LIMIT_TICKS: u64 = 40 * 366 * TICKS_PER_DAY;

/// The answer lies at or after the table's horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeyondHorizon {
    /// The horizon of the table asked.
    pub horizon: Tick,
}

impl fmt::Display for BeyondHorizon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the answer lies beyond the horizon {}", self.horizon)
    }
}

impl Error for BeyondHorizon {}

/// One stretch of open time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    /// First open tick.
    start: u64,
    /// First closed tick after it.
    end: u64,
    /// Open ticks before `start`.
    before: u64,
}

/// When a desk is open, over a limited horizon. Share it (`Arc`): it can be large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingTime {
    /// Sorted, disjoint, not touching; empty when `always`.
    stretches: Vec<Stretch>,
    /// For each day of 1440 ticks, the first stretch that ends after the day's start.
    first_of_day: Vec<u32>,
    horizon: u64,
    always: bool,
}

impl WorkingTime {
    /// Never closed; the horizon is [`Tick::MAX`].
    #[must_use]
    pub fn always_open() -> WorkingTime {
        WorkingTime { stretches: Vec::new(), first_of_day: Vec::new(), horizon: Tick::MAX.0, always: true }
    }

    /// Compiles a calendar from tick 0 up to `horizon` (at most [`HORIZON_LIMIT_TICKS`]).
    pub fn compile(calendar: &Calendar, epoch: Epoch, horizon: Tick) -> Result<WorkingTime, CalendarError> {
        if horizon.0 > HORIZON_LIMIT_TICKS {
            let (asked_ticks, limit_ticks) = (horizon.0, HORIZON_LIMIT_TICKS);
            return Err(CalendarError::HorizonTooLong { asked_ticks, limit_ticks });
        }
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut date = calendar.local(epoch, Tick::ZERO).date();
        let last = calendar.local(epoch, horizon).date();
        // At most HORIZON_LIMIT_TICKS / 1440 + 1 rounds.
        while date <= last {
            if let Some((start, end)) = open_ticks_of(calendar, epoch, date)? {
                push_stretch(&mut stretches, start, end.min(horizon.0));
            }
            date = date.plus_days(1)?;
        }
        let first_of_day = day_index(&stretches, horizon.0);
        Ok(WorkingTime { stretches, first_of_day, horizon: horizon.0, always: false })
    }

    /// The first tick about which the table says nothing.
    #[must_use]
    pub fn horizon(&self) -> Tick {
        Tick(self.horizon)
    }

    /// Whether the desk never closes.
    #[must_use]
    pub fn is_always_open(&self) -> bool {
        self.always
    }

    /// Position of the first stretch that ends after `tick`.
    #[inline]
    fn stretch_from(&self, tick: u64) -> usize {
        let day = usize::try_from(tick / TICKS_PER_DAY).unwrap_or(usize::MAX);
        let mut at = self.first_of_day.get(day).map_or(self.stretches.len(), |&first| index(first));
        // A day holds few stretches; the loop ends at the table's end.
        while at < self.stretches.len() && self.stretches[at].end <= tick {
            at += 1;
        }
        at
    }

    /// Whether the desk is open during this tick. Closed from the horizon on.
    #[must_use]
    #[inline]
    pub fn is_open(&self, tick: Tick) -> bool {
        self.always || self.stretches.get(self.stretch_from(tick.0)).is_some_and(|s| s.start <= tick.0)
    }

    /// The first open tick at or after `tick`.
    #[inline]
    pub fn next_open(&self, tick: Tick) -> Result<Tick, BeyondHorizon> {
        if self.always {
            return Ok(tick);
        }
        let found = self.stretches.get(self.stretch_from(tick.0));
        found
            .map(|s| Tick(s.start.max(tick.0)))
            .ok_or(BeyondHorizon { horizon: self.horizon() })
    }

    /// Open ticks from the epoch until just before `tick`.
    fn open_before(&self, tick: u64) -> u64 {
        match self.stretches.get(self.stretch_from(tick)) {
            Some(s) => s.before + tick.saturating_sub(s.start),
            None => self.stretches.last().map_or(0, |s| s.before + (s.end - s.start)),
        }
    }

    /// Open ticks in `from..to`; 0 if `to` is not later. Nothing counts from the horizon on.
    #[must_use]
    pub fn open_ticks_between(&self, from: Tick, to: Tick) -> u64 {
        if to <= from {
            0
        } else if self.always {
            to.since(from)
        } else {
            self.open_before(to.0).saturating_sub(self.open_before(from.0))
        }
    }

    /// The earliest tick by which `ticks` of open time have passed since `from`.
    ///
    /// Work that exactly fills a day ends on the closing tick, not at the next opening; no work ends at once.
    #[inline]
    pub fn add_open(&self, from: Tick, ticks: u64) -> Result<Tick, BeyondHorizon> {
        if ticks == 0 {
            return Ok(from);
        }
        let beyond = BeyondHorizon { horizon: self.horizon() };
        if self.always {
            return from
                .0
                .checked_add(ticks)
                .filter(|&end| end <= self.horizon)
                .map(Tick)
                .ok_or(beyond);
        }
        let at = self.stretch_from(from.0);
        let first = self.stretches.get(at).ok_or(beyond)?;
        let done = first.before + from.0.saturating_sub(first.start);
        let goal = done.checked_add(ticks).ok_or(beyond)?;
        // The stretch in which the goal is reached: the last one that begins with less open time behind it.
        let mut found = at;
        let mut step = 1;
        // Doubling steps, then a binary search: at most 2 log2(stretches) rounds.
        while found + step < self.stretches.len() && self.stretches[found + step].before < goal {
            found += step;
            step *= 2;
        }
        let end = (found + step).min(self.stretches.len());
        found += self.stretches[found..end].partition_point(|s| s.before < goal).max(1) - 1;
        let s = self.stretches[found];
        let reached = s.start.saturating_add(goal - s.before);
        if reached <= s.end { Ok(Tick(reached)) } else { Err(beyond) }
    }
}

/// The open ticks of a local date, or none. A part before the epoch is cut off.
fn open_ticks_of(cal: &Calendar, epoch: Epoch, date: CivilDate) -> Result<Option<(u64, u64)>, CalendarError> {
    let Some(hours) = cal.hours[date.weekday().index()] else { return Ok(None) };
    if cal.is_holiday(date) {
        return Ok(None);
    }
    let tick = |minute: u16| {
        let local = if minute == MINUTES_PER_DAY {
            CivilTime::midnight(date.plus_days(1)?)
        } else {
            CivilTime::new(date, minute)?
        };
        match cal.tick_from_local(epoch, local) {
            Ok(tick) => Ok(tick.0),
            Err(CalendarError::BeforeEpoch) => Ok(0),
            Err(other) => Err(other),
        }
    };
    let (start, end) = (tick(hours.open_minute)?, tick(hours.close_minute)?);
    Ok((start < end).then_some((start, end)))
}

/// Adds a stretch, joined to the last one if they touch.
fn push_stretch(stretches: &mut Vec<Stretch>, start: u64, end: u64) {
    if start >= end {
        return;
    }
    match stretches.last_mut() {
        Some(last) if last.end >= start => last.end = last.end.max(end),
        Some(last) => {
            let before = last.before + (last.end - last.start);
            stretches.push(Stretch { start, end, before });
        }
        None => stretches.push(Stretch { start, end, before: 0 }),
    }
}

/// For each day up to the horizon, the first stretch that ends after the day's start.
fn day_index(stretches: &[Stretch], horizon: u64) -> Vec<u32> {
    let mut at = 0;
    (0..=horizon / TICKS_PER_DAY)
        .map(|day| {
            while at < stretches.len() && stretches[at].end <= day * TICKS_PER_DAY {
                at += 1;
            }
            u32::try_from(at).unwrap_or(u32::MAX)
        })
        .collect()
}

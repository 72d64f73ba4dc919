//! Local time and working days of a jurisdiction: UTC offset, summer-time rule, opening hours, holidays.
//!
//! A calendar is data; its compiled form for queues is [`super::WorkingTime`]. Opening hours are local and
//! half-open: a desk open from minute 540 to minute 1020 serves from 09:00 until just before 17:00.

use super::civil::{CalendarError, CivilDate, CivilTime, Epoch, MINUTES_PER_DAY, Weekday, days_in_month};
use super::tick::Tick;
use core::cmp::Ordering;
use serde::{Deserialize, Serialize};

/// How many days a search for a working day looks ahead.
pub const WORKING_DAY_SEARCH_DAYS: u32 = 400;
/// Largest UTC offset in use, in minutes (14 hours).
const OFFSET_LIMIT_MINUTES: i16 = 840;
/// Largest summer-time shift in use, in minutes.
const SHIFT_LIMIT_MINUTES: i16 = 120;

/// Which of the days of that name in the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum WhichWeek {
    /// The first to the fourth.
    Nth(u8),
    /// The last.
    Last,
}

/// A moment that recurs every year, such as "last Sunday of March, 01:00 UTC".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearlyChange {
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the week of the change, by the UTC date.
    pub weekday: Weekday,
    /// Which of these days.
    pub week: WhichWeek,
    /// Minute of that day, in UTC.
    pub minute_utc: u16,
}

impl YearlyChange {
    fn check(self) -> Result<(), CalendarError> {
        let week = match self.week {
            WhichWeek::Nth(n) => (1..=4).contains(&n),
            WhichWeek::Last => true,
        };
        let ok = (1..=12).contains(&self.month) && week && self.minute_utc < MINUTES_PER_DAY;
        if ok { Ok(()) } else { Err(CalendarError::BadYearlyChange) }
    }

    /// Whether the change of that year has come at a moment of that date (both UTC). Only in the month of the change
    /// does it matter on which day it falls.
    fn has_come(self, date: CivilDate, minutes_utc: i64) -> Option<bool> {
        self.check().ok()?;
        match date.month().cmp(&self.month) {
            Ordering::Less => Some(false),
            Ordering::Greater => Some(true),
            Ordering::Equal => Some(self.minutes_utc(date.year()).ok()? <= minutes_utc),
        }
    }

    /// Minutes since 1970-01-01 00:00 UTC of the change in `year`.
    fn minutes_utc(self, year: u16) -> Result<i64, CalendarError> {
        self.check()?;
        let wanted = i64::try_from(self.weekday.index()).unwrap_or(0);
        let position = |date: CivilDate| i64::try_from(date.weekday().index()).unwrap_or(0);
        let day = match self.week {
            WhichWeek::Nth(n) => {
                let first = CivilDate::new(year, self.month, 1)?;
                first.days_from_civil() + (wanted - position(first)).rem_euclid(7) + 7 * (i64::from(n) - 1)
            }
            WhichWeek::Last => {
                let last = CivilDate::new(year, self.month, days_in_month(year, self.month))?;
                last.days_from_civil() - (position(last) - wanted).rem_euclid(7)
            }
        };
        Ok(day * i64::from(MINUTES_PER_DAY) + i64::from(self.minute_utc))
    }
}

/// A summer-time rule: clocks are `shift_minutes` ahead from `starts` until `ends`.
///
/// If the end falls before the start within a year (southern hemisphere), summer spans the new year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SummerTime {
    /// When clocks go forward.
    pub starts: YearlyChange,
    /// When clocks go back.
    pub ends: YearlyChange,
    /// By how much, in minutes.
    pub shift_minutes: i16,
}

impl SummerTime {
    /// The rule of the European Union: last Sunday of March to last Sunday of October, 01:00 UTC
    /// (Directive 2000/84/EC, Arts 1-3).
    #[must_use]
    pub fn european_union() -> SummerTime {
        let change =
            |month| YearlyChange { month, weekday: Weekday::Sunday, week: WhichWeek::Last, minute_utc: 60 };
        SummerTime { starts: change(3), ends: change(10), shift_minutes: 60 }
    }

    /// Minutes added at a moment, given in minutes since 1970, of a date (both UTC); 0 where the rule does not reach.
    fn shift_on(self, date: CivilDate, minutes_utc: i64) -> i64 {
        if self.is_summer(date, minutes_utc) == Some(true) { i64::from(self.shift_minutes) } else { 0 }
    }

    /// Whether clocks are ahead at a moment of a date (both UTC); none where the rule does not reach.
    fn is_summer(self, date: CivilDate, minutes_utc: i64) -> Option<bool> {
        let started = self.starts.has_come(date, minutes_utc)?;
        let ended = self.ends.has_come(date, minutes_utc)?;
        let starts_first = match self.starts.month.cmp(&self.ends.month) {
            Ordering::Less => true,
            Ordering::Greater => false,
            Ordering::Equal => {
                let year = date.year();
                self.starts.minutes_utc(year).ok()? < self.ends.minutes_utc(year).ok()?
            }
        };
        Some(if starts_first { started && !ended } else { started || !ended })
    }
}

/// Opening hours of one day of the week, local, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenHours {
    /// First open minute of the day.
    pub open_minute: u16,
    /// First closed minute of the day, up to 1440.
    pub close_minute: u16,
}

/// Local time and working days of a jurisdiction.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// Local standard time minus UTC, in minutes.
    pub utc_offset_minutes: i16,
    /// Summer-time rule, if the jurisdiction has one.
    pub summer_time: Option<SummerTime>,
    /// Opening hours by day of the week, Monday first; `None` is a weekend day.
    pub hours: [Option<OpenHours>; 7],
    /// Dates on which nothing opens and which are not working days, sorted.
    pub holidays: Vec<CivilDate>,
}

impl Calendar {
    /// Open at every minute of every day, as a 24/7 contact point; every day counts as a working day.
    #[must_use]
    pub fn always_open(utc_offset_minutes: i16) -> Calendar {
        let day = OpenHours { open_minute: 0, close_minute: MINUTES_PER_DAY };
        Calendar { utc_offset_minutes, summer_time: None, hours: [Some(day); 7], holidays: Vec::new() }
    }

    /// The calendar with its holidays sorted and without repeats; an error if any value is out of range.
    pub fn validated(mut self) -> Result<Calendar, CalendarError> {
        if self.utc_offset_minutes.unsigned_abs() > OFFSET_LIMIT_MINUTES.unsigned_abs() {
            return Err(CalendarError::BadOffset(self.utc_offset_minutes));
        }
        if let Some(rule) = self.summer_time {
            rule.starts.check()?;
            rule.ends.check()?;
            if rule.shift_minutes.unsigned_abs() > SHIFT_LIMIT_MINUTES.unsigned_abs() {
                return Err(CalendarError::BadOffset(rule.shift_minutes));
            }
        }
        for OpenHours { open_minute, close_minute } in self.hours.into_iter().flatten() {
            if open_minute >= close_minute || close_minute > MINUTES_PER_DAY {
                return Err(CalendarError::BadHours { open_minute, close_minute });
            }
        }
        self.holidays.sort_unstable();
        self.holidays.dedup();
        Ok(self)
    }

    /// Local time minus UTC at a moment, in minutes.
    #[must_use]
    pub fn offset_minutes_at(&self, epoch: Epoch, tick: Tick) -> i32 {
        i32::try_from(self.offset_at(utc_minutes(epoch, tick))).unwrap_or(0)
    }

    fn offset_at(&self, minutes_utc: i64) -> i64 {
        match CivilDate::from_days(minutes_utc.div_euclid(i64::from(MINUTES_PER_DAY))) {
            Ok(date) => self.offset_on(date, minutes_utc),
            Err(_) => i64::from(self.utc_offset_minutes),
        }
    }

    /// The offset at a moment of a date (both UTC).
    fn offset_on(&self, date: CivilDate, minutes_utc: i64) -> i64 {
        let shift = self.summer_time.map_or(0, |rule| rule.shift_on(date, minutes_utc));
        i64::from(self.utc_offset_minutes) + shift
    }

    /// The local time at a moment. After year 9999 it stays at that year's last day.
    #[must_use]
    pub fn local(&self, epoch: Epoch, tick: Tick) -> CivilTime {
        let utc = utc_minutes(epoch, tick);
        let day = utc.div_euclid(i64::from(MINUTES_PER_DAY));
        let local = CivilDate::from_days(day).map(|date| (date, utc + self.offset_on(date, utc)));
        let time = match local {
            // The date is mostly the same, and found already.
            Ok((date, wall)) if wall.div_euclid(i64::from(MINUTES_PER_DAY)) == day => {
                let minute = wall.rem_euclid(i64::from(MINUTES_PER_DAY));
                CivilTime::new(date, u16::try_from(minute).unwrap_or(0))
            }
            Ok((_, wall)) => CivilTime::from_minutes(wall),
            Err(_) => CivilTime::from_minutes(utc + i64::from(self.utc_offset_minutes)),
        };
        time.unwrap_or(CivilTime::midnight(CivilDate::LAST))
    }

    /// The tick of a local time.
    ///
    /// A time skipped when clocks go forward means the same distance after the change (02:30 becomes 03:30); a
    /// time that occurs twice when clocks go back means the first. An error before the epoch.
    pub fn tick_from_local(&self, epoch: Epoch, local: CivilTime) -> Result<Tick, CalendarError> {
        let wall = local.minutes_from_civil();
        let standard = i64::from(self.utc_offset_minutes);
        let shift = self.summer_time.map_or(0, |rule| i64::from(rule.shift_minutes));
        let reads_right = |utc: &i64| utc + self.offset_at(*utc) == wall;
        let (early, late) = (wall - standard - shift.max(0), wall - standard - shift.min(0));
        // In a gap neither candidate reads right; the later one lies past the change by the skipped distance.
        let utc = [early, late].into_iter().find(reads_right).unwrap_or(late);
        let ticks = utc - epoch.utc().minutes_from_civil();
        u64::try_from(ticks).map(Tick).map_err(|_| CalendarError::BeforeEpoch)
    }

    /// Whether a date is a holiday of this calendar.
    #[must_use]
    pub fn is_holiday(&self, date: CivilDate) -> bool {
        self.holidays.binary_search(&date).is_ok()
    }

    /// Whether a date is a working day: it has opening hours and is no holiday.
    #[must_use]
    pub fn is_working_day(&self, date: CivilDate) -> bool {
        self.hours[date.weekday().index()].is_some() && !self.is_holiday(date)
    }

    /// The first working day on or after a date, looked for over [`WORKING_DAY_SEARCH_DAYS`].
    pub fn next_working_day(&self, date: CivilDate) -> Result<CivilDate, CalendarError> {
        let mut day = date;
        let mut weekday = date.weekday().index();
        for _ in 0..WORKING_DAY_SEARCH_DAYS {
            if self.hours[weekday].is_some() && !self.is_holiday(day) {
                return Ok(day);
            }
            day = day.following()?;
            weekday = (weekday + 1) % 7;
        }
        Err(CalendarError::NoWorkingDay(WORKING_DAY_SEARCH_DAYS))
    }
}

/// Minutes since 1970-01-01 00:00 UTC at a tick.
pub(crate) fn utc_minutes(epoch: Epoch, tick: Tick) -> i64 {
    // A tick is at most 2^64; only those far past year 9999 saturate.
    let ticks = i64::try_from(tick.0.min(Tick::MAX.0)).unwrap_or(i64::MAX / 2);
    epoch.utc().minutes_from_civil() + ticks
}

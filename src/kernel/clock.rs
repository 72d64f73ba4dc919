//! Statutory periods: when has a time limit run out.
//!
//! Two ways of reckoning are known here; which one applies is the law's business, not the kernel's.
//! [`Reckoning::CivilDays`] follows the manner of Regulation (EEC, Euratom) No 1182/71, Art 3, **as recalled, not
//! verified against the text**:
//! - Art 3(1): the hour or day of the event does not count;
//! - Art 3(2): a period ends with the last hour of its last day; a period in months ends on the same date as the
//!   day of the event, or on the last day of a month that has no such date;
//! - Art 3(3): holidays and weekend days inside the period count, unless it is expressed in working days;
//! - Art 3(4): if the last day of a period not expressed in hours is a holiday or weekend day, the period ends with
//!   the next working day;
//! - Art 3(5): a period of two days or more has at least two working days in it.

use super::calendar::Calendar;
use super::civil::{CalendarError, CivilDate, CivilTime, Epoch};
use super::tick::{TICKS_PER_DAY, TICKS_PER_HOUR, Tick};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The longest period in days that can be reckoned (a century); shorter units have the same bound.
pub const PERIOD_LIMIT_DAYS: u32 = 36_525;

/// The length of a time limit, as a law states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Period {
    /// Hours.
    Hours(u32),
    /// Days of the calendar.
    Days(u32),
    /// Working days of the calendar used.
    WorkingDays(u32),
    /// Months of the calendar.
    Months(u32),
}

/// How a period is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reckoning {
    /// From the very minute of the event: hours of 60 minutes, days of 24 hours; working days and months end at
    /// the local minute of the event. Nothing is extended.
    Running,
    /// By civil days and hours, in the manner of Regulation 1182/71 Art 3 (see the module's text).
    CivilDays,
}

/// Why a period cannot be reckoned.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ClockError {
    /// The period is longer than [`PERIOD_LIMIT_DAYS`].
    #[error("a period longer than {PERIOD_LIMIT_DAYS} days cannot be reckoned")]
    TooLong,
    /// The calendar has no answer.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
}

/// The first tick at which the period has run out: an act is in time if its tick is strictly smaller.
///
/// Days, weekends and holidays are those of `calendar`, in its local time.
pub fn due(
    event: Tick,
    period: Period,
    reckoning: Reckoning,
    calendar: &Calendar,
    epoch: Epoch,
) -> Result<Tick, ClockError> {
    let length_days = match period {
        Period::Hours(n) => n / 24,
        Period::Days(n) | Period::WorkingDays(n) => n,
        Period::Months(n) => n.saturating_mul(30),
    };
    if length_days > PERIOD_LIMIT_DAYS {
        return Err(ClockError::TooLong);
    }
    match reckoning {
        Reckoning::Running => running(event, period, calendar, epoch),
        Reckoning::CivilDays => civil(event, period, calendar, epoch),
    }
}

fn running(event: Tick, period: Period, calendar: &Calendar, epoch: Epoch) -> Result<Tick, ClockError> {
    let at = calendar.local(epoch, event);
    let date = match period {
        Period::Hours(n) => return Ok(event.plus(u64::from(n) * TICKS_PER_HOUR)),
        Period::Days(n) => return Ok(event.plus(u64::from(n) * TICKS_PER_DAY)),
        Period::WorkingDays(n) => nth_working_day_after(calendar, at.date(), n)?,
        Period::Months(n) => at.date().plus_months(n)?,
    };
    Ok(calendar.tick_from_local(epoch, CivilTime::new(date, at.minute_of_day())?)?)
}

fn civil(event: Tick, period: Period, calendar: &Calendar, epoch: Epoch) -> Result<Tick, ClockError> {
    let event_day = calendar.local(epoch, event).date();
    let last_day = match period {
        Period::Hours(n) => {
            // The hour of the event does not count: start with the next full local hour.
            let minute = u64::from(calendar.local(epoch, event).minute_of_day());
            let start = event.plus(TICKS_PER_HOUR - minute % TICKS_PER_HOUR);
            return Ok(start.plus(u64::from(n) * TICKS_PER_HOUR));
        }
        Period::Days(n) => extended(calendar, event_day, event_day.plus_days(i64::from(n))?)?,
        Period::WorkingDays(n) => nth_working_day_after(calendar, event_day, n)?,
        Period::Months(n) => extended(calendar, event_day, event_day.plus_months(n)?)?,
    };
    Ok(calendar.tick_from_local(epoch, CivilTime::midnight(last_day.following()?))?)
}

/// The last day moved to a working day, and far enough that a period of two days or more has two of them.
fn extended(calendar: &Calendar, event_day: CivilDate, last: CivilDate) -> Result<CivilDate, ClockError> {
    let long = last.days_from_civil() - event_day.days_from_civil() >= 2;
    let end = calendar.next_working_day(last)?;
    let two_days_in = if long { nth_working_day_after(calendar, event_day, 2)? } else { end };
    Ok(end.max(two_days_in))
}

/// The n-th working day after a date, not counting the date itself; for n = 0 the date, moved to a working day.
fn nth_working_day_after(calendar: &Calendar, date: CivilDate, n: u32) -> Result<CivilDate, ClockError> {
    if n == 0 {
        return Ok(calendar.next_working_day(date)?);
    }
    let mut day = date;
    // n is at most PERIOD_LIMIT_DAYS, and each search is limited by the calendar.
    for _ in 0..n {
        day = calendar.next_working_day(day.following()?)?;
    }
    Ok(day)
}

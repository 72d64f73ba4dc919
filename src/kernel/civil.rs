//! Dates and times of day as people write them: the proleptic Gregorian calendar, years 1 to 9999, minutes.
//!
//! The conversion between a date and a count of days uses the usual era arithmetic: a year that begins in March
//! puts the leap day last, and 400 years always have 146,097 days.

use core::{fmt, str::FromStr};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Minutes in a civil day of 24 hours.
pub const MINUTES_PER_DAY: u16 = 1_440;

const DAYS_PER_ERA: i64 = 146_097;
/// Days from 0000-03-01 to 1970-01-01.
const DAYS_TO_1970: i64 = 719_468;

/// What can be wrong with a date, a time or a calendar.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CalendarError {
    /// The year, month and day do not name a day of years 1 to 9999.
    #[error("{year:04}-{month:02}-{day:02} is not a date")]
    NoSuchDate {
        /// Year as given.
        year: u16,
        /// Month as given.
        month: u8,
        /// Day as given.
        day: u8,
    },
    /// A text is not of the form `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`.
    #[error("`{0}` is not written as YYYY-MM-DD, with or without HH:MM")]
    Unreadable(String),
    /// A minute of the day outside 0 to 1439.
    #[error("minute {0} is not within a day")]
    NoSuchMinute(u16),
    /// A day before year 1 or after year 9999.
    #[error("the day lies outside years 1 to 9999")]
    OutOfRange,
    /// A moment before tick 0.
    #[error("the moment lies before the epoch")]
    BeforeEpoch,
    /// Opening hours that do not open before they close, or close after midnight.
    #[error("opening hours from minute {open_minute} to minute {close_minute} are not within one day")]
    BadHours {
        /// First open minute as given.
        open_minute: u16,
        /// First closed minute as given.
        close_minute: u16,
    },
    /// A UTC offset beyond 14 hours, or a summer-time shift beyond 2 hours.
    #[error("an offset or shift of {0} minutes is not in use anywhere")]
    BadOffset(i16),
    /// A yearly change that does not name a day in every year.
    #[error("a yearly change must name a month 1 to 12, a week 1 to 4 or the last, and a minute of the day")]
    BadYearlyChange,
    /// A table longer than its written limit was asked for.
    #[error("a horizon of {asked_ticks} ticks is beyond the limit of {limit_ticks}")]
    HorizonTooLong {
        /// Horizon as given.
        asked_ticks: u64,
        /// The limit.
        limit_ticks: u64,
    },
    /// No working day within the written limit of a search.
    #[error("no working day within {0} days")]
    NoWorkingDay(u32),
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are the days of the week")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// All days, Monday first.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// Position in the week, Monday 0 to Sunday 6.
    #[must_use]
    pub fn index(self) -> usize {
        match self {
            Weekday::Monday => 0,
            Weekday::Tuesday => 1,
            Weekday::Wednesday => 2,
            Weekday::Thursday => 3,
            Weekday::Friday => 4,
            Weekday::Saturday => 5,
            Weekday::Sunday => 6,
        }
    }
}

/// A date of the Gregorian calendar, always valid. Written and stored as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CivilDate {
    year: u16,
    month: u8,
    day: u8,
}

impl CivilDate {
    /// The last date that can be named.
    pub const LAST: CivilDate = CivilDate { year: 9_999, month: 12, day: 31 };

    /// A date; an error unless it exists and its year is 1 to 9999.
    pub fn new(year: u16, month: u8, day: u8) -> Result<CivilDate, CalendarError> {
        let exists = (1..=9_999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in_month(year, month);
        if exists {
            Ok(CivilDate { year, month, day })
        } else {
            Err(CalendarError::NoSuchDate { year, month, day })
        }
    }

    /// Year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// Month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, from 1.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01, negative before.
    #[must_use]
    pub fn days_from_civil(self) -> i64 {
        let month = i64::from(self.month);
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (month + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * DAYS_PER_ERA + day_of_era - DAYS_TO_1970
    }

    /// The date `days` after 1970-01-01; an error outside years 1 to 9999.
    pub fn from_days(days: i64) -> Result<CivilDate, CalendarError> {
        let shifted = days.checked_add(DAYS_TO_1970).ok_or(CalendarError::OutOfRange)?;
        let era = shifted.div_euclid(DAYS_PER_ERA);
        let day_of_era = shifted.rem_euclid(DAYS_PER_ERA);
        // Leap days seen so far are taken out, so that every year counts 365 days.
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / (DAYS_PER_ERA - 1)) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        let narrow = |_| CalendarError::OutOfRange;
        let date = CivilDate {
            year: u16::try_from(year).map_err(narrow)?,
            month: u8::try_from(month).map_err(narrow)?,
            day: u8::try_from(day).map_err(narrow)?,
        };
        if (1..=9_999).contains(&date.year) { Ok(date) } else { Err(CalendarError::OutOfRange) }
    }

    /// The date `days` later (earlier if negative); an error outside years 1 to 9999.
    pub fn plus_days(self, days: i64) -> Result<CivilDate, CalendarError> {
        CivilDate::from_days(self.days_from_civil().checked_add(days).ok_or(CalendarError::OutOfRange)?)
    }

    /// The next date; an error after the last one.
    pub fn following(self) -> Result<CivilDate, CalendarError> {
        if self.day < days_in_month(self.year, self.month) {
            Ok(CivilDate { day: self.day + 1, ..self })
        } else if self.month < 12 {
            Ok(CivilDate { month: self.month + 1, day: 1, ..self })
        } else if self < CivilDate::LAST {
            Ok(CivilDate { year: self.year + 1, month: 1, day: 1 })
        } else {
            Err(CalendarError::OutOfRange)
        }
    }

    /// The same day of the month `months` later, or that month's last day if it has no such day.
    pub fn plus_months(self, months: u32) -> Result<CivilDate, CalendarError> {
        let count = u64::from(self.year) * 12 + u64::from(self.month) - 1 + u64::from(months);
        let year = u16::try_from(count / 12).map_err(|_| CalendarError::OutOfRange)?;
        let month = u8::try_from(count % 12 + 1).map_err(|_| CalendarError::OutOfRange)?;
        if year > 9_999 {
            return Err(CalendarError::OutOfRange);
        }
        CivilDate::new(year, month, self.day.min(days_in_month(year, month)))
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        let position = (self.days_from_civil() + 3).rem_euclid(7);
        Weekday::ALL[usize::try_from(position).unwrap_or(0)]
    }
}

/// Days in a month of a year; 0 for a month that does not exist.
#[must_use]
pub fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => 0,
    }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Parses exactly `width` ASCII digits.
fn digits(text: &str, width: usize) -> Option<u16> {
    let plain = text.len() == width && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

impl FromStr for CivilDate {
    type Err = CalendarError;

    fn from_str(text: &str) -> Result<CivilDate, CalendarError> {
        let unreadable = || CalendarError::Unreadable(text.to_owned());
        let mut parts = text.split('-');
        let (Some(y), Some(m), Some(d), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(unreadable());
        };
        let year = digits(y, 4).ok_or_else(unreadable)?;
        let month = digits(m, 2).and_then(|v| u8::try_from(v).ok()).ok_or_else(unreadable)?;
        let day = digits(d, 2).and_then(|v| u8::try_from(v).ok()).ok_or_else(unreadable)?;
        CivilDate::new(year, month, day)
    }
}

impl TryFrom<String> for CivilDate {
    type Error = CalendarError;

    fn try_from(text: String) -> Result<CivilDate, CalendarError> {
        text.parse()
    }
}

impl From<CivilDate> for String {
    fn from(date: CivilDate) -> String {
        date.to_string()
    }
}

/// A date and a minute of the day, without a zone. Written and stored as `YYYY-MM-DD HH:MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CivilTime {
    date: CivilDate,
    minute_of_day: u16,
}

impl CivilTime {
    /// A time of day; an error unless the minute is 0 to 1439.
    pub fn new(date: CivilDate, minute_of_day: u16) -> Result<CivilTime, CalendarError> {
        if minute_of_day < MINUTES_PER_DAY {
            Ok(CivilTime { date, minute_of_day })
        } else {
            Err(CalendarError::NoSuchMinute(minute_of_day))
        }
    }

    /// The first minute of a day.
    #[must_use]
    pub fn midnight(date: CivilDate) -> CivilTime {
        CivilTime { date, minute_of_day: 0 }
    }

    /// The date.
    #[must_use]
    pub fn date(self) -> CivilDate {
        self.date
    }

    /// Minutes since midnight, 0 to 1439.
    #[must_use]
    pub fn minute_of_day(self) -> u16 {
        self.minute_of_day
    }

    /// Minutes since 1970-01-01 00:00 of the same (unnamed) zone.
    #[must_use]
    pub fn minutes_from_civil(self) -> i64 {
        self.date.days_from_civil() * i64::from(MINUTES_PER_DAY) + i64::from(self.minute_of_day)
    }

    /// The time `minutes` after 1970-01-01 00:00; an error outside years 1 to 9999.
    pub fn from_minutes(minutes: i64) -> Result<CivilTime, CalendarError> {
        let day = i64::from(MINUTES_PER_DAY);
        let date = CivilDate::from_days(minutes.div_euclid(day))?;
        let minute = u16::try_from(minutes.rem_euclid(day)).map_err(|_| CalendarError::OutOfRange)?;
        CivilTime::new(date, minute)
    }
}

impl fmt::Display for CivilTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:02}:{:02}", self.date, self.minute_of_day / 60, self.minute_of_day % 60)
    }
}

impl FromStr for CivilTime {
    type Err = CalendarError;

    fn from_str(text: &str) -> Result<CivilTime, CalendarError> {
        let unreadable = || CalendarError::Unreadable(text.to_owned());
        let (date, clock) = text.split_once(' ').ok_or_else(unreadable)?;
        let (hour, minute) = clock.split_once(':').ok_or_else(unreadable)?;
        let hour = digits(hour, 2).ok_or_else(unreadable)?;
        let minute = digits(minute, 2).ok_or_else(unreadable)?;
        if hour > 23 || minute > 59 {
            return Err(unreadable());
        }
        CivilTime::new(date.parse()?, hour * 60 + minute)
    }
}

impl TryFrom<String> for CivilTime {
    type Error = CalendarError;

    fn try_from(text: String) -> Result<CivilTime, CalendarError> {
        text.parse()
    }
}

impl From<CivilTime> for String {
    fn from(time: CivilTime) -> String {
        time.to_string()
    }
}

/// The moment of tick 0, in UTC. Ticks after it are minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Epoch(CivilTime);

impl Epoch {
    /// Tick 0 is this UTC time.
    #[must_use]
    pub fn new(utc: CivilTime) -> Epoch {
        Epoch(utc)
    }

    /// The UTC time of tick 0.
    #[must_use]
    pub fn utc(self) -> CivilTime {
        self.0
    }
}

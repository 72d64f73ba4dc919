//! Single values of the files: parsed while their position is known, so that nothing downstream has to
//! doubt them again.

use serde::Deserialize;
use std::fmt;

use crate::kernel::{CivilDate, CivilTime};
use crate::scenario::codes::DiagnosticCode;
use crate::scenario::stop::PART;

/// A value that its type refuses. The text of the error is code and value; `stop.rs` takes it apart,
/// because serde carries nothing but text.
#[derive(Debug)]
pub(crate) struct Refused {
    code: DiagnosticCode,
    value: String,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{PART}{}", self.code.name(), self.value)
    }
}

/// Longest id.
const ID_CHARS: usize = 48;

/// The name that an element gives itself: 1 to 48 of `a-z`, `0-9`, `_`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Id(pub(crate) String);

impl TryFrom<String> for Id {
    type Error = Refused;

    fn try_from(value: String) -> Result<Id, Refused> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let good = (1..=ID_CHARS).contains(&value.len()) && value.bytes().all(plain);
        if good { Ok(Id(value)) } else { Err(Refused { code: DiagnosticCode::BadId, value }) }
    }
}

/// A SHA-256 hash in lower-case hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Sha256Hex(pub(crate) String);

impl TryFrom<String> for Sha256Hex {
    type Error = Refused;

    fn try_from(value: String) -> Result<Sha256Hex, Refused> {
        let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let good = value.len() == 64 && value.bytes().all(digit);
        if good { Ok(Sha256Hex(value)) } else { Err(Refused { code: DiagnosticCode::BadHash, value }) }
    }
}

/// A reference to something, or a name from outside such as that of a treaty.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(crate) struct Name(pub(crate) String);

/// A civil time, `YYYY-MM-DD HH:MM` with or without `:SS`, in seconds since 1970-01-01 00:00.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Moment {
    pub(crate) seconds: i64,
    pub(crate) to_the_second: bool,
}

impl TryFrom<String> for Moment {
    type Error = Refused;

    fn try_from(value: String) -> Result<Moment, Refused> {
        Moment::parse(&value).ok_or(Refused { code: DiagnosticCode::BadTime, value })
    }
}

impl Moment {
    fn parse(text: &str) -> Option<Moment> {
        let minutes_end = "YYYY-MM-DD HH:MM".len();
        let (minutes, rest) = (text.get(..minutes_end)?, text.get(minutes_end..)?);
        let minutes: CivilTime = minutes.parse().ok()?;
        let seconds = match rest.strip_prefix(':') {
            None if rest.is_empty() => None,
            None => return None,
            Some(two) if two.len() == 2 && two.bytes().all(|byte| byte.is_ascii_digit()) => {
                Some(two.parse::<i64>().ok().filter(|seconds| *seconds < 60)?)
            }
            Some(_) => return None,
        };
        let whole = minutes.minutes_from_civil() * 60;
        Some(Moment { seconds: whole + seconds.unwrap_or(0), to_the_second: seconds.is_some() })
    }

    /// Minutes since 1970-01-01 00:00; the seconds are dropped.
    pub(crate) fn minutes(self) -> i64 {
        self.seconds.div_euclid(60)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match CivilTime::from_minutes(self.minutes()) {
            Ok(time) if self.to_the_second => write!(f, "{time}:{:02}", self.seconds.rem_euclid(60)),
            Ok(time) => write!(f, "{time}"),
            Err(_) => f.write_str("?"),
        }
    }
}

/// A date, `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Date(pub(crate) CivilDate);

impl TryFrom<String> for Date {
    type Error = Refused;

    fn try_from(value: String) -> Result<Date, Refused> {
        value
            .parse()
            .map(Date)
            .map_err(|_| Refused { code: DiagnosticCode::BadTime, value })
    }
}

/// A time of day, `HH:MM` from `00:00` to `24:00`, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct TimeOfDay(pub(crate) u16);

impl TryFrom<String> for TimeOfDay {
    type Error = Refused;

    fn try_from(value: String) -> Result<TimeOfDay, Refused> {
        TimeOfDay::parse(&value).ok_or(Refused { code: DiagnosticCode::BadTime, value })
    }
}

impl TimeOfDay {
    fn parse(text: &str) -> Option<TimeOfDay> {
        let (hour, minute) = text.split_once(':')?;
        let two = |text: &str| {
            let plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
            if plain { text.parse::<u16>().ok() } else { None }
        };
        let (hour, minute) = (two(hour)?, two(minute)?);
        let good = minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
        good.then_some(TimeOfDay(hour * 60 + minute))
    }
}

/// A share in permille, 0 to 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "i64")]
pub(crate) struct Permille(pub(crate) u32);

impl TryFrom<i64> for Permille {
    type Error = Refused;

    fn try_from(value: i64) -> Result<Permille, Refused> {
        let good = u32::try_from(value).ok().filter(|value| *value <= 1000);
        let refused = Refused { code: DiagnosticCode::NumberOutOfRange, value: value.to_string() };
        good.map(Permille).ok_or(refused)
    }
}

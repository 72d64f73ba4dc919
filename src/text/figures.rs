//! Numbers, shares, dates and spans of time in the manner of a language. Their words and order stand
//! in `figures.ftl`; here they are only counted and grouped.

use fluent_bundle::FluentValue;

use super::{Language, Msg, Words};
use crate::kernel::{CivilDate, CivilTime};

/// Below this many minutes a span is shown in minutes, or hours and minutes.
const DAY: u64 = 24 * 60;
/// From here on a span is shown in whole days.
const LONG: u64 = 14 * DAY;
/// Shorter numbers are not grouped.
const GROUPED_FROM: usize = 5;

/// A number with its thousands set apart, from five digits on.
pub fn number(language: Language, value: i64) -> String {
    grouped(language, &value.to_string())
}

fn grouped(language: Language, text: &str) -> String {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("\u{2212}", rest));
    if digits.len() < GROUPED_FROM || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return format!("{sign}{digits}");
    }
    let apart = match language {
        Language::En => ',',
        Language::Fr => '\u{a0}',
    };
    let mut done = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            done.push(apart);
        }
        done.push(digit);
    }
    done
}

/// How a number that Fluent holds is written.
pub(super) fn of_fluent(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(language, &number.as_string())),
        _ => None,
    }
}

impl Words {
    /// A share in whole percent, rounded; one that is not nothing is not shown as nothing.
    pub fn percent(&self, permille: u32) -> String {
        let percent = permille.saturating_add(5) / 10;
        let key = if percent == 0 && permille > 0 { "percent-under-one" } else { "percent" };
        self.say(&Msg::new(key).number("n", percent))
    }

    /// A stretch of time: minutes only where minutes matter.
    pub fn span(&self, minutes: u64) -> String {
        let number = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
        let (days, hours, rest) = (minutes / DAY, minutes % DAY / 60, minutes % 60);
        let msg = if minutes < 60 {
            Msg::new("span-minutes").number("minutes", number(minutes))
        } else if minutes < DAY && rest > 0 {
            Msg::new("span-hours-minutes")
                .number("hours", number(hours))
                .number("minutes", number(rest))
        } else if minutes < DAY {
            Msg::new("span-hours").number("hours", number(hours))
        } else if minutes < LONG && hours > 0 {
            Msg::new("span-days-hours")
                .number("days", number(days))
                .number("hours", number(hours))
        } else {
            Msg::new("span-days").number("days", number(days))
        };
        self.say(&msg)
    }

    /// Days and hours, hours alone, or nothing, for columns that must add up: `hours` whole hours.
    pub fn hours(&self, hours: u64) -> String {
        let number = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
        let msg = match (hours / 24, hours % 24) {
            (0, rest) => Msg::new("span-hours").number("hours", number(rest)),
            (days, rest) => Msg::new("span-days-hours")
                .number("days", number(days))
                .number("hours", number(rest)),
        };
        self.say(&msg)
    }

    /// A date and time of day with its year.
    pub fn date_time(&self, time: CivilTime) -> String {
        self.say(&dated("date-time", time.date()).msg("clock", clock(time)))
    }

    /// A date and time of day without its year.
    pub fn date_time_short(&self, time: CivilTime) -> String {
        self.say(&dated("date-time-short", time.date()).msg("clock", clock(time)))
    }

    /// A date.
    pub fn date(&self, date: CivilDate) -> String {
        self.say(&dated("date", date))
    }
}

impl Words {
    /// A date as laws are dated, without the day of the week.
    pub fn day(&self, date: CivilDate) -> String {
        self.say(&dated("date-plain", date))
    }
}

fn dated(key: &'static str, date: CivilDate) -> Msg {
    Msg::new(key)
        .key("weekday", format!("weekday-{}", date.weekday().index() + 1))
        .number("day", date.day())
        .key("month", format!("month-{}", date.month()))
        .text("year", date.year().to_string())
}

fn clock(time: CivilTime) -> Msg {
    let (hour, minute) = (time.minute_of_day() / 60, time.minute_of_day() % 60);
    Msg::new("clock")
        .text("hour", format!("{hour:02}"))
        .text("minute", format!("{minute:02}"))
}

//! Ring 0, lowest ring: time in integer ticks, calendars, statutory clocks, luck keyed by meaning, and desks as
//! queues. The kernel knows no law and no case.
//!
//! | file | holds |
//! |---|---|
//! | `tick` | a moment of a case, in minutes since the scenario's epoch |
//! | `civil` | dates and times of day as people write them |
//! | `calendar` | UTC offset, summer time, opening hours, holidays of a jurisdiction |
//! | `working_time` | a calendar compiled to a table of open intervals |
//! | `clock` | statutory periods: when has a time limit run out |
//! | `name` | names: short texts that are copied often |
//! | `luck` | one `ChaCha8` block per (entity, visit): draws that depend on meaning, never on order |
//! | `sampling` | durations and chances by inversion; **the only file with real numbers** |
//! | `shares` | shares in whole numbers that add up |
//! | `agenda` | the next due slot among servers and streams |
//! | `floor` | stations with lines, servers, hours and patience: the one queue engine |
//! | `desk` | the engine under a case: files, background load, levers, digest |
//! | `network` | the engine under a plain workflow network, checked against exact formulas |
//!
//! Rules of the ring: no floats outside `sampling`, no clock, no files, no maps with an order of their own, no
//! panics on input; every loop over time or queues has a written limit.
#![deny(
    clippy::float_arithmetic,
    clippy::iter_over_hash_type,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::wildcard_enum_match_arm,
    clippy::as_conversions
)]

mod agenda;
pub mod calendar;
pub mod civil;
pub mod clock;
pub mod desk;
pub mod floor;
pub mod luck;
pub mod name;
pub mod network;
pub mod sampling;
pub mod shares;
pub mod tick;
pub mod working_time;

pub use calendar::{Calendar, OpenHours, SummerTime, WhichWeek, YearlyChange};
pub use civil::{CalendarError, CivilDate, CivilTime, Epoch, Weekday};
pub use clock::{ClockError, Period, Reckoning, due};
pub use desk::{Background, DeskError, DeskId, DeskSpec, Desks, FileId, Job, Occurrence, What, Withdrawn};
pub use luck::{Draws, EntityKey, Luck, Part};
pub use name::Name;
pub use sampling::{
    Duration, DurationError, DurationSpec, EmpiricalPoint, below, choose, happens_permille, happens_ppm,
};
pub use shares::share_out;
pub use tick::{TICKS_PER_DAY, TICKS_PER_HOUR, Tick};
pub use working_time::{BeyondHorizon, WorkingTime};

/// A `u32` as an index. Lossless wherever the program runs (32 or 64 bits).
#[inline(always)]
pub(crate) fn index(value: u32) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}

/// The low 32 bits of a word.
#[inline(always)]
pub(crate) fn low_word(value: u64) -> u32 {
    u32::try_from(value & 0xFFFF_FFFF).unwrap_or(u32::MAX)
}

/// A length as `u64`, for digests and sums.
#[inline(always)]
pub(crate) fn length(value: usize) -> u64 {
    u64::try_from(value).unwrap_or(u64::MAX)
}

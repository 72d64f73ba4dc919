//! Ring 0, `kernel`: calendars, clocks, luck, sampling, desks, networks.

mod calendars;
mod chops;
mod clocks;
mod desks;
mod golden;
mod luck;
mod networks;

use rogatory::kernel::{Calendar, CivilTime, Epoch, OpenHours, SummerTime, Tick};

/// Tick 0 of these tests: Monday 1 March 2027, 00:00 UTC.
pub(crate) fn epoch() -> Epoch {
    Epoch::new("2027-03-01 00:00".parse().unwrap())
}

/// An office at UTC+1 with the European summer time, Monday to Friday 09:00-17:00, closed on two days.
pub(crate) fn office() -> Calendar {
    let day = Some(OpenHours { open_minute: 540, close_minute: 1020 });
    let holidays = ["2027-04-02", "2027-03-29"].map(|text| text.parse().unwrap()).to_vec();
    Calendar {
        utc_offset_minutes: 60,
        summer_time: Some(SummerTime::european_union()),
        hours: [day, day, day, day, day, None, None],
        holidays,
    }
    .validated()
    .unwrap()
}

/// The tick of a local time at the office.
#[track_caller]
pub(crate) fn at(local: &str) -> Tick {
    let time: CivilTime = local.parse().unwrap();
    office().tick_from_local(epoch(), time).unwrap()
}

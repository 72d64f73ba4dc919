//! Statutory periods, as tables: event, period, when it has run out.

use super::{at, epoch, office};
use rogatory::kernel::{ClockError, Period, Reckoning, Tick, due};

#[track_caller]
fn check(reckoning: Reckoning, rows: &[(&str, Period, &str)]) {
    for (event, period, expected) in rows {
        let found = due(at(event), *period, reckoning, &office(), epoch()).unwrap();
        let shown = office().local(epoch(), found);
        assert_eq!(shown.to_string(), *expected, "{event} {period:?}");
    }
}

#[test]
fn running_periods_count_from_the_minute() {
    check(
        Reckoning::Running,
        &[
            ("2027-03-05 16:20", Period::Hours(8), "2027-03-06 00:20"),
            ("2027-03-05 16:20", Period::Hours(72), "2027-03-08 16:20"),
            ("2027-03-05 16:20", Period::Days(10), "2027-03-15 16:20"),
            // Days of 24 hours: the clock on the wall moves with summer time.
            ("2027-03-27 12:00", Period::Days(2), "2027-03-29 13:00"),
            ("2027-03-05 16:20", Period::WorkingDays(1), "2027-03-08 16:20"),
            ("2027-03-27 12:00", Period::WorkingDays(1), "2027-03-30 12:00"),
            ("2027-03-31 12:00", Period::Months(1), "2027-04-30 12:00"),
        ],
    );
}

#[test]
fn civil_periods_end_with_a_day() {
    check(
        Reckoning::CivilDays,
        &[
            // The hour of the event does not count.
            ("2027-03-05 16:20", Period::Hours(8), "2027-03-06 01:00"),
            ("2027-03-05 16:00", Period::Hours(8), "2027-03-06 01:00"),
            // Monday plus 10 days is Thursday, in full.
            ("2027-03-01 09:00", Period::Days(10), "2027-03-12 00:00"),
            ("2027-03-02 00:00", Period::Days(1), "2027-03-04 00:00"),
            // The last day is a Saturday: until the end of Monday.
            ("2027-03-03 15:00", Period::Days(10), "2027-03-16 00:00"),
            // The last day is Saturday 27 March; Monday 29 is a holiday: until the end of Tuesday.
            ("2027-03-17 15:00", Period::Days(10), "2027-03-31 00:00"),
            // Two days from a Friday: at least two working days, Monday and Tuesday.
            ("2027-03-05 10:00", Period::Days(2), "2027-03-10 00:00"),
            ("2027-03-04 10:00", Period::Days(2), "2027-03-09 00:00"),
            // One day from a Friday: moved to Monday only.
            ("2027-03-05 10:00", Period::Days(1), "2027-03-09 00:00"),
            ("2027-03-05 10:00", Period::WorkingDays(3), "2027-03-11 00:00"),
            ("2027-03-26 10:00", Period::WorkingDays(4), "2027-04-06 00:00"),
            // A month ends on the same date, or on the last day of a shorter month.
            ("2027-03-10 23:59", Period::Months(1), "2027-04-13 00:00"),
            ("2027-08-31 10:00", Period::Months(6), "2028-03-01 00:00"),
            ("2027-03-31 10:00", Period::Months(1), "2027-05-01 00:00"),
        ],
    );
}

#[test]
fn limits_are_errors() {
    let ask = |period| due(Tick(0), period, Reckoning::CivilDays, &office(), epoch());
    assert_eq!(ask(Period::Days(40_000)), Err(ClockError::TooLong));
    assert_eq!(ask(Period::Hours(u32::MAX)), Err(ClockError::TooLong));
    let mut closed = office();
    closed.hours = [None; 7];
    let never = due(Tick(0), Period::Days(3), Reckoning::CivilDays, &closed, epoch());
    assert!(matches!(never, Err(ClockError::Calendar(_))));
}

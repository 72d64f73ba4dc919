//! Dates, local time, summer time, opening hours.

use super::{at, epoch, office};
use proptest::prelude::*;
use rogatory::kernel::civil::CalendarError;
use rogatory::kernel::{
    Calendar, CivilDate, CivilTime, OpenHours, SummerTime, Tick, Weekday, WhichWeek, WorkingTime,
    YearlyChange,
};

fn date(text: &str) -> CivilDate {
    text.parse().unwrap()
}

#[test]
fn dates_are_checked_and_written_as_iso() {
    assert_eq!(date("2024-02-29").to_string(), "2024-02-29");
    for bad in ["2023-02-29", "2100-02-29", "2027-13-01", "2027-00-10", "2027-04-31", "0000-01-01"] {
        assert!(matches!(bad.parse::<CivilDate>(), Err(CalendarError::NoSuchDate { .. })), "{bad}");
    }
    for bad in ["", "2027-1-01", "2027-01-01-01", "+027-01-01", "2027/01/01"] {
        assert!(matches!(bad.parse::<CivilDate>(), Err(CalendarError::Unreadable(_))), "{bad}");
    }
    assert_eq!("2027-03-01 09:30".parse::<CivilTime>().unwrap().to_string(), "2027-03-01 09:30");
    assert!("2027-03-01 24:00".parse::<CivilTime>().is_err());
}

#[test]
fn days_and_weekdays_agree_with_known_ones() {
    for (text, days, weekday) in [
        ("1970-01-01", 0, Weekday::Thursday),
        ("2000-02-29", 11_016, Weekday::Tuesday),
        ("2027-03-01", 20_878, Weekday::Monday),
        ("1900-03-01", -25_508, Weekday::Thursday),
        ("9999-12-31", 2_932_896, Weekday::Friday),
    ] {
        assert_eq!(date(text).days_from_civil(), days, "{text}");
        assert_eq!(date(text).weekday(), weekday, "{text}");
        assert_eq!(CivilDate::from_days(days).unwrap(), date(text));
    }
    assert_eq!(CivilDate::from_days(2_932_897), Err(CalendarError::OutOfRange));
}

#[test]
fn every_day_of_four_centuries_follows_the_one_before() {
    let mut day = date("1999-12-31");
    for _ in 0..146_097 {
        let next = day.plus_days(1).unwrap();
        let same_month = next.month() == day.month() && next.day() == day.day() + 1;
        let new_month = next.day() == 1 && (next.month() == day.month() % 12 + 1);
        assert!(same_month || new_month, "{day} {next}");
        day = next;
    }
    assert_eq!(day, date("2399-12-31"));
}

#[test]
fn months_are_clipped_to_their_last_day() {
    assert_eq!(date("2027-01-31").plus_months(1).unwrap(), date("2027-02-28"));
    assert_eq!(date("2027-01-31").plus_months(13).unwrap(), date("2028-02-29"));
    assert_eq!(date("2027-11-30").plus_months(3).unwrap(), date("2028-02-29"));
}

#[test]
fn clocks_go_forward_and_back() {
    let office = office();
    // 28 March 2027, 01:00 UTC: 01:59 is followed by 03:00.
    let change = Tick(27 * 1440 + 60);
    let before = Tick(change.0 - 1);
    assert_eq!(office.local(epoch(), before).to_string(), "2027-03-28 01:59");
    assert_eq!(office.local(epoch(), change).to_string(), "2027-03-28 03:00");
    assert_eq!(
        (office.offset_minutes_at(epoch(), before), office.offset_minutes_at(epoch(), change)),
        (60, 120)
    );
    // The skipped 02:30 means 03:30.
    assert_eq!(at("2027-03-28 02:30"), at("2027-03-28 03:30"));
    assert_eq!(at("2027-03-28 03:00"), change);
    // 31 October 2027, 01:00 UTC: 02:59 is followed by 02:00; the first 02:30 is meant.
    let back = at("2027-10-31 03:00").0 - 60;
    assert_eq!(office.local(epoch(), Tick(back)).to_string(), "2027-10-31 02:00");
    assert_eq!(office.local(epoch(), Tick(back - 1)).to_string(), "2027-10-31 02:59");
    assert_eq!(at("2027-10-31 02:30"), Tick(back - 30));
}

#[test]
fn southern_summer_spans_the_new_year() {
    let rule = |month, week| YearlyChange { month, weekday: Weekday::Sunday, week, minute_utc: 960 };
    let summer = SummerTime {
        starts: rule(10, WhichWeek::Nth(1)),
        ends: rule(4, WhichWeek::Nth(1)),
        shift_minutes: 60,
    };
    let calendar = Calendar { summer_time: Some(summer), ..Calendar::always_open(600) }
        .validated()
        .unwrap();
    // Tick 0 is 1 March: still summer. 4 April 2027, 16:00 UTC ends it, 3 October begins the next.
    let offset = |day: u64, minute: u64| calendar.offset_minutes_at(epoch(), Tick(day * 1440 + minute));
    assert_eq!((offset(0, 0), offset(34, 959), offset(34, 960)), (660, 660, 600));
    assert_eq!((offset(216, 959), offset(216, 960)), (600, 660));
}

#[test]
fn calendars_are_validated() {
    let always = Calendar::always_open(0);
    let bad_hours = Some(OpenHours { open_minute: 600, close_minute: 600 });
    assert!(matches!(
        Calendar { hours: [bad_hours; 7], ..always.clone() }.validated(),
        Err(CalendarError::BadHours { .. })
    ));
    assert_eq!(
        Calendar { utc_offset_minutes: 900, ..always.clone() }.validated(),
        Err(CalendarError::BadOffset(900))
    );
    let mut summer = SummerTime::european_union();
    summer.ends.week = WhichWeek::Nth(5);
    let bad = Calendar { summer_time: Some(summer), ..always.clone() };
    assert_eq!(bad.validated(), Err(CalendarError::BadYearlyChange));
    let limit = rogatory::kernel::working_time::HORIZON_LIMIT_TICKS;
    let too_long = WorkingTime::compile(&always, epoch(), Tick(limit + 1));
    assert!(matches!(too_long, Err(CalendarError::HorizonTooLong { .. })));
    assert!(office().is_working_day(date("2027-03-05")));
    assert!(!office().is_working_day(date("2027-03-06")), "Saturday");
    assert!(!office().is_working_day(date("2027-04-02")), "holiday");
}

#[test]
fn working_time_pauses_at_night_on_weekends_and_holidays() {
    let hours = WorkingTime::compile(&office(), epoch(), Tick(400 * 1440)).unwrap();
    assert!(!hours.is_open(at("2027-03-01 08:59")));
    assert!(hours.is_open(at("2027-03-01 09:00")));
    assert!(hours.is_open(at("2027-03-01 16:59")));
    assert!(!hours.is_open(at("2027-03-01 17:00")));
    // Friday evening to Monday; Maundy Thursday over Easter 2027 as this calendar has it.
    assert_eq!(hours.next_open(at("2027-03-05 17:00")), Ok(at("2027-03-08 09:00")));
    assert_eq!(hours.next_open(at("2027-03-27 12:00")), Ok(at("2027-03-30 09:00")));
    assert_eq!(hours.next_open(at("2027-03-02 10:00")), Ok(at("2027-03-02 10:00")));
    assert_eq!(hours.add_open(at("2027-03-05 16:00"), 60), Ok(at("2027-03-05 17:00")));
    assert_eq!(hours.add_open(at("2027-03-05 16:00"), 61), Ok(at("2027-03-08 09:01")));
    assert_eq!(hours.add_open(at("2027-03-05 23:00"), 480 * 5), Ok(at("2027-03-12 17:00")));
    // Summer time does not change the length of an office day.
    assert_eq!(hours.open_ticks_between(at("2027-03-22 00:00"), at("2027-04-03 00:00")), 480 * 8);
    assert_eq!(hours.open_ticks_between(at("2027-04-03 00:00"), at("2027-03-22 00:00")), 0);
    let end = hours.horizon();
    assert!(hours.next_open(end).is_err() && !hours.is_open(end));
    assert!(hours.add_open(Tick::ZERO, u64::MAX).is_err());
}

#[test]
fn a_round_the_clock_point_in_summer_time_is_one_stretch() {
    let calendar = Calendar { summer_time: Some(SummerTime::european_union()), ..Calendar::always_open(60) };
    let hours = WorkingTime::compile(&calendar, epoch(), Tick(300 * 1440)).unwrap();
    assert_eq!(hours.open_ticks_between(Tick::ZERO, Tick(300 * 1440)), 300 * 1440);
    assert_eq!(hours.add_open(Tick(7), 280 * 1440), Ok(Tick(280 * 1440 + 7)));
    assert_eq!(WorkingTime::always_open().add_open(Tick(7), 9), Ok(Tick(16)));
}

proptest! {
    #[test]
    fn the_table_agrees_with_counting_minutes(
        from in 0u64..40 * 1440, span in 0u64..20 * 1440, work in 0u64..3000,
        open in 0u16..700, length in 1u16..700, offset in -12i16..14, closed in 0usize..7,
    ) {
        let day = Some(OpenHours { open_minute: open, close_minute: open + length });
        let mut hours = [day; 7];
        hours[closed] = None;
        let summer_time = Some(SummerTime::european_union());
        let calendar = Calendar { utc_offset_minutes: offset * 60, summer_time, hours, holidays: vec![date("2027-03-10")] };
        let table = WorkingTime::compile(&calendar, epoch(), Tick(400 * 1440)).unwrap();
        let is_open = |tick: u64| {
            let local = calendar.local(epoch(), Tick(tick));
            let hours = calendar.hours[local.date().weekday().index()];
            let minute = local.minute_of_day();
            !calendar.is_holiday(local.date())
                && hours.is_some_and(|h| (h.open_minute..h.close_minute).contains(&minute))
        };
        // Hours that the change of clocks repeats or skips are outside the simple rule above.
        let change = 27 * 1440;
        prop_assume!(from + span < change - 1440 || from > change + 1440);
        let counted = (from..from + span).filter(|&t| is_open(t)).count() as u64;
        prop_assert_eq!(table.open_ticks_between(Tick(from), Tick(from + span)), counted);
        prop_assert_eq!(table.is_open(Tick(from)), is_open(from));
        let room = table.open_ticks_between(Tick(from), table.horizon());
        let Ok(end) = table.add_open(Tick(from), work) else {
            prop_assert!(work > room);
            return Ok(());
        };
        prop_assert_eq!(table.open_ticks_between(Tick(from), end), work);
        prop_assert!(work == 0 || table.open_ticks_between(Tick(from), Tick(end.0 - 1)) == work - 1);
        let next = table.next_open(Tick(from)).unwrap();
        prop_assert!(table.is_open(next) && table.open_ticks_between(Tick(from), next) == 0);
    }

    #[test]
    fn local_time_and_tick_are_inverse(tick in 0u64..800 * 1440, offset in -12i16..14) {
        let summer_time = Some(SummerTime::european_union());
        let calendar = Calendar { summer_time, ..Calendar::always_open(offset * 60) };
        let local = calendar.local(epoch(), Tick(tick));
        let back = calendar.tick_from_local(epoch(), local).unwrap();
        // An hour that occurs twice leads to its first occurrence.
        prop_assert!(back.0 == tick || back.0 + 60 == tick);
        prop_assert_eq!(calendar.local(epoch(), back), local);
    }
}

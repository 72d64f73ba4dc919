//! Desks by hand-worked small cases: order, priority, closed hours, patience, withdrawal, levers, background.

use super::{at, epoch, office};
use rogatory::kernel::{
    Background, DeskError, DeskId, DeskSpec, Desks, Duration, EntityKey, FileId, Job, Luck, Tick, What,
    WorkingTime,
};
use std::sync::Arc;

const DESK: DeskId = DeskId(0);

fn spec(name: &str, capacity: u16, hours: WorkingTime) -> DeskSpec {
    DeskSpec {
        key: EntityKey::of("desk", &[name.into()]),
        capacity,
        hours: Arc::new(hours),
        background: None,
    }
}

/// One desk that never closes.
fn open_desk(capacity: u16) -> Desks {
    Desks::new(vec![spec("open", capacity, WorkingTime::always_open())], Luck::new(1, 0)).unwrap()
}

/// One desk with office hours.
fn office_desk(capacity: u16) -> Desks {
    let hours = WorkingTime::compile(&office(), epoch(), Tick(400 * 1440)).unwrap();
    Desks::new(vec![spec("office", capacity, hours)], Luck::new(1, 0)).unwrap()
}

fn job(file: u64, service_ticks: u64) -> Job {
    Job { file: FileId(file), service_ticks, priority: 1, patience_ticks: None }
}

/// Everything until a tick, one line each: `tick what file`.
#[track_caller]
fn course(desks: &mut Desks, until: u64) -> Vec<String> {
    let mut lines = Vec::new();
    while let Some(it) = desks.next(Tick(until)).unwrap() {
        let what = match it.what {
            What::Began => "began",
            What::Done => "done",
            What::Left => "left",
        };
        lines.push(format!("{} {what} {}", it.at.0, it.file.0));
    }
    assert_eq!(desks.clock(), Tick(until));
    lines
}

#[test]
fn first_come_first_served_on_two_servers() {
    let mut desks = open_desk(2);
    for (file, service) in [(1, 10), (2, 4), (3, 5), (4, 1)] {
        desks.enter(Tick(100), DESK, job(file, service)).unwrap();
    }
    assert_eq!((desks.queue_len(DESK), desks.in_service(DESK)), (2, 2));
    let expected = [
        "100 began 1",
        "100 began 2",
        "104 done 2",
        "104 began 3",
        "109 done 3",
        "109 began 4",
        "110 done 1",
        "110 done 4",
    ];
    assert_eq!(course(&mut desks, 200), expected);
    assert_eq!(desks.served_ticks(DESK), 20);
}

#[test]
fn occurrences_tell_entry_and_begin() {
    let mut desks = open_desk(1);
    desks.enter(Tick(5), DESK, job(1, 10)).unwrap();
    desks.enter(Tick(6), DESK, job(2, 10)).unwrap();
    course(&mut desks, 24);
    let last = desks.next(Tick(30)).unwrap().unwrap();
    assert_eq!(
        (last.what, last.entered, last.began, last.at),
        (What::Done, Tick(6), Some(Tick(15)), Tick(25))
    );
}

#[test]
fn lower_classes_go_first_and_nothing_is_interrupted() {
    let mut desks = open_desk(1);
    for (file, priority) in [(1, 5), (2, 5), (3, 0), (4, 5), (5, 0)] {
        desks.enter(Tick(0), DESK, Job { priority, ..job(file, 10) }).unwrap();
    }
    let began: Vec<String> = course(&mut desks, 100)
        .into_iter()
        .filter(|line| line.contains("began"))
        .collect();
    assert_eq!(began, ["0 began 1", "10 began 3", "20 began 5", "30 began 2", "40 began 4"]);
}

#[test]
fn work_pauses_at_closing_and_waits_for_opening() {
    let mut desks = office_desk(1);
    // Friday 16:30, one hour of work: half an hour is left for Monday.
    desks.enter(at("2027-03-05 16:30"), DESK, job(1, 60)).unwrap();
    // Saturday, another file; on Monday it follows. On Sunday a pressing one, which goes before it.
    desks.enter(at("2027-03-06 12:00"), DESK, job(2, 30)).unwrap();
    desks
        .enter(at("2027-03-07 12:00"), DESK, Job { priority: 0, ..job(3, 480) })
        .unwrap();
    let line = |time: &str, text: &str| format!("{} {text}", at(time).0);
    let expected = [
        line("2027-03-05 16:30", "began 1"),
        line("2027-03-08 09:30", "done 1"),
        line("2027-03-08 09:30", "began 3"),
        line("2027-03-09 09:30", "done 3"),
        line("2027-03-09 09:30", "began 2"),
        line("2027-03-09 10:00", "done 2"),
    ];
    assert_eq!(course(&mut desks, at("2027-03-12 00:00").0), expected);
}

#[test]
fn a_desk_that_closes_on_the_minute_of_an_end_takes_the_next_at_opening() {
    let mut desks = office_desk(2);
    desks.enter(at("2027-03-01 16:00"), DESK, job(1, 60)).unwrap();
    desks.enter(at("2027-03-01 16:00"), DESK, job(2, 500)).unwrap();
    desks.enter(at("2027-03-01 16:00"), DESK, job(3, 5)).unwrap();
    desks
        .enter(at("2027-03-01 20:00"), DESK, Job { priority: 0, ..job(4, 5) })
        .unwrap();
    let line = |time: &str, text: &str| format!("{} {text}", at(time).0);
    let expected = [
        line("2027-03-01 16:00", "began 1"),
        line("2027-03-01 16:00", "began 2"),
        line("2027-03-01 17:00", "done 1"),
        line("2027-03-02 09:00", "began 4"),
        line("2027-03-02 09:05", "done 4"),
        line("2027-03-02 09:05", "began 3"),
        line("2027-03-02 09:10", "done 3"),
        line("2027-03-02 16:20", "done 2"),
    ];
    assert_eq!(course(&mut desks, at("2027-03-03 00:00").0), expected);
}

#[test]
fn patience_ends_unless_a_server_is_free_on_the_last_tick() {
    let mut desks = open_desk(1);
    desks.enter(Tick(0), DESK, job(1, 10)).unwrap();
    desks
        .enter(Tick(0), DESK, Job { patience_ticks: Some(9), ..job(2, 5) })
        .unwrap();
    desks
        .enter(Tick(0), DESK, Job { patience_ticks: Some(10), ..job(3, 5) })
        .unwrap();
    desks
        .enter(Tick(0), DESK, Job { patience_ticks: Some(9), ..job(4, 5) })
        .unwrap();
    desks
        .enter(Tick(0), DESK, Job { patience_ticks: Some(0), ..job(5, 5) })
        .unwrap();
    let expected = ["0 began 1", "0 left 5", "9 left 2", "9 left 4", "10 done 1", "10 began 3", "15 done 3"];
    assert_eq!(course(&mut desks, 100), expected);
    assert_eq!(desks.queue_len(DESK), 0);
}

#[test]
fn files_are_withdrawn_from_line_and_service() {
    let mut desks = open_desk(1);
    for file in 1..=4 {
        desks.enter(Tick(0), DESK, job(file, 10)).unwrap();
    }
    let waiting = desks.remove(Tick(3), FileId(2)).unwrap();
    assert_eq!((waiting.desk, waiting.entered, waiting.began), (DESK, Tick(0), None));
    assert_eq!(desks.find(FileId(2)), None);
    let served = desks.remove(Tick(4), FileId(1)).unwrap();
    assert_eq!(served.began, Some(Tick(0)));
    assert_eq!(desks.remove(Tick(4), FileId(1)), Err(DeskError::UnknownFile(FileId(1))));
    assert_eq!(course(&mut desks, 30), ["0 began 1", "4 began 3", "14 done 3", "14 began 4", "24 done 4"]);
    assert_eq!(desks.served_ticks(DESK), 20, "what was withdrawn is not served");
    // A withdrawn file may come again.
    desks.enter(Tick(30), DESK, job(1, 1)).unwrap();
    assert_eq!(desks.enter(Tick(30), DESK, job(1, 1)), Err(DeskError::DuplicateFile(FileId(1))));
}

#[test]
fn capacity_is_a_lever() {
    let mut desks = open_desk(1);
    for file in 1..=6 {
        desks.enter(Tick(0), DESK, job(file, 10)).unwrap();
    }
    // Three servers from tick 2 on; one from tick 11 on: those above it end their file and go.
    desks.set_capacity(Tick(2), DESK, 3).unwrap();
    desks.set_capacity(Tick(11), DESK, 1).unwrap();
    assert_eq!((desks.capacity(DESK), desks.in_service(DESK)), (1, 3));
    let expected = [
        "0 began 1",
        "2 began 2",
        "2 began 3",
        "10 done 1",
        "10 began 4",
        "12 done 2",
        "12 done 3",
        "20 done 4",
        "20 began 5",
        "30 done 5",
        "30 began 6",
        "40 done 6",
    ];
    assert_eq!(course(&mut desks, 50), expected);
    desks.set_capacity(Tick(50), DESK, 0).unwrap();
    desks.enter(Tick(50), DESK, job(9, 1)).unwrap();
    assert!(course(&mut desks, 60).is_empty());
    desks.set_capacity(Tick(60), DESK, 200).unwrap();
    assert_eq!(course(&mut desks, 70), ["60 began 9", "61 done 9"]);
}

#[test]
fn refusals_leave_the_clock_in_order() {
    let mut desks = office_desk(1);
    let horizon = desks.horizon();
    desks.enter(Tick(10), DESK, job(1, 5)).unwrap();
    let before = DeskError::BeforeClock { now: Tick(9), clock: Tick(10) };
    assert_eq!(desks.enter(Tick(9), DESK, job(2, 5)), Err(before));
    assert_eq!(desks.next(Tick(9)), Err(before));
    assert_eq!(desks.enter(Tick(11), DeskId(7), job(2, 5)), Err(DeskError::NoSuchDesk(DeskId(7))));
    assert_eq!(desks.set_capacity(Tick(11), DESK, 257), Err(DeskError::TooManyServers(257)));
    assert_eq!(desks.enter(horizon.plus(1), DESK, job(2, 5)), Err(DeskError::PastHorizon { horizon }));
    // Work that would end after the horizon never ends.
    desks.enter(Tick(12), DESK, job(3, u64::MAX)).unwrap();
    let last = course(&mut desks, horizon.0).pop().unwrap();
    assert!(last.ends_with("began 3"), "{last}");
}

#[test]
fn enough_patience_for_ever_and_huge_numbers_do_no_harm() {
    let mut desks = open_desk(1);
    desks.enter(Tick(1), DESK, job(1, u64::MAX)).unwrap();
    desks
        .enter(Tick(1), DESK, Job { patience_ticks: Some(u64::MAX), ..job(2, 5) })
        .unwrap();
    assert_eq!(course(&mut desks, Tick::MAX.0), ["1 began 1"]);
}

/// Two desks with background load.
fn busy_desks(luck: Luck) -> Desks {
    let hours = WorkingTime::compile(&office(), epoch(), Tick(400 * 1440)).unwrap();
    let background = |mean| Background {
        interarrival: Duration::exponential(mean).unwrap(),
        service: Duration::log_normal(100, 1_000).unwrap(),
        priority: 1,
        backlog_files: 3,
    };
    let a = DeskSpec { background: Some(background(200)), ..spec("a", 2, hours.clone()) };
    let b = DeskSpec { background: Some(background(400)), ..spec("b", 1, hours) };
    Desks::new(vec![a, b], luck).unwrap()
}

#[test]
fn background_makes_files_wait_but_never_surfaces() {
    let mut desks = busy_desks(Luck::new(3, 1));
    assert_eq!((desks.queue_len(DESK), desks.in_service(DESK)), (3, 0), "the backlog waits for the opening");
    for file in 0..40 {
        desks.enter(Tick(file * 1440), DESK, job(file, 30)).unwrap();
    }
    let mut waited = 0;
    while let Some(it) = desks.next(Tick(60 * 1440)).unwrap() {
        assert!(it.file.0 < 40);
        if it.what == What::Began {
            let hours = desks.hours(DESK).unwrap();
            waited += hours.open_ticks_between(it.entered, it.at);
        }
    }
    assert!(waited > 500, "open minutes of waiting behind background files: {waited}");
    assert!(desks.served_ticks(DESK) > 40 * 30);
}

#[test]
fn the_same_luck_gives_the_same_background_whatever_else_happens() {
    // Desk b sees no file in either run; what happens at desk a must not reach it.
    let mut quiet = busy_desks(Luck::new(3, 1));
    let mut busy = busy_desks(Luck::new(3, 1));
    for file in 0..200 {
        busy.enter(Tick(file * 97), DESK, job(file, 45)).unwrap();
    }
    for day in 14..60 {
        while quiet.next(Tick(day * 1440)).unwrap().is_some() {}
        while busy.next(Tick(day * 1440)).unwrap().is_some() {}
        let b = DeskId(1);
        assert_eq!(quiet.served_ticks(b), busy.served_ticks(b), "day {day}");
        assert_eq!(quiet.queue_len(b), busy.queue_len(b), "day {day}");
    }
    let mut other = busy_desks(Luck::new(3, 2));
    while other.next(Tick(59 * 1440)).unwrap().is_some() {}
    assert_ne!(other.served_ticks(DeskId(1)), quiet.served_ticks(DeskId(1)));
}

#[test]
fn dropping_one_file_changes_no_draw_of_another() {
    // Work is drawn by meaning; the file that is dropped takes its own luck with it.
    let luck = Luck::new(11, 0);
    let duration = Duration::exponential(300).unwrap();
    let work = |file: u64| duration.sample(luck.visit(EntityKey::of("file", &[file.into()]), 0).u64(0));
    let run = |dropped: Option<u64>| {
        let mut desks = busy_desks(luck);
        for file in (0..30).filter(|&file| Some(file) != dropped) {
            desks.enter(Tick(file * 600), DeskId(1), job(file, work(file))).unwrap();
        }
        let mut seen = Vec::new();
        while let Some(it) = desks.next(Tick(200 * 1440)).unwrap() {
            seen.push(it);
        }
        seen
    };
    let (all, without) = (run(None), run(Some(12)));
    let service = |seen: &[rogatory::kernel::Occurrence], file: u64| {
        let done = seen.iter().find(|it| it.what == What::Done && it.file.0 == file).unwrap();
        busy_desks(luck)
            .hours(DeskId(1))
            .unwrap()
            .open_ticks_between(done.began.unwrap(), done.at)
    };
    for file in (0..30).filter(|&file| file != 12) {
        assert_eq!(service(&all, file), service(&without, file), "file {file}");
    }
    // Files before the dropped one are not touched at all.
    let early = |seen: &[rogatory::kernel::Occurrence]| {
        seen.iter().copied().filter(|it| it.at < Tick(12 * 600)).collect::<Vec<_>>()
    };
    assert_eq!(early(&all), early(&without));
}

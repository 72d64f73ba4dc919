//! A case that people play: the same log as a headless run of the same commands, line by line, also after a
//! crash.

use std::sync::Arc;

use rogatory::case::command::Command;
use rogatory::case::ids::SeatId;
use rogatory::case::log::{Entry, LogWriter, read};
use rogatory::case::prepared::Prepared;
use rogatory::kernel::{CivilTime, Tick};
use rogatory::players::session::Session;
use rogatory::players::{Manner, Script, ScriptStep, play};

use super::common::{Watched, prepared};

const CASE: &str = "01_first_request";

fn all(p: &Prepared) -> Vec<(SeatId, Manner)> {
    (0..p.scenario.seats.len())
        .map(|i| (SeatId::at(i), Manner::ByTheBook))
        .collect()
}

/// The log of a headless run, and what one seat did in it: when, and what.
fn headless(p: &Arc<Prepared>, seed: u64, seat: SeatId) -> (String, Vec<(Tick, Command)>) {
    let mut world = Watched::open(p.clone(), seed);
    let (mut writer, mut log) = LogWriter::begin(p, seed, 0);
    log.push_str(&writer.opening(&world));
    let mut own = Vec::new();
    play(&mut world, &all(p), None, &mut |world, at, who, command, result| {
        log.push_str(&writer.entry(world, at, who, command, result));
        if who == Some(seat) {
            own.push((at, command.clone()));
        }
    });
    (log, own)
}

/// Plays the commands of one seat as a person would: what is due now, else time is released.
fn played(session: &mut Session, seat: SeatId, own: &[(Tick, Command)]) -> String {
    let mut log = session.take_lines();
    let mut next = own.iter().peekable();
    while !session.world().is_closed() {
        let now = session.world().case().state.clock;
        match next.next_if(|(at, _)| *at <= now) {
            Some((_, command)) => {
                let _ = session.give(seat, command);
            }
            None => {
                let horizon = session.world().prepared().scenario.horizon;
                session.release(horizon).expect("time runs");
            }
        }
        log.push_str(&session.take_lines());
    }
    log
}

#[test]
fn a_person_who_does_what_the_stand_in_does_writes_the_same_acts() {
    let p = prepared(CASE);
    let seat = p.seat("prosecutor").expect("a seat of this case");
    let (_, own) = headless(&p, 5, seat);
    let mut session = Session::open(p.clone(), 5, &[seat], &all(&p)).expect("desks");
    let log = played(&mut session, seat, &own);
    let read = read(log.as_bytes()).expect("a whole log");
    assert_eq!(read.events(), session.world().case().events);
    let given: Vec<Command> = read
        .entries
        .iter()
        .filter(|e| e.seat == Some(seat) && e.rejected.is_none())
        .map(|e| e.command.clone())
        .collect();
    let expected: Vec<Command> = own.into_iter().map(|(_, c)| c).collect();
    assert_eq!(given, expected);
}

#[test]
fn after_a_crash_the_case_goes_on_from_its_log() {
    let p = prepared(CASE);
    let seat = p.seat("prosecutor").expect("a seat of this case");
    let (_, own) = headless(&p, 7, seat);
    let mut whole = Session::open(p.clone(), 7, &[seat], &all(&p)).expect("desks");
    let expected = played(&mut whole, seat, &own);
    let lines: Vec<&str> = expected.split_inclusive('\n').collect();
    for cut in [2, lines.len() / 2, lines.len() - 1] {
        let kept: String = lines[..cut].concat();
        let log = read(kept.as_bytes()).expect("whole lines");
        let mut resumed = Session::resume(&log, &[seat], &all(&p)).expect("it replays");
        let done = log.entries.iter().filter(|e| e.seat == Some(seat)).count();
        let rest = played(&mut resumed, seat, &own[done..]);
        assert_eq!(resumed.world().case().events, whole.world().case().events, "cut at {cut}");
        let written = kept + &rest;
        for (number, (got, want)) in written.lines().zip(expected.lines()).enumerate() {
            assert_eq!(got, want, "cut at {cut}, line {}", number + 1);
        }
        assert_eq!(written.len(), expected.len(), "cut at {cut}");
    }
}

/// Writes what every seat did in a case played by the book as a script, where an author asks for it:
/// `ROGATORY_SOLUTION=02_cold_ward cargo test --no-default-features --test it session::a_solution`. What is
/// checked on every run is that such a script reads back and binds.
#[test]
fn a_solution_can_be_written_from_a_play_by_the_book() {
    let wanted = std::env::var("ROGATORY_SOLUTION").ok();
    let p = prepared(wanted.as_deref().unwrap_or(CASE));
    let seat = p.seat("prosecutor").expect("a seat of this case");
    let (log, _) = headless(&p, 3, seat);
    let epoch = p.scenario.epoch.utc().minutes_from_civil();
    let time = |at: Tick| CivilTime::from_minutes(epoch + i64::try_from(at.0).expect("in range")).ok();
    let read = read(log.as_bytes()).expect("a whole log");
    let given = read.entries.into_iter().filter(|e| e.rejected.is_none());
    let step = |e: Entry| {
        let seat = p.scenario.seats[e.seat?.index()].id.clone();
        Some(ScriptStep { at: time(e.at), seat: seat.to_string(), command: e.command })
    };
    let script = Script { steps: given.filter_map(step).collect() };
    let style = ron::ser::PrettyConfig::new().depth_limit(3).compact_arrays(true);
    let text = ron::ser::to_string_pretty(&script, style).expect("plain data");
    let again = Script::parse(&text).expect("what was written can be read");
    assert_eq!(again, script);
    again.bind(&p).expect("every seat and time is there");
    if let Some(id) = wanted {
        let place = super::common::root().join("scenarios").join(id).join("solution.ron");
        let head = "// Every seat by the book, as stand-ins played seed 3.\n";
        std::fs::write(place, format!("{head}{text}\n")).expect("the folder of the scenario");
    }
}

//! Counterfactuals: nothing changed changes nothing, to the minute and the point; a desk that answers at once
//! saves what it cost; what is off the path saves nothing.

use std::sync::Arc;

use rogatory::case::ids::{DeskId, SeatId};
use rogatory::case::log::{LogWriter, read};
use rogatory::case::prepared::Prepared;
use rogatory::pilot::whatif::{Change, Given, Played, changes};
use rogatory::players::{Manner, Script, play};
use rogatory::score::{Course, Ledger};

use super::common::{Watched, prepared};

/// A course: seats of people, manners of the rest, and the events.
fn course(p: &Arc<Prepared>, manner: Manner, seed: u64, people: &[&str]) -> (Played, Watched) {
    let manners: Vec<_> = (0..p.scenario.seats.len()).map(|i| (SeatId::at(i), manner)).collect();
    let mut world = Watched::open(p.clone(), seed);
    let (mut writer, mut log) = LogWriter::begin(p, seed, 0);
    log.push_str(&writer.opening(&world));
    play(&mut world, &manners, None, &mut |world, at, who, command, result| {
        log.push_str(&writer.entry(world, at, who, command, result));
    });
    let file = read(log.as_bytes()).expect("a whole log");
    let given: Vec<Given> = file.entries.iter().filter_map(Given::of).collect();
    let people: Vec<SeatId> = people.iter().map(|s| p.seat(s).expect("a seat")).collect();
    let played = Played::of(p, seed, &given, &world.case().events, &people, &manners);
    (played, world)
}

#[test]
fn nothing_changed_changes_nothing() {
    for (case, people) in [
        ("01_first_request", &["prosecutor"][..]),
        ("01_first_request", &["prosecutor", "judge", "defence", "court"]),
        ("02_cold_ward", &[]),
    ] {
        let p = prepared(case);
        // No name: everybody.
        let all: Vec<&str> = p.scenario.seats.iter().map(|s| s.id.as_str()).collect();
        let people = if people.is_empty() { all.as_slice() } else { people };
        for (manner, seed) in [(Manner::ByTheBook, 3), (Manner::Hasty, 5)] {
            let (played, _) = course(&p, manner, seed, people);
            let row = played.row(&p, Change::Nothing).expect("it plays");
            assert_eq!(
                (
                    row.effect.saved_minutes,
                    row.effect.evidence_saved,
                    row.effect.verdicts_changed,
                    row.effect.score_change
                ),
                (0, (0, 0), 0, 0),
                "{case}, {people:?}, {manner:?}: {:?} dropped",
                row.dropped
            );
            assert!(row.dropped.is_empty(), "{case}, {people:?}: {:?}", row.dropped);
        }
    }
}

#[test]
fn a_change_of_what_is_not_used_is_neutral_too() {
    let p = prepared("01_first_request");
    let (played, world) = course(&p, Manner::ByTheBook, 3, &["prosecutor"]);
    let course = Course::follow(&p, &world.case().events);
    let used: Vec<DeskId> = Ledger::of(&course).segments.iter().filter_map(|s| s.desk).collect();
    // A desk that no file of the case ever reached.
    let idle = (0..p.scenario.desks.len()).map(DeskId::at).find(|d| {
        let id = &p.desk_spec(*d).id;
        !used.contains(d)
            && !world
                .case()
                .events
                .iter()
                .any(|e| format!("{:?}", e.event).contains(&format!("{d:?}")) || id.is_empty())
    });
    let row = played
        .row(&p, Change::AtOnce(idle.expect("a desk without files")))
        .expect("it plays");
    assert_eq!(
        (
            row.effect.saved_minutes,
            row.effect.evidence_saved,
            row.effect.verdicts_changed,
            row.effect.score_change
        ),
        (0, (0, 0), 0, 0)
    );
}

#[test]
fn the_hearing_list_saves_what_it_cost_and_no_more() {
    // Every seat's acts are done again, so that nothing but the desk differs. The case ends with the verdict;
    // what the court's desk cost on the path is what is saved, if nothing else waits meanwhile.
    let p = prepared("01_first_request");
    let (played, world) = course(&p, Manner::ByTheBook, 3, &["prosecutor", "judge", "defence", "court"]);
    let course = Course::follow(&p, &world.case().events);
    let ledger = Ledger::of(&course);
    let court = p.desk("valdoria_court").expect("the court");
    let cost: u64 = ledger
        .segments
        .iter()
        .filter(|s| s.desk == Some(court))
        .map(|s| s.minutes())
        .sum();
    assert!(cost > 24 * 60, "{cost}");
    let row = played.row(&p, Change::AtOnce(court)).expect("it plays");
    // At once is a minute of work.
    assert_eq!(row.effect.saved_minutes, i64::try_from(cost - 1).expect("small"), "{row:?}");
    assert_eq!((row.effect.verdicts_changed, row.dropped.len()), (0, 0));
}

#[test]
fn every_change_of_a_long_case_plays() {
    let p = prepared("02_cold_ward");
    let (played, world) = course(&p, Manner::ByTheBook, 3, &[]);
    let all = changes(&p, &world.case().events);
    assert!(all.len() > 20, "{}", all.len());
    let nothing = played.row(&p, Change::Nothing).expect("it plays");
    assert_eq!((nothing.effect.saved_minutes, nothing.effect.score_change), (0, 0), "stand-ins alone");
    let rows: Vec<_> = all
        .into_iter()
        .step_by(3)
        .map(|c| played.row(&p, c).expect("it plays"))
        .collect();
    let saved: Vec<_> = rows.iter().map(|r| (&r.change, r.effect.saved_minutes)).collect();
    assert!(rows.iter().any(|r| r.effect.saved_minutes > 0), "no change makes the case shorter: {saved:?}");
}

#[test]
fn what_cannot_be_done_again_is_listed() {
    let p = prepared("01_first_request");
    let script = Script::parse("(steps: [])").expect("a script");
    assert!(script.bind(&p).expect("no seats").seats().is_empty());
    let (played, _) = course(&p, Manner::ByTheBook, 3, &["prosecutor", "judge", "defence", "court"]);
    // Without the contact point's state in the convention, what was preserved through it cannot be.
    let mut scenario = p.scenario.clone();
    for state in &mut scenario.jurisdictions {
        state.party_to.retain(|t| t != "budapest");
    }
    let without = Arc::new(Prepared::new(scenario).expect("ready"));
    let row = played.row(&without, Change::Nothing).expect("it plays");
    assert!(!row.dropped.is_empty());
}

/// Forked from what the courses share, every row is the same as when it is played from the start.
#[test]
fn a_fork_comes_to_what_the_whole_course_comes_to() {
    for (case, manner, people) in [
        ("01_first_request", Manner::ByTheBook, &["prosecutor"][..]),
        ("02_cold_ward", Manner::ByTheBook, &[]),
        ("02_cold_ward", Manner::Hasty, &[]),
        ("02_cold_ward", Manner::OverCautious, &["prosecutor"]),
    ] {
        let p = prepared(case);
        let (played, world) = course(&p, manner, 4, people);
        let mut all = vec![Change::Nothing];
        all.extend(changes(&p, &world.case().events));
        let forked = played.rows(&p, all.clone(), 2).expect("they play");
        assert_eq!(forked, played.rows(&p, all.clone(), 1).expect("they play"), "{case}: one thread or two");
        for (change, forked) in all.into_iter().zip(forked) {
            let whole = played.row(&p, change).expect("it plays");
            assert_eq!(whole, forked, "{case}, {manner:?}");
        }
    }
}

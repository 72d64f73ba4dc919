//! The second case as a whole: what the four manners come to over many seeds, and the frozen hashes of logs.
//!
//! `ROGATORY_SEEDS=1-200` runs another range; `ROGATORY_GOLDEN=write` writes the hashes anew after a change of
//! rules, which raises their version.

use std::fmt::Write;
use std::sync::Arc;

use rogatory::case::event::{ActRef, CaseOutcome, Event, Recorded};
use rogatory::case::ids::{EventId, JurisdictionId, SeatId};
use rogatory::case::joint::is_in_team;
use rogatory::case::log::LogWriter;
use rogatory::case::milestone::Milestone;
use rogatory::case::prepared::Prepared;
use rogatory::case::redress::Event as Redress;
use rogatory::case::scenario::Dimension;
use rogatory::case::state::Phase;
use rogatory::law::RULES_VERSION;
use rogatory::law::rules::Verdict;
use rogatory::players::{Manner, play};
use rogatory::score::ScoreCard;

use super::common::{Watched, prepared, root, shipped};

const CASE: &str = "02_cold_ward";
const GOLDEN: &str = "tests/data/golden/logs.txt";

/// A case played by one manner in every seat, and the hash of its log.
fn played(p: &Arc<Prepared>, manner: Manner, seed: u64) -> (Watched, String) {
    let manners: Vec<_> = (0..p.scenario.seats.len()).map(|i| (SeatId::at(i), manner)).collect();
    let mut world = Watched::open(p.clone(), seed);
    let (mut writer, _) = LogWriter::begin(p, seed, 0);
    writer.opening(&world);
    play(&mut world, &manners, None, &mut |world, at, seat, command, result| {
        writer.entry(world, at, seat, command, result);
    });
    (world, writer.hash())
}

fn seeds() -> std::ops::RangeInclusive<u64> {
    let asked = std::env::var("ROGATORY_SEEDS").unwrap_or_else(|_| "1-3".to_owned());
    let (from, until) = asked.split_once('-').expect("a range such as 1-200");
    from.parse().expect("a number")..=until.parse().expect("a number")
}

/// Totals and rights, summed over the seeds.
fn sums(p: &Arc<Prepared>, manner: Manner) -> (u64, u64) {
    let (mut total, mut rights, mut cases) = (0, 0, 0);
    for seed in seeds() {
        let (world, _) = played(p, manner, seed);
        let card = ScoreCard::of(p, &world.case().events);
        let place = format!("{manner}, seed {seed}");
        let open_grave = card.findings.iter().any(|f| f.is_open_breach() && f.verdict == Verdict::Grave);
        let expired = world.case().events.iter().any(|e| matches!(e.event, Event::ItemExpired { .. }));
        match manner {
            Manner::ByTheBook => {
                assert_eq!(world.case().state.phase, Phase::Closed(CaseOutcome::Convicted), "{place}");
                assert!(!open_grave, "{place}");
            }
            Manner::Hasty => assert!(card.capped_by.is_some() && card.total <= 490, "{place}"),
            Manner::Passive => assert!(expired, "{place}"),
            Manner::OverCautious => assert!(card.capped_by.is_none(), "{place}"),
        }
        total += u64::from(card.total);
        rights += u64::from(card.points(Dimension::Rights).unwrap_or(0));
        cases += 1;
    }
    println!("{manner}: total {}, rights {} (means of {cases})", total / cases, rights / cases);
    (total, rights)
}

#[test]
fn care_reaches_the_right_outcome_and_haste_is_capped() {
    let p = prepared(CASE);
    let found = Manner::ALL.map(|manner| sums(&p, manner));
    let (book, others) = found.split_first().expect("four manners");
    for other in others {
        assert!(book.0 > other.0 && book.1 > other.1, "{found:?}");
    }
}

/// An audit of a measure follows from what happened to it, not from the opening of the case.
#[test]
fn an_audit_of_a_measure_is_enabled_by_the_measure() {
    let p = prepared(CASE);
    let (world, _) = played(&p, Manner::ByTheBook, 3);
    let of_a_measure = |e: &&Recorded| {
        matches!(&e.event, Event::Redress(Redress::Audited { act: ActRef::Running(_), by: Some(_), .. }))
    };
    let audits: Vec<&Recorded> = world.case().events.iter().filter(of_a_measure).collect();
    assert!(!audits.is_empty());
    assert!(audits.iter().all(|e| e.cause > EventId(0)), "{audits:?}");
}

/// Evidence flows without conditions inside a team only while the team is at work.
#[test]
fn a_team_that_has_ended_has_no_members() {
    let p = prepared(CASE);
    let (world, _) = played(&p, Manner::ByTheBook, 3);
    let lirenne = JurisdictionId::at(
        p.scenario
            .jurisdictions
            .iter()
            .position(|j| j.id == "lirenne")
            .expect("a state of this case"),
    );
    let mut state = world.case().state.clone();
    assert!(is_in_team(&state, lirenne));
    state.clock = state.sections.joint.team_until.expect("a team was formed");
    assert!(!is_in_team(&state, lirenne));
}

#[test]
fn golden_logs_stay_as_they_are() {
    let mut found = format!("rules {RULES_VERSION}\n");
    for id in shipped() {
        let p = prepared(&id);
        for manner in Manner::ALL {
            for seed in 1..=3 {
                let (world, hash) = played(&p, manner, seed);
                let events = world.case().events.len();
                writeln!(found, "{id} {manner} {seed} {events} {hash}").expect("memory");
            }
        }
    }
    let path = root().join(GOLDEN);
    if std::env::var("ROGATORY_GOLDEN").as_deref() == Ok("write") {
        std::fs::write(&path, &found).expect("writable");
    }
    let frozen = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, frozen, "a change of rules raises RULES_VERSION; then write {GOLDEN} anew");
}

/// What is frozen in Ardmere is taken there by the judgment, and the part that is agreed upon reaches the victims.
#[test]
fn what_was_frozen_abroad_is_confiscated_there_and_reaches_the_victims() {
    let p = prepared(CASE);
    for seed in seeds() {
        let (world, _) = played(&p, Manner::ByTheBook, seed);
        let state = &world.case().state;
        assert!(state.reached(Milestone::Confiscated, "purse").is_some(), "seed {seed}");
        let paid = world
            .case()
            .events
            .iter()
            .any(|e| matches!(e.event, Event::Redress(Redress::Paid { .. })));
        assert!(paid, "seed {seed}");
    }
}

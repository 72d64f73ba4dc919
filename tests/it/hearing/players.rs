//! Stand-ins in the section, what seats may not know, and the words of the chronicle.

use std::sync::Arc;

use rogatory::case::event::CaseOutcome;
use rogatory::case::hearing::View;
use rogatory::case::ids::SeatId;
use rogatory::case::milestone::Milestone;
use rogatory::case::prepared::Prepared;
use rogatory::case::scenario::Scenario;
use rogatory::case::state::Phase;
use rogatory::case::world::World;
use rogatory::kernel::Tick;
use rogatory::players::{Manner, play};
use rogatory::text::{Language, Words, story};

use super::{Table, prepared};
use crate::common::root;

use super::super::common::Watched;

fn played(p: &Arc<Prepared>, manner: Manner) -> Watched {
    let mut world = Watched::open(p.clone(), 3);
    let seats: Vec<(SeatId, Manner)> = (0..p.scenario.seats.len()).map(|i| (SeatId::at(i), manner)).collect();
    play(&mut world, &seats, None, &mut |_, _, _, _, _| {});
    world
}

#[test]
fn stand_ins_of_every_manner_end_the_case_and_the_log_restores_it() {
    let p = prepared(|_| {});
    for manner in Manner::ALL {
        let world = played(&p, manner);
        let state = &world.case().state;
        assert!(
            matches!(state.phase, Phase::Closed(o) if o != CaseOutcome::TimeRanOut),
            "{manner}: {:?}",
            state.phase
        );
        let again = World::restore(p.clone(), 3, 0, &world.case().events).expect("fits");
        assert_eq!(again.case().state, *state, "{manner}");
    }
}

#[test]
fn by_the_book_does_what_the_section_asks_for() {
    let plain = prepared(|s| {
        s.hearing.asks.clear();
        s.hearing.mere_use.clear();
    });
    let world = played(&plain, Manner::ByTheBook);
    let state = &world.case().state;
    let reached = |m, name: &str| assert!(state.reached(m, name).is_some(), "{m:?} {name}");
    reached(Milestone::Heard, "rem");
    reached(Milestone::SheetObtained, "score");
    reached(Milestone::StatementGiven, "log_expert");
    reached(Milestone::InterestDeclared, "log_expert");
    reached(Milestone::StatementQuestioned, "vendor_analyst");
    reached(Milestone::Disclosed, "login_log");
    reached(Milestone::Sentenced, "kolar");
    let p = world.prepared();
    let resold = p.count("resold").expect("a count");
    assert!(!state.trial.counts.contains(&resold), "what was judged elsewhere is not charged");
    assert!(state.sections.hearing.disclosed.iter().all(|d| d.method));
    let careful = played(&prepared(|_| {}), Manner::ByTheBook);
    let threat = p.count("threat").expect("a count");
    assert!(!careful.case().state.trial.counts.contains(&threat), "the use of an account shows no intent");
    let hasty = played(&prepared(|_| {}), Manner::Hasty);
    assert!(hasty.case().state.sections.hearing.disclosed.is_empty());
}

#[test]
fn what_a_seat_may_not_know_changes_nothing_that_it_sees() {
    let seats = ["prosecutor", "judge", "defence", "court", "panel", "expert", "coordinator"];
    let views = |t: &Table| -> Vec<View> { seats.iter().map(|s| t.view(s)).collect() };
    let hidden = |s: &mut Scenario| {
        s.persons[1].age_years = 20; // Before the age was checked.
        s.persons[0].judged_for.clear(); // Before anybody looked.
        s.items[4].expires_at = Some(Tick(60)); // A holder erases in silence.
        s.hearing.asks.clear(); // Before the charge.
    };
    let (mut one, mut other) = (Table::new(), Table::of(hidden));
    one.days(1);
    other.days(1);
    assert_eq!(views(&one), views(&other));
    one.own("prosecutor", r#"Consult(conduct: "access_without_right")"#);
    assert_eq!(views(&one)[1..], views(&other)[1..]);
    one.own("prosecutor", r#"CheckJudgments(person: "kolar")"#);
    assert_eq!(views(&one)[1..], views(&other)[1..]);
    assert_ne!(views(&one)[0], views(&other)[0]);
}

#[test]
fn every_line_of_the_chronicle_has_its_words() {
    let texts = std::fs::read_to_string(root().join("tests/data/hearing/trial/text/en.ftl")).expect("texts");
    for manner in Manner::ALL {
        let world = played(&prepared(|_| {}), manner);
        for language in Language::ALL {
            let words = Words::new(language, &[(Language::En, texts.clone())].into_iter().collect());
            let scenario = &world.prepared().scenario;
            let lines = story::chronicle(&words, scenario, &world.case().events, story::Audience::Debrief);
            assert!(lines.iter().all(|l| !l.text.contains("hearing-") && !l.text.contains('{')), "{manner}");
        }
    }
}

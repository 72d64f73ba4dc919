//! Whole plays by stand-ins in each manner, what is said of them, and what a broken file is told.

use rogatory::case::command::Command;
use rogatory::case::ids::{EventId, SeatId};
use rogatory::case::joint::Event as Own;
use rogatory::case::milestone::Milestone;
use rogatory::case::scenario::Dimension;
use rogatory::case::world::World;
use rogatory::io::Data;
use rogatory::players::{Manner, play};
use rogatory::scenario::{Limits, load};
use rogatory::score::{Course, RunResult, ScoreCard};
use rogatory::text::{Language, Words};

use super::super::common;
use super::night::{Play, night, packs};

/// A whole case with one manner on every seat.
fn played(manner: Manner) -> Play {
    let mut play_of = Play::new();
    let seats = play_of.world.prepared().scenario.seats.len();
    let manners: Vec<(SeatId, Manner)> = (0..seats).map(|s| (SeatId::at(s), manner)).collect();
    let mut given: Vec<(Option<SeatId>, Command)> = Vec::new();
    let end = play(&mut play_of.world, &manners, None, &mut |_, _, seat, command, _| {
        if !matches!(command, Command::Advance { .. }) {
            given.push((seat, command.clone()));
        }
    });
    assert!(end.commands < 120, "{manner}: {} commands", end.commands);
    for (index, one) in given.iter().enumerate() {
        let again = given[index + 1..].iter().filter(|other| *other == one).count();
        assert!(again < 2, "{manner}: {one:?} again and again");
    }
    play_of
}

#[test]
fn each_manner_takes_another_course() {
    use Milestone::{ApproachRefused, ApproachServed, ChannelSecured, DutyLate, DutyMet, DutyMissed};
    let by_the_book = played(Manner::ByTheBook);
    assert!(by_the_book.reached(DutyMet, "warning") && by_the_book.reached(DutyMet, "people"));
    assert!(by_the_book.reached(Milestone::LeadAgreed, "home"));
    assert!(by_the_book.reached(Milestone::TeamFormed, "abroad"));
    assert!(by_the_book.reached(Milestone::GrantAwarded, ""));
    assert!(by_the_book.reached(Milestone::LiaisonPosted, "far"));
    assert!(
        by_the_book.reached(ApproachRefused, "forged") && by_the_book.reached(ApproachServed, "true_call")
    );
    assert!(!by_the_book.reached(Milestone::Duplicated, "theirs"));
    let hasty = played(Manner::Hasty);
    assert!(hasty.reached(ApproachServed, "forged") && !hasty.reached(ChannelSecured, ""));
    assert!(hasty.own().iter().any(|e| matches!(e, Own::Notified { facts_permille: 0, .. })));
    let cautious = played(Manner::OverCautious);
    assert!(cautious.reached(DutyLate, "warning") && !cautious.reached(DutyMet, "warning"));
    assert!(cautious.reached(ApproachRefused, "forged"));
    let passive = played(Manner::Passive);
    assert!(passive.reached(DutyMissed, "warning") && !passive.reached(DutyLate, "warning"));
    assert!(passive.reached(Milestone::Duplicated, "theirs"));
    let scored = |play: &Play, dimension| {
        let course = Course::follow(play.world.prepared(), &play.world.case().events);
        ScoreCard::of_course(&course).points(dimension).unwrap_or(0)
    };
    for worse in [&hasty, &cautious, &passive] {
        let points = scored(worse, Dimension::Cooperation);
        assert!(scored(&by_the_book, Dimension::Cooperation) > points, "{points}");
    }
}

#[test]
fn events_of_the_section_restore_the_same_case_and_tile_its_time() {
    for manner in Manner::ALL {
        let play = played(manner);
        let events = &play.world.case().events;
        let restored = World::restore(play.world.prepared().clone(), 7, 0, events).expect("fits");
        assert!(restored.case().state == play.world.case().state, "{manner}");
        let result = RunResult::from_case(play.world.prepared(), 7, events, String::new());
        let delay = result.delay.total();
        assert_eq!(delay, result.elapsed_minutes, "{manner}");
        for (index, recorded) in events.iter().enumerate().skip(1) {
            assert!(recorded.cause < EventId::at(index), "{manner}: event {index} enables itself");
        }
    }
}

#[test]
fn every_line_of_the_chronicle_and_every_reason_has_words() {
    let scenario = night();
    for language in Language::ALL {
        let words = Words::bare(language);
        for manner in Manner::ALL {
            let play = played(manner);
            let events = &play.world.case().events;
            let audience = rogatory::text::story::Audience::Debrief;
            let lines = rogatory::text::story::chronicle(&words, &scenario, events, audience);
            for line in lines {
                assert!(!line.text.contains("[story-joint"), "{}", line.text);
                assert!(!line.text.contains("{$"), "{}", line.text);
            }
            let course = Course::follow(play.world.prepared(), events);
            for line in ScoreCard::of_course(&course).lines() {
                let said = words.say(&rogatory::text::names::coded_reason(&words, &line.reason));
                assert!(!said.contains("[reason-"), "{said}");
            }
        }
    }
}

#[test]
fn a_name_that_is_not_there_is_said_where_it_stands() {
    let root = common::root().join("tests/data/joint/night");
    let folder = Data::default().scenario(&root.display().to_string()).expect("the folder");
    let text = String::from_utf8(folder.bytes("scenario.ron").expect("the file").to_vec()).expect("text");
    for (good, bad, wanted) in [
        ("pack: \"PEOPLE\"", "pack: \"PEPOLE\"", "PEPOLE"),
        (
            "claims: \"abroad_police\", asks: [\"mailbox\"], genuine: false",
            "claims: \"abroad_polise\", asks: [\"mailbox\"], genuine: false",
            "abroad_polise",
        ),
        ("starts: Inject(\"press\")", "starts: Inject(\"pres\")", "pres"),
        ("within_hours: 48", "within_hours: 0", "within_hours"),
    ] {
        let mut broken = folder.clone();
        assert!(text.contains(good), "{good}");
        broken.insert("scenario.ron", text.replacen(good, bad, 1).into_bytes());
        let (_, wrong) = load(&broken, &packs(), &Limits::default());
        assert_eq!(wrong.len(), 1, "{bad}: {wrong:?}");
        assert!(format!("{:?}", wrong[0]).contains(wanted), "{:?}", wrong[0]);
    }
}

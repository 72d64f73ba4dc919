//! Stand-ins, the score and the words on the case of this section.

use rogatory::case::event::Event;
use rogatory::case::ids::SeatId;
use rogatory::case::measure::Event as Own;
use rogatory::case::milestone::Milestone;
use rogatory::case::scenario::Dimension;
use rogatory::law::rules::Verdict;
use rogatory::players::{Manner, play};
use rogatory::score::ScoreCard;

use super::{Table, case};

/// Everybody plays in one manner, to the end.
fn played(manner: Manner) -> Table {
    let mut table = Table::of(case());
    let seats = (0..table.world.prepared().scenario.seats.len()).map(|i| (SeatId::at(i), manner));
    let seats: Vec<_> = seats.collect();
    play(&mut table.world, &seats, None, &mut |_, _, _, _, _| {});
    assert!(table.world.is_closed());
    table
}

fn breaches(table: &Table) -> usize {
    let findings = &table.world.case().state.findings;
    findings.iter().filter(|f| f.verdict != Verdict::Kept && !f.cured).count()
}

#[test]
fn by_the_book_saves_listens_searches_and_seeks() {
    let table = played(Manner::ByTheBook);
    for (milestone, name) in [
        (Milestone::Frozen, "wallet"),
        (Milestone::Intercepted, "handset"),
        (Milestone::Seized, "image"),
        (Milestone::Surrendered, "courier"),
    ] {
        assert!(table.reached(milestone, name), "{milestone:?} {name}");
    }
    assert!(table.events().any(|e| matches!(e, Event::Charged { .. })));
}

#[test]
fn haste_costs_what_care_keeps() {
    let (careful, hasty) = (played(Manner::ByTheBook), played(Manner::Hasty));
    assert!(breaches(&hasty) > breaches(&careful), "{} {}", breaches(&hasty), breaches(&careful));
}

#[test]
fn over_cautious_is_late_and_passive_does_nothing_of_its_own_accord() {
    let left = |table: &Table| {
        let amounts = table.own().filter_map(|e| match e {
            Own::Frozen { amount_eur, .. } => Some(*amount_eur),
            _ => None,
        });
        amounts.max().unwrap_or(0)
    };
    let (careful, cautious) = (played(Manner::ByTheBook), played(Manner::OverCautious));
    assert!(left(&cautious) <= left(&careful));
    assert!(left(&careful) > 0);
    assert_eq!(left(&played(Manner::Passive)), 0);
}

#[test]
fn the_score_counts_what_was_saved_and_when() {
    let lines = |table: &Table, dimension: Dimension, code: &str| -> Vec<u32> {
        let card = ScoreCard::of(table.world.prepared(), &table.world.case().events);
        let found = card.lines().filter(|l| l.dimension == dimension && l.reason.code == code);
        found.map(|l| l.points * 1000 / l.max_points.max(1)).collect()
    };
    let careful = played(Manner::ByTheBook);
    let saved = lines(&careful, Dimension::Victims, "asset-saved");
    assert_eq!(saved.len(), 1);
    assert!((590..=600).contains(&saved[0]), "{saved:?}");
    // All three are handed over in the end.
    assert_eq!(lines(&careful, Dimension::Timeliness, "handed-over"), [1000, 1000, 1000]);
    let passive = played(Manner::Passive);
    assert_eq!(lines(&passive, Dimension::Victims, "asset-lost"), [0]);
}

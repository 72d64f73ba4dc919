//! Reading and drafting minutes: counted from a play by the book, in each language at its pace.

use rogatory::case::ids::SeatId;
use rogatory::players::effort::{SeatEffort, effort};
use rogatory::text::{Language, Words, effort as pages};

use super::common::prepared;

#[test]
fn the_tutorial_fits_its_time_and_every_seat_has_something_to_do() {
    let p = prepared("01_first_request");
    let found = effort(&p, 1).expect("desks");
    assert_eq!(found.len(), p.scenario.seats.len());
    for (seat, one) in p.scenario.seats.iter().zip(&found) {
        assert!(one.writing_seconds() > 0, "{} writes nothing", seat.id);
        assert!(!one.artefacts.is_empty(), "{} reads nothing", seat.id);
    }
    assert!(found[0].forms >= 3, "{:?}", found[0]);
    assert!(found[1].rulings >= 1, "{:?}", found[1]);
}

/// Ten lines and nothing else: twenty seconds, which is one minute begun. French is read more slowly.
#[test]
fn minutes_follow_lines_words_and_language() {
    let p = prepared("01_first_request");
    let item = p.item("gate_log").expect("an item of this case");
    let one = SeatEffort { artefacts: vec![item], forms: 1, fields: 10, ..SeatEffort::default() };
    let bare = Words::bare(Language::En);
    let found = pages::minutes(&bare, &p.scenario, SeatId::at(0), &one, &|_| 10);
    assert_eq!((found.reading_minutes, found.drafting_minutes), (1, 3));
    let long = "briefing-prosecutor = ".to_owned() + &"word ".repeat(2280);
    let texts = |language| [(language, long.clone())].into_iter().collect();
    let minutes = |language| {
        let words = Words::new(language, &texts(language));
        pages::minutes(&words, &p.scenario, SeatId::at(0), &SeatEffort::default(), &|_| 0).reading_minutes
    };
    assert_eq!((minutes(Language::En), minutes(Language::Fr)), (10, 12));
}

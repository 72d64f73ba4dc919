//! Reading and drafting minutes per seat, as `check` prints them: what a seat has to read, at the pace of
//! its language, and what it has to write.
//!
//! Silent reading of continuous text: 228 words a minute in English, 195 in French (Trauzettel-Klosinski
//! and Dietz, IReST, 2012; recalled, unverified). A line of a log, looked through for what matters, takes
//! two seconds: a modelling number.

use super::layout::{Page, right};
use super::things::Things;
use super::{Language, Msg, Words};
use crate::case::ids::{ItemId, SeatId};
use crate::case::scenario::Scenario;
use crate::players::effort::SeatEffort;

/// Seconds for one line of an artefact.
const LINE_SECONDS: u64 = 2;
/// People of a team who can share a seat's drafting in class; each of them reads.
const TEAM: u64 = 4;
/// Width of a column of minutes.
const COLUMN: usize = 10;
/// Width of the column of seats.
const SEATS: usize = 40;

/// Words a minute.
fn words_per_minute(language: Language) -> u64 {
    match language {
        Language::En => 228,
        Language::Fr => 195,
    }
}

/// Minutes of a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeatMinutes {
    /// Reading.
    pub reading_minutes: u64,
    /// Drafting and deciding.
    pub drafting_minutes: u64,
}

/// Minutes of a seat in a language; `lines` says how many lines the artefact of an item has.
pub fn minutes(
    words: &Words,
    scenario: &Scenario,
    seat: SeatId,
    effort: &SeatEffort,
    lines: &dyn Fn(ItemId) -> u64,
) -> SeatMinutes {
    let count = |text: Option<String>| {
        text.map_or(0, |t| u64::try_from(t.split_whitespace().count()).unwrap_or(u64::MAX))
    };
    let name = scenario.seats.get(seat.index()).map_or("", |s| &s.id);
    let mut read = count(words.find_key("synopsis")) + count(words.find_key(&format!("briefing-{name}")));
    for inject in effort.injects.iter().filter_map(|i| scenario.injects.get(i.index())) {
        read += count(words.find(&words.thing("inject", &inject.id)));
    }
    let mut log_lines = 0;
    for item in &effort.artefacts {
        let id = scenario.items.get(item.index()).map_or("", |i| &i.id);
        read += count(words.find_key(&format!("gloss-{id}")));
        log_lines += lines(*item);
    }
    let seconds = read * 60 / words_per_minute(words.language()) + log_lines * LINE_SECONDS;
    SeatMinutes {
        reading_minutes: seconds.div_ceil(60),
        drafting_minutes: effort.writing_seconds().div_ceil(60),
    }
}

/// The table of all seats in one language, and whether the longest fits the time of play.
pub fn page(
    words: &Words,
    scenario: &Scenario,
    efforts: &[SeatEffort],
    lines: &dyn Fn(ItemId) -> u64,
    width: usize,
) -> String {
    let things = Things::of(words, scenario);
    let mut page = Page::new(width);
    page.heading(&words.get("effort-heading"));
    let head = [words.get("effort-reading"), words.get("effort-drafting"), words.get("effort-both")];
    let cells: Vec<String> = head.iter().map(|h| right(h, COLUMN)).collect();
    page.row(
        2,
        &[(SEATS, ""), (COLUMN + 2, &cells[0]), (COLUMN + 2, &cells[1]), (COLUMN + 2, &cells[2])],
        "",
    );
    let (mut longest, mut shared) = (0, 0);
    for (index, effort) in efforts.iter().enumerate() {
        let seat = SeatId::at(index);
        let found = minutes(words, scenario, seat, effort, lines);
        let both = found.reading_minutes + found.drafting_minutes;
        longest = longest.max(both);
        shared = shared.max(found.reading_minutes + found.drafting_minutes.div_ceil(TEAM));
        let cell = |n: u64| right(&n.to_string(), COLUMN);
        page.row(
            2,
            &[
                (SEATS, &things.seat(seat)),
                (COLUMN + 2, &cell(found.reading_minutes)),
                (COLUMN + 2, &cell(found.drafting_minutes)),
                (COLUMN + 2, &cell(both)),
            ],
            "",
        );
    }
    let play = u64::from(scenario.play_minutes);
    let key = match (longest <= play, shared <= play) {
        (true, _) => "effort-fits",
        (false, true) => "effort-fits-shared",
        (false, false) => "effort-too-long",
    };
    let n = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    page.text(
        2,
        &words.say(
            &Msg::new(key)
                .number("longest", n(longest))
                .number("shared", n(shared))
                .number("play", n(play)),
        ),
    );
    page.finish()
}

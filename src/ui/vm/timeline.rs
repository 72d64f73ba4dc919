//! View model: what happened, as far as the seat saw it, by day, and what is due.

use crate::text::Msg;
use crate::ui::Sight;
use crate::ui::vm::strip::StripVm;

/// What happened and what is due.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct TimelineVm {
    /// What happened, newest first.
    pub past: Vec<Entry>,
    /// What is due, soonest first: when, what.
    pub ahead: Vec<(crate::ui::theme::Tone, String)>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Entry {
    /// Position of the event.
    pub event: usize,
    /// The day, if it is another than that of the entry above.
    pub day: Option<String>,
    /// Who and what.
    pub text: String,
    /// It came since time was last released.
    pub new: bool,
    /// It is bookmarked.
    pub marked: bool,
}

impl TimelineVm {
    /// From what a seat sees.
    pub fn of(sight: &Sight<'_>) -> TimelineVm {
        let last_seen = usize::try_from(sight.play.last_seen).unwrap_or(usize::MAX);
        let mut past: Vec<Entry> = Vec::new();
        let mut last_day = None;
        for line in sight.seen().iter().rev() {
            let date = sight.local(line.at).date();
            let day = (last_day != Some(date)).then(|| sight.words.date(date));
            last_day = Some(date);
            past.push(Entry {
                event: line.event,
                day,
                text: line.text.clone(),
                new: line.event >= last_seen,
                marked: sight.play.side.bookmarks.contains(&line.event),
            });
        }
        let strip = StripVm::of(sight);
        let mut ahead: Vec<_> = strip
            .rows
            .iter()
            .flat_map(|row| row.markers.iter().map(move |(at, tone, words)| (*at, *tone, &row.name, words)))
            .filter(|(at, ..)| *at >= sight.view.now)
            .collect();
        ahead.sort();
        let words = |what: &String, when: &String| {
            sight.say(&Msg::new("ui-now-due").text("what", what.clone()).text("when", when.clone()))
        };
        let ahead = ahead
            .into_iter()
            .map(|(_, tone, what, when)| (tone, words(what, when)))
            .collect();
        TimelineVm { past, ahead }
    }
}

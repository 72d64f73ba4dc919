//! One thing otherwise: what there is to choose from, and the case as it would have gone.

use crate::pilot::whatif::{Change, changes};
use crate::text::story::{Audience, chronicle};
use crate::text::{Msg, whatif};
use crate::ui::play::Play;

/// Lines shown before the courses part.
const BEFORE: usize = 2;
/// Most lines of the other course that are shown.
const LINES: usize = 400;

/// The case as it would have gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterfactual {
    /// Which of the changes.
    pub number: usize,
    /// What it comes to.
    pub saved: String,
    /// How much of what people did could not be done again.
    pub dropped: Option<String>,
    /// The other course from where it parts, line by line; and whether the course that was played says the same at the same time.
    pub course: Vec<(String, bool)>,
}

/// Changes worth trying, in words.
pub(super) fn choices(play: &Play) -> (Vec<Change>, Vec<String>) {
    let world = play.session().world();
    let all = changes(world.prepared(), &world.case().events);
    let words = all.iter().map(|c| whatif::change(play.words(), world.prepared(), c)).collect();
    (all, words)
}

/// Plays one of them.
pub(super) fn played(play: &Play, changes: &[Change], number: usize) -> Option<Counterfactual> {
    let (words, world) = (play.words(), play.session().world());
    let p = world.prepared();
    let (row, events) = play.played().course(p, changes.get(number)?.clone()).ok()?;
    let told =
        |events: &[crate::case::event::Recorded]| chronicle(words, &p.scenario, events, Audience::Debrief);
    let before: Vec<(crate::kernel::Tick, String)> =
        told(&world.case().events).into_iter().map(|l| (l.at, l.text)).collect();
    let all: Vec<(String, bool)> = told(&events)
        .into_iter()
        .map(|line| {
            let same = before.iter().any(|(at, text)| *at == line.at && *text == line.text);
            (line.text, same)
        })
        .collect();
    // What both courses share before they part is known.
    let parts = all.iter().position(|(_, same)| !same).unwrap_or(all.len());
    let course = all.into_iter().skip(parts.saturating_sub(BEFORE)).take(LINES);
    Some(Counterfactual {
        number,
        saved: whatif::effect(words, &row.effect),
        dropped: (!row.dropped.is_empty())
            .then(|| words.say(&Msg::new("whatif-dropped").count("n", row.dropped.len()))),
        course: course.collect(),
    })
}

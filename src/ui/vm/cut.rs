//! What was cut from a request that was granted in part: which data of which time, and on what ground. Read from
//! the grant itself, so that it is as exact as what the holder will hand over.

use std::collections::BTreeSet;

use crate::case::better::stretch;
use crate::case::event::Event;
use crate::case::projection::RequestView;
use crate::kernel::{Name, Tick};
use crate::law::decision::Outcome;
use crate::law::scope::{Cell, Scope};
use crate::law::terms::DataCategory;
use crate::text::Msg;
use crate::text::names::ground_msg;
use crate::ui::Sight;
use crate::ui::theme::Tone;

/// Most stretches that are listed.
const LIMIT: usize = 6;

/// The ground of a cut.
const SCOPE: &str = "scope";

/// Data of a kind, from and until; whose they are is the same for all.
type Part = (DataCategory, Tick, Tick);

/// What was granted, what was cut, and why; nothing unless a grant in part has reached the seat.
pub fn cut(sight: &Sight<'_>, request: &RequestView) -> Vec<(Tone, String)> {
    let Some((asked, granted, grounds)) = partial(sight, request) else { return Vec::new() };
    let kept: BTreeSet<Part> = asked.intersection(&granted).cells().iter().map(part).collect();
    let cut: BTreeSet<Part> = minus(&asked, &granted).iter().map(part).collect();
    let mut lines = Vec::new();
    if !kept.is_empty() {
        let what = kept.iter().take(LIMIT).map(|p| part_words(sight, p)).collect();
        let msg = Msg::new("ui-cut-kept").text("what", sight.words.join(what, "list-comma"));
        lines.push((Tone::Kept, sight.say(&msg)));
    }
    if !cut.is_empty() {
        // The same stretch kept and cut: of several identifiers, some were left out.
        let words = |p: &Part| match part_words(sight, p) {
            words if kept.contains(p) => sight.say(&Msg::new("ui-cut-other").text("what", words)),
            words => words,
        };
        let what = sight.words.join(cut.iter().take(LIMIT).map(words).collect(), "list-comma");
        lines.push((Tone::Waiting, sight.say(&Msg::new("ui-cut-cut").text("what", what))));
        lines.push((Tone::Secondary, why(sight, &grounds)));
    }
    lines
}

/// Why. A grant in part that names no ground of its own goes as far as the cited lines, and that is why.
fn why(sight: &Sight<'_>, grounds: &[Name]) -> String {
    let named: Vec<String> = grounds
        .iter()
        .filter(|g| *g != SCOPE)
        .map(|g| sight.say(&ground_msg(sight.words, g)))
        .collect();
    if named.is_empty() {
        return sight.t("ui-cut-scope");
    }
    let grounds = sight.words.join(named, "list-semicolon");
    sight.say(&Msg::new("ui-cut-why").text("grounds", grounds))
}

/// What was asked, what the last grant in part that the seat knows of left of it, and the grounds that were given.
fn partial(sight: &Sight<'_>, request: &RequestView) -> Option<(Scope, Scope, Vec<Name>)> {
    let known = request.decisions.iter().filter(|(o, _)| *o == Outcome::Partial).count();
    let case = sight.play.session().world().case();
    let own = &case.state.seats.get(sight.seat.index())?.requests;
    let id = *own.get(usize::try_from(request.number).ok()?.checked_sub(1)?)?;
    let granted = case.events.iter().filter_map(|e| match &e.event {
        Event::Decided { request, decision, given, .. }
            if *request == id && decision.outcome == Outcome::Partial =>
        {
            Some((&decision.granted, &given.grounds))
        }
        _ => None,
    });
    let (granted, grounds) = granted.take(known).last()?;
    let asked = case.state.requests.get(id.index())?.reading.asked.clone();
    Some((asked, granted.clone(), grounds.clone()))
}

fn part(cell: &Cell) -> Part {
    (cell.category, cell.from, cell.until)
}

/// What is asked and not granted.
fn minus(asked: &Scope, granted: &Scope) -> Vec<Cell> {
    let mut left = Vec::new();
    for cell in asked.cells() {
        let mut from = cell.from;
        let same = |g: &&Cell| g.selector == cell.selector && g.category == cell.category;
        for got in granted.cells().iter().filter(same) {
            if got.from > from {
                left.push(Cell { from, until: got.from.min(cell.until), ..*cell });
            }
            from = from.max(got.until);
        }
        if from < cell.until {
            left.push(Cell { from, ..*cell });
        }
    }
    left
}

fn part_words(sight: &Sight<'_>, (category, from, until): &Part) -> String {
    let category = sight.named(category);
    // Data that have no time are asked for as one tick from the origin.
    let timeless = *from == Tick(0) && *until == Tick(1);
    let Some(stretch) = stretch(sight.p, (*from, *until)).filter(|_| !timeless) else { return category };
    let msg = Msg::new("ui-cut-stretch")
        .text("category", category)
        .text("from", sight.words.date_time_short(stretch.from))
        .text("until", sight.words.date_time_short(stretch.until));
    sight.say(&msg)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::scope::Selector;

    fn cell(selector: u32, from: u64, until: u64) -> Cell {
        let category = DataCategory::Tra;
        Cell { selector: Selector(selector), category, from: Tick(from), until: Tick(until) }
    }

    #[test]
    fn what_is_left_of_a_request_is_cut_at_both_ends_and_between() {
        let asked = Scope::from_cells([cell(1, 0, 100), cell(2, 0, 50)]);
        let granted = Scope::from_cells([cell(1, 10, 20), cell(1, 40, 60)]);
        let left: Vec<(u32, u64, u64)> = minus(&asked, &granted)
            .iter()
            .map(|c| (c.selector.0, c.from.0, c.until.0))
            .collect();
        assert_eq!(left, [(1, 0, 10), (1, 20, 40), (1, 60, 100), (2, 0, 50)]);
        assert!(minus(&asked, &asked).is_empty());
    }
}

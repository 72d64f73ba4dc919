//! Where the case was held up, desk by desk: what waited there, what an answer at once would have saved, and what falls
//! without the desk.

use std::collections::BTreeMap;

use super::Choke;
use crate::case::ids::DeskId;
use crate::pilot::whatif::{Change, Row as Saved};
use crate::score::structure::{Node, Structure};
use crate::score::{ChokePoint, Ledger};
use crate::text::report::{saved_msg, stage_msg};
use crate::text::{Arg, Msg, Named, Words};
use crate::ui::play::Play;

/// How many desks are shown.
const CHOKES: usize = 8;
/// How much of what waited at each.
const PARTS: usize = 2;

/// Desks, the one that held the case up longest first.
pub(super) fn chokes(play: &Play, ledger: &Ledger, tried: &[Change]) -> Vec<Choke> {
    let world = play.session().world();
    let (p, words) = (world.prepared(), play.words());
    let points = ledger.choke_points();
    let mut by_desk: BTreeMap<Option<DeskId>, (u64, Vec<&ChokePoint>)> = BTreeMap::new();
    for point in &points {
        let (minutes, parts) = by_desk.entry(point.desk).or_default();
        *minutes += point.minutes;
        parts.push(point);
    }
    let mut desks: Vec<_> = by_desk.into_iter().collect();
    desks.sort_by_key(|(desk, (minutes, _))| (std::cmp::Reverse(*minutes), *desk));
    desks.truncate(CHOKES);
    let longest = desks.iter().map(|(_, (minutes, _))| *minutes).max().unwrap_or(1).max(1);
    let structure = Structure::of(p);
    let played = play.played();
    let choke = |(desk, (minutes, parts)): (Option<DeskId>, (u64, Vec<&ChokePoint>))| {
        let row = desk.and_then(|desk| played.row(p, Change::AtOnce(desk)).ok());
        let part = |c: &&ChokePoint| {
            let msg = Msg::new("ui-choke-part")
                .msg("stage", stage_msg(c.stage))
                .msg("cause", c.cause.msg())
                .with("span", Arg::Minutes(c.minutes));
            words.say(&msg)
        };
        Choke {
            place: match desk {
                Some(desk) => words.say(&words.thing("desk", &p.desk_spec(desk).id)),
                None => words.get("report-on-the-way"),
            },
            parts: parts.iter().take(PARTS).map(part).collect(),
            span: words.span(minutes),
            share_permille: u32::try_from(minutes * 1000 / longest).unwrap_or(1000),
            saved: row.as_ref().map(|row| saved_words(words, row)),
            why: row.as_ref().map(|row| words.say(&saved_msg(minutes, row.effect.saved_minutes))),
            structure: desk.and_then(|desk| structure_words(words, &structure, desk)),
            change: desk.and_then(|desk| tried.iter().position(|t| *t == Change::AtOnce(desk))),
        }
    };
    desks.into_iter().map(choke).collect()
}

/// What would have changed, had a desk answered at once.
fn saved_words(words: &Words, row: &Saved) -> String {
    let span = Arg::Minutes(row.effect.saved_minutes.unsigned_abs());
    let key = match row.effect.saved_minutes {
        0 => "ui-saved-nothing",
        1.. => "ui-saved-sooner",
        _ => "ui-saved-later",
    };
    let mut parts = vec![words.say(&Msg::new(key).with("span", span))];
    if row.effect.evidence_saved.0 > 0 {
        parts.push(words.say(&Msg::new("ui-saved-items").number("n", row.effect.evidence_saved.0)));
    }
    if row.effect.verdicts_changed > 0 {
        parts.push(words.say(&Msg::new("ui-saved-verdicts").number("n", row.effect.verdicts_changed)));
    }
    words.join(parts, "list-comma")
}

/// What falls without a desk: nothing, where there is another way.
fn structure_words(words: &Words, structure: &Structure, desk: DeskId) -> Option<String> {
    let passed = structure.nodes.contains(&Node::Desk(desk));
    let falls = structure
        .links_and_desks_that_cut_a_count
        .iter()
        .find(|f| f.node == Node::Desk(desk));
    match falls {
        Some(falls) if falls.counts.is_empty() => {
            Some(words.say(&Msg::new("ui-structure-items").count("n", falls.items.len())))
        }
        Some(falls) => Some(words.say(&Msg::new("ui-structure-counts").count("n", falls.counts.len()))),
        None => passed.then(|| words.get("ui-structure-other-way")),
    }
}

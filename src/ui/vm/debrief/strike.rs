//! Strike an act and see what falls: the exhibits that it brought, what was made from them under the forum's
//! model of exclusion, and the counts that no longer hold.

use std::collections::BTreeSet;

use crate::case::command::Guilt;
use crate::case::court::{exhibits, proofs_on, spread_from};
use crate::case::ids::{ItemId, RequestId};
use crate::case::step::items_of;
use crate::law::proof::{ExhibitStatus, ItemRef};
use crate::score::Course;
use crate::text::Msg;
use crate::text::findings::Told;
use crate::text::names::instrument_msg;

/// What falls with an act.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Struck {
    /// The act.
    pub act: String,
    /// Items: name, how far from the act, whether it falls by itself or the court decides.
    pub items: Vec<StruckItem>,
    /// Counts charged: name, held before, holds after.
    pub counts: Vec<(String, bool, bool)>,
}

/// An item that falls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StruckItem {
    /// Name.
    pub title: String,
    /// 1: brought by the act; 2: made from what it brought.
    pub depth: u8,
    /// It falls by itself; else the court decides.
    pub falls: bool,
}

/// What would fall with each act that brought something, in order.
pub(super) fn strikes(told: &Told<'_>, course: &Course<'_>) -> Vec<Struck> {
    let requests = (0u32..).take(course.state.requests.len()).map(RequestId);
    requests.filter_map(|id| strike(told, course, id)).collect()
}

fn strike(told: &Told<'_>, course: &Course<'_>, id: RequestId) -> Option<Struck> {
    let (p, state, words) = (course.p, &course.state, told.words);
    let roots: BTreeSet<ItemRef> = items_of(state, id).into_iter().map(|i| ItemRef(i.0)).collect();
    if roots.is_empty() {
        return None;
    }
    let request = &state.requests[id.index()];
    let desk = words.say(&words.thing("desk", &request.form.addressee));
    let act = Msg::new("ui-strike-act")
        .number("n", id.0 + 1)
        .msg("instrument", instrument_msg(words, &request.form.instrument))
        .text("addressee", desk);
    let spread = spread_from(p, &roots);
    let title = |item: &ItemRef| {
        let id = &p.scenario.items[ItemId(item.0).index()].id;
        words.say(&words.thing("item", id))
    };
    let all: BTreeSet<ItemRef> = roots
        .iter()
        .chain(&spread.excluded)
        .chain(&spread.weighed_less)
        .chain(&spread.for_the_court)
        .copied()
        .collect();
    let items = all.iter().map(|item| StruckItem {
        title: title(item),
        depth: if roots.contains(item) { 1 } else { 2 },
        falls: roots.contains(item) || spread.excluded.contains(item),
    });
    let before = exhibits(p, state);
    let mut after = before.clone();
    for item in roots.iter().chain(&spread.excluded) {
        if let Some(exhibit) = after.0.get_mut(item) {
            exhibit.status = ExhibitStatus::Excluded;
        }
    }
    let held = proofs_on(p, state, &before);
    let holds = proofs_on(p, state, &after);
    let counts = held.iter().zip(&holds).map(|(a, b)| {
        let id = &p.scenario.counts[a.count.index()].id;
        (words.say(&words.thing("count", id)), a.proof == Guilt::Guilty, b.proof == Guilt::Guilty)
    });
    Some(Struck { act: words.say(&act), items: items.collect(), counts: counts.collect() })
}

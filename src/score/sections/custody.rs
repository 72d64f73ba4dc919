//! Lines of the section `custody`: hashes computed again, and chains that were whole at trial.

use crate::case::custody::severity;
use crate::case::event::Event;
use crate::case::ids::ItemId;
use crate::case::scenario::Dimension;
use crate::law::custody::Severity;
use crate::score::coded::{Arg, Coded};
use crate::score::course::Course;
use crate::score::line::{Draft, Group};

/// Weight of each of the two lines; a modelling number.
const WEIGHT: u32 = 1;

/// Lines of a dimension.
pub(super) fn lines(course: &Course<'_>, dimension: Dimension) -> Vec<Group> {
    let kept = course.p.scenario.custody.kept;
    if dimension != Dimension::Evidence || !kept || course.state.trial.exhibits.is_empty() {
        return Vec::new();
    }
    let exhibits: Vec<ItemId> = course.state.trial.exhibits.iter().map(|e| e.item).collect();
    let verified = |item: &ItemId| {
        let spec = &course.p.scenario.items[item.index()];
        spec.artefact.is_none() || course.state.items[item.index()].verified > 0
    };
    let whole =
        |item: &ItemId| severity(course.p, &course.state, *item).is_none_or(|s| s == Severity::Warning);
    let charged = course.first_event(|e| matches!(e, Event::Charged { .. }));
    let event = charged.unwrap_or(course.closing());
    [
        ("custody-verified", "verified", "better-custody-verify", count(&exhibits, verified)),
        ("custody-whole", "whole", "better-custody-mend", count(&exhibits, whole)),
    ]
    .into_iter()
    .map(|(code, name, better, (good, first_bad))| {
        let advice = |item: ItemId| Coded {
            code: better.trim_start_matches("better-"),
            args: vec![("item", Arg::name(course.item_name(item)))],
        };
        let all = u64::try_from(exhibits.len()).unwrap_or(u64::MAX);
        Group::single(
            WEIGHT,
            Draft {
                earned_permille: u32::try_from(good * 1000 / all.max(1)).unwrap_or(1000),
                event,
                rule: None,
                finding: None,
                seat: course.state.trial.prosecutor,
                reason: Coded { code, args: vec![(name, Arg::number(good)), ("exhibits", Arg::number(all))] },
                better: first_bad.map(advice),
            },
        )
    })
    .collect()
}

/// How many are good, and the first that is not.
fn count(items: &[ItemId], good: impl Fn(&ItemId) -> bool) -> (u64, Option<ItemId>) {
    let number = items.iter().filter(|i| good(i)).count();
    (u64::try_from(number).unwrap_or(u64::MAX), items.iter().find(|i| !good(i)).copied())
}

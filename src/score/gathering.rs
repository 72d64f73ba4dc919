//! Lines of evidence: how much of what each element needs was obtained and stood, and what was lost.
//!
//! **An element's share** is a number from 0 to 1000 for how far a set of exhibits goes towards its proof:
//! an item counts in full or not at all, `All` is the mean of its parts, `Any` the best, `AtLeast` the part
//! of the origins wanted. The line compares the mean of two shares (what is in the file at the end; what
//! stood at trial against the accused, or again what is in the file, if the count was not charged) with
//! the share of what could lawfully have been had. An element of which nothing could be had has no line.
//!
//! **An item that would be erased** and is named by a proof has a line if it was kept in time or lost. An
//! item that could not lawfully be had, or that the case did not live to lose, has none.

use std::collections::BTreeSet;

use super::coded::{Advice, Arg, Code};
use super::course::Course;
use super::line::{Draft, Group, weight};
use super::obtainable::as_admitted;
use crate::case::court;
use crate::case::event::Event;
use crate::case::ids::{CountId, EventId, ItemId, SeatId};
use crate::case::scenario::Element;
use crate::law::proof::{Exhibits, ItemRef, Proof, Strength, holds};

pub(super) fn evidence(course: &Course<'_>) -> Vec<Group> {
    let obtainable = course.obtainable();
    let elements = elements(course, obtainable);
    let losses = losses(course, obtainable);
    elements
        .into_iter()
        .map(|d| Group::single(weight::ELEMENT, d))
        .chain(losses.into_iter().map(|d| Group::single(weight::EXPIRY, d)))
        .collect()
}

/// Items in the file at the end.
pub(super) fn in_file(course: &Course<'_>) -> Vec<bool> {
    course.state.items.iter().map(|i| i.obtained.is_some() && !i.deleted).collect()
}

/// How far exhibits go towards a proof, permille.
pub(super) fn share_permille(proof: &Proof, exhibits: &Exhibits) -> u32 {
    match proof {
        Proof::Item(_) | Proof::Least(..) => {
            if holds(proof, exhibits) {
                1000
            } else {
                0
            }
        }
        Proof::All(parts) => {
            let sum: u64 = parts.iter().map(|part| u64::from(share_permille(part, exhibits))).sum();
            let mean = u64::try_from(parts.len()).ok().and_then(|n| sum.checked_div(n)).unwrap_or(1000);
            u32::try_from(mean).unwrap_or(1000)
        }
        Proof::Any(parts) => parts.iter().map(|part| share_permille(part, exhibits)).max().unwrap_or(0),
        Proof::AtLeast { n, of } => {
            let origins: BTreeSet<_> = of
                .iter()
                .filter(|item| exhibits.strength(**item) >= Strength::Supports)
                .filter_map(|item| exhibits.0.get(item).map(|e| e.origin))
                .collect();
            let have = u32::try_from(origins.len()).unwrap_or(u32::MAX).min(*n);
            (u64::from(have) * 1000)
                .checked_div(u64::from(*n))
                .map_or(1000, |s| u32::try_from(s).unwrap_or(1000))
        }
    }
}

fn elements(course: &Course<'_>, obtainable: &[bool]) -> Vec<Draft> {
    let file = as_admitted(course.p, &in_file(course), None);
    let best = as_admitted(course.p, obtainable, None);
    let trial = &course.state.trial;
    let at_trial = court::exhibits(course.p, &course.state);
    let mut drafts = Vec::new();
    for (index, count) in course.p.scenario.counts.iter().enumerate() {
        let stood = if trial.counts.contains(&CountId::at(index)) { &at_trial } else { &file };
        for element in &count.elements {
            let possible = share_permille(&element.proof, &best);
            if possible == 0 {
                continue;
            }
            let shares = [&file, stood].map(|exhibits| share_permille(&element.proof, exhibits));
            drafts.push(element_line(course, &count.id, element, shares, possible));
        }
    }
    drafts
}

fn element_line(
    course: &Course<'_>,
    count: &str,
    element: &Element,
    [obtained, stood]: [u32; 2],
    possible: u32,
) -> Draft {
    let earned = (u64::from(obtained) + u64::from(stood)) * 500 / u64::from(possible);
    let earned_permille = u32::try_from(earned).unwrap_or(1000).min(1000);
    let items: Vec<ItemId> = element.proof.items().iter().map(|i| ItemId(i.0)).collect();
    let (event, seat) = gathered(course, &items);
    let file = in_file(course);
    let missing = items.iter().find(|i| file.get(i.index()) == Some(&false));
    let better = missing
        .filter(|_| obtained < possible)
        .map(|item| Advice::ObtainItem.with(vec![("item", Arg::name(course.item_name(*item)))]));
    let reason = Code::ElementCarried.with(vec![
        ("count", Arg::name(count)),
        ("element", Arg::name(&element.id)),
        ("obtained_permille", Arg::number(u64::from(obtained))),
        ("stood_permille", Arg::number(u64::from(stood))),
        ("obtainable_permille", Arg::number(u64::from(possible))),
    ]);
    Draft { earned_permille, event, rule: None, finding: None, seat, reason, better }
}

/// The last event that changed what an element rests on, and the one seat that gathered it (none if it was
/// there from the start, or several did).
fn gathered(course: &Course<'_>, items: &[ItemId]) -> (EventId, Option<SeatId>) {
    let mut seats = BTreeSet::new();
    let mut last = None;
    for (id, recorded) in course.numbered() {
        match &recorded.event {
            Event::ItemObtained { item, request, .. } if items.contains(item) => {
                seats.extend(course.sender(*request));
                last = Some(id);
            }
            Event::ExhibitFell { item, .. } | Event::ItemDeleted { item } | Event::ItemExpired { item }
                if items.contains(item) =>
            {
                last = Some(id);
            }
            _ => {}
        }
    }
    let mut seats = seats.into_iter();
    let seat = seats.next().filter(|_| seats.next().is_none());
    (last.unwrap_or(course.last()), seat)
}

fn losses(course: &Course<'_>, obtainable: &[bool]) -> Vec<Draft> {
    let counts = &course.p.scenario.counts;
    let named: BTreeSet<ItemRef> =
        counts.iter().flat_map(|c| &c.elements).flat_map(|e| e.proof.items()).collect();
    named
        .into_iter()
        .map(|item| ItemId(item.0))
        .filter(|item| obtainable.get(item.index()) == Some(&true))
        .filter_map(|item| loss_line(course, item))
        .collect()
}

fn loss_line(course: &Course<'_>, item: ItemId) -> Option<Draft> {
    let spec = course.p.scenario.items.get(item.index())?;
    let held = course.state.items.get(item.index())?;
    if spec.obtained_at_start {
        return None;
    }
    spec.expires_at?;
    let lost = held.expired && held.obtained.is_none();
    let event = if lost {
        course.last_event(|e| matches!(e, Event::ItemExpired { item: i } if *i == item))?
    } else {
        course.first_event(|e| {
            matches!(e, Event::ItemPreserved { item: i, .. } | Event::ItemObtained { item: i, .. } if *i == item)
        })?
    };
    let seat = match &course.events.get(event.index())?.event {
        Event::ItemPreserved { request, .. } | Event::ItemObtained { request, .. } => course.sender(*request),
        _ => None,
    };
    let args = || vec![("item", Arg::name(&spec.id))];
    let code = if lost { Code::ItemLost } else { Code::ItemKept };
    Some(Draft {
        earned_permille: if lost { 0 } else { 1000 },
        event,
        rule: None,
        finding: None,
        seat,
        reason: code.with(args()),
        better: lost.then(|| Advice::PreserveFirst.with(args())),
    })
}

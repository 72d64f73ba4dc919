//! Lines of the section `measure`: what was saved of the assets, how soon the orders came, and persons
//! handed over or lost because papers came too late.
//!
//! *Victims*: of each asset, the share of its value that was held or confiscated in the end; one that had to be
//! given back is nobody's loss and is left out. *Timeliness*:
//! of what was left when the file first showed an asset, the share still left when an order reached it; a
//! surrender earns in full, a provisional arrest that ran out earns nothing. What an interception brought
//! and what it breached is counted with the evidence and the rules.

use crate::case::event::Event;
use crate::case::ids::{AssetId, EventId, PersonId, SeatId};
use crate::case::measure::{self, Event as Measure};
use crate::case::scenario::Dimension;
use crate::kernel::Tick;
use crate::score::coded::{Advice, Arg, Code};
use crate::score::course::Course;
use crate::score::line::{Draft, Group};

/// Weight of one asset, and of one person. Modelling numbers.
const WEIGHT: u32 = 2;

/// Lines of a dimension.
pub(super) fn lines(course: &Course<'_>, dimension: Dimension) -> Vec<Group> {
    let assets = || (0..course.p.scenario.measure.assets.len()).map(AssetId::at);
    match dimension {
        Dimension::Victims => assets().filter_map(|asset| saved(course, asset)).collect(),
        Dimension::Timeliness => assets()
            .filter_map(|asset| reached(course, asset))
            .chain(persons(course))
            .collect(),
        Dimension::Justice | Dimension::Rights | Dimension::Evidence | Dimension::Cooperation => Vec::new(),
    }
}

fn permille(part: u64, whole: u64) -> u32 {
    let share = part.saturating_mul(1000).checked_div(whole).unwrap_or(0);
    u32::try_from(share).unwrap_or(1000).min(1000)
}

/// The order that reached an asset last, with what it found and who sent it.
fn order(course: &Course<'_>, asset: AssetId) -> Option<(EventId, u64, Option<SeatId>)> {
    course.numbered().rev().find_map(|(id, recorded)| match &recorded.event {
        Event::Measure(Measure::Frozen { request, asset: a, amount_eur }) if *a == asset => {
            Some((id, *amount_eur, course.sender(*request)))
        }
        Event::Measure(Measure::AssetGone { request, asset: a }) if *a == asset => {
            Some((id, 0, course.sender(*request)))
        }
        _ => None,
    })
}

fn saved(course: &Course<'_>, asset: AssetId) -> Option<Group> {
    let spec = course.p.scenario.measure.asset(asset)?;
    if measure::is_given_back(course.p, &course.state, asset) {
        return None;
    }
    let held = measure::frozen_eur(&course.state, asset)
        .saturating_add(measure::confiscated_eur(&course.state, asset));
    let saved = permille(held, spec.value_eur);
    let order = order(course, asset);
    let name = || ("asset", Arg::name(&spec.id));
    let reason = if saved == 0 {
        Code::AssetLost.with(vec![name()])
    } else {
        Code::AssetSaved.with(vec![name(), ("saved_permille", Arg::number(u64::from(saved)))])
    };
    let draft = Draft {
        earned_permille: saved,
        event: order.map_or(course.closing(), |(event, ..)| event),
        rule: None,
        finding: None,
        seat: order.and_then(|(.., seat)| seat),
        reason,
        better: (saved < 1000).then(|| Advice::FreezeSooner.with(vec![name()])),
    };
    Some(Group::single(WEIGHT, draft))
}

/// When the file first showed an asset to anybody.
fn known_at(course: &Course<'_>, asset: AssetId) -> Option<Tick> {
    let spec = course.p.scenario.measure.asset(asset)?;
    let at_start = |item| course.p.scenario.seats.iter().any(|s| s.knows.contains(item));
    if spec.shown_by.is_empty() || spec.shown_by.iter().any(at_start) {
        return Some(Tick(0));
    }
    let read = |event: &Event| matches!(event, Event::ItemRead { item, .. } if spec.shown_by.contains(item));
    course.events.iter().find(|e| read(&e.event)).map(|e| e.at)
}

fn reached(course: &Course<'_>, asset: AssetId) -> Option<Group> {
    let spec = course.p.scenario.measure.asset(asset)?;
    let warned = crate::case::joint::is_warned(&course.state);
    let known = measure::left_permille(spec, warned, known_at(course, asset)?);
    let order = order(course, asset);
    let left = order.map_or(0, |(_, amount, _)| permille(amount, spec.value_eur));
    let name = || ("asset", Arg::name(&spec.id));
    // Nothing could be reached any more when it became known.
    if known == 0 {
        return None;
    }
    let earned = permille(u64::from(left), u64::from(known));
    let draft = Draft {
        earned_permille: earned,
        event: order.map_or(course.closing(), |(event, ..)| event),
        rule: None,
        finding: None,
        seat: order.and_then(|(.., seat)| seat),
        reason: Code::AssetReached.with(vec![
            name(),
            ("left_permille", Arg::number(u64::from(left))),
            ("known_permille", Arg::number(u64::from(known))),
        ]),
        better: (earned < 1000).then(|| Advice::FreezeSooner.with(vec![name()])),
    };
    Some(Group::single(WEIGHT, draft))
}

/// Persons handed over, and arrests that ran out.
fn persons(course: &Course<'_>) -> Vec<Group> {
    let name = |person: &PersonId| {
        let spec = course.p.scenario.persons.get(person.index());
        ("person", Arg::name(spec.map_or("", |p| p.id.as_str())))
    };
    let sender = |person: &PersonId| {
        let known = course.state.sections.measure.persons.get(person)?;
        let request = known.granted.or_else(|| known.arrest.map(|a| a.request))?;
        course.sender(request)
    };
    let line = |event: EventId, person: &PersonId, lapsed: bool| Draft {
        earned_permille: if lapsed { 0 } else { 1000 },
        event,
        rule: None,
        finding: None,
        seat: sender(person),
        reason: if lapsed { Code::ArrestRanOut } else { Code::HandedOver }.with(vec![name(person)]),
        better: lapsed.then(|| Advice::SendPapers.with(vec![name(person)])),
    };
    course
        .numbered()
        .filter_map(|(id, recorded)| match &recorded.event {
            Event::Measure(Measure::Surrendered { person }) => Some(line(id, person, false)),
            Event::Measure(Measure::ArrestLapsed { person }) => Some(line(id, person, true)),
            _ => None,
        })
        .map(|draft| Group::single(WEIGHT, draft))
        .collect()
}

//! How an event of the section changes the state.

use std::collections::BTreeSet;

use super::running::{dates, line_of};
use super::state::{
    Arrest, Asked, Caught, Frozen, HostNotice, PersonState, Release, Review, Running, State, Surrender,
};
use super::{Due, Event, host};
use crate::case::apply::{request_receiver, show_request};
use crate::case::course::DueOf;
use crate::case::ids::{AssetId, EventId, PersonId, RequestId};
use crate::case::milestone::Milestone;
use crate::case::scenario::Scenario;
use crate::case::state::CaseState;
use crate::kernel::{Name, Tick};
use crate::law::acts::HostAnswer;
use crate::law::scope::Selector;
use crate::law::terms::DataCategory;

/// Applies an event of the section.
pub fn apply(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    match event {
        Event::Began { .. }
        | Event::Prevented { .. }
        | Event::Caught { .. }
        | Event::WentOn { .. }
        | Event::RenewalAsked { .. }
        | Event::Renewed { .. }
        | Event::RenewalRefused { .. }
        | Event::Ended { .. }
        | Event::OutsideDeleted { .. } => apply_running(scenario, state, event, id, at),
        Event::HostTold { .. } | Event::HostSpoke { .. } | Event::HostSilent { .. } => {
            apply_host(scenario, state, event, id);
        }
        Event::Searched { request, system } => {
            state.sections.measure.searched.insert(*request);
            let system = usize::try_from(*system).ok().and_then(|i| scenario.measure.systems.get(i));
            for item in system.map(|s| s.items.as_slice()).unwrap_or_default() {
                let name = scenario.items.get(item.index()).map_or("", |i| i.id.as_str());
                state.reach(Milestone::Seized, name, id);
            }
        }
        Event::FoundNothing { .. } => {}
        Event::ObjectionOpen { request, until, .. } => {
            state.sections.measure.objections.insert(*request, id);
            state.set_date(*until, DueOf::Measure(Due::Objection(*request)));
        }
        Event::Objected { request, .. } => {
            state.sections.measure.objections.remove(request);
        }
        Event::Frozen { .. }
        | Event::AssetGone { .. }
        | Event::Lifted { .. }
        | Event::FreezingLapsed { .. }
        | Event::ReleaseDue { .. }
        | Event::HeldOn { .. }
        | Event::OwnerTold { .. }
        | Event::Confiscated { .. } => apply_asset(scenario, state, event, id, at),
        Event::Located { .. }
        | Event::Arrested { .. }
        | Event::NotFound { .. }
        | Event::ArrestLapsed { .. }
        | Event::ArrestProlonged { .. }
        | Event::SurrenderGranted { .. }
        | Event::SurrenderRefused { .. }
        | Event::TransferFixed { .. }
        | Event::Surrendered { .. }
        | Event::AssuranceGiven { .. }
        | Event::ConsentAsked { .. }
        | Event::ConsentAnswered { .. } => apply_person(scenario, state, event, id, at),
        Event::ReviewOpened { .. }
        | Event::Validated { .. }
        | Event::ValidationRefused { .. }
        | Event::ReviewLapsed { .. }
        | Event::Undone { .. } => apply_review(scenario, state, event, id, at),
    }
}

fn selector_name(scenario: &Scenario, selector: Selector) -> Name {
    let spec = usize::try_from(selector.0).ok().and_then(|i| scenario.selectors.get(i));
    spec.map(|s| s.id.clone()).unwrap_or_default()
}

fn measure(state: &mut CaseState, number: u32) -> Option<&mut Running> {
    state.sections.measure.measures.get_mut(usize::try_from(number).ok()?)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_running(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    match event {
        Event::Began { request, line, until, .. } => {
            began(scenario, state, (*request, *line, *until), id, at)
        }
        Event::Caught { .. } => caught(scenario, state, event, at),
        Event::WentOn { measure: number } => {
            if let Some(measure) = measure(state, *number) {
                measure.beyond = true;
            }
        }
        Event::RenewalAsked { measure: number, days, .. } => {
            if let Some(measure) = measure(state, *number) {
                measure.asked = Some((*days, id));
            }
        }
        Event::Renewed { measure: number, until, .. } => {
            if let Some(measure) = measure(state, *number) {
                measure.until = Some(*until);
                measure.asked = None;
                measure.last_event = id;
            }
            state.set_date(*until, DueOf::Measure(Due::Ends(*number)));
        }
        Event::RenewalRefused { measure: number } => {
            if let Some(measure) = measure(state, *number) {
                measure.asked = None;
            }
        }
        Event::Ended { measure: number, why, .. } => {
            if let Some(measure) = measure(state, *number) {
                measure.ended = Some((at, *why));
                measure.asked = None;
                measure.last_event = id;
            }
        }
        _ => {}
    }
}

fn caught(scenario: &Scenario, state: &mut CaseState, event: &Event, at: Tick) {
    let Event::Caught { measure: number, passing, outside, held_back } = event else { return };
    let own = &state.sections.measure;
    let index = usize::try_from(*number).ok();
    let line = index.and_then(|i| own.measures.get(i)).and_then(|m| line_of(scenario, m));
    let position = usize::try_from(*passing).ok();
    let item = line.and_then(|l| l.yields.get(position?)).map(|y| y.item);
    let known = line.is_some_and(|line| host::is_known(scenario, state, line));
    if let Some(measure) = measure(state, *number) {
        measure.passed.insert(*passing);
        let taken = item.filter(|_| !held_back);
        measure
            .caught
            .extend(taken.map(|item| Caught { item, at, outside: *outside, known }));
    }
}

fn began(
    scenario: &Scenario,
    state: &mut CaseState,
    (request, line, until): (RequestId, u32, Option<Tick>),
    id: EventId,
    at: Tick,
) {
    let form = &state.requests[request.index()].form;
    let spec = usize::try_from(line).ok().and_then(|i| scenario.measure.lines.get(i));
    let begun = Running {
        request,
        line,
        category: form.category.unwrap_or(DataCategory::Rtc),
        days: form.duration_days,
        renewal: form.renewal,
        filter: form.handling.is_some_and(|h| h.filter),
        began_at: at,
        until,
        known_at_start: spec.is_some_and(|line| host::is_known(scenario, state, line)),
        beyond: false,
        passed: BTreeSet::new(),
        asked: None,
        ended: None,
        caught: Vec::new(),
        last_event: id,
    };
    let number = u32::try_from(state.sections.measure.measures.len()).unwrap_or(u32::MAX);
    for (when, date) in dates(scenario, number, &begun) {
        state.set_date(when, date);
    }
    state.sections.measure.measures.push(begun);
    if let Some(spec) = spec {
        state.reach(Milestone::Intercepted, &selector_name(scenario, spec.selector), id);
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_host(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId) {
    let names = |state: &CaseState, request: RequestId| -> Vec<Name> {
        let selectors = &state.requests[request.index()].reading.selectors;
        selectors.iter().map(|s| selector_name(scenario, *s)).collect()
    };
    let notice = |own: &mut State, request: RequestId| own.notices.iter().position(|n| n.request == request);
    match event {
        Event::HostTold { request, host, late, until } => {
            let notice =
                HostNotice { request: *request, host: *host, late: *late, answer: None, silent: false };
            state.sections.measure.notices.push(notice);
            if let Some(until) = until {
                state.set_date(*until, DueOf::Measure(Due::HostPeriod(*request)));
            }
            for name in names(state, *request) {
                state.reach(Milestone::HostTold, &name, id);
            }
        }
        Event::HostSpoke { request, answer, .. } => {
            if let Some(at) = notice(&mut state.sections.measure, *request) {
                state.sections.measure.notices[at].answer = Some(*answer);
            }
            if *answer == HostAnswer::Barred {
                for name in names(state, *request) {
                    state.reach(Milestone::HostBarred, &name, id);
                }
            }
        }
        Event::HostSilent { request } => {
            if let Some(at) = notice(&mut state.sections.measure, *request) {
                state.sections.measure.notices[at].silent = true;
            }
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_asset(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    let name = |asset: &AssetId| scenario.measure.asset(*asset).map(|a| a.id.clone()).unwrap_or_default();
    match event {
        Event::Frozen { request, asset, amount_eur } => {
            let held = state.sections.measure.assets.entry(*asset).or_default();
            let minutes = scenario.measure.asset(*asset).and_then(|a| a.held_minutes);
            let until = minutes.map(|minutes| at.plus(minutes));
            held.frozen = Some(Frozen { request: *request, amount_eur: *amount_eur, event: id, until });
            held.gone = None;
            if let Some(until) = until {
                state.set_date(until, DueOf::Measure(Due::FreezingLapses(*asset)));
            }
            state.reach(Milestone::Frozen, &name(asset), id);
        }
        Event::AssetGone { request, asset } => {
            state.sections.measure.assets.entry(*asset).or_default().gone = Some(*request);
            state.reach(Milestone::AssetGone, &name(asset), id);
        }
        Event::Lifted { asset, .. } => {
            state.sections.measure.assets.entry(*asset).or_default().frozen = None;
            state.reach(Milestone::Released, &name(asset), id);
        }
        Event::FreezingLapsed { asset } => {
            state.sections.measure.assets.entry(*asset).or_default().frozen = None;
        }
        Event::ReleaseDue { asset, seat, until } => {
            let owed = Release { seat: *seat, until: *until, event: id, overdue: false };
            state.sections.measure.assets.entry(*asset).or_default().release = Some(owed);
            state.set_date(*until, DueOf::Measure(Due::Release(*asset)));
        }
        Event::HeldOn { asset, until } => {
            let held = state.sections.measure.assets.entry(*asset).or_default();
            if let Some(owed) = &mut held.release {
                owed.overdue = true;
            }
            if let Some(frozen) = &mut held.frozen {
                frozen.until = Some(frozen.until.map_or(*until, |before| before.min(*until)));
            }
            state.set_date(*until, DueOf::Measure(Due::FreezingLapses(*asset)));
        }
        Event::Confiscated { asset, amount_eur, .. } => {
            let held = state.sections.measure.assets.entry(*asset).or_default();
            held.frozen = None;
            held.confiscated_eur = held.confiscated_eur.saturating_add(*amount_eur);
            state.reach(Milestone::Confiscated, &name(asset), id);
        }
        _ => {}
    }
}

fn person(state: &mut CaseState, person: PersonId, id: EventId) -> &mut PersonState {
    let known = state.sections.measure.persons.entry(person).or_default();
    known.last_event = id;
    known
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_person(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    let name = |who: &PersonId| scenario.persons.get(who.index()).map(|p| p.id.clone()).unwrap_or_default();
    match event {
        Event::Located { person: who, state: place, .. } => person(state, *who, id).located = Some(*place),
        Event::Arrested { request, person: who, until } => {
            let place = request_receiver(scenario, state, *request);
            let known = person(state, *who, id);
            known.arrest = Some(Arrest { request: *request, until: *until, since: at });
            known.located = place;
            if let Some(until) = until {
                state.set_date(*until, DueOf::Measure(Due::ArrestEnds(*who)));
            }
            state.reach(Milestone::Arrested, &name(who), id);
        }
        Event::ArrestProlonged { person: who, until } => {
            let known = person(state, *who, id);
            if let Some(arrest) = &mut known.arrest {
                arrest.until = Some(*until);
            }
            state.set_date(*until, DueOf::Measure(Due::ArrestEnds(*who)));
        }
        Event::ArrestLapsed { person: who } => {
            let known = person(state, *who, id);
            known.arrest = None;
            known.lapsed = true;
        }
        Event::SurrenderGranted { request, person: who, counts } => {
            let known = person(state, *who, id);
            known.granted = Some(*request);
            known.refused = false;
            for count in counts {
                if !known.counts.contains(count) {
                    known.counts.push(*count);
                }
            }
        }
        Event::SurrenderRefused { person: who, .. } => {
            let known = person(state, *who, id);
            known.refused = known.granted.is_none();
            // Who is held only for a surrender that is refused is released.
            if known.granted.is_none() {
                known.arrest = None;
            }
            state.reach(Milestone::SurrenderRefused, &name(who), id);
        }
        Event::TransferFixed { person: who, at: day } => {
            person(state, *who, id).transfer_at = Some(*day);
            state.set_date(*day, DueOf::Measure(Due::Transfer(*who)));
        }
        Event::Surrendered { person: who } => surrendered(scenario, state, *who, id, at),
        Event::AssuranceGiven { person: who, .. } => person(state, *who, id).assurance = true,
        Event::ConsentAsked { person: who, counts, seat, desk } => {
            let asked = Asked { counts: counts.clone(), seat: *seat, desk: *desk, event: id };
            person(state, *who, id).asked = Some(asked);
        }
        Event::ConsentAnswered { person: who, agree, .. } => {
            let known = person(state, *who, id);
            let counts = known.asked.take().map(|a| a.counts).unwrap_or_default();
            if *agree { known.agreed.extend(counts) } else { known.declined.extend(counts) }
        }
        _ => {}
    }
}

fn surrendered(scenario: &Scenario, state: &mut CaseState, who: PersonId, id: EventId, at: Tick) {
    let granted = state.sections.measure.persons.get(&who).and_then(|k| k.granted);
    let from = granted.and_then(|request| request_receiver(scenario, state, request));
    let known = person(state, who, id);
    known.arrest = None;
    if let (Some(request), Some(from)) = (granted, from) {
        known.surrender = Some(Surrender { request, from, counts: known.counts.clone(), event: id, at });
    }
    let name = scenario.persons.get(who.index()).map_or("", |p| p.id.as_str());
    state.reach(Milestone::Surrendered, name, id);
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_review(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    let reviews = &mut state.sections.measure.reviews;
    match event {
        Event::ReviewOpened { request, hours, until, to } => {
            let review = Review {
                hours: *hours,
                since: at,
                until: *until,
                validated_at: None,
                undone: false,
                refused: false,
                lapsed: false,
                last_event: id,
            };
            reviews.insert(*request, review);
            state.set_date(*until, DueOf::Measure(Due::Review(*request)));
            for seat in to {
                show_request(scenario, state, *request, *seat, id);
            }
        }
        Event::Validated { request, .. } => {
            if let Some(review) = reviews.get_mut(request) {
                review.validated_at = Some(at);
                review.last_event = id;
            }
        }
        Event::ValidationRefused { request } => {
            if let Some(review) = reviews.get_mut(request) {
                review.refused = true;
                review.last_event = id;
            }
        }
        Event::ReviewLapsed { request } => {
            if let Some(review) = reviews.get_mut(request) {
                review.lapsed = true;
                review.last_event = id;
            }
        }
        Event::Undone { request, .. } => {
            if let Some(review) = reviews.get_mut(request) {
                review.undone = true;
                review.last_event = id;
            }
        }
        _ => {}
    }
}

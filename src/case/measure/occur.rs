//! What happens by itself in this section: dates that come, and work that a desk has done.

use serde::{Deserialize, Serialize};

use super::{Running, assets, host, objection, persons, release, review, running};
use crate::case::event::Event;
use crate::case::ids::{AssetId, EventId, PersonId, RequestId};
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::kernel::{Luck, Tick};

/// A date of the section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {
    /// Something passes on an intercepted line: measure, and position among what passes.
    Passes(u32, u32),
    /// The time of an interception is over.
    Ends(u32),
    /// The period of a host state is over.
    HostPeriod(RequestId),
    /// A provisional arrest runs out.
    ArrestEnds(PersonId),
    /// A person is handed over.
    Transfer(PersonId),
    /// An emergency order had to be validated by then.
    Review(RequestId),
    /// The time to object to an order in an emergency is over.
    Objection(RequestId),
    /// A freezing lapses.
    FreezingLapses(AssetId),
    /// Property that no judgment takes had to be released by then.
    Release(AssetId),
}

/// Work that the section gives to desks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// Looks again whether an interception must go on: measure, days, whether something specific is cited.
    Renewal(u32, u32, bool),
    /// Arrests provisionally on a request.
    Arrest(RequestId),
    /// Decides whether further counts are agreed to.
    Consent(PersonId),
    /// Validates an emergency order.
    Validation(RequestId),
}

/// Whether a date still means something.
pub fn is_live(p: &Prepared, state: &CaseState, at: Tick, due: Due) -> bool {
    let own = &state.sections.measure;
    match due {
        Due::Passes(measure, passing) => {
            let waits = |m: &Running| m.ended.is_none() && !m.passed.contains(&passing);
            // What passed while it was suspended is gone.
            running::get(own, measure).is_some_and(waits)
                && at >= state.clock
                && !running::is_suspended(state, measure, at)
        }
        Due::Ends(measure) => {
            running::runs(own, measure)
                && running::get(own, measure).is_some_and(|m| m.until == Some(at) && !m.beyond)
        }
        Due::HostPeriod(request) => host::may_speak(state, request),
        Due::ArrestEnds(person) => {
            let known = own.persons.get(&person);
            known.and_then(|k| k.arrest).is_some_and(|a| a.until == Some(at))
                && !persons::has_papers(state, person)
        }
        Due::Transfer(person) => {
            let known = own.persons.get(&person);
            known.is_some_and(|k| k.transfer_at == Some(at) && k.arrest.is_some() && k.surrender.is_none())
        }
        Due::Review(request) => {
            let review = own.reviews.get(&request);
            review.is_some_and(|r| r.validated_at.is_none() && !r.undone && !r.lapsed && r.until == at)
        }
        Due::Objection(request) => objection::objects(p, state, request),
        Due::FreezingLapses(asset) => assets::lapses(p, state, asset, at),
        Due::Release(asset) => {
            let held = own.assets.get(&asset).filter(|a| a.frozen.is_some());
            held.and_then(|a| a.release).is_some_and(|r| r.until == at && !r.overdue)
        }
    }
}

/// What a date leads to, with what enabled it.
pub fn went_off(p: &Prepared, _luck: &Luck, state: &CaseState, due: Due) -> (EventId, Event) {
    let own = &state.sections.measure;
    let since = |person: PersonId| own.persons.get(&person).map_or(EventId(0), |k| k.last_event);
    let (cause, event) = match due {
        Due::Passes(measure, passing) => running::passes(p, state, measure, passing),
        Due::Ends(measure) => running::time_is_over(own, measure),
        Due::HostPeriod(request) => {
            let cause = state.requests.get(request.index()).map_or(EventId(0), |r| r.last_event);
            (cause, super::Event::HostSilent { request })
        }
        Due::ArrestEnds(person) => {
            let event = persons::prolonged(p, state, person);
            (since(person), event.unwrap_or(super::Event::ArrestLapsed { person }))
        }
        Due::Transfer(person) => (since(person), super::Event::Surrendered { person }),
        Due::Review(request) => {
            let cause = own.reviews.get(&request).map_or(EventId(0), |r| r.last_event);
            (cause, super::Event::ReviewLapsed { request })
        }
        Due::Objection(request) => objection::went_off(p, state, request),
        Due::FreezingLapses(asset) => {
            let frozen = own.assets.get(&asset).and_then(|a| a.frozen);
            (frozen.map_or(EventId(0), |f| f.event), super::Event::FreezingLapsed { asset })
        }
        Due::Release(asset) => {
            let owed = own.assets.get(&asset).and_then(|a| a.release);
            let (cause, since) = owed.map_or((EventId(0), state.clock), |r| (r.event, r.until));
            (cause, super::Event::HeldOn { asset, until: release::until(p, since) })
        }
    };
    (cause, Event::Measure(event))
}

/// What follows when a desk has done its work.
pub fn task_done(p: &Prepared, _luck: &Luck, state: &CaseState, task: &Task) -> Vec<Event> {
    match task {
        Task::Renewal(measure, days, founded) => running::looked_again(state, *measure, *days, *founded),
        Task::Arrest(request) => persons::arrested(p, state, *request),
        Task::Consent(person) => persons::consent_of_desk(p, state, *person),
        Task::Validation(request) => review::of_desk(p, state, *request),
    }
}

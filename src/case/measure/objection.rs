//! The authority that is told of an order in an emergency: the data are handed over meanwhile; where it objects
//! within its time, what came is deleted (`Effect::Objection`).

use super::Event;
use crate::case::event::{Event as CaseEvent, RequestEnd};
use crate::case::ids::{EventId, RequestId};
use crate::case::prepared::Prepared;
use crate::case::reading::receiving_state;
use crate::case::state::{CaseState, RequestStatus};
use crate::case::step::{engine_decision, items_of, notice};
use crate::kernel::{Reckoning, due};
use crate::law::decision::Outcome;
use crate::law::instrument::{Effect, StepAct};
use crate::law::terms::Office;

/// An authority was told: its time to object begins, if that is what its notice does.
pub(super) fn told(p: &Prepared, state: &CaseState, id: RequestId, office: Office) -> Option<CaseEvent> {
    let request = &state.requests[id.index()];
    let Some((_, Effect::Objection(period))) = notice(p, state, request) else { return None };
    let calendar = p.calendar(receiving_state(p, &request.reading));
    let until = due(state.clock, *period, Reckoning::Running, calendar, p.scenario.epoch).ok()?;
    Some(CaseEvent::Measure(Event::ObjectionOpen { request: id, office, until }))
}

/// Whether the authority objects, once its time is over: it has looked at its grounds by then.
pub(super) fn objects(p: &Prepared, state: &CaseState, id: RequestId) -> bool {
    let request = &state.requests[id.index()];
    let given_up =
        matches!(request.status, RequestStatus::Closed(RequestEnd::Refused | RequestEnd::Withdrawn));
    let told = state.sections.measure.objections.contains_key(&id);
    told && !given_up && engine_decision(p, state, request, StepAct::Recognise).outcome == Outcome::Refuse
}

/// The objection, with what enabled it.
pub(super) fn went_off(p: &Prepared, state: &CaseState, id: RequestId) -> (EventId, Event) {
    let request = &state.requests[id.index()];
    let decision = engine_decision(p, state, request, StepAct::Recognise);
    let grounds = crate::case::step::told_grounds(&decision, &[]);
    let since = state
        .sections
        .measure
        .objections
        .get(&id)
        .copied()
        .unwrap_or(request.last_event);
    (since, Event::Objected { request: id, grounds })
}

/// What follows from an objection: what came is deleted, and what was still to come does not.
pub(super) fn objected(state: &CaseState, id: RequestId) -> Vec<CaseEvent> {
    let mut events = Vec::new();
    if !matches!(state.requests[id.index()].status, RequestStatus::Closed(_)) {
        events.push(CaseEvent::RequestWithdrawn { request: id });
    }
    let kept = items_of(state, id)
        .into_iter()
        .filter(|item| !state.items[item.index()].deleted);
    events.extend(kept.map(|item| CaseEvent::ItemDeleted { item }));
    events
}

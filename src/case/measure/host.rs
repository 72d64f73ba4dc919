//! The state where an intercepted person is: whether it must be told, whether it was, what it said
//! (rule R17).

use super::running::{get, line_of, on_lines};
use super::{EndReason, Event, Line};
use crate::case::course::cured;
use crate::case::event::{ActRef, Event as CaseEvent, RequestEnd};
use crate::case::graph::is_in_force;
use crate::case::ids::{JurisdictionId, RequestId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::reading::receiving_state;
use crate::case::scenario::Scenario;
use crate::case::state::{CaseState, RequestStatus};
use crate::kernel::due;
use crate::law::acts::HostAnswer;
use crate::law::decision::Outcome;
use crate::law::instrument::{Instrument, Lapse, Object, Performs, StepAct};
use crate::law::rules::RuleId;
use crate::law::terms::Office;

/// Whether an instrument tells a host state of a measure that its issuer carries out alone.
pub(super) fn is_notice(instrument: &Instrument) -> bool {
    instrument.performs == Performs::Notify && instrument.object == Object::OwnMeasure
}

/// Whether those who investigate know where the user of a line is.
pub(super) fn is_known(scenario: &Scenario, state: &CaseState, line: &Line) -> bool {
    let Some(item) = line.shown_by else { return true };
    scenario.seats.iter().zip(&state.seats).any(|(spec, seat)| {
        let investigates =
            matches!(spec.role, Office::Prosecutor | Office::Police | Office::InvestigatingJudge);
        let read = seat.items.iter().any(|k| k.item == item && k.read);
        spec.jurisdiction == scenario.forum && investigates && read
    })
}

/// Whether the host state must be told of a measure on a line: the target is, and is known to be, in
/// another state than the one that intercepts, and an instrument of such notices is in force from there.
pub(super) fn must_be_told(p: &Prepared, state: &CaseState, from: JurisdictionId, line: &Line) -> bool {
    let intercepting = p.selector_holder(line.selector).map(|d| p.desk_spec(d).jurisdiction);
    let host = line.target_in;
    if intercepting == Some(host) || !is_known(&p.scenario, state, line) {
        return false;
    }
    let today = p.date_in(from, state.clock);
    let tells = |i| is_notice(p.instrument_spec(i)) && is_in_force(p.instrument_spec(i), today);
    p.cooperation.find(from, host, tells).is_some()
}

/// What the host state of a line has said: the last notice counts.
pub(super) fn answer_of(state: &CaseState, line: &Line) -> HostAnswer {
    let notices = state.sections.measure.notices.iter().rev();
    let last = notices.into_iter().find(|n| {
        let request = &state.requests[n.request.index()];
        n.host == line.target_in && request.reading.selectors.contains(&line.selector)
    });
    match last {
        None => HostAnswer::NotTold,
        Some(n) => match n.answer {
            Some(answer @ (HostAnswer::Barred | HostAnswer::Conditions)) => answer,
            Some(HostAnswer::NotTold | HostAnswer::ToldLate | HostAnswer::Told) | None if n.late => {
                HostAnswer::ToldLate
            }
            Some(HostAnswer::NotTold | HostAnswer::ToldLate | HostAnswer::Told) | None => HostAnswer::Told,
        },
    }
}

/// A notice reaches the host state.
pub(super) fn arrived(p: &Prepared, state: &CaseState, id: RequestId, step: u32) -> Vec<CaseEvent> {
    let request = &state.requests[id.index()];
    let instrument = p.instrument_spec(request.reading.instrument);
    let own = &state.sections.measure;
    let step = usize::try_from(step).ok().and_then(|i| instrument.route.get(i));
    let told = own.notices.iter().any(|n| n.request == id);
    let Some(step) = step.filter(|s| s.act == StepAct::Recognise && is_notice(instrument) && !told) else {
        return Vec::new();
    };
    let host = receiving_state(p, &request.reading);
    let category = request.form.category;
    let mut clocks = step.clocks.iter().filter(|c| c.lapse == Lapse::Released);
    let clock =
        clocks.find(|c| c.categories.is_empty() || category.is_some_and(|k| c.categories.contains(&k)));
    let until =
        clock.and_then(|c| due(state.clock, c.period, c.reckoning, p.calendar(host), p.scenario.epoch).ok());
    let late = on_lines(p, own, &request.reading.selectors).into_iter().any(|number| {
        get(own, number).is_some_and(|m| {
            let here = line_of(&p.scenario, m).is_some_and(|l| l.target_in == host);
            let began = m.known_at_start && m.began_at < request.sent_at;
            here && (began || m.caught.iter().any(|c| c.known && c.at < request.sent_at))
        })
    });
    vec![CaseEvent::Measure(Event::HostTold { request: id, host, late, until })]
}

/// A notice that comes late makes good that none was given.
pub(super) fn told(p: &Prepared, state: &CaseState, request: RequestId) -> Vec<CaseEvent> {
    let own = &state.sections.measure;
    let selectors = &state.requests[request.index()].reading.selectors;
    let about = on_lines(p, own, selectors);
    cured(state, RuleId::R17, |act| matches!(act, ActRef::Running(number) if about.contains(&number)))
}

/// The host state decides on a notice.
pub(super) fn decided(
    p: &Prepared,
    state: &CaseState,
    id: RequestId,
    outcome: Outcome,
    by: Option<SeatId>,
) -> Vec<CaseEvent> {
    let request = &state.requests[id.index()];
    let notice = state.sections.measure.notices.iter().find(|n| n.request == id);
    let open = notice.is_some_and(|n| !n.silent && n.answer.is_none());
    let answer = match outcome {
        Outcome::Grant => HostAnswer::Told,
        Outcome::Partial => HostAnswer::Conditions,
        Outcome::Refuse => HostAnswer::Barred,
        Outcome::Clarify | Outcome::Postpone => return Vec::new(),
    };
    if !open || !is_notice(p.instrument_spec(request.reading.instrument)) {
        return Vec::new();
    }
    vec![CaseEvent::Measure(Event::HostSpoke { request: id, answer, by })]
}

/// What a host state that bars a measure brings to an end.
pub(super) fn spoke(
    p: &Prepared,
    state: &CaseState,
    request: RequestId,
    answer: HostAnswer,
) -> Vec<CaseEvent> {
    if answer != HostAnswer::Barred {
        return Vec::new();
    }
    let own = &state.sections.measure;
    let sent = &state.requests[request.index()].reading;
    let host = receiving_state(p, sent);
    let ended = |number: u32| Event::Ended { measure: number, why: EndReason::Barred, by: None };
    on_lines(p, own, &sent.selectors)
        .into_iter()
        .filter(|number| {
            get(own, *number).is_some_and(|m| {
                m.ended.is_none() && line_of(&p.scenario, m).is_some_and(|l| l.target_in == host)
            })
        })
        .map(|number| CaseEvent::Measure(ended(number)))
        .collect()
}

/// Whether a host state may still speak on a notice.
pub(super) fn may_speak(state: &CaseState, request: RequestId) -> bool {
    let notice = state.sections.measure.notices.iter().find(|n| n.request == request);
    notice.is_some_and(|n| n.answer.is_none() && !n.silent)
}

/// Silence lets the measure go on; a notice that still waits for a seat is closed.
pub(super) fn silent(state: &CaseState, request: RequestId) -> Vec<CaseEvent> {
    match state.requests[request.index()].status {
        RequestStatus::AwaitingRuling(_) => {
            vec![CaseEvent::RequestClosed { request, end: RequestEnd::Answered }]
        }
        RequestStatus::Queued
        | RequestStatus::InWork
        | RequestStatus::Travelling
        | RequestStatus::AwaitingClarification
        | RequestStatus::AwaitingRelease
        | RequestStatus::Postponed
        | RequestStatus::Closed(_) => Vec::new(),
    }
}

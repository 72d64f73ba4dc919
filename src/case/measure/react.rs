//! What follows, in this section, from any event of the case.

use super::{Event, assets, host, objection, persons, release, review, running};
use crate::case::event::{Event as CaseEvent, RequestEnd};
use crate::case::hearing::Event as HearingEvent;
use crate::case::ids::{RequestId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::case::step::act_of;
use crate::kernel::Luck;
use crate::law::decision::{Decision, Outcome};
use crate::law::instrument::{Performs, StepAct};

/// What follows from an event, on the state after it.
#[expect(clippy::wildcard_enum_match_arm, reason = "of the many events of a case, these concern the section")]
pub fn react(p: &Prepared, luck: &Luck, state: &CaseState, event: &CaseEvent) -> Vec<CaseEvent> {
    match event {
        CaseEvent::RequestSent { request, .. } => {
            let mut events = persons::sought(p, state, *request);
            events.extend(review::sent(p, luck, state, *request));
            events
        }
        CaseEvent::StepEntered { request, step, .. } => {
            let mut events = host::arrived(p, state, *request, *step);
            events.extend(persons::arrived(p, luck, state, *request, *step));
            events
        }
        CaseEvent::Notified { request, office, .. } => {
            objection::told(p, state, *request, *office).into_iter().collect()
        }
        CaseEvent::Decided { request, by, decision, .. } => decided(p, state, *request, *by, decision),
        CaseEvent::ItemObtained { request, item, .. } => running::came_in(p, state, *request, *item),
        CaseEvent::RequestClosed { request, end: RequestEnd::Answered | RequestEnd::Nothing } => {
            let instrument = state.requests[request.index()].reading.instrument;
            if persons::is_alert(p.instrument_spec(instrument)) {
                persons::located(p, state, *request)
            } else {
                Vec::new()
            }
        }
        CaseEvent::Charged { seat, person, counts, exhibits, .. } => {
            let mut events = persons::charged(p, state, *seat, *person, counts);
            events.extend(running::relied_on(p, state, exhibits));
            events
        }
        CaseEvent::VerdictGiven { .. } | CaseEvent::Hearing(HearingEvent::BecameFinal) => {
            release::after_judgment(p, state)
        }
        CaseEvent::Measure(event) => own(p, state, event),
        _ => Vec::new(),
    }
}

/// A step was decided: what the instrument performs happens.
fn decided(
    p: &Prepared,
    state: &CaseState,
    id: RequestId,
    by: Option<SeatId>,
    decision: &Decision,
) -> Vec<CaseEvent> {
    let request = &state.requests[id.index()];
    let granted = matches!(decision.outcome, Outcome::Grant | Outcome::Partial);
    match act_of(p, request) {
        StepAct::Recognise => {
            let mut events = host::decided(p, state, id, decision.outcome, by);
            events.extend(persons::recognised(p, state, id, decision.outcome, by));
            events
        }
        StepAct::Execute if granted && running::is_search(p, request) => running::searched(p, state, id),
        StepAct::Execute if granted => match p.instrument_spec(request.reading.instrument).performs {
            Performs::Intercept => running::executed(p, state, id, &decision.granted),
            Performs::Freeze => assets::freeze(p, state, id),
            Performs::Confiscate => assets::confiscate(p, state, id),
            Performs::Arrest | Performs::Surrender => persons::arrested(p, state, id),
            Performs::Preserve
            | Performs::Produce
            | Performs::Search
            | Performs::Notify
            | Performs::Inform
            | Performs::Join => Vec::new(),
        },
        StepAct::Execute
        | StepAct::Authorise
        | StepAct::Check
        | StepAct::Translate
        | StepAct::Transmit
        | StepAct::Return => Vec::new(),
    }
}

/// What follows from an event of the section.
fn own(p: &Prepared, state: &CaseState, event: &Event) -> Vec<CaseEvent> {
    match event {
        Event::Caught { .. } => running::caught(p, state, event),
        Event::Ended { measure, .. } => running::judged(p, state, *measure, true),
        Event::Renewed { .. } => running::renewed(p, state, event),
        Event::OutsideDeleted { measure, .. } => running::deleted(p, state, *measure),
        Event::HostTold { request, .. } => host::told(p, state, *request),
        Event::HostSpoke { request, answer, .. } => host::spoke(p, state, *request, *answer),
        Event::HostSilent { request } => host::silent(state, *request),
        Event::Searched { request, system } => running::seized(p, state, *request, *system),
        Event::Arrested { person, .. } | Event::SurrenderGranted { person, .. } => {
            persons::transfer(p, state, *person)
        }
        Event::Surrendered { person, .. } => persons::handed_over(p, state, *person),
        Event::AssuranceGiven { person, .. } => persons::assured(state, *person),
        Event::ConsentAnswered { .. } => persons::answered(p, state, event),
        Event::Validated { request, .. } => {
            let mut events = review::validated(p, state, event);
            events.extend(review::judged(p, state, *request));
            events
        }
        Event::Objected { request, .. } => objection::objected(state, *request),
        Event::Frozen { asset, .. } => release::settled(p, state, *asset).into_iter().collect(),
        Event::Lifted { asset, .. } => release::lifted(p, state, *asset),
        Event::FreezingLapsed { asset } => release::lapsed(p, state, *asset),
        Event::HeldOn { asset, .. } => release::held_on(p, state, *asset),
        Event::Undone { request, .. } | Event::ReviewLapsed { request } => review::judged(p, state, *request),
        Event::Began { .. }
        | Event::Prevented { .. }
        | Event::WentOn { .. }
        | Event::RenewalAsked { .. }
        | Event::RenewalRefused { .. }
        | Event::FoundNothing { .. }
        | Event::AssetGone { .. }
        | Event::ReleaseDue { .. }
        | Event::OwnerTold { .. }
        | Event::ObjectionOpen { .. }
        | Event::Confiscated { .. }
        | Event::Located { .. }
        | Event::NotFound { .. }
        | Event::ArrestLapsed { .. }
        | Event::ArrestProlonged { .. }
        | Event::SurrenderRefused { .. }
        | Event::TransferFixed { .. }
        | Event::ConsentAsked { .. }
        | Event::ReviewOpened { .. }
        | Event::ValidationRefused { .. } => Vec::new(),
    }
}

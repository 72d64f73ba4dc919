//! Which events a seat notices. Beside [`super::projection`], the other half of what is hidden.

use super::event::Event;
use super::ids::{RequestId, SeatId};
use super::prepared::Prepared;
use super::projection::is_followed;
use super::state::{CaseState, RequestStatus};

/// Whether a seat notices an event; asked on the state after it.
pub fn is_visible(p: &Prepared, state: &CaseState, seat: SeatId, event: &Event) -> bool {
    let of_request = |id: &RequestId| {
        let request = &state.requests[id.index()];
        let own = state.seats[seat.index()].requests.contains(id);
        own && (is_followed(p, state, seat, request)
            || matches!(
                request.status,
                RequestStatus::Closed(_)
                    | RequestStatus::AwaitingClarification
                    | RequestStatus::AwaitingRuling(_)
            ))
    };
    match event {
        Event::LeadOpened { seat: who, .. } | Event::ItemRead { seat: who, .. } => *who == seat,
        Event::RequestSent { seat: who, .. } => *who == seat,
        Event::RulingAwaited { seat: who, .. } => *who == seat,
        Event::StepEntered { request, .. }
        | Event::StepBegan { request, .. }
        | Event::StepDone { request, .. }
        | Event::Decided { request, .. }
        | Event::RequestClarified { request, .. }
        | Event::RequestWithdrawn { request }
        | Event::RequestClosed { request, .. } => of_request(request),
        // Its sender is told.
        Event::PreservationExtended { request, .. } | Event::StepProlonged { request, .. } => {
            state.requests[request.index()].seat == seat
        }
        Event::ItemObtained { item, .. } | Event::ItemDeleted { item } | Event::ItemVerified { item, .. } => {
            state.seats[seat.index()].items.iter().any(|k| k.item == *item)
        }
        Event::InjectReleased { inject } => p.scenario.injects[inject.index()].to.contains(&seat),
        Event::Charged { .. }
        | Event::HearingOpened { .. }
        | Event::Challenged { .. }
        | Event::DefenceRested { .. }
        | Event::ChallengeRuled { .. }
        | Event::ExhibitFell { .. }
        | Event::VerdictGiven { .. }
        | Event::Discontinued { .. }
        | Event::CaseClosed { .. } => true,
        // A holder erases in silence, findings are not told during play, notices run between
        // authorities, and the court's own list is its own.
        Event::CaseOpened
        | Event::ClockAdvanced
        | Event::Notified { .. }
        | Event::Released { .. }
        | Event::ItemPreserved { .. }
        | Event::PreservationLapsed { .. }
        | Event::ItemExpired { .. }
        | Event::Assessed { .. }
        | Event::BreachCured { .. }
        | Event::CureLapsed { .. }
        | Event::CourtRetired
        | Event::HearingBegan { .. }
        | Event::TaskEntered { .. }
        | Event::TaskBegan { .. }
        | Event::TaskDone { .. } => false,
        Event::Joint(_) | Event::Measure(_) | Event::Custody(_) | Event::Hearing(_) | Event::Redress(_) => {
            super::course::is_visible(p, state, seat, event)
        }
    }
}

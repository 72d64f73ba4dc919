//! Which events call for a look: a seat that sees one of the others has nothing to do that it had not before.
//!
//! A projection costs more than a decision on it. What is left out here is left out because nothing in the plan of
//! such a stand-in reads what the event changes, or because what it opens the way to still waits for something else.

use super::manner::Manner;
use crate::case::event::{Event, RequestEnd};
use crate::case::ids::SeatId;
use crate::case::prepared::Prepared;
use crate::case::state::{CaseState, RequestStatus};
use crate::case::{custody, redress};
use crate::law::decision::Outcome;
use crate::law::instrument::Performs;
use crate::law::terms::Office;

/// Whether a stand-in of this role opens what comes in.
fn opens_items(role: Office) -> bool {
    matches!(
        role,
        Office::Prosecutor
            | Office::IncidentLead
            | Office::Coordinator
            | Office::CentralAuthority
            | Office::VictimSupport
    )
}

/// Whether a stand-in of this role does something before charges are brought, asked or not.
pub(super) fn acts_before_trial(role: Office) -> bool {
    !matches!(role, Office::Defence | Office::TrialCourt | Office::AppealCourt)
}

/// Whether an event calls anybody at all. Most do not, and need not be held against every seat.
pub(super) fn is_news(event: &Event) -> bool {
    match event {
        Event::Decided { decision, .. } => decision.outcome == Outcome::Clarify,
        Event::Custody(custody::Event::Entered { done, .. }) => *done == custody::Done::Verified,
        Event::ItemRead { .. }
        | Event::LeadOpened { .. }
        | Event::RulingAwaited { .. }
        | Event::ItemObtained { .. }
        | Event::ItemDeleted { .. }
        | Event::RequestClosed { .. }
        | Event::InjectReleased { .. }
        | Event::HearingOpened { .. }
        | Event::Challenged { .. }
        | Event::DefenceRested { .. }
        | Event::ChallengeRuled { .. }
        | Event::Joint(_)
        | Event::Measure(_)
        | Event::Custody(_)
        | Event::Hearing(_)
        | Event::Redress(_) => true,
        _ => false,
    }
}

/// The one seat that an event may call, where it can be no other.
pub(super) fn alone(state: &CaseState, event: &Event) -> Option<SeatId> {
    match event {
        Event::ItemRead { seat, .. } | Event::LeadOpened { seat, .. } | Event::RulingAwaited { seat, .. } => {
            Some(*seat)
        }
        Event::RequestClosed { request, .. } | Event::Decided { request, .. } => {
            Some(state.requests[request.index()].seat)
        }
        _ => None,
    }
}

/// Whether a seat that sees an event, and is not left out by [`alone`], could have something to do about it: a
/// file that just moves on calls for nothing, its end is a matter of who sent it, what comes in of who opens it,
/// a message without an item is words for people, and only counsel and court act at trial.
pub(super) fn calls_for_a_look(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    manner: Manner,
    event: &Event,
) -> bool {
    let role = p.scenario.seats[seat.index()].role;
    match event {
        // Whoever is passive asks one question after the other, whatever is read meanwhile.
        Event::ItemRead { .. } | Event::LeadOpened { .. } => {
            manner != Manner::Passive || role != Office::Prosecutor || !waits(p, state, seat)
        }
        Event::RulingAwaited { .. } => true,
        Event::ItemObtained { .. } | Event::ItemDeleted { .. } => opens_items(role),
        // A preservation, or a question of several, is answered: by the book everything else is asked already.
        Event::RequestClosed { end: RequestEnd::Answered, .. } => {
            manner != Manner::ByTheBook || role != Office::Prosecutor || !waits(p, state, seat)
        }
        Event::RequestClosed { .. } => true,
        Event::Decided { decision, .. } => decision.outcome == Outcome::Clarify,
        Event::InjectReleased { inject } => {
            opens_items(role) && p.scenario.injects[inject.index()].reveals.is_some()
        }
        Event::HearingOpened { .. } => matches!(role, Office::Defence | Office::TrialCourt),
        Event::Challenged { .. } | Event::DefenceRested { .. } | Event::ChallengeRuled { .. } => {
            role == Office::TrialCourt
        }
        Event::Custody(event) => {
            custody::calls_for_a_look(p, seat, event) && moves_file(p, state, seat, manner, event)
        }
        // Whoever is passive looks into the register on its dates alone.
        Event::Redress(redress::Event::Logged { .. }) if manner == Manner::Passive => false,
        _ => crate::case::course::calls_for_a_look(p, seat, event),
    }
}

/// Whether what happened to an item gives its prosecutor something to do. That a hash is right, a question answered
/// or an entry completed only opens the way to the charge, which waits for whatever else is out; dates of erasure are
/// kept by those who go by the book.
fn moves_file(p: &Prepared, state: &CaseState, seat: SeatId, manner: Manner, event: &custody::Event) -> bool {
    let charges = p.scenario.seats[seat.index()].role == Office::Prosecutor && manner == Manner::ByTheBook;
    match event {
        custody::Event::Entered { item, done: custody::Done::Verified, .. } => {
            !charges || state.items[item.index()].mismatch || !waits(p, state, seat)
        }
        custody::Event::Answered { .. } | custody::Event::Completed { .. } => {
            !charges || !waits(p, state, seat)
        }
        custody::Event::ErasureDue { .. } => !matches!(manner, Manner::Hasty | Manner::Passive),
        _ => true,
    }
}

/// Whether a prosecutor has an answer to wait for that brings something, before the next question or the end of the
/// investigation. Whoever is over-cautious takes one step at each look, and so looks again whatever comes.
fn waits(p: &Prepared, state: &CaseState, seat: SeatId) -> bool {
    let brings = |instrument| p.instrument_spec(instrument).performs != Performs::Preserve;
    let mut own = state.seats[seat.index()].requests.iter().map(|id| &state.requests[id.index()]);
    own.any(|r| {
        let open = !matches!(r.status, RequestStatus::Closed(_));
        r.seat == seat && open && brings(r.reading.instrument)
    })
}

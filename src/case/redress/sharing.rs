//! Sharing what was recovered between states. Read-only.

use super::event::Event;
use super::occur::Task;
use super::refusal::Refusal;
use super::state::ProposalState;
use crate::case::command::Reasons;
use crate::case::course::TaskOf;
use crate::case::decide::{Answer, answer, check_reasons, require};
use crate::case::event::Event as CaseEvent;
use crate::case::ids::{EventId, JurisdictionId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::reading::check_list;
use crate::case::rejection::Rejection;
use crate::case::scenario::Work;
use crate::case::state::CaseState;
use crate::case::task;
use crate::kernel::{Luck, Name};
use crate::law::terms::Office;

/// Most proposals of one case.
const PROPOSALS: usize = 16;

/// Who proposes.
pub(super) const PROPOSERS: [Office; 3] = [Office::Prosecutor, Office::Coordinator, Office::CentralAuthority];

/// Whether a seat may propose: in the forum, or a coordinator anywhere.
pub(super) fn may_propose(p: &Prepared, seat: SeatId) -> bool {
    let spec = &p.scenario.seats[seat.index()];
    PROPOSERS.contains(&spec.role)
        && (spec.jurisdiction == p.scenario.forum || spec.role == Office::Coordinator)
}

/// The proposal that is being answered, or was agreed upon; one that a state turned down is over.
pub(super) fn standing(state: &CaseState) -> Option<&ProposalState> {
    let last = state.sections.redress.proposals.last()?;
    last.answers.values().all(|agrees| *agrees).then_some(last)
}

fn refused(refusal: Refusal) -> Rejection {
    Rejection::Redress(refusal)
}

pub(super) fn propose(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    shares: &[(Name, u32)],
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    require(p, seat, &PROPOSERS)?;
    if !may_propose(p, seat) {
        return Err(Rejection::NotInYourPower { roles: PROPOSERS.to_vec() });
    }
    check_list(shares.len())?;
    check_reasons(p, state, seat, reasons)?;
    let section = &state.sections.redress;
    if standing(state).is_some() || section.proposals.len() >= PROPOSALS {
        return Err(refused(Refusal::ProposalStands));
    }
    let mut found: Vec<(JurisdictionId, u32)> = Vec::with_capacity(shares.len());
    for (name, permille) in shares {
        let id = p
            .scenario
            .jurisdictions
            .iter()
            .position(|j| j.id == *name)
            .map(JurisdictionId::at);
        let takes_part =
            |id: &JurisdictionId| *id == p.scenario.forum || p.scenario.redress.sharer(*id).is_some();
        let id = id.filter(takes_part).ok_or_else(|| refused(Refusal::SharesDoNotAddUp))?;
        if found.iter().any(|(other, _)| *other == id) {
            return Err(Rejection::ListedTwice { name: name.clone() });
        }
        found.push((id, *permille));
    }
    let sum = found.iter().map(|(_, permille)| u64::from(*permille)).sum::<u64>();
    if sum != 1000 || found.iter().all(|(id, _)| *id == p.scenario.forum) {
        return Err(refused(Refusal::SharesDoNotAddUp));
    }
    let before = section.proposals.last().map_or(EventId(0), |a| a.last_event);
    let event = Event::SharingProposed { seat, shares: found, reasons: reasons.clone() };
    answer(before, vec![CaseEvent::Redress(event)])
}

/// The seat that must answer for a state.
pub(super) fn awaits(state: &CaseState, seat: SeatId) -> Option<(&ProposalState, JurisdictionId)> {
    awaits_on(standing(state)?, seat)
}

/// The state for which a seat must answer a proposal that stands.
pub(super) fn awaits_on(proposal: &ProposalState, seat: SeatId) -> Option<(&ProposalState, JurisdictionId)> {
    let open = proposal
        .awaited
        .iter()
        .find(|(who, s)| *s == seat && !proposal.answers.contains_key(who));
    open.map(|(who, _)| (proposal, *who))
}

pub(super) fn reply(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    agrees: bool,
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    let (proposal, who) = awaits(state, seat).ok_or_else(|| refused(Refusal::NoProposal))?;
    check_reasons(p, state, seat, reasons)?;
    let event = Event::SharingAnswered { state: who, by: Some(seat), agrees, reasons: reasons.clone() };
    answer(proposal.last_event, vec![CaseEvent::Redress(event)])
}

/// Every other state that gets a share is asked.
pub(super) fn asked(p: &Prepared, luck: &Luck, state: &CaseState) -> Vec<CaseEvent> {
    let proposals = &state.sections.redress.proposals;
    let Some(proposal) = proposals.last() else { return Vec::new() };
    let number = u32::try_from(proposals.len()).unwrap_or(u32::MAX);
    let others = proposal.shares.iter().filter_map(|(id, _)| p.scenario.redress.sharer(*id));
    others
        .filter(|sharer| sharer.jurisdiction != p.scenario.forum)
        .map(|sharer| {
            let what = TaskOf::Redress(Task::Agree { proposal: number, state: sharer.jurisdiction });
            task::enter(p, luck, state, sharer.desk, Work::Agreement, what)
        })
        .collect()
}

/// A state's desk has looked at a proposal: its seat is asked, or it answers as its practice is.
pub(super) fn looked_at(p: &Prepared, state: &CaseState, who: JurisdictionId) -> Vec<CaseEvent> {
    let Some(proposal) = standing(state) else { return Vec::new() };
    let Some(sharer) = p.scenario.redress.sharer(who) else { return Vec::new() };
    if let Some(seat) = p.seat_at(sharer.desk) {
        return vec![CaseEvent::Redress(Event::SharingAwaited { state: who, seat })];
    }
    let share = proposal
        .shares
        .iter()
        .find(|(id, _)| *id == who)
        .map_or(0, |(_, permille)| *permille);
    let agrees = share >= sharer.accepts_permille;
    let event = Event::SharingAnswered { state: who, by: None, agrees, reasons: Reasons::default() };
    vec![CaseEvent::Redress(event)]
}

/// Whether every state that was asked has agreed, and that was not yet recorded.
pub(super) fn complete(p: &Prepared, state: &CaseState) -> bool {
    standing(state).is_some_and(|proposal| {
        let others = proposal.shares.iter().filter(|(id, _)| *id != p.scenario.forum);
        !proposal.agreed && others.clone().all(|(id, _)| proposal.answers.contains_key(id))
    })
}

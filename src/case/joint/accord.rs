//! What states agree upon: who leads, and a joint team. Who answers for a state, what its desk answers, and
//! what it costs if nobody leads.

use super::command::Proposal;
use super::state::{Asked, Standing};
use crate::case::event::Event;
use crate::case::ids::{DeskId, JurisdictionId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::state::{CaseState, RequestState};
use crate::kernel::Tick;
use crate::law::decision::{Decision, Outcome, Reason};
use crate::law::scope::Scope;
use crate::law::terms::Office;

/// The ground on which a request is asked back, and then postponed, when two states file it and none leads.
pub const WHO_LEADS: &str = "who_leads";
/// A desk agrees to a team of at most so many months: teams are typically set up for 12 to 24 months
/// (Eurojust).
const TEAM_MONTHS: u32 = 24;

/// Whether a joint team is at work and that state is a member of it.
pub fn is_in_team(state: &CaseState, jurisdiction: JurisdictionId) -> bool {
    let joint = &state.sections.joint;
    let at_work = joint.team_until.is_some_and(|until| state.clock < until);
    let agreed = joint.team.as_ref().filter(|t| t.standing == Standing::Agreed);
    at_work && agreed.is_some_and(|t| t.states.contains(&jurisdiction))
}

/// The state that leads, once that is agreed.
pub fn leader(state: &CaseState) -> Option<JurisdictionId> {
    let lead = state.sections.joint.lead.as_ref()?;
    if lead.standing == Standing::Agreed { lead.states.first().copied() } else { None }
}

/// The seat that answers for a state: its prosecutor, else its central authority.
pub(super) fn answering_seat(p: &Prepared, state: JurisdictionId) -> Option<SeatId> {
    [Office::Prosecutor, Office::CentralAuthority].iter().find_map(|role| {
        let seats = p.scenario.seats.iter();
        seats
            .map(|s| s.jurisdiction == state && s.role == *role)
            .position(|fits| fits)
            .map(SeatId::at)
    })
}

/// The desk that answers for a state without such a seat.
pub(super) fn answering_desk(p: &Prepared, state: JurisdictionId) -> Option<DeskId> {
    let offices = [
        Office::Prosecutor,
        Office::CentralAuthority,
        Office::EnforcingAuthority,
        Office::InvestigatingJudge,
        Office::Judge,
    ];
    offices.iter().find_map(|office| p.desk_of(state, *office))
}

/// The proposal of a kind.
pub(super) fn asked(state: &CaseState, to: Proposal) -> Option<&Asked> {
    match to {
        Proposal::Lead => state.sections.joint.lead.as_ref(),
        Proposal::Team => state.sections.joint.team.as_ref(),
    }
}

/// Whether a state still has to answer a proposal.
pub(super) fn is_awaited(asked: &Asked, jurisdiction: JurisdictionId) -> bool {
    asked.standing == Standing::Open
        && asked.asks.contains(&jurisdiction)
        && !asked.answers.iter().any(|(j, _)| *j == jurisdiction)
}

/// What the desk of a state answers: yes to a lead that its law and practice can accept, and to a team whose
/// time is limited.
pub(super) fn desk_agrees(p: &Prepared, state: &CaseState, to: Proposal) -> bool {
    match to {
        Proposal::Lead => {
            let proposed = asked(state, to).and_then(|a| a.states.first());
            let may = p.scenario.joint.lead.as_ref().map(|l| &l.may_lead);
            proposed.is_some_and(|j| may.is_some_and(|may| may.contains(j)))
        }
        Proposal::Team => {
            let latest = p
                .date_in(p.scenario.forum, state.clock)
                .plus_months(TEAM_MONTHS)
                .map(|day| day.days_from_civil());
            let until = state.sections.joint.team_until.unwrap_or(Tick(0));
            let ends = p.date_in(p.scenario.forum, until).days_from_civil();
            latest.is_ok_and(|latest| ends <= latest)
        }
    }
}

/// What an engine's answer becomes at a desk where another state has filed the same and nobody leads: it
/// first asks who does, then waits once for the two to agree.
pub fn unless_led(p: &Prepared, state: &CaseState, request: &RequestState, decision: Decision) -> Decision {
    let doubled = p.scenario.joint.parallels.iter().enumerate().any(|(index, parallel)| {
        state.sections.joint.filed.iter().any(|f| f.index() == index)
            && request.desk == Some(parallel.at)
            && request.reading.selectors.contains(&parallel.selector)
    });
    let granted = matches!(decision.outcome, Outcome::Grant | Outcome::Partial);
    let asked = |d: &&crate::case::state::StepDecision| d.grounds.iter().any(|g| g == WHO_LEADS);
    let outcome = match request.decisions.iter().filter(asked).count() {
        0 => Outcome::Clarify,
        1 => Outcome::Postpone,
        _ => return decision,
    };
    if !doubled || !granted || leader(state).is_some() {
        return decision;
    }
    let mut reasons = decision.reasons;
    reasons.push(Reason {
        rule: WHO_LEADS.into(),
        article: p.instrument_spec(request.reading.instrument).base.article.clone(),
        facts: Vec::new(),
        satisfied: true,
    });
    Decision { outcome, reasons, granted: Scope::default() }
}

/// Whether a decision was held up only because nobody leads.
pub fn asks_who_leads(decision: &Decision) -> bool {
    decision.reasons.iter().any(|r| r.rule == WHO_LEADS)
}

/// What follows once a proposal has its last answer.
pub(super) fn settled(state: &CaseState, to: Proposal) -> Option<Event> {
    let asked = asked(state, to).filter(|a| a.standing == Standing::Open)?;
    if asked.answers.len() < asked.asks.len() {
        return None;
    }
    let declined: Vec<JurisdictionId> =
        asked.answers.iter().filter(|(_, agrees)| !agrees).map(|(j, _)| *j).collect();
    let agreed: Vec<JurisdictionId> =
        asked.states.iter().copied().filter(|j| !declined.contains(j)).collect();
    let failed = super::Event::ProposalFailed { to };
    Some(Event::Joint(match to {
        Proposal::Lead => match asked.states.first() {
            Some(leads) if declined.is_empty() => super::Event::LeadAgreed { state: *leads },
            Some(_) | None => failed,
        },
        Proposal::Team if agreed.len() > 1 => super::Event::TeamFormed { members: agreed },
        Proposal::Team => failed,
    }))
}

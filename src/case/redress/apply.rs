//! How an event of the section changes the state.

use super::event::Event;
use super::occur::Due;
use super::react::subject_of;
use super::state::{ClaimState, FundStage, ProposalState, SuspensionState};
use crate::case::course::DueOf;
use crate::case::event::ActRef;
use crate::case::ids::{EventId, VictimId};
use crate::case::milestone::Milestone;
use crate::case::scenario::Scenario;
use crate::case::state::{CaseState, RequestStatus, Timer};
use crate::kernel::Tick;

/// Applies an event of the section.
pub fn apply(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    match event {
        Event::Opened => {
            for (number, audit) in (0u32..).zip(&scenario.redress.audits) {
                state.set_date(audit.at, DueOf::Redress(Due::Audit(number)));
            }
        }
        Event::Called => {}
        Event::Informed { .. } | Event::Claimed { .. } | Event::Declined { .. } | Event::Awarded { .. } => {
            apply_victims(scenario, state, event, id, at);
        }
        Event::Settling { .. }
        | Event::SettlingEnded
        | Event::Paid { .. }
        | Event::FundApplied { .. }
        | Event::FundExamined { .. }
        | Event::FundEmpty
        | Event::FundPaid { .. } => apply_money(scenario, state, event, id, at),
        Event::SharingProposed { .. }
        | Event::SharingAwaited { .. }
        | Event::SharingAnswered { .. }
        | Event::AssetsShared => apply_sharing(state, event, id),
        Event::Logged { .. }
        | Event::AuditDue { .. }
        | Event::Audited { .. }
        | Event::Suspended { .. }
        | Event::Resumed { .. } => apply_oversight(scenario, state, event, id),
        Event::Told { whom, .. } => {
            state.sections.redress.told.push((*whom, at));
            if let super::notices::Concerned::Person(person) = whom {
                state.reach(Milestone::Told, &scenario.persons[person.index()].id, id);
            }
        }
        Event::NoticeDelayed { whom, ground, .. } => {
            state.sections.redress.delayed.push((*whom, at, *ground));
        }
    }
}

fn name(scenario: &Scenario, victims: VictimId) -> &str {
    scenario.redress.victims.get(victims.index()).map_or("", |v| v.id.as_str())
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_victims(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    let all = &mut state.sections.redress.victims;
    match event {
        Event::Informed { victims, understood: true, .. } => {
            all.entry(*victims).or_default().informed = Some((id, at));
            state.reach(Milestone::Informed, name(scenario, *victims), id);
        }
        Event::Informed { victims, understood: false, .. } => {
            all.entry(*victims).or_default().misunderstood += 1;
        }
        Event::Claimed { victims, amount_eur, proof, .. } => {
            all.entry(*victims).or_default().claim = Some(ClaimState {
                event: id,
                amount_eur: *amount_eur,
                proof: proof.clone(),
                award: None,
                paid_eur: 0,
                fund: FundStage::None,
                last_event: id,
            });
            state.reach(Milestone::Claimed, name(scenario, *victims), id);
        }
        Event::Declined { victims, wished, .. } => {
            all.entry(*victims).or_default().declined = Some((id, *wished));
        }
        Event::Awarded { victims, amount_eur, .. } => {
            if let Some(claim) = all.get_mut(victims).and_then(|v| v.claim.as_mut()) {
                claim.award = Some((id, *amount_eur));
                claim.last_event = id;
            }
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_money(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    match event {
        Event::Settling { until } => {
            state.sections.redress.settling = Some((id, *until));
            state.set_date(*until, DueOf::Redress(Due::SettlingEnds));
        }
        Event::SettlingEnded => state.sections.redress.ended = true,
        Event::Paid { before_eur, shares } if *before_eur == state.sections.redress.paid_out_eur => {
            let sum = pay(scenario, state, shares, id);
            let section = &mut state.sections.redress;
            section.paid_out_eur = section.paid_out_eur.saturating_add(sum);
        }
        Event::FundApplied { victims, .. } => stage(state, *victims, FundStage::Applied, id),
        Event::FundExamined { victims } => {
            stage(state, *victims, FundStage::Examined, id);
            next_payment(scenario, state, |pays| pays >= at);
        }
        Event::FundEmpty => {
            state.sections.redress.fund_empty = Some(id);
            next_payment(scenario, state, |pays| pays > at);
        }
        Event::FundPaid { shares, .. } => {
            let sum = pay(scenario, state, shares, id);
            let section = &mut state.sections.redress;
            section.fund_paid.push((at, sum));
            section.fund_empty = None;
            let claims = section.victims.values_mut().filter_map(|v| v.claim.as_mut());
            for claim in claims.filter(|claim| claim.fund == FundStage::Examined) {
                claim.fund = FundStage::Decided;
                claim.last_event = id;
            }
        }
        _ => {}
    }
}

fn stage(state: &mut CaseState, victims: VictimId, stage: FundStage, id: EventId) {
    if let Some(claim) = state.sections.redress.victims.get_mut(&victims).and_then(|v| v.claim.as_mut()) {
        claim.fund = stage;
        claim.last_event = id;
    }
}

/// Sets the first date of the fund that fits.
fn next_payment(scenario: &Scenario, state: &mut CaseState, fits: impl Fn(Tick) -> bool) {
    let dates = scenario.redress.fund.iter().flat_map(|f| f.pays.iter().copied());
    state.sections.redress.pays_at = dates.into_iter().find(|pays| fits(*pays));
    if let Some(pays) = state.sections.redress.pays_at {
        state.set_date(pays, DueOf::Redress(Due::FundPays));
    }
}

/// Pays, and returns how much it was, euro.
fn pay(scenario: &Scenario, state: &mut CaseState, shares: &[(VictimId, u64)], id: EventId) -> u64 {
    let mut sum = 0u64;
    for (victims, eur) in shares {
        if let Some(claim) = state.sections.redress.victims.get_mut(victims).and_then(|v| v.claim.as_mut()) {
            claim.paid_eur = claim.paid_eur.saturating_add(*eur);
            claim.last_event = id;
        }
        sum = sum.saturating_add(*eur);
        state.reach(Milestone::Compensated, name(scenario, *victims), id);
    }
    sum
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_sharing(state: &mut CaseState, event: &Event, id: EventId) {
    if let Event::SharingProposed { seat, shares, .. } = event {
        state.sections.redress.proposals.push(ProposalState {
            seat: *seat,
            shares: shares.clone(),
            answers: std::collections::BTreeMap::new(),
            awaited: Vec::new(),
            agreed: false,
            last_event: id,
        });
    }
    let Some(proposal) = state.sections.redress.proposals.last_mut() else { return };
    proposal.last_event = id;
    match event {
        Event::SharingAwaited { state, seat } => proposal.awaited.push((*state, *seat)),
        Event::SharingAnswered { state, agrees, .. } => {
            proposal.answers.insert(*state, *agrees);
        }
        Event::AssetsShared => {
            proposal.agreed = true;
            state.reach(Milestone::AssetsShared, "", id);
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_oversight(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId) {
    let section = &mut state.sections.redress;
    match event {
        Event::Logged { request } => section.logged.push(*request),
        Event::AuditDue { audit } => {
            if let Some(subject) = subject_of(scenario, *audit) {
                section.due.push((subject, id, *audit));
            }
        }
        Event::Audited { act, .. } => {
            section.audited.push((*act, id));
            state.reach(Milestone::Audited, "", id);
        }
        Event::Suspended { act, until, reasons, .. } => {
            section.suspensions.push(SuspensionState {
                act: *act,
                until: *until,
                grounds: reasons.grounds.clone(),
                lifted: false,
                event: id,
            });
            postpone(state, *act, Some(*until), id);
            state.reach(Milestone::Suspended, "", id);
        }
        Event::Resumed { act, .. } => {
            for suspension in section.suspensions.iter_mut().filter(|s| s.act == *act) {
                suspension.lifted = true;
            }
            postpone(state, *act, None, id);
        }
        _ => {}
    }
}

/// A suspended request waits until a date; the step that it is at is then taken up again.
fn postpone(state: &mut CaseState, act: ActRef, until: Option<Tick>, id: EventId) {
    let ActRef::Request(number) = act else { return };
    let request = &mut state.requests[number.index()];
    request.status = RequestStatus::Postponed;
    request.waits_until = until;
    request.last_event = id;
    if let Some(until) = until {
        state.timers.insert((until, Timer::Resumes(number)));
    }
}

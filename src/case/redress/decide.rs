//! What a command of the section leads to.

use super::command::Command;
use super::event::Event;
use super::refusal::Refusal;
use super::state::FundStage;
use super::victims::{convicted, engine_award, known_since, settled};
use super::{notices, oversight, sharing};
use crate::case::command::Reasons;
use crate::case::decide::{Answer, answer, check_reasons, known_since as item_since, require};
use crate::case::event::Event as CaseEvent;
use crate::case::ids::{ItemId, SeatId, VictimId};
use crate::case::prepared::Prepared;
use crate::case::reading::known_marks;
use crate::case::rejection::Rejection;
use crate::case::state::CaseState;
use crate::kernel::{Luck, Name};
use crate::law::terms::Office;

/// Longest name of a language, characters.
const LANGUAGE_LIMIT: usize = 48;

/// Decides a command of the section.
///
/// # Errors
/// A rejection when the seat may not do it.
pub fn decide(
    p: &Prepared,
    _luck: &Luck,
    state: &CaseState,
    seat: SeatId,
    command: &Command,
) -> Result<Answer, Rejection> {
    match command {
        Command::Inform { victims, language } => inform(p, state, seat, victims, language),
        Command::Claim { victims, amount_eur, marks } => claim(p, state, seat, victims, *amount_eur, marks),
        Command::Decline { victims } => decline(p, state, seat, victims),
        Command::Award { victims, amount_eur, reasons } => {
            award(p, state, seat, victims, *amount_eur, reasons)
        }
        Command::ApplyFund { victims } => apply_fund(p, state, seat, victims),
        Command::ProposeSharing { shares, reasons } => sharing::propose(p, state, seat, shares, reasons),
        Command::AnswerSharing { agrees, reasons } => sharing::reply(p, state, seat, *agrees, reasons),
        Command::Audit { of, reasons } => oversight::audit(p, state, seat, *of, reasons),
        Command::Suspend { of, reasons } => oversight::suspend(p, state, seat, *of, reasons),
        Command::Resume { of } => oversight::resume(p, state, seat, *of),
        Command::Tell { whom } => notices::decide(p, state, seat, whom, None),
        Command::DelayNotice { whom, ground } => notices::decide(p, state, seat, whom, Some(*ground)),
    }
}

fn refused(refusal: Refusal) -> Rejection {
    Rejection::Redress(refusal)
}

fn one(event: Event) -> Vec<CaseEvent> {
    vec![CaseEvent::Redress(event)]
}

/// Victims by name, if anybody knows of them yet.
fn victims_of(p: &Prepared, state: &CaseState, name: &str) -> Result<VictimId, Rejection> {
    let found = p.scenario.redress.victims(name);
    found
        .filter(|id| known_since(p, state, *id).is_some())
        .ok_or_else(|| refused(Refusal::NoVictims { name: name.into() }))
}

fn inform(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
    language: &str,
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::VictimSupport])?;
    let victims = victims_of(p, state, name)?;
    if language.chars().count() > LANGUAGE_LIMIT {
        return Err(Rejection::TooLong { limit: 48 });
    }
    if state.sections.redress.of(victims).is_some_and(|v| v.informed.is_some()) {
        return Err(refused(Refusal::AlreadyInformed));
    }
    let spec = &p.scenario.redress.victims[victims.index()];
    let understood = spec.languages.iter().any(|l| l == language);
    let (since, _) = known_since(p, state, victims).unwrap_or_default();
    let language = language.to_owned();
    answer(since, one(Event::Informed { victims, seat, language: language.into(), understood }))
}

/// The event by which victims were informed, if what follows can still be done for them.
fn informed(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
) -> Result<(VictimId, crate::case::ids::EventId), Rejection> {
    require(p, seat, &[Office::VictimSupport])?;
    let victims = victims_of(p, state, name)?;
    let told = state.sections.redress.of(victims).and_then(|v| v.informed);
    let (event, _) = told.ok_or_else(|| refused(Refusal::NotInformed))?;
    if settled(state, victims) {
        return Err(refused(Refusal::AlreadySettled));
    }
    if !state.trial.verdicts.is_empty() {
        return Err(Rejection::WrongPhase);
    }
    Ok((victims, event))
}

fn claim(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
    amount_eur: u64,
    marks: &[Name],
) -> Result<Answer, Rejection> {
    let (victims, told) = informed(p, state, seat, name)?;
    let was = p.scenario.redress.victims[victims.index()].claim_by;
    if state.clock > was {
        return Err(refused(Refusal::ClaimTooLate { was }));
    }
    if amount_eur == 0 {
        return Err(refused(Refusal::NothingClaimed));
    }
    let mut proof: Vec<ItemId> = known_marks(p, state, seat, marks)?
        .into_iter()
        .map(|mark| &p.scenario.marks[mark.index()])
        .filter(|mark| mark.specific)
        .map(|mark| mark.item)
        .collect();
    proof.sort();
    proof.dedup();
    let enabled_by = proof.iter().map(|item| item_since(state, seat, *item)).max().unwrap_or(told);
    answer(enabled_by.max(told), one(Event::Claimed { victims, seat, amount_eur, proof }))
}

fn decline(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<Answer, Rejection> {
    let (victims, told) = informed(p, state, seat, name)?;
    if state.sections.redress.of(victims).is_some_and(|v| v.declined.is_some()) {
        return Err(refused(Refusal::AlreadySettled));
    }
    let wished = !p.scenario.redress.victims[victims.index()].wants_claim;
    answer(told, one(Event::Declined { victims, seat, wished }))
}

fn award(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
    amount_eur: u64,
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::TrialCourt])?;
    let victims = victims_of(p, state, name)?;
    check_reasons(p, state, seat, reasons)?;
    if !convicted(state) {
        return Err(refused(Refusal::NoConviction));
    }
    let open = state.sections.redress.claim(victims).filter(|claim| claim.award.is_none());
    let claim = open.ok_or_else(|| refused(Refusal::NoClaimOpen))?;
    if amount_eur > claim.amount_eur {
        return Err(refused(Refusal::BeyondClaim { claimed_eur: claim.amount_eur }));
    }
    let proven_eur = engine_award(p, state, victims);
    let reasons = reasons.clone();
    let event = Event::Awarded { victims, by: Some(seat), amount_eur, proven_eur, reasons };
    answer(claim.event.max(state.trial.last_event), one(event))
}

fn apply_fund(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::VictimSupport])?;
    let victims = victims_of(p, state, name)?;
    let claim = state.sections.redress.claim(victims);
    let open = claim.filter(|claim| {
        p.scenario.redress.fund.is_some() && claim.unpaid_eur() > 0 && claim.fund == FundStage::None
    });
    let claim = open.ok_or_else(|| refused(Refusal::NothingForTheFund))?;
    // What a fund pays for is what is left of an award that nobody can take back.
    let last = claim.last_event.max(crate::case::hearing::require_final(p, state)?);
    answer(last, one(Event::FundApplied { victims, seat }))
}

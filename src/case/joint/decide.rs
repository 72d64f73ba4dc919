//! What a command of the section leads to. What is asked of other states is in `ask`.

use super::command::{Channeling, Command};
use super::refusal::{Refusal, What};
use super::spec::Approach;
use super::state::{ApproachEnd, ApproachState, DutyState, says_why};
use super::{Event as Own, ask};
use crate::case::command::Reasons;
use crate::case::decide::{Answer, answer, check_reasons, distinct, known_since, require};
use crate::case::event::Event;
use crate::case::ids::{ApproachId, DutyId, EventId, MarkId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::reading::{check_note, known_marks};
use crate::case::rejection::Rejection;
use crate::case::state::CaseState;
use crate::kernel::{Luck, Name};
use crate::law::terms::Office;

/// Who may go to another channel for their side.
const SECURERS: [Office; 6] = [
    Office::IncidentLead,
    Office::Prosecutor,
    Office::InvestigatingJudge,
    Office::Police,
    Office::CentralAuthority,
    Office::Coordinator,
];
/// Who knows on which terms a private partner works, and discloses them.
const DISCLOSERS: [Office; 2] = [Office::Prosecutor, Office::IncidentLead];

/// Decides a command of the section.
///
/// # Errors
/// A rejection when the seat may not do it.
pub fn decide(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    seat: SeatId,
    command: &Command,
) -> Result<Answer, Rejection> {
    match command {
        Command::Notify { duty, marks, note } => notify(p, state, seat, duty, marks, note),
        Command::ProposeLead { state: leads, reasons } => ask::propose_lead(p, state, seat, leads, reasons),
        Command::ProposeTeam { .. } => ask::propose_team(p, state, seat, command),
        Command::Agree { to, agrees, reasons } => ask::agree(p, state, seat, *to, *agrees, reasons),
        Command::ApplyGrant { amount_eur } => ask::apply_grant(p, state, seat, *amount_eur),
        Command::PostLiaison { state: to } => ask::post_liaison(p, luck, state, seat, to),
        Command::PreCheck { form } => ask::pre_check(p, state, seat, form),
        Command::CallBack { approach } => call_back(p, state, seat, approach),
        Command::Serve { approach, items, reasons } => serve(p, state, seat, approach, items, reasons),
        Command::NoteApproach { approach, reasons } => note(p, state, seat, approach, reasons),
        Command::RefuseApproach { approach, reasons } => refuse(p, state, seat, approach, reasons),
        Command::SecureChannel { way } => secure(p, state, seat, *way),
        Command::DiscloseTerms { speaker } => disclose(p, state, seat, speaker),
    }
}

/// A rejection of this section.
///
/// # Errors
/// Always; so that it can end a function.
pub(super) fn no<T>(refusal: Refusal) -> Result<T, Rejection> {
    Err(Rejection::Joint(refusal))
}

/// A name that names nothing that the seat knows.
pub(super) fn unknown(what: What, name: &str) -> Rejection {
    Rejection::Joint(Refusal::Unknown { what, name: name.into() })
}

/// A duty whose time runs, of this seat's office.
fn own_duty<'s>(
    p: &Prepared,
    state: &'s CaseState,
    seat: SeatId,
    name: &str,
) -> Result<(DutyId, &'s DutyState), Rejection> {
    let role = p.scenario.seats[seat.index()].role;
    let duties = p.scenario.joint.duties.iter();
    let id = duties
        .map(|d| d.id == name && d.by == role)
        .position(|own| own)
        .map(DutyId::at)
        .ok_or_else(|| unknown(What::Duty, name))?;
    let running = state.sections.joint.duties.get(&id);
    Ok((id, running.ok_or_else(|| unknown(What::Duty, name))?))
}

fn notify(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
    marks: &[Name],
    note: &str,
) -> Result<Answer, Rejection> {
    let (duty, running) = own_duty(p, state, seat, name)?;
    if running.met.is_some() {
        return no(Refusal::AlreadyNotified);
    }
    check_note(note)?;
    let marks = known_marks(p, state, seat, marks)?;
    let facts_permille = facts_permille(p, duty, &marks);
    let known = marks.iter().map(|m| known_since(state, seat, p.scenario.marks[m.index()].item));
    let enabled_by = known.chain([running.since]).max().unwrap_or(running.since);
    answer(enabled_by, vec![Event::Joint(Own::Notified { duty, seat, marks, facts_permille })])
}

/// How much of what the notice must say is cited.
fn facts_permille(p: &Prepared, duty: DutyId, marks: &[MarkId]) -> u32 {
    let facts = p.scenario.joint.duties.get(duty.index()).map_or(&[][..], |d| &d.facts);
    if facts.is_empty() {
        let specific = marks.iter().any(|m| p.scenario.marks[m.index()].specific);
        return if specific { 1000 } else { 0 };
    }
    let cited = facts.iter().filter(|f| marks.contains(f)).count();
    u32::try_from(cited * 1000 / facts.len()).unwrap_or(0)
}

/// An approach made to this seat.
fn own_approach<'a>(
    p: &'a Prepared,
    state: &'a CaseState,
    seat: SeatId,
    name: &str,
) -> Result<(ApproachId, &'a Approach, &'a ApproachState), Rejection> {
    let approaches = p.scenario.joint.approaches.iter();
    let found = (0usize..)
        .map(ApproachId::at)
        .zip(approaches)
        .find(|(_, a)| a.id == name && a.to == seat);
    let (id, spec) = found.ok_or_else(|| unknown(What::Approach, name))?;
    let made = state.sections.joint.approaches.get(&id);
    Ok((id, spec, made.ok_or_else(|| unknown(What::Approach, name))?))
}

/// An approach made to this seat and not yet over.
fn open_approach<'a>(
    p: &'a Prepared,
    state: &'a CaseState,
    seat: SeatId,
    name: &str,
) -> Result<(ApproachId, &'a Approach, &'a ApproachState), Rejection> {
    let found = own_approach(p, state, seat, name)?;
    if found.2.end.is_some() { no(Refusal::ApproachOver) } else { Ok(found) }
}

/// Who gave data away can still call back: that is how it may be made good.
fn call_back(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<Answer, Rejection> {
    let (approach, _, made) = own_approach(p, state, seat, name)?;
    if made.end.is_some_and(|(end, _)| end != ApproachEnd::Served) {
        return no(Refusal::ApproachOver);
    }
    if made.calling.is_some() {
        return no(Refusal::AlreadyCalled);
    }
    let enabled_by = made.end.map_or(made.since, |(_, event)| event);
    answer(enabled_by, vec![Event::Joint(Own::CallBackBegan { approach, seat })])
}

fn note(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    let (approach, _, made) = own_approach(p, state, seat, name)?;
    let served = made.end.filter(|(end, _)| *end == ApproachEnd::Served && !made.noted);
    let Some((_, event)) = served else { return no(Refusal::NothingToExplain) };
    check_reasons(p, state, seat, reasons)?;
    if !says_why(reasons) {
        return Err(Rejection::ListEmpty);
    }
    let reasons = reasons.clone();
    answer(event, vec![Event::Joint(Own::ApproachNoted { approach, seat, reasons })])
}

/// The event after which an approach went on last.
fn last_of(made: &ApproachState) -> EventId {
    made.said.map_or(made.since, |(_, event)| event)
}

fn serve(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
    items: &[Name],
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    let (approach, spec, made) = open_approach(p, state, seat, name)?;
    check_reasons(p, state, seat, reasons)?;
    let items = distinct(items, |item| {
        let asked = p.item(item).filter(|i| spec.asks.contains(i));
        asked.ok_or_else(|| Rejection::Joint(Refusal::NotAskedFor { name: item.into() }))
    })?;
    let reasons = reasons.clone();
    answer(last_of(made), vec![Event::Joint(Own::ApproachServed { approach, seat, items, reasons })])
}

fn refuse(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    let (approach, _, made) = open_approach(p, state, seat, name)?;
    check_reasons(p, state, seat, reasons)?;
    let reasons = reasons.clone();
    answer(last_of(made), vec![Event::Joint(Own::ApproachRefused { approach, seat, reasons })])
}

/// A side can go to another channel at any time; whether it had to is not told here.
fn secure(p: &Prepared, state: &CaseState, seat: SeatId, way: Channeling) -> Result<Answer, Rejection> {
    require(p, seat, &SECURERS)?;
    let side = p.scenario.seats[seat.index()].jurisdiction;
    let joint = &state.sections.joint;
    let again = way == Channeling::NewPasswords && joint.believe_secured.contains(&side);
    if again || joint.secured.contains(&side) {
        return no(Refusal::AlreadySecured);
    }
    let revealed = p.scenario.joint.channel.as_ref().map(|c| c.revealed_by);
    let enabled_by = revealed.map_or(EventId(0), |item| known_since(state, seat, item));
    answer(enabled_by, vec![Event::Joint(Own::ChannelSecured { seat, way })])
}

fn disclose(p: &Prepared, state: &CaseState, seat: SeatId, speaker: &str) -> Result<Answer, Rejection> {
    require(p, seat, &DISCLOSERS)?;
    if !p.scenario.joint.terms.iter().any(|t| t.speaker == speaker) {
        return Err(unknown(What::Speaker, speaker));
    }
    if super::is_disclosed(state, speaker) {
        return no(Refusal::AlreadyDisclosed);
    }
    let speaker = speaker.to_owned();
    answer(EventId(0), vec![Event::Joint(Own::TermsDisclosed { seat, speaker: speaker.into() })])
}

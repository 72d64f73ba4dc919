//! The supervisory authority: what it reads, what it finds, what it may suspend. Read-only.
//!
//! It reads the register of what was asked, and of what it audits the reasons and the breaches; never the
//! marks that a request rests on, which show the strategy. It may suspend what it has audited; it does so
//! rightly only where a breach is there that was not made good.

use super::command::{AuditOf, Held, Subject};
use super::event::Event;
use super::refusal::Refusal;
use crate::case::command::Reasons;
use crate::case::course::{findings_from, findings_of};
use crate::case::court::open_breaches;
use crate::case::decide::{Answer, answer, check_reasons, require};
use crate::case::event::{ActRef, Event as CaseEvent};
use crate::case::facts::{ruling_facts, tool_use};
use crate::case::ids::{EventId, JurisdictionId, RequestId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::reading::known_marks;
use crate::case::rejection::Rejection;
use crate::case::state::{CaseState, RequestStatus};
use crate::case::step::{self, POSTPONED_MINUTES};
use crate::kernel::{Luck, Name};
use crate::law::acts::RegisterFacts;
use crate::law::decision::Outcome;
use crate::law::rules::{RuleId, Verdict, assess};
use crate::law::terms::Office;

/// Most audits of one case.
const AUDITS: usize = 1000;

/// The register of who did what, as the section of custody keeps it; none while nothing had to be entered.
fn register_facts(p: &Prepared, state: &CaseState) -> Option<RegisterFacts> {
    let facts = crate::case::custody::register_facts(p, state);
    (facts.entries > 0).then_some(facts)
}

/// Every measure that a state ran so far; its position from 1 is its number on the authority's list, so that
/// no number tells how many another state runs.
fn of_state(p: &Prepared, state: &CaseState, of: JurisdictionId) -> Vec<u32> {
    let all = (0u32..).zip(&state.sections.measure.measures);
    all.map(|(number, _)| number)
        .filter(|number| runs_for(p, state, *number) == Some(of))
        .collect()
}

/// The state that runs a measure.
pub(super) fn runs_for(p: &Prepared, state: &CaseState, number: u32) -> Option<JurisdictionId> {
    let index = usize::try_from(number).ok()?;
    let request = state.sections.measure.measures.get(index)?.request;
    let sender = state.requests.get(request.index())?.seat;
    Some(p.scenario.seats[sender.index()].jurisdiction)
}

/// Measures that a state runs now, each with its number on the authority's list.
pub(super) fn running(p: &Prepared, state: &CaseState, of: JurisdictionId) -> Vec<(u32, u32)> {
    let runs = |number: u32| crate::case::measure::running(state).any(|(other, _)| other == number);
    let all = (1u32..).zip(of_state(p, state, of));
    all.filter(|(_, number)| runs(*number)).collect()
}

/// Whether a seat is the authority that supervises the register of the case: it is kept in the forum.
pub(super) fn keeps_register(p: &Prepared, seat: SeatId) -> bool {
    let spec = &p.scenario.seats[seat.index()];
    spec.role == Office::Oversight && spec.jurisdiction == p.scenario.forum
}

/// Seats of the supervisory authority that read what a seat's state sends.
pub(super) fn reads_for(p: &Prepared, sender: SeatId) -> bool {
    let state = p.scenario.seats[sender.index()].jurisdiction;
    p.scenario
        .seats
        .iter()
        .any(|s| s.role == Office::Oversight && s.jurisdiction == state)
}

/// Whether an oversight seat's register shows a request.
pub(super) fn reads(p: &Prepared, state: &CaseState, seat: SeatId, request: RequestId) -> bool {
    let spec = &p.scenario.seats[seat.index()];
    let sender = state.requests[request.index()].seat;
    spec.role == Office::Oversight && spec.jurisdiction == p.scenario.seats[sender.index()].jurisdiction
}

/// The requests on an oversight seat's list, in order.
pub(super) fn list(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<RequestId> {
    let logged = &state.sections.redress.logged;
    logged.iter().copied().filter(|r| reads(p, state, seat, *r)).collect()
}

/// Whether a measure is suspended now: a request waits, a measure that runs takes nothing in.
pub fn is_suspended(state: &CaseState, act: ActRef) -> bool {
    suspension(state, act).is_some()
}

/// The suspension of a measure that holds now, with its event.
pub(super) fn suspension(state: &CaseState, act: ActRef) -> Option<&super::state::SuspensionState> {
    let all = state.sections.redress.suspensions.iter();
    all.rev().find(|s| s.act == act && !s.lifted && state.clock < s.until)
}

/// Whether a measure can still be suspended: a request is pending, a measure runs.
pub(super) fn is_under_way(state: &CaseState, act: ActRef) -> bool {
    if let ActRef::Running(number) = act {
        return crate::case::measure::running(state).any(|(running, _)| running == number);
    }
    let ActRef::Request(id) = act else { return false };
    !matches!(state.requests[id.index()].status, RequestStatus::Closed(_))
}

/// Breaches that are there and not made good: of a request and the rulings on it, of a measure.
pub(super) fn breaches(state: &CaseState, act: ActRef) -> Vec<(RuleId, Verdict)> {
    let mut found: Vec<(RuleId, Verdict)> = Vec::new();
    for finding in open_breaches(state) {
        let of = if let ActRef::Ruling(request, _) = finding.act {
            act == ActRef::Request(request)
        } else {
            act == finding.act
        };
        let breach = (finding.rule, finding.verdict);
        if of && !found.contains(&breach) {
            found.push(breach);
        }
    }
    found
}

/// What an audit finds: on the register, what its gaps say now; else what is on file.
pub(super) fn found(p: &Prepared, state: &CaseState, act: ActRef) -> Vec<(RuleId, Verdict)> {
    if act != ActRef::Register {
        return breaches(state, act);
    }
    let assessed = register_facts(p, state).map(|facts| assess(&facts)).unwrap_or_default();
    let breaches = assessed.into_iter().filter(|a| a.verdict != Verdict::Kept);
    breaches.map(|a| (a.rule, a.verdict)).collect()
}

fn refused(refusal: Refusal) -> Rejection {
    Rejection::Redress(refusal)
}

fn act_of(p: &Prepared, state: &CaseState, seat: SeatId, of: AuditOf) -> Result<ActRef, Rejection> {
    let number = match of {
        AuditOf::Register if keeps_register(p, seat) => return Ok(ActRef::Register),
        AuditOf::Register => return Err(refused(Refusal::NotYourRegister)),
        AuditOf::Request(number) | AuditOf::Measure(number) => number,
    };
    let unknown = || refused(Refusal::NotOnTheList { number });
    let index = usize::try_from(number)
        .ok()
        .and_then(|n| n.checked_sub(1))
        .ok_or_else(unknown)?;
    if of == AuditOf::Measure(number) {
        let jurisdiction = p.scenario.seats[seat.index()].jurisdiction;
        let all = of_state(p, state, jurisdiction);
        let found = all
            .get(index)
            .filter(|n| crate::case::measure::running(state).any(|(r, _)| r == **n));
        return found.copied().map(ActRef::Running).ok_or_else(unknown);
    }
    let request = list(p, state, seat).get(index).copied().ok_or_else(unknown)?;
    Ok(ActRef::Request(request))
}

fn held(p: &Prepared, state: &CaseState, seat: SeatId, of: Held) -> Result<ActRef, Rejection> {
    let of = match of {
        Held::Request(number) => AuditOf::Request(number),
        Held::Measure(number) => AuditOf::Measure(number),
    };
    act_of(p, state, seat, of)
}

/// The last event of what is looked at: of a request, or of the request on which a measure runs.
fn last_event(state: &CaseState, act: ActRef) -> EventId {
    let request = if let ActRef::Running(number) = act {
        let mut running = crate::case::measure::running(state);
        running
            .find(|(running, _)| *running == number)
            .map(|(_, measure)| measure.request)
    } else {
        act.request()
    };
    request.map_or(EventId(0), |id| state.requests[id.index()].last_event)
}

pub(super) fn audit(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    of: AuditOf,
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Oversight])?;
    check_reasons(p, state, seat, reasons)?;
    let act = act_of(p, state, seat, of)?;
    let section = &state.sections.redress;
    if section.audited.len() >= AUDITS {
        return Err(Rejection::TooMuchAtOnce);
    }
    let due = section.due.iter().filter(|(subject, _, _)| subject.covers(act));
    let enabled_by = due.map(|(_, event, _)| *event).max().unwrap_or(EventId(0));
    let event = Event::Audited { act, by: Some(seat), reasons: reasons.clone(), found: found(p, state, act) };
    answer(enabled_by.max(last_event(state, act)), vec![CaseEvent::Redress(event)])
}

pub(super) fn suspend(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    of: Held,
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Oversight])?;
    check_reasons(p, state, seat, reasons)?;
    let act = held(p, state, seat, of)?;
    let audited = state.sections.redress.audited.iter().rev().find(|(other, _)| *other == act);
    let Some((_, audited)) = audited else { return Err(refused(Refusal::AuditFirst)) };
    if !is_under_way(state, act) || is_suspended(state, act) {
        return Err(refused(Refusal::NothingToSuspend));
    }
    let event = suspended(p, state, act, Some(seat), reasons);
    answer((*audited).max(last_event(state, act)), vec![CaseEvent::Redress(event)])
}

/// A suspension from now on.
pub(super) fn suspended(
    p: &Prepared,
    state: &CaseState,
    act: ActRef,
    by: Option<SeatId>,
    reasons: &Reasons,
) -> Event {
    let minutes = match p.scenario.redress.suspension_minutes {
        0 => POSTPONED_MINUTES,
        minutes => minutes,
    };
    let until = state.clock.plus(minutes);
    Event::Suspended { act, by, until, founded: !breaches(state, act).is_empty(), reasons: reasons.clone() }
}

pub(super) fn resume(p: &Prepared, state: &CaseState, seat: SeatId, of: Held) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Oversight])?;
    let act = held(p, state, seat, of)?;
    let suspension = suspension(state, act)
        .filter(|_| is_under_way(state, act))
        .ok_or_else(|| refused(Refusal::NotSuspended))?;
    answer(suspension.event, vec![CaseEvent::Redress(Event::Resumed { act, seat })])
}

/// After an audit: what the gaps of the register mean; where no seat audits, what has a grave breach is
/// suspended.
pub(super) fn audited(
    p: &Prepared,
    state: &CaseState,
    act: ActRef,
    by: Option<SeatId>,
    found: &[(RuleId, Verdict)],
) -> Vec<CaseEvent> {
    let mut events = Vec::new();
    if act == ActRef::Register
        && let Some(facts) = register_facts(p, state)
    {
        events.extend(findings_of(p, state, ActRef::Register, keeper(p), &facts));
    }
    let grave = found.iter().any(|(_, verdict)| *verdict == Verdict::Grave);
    if by.is_none() && grave && is_under_way(state, act) && !is_suspended(state, act) {
        let grounds = found.iter().map(|(rule, _)| Name::from(*rule)).collect();
        let reasons = Reasons { grounds, ..Reasons::default() };
        events.push(CaseEvent::Redress(suspended(p, state, act, None, &reasons)));
    }
    events
}

/// Whoever answers for the register and for the notices: the first who conducts the investigation.
pub(super) fn keeper(p: &Prepared) -> SeatId {
    let conducts = |role: Office| {
        let fits = |s: &crate::case::scenario::Seat| s.jurisdiction == p.scenario.forum && s.role == role;
        p.scenario.seats.iter().position(fits)
    };
    let first = super::notices::TELLERS.into_iter().find_map(conducts);
    SeatId::at(first.unwrap_or(0))
}

/// A person's suspension is judged like any other decision: with reasons, and only where a breach is.
pub(super) fn judged(p: &Prepared, state: &CaseState, event: &Event) -> Vec<CaseEvent> {
    let Event::Suspended { act, by: Some(seat), founded, reasons, .. } = event else { return Vec::new() };
    let grounds: Vec<Name> = breaches(state, *act).iter().map(|(rule, _)| Name::from(*rule)).collect();
    let marks = known_marks(p, state, *seat, &reasons.marks).unwrap_or_default();
    let tool = tool_use(p, state, &marks);
    let office = Office::Oversight;
    let facts = ruling_facts(p, office, (Outcome::Postpone, *founded), reasons, &marks, &grounds, tool);
    findings_from(p, state, ActRef::Register, *seat, assess(&facts))
}

/// A request goes on where it was when a suspension is lifted.
pub(super) fn resumed(p: &Prepared, luck: &Luck, state: &CaseState, act: ActRef) -> Vec<CaseEvent> {
    let ActRef::Request(id) = act else { return Vec::new() };
    let request = &state.requests[id.index()];
    vec![step::entered(p, luck, state, id, request.step, request.visit + 1)]
}

/// What a subject stands for now.
pub(super) fn acts_of(p: &Prepared, state: &CaseState, subject: Subject) -> Vec<ActRef> {
    match subject {
        Subject::Register => vec![ActRef::Register],
        Subject::Measures => {
            let forum = running(p, state, p.scenario.forum).into_iter();
            forum.map(|(_, number)| ActRef::Running(number)).collect()
        }
        Subject::Requests => {
            let forum = |seat: SeatId| p.scenario.seats[seat.index()].jurisdiction == p.scenario.forum;
            let requests = (0..state.requests.len()).map(RequestId::at);
            let own = requests.filter(|id| forum(state.requests[id.index()].seat));
            own.map(ActRef::Request).filter(|act| is_under_way(state, *act)).collect()
        }
    }
}

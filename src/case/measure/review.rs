//! Emergency orders given without the office that had to authorise them: they are validated within their
//! hours, or undone (rule R12).

use super::running::decided;
use super::state::Review;
use super::{Event, Refusal, Task};
use crate::case::command::Reasons;
use crate::case::course::{TaskOf, cured, findings_of};
use crate::case::decide::{Answer, answer, check_reasons, is_breach, require};
use crate::case::event::{ActRef, Event as CaseEvent};
use crate::case::facts::issue_facts;
use crate::case::ids::{RequestId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::reading::known_request;
use crate::case::rejection::Rejection;
use crate::case::scenario::Work;
use crate::case::state::{CaseState, RequestStatus};
use crate::case::step;
use crate::case::task::enter;
use crate::kernel::{Luck, Period, Reckoning, due};
use crate::law::acts::ReviewFacts;
use crate::law::decision::Outcome;
use crate::law::instrument::{Clock, Course, Lapse, Measure, StepAct};
use crate::law::rules::{RuleId, assess_issue};
use crate::law::terms::Office;

/// The step that authorises; a review stands in for it.
const AUTHORISES: u32 = 0;

fn of(state: &CaseState, request: RequestId) -> Option<&Review> {
    state.sections.measure.reviews.get(&request)
}

/// Judges and courts.
const JUDGES: [Office; 3] = [Office::InvestigatingJudge, Office::Judge, Office::Court];

/// Offices that may validate an order, and within how long; none where it needs no validation. An
/// instrument whose `Authorise` has a clock that ends an emergency order lets others give it first; who
/// could have issued under its sister instruments then validates, or a judge where it has none.
fn needed(p: &Prepared, state: &CaseState, id: RequestId) -> Option<(Vec<Office>, Period)> {
    let request = state.requests.get(id.index())?;
    let instrument = p.instrument_spec(request.reading.instrument);
    let authorise = instrument.route.iter().find(|s| s.act == StepAct::Authorise)?;
    let ends = |c: &&Clock| c.course == Course::Emergency && c.lapse == Lapse::Ends;
    let within = authorise.clocks.iter().find(ends)?.period;
    let sisters = p.scenario.instruments.iter().filter(|i| {
        i.id != instrument.id && i.membership == instrument.membership && i.performs == instrument.performs
    });
    let covers = |m: &&Measure| request.form.category.is_some_and(|c| m.categories.contains(&c));
    let mut offices: Vec<Office> = sisters
        .flat_map(|i| i.measures.iter().filter(covers).flat_map(|m| m.issuers.iter().copied()))
        .collect();
    if offices.is_empty() {
        offices.extend(JUDGES);
    }
    let sender = p.scenario.seats[request.seat.index()].role;
    let office = request.form.authoriser.unwrap_or(sender);
    (request.reading.emergency && !offices.contains(&office)).then_some((offices, within))
}

/// An order was sent that must be validated.
pub(super) fn sent(p: &Prepared, luck: &Luck, state: &CaseState, id: RequestId) -> Vec<CaseEvent> {
    let Some((offices, within)) = needed(p, state, id) else { return Vec::new() };
    let from = p.scenario.seats[state.requests[id.index()].seat.index()].jurisdiction;
    let calendar = p.calendar(from);
    let until =
        due(state.clock, within, Reckoning::Running, calendar, p.scenario.epoch).unwrap_or(state.clock);
    let hours = u32::try_from(until.since(state.clock) / 60).unwrap_or(u32::MAX);
    let to = validators(p, state, id);
    let nobody = to.is_empty();
    let mut events = vec![CaseEvent::Measure(Event::ReviewOpened { request: id, hours, until, to })];
    if nobody && let Some(desk) = offices.iter().find_map(|office| p.desk_of(from, *office)) {
        let task = TaskOf::Measure(Task::Validation(id));
        events.push(enter(p, luck, state, desk, Work::Step(StepAct::Authorise), task));
    }
    events
}

/// Seats that can validate an order: of an office that may, in the sender's state, and not its sender.
pub(super) fn validators(p: &Prepared, state: &CaseState, id: RequestId) -> Vec<SeatId> {
    let Some((offices, _)) = needed(p, state, id) else { return Vec::new() };
    let sender = state.requests[id.index()].seat;
    let from = p.scenario.seats[sender.index()].jurisdiction;
    (0u32..)
        .zip(&p.scenario.seats)
        .filter(|(_, s)| s.jurisdiction == from && offices.contains(&s.role))
        .map(|(seat, _)| SeatId(seat))
        .filter(|seat| *seat != sender)
        .collect()
}

/// Validates an order.
pub(super) fn validate(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (number, reasons): (u32, &Reasons),
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Judge, Office::InvestigatingJudge, Office::Court, Office::Prosecutor])?;
    let id = known_request(state, seat, number)?;
    let open = of(state, id).filter(|r| r.validated_at.is_none() && !r.undone);
    let review = open.ok_or(Rejection::Measure(Refusal::NothingToValidate))?;
    if !validators(p, state, id).contains(&seat) {
        return Err(Rejection::Measure(Refusal::OwnOrder));
    }
    if state.clock >= review.until {
        return Err(Rejection::Measure(Refusal::TooLateToValidate));
    }
    check_reasons(p, state, seat, reasons)?;
    let event = Event::Validated { request: id, by: Some(seat), reasons: reasons.clone() };
    answer(review.last_event, vec![CaseEvent::Measure(event)])
}

/// Whether the law lets an order be validated: the danger was there and is cited, the instrument and its
/// threshold carry it.
pub(super) fn may_be_validated(p: &Prepared, state: &CaseState, id: RequestId) -> bool {
    let request = &state.requests[id.index()];
    let on_order = |rule: RuleId| {
        let found = state.findings.iter().filter(|f| f.act == ActRef::Request(id) && f.rule == rule);
        found.into_iter().all(|f| !is_breach(f.verdict) || f.cured)
    };
    // What was known when it was given counts; what has no finding of its own is looked at on the form.
    let facts = issue_facts(p, state, request.seat, &request.form, &request.reading);
    let now = assess_issue(&facts);
    let lawful = |rule: RuleId| now.iter().all(|a| a.rule != rule || !is_breach(a.verdict));
    on_order(RuleId::R12) && lawful(RuleId::R01) && lawful(RuleId::R02)
}

/// A desk without a seat has looked at an order.
pub(super) fn of_desk(p: &Prepared, state: &CaseState, id: RequestId) -> Vec<CaseEvent> {
    let open = of(state, id).is_some_and(|r| r.validated_at.is_none() && !r.undone && state.clock < r.until);
    if !open {
        return Vec::new();
    }
    let reasons = Reasons { grounds: vec![RuleId::R12.into()], ..Reasons::default() };
    vec![CaseEvent::Measure(if may_be_validated(p, state, id) {
        Event::Validated { request: id, by: None, reasons }
    } else {
        Event::ValidationRefused { request: id }
    })]
}

/// Undoes an order: withdraws it and deletes what it brought.
pub(super) fn undo(state: &CaseState, seat: SeatId, number: u32) -> Result<Answer, Rejection> {
    let id = known_request(state, seat, number)?;
    let request = &state.requests[id.index()];
    let open = of(state, id).filter(|r| r.validated_at.is_none() && !r.undone);
    let review = open
        .filter(|_| request.seat == seat)
        .ok_or(Rejection::Measure(Refusal::NothingToValidate))?;
    let mut events = vec![CaseEvent::Measure(Event::Undone { request: id, seat })];
    if !matches!(request.status, RequestStatus::Closed(_)) {
        events.push(CaseEvent::RequestWithdrawn { request: id });
    }
    let kept = step::items_of(state, id)
        .into_iter()
        .filter(|i| !state.items[i.index()].deleted);
    events.extend(kept.map(|item| CaseEvent::ItemDeleted { item }));
    answer(review.last_event, events)
}

/// The order is judged: when it was validated, when it was undone, when its time ran out.
pub(super) fn judged(p: &Prepared, state: &CaseState, id: RequestId) -> Vec<CaseEvent> {
    let Some(review) = of(state, id) else { return Vec::new() };
    let seat = state.requests[id.index()].seat;
    let act = ActRef::Ruling(id, AUTHORISES);
    let breached = state
        .findings
        .iter()
        .any(|f| f.act == act && f.seat == seat && f.rule == RuleId::R12);
    if breached {
        return cured(state, RuleId::R12, |found| found == act);
    }
    let after = review.validated_at.map(|at| at.since(review.since).div_ceil(60));
    let facts = ReviewFacts {
        validated_after_hours: after.map(|hours| u32::try_from(hours).unwrap_or(u32::MAX)),
        hours_allowed: review.hours,
        undone: review.undone,
    };
    findings_of(p, state, act, seat, &facts)
}

/// A validation by a seat is a decision that needs reasons.
pub(super) fn validated(p: &Prepared, state: &CaseState, event: &Event) -> Vec<CaseEvent> {
    let Event::Validated { request, by: Some(seat), reasons } = event else { return Vec::new() };
    let within = may_be_validated(p, state, *request);
    decided(p, state, ActRef::Ruling(*request, AUTHORISES), *seat, (Outcome::Grant, within), reasons)
}

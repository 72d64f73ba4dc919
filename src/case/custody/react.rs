//! What follows, in this section, from any event of the case.

use super::event::{Done, Event as Own, Lab, Question, Recipient};
use super::facts::{due, keeper, keeping, register_facts_of, relying, sharing};
use super::ledger::{ledger, severity};
use super::{Purpose, Task};
use crate::case::course::{TaskOf, cured, findings_of};
use crate::case::event::{ActRef, Event};
use crate::case::ids::{ItemId, RequestId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::scenario::Work;
use crate::case::state::CaseState;
use crate::case::task;
use crate::kernel::Luck;
use crate::law::custody::Severity;
use crate::law::rules::RuleId;
use crate::law::terms::{DataCategory, Office};

/// What follows from an event, on the state after it.
#[expect(clippy::wildcard_enum_match_arm, reason = "of the events of others only these concern custody")]
pub fn react(p: &Prepared, luck: &Luck, state: &CaseState, event: &Event) -> Vec<Event> {
    if !p.scenario.custody.kept {
        return Vec::new();
    }
    match event {
        Event::ItemRead { seat, item } => entered(p, state, *seat, *item, Done::Read, None),
        Event::ItemVerified { item, seat, .. } => {
            entered(p, state, *seat, *item, Done::Verified, Some(Purpose::Integrity))
        }
        Event::ItemObtained { request, item, seat } => obtained(p, state, *request, *item, *seat),
        Event::Charged { seat, exhibits, .. } => charged(p, state, *seat, exhibits),
        Event::HearingOpened { .. } => flaws_found(p, state),
        Event::CaseClosed { .. } => closed(p, state),
        Event::Custody(own) => of_own(p, luck, state, own),
        _ => Vec::new(),
    }
}

/// What is done with an item by those who conduct or assist the case is entered.
fn entered(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    item: ItemId,
    done: Done,
    purpose: Option<Purpose>,
) -> Vec<Event> {
    let role = p.scenario.seats[seat.index()].role;
    let conducts = matches!(
        role,
        Office::Prosecutor
            | Office::InvestigatingJudge
            | Office::Police
            | Office::CentralAuthority
            | Office::Lab
            | Office::Expert
    );
    if !conducts || state.items[item.index()].obtained.is_none() {
        return Vec::new();
    }
    vec![Event::Custody(Own::Entered { seat, item, done, purpose })]
}

/// What the request said that the data were for stands in the register with them; one that cited nothing
/// leaves a gap.
fn obtained(p: &Prepared, state: &CaseState, request: RequestId, item: ItemId, seat: SeatId) -> Vec<Event> {
    let Some(sent) = state.requests.get(request.index()) else { return Vec::new() };
    let purpose = (!sent.reading.nexus.is_empty()).then(|| purpose_of(p, item));
    let mut events = entered(p, state, seat, item, Done::Collected, purpose);
    let marked = state.sections.custody.answers.contains(&request);
    let spec = &p.scenario.items[item.index()];
    if let Some(holder) = p.seat_at(spec.holder).filter(|_| marked && spec.bystanders > 0) {
        events.push(Event::Custody(Own::Redacted { seat: holder, item }));
    }
    events
}

fn purpose_of(p: &Prepared, item: ItemId) -> Purpose {
    match p.scenario.items[item.index()].category {
        DataCategory::Sub | DataCategory::Acc => Purpose::Identify,
        DataCategory::Tra | DataCategory::Fin | DataCategory::Rtt => Purpose::Trace,
        DataCategory::Con | DataCategory::Rtc | DataCategory::Sys | DataCategory::Frz | DataCategory::Per => {
            Purpose::Prove
        }
    }
}

fn of_own(p: &Prepared, luck: &Luck, state: &CaseState, own: &Own) -> Vec<Event> {
    match own {
        Own::Ordered { item, work, desk, .. } => {
            let what = TaskOf::Custody(Task::Work { item: *item, work: *work });
            let kind = match work {
                Lab::Analyse => Work::Analysis,
                Lab::Convert => Work::Other,
            };
            vec![task::enter(p, luck, state, *desk, kind, what)]
        }
        Own::Asked { item, what, desk, .. } => {
            let kind = match what {
                Question::Statement | Question::Copy => Work::Other,
                Question::Opinion => Work::Opinion,
                Question::Consent(_) => Work::Agreement,
            };
            let what = TaskOf::Custody(Task::Answer { item: *item, what: *what });
            vec![task::enter(p, luck, state, *desk, kind, what)]
        }
        Own::Answered { question, agree: true, .. } => consented(state, *question),
        Own::Redacted { item, .. } => {
            let of = |act| matches!(act, ActRef::Handling(i) | ActRef::Exhibit(i) if i == *item);
            [cured(state, RuleId::R09, of), cured(state, RuleId::R10, of)].concat()
        }
        Own::Shared { seat, item, .. } => match state.sections.custody.shares.last() {
            Some(share) => findings_of(p, state, ActRef::Handling(*item), *seat, &sharing(p, state, share)),
            None => Vec::new(),
        },
        Own::Completed { seat, .. } => {
            let facts = register_facts_of(p, state, *seat);
            if facts.gaps > 0 {
                return Vec::new();
            }
            let all = cured(state, RuleId::R25, |act| act == ActRef::Register).into_iter();
            let of_seat = |event: &Event| matches!(event, Event::BreachCured { finding } if state.findings[finding.index()].seat == *seat);
            all.filter(of_seat).collect()
        }
        Own::Entered { .. }
        | Own::Worked { .. }
        | Own::AnswerAwaited { .. }
        | Own::Answered { .. }
        | Own::AnswerMarked { .. }
        | Own::Erased { .. }
        | Own::ErasureDue { .. }
        | Own::FlawFound { .. } => Vec::new(),
    }
}

/// Agreement to a use makes good that the item was used so before.
fn consented(state: &CaseState, question: u32) -> Vec<Event> {
    let asked = usize::try_from(question)
        .ok()
        .and_then(|q| state.sections.custody.questions.get(q));
    let Some(asked) = asked.filter(|a| matches!(a.what, Question::Consent(_))) else { return Vec::new() };
    let of = |act| matches!(act, ActRef::Handling(i) | ActRef::Exhibit(i) if i == asked.item);
    [cured(state, RuleId::R09, of), cured(state, RuleId::R10, of)].concat()
}

/// The charge lets the defence and the court read what it relies on.
fn charged(p: &Prepared, state: &CaseState, seat: SeatId, exhibits: &[ItemId]) -> Vec<Event> {
    exhibits
        .iter()
        .filter_map(|item| Some((*item, relying(p, state, *item)?)))
        .flat_map(|(item, facts)| findings_of(p, state, ActRef::Exhibit(item), seat, &facts))
        .collect()
}

/// The court reads the custody files of what is relied on.
fn flaws_found(p: &Prepared, state: &CaseState) -> Vec<Event> {
    let exhibits = state.trial.exhibits.iter().map(|e| e.item);
    exhibits
        .filter_map(|item| {
            let severity = severity(p, state, item).filter(|s| *s != Severity::Warning)?;
            let open = ledger(p, state, item)?.open;
            let mut codes: Vec<String> = open.iter().map(|i| i.code.code().to_owned()).collect();
            if codes.is_empty() {
                codes.push("inherited".to_owned());
            }
            codes.dedup();
            Some(Event::Custody(Own::FlawFound { item, severity, codes }))
        })
        .collect()
}

/// At the end: what should have been erased, and what the register lacks.
fn closed(p: &Prepared, state: &CaseState) -> Vec<Event> {
    let mut events = Vec::new();
    let due = due(p, state);
    for seat in (0..p.scenario.seats.len()).map(SeatId::at) {
        if let Some(facts) = keeping(&due, seat) {
            events.extend(findings_of(p, state, ActRef::Closing, seat, &facts));
        }
        let register = register_facts_of(p, state, seat);
        if register.entries > 0 {
            events.extend(findings_of(p, state, ActRef::Register, seat, &register));
        }
    }
    events
}

/// Whether a seat should be told that an item is to be erased.
pub(super) fn is_keeper(p: &Prepared, state: &CaseState, seat: SeatId, item: ItemId) -> bool {
    keeper(p, state, item) == Some(seat)
}

/// Which seat receives what is passed on.
pub(super) fn receiver(p: &Prepared, to: Recipient) -> Option<SeatId> {
    match to {
        Recipient::Seat(seat) => Some(seat),
        Recipient::Desk(desk) => p.seat_at(desk),
    }
}

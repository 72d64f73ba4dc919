//! How an event of the section changes the state.

use super::event::{Done, Event, Lab, Question, Recipient};
use super::ledger::is_personal;
use super::state::{Asked, Entry, Mended, Mending, Ordered, Shared};
use super::{Due, State};
use crate::case::apply::learn;
use crate::case::course::DueOf;
use crate::case::ids::{EventId, ItemId, SeatId};
use crate::case::milestone::Milestone;
use crate::case::scenario::Scenario;
use crate::case::state::{CaseState, Obtained};
use crate::kernel::Tick;
use crate::law::terms::Office;

/// Applies an event of the section.
pub fn apply(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    match event {
        Event::Entered { seat, item, done, purpose } => {
            let entry = Entry { seat: *seat, item: *item, done: *done, at, event: id, purpose: *purpose };
            add(scenario, &mut state.sections.custody, entry);
        }
        Event::Ordered { seat, item, work, desk, purpose, keys } => {
            state.sections.custody.labs.push(Ordered {
                seat: *seat,
                item: *item,
                work: *work,
                desk: *desk,
                purpose: *purpose,
                keys: keys.clone(),
                at,
                done: false,
                locked: false,
                gone: false,
            });
        }
        Event::Worked { .. } => worked(scenario, state, event, id, at),
        Event::Asked { seat, item, what, desk, .. } => {
            let (seat, item, what, desk) = (*seat, *item, *what, *desk);
            let asked = Asked { seat, item, what, desk, event: id, awaits: false, agreed: None };
            state.sections.custody.questions.push(asked);
        }
        Event::AnswerAwaited { question, seat } => {
            let Some(asked) = question_mut(&mut state.sections.custody, *question) else { return };
            asked.awaits = true;
            asked.event = id;
            let item = asked.item;
            state.sections.custody.put.push((*seat, *question));
            // Whoever must answer sees what the question is about.
            learn(state, *seat, item, id, true);
            let silence = at.plus(super::occur::ANSWER_MINUTES);
            state.set_date(silence, DueOf::Custody(Due::Silence(*question)));
        }
        Event::Answered { question, agree, .. } => answered(scenario, state, (*question, *agree), id, at),
        Event::Redacted { item, seat } => {
            let custody = &mut state.sections.custody;
            custody.redacted.insert(*item);
            enter(scenario, custody, (*seat, *item), Done::Redacted, id, at);
            state.reach(Milestone::Redacted, name(scenario, *item), id);
        }
        Event::AnswerMarked { request, .. } => {
            state.sections.custody.answers.insert(*request);
        }
        Event::Shared { .. } => shared(scenario, state, event, id, at),
        Event::ErasureDue { item } => {
            state.sections.custody.due.insert(*item);
        }
        Event::Erased { .. } | Event::FlawFound { .. } => {}
        Event::Completed { entries, purpose, .. } => {
            let custody = &mut state.sections.custody;
            for entry in entries {
                let index = usize::try_from(*entry).unwrap_or(usize::MAX);
                if let Some(entry) = custody.entries.get_mut(index) {
                    entry.purpose.get_or_insert(*purpose);
                }
            }
            custody.memo.explained(entries);
        }
    }
    erasure_dates(state, event);
}

/// Integrity and erasing say what they are for by themselves.
fn enter(
    scenario: &Scenario,
    custody: &mut State,
    (seat, item): (SeatId, ItemId),
    done: Done,
    event: EventId,
    at: Tick,
) {
    let purpose = Some(super::Purpose::Integrity);
    add(scenario, custody, Entry { seat, item, done, at, event, purpose });
}

/// One more entry.
fn add(scenario: &Scenario, custody: &mut State, entry: Entry) {
    if scenario.items.get(entry.item.index()).is_some_and(is_personal) {
        custody.memo.entered(custody.entries.len(), &entry);
    }
    custody.entries.push(entry);
}

fn name(scenario: &Scenario, item: ItemId) -> &str {
    scenario.items.get(item.index()).map_or("", |i| i.id.as_str())
}

fn question_mut(custody: &mut State, question: u32) -> Option<&mut Asked> {
    custody.questions.get_mut(usize::try_from(question).ok()?)
}

fn worked(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    let Event::Worked { order, yields, locked, gone, .. } = event else { return };
    let index = usize::try_from(*order).unwrap_or(usize::MAX);
    let Some(order) = state.sections.custody.labs.get_mut(index) else { return };
    order.done = true;
    order.locked = *locked;
    order.gone = *gone;
    let (seat, item, work, purpose) = (order.seat, order.item, order.work, order.purpose);
    let done = match work {
        Lab::Analyse => Done::Analysed,
        Lab::Convert => Done::Converted,
    };
    let custody = &mut state.sections.custody;
    add(scenario, custody, Entry { seat, item, done, at, event: id, purpose });
    if work == Lab::Convert {
        custody.mended.push(Mended { item, by: Mending::Conversion, at, event: id });
        return;
    }
    for new in yields {
        let held = &mut state.items[new.index()];
        held.obtained.get_or_insert(Obtained { request: None, event: id, at });
        state.quiet.end();
        learn(state, seat, *new, id, false);
        for (index, spec) in (0u32..).zip(&scenario.seats) {
            let forum = spec.jurisdiction == scenario.forum;
            if forum && matches!(spec.role, Office::Prosecutor | Office::Police) {
                learn(state, SeatId(index), *new, id, false);
            }
        }
    }
    if !yields.is_empty() {
        state.reach(Milestone::Analysed, name(scenario, item), id);
    }
}

fn answered(
    scenario: &Scenario,
    state: &mut CaseState,
    (question, agree): (u32, bool),
    id: EventId,
    at: Tick,
) {
    let Some(asked) = question_mut(&mut state.sections.custody, question) else { return };
    asked.awaits = false;
    asked.agreed = Some(agree);
    asked.event = id;
    let (item, what) = (asked.item, asked.what);
    if !agree {
        return;
    }
    let by = match what {
        Question::Statement => Mending::Statement,
        Question::Opinion => Mending::Opinion,
        Question::Copy => Mending::Copy,
        Question::Consent(uses) => Mending::Consent(uses),
    };
    state.sections.custody.mended.push(Mended { item, by, at, event: id });
    match what {
        Question::Statement | Question::Opinion => {
            state.reach(Milestone::Attested, name(scenario, item), id);
        }
        // What was handed over again is what was sent.
        Question::Copy => state.items[item.index()].mismatch = false,
        Question::Consent(_) => {}
    }
}

fn shared(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    let Event::Shared { seat, item, to, uses, purpose, keep_conditions } = event else { return };
    let custody = &mut state.sections.custody;
    let redacted = custody.redacted.contains(item);
    custody.shares.push(Shared {
        seat: *seat,
        item: *item,
        to: *to,
        uses: *uses,
        keep_conditions: *keep_conditions,
        redacted,
        event: id,
    });
    let entry = Entry { seat: *seat, item: *item, done: Done::Shared, at, event: id, purpose: *purpose };
    add(scenario, custody, entry);
    let receiver = match to {
        Recipient::Seat(seat) => Some(*seat),
        Recipient::Desk(desk) => scenario.seats.iter().position(|s| s.desk == Some(*desk)).map(SeatId::at),
    };
    if let Some(receiver) = receiver {
        let knew = state.seats[receiver.index()].items.iter().any(|k| k.item == *item);
        if redacted && !knew {
            state.sections.custody.without_rows.insert((receiver, *item));
        } else if !redacted && state.sections.custody.without_rows.remove(&(receiver, *item)) {
            state.forget_items();
        }
        learn(state, receiver, *item, id, true);
    }
    state.reach(Milestone::Shared, name(scenario, *item), id);
}

/// When an item came under a plan that says when it is erased, the date is set with the first event of
/// the section about it.
fn erasure_dates(state: &mut CaseState, event: &Event) {
    let Event::Entered { item, .. } = event else { return };
    if let Some(at) = super::facts::erased_by(state, *item) {
        state.set_date(at, DueOf::Custody(Due::Erase(*item)));
    }
}

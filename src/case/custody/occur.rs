//! What happens by itself in this section: dates that come, and work that a desk has done.

use serde::{Deserialize, Serialize};

use super::event::{Event as Own, Lab, Question};
use super::facts::{erased_by, is_relied_on};
use super::spec::Analysis;
use super::state::{Asked, Ordered};
use crate::case::command::Reasons;
use crate::case::event::Event;
use crate::case::ids::{EventId, ItemId};
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::kernel::{Luck, TICKS_PER_DAY, Tick};

/// A date of the section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {
    /// An item should be erased.
    Erase(ItemId),
    /// A question has waited for a seat as long as anybody waits; silence is a no.
    Silence(u32),
}

/// Work that the section gives to desks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// Work of a laboratory on an item.
    Work {
        /// Which item.
        item: ItemId,
        /// What.
        work: Lab,
    },
    /// A question about an item.
    Answer {
        /// Which item.
        item: ItemId,
        /// What.
        what: Question,
    },
}

/// So long is waited for a seat's answer, minutes: a design figure.
pub(super) const ANSWER_MINUTES: u64 = 14 * TICKS_PER_DAY;

/// Whether a date still means something.
pub fn is_live(p: &Prepared, state: &CaseState, at: Tick, due: Due) -> bool {
    match due {
        Due::Erase(item) => {
            let held = &state.items[item.index()];
            let set = erased_by(state, item) == Some(at);
            let told = state.sections.custody.due.contains(&item);
            set && !told && !held.deleted && !is_relied_on(p, state, item)
        }
        Due::Silence(question) => asked(state, question).is_some_and(|a| a.awaits),
    }
}

/// What a date leads to, with what enabled it.
pub fn went_off(_p: &Prepared, _luck: &Luck, state: &CaseState, due: Due) -> (EventId, Event) {
    match due {
        Due::Erase(item) => {
            let obtained = state.items[item.index()].obtained.map_or(EventId(0), |o| o.event);
            (obtained, Event::Custody(Own::ErasureDue { item }))
        }
        Due::Silence(question) => {
            let since = asked(state, question).map_or(EventId(0), |a| a.event);
            let reasons = Reasons::default();
            (since, Event::Custody(Own::Answered { question, by: None, agree: false, reasons }))
        }
    }
}

fn asked(state: &CaseState, question: u32) -> Option<&Asked> {
    state.sections.custody.questions.get(usize::try_from(question).ok()?)
}

/// What follows when a desk has done its work.
pub fn task_done(p: &Prepared, _luck: &Luck, state: &CaseState, task: &Task) -> Vec<Event> {
    let custody = &state.sections.custody;
    let event = match task {
        Task::Work { item, work } => (0u32..)
            .zip(&custody.labs)
            .find(|(_, o)| o.item == *item && o.work == *work && !o.done)
            .map(|(number, order)| worked(p, state, number, order)),
        Task::Answer { item, what } => (0u32..)
            .zip(&custody.questions)
            .find(|(_, q)| q.item == *item && q.what == *what && q.agreed.is_none())
            .map(|(number, asked)| came_up(p, state, number, asked)),
    };
    event.map(Event::Custody).into_iter().collect()
}

/// What a laboratory found: what was volatile is there only if it was begun in time, what is locked opens
/// only with every key named.
fn worked(p: &Prepared, state: &CaseState, number: u32, order: &Ordered) -> Own {
    let mut outcome = (Vec::new(), false, false);
    let analyses = p.scenario.custody.analyses.iter();
    for analysis in analyses.filter(|a| a.item == order.item && order.work == Lab::Analyse) {
        let (yields, locked, gone) = &mut outcome;
        if analysis.until.is_some_and(|until| order.at > until) {
            *gone = true;
        } else if !is_opened(analysis, order) {
            *locked = true;
        } else {
            let new = |i: &&ItemId| state.items[i.index()].obtained.is_none() && !yields.contains(*i);
            let new: Vec<ItemId> = analysis.yields.iter().filter(new).copied().collect();
            yields.extend(new);
        }
    }
    let (yields, locked, gone) = outcome;
    let (item, work, desk) = (order.item, order.work, order.desk);
    Own::Worked { order: number, item, work, desk, yields, locked, gone }
}

fn is_opened(analysis: &Analysis, order: &Ordered) -> bool {
    analysis.keys.iter().all(|key| order.keys.contains(key))
}

/// A seat at the desk answers itself; a desk without one answers as the scenario says.
fn came_up(p: &Prepared, state: &CaseState, question: u32, asked: &Asked) -> Own {
    if let Some(seat) = p.seat_at(asked.desk).filter(|_| asked.what != Question::Copy) {
        return Own::AnswerAwaited { question, seat };
    }
    let spec = &p.scenario.items[asked.item.index()];
    let agree = match asked.what {
        Question::Statement | Question::Opinion => {
            p.scenario.custody.flaws.iter().all(|f| f.item != asked.item || f.vouched)
        }
        // Its holder still has it unless it was to be erased by now, and nobody had it kept.
        Question::Copy => {
            let kept = state.items[asked.item.index()].preserved_until;
            let until = spec.expires_at.max(kept);
            spec.expires_at.is_none() || until.is_some_and(|until| until > state.clock)
        }
        Question::Consent(_) => {
            let sender = p.scenario.custody.senders.iter().find(|s| s.item == asked.item);
            sender.is_none_or(|s| s.agrees)
        }
    };
    Own::Answered { question, by: None, agree, reasons: Reasons::default() }
}

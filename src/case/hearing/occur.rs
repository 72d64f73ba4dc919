//! What happens by itself in this section: dates that come, and work that a desk has done.

use serde::{Deserialize, Serialize};

use super::command::Safeguards;
use super::{appeal, disclosure, forum, speakers, suspects};
use crate::case::event::Event;
use crate::case::ids::{EventId, ItemId, JurisdictionId, PersonId, SeatId, SpeakerId};
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::kernel::{Luck, Tick};

/// A date of the section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {
    /// The time to appeal is over.
    AppealEnds,
}

/// Work that the section gives to desks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// Finding an interpreter for a hearing.
    Interpret {
        /// Who hears.
        seat: SeatId,
        /// Whom.
        person: PersonId,
        /// With what.
        safeguards: Safeguards,
    },
    /// Finding the validation sheet of a tool.
    Sheet {
        /// Who asked.
        seat: SeatId,
        /// The tool's result.
        item: ItemId,
    },
    /// Finding the raw data behind an item.
    Raw {
        /// Who discloses.
        seat: SeatId,
        /// Behind what.
        item: ItemId,
    },
    /// Finding what the defence asked for.
    Ask {
        /// Position among the asks.
        ask: u32,
    },
    /// A statement of a speaker without a seat.
    Statement {
        /// Whose.
        speaker: SpeakerId,
    },
    /// An answer of a speaker without a seat.
    Explain {
        /// Whose.
        speaker: SpeakerId,
        /// Position among the speaker's sentences.
        sentence: u32,
    },
    /// An opinion for the court.
    Opinion {
        /// On what.
        item: ItemId,
    },
    /// The appeal court reaching the file.
    Appeal,
    /// Another forum agreeing to take the case.
    Agreement {
        /// Who offered it.
        seat: SeatId,
        /// Which.
        state: JurisdictionId,
    },
}

/// Whether a date still means something.
pub fn is_live(_p: &Prepared, state: &CaseState, at: Tick, due: Due) -> bool {
    let own = &state.sections.hearing;
    match due {
        Due::AppealEnds => {
            own.appeal.is_none() && !own.is_final && own.appeal_opened.is_some_and(|(until, _)| until == at)
        }
    }
}

/// What a date leads to, with what enabled it.
pub fn went_off(_p: &Prepared, _luck: &Luck, state: &CaseState, due: Due) -> (EventId, Event) {
    match due {
        Due::AppealEnds => {
            let since = state.sections.hearing.appeal_opened.map_or(EventId(0), |(_, event)| event);
            (since, Event::Hearing(super::Event::BecameFinal))
        }
    }
}

/// What follows when a desk has done its work.
pub fn task_done(p: &Prepared, _luck: &Luck, state: &CaseState, task: &Task) -> Vec<Event> {
    match task {
        Task::Interpret { seat, person, safeguards } => {
            vec![Event::Hearing(suspects::heard(p, *seat, *person, *safeguards))]
        }
        Task::Sheet { seat, item } => suspects::sheet_found(p, state, *seat, *item),
        Task::Raw { seat, item } => disclosure::raw_found(p, state, *seat, *item),
        Task::Ask { ask } => disclosure::ask_found(p, state, *ask),
        Task::Statement { speaker } => speakers::usual(p, state, *speaker),
        Task::Explain { speaker, sentence } => {
            let (speaker, sentence) = (*speaker, *sentence);
            vec![Event::Hearing(super::Event::Explained { seat: None, speaker, sentence })]
        }
        Task::Opinion { item } => vec![Event::Hearing(super::Event::OpinionGiven { item: *item })],
        Task::Appeal => appeal::reached(p, state),
        Task::Agreement { seat, state: other } => forum::agreed(state, *seat, *other),
    }
}

/// Work of the section that is not done yet.
pub(super) fn pending(state: &CaseState) -> impl Iterator<Item = &Task> {
    state.tasks.iter().filter(|t| t.done_at.is_none()).filter_map(|t| {
        if let crate::case::course::TaskOf::Hearing(task) = &t.what { Some(task) } else { None }
    })
}

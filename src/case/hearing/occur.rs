//! What happens by itself in this section: dates that come, and work that a desk has done.

use serde::{Deserialize, Serialize};

use crate::case::event::Event;
use crate::case::ids::EventId;
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::kernel::{Luck, Tick};

/// A date of the section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {}

/// Work that the section gives to desks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {}

/// Whether a date still means something.
pub fn is_live(_p: &Prepared, _state: &CaseState, _at: Tick, due: Due) -> bool {
    match due {}
}

/// What a date leads to, with what enabled it.
pub fn went_off(_p: &Prepared, _luck: &Luck, _state: &CaseState, due: Due) -> (EventId, Event) {
    match due {}
}

/// What follows when a desk has done its work.
pub fn task_done(_p: &Prepared, _luck: &Luck, _state: &CaseState, task: &Task) -> Vec<Event> {
    match *task {}
}

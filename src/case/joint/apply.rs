//! How an event of the section changes the state.

use super::Event;
use crate::case::ids::EventId;
use crate::case::scenario::Scenario;
use crate::case::state::CaseState;
use crate::kernel::Tick;

/// Applies an event of the section.
pub fn apply(_scenario: &Scenario, _state: &mut CaseState, event: &Event, _id: EventId, _at: Tick) {
    match *event {}
}

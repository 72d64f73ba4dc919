//! What follows, in this section, from any event of the case.

use crate::case::event::Event;
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::kernel::Luck;

/// What follows from an event, on the state after it.
pub fn react(_p: &Prepared, _luck: &Luck, _state: &CaseState, _event: &Event) -> Vec<Event> {
    Vec::new()
}

//! What a seat sees of this section.

use serde::{Deserialize, Serialize};

use super::Event;
use crate::case::ids::SeatId;
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;

/// What a seat sees of this section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {}

/// Projects the section for a seat.
pub fn view(_p: &Prepared, _state: &CaseState, _seat: SeatId) -> View {
    View {}
}

/// Whether a seat notices an event of the section; asked on the state after it.
pub fn is_visible(_p: &Prepared, _state: &CaseState, _seat: SeatId, event: &Event) -> bool {
    match *event {}
}

/// Whether a seat that notices an event of the section could have something to do about it.
pub fn calls_for_a_look(_p: &Prepared, _seat: SeatId, event: &Event) -> bool {
    match *event {}
}

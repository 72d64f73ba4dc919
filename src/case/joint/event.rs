//! Events of the section.

use serde::{Deserialize, Serialize};

use crate::case::course::Waited;
use crate::case::ids::SeatId;

/// An event of the section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {}

impl Event {
    /// Whose act it was; none where it happened by itself.
    pub fn actor(&self) -> Option<SeatId> {
        match *self {}
    }

    /// What the time since its enabling event went into, where nobody's deliberation did.
    pub fn waited(&self) -> Waited {
        match *self {}
    }
}

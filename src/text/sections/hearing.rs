//! Words of the section `hearing`: its lines of the chronicle, and why something is not possible.

use super::Told;
use crate::case::hearing::{Event, Refusal};
use crate::case::ids::EventId;
use crate::text::Msg;
use crate::text::story::Teller;

/// Lines of the chronicle for an event of the section.
pub(super) fn tell(_teller: &Teller<'_>, _event: &Event, _id: EventId) -> Told {
    Vec::new()
}

/// What is not possible; its attributes `.why` and `.next` say why and what to do.
pub(super) fn refusal(_refusal: &Refusal) -> Msg {
    Msg::new("x")
}

/// Every key that this section's closed enums can ask for.
pub(super) fn keys() -> Vec<&'static str> {
    Vec::new()
}

//! Words of the section `redress`: its lines of the chronicle, and why something is not possible.

use super::Told;
use crate::case::ids::EventId;
use crate::case::redress::{Event, Refusal};
use crate::text::Msg;
use crate::text::story::Teller;

/// Lines of the chronicle for an event of the section.
pub(super) fn tell(_teller: &Teller<'_>, event: &Event, _id: EventId) -> Told {
    match *event {}
}

/// What is not possible; its attributes `.why` and `.next` say why and what to do.
pub(super) fn refusal(refusal: &Refusal) -> Msg {
    match *refusal {}
}

/// Every key that this section's closed enums can ask for.
pub(super) fn keys() -> Vec<&'static str> {
    Vec::new()
}

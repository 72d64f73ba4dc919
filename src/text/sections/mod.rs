//! Words of the sections of the course, one file each.

mod custody;
mod hearing;
mod joint;
mod measure;
mod redress;

use super::Msg;
use super::story::Teller;
use crate::case::event::Event;
use crate::case::ids::EventId;
use crate::case::rejection::Rejection;

/// Who did it (none: nobody in particular) and what.
pub(super) type Told = Vec<(Option<String>, String)>;

/// Lines of the chronicle for an event of a section.
pub(super) fn tell(teller: &Teller<'_>, event: &Event, id: EventId) -> Told {
    match event {
        Event::Joint(event) => joint::tell(teller, event, id),
        Event::Measure(event) => measure::tell(teller, event, id),
        Event::Custody(event) => custody::tell(teller, event, id),
        Event::Hearing(event) => hearing::tell(teller, event, id),
        Event::Redress(event) => redress::tell(teller, event, id),
        _ => Vec::new(),
    }
}

/// The message of a section's rejection.
pub(super) fn refusal(rejection: &Rejection) -> Option<Msg> {
    Some(match rejection {
        Rejection::Joint(refusal) => joint::refusal(refusal),
        Rejection::Measure(refusal) => measure::refusal(refusal),
        Rejection::Custody(refusal) => custody::refusal(refusal),
        Rejection::Hearing(refusal) => hearing::refusal(refusal),
        Rejection::Redress(refusal) => redress::refusal(refusal),
        _ => return None,
    })
}

/// Every key that the sections can ask for.
pub(super) fn keys() -> Vec<&'static str> {
    [joint::keys(), measure::keys(), custody::keys(), hearing::keys(), redress::keys()].concat()
}

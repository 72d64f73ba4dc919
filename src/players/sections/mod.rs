//! Stand-ins in the sections of the course, one file each.

mod custody;
mod hearing;
mod joint;
mod measure;
mod redress;

use super::manner::Manner;
use crate::case::command::Command;
use crate::case::projection::Projection;

/// What to do now in every section, in this order.
pub(super) fn plan(manner: Manner, view: &Projection) -> Vec<Command> {
    [
        joint::plan(manner, view),
        measure::plan(manner, view),
        custody::plan(manner, view),
        hearing::plan(manner, view),
        redress::plan(manner, view),
    ]
    .concat()
}

/// What must come before this seat rules on anything.
pub(super) fn first(manner: Manner, view: &Projection) -> Vec<Command> {
    custody::first(manner, view)
}

/// Whether the sections still have something under way, or to do now, that the end of the investigation
/// waits for; `now` is everything planned.
pub(super) fn holds_back(manner: Manner, view: &Projection, now: &[Command]) -> bool {
    custody::holds_back(manner, view, now)
}

/// Takes out of a command what a section says should not be in it.
pub(super) fn trim(manner: Manner, view: &Projection, command: &mut Command) {
    custody::trim(manner, view, command);
}

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

/// Whether a section keeps a prosecutor from charging or ending the case now.
pub(super) fn hold_back(manner: Manner, view: &Projection) -> bool {
    hearing::holds_back(manner, view)
}

/// Whether a section keeps a court from its verdict now.
pub(super) fn court_waits(manner: Manner, view: &Projection) -> bool {
    hearing::court_waits(manner, view)
}

/// Whether a section keeps counsel from resting now.
pub(super) fn defence_waits(manner: Manner, view: &Projection) -> bool {
    hearing::defence_waits(manner, view)
}

/// What the sections change in a plan.
pub(super) fn amend(manner: Manner, view: &Projection, commands: &mut [Command]) {
    hearing::amend(manner, view, commands);
}

//! Stand-ins in the sections of the course, one file each.

mod custody;
mod hearing;
mod joint;
pub(super) mod measure;
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

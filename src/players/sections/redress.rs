//! What a stand-in does in the section `redress`.

use crate::case::command::Command;
use crate::case::projection::Projection;
use crate::players::Manner;

/// What to do now, in this order.
pub(super) fn plan(_manner: Manner, _view: &Projection) -> Vec<Command> {
    Vec::new()
}

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
    let mut commands = Vec::new();
    joint::plan(manner, view, &mut commands);
    commands.extend(measure::plan(manner, view));
    custody::plan(manner, view, &mut commands);
    commands.extend(hearing::plan(manner, view));
    commands.extend(redress::plan(manner, view));
    commands
}

/// What must come before this seat rules on anything.
pub(super) fn first(manner: Manner, view: &Projection) -> Vec<Command> {
    let mut commands = Vec::new();
    commands.extend(joint::first(manner, view));
    commands.extend(custody::first(manner, view));
    commands
}

/// Whether the end of the investigation is planned, and the sections still have something under way, or to do
/// now, that it waits for; `now` is everything planned.
pub(super) fn holds_back(manner: Manner, view: &Projection, now: [&[Command]; 2]) -> bool {
    let ends = |c: &Command| matches!(c, Command::Charge { .. } | Command::Discontinue { .. });
    now[0].iter().any(ends) && (custody::holds_back(manner, view, now) || hearing::holds_back(manner, view))
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
    commands.iter_mut().for_each(|c| custody::trim(manner, view, c));
    hearing::amend(manner, view, commands);
}

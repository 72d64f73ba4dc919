//! What this section asks of the others, in one place.

use crate::case::milestone::Milestone;
use crate::case::state::CaseState;

pub(super) use crate::case::measure::keeps_to_surrender;

/// Whether an asset is frozen, by name.
pub(super) fn is_frozen(state: &CaseState, asset: &str) -> bool {
    state.reached(Milestone::Frozen, asset).is_some()
        && state.reached(Milestone::Confiscated, asset).is_none()
}

/// Whether a victim's claim was brought, by name.
pub(super) fn has_claimed(state: &CaseState, victim: &str) -> bool {
    state.reached(Milestone::Claimed, victim).is_some()
}

/// Names that reached a step, in order.
pub(super) fn names(state: &CaseState, milestone: Milestone) -> Vec<String> {
    let reached = state.milestones.keys().filter(|(m, _)| *m == milestone);
    reached.map(|(_, name)| name.clone()).collect()
}

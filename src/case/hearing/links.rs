//! What this section asks of the others, in one place.

use crate::case::measure;
use crate::case::milestone::Milestone;
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::kernel::Name;

pub(super) use crate::case::measure::keeps_to_surrender;

/// Whether an asset is held now, by name: frozen, and neither released, lapsed nor confiscated since.
pub(super) fn is_frozen(p: &Prepared, state: &CaseState, asset: &str) -> bool {
    let id = p.scenario.measure.asset_named(asset);
    id.is_some_and(|id| measure::frozen_eur(state, id) > 0)
}

/// Whether a victim's claim was brought, by name.
pub(super) fn has_claimed(state: &CaseState, victim: &str) -> bool {
    state.reached(Milestone::Claimed, victim).is_some()
}

/// Names that reached a step, in order.
pub(super) fn names(state: &CaseState, milestone: Milestone) -> Vec<Name> {
    let reached = state.milestones.keys().filter(|(m, _)| *m == milestone);
    reached.map(|(_, name)| name.clone()).collect()
}

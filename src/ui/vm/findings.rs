//! View model: findings so far, in training.

use super::debrief::{FindingVm, findings_so_far};
use crate::ui::Sight;

/// Findings so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct FindingsVm {
    /// Breaches of the seat, worst first.
    pub findings: Vec<FindingVm>,
}

impl FindingsVm {
    /// From the case as it is played: the seat's own acts are known to it.
    pub fn of(sight: &Sight<'_>) -> FindingsVm {
        let exam = sight.play.table.exam;
        FindingsVm { findings: if exam { Vec::new() } else { findings_so_far(sight.play) } }
    }
}

//! View model: evidence as a graph and as a table.

use crate::ui::Sight;

/// Evidence as a graph and as a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvidenceVm {}

impl EvidenceVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> EvidenceVm {
        EvidenceVm {}
    }
}

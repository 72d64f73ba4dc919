//! View model: comparable cases.

use crate::ui::Sight;

/// Comparable cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CasebookVm {}

impl CasebookVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> CasebookVm {
        CasebookVm {}
    }
}

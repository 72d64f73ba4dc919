//! View model: custody.

use crate::ui::Sight;

/// Custody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CustodyVm {}

impl CustodyVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> CustodyVm {
        CustodyVm {}
    }
}

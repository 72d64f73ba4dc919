//! View model: assets and victims.

use crate::ui::Sight;

/// Assets and victims.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MoneyVm {}

impl MoneyVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> MoneyVm {
        MoneyVm {}
    }
}

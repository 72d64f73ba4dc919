//! View model: findings so far, in training.

use crate::ui::Sight;

/// Findings so far, in training.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FindingsVm {}

impl FindingsVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> FindingsVm {
        FindingsVm {}
    }
}

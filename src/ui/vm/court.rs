//! View model: the trial.

use crate::ui::Sight;

/// The trial.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CourtVm {}

impl CourtVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> CourtVm {
        CourtVm {}
    }
}

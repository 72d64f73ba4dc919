//! View model: what happened and what is due.

use crate::ui::Sight;

/// What happened and what is due.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TimelineVm {}

impl TimelineVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> TimelineVm {
        TimelineVm {}
    }
}

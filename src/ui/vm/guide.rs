//! View model: words, law and keys.

use crate::ui::Sight;

/// Words, law and keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GuideVm {}

impl GuideVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> GuideVm {
        GuideVm {}
    }
}

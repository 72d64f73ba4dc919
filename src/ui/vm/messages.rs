//! View model: messages and injects.

use crate::ui::Sight;

/// Messages and injects.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MessagesVm {}

impl MessagesVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> MessagesVm {
        MessagesVm {}
    }
}

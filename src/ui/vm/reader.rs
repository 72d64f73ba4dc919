//! View model: the artefact that is read.

use crate::ui::Sight;

/// The artefact that is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReaderVm {}

impl ReaderVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> ReaderVm {
        ReaderVm {}
    }
}

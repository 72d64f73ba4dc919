//! View model: the map.

use crate::ui::Sight;

/// The map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MapVm {}

impl MapVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> MapVm {
        MapVm {}
    }
}

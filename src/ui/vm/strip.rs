//! View model: the timeline strip. What runs, what is due, what expires.

use crate::kernel::Tick;
use crate::ui::theme::Tone;
use crate::ui::{Selection, Sight};

/// The strip.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StripVm {
    /// From, until, now.
    pub from: Tick,
    /// Until.
    pub until: Tick,
    /// Now.
    pub now: Tick,
    /// Dates on the scale.
    pub dates: Vec<(Tick, String)>,
    /// Rows.
    pub rows: Vec<StripRow>,
}

/// A row of the strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripRow {
    /// Name.
    pub name: String,
    /// Bars: from, until, meaning, whether it lies ahead.
    pub bars: Vec<(Tick, Tick, Tone, bool)>,
    /// Markers: when, meaning, words.
    pub markers: Vec<(Tick, Tone, String)>,
    /// What a click selects.
    pub selects: Selection,
}

impl StripVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> StripVm {
        StripVm::default()
    }
}

//! View model: what is selected, always in the same order: what it is, where it is, where the time went, what
//! depends on it, the law, what you can do. With nothing selected: what you can do now, and what happens next
//! by when.

use crate::ui::theme::Tone;
use crate::ui::widget::Part;
use crate::ui::{Sight, UiCommand};

/// What is selected.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InspectorVm {
    /// What it is.
    pub title: String,
    /// Chips beside the title.
    pub chips: Vec<(Tone, String)>,
    /// Sections: heading, lines.
    pub sections: Vec<(String, Vec<(Tone, String)>)>,
    /// Where the time went.
    pub time: Vec<Part>,
    /// The law: article, what it says.
    pub law: Vec<(String, String)>,
    /// What you can do.
    pub acts: Vec<Action>,
}

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// In words.
    pub words: String,
    /// Ready, or which condition fails.
    pub ready: Result<(), String>,
    /// What it does.
    pub command: UiCommand,
}

impl InspectorVm {
    /// From what a seat sees.
    pub fn of(_sight: &Sight<'_>) -> InspectorVm {
        InspectorVm::default()
    }
}

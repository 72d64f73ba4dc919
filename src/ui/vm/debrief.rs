//! View model: what a case came to, and why.

use crate::ui::UiCommand;
use crate::ui::play::Play;

/// What the debrief has worked out once, and what is struck at the moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Debrief {
    /// The act that is struck.
    pub struck: Option<usize>,
}

impl Debrief {
    /// Works it out.
    pub fn of(_play: &Play) -> Debrief {
        Debrief::default()
    }

    /// What a person's command changes.
    pub fn update(&mut self, command: &UiCommand) {
        if let UiCommand::Strike(act) = command {
            self.struck = *act;
        }
    }
}

//! View model: the case again, event by event.

use crate::ui::UiCommand;
use crate::ui::play::Play;

/// The case again, at an event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Replay {
    /// Position.
    pub at: usize,
    /// From which seat; none: as a whole.
    pub seat: Option<String>,
}

impl Replay {
    /// At its beginning.
    pub fn of(_play: &Play) -> Replay {
        Replay::default()
    }

    /// What a person's command changes.
    pub fn update(&mut self, command: &UiCommand) {
        match command {
            UiCommand::Seek(at) => self.at = *at,
            UiCommand::ReplaySeat(seat) => self.seat.clone_from(seat),
            _ => {}
        }
    }
}

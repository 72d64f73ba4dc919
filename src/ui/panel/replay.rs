//! Panel: the replay theatre.

use egui::Ui;

use crate::ui::vm::replay::Replay;
use crate::ui::{UiCommand, UiCx};

/// Draws the replay.
pub fn replay_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &Replay, _out: &mut Vec<UiCommand>) {}

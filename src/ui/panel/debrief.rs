//! Panel: what a case came to, and why.

use egui::Ui;

use crate::ui::vm::debrief::Debrief;
use crate::ui::{UiCommand, UiCx};

/// Draws the debrief.
pub fn debrief_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &Debrief, _out: &mut Vec<UiCommand>) {}

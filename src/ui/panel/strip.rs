//! Panel: the timeline strip.

use egui::Ui;

use crate::ui::vm::strip::StripVm;
use crate::ui::{UiCommand, UiCx};

/// Draws the strip.
pub fn strip_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &StripVm, _out: &mut Vec<UiCommand>) {}

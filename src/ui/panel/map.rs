//! Panel: the map.

use egui::Ui;

use crate::ui::vm::map::MapVm;
use crate::ui::{UiCommand, UiCx};

/// Draws the map.
pub fn map_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &MapVm, _out: &mut Vec<UiCommand>) {}

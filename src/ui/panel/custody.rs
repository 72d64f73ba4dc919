//! Panel: custody.

use egui::Ui;

use crate::ui::vm::custody::CustodyVm;
use crate::ui::{UiCommand, UiCx};

/// Draws custody.
pub fn custody_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &CustodyVm, _out: &mut Vec<UiCommand>) {}

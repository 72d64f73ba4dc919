//! Panel: comparable cases.

use egui::Ui;

use crate::ui::vm::casebook::CasebookVm;
use crate::ui::{UiCommand, UiCx};

/// Draws comparable cases.
pub fn casebook_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &CasebookVm, _out: &mut Vec<UiCommand>) {}

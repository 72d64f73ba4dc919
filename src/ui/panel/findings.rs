//! Panel: findings so far, in training.

use egui::Ui;

use crate::ui::vm::findings::FindingsVm;
use crate::ui::{UiCommand, UiCx};

/// Draws findings so far, in training.
pub fn findings_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &FindingsVm, _out: &mut Vec<UiCommand>) {}

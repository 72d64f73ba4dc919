//! Panel: the trial.

use egui::Ui;

use crate::ui::vm::court::CourtVm;
use crate::ui::{UiCommand, UiCx};

/// Draws the trial.
pub fn court_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &CourtVm, _out: &mut Vec<UiCommand>) {}

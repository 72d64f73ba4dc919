//! Panel: what happened and what is due.

use egui::Ui;

use crate::ui::vm::timeline::TimelineVm;
use crate::ui::{UiCommand, UiCx};

/// Draws what happened and what is due.
pub fn timeline_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &TimelineVm, _out: &mut Vec<UiCommand>) {}

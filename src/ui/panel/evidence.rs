//! Panel: evidence as a graph and as a table.

use egui::Ui;

use crate::ui::vm::evidence::EvidenceVm;
use crate::ui::{UiCommand, UiCx};

/// Draws evidence as a graph and as a table.
pub fn evidence_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &EvidenceVm, _out: &mut Vec<UiCommand>) {}

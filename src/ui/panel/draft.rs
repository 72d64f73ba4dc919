//! Panel: a request being written, in three columns: what is read, what is written, what the law says.

use egui::Ui;

use crate::ui::vm::draft::DraftVm;
use crate::ui::{UiCommand, UiCx};

/// Draws the draft.
pub fn draft_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &DraftVm, _out: &mut Vec<UiCommand>) {}

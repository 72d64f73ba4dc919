//! Panel: the artefact that is read.

use egui::Ui;

use crate::ui::vm::reader::ReaderVm;
use crate::ui::{UiCommand, UiCx};

/// Draws the artefact that is read.
pub fn reader_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &ReaderVm, _out: &mut Vec<UiCommand>) {}

//! Panel: words, law and keys.

use egui::Ui;

use crate::ui::vm::guide::GuideVm;
use crate::ui::{UiCommand, UiCx};

/// Draws words, law and keys.
pub fn guide_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &GuideVm, _out: &mut Vec<UiCommand>) {}

//! Panel: messages and injects.

use egui::Ui;

use crate::ui::vm::messages::MessagesVm;
use crate::ui::{UiCommand, UiCx};

/// Draws messages and injects.
pub fn messages_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &MessagesVm, _out: &mut Vec<UiCommand>) {}

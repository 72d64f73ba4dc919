//! Panel: assets and victims.

use egui::Ui;

use crate::ui::vm::money::MoneyVm;
use crate::ui::{UiCommand, UiCx};

/// Draws assets and victims.
pub fn money_ui(_ui: &mut Ui, _cx: &UiCx<'_>, _vm: &MoneyVm, _out: &mut Vec<UiCommand>) {}

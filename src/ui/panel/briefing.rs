//! Panel: the briefing. Who you are, what you know, who plays the other seats.

use egui::Ui;

use crate::ui::command::Start;
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Draws the briefing.
pub fn briefing_ui(ui: &mut Ui, cx: &UiCx<'_>, table: &Start, out: &mut Vec<UiCommand>) {
    if widget::primary(ui, cx, &cx.t("ui-begin")).clicked() {
        out.push(UiCommand::Begin(Box::new(table.clone())));
    }
}

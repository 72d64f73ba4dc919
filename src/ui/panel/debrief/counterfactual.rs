//! One thing otherwise: a choice, what it comes to, and the case as it would have gone.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::ui::theme::Tone;
use crate::ui::vm::debrief::Debrief;
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Height of the other course, points.
const HEIGHT: f32 = 260.0;

/// Draws the choice and the other course.
pub(super) fn counterfactual_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Debrief, out: &mut Vec<UiCommand>) {
    let number = vm.counterfactual.as_ref().map(|c| c.number);
    let chosen = number
        .and_then(|n| vm.changes.get(n).cloned())
        .unwrap_or_else(|| cx.t("ui-debrief-change-choose"));
    let combo = egui::ComboBox::from_id_salt("what-if")
        .selected_text(chosen)
        .width(ui.available_width() - 10.0)
        .wrap_mode(egui::TextWrapMode::Truncate)
        .show_ui(ui, |ui| {
            if ui
                .selectable_label(number.is_none(), cx.t("ui-debrief-change-choose"))
                .clicked()
            {
                out.push(UiCommand::WhatIf(None));
            }
            for (n, change) in vm.changes.iter().enumerate() {
                if ui.selectable_label(number == Some(n), change).clicked() {
                    out.push(UiCommand::WhatIf(Some(n)));
                }
            }
        });
    let spoken = cx.t("whatif-title");
    combo
        .response
        .widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &spoken));
    let Some(other) = &vm.counterfactual else { return };
    widget::toned(ui, cx, Tone::Accent, &other.saved);
    let choke = vm.chokes.iter().find(|c| c.change == number && c.why.is_some());
    if let Some(why) = choke.and_then(|c| c.why.as_ref()) {
        ui.add(Label::new(why).wrap());
    }
    if let Some(dropped) = &other.dropped {
        widget::second(ui, cx, dropped);
    }
    ui.add_space(4.0);
    widget::second(ui, cx, &cx.t("ui-debrief-course"));
    ScrollArea::vertical()
        .id_salt("other-course")
        .max_height(HEIGHT)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (what, same) in &other.course {
                let colour = if *same { cx.palette.secondary } else { cx.palette.text };
                ui.horizontal_top(|ui| {
                    let mark = if *same { " " } else { "\u{2260}" };
                    ui.label(RichText::new(mark).monospace().color(cx.tone(Tone::Accent)));
                    ui.add(Label::new(RichText::new(what).color(colour)).wrap());
                });
            }
        });
}

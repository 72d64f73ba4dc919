//! Panel: what happened and what is due.

use egui::{Frame, Label, Margin, RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use crate::ui::theme::{Tone, strong};
use crate::ui::vm::timeline::{Entry, TimelineVm};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Height that an entry is taken to have until it is drawn, points.
const ENTRY: f32 = 46.0;

/// Draws the timeline.
pub fn timeline_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &TimelineVm, out: &mut Vec<UiCommand>) {
    widget::title(ui, cx, &cx.t("ui-place-timeline"));
    if !vm.ahead.is_empty() {
        widget::section(ui, cx, &cx.t("ui-now-next"));
        let height = ui.available_height() * 0.34;
        ScrollArea::vertical()
            .id_salt("ahead")
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for (tone, words) in &vm.ahead {
                    ui.horizontal_wrapped(|ui| {
                        ui.label(RichText::new(icon::HOURGLASS).color(cx.tone(*tone)));
                        ui.add(Label::new(words).wrap());
                    });
                }
            });
    }
    widget::section(ui, cx, &cx.t("ui-timeline-past"));
    if vm.past.is_empty() {
        widget::nothing(ui, cx, icon::CALENDAR_BLANK, &cx.t("ui-timeline-empty"));
        return;
    }
    ScrollArea::vertical().id_salt("past").auto_shrink(false).show_rows(
        ui,
        ENTRY,
        vm.past.len(),
        |ui, range| {
            for entry in vm.past.get(range).unwrap_or_default() {
                entry_ui(ui, cx, entry, out);
            }
        },
    );
}

fn entry_ui(ui: &mut Ui, cx: &UiCx<'_>, entry: &Entry, out: &mut Vec<UiCommand>) {
    if let Some(day) = &entry.day {
        ui.label(RichText::new(day).family(strong()).size(13.5).color(cx.palette.accent));
    }
    let frame = Frame::NONE.inner_margin(Margin { left: 14, right: 0, top: 1, bottom: 1 });
    frame.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            let sign = if entry.marked { icon::BOOKMARK_SIMPLE } else { widget::DOT };
            let colour = if entry.marked { cx.palette.accent } else { cx.palette.idle };
            let key = if entry.marked { "ui-timeline-unmark" } else { "ui-timeline-mark" };
            let button = egui::Button::new(RichText::new(sign).color(colour)).frame(false);
            let response = ui.add(button).on_hover_text(cx.t(key));
            let spoken = format!("{}: {}", cx.t(key), entry.text);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &spoken));
            if response.clicked() {
                out.push(UiCommand::Bookmark(entry.event));
            }
            if entry.new {
                widget::chip(ui, cx, Tone::Accent, &cx.t("ui-timeline-new"));
            }
            ui.add(Label::new(&entry.text).wrap());
        });
    });
}

//! Panel: the replay theatre.

use egui::{Label, RichText, ScrollArea, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::ui::command::Screen;
use crate::ui::theme::serif;
use crate::ui::vm::replay::Replay;
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Height of a line, points.
const LINE: f32 = 44.0;

/// Draws the replay.
pub fn replay_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay, out: &mut Vec<UiCommand>) {
    head_ui(ui, cx, vm, out);
    let room = ui.available_size();
    let beside = !vm.seen.is_empty() && room.x > 800.0;
    ui.horizontal_top(|ui| {
        let width = if beside { room.x * 0.64 } else { room.x };
        ui.vertical(|ui| {
            ui.set_width(width);
            lines_ui(ui, cx, vm, out);
        });
        if beside {
            ui.separator();
            ui.vertical(|ui| seen_ui(ui, cx, vm));
        }
    });
}

fn head_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay, out: &mut Vec<UiCommand>) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(cx.t("ui-replay")).family(serif()).size(26.0));
        ui.label(RichText::new(&vm.clock).monospace().color(cx.palette.accent));
        let (sign, key) = if vm.running { (icon::PAUSE, "ui-stop") } else { (icon::PLAY, "ui-replay-run") };
        if ui.button(format!("{sign} {}", cx.t(key))).clicked() {
            out.push(UiCommand::ReplayRun(!vm.running));
        }
        let shown = match &vm.seat {
            Some(id) => vm
                .seats
                .iter()
                .find(|(s, _)| s == id)
                .map_or_else(String::new, |(_, name)| name.clone()),
            None => cx.t("ui-replay-all"),
        };
        let combo =
            egui::ComboBox::from_id_salt("seat")
                .selected_text(shown)
                .width(220.0)
                .show_ui(ui, |ui| {
                    if ui.selectable_label(vm.seat.is_none(), cx.t("ui-replay-all")).clicked() {
                        out.push(UiCommand::ReplaySeat(None));
                    }
                    for (id, name) in &vm.seats {
                        if ui.selectable_label(vm.seat.as_ref() == Some(id), name).clicked() {
                            out.push(UiCommand::ReplaySeat(Some(id.clone())));
                        }
                    }
                });
        let spoken = cx.t("ui-replay-seat");
        combo
            .response
            .widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &spoken));
        if ui.button(cx.t("ui-to-debrief")).clicked() {
            out.push(UiCommand::Go(Screen::Debrief));
        }
    });
    let mut at = vm.at;
    let last = vm.length.saturating_sub(1);
    ui.spacing_mut().slider_width = (ui.available_width() - 90.0).max(120.0);
    let slider = ui.add(egui::Slider::new(&mut at, 0..=last).integer());
    let spoken = cx.t("ui-replay-position");
    slider.widget_info(|| WidgetInfo::slider(true, 0.0, &spoken));
    if at != vm.at {
        out.push(UiCommand::Seek(at));
    }
    if !vm.bookmarks.is_empty() {
        ui.horizontal_wrapped(|ui| {
            for (event, words) in &vm.bookmarks {
                let short: String = words.chars().take(40).collect();
                if ui.button(format!("{} {short}", icon::BOOKMARK_SIMPLE)).clicked() {
                    out.push(UiCommand::Seek(*event));
                }
            }
        });
    }
    ui.add_space(6.0);
}

fn lines_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay, out: &mut Vec<UiCommand>) {
    let target = LINE * f32::from(u16::try_from(vm.line).unwrap_or(0));
    let mut area = ScrollArea::vertical().id_salt("lines").auto_shrink(false);
    let id = ui.id().with("shown");
    let shown: Option<usize> = ui.data(|d| d.get_temp(id));
    if shown != Some(vm.at) {
        area = area.vertical_scroll_offset((target - ui.available_height() * 0.4).max(0.0));
        ui.data_mut(|d| d.insert_temp(id, vm.at));
    }
    area.show_rows(ui, LINE, vm.lines.len(), |ui, range| {
        let from = range.start;
        for (n, (event, words)) in vm.lines.get(range).unwrap_or_default().iter().enumerate() {
            let now = from + n == vm.line;
            let clicked = widget::row(ui, cx, now, &format!("{event} {words}"), |ui| {
                ui.set_min_height(LINE - 18.0);
                let colour = if *event > vm.at { cx.palette.idle } else { cx.palette.text };
                ui.add(Label::new(RichText::new(words).color(colour)).truncate());
            });
            if clicked.on_hover_text(words).clicked() {
                out.push(UiCommand::Seek(*event));
            }
        }
    });
}

fn seen_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay) {
    ScrollArea::vertical().id_salt("seen").auto_shrink(false).show(ui, |ui| {
        for (heading, lines) in &vm.seen {
            widget::section(ui, cx, heading);
            for line in lines {
                ui.add(Label::new(line).wrap());
            }
        }
    });
}

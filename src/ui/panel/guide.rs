//! Panel: the guide.

use egui::{Frame, Margin, ScrollArea, Ui};

use crate::ui::vm::guide::{Block, GuideVm};
use crate::ui::{UiCommand, UiCx};
use crate::ui::{tip, widget};

/// Draws the guide: entries on the left, the page on the right; below each other where there is no room.
pub fn guide_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &GuideVm, out: &mut Vec<UiCommand>) {
    widget::title(ui, cx, &cx.t("ui-place-guide"));
    if ui.available_width() < 560.0 {
        let height = ui.available_height() * 0.4;
        ScrollArea::vertical()
            .id_salt("entries")
            .max_height(height)
            .show(ui, |ui| entries(ui, cx, vm, out));
        ui.separator();
        ScrollArea::vertical()
            .id_salt("page")
            .auto_shrink(false)
            .show(ui, |ui| page(ui, cx, vm));
        return;
    }
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() * 0.36).min(360.0);
        ui.allocate_ui(egui::vec2(width, ui.available_height()), |ui| {
            ui.vertical(|ui| {
                ui.set_width(width);
                ScrollArea::vertical()
                    .id_salt("entries")
                    .auto_shrink(false)
                    .show(ui, |ui| entries(ui, cx, vm, out));
            });
        });
        ui.separator();
        ui.vertical(|ui| {
            ScrollArea::vertical()
                .id_salt("page")
                .auto_shrink(false)
                .show(ui, |ui| page(ui, cx, vm));
        });
    });
}

fn entries(ui: &mut Ui, cx: &UiCx<'_>, vm: &GuideVm, out: &mut Vec<UiCommand>) {
    let id = ui.id().with("filter");
    let mut typed: String = ui.data(|d| d.get_temp(id)).unwrap_or_default();
    let response = ui.add(widget::field(&mut typed, &cx.t("ui-guide-filter")));
    let spoken = cx.t("ui-guide-filter");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, &spoken));
    let wanted = typed.to_lowercase();
    ui.data_mut(|d| d.insert_temp(id, typed));
    for (heading, list) in [
        ("ui-guide-terms", &vm.terms),
        ("ui-guide-rules", &vm.rules),
        ("ui-guide-instruments", &vm.instruments),
    ] {
        let fits = |(code, title): &&(String, String)| {
            code.to_lowercase().contains(&wanted) || title.to_lowercase().contains(&wanted)
        };
        let found: Vec<_> = list.iter().filter(fits).collect();
        if found.is_empty() {
            continue;
        }
        widget::section(ui, cx, &cx.t(heading));
        for (code, title) in found {
            let is_term = heading == "ui-guide-terms";
            let words = if is_term { title.clone() } else { format!("{code}  {title}") };
            if ui.selectable_label(vm.open == *code, words).clicked() {
                out.push(UiCommand::LookUp(code.clone()));
            }
        }
    }
    super::settings::keys_ui(ui, cx);
}

fn page(ui: &mut Ui, cx: &UiCx<'_>, vm: &GuideVm) {
    ui.set_max_width(ui.available_width().min(760.0));
    for block in &vm.page {
        match block {
            Block::Title(words) => {
                widget::title(ui, cx, words);
            }
            Block::Heading(words) => widget::section(ui, cx, words),
            Block::Label(words) => {
                ui.add_space(4.0);
                widget::bold(ui, words);
            }
            Block::Text(depth, words) => {
                let left = i8::try_from(depth.saturating_sub(1) * 16).unwrap_or(64);
                Frame::NONE.inner_margin(Margin { left, ..Margin::ZERO }).show(ui, |ui| {
                    tip::text(ui, cx, words, 15.0);
                });
            }
        }
    }
}

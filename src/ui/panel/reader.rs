//! Panel: the file and the artefact that is read.

use egui::{CornerRadius, Label, RichText, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::ui::theme::Tone;
use crate::ui::vm::reader::{ArtefactVm, ItemLine, LineVm, ReaderVm};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Height of a line of an artefact, points.
const LINE: f32 = 22.0;
/// Height of an item in the list, points.
const ITEM: f32 = 50.0;

/// Draws the reader: items on the left, the artefact on the right; below each other where there is no room.
pub fn reader_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ReaderVm, out: &mut Vec<UiCommand>) {
    if vm.items.is_empty() {
        widget::title(ui, cx, &cx.t("ui-place-reader"));
        widget::nothing(ui, cx, icon::FILE_TEXT, &cx.t("ui-reader-empty"));
        return;
    }
    let whole = ui.available_size();
    if whole.x < 620.0 {
        ui.allocate_ui(egui::vec2(whole.x, whole.y * 0.3), |ui| list_ui(ui, cx, &vm.items, out));
        ui.separator();
        open_ui(ui, cx, vm, out);
        return;
    }
    ui.horizontal_top(|ui| {
        let width = (whole.x * 0.28).clamp(210.0, 300.0);
        ui.allocate_ui(egui::vec2(width, whole.y), |ui| {
            ui.vertical(|ui| {
                ui.set_width(width);
                list_ui(ui, cx, &vm.items, out);
            });
        });
        ui.separator();
        ui.vertical(|ui| open_ui(ui, cx, vm, out));
    });
}

fn open_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ReaderVm, out: &mut Vec<UiCommand>) {
    match &vm.open {
        Some(artefact) => {
            widget::at_least_high(ui, "artefact", 400.0, |ui| artefact_ui(ui, cx, artefact, out));
        }
        None => widget::nothing(ui, cx, icon::BOOK_OPEN, &cx.t("ui-reader-choose")),
    }
}

fn list_ui(ui: &mut Ui, cx: &UiCx<'_>, items: &[ItemLine], out: &mut Vec<UiCommand>) {
    widget::title(ui, cx, &cx.t("ui-place-reader"));
    ScrollArea::vertical().id_salt("items").auto_shrink(false).show_rows(
        ui,
        ITEM,
        items.len(),
        |ui, range| {
            for item in items.get(range).unwrap_or_default() {
                let clicked = widget::row(ui, cx, item.open, &item.title, |ui| {
                    ui.horizontal(|ui| {
                        let sign = if item.state.0 == Tone::Accent {
                            icon::ENVELOPE_SIMPLE
                        } else {
                            icon::FILE_TEXT
                        };
                        ui.label(RichText::new(sign).color(cx.tone(item.state.0)));
                        ui.add(Label::new(&item.title).truncate());
                    });
                    let second = format!("{} · {}", item.state.1, item.second);
                    ui.add(
                        Label::new(RichText::new(second).size(12.5).color(cx.palette.secondary)).truncate(),
                    );
                });
                if clicked.clicked() {
                    out.push(UiCommand::ReadItem(item.handle.clone()));
                }
            }
        },
    );
}

/// Draws an artefact: facts, lines with the values that can be marked, gloss, what is marked.
pub fn artefact_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ArtefactVm, out: &mut Vec<UiCommand>) {
    widget::title(ui, cx, &vm.title);
    widget::second(ui, cx, &vm.facts.join(" · "));
    let whole = ui.available_height();
    let below = if vm.marked.is_empty() {
        34.0
    } else {
        64.0 + 24.0 * f32::from(u8::try_from(vm.marked.len().min(5)).unwrap_or(5))
    };
    let gloss = if vm.gloss.is_empty() { 0.0 } else { (whole * 0.24).min(150.0) };
    if vm.lines.is_empty() {
        widget::nothing(ui, cx, icon::FILE_TEXT, &cx.t("ui-reader-no-file"));
    } else {
        let height = (whole - below - gloss - 12.0).max(120.0);
        widget::card(ui, cx, |ui| {
            ui.set_min_width(ui.available_width());
            let area = ScrollArea::both()
                .id_salt(("lines", &vm.title))
                .max_height(height - 30.0)
                .auto_shrink([false, true]);
            area.show_rows(ui, LINE, vm.lines.len(), |ui, range| {
                for line in vm.lines.get(range).unwrap_or_default() {
                    line_ui(ui, cx, line, out);
                }
            });
        });
    }
    if !vm.gloss.is_empty() {
        widget::section(ui, cx, &cx.t("ui-reader-gloss"));
        ScrollArea::vertical().id_salt("gloss").max_height(gloss).show(ui, |ui| {
            for line in &vm.gloss {
                ui.add(
                    Label::new(
                        RichText::new(line)
                            .family(crate::ui::theme::italic())
                            .color(cx.palette.secondary),
                    )
                    .wrap(),
                );
            }
        });
    }
    marked_ui(ui, cx, vm, out);
}

fn marked_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ArtefactVm, out: &mut Vec<UiCommand>) {
    if vm.marked.is_empty() {
        widget::second(ui, cx, &cx.t(if vm.marks == 0 { "ui-reader-no-marks" } else { "ui-reader-how" }));
        return;
    }
    widget::section(ui, cx, &cx.t("ui-reader-marked"));
    ScrollArea::vertical()
        .id_salt("marked")
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (name, words) in &vm.marked {
                ui.horizontal(|ui| {
                    if ui.small_button(icon::X).on_hover_text(cx.t("ui-reader-unmark")).clicked() {
                        out.push(UiCommand::Mark(name.clone()));
                    }
                    if ui.small_button(icon::COPY).on_hover_text(cx.t("ui-reader-copy")).clicked() {
                        ui.ctx().copy_text(words.clone());
                    }
                    ui.add(Label::new(RichText::new(words).monospace().size(13.0)).truncate());
                });
            }
        });
}

fn line_ui(ui: &mut Ui, cx: &UiCx<'_>, line: &LineVm, out: &mut Vec<UiCommand>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.spacing_mut().interact_size.y = LINE - 4.0;
        let number = RichText::new(format!("{:>4}  ", line.number))
            .monospace()
            .size(12.5)
            .color(cx.palette.idle);
        ui.label(number);
        for piece in &line.pieces {
            let text = RichText::new(&piece.text).monospace().size(13.5);
            match &piece.mark {
                None => {
                    ui.add(Label::new(text.color(cx.tone(line.tone))).extend());
                }
                Some((name, marked)) => {
                    let (fill, colour) = if *marked {
                        (cx.palette.accent, cx.palette.on_accent)
                    } else {
                        (cx.palette.wash(Tone::Accent), cx.tone(line.tone))
                    };
                    let button = egui::Button::new(text.color(colour))
                        .fill(fill)
                        .stroke(Stroke::NONE)
                        .sense(Sense::click())
                        .corner_radius(CornerRadius::same(3));
                    ui.spacing_mut().button_padding = egui::vec2(1.0, 0.0);
                    let response = ui.add(button);
                    let spoken = piece.text.trim().to_owned();
                    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, *marked, &spoken));
                    if response.clicked() {
                        out.push(UiCommand::Mark(name.clone()));
                    }
                }
            }
        }
    });
}

//! Panel: a request being written, in three columns: what is read, what is written, what the law says and what
//! it would touch.

mod field;
mod preview;

use egui::{RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use crate::text::Msg;
use crate::ui::theme::{Tone, strong};
use crate::ui::vm::draft::{DraftVm, OpenDraft};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Below this width the columns come one at a time.
const COLUMNS_POINTS: f32 = 900.0;

/// Draws the drafts.
pub fn draft_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &DraftVm, out: &mut Vec<UiCommand>) {
    bar_ui(ui, cx, vm, out);
    let Some(draft) = &vm.open else {
        widget::nothing(ui, cx, icon::PENCIL_LINE, &cx.t("ui-draft-empty"));
        return;
    };
    let room = ui.available_size();
    if room.x < COLUMNS_POINTS {
        narrow_ui(ui, cx, draft, out);
        return;
    }
    let widths = [0.36, 0.37, 0.25].map(|share| share * room.x);
    ui.horizontal_top(|ui| {
        for (n, width) in widths.into_iter().enumerate() {
            ui.allocate_ui(egui::vec2(width, room.y), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(width - 12.0);
                    column_ui(ui, cx, draft, n, out);
                });
            });
            if n < 2 {
                ui.separator();
            }
        }
    });
}

/// One column at a time, chosen by tabs.
fn narrow_ui(ui: &mut Ui, cx: &UiCx<'_>, draft: &OpenDraft, out: &mut Vec<UiCommand>) {
    let id = ui.id().with("column");
    let mut column: usize = ui.data(|d| d.get_temp(id)).unwrap_or(1);
    ui.horizontal_wrapped(|ui| {
        for (n, key) in ["ui-draft-read", "ui-draft-write", "ui-draft-before"].iter().enumerate() {
            ui.selectable_value(&mut column, n, cx.t(key));
        }
    });
    ui.data_mut(|d| d.insert_temp(id, column));
    column_ui(ui, cx, draft, column, out);
}

fn column_ui(ui: &mut Ui, cx: &UiCx<'_>, draft: &OpenDraft, column: usize, out: &mut Vec<UiCommand>) {
    match column {
        0 => widget::at_least_high(ui, "read", 430.0, |ui| read_ui(ui, cx, draft, out)),
        1 => widget::at_least_high(ui, "write", 360.0, |ui| write_ui(ui, cx, draft, out)),
        _ => preview::preview_ui(ui, cx, draft, out),
    }
}

/// Drafts, and a new one.
fn bar_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &DraftVm, out: &mut Vec<UiCommand>) {
    ui.horizontal_wrapped(|ui| {
        widget::title(ui, cx, &cx.t("ui-place-draft"));
        for (n, (title, open)) in vm.drafts.iter().enumerate() {
            if widget::chip_button(ui, cx, Tone::Accent, title, *open).clicked() {
                out.push(UiCommand::ChooseDraft(n));
            }
        }
        ui.menu_button(format!("{} {}", icon::PLUS, cx.t("ui-draft-begin")), |ui| {
            ScrollArea::vertical().max_height(460.0).show(ui, |ui| {
                let mut state = "";
                for channel in &vm.channels {
                    if state != channel.state {
                        state = &channel.state;
                        widget::section(ui, cx, state);
                    }
                    let words = Msg::new("ui-request-title")
                        .text("instrument", channel.instrument.clone())
                        .text("addressee", channel.desk.clone());
                    if ui.button(cx.say(&words)).on_hover_text(&channel.title).clicked() {
                        out.push(UiCommand::NewDraft {
                            instrument: channel.instrument.clone(),
                            addressee: channel.addressee.clone(),
                            lead: None,
                        });
                        ui.close();
                    }
                }
            });
        });
    });
    ui.add_space(4.0);
}

/// What is read beside the draft.
fn read_ui(ui: &mut Ui, cx: &UiCx<'_>, draft: &OpenDraft, out: &mut Vec<UiCommand>) {
    ui.horizontal_wrapped(|ui| {
        let open = draft
            .items
            .iter()
            .find(|i| i.open)
            .map_or_else(|| cx.t("ui-draft-choose-item"), |i| i.title.clone());
        let shown = egui::ComboBox::from_id_salt("item")
            .selected_text(open)
            .width(230.0)
            .show_ui(ui, |ui| {
                for item in &draft.items {
                    if ui.selectable_label(item.open, &item.title).clicked() {
                        out.push(UiCommand::ReadItem(item.handle.clone()));
                        out.push(UiCommand::Open(crate::ui::Place::Draft));
                    }
                }
            });
        let spoken = cx.t("ui-draft-read");
        shown
            .response
            .widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &spoken));
    });
    match &draft.artefact {
        Some(artefact) => crate::ui::panel::reader::artefact_ui(ui, cx, artefact, out),
        None => widget::nothing(ui, cx, icon::FILE_TEXT, &cx.t("ui-reader-choose")),
    }
}

/// What is written.
fn write_ui(ui: &mut Ui, cx: &UiCx<'_>, draft: &OpenDraft, out: &mut Vec<UiCommand>) {
    widget::title(ui, cx, &draft.title);
    widget::second(ui, cx, &draft.second);
    if let Some(lead) = &draft.lead {
        widget::toned(ui, cx, Tone::Accent, &format!("{} {lead}", icon::QUESTION));
    }
    if let Some((heading, reasons)) = &draft.answered {
        widget::section(ui, cx, heading);
        for (tone, words) in reasons {
            widget::toned(ui, cx, *tone, words);
        }
    }
    let mut form = draft.form.clone();
    // The buttons, and up to two lines that say what is missing.
    let below = if draft.ready.is_ok() { 56.0 } else { 90.0 };
    let height = (ui.available_height() - below).max(120.0);
    ScrollArea::vertical()
        .id_salt("form")
        .max_height(height)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 6.0);
            for row in &draft.fields {
                field_head(ui, cx, row);
                field::field_ui(ui, cx, row.field, &draft.options, &mut form);
                ui.add_space(5.0);
            }
            let urgent = ui.checkbox(&mut form.urgent, cx.t("ui-draft-urgent"));
            urgent.on_hover_text(cx.t("ui-draft-urgent-what"));
            ui.checkbox(&mut form.glossary, cx.t("ui-draft-glossary"));
            ui.checkbox(&mut form.human_review, cx.t("ui-draft-human-review"));
            let label = ui.label(RichText::new(cx.t("ui-draft-note")).size(13.5).color(cx.palette.secondary));
            let note = egui::TextEdit::multiline(&mut form.note)
                .desired_rows(2)
                .desired_width(f32::INFINITY);
            ui.add(note).labelled_by(label.id);
        });
    if form != draft.form {
        out.push(UiCommand::SetForm(Box::new(form)));
    }
    ui.horizontal_wrapped(|ui| {
        send_ui(ui, cx, draft, out);
        for (key, can, command) in
            [("ui-draft-undo", draft.can.0, UiCommand::Undo), ("ui-draft-redo", draft.can.1, UiCommand::Redo)]
        {
            if ui.add_enabled(can, egui::Button::new(cx.t(key))).clicked() {
                out.push(command);
            }
        }
        if ui.button(cx.t("ui-draft-drop")).clicked() {
            out.push(UiCommand::DropDraft);
        }
    });
    if let Err(why) = &draft.ready {
        let (font, width) = (egui::FontId::proportional(13.0), ui.available_width());
        let mut job = egui::text::LayoutJob::simple(why.clone(), font, cx.palette.waiting, width);
        job.wrap.max_rows = 2;
        ui.add(egui::Label::new(job)).on_hover_text(why);
    }
}

/// The send button says what is blank, never what is wrong.
fn send_ui(ui: &mut Ui, cx: &UiCx<'_>, draft: &OpenDraft, out: &mut Vec<UiCommand>) {
    let words = format!("{} {}", icon::PAPER_PLANE_TILT, cx.t("ui-draft-send"));
    match &draft.ready {
        Ok(()) => {
            if widget::primary(ui, cx, &words).clicked() {
                out.push(UiCommand::SendDraft);
            }
        }
        Err(why) => {
            let label = RichText::new(words).color(cx.palette.secondary);
            ui.add_enabled(false, egui::Button::new(label)).on_disabled_hover_text(why);
        }
    }
}

fn field_head(ui: &mut Ui, cx: &UiCx<'_>, row: &crate::ui::vm::draft::FieldVm) {
    widget::ends(
        ui,
        |ui| {
            let (sign, tone) = match (row.blank, row.required) {
                (false, _) => (icon::CHECK, Tone::Kept),
                (true, true) => (icon::CIRCLE, Tone::Waiting),
                (true, false) => (icon::MINUS, Tone::Idle),
            };
            ui.label(RichText::new(sign).size(13.0).color(cx.tone(tone)));
            ui.label(RichText::new(&row.title).family(strong()).size(13.5));
            if !row.required {
                ui.label(RichText::new(cx.t("ui-draft-optional")).size(12.5).color(cx.palette.secondary));
            }
        },
        |ui| {
            ui.label(RichText::new(&row.basis).size(12.5).color(cx.palette.secondary));
        },
    );
}

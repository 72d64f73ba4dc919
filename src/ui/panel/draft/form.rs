//! The middle column: the form, and the row with which it is sent.

use egui::text::LayoutJob;
use egui::{FontId, Label, RichText, ScrollArea, Stroke, TextFormat, Ui, UiBuilder, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::field;
use crate::case::command::Form;
use crate::ui::theme::{Tone, strong};
use crate::ui::vm::draft::{FieldVm, OpenDraft, Options};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// From this width on, short fields stand side by side.
const PAIRS_POINTS: f32 = 400.0;
/// The scrolled part has at least so much height.
const LEAST: f32 = 60.0;
/// Between two fields side by side.
const GAP: f32 = 18.0;
/// With so much room the head of a field says that it may stay blank.
const WORDS: f32 = 270.0;
/// Room for what a field rests on.
const BASIS: f32 = 34.0;

/// What is written. All of it scrolls as one, but for the title and the row with which it is sent.
pub(super) fn write_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    draft: &OpenDraft,
    narrow: bool,
    out: &mut Vec<UiCommand>,
) {
    if narrow {
        let title = RichText::new(&draft.title).family(strong()).size(15.0);
        ui.add(Label::new(title).truncate());
    } else {
        widget::title(ui, cx, &draft.title);
    }
    // How high the row below was when it was drawn last.
    let id = ui.id().with("foot");
    let foot: f32 = ui.data(|d| d.get_temp(id)).unwrap_or(58.0);
    let height = (ui.available_height() - foot - ui.spacing().item_spacing.y).max(LEAST);
    let mut form = draft.form.clone();
    ScrollArea::vertical()
        .id_salt("form")
        .max_height(height)
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 6.0);
            about_ui(ui, cx, draft);
            fields_ui(ui, cx, draft, &mut form);
            rest_ui(ui, cx, &mut form);
        });
    if form != draft.form {
        out.push(UiCommand::SetForm(Box::new(form)));
    }
    let drawn = ui.vertical(|ui| foot_ui(ui, cx, draft, narrow, out)).response.rect.height();
    if (drawn - foot).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, drawn));
        ui.ctx().request_repaint();
    }
}

/// What it rests on, what it is for, and what was answered before.
fn about_ui(ui: &mut Ui, cx: &UiCx<'_>, draft: &OpenDraft) {
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
}

/// The fields, short ones side by side where there is room.
fn fields_ui(ui: &mut Ui, cx: &UiCx<'_>, draft: &OpenDraft, form: &mut Form) {
    let whole = ui.available_width();
    let half = (whole - GAP) / 2.0;
    let is_short = |row: &FieldVm| whole >= PAIRS_POINTS && field::is_short(row.field);
    let mut rest = draft.fields.as_slice();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let Some((second, after)) = after.split_first().filter(|(s, _)| is_short(first) && is_short(s))
        else {
            field_ui(ui, cx, first, 0.0, &draft.options, form);
            continue;
        };
        rest = after;
        // Where one name needs two lines, both controls stand below them.
        let head = [first, second]
            .map(|row| head_height(ui, cx, row, half))
            .into_iter()
            .fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for row in [first, second] {
                let column = egui::Layout::top_down(egui::Align::Min);
                ui.allocate_ui_with_layout(egui::vec2(half, 0.0), column, |ui| {
                    ui.set_width(half);
                    ui.spacing_mut().item_spacing.x = 8.0;
                    field_ui(ui, cx, row, head, &draft.options, form);
                });
            }
        });
    }
}

/// A field: its name above, how it is filled in below, framed where it is blank and must not be.
fn field_ui(ui: &mut Ui, cx: &UiCx<'_>, row: &FieldVm, head: f32, options: &Options, form: &mut Form) {
    ui.spacing_mut().item_spacing.y = 4.0;
    head_ui(ui, cx, row, head);
    ui.scope(|ui| {
        if row.required && row.blank {
            ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, cx.palette.refused);
        }
        field::field_ui(ui, cx, row, options, form);
    });
    ui.add_space(5.0);
}

/// The name of a field, as it stands in so much room; where there is little, a tooltip says that it may stay blank.
fn head(cx: &UiCx<'_>, row: &FieldVm, room: f32) -> LayoutJob {
    let (sign, tone) = match (row.blank, row.required) {
        (false, _) => (icon::CHECK, Tone::Kept),
        (true, true) => (icon::CIRCLE, Tone::Refused),
        (true, false) => (icon::MINUS, Tone::Secondary),
    };
    let style = |font, colour| TextFormat { valign: egui::Align::Center, ..TextFormat::simple(font, colour) };
    let mut job = LayoutJob::default();
    job.append(sign, 0.0, style(FontId::proportional(13.0), cx.tone(tone)));
    job.append(&row.title, 6.0, style(FontId::new(13.5, strong()), cx.palette.text));
    if !row.required && room >= WORDS {
        let words = cx.t("ui-draft-optional");
        job.append(&words, 8.0, style(FontId::proportional(12.5), cx.palette.secondary));
    }
    job.wrap.max_width = (room - BASIS).max(40.0);
    job
}

fn head_height(ui: &Ui, cx: &UiCx<'_>, row: &FieldVm, room: f32) -> f32 {
    ui.fonts_mut(|f| f.layout_job(head(cx, row, room))).size().y
}

fn head_ui(ui: &mut Ui, cx: &UiCx<'_>, row: &FieldVm, least: f32) {
    let room = ui.available_width();
    let head = ui.scope(|ui| {
        ui.set_max_width((room - BASIS).max(40.0));
        ui.set_min_height(least);
        let name = ui.add(Label::new(head(cx, row, room)).wrap());
        if !row.required {
            name.on_hover_text(cx.t("ui-draft-optional"));
        }
    });
    let right = egui::Rect::from_min_size(
        egui::pos2(ui.max_rect().left() + room - BASIS, head.response.rect.top()),
        egui::vec2(BASIS, 18.0),
    );
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let basis = RichText::new(&row.basis).size(12.5).color(cx.palette.secondary);
    ui.new_child(UiBuilder::new().max_rect(right).layout(layout)).label(basis);
}

/// What every form has.
fn rest_ui(ui: &mut Ui, cx: &UiCx<'_>, form: &mut Form) {
    let urgent = widget::check(ui, cx, &mut form.urgent, &cx.t("ui-draft-urgent"));
    urgent.on_hover_text(cx.t("ui-draft-urgent-what"));
    widget::check(ui, cx, &mut form.glossary, &cx.t("ui-draft-glossary"));
    widget::check(ui, cx, &mut form.human_review, &cx.t("ui-draft-human-review"));
    let label = ui.label(RichText::new(cx.t("ui-draft-note")).size(13.5).color(cx.palette.secondary));
    ui.add(widget::area(&mut form.note)).labelled_by(label.id);
    // Its lower edge is not cut where the form ends.
    ui.add_space(4.0);
}

/// Sends, takes back, throws away; and says what is blank.
fn foot_ui(ui: &mut Ui, cx: &UiCx<'_>, draft: &OpenDraft, narrow: bool, out: &mut Vec<UiCommand>) {
    let why = draft.ready.as_ref().err();
    let short = draft.blank.as_ref().or(why);
    let said = |words: &String| RichText::new(words).size(13.0).color(cx.palette.refused);
    let row = |ui: &mut Ui| {
        send_ui(ui, cx, draft, out);
        for (key, sign, can, command) in [
            ("ui-draft-undo", icon::ARROW_U_UP_LEFT, draft.can.0, UiCommand::Undo),
            ("ui-draft-redo", icon::ARROW_U_UP_RIGHT, draft.can.1, UiCommand::Redo),
            ("ui-draft-drop", icon::TRASH, true, UiCommand::DropDraft),
        ] {
            let name = cx.t(key);
            let button = egui::Button::new(if narrow { sign } else { name.as_str() });
            let shown = ui.add_enabled(can, button);
            shown.widget_info(|| WidgetInfo::labeled(WidgetType::Button, can, &name));
            if shown.clicked() {
                out.push(command);
            }
            if narrow {
                shown.on_hover_text(&name).on_disabled_hover_text(&name);
            }
        }
        if let Some((short, why)) = short.zip(why).filter(|_| narrow) {
            let label = Label::new(said(short)).truncate().show_tooltip_when_elided(false);
            ui.add(label).on_hover_text(why);
        }
    };
    if narrow {
        ui.horizontal(row);
        return;
    }
    ui.horizontal_wrapped(row);
    if let Some((short, why)) = short.zip(why) {
        let font = FontId::proportional(13.0);
        let mut job = LayoutJob::simple(short.clone(), font, cx.palette.refused, ui.available_width());
        job.wrap.max_rows = 2;
        ui.add(Label::new(job).show_tooltip_when_elided(false)).on_hover_text(why);
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

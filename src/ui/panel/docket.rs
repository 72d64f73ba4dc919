//! Panel: requests in and out, and the leads worth following.

use egui::{
    Color32, FontId, Label, RichText, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType,
};
use egui_phosphor::regular as icon;

use crate::text::Msg;
use crate::ui::command::Selection;
use crate::ui::theme::{Tone, strong};
use crate::ui::vm::docket::{DocketVm, LeadRow, RequestRow};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// So far what stands in a row is from its edge, points.
const INSET: f32 = 8.0;

/// Draws the docket.
pub fn docket_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &DocketVm, out: &mut Vec<UiCommand>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        widget::title(ui, cx, &cx.t("ui-place-docket"));
        let empty = vm.to_decide.is_empty() && vm.sent.is_empty() && vm.others.is_empty();
        if empty && vm.leads.is_empty() {
            widget::nothing(
                ui,
                cx,
                icon::TRAY,
                &cx.t(if vm.may_send { "ui-docket-empty" } else { "ui-docket-empty-other" }),
            );
            return;
        }
        requests(ui, cx, "ui-docket-decide", &vm.to_decide, out);
        if !vm.leads.is_empty() {
            widget::section(ui, cx, &cx.t("ui-docket-leads"));
            for lead in &vm.leads {
                lead_ui(ui, cx, lead, vm.may_send, out);
            }
        }
        requests(ui, cx, "ui-docket-sent", &vm.sent, out);
        requests(ui, cx, "ui-docket-others", &vm.others, out);
    });
}

fn requests(ui: &mut Ui, cx: &UiCx<'_>, heading: &str, rows: &[RequestRow], out: &mut Vec<UiCommand>) {
    if rows.is_empty() {
        return;
    }
    widget::section(ui, cx, &cx.t(heading));
    for row in rows {
        request_ui(ui, cx, row, out);
        line_ui(ui, cx);
    }
}

fn request_ui(ui: &mut Ui, cx: &UiCx<'_>, row: &RequestRow, out: &mut Vec<UiCommand>) {
    let name = format!("{} {}", row.number, row.title);
    let clicked = widget::row(ui, cx, row.selected, &name, |ui| {
        tight(ui);
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(format!("{}", row.number)).monospace().color(cx.palette.secondary));
            ui.add(Label::new(RichText::new(&row.title).family(strong())).wrap());
            widget::chip(ui, cx, row.tone, &row.status);
        });
        let mut second = Msg::new("ui-docket-line").text("sent", row.sent.clone());
        second = second
            .text("asks", row.asks.clone())
            .text("due", row.due.as_ref().or(row.kept.as_ref()).cloned().unwrap_or_default());
        widget::second(ui, cx, cx.say(&second).trim_end_matches([' ', '·']));
        for (tone, answer) in row.answers.iter().chain(&row.cut) {
            widget::toned(ui, cx, *tone, answer);
        }
    });
    if clicked.clicked() {
        out.push(UiCommand::Select(Selection::Request(row.number)));
    }
    if row.contest.is_none() && row.items.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        tight(ui);
        ui.add_space(INSET);
        if let Some(contest) = &row.contest {
            let words = format!("{} {}", icon::PENCIL_LINE, contest.words);
            if ui.button(words).on_hover_text(&contest.what).clicked() {
                out.push(contest.command.clone());
            }
        }
        for (handle, title) in &row.items {
            if widget::link(ui, format!("{} {title}", icon::FILE_TEXT)).clicked() {
                out.push(UiCommand::ReadItem(handle.clone()));
            }
        }
    });
}

/// Lines of one thing stand close together.
fn tight(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 22.0;
}

/// A line between two things.
fn line_ui(ui: &mut Ui, cx: &UiCx<'_>) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter()
        .hline(rect.x_range(), rect.center().y, Stroke::new(1.0, cx.palette.line));
}

/// How wide a button with these words is.
fn button_width(ui: &Ui, words: &str) -> f32 {
    let font = egui::TextStyle::Button.resolve(ui.style());
    let galley = ui.fonts_mut(|f| f.layout_no_wrap(words.to_owned(), font, Color32::PLACEHOLDER));
    galley.size().x + 2.0 * ui.spacing().button_padding.x
}

fn lead_ui(ui: &mut Ui, cx: &UiCx<'_>, lead: &LeadRow, may_send: bool, out: &mut Vec<UiCommand>) {
    let words = format!("{} {}", icon::PENCIL_LINE, cx.t("ui-docket-write"));
    let button = if may_send { button_width(ui, &words) } else { 0.0 };
    let row = widget::row(ui, cx, lead.selected, &lead.title, |ui| {
        tight(ui);
        ui.set_min_height(if may_send { 34.0 } else { 0.0 });
        ui.vertical(|ui| {
            ui.set_max_width(ui.available_width() - button - INSET);
            ui.add(Label::new(RichText::new(&lead.title).family(strong())).wrap());
            holder_ui(ui, cx, lead);
        });
    });
    // Above the row, which takes every click within it.
    let middle = egui::vec2(button, ui.spacing().interact_size.y);
    let at = egui::Align2::RIGHT_CENTER.align_size_within_rect(middle, row.rect.shrink(INSET));
    if row.clicked() {
        out.push(UiCommand::Select(Selection::Lead(lead.number)));
    }
    if may_send {
        let room = UiBuilder::new().id_salt(("write", lead.number)).max_rect(at);
        write_menu(&mut ui.new_child(room), cx, lead, words, out);
    }
    line_ui(ui, cx);
}

/// Who holds the answer and until when, on one line where both fit on it.
fn holder_ui(ui: &mut Ui, cx: &UiCx<'_>, lead: &LeadRow) {
    let Some((tone, words)) = &lead.expires else {
        widget::second(ui, cx, &lead.holder);
        return;
    };
    let words = format!("{} {words}", icon::HOURGLASS);
    let wide = widget::words_width(ui, &lead.holder, FontId::proportional(13.5))
        + ui.spacing().item_spacing.x
        + widget::words_width(ui, &words, FontId::proportional(13.0));
    let expires = Label::new(RichText::new(words).size(13.0).color(cx.tone(*tone))).wrap();
    // What is measured is rounded to pixels.
    if wide + 1.0 <= ui.available_width() {
        ui.horizontal(|ui| {
            widget::second(ui, cx, &lead.holder);
            ui.add(expires);
        });
    } else {
        widget::second(ui, cx, &lead.holder);
        ui.add(expires);
    }
}

/// The channels on which a question can be asked, as a menu.
fn write_menu(ui: &mut Ui, cx: &UiCx<'_>, lead: &LeadRow, words: String, out: &mut Vec<UiCommand>) {
    let menu = ui.menu_button(words, |ui| {
        if lead.channels.is_empty() {
            widget::toned(ui, cx, Tone::Waiting, &cx.t("ui-docket-no-channel"));
        }
        for channel in &lead.channels {
            if ui.button(&channel.title).on_hover_text(&channel.what).clicked() {
                out.push(UiCommand::NewDraft {
                    instrument: channel.instrument.clone(),
                    addressee: channel.addressee.clone(),
                    lead: Some(lead.number),
                });
                ui.close();
            }
        }
    });
    let spoken = format!("{} {}", cx.t("ui-docket-write"), lead.title);
    menu.response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
}

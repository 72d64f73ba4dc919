//! Panel: requests in and out, and the leads worth following.

use egui::{RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use crate::text::Msg;
use crate::ui::command::Selection;
use crate::ui::theme::{Tone, strong};
use crate::ui::vm::docket::{DocketVm, LeadRow, RequestRow};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Draws the docket.
pub fn docket_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &DocketVm, out: &mut Vec<UiCommand>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
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
        let name = format!("{} {}", row.number, row.title);
        let clicked = widget::row(ui, cx, row.selected, &name, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(format!("{}", row.number)).monospace().color(cx.palette.secondary));
                ui.label(RichText::new(&row.title).family(strong()));
                widget::chip(ui, cx, row.tone, &row.status);
            });
            let mut second = Msg::new("ui-docket-line").text("sent", row.sent.clone());
            second = second
                .text("asks", row.asks.clone())
                .text("due", row.due.clone().unwrap_or_default());
            widget::second(ui, cx, cx.say(&second).trim_end_matches([' ', '·']));
            for (tone, answer) in row.answers.iter().chain(&row.cut) {
                widget::toned(ui, cx, *tone, answer);
            }
        });
        if clicked.clicked() {
            out.push(UiCommand::Select(Selection::Request(row.number)));
        }
        ui.horizontal_wrapped(|ui| {
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
        ui.separator();
    }
}

fn lead_ui(ui: &mut Ui, cx: &UiCx<'_>, lead: &LeadRow, may_send: bool, out: &mut Vec<UiCommand>) {
    let clicked = widget::row(ui, cx, lead.selected, &lead.title, |ui| {
        ui.label(RichText::new(&lead.title).family(strong()));
        ui.horizontal_wrapped(|ui| {
            widget::second(ui, cx, &lead.holder);
            if let Some((tone, words)) = &lead.expires {
                ui.label(
                    RichText::new(format!("{} {words}", icon::HOURGLASS))
                        .size(13.0)
                        .color(cx.tone(*tone)),
                );
            }
        });
    });
    if clicked.clicked() {
        out.push(UiCommand::Select(Selection::Lead(lead.number)));
    }
    if may_send {
        let words = format!("{} {}", icon::PENCIL_LINE, cx.t("ui-docket-write"));
        ui.menu_button(words, |ui| {
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
    }
    ui.separator();
}

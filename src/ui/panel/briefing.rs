//! Panel: the briefing. Who you are, what you know, who plays the other seats.

use egui::{Label, RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use crate::players::Manner;
use crate::text::Named;
use crate::ui::command::{Screen, Start};
use crate::ui::theme::{Tone, serif};
use crate::ui::vm::briefing::{BriefingVm, SeatRow};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Draws the briefing: the story on the left, the table on the right; below each other where there is no room.
pub fn briefing_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &BriefingVm, table: &Start, out: &mut Vec<UiCommand>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.label(RichText::new(&vm.title).family(serif()).size(34.0));
        ui.add_space(6.0);
        let wide = ui.available_width() > 860.0;
        let width = if wide { (ui.available_width() - 24.0) / 2.0 } else { ui.available_width() };
        let story = |ui: &mut Ui| {
            ui.set_width(width);
            story_ui(ui, cx, vm);
        };
        if wide {
            ui.horizontal_top(|ui| {
                ui.vertical(story);
                ui.add_space(16.0);
                ui.vertical(|ui| {
                    ui.set_width(width - 16.0);
                    table_ui(ui, cx, vm, table, out);
                });
            });
        } else {
            story(ui);
            table_ui(ui, cx, vm, table, out);
        }
    });
}

fn story_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &BriefingVm) {
    widget::text(ui, &vm.synopsis);
    ui.add_space(8.0);
    widget::card(ui, cx, |ui| {
        ui.set_width(ui.available_width());
        widget::section(ui, cx, &cx.t("ui-brief-you"));
        widget::title(ui, cx, &vm.own);
        for paragraph in vm.told.lines() {
            ui.add(Label::new(paragraph.trim()).wrap());
        }
        if !vm.knows.is_empty() {
            widget::section(ui, cx, &cx.t("ui-brief-know"));
            for item in &vm.knows {
                ui.horizontal_wrapped(|ui| {
                    ui.label(RichText::new(icon::FILE_TEXT).color(cx.palette.accent));
                    ui.add(Label::new(item).wrap());
                });
            }
        }
    });
    widget::section(ui, cx, &cx.t("ui-brief-states"));
    for (state, family) in &vm.states {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(state).family(serif()).size(16.0));
            widget::second(ui, cx, family);
        });
    }
    if !vm.chapters.is_empty() {
        widget::section(ui, cx, &cx.t("ui-brief-chapters"));
        for (n, chapter) in (1..).zip(&vm.chapters) {
            widget::text(ui, &format!("{n}. {chapter}"));
        }
    }
}

fn table_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &BriefingVm, table: &Start, out: &mut Vec<UiCommand>) {
    let mut next = table.clone();
    ui.horizontal_wrapped(|ui| {
        if widget::primary(ui, cx, &format!("{} {}", icon::PLAY, cx.t("ui-begin"))).clicked() {
            out.push(UiCommand::Begin(Box::new(table.clone())));
        }
        if ui.button(cx.t("ui-back")).clicked() {
            out.push(UiCommand::Go(Screen::Home));
        }
    });
    widget::section(ui, cx, &cx.t("ui-brief-table"));
    widget::second(ui, cx, &cx.t("ui-brief-table-what"));
    // Where there is room, who sits there and how it plays stand below each other.
    let one_line = ui.available_width() >= ONE_LINE;
    if one_line {
        egui::Grid::new("seats").num_columns(3).spacing([14.0, 6.0]).show(ui, |ui| {
            for seat in &vm.seats {
                ui.horizontal(|ui| name_ui(ui, cx, seat, &mut next));
                if seat.own {
                    ui.horizontal(|ui| widget::chip(ui, cx, Tone::Accent, &cx.t("ui-brief-here")));
                } else {
                    who_ui(ui, cx, seat, &mut next);
                }
                ui.end_row();
            }
        });
    } else {
        for seat in &vm.seats {
            seat_ui(ui, cx, seat, &mut next);
        }
    }
    widget::section(ui, cx, &cx.t("ui-brief-rules"));
    ui.horizontal_wrapped(|ui| {
        ui.selectable_value(&mut next.exam, false, cx.t("ui-brief-training"));
        ui.selectable_value(&mut next.exam, true, cx.t("ui-brief-exam"));
    });
    let key = if next.exam { "ui-brief-exam-what" } else { "ui-brief-training-what" };
    widget::second(ui, cx, &cx.t(key));
    widget::section(ui, cx, &cx.t("ui-brief-seed"));
    ui.horizontal_wrapped(|ui| {
        let field = ui.add(egui::DragValue::new(&mut next.seed).range(0..=999_999));
        let spoken = cx.t("ui-brief-seed");
        field.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::DragValue, true, &spoken));
        widget::second(ui, cx, &cx.t("ui-brief-seed-what"));
    });
    if next != *table {
        out.push(UiCommand::SetTable(Box::new(next)));
    }
}

/// Room in which a seat, who sits there and how it plays stand on one line, points.
const ONE_LINE: f32 = 560.0;

/// The seat, to be taken.
fn name_ui(ui: &mut Ui, cx: &UiCx<'_>, seat: &SeatRow, next: &mut Start) {
    let sign = if seat.person { icon::USER } else { icon::ROBOT };
    ui.label(RichText::new(sign).color(cx.tone(if seat.own { Tone::Accent } else { Tone::Secondary })));
    let chosen = ui
        .selectable_label(seat.own, &seat.name)
        .on_hover_text(cx.t("ui-brief-sit-here"));
    if chosen.clicked() && !seat.own {
        take(next, &seat.id);
    }
}

/// A seat, and who sits there below: a list is never broken in the middle.
fn seat_ui(ui: &mut Ui, cx: &UiCx<'_>, seat: &SeatRow, next: &mut Start) {
    ui.horizontal_wrapped(|ui| {
        name_ui(ui, cx, seat, next);
        if seat.own {
            widget::chip(ui, cx, Tone::Accent, &cx.t("ui-brief-here"));
        }
    });
    if !seat.own {
        ui.horizontal_wrapped(|ui| {
            ui.add_space(34.0);
            who_ui(ui, cx, seat, next);
        });
    }
}

/// Who sits at a seat: a person, or a stand-in of a manner.
fn who_ui(ui: &mut Ui, cx: &UiCx<'_>, seat: &SeatRow, next: &mut Start) {
    let mut person = seat.person;
    let words = cx.say(&crate::text::Msg::new("ui-brief-person").text("seat", seat.name.clone()));
    let toggle = widget::check(ui, cx, &mut person, &cx.t("ui-brief-person-short"));
    toggle.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::Checkbox, true, person, &words));
    if toggle.changed() {
        if person {
            next.people.push(seat.id.clone());
            next.manners.retain(|(id, _)| *id != seat.id);
        } else {
            next.people.retain(|id| *id != seat.id);
            next.manners.push((seat.id.clone(), Manner::ByTheBook));
        }
    }
    if !person {
        manner_ui(ui, cx, seat, next);
    }
}

/// The person sits down at this seat; whoever sat here before is played by a stand-in.
fn take(next: &mut Start, seat: &str) {
    let before = next.people.first().cloned();
    next.people.retain(|id| *id != seat && Some(id) != before.as_ref());
    next.people.insert(0, seat.to_owned());
    next.manners.retain(|(id, _)| id != seat);
    next.manners.extend(before.map(|id| (id, Manner::ByTheBook)));
}

fn manner_ui(ui: &mut Ui, cx: &UiCx<'_>, seat: &SeatRow, next: &mut Start) {
    let mut manner = seat.manner;
    let shown = egui::ComboBox::from_id_salt(("manner", &seat.id))
        .selected_text(cx.t(manner.key()))
        .show_ui(ui, |ui| {
            for other in Manner::ALL {
                ui.selectable_value(&mut manner, other, cx.t(other.key()));
            }
        });
    let words = cx.say(&crate::text::Msg::new("ui-brief-manner").text("seat", seat.name.clone()));
    shown
        .response
        .widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &words));
    if manner != seat.manner {
        next.manners.retain(|(id, _)| *id != seat.id);
        next.manners.push((seat.id.clone(), manner));
    }
}

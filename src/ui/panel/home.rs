//! Panel: the shelf. Cases, the one to begin with first; what was begun; settings.

use egui::{RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use crate::ui::command::Screen;
use crate::ui::theme::{Tone, serif};
use crate::ui::vm::home::HomeVm;
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Draws the shelf.
pub fn home_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &HomeVm, out: &mut Vec<UiCommand>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space(12.0);
        widget::ends(
            ui,
            |ui| {
                ui.label(RichText::new(cx.t("ui-name")).family(serif()).size(42.0));
            },
            |ui| {
                if ui.button(format!("{} {}", icon::DOOR, cx.t("ui-quit"))).clicked() {
                    out.push(UiCommand::Quit);
                }
                if ui.button(format!("{} {}", icon::GEAR, cx.t("ui-settings"))).clicked() {
                    out.push(UiCommand::Go(Screen::Settings));
                }
            },
        );
        widget::second(ui, cx, &cx.t("ui-home-what"));
        ui.add_space(14.0);
        for case in &vm.cases {
            widget::card(ui, cx, |ui| {
                ui.set_width(ui.available_width());
                widget::title(ui, cx, &case.title);
                widget::text(ui, &case.synopsis);
                ui.horizontal_wrapped(|ui| {
                    for fact in &case.facts {
                        widget::chip(ui, cx, Tone::Secondary, fact);
                    }
                });
                ui.add_space(4.0);
                let words = cx.say(&crate::text::Msg::new("ui-home-play").text("case", case.title.clone()));
                if widget::primary(ui, cx, &words).clicked() {
                    out.push(UiCommand::Brief(case.id.clone()));
                }
            });
            ui.add_space(8.0);
        }
        if !vm.saves.is_empty() {
            widget::section(ui, cx, &cx.t("ui-home-saves"));
        }
        for save in &vm.saves {
            let key = if save.open { "ui-home-resume" } else { "ui-home-look" };
            ui.horizontal_wrapped(|ui| {
                let words = cx.say(&crate::text::Msg::new(key).text("case", save.title.clone()));
                if ui.button(format!("{} {words}", icon::PLAY)).clicked() {
                    out.push(UiCommand::Resume(save.name.clone()));
                }
                widget::second(ui, cx, &save.when);
            });
        }
        for (id, why) in &vm.broken {
            widget::section(ui, cx, id);
            widget::toned(ui, cx, Tone::Refused, why);
        }
        ui.add_space(14.0);
    });
}

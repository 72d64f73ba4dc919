//! Panel: the top bar. Case, clock, time, who sits here, search.

use egui::{RichText, Ui};
use egui_phosphor::regular as icon;

use crate::ui::command::{Screen, Speed};
use crate::ui::theme::{Tone, serif};
use crate::ui::vm::shell::ShellVm;
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Draws the top bar.
pub fn top_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ShellVm, out: &mut Vec<UiCommand>) {
    ui.horizontal_wrapped(|ui| {
        if ui.button(icon::HOUSE).on_hover_text(cx.t("ui-home")).clicked() {
            out.push(UiCommand::Go(Screen::Home));
        }
        ui.label(RichText::new(&vm.title).family(serif()).size(19.0));
        let clock = RichText::new(&vm.clock).monospace().size(15.0).color(cx.palette.accent);
        ui.label(clock);
        if let Some(chapter) = vm.chapter.as_ref().filter(|_| !cx.compact) {
            widget::chip(ui, cx, Tone::Secondary, chapter);
        }
        if vm.closed {
            widget::chip(ui, cx, Tone::Idle, &cx.t("ui-closed"));
            if widget::primary(ui, cx, &cx.t("ui-to-debrief")).clicked() {
                out.push(UiCommand::Go(Screen::Debrief));
            }
        } else {
            time_ui(ui, cx, vm, out);
        }
        ui.separator();
        ui.label(RichText::new(&vm.seat).size(14.0).color(cx.palette.secondary));
        for (id, name) in &vm.others {
            if ui
                .button(cx.say(&crate::text::Msg::new("ui-sit").text("seat", name.clone())))
                .clicked()
            {
                out.push(UiCommand::Sit(id.clone()));
            }
        }
        if !vm.exam && vm.hint.is_none() && !vm.closed {
            let words = format!("{} {}", icon::LIGHTBULB, cx.t("ui-hint-again"));
            if ui.button(words).clicked() {
                out.push(UiCommand::Hint);
            }
        }
        if let Some(done) = vm.notice.as_ref().filter(|n| !n.stays) {
            widget::chip(ui, cx, done.tone, &format!("{} {}", icon::CHECK, done.words));
        }
        let search = format!("{} {}", icon::MAGNIFYING_GLASS, cx.t("ui-search"));
        if ui.button(search).on_hover_text(cx.t("ui-search-keys")).clicked() {
            out.push(UiCommand::Palette(true));
        }
    });
}

/// Stop, speeds, next event, a date.
fn time_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ShellVm, out: &mut Vec<UiCommand>) {
    match vm.running {
        Some(_) => {
            if widget::primary(ui, cx, &format!("{} {}", icon::PAUSE, cx.t("ui-stop"))).clicked() {
                out.push(UiCommand::Stop);
            }
        }
        None => {
            let words = format!("{} {}", icon::PLAY, cx.t("ui-release"));
            if ui.button(words).on_hover_text(cx.t("ui-release-what")).clicked() {
                out.push(UiCommand::Run(Speed::Once));
            }
        }
    }
    if vm.running.is_some() && !cx.compact {
        for (speed, words) in Speed::ALL.iter().zip(["1×", "3×", "12×"]) {
            if ui.selectable_label(vm.running == Some(*speed), words).clicked() && vm.running != Some(*speed)
            {
                out.push(UiCommand::Run(*speed));
            }
        }
    }
    let next = format!("{} {}", icon::SKIP_FORWARD, cx.t("ui-next-event"));
    if ui.button(next).on_hover_text(cx.t("ui-next-event-what")).clicked() {
        out.push(UiCommand::NextEvent);
    }
    ui.menu_button(format!("{} {}", icon::CALENDAR_BLANK, cx.t("ui-skip")), |ui| {
        for (key, hours) in
            [("ui-skip-hour", 1), ("ui-skip-day", 24), ("ui-skip-week", 24 * 7), ("ui-skip-month", 24 * 30)]
        {
            if ui.button(cx.t(key)).clicked() {
                out.push(UiCommand::Skip(hours * 60));
                ui.close();
            }
        }
    });
}

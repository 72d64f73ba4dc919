//! Panel: settings, and the keys.

use egui::{Key, KeyboardShortcut, Modifiers, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use crate::text::Language;
use crate::ui::command::{Screen, with_language, with_theme};
use crate::ui::settings::Settings;
use crate::ui::theme::ThemeKind;
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Width from which the keys stand beside the settings, points.
const BESIDE: f32 = 960.0;

/// Draws the settings.
pub fn settings_ui(ui: &mut Ui, cx: &UiCx<'_>, settings: &Settings, back: Screen, out: &mut Vec<UiCommand>) {
    ui.horizontal(|ui| {
        let clicked = widget::icon_button(ui, icon::ARROW_LEFT, &cx.t("ui-back"), true).clicked();
        if clicked || ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
            out.push(UiCommand::Go(back));
        }
        widget::title(ui, cx, &cx.t("ui-settings"));
    });
    let beside = ui.available_width() >= BESIDE;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        if beside {
            ui.columns(2, |columns| {
                choices_ui(&mut columns[0], cx, settings, out);
                keys_ui(&mut columns[1], cx);
            });
        } else {
            choices_ui(ui, cx, settings, out);
            keys_ui(ui, cx);
        }
        ui.add_space(14.0);
    });
}

fn choices_ui(ui: &mut Ui, cx: &UiCx<'_>, settings: &Settings, out: &mut Vec<UiCommand>) {
    widget::section(ui, cx, &cx.t("ui-settings-language"));
    ui.horizontal_wrapped(|ui| {
        for language in Language::ALL {
            let words = cx.t(&format!("ui-language-{language}"));
            if ui.selectable_label(settings.language == language, words).clicked() {
                out.push(with_language(settings, language));
            }
        }
    });
    widget::section(ui, cx, &cx.t("ui-settings-theme"));
    ui.horizontal_wrapped(|ui| {
        for theme in ThemeKind::ALL {
            if ui.selectable_label(settings.theme == theme, cx.t(theme.key())).clicked() {
                out.push(with_theme(settings, theme));
            }
        }
    });
    widget::section(ui, cx, &cx.t("ui-settings-zoom"));
    ui.horizontal(|ui| {
        if ui.button(cx.t("ui-key-zoom-out")).clicked() {
            out.push(UiCommand::Zoom(false));
        }
        ui.label(cx.words.percent(u32::from(settings.zoom_percent) * 10));
        if ui.button(cx.t("ui-key-zoom-in")).clicked() {
            out.push(UiCommand::Zoom(true));
        }
    });
    widget::section(ui, cx, &cx.t("ui-settings-motion"));
    let mut motion = settings.motion;
    if widget::check(ui, cx, &mut motion, &cx.t("ui-settings-motion-what")).changed() {
        out.push(UiCommand::Set(Box::new(Settings { motion, ..settings.clone() })));
    }
    widget::section(ui, cx, &cx.t("ui-settings-tables"));
    let mut tables = settings.tables;
    if widget::check(ui, cx, &mut tables, &cx.t("ui-settings-tables-what")).changed() {
        out.push(UiCommand::Set(Box::new(Settings { tables, ..settings.clone() })));
    }
}

/// Draws the keys, as the settings and the guide list them.
pub(super) fn keys_ui(ui: &mut Ui, cx: &UiCx<'_>) {
    widget::section(ui, cx, &cx.t("ui-settings-keys"));
    egui::Grid::new("keys").num_columns(2).spacing([24.0, 4.0]).show(ui, |ui| {
        for (key, shortcut, _) in UiCommand::shortcuts() {
            let keys = egui::RichText::new(keys(ui, cx, &shortcut)).monospace();
            ui.label(keys.color(cx.palette.accent));
            ui.label(cx.t(key));
            ui.end_row();
        }
    });
}

/// Keys as they are written in the language that is spoken.
fn keys(ui: &Ui, cx: &UiCx<'_>, shortcut: &KeyboardShortcut) -> String {
    let key = match shortcut.logical_key {
        Key::Space => cx.t("ui-keyname-space"),
        Key::Enter => cx.t("ui-keyname-enter"),
        Key::Plus => cx.t("ui-keyname-plus"),
        Key::Minus => cx.t("ui-keyname-minus"),
        other => other.name().to_owned(),
    };
    if !shortcut.modifiers.command {
        return key;
    }
    let held = if ui.ctx().os().is_mac() { "ui-keyname-cmd" } else { "ui-keyname-ctrl" };
    format!("{}+{key}", cx.t(held))
}

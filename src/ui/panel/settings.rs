//! Panel: settings.

use egui::{ScrollArea, Ui};

use crate::text::Language;
use crate::ui::command::{Screen, with_language, with_theme};
use crate::ui::settings::Settings;
use crate::ui::theme::ThemeKind;
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Draws the settings.
pub fn settings_ui(ui: &mut Ui, cx: &UiCx<'_>, settings: &Settings, back: Screen, out: &mut Vec<UiCommand>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        widget::title(ui, cx, &cx.t("ui-settings"));
        widget::section(ui, cx, &cx.t("ui-settings-language"));
        ui.horizontal(|ui| {
            for language in Language::ALL {
                let words = cx.t(&format!("ui-language-{language}"));
                if ui.selectable_label(settings.language == language, words).clicked() {
                    out.push(with_language(settings, language));
                }
            }
        });
        widget::section(ui, cx, &cx.t("ui-settings-theme"));
        ui.horizontal(|ui| {
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
        if ui.checkbox(&mut motion, cx.t("ui-settings-motion-what")).changed() {
            out.push(UiCommand::Set(Box::new(Settings { motion, ..settings.clone() })));
        }
        widget::section(ui, cx, &cx.t("ui-settings-keys"));
        egui::Grid::new("keys").num_columns(2).spacing([24.0, 4.0]).show(ui, |ui| {
            for (key, shortcut, _) in UiCommand::shortcuts() {
                ui.monospace(ui.ctx().format_shortcut(&shortcut));
                ui.label(cx.t(key));
                ui.end_row();
            }
        });
        ui.add_space(14.0);
        if ui.button(cx.t("ui-back")).clicked() {
            out.push(UiCommand::Go(back));
        }
    });
}

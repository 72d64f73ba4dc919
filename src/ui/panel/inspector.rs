//! Panel: what is selected.

use egui::{ScrollArea, Ui};

use crate::ui::act::Offer;
use crate::ui::vm::inspector::InspectorVm;
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Draws the inspector. What one can do stands above what is read: a long answer would push it out of sight.
pub fn inspector_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    vm: &InspectorVm,
    offers: &[Offer],
    out: &mut Vec<UiCommand>,
) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        widget::title(ui, cx, &vm.title);
        if !vm.chips.is_empty() {
            ui.horizontal_wrapped(|ui| {
                for (tone, words) in &vm.chips {
                    widget::chip(ui, cx, *tone, words);
                }
            });
        }
        if let Some(note) = &vm.note {
            widget::second(ui, cx, note);
        }
        if !vm.acts.is_empty() {
            widget::section(ui, cx, &cx.t("ui-inspect-acts"));
            for act in &vm.acts {
                if widget::button_if(ui, cx, &act.words, &act.ready).clicked() {
                    out.push(act.command.clone());
                }
            }
        }
        for (heading, lines) in &vm.sections {
            widget::section(ui, cx, heading);
            for (tone, line) in lines {
                widget::toned(ui, cx, *tone, line);
            }
        }
        if !vm.time.is_empty() {
            widget::section(ui, cx, &cx.t("ui-inspect-time"));
            widget::bar(ui, cx, &vm.time);
        }
        if !vm.law.is_empty() {
            widget::section(ui, cx, &cx.t("ui-inspect-law"));
            for (article, says) in &vm.law {
                widget::law(ui, cx, article, says);
            }
        }
        if !offers.is_empty() {
            let key = if vm.acts.is_empty() { "ui-inspect-offers-only" } else { "ui-inspect-offers" };
            widget::section(ui, cx, &cx.t(key));
            super::act::offers_ui(ui, cx, offers, out);
        }
    });
}

//! Panel: what is selected.

use egui::{ScrollArea, Ui};

use crate::ui::act::Offer;
use crate::ui::vm::inspector::{Action, InspectorVm};
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
        acts_ui(ui, cx, "ui-inspect-acts", vm.acts.iter().filter(|a| a.ready.is_ok()), out);
        let (open, shut): (Vec<&Offer>, Vec<&Offer>) = offers.iter().partition(|o| o.ready.is_ok());
        if !open.is_empty() {
            let key = if vm.acts.is_empty() { "ui-inspect-offers-only" } else { "ui-inspect-offers" };
            widget::section(ui, cx, &cx.t(key));
            super::act::offers_ui(ui, cx, open.into_iter(), out);
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
        // What cannot be done says why, and that is read last.
        acts_ui(ui, cx, "ui-inspect-acts-not", vm.acts.iter().filter(|a| a.ready.is_err()), out);
        if !shut.is_empty() && vm.acts.iter().all(|a| a.ready.is_ok()) {
            widget::section(ui, cx, &cx.t("ui-inspect-acts-not"));
        }
        super::act::offers_ui(ui, cx, shut.into_iter(), out);
    });
}

fn acts_ui<'v>(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    heading: &str,
    acts: impl Iterator<Item = &'v Action>,
    out: &mut Vec<UiCommand>,
) {
    for (n, act) in acts.enumerate() {
        if n == 0 {
            widget::section(ui, cx, &cx.t(heading));
        }
        if widget::button_if(ui, cx, &act.words, &act.ready).clicked() {
            out.push(act.command.clone());
        }
    }
}

//! What people ruled, and one defensible answer beside it.

use egui::{Label, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::ui::command::Screen;
use crate::ui::theme::{Tone, strong};
use crate::ui::vm::debrief::{Debrief, RulingVm};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Draws the rulings; nothing where no person sat in judgment.
pub(super) fn rulings_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Debrief, out: &mut Vec<UiCommand>) {
    widget::second(ui, cx, &cx.t("ui-rulings-what"));
    for ruling in &vm.rulings {
        ruling_ui(ui, cx, ruling, out);
    }
}

fn ruling_ui(ui: &mut Ui, cx: &UiCx<'_>, ruling: &RulingVm, out: &mut Vec<UiCommand>) {
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if widget::link(ui, format!("{} {}", ruling.what, icon::ARROW_RIGHT)).clicked() {
            out.push(UiCommand::Go(Screen::Replay));
            out.push(UiCommand::Seek(ruling.event));
        }
        let (tone, key) =
            if ruling.same { (Tone::Kept, "ui-ruling-same") } else { (Tone::Accent, "ui-ruling-other") };
        widget::chip(ui, cx, tone, &format!("{} {}", widget::sign(tone), cx.t(key)));
    });
    for (key, (tone, words)) in [("ui-ruling-given", &ruling.given), ("ui-ruling-engine", &ruling.engine)] {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(cx.t(key)).family(strong()).size(13.5));
            ui.add(Label::new(RichText::new(words).color(cx.tone(*tone))).wrap());
        });
    }
    widget::second(ui, cx, &ruling.reasons);
    ui.separator();
}

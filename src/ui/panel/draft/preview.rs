//! The right column: before you send.

use egui::{Label, RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use crate::ui::theme::Tone;
use crate::ui::vm::draft::OpenDraft;
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Draws what is to be known before the draft is sent.
pub(super) fn preview_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    draft: &OpenDraft,
    narrow: bool,
    out: &mut Vec<UiCommand>,
) {
    let vm = &draft.preview;
    // Where there is no room, the tab says it.
    if !narrow {
        widget::title(ui, cx, &cx.t("ui-draft-before"));
    }
    ScrollArea::vertical().id_salt("preview").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 6.0);
        widget::section(ui, cx, &cx.t("ui-draft-complete"));
        for (filled, field) in &vm.complete {
            let (sign, tone) = if *filled { (icon::CHECK, Tone::Kept) } else { (icon::X, Tone::Refused) };
            let words = if *filled {
                field.clone()
            } else {
                cx.say(&crate::text::Msg::new("ui-draft-blank").text("field", field.clone()))
            };
            ui.add(Label::new(RichText::new(format!("{sign} {words}")).color(cx.tone(tone))).wrap());
        }
        widget::second(ui, cx, &cx.t("ui-draft-not-right"));
        for (tone, hint) in &vm.hints {
            widget::toned(ui, cx, *tone, &format!("{} {hint}", icon::LIGHTBULB));
        }
        if vm.may_ask
            && vm.hints.is_empty()
            && ui.button(format!("{} {}", icon::LIGHTBULB, cx.t("ui-draft-ask"))).clicked()
        {
            out.push(UiCommand::Hint);
        }
        widget::section(ui, cx, &cx.t("ui-draft-expected"));
        for line in &vm.expected {
            ui.add(Label::new(line).wrap());
        }
        widget::section(ui, cx, &cx.t("ui-draft-touches"));
        for line in &vm.touches {
            ui.add(Label::new(line).wrap());
        }
        widget::section(ui, cx, &cx.t("ui-inspect-law"));
        for (article, says) in &vm.law {
            widget::law(ui, cx, article, says);
        }
    });
}

//! Panel: findings, as they come in training and in the debrief.

use egui::{Label, RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use crate::text::Msg;
use crate::ui::command::Screen;
use crate::ui::theme::strong;
use crate::ui::vm::debrief::FindingVm;
use crate::ui::vm::findings::FindingsVm;
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Draws the findings so far.
pub fn findings_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &FindingsVm, out: &mut Vec<UiCommand>) {
    widget::title(ui, cx, &cx.t("ui-place-findings"));
    if vm.findings.is_empty() {
        widget::nothing(ui, cx, icon::SHIELD_CHECK, &cx.t("ui-findings-none"));
        return;
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for finding in &vm.findings {
            finding_ui(ui, cx, finding, false, out);
        }
    });
}

/// Draws a finding: sign and rule, what happened, authority, better act; with a jump to the moment.
pub fn finding_ui(ui: &mut Ui, cx: &UiCx<'_>, finding: &FindingVm, jumps: bool, out: &mut Vec<UiCommand>) {
    let said = &finding.words;
    ui.horizontal_wrapped(|ui| {
        widget::chip(ui, cx, finding.tone, &format!("{} {}", widget::sign(finding.tone), said.word));
        ui.add(Label::new(RichText::new(&said.reason).family(strong())).wrap());
    });
    widget::second(ui, cx, &said.rule);
    if let Some(standing) = &said.standing {
        widget::second(ui, cx, standing);
    }
    for (key, name, value) in [
        ("report-cure", "cure", &said.cure),
        ("report-better", "better", &said.better),
        ("report-cured", "when", &said.cured),
    ] {
        if let Some(value) = value {
            widget::text(ui, &cx.say(&Msg::new(key).text(name, value.clone())));
        }
    }
    ui.horizontal_wrapped(|ui| {
        for (act, when, event) in &finding.acts {
            let words = format!("{act} · {when}");
            if !jumps {
                widget::second(ui, cx, &words);
            } else if widget::link(ui, format!("{words} {}", icon::ARROW_RIGHT)).clicked() {
                out.push(UiCommand::Go(Screen::Replay));
                out.push(UiCommand::Seek(*event));
            }
        }
    });
    if said.losing.is_some() || said.elsewhere.is_some() {
        let id = ui.id().with((&said.rule, finding.acts.first().map(|(_, _, event)| *event)));
        egui::CollapsingHeader::new(cx.t("ui-findings-more"))
            .id_salt(id)
            .show(ui, |ui| {
                for (key, value) in
                    [("ui-findings-losing", &said.losing), ("ui-findings-elsewhere", &said.elsewhere)]
                {
                    if let Some(value) = value {
                        widget::law(ui, cx, &cx.t(key), value);
                    }
                }
            });
    }
    ui.separator();
}

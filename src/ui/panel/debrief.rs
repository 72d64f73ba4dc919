//! Panel: what a case came to, and why. Two columns where there is room, one where there is not.

mod counterfactual;
mod fallen;
mod rulings;
mod time;

use egui::{Label, RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use crate::ui::command::{Place, Screen};
use crate::ui::theme::{Tone, serif, strong};
use crate::ui::vm::debrief::Debrief;
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// What stands in a cell that has nothing to say.
const NONE: &str = "\u{2014}";

/// Width from which the buttons of the heading have words, points.
const WORDS: f32 = 1000.0;

/// Draws the debrief.
pub fn debrief_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Debrief, out: &mut Vec<UiCommand>) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&vm.title).family(serif()).size(26.0));
        for (tone, words) in vm.outcome.iter().take(2) {
            widget::toned(ui, cx, *tone, words);
        }
        for (icon, key, command) in [
            (icon::PLAY, "ui-debrief-replay", UiCommand::Go(Screen::Replay)),
            (icon::FILE_TEXT, "ui-debrief-file", UiCommand::Go(Screen::Play)),
            (icon::ARROW_COUNTER_CLOCKWISE, "ui-debrief-again", UiCommand::Again),
            (icon::HOUSE, "ui-home", UiCommand::Leave),
        ] {
            if widget::icon_button(ui, icon, &cx.t(key), ui.max_rect().width() >= WORDS).clicked() {
                out.push(command);
            }
        }
    });
    ui.add_space(6.0);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let room = ui.available_width();
        if room < 900.0 {
            left_ui(ui, cx, vm, out);
            right_ui(ui, cx, vm, out);
            return;
        }
        ui.horizontal_top(|ui| {
            let left = (room * 0.32).clamp(330.0, 460.0);
            ui.vertical(|ui| {
                ui.set_width(left);
                left_ui(ui, cx, vm, out);
            });
            ui.add_space(8.0);
            ui.vertical(|ui| {
                ui.set_width(room - left - 34.0);
                right_ui(ui, cx, vm, out);
            });
        });
    });
}

fn block(ui: &mut Ui, cx: &UiCx<'_>, title: &str, add: impl FnOnce(&mut Ui)) {
    widget::card(ui, cx, |ui| {
        ui.set_width(ui.available_width());
        widget::title(ui, cx, title);
        add(ui);
    });
    ui.add_space(8.0);
}

fn left_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Debrief, out: &mut Vec<UiCommand>) {
    block(ui, cx, &cx.t("ui-debrief-score"), |ui| {
        ui.horizontal(|ui| {
            ui.label(RichText::new(vm.total.to_string()).family(serif()).size(50.0));
            ui.vertical(|ui| {
                for line in &vm.beside {
                    widget::second(ui, cx, line);
                }
            });
        });
        for (name, points, book) in &vm.dimensions {
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(egui::vec2(112.0, 22.0), egui::Sense::hover());
                let layout = egui::Layout::left_to_right(egui::Align::Center);
                ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(layout))
                    .add(Label::new(name).truncate());
                let Some(points) = points else {
                    widget::second(ui, cx, &cx.t("report-not-assessed"));
                    return;
                };
                let tone = match points {
                    0..=499 => Tone::Refused,
                    500..=699 => Tone::Waiting,
                    _ => Tone::Running,
                };
                let width = (ui.available_width() - 52.0).max(40.0);
                let spoken = format!("{name}: {points}");
                widget::meter(ui, cx, width, *points, *book, tone, &spoken);
                ui.label(points.to_string());
            });
        }
        widget::second(ui, cx, &cx.t("ui-debrief-tick"));
    });
    block(ui, cx, &cx.t("ui-debrief-strike"), |ui| fallen::fallen_ui(ui, cx, vm, out));
    // How it ended as a whole stands at the top.
    if let Some(counts) = vm.outcome.get(2..).filter(|c| !c.is_empty()) {
        block(ui, cx, &cx.t("ui-debrief-outcome"), |ui| {
            for (tone, words) in counts {
                widget::toned(ui, cx, *tone, words);
            }
        });
    }
    among_ui(ui, cx, vm);
}

/// Where the result stands among teams of stand-ins.
fn among_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Debrief) {
    block(ui, cx, &cx.t("ui-debrief-among"), |ui| {
        for (name, permille, median) in &vm.among {
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(egui::vec2(112.0, 22.0), egui::Sense::hover());
                let layout = egui::Layout::left_to_right(egui::Align::Center);
                ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(layout))
                    .add(Label::new(name).truncate());
                ui.label(cx.words.percent(*permille));
                widget::second(ui, cx, median);
            });
        }
        widget::second(ui, cx, &cx.t("compare-what"));
    });
}

/// The choke points: what each cost, what it would have saved, and what hangs on it. Columns share the room there
/// is, and what is too long for its column goes on below.
fn chokes_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Debrief, out: &mut Vec<UiCommand>) {
    let room = ui.available_width() - 3.0 * 14.0;
    let widths = [0.37, 0.23, 0.21, 0.19].map(|share| share * room);
    let cell = |ui: &mut Ui, n: usize, add: &mut dyn FnMut(&mut Ui)| {
        ui.vertical(|ui| {
            ui.set_width(widths[n]);
            add(ui);
        });
    };
    egui::Grid::new("chokes").num_columns(4).spacing([14.0, 10.0]).show(ui, |ui| {
        let heads = ["ui-debrief-choke", "ui-debrief-path", "ui-debrief-saved", "ui-debrief-structure"];
        for (n, key) in heads.into_iter().enumerate() {
            let head = RichText::new(cx.t(key)).family(strong()).size(13.0).color(cx.palette.secondary);
            cell(ui, n, &mut |ui| {
                ui.add(Label::new(head.clone()).wrap());
            });
        }
        ui.end_row();
        for choke in &vm.chokes {
            cell(ui, 0, &mut |ui| {
                ui.add(Label::new(&choke.place).wrap());
                widget::second(ui, cx, &choke.parts.join("\n"));
            });
            cell(ui, 1, &mut |ui| {
                let whole = widths[1] * 0.9;
                let (rect, _) = ui.allocate_exact_size(egui::vec2(whole, 12.0), egui::Sense::hover());
                let width = whole * widget::share(u64::from(choke.share_permille), 1000);
                let bar = rect.with_max_x(rect.left() + width.max(2.0));
                ui.painter().rect_filled(bar, 2.0, cx.tone(Tone::Waiting));
                ui.label(&choke.span);
            });
            cell(ui, 2, &mut |ui| {
                let saved = choke.saved.clone().unwrap_or_else(|| NONE.to_owned());
                let why = choke.why.clone().unwrap_or_default();
                match choke.change {
                    Some(n) => {
                        if widget::link(ui, saved).on_hover_text(why).clicked() {
                            out.push(UiCommand::WhatIf(Some(n)));
                        }
                    }
                    None => {
                        ui.add(Label::new(saved).wrap());
                    }
                }
            });
            cell(ui, 3, &mut |ui| {
                ui.add(Label::new(choke.structure.as_deref().unwrap_or(NONE)).wrap());
            });
            ui.end_row();
        }
    });
}

fn right_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Debrief, out: &mut Vec<UiCommand>) {
    block(ui, cx, &vm.time_title, |ui| {
        time::time_ui(ui, cx, &vm.time);
        ui.add_space(6.0);
        chokes_ui(ui, cx, vm, out);
        widget::second(ui, cx, &cx.t("ui-debrief-policy"));
        if ui.button(format!("{} {}", icon::MAP_TRIFOLD, cx.t("ui-debrief-map"))).clicked() {
            out.push(UiCommand::Go(Screen::Play));
            out.push(UiCommand::Open(Place::Map));
        }
    });
    block(ui, cx, &cx.t("whatif-title"), |ui| counterfactual::counterfactual_ui(ui, cx, vm, out));
    block(ui, cx, &cx.t("ui-place-findings"), |ui| {
        if vm.findings.is_empty() {
            widget::toned(ui, cx, Tone::Kept, &cx.t("ui-debrief-no-breach"));
        }
        for finding in &vm.findings {
            super::findings::finding_ui(ui, cx, finding, true, out);
        }
        if !vm.kept.is_empty() {
            egui::CollapsingHeader::new(cx.t("ui-debrief-kept-rules"))
                .default_open(vm.findings.is_empty())
                .show(ui, |ui| {
                    for line in &vm.kept {
                        ui.horizontal_wrapped(|ui| {
                            ui.label(RichText::new(icon::CHECK).color(cx.tone(Tone::Kept)));
                            ui.add(Label::new(line).wrap());
                        });
                    }
                });
        }
    });
    if !vm.rulings.is_empty() {
        block(ui, cx, &cx.t("ui-rulings"), |ui| rulings::rulings_ui(ui, cx, vm, out));
    }
    lost_ui(ui, cx, vm, out);
    block(ui, cx, &cx.t("ui-court-counts"), |ui| super::page::table_ui(ui, cx, &vm.counts, out));
    block(ui, cx, &cx.t("ui-debrief-seats"), |ui| super::page::table_ui(ui, cx, &vm.seats, out));
}

/// What cost points and is no finding.
fn lost_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Debrief, out: &mut Vec<UiCommand>) {
    if vm.lost.is_empty() {
        return;
    }
    block(ui, cx, &cx.t("ui-debrief-lost"), |ui| {
        for (points, reason, better, event) in &vm.lost {
            ui.add(Label::new(RichText::new(reason)).wrap());
            if let Some(better) = better {
                widget::second(
                    ui,
                    cx,
                    &cx.say(&crate::text::Msg::new("report-better").text("better", better.clone())),
                );
            }
            if widget::link(ui, format!("{points} {}", icon::ARROW_RIGHT)).clicked() {
                out.push(UiCommand::Go(Screen::Replay));
                out.push(UiCommand::Seek(*event));
            }
            ui.add_space(4.0);
        }
    });
}

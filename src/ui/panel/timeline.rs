//! Panel: what happened and what is due.

use egui::{Align, Color32, FontId, Label, Layout, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, vec2};
use egui_phosphor::regular as icon;

use super::rows;
use crate::ui::theme::{Tone, strong};
use crate::ui::vm::timeline::{Entry, TimelineVm};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Room for the name of a day, for the sign before an entry, least height of an entry and the gap after it, points.
const DAY: f32 = 26.0;
const SIGN: f32 = 34.0;
const ENTRY: f32 = 24.0;
const GAP: f32 = 6.0;
/// Room for the sign before what is due, and least height of its text, points.
const DUE: f32 = 24.0;
const LINE: f32 = 20.0;
/// Size of the text.
const SIZE: f32 = 15.0;

/// Draws the timeline.
pub fn timeline_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &TimelineVm, out: &mut Vec<UiCommand>) {
    widget::title(ui, cx, &cx.t("ui-place-timeline"));
    if !vm.ahead.is_empty() {
        widget::section(ui, cx, &cx.t("ui-now-next"));
        ahead_ui(ui, cx, &vm.ahead);
    }
    widget::section(ui, cx, &cx.t("ui-timeline-past"));
    if vm.past.is_empty() {
        widget::nothing(ui, cx, icon::CALENDAR_BLANK, &cx.t("ui-timeline-empty"));
        return;
    }
    let area = ScrollArea::vertical().id_salt("past").auto_shrink(false);
    area.show(ui, |ui| {
        let width = ui.available_width() - 6.0;
        let new = cx.t("ui-timeline-new");
        let chip = width_of(ui, &new) + 24.0;
        let first = vm.past.first().map(|e| (e.event, &e.text));
        let key = (vm.past.len(), vm.past.iter().filter(|e| e.new).count(), width.to_bits(), first);
        let tops = rows::tops(ui, "entries", key, || {
            let height = |entry: &Entry| {
                let before = SIGN + if entry.new { chip } else { 0.0 };
                let day = if entry.day.is_some() { DAY } else { 0.0 };
                day + text_height(ui, &entry.text, width - before).max(ENTRY) + GAP
            };
            vm.past.iter().map(height).collect()
        });
        rows::in_sight(ui, &tops, |ui, n| {
            if let Some(entry) = vm.past.get(n) {
                entry_ui(ui, cx, entry, [width, chip], out);
            }
        });
    });
}

/// What is due: a column of signs and one of words, in a third of the height, cut after a whole entry.
fn ahead_ui(ui: &mut Ui, cx: &UiCx<'_>, ahead: &[(Tone, String)]) {
    let width = ui.available_width() - ui.spacing().scroll.allocated_width();
    let heights: Vec<f32> = ahead
        .iter()
        .map(|(_, words)| text_height(ui, words, width - DUE).max(LINE).ceil() + GAP)
        .collect();
    let limit = ui.available_height() * 0.34;
    let mut high = 0.0;
    for height in &heights {
        if high > 0.0 && high + height > limit {
            break;
        }
        high += height;
    }
    ui.scope(|ui| {
        // Faded is only the gap below an entry.
        ui.spacing_mut().scroll.fade.size = GAP;
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt("ahead").min_scrolled_height(0.0);
        area.max_height(high + 0.5).auto_shrink([false, true]).show(ui, |ui| {
            for ((tone, words), height) in ahead.iter().zip(heights) {
                let (place, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
                let column = |ui: &mut Ui, left: f32| {
                    let rect = place.with_min_x(place.left() + left);
                    ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)))
                };
                column(ui, 0.0).label(RichText::new(icon::HOURGLASS).color(cx.tone(*tone)));
                column(ui, DUE).add(Label::new(RichText::new(words).size(SIZE)).wrap());
            }
        });
    });
}

fn width_of(ui: &Ui, words: &str) -> f32 {
    let galley = ui
        .fonts_mut(|f| f.layout_no_wrap(words.to_owned(), FontId::proportional(13.0), Color32::PLACEHOLDER));
    galley.size().x
}

fn text_height(ui: &Ui, words: &str, width: f32) -> f32 {
    let font = FontId::proportional(SIZE);
    let galley = ui.fonts_mut(|f| f.layout(words.to_owned(), font, Color32::PLACEHOLDER, width.max(80.0)));
    galley.size().y
}

fn entry_ui(ui: &mut Ui, cx: &UiCx<'_>, entry: &Entry, [width, chip]: [f32; 2], out: &mut Vec<UiCommand>) {
    let place = ui.max_rect();
    let mut top = place.top();
    if let Some(day) = &entry.day {
        ui.label(RichText::new(day).family(strong()).size(13.5).color(cx.palette.accent));
        top += DAY;
    }
    let room = |ui: &mut Ui, left: f32, right: f32, layout: Layout| {
        let rect = Rect::from_x_y_ranges(place.left() + left..=place.left() + right, top..=place.bottom());
        ui.new_child(UiBuilder::new().max_rect(rect).layout(layout))
    };
    let sign = if entry.marked { icon::BOOKMARK_SIMPLE } else { widget::DOT };
    let colour = if entry.marked { cx.palette.accent } else { cx.palette.secondary };
    let key = if entry.marked { "ui-timeline-unmark" } else { "ui-timeline-mark" };
    let button = egui::Button::new(RichText::new(sign).color(colour)).small().frame(false);
    let mut signs = room(ui, 10.0, SIGN, Layout::top_down(Align::Min));
    signs.spacing_mut().button_padding.x = 4.0;
    let response = signs.add(button).on_hover_text(cx.t(key));
    let spoken = format!("{}: {}", cx.t(key), entry.text);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &spoken));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        out.push(UiCommand::Bookmark(entry.event));
    }
    let mut from = SIGN;
    if entry.new {
        let mut chips = room(ui, from, from + chip, Layout::left_to_right(Align::Min));
        widget::chip(&mut chips, cx, Tone::Accent, &cx.t("ui-timeline-new"));
        from += chip;
    }
    let mut text = room(ui, from, width, Layout::top_down(Align::Min));
    text.add(Label::new(RichText::new(&entry.text).size(SIZE)).wrap());
}

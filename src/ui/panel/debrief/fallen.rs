//! Strike an act and see what falls, as boxes and lines; the same in words below.

use egui::{Color32, FontId, Rect, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};
use egui_phosphor::regular as icon;

use crate::ui::theme::Tone;
use crate::ui::vm::debrief::{Debrief, Struck};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Least height of a box, air above and below its title, and before and after it, points.
const BOX: f32 = 34.0;
const PAD: Vec2 = Vec2::new(8.0, 5.0);
/// Size of titles.
const SIZE: f32 = 13.5;
/// Room between boxes, points.
const GAP: f32 = 12.0;
/// How far a generation is set in, points.
const INDENT: f32 = 26.0;

/// Draws the choice of an act and what falls with it.
pub(super) fn fallen_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Debrief, out: &mut Vec<UiCommand>) {
    widget::second(ui, cx, &cx.t("ui-debrief-strike-what"));
    if vm.acts.is_empty() {
        widget::second(ui, cx, &cx.t("ui-debrief-strike-none"));
        return;
    }
    let chosen = vm
        .struck
        .as_ref()
        .map_or_else(|| cx.t("ui-debrief-strike-choose"), |s| s.act.clone());
    let combo = egui::ComboBox::from_id_salt("strike")
        .selected_text(chosen)
        .width(ui.available_width())
        .wrap_mode(egui::TextWrapMode::Wrap)
        .show_ui(ui, |ui| {
            if ui
                .selectable_label(vm.struck.is_none(), cx.t("ui-debrief-strike-choose"))
                .clicked()
            {
                out.push(UiCommand::Strike(None));
            }
            for (n, act) in vm.acts.iter().enumerate() {
                let selected = vm.struck.as_ref().is_some_and(|s| s.act == *act);
                if ui.selectable_label(selected, act).on_hover_text(act).clicked() {
                    out.push(UiCommand::Strike(Some(n)));
                }
            }
        });
    let spoken = cx.t("ui-debrief-strike");
    combo
        .response
        .widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &spoken));
    if let Some(struck) = &vm.struck {
        combo.response.on_hover_text(&struck.act);
        tree_ui(ui, cx, struck);
        for (count, before, after) in &struck.counts {
            let (tone, sign, key) = match (before, after) {
                (true, true) => (Tone::Kept, icon::CHECK, "ui-strike-holds"),
                (true, false) => (Tone::Refused, icon::X, "ui-strike-falls"),
                (false, _) => (Tone::Secondary, icon::MINUS, "ui-strike-never"),
            };
            let words = cx.say(&crate::text::Msg::new(key).text("count", count.clone()));
            widget::toned(ui, cx, tone, &format!("{sign} {words}"));
        }
    }
}

fn tree_ui(ui: &mut Ui, cx: &UiCx<'_>, struck: &Struck) {
    let mut boxes = vec![(0u8, struck.act.as_str(), true)];
    let mut items: Vec<_> = struck.items.iter().collect();
    items.sort_by_key(|i| (i.depth, !i.falls));
    boxes.extend(items.iter().map(|i| (i.depth, i.title.as_str(), i.falls)));
    let whole = ui.available_width();
    // A title that is too long for its line takes another, and its box is as high.
    let boxes: Vec<_> = boxes
        .into_iter()
        .map(|(depth, title, falls)| {
            let words = format!("{} {title}", if falls { icon::X } else { icon::QUESTION });
            let wide = whole - INDENT * f32::from(depth) - 3.0 - 2.0 * PAD.x;
            let font = FontId::proportional(SIZE);
            let galley = ui.fonts_mut(|f| f.layout(words.clone(), font, cx.palette.text, wide));
            (depth, title, words, falls, (galley.size().y + 2.0 * PAD.y).max(BOX))
        })
        .collect();
    let height: f32 = boxes.iter().map(|(.., high)| high + GAP).sum();
    let (room, _) = ui.allocate_exact_size(vec2(whole, height), Sense::hover());
    let painter = ui.painter().with_clip_rect(room);
    let mut parents: [f32; 3] = [room.left(); 3];
    let mut top = room.top();
    let mut last: [f32; 3] = [room.top(); 3];
    for (depth, title, words, falls, high) in boxes {
        let left = room.left() + INDENT * f32::from(depth);
        let rect = Rect::from_min_max(pos2(left, top), pos2(room.right() - 2.0, top + high));
        let tone = if falls { Tone::Refused } else { Tone::Waiting };
        let level = usize::from(depth.min(2));
        if depth > 0 {
            let x = parents[level - 1] + 10.0;
            let stroke = Stroke::new(1.5, cx.tone(tone));
            painter.vline(x, last[level - 1]..=rect.center().y, stroke);
            painter.hline(x..=rect.left(), rect.center().y, stroke);
        }
        parents[level] = left;
        last[level] = rect.bottom();
        let fill = if depth == 0 { cx.palette.wash(Tone::Refused) } else { Color32::TRANSPARENT };
        painter.rect_filled(rect, 5.0, fill);
        painter.rect_stroke(rect, 5.0, Stroke::new(1.2, cx.tone(tone)), StrokeKind::Inside);
        let key = if falls { "ui-strike-item-falls" } else { "ui-strike-item-court" };
        let text = RichText::new(words).size(SIZE);
        let inner = rect.shrink2(PAD);
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.new_child(egui::UiBuilder::new().max_rect(inner).layout(layout))
            .add(egui::Label::new(text).wrap())
            .on_hover_text([title, &cx.t(key)].join("\n"));
        top += high + GAP;
    }
}

//! Panel: the timeline strip.

use egui::{Align2, FontId, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::kernel::Tick;
use crate::ui::vm::strip::{StripRow, StripVm};
use crate::ui::widget::share;
use crate::ui::{UiCommand, UiCx};

/// Room for names, points.
const NAMES: f32 = 250.0;
/// Height of a row, points.
const ROW: f32 = 22.0;

/// Draws the strip.
pub fn strip_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &StripVm, out: &mut Vec<UiCommand>) {
    let names = NAMES.min(ui.available_width() * 0.3);
    let (scale, _) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let room = Rect::from_min_max(pos2(scale.left() + names, scale.top()), scale.max);
    let painter = ui.painter().clone();
    let mut free = room.left();
    for (at, words) in &vm.dates {
        let x = place(vm, room, *at);
        let galley = painter.layout_no_wrap(words.clone(), FontId::proportional(12.5), cx.palette.secondary);
        if x >= free && x + galley.size().x <= room.right() {
            free = x + galley.size().x + 12.0;
            painter.galley(pos2(x, scale.top()), galley, cx.palette.secondary);
        }
    }
    let top = scale.bottom();
    // Behind the words of the rows, not through them.
    let now = place(vm, room, vm.now);
    painter.vline(now, top..=ui.max_rect().bottom(), Stroke::new(1.5, cx.palette.text));
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().min_scrolled_height(0.0).auto_shrink(false).show_rows(
        ui,
        ROW,
        vm.rows.len(),
        |ui, range| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for row in vm.rows.get(range).unwrap_or_default() {
                row_ui(ui, cx, vm, names, row, out);
            }
        },
    );
}

/// Where a moment lies.
fn place(vm: &StripVm, room: Rect, at: Tick) -> f32 {
    let whole = vm.until.since(vm.from);
    let part = Tick(at.0.clamp(vm.from.0, vm.until.0)).since(vm.from);
    room.left() + share(part, whole) * room.width()
}

fn row_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &StripVm, names: f32, row: &StripRow, out: &mut Vec<UiCommand>) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let room = Rect::from_min_max(pos2(rect.left() + names, rect.top()), rect.max);
    let painter = ui.painter().with_clip_rect(rect);
    if response.has_focus() {
        painter.rect_stroke(rect, 3.0, Stroke::new(2.0, cx.palette.focus), egui::StrokeKind::Inside);
    } else if response.hovered() {
        painter.rect_filled(rect, 3.0, cx.palette.raised);
    }
    let mut job = egui::text::LayoutJob::simple_singleline(
        row.name.clone(),
        FontId::proportional(13.0),
        cx.palette.text,
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(names - 12.0);
    let galley = painter.layout_job(job);
    painter.galley(pos2(rect.left() + 2.0, rect.center().y - galley.size().y / 2.0), galley, cx.palette.text);
    for (from, until, tone, ahead) in &row.bars {
        let bar = Rect::from_min_max(
            pos2(place(vm, room, *from), rect.center().y - 5.0),
            pos2(place(vm, room, *until).max(place(vm, room, *from) + 2.0), rect.center().y + 5.0),
        );
        if *ahead {
            let stroke = Stroke::new(1.0, cx.tone(*tone));
            painter.extend(egui::Shape::dashed_line(
                &[bar.left_center(), bar.right_center()],
                stroke,
                4.0,
                4.0,
            ));
        } else {
            painter.rect_filled(bar, 2.0, cx.tone(*tone));
        }
    }
    for (at, tone, words) in &row.markers {
        let beyond = *at > vm.until;
        let x = place(vm, room, *at);
        if !beyond {
            painter.vline(x, rect.shrink(3.0).y_range(), Stroke::new(2.5, cx.tone(*tone)));
        }
        let galley = painter.layout_no_wrap(words.clone(), FontId::proportional(12.5), cx.tone(*tone));
        let fits = x + 6.0 + galley.size().x <= room.right();
        let left = if fits { x + 6.0 } else { x - 6.0 - galley.size().x };
        let at = Align2::LEFT_CENTER.anchor_size(pos2(left, rect.center().y), galley.size());
        // What lies behind the words would strike them through.
        painter.rect_filled(at.expand2(vec2(3.0, 0.0)), 0.0, cx.palette.panel);
        painter.galley(at.min, galley, cx.tone(*tone));
    }
    let spoken: Vec<&str> = std::iter::once(row.name.as_str())
        .chain(row.markers.iter().map(|(_, _, w)| w.as_str()))
        .collect();
    let spoken = spoken.join(", ");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    if response.on_hover_text(&row.name).clicked() {
        out.push(UiCommand::Select(row.selects.clone()));
    }
}

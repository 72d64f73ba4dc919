//! Panel: the timeline strip.

use egui::{Align2, FontId, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};
use egui_phosphor::regular as icon;

use crate::kernel::Tick;
use crate::ui::theme::Tone;
use crate::ui::vm::strip::{StripRow, StripVm};
use crate::ui::widget::share;
use crate::ui::{UiCommand, UiCx};

/// Room for names, points, where none is longer.
const NAMES: f32 = 250.0;
/// Names that have their say in how much room there is.
const NAMED: usize = 12;
/// Height of a row, points.
const ROW: f32 = 22.0;

/// Draws the strip.
pub fn strip_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &StripVm, out: &mut Vec<UiCommand>) {
    let names = names_width(ui, vm);
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

/// Room for the names: as much as the longest of those on top needs, within bounds.
fn names_width(ui: &Ui, vm: &StripVm) -> f32 {
    let font = FontId::proportional(13.5);
    let width = |name: &String| {
        let galley =
            ui.fonts_mut(|f| f.layout_no_wrap(name.clone(), font.clone(), egui::Color32::PLACEHOLDER));
        galley.size().x + 24.0
    };
    let most = (ui.available_width() * 0.3).max(1.0);
    let longest = vm.rows.iter().take(NAMED).map(|row| width(&row.name)).fold(NAMES, f32::max);
    longest.min(most)
}

/// Where a moment lies.
fn place(vm: &StripVm, room: Rect, at: Tick) -> f32 {
    let whole = vm.until.since(vm.from);
    let part = Tick(at.0.clamp(vm.from.0, vm.until.0)).since(vm.from);
    room.left() + share(part, whole) * room.width()
}

/// The words of a marker, and where they stand.
struct Words {
    x: f32,
    /// It lies beyond the scale: an arrow points there.
    beyond: bool,
    galley: std::sync::Arc<egui::Galley>,
    rect: Rect,
}

impl Words {
    fn of(
        painter: &egui::Painter,
        cx: &UiCx<'_>,
        vm: &StripVm,
        room: Rect,
        (at, tone, words): &(Tick, Tone, String),
    ) -> Words {
        let (x, now, beyond) = (place(vm, room, *at), place(vm, room, vm.now), *at > vm.until);
        let words = if beyond { format!("{words} {}", icon::ARROW_RIGHT) } else { words.clone() };
        let galley = painter.layout_no_wrap(words, FontId::proportional(12.5), cx.tone(*tone));
        let width = galley.size().x;
        let crosses = x <= now && x + 6.0 + width > now - 4.0;
        let is_room = x - 6.0 - width >= room.left();
        let fits = x + 6.0 + width <= room.right();
        let left = match (beyond, fits && !(crosses && is_room)) {
            (true, _) => room.right() - width - 2.0,
            (false, true) => x + 6.0,
            (false, false) => x - 6.0 - width,
        };
        let rect = Align2::LEFT_CENTER.anchor_size(pos2(left, room.center().y), galley.size());
        Words { x, beyond, galley, rect }
    }
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
    let words: Vec<Words> = row.markers.iter().map(|m| Words::of(&painter, cx, vm, room, m)).collect();
    // The name has the room up to what is drawn first, and never crosses what is now.
    let bars = row.bars.iter().map(|(from, ..)| place(vm, room, *from));
    let first = bars
        .chain(words.iter().map(|w| w.rect.left().min(w.x)))
        .fold(room.right(), f32::min);
    let least = room.left() - 12.0;
    let until = (first - 10.0).min(place(vm, room, vm.now) - 8.0).max(least);
    let mut job = egui::text::LayoutJob::simple_singleline(
        row.name.clone(),
        FontId::proportional(13.0),
        cx.palette.text,
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(until - rect.left() - 2.0);
    let galley = painter.layout_job(job);
    painter.galley(pos2(rect.left() + 2.0, rect.center().y - galley.size().y / 2.0), galley, cx.palette.text);
    for (from, until, tone, ahead) in &row.bars {
        let bar = Rect::from_min_max(
            pos2(place(vm, room, *from), rect.center().y - 5.0),
            pos2(place(vm, room, *until).max(place(vm, room, *from) + 2.0), rect.center().y + 5.0),
        );
        if *ahead {
            // It ends before words, not under them.
            let end = words
                .iter()
                .map(|w| w.rect.left() - 5.0)
                .filter(|x| *x > bar.left())
                .fold(bar.right(), f32::min);
            let stroke = Stroke::new(1.0, cx.tone(*tone));
            painter.extend(egui::Shape::dashed_line(
                &[bar.left_center(), pos2(end, bar.center().y)],
                stroke,
                4.0,
                4.0,
            ));
        } else {
            painter.rect_filled(bar, 2.0, cx.tone(*tone));
        }
    }
    for ((_, tone, _), words) in row.markers.iter().zip(words) {
        // What lies behind the words would strike them through.
        painter.rect_filled(words.rect.expand2(vec2(3.0, 0.0)), 0.0, cx.palette.panel);
        if !words.beyond {
            painter.vline(words.x, rect.shrink(3.0).y_range(), Stroke::new(2.5, cx.tone(*tone)));
        }
        painter.galley(words.rect.min, words.galley, cx.tone(*tone));
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

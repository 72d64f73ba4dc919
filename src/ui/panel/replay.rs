//! Panel: the replay theatre.

use std::sync::Arc;

use egui::style::HandleShape;
use egui::text::LayoutJob;
use egui::{
    Color32, DragValue, FontId, Galley, Label, Rect, RichText, ScrollArea, Sense, Slider, Stroke, StrokeKind,
    Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};
use egui_phosphor::regular as icon;

use crate::text::Msg;
use crate::ui::command::{Place, Screen};
use crate::ui::panel::map::map_ui;
use crate::ui::theme::serif;
use crate::ui::vm::replay::Replay;
use crate::ui::widget;
use crate::ui::{Selection, UiCommand, UiCx};

/// Air around the words of a line, points.
const AIR: Vec2 = vec2(10.0, 6.0);
/// Rows that a line has at most, where there is room and where there is little; the rest is in its tooltip.
const ROWS: [usize; 2] = [2, 4];
/// Below this width a line has little room, points.
const SHORT: f32 = 760.0;
/// Width from which events and what a seat saw stand side by side, points.
const BESIDE: f32 = 800.0;
/// Room for the number of the event, points.
const NUMBER: f32 = 58.0;
/// Height of the rail of the moment, points.
const RAIL: f32 = 8.0;
/// Characters of a bookmark that are shown.
const BOOKMARK: usize = 40;

/// Where the list of events stands: when one of these changes, the line of the moment is looked for again.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stands {
    at: usize,
    line: usize,
    whole: f32,
    room: Vec2,
}

/// Draws the replay.
pub fn replay_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay, out: &mut Vec<UiCommand>) {
    head_ui(ui, cx, vm, out);
    position_ui(ui, cx, vm, out);
    bookmarks_ui(ui, vm, out);
    ui.add_space(4.0);
    let room = ui.available_size();
    if vm.seen.is_empty() && vm.map.is_none() {
        lines_ui(ui, cx, vm, out);
    } else if room.x < BESIDE {
        if tabs_ui(ui, cx, vm) {
            beside_ui(ui, cx, vm, out);
        } else {
            lines_ui(ui, cx, vm, out);
        }
    } else {
        let share = if vm.map.is_some() { 0.46 } else { 0.64 };
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(room.x * share);
                lines_ui(ui, cx, vm, out);
            });
            ui.separator();
            ui.vertical(|ui| beside_ui(ui, cx, vm, out));
        });
    }
}

/// What stands beside the list: what a seat saw, or the whole case on the map.
fn beside_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay, out: &mut Vec<UiCommand>) {
    let Some(map) = &vm.map else { return seen_ui(ui, cx, vm) };
    let (rect, _) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
    let mut inner = ui.new_child(UiBuilder::new().id_salt("map").max_rect(rect));
    inner.set_clip_rect(rect.intersect(ui.clip_rect()));
    // Here nobody else paints the land.
    let cx = UiCx { paints_land: true, ..*cx };
    let mut pressed = Vec::new();
    map_ui(&mut inner, &cx, map, &mut pressed);
    for command in pressed {
        // Whoever presses an envelope goes to where it was sent; everything else is only looked at.
        if let UiCommand::Select(Selection::Request(number)) = command {
            out.extend(vm.sent(number).map(UiCommand::Seek));
        }
    }
}

fn head_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay, out: &mut Vec<UiCommand>) {
    let title = |ui: &mut Ui| {
        ui.label(RichText::new(cx.t("ui-replay")).family(serif()).size(26.0));
        ui.label(RichText::new(&vm.clock).monospace().color(cx.palette.accent));
    };
    let debrief = |ui: &mut Ui, out: &mut Vec<UiCommand>| {
        if ui.button(cx.t("ui-to-debrief")).clicked() {
            out.push(UiCommand::Go(Screen::Debrief));
        }
    };
    if ui.available_width() >= BESIDE {
        ui.horizontal(|ui| {
            title(ui);
            run_ui(ui, cx, vm, out);
            seat_ui(ui, cx, vm, out);
            debrief(ui, out);
        });
    } else {
        widget::ends(ui, title, |ui| debrief(ui, out));
        ui.horizontal(|ui| {
            run_ui(ui, cx, vm, out);
            seat_ui(ui, cx, vm, out);
        });
    }
}

fn run_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay, out: &mut Vec<UiCommand>) {
    let (sign, key) = if vm.running { (icon::PAUSE, "ui-stop") } else { (icon::PLAY, "ui-replay-run") };
    if widget::icon_button(ui, sign, &cx.t(key), true).clicked() {
        out.push(UiCommand::ReplayRun(!vm.running));
    }
}

/// From which seat.
fn seat_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay, out: &mut Vec<UiCommand>) {
    let named = |id: &String| vm.seats.iter().find(|(s, _)| s == id).map(|(_, name)| name.clone());
    let shown = match &vm.seat {
        Some(id) => named(id).unwrap_or_default(),
        None => cx.t("ui-replay-all"),
    };
    let combo = egui::ComboBox::from_id_salt("seat")
        .selected_text(shown)
        .width(ui.available_width().min(260.0))
        .truncate()
        .show_ui(ui, |ui| {
            if ui.selectable_label(vm.seat.is_none(), cx.t("ui-replay-all")).clicked() {
                out.push(UiCommand::ReplaySeat(None));
            }
            for (id, name) in &vm.seats {
                if ui.selectable_label(vm.seat.as_ref() == Some(id), name).clicked() {
                    out.push(UiCommand::ReplaySeat(Some(id.clone())));
                }
            }
        });
    let spoken = cx.t("ui-replay-seat");
    combo
        .response
        .widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &spoken));
}

/// The moment: a slider, and the number of the event. Events are counted from one.
fn position_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay, out: &mut Vec<UiCommand>) {
    let last = vm.length.saturating_sub(1);
    let (event, of) = (cx.t("ui-replay-event"), cx.say(&Msg::new("ui-replay-of").count("n", vm.length)));
    let font = FontId::proportional(15.0);
    let words = widget::words_width(ui, &event, font.clone()) + widget::words_width(ui, &of, font);
    let (mut at, mut number) = (vm.at, vm.at + 1);
    ui.horizontal(|ui| {
        let spoken = cx.t("ui-replay-position");
        ui.scope(|ui| {
            let gaps = 3.0 * ui.spacing().item_spacing.x + 4.0;
            ui.spacing_mut().slider_rail_height = RAIL;
            ui.spacing_mut().slider_width = (ui.available_width() - words - NUMBER - gaps).max(80.0);
            let visuals = ui.visuals_mut();
            // What lies behind is filled with brass, what lies ahead is hollow.
            visuals.selection.bg_fill = cx.palette.accent;
            for (state, colour) in [
                (&mut visuals.widgets.inactive, cx.palette.handle()),
                (&mut visuals.widgets.hovered, cx.palette.selected),
                (&mut visuals.widgets.active, cx.palette.selected),
            ] {
                state.bg_fill = colour;
                state.fg_stroke = Stroke::new(2.0, cx.palette.text);
            }
            let slider = Slider::new(&mut at, 0..=last).integer().show_value(false).trailing_fill(true);
            let slider = ui.add(slider);
            slider.widget_info(|| WidgetInfo::slider(true, 0.0, &spoken));
            ahead_ui(ui, cx, slider.rect, widget::share(whole(vm.at), whole(last)));
        });
        ui.label(&event);
        let field = ui.add_sized([NUMBER, 28.0], DragValue::new(&mut number).range(1..=vm.length.max(1)));
        let spoken = format!("{event} {of}");
        field.widget_info(|| WidgetInfo::labeled(WidgetType::DragValue, true, &spoken));
        ui.label(&of);
    });
    if number != vm.at + 1 {
        at = number.saturating_sub(1);
    }
    if at != vm.at {
        out.push(UiCommand::Seek(at));
    }
}

fn whole(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

/// What lies ahead on the rail: hollow, where what lies behind is filled, so that the two differ by more than their hue.
fn ahead_ui(ui: &Ui, cx: &UiCx<'_>, slider: Rect, behind: f32) {
    // As egui draws it: the middle of the handle keeps so far from both ends.
    let handle = match ui.visuals().handle_shape {
        HandleShape::Circle => slider.height() / 2.5,
        HandleShape::Rect { aspect_ratio } => slider.height() / 2.5 * aspect_ratio,
    };
    let ends = slider.x_range().shrink(handle);
    let from = ends.min + behind * ends.span() + handle + 1.0;
    let rail = Rect::from_x_y_ranges(
        from..=slider.right(),
        slider.center().y - RAIL / 2.0..=slider.center().y + RAIL / 2.0,
    );
    if rail.width() > RAIL {
        ui.painter().rect_filled(rail.expand2(vec2(0.0, 1.0)), 0.0, cx.palette.ground);
        let stroke = Stroke::new(1.0, cx.palette.handle());
        ui.painter().rect_stroke(rail, RAIL / 2.0, stroke, StrokeKind::Inside);
    }
}

fn bookmarks_ui(ui: &mut Ui, vm: &Replay, out: &mut Vec<UiCommand>) {
    if vm.bookmarks.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (event, words) in &vm.bookmarks {
            let mut short: String = words.chars().take(BOOKMARK).collect();
            if short.len() < words.len() {
                short.push('…');
            }
            let button = ui.button(format!("{} {short}", icon::BOOKMARK_SIMPLE));
            if button.on_hover_text(words).clicked() {
                out.push(UiCommand::Seek(*event));
            }
        }
    });
}

/// Events, or what stands beside them, where there is no room for both: whether the second is open.
fn tabs_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay) -> bool {
    let id = egui::Id::new("replay-tab");
    let mut seen = ui.data(|d| d.get_temp::<bool>(id)).unwrap_or(false);
    ui.horizontal(|ui| {
        let beside = if vm.map.is_some() { Place::Map.key() } else { "ui-replay-seen" };
        for (which, key) in [(false, "ui-replay-events"), (true, beside)] {
            if ui.selectable_label(seen == which, cx.t(key)).clicked() {
                seen = which;
            }
        }
    });
    ui.data_mut(|d| d.insert_temp(id, seen));
    seen
}

/// The lines, each as high as it is: only those in sight are drawn.
fn lines_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay, out: &mut Vec<UiCommand>) {
    let room = ui.available_size();
    let width = (room.x - ui.spacing().scroll.allocated_width()).max(80.0);
    let mut whole = 0.0;
    let rows: Vec<(f32, Arc<Galley>)> = vm
        .lines
        .iter()
        .enumerate()
        .map(|(n, (_, words))| {
            // What happens at the moment is told whole.
            let galley = line_galley(ui, words, width - 2.0 * AIR.x, n == vm.line);
            let top = whole;
            whole += galley.size().y + 2.0 * AIR.y;
            (top, galley)
        })
        .collect();
    let height = |galley: &Galley| galley.size().y + 2.0 * AIR.y;
    let id = egui::Id::new("replay-lines");
    let stands = Stands { at: vm.at, line: vm.line, whole, room };
    let kept: Option<(Stands, f32)> = ui.data(|d| d.get_temp(id));
    let mut area = ScrollArea::vertical().id_salt("lines").auto_shrink(false);
    if let Some((top, galley)) = rows.get(vm.line)
        && kept.is_none_or(|(stood, _)| stood != stands)
    {
        // What is in sight stays where it is: a line that is pressed does not move away.
        let in_sight = kept.is_some_and(|(stood, offset)| {
            stood.room == room && *top >= offset && top + height(galley) <= offset + room.y
        });
        if !in_sight {
            area = area.vertical_scroll_offset((top - room.y * 0.4).clamp(0.0, (whole - room.y).max(0.0)));
        }
    }
    let shown = area.show_viewport(ui, |ui, view| {
        ui.set_width(width);
        ui.set_height(whole);
        let corner = ui.max_rect().min;
        for ((n, (top, galley)), (event, words)) in rows.iter().enumerate().zip(&vm.lines) {
            let size = vec2(width, height(galley));
            if top + size.y >= view.min.y && *top <= view.max.y {
                let rect = Rect::from_min_size(pos2(corner.x, corner.y + top), size);
                if line_ui(ui, cx, rect, galley, words, (*event, n == vm.line, *event > vm.at)) {
                    out.push(UiCommand::Seek(*event));
                }
            }
        }
    });
    ui.data_mut(|d| d.insert_temp(id, (stands, shown.state.offset.y)));
}

fn line_galley(ui: &Ui, words: &str, width: f32, whole: bool) -> Arc<Galley> {
    let mut job =
        LayoutJob::simple(words.to_owned(), FontId::proportional(15.0), Color32::PLACEHOLDER, width);
    if !whole {
        job.wrap.max_rows = if width < SHORT { ROWS[1] } else { ROWS[0] };
    }
    ui.fonts_mut(|f| f.layout_job(job))
}

/// A line: its event, whether it is that of the moment, whether it is still to come. Says whether it was pressed.
fn line_ui(
    ui: &Ui,
    cx: &UiCx<'_>,
    rect: Rect,
    galley: &Arc<Galley>,
    words: &str,
    (event, now, ahead): (usize, bool, bool),
) -> bool {
    let response = ui.interact(rect, ui.id().with(("line", event, words)), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::SelectableLabel, true, now, format!("{event} {words}"))
    });
    let painter = ui.painter();
    if now {
        painter.rect_filled(rect, 0.0, cx.palette.selected);
        widget::edge(ui, cx, rect);
    }
    let stroke = if response.has_focus() {
        Stroke::new(2.0, cx.palette.focus)
    } else if response.hovered() {
        Stroke::new(1.0, cx.palette.line)
    } else {
        Stroke::NONE
    };
    painter.rect_stroke(rect, 4.0, stroke, StrokeKind::Inside);
    let colour = if ahead { cx.palette.secondary } else { cx.palette.text };
    painter.galley(rect.min + AIR, Arc::clone(galley), colour);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let response = if galley.elided { response.on_hover_text(words) } else { response };
    response.clicked()
}

fn seen_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Replay) {
    ScrollArea::vertical().id_salt("seen").auto_shrink(false).show(ui, |ui| {
        for (heading, lines) in &vm.seen {
            widget::section(ui, cx, heading);
            for line in lines {
                ui.add(Label::new(line).wrap());
            }
        }
    });
}

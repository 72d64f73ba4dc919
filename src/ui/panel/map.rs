//! Panel: the map. What is read and clicked is drawn here; the land below by Bevy, or here where there is none.

mod nodes;
mod paint;
mod shaped;

use std::collections::BTreeMap;

use egui::{Pos2, Rect, Sense, Ui, Vec2, vec2};
use egui_phosphor::regular as icon;

use crate::ui::map::{Label, MapView, Taken, place_labels};
use crate::ui::theme::serif;
use crate::ui::vm::map::{LinkKind, MapVm};
use crate::ui::{Selection, UiCommand, UiCx};

/// How far in and out, relative to the whole map.
const SCALES: [f32; 2] = [0.7, 6.0];
/// Below this scale, points per unit, there is no room for all that stands in a state: names come first, and what would
/// lie on them is left to whoever comes nearer.
const SMALL: f32 = 0.42;
/// By how much a key moves the map, points.
const STEP: f32 = 60.0;

/// Under this name egui keeps whether the table is shown.
pub fn kept() -> egui::Id {
    egui::Id::new("map-as-table")
}

/// Draws the map, or its table.
pub fn map_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &MapVm, out: &mut Vec<UiCommand>) {
    let id = kept();
    let mut as_table: bool = ui.data(|d| d.get_temp(id)).unwrap_or(false);
    let room = ui.max_rect();
    if !as_table {
        graph_ui(ui, cx, vm, room, out);
    } else {
        ui.painter().rect_filled(room, 0.0, cx.palette.ground);
    }
    let bar = Rect::from_min_size(room.min + vec2(10.0, 8.0), vec2(room.width() - 20.0, 30.0));
    let mut inner = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(bar)
            .layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    inner.selectable_value(&mut as_table, false, format!("{} {}", icon::MAP_TRIFOLD, cx.t("ui-as-map")));
    inner.selectable_value(&mut as_table, true, format!("{} {}", icon::TABLE, cx.t("ui-as-table")));
    if !as_table && inner.button(icon::CORNERS_OUT).on_hover_text(cx.t("ui-map-whole")).clicked() {
        ui.data_mut(|d| d.remove::<(MapView, Rect)>(MapView::id()));
    }
    ui.data_mut(|d| d.insert_temp(id, as_table));
    if as_table {
        let below = room.with_min_y(bar.bottom() + 8.0).shrink2(vec2(16.0, 4.0));
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(below));
        nodes::table_ui(&mut inner, cx, vm, out);
    }
}

/// The view as it is kept, moved by what a person does.
fn view(ui: &mut Ui, room: Rect, legend: Rect) -> MapView {
    let whole = MapView::fitting(room.with_max_y(legend.top()).shrink2(vec2(8.0, 10.0)));
    let kept: Option<(MapView, Rect)> = ui.data(|d| d.get_temp(MapView::id()));
    // Another room is another view: what was in its middle stays there.
    let mut view = match kept {
        Some((view, before)) if before == room => view,
        Some((view, before)) => MapView { offset: view.offset + (room.center() - before.center()), ..view },
        None => whole,
    };
    let response = ui.interact(room, ui.id().with("ground"), Sense::CLICK | Sense::DRAG);
    view.offset += response.drag_delta();
    let hovered = response.contains_pointer();
    let (wheel, pointer) = ui.input(|i| (i.smooth_scroll_delta.y, i.pointer.hover_pos()));
    let keys = ui.memory(|m| m.focused().is_none());
    let mut zoom = if hovered { (wheel / 240.0).exp() } else { 1.0 };
    if keys {
        ui.input(|i| {
            use egui::Key;
            for (key, by) in [
                (Key::ArrowLeft, vec2(STEP, 0.0)),
                (Key::ArrowRight, vec2(-STEP, 0.0)),
                (Key::ArrowUp, vec2(0.0, STEP)),
                (Key::ArrowDown, vec2(0.0, -STEP)),
            ] {
                if i.key_pressed(key) {
                    view.offset += by;
                }
            }
            if i.modifiers.is_none() && (i.key_pressed(Key::Plus) || i.key_pressed(Key::Equals)) {
                zoom *= 1.25;
            }
            if i.modifiers.is_none() && i.key_pressed(Key::Minus) {
                zoom /= 1.25;
            }
        });
    }
    if zoom != 1.0 {
        let scale = (view.scale * zoom).clamp(whole.scale * SCALES[0], whole.scale * SCALES[1]);
        let about = pointer.unwrap_or(room.center()).to_vec2();
        view.offset = about + (view.offset - about) * (scale / view.scale);
        view.scale = scale;
    }
    let kept: Option<(MapView, Rect)> = Some((view, room));
    if let Some(kept) = kept.filter(|(v, _)| *v != whole) {
        ui.data_mut(|d| d.insert_temp(MapView::id(), kept));
    }
    ui.data_mut(|d| d.insert_temp(MapView::id().with("now"), view));
    view
}

fn graph_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &MapVm, room: Rect, out: &mut Vec<UiCommand>) {
    let legend = legend_ui(ui, cx, room, false);
    let view = view(ui, room, legend);
    if cx.paints_land {
        paint::land(ui, cx, vm, &view);
    }
    paint::links(ui, cx, vm, &view);
    let mut taken = Taken::none(room);
    taken.take(Rect::from_min_size(room.min, vec2(330.0, 44.0)));
    taken.take(legend);
    let mut labels: Vec<Label> = Vec::new();
    let mut texts: Vec<Vec<shaped::Text>> = Vec::new();
    let mut shaped = shaped::Shaped::take(ui);
    // A name keeps away from what stands there, if it can.
    let mut standing = taken.clone();
    let shapes = vm.desks.iter().map(|d| (d, nodes::Shape::Desk));
    for (node, shape) in shapes.chain(vm.pins.iter().map(|p| (p, nodes::Shape::Pin))) {
        if let Some(at) = nodes::place(vm, &view, node) {
            standing.take(nodes::anchor(shape, at));
        }
    }
    states_ui(ui, cx, vm, &view, (&mut taken, &standing, &mut shaped), out);
    for (node, shape) in vm
        .desks
        .iter()
        .map(|d| (d, nodes::Shape::Desk))
        .chain(vm.pins.iter().map(|p| (p, nodes::Shape::Pin)))
    {
        // What is out of sight is neither drawn nor named.
        let Some(at) = nodes::place(vm, &view, node) else { continue };
        let anchor = nodes::anchor(shape, at);
        if !ui.clip_rect().intersects(anchor) || (view.scale < SMALL && !taken.is_free(anchor)) {
            continue;
        }
        nodes::node_ui(ui, cx, node, (shape, is_crowded(vm)), at, out);
        taken.take(anchor);
        nodes::label(node, shape, anchor, &mut labels, &mut texts);
    }
    let mut before: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for envelope in &vm.envelopes {
        let n = before.entry(envelope.between).or_default();
        let at = paint::along(vm, &view, envelope, *n);
        *n += 1;
        let anchor = Rect::from_center_size(at, Vec2::splat(30.0));
        if !ui.clip_rect().intersects(anchor) {
            continue;
        }
        nodes::envelope_ui(ui, cx, envelope, at, out);
        taken.take(anchor);
        nodes::envelope_label(envelope, anchor, &mut labels, &mut texts);
    }
    // What is not shaped yet fits nowhere yet.
    let size = |n: usize, text: usize| {
        let known = shaped.size(ui, cx, &texts[n][text]);
        known.unwrap_or(Vec2::splat(f32::INFINITY))
    };
    let placed = place_labels(&labels, &mut taken, room.shrink(4.0), size);
    for (texts, place) in texts.iter().zip(placed) {
        if let Some((which, rect)) = place
            && let Some(galley) = shaped.galley(ui, cx, &texts[which])
        {
            nodes::outlined(ui, cx, &galley, rect.min, is_crowded(vm));
        }
    }
    shaped.keep(ui);
    legend_ui(ui, cx, room, true);
}

/// So many states that letters are small and lie on strips.
fn is_crowded(vm: &MapVm) -> bool {
    vm.states.len() > 12
}

/// Names of states, in serif, and the land that selects them.
fn states_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    vm: &MapVm,
    view: &MapView,
    (taken, standing, shaped): (&mut Taken, &Taken, &mut shaped::Shaped),
    out: &mut Vec<UiCommand>,
) {
    let size = if is_crowded(vm) { 14.0 } else { 21.0 };
    for (state, territory) in vm.states.iter().zip(&vm.land.territories) {
        let at = view.place(territory.capital);
        if !ui.clip_rect().expand(80.0).contains(at) {
            continue;
        }
        let font = egui::FontId::new(size, serif());
        let text = shaped::Text { words: state.name.clone(), font, width: f32::INFINITY };
        let Some(extent) = shaped.size(ui, cx, &text) else { continue };
        // Above, below, far above: a name moves before it is left out.
        let spots = [-8.0, 16.0, -32.0].map(|y| Rect::from_center_size(at + vec2(0.0, y), extent));
        let free = |r: &Rect| taken.is_free(*r);
        let best = spots.into_iter().find(|r| free(r) && standing.is_free(*r));
        let Some(rect) = best.or(spots.into_iter().find(free)) else { continue };
        taken.take(rect.expand(3.0));
        let response = ui.interact(rect.expand(4.0), ui.id().with(("state", &state.name)), Sense::click());
        let spoken = format!("{}, {}", state.name, state.family);
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::WidgetType::Button, true, state.selected, &spoken)
        });
        if let Some(galley) = shaped.galley(ui, cx, &text) {
            nodes::outlined(ui, cx, &galley, rect.min, is_crowded(vm));
        }
        if response.has_focus() || state.selected {
            let colour = if response.has_focus() { cx.palette.focus } else { cx.palette.accent };
            ui.painter().rect_stroke(
                rect.expand(4.0),
                4.0,
                egui::Stroke::new(1.5, colour),
                egui::StrokeKind::Outside,
            );
        }
        if response.on_hover_text(&state.family).clicked() {
            out.push(UiCommand::Select(state.selection.clone()));
        }
    }
    // A click on the ground selects nothing.
    let pressed: Option<Pos2> =
        ui.input(|i| i.pointer.primary_clicked().then(|| i.pointer.interact_pos()).flatten());
    if pressed.is_some_and(|p| ui.max_rect().contains(p)) && ui.response().clicked() {
        out.push(UiCommand::Select(Selection::Nothing));
    }
}

/// What the lines mean: where that stands, drawn or only measured.
fn legend_ui(ui: &Ui, cx: &UiCx<'_>, room: Rect, drawn: bool) -> Rect {
    let whole = if drawn { legend_ui(ui, cx, room, false) } else { Rect::NOTHING };
    if drawn {
        ui.painter().rect_filled(whole, 4.0, cx.palette.ground);
    }
    let mut covered = Rect::NOTHING;
    let mut at = Pos2::new(room.left() + 14.0, room.bottom() - 16.0);
    let mut entry = |words: String, draw: &dyn Fn(Pos2)| {
        let font = egui::FontId::proportional(12.5);
        let galley = ui.painter().layout_no_wrap(words, font, cx.palette.secondary);
        let width = 50.0 + galley.size().x;
        // Where the room ends, the next line begins, above.
        if at.x + width > room.right() && at.x > room.left() + 14.0 {
            at = Pos2::new(room.left() + 14.0, at.y - 20.0);
        }
        covered |= Rect::from_min_size(at - vec2(6.0, 11.0), vec2(width - 4.0, 22.0));
        if drawn {
            draw(at);
            let place = at + vec2(34.0, -galley.size().y / 2.0);
            ui.painter().galley(place, galley, cx.palette.secondary);
        }
        at.x += width;
    };
    for (kind, key) in [
        (LinkKind::Direct, "ui-map-direct"),
        (LinkKind::Treaty, "ui-map-treaty"),
        (LinkKind::Letters, "ui-map-letters"),
    ] {
        entry(cx.t(key), &|at| paint::line(ui, cx, kind, paint::width(2), &[at, at + vec2(28.0, 0.0)]));
    }
    entry(cx.t("ui-map-trust"), &|at| paint::wedge(ui, cx, at, 28.0));
    covered
}

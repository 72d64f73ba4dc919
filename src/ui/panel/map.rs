//! Panel: the map. What is read and clicked is drawn here; the land below by Bevy, or here where there is none.

mod nodes;
mod paint;

use egui::{Pos2, Rect, Sense, Ui, Vec2, vec2};
use egui_phosphor::regular as icon;

use crate::ui::map::{Label, MapView, place_labels};
use crate::ui::theme::serif;
use crate::ui::vm::map::{LinkKind, MapVm};
use crate::ui::{Selection, UiCommand, UiCx};

/// How far in and out, relative to the whole map.
const SCALES: [f32; 2] = [0.7, 6.0];
/// By how much a key moves the map, points.
const STEP: f32 = 60.0;

/// Draws the map, or its table.
pub fn map_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &MapVm, out: &mut Vec<UiCommand>) {
    let id = ui.id().with("as-table");
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
fn view(ui: &mut Ui, room: Rect) -> MapView {
    let whole = MapView::fitting(room.shrink2(vec2(8.0, 20.0)));
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
    let view = view(ui, room);
    if cx.paints_land {
        paint::land(ui, cx, vm, &view);
    }
    paint::links(ui, cx, vm, &view);
    let mut taken: Vec<Rect> = vec![Rect::from_min_size(room.min, vec2(330.0, 44.0))];
    let mut labels: Vec<Label> = Vec::new();
    let mut texts: Vec<nodes::Text> = Vec::new();
    states_ui(ui, cx, vm, &view, &mut taken, out);
    for (node, shape) in vm
        .desks
        .iter()
        .map(|d| (d, nodes::Shape::Desk))
        .chain(vm.pins.iter().map(|p| (p, nodes::Shape::Pin)))
    {
        let Some(at) = nodes::place(vm, &view, node) else { continue };
        nodes::node_ui(ui, cx, node, shape, at, out);
        let anchor = nodes::anchor(shape, at);
        taken.push(anchor);
        nodes::label(ui, cx, node, shape, anchor, &mut labels, &mut texts);
    }
    for (n, envelope) in vm.envelopes.iter().enumerate() {
        let at = paint::along(vm, &view, envelope, n);
        nodes::envelope_ui(ui, cx, envelope, at, out);
        let anchor = Rect::from_center_size(at, Vec2::splat(30.0));
        taken.push(anchor);
        nodes::envelope_label(ui, cx, envelope, anchor, &mut labels, &mut texts);
    }
    let placed = place_labels(&labels, &taken, room.shrink(4.0));
    for (text, place) in texts.iter().zip(placed) {
        if let Some((which, rect)) = place {
            text.paint(ui, cx, which, rect.min);
        }
    }
    legend_ui(ui, cx, room);
}

/// Names of states, in serif, and the land that selects them.
fn states_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    vm: &MapVm,
    view: &MapView,
    taken: &mut Vec<Rect>,
    out: &mut Vec<UiCommand>,
) {
    let size = if vm.states.len() > 12 { 14.0 } else { 21.0 };
    for (state, territory) in vm.states.iter().zip(&vm.land.territories) {
        let at = view.place(territory.capital);
        if !ui.clip_rect().expand(80.0).contains(at) {
            continue;
        }
        let font = egui::FontId::new(size, serif());
        let galley = ui.painter().layout_no_wrap(state.name.clone(), font, cx.palette.text);
        // Above, below, far above: a name moves before it is left out.
        let spots = [-8.0, 16.0, -32.0].map(|y| Rect::from_center_size(at + vec2(0.0, y), galley.size()));
        let free = |r: &Rect| taken.iter().all(|t| !t.intersects(*r));
        let Some(rect) = spots.into_iter().find(free) else { continue };
        taken.push(rect.expand(3.0));
        let response = ui.interact(rect.expand(4.0), ui.id().with(("state", &state.name)), Sense::click());
        let spoken = format!("{}, {}", state.name, state.family);
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::WidgetType::Button, true, state.selected, &spoken)
        });
        nodes::outlined(ui, cx, &galley, rect.min);
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

fn legend_ui(ui: &mut Ui, cx: &UiCx<'_>, room: Rect) {
    let mut at = Pos2::new(room.left() + 14.0, room.bottom() - 16.0);
    for (kind, key) in [
        (LinkKind::Direct, "ui-map-direct"),
        (LinkKind::Treaty, "ui-map-treaty"),
        (LinkKind::Letters, "ui-map-letters"),
    ] {
        paint::line(ui, cx, kind, &[at, at + vec2(28.0, 0.0)]);
        let words = cx.t(key);
        let galley =
            ui.painter()
                .layout_no_wrap(words, egui::FontId::proportional(12.5), cx.palette.secondary);
        nodes::outlined(ui, cx, &galley, at + vec2(34.0, -galley.size().y / 2.0));
        at.x += 50.0 + galley.size().x;
    }
}

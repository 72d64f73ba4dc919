//! Panel: the map. What is read and clicked is drawn here; the land below by Bevy, or here where there is none.

mod labels;
mod legend;
mod nodes;
mod paint;
mod shaped;
mod states;

use std::collections::BTreeMap;

use egui::{Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, vec2};
use egui_phosphor::regular as icon;

use crate::ui::map::{MapView, Taken};
use crate::ui::vm::map::MapVm;
use crate::ui::{UiCommand, UiCx};

/// How far in and out, relative to the whole map.
const SCALES: [f32; 2] = [0.7, 6.0];
/// Below this scale, points per unit, there is little room in a state: letters and signs are smaller, and where there are
/// hundreds of states names come first, and what would lie on them is left to whoever comes nearer.
const SMALL: f32 = 0.42;
/// And below this one, that is so wherever it is.
const TINY: f32 = 0.2;
/// By how much a key moves the map, points.
const STEP: f32 = 60.0;

/// A link as it is drawn: from which state, to which, along which points.
type Way = (usize, usize, Vec<Pos2>);

/// Under this name egui keeps whether the table is shown.
pub fn kept() -> egui::Id {
    egui::Id::new("map-as-table")
}

/// Draws the map, or its table.
pub fn map_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &MapVm, out: &mut Vec<UiCommand>) {
    let id = kept();
    // Kept is whether it is otherwise than the settings say.
    let mut as_table = ui.data(|d| d.get_temp(id)).unwrap_or(false) != cx.tables;
    let room = ui.max_rect();
    let bar = Rect::from_min_size(room.min + vec2(10.0, 8.0), vec2(room.width() - 20.0, 30.0));
    let under: Rect = ui
        .data(|d| d.get_temp(id.with("bar")))
        .unwrap_or(bar.with_max_x(bar.left() + 400.0));
    if !as_table {
        graph_ui(ui, cx, vm, (room, under), out);
    } else {
        ui.painter().rect_filled(room, 0.0, cx.palette.ground);
    }
    let mut inner = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(bar)
            .layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    bar_ui(&mut inner, cx, room, &mut as_table);
    let used = inner.min_rect();
    ui.data_mut(|d| d.insert_temp(id.with("bar"), used));
    ui.data_mut(|d| d.insert_temp(id, as_table != cx.tables));
    if as_table {
        let below = room.with_min_y(bar.bottom() + 8.0).shrink2(vec2(16.0, 4.0));
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(below));
        // It says on what it lies: what goes on below the edge fades into that.
        let frame = egui::Frame::NONE.fill(cx.palette.ground);
        frame.show(&mut inner, |ui| nodes::table_ui(ui, cx, vm, out));
    }
}

/// The buttons above the map: where there is little room, their signs alone, with their names to be read aloud.
fn bar_ui(ui: &mut Ui, cx: &UiCx<'_>, room: Rect, as_table: &mut bool) {
    let little = room.width() < legend::LITTLE.x;
    let pressed = |ui: &mut Ui, on: bool, (sign, key): (&str, &str)| {
        let name = cx.t(key);
        let words = if little { sign.to_owned() } else { format!("{sign} {name}") };
        let response = ui.add(egui::Button::selectable(on, words).frame_when_inactive(true));
        response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, on, &name));
        if little { response.on_hover_text(&name).clicked() } else { response.clicked() }
    };
    if pressed(ui, !*as_table, (icon::MAP_TRIFOLD, "ui-as-map")) {
        *as_table = false;
    }
    if pressed(ui, *as_table, (icon::TABLE, "ui-as-table")) {
        *as_table = true;
    }
    if *as_table {
        return;
    }
    if ui.button(icon::CORNERS_OUT).on_hover_text(cx.t("ui-map-whole")).clicked() {
        ui.data_mut(|d| d.remove::<(MapView, Rect)>(MapView::id()));
    }
    let open = legend::is_open(ui, room);
    if pressed(ui, open, (icon::LIST_DASHES, "ui-map-legend")) {
        legend::open(ui, !open);
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

fn graph_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &MapVm, (room, bar): (Rect, Rect), out: &mut Vec<UiCommand>) {
    let legend = legend::legend_ui(ui, cx, vm, room, false);
    let view = view(ui, room, legend);
    if cx.paints_land {
        paint::land(ui, cx, vm, &view);
    }
    let mut taken = Taken::none(room);
    taken.take(bar.expand(4.0));
    if legend.height() > 0.0 {
        taken.take(legend);
    }
    // Of hundreds of links all land is full.
    let ways: Vec<Way> = if is_crowded(vm) {
        Vec::new()
    } else {
        let way = |l: &crate::ui::vm::map::LinkVm| (l.between.0, l.between.1, paint::way(vm, &view, l));
        vm.links.iter().map(way).collect()
    };
    let mut shaped = shaped::Shaped::take(ui);
    // A name keeps away from what stands there, if it can.
    let signs = signs(vm, &view);
    let mut standing = taken.clone();
    for sign in &signs {
        standing.take(sign.anchor.expand(2.0));
    }
    let names = states::places((ui, cx), vm, &view, &ways, (&mut taken, &standing), &mut shaped);
    // What letters lie on comes first, though it is known last.
    let below = ui.painter().add(egui::Shape::Noop);
    let mut strips = paint::Quads::default();
    paint::links(ui, cx, vm, &view, &names);
    states::names_ui(ui, cx, vm, &view, (&names, &mut shaped, &mut strips), out);
    let mut labels = labels::Labels::new(ui, vm, &view);
    for sign in signs {
        // What is out of sight is neither drawn nor named.
        let full = view.scale < if is_crowded(vm) { SMALL } else { TINY };
        let hidden = full && !taken.is_free(sign.anchor);
        if hidden || !ui.clip_rect().intersects(sign.anchor) {
            continue;
        }
        nodes::node_ui(ui, cx, &sign, is_crowded(vm), out);
        taken.take(sign.taken());
        labels.add(&sign);
    }
    envelopes_ui(ui, cx, vm, &view, (&mut taken, &mut labels), out);
    labels.draw((ui, cx), vm, &view, (&mut taken, &ways), (&mut shaped, &mut strips));
    ui.painter().set(below, strips.0);
    shaped.keep(ui);
    legend::legend_ui(ui, cx, vm, room, true);
}

/// Desks and pins that have a place, with it.
fn signs<'v>(vm: &'v MapVm, view: &MapView) -> Vec<nodes::Sign<'v>> {
    let crowded = is_crowded(vm);
    let size = if crowded { 1.0 } else { nodes::size(view) };
    let desks = vm.desks.iter().map(|d| (d, nodes::Shape::Desk));
    let all = desks.chain(vm.pins.iter().map(|p| (p, nodes::Shape::Pin)));
    all.filter_map(|(node, shape)| {
        let at = nodes::place(vm, view, node)?;
        let anchor = nodes::anchor(shape, at, size);
        let ink = if crowded { anchor } else { nodes::inked(node, shape, at, size) };
        Some(nodes::Sign { node, shape, at, size, anchor, ink })
    })
    .collect()
}

/// Envelopes, each on its way, off desks and names.
fn envelopes_ui<'v>(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    vm: &'v MapVm,
    view: &MapView,
    (taken, labels): (&mut Taken, &mut labels::Labels<'v>),
    out: &mut Vec<UiCommand>,
) {
    let size = if is_crowded(vm) { 1.0 } else { nodes::size(view).max(0.75) };
    let mut before: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for envelope in &vm.envelopes {
        let n = before.entry(envelope.between).or_default();
        let spots = paint::along(vm, view, envelope, *n);
        *n += 1;
        let around = |at: Pos2| Rect::from_center_size(at, Vec2::splat(30.0 * size));
        let free = spots.iter().copied().find(|at| taken.is_free(around(*at)));
        let Some(at) = free.or(spots.first().copied()) else { continue };
        if !ui.clip_rect().intersects(around(at)) {
            continue;
        }
        nodes::envelope_ui(ui, cx, envelope, (at, size), out);
        taken.take(around(at));
        // Its ring lies around that, and another where it is selected.
        let ring = if envelope.selected { 39.0 } else { 33.0 };
        labels.add_envelope(envelope, Rect::from_center_size(at, Vec2::splat(ring * size)));
    }
}

/// So many states that letters are small and lie on strips.
fn is_crowded(vm: &MapVm) -> bool {
    vm.states.len() > 12
}

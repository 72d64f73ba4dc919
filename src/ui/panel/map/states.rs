//! Names of states, in serif: where they stand, and the land that they select.

use egui::{Align, FontId, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, vec2};

use super::paint::Quads;
use super::shaped::{Shaped, Text};
use super::{SMALL, TINY, Way, is_crowded, nodes};
use crate::ui::map::{MapView, Taken};
use crate::ui::theme::serif;
use crate::ui::vm::map::MapVm;
use crate::ui::{Selection, UiCommand, UiCx};

/// Room kept beside a name and above it, points.
pub(super) const APART: egui::Vec2 = vec2(9.0, 3.0);

fn text(vm: &MapVm, view: &MapView, n: usize) -> Text {
    let size = match (is_crowded(vm), view.scale < SMALL) {
        (true, _) => 14.0,
        (false, true) => {
            if view.scale < TINY {
                13.0
            } else {
                15.0
            }
        }
        (false, false) => 21.0,
    };
    let words = vm.states[n].name.clone();
    Text { words, font: FontId::new(size, serif()), width: f32::INFINITY, align: Align::Min }
}

/// How far from its capital a name may stand, points: above, below, aside.
const SIDEWAYS: [f32; 9] = [0.0, 26.0, -26.0, 52.0, -52.0, 78.0, -78.0, 104.0, -104.0];
const UPWARDS: [f32; 9] = [-8.0, 16.0, -32.0, 40.0, -56.0, 64.0, -80.0, 88.0, -104.0];

/// Where the names stand: off desks and the links of others and inside the state, as near to its capital as that
/// allows. Each is taken.
pub(super) fn places(
    (ui, cx): (&Ui, &UiCx<'_>),
    vm: &MapVm,
    view: &MapView,
    ways: &[Way],
    (taken, standing): (&mut Taken, &Taken),
    shaped: &mut Shaped,
) -> Vec<Option<Rect>> {
    let crowded = is_crowded(vm);
    let room = ui.max_rect().shrink(4.0);
    let (across, up) = if crowded { (1, 3) } else { (SIDEWAYS.len(), UPWARDS.len()) };
    let mut names = Vec::with_capacity(vm.states.len());
    for (n, territory) in vm.land.territories.iter().enumerate() {
        let at = view.place(territory.capital);
        let extent = if ui.clip_rect().expand(80.0).contains(at) && n < vm.states.len() {
            shaped.size(ui, cx, &text(vm, view, n))
        } else {
            None
        };
        let Some(extent) = extent else {
            names.push(None);
            continue;
        };
        let worth = |rect: &Rect| {
            let passes = |(from, to, way): &Way| {
                *from != n && *to != n && way.iter().any(|p| rect.expand(2.0).contains(*p))
            };
            let crossed = ways.iter().any(passes);
            // A name in another state is worse than one on a desk, and one at sea is not much better.
            let (own, foreign) = nodes::shares(vm, view, *rect, n);
            let outside = if crowded { 0.0 } else { foreign * 30.0 + (1.0 - own - foreign) * 16.0 };
            let far = (rect.center() - at).length() * 0.05;
            let on_desks = if standing.is_free(*rect) { 0.0 } else { 9.0 };
            far + on_desks + outside + if crossed { 4.0 } else { 0.0 }
        };
        let spots = UPWARDS[..up]
            .iter()
            .flat_map(|y| SIDEWAYS[..across].iter().map(|x| vec2(*x, *y)));
        let spots = spots.map(|by| Rect::from_center_size(at + by, extent));
        let free = spots.filter(|r| taken.is_free(*r) && (crowded || room.contains_rect(*r)));
        let best = free.map(|r| (worth(&r), r)).min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, r)| r);
        if let Some(rect) = best {
            taken.take(rect.expand2(APART));
        }
        names.push(best);
    }
    names
}

/// Draws the names.
pub(super) fn names_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    vm: &MapVm,
    view: &MapView,
    (names, shaped, strips): (&[Option<Rect>], &mut Shaped, &mut Quads),
    out: &mut Vec<UiCommand>,
) {
    for (n, (state, rect)) in vm.states.iter().zip(names).enumerate() {
        let Some(rect) = *rect else { continue };
        let response = ui.interact(rect.expand(4.0), ui.id().with(("state", &state.name)), Sense::click());
        let spoken = format!("{}, {}", state.name, state.kind);
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::WidgetType::Button, true, state.selected, &spoken)
        });
        if let Some(galley) = shaped.galley(ui, cx, &text(vm, view, n)) {
            nodes::outlined((ui, cx), vm, view, &galley, rect.min, strips);
        }
        if response.has_focus() || state.selected {
            let colour = if response.has_focus() { cx.palette.focus } else { cx.palette.accent };
            ui.painter()
                .rect_stroke(rect.expand(4.0), 4.0, Stroke::new(1.5, colour), StrokeKind::Outside);
        }
        if response.on_hover_text(&state.kind).clicked() {
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

//! Land and links, painted with egui: where there is no Bevy, and for what moves with the panels.

use egui::epaint::{Mesh, PathShape, PathStroke, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Shape, Stroke, Ui, Vec2};

use crate::ui::UiCx;
use crate::ui::map::MapView;
use crate::ui::theme::Palette;
use crate::ui::vm::map::{EnvelopeVm, LinkKind, MapVm, StateVm};

/// The colour of a territory: the hue of its family, quiet on the ground, each state a little apart.
pub fn territory(palette: &Palette, state: &StateVm, n: usize) -> Color32 {
    let shift = [0.0, 0.05, -0.04, 0.08][n % 4];
    let strength = if palette.dark { 0.24 } else { 0.20 };
    let base = if palette.dark { palette.raised } else { palette.panel };
    base.lerp_to_gamma(palette.tone(state.hue), f32::max(strength + shift, 0.08))
}

/// The colour of hatches and borders.
pub fn border(palette: &Palette) -> Color32 {
    palette.ground.lerp_to_gamma(palette.text, 0.42)
}

/// Paints the land.
pub(super) fn land(ui: &Ui, cx: &UiCx<'_>, vm: &MapVm, view: &MapView) {
    let painter = ui.painter();
    for ring in [18.0f32, 11.0, 5.0] {
        for t in &vm.land.territories {
            let points: Vec<Pos2> = t.outline.iter().map(|p| view.place(*p)).collect();
            let shore = cx.palette.ground.lerp_to_gamma(cx.palette.line, 0.5 - ring / 60.0);
            painter.add(Shape::closed_line(points, PathStroke::new(ring, shore)));
        }
    }
    for (n, (t, state)) in vm.land.territories.iter().zip(&vm.states).enumerate() {
        let mut fill = territory(cx.palette, state, n);
        if state.selected {
            fill = fill.lerp_to_gamma(cx.palette.accent, 0.14);
        }
        let vertices = t
            .outline
            .iter()
            .map(|p| Vertex { pos: view.place(*p), uv: WHITE_UV, color: fill });
        let mesh = Mesh { indices: t.triangles.concat(), vertices: vertices.collect(), ..Mesh::default() };
        painter.add(mesh);
        let faint = Stroke::new(1.0, fill.lerp_to_gamma(cx.palette.text, 0.16));
        for [a, b] in &t.hatch {
            painter.line_segment([view.place(*a), view.place(*b)], faint);
        }
    }
    for t in &vm.land.territories {
        let points: Vec<Pos2> = t.outline.iter().map(|p| view.place(*p)).collect();
        painter.add(Shape::closed_line(points, PathStroke::new(1.3, border(cx.palette))));
    }
}

/// The curve between two states: bent to one side, so that it does not hide under names.
fn curve(vm: &MapVm, view: &MapView, (from, to): (usize, usize), lane: usize) -> Option<[Pos2; 3]> {
    let a = view.place(vm.land.territories.get(from)?.capital);
    let b = view.place(vm.land.territories.get(to)?.capital);
    let side = Vec2::new(-(b.y - a.y), b.x - a.x);
    let lane = f32::from(u8::try_from(lane % 4).unwrap_or(0));
    Some([a, a + (b - a) * 0.5 + side * (0.14 + 0.07 * lane), b])
}

fn point([a, m, b]: [Pos2; 3], t: f32) -> Pos2 {
    let (p, q) = (a + (m - a) * t, m + (b - m) * t);
    p + (q - p) * t
}

/// Paints the links.
pub(super) fn links(ui: &Ui, cx: &UiCx<'_>, vm: &MapVm, view: &MapView) {
    for link in &vm.links {
        let Some(bend) = curve(vm, view, link.between, 0) else { continue };
        let points: Vec<Pos2> = (0u8..=40).map(|n| point(bend, f32::from(n) / 40.0)).collect();
        line(ui, cx, link.kind, &points);
    }
}

/// A line of a kind: solid, dashed, dotted; width is trust.
pub(super) fn line(ui: &Ui, cx: &UiCx<'_>, kind: LinkKind, points: &[Pos2]) {
    let painter = ui.painter();
    match kind {
        LinkKind::Direct => {
            let stroke = PathStroke::new(2.6, cx.palette.running);
            painter.add(PathShape::line(points.to_vec(), stroke));
        }
        LinkKind::Treaty => {
            painter.extend(Shape::dashed_line(points, Stroke::new(1.9, cx.palette.accent), 8.0, 6.0));
        }
        LinkKind::Letters => {
            painter.extend(Shape::dotted_line(points, cx.palette.secondary, 7.0, 1.3));
        }
    }
}

/// Where an envelope is. Several on one way keep apart.
pub(super) fn along(vm: &MapVm, view: &MapView, envelope: &EnvelopeVm, n: usize) -> Pos2 {
    let before = vm.envelopes[..n].iter().filter(|e| e.between == envelope.between).count();
    let spread = f32::from(u8::try_from(before % 8).unwrap_or(0));
    let t = f32::from(u16::try_from(envelope.along_permille).unwrap_or(500)) / 1000.0;
    let (from, to) = envelope.between;
    if from == to {
        let capital = vm.land.territories.get(from).map_or(Pos2::ZERO, |t| view.place(t.capital));
        return capital + Vec2::new(-60.0 + 34.0 * spread, 44.0);
    }
    match curve(vm, view, envelope.between, 0) {
        Some(bend) => point(bend, (t + 0.085 * spread).min(0.92)),
        None => Pos2::ZERO,
    }
}

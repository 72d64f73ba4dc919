//! Land and links, painted with egui: where there is no Bevy, and for what moves with the panels.

use egui::epaint::{Mesh, PathShape, PathStroke, Vertex, WHITE_UV};
use egui::{Pos2, Shape, Stroke, Ui, Vec2};

use crate::ui::UiCx;
use crate::ui::map::{MapView, colours};
use crate::ui::vm::map::{EnvelopeVm, LinkKind, MapVm};

/// Paints the land.
pub(super) fn land(ui: &Ui, cx: &UiCx<'_>, vm: &MapVm, view: &MapView) {
    let painter = ui.painter();
    painter.rect_filled(ui.max_rect(), 0.0, cx.palette.ground);
    for ring in colours::RINGS {
        for t in &vm.land.territories {
            let points: Vec<Pos2> = t.outline.iter().map(|p| view.place(*p)).collect();
            let shore = colours::shore(cx.palette, ring);
            painter.add(Shape::closed_line(points, PathStroke::new(ring, shore)));
        }
    }
    for (n, (t, state)) in vm.land.territories.iter().zip(&vm.states).enumerate() {
        let fill = state.fill(cx.palette, n);
        let vertices = t
            .outline
            .iter()
            .map(|p| Vertex { pos: view.place(*p), uv: WHITE_UV, color: fill });
        let mesh = Mesh { indices: t.triangles.concat(), vertices: vertices.collect(), ..Mesh::default() };
        painter.add(mesh);
        let faint = Stroke::new(1.0, colours::hatch(cx.palette, fill));
        for [a, b] in &t.hatch {
            painter.line_segment([view.place(*a), view.place(*b)], faint);
        }
    }
    for t in &vm.land.territories {
        let points: Vec<Pos2> = t.outline.iter().map(|p| view.place(*p)).collect();
        painter.add(Shape::closed_line(points, PathStroke::new(1.3, colours::border(cx.palette))));
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

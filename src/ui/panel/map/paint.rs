//! Land and links, painted with egui: where there is no Bevy, and for what moves with the panels.

use egui::epaint::{Mesh, PathShape, PathStroke, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, Shape, Stroke, Ui, Vec2};

use crate::ui::UiCx;
use crate::ui::map::{MapView, colours};
use crate::ui::vm::map::{EnvelopeVm, LinkKind, LinkVm, MapVm};

/// Paints the land.
pub(super) fn land(ui: &Ui, cx: &UiCx<'_>, vm: &MapVm, view: &MapView) {
    let painter = ui.painter();
    painter.rect_filled(ui.max_rect(), 0.0, cx.palette.ground);
    let placed = |line: &[[f32; 2]]| -> Vec<Pos2> { line.iter().map(|p| view.place(*p)).collect() };
    for ring in colours::RINGS {
        let shore = colours::shore(cx.palette, ring);
        for piece in &vm.land.coast {
            painter.add(Shape::line(placed(piece), PathStroke::new(ring, shore)));
        }
    }
    let clip = ui.clip_rect();
    let mut quads = super::is_crowded(vm).then(Quads::default);
    let seen: Vec<bool> = vm
        .land
        .territories
        .iter()
        .map(|t| clip.intersects(view.rect(t.bounds)))
        .collect();
    for (n, (t, state)) in vm.land.territories.iter().zip(&vm.states).enumerate() {
        if !seen[n] {
            continue;
        }
        let fill = state.fill(cx.palette, n);
        let vertices = t
            .outline
            .iter()
            .map(|p| Vertex { pos: view.place(*p), uv: WHITE_UV, color: fill });
        let mesh = Mesh { indices: t.triangles.concat(), vertices: vertices.collect(), ..Mesh::default() };
        painter.add(mesh);
        let faint = colours::hatch(cx.palette, fill);
        for [a, b] in &t.hatch {
            let (a, b) = (view.place(*a), view.place(*b));
            match &mut quads {
                Some(quads) => quads.segment(a, b, 1.0, faint),
                None => {
                    painter.line_segment([a, b], Stroke::new(1.0, faint));
                }
            }
        }
        if let Some(quads) = quads.as_mut().filter(|q| !q.0.vertices.is_empty()) {
            painter.add(std::mem::take(&mut quads.0));
        }
    }
    for (t, _) in vm.land.territories.iter().zip(seen).filter(|(_, seen)| *seen) {
        let width = if super::is_crowded(vm) { 1.0 } else { 1.3 };
        let border = PathStroke::new(width, colours::border(cx.palette));
        painter.add(Shape::closed_line(placed(&t.outline), border));
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

/// Where a link runs.
pub(super) fn way(vm: &MapVm, view: &MapView, link: &LinkVm) -> Vec<Pos2> {
    let bend = curve(vm, view, link.between, 0);
    bend.map_or_else(Vec::new, |bend| (0u8..=40).map(|n| point(bend, f32::from(n) / 40.0)).collect())
}

/// Paints the links; they end at the names of the states that they join.
pub(super) fn links(ui: &Ui, cx: &UiCx<'_>, vm: &MapVm, view: &MapView, names: &[Option<Rect>]) {
    let mut quads = super::is_crowded(vm).then(Quads::default);
    for link in &vm.links {
        let ends = [link.between.0, link.between.1].map(|n| names.get(n).copied().flatten());
        let mut points = way(vm, view, link);
        points.retain(|p| !ends.iter().flatten().any(|name| name.expand(3.0).contains(*p)));
        match (&mut quads, link.kind) {
            (Some(quads), LinkKind::Treaty) => {
                let width = width(link.agreed);
                let add = |a, b| quads.segment(a, b, width, cx.palette.accent);
                pieces(&points, [18.0, 12.0], ui.clip_rect(), add);
            }
            _ => line(ui, cx, link.kind, width(link.agreed), &points),
        }
    }
    if let Some(quads) = quads {
        ui.painter().add(quads.0);
    }
}

/// Many short lines as one mesh, without smoothed edges: for maps with hundreds of states, where each line for itself
/// would cost more than all of the rest.
#[derive(Default)]
pub(super) struct Quads(pub(super) Mesh);

impl Quads {
    /// Adds a rectangle.
    pub(super) fn rect(&mut self, rect: Rect, color: Color32) {
        self.0.add_colored_rect(rect, color);
    }

    fn segment(&mut self, a: Pos2, b: Pos2, width: f32, color: Color32) {
        let along = (b - a).normalized() * (width / 2.0);
        let side = Vec2::new(-along.y, along.x);
        let first = u32::try_from(self.0.vertices.len()).unwrap_or(0);
        let corner = |pos| Vertex { pos, uv: WHITE_UV, color };
        self.0.vertices.extend([a + side, a - side, b - side, b + side].map(corner));
        self.0
            .indices
            .extend([first, first + 1, first + 2, first, first + 2, first + 3]);
    }
}

/// The pieces of a broken line, of the length and with the gap given, as far as they can be seen. Where a piece lies does
/// not depend on what is seen.
fn pieces(points: &[Pos2], [dash, gap]: [f32; 2], clip: Rect, mut add: impl FnMut(Pos2, Pos2)) {
    let (clip, period) = (clip.expand(dash), dash + gap);
    // How far into its piece or gap the line is.
    let mut phase = 0.0;
    for pair in points.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let length = a.distance(b);
        if length > 0.0 && clip.intersects(Rect::from_two_pos(a, b)) {
            let at = |t: f32| a + (b - a) * (t / length);
            let mut from = -phase;
            while from < length {
                let to = (from + dash).min(length);
                if to > 0.0 {
                    add(at(from.max(0.0)), at(to));
                }
                from += period;
            }
        }
        phase = (phase + length) % period;
    }
}

/// Widths of links, points, from the least trust to the most.
const WIDTHS: [f32; 4] = [1.4, 2.2, 3.2, 4.6];

/// How wide a link is: the more instruments two states have agreed on, the wider.
pub(super) fn width(agreed: usize) -> f32 {
    WIDTHS[match agreed {
        0 => 0,
        1..=3 => 1,
        4..=7 => 2,
        _ => 3,
    }]
}

/// A line of a kind: solid, dashed, dotted; width is trust.
pub(super) fn line(ui: &Ui, cx: &UiCx<'_>, kind: LinkKind, width: f32, points: &[Pos2]) {
    let painter = ui.painter();
    match kind {
        LinkKind::Direct => {
            let stroke = PathStroke::new(width, cx.palette.running);
            painter.add(PathShape::line(points.to_vec(), stroke));
        }
        LinkKind::Treaty => {
            let stroke = Stroke::new(width, cx.palette.accent);
            let add = |a, b| {
                painter.line_segment([a, b], stroke);
            };
            pieces(points, [8.0 + width, 4.0 + width], ui.clip_rect(), add);
        }
        LinkKind::Letters => {
            let (step, size) = (5.0 + width * 2.0, 0.6 + width * 0.5);
            let add = |a, _| {
                painter.circle_filled(a, size, cx.palette.secondary);
            };
            pieces(points, [0.01, step], ui.clip_rect(), add);
        }
    }
}

/// What widths mean, for the legend: a line that grows.
pub(super) fn wedge(ui: &Ui, cx: &UiCx<'_>, at: Pos2, length: f32) {
    let half = |width: f32| Vec2::new(0.0, width / 2.0);
    let (thin, wide) = (half(WIDTHS[0]), half(WIDTHS[WIDTHS.len() - 1]));
    let end = at + Vec2::new(length, 0.0);
    let points = vec![at - thin, end - wide, end + wide, at + thin];
    ui.painter()
        .add(Shape::convex_polygon(points, cx.palette.secondary, Stroke::NONE));
}

/// How far along its way an envelope may stand instead, as a part of it.
const ASIDE: [f32; 11] = [0.0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.24, -0.24, 0.32, -0.32];

/// Where an envelope can be, the right place first. Several on one way keep apart: `before` go the same way.
pub(super) fn along(vm: &MapVm, view: &MapView, envelope: &EnvelopeVm, before: usize) -> Vec<Pos2> {
    let spread = f32::from(u8::try_from(before % 8).unwrap_or(0));
    let t = f32::from(u16::try_from(envelope.along_permille).unwrap_or(500)) / 1000.0;
    let (from, to) = envelope.between;
    if from == to {
        let capital = vm.land.territories.get(from).map_or(Pos2::ZERO, |t| view.place(t.capital));
        let rows = [44.0, -48.0, 78.0, -80.0];
        return rows
            .iter()
            .flat_map(|y| {
                let columns = [0.0f32, 34.0, -34.0, 68.0, -68.0];
                columns.map(|x| capital + Vec2::new(-60.0 + 34.0 * spread + x, *y))
            })
            .collect();
    }
    let Some(bend) = curve(vm, view, envelope.between, 0) else { return vec![Pos2::ZERO] };
    ASIDE
        .iter()
        .map(|aside| point(bend, (t + 0.085 * spread + aside).clamp(0.08, 0.92)))
        .collect()
}

#[cfg(test)]
mod tests {
    use egui::{Pos2, Rect, Vec2, pos2};

    use super::{pieces, width};

    #[test]
    fn pieces_lie_where_they_lie_whatever_is_seen() {
        let points: Vec<Pos2> = (0u8..=20).map(|n| pos2(f32::from(n) * 13.0, 5.0)).collect();
        let of = |clip: Rect| {
            let mut all: Vec<(f32, f32)> = Vec::new();
            pieces(&points, [8.0, 6.0], clip, |a, b| all.push((a.x, b.x)));
            all
        };
        let whole = of(Rect::from_min_size(Pos2::ZERO, Vec2::splat(1000.0)));
        let inked: f32 = whole.iter().map(|(a, b)| b - a).sum();
        assert!((inked - 260.0 * 8.0 / 14.0).abs() < 8.0, "{inked}");
        let part = of(Rect::from_min_size(pos2(100.0, 0.0), Vec2::splat(40.0)));
        assert!(part.len() < whole.len() / 2 && !part.is_empty());
        for (a, b) in part {
            assert!(whole.iter().any(|(x, y)| (x - a).abs() < 1e-3 && (y - b).abs() < 1e-3), "{a} {b}");
        }
    }

    #[test]
    fn more_trust_is_a_wider_line() {
        let widths: Vec<f32> = [0, 1, 4, 8, 20].map(width).to_vec();
        assert!(widths.windows(2).all(|w| w[0] <= w[1]), "{widths:?}");
        assert!(width(0) < width(2) && width(2) < width(5) && width(5) < width(9));
    }
}

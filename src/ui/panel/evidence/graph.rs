//! The graph of the evidence: what is in sight is drawn, named and clicked, and nothing else costs anything.

use std::ops::Range;

use egui::{
    Align2, FontId, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};
use egui_phosphor::regular as icon;

use crate::ui::command::Selection;
use crate::ui::vm::evidence::{EvidenceVm, Node, NodeKind, Tie};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Size of a node, points.
const NODE: Vec2 = vec2(196.0, 46.0);
/// Room between columns and rows, points.
const GAP: Vec2 = vec2(54.0, 14.0);
/// From a node to the next.
const STEP: Vec2 = vec2(NODE.x + GAP.x, NODE.y + GAP.y);
/// How far beyond what is seen nodes are drawn: whoever goes on by keyboard finds the next one there.
const BEYOND: f32 = 160.0;
/// Up to so many edges, those that only pass through are drawn too.
const FEW_EDGES: usize = 600;
/// Of more, so many to one side of a node are drawn where they lead out of sight; the rest is counted.
const STUBS: usize = 3;
/// How far an edge to what is out of sight is followed, points.
const REACH: f32 = 2400.0;

/// Draws the graph.
pub(super) fn graph_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &EvidenceVm, out: &mut Vec<UiCommand>) {
    ui.horizontal_wrapped(|ui| {
        for (kind, key) in [
            (NodeKind::Item, "ui-evidence-item"),
            (NodeKind::Lead, "ui-evidence-lead"),
            (NodeKind::Person, "ui-evidence-person"),
            (NodeKind::Count, "ui-evidence-count"),
        ] {
            widget::second(ui, cx, &format!("{} {}", sign(kind), cx.t(key)));
        }
    });
    let whole = offset(vm.size) + vec2(8.0, 8.0);
    ScrollArea::both().auto_shrink(false).show_viewport(ui, |ui, seen| {
        ui.set_min_size(whole);
        let near = Near::of(vm, ui.max_rect().min + vec2(2.0, 2.0), seen.expand(BEYOND));
        if vm.edges.len() <= FEW_EDGES {
            every_edge(ui, cx, vm, &near);
        } else {
            edges_of_what_is_near(ui, cx, vm, &near);
        }
        for n in near.nodes(vm) {
            node_ui(ui, cx, &vm.nodes[n], near.rect(vm.nodes[n].at), out);
        }
    });
}

/// Where a column and row begin.
#[expect(clippy::cast_precision_loss, reason = "columns and rows are few")]
fn offset((column, row): (usize, usize)) -> Vec2 {
    vec2(column as f32 * STEP.x, row as f32 * STEP.y)
}

/// What is in sight, or nearly.
struct Near {
    origin: egui::Pos2,
    seen: Rect,
    columns: Range<usize>,
    rows: Range<usize>,
}

impl Near {
    fn of(vm: &EvidenceVm, origin: egui::Pos2, seen: Rect) -> Near {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut off at nothing")]
        let span = |from: f32, to: f32, step: f32, all: usize| {
            let first = ((from / step).floor().max(0.0) as usize).min(all);
            first..((to / step).ceil().max(0.0) as usize).clamp(first, all)
        };
        Near {
            origin,
            seen: seen.translate(origin.to_vec2()),
            columns: span(seen.left(), seen.right(), STEP.x, vm.index.columns.len()),
            rows: span(seen.top(), seen.bottom(), STEP.y, vm.size.1),
        }
    }

    /// Nodes, column by column.
    fn nodes<'v>(&self, vm: &'v EvidenceVm) -> impl Iterator<Item = usize> + use<'v> {
        let rows = self.rows.clone();
        vm.index.columns[self.columns.clone()].iter().flat_map(move |column| {
            let rows = rows.start.min(column.len())..rows.end.min(column.len());
            column[rows].iter().copied()
        })
    }

    fn holds(&self, (column, row): (usize, usize)) -> bool {
        self.columns.contains(&column) && self.rows.contains(&row)
    }

    fn rect(&self, at: (usize, usize)) -> Rect {
        Rect::from_min_size(self.origin + offset(at), NODE)
    }

    /// Draws an edge from one place to another.
    fn edge(&self, ui: &Ui, cx: &UiCx<'_>, from: (usize, usize), to: (usize, usize), lit: bool) {
        let (mut a, mut b) = (self.rect(from).right_center(), self.rect(to).left_center());
        // What is far away is only pointed at: a curve over thousands of rows is costly and looks the same.
        if self.holds(from) {
            b.y = b.y.clamp(a.y - REACH, a.y + REACH);
        } else if self.holds(to) {
            a.y = a.y.clamp(b.y - REACH, b.y + REACH);
        }
        let colour = if lit { cx.palette.accent } else { cx.palette.line };
        let bend = vec2(GAP.x * 0.6, 0.0);
        let curve = egui::epaint::CubicBezierShape::from_points_stroke(
            [a, a + bend, b - bend, b],
            false,
            egui::Color32::TRANSPARENT,
            Stroke::new(if lit { 2.0 } else { 1.2 }, colour),
        );
        ui.painter().add(curve);
    }
}

/// Every edge that could cross what is seen.
fn every_edge(ui: &Ui, cx: &UiCx<'_>, vm: &EvidenceVm, near: &Near) {
    for (from, to) in &vm.edges {
        let (from, to) = (&vm.nodes[*from], &vm.nodes[*to]);
        let ends = [near.rect(from.at).right_center(), near.rect(to.at).left_center()];
        if near.seen.intersects(Rect::from_points(&ends)) {
            near.edge(ui, cx, from.at, to.at, from.selected || to.selected);
        }
    }
}

/// Edges of the nodes in sight. Those between two others would only be a thicket, and those to what is out of sight
/// are drawn as long as they are few, and counted.
fn edges_of_what_is_near(ui: &Ui, cx: &UiCx<'_>, vm: &EvidenceVm, near: &Near) {
    for n in near.nodes(vm) {
        let node = &vm.nodes[n];
        let draw = |tie: &Tie, lit: bool| {
            let (from, to) = if tie.leaves { (node.at, tie.at) } else { (tie.at, node.at) };
            near.edge(ui, cx, from, to, lit);
        };
        let mut beyond: [Vec<&Tie>; 4] = Default::default();
        for tie in &vm.index.ties[n] {
            let to_selected = vm.index.selected == Some(tie.node);
            if !near.holds(tie.at) && !to_selected {
                beyond[usize::from(tie.leaves) * 2 + usize::from(tie.at.1 >= node.at.1)].push(tie);
            } else if tie.leaves || to_selected {
                draw(tie, node.selected || to_selected);
            }
        }
        for (side, mut ties) in beyond.into_iter().enumerate() {
            if ties.len() > STUBS {
                ties.select_nth_unstable_by_key(STUBS, |t| (t.at.1.abs_diff(node.at.1), t.node));
                let rest = ties.len() - STUBS;
                counted(ui, cx, near.rect(node.at), side, rest);
            }
            for tie in ties.into_iter().take(STUBS) {
                draw(tie, node.selected);
            }
        }
    }
}

/// How many more edges leave a node to one side.
fn counted(ui: &Ui, cx: &UiCx<'_>, rect: Rect, side: usize, rest: usize) {
    let below = if side.is_multiple_of(2) { -11.0 } else { 11.0 };
    let (at, align) = if side < 2 {
        (rect.left_center() + vec2(-4.0, below), Align2::RIGHT_CENTER)
    } else {
        (rect.right_center() + vec2(4.0, below), Align2::LEFT_CENTER)
    };
    let words = format!("+{rest}");
    ui.painter()
        .text(at, align, words, FontId::proportional(12.0), cx.palette.secondary);
}

fn sign(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Item => icon::FILE_TEXT,
        NodeKind::Lead => icon::QUESTION,
        NodeKind::Person => icon::USER,
        NodeKind::Count => icon::SCALES,
    }
}

fn node_ui(ui: &mut Ui, cx: &UiCx<'_>, node: &Node, rect: Rect, out: &mut Vec<UiCommand>) {
    let id = ui.id().with((node.kind as u8, node.at));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, node.selected, &node.title));
    if response.gained_focus() {
        ui.scroll_to_rect(rect.expand2(vec2(8.0, STEP.y)), None);
    }
    let painter = ui.painter();
    let fill = if node.selected { cx.palette.selected } else { cx.palette.raised };
    painter.rect_filled(rect, 6.0, fill);
    let (width, colour) =
        if response.has_focus() { (2.5, cx.palette.focus) } else { (1.2, cx.tone(node.tone)) };
    painter.rect_stroke(rect, 6.0, Stroke::new(width, colour), StrokeKind::Inside);
    let mut job = egui::text::LayoutJob::default();
    let style = |colour, size| egui::TextFormat {
        font_id: FontId::proportional(size),
        color: colour,
        ..Default::default()
    };
    job.append(sign(node.kind), 0.0, style(cx.tone(node.tone), 15.0));
    job.append(&node.title, 6.0, style(cx.palette.text, 13.0));
    job.wrap = egui::text::TextWrapping { max_width: rect.width() - 16.0, max_rows: 2, ..Default::default() };
    let galley = painter.layout_job(job);
    let at = pos2(rect.left() + 8.0, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, cx.palette.text);
    let double = response.double_clicked();
    if response.on_hover_text(&node.title).clicked() {
        out.push(node.command.clone());
    }
    if double && let UiCommand::Select(Selection::Item(handle)) = &node.command {
        out.push(UiCommand::ReadItem(handle.clone()));
    }
}

//! The graph of the evidence: what is in sight is drawn, named and clicked, and nothing else costs anything.

use std::ops::Range;

use egui::{
    Align2, FontId, Pos2, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
    pos2, vec2,
};
use egui_phosphor::regular as icon;

use crate::ui::command::Selection;
use crate::ui::theme::Tone;
use crate::ui::vm::evidence::{EvidenceVm, Node, NodeKind, Tie};
use crate::ui::{UiCommand, UiCx};

/// How wide a node is at least and at most, points; where columns do not fit, the graph is scrolled.
const WIDE: [f32; 2] = [150.0, 320.0];
/// How much of a column is left free for lines, of its width, and at least and at most, points.
const LANES: f32 = 0.2;
const LANE: [f32; 2] = [34.0, 110.0];
/// Room between rows, points: lines pass there.
const BETWEEN: f32 = 16.0;
/// Height of a line of text in a node, the most lines, and what is above and below them, points.
const LINE: f32 = 16.5;
const LINES: u8 = 3;
const PADDING: f32 = 13.0;
/// Where a node's text begins: after its sign.
const INSET: f32 = 30.0;
/// How wide a letter of a title is on average, points.
const LETTER: f32 = 6.7;

/// Sizes of the graph in the room there is.
#[derive(Debug, Clone, Copy)]
struct Scale {
    node: Vec2,
    gap: Vec2,
}

impl Scale {
    /// Columns share the width that there is; rows are as high as the longest title needs.
    fn of(vm: &EvidenceVm, width: f32) -> Scale {
        let columns = f32::from(u16::try_from(vm.size.0.max(1)).unwrap_or(u16::MAX));
        let room = width - 24.0;
        let gap = (room / columns * LANES).clamp(LANE[0], LANE[1]);
        let wide = ((room + gap) / columns - gap).clamp(WIDE[0], WIDE[1]);
        let longest = vm.nodes.iter().map(|n| n.title.chars().count()).max().unwrap_or(0);
        let needed = f32::from(u16::try_from(longest).unwrap_or(u16::MAX)) * LETTER / (wide - INSET - 10.0);
        let lines = needed.ceil().clamp(1.0, f32::from(LINES));
        Scale { node: vec2(wide, PADDING + LINE * lines), gap: vec2(gap, BETWEEN) }
    }

    fn step(&self) -> Vec2 {
        self.node + self.gap
    }

    /// Where a column and row begin.
    #[expect(clippy::cast_precision_loss, reason = "columns and rows are few")]
    fn offset(&self, (column, row): (usize, usize)) -> Vec2 {
        vec2(column as f32, row as f32) * self.step()
    }
}

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
    legend_ui(ui, cx);
    let scale = Scale::of(vm, ui.available_width());
    let whole = scale.offset(vm.size) - vec2(scale.gap.x, 0.0) + vec2(8.0, 8.0);
    ScrollArea::both().auto_shrink(false).show_viewport(ui, |ui, seen| {
        ui.set_min_size(whole);
        let near = Near::of(vm, scale, ui.max_rect().min + vec2(2.0, 2.0), seen.expand(BEYOND));
        if vm.edges.len() <= FEW_EDGES {
            every_edge(ui, cx, vm, &near);
        } else {
            edges_of_what_is_near(ui, cx, vm, &near);
        }
        for n in near.nodes(vm) {
            node_ui(ui, cx, &vm.nodes[n], &near, out);
        }
    });
}

/// What frames and signs mean.
fn legend_ui(ui: &mut Ui, cx: &UiCx<'_>) {
    ui.horizontal_wrapped(|ui| {
        for (kind, tone, keys) in [
            (NodeKind::Item, Tone::Kept, ["ui-evidence-item", "ui-item-read"].as_slice()),
            (NodeKind::Item, Tone::Accent, &["ui-evidence-item", "ui-item-unread"]),
            (NodeKind::Item, Tone::Waiting, &["ui-evidence-item", "ui-item-not-obtained"]),
            (NodeKind::Lead, Tone::Waiting, &["ui-evidence-lead"]),
            (NodeKind::Person, Tone::Translation, &["ui-evidence-person"]),
            (NodeKind::Count, Tone::Running, &["ui-evidence-count"]),
        ] {
            let words = cx.words.join(keys.iter().map(|key| cx.t(key)).collect(), "list-comma");
            let font = FontId::proportional(13.0);
            let galley = ui.painter().layout_no_wrap(words, font.clone(), cx.palette.secondary);
            let size = vec2(26.0 + galley.size().x + 8.0, 22.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let spoken = galley.text().to_owned();
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
            let frame = Rect::from_center_size(rect.left_center() + vec2(11.0, 0.0), vec2(22.0, 18.0));
            let painter = ui.painter();
            painter.rect_filled(frame, 4.0, cx.palette.raised);
            frame_ui(ui, frame, (kind, tone), Stroke::new(1.2, cx.tone(tone)));
            painter.text(frame.center(), Align2::CENTER_CENTER, sign(kind, tone), font, cx.tone(tone));
            let at = pos2(rect.left() + 28.0, rect.center().y - galley.size().y / 2.0);
            painter.galley(at, galley, cx.palette.secondary);
        }
    });
}

/// What is in sight, or nearly.
struct Near {
    scale: Scale,
    origin: egui::Pos2,
    seen: Rect,
    columns: Range<usize>,
    rows: Range<usize>,
}

impl Near {
    fn of(vm: &EvidenceVm, scale: Scale, origin: egui::Pos2, seen: Rect) -> Near {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut off at nothing")]
        let span = |from: f32, to: f32, step: f32, all: usize| {
            let first = ((from / step).floor().max(0.0) as usize).min(all);
            first..((to / step).ceil().max(0.0) as usize).clamp(first, all)
        };
        let step = scale.step();
        Near {
            scale,
            origin,
            seen: seen.translate(origin.to_vec2()),
            columns: span(seen.left(), seen.right(), step.x, vm.index.columns.len()),
            rows: span(seen.top(), seen.bottom(), step.y, vm.size.1),
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
        Rect::from_min_size(self.origin + self.scale.offset(at), self.scale.node)
    }

    /// Draws an edge from one place to another: a curve from column to column, which passes boxes of the columns between
    /// in the room above or below them; a dot where it ends.
    fn edge(&self, ui: &Ui, cx: &UiCx<'_>, vm: &EvidenceVm, (from, to): (At, At), lit: bool) {
        let (mut a, mut b) = (self.rect(from).right_center(), self.rect(to).left_center());
        // What is far away is only pointed at: a curve over thousands of rows is costly and looks the same.
        if self.holds(from) {
            b.y = b.y.clamp(a.y - REACH, a.y + REACH);
        } else if self.holds(to) {
            a.y = a.y.clamp(b.y - REACH, b.y + REACH);
        }
        let colour = if lit { cx.palette.accent } else { cx.palette.secondary };
        let stroke = Stroke::new(if lit { 2.0 } else { 0.8 }, colour);
        let bend = vec2(self.scale.gap.x * 0.6, 0.0);
        let curve = |a: Pos2, b: Pos2| {
            let points = [a, a + bend, b - bend, b];
            let clear = egui::Color32::TRANSPARENT;
            ui.painter()
                .add(egui::epaint::CubicBezierShape::from_points_stroke(points, false, clear, stroke));
        };
        // Those that pass the same way keep apart.
        let aside = f32::from(u8::try_from((from.1 * 3 + to.1 * 5 + to.0) % 5).unwrap_or(0)) * 2.4 - 4.8;
        let mut at = a;
        for column in (from.0 + 1)..to.0 {
            let box_at = self.rect((column, 0));
            let part = (box_at.left() - a.x) / (b.x - a.x);
            let y = self.passing(vm, column, a.y + (b.y - a.y) * part) + aside;
            let (enters, leaves) = (pos2(box_at.left(), y), pos2(box_at.right(), y));
            curve(at, enters);
            ui.painter().line_segment([enters, leaves], stroke);
            at = leaves;
        }
        curve(at, b);
        ui.painter().circle_filled(b, if lit { 3.5 } else { 2.5 }, colour);
    }

    /// Where an edge passes a column: between two boxes, or freely below the last.
    #[expect(clippy::cast_precision_loss, reason = "rows are few")]
    fn passing(&self, vm: &EvidenceVm, column: usize, y: f32) -> f32 {
        let rows = vm.index.columns.get(column).map_or(0, Vec::len) as f32;
        let (step, gap) = (self.scale.step().y, self.scale.gap.y);
        let lane = ((y - self.origin.y + gap / 2.0) / step).round();
        let below = self.origin.y + rows * step - gap / 2.0;
        if y >= below { y } else { self.origin.y + lane.clamp(0.0, rows) * step - gap / 2.0 }
    }
}

/// A column and a row.
type At = (usize, usize);

/// Every edge that could cross what is seen.
fn every_edge(ui: &Ui, cx: &UiCx<'_>, vm: &EvidenceVm, near: &Near) {
    for (from, to) in &vm.edges {
        let (from, to) = (&vm.nodes[*from], &vm.nodes[*to]);
        let ends = [near.rect(from.at).right_center(), near.rect(to.at).left_center()];
        if near.seen.intersects(Rect::from_points(&ends)) {
            near.edge(ui, cx, vm, (from.at, to.at), from.selected || to.selected);
        }
    }
}

/// Edges of the nodes in sight. Those between two others would only be a thicket, and those to what is out of sight
/// are drawn as long as they are few, and counted.
fn edges_of_what_is_near(ui: &Ui, cx: &UiCx<'_>, vm: &EvidenceVm, near: &Near) {
    for n in near.nodes(vm) {
        let node = &vm.nodes[n];
        let draw = |tie: &Tie, lit: bool| {
            let ends = if tie.leaves { (node.at, tie.at) } else { (tie.at, node.at) };
            near.edge(ui, cx, vm, ends, lit);
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

fn sign(kind: NodeKind, tone: Tone) -> &'static str {
    match (kind, tone) {
        (NodeKind::Item, Tone::Waiting) => icon::FILE_DASHED,
        (NodeKind::Item, Tone::Accent) => icon::FILE,
        (NodeKind::Item, _) => icon::FILE_TEXT,
        (NodeKind::Lead, _) => icon::QUESTION,
        (NodeKind::Person, _) => icon::USER,
        (NodeKind::Count, _) => icon::SCALES,
    }
}

/// The frame of a node: broken around what is not there yet.
fn frame_ui(ui: &Ui, rect: Rect, (kind, tone): (NodeKind, Tone), stroke: Stroke) {
    let painter = ui.painter();
    if kind == NodeKind::Item && tone == Tone::Waiting {
        let inner = rect.shrink(stroke.width / 2.0);
        let [a, b, c, d] = [inner.left_top(), inner.right_top(), inner.right_bottom(), inner.left_bottom()];
        painter.extend(egui::Shape::dashed_line(&[a, b, c, d, a], stroke, 5.0, 3.5));
    } else {
        painter.rect_stroke(rect, 5.0, stroke, StrokeKind::Inside);
    }
}

fn node_ui(ui: &mut Ui, cx: &UiCx<'_>, node: &Node, near: &Near, out: &mut Vec<UiCommand>) {
    let rect = near.rect(node.at);
    let id = ui.id().with((node.kind as u8, node.at));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, node.selected, &node.title));
    if response.gained_focus() {
        ui.scroll_to_rect(rect.expand2(vec2(8.0, near.scale.step().y)), None);
    }
    let painter = ui.painter();
    let fill = if node.selected { cx.palette.selected } else { cx.palette.raised };
    painter.rect_filled(rect, 5.0, fill);
    let (width, colour) =
        if response.has_focus() { (2.5, cx.palette.focus) } else { (1.2, cx.tone(node.tone)) };
    frame_ui(ui, rect, (node.kind, node.tone), Stroke::new(width, colour));
    let mut job = egui::text::LayoutJob::simple(
        node.title.clone(),
        FontId::proportional(13.0),
        cx.palette.text,
        rect.width() - INSET - 8.0,
    );
    job.wrap.max_rows = usize::from(LINES);
    let galley = painter.layout_job(job);
    let at = pos2(rect.left() + INSET, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, cx.palette.text);
    let middle = pos2(rect.left() + INSET / 2.0 + 1.0, rect.center().y);
    painter.text(
        middle,
        Align2::CENTER_CENTER,
        sign(node.kind, node.tone),
        FontId::proportional(16.0),
        cx.tone(node.tone),
    );
    let double = response.double_clicked();
    if response.on_hover_text(&node.title).clicked() {
        out.push(node.command.clone());
    }
    if double && let UiCommand::Select(Selection::Item(handle)) = &node.command {
        out.push(UiCommand::ReadItem(handle.clone()));
    }
}

//! Panel: evidence as a graph and as a table.

use egui::{
    Label, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2,
    vec2,
};
use egui_phosphor::regular as icon;

use crate::ui::command::Selection;
use crate::ui::theme::strong;
use crate::ui::vm::evidence::{EvidenceVm, ItemRow, Node, NodeKind};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Size of a node, points.
const NODE: Vec2 = vec2(196.0, 46.0);
/// Room between columns and rows, points.
const GAP: Vec2 = vec2(54.0, 14.0);
/// Height of a row of the table, points.
const ROW: f32 = 34.0;

/// Draws the evidence.
pub fn evidence_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &EvidenceVm, out: &mut Vec<UiCommand>) {
    let id = ui.id().with("as-table");
    let mut as_table: bool = ui.data(|d| d.get_temp(id)).unwrap_or(false);
    ui.horizontal_wrapped(|ui| {
        widget::title(ui, cx, &cx.t("ui-place-evidence"));
        ui.selectable_value(&mut as_table, false, format!("{} {}", icon::GRAPH, cx.t("ui-as-graph")));
        ui.selectable_value(&mut as_table, true, format!("{} {}", icon::TABLE, cx.t("ui-as-table")));
    });
    ui.data_mut(|d| d.insert_temp(id, as_table));
    ui.add_space(6.0);
    if vm.rows.is_empty() {
        widget::nothing(ui, cx, icon::GRAPH, &cx.t("ui-evidence-empty"));
    } else if as_table {
        table_ui(ui, cx, vm, out);
    } else {
        graph_ui(ui, cx, vm, out);
    }
}

fn graph_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &EvidenceVm, out: &mut Vec<UiCommand>) {
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
    let step = NODE + GAP;
    #[expect(clippy::cast_precision_loss, reason = "columns and rows are few")]
    let place = |(column, row): (usize, usize)| vec2(column as f32 * step.x, row as f32 * step.y);
    let whole = place(vm.size) + vec2(8.0, 8.0);
    ScrollArea::both().auto_shrink(false).show_viewport(ui, |ui, seen| {
        ui.set_min_size(whole);
        let origin = ui.max_rect().min + vec2(2.0, 2.0);
        let seen = seen.expand(NODE.x).translate(origin.to_vec2());
        let rect = |node: &Node| Rect::from_min_size(origin + place(node.at), NODE);
        for (from, to) in &vm.edges {
            let (Some(from), Some(to)) = (vm.nodes.get(*from), vm.nodes.get(*to)) else { continue };
            let (a, b) = (rect(from).right_center(), rect(to).left_center());
            if !seen.intersects(Rect::from_two_pos(a, b)) {
                continue;
            }
            let lit = from.selected || to.selected;
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
        for node in &vm.nodes {
            let rect = rect(node);
            if seen.intersects(rect) {
                node_ui(ui, cx, node, rect, out);
            }
        }
    });
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
    let name = node.title.clone();
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, node.selected, &name));
    let painter = ui.painter();
    let fill = if node.selected { cx.palette.selected } else { cx.palette.raised };
    painter.rect_filled(rect, 6.0, fill);
    let (width, colour) =
        if response.has_focus() { (2.5, cx.palette.focus) } else { (1.2, cx.tone(node.tone)) };
    painter.rect_stroke(rect, 6.0, Stroke::new(width, colour), StrokeKind::Inside);
    let mut job = egui::text::LayoutJob::default();
    let style = |colour, size| egui::TextFormat {
        font_id: egui::FontId::proportional(size),
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

fn table_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &EvidenceVm, out: &mut Vec<UiCommand>) {
    let id = ui.id().with("filter");
    let mut typed: String = ui.data(|d| d.get_temp(id)).unwrap_or_default();
    let response = ui.add(egui::TextEdit::singleline(&mut typed).hint_text(cx.t("ui-filter")));
    let spoken = cx.t("ui-filter");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &spoken));
    let wanted = typed.to_lowercase();
    ui.data_mut(|d| d.insert_temp(id, typed));
    let fits = |row: &&ItemRow| {
        wanted.is_empty()
            || [&row.title, &row.category, &row.holder]
                .iter()
                .any(|t| t.to_lowercase().contains(&wanted))
    };
    let rows: Vec<&ItemRow> = vm.rows.iter().filter(fits).collect();
    let widths = [0.09, 0.33, 0.2, 0.22, 0.16].map(|share| share * ui.available_width());
    ui.horizontal(|ui| {
        for (key, width) in
            ["ui-column-number", "ui-column-item", "ui-column-kind", "ui-column-holder", "ui-column-state"]
                .iter()
                .zip(widths)
        {
            let text = RichText::new(cx.t(key)).family(strong()).size(13.0).color(cx.palette.secondary);
            cell(ui, width, Label::new(text).truncate());
        }
    });
    ScrollArea::vertical()
        .auto_shrink(false)
        .show_rows(ui, ROW, rows.len(), |ui, range| {
            for row in rows.get(range).unwrap_or_default() {
                let clicked = widget::row(ui, cx, row.selected, &row.title, |ui| {
                    ui.horizontal(|ui| {
                        cell(
                            ui,
                            widths[0] - 12.0,
                            Label::new(RichText::new(&row.handle).monospace()).truncate(),
                        );
                        cell(ui, widths[1], Label::new(&row.title).truncate());
                        cell(ui, widths[2], Label::new(&row.category).truncate());
                        cell(ui, widths[3], Label::new(&row.holder).truncate());
                        let state = RichText::new(&row.state.1).color(cx.tone(row.state.0));
                        cell(ui, widths[4] - 30.0, Label::new(state).truncate());
                    });
                });
                if clicked.double_clicked() {
                    out.push(UiCommand::ReadItem(row.handle.clone()));
                } else if clicked.clicked() {
                    out.push(UiCommand::Select(Selection::Item(row.handle.clone())));
                }
            }
        });
}

fn cell(ui: &mut Ui, width: f32, label: Label) {
    let (rect, _) = ui.allocate_exact_size(vec2((width - 8.0).max(8.0), 20.0), Sense::hover());
    let mut inner = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(rect)
            .layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    inner.add(label);
}

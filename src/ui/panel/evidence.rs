//! Panel: evidence as a graph and as a table.

mod graph;

use std::collections::BTreeSet;

use egui::{FontId, Label, RichText, ScrollArea, Sense, Ui, WidgetInfo, WidgetType, vec2};
use egui_phosphor::regular as icon;

use crate::ui::command::Selection;
use crate::ui::theme::strong;
use crate::ui::vm::evidence::{EvidenceVm, ItemRow};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Height of a row of the table, points.
const ROW: f32 = 34.0;
/// Air at either end of a row, points.
const INSET: f32 = 8.0;

/// Headings of the table.
const COLUMNS: [&str; 5] =
    ["ui-column-number", "ui-column-item", "ui-column-kind", "ui-column-holder", "ui-column-state"];

/// Under these names egui keeps whether the table is shown, and what it is filtered by.
pub fn kept() -> [egui::Id; 2] {
    ["evidence-as-table", "evidence-filter"].map(egui::Id::new)
}

/// Draws the evidence.
pub fn evidence_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &EvidenceVm, out: &mut Vec<UiCommand>) {
    let [id, _] = kept();
    // Kept is whether it is otherwise than the settings say.
    let mut as_table = ui.data(|d| d.get_temp(id)).unwrap_or(false) != cx.tables;
    ui.horizontal_wrapped(|ui| {
        widget::title(ui, cx, &cx.t("ui-place-evidence"));
        ui.selectable_value(&mut as_table, false, format!("{} {}", icon::GRAPH, cx.t("ui-as-graph")));
        ui.selectable_value(&mut as_table, true, format!("{} {}", icon::TABLE, cx.t("ui-as-table")));
    });
    ui.data_mut(|d| d.insert_temp(id, as_table != cx.tables));
    ui.add_space(6.0);
    if vm.rows.is_empty() {
        widget::nothing(ui, cx, icon::GRAPH, &cx.t("ui-evidence-empty"));
    } else if as_table {
        table_ui(ui, cx, vm, out);
    } else {
        graph::graph_ui(ui, cx, vm, out);
    }
}

fn table_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &EvidenceVm, out: &mut Vec<UiCommand>) {
    let [_, id] = kept();
    let mut typed: String = ui.data(|d| d.get_temp(id)).unwrap_or_default();
    let response = ui.add(widget::field(&mut typed, &cx.t("ui-filter")));
    let spoken = cx.t("ui-filter");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, &spoken));
    let wanted = typed.to_lowercase();
    ui.data_mut(|d| d.insert_temp(id, typed));
    let rows: Vec<&ItemRow> = vm.rows.iter().filter(|row| row.search.contains(&wanted)).collect();
    let widths = widths(ui, cx, vm);
    ui.horizontal(|ui| {
        ui.add_space(INSET);
        for (key, width) in COLUMNS.iter().zip(widths) {
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
                        cell(ui, widths[0], Label::new(RichText::new(&row.handle).monospace()).truncate());
                        cell(ui, widths[1], Label::new(&row.title).truncate());
                        cell(ui, widths[2], Label::new(&row.category).truncate());
                        cell(ui, widths[3], Label::new(&row.holder).truncate());
                        let state = RichText::new(&row.state.1).color(cx.tone(row.state.0));
                        cell(ui, widths[4], Label::new(state).truncate());
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

/// How wide columns are: as wide as their widest words within their share of the whole, and what is left for the
/// title. The whole table counts, not what the filter leaves: columns stand still.
fn widths(ui: &Ui, cx: &UiCx<'_>, vm: &EvidenceVm) -> [f32; 5] {
    let gap = ui.spacing().item_spacing.x;
    let bar = ui.spacing().scroll.allocated_width();
    // No gap follows the last.
    let whole = ui.available_width() - bar - 2.0 * INSET + gap;
    let body = || FontId::proportional(15.0);
    // Of a number only the length counts: all signs are equally wide.
    let number = vm.rows.iter().map(|r| r.handle.as_str()).max_by_key(|h| h.len());
    let column = |n: usize, words: BTreeSet<&str>, font: FontId| {
        let heading = widget::words_width(ui, &cx.t(COLUMNS[n]), FontId::new(13.0, strong()));
        let widest = |wide: f32, words: &str| wide.max(widget::words_width(ui, words, font.clone()));
        words.into_iter().fold(heading, widest) + gap + INSET
    };
    let number = column(0, number.into_iter().collect(), FontId::monospace(14.0));
    let kind = column(2, vm.rows.iter().map(|r| r.category.as_str()).collect(), body()).min(whole * 0.24);
    let state = column(4, vm.rows.iter().map(|r| r.state.1.as_str()).collect(), body()).min(whole * 0.25);
    let rest = whole - number - kind - state;
    let holder = column(3, vm.rows.iter().map(|r| r.holder.as_str()).collect(), body()).min(rest * 0.4);
    [number, rest - holder, kind, holder, state]
}

/// A cell; the gap after it is part of its column.
fn cell(ui: &mut Ui, width: f32, label: Label) {
    let gap = ui.spacing().item_spacing.x;
    let (rect, _) = ui.allocate_exact_size(vec2((width - gap).max(gap), 20.0), Sense::hover());
    let mut inner = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(rect)
            .layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    inner.add(label);
}

//! Panel: a page of sections, lines and tables.

use egui::{Label, RichText, ScrollArea, Sense, Ui, UiBuilder, vec2};

use crate::ui::theme::strong;
use crate::ui::vm::page::{Block, Page, Row, Table};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Height of a row in a long table, points.
const ROW: f32 = 36.0;
/// Tables longer than this scroll by themselves, and only what is seen is drawn.
const LONG: usize = 60;

/// Draws a page.
pub fn page_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Page, out: &mut Vec<UiCommand>) {
    widget::title(ui, cx, &vm.title);
    if vm.blocks.is_empty() {
        widget::nothing(ui, cx, vm.empty.0, &vm.empty.1);
        return;
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 8.0);
        for (n, block) in vm.blocks.iter().enumerate() {
            match block {
                Block::Section(heading) => widget::section(ui, cx, heading),
                Block::Line(tone, words) => {
                    widget::toned(ui, cx, *tone, words);
                }
                Block::Link(words, command) => {
                    if widget::link(ui, words).clicked() {
                        out.push(command.clone());
                    }
                }
                Block::Bar(parts) => widget::bar(ui, cx, parts),
                Block::Law(heading, article, says) => {
                    egui::CollapsingHeader::new(heading)
                        .id_salt(n)
                        .show(ui, |ui| widget::law(ui, cx, article, says));
                }
                Block::Table(table) => {
                    ui.push_id(n, |ui| table_ui(ui, cx, table, out));
                }
            }
        }
        ui.add_space(12.0);
    });
}

/// Draws a table.
pub(super) fn table_ui(ui: &mut Ui, cx: &UiCx<'_>, table: &Table, out: &mut Vec<UiCommand>) {
    let room = ui.available_width() - 20.0;
    let widths: Vec<f32> = table
        .columns
        .iter()
        .map(|(_, share)| room * f32::from(*share) / 100.0)
        .collect();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(8.0);
        for ((heading, _), width) in table.columns.iter().zip(&widths) {
            let text = RichText::new(heading).family(strong()).size(12.5).color(cx.palette.secondary);
            cell_ui(ui, *width, 18.0, Label::new(text).truncate());
        }
    });
    if table.rows.len() > LONG {
        let area = ScrollArea::vertical()
            .max_height(ui.clip_rect().height() * 0.7)
            .auto_shrink([false, true]);
        area.show_rows(ui, ROW, table.rows.len(), |ui, range| {
            for row in table.rows.get(range).unwrap_or_default() {
                row_ui(ui, cx, row, &widths, true, out);
            }
        });
        return;
    }
    for row in &table.rows {
        row_ui(ui, cx, row, &widths, false, out);
    }
}

fn row_ui(ui: &mut Ui, cx: &UiCx<'_>, row: &Row, widths: &[f32], flat: bool, out: &mut Vec<UiCommand>) {
    let name: Vec<&str> = row.cells.iter().map(|(_, words)| words.as_str()).collect();
    let height = if flat { 20.0 } else { tallest(ui, row, widths) };
    let draw = |ui: &mut Ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for ((tone, words), width) in row.cells.iter().zip(widths) {
                let text = RichText::new(words).size(14.0).color(cx.tone(*tone));
                let label = if flat { Label::new(text).truncate() } else { Label::new(text).wrap() };
                cell_ui(ui, *width, height, label);
            }
        });
    };
    match &row.command {
        Some(command) => {
            if widget::row(ui, cx, row.selected, &name.join(", "), draw).clicked() {
                out.push(command.clone());
            }
        }
        None => {
            let frame = egui::Frame::NONE.inner_margin(egui::Margin::symmetric(8, 6));
            frame.show(ui, draw);
        }
    }
    let line = ui.min_rect().bottom();
    ui.painter()
        .hline(ui.min_rect().x_range(), line, egui::Stroke::new(0.5, cx.palette.line));
}

/// Height of the tallest cell of a row.
fn tallest(ui: &Ui, row: &Row, widths: &[f32]) -> f32 {
    let font = egui::FontId::proportional(14.0);
    let heights = row.cells.iter().zip(widths).map(|((_, words), width)| {
        let galley = ui.fonts_mut(|f| {
            f.layout(words.clone(), font.clone(), egui::Color32::PLACEHOLDER, (width - 10.0).max(20.0))
        });
        galley.size().y
    });
    heights.fold(20.0, f32::max)
}

fn cell_ui(ui: &mut Ui, width: f32, height: f32, label: Label) {
    let (rect, _) = ui.allocate_exact_size(vec2(width.max(10.0), height), Sense::hover());
    let room = rect.with_max_x(rect.max.x - 10.0);
    let layout = egui::Layout::top_down(egui::Align::Min);
    ui.new_child(UiBuilder::new().max_rect(room).layout(layout)).add(label);
}

//! Panel: a page of sections, lines and tables.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, Label, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, vec2};

use crate::ui::theme::strong;
use crate::ui::vm::page::{Block, Page, Row, Table};
use crate::ui::widget;
use crate::ui::{UiCommand, UiCx};

/// Height of a row in a long table, points.
const ROW: f32 = 36.0;
/// Of a table longer than this, only what is seen is drawn.
const LONG: usize = 60;
/// Size of what stands in a cell, points.
const SIZE: f32 = 14.0;
/// From so many characters on, hexadecimal digits are a hash.
const HASH: usize = 10;
/// What an empty cell shows.
const EMPTY: &str = "—";

/// Draws a page.
pub fn page_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &Page, out: &mut Vec<UiCommand>) {
    // Where the bar says which place this is, its title need not.
    if cx.said.is_none() {
        widget::title(ui, cx, &vm.title);
    }
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
        return long_ui(ui, cx, table, &widths, out);
    }
    for row in &table.rows {
        row_ui(ui, cx, row, &widths, false, out);
    }
}

/// A long table: rows of one height, of which those are drawn that are seen. It scrolls with the page.
fn long_ui(ui: &mut Ui, cx: &UiCx<'_>, table: &Table, widths: &[f32], out: &mut Vec<UiCommand>) {
    let mut top = ui.cursor().top();
    let size = vec2(ui.available_width(), ROW);
    let seen = ui.clip_rect().y_range();
    let left = ui.cursor().left();
    for (n, row) in table.rows.iter().enumerate() {
        let rect = Rect::from_min_size(egui::pos2(left, top), size);
        top = rect.bottom();
        if rect.y_range().intersects(seen) {
            let mut inner = ui.new_child(UiBuilder::new().id_salt(n).max_rect(rect));
            row_ui(&mut inner, cx, row, widths, true, out);
        }
    }
    let whole = vec2(size.x, top - ui.cursor().top());
    ui.allocate_exact_size(whole, Sense::hover());
}

fn row_ui(ui: &mut Ui, cx: &UiCx<'_>, row: &Row, widths: &[f32], flat: bool, out: &mut Vec<UiCommand>) {
    let name: Vec<&str> = row.cells.iter().map(|(_, words)| words.as_str()).collect();
    let height = if flat { 20.0 } else { tallest(ui, row, widths) };
    let draw = |ui: &mut Ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for ((tone, words), width) in row.cells.iter().zip(widths) {
                let colour = if is_empty(words) { cx.palette.secondary } else { cx.tone(*tone) };
                let label = Label::new(cell_job(words, colour));
                let label = if flat { label.truncate() } else { label.wrap() };
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
    let heights = row.cells.iter().zip(widths).map(|((_, words), width)| {
        let mut job = cell_job(words, Color32::PLACEHOLDER);
        job.wrap.max_width = (width - 10.0).max(20.0);
        ui.fonts_mut(|f| f.layout_job(job)).size().y
    });
    heights.fold(20.0, f32::max)
}

fn is_empty(words: &str) -> bool {
    words.trim().is_empty()
}

/// What stands in a cell; a hash is set as one.
fn cell_job(words: &str, colour: Color32) -> LayoutJob {
    let words = if is_empty(words) { EMPTY } else { words };
    let mut job = LayoutJob::default();
    for piece in words.split_inclusive(' ') {
        let font = if is_hash(piece) { FontId::monospace(SIZE - 1.0) } else { FontId::proportional(SIZE) };
        job.append(piece, 0.0, TextFormat::simple(font, colour));
    }
    job
}

fn is_hash(piece: &str) -> bool {
    let digits = piece.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    digits.len() >= HASH && digits.bytes().all(|b| b.is_ascii_hexdigit())
}

fn cell_ui(ui: &mut Ui, width: f32, height: f32, label: Label) {
    let (rect, _) = ui.allocate_exact_size(vec2(width.max(10.0), height), Sense::hover());
    let room = rect.with_max_x(rect.max.x - 10.0);
    let layout = egui::Layout::top_down(egui::Align::Min);
    ui.new_child(UiBuilder::new().max_rect(room).layout(layout)).add(label);
}

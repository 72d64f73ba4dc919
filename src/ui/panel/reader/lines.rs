//! The lines of an artefact: numbered, cut to the width there is, with the values that can be marked underlined.

use std::ops::Range;

use egui::{
    Align, CornerRadius, FontId, Label, Layout, Rect, RichText, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    WidgetType, vec2,
};

use crate::ui::panel::rows;
use crate::ui::theme::Tone;
use crate::ui::vm::reader::{ArtefactVm, LineVm};
use crate::ui::{UiCommand, UiCx};

/// Height of a row, points.
const ROW: f32 = 22.0;
/// Sizes of the text and of the numbers.
const SIZES: [f32; 2] = [13.5, 12.5];
/// By so many characters the later rows of a line are indented.
const INDENT: usize = 2;
/// A line has at least so many characters of room.
const LEAST: usize = 16;

/// A part of a piece: which piece, and from where to where, in bytes.
type Part = (usize, Range<usize>);

/// How wide a character, and the numbers with the gap after them, are.
#[derive(Debug, Clone, Copy)]
struct Widths {
    character: f32,
    numbers: f32,
}

/// Draws the lines.
pub(super) fn lines_ui(ui: &mut Ui, cx: &UiCx<'_>, vm: &ArtefactVm, out: &mut Vec<UiCommand>) {
    let digits = vm.lines.last().map_or(1, |l| l.number.to_string().len());
    let [character, number] =
        SIZES.map(|size| ui.fonts_mut(|f| f.glyph_width(&FontId::monospace(size), '0')));
    let widths = Widths { character, numbers: number * share(digits + 2) };
    let columns = fits(ui.available_width() - widths.numbers, character);
    let key = (&vm.title, vm.lines.len(), columns);
    let tops = rows::tops(ui, "lines", key, || {
        vm.lines.iter().map(|l| ROW * share(rows_of(l, columns).len())).collect()
    });
    rows::in_sight(ui, &tops, |ui, n| {
        if let Some(line) = vm.lines.get(n) {
            line_ui(ui, cx, line, columns, widths, out);
        }
    });
}

/// A count as a number to multiply with.
fn share(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// How many characters fit.
fn fits(room: f32, character: f32) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 10 000")]
    let columns = (room / character.max(1.0)).clamp(0.0, 10_000.0) as usize;
    columns.max(LEAST)
}

fn line_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    line: &LineVm,
    columns: usize,
    widths: Widths,
    out: &mut Vec<UiCommand>,
) {
    let place = ui.max_rect();
    if line.pieces.iter().any(|p| p.mark.as_ref().is_some_and(|(_, marked)| *marked)) {
        ui.painter().rect_filled(place, CornerRadius::ZERO, cx.palette.selected);
        let edge = place.translate(vec2(-4.0, 0.0)).with_max_x(place.left() - 1.0);
        ui.painter().rect_filled(edge, CornerRadius::ZERO, cx.palette.accent);
    }
    for (n, row) in rows_of(line, columns).into_iter().enumerate() {
        let top = place.top() + ROW * share(n);
        let rect = Rect::from_x_y_ranges(place.x_range(), top..=top + ROW);
        let room = UiBuilder::new()
            .id_salt(n)
            .max_rect(rect)
            .layout(Layout::left_to_right(Align::Center));
        let mut ui = ui.new_child(room);
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.spacing_mut().interact_size.y = ROW;
        ui.spacing_mut().button_padding = vec2(0.0, 0.0);
        if n == 0 {
            let number = RichText::new(line.number.to_string()).monospace().size(SIZES[1]);
            let room = Rect::from_x_y_ranges(rect.left()..=rect.left() + widths.numbers, rect.y_range());
            let room = UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center));
            let mut numbers = ui.new_child(room);
            numbers.add(Label::new(number.color(cx.palette.secondary)).selectable(false));
            ui.add_space(widths.numbers);
        } else {
            ui.add_space(widths.numbers + widths.character * share(INDENT));
        }
        for (at, range) in row {
            part_ui(&mut ui, cx, line, at, range, out);
        }
    }
}

fn part_ui(
    ui: &mut Ui,
    cx: &UiCx<'_>,
    line: &LineVm,
    at: usize,
    range: Range<usize>,
    out: &mut Vec<UiCommand>,
) {
    let Some(piece) = line.pieces.get(at) else { return };
    let text = RichText::new(piece.text.get(range).unwrap_or_default())
        .monospace()
        .size(SIZES[0]);
    let Some((name, marked)) = &piece.mark else {
        ui.add(Label::new(text.color(cx.tone(line.tone))).extend());
        return;
    };
    let (fill, colour) = if *marked {
        (cx.palette.accent, cx.palette.on_accent)
    } else {
        (cx.palette.wash(Tone::Accent), cx.tone(line.tone))
    };
    ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::NONE;
    let button = egui::Button::new(text.color(colour))
        .small()
        .fill(fill)
        .sense(Sense::click())
        .corner_radius(CornerRadius::same(2));
    let response = ui.add(button.wrap_mode(egui::TextWrapMode::Extend));
    let spoken = piece.text.trim().to_owned();
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, *marked, &spoken));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if !*marked {
        let rect = response.rect;
        let under = Stroke::new(1.0, cx.palette.accent);
        ui.painter().hline(rect.x_range().shrink(0.5), rect.bottom() - 0.5, under);
    }
    if response.clicked() {
        out.push(UiCommand::Mark(name.clone()));
    }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// A line cut into rows of so many characters, between words; the later rows have fewer, as they are indented. A value
/// that can be marked stays whole where a row can hold it, and so does a word of several pieces.
fn rows_of(line: &LineVm, columns: usize) -> Vec<Vec<Part>> {
    let later = columns.saturating_sub(INDENT).max(1);
    let mut rows = Rows { rows: vec![Vec::new()], left: columns, later };
    for word in words_of(line, later) {
        let said = |part: &Part| line.pieces.get(part.0).and_then(|p| p.text.get(part.1.clone()));
        let whole: String = word.iter().filter_map(said).collect();
        let long = length(whole.trim_end());
        if long > rows.left && long <= later {
            rows.begin();
        }
        for (n, range) in word {
            let Some(piece) = line.pieces.get(n) else { continue };
            rows.add(n, &piece.text, range, piece.mark.is_some());
        }
    }
    rows.rows
}

/// Rows as they fill.
struct Rows {
    rows: Vec<Vec<Part>>,
    /// Characters that are left in the last one.
    left: usize,
    /// Characters of a new one.
    later: usize,
}

impl Rows {
    /// Begins a row, unless nothing stands in the last one.
    fn begin(&mut self) {
        if self.rows.last().is_some_and(|r| !r.is_empty()) {
            self.rows.push(Vec::new());
            self.left = self.later;
        }
    }

    /// Adds a part of a piece, cut where a row ends if no row can hold it.
    fn add(&mut self, n: usize, text: &str, range: Range<usize>, marked: bool) {
        let word = &text[range.clone()];
        if length(word.trim_end()) > self.left {
            self.begin();
        }
        for cut in cuts(word, self.left, self.later) {
            let part = range.start + cut.start..range.start + cut.end;
            let said = &text[part.clone()];
            let opens = self.rows.len() > 1 && self.rows.last().is_some_and(Vec::is_empty);
            if opens && !marked && said.trim().is_empty() {
                continue;
            }
            if length(said.trim_end()) > self.left {
                self.begin();
            }
            self.left = self.left.saturating_sub(length(said));
            let Some(row) = self.rows.last_mut() else { continue };
            match row.last_mut() {
                Some((same, known)) if *same == n && known.end == part.start => known.end = part.end,
                _ => row.push((n, part)),
            }
        }
    }
}

/// The words of a line, each with the blanks after it, as the parts of pieces that it is made of. A value that can be
/// marked and fits a row is one with its blanks.
fn words_of(line: &LineVm, later: usize) -> Vec<Vec<Part>> {
    let mut all: Vec<Vec<Part>> = Vec::new();
    let mut goes_on = false;
    for (n, piece) in line.pieces.iter().enumerate() {
        let whole = piece.mark.is_some() && length(piece.text.trim_end()) <= later;
        for range in words(&piece.text, whole) {
            let ends = piece.text[range.clone()].ends_with(' ');
            match all.last_mut().filter(|_| goes_on) {
                Some(word) => word.push((n, range)),
                None => all.push(vec![(n, range)]),
            }
            goes_on = !ends;
        }
    }
    all
}

/// Words, each with the blanks after it; or all as one.
fn words(text: &str, whole: bool) -> Vec<Range<usize>> {
    if whole {
        return std::iter::once(0..text.len()).collect();
    }
    let mut from = 0;
    let word = |w: &str| {
        let range = from..from + w.len();
        from = range.end;
        range
    };
    text.split_inclusive(' ').map(word).collect()
}

/// A word cut so that its first part fits `left` and the others `later` characters.
fn cuts(word: &str, left: usize, later: usize) -> Vec<Range<usize>> {
    if length(word.trim_end()) <= left {
        return std::iter::once(0..word.len()).collect();
    }
    let mut parts = Vec::new();
    let (mut from, mut count, mut most) = (0, 0, left.max(1));
    for (at, _) in word.char_indices() {
        if count == most {
            parts.push(from..at);
            (from, count, most) = (at, 0, later);
        }
        count += 1;
    }
    parts.push(from..word.len());
    parts
}

#[cfg(test)]
mod tests {
    use super::{INDENT, rows_of};
    use crate::ui::vm::reader::{LineVm, Piece};

    fn line(pieces: &[(&str, bool)]) -> LineVm {
        let piece = |(text, mark): &(&str, bool)| Piece {
            text: (*text).to_owned(),
            mark: mark.then(|| ("#1.m".to_owned(), false)),
        };
        LineVm { pieces: pieces.iter().map(piece).collect(), ..LineVm::default() }
    }

    #[track_caller]
    fn check(pieces: &[(&str, bool)], columns: usize, expected: &[&str]) {
        let line = line(pieces);
        let rows = rows_of(&line, columns);
        let said = |row: &Vec<super::Part>| -> String {
            row.iter().map(|(n, range)| &line.pieces[*n].text[range.clone()]).collect()
        };
        let told: Vec<String> = rows.iter().map(|r| said(r).trim_end().to_owned()).collect();
        assert_eq!(told, expected);
        for (n, row) in told.iter().enumerate() {
            let room = if n == 0 { columns } else { columns - INDENT };
            assert!(row.chars().count() <= room, "{row:?} has no room in {room}");
        }
    }

    #[test]
    fn a_line_that_fits_is_one_row() {
        check(&[("login from ", false), ("192.0.2.7", true)], 20, &["login from 192.0.2.7"]);
        check(&[("", false)], 20, &[""]);
    }

    #[test]
    fn a_long_line_is_cut_between_words_and_a_value_stays_whole() {
        check(
            &[("user=admin ", false), ("from=203.0.113.211", true), (" reason=unknown", false)],
            20,
            &["user=admin", "from=203.0.113.211", "reason=unknown"],
        );
    }

    #[test]
    fn a_word_of_several_pieces_stays_together() {
        check(
            &[("login from=", false), ("192.0.2.7", true), (":", false), ("51562", true), (" ok", false)],
            24,
            &["login", "from=192.0.2.7:51562", "ok"],
        );
    }

    #[test]
    fn what_is_longer_than_a_row_is_cut_where_the_row_ends() {
        check(&[("0123456789abcdefghij", false)], 10, &["0123456789", "abcdefgh", "ij"]);
        check(&[("é à 0123456789", true)], 8, &["é à", "012345", "6789"]);
    }
}

//! Diagnostics as plain text: place, code and message in one line, an excerpt, the next step.
//!
//! ```text
//! scenarios/my_case/scenario.ron:41:18: error[dangling-reference]: evidence `srv_logs` is not defined
//!    |
//! 41 |     opened_by: ["srv_logs"],
//!    |                 ^^^^^^^^^^
//! help: did you mean `server_logs`? add it under `evidence`, or correct this name
//! ```
//!
//! No colour. Whatever comes from a file is neutralised first: control characters and marks that change
//! the direction of writing are shown as pictures, so that a file cannot speak to the terminal. Lines
//! are cut to a window, so that a file of one enormous line gives a short excerpt.

use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic as Shown, Label};
use codespan_reporting::files::{Error, Files};
use codespan_reporting::term::{Chars, Config, emit_into_string};

use super::diagnostic::{Diagnostic, Place};
use super::files::is_acted_upon;
use super::folder::Sources;

/// Characters shown before the marked place, and after its start.
const BEFORE: usize = 70;
const AFTER: usize = 90;

/// All diagnostics, with a line between them.
pub fn render(diagnostics: &[Diagnostic], sources: &Sources<'_>) -> String {
    let parts: Vec<String> = diagnostics.iter().map(|diagnostic| one(diagnostic, sources)).collect();
    parts.join("\n")
}

fn one(diagnostic: &Diagnostic, sources: &Sources<'_>) -> String {
    let Place { path, line, column, .. } = &diagnostic.place;
    let (severity, code) = (diagnostic.severity().name(), diagnostic.code);
    let head = format!("{path}:{line}:{column}: {severity}[{code}]: {}", diagnostic.message());
    let mut text = neutral(&head);
    text.push('\n');
    text.push_str(&excerpt(&diagnostic.place, "", sources));
    if let Some(also) = diagnostic.also.as_ref().filter(|also| also.line != *line) {
        text.push_str(&excerpt(also, diagnostic.also_label(), sources));
    }
    text.push_str("help: ");
    text.push_str(&neutral(&diagnostic.help()));
    text.push('\n');
    text
}

/// A text in which nothing is acted upon; tabs and line ends become blanks.
fn neutral(text: &str) -> String {
    text.chars().map(picture).collect()
}

fn picture(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => ' ',
        c if !is_acted_upon(c) => c,
        '\u{7f}' => '\u{2421}',
        c if c < ' ' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        _ => '\u{fffd}',
    }
}

/// One line of a file, made safe and cut to a window.
struct Snippet {
    text: String,
    number: usize,
}

impl<'a> Files<'a> for Snippet {
    type FileId = ();
    type Name = &'static str;
    type Source = &'a str;

    fn name(&'a self, (): ()) -> Result<&'static str, Error> {
        Ok("")
    }

    fn source(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(&self.text)
    }

    fn line_index(&'a self, (): (), _: usize) -> Result<usize, Error> {
        Ok(0)
    }

    fn line_number(&'a self, (): (), _: usize) -> Result<usize, Error> {
        Ok(self.number)
    }

    fn line_range(&'a self, (): (), _: usize) -> Result<Range<usize>, Error> {
        Ok(0..self.text.len())
    }
}

/// The marked line; nothing if the source is not at hand or the place has no extent.
fn excerpt(place: &Place, label: &str, sources: &Sources<'_>) -> String {
    let Some(text) = sources.get(&place.path).filter(|text| !text.is_empty()) else { return String::new() };
    let start = floor(text, place.start);
    let line_start = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let line_end = text
        .get(start..)
        .and_then(|after| after.find('\n'))
        .map_or(text.len(), |at| start + at);
    let end = floor(text, place.end).clamp(start, line_end);
    let (snippet, marked) = window(text, line_start..line_end, start..end);
    let number = usize::try_from(place.line).unwrap_or(usize::MAX);
    let snippet = Snippet { text: snippet, number };
    let mut marker = Label::primary((), marked);
    if !label.is_empty() {
        marker = marker.with_message(label);
    }
    let shown: Shown<()> = Shown::error().with_labels(vec![marker]);
    let config = Config { chars: Chars::ascii(), ..Config::default() };
    let Ok(rich) = emit_into_string(&config, &snippet, &shown) else { return String::new() };
    // The first two lines repeat severity and place, which stand in the head.
    let lines = rich.lines().skip(2).map(str::trim_end).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Cuts a line around the marked part and gives the part's place in the cut.
fn window(text: &str, line: Range<usize>, marked: Range<usize>) -> (String, Range<usize>) {
    let before = text.get(line.start..marked.start).unwrap_or("");
    let inside = text.get(marked.clone()).unwrap_or("");
    let after = text.get(marked.end..line.end).unwrap_or("").trim_end();
    let mut cut = String::new();
    match before.char_indices().rev().nth(BEFORE) {
        Some((at, c)) => {
            cut.push('…');
            cut.extend(before[at + c.len_utf8()..].chars().map(picture));
        }
        None => cut.extend(before.chars().map(picture)),
    }
    let start = cut.len();
    cut.extend(inside.chars().take(AFTER).map(picture));
    let end = cut.len();
    let room = AFTER.saturating_sub(inside.chars().take(AFTER).count());
    cut.extend(after.chars().take(room).map(picture));
    if inside.chars().nth(AFTER).is_some() || after.chars().nth(room).is_some() {
        cut.push('…');
    }
    (cut, start..end)
}

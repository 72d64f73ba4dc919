//! View model: the artefact that is read. Its lines with the values that can be marked, its facts, and a gloss
//! beside the original.

use std::collections::BTreeSet;

use crate::case::projection::{ItemView, MarkKind, MarkView};
use crate::text::Msg;
use crate::ui::Sight;
use crate::ui::theme::Tone;

/// Longest column of a table, characters.
const CELL_LIMIT: usize = 44;

/// The file, and what is read of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct ReaderVm {
    /// Items of the file.
    pub items: Vec<ItemLine>,
    /// What is open.
    pub open: Option<ArtefactVm>,
}

/// An item in the list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ItemLine {
    /// Handle.
    pub handle: String,
    /// Name.
    pub title: String,
    /// Kind of data and holder.
    pub second: String,
    /// Read, unread, not obtained.
    pub state: (Tone, String),
    /// It is open.
    pub open: bool,
}

/// An artefact.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct ArtefactVm {
    /// Name.
    pub title: String,
    /// Holder, clock, size, hash.
    pub facts: Vec<String>,
    /// Lines.
    pub lines: Vec<LineVm>,
    /// The gloss, in the reader's language.
    pub gloss: Vec<String>,
    /// What is marked: name, words.
    pub marked: Vec<(String, String)>,
    /// Marks of the artefact: name, as it stands there.
    pub marks: usize,
}

/// A line.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct LineVm {
    /// Number, from 1.
    pub number: u32,
    /// What it means.
    pub tone: Tone,
    /// Pieces.
    pub pieces: Vec<Piece>,
}

/// A piece of a line.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Piece {
    /// As it stands there.
    pub text: String,
    /// The mark that it is, and whether it is marked.
    pub mark: Option<(String, bool)>,
}

impl ReaderVm {
    /// From what a seat sees.
    pub fn of(sight: &Sight<'_>) -> ReaderVm {
        let open = sight.play.reading.as_deref();
        let items = sight.view.items.iter().map(|i| item_line(sight, i, open)).collect();
        ReaderVm { items, open: open.and_then(|handle| artefact(sight, handle)) }
    }
}

fn item_line(sight: &Sight<'_>, item: &ItemView, open: Option<&str>) -> ItemLine {
    let state = match (item.read, item.in_file) {
        (true, true) => (Tone::Kept, sight.t("ui-item-read")),
        (false, true) => (Tone::Accent, sight.t("ui-item-unread")),
        (_, false) => (Tone::Waiting, sight.t("ui-item-not-obtained")),
    };
    let second = Msg::new("ui-reader-item")
        .named("kind", &item.category)
        .text("holder", sight.desk(&item.holder));
    ItemLine {
        handle: item.handle.to_string(),
        title: sight.item_title(&item.handle),
        second: sight.say(&second),
        state,
        open: open == Some(item.handle.as_str()),
    }
}

/// The artefact of an item that was read.
pub fn artefact(sight: &Sight<'_>, handle: &str) -> Option<ArtefactVm> {
    let item = sight.item(handle).filter(|i| i.read)?;
    let id = sight.item_id(handle)?;
    let spec = &sight.p.scenario.items[id.index()];
    let mut vm =
        ArtefactVm { title: sight.item_title(handle), marks: item.marks.len(), ..ArtefactVm::default() };
    vm.facts
        .push(sight.say(&Msg::new("ui-reader-holder").text("holder", sight.desk(&item.holder))));
    if let Some(clock) = item.clock {
        vm.facts.push(clock_words(sight, clock.utc_offset_minutes, clock.slow_seconds));
    }
    if let Some(gloss) = sight.words.find_key(&format!("gloss-{}", spec.id)) {
        vm.gloss = gloss.lines().map(|l| l.trim().to_owned()).collect();
    }
    if let Some(artefact) = &spec.artefact {
        let short = artefact.sha256.get(..16).unwrap_or(&artefact.sha256);
        vm.facts.push(sight.say(&Msg::new("ui-reader-hash").text("hash", short)));
        let bytes = sight.play.folder().bytes(&artefact.file).unwrap_or_default();
        let text = String::from_utf8_lossy(bytes);
        let taken_out = rows_taken_out(sight, item, id);
        vm.lines = lines(sight, item, &text, &artefact.file, &taken_out);
    }
    vm.marked = sight
        .play
        .side
        .marks
        .iter()
        .filter(|m| m.split_once('.').is_some_and(|(h, _)| h == handle))
        .map(|m| (m.clone(), marked_words(sight, item, m)))
        .collect();
    Some(vm)
}

/// The clock of a device, in words.
pub fn clock_words(sight: &Sight<'_>, offset_minutes: i16, slow_seconds: i32) -> String {
    let zone = zone_words(offset_minutes);
    let key = match slow_seconds {
        0 => "ui-clock-right",
        s if s > 0 => "ui-clock-slow",
        _ => "ui-clock-fast",
    };
    sight.say(&Msg::new(key).text("zone", zone).number("seconds", slow_seconds.abs()))
}

/// A zone as it is written.
pub fn zone_words(minutes: i16) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    format!("UTC{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

fn marked_words(sight: &Sight<'_>, item: &ItemView, name: &str) -> String {
    let Some(mark) = item.marks.iter().find(|m| m.name == name) else { return name.to_owned() };
    let key = match mark.kind {
        MarkKind::Address => "ui-mark-address",
        MarkKind::Port => "ui-mark-port",
        MarkKind::DeviceTime => "ui-mark-time",
        MarkKind::Account => "ui-mark-account",
        MarkKind::Host => "ui-mark-host",
        MarkKind::Line => "ui-mark-line",
    };
    sight.say(&Msg::new(key).text("text", mark.text.clone()).number("line", mark.line))
}

/// Rows that were taken out before the seat got the item: they are not drawn.
fn rows_taken_out(sight: &Sight<'_>, item: &ItemView, id: crate::case::ids::ItemId) -> BTreeSet<u32> {
    let shown: BTreeSet<u32> = item.marks.iter().map(|m| m.line).collect();
    let scenario = &sight.p.scenario;
    let rows = scenario.custody.strangers.iter().filter(|r| r.item == id);
    let lines = rows.flat_map(|r| r.marks.iter().map(|m| scenario.marks[m.index()].line));
    lines.filter(|line| !shown.contains(line)).collect()
}

fn lines(
    sight: &Sight<'_>,
    item: &ItemView,
    text: &str,
    file: &str,
    taken_out: &BTreeSet<u32>,
) -> Vec<LineVm> {
    let widths = if file.ends_with(".csv") { columns(text) } else { Vec::new() };
    let is_mail = file.ends_with(".eml");
    let mut in_head = is_mail;
    let mut made = Vec::new();
    for (number, line) in (1u32..).zip(text.lines()) {
        if in_head && line.trim().is_empty() {
            in_head = false;
        }
        if taken_out.contains(&number) {
            let text = sight.t("ui-reader-taken-out");
            let pieces = vec![Piece { text, mark: None }];
            made.push(LineVm { number, tone: Tone::Idle, pieces });
            continue;
        }
        let shown =
            if widths.is_empty() || line.starts_with('#') { line.to_owned() } else { padded(line, &widths) };
        let tone = if line.starts_with('#') || in_head { Tone::Secondary } else { Tone::Plain };
        let marks: Vec<&MarkView> = item.marks.iter().filter(|m| m.line == number).collect();
        made.push(LineVm {
            number,
            tone,
            pieces: pieces(sight, &crate::text::plain::harmless(&shown), &marks),
        });
    }
    made
}

/// Widths of the columns of a table.
fn columns(text: &str) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        for (n, field) in line.split(',').enumerate() {
            let width = field.chars().count().min(CELL_LIMIT);
            match widths.get_mut(n) {
                Some(known) => *known = (*known).max(width),
                None => widths.push(width),
            }
        }
    }
    widths
}

fn padded(line: &str, widths: &[usize]) -> String {
    let mut made = String::new();
    for (n, field) in line.split(',').enumerate() {
        let width = widths.get(n).copied().unwrap_or(0);
        made.push_str(field);
        let gap = width.saturating_sub(field.chars().count()) + 2;
        made.extend(std::iter::repeat_n(' ', gap));
    }
    made.trim_end().to_owned()
}

/// Cuts a line at its marks. A mark that is the whole line, or stands elsewhere than it says, is a sign at the
/// line's end.
fn pieces(sight: &Sight<'_>, line: &str, marks: &[&MarkView]) -> Vec<Piece> {
    let is_marked = |m: &MarkView| sight.play.side.marks.iter().any(|own| m.name == *own);
    let mut found: Vec<(usize, usize, &MarkView)> = Vec::new();
    let mut rest: Vec<&MarkView> = Vec::new();
    for mark in marks {
        let free = |at: usize| found.iter().all(|(s, e, _)| at >= *e || at + mark.text.len() <= *s);
        let place = line.match_indices(mark.text.as_str()).map(|(at, _)| at).find(|at| free(*at));
        match place {
            Some(at) if mark.text.len() < line.trim().len() && !mark.text.is_empty() => {
                found.push((at, at + mark.text.len(), mark));
            }
            _ => rest.push(mark),
        }
    }
    found.sort_by_key(|(start, ..)| *start);
    let mut pieces = Vec::new();
    let mut from = 0;
    for (start, end, mark) in found {
        if start > from {
            pieces.push(Piece { text: line[from..start].to_owned(), mark: None });
        }
        let text = line[start..end].to_owned();
        pieces.push(Piece { text, mark: Some((mark.name.to_string(), is_marked(mark))) });
        from = end;
    }
    match rest.split_first() {
        // A line that is itself a mark can be pressed as a whole, what is left of it.
        Some((first, more)) if from < line.len() => {
            let text = line[from..].to_owned();
            pieces.push(Piece { text, mark: Some((first.name.to_string(), is_marked(first))) });
            rest = more.to_vec();
        }
        _ if from < line.len() => pieces.push(Piece { text: line[from..].to_owned(), mark: None }),
        _ => {}
    }
    for mark in rest {
        pieces.push(Piece { text: "  ¶".to_owned(), mark: Some((mark.name.to_string(), is_marked(mark))) });
    }
    pieces
}

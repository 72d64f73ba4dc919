//! Evidence, its artefacts and their marks: what a mark says must be what stands in the file.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::artefacts::{FOLDER, Sheet, is_plain_path};
use super::{Compiler, all, flag};
use crate::case::ids::ItemId;
use crate::case::scenario::{Artefact, DeviceClock, Item, Mark, MarkValue};
use crate::law::scope::Cell;
use crate::scenario::codes::DiagnosticCode;
use crate::scenario::diagnostic::{Fault, Sink};
use crate::scenario::located::{Located, Opt, items};
use crate::scenario::names::nearest;
use crate::scenario::schema::v1;
use crate::scenario::schema::words::{Moment, Name};

/// How far a clock may be off: a year.
const CLOCK_SECONDS: i32 = 366 * 24 * 60 * 60;
/// Greatest offset from UTC in use, with room for old zones.
const OFFSET_MINUTES: i16 = 14 * 60;

/// Most bystanders in one item.
const BYSTANDERS: u32 = 1_000_000_000;

/// A mark's surroundings.
struct Page<'r, 'b> {
    item: ItemId,
    sheet: Option<Rc<Sheet<'b>>>,
    clock: &'r Opt<v1::Clock>,
}

impl<'a> Compiler<'a> {
    /// Items and all their marks.
    pub(super) fn evidence(&self) -> (Vec<Option<Item>>, Vec<Option<Mark>>) {
        let mut origins: BTreeMap<&str, u32> = BTreeMap::new();
        let mut origin_count = 0u32;
        let mut files = BTreeSet::new();
        let (mut found, mut marks) = (Vec::new(), Vec::new());
        for (index, located) in self.raw.evidence.items().iter().enumerate() {
            let Some(raw) = located.get() else {
                found.push(None);
                continue;
            };
            let mut new = || {
                origin_count = origin_count.saturating_add(1);
                origin_count.saturating_sub(1)
            };
            let origin = match raw.origin.as_ref().and_then(Located::get) {
                Some(Name(name)) => *origins.entry(name).or_insert_with(new),
                None => new(),
            };
            found.push(self.compile_item(raw, origin));
            if let Some(artefact) = raw.artefact.as_ref().and_then(Located::get) {
                if let Some(Name(file)) = artefact.file.get() {
                    files.insert(format!("{FOLDER}{file}"));
                }
                let sheet = artefact.file.get().and_then(|name| self.shelf.sheet(self, &name.0));
                let page = Page { item: ItemId::at(index), sheet, clock: &artefact.clock };
                let on_page = items(&artefact.marks).iter();
                marks.extend(on_page.map(|mark| mark.get().and_then(|raw| self.compile_mark(raw, &page))));
            }
        }
        self.unused(&files);
        self.cycles();
        (found, marks)
    }

    fn compile_item(&self, raw: &v1::Evidence, origin: u32) -> Option<Item> {
        let holder = self.desk(&raw.held_by);
        let located_in = self.jurisdiction(&raw.located_in);
        let selector = self.optional(&raw.selector, |selector| self.selector(selector));
        let expires_at = self.optional(&raw.expires_at, |time| self.expiry(time));
        let about = self.refer_all(crate::scenario::names::Kind::Person, items(&raw.about));
        let derived_from = self.items(items(&raw.derived_from));
        let artefact = self.optional(&raw.artefact, |artefact| self.artefact(artefact.get()?));
        let bystanders = self.optional(&raw.bystanders, |n| self.within("bystanders", n, 0, BYSTANDERS));
        let conditions = super::values(items(&raw.conditions));
        let tool_sheet = self.optional(&raw.tool_sheet, |item| self.item(item));
        let behind = self.optional(&raw.raw, |item| self.item(item));
        Some(Item {
            id: raw.id.get()?.0.as_str().into(),
            holder: holder?,
            located_in: located_in?,
            category: raw.category.value?,
            selector: selector?,
            expires_at: expires_at?,
            about: about?.into_iter().map(crate::case::ids::PersonId::at).collect(),
            derived_from: derived_from?,
            grade: raw.grade.value?,
            origin,
            obtained_at_start: flag(&raw.obtained, false)?,
            artefact: artefact?,
            bystanders: bystanders?.unwrap_or(0),
            conditions: conditions?,
            tool_sheet: tool_sheet?,
            raw: behind?,
        })
    }

    fn expiry(&self, time: &Located<Moment>) -> Option<crate::kernel::Tick> {
        let tick = self.clamped_tick(time);
        if let (Some(axis), Some(moment)) = (self.axis, time.get())
            && moment.minutes() < axis.start
        {
            self.push(Fault::at(DiagnosticCode::EarlyExpiry, time.span).with("name", &moment.to_string()));
        }
        tick
    }

    fn artefact(&self, raw: &v1::Artefact) -> Option<Artefact> {
        let clock = self.optional(&raw.clock, |clock| {
            let raw = clock.get()?;
            let offset =
                self.within("utc_offset_minutes", &raw.utc_offset_minutes, -OFFSET_MINUTES, OFFSET_MINUTES);
            let slow = match &raw.slow_seconds {
                Some(slow) => self.within("slow_seconds", slow, -CLOCK_SECONDS, CLOCK_SECONDS),
                None => Some(0),
            };
            Some(DeviceClock { utc_offset_minutes: offset?, slow_seconds: slow? })
        });
        let sheet = self.sheet(&raw.file);
        if raw.marks.as_ref().is_some_and(|marks| marks.get().is_none()) {
            return None;
        }
        let stated = self.optional(&raw.stated_sha256, |hash| Some(hash.get()?.0.clone()));
        let (sheet, clock) = (sheet?, clock?);
        let bytes = u64::try_from(sheet.bytes.len()).unwrap_or(u64::MAX);
        Some(Artefact {
            file: sheet.file.to_owned(),
            sha256: sheet.sha256.clone(),
            stated_sha256: stated?,
            bytes,
            clock,
        })
    }

    /// The file of an artefact, or the reason why there is none.
    fn sheet(&self, file: &Located<Name>) -> Option<Rc<Sheet<'a>>> {
        let name = &file.get()?.0;
        if !is_plain_path(name) {
            self.push(Fault::at(DiagnosticCode::ArtefactOutsideFolder, file.span).with("name", name));
            return None;
        }
        let Some(bytes) = self.folder.bytes(&format!("{FOLDER}{name}")) else {
            let others = self.folder.files.keys().filter_map(|name| name.strip_prefix(FOLDER));
            let near = self.doc.sink.hint(|| nearest(name, others));
            self.push(
                Fault::at(DiagnosticCode::ArtefactMissing, file.span)
                    .with("name", name)
                    .near(near),
            );
            return None;
        };
        if bytes.len() > self.limits.file_bytes {
            let fault = Fault::at(DiagnosticCode::FileTooLarge, file.span).number("bytes", bytes.len());
            self.push(fault.number("limit", self.limits.file_bytes));
            return None;
        }
        self.shelf.sheet(self, name)
    }

    fn compile_mark(&self, raw: &v1::Mark, page: &Page<'_, '_>) -> Option<Mark> {
        let line = self.within("line", &raw.line, 1, u32::MAX);
        let supports: Vec<Option<Cell>> = super::each_of(items(&raw.supports), |cell| self.cell(cell));
        let shows = items(&raw.shows).iter().map(|fact| fact.value).collect::<Option<Vec<_>>>();
        let counts = self.counts(items(&raw.counts));
        let value = self.mark_value(raw, page);
        if let (Some(line), Some(Name(text)), Some(sheet)) = (line, raw.text.get(), &page.sheet) {
            self.stands_there(raw, line, text, sheet);
        }
        Some(Mark {
            id: raw.id.get()?.0.as_str().into(),
            item: page.item,
            line: line?,
            text: raw.text.get()?.0.clone(),
            value: value?,
            specific: flag(&raw.specific, true)?,
            supports: all(supports)?,
            shows: shows?,
            counts: counts?,
        })
    }

    fn cell(&self, raw: &v1::Cell) -> Option<Cell> {
        let selector = self.selector(&raw.selector);
        let order = self.in_order(("from", &raw.from), ("until", &raw.until));
        let (from, until) = (self.data_tick(&raw.from), self.data_tick(&raw.until));
        order?;
        Some(Cell { selector: selector?, category: raw.category.value?, from: from?, until: until? })
    }

    /// The text of a mark must stand in its line.
    fn stands_there(&self, raw: &v1::Mark, line: u32, text: &str, sheet: &Sheet<'_>) {
        let fault = Fault::at(DiagnosticCode::MarkNotFound, raw.text.span).number("line", line);
        let fault = fault.with("file", sheet.file);
        match sheet.has(line, text) {
            Some(true) => {}
            Some(false) => {
                let fault = fault.with("name", text);
                match self.doc.sink.hint(|| sheet.find(text)) {
                    Some(other) => self.push(fault.case("elsewhere").number("found", other)),
                    None => self.push(fault),
                }
            }
            None => {
                let fault = Fault { span: Some(raw.line.span), ..fault };
                self.push(fault.case("short").number("lines", sheet.lines.len()));
            }
        }
    }

    fn mark_value(&self, raw: &v1::Mark, page: &Page<'_, '_>) -> Option<MarkValue> {
        let text = || raw.text.get().map(|name| name.0.clone());
        match raw.value.get()? {
            v1::Value::Line => Some(MarkValue::Line),
            v1::Value::Address(name) => Some(MarkValue::Address(text()?.into(), self.selector(name)?)),
            v1::Value::Account(name) => Some(MarkValue::Account(text()?.into(), self.selector(name)?)),
            v1::Value::Host(name) => Some(MarkValue::Host(text()?.into(), self.selector(name)?)),
            v1::Value::Port(port) => {
                let port = *port;
                if !numbers(&text()?).any(|number| number.parse() == Ok(port)) {
                    self.mismatch(raw, &format!("port {port}"));
                }
                Some(MarkValue::Port(port))
            }
            v1::Value::DeviceTime(moment) => {
                if page.clock.is_none() {
                    let fault = Fault::at(DiagnosticCode::MissingField, raw.value.span).case("clock");
                    self.push(fault.with("name", raw.id.get().map_or("", |id| id.0.as_str())));
                }
                if !says_time(&text()?, *moment) {
                    self.mismatch(raw, &moment.to_string());
                }
                self.since_start(*moment).map(MarkValue::DeviceTime)
            }
        }
    }

    fn mismatch(&self, raw: &v1::Mark, value: &str) {
        let text = raw.text.get().map_or("", |text| text.0.as_str());
        let fault = Fault::at(DiagnosticCode::MarkValueMismatch, raw.value.span).with("text", text);
        self.push(fault.with("value", value));
    }

    /// Files that belong to nothing. Skipped while an item or its artefact is faulty: it may be theirs.
    fn unused(&self, files: &BTreeSet<String>) {
        let whole = |located: &Located<v1::Evidence>| {
            located.get().is_some_and(|raw| {
                raw.artefact
                    .as_ref()
                    .is_none_or(|found| found.get().is_some_and(|raw| raw.file.get().is_some()))
            })
        };
        if self.raw.evidence.get().is_none() || !self.raw.evidence.items().iter().all(whole) {
            return;
        }
        for name in self
            .folder
            .files
            .keys()
            .filter(|name| name.starts_with(FOLDER) && !files.contains(*name))
        {
            let sink = Sink::new(&self.folder.label(name), "", self.doc.sink.report());
            sink.push(Fault::new(DiagnosticCode::ArtefactUnused).with("name", name));
        }
    }

    /// Items made from themselves, each cycle once, at the reference that closes it.
    fn cycles(&self) {
        let raws = self.raw.evidence.items();
        let edges = |index: usize| {
            raws.get(index)
                .and_then(Located::get)
                .map_or(&[][..], |raw| items(&raw.derived_from))
        };
        let mut done = vec![false; raws.len()];
        let mut on_path = vec![false; raws.len()];
        for start in 0..raws.len() {
            let mut path: Vec<(usize, usize)> = if done[start] { Vec::new() } else { vec![(start, 0)] };
            while let Some((index, next)) = path.last_mut() {
                let (at, edge) = (*index, edges(*index).get(*next));
                *next += 1;
                on_path[at] = true;
                let Some(edge) = edge else {
                    (done[at], on_path[at]) = (true, false);
                    path.pop();
                    continue;
                };
                let Some(to) = edge.get().and_then(|name| self.tables.items.get(&name.0)) else { continue };
                if on_path.get(to) == Some(&true) {
                    self.cycle(edge, &path, to);
                } else if done.get(to) == Some(&false) {
                    path.push((to, 0));
                }
            }
        }
    }

    fn cycle(&self, edge: &Located<Name>, path: &[(usize, usize)], to: usize) {
        let raws = self.raw.evidence.items();
        let id = |index: usize| {
            let raw = raws.get(index).and_then(Located::get);
            raw.and_then(|raw| raw.id.get()).map_or("?", |id| id.0.as_str())
        };
        let mut names: Vec<&str> = path
            .iter()
            .map(|(index, _)| *index)
            .skip_while(|index| *index != to)
            .map(id)
            .collect();
        names.push(id(to));
        let fault = Fault::at(DiagnosticCode::Cycle, edge.span).with("name", id(to));
        self.push(fault.with("path", &names.join(" from ")));
    }
}

/// Runs of digits.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty())
}

/// Whether a text says this time of day, in one of the ways logs do: `02:13:57`, `02:13` for a full
/// minute, `021357`, or seconds since 1970.
fn says_time(text: &str, moment: Moment) -> bool {
    let of_day = moment.seconds.rem_euclid(24 * 60 * 60);
    let (hour, minute, second) = (of_day / 3_600, of_day / 60 % 60, of_day % 60);
    let without = format!("{hour:02}:{minute:02}");
    let short = || {
        text.match_indices(&without)
            .any(|(at, _)| !text[at + without.len()..].starts_with(':') && !text[..at].ends_with(':'))
    };
    text.contains(&format!("{without}:{second:02}"))
        || (second == 0 && short())
        || numbers(text).any(|run| run == format!("{hour:02}{minute:02}{second:02}"))
        || numbers(text).any(|run| run.parse() == Ok(moment.seconds))
}

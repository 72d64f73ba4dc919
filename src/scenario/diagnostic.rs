//! Diagnostics: what is wrong where, as data. Words for them are in `wording.rs`, the longer
//! explanation of each code in `codes.rs`, the excerpt in `render.rs`.
//!
//! Checkers make a `Fault` (code, case, span, arguments) and push it into the `Sink` of the file;
//! the sink turns spans into lines and columns, drops doubles, keeps at most the written limit, and
//! hands everything over in the order of the file.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::codes::{DiagnosticCode, Severity};
use super::syntax::Span;
use super::wording;

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Label of the file.
    pub path: String,
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// One thing that is wrong, or should be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of fault; `explain` knows more about it.
    pub code: DiagnosticCode,
    /// Which wording of that kind; empty for the ordinary one.
    pub case: &'static str,
    /// Where.
    pub place: Place,
    /// Another place that belongs to it, such as the first of two definitions.
    pub also: Option<Place>,
    /// Names and values, by argument.
    pub args: Vec<(&'static str, String)>,
}

impl Diagnostic {
    /// Error or warning.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Whether the input cannot be used.
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }

    /// What is wrong, in one line.
    pub fn message(&self) -> String {
        wording::message(self)
    }

    /// What to do, in one line.
    pub fn help(&self) -> String {
        wording::help(self)
    }

    /// What the second place is to the first.
    pub fn also_label(&self) -> &'static str {
        wording::also(self.code)
    }

    /// An argument.
    pub fn arg(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }
}

/// Longest argument kept, in characters; the rest is cut off with an ellipsis.
const ARG_CHARS: usize = 300;

/// A diagnostic before its place is known as line and column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) code: DiagnosticCode,
    pub(crate) case: &'static str,
    pub(crate) span: Option<Span>,
    pub(crate) also: Option<Span>,
    pub(crate) args: Vec<(&'static str, String)>,
}

impl Fault {
    /// A fault whose place is filled in by whoever knows it.
    pub(crate) fn new(code: DiagnosticCode) -> Fault {
        Fault { code, case: "", span: None, also: None, args: Vec::new() }
    }

    /// A fault at a place.
    pub(crate) fn at(code: DiagnosticCode, span: Span) -> Fault {
        Fault { span: Some(span), ..Fault::new(code) }
    }

    /// A fault of brackets, commas and the like.
    pub(crate) fn syntax(case: &'static str, span: Span) -> Fault {
        Fault::at(DiagnosticCode::Syntax, span).case(case)
    }

    /// A list longer than its limit.
    pub(crate) fn too_many(what: &str, limit: usize, span: Span) -> Fault {
        Fault::at(DiagnosticCode::TooMany, span)
            .with("what", what)
            .with("limit", &limit.to_string())
    }

    /// Brackets within brackets beyond the limit.
    pub(crate) fn too_deep(limit: usize, span: Span) -> Fault {
        Fault::at(DiagnosticCode::TooDeep, span).with("limit", &limit.to_string())
    }

    /// Another wording.
    pub(crate) fn case(mut self, case: &'static str) -> Fault {
        self.case = case;
        self
    }

    /// With an argument.
    pub(crate) fn with(mut self, key: &'static str, value: &str) -> Fault {
        let cut = value.char_indices().nth(ARG_CHARS).map(|(at, _)| at);
        let value = cut.map_or_else(|| value.to_owned(), |at| format!("{}…", &value[..at]));
        self.args.push((key, value));
        self
    }

    /// With a number as argument.
    pub(crate) fn number(self, key: &'static str, value: impl ToString) -> Fault {
        self.with(key, &value.to_string())
    }

    /// With a name that may have been meant.
    pub(crate) fn near(self, name: Option<&str>) -> Fault {
        match name {
            Some(name) => self.with("near", name),
            None => self,
        }
    }

    /// With a second place in the same file.
    pub(crate) fn also(mut self, span: Span) -> Fault {
        self.also = Some(span);
        self
    }
}

/// A text with the starts of its lines.
#[derive(Debug)]
struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Lines<'t> {
        let mut starts = Vec::with_capacity(text.len() / 32 + 1);
        starts.push(0);
        starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        Lines { text, starts }
    }

    fn place(&self, path: &str, span: Span) -> Place {
        let start = self.floor(span.start);
        let end = self.floor(span.end).max(start);
        let line = self.starts.partition_point(|at| *at <= start).max(1);
        let begin = self.starts.get(line - 1).copied().unwrap_or(0);
        let column = self.text.get(begin..start).map_or(0, |before| before.chars().count()) + 1;
        let narrow = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        Place { path: path.to_owned(), start, end, line: narrow(line), column: narrow(column) }
    }

    /// The nearest character boundary at or before an offset.
    fn floor(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        (0..=at).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0)
    }
}

/// What makes two diagnostics the same.
type Subject = (String, usize, DiagnosticCode, &'static str, Vec<(&'static str, String)>);

/// All diagnostics of one run, shared by the sinks of its files.
#[derive(Debug)]
pub(crate) struct Report {
    limit: usize,
    kept: RefCell<Vec<Diagnostic>>,
    seen: RefCell<BTreeSet<Subject>>,
    dropped: RefCell<usize>,
    failed: RefCell<bool>,
}

impl Report {
    /// Nothing yet.
    pub(crate) fn new(limit: usize) -> Rc<Report> {
        Rc::new(Report {
            limit: limit.max(2),
            kept: RefCell::default(),
            seen: RefCell::default(),
            dropped: RefCell::default(),
            failed: RefCell::default(),
        })
    }

    /// Whether an error was reported.
    pub(crate) fn failed(&self) -> bool {
        *self.failed.borrow()
    }

    fn push(&self, make: impl FnOnce() -> Diagnostic, code: DiagnosticCode) {
        if code.severity() == Severity::Error {
            *self.failed.borrow_mut() = true;
        }
        if self.is_full() && !(code.severity() == Severity::Error && self.drop_warning()) {
            *self.dropped.borrow_mut() += 1;
            return;
        }
        let diagnostic = make();
        let place = &diagnostic.place;
        let args = diagnostic.args.clone();
        let subject = (place.path.clone(), place.start, diagnostic.code, diagnostic.case, args);
        if self.seen.borrow_mut().insert(subject) {
            self.kept.borrow_mut().push(diagnostic);
        }
    }

    /// Whether nothing more is kept: from here on, words for a diagnostic need not be looked for.
    pub(crate) fn is_full(&self) -> bool {
        self.kept.borrow().len() + 1 >= self.limit
    }

    /// Makes room for an error by dropping a warning, if there is one.
    fn drop_warning(&self) -> bool {
        let mut kept = self.kept.borrow_mut();
        let Some(at) = kept.iter().rposition(|diagnostic| !diagnostic.is_error()) else { return false };
        kept.remove(at);
        *self.dropped.borrow_mut() += 1;
        true
    }

    /// Everything, in the order of files and places; a last one counts what the limit cut off.
    pub(crate) fn finish(&self) -> Vec<Diagnostic> {
        let mut all = self.kept.take();
        all.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| a.code.cmp(&b.code)));
        let dropped = *self.dropped.borrow();
        if dropped > 0
            && let Some(last) = all.last().cloned()
        {
            all.push(Diagnostic {
                code: DiagnosticCode::MoreErrors,
                case: "",
                place: last.place,
                also: None,
                args: vec![("count", dropped.to_string())],
            });
        }
        all
    }
}

/// Takes the faults of one file.
#[derive(Debug)]
pub(crate) struct Sink<'t> {
    path: String,
    lines: Lines<'t>,
    report: Rc<Report>,
}

impl<'t> Sink<'t> {
    /// For a file with this label and text.
    pub(crate) fn new(path: &str, text: &'t str, report: &Rc<Report>) -> Sink<'t> {
        Sink { path: path.to_owned(), lines: Lines::of(text), report: Rc::clone(report) }
    }

    /// The text.
    pub(crate) fn text(&self) -> &'t str {
        self.lines.text
    }

    /// The report that it writes to.
    pub(crate) fn report(&self) -> &Rc<Report> {
        &self.report
    }

    /// A hint that takes time to find, unless the diagnostic would not be kept anyway: what is done for
    /// each of a million faults must be cheap.
    pub(crate) fn hint<T>(&self, find: impl FnOnce() -> Option<T>) -> Option<T> {
        if self.report.is_full() { None } else { find() }
    }

    /// Takes a fault; one without a place is put at the start of the file.
    pub(crate) fn push(&self, fault: Fault) {
        let code = fault.code;
        let make = || Diagnostic {
            code,
            case: fault.case,
            place: self.lines.place(&self.path, fault.span.unwrap_or_default()),
            also: fault.also.map(|span| self.lines.place(&self.path, span)),
            args: fault.args,
        };
        self.report.push(make, code);
    }
}

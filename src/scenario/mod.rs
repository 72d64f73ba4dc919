//! From a scenario's folder and the law packs to a compiled scenario, or to everything that is wrong
//! with them, each fault at its place and with a next step.
//!
//! | file | holds |
//! |---|---|
//! | `folder` | names and bytes that are handed in; this ring opens nothing |
//! | `files` | size, encoding, invisible characters |
//! | `syntax` | brackets and names as a tree, with recovery |
//! | `values`, `choice`, `located`, `stop` | serde over that tree, with positions, and its errors |
//! | `schema` | the raw formats, one frozen module per version |
//! | `names` | tables of ids, and "did you mean" |
//! | `compile` | raw to compiled; single values and references |
//! | `lint` | what only shows in the whole: can it be reached, proved, sent |
//! | `texts` | keys of the Fluent files |
//! | `packs` | instruments and rules |
//! | `diagnostic`, `codes`, `wording`, `render` | faults as data, their explanation, their words, their excerpt |
//!
//! Three layers, cheapest first, as the conventions ask; the middle one differs: positions come from
//! our own tree and not from `ron`'s `RawValue`, because `ron` gives up at the first fault of a text,
//! and `check` has to print them all (reasons in `syntax` and `values`).
//!
//! Every input is bounded by [`Limits`]: nothing here panics, hangs or grows without bound, whatever
//! the bytes are (`tests/it/scenario` mutates shipped files ten thousand times).
//!
//! What is never here: a file being opened, a clock, a sentence outside `wording` and `codes`, the name
//! of a scenario.

mod choice;
pub mod codes;
mod compile;
pub mod diagnostic;
mod files;
pub mod folder;
pub mod limits;
mod lint;
mod located;
mod names;
pub mod packs;
mod render;
mod schema;
mod stop;
mod syntax;
mod texts;
mod values;
mod wording;

pub use codes::{DiagnosticCode, Explanation, Severity};
pub use compile::is_plain_path;
pub use diagnostic::{Diagnostic, Place};
pub use files::{is_acted_upon, too_nested};
pub use folder::{Folder, Sources};
pub use limits::Limits;
pub use packs::LawPacks;
pub use render::render;
pub use schema::NEWEST as NEWEST_SCHEMA;

use std::rc::Rc;

use crate::case::scenario::Scenario;
use compile::Compiler;
use diagnostic::{Fault, Report, Sink};

/// The file that every scenario has.
pub const SCENARIO_FILE: &str = "scenario.ron";

/// Checks a folder and compiles it. The scenario is there only if no diagnostic is an error; warnings
/// may stand beside it. Diagnostics are in the order of files and places.
pub fn load(folder: &Folder, packs: &LawPacks, limits: &Limits) -> (Option<Scenario>, Vec<Diagnostic>) {
    let report = Report::new(limits.diagnostics);
    let scenario = read(folder, packs, limits, &report).filter(|_| !report.failed());
    (scenario, report.finish())
}

fn read(folder: &Folder, packs: &LawPacks, limits: &Limits, report: &Rc<Report>) -> Option<Scenario> {
    let label = folder.label(SCENARIO_FILE);
    if folder.files.len() > limits.files {
        let fault = Fault::new(DiagnosticCode::TooMany).with("what", "files in the folder");
        Sink::new(&label, "", report).push(fault.number("limit", limits.files));
        return None;
    }
    let Some(bytes) = folder.bytes(SCENARIO_FILE) else {
        Sink::new(&label, "", report)
            .push(Fault::new(DiagnosticCode::FileMissing).with("name", SCENARIO_FILE));
        return None;
    };
    let doc = files::document(&label, bytes, limits, report)?;
    schema::version(&doc)?;
    let raw: schema::v1::Scenario = doc.read(doc.tree.root())?;
    let compiler = Compiler::new(&doc, &raw, folder, packs, limits);
    if !compiler.within_limits() {
        return None;
    }
    let draft = compiler.draft();
    lint::check(&compiler, &draft);
    texts::check(&compiler);
    compiler.whole(draft)
}

//! File formats, oldest to newest. A version that was ever shipped is frozen as a module of typed raw
//! structs and keeps its fixtures; a newer one takes it over by `From`, so that the compiler behind
//! knows only the newest.
//!
//! To add a version: copy the newest module, change it, add `From<v1::Scenario> for v2::Scenario`,
//! and extend [`version`]'s match in `load`.

pub(crate) mod custody;
pub(crate) mod hearing;
pub(crate) mod joint;
pub(crate) mod measure;
pub(crate) mod pack;
pub(crate) mod redress;
pub(crate) mod v1;
pub(crate) mod words;

use super::codes::DiagnosticCode;
use super::diagnostic::Fault;
use super::located::Located;
use super::syntax::Span;
use super::values::Document;

/// The newest version, and the only one so far.
pub const NEWEST: u32 = 1;

/// The version that a file says it is written in; nothing if it is none that we read.
pub(crate) fn version(doc: &Document<'_>) -> Option<u32> {
    let root = doc.tree.root();
    let node = doc.tree.field(doc.text(), root, "schema");
    let Some(node) = node else {
        let at = doc.tree.node(root).span;
        let bracket = Span::new(at.start, (at.start + 1).min(at.end));
        let fault = Fault::at(DiagnosticCode::MissingField, bracket).with("name", "schema");
        doc.sink.push(fault.with("owner", "scenario"));
        return None;
    };
    let schema = doc.read::<Located<u32>>(node)?;
    let found = *schema.get()?;
    if (1..=NEWEST).contains(&found) {
        return Some(found);
    }
    let case = if found == 0 { "old" } else { "new" };
    let fault = Fault::at(DiagnosticCode::SchemaUnsupported, schema.span).case(case);
    doc.sink.push(fault.number("found", found).number("newest", NEWEST));
    None
}

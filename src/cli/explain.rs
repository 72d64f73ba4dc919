//! `explain`: a diagnostic, a rule or an instrument.

use super::{CliError, Common, Exit, check, say};
use crate::scenario::DiagnosticCode;
use crate::text::layout::WIDTH;
use crate::text::{Words, explain};

/// Explains a code.
pub(super) fn explain(common: &Common, code: &str) -> Result<Exit, CliError> {
    let (packs, _, _) = check::law_packs(&common.data())?;
    let words = Words::new(common.language(), &Default::default());
    if let Some(diagnostic) = DiagnosticCode::from_name(code) {
        say(&explain::diagnostic(&words, diagnostic));
        return Ok(Exit::Done);
    }
    if let Some(text) = explain::law(&words, code, packs.instruments(), packs.rules(), WIDTH) {
        say(&text);
        return Ok(Exit::Done);
    }
    let near = explain::near(code, packs.instruments(), DiagnosticCode::ALL.iter().map(|c| c.name()));
    Err(CliError(explain::unknown(&words, code, &near)))
}

//! The part `measures` of the file.

use super::Compiler;
use crate::case::measure::Spec;
use crate::scenario::schema::measure::Measures;

impl Compiler<'_> {
    /// The section's part of the compiled scenario.
    pub(super) fn measure(&self, _raw: &Measures) -> Option<Spec> {
        Some(Spec {})
    }
}

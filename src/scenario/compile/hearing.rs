//! The part `hearing` of the file.

use super::Compiler;
use crate::case::hearing::Spec;
use crate::scenario::schema::hearing::Hearing;

impl Compiler<'_> {
    /// The section's part of the compiled scenario.
    pub(super) fn hearing(&self, _raw: &Hearing) -> Option<Spec> {
        Some(Spec {})
    }
}

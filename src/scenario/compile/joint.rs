//! The part `joint` of the file.

use super::Compiler;
use crate::case::joint::Spec;
use crate::scenario::schema::joint::Joint;

impl Compiler<'_> {
    /// The section's part of the compiled scenario.
    pub(super) fn joint(&self, _raw: &Joint) -> Option<Spec> {
        Some(Spec {})
    }
}

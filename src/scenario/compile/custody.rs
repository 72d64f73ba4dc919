//! The part `custody` of the file.

use super::Compiler;
use crate::case::custody::Spec;
use crate::scenario::schema::custody::Custody;

impl Compiler<'_> {
    /// The section's part of the compiled scenario.
    pub(super) fn custody(&self, _raw: &Custody) -> Option<Spec> {
        Some(Spec {})
    }
}

//! The part `redress` of the file.

use super::Compiler;
use crate::case::redress::Spec;
use crate::scenario::schema::redress::Redress;

impl Compiler<'_> {
    /// The section's part of the compiled scenario.
    pub(super) fn redress(&self, _raw: &Redress) -> Option<Spec> {
        Some(Spec {})
    }
}

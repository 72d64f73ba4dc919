//! The section's part of a compiled scenario.

use serde::{Deserialize, Serialize};

use crate::case::scenario::Scenario;

/// The section's part of a compiled scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spec {}

/// Whether every index points somewhere: what and which does not. A damaged log could hold one that does
/// not.
pub fn check(_spec: &Spec, _scenario: &Scenario) -> Option<(&'static str, u32)> {
    None
}

//! State of the section.

use serde::Serialize;

/// State of the section; its JSON is its canonical form, so its fields keep their order and hold no
/// hash maps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct State {}

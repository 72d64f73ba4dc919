//! Commands of the section.

use serde::{Deserialize, Serialize};

/// A command of the section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {}

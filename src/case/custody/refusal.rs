//! Why a seat may not do what it asked in this section, beyond the reasons that all sections share.

use serde::{Deserialize, Serialize};

/// A reason of this section; its words are in `text::sections::custody`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {}

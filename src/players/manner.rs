//! How a stand-in behaves. A manner is never shown beside a person's name.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How a stand-in behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Manner {
    /// Asks for the least that answers, with everything that the law wants said.
    ByTheBook,
    /// Asks for more than it needs, says little, and does not wait.
    Hasty,
    /// By the book, but waits for every answer before the next question, and leaves out what is not
    /// strictly called for.
    OverCautious,
    /// Does what only it can do and was asked for, and nothing of its own accord.
    Passive,
}

impl Manner {
    /// Every manner.
    pub const ALL: [Manner; 4] = [Manner::ByTheBook, Manner::Hasty, Manner::OverCautious, Manner::Passive];

    /// Its name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Manner::ByTheBook => "by-the-book",
            Manner::Hasty => "hasty",
            Manner::OverCautious => "over-cautious",
            Manner::Passive => "passive",
        }
    }
}

impl fmt::Display for Manner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A word that is not a manner.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a manner: by-the-book, hasty, over-cautious, passive")]
pub struct UnknownManner(pub String);

impl FromStr for Manner {
    type Err = UnknownManner;

    fn from_str(text: &str) -> Result<Manner, UnknownManner> {
        Manner::ALL
            .into_iter()
            .find(|m| m.name() == text)
            .ok_or_else(|| UnknownManner(text.to_owned()))
    }
}

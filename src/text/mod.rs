//! Words: everything that people read, in their language. The engine emits codes and plain values;
//! here they become sentences, all of which live in `assets/text/{en,fr}/*.ftl` and in the texts of
//! the scenario. No sentence stands in a Rust file, and no wording is chosen by chance.
//!
//! | file | what |
//! |---|---|
//! | [`msg`] | a message: a key with typed arguments |
//! | [`words`] | a language with its fallback; looks keys up and formats |
//! | [`figures`] | numbers, dates and spans in the manner of the language |
//! | [`plain`] | control characters made harmless |
//! | [`layout`] | wrapping, columns and bars for a plain terminal |
//! | [`names`] | words for every closed enum |
//! | [`story`] | the events of a case as a chronicle |
//! | [`report`] | the result of a run or replay |
//! | [`findings`] | findings: act, rule, authority, better act |
//! | [`graph`] | what a case hangs on: what falls without which desk, link or item |
//! | [`effort`] | reading and drafting minutes per seat |
//! | [`whatif`] | what one thing otherwise would have come to |
//! | [`forecast`] | what an inject is likely to do |
//! | [`compare`] | where a result stands among teams of stand-ins |
//! | [`explain`] | rules, instruments and diagnostics |
//!
//! Keys are `thing-variant` in kebab case (`category-tra`, `reason-nothing-cited`); rules and
//! instruments keep their own names (`rule-R05-title`, `instrument-EPOC`). Keys of a scenario
//! (`item-…`, `desk-…`, `seat-…`) are looked up after ours, so that a scenario can add words but
//! never replace what the program says.
//!
//! Forms: a name may carry attributes for its place in a sentence (`.the`, `.of`, `.by`). They reach
//! the sentence as `$office-the` beside `$office`, so that French articles stand in the French file.

pub mod compare;
pub mod effort;
pub mod explain;
pub mod figures;
pub mod findings;
pub mod forecast;
pub mod graph;
pub mod layout;
pub mod msg;
pub mod names;
pub mod plain;
pub mod report;
mod sections;
pub mod story;
mod things;
pub mod whatif;
pub mod words;

pub use msg::{Arg, Msg};
pub use names::Named;
pub use words::Words;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the texts. It changes no score and no hash.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English; what is missing elsewhere is shown in it.
    #[default]
    En,
    /// French.
    Fr,
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 2] = [Language::En, Language::Fr];

    /// As written on the command line and in file names.
    pub const fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fr => "fr",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text names no language that there are texts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownLanguage;

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown-language")
    }
}

impl std::error::Error for UnknownLanguage {}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads `en` or `fr`, in either case.
    ///
    /// # Errors
    /// [`UnknownLanguage`] for anything else.
    fn from_str(text: &str) -> Result<Language, UnknownLanguage> {
        Language::ALL
            .into_iter()
            .find(|l| l.code().eq_ignore_ascii_case(text))
            .ok_or(UnknownLanguage)
    }
}

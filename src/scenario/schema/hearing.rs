//! The part `hearing` of schema 1: what the file may say for the section `case::hearing`.

use serde::Deserialize;

use super::words::{Id, Name};
use crate::case::hearing::{Payer, SentenceKind};
use crate::scenario::located::{List, Located, Opt};

/// The part of the file.
#[derive(Debug, Deserialize)]
#[serde(rename = "hearing", deny_unknown_fields)]
pub(crate) struct Hearing {
    /// Who can be heard.
    pub(crate) suspects: Option<List<Suspect>>,
    /// Items that show no more than the use of an account, tool or service.
    pub(crate) mere_use: Option<List<Name>>,
    pub(crate) casebook: Option<List<PastCase>>,
    /// What the accused can ask to be obtained.
    pub(crate) asks: Option<List<Ask>>,
    pub(crate) speakers: Option<List<Speaker>>,
    pub(crate) opinion_cost_eur: Opt<u64>,
    pub(crate) appeal: Opt<Appeal>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "suspect", deny_unknown_fields)]
pub(crate) struct Suspect {
    pub(crate) person: Located<Name>,
    pub(crate) statement: Opt<Name>,
    /// Comes, or can be heard where they are.
    pub(crate) comes: Opt<bool>,
    pub(crate) age_in_doubt: Opt<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "past case", deny_unknown_fields)]
pub(crate) struct PastCase {
    pub(crate) id: Located<Id>,
    pub(crate) forum: Located<Name>,
    pub(crate) conduct: List<Name>,
    pub(crate) sources: Located<u32>,
    pub(crate) excluded: Opt<u32>,
    pub(crate) convicted: Located<bool>,
    pub(crate) sentence_months: Opt<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "ask", deny_unknown_fields)]
pub(crate) struct Ask {
    pub(crate) id: Located<Id>,
    pub(crate) brings: Located<Name>,
    pub(crate) undermines: Option<List<Name>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "speaker", deny_unknown_fields)]
pub(crate) struct Speaker {
    pub(crate) id: Located<Id>,
    pub(crate) seat: Opt<Name>,
    pub(crate) desk: Opt<Name>,
    pub(crate) about: Located<Name>,
    pub(crate) partner: Opt<bool>,
    pub(crate) terms: Opt<Terms>,
    pub(crate) interest: Opt<bool>,
    pub(crate) needed: Opt<bool>,
    pub(crate) sentences: List<Sentence>,
    /// What they say where nobody sits there.
    pub(crate) usual: Option<List<Name>>,
    pub(crate) declares: Opt<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "terms", deny_unknown_fields)]
pub(crate) struct Terms {
    pub(crate) paid_by: Located<Payer>,
    pub(crate) contract: Opt<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "sentence", deny_unknown_fields)]
pub(crate) struct Sentence {
    pub(crate) id: Located<Id>,
    pub(crate) kind: Located<SentenceKind>,
    /// The exact sentence that says what this one should.
    pub(crate) exact: Opt<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "appeal", deny_unknown_fields)]
pub(crate) struct Appeal {
    pub(crate) days: Located<u32>,
}

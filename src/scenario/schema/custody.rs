//! The part `custody` of schema 1: what the file may say for the section `case::custody`.

use serde::Deserialize;

use super::words::{Moment, Name};
use crate::law::custody::{AcquisitionMode, HashAlgorithm, ItemType};
use crate::scenario::located::{List, Located, Opt};

/// The part of the file.
#[derive(Debug, Deserialize)]
#[serde(rename = "custody", deny_unknown_fields)]
pub(crate) struct Custody {
    /// A register of who did what with personal data is kept.
    pub(crate) register: Opt<bool>,
    pub(crate) formats: Option<List<Formats>>,
    pub(crate) records: Option<List<Record>>,
    pub(crate) flaws: Option<List<Flaw>>,
    pub(crate) analyses: Option<List<Analysis>>,
    pub(crate) strangers: Option<List<Strangers>>,
    pub(crate) outsiders: Option<List<Name>>,
    pub(crate) senders: Option<List<Sender>>,
}

/// Formats that the courts of a state take.
#[derive(Debug, Deserialize)]
#[serde(rename = "formats", deny_unknown_fields)]
pub(crate) struct Formats {
    pub(crate) jurisdiction: Located<Name>,
    pub(crate) takes: List<Name>,
}

/// How an item was acquired.
#[derive(Debug, Deserialize)]
#[serde(rename = "record", deny_unknown_fields)]
pub(crate) struct Record {
    pub(crate) item: Located<Name>,
    pub(crate) format: Opt<Name>,
    pub(crate) kind: Opt<ItemType>,
    pub(crate) mode: Opt<AcquisitionMode>,
    /// Name and version.
    pub(crate) tool: Opt<(String, String)>,
    pub(crate) write_blocked: Opt<bool>,
}

/// A flaw with which an item arrives.
#[derive(Debug, Deserialize)]
#[serde(rename = "flaw", deny_unknown_fields)]
pub(crate) struct Flaw {
    pub(crate) item: Located<Name>,
    pub(crate) kind: Located<FlawKind>,
    /// Whoever held it can vouch for what is missing; yes, unless it says no.
    pub(crate) vouched: Opt<bool>,
}

/// Kinds of flaws.
#[derive(Debug, Deserialize)]
pub(crate) enum FlawKind {
    ReceiptGap,
    WrongHolder(Located<Name>),
    LocalTime,
    WeakHash { algorithm: HashAlgorithm, value: String },
    PoliceChannel,
}

/// What analysis brings to light.
#[derive(Debug, Deserialize)]
#[serde(rename = "analysis", deny_unknown_fields)]
pub(crate) struct Analysis {
    pub(crate) item: Located<Name>,
    pub(crate) lab: Opt<Name>,
    /// Marks, `item.mark`.
    pub(crate) keys: Option<List<Name>>,
    pub(crate) until: Opt<Moment>,
    pub(crate) yields: List<Name>,
}

/// Rows of people who have nothing to do with the case.
#[derive(Debug, Deserialize)]
#[serde(rename = "strangers", deny_unknown_fields)]
pub(crate) struct Strangers {
    pub(crate) item: Located<Name>,
    /// Marks, `item.mark`.
    pub(crate) marks: List<Name>,
}

/// Who must agree to another use.
#[derive(Debug, Deserialize)]
#[serde(rename = "sender", deny_unknown_fields)]
pub(crate) struct Sender {
    pub(crate) item: Located<Name>,
    pub(crate) desk: Located<Name>,
    /// What a desk without a seat answers; yes, unless it says no.
    pub(crate) agrees: Opt<bool>,
}

//! The part `redress` of schema 1: what the file may say for the section `case::redress`.

use serde::Deserialize;

use super::words::{Id, Moment, Name, Permille};
use crate::case::redress::Subject;
use crate::scenario::located::{List, Located, Opt};

/// The part of the file.
#[derive(Debug, Deserialize)]
#[serde(rename = "redress", deny_unknown_fields)]
pub(crate) struct Redress {
    pub(crate) victims: Option<List<Victims>>,
    pub(crate) fund: Opt<Fund>,
    /// After a conviction the case stays open so long at most.
    pub(crate) settle_days: Opt<u32>,
    pub(crate) sharing: Option<List<Sharer>>,
    pub(crate) audits: Option<List<Audit>>,
    /// The supervisory authority may suspend for so long.
    pub(crate) suspension_days: Opt<u32>,
    pub(crate) notices: Opt<Notices>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "victims", deny_unknown_fields)]
pub(crate) struct Victims {
    pub(crate) id: Located<Id>,
    pub(crate) people: Located<u32>,
    pub(crate) jurisdiction: Located<Name>,
    pub(crate) loss_eur: Located<u64>,
    pub(crate) languages: List<Name>,
    /// The item by which they become known.
    pub(crate) known_by: Opt<Name>,
    pub(crate) inform_within_hours: Located<u32>,
    pub(crate) claim_by: Located<Moment>,
    pub(crate) proof: List<Proves>,
    pub(crate) wants_claim: Opt<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "proof of loss", deny_unknown_fields)]
pub(crate) struct Proves {
    pub(crate) item: Located<Name>,
    pub(crate) amount_eur: Located<u64>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "fund", deny_unknown_fields)]
pub(crate) struct Fund {
    pub(crate) desk: Located<Name>,
    pub(crate) years: List<Year>,
    pub(crate) covers_permille: Located<Permille>,
    pub(crate) pays: List<Moment>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "year of the fund", deny_unknown_fields)]
pub(crate) struct Year {
    pub(crate) from: Located<Moment>,
    pub(crate) money_eur: Located<u64>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "sharing", deny_unknown_fields)]
pub(crate) struct Sharer {
    pub(crate) jurisdiction: Located<Name>,
    pub(crate) desk: Located<Name>,
    pub(crate) accepts_permille: Located<Permille>,
    pub(crate) keeps_permille: Located<Permille>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "audit", deny_unknown_fields)]
pub(crate) struct Audit {
    pub(crate) at: Located<Moment>,
    pub(crate) of: Located<Subject>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "notices", deny_unknown_fields)]
pub(crate) struct Notices {
    pub(crate) within_days: Located<u32>,
}

//! The part `joint` of schema 1: what the file may say for the section `case::joint`.

use serde::Deserialize;

use super::v1::Time;
use super::words::{Id, Moment, Name};
use crate::law::terms::Office;
use crate::scenario::located::{List, Located, Opt};

/// The part of the file.
#[derive(Debug, Deserialize)]
#[serde(rename = "joint", deny_unknown_fields)]
pub(crate) struct Joint {
    pub(crate) duties: Option<List<Duty>>,
    pub(crate) lead: Opt<Lead>,
    pub(crate) parallels: Option<List<Parallel>>,
    pub(crate) team: Opt<Team>,
    pub(crate) money: Opt<Money>,
    pub(crate) liaison: Opt<Liaison>,
    pub(crate) approaches: Option<List<Approach>>,
    pub(crate) channel: Opt<Channel>,
    pub(crate) warned: Option<List<Erasure>>,
    pub(crate) terms: Option<List<Terms>>,
}

/// When something starts.
#[derive(Debug, Deserialize)]
pub(crate) enum Start {
    At(Located<Moment>),
    Inject(Located<Name>),
    Known(Located<Name>),
}

#[derive(Debug, Deserialize)]
#[serde(rename = "duty", deny_unknown_fields)]
pub(crate) struct Duty {
    pub(crate) id: Located<Id>,
    /// Short name of the pack.
    pub(crate) pack: Located<Name>,
    /// Without it, the incident lead.
    pub(crate) by: Opt<Office>,
    pub(crate) to: Located<Name>,
    pub(crate) starts: Located<Start>,
    pub(crate) facts: Option<List<Name>>,
    /// Victims whose being informed meets the duty as well.
    pub(crate) victims: Opt<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "lead", deny_unknown_fields)]
pub(crate) struct Lead {
    pub(crate) states: List<Name>,
    /// Without it, any of them.
    pub(crate) may_lead: Option<List<Name>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "parallel", deny_unknown_fields)]
pub(crate) struct Parallel {
    pub(crate) id: Located<Id>,
    pub(crate) state: Located<Name>,
    pub(crate) at: Located<Name>,
    pub(crate) when: Located<Moment>,
    pub(crate) selector: Located<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "team", deny_unknown_fields)]
pub(crate) struct Team {
    pub(crate) treaty: Located<Name>,
    pub(crate) brings: Option<List<Brought>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "brought", deny_unknown_fields)]
pub(crate) struct Brought {
    pub(crate) state: Located<Name>,
    pub(crate) item: Located<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "money", deny_unknown_fields)]
pub(crate) struct Money {
    pub(crate) budgets: Option<List<Budget>>,
    pub(crate) liaison_eur: Opt<u64>,
    pub(crate) translation_eur: Opt<u64>,
    pub(crate) laboratory_eur: Opt<u64>,
    pub(crate) expert_eur: Opt<u64>,
    pub(crate) grant_eur: Opt<u64>,
    pub(crate) grant_desk: Opt<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "budget", deny_unknown_fields)]
pub(crate) struct Budget {
    pub(crate) state: Located<Name>,
    pub(crate) eur: Located<u64>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "liaison", deny_unknown_fields)]
pub(crate) struct Liaison {
    pub(crate) states: List<Name>,
    pub(crate) takes: Located<Time>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "approach", deny_unknown_fields)]
pub(crate) struct Approach {
    pub(crate) id: Located<Id>,
    pub(crate) to: Located<Name>,
    pub(crate) claims: Located<Name>,
    pub(crate) asks: List<Name>,
    pub(crate) genuine: Located<bool>,
    pub(crate) when: Located<Start>,
    pub(crate) within_hours: Located<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "channel", deny_unknown_fields)]
pub(crate) struct Channel {
    pub(crate) desk: Located<Name>,
    pub(crate) from: Located<Moment>,
    pub(crate) revealed_by: Located<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "erasure", deny_unknown_fields)]
pub(crate) struct Erasure {
    pub(crate) item: Located<Name>,
    pub(crate) within_hours: Located<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "terms", deny_unknown_fields)]
pub(crate) struct Terms {
    pub(crate) speaker: Located<Name>,
    pub(crate) paid_by: Located<Name>,
    pub(crate) eur: Located<u64>,
    pub(crate) on_success: Opt<bool>,
}

//! The part `measures` of schema 1: what the file may say for the section `case::measure`.

use serde::Deserialize;

use super::words::{Id, Moment, Name, Permille};
use crate::law::acts::Protected;
use crate::scenario::located::{List, Located, Opt};

/// The part of the file.
#[derive(Debug, Deserialize)]
#[serde(rename = "measures", deny_unknown_fields)]
pub(crate) struct Measures {
    pub(crate) lines: Option<List<Line>>,
    pub(crate) systems: Option<List<System>>,
    pub(crate) assets: Option<List<Asset>>,
    pub(crate) wanted: Option<List<Wanted>>,
    /// Frozen property is released within so many days once no judgment can take it.
    pub(crate) release_days: Opt<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "line", deny_unknown_fields)]
pub(crate) struct Line {
    pub(crate) selector: Located<Name>,
    /// Where its user really is.
    pub(crate) target_in: Located<Name>,
    /// The item that shows it; without it, it is known from the start.
    pub(crate) shown_by: Opt<Name>,
    pub(crate) yields: List<Passing>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "yield", deny_unknown_fields)]
pub(crate) struct Passing {
    pub(crate) item: Located<Name>,
    pub(crate) at: Located<Moment>,
    /// Somebody else's use of the line.
    pub(crate) outside: Opt<bool>,
    pub(crate) protects: Opt<Protected>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "system", deny_unknown_fields)]
pub(crate) struct System {
    pub(crate) selector: Located<Name>,
    pub(crate) items: List<Name>,
    pub(crate) gone_at: Opt<Moment>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "asset", deny_unknown_fields)]
pub(crate) struct Asset {
    pub(crate) id: Located<Id>,
    pub(crate) value_eur: Located<u64>,
    pub(crate) holder: Located<Name>,
    pub(crate) owner: Opt<Name>,
    /// When it begins to move; without it, when the case opens.
    pub(crate) starts: Opt<Moment>,
    /// Minutes since, and what is left from then on.
    pub(crate) left: List<(u64, Permille)>,
    /// The same from a warning on.
    pub(crate) warned: Option<List<(u64, Permille)>>,
    pub(crate) shown_by: Option<List<Name>>,
    /// A freezing lapses after so many days; without it, it lasts.
    pub(crate) held_days: Opt<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "wanted", deny_unknown_fields)]
pub(crate) struct Wanted {
    pub(crate) person: Located<Name>,
    pub(crate) desk: Located<Name>,
    pub(crate) shown_by: Opt<Name>,
    pub(crate) consents: Opt<bool>,
    pub(crate) renounces_speciality: Opt<bool>,
    pub(crate) remedy_days: Opt<u32>,
}

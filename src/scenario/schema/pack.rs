//! Law packs as they are written: the fields of `law::instrument::Instrument` and
//! `law::standing::RulePack`, each with its place, so that all faults of a pack come at once.

use serde::Deserialize;

use super::words::Name;
use crate::kernel::{Period, Reckoning};
use crate::law::duty::DutyPack;
use crate::law::instrument::{
    Fallback, FormField, Ground, Instrument, Measure, Membership, Notification, Object, Performs, Step,
    UseCondition, Yields,
};
use crate::law::rules::RuleId;
use crate::law::standing::{Cure, ForumStanding, RulePack};
use crate::law::terms::{Citation, Office, Validity};
use crate::scenario::located::{List, Located, Opt, items};

/// An instrument's file.
#[derive(Debug, Deserialize)]
#[serde(rename = "instrument", deny_unknown_fields)]
pub(crate) struct RawInstrument {
    pub(crate) id: Located<Name>,
    pub(crate) base: Located<Citation>,
    pub(crate) validity: Located<Validity>,
    pub(crate) membership: Located<Membership>,
    pub(crate) object: Located<Object>,
    pub(crate) performs: Located<Performs>,
    pub(crate) measures: List<Measure>,
    pub(crate) route: List<Step>,
    pub(crate) form: List<FormField>,
    pub(crate) form_source: Located<Citation>,
    pub(crate) grounds: List<Ground>,
    pub(crate) notifications: Option<List<Notification>>,
    pub(crate) conditions_of_use: Option<List<UseCondition>>,
    pub(crate) fallback: Opt<Fallback>,
    pub(crate) yields: Located<Yields>,
}

fn all<T: Clone>(list: &[Located<T>]) -> Option<Vec<T>> {
    list.iter().map(|element| element.value.clone()).collect()
}

impl RawInstrument {
    /// The instrument, if every part of it could be read.
    pub(crate) fn whole(&self) -> Option<Instrument> {
        Some(Instrument {
            id: self.id.get()?.0.as_str().into(),
            base: self.base.value.clone()?,
            validity: self.validity.value?,
            membership: self.membership.value.clone()?,
            object: self.object.value?,
            performs: self.performs.value?,
            measures: all(self.measures.get()?)?,
            route: all(self.route.get()?)?,
            form: all(self.form.get()?)?,
            form_source: self.form_source.value.clone()?,
            grounds: all(self.grounds.get()?)?,
            notifications: all(items(&self.notifications))?,
            conditions_of_use: all(items(&self.conditions_of_use))?,
            fallback: match &self.fallback {
                Some(fallback) => Some(fallback.value.clone()?),
                None => None,
            },
            yields: self.yields.value?,
        })
    }
}

/// A rule's file.
#[derive(Debug, Deserialize)]
#[serde(rename = "rule", deny_unknown_fields)]
pub(crate) struct RawRule {
    pub(crate) id: Located<RuleId>,
    pub(crate) base: Located<Citation>,
    pub(crate) standings: List<ForumStanding>,
    pub(crate) cure: Opt<Cure>,
}

impl RawRule {
    /// The pack, if every part of it could be read.
    pub(crate) fn whole(&self) -> Option<RulePack> {
        Some(RulePack {
            id: self.id.value?,
            base: self.base.value.clone()?,
            standings: all(self.standings.get()?)?,
            cure: match &self.cure {
                Some(cure) => Some(cure.value.clone()?),
                None => None,
            },
        })
    }
}

/// A duty's file.
#[derive(Debug, Deserialize)]
#[serde(rename = "duty", deny_unknown_fields)]
pub(crate) struct RawDuty {
    pub(crate) id: Located<Name>,
    pub(crate) base: Located<Citation>,
    pub(crate) to: Located<Office>,
    pub(crate) period: Located<Period>,
    pub(crate) reckoning: Located<Reckoning>,
    pub(crate) validity: Located<Validity>,
}

impl RawDuty {
    /// The pack, if every part of it could be read.
    pub(crate) fn whole(&self) -> Option<DutyPack> {
        Some(DutyPack {
            id: self.id.get()?.0.as_str().into(),
            base: self.base.value.clone()?,
            to: self.to.value?,
            period: self.period.value?,
            reckoning: self.reckoning.value?,
            validity: self.validity.value?,
        })
    }
}

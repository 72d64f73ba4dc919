//! A duty to notify, as its pack states it: whom to tell of an incident, and within which time. One file
//! each under `assets/law/duties/`; a scenario says from when the time runs and to which desk the notice
//! goes.

use serde::{Deserialize, Serialize};

use super::terms::{Citation, Office, Validity};
use crate::kernel::{Name, Period, Reckoning};

/// A duty to notify.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyPack {
    /// Short name, such as `NIS2-24H`.
    pub id: Name,
    /// Where it is written.
    pub base: Citation,
    /// Kind of office to be told; where people themselves are to be told, the service through which they are.
    pub to: Office,
    /// Time allowed, from when the clock starts.
    pub period: Period,
    /// How that time is counted.
    pub reckoning: Reckoning,
    /// In force or pilot, and since when.
    pub validity: Validity,
}

//! How certain a rule is in a forum, and what follows: only a settled rule excludes by itself.

use serde::{Deserialize, Serialize};

use super::rules::RuleId;
use super::terms::{Citation, LegalFamily};
use crate::kernel::Period;

/// How certain a rule is in a forum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Standing {
    /// Settled.
    Settled,
    /// Most courts.
    Majority,
    /// Courts differ.
    Divided,
    /// Left to the court.
    Discretionary,
}

/// What a breach leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Consequence {
    /// What was obtained is excluded.
    Exclude,
    /// It weighs less.
    WeighLess,
    /// The request is refused.
    Refusal,
    /// The order is quashed.
    Quash,
    /// The decision can be appealed.
    Appeal,
    /// A finding of the supervisory authority.
    OversightFinding,
    /// Only the score.
    ScoreOnly,
}

/// A rule's standing in forums of certain families (empty: every other).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForumStanding {
    /// Families that this row speaks of.
    #[serde(default)]
    pub families: Vec<LegalFamily>,
    /// How certain.
    pub standing: Standing,
    /// On what authority.
    pub authority: Citation,
    /// What a breach leads to.
    pub consequence: Consequence,
}

/// How a breach is made good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Remedy {
    /// Withdraw the request.
    Withdraw,
    /// Delete what was obtained.
    Delete,
    /// Withdraw it and delete what was obtained.
    WithdrawAndDelete,
    /// Give the omitted notice late.
    NotifyLate,
    /// Issue it again in proper form.
    Reissue,
    /// Give the omitted reasons.
    GiveReasons,
}

/// A way to cure and its time limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cure {
    /// How.
    pub remedy: Remedy,
    /// Until when after the act.
    pub within: Period,
    /// Where that is written.
    pub source: Citation,
}

/// A rule as its pack file states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulePack {
    /// Which.
    pub id: RuleId,
    /// Where the rule as a whole comes from.
    pub base: Citation,
    /// Standing by forum; the first row that names the forum's family wins, else the first row
    /// without families.
    pub standings: Vec<ForumStanding>,
    /// How a breach is made good; none if it cannot be.
    pub cure: Option<Cure>,
}

impl RulePack {
    /// The row for a forum of this family.
    pub fn standing_in(&self, family: LegalFamily) -> Option<&ForumStanding> {
        self.standings
            .iter()
            .find(|s| s.families.contains(&family))
            .or_else(|| self.standings.iter().find(|s| s.families.is_empty()))
    }
}

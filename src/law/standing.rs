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
///
/// Its texts are the rule's own, unless the row names an ending of theirs: then `rule-RNN-losing-<words>`
/// and `rule-RNN-elsewhere-<words>` stand first. What a forum does with evidence by its own rule of
/// exclusion is no matter of the row: it is a field of the jurisdiction, and only a settled row lets it act
/// unasked.
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
    /// Ending of the keys of its own losing argument and "elsewhere"; none: the rule's.
    #[serde(default)]
    pub words: Option<String>,
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
    /// Delete what was taken outside the time or scope authorised.
    DeleteOutside,
    /// Release the property.
    Release,
    /// Get the consent of whoever may give it.
    AskConsent,
    /// Have it erased at the other end and send it again without the rows of others.
    Redact,
    /// Call back, and have it erased if somebody else was there.
    CallBack,
    /// Disclose what was withheld, or have the court test it.
    Disclose,
    /// Amend or withdraw the charge.
    AmendCharge,
    /// Have the documents translated.
    Translate,
    /// Hear the person again, in proper form.
    HearAgain,
    /// Supply the check of age, the parent or the assessment.
    SupplyProtection,
    /// Look for judgments on the same acts.
    CheckJudgments,
    /// Give the assurance.
    GiveAssurance,
    /// Complete the register.
    CompleteRegister,
    /// Have a human review the result.
    ReviewByHuman,
    /// Declare the interest.
    Declare,
    /// Correct the statement.
    CorrectStatement,
    /// Inform the victims.
    InformVictims,
    /// Bring the claims, or record that they are declined.
    BringClaims,
}

impl Remedy {
    /// Every remedy.
    pub const ALL: [Remedy; 24] = [
        Remedy::Withdraw,
        Remedy::Delete,
        Remedy::WithdrawAndDelete,
        Remedy::NotifyLate,
        Remedy::Reissue,
        Remedy::GiveReasons,
        Remedy::DeleteOutside,
        Remedy::Release,
        Remedy::AskConsent,
        Remedy::Redact,
        Remedy::CallBack,
        Remedy::Disclose,
        Remedy::AmendCharge,
        Remedy::Translate,
        Remedy::HearAgain,
        Remedy::SupplyProtection,
        Remedy::CheckJudgments,
        Remedy::GiveAssurance,
        Remedy::CompleteRegister,
        Remedy::ReviewByHuman,
        Remedy::Declare,
        Remedy::CorrectStatement,
        Remedy::InformVictims,
        Remedy::BringClaims,
    ];
}

impl Remedy {
    /// Whether it is done to a request or a ruling; the others are acts of the course.
    pub fn is_of_requests(self) -> bool {
        matches!(
            self,
            Remedy::Withdraw
                | Remedy::Delete
                | Remedy::WithdrawAndDelete
                | Remedy::Reissue
                | Remedy::GiveReasons
        )
    }

    /// Whether it undoes a request or puts another in its place, so that it fits no other act.
    fn replaces_request(self) -> bool {
        matches!(self, Remedy::Withdraw | Remedy::WithdrawAndDelete | Remedy::Reissue)
    }
}

/// What a breach that is to be made good was done to or by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CuredAct {
    /// A request.
    Request,
    /// The holding of property.
    Property,
    /// Any other act.
    Other,
}

/// A way to cure and its time limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cure {
    /// How.
    pub remedy: Remedy,
    /// Other ways that make it good as well, each for its kind of breach.
    #[serde(default)]
    pub also: Vec<Remedy>,
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

impl Cure {
    /// The way that fits a breach on an act of this kind: the first that does.
    pub fn fitting(&self, on: CuredAct) -> Remedy {
        let fits = |r: &Remedy| match on {
            CuredAct::Request => r.is_of_requests(),
            CuredAct::Property => *r == Remedy::Release,
            CuredAct::Other => !r.replaces_request() && *r != Remedy::Release,
        };
        let mut all = std::iter::once(self.remedy).chain(self.also.iter().copied());
        all.find(fits).unwrap_or(self.remedy)
    }

    /// Whether this makes it good.
    pub fn allows(&self, remedy: Remedy) -> bool {
        self.remedy == remedy || self.also.contains(&remedy)
    }
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

//! R10: conditions on passing on.
//!
//! Requires: the application says on which conditions what comes in may be passed on; whoever passes an
//! item on or relies on it keeps to the conditions under which it came, takes out the rows of people who
//! have nothing to do with the case, and knows who is at the other end.
//!
//! Source: Big Brother Watch v United Kingdom (fifth Weber criterion); Budapest Convention, Art 26 (the
//! sender's conditions bind whoever accepts the information).
//!
//! Why: an item is given for a purpose. Passed on beyond it, the review that allowed it was about
//! something else.
//!
//! Detected: at issue, nothing is said of passing on (traffic data, content, data in real time, whole
//! systems). When an item is passed on or relied on: it came as a lead only and stands as evidence; a
//! condition (this case only, confidential, only for the offences of surrender) is exceeded without
//! consent; strangers' rows went along; the channel is not authenticated.
//!
//! Verdict: grave where the purpose was exceeded, because for this use it was never given; curable where
//! only the manner was wrong, because the same item could have been passed on redacted or after a call
//! back.
//!
//! Cure: ask for consent, or have the excess erased at the other end and send it again in proper form.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::SharingFacts;
use crate::law::facts::IssueFacts;
use crate::law::instrument::ConditionKind;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    facts.opens_private_life().then(|| {
        if facts.handling.sharing {
            Assessment::kept(RuleId::R10, ReasonCode::SharingStated)
        } else {
            Assessment::curable(RuleId::R10, ReasonCode::SharingUnstated, Amendment::AddSharingConditions)
        }
    })
}

pub(super) fn sharing(facts: &SharingFacts) -> Option<Assessment> {
    let exceeded = exceeded(facts);
    Some(if facts.lead_as_evidence {
        Assessment::grave(RuleId::R10, ReasonCode::LeadAsEvidence, Amendment::ObtainAsEvidence)
    } else if exceeded > 0 {
        let reason = ReasonCode::BeyondConditions { conditions: exceeded };
        Assessment::grave(RuleId::R10, reason, Amendment::AskConsent)
    } else if facts.bystanders > 0 && !facts.redacted {
        let reason = ReasonCode::BystandersShared { bystanders: facts.bystanders };
        Assessment::curable(RuleId::R10, reason, Amendment::RedactBystanders)
    } else if !facts.authenticated {
        Assessment::curable(RuleId::R10, ReasonCode::UnverifiedRecipient, Amendment::CallBack)
    } else {
        Assessment::kept(RuleId::R10, ReasonCode::SharedWithinConditions)
    })
}

/// Conditions on use that this use exceeds. Within the case for which an item was given, everybody who
/// works on it is bound by the same confidence. A penalty that the giver excludes is R24's.
fn exceeded(facts: &SharingFacts) -> u32 {
    if facts.consent || facts.same_case {
        return 0;
    }
    let binding = facts.conditions.iter().filter(|kind| match kind {
        ConditionKind::OnlyThisCase | ConditionKind::Confidential | ConditionKind::Speciality => true,
        ConditionKind::NoDeathPenalty => false,
    });
    u32::try_from(binding.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::instrument::Performs;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::{lawful, shared};

    #[test]
    fn the_application_says_on_which_conditions() {
        let mut facts = lawful();
        assert_eq!(issue(&facts), Some(Assessment::kept(RuleId::R10, ReasonCode::SharingStated)));
        facts.handling.sharing = false;
        let better = Amendment::AddSharingConditions;
        assert_eq!(
            issue(&facts),
            Some(Assessment::curable(RuleId::R10, ReasonCode::SharingUnstated, better))
        );
        facts.performs = Performs::Preserve;
        assert_eq!(issue(&facts), None);
    }

    #[test]
    fn beyond_the_purpose_is_grave_unless_the_giver_agrees() {
        let mut facts = shared();
        facts.same_case = false;
        facts.conditions = vec![ConditionKind::OnlyThisCase, ConditionKind::Confidential];
        let reason = ReasonCode::BeyondConditions { conditions: 2 };
        assert_eq!(sharing(&facts), Some(Assessment::grave(RuleId::R10, reason, Amendment::AskConsent)));
        facts.consent = true;
        assert_eq!(sharing(&facts).map(|a| a.verdict), Some(Verdict::Kept));
        facts.consent = false;
        facts.same_case = true;
        assert_eq!(sharing(&facts).map(|a| a.verdict), Some(Verdict::Kept));
        facts.same_case = false;
        facts.conditions = vec![ConditionKind::NoDeathPenalty];
        assert_eq!(sharing(&facts).map(|a| a.verdict), Some(Verdict::Kept), "another rule's");
        facts.conditions.clear();
        assert_eq!(sharing(&facts).map(|a| a.verdict), Some(Verdict::Kept), "free of conditions");
    }

    #[test]
    fn a_lead_is_no_evidence_even_with_consent_to_its_use() {
        let facts = SharingFacts { lead_as_evidence: true, consent: true, ..shared() };
        let better = Amendment::ObtainAsEvidence;
        let grave = Assessment::grave(RuleId::R10, ReasonCode::LeadAsEvidence, better);
        assert_eq!(sharing(&facts), Some(grave));
    }

    #[test]
    fn the_wrong_manner_is_curable() {
        let mut facts = SharingFacts { bystanders: 3, redacted: false, ..shared() };
        let reason = ReasonCode::BystandersShared { bystanders: 3 };
        let better = Amendment::RedactBystanders;
        assert_eq!(sharing(&facts), Some(Assessment::curable(RuleId::R10, reason, better)));
        facts.redacted = true;
        assert_eq!(sharing(&facts).map(|a| a.verdict), Some(Verdict::Kept));
        facts.authenticated = false;
        let reason = ReasonCode::UnverifiedRecipient;
        assert_eq!(sharing(&facts), Some(Assessment::curable(RuleId::R10, reason, Amendment::CallBack)));
    }
}

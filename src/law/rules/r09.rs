//! R09: rules for handling.
//!
//! Requires: the application says who examines, uses and stores what comes in, and how.
//!
//! Source: Big Brother Watch v United Kingdom (fourth Weber criterion).
//!
//! Why: a limit on what may be taken protects little if anybody may then look at it for anything.
//!
//! Detected: nothing is said of examination, use and storage. Applies to access to traffic data, content,
//! data in real time and whole systems. Subscriber data and access identifiers are handled under the data
//! protection law of each office, and what is only preserved has not come in yet.
//!
//! Verdict: curable. The access may have been lawful, and the rules for what comes in can still be given.
//!
//! Cure: issue it again with the rules for handling.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::facts::IssueFacts;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    facts.opens_private_life().then(|| {
        if facts.handling.examination {
            Assessment::kept(RuleId::R09, ReasonCode::HandlingStated)
        } else {
            Assessment::curable(RuleId::R09, ReasonCode::HandlingUnstated, Amendment::AddHandlingPlan)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::instrument::Performs;
    use crate::law::rules::sample::lawful;
    use crate::law::terms::DataCategory;

    #[test]
    fn breached_without_a_word_on_examination_and_just_kept_with_it_alone() {
        let mut facts = lawful();
        facts.handling = crate::law::acts::HandlingPlan { examination: true, ..Default::default() };
        assert_eq!(issue(&facts), Some(Assessment::kept(RuleId::R09, ReasonCode::HandlingStated)));
        facts.handling.examination = false;
        let better = Amendment::AddHandlingPlan;
        let unstated = Assessment::curable(RuleId::R09, ReasonCode::HandlingUnstated, better);
        assert_eq!(issue(&facts), Some(unstated));
    }

    #[test]
    fn does_not_apply_to_identities_or_to_preservation() {
        for category in [DataCategory::Sub, DataCategory::Acc] {
            let facts = IssueFacts { category, handling: Default::default(), ..lawful() };
            assert_eq!(issue(&facts), None);
        }
        let performs = Performs::Preserve;
        assert_eq!(issue(&IssueFacts { performs, handling: Default::default(), ..lawful() }), None);
    }
}

//! R15: a remedy exists.
//!
//! Requires: where another state is asked to search, to seize or to hear somebody, the law of the issuing
//! state gives a challenge against that measure, and the request says which.
//!
//! Source: CJEU, Gavanozov II, which concerns searches, seizures and the hearing of witnesses.
//!
//! Why: a measure that nobody can challenge where it was ordered is not one that the other state can trust.
//!
//! Detected: a search or the seizure of a system across a border, from a state whose law has no remedy
//! against it, or without stating the remedy. Does not apply to traffic data, content or subscriber data
//! from a provider: the judgment does not speak of every European Investigation Order.
//!
//! Verdict: grave without a remedy, because such an order may not be issued; curable if it exists and is
//! only not stated.
//!
//! Consequence: where the rule is settled in the executing state, that state refuses what asks for a search without a
//! remedy (the ground `no-remedy` of the investigation order); where it is not, the state's practice decides.
//!
//! Cure: state it. Without a remedy, withdraw and delete what was obtained.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::facts::IssueFacts;
use crate::law::instrument::Performs;
use crate::law::terms::DataCategory;
use crate::law::test::{Answers, Fact};

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    let system = facts.category == DataCategory::Sys && facts.performs.gives_access();
    if !facts.cross_border || !(system || facts.performs == Performs::Search) {
        return None;
    }
    Some(if !facts.remedy_exists {
        let better = Amendment::ChooseMeasureWithRemedy;
        Assessment::grave(RuleId::R15, ReasonCode::NoRemedy, better)
    } else if !facts.known.fact(Fact::RemedyAvailable) {
        Assessment::curable(RuleId::R15, ReasonCode::RemedyUnstated, Amendment::StateRemedy)
    } else {
        Assessment::kept(RuleId::R15, ReasonCode::RemedyStated)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::facts::KnownFacts;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::lawful;

    fn search(exists: bool, stated: bool) -> IssueFacts {
        let known = KnownFacts::new(stated.then_some(Fact::RemedyAvailable).into_iter().collect(), vec![]);
        IssueFacts {
            performs: Performs::Search,
            category: DataCategory::Sys,
            remedy_exists: exists,
            known,
            ..lawful()
        }
    }

    #[test]
    fn a_search_wants_a_remedy_that_exists_and_is_stated() {
        let found = |exists, stated| issue(&search(exists, stated)).map(|a| (a.verdict, a.reason));
        assert_eq!(found(true, true), Some((Verdict::Kept, ReasonCode::RemedyStated)));
        assert_eq!(found(true, false), Some((Verdict::Curable, ReasonCode::RemedyUnstated)));
        assert_eq!(found(false, false), Some((Verdict::Grave, ReasonCode::NoRemedy)));
        assert_eq!(found(false, true), Some((Verdict::Grave, ReasonCode::NoRemedy)), "stated in vain");
    }

    #[test]
    fn does_not_apply_at_home_or_to_data_from_a_provider() {
        assert_eq!(issue(&IssueFacts { cross_border: false, ..search(false, false) }), None);
        for category in [DataCategory::Sub, DataCategory::Tra, DataCategory::Con, DataCategory::Rtc] {
            assert_eq!(issue(&IssueFacts { category, remedy_exists: false, ..lawful() }), None);
        }
    }
}

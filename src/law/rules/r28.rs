//! R28: interests are declared.
//!
//! Requires: an expert or private partner who was paid by, worked for, or sells to somebody who gains from
//! the outcome says so before the statement is relied on; a statement claims no more than the method bears
//! and can be understood by a court.
//!
//! Source: none of the treaties here; good practice of courts, a modelling choice.
//!
//! Why: an interest does not make a statement wrong, but whoever weighs it must know.
//!
//! Detected: an interest was not declared; sentences claim more than the method bears; sentences cannot be
//! understood by a court. A declared interest is no breach.
//!
//! Verdict: grave if the interest was hidden, because the statement was weighed without what it should
//! have been weighed with; curable if a sentence goes too far or is jargon, because it can be corrected.
//!
//! Cure: declare the interest, correct the statement, or have somebody else give it.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::InterestFacts;

pub(super) fn interest(facts: &InterestFacts) -> Option<Assessment> {
    let better = Amendment::CorrectStatement;
    Some(if facts.interest && !facts.declared {
        Assessment::grave(RuleId::R28, ReasonCode::InterestHidden, Amendment::DeclareInterest)
    } else if facts.overstated > 0 {
        let reason = ReasonCode::Overstated { sentences: facts.overstated };
        Assessment::curable(RuleId::R28, reason, better)
    } else if facts.jargon > 0 {
        let reason = ReasonCode::Jargon { sentences: facts.jargon };
        Assessment::curable(RuleId::R28, reason, better)
    } else {
        Assessment::kept(RuleId::R28, ReasonCode::InterestsClear)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;

    fn stated(facts: InterestFacts) -> Option<(Verdict, ReasonCode)> {
        interest(&facts).map(|a| (a.verdict, a.reason))
    }

    #[test]
    fn a_hidden_interest_is_grave_and_a_declared_one_no_breach() {
        let hidden = InterestFacts { interest: true, ..Default::default() };
        assert_eq!(stated(hidden), Some((Verdict::Grave, ReasonCode::InterestHidden)));
        let kept = Some((Verdict::Kept, ReasonCode::InterestsClear));
        assert_eq!(stated(InterestFacts { declared: true, ..hidden }), kept);
        assert_eq!(stated(InterestFacts::default()), kept);
    }

    #[test]
    fn words_that_go_too_far_or_are_not_understood_are_curable() {
        let over = InterestFacts { overstated: 2, jargon: 1, ..Default::default() };
        assert_eq!(stated(over), Some((Verdict::Curable, ReasonCode::Overstated { sentences: 2 })));
        let jargon = InterestFacts { overstated: 0, ..over };
        assert_eq!(stated(jargon), Some((Verdict::Curable, ReasonCode::Jargon { sentences: 1 })));
    }
}

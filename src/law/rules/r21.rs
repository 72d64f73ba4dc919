//! R21: minors are protected.
//!
//! Requires: where a suspect is under eighteen, or may be, the age is checked; a minor is heard with
//! counsel, a holder of parental responsibility is told and may attend, and an individual assessment is
//! made.
//!
//! Source: Directive (EU) 2016/800.
//!
//! Why: a child says what an adult in a uniform wants to hear, and bears the consequences for life.
//!
//! Detected: one of these is missing for a suspect who is under eighteen or not shown to be older. Does
//! not apply to an adult.
//!
//! Verdict: grave without counsel, because what was said there cannot be unsaid; curable where the check
//! of age, the parent or the assessment is missing, because they can follow before anything is relied on.
//!
//! Cure: supply what is missing; without counsel, hear the person again.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::HearingFacts;

pub(super) fn hearing(facts: &HearingFacts) -> Option<Assessment> {
    facts.minor.then(|| {
        if !facts.lawyer {
            Assessment::grave(RuleId::R21, ReasonCode::MinorWithoutCounsel, Amendment::BringCounsel)
        } else if !facts.age_checked {
            Assessment::curable(RuleId::R21, ReasonCode::AgeUnchecked, Amendment::CheckAge)
        } else if !(facts.parent && facts.individual_assessment) {
            let better = Amendment::AssessMinor;
            Assessment::curable(RuleId::R21, ReasonCode::MinorAssessmentMissing, better)
        } else {
            Assessment::kept(RuleId::R21, ReasonCode::MinorProtected)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;

    const PROTECTED: HearingFacts = HearingFacts {
        foreign_language: false,
        interpreter: false,
        documents_translated: false,
        minor: true,
        age_checked: true,
        lawyer: true,
        parent: true,
        individual_assessment: true,
    };

    #[test]
    fn no_counsel_is_grave_and_the_rest_curable() {
        let found = |facts: HearingFacts| hearing(&facts).map(|a| (a.verdict, a.reason));
        assert_eq!(found(PROTECTED), Some((Verdict::Kept, ReasonCode::MinorProtected)));
        let grave = Some((Verdict::Grave, ReasonCode::MinorWithoutCounsel));
        assert_eq!(found(HearingFacts { lawyer: false, ..PROTECTED }), grave);
        let age = Some((Verdict::Curable, ReasonCode::AgeUnchecked));
        assert_eq!(found(HearingFacts { age_checked: false, ..PROTECTED }), age);
        let rest = Some((Verdict::Curable, ReasonCode::MinorAssessmentMissing));
        assert_eq!(found(HearingFacts { parent: false, ..PROTECTED }), rest);
        assert_eq!(found(HearingFacts { individual_assessment: false, ..PROTECTED }), rest);
    }

    #[test]
    fn does_not_apply_to_an_adult() {
        assert_eq!(hearing(&HearingFacts { minor: false, lawyer: false, ..PROTECTED }), None);
    }
}

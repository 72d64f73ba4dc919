//! R22: nobody is tried twice for the same acts.
//!
//! Requires: before a person is surrendered or extradited, judgments on the same acts are looked for, and
//! whoever was finally judged for them is not handed over for them again.
//!
//! Source: European Convention on Extradition (ETS 24); Framework Decision 2002/584 (European Arrest
//! Warrant).
//!
//! Why: a state that could try again until it wins would never have to prove its case.
//!
//! Detected: the same acts were finally judged, whatever they were called there; or nobody looked. It is
//! the acts that are compared, not the label of the offence.
//!
//! Verdict: grave if there is such a judgment, known or not looked for; curable if there is none and
//! nobody looked, because the search can be made up for.
//!
//! Cure: look for judgments. Where there is one, withdraw as far as it reaches.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::SurrenderFacts;

pub(super) fn surrender(facts: &SurrenderFacts) -> Option<Assessment> {
    Some(if facts.already_judged {
        Assessment::grave(RuleId::R22, ReasonCode::JudgedAlready, Amendment::DropSameActs)
    } else if !facts.judgments_checked {
        Assessment::curable(RuleId::R22, ReasonCode::JudgmentsUnchecked, Amendment::CheckJudgments)
    } else {
        Assessment::kept(RuleId::R22, ReasonCode::NoEarlierJudgment)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;

    fn sought(already_judged: bool, judgments_checked: bool) -> Option<(Verdict, ReasonCode)> {
        let facts = SurrenderFacts { already_judged, judgments_checked, ..Default::default() };
        surrender(&facts).map(|a| (a.verdict, a.reason))
    }

    #[test]
    fn a_judgment_is_grave_and_not_looking_is_curable() {
        let judged = Some((Verdict::Grave, ReasonCode::JudgedAlready));
        assert_eq!(sought(true, true), judged);
        assert_eq!(sought(true, false), judged);
        assert_eq!(sought(false, false), Some((Verdict::Curable, ReasonCode::JudgmentsUnchecked)));
        assert_eq!(sought(false, true), Some((Verdict::Kept, ReasonCode::NoEarlierJudgment)));
    }
}

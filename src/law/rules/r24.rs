//! R24: assurance against the death penalty.
//!
//! Requires: nobody is handed over to where the offence carries the death penalty without an assurance on
//! file that it will not be imposed or carried out.
//!
//! Source: European Convention on Extradition (ETS 24), which lets a state refuse without an assurance.
//!
//! Why: it is the one consequence that no later remedy reaches.
//!
//! Detected: the offence carries the death penalty where the person would go, and no assurance is on file.
//! Does not apply where it does not.
//!
//! Verdict: grave if the person was handed over, because then nothing can be asked any more; curable while
//! the surrender is only asked for, because the assurance can still be given.
//!
//! Cure: get the assurance on file before the hand-over.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::SurrenderFacts;

pub(super) fn surrender(facts: &SurrenderFacts) -> Option<Assessment> {
    let better = Amendment::AskAssurance;
    facts.death_penalty.then(|| {
        if facts.assurance {
            Assessment::kept(RuleId::R24, ReasonCode::AssuranceGiven)
        } else if facts.surrendered {
            Assessment::grave(RuleId::R24, ReasonCode::SurrenderedWithoutAssurance, better)
        } else {
            Assessment::curable(RuleId::R24, ReasonCode::AssuranceMissing, better)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;

    fn sought(surrendered: bool, assurance: bool) -> Option<(Verdict, ReasonCode)> {
        let facts =
            SurrenderFacts { death_penalty: true, surrendered, assurance, ..SurrenderFacts::default() };
        surrender(&facts).map(|a| (a.verdict, a.reason))
    }

    #[test]
    fn curable_until_the_hand_over_and_grave_after() {
        assert_eq!(sought(false, false), Some((Verdict::Curable, ReasonCode::AssuranceMissing)));
        let late = Some((Verdict::Grave, ReasonCode::SurrenderedWithoutAssurance));
        assert_eq!(sought(true, false), late);
        assert_eq!(sought(true, true), Some((Verdict::Kept, ReasonCode::AssuranceGiven)));
    }

    #[test]
    fn does_not_apply_where_the_offence_does_not_carry_it() {
        assert_eq!(surrender(&SurrenderFacts { surrendered: true, ..Default::default() }), None);
    }
}

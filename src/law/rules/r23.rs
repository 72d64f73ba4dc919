//! R23: speciality.
//!
//! Requires: whoever was surrendered is charged only with what the surrender was for, unless the
//! surrendering state or the person agrees, or the time to leave has passed.
//!
//! Source: European Convention on Extradition (ETS 24): until consent, or 45 days after discharge.
//!
//! Why: a state hands a person over for named acts that it has examined; for others it has said nothing.
//!
//! Detected: the person was surrendered in this case, and counts are charged beyond those of the
//! surrender, without consent. Does not apply to whoever came of their own accord or was arrested at home.
//!
//! Verdict: grave. On those counts the court may not judge this person; a change of words does not help.
//!
//! Cure: ask the surrendering state for its consent, and leave the counts out until it answers.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::SurrenderFacts;

pub(super) fn surrender(facts: &SurrenderFacts) -> Option<Assessment> {
    facts.surrendered.then(|| {
        if facts.counts_beyond > 0 && !facts.consent {
            let reason = ReasonCode::BeyondSurrender { counts: facts.counts_beyond };
            Assessment::grave(RuleId::R23, reason, Amendment::KeepToSurrender)
        } else {
            Assessment::kept(RuleId::R23, ReasonCode::WithinSurrender)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn charged(surrendered: bool, counts_beyond: u32, consent: bool) -> Option<Assessment> {
        surrender(&SurrenderFacts { surrendered, counts_beyond, consent, ..Default::default() })
    }

    #[test]
    fn a_count_beyond_is_grave_without_consent() {
        let reason = ReasonCode::BeyondSurrender { counts: 1 };
        let grave = Assessment::grave(RuleId::R23, reason, Amendment::KeepToSurrender);
        assert_eq!(charged(true, 1, false), Some(grave));
        let kept = Assessment::kept(RuleId::R23, ReasonCode::WithinSurrender);
        assert_eq!(charged(true, 1, true), Some(kept));
        assert_eq!(charged(true, 0, false), Some(kept));
    }

    #[test]
    fn does_not_apply_without_a_surrender() {
        assert_eq!(charged(false, 3, false), None);
    }
}

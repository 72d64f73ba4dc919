//! R29: victims are informed and can claim.
//!
//! Requires: victims are informed of their rights in time, and a claim that they could bring is brought,
//! or they decline, before the case closes.
//!
//! Source: Directive 2012/29/EU; Regulation (EU) 2018/1805 (restitution out of frozen property).
//!
//! Why: what is frozen goes to the state or comes back to nobody if those who lost it never asked.
//!
//! Detected: at the end of the case, victims were not informed in time, or a claim that could have been
//! brought was neither brought nor declined. Does not apply to a case without victims.
//!
//! Verdict: grave if no victim was informed, because then none of them had a choice; curable if some were
//! left out or a claim is missing.
//!
//! Cure: inform them and bring the claims while the court can still decide on them.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::VictimFacts;

pub(super) fn victims(facts: &VictimFacts) -> Option<Assessment> {
    let victims = facts.victims;
    if victims == 0 {
        return None;
    }
    let uninformed = victims.saturating_sub(facts.informed);
    let missing = facts.could_claim.saturating_sub(facts.claimed);
    Some(if uninformed == victims {
        let reason = ReasonCode::NoVictimInformed { victims };
        Assessment::grave(RuleId::R29, reason, Amendment::InformVictims)
    } else if uninformed > 0 {
        let reason = ReasonCode::VictimsUninformed { uninformed };
        Assessment::curable(RuleId::R29, reason, Amendment::InformVictims)
    } else if missing > 0 {
        Assessment::curable(RuleId::R29, ReasonCode::ClaimsMissing { missing }, Amendment::BringClaims)
    } else {
        Assessment::kept(RuleId::R29, ReasonCode::VictimsServed { victims })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;

    fn closed(victims_: u32, informed: u32, could_claim: u32, claimed: u32) -> Option<(Verdict, ReasonCode)> {
        let facts = VictimFacts { victims: victims_, informed, could_claim, claimed };
        victims(&facts).map(|a| (a.verdict, a.reason))
    }

    #[test]
    fn nobody_informed_is_grave_and_what_is_missing_is_curable() {
        let none = Some((Verdict::Grave, ReasonCode::NoVictimInformed { victims: 3 }));
        assert_eq!(closed(3, 0, 3, 0), none);
        let some = Some((Verdict::Curable, ReasonCode::VictimsUninformed { uninformed: 1 }));
        assert_eq!(closed(3, 2, 3, 3), some);
        let claim = Some((Verdict::Curable, ReasonCode::ClaimsMissing { missing: 1 }));
        assert_eq!(closed(3, 3, 2, 1), claim);
        let kept = Some((Verdict::Kept, ReasonCode::VictimsServed { victims: 3 }));
        assert_eq!(closed(3, 3, 2, 2), kept);
    }

    #[test]
    fn does_not_apply_without_victims() {
        assert_eq!(closed(0, 0, 0, 0), None);
    }
}

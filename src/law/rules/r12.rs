//! R12: urgency is real, and reviewed.
//!
//! Requires: an emergency is claimed only while a threat to life or physical safety is pending and
//! known, and the claim cites the fact that shows it. Critical infrastructure is an emergency only if
//! it puts life or safety in imminent danger.
//!
//! Source: Roman Zakharov v Russia, § 266; the e-Evidence Regulation for its own emergency orders.
//!
//! Why: the emergency course shortens or skips the review that protects the person; claimed after the
//! danger has passed, it is merely a faster lane.
//!
//! Detected: no imminent danger was pending and known at that moment (what turned out later is not
//! looked at); or nothing is cited for it. Does not apply where no emergency is claimed.
//!
//! Verdict: curable. The same request may have been lawful in the ordinary course; what was wrong is
//! the course.
//!
//! Cure: withdraw it and delete what was obtained, within 48 hours. That figure is a rule of the
//! e-Evidence Regulation, and a detail of the Russian law reviewed in Zakharov: not a general norm. A
//! scenario whose forum has another review period states its own.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::facts::IssueFacts;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    if !facts.emergency_claimed {
        return None;
    }
    Some(if !facts.imminent_danger {
        Assessment::curable(RuleId::R12, ReasonCode::NoImminentDanger, Amendment::DropEmergency)
    } else if !facts.emergency_cited {
        Assessment::curable(RuleId::R12, ReasonCode::EmergencyUncited, Amendment::CiteFacts)
    } else {
        Assessment::kept(RuleId::R12, ReasonCode::EmergencyGrounded)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::sample::lawful;

    fn claimed(imminent: bool, cited: bool) -> Option<Assessment> {
        let mut facts = lawful();
        facts.emergency_claimed = true;
        facts.imminent_danger = imminent;
        facts.emergency_cited = cited;
        issue(&facts)
    }

    #[test]
    fn breached_without_danger_or_citation() {
        let none = Assessment::curable(RuleId::R12, ReasonCode::NoImminentDanger, Amendment::DropEmergency);
        assert_eq!(claimed(false, false), Some(none));
        assert_eq!(claimed(false, true), Some(none));
        let uncited = Assessment::curable(RuleId::R12, ReasonCode::EmergencyUncited, Amendment::CiteFacts);
        assert_eq!(claimed(true, false), Some(uncited));
    }

    #[test]
    fn just_kept() {
        assert_eq!(claimed(true, true), Some(Assessment::kept(RuleId::R12, ReasonCode::EmergencyGrounded)));
    }

    #[test]
    fn does_not_apply_where_no_emergency_is_claimed() {
        let mut facts = lawful();
        facts.imminent_danger = true;
        assert_eq!(issue(&facts), None);
    }
}

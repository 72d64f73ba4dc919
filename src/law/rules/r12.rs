//! R12: urgency is real, and reviewed.
//!
//! Requires: an emergency is claimed only while a threat to life or physical safety is pending and
//! known, and the claim cites the fact that shows it. Critical infrastructure is an emergency only if
//! it puts life or safety in imminent danger. Whoever would have had to authorise reviews it within the
//! time allowed, with the power to have everything destroyed.
//!
//! Source: Roman Zakharov v Russia, § 266; the e-Evidence Regulation for its own emergency orders.
//!
//! Why: the emergency course shortens or skips the review that protects the person; claimed after the
//! danger has passed, it is merely a faster lane.
//!
//! Detected: no imminent danger was pending and known at that moment (what turned out later is not
//! looked at); or nothing is cited for it. When the review was due: the order was validated late, or not
//! at all; one that was withdrawn and whose result was deleted needs no validation any more. Does not
//! apply where no emergency is claimed.
//!
//! Verdict: a claim without danger is curable: the same request may have been lawful in the ordinary
//! course; what was wrong is the course. A late review is curable, because it did take place; an order
//! that nobody reviewed and nobody undid is grave.
//!
//! Cure: withdraw it and delete what was obtained, within 48 hours. That figure is a rule of the
//! e-Evidence Regulation, and a detail of the Russian law reviewed in Zakharov: not a general norm. A
//! scenario whose forum has another review period states its own.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::ReviewFacts;
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

pub(super) fn review(facts: &ReviewFacts) -> Option<Assessment> {
    let allowed = facts.hours_allowed;
    let better = Amendment::ValidateInTime;
    Some(match facts.validated_after_hours {
        Some(hours) if hours <= allowed => {
            Assessment::kept(RuleId::R12, ReasonCode::ReviewedInTime { hours })
        }
        Some(_) | None if facts.undone => Assessment::kept(RuleId::R12, ReasonCode::UndoneUnreviewed),
        Some(hours) => Assessment::curable(RuleId::R12, ReasonCode::ReviewedLate { hours, allowed }, better),
        None => Assessment::grave(RuleId::R12, ReasonCode::NeverReviewed { allowed }, better),
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
    #[test]
    fn a_late_review_is_curable_and_none_is_grave_unless_it_was_undone() {
        let reviewed = |validated_after_hours, undone| {
            let facts = ReviewFacts { validated_after_hours, hours_allowed: 48, undone };
            review(&facts).map(|a| (a.verdict, a.reason))
        };
        use crate::law::rules::Verdict;
        let in_time = Some((Verdict::Kept, ReasonCode::ReviewedInTime { hours: 48 }));
        assert_eq!(reviewed(Some(48), false), in_time);
        let late = Some((Verdict::Curable, ReasonCode::ReviewedLate { hours: 49, allowed: 48 }));
        assert_eq!(reviewed(Some(49), false), late);
        let never = Some((Verdict::Grave, ReasonCode::NeverReviewed { allowed: 48 }));
        assert_eq!(reviewed(None, false), never);
        let undone = Some((Verdict::Kept, ReasonCode::UndoneUnreviewed));
        assert_eq!(reviewed(None, true), undone);
        assert_eq!(reviewed(Some(49), true), undone);
    }
}

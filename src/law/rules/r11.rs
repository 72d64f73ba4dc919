//! R11: a date for erasure.
//!
//! Requires: the application says when what comes in is erased, and it is erased then. What concerns only
//! people outside the case is not kept.
//!
//! Source: Big Brother Watch v United Kingdom (sixth Weber criterion).
//!
//! Why: what is kept without an end is a store in waiting for another purpose.
//!
//! Detected: at issue, no date or period is stated (traffic data, content, data in real time, whole
//! systems); later, items are still kept although their date has passed or they concern only people
//! outside the case.
//!
//! Verdict: curable in both cases: a date can still be given, and what is kept can still be erased.
//!
//! Cure: erase what is due; for an application without a date, issue it again.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::KeepingFacts;
use crate::law::facts::IssueFacts;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    facts.opens_private_life().then(|| match facts.handling.erase_after_days {
        Some(days) => Assessment::kept(RuleId::R11, ReasonCode::ErasureStated { days }),
        None => Assessment::curable(RuleId::R11, ReasonCode::ErasureUnstated, Amendment::AddEraseDate),
    })
}

pub(super) fn keeping(facts: &KeepingFacts) -> Option<Assessment> {
    if facts.due == 0 {
        return None;
    }
    Some(if facts.kept == 0 {
        Assessment::kept(RuleId::R11, ReasonCode::ErasedInTime { due: facts.due })
    } else {
        let reason = ReasonCode::KeptTooLong { kept: facts.kept };
        Assessment::curable(RuleId::R11, reason, Amendment::EraseNow)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::sample::lawful;
    use crate::law::terms::DataCategory;

    #[test]
    fn the_application_states_a_date() {
        let mut facts = lawful();
        let kept = Assessment::kept(RuleId::R11, ReasonCode::ErasureStated { days: 365 });
        assert_eq!(issue(&facts), Some(kept));
        facts.handling.erase_after_days = None;
        let better = Amendment::AddEraseDate;
        assert_eq!(
            issue(&facts),
            Some(Assessment::curable(RuleId::R11, ReasonCode::ErasureUnstated, better))
        );
        facts.category = DataCategory::Sub;
        assert_eq!(issue(&facts), None);
    }

    #[test]
    fn what_is_due_is_erased() {
        assert_eq!(keeping(&KeepingFacts { due: 0, kept: 0 }), None);
        let kept = Assessment::kept(RuleId::R11, ReasonCode::ErasedInTime { due: 2 });
        assert_eq!(keeping(&KeepingFacts { due: 2, kept: 0 }), Some(kept));
        let reason = ReasonCode::KeptTooLong { kept: 1 };
        let late = Assessment::curable(RuleId::R11, reason, Amendment::EraseNow);
        assert_eq!(keeping(&KeepingFacts { due: 2, kept: 1 }), Some(late));
    }
}

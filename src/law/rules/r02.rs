//! R02: offence and its penalty reach the threshold.
//!
//! Requires: the offence named, with its maximum penalty, reaches what the instrument asks for the
//! category of data.
//!
//! Source: the first of the Weber criteria (Big Brother Watch v United Kingdom, § 274); the figure is
//! the instrument's own and stands in its pack.
//!
//! Why: the legislator has weighed which offences justify which interference; nobody in the case may
//! weigh again below that line.
//!
//! Detected: the pack's threshold does not hold for the offence. Does not apply where the instrument
//! sets no threshold for the category, nor where it does not cover the category at all (R01).
//!
//! Verdict: grave. No better form of the same request would be lawful; a lesser category may be.
//!
//! Cure: withdraw it, and delete what was obtained.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::facts::IssueFacts;
use crate::law::terms::DataCategory;
use crate::law::test::{Quantity, Seen};

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    if !facts.category_covered {
        return None;
    }
    if facts.threshold_reached {
        let sets_one = !facts.threshold_seen.is_empty();
        return sets_one.then(|| Assessment::kept(RuleId::R02, ReasonCode::ThresholdReached));
    }
    let reason = ReasonCode::BelowThreshold {
        category: facts.category,
        max_penalty_months: max_penalty_months(&facts.threshold_seen),
    };
    Some(Assessment::grave(RuleId::R02, reason, better(facts.category)))
}

fn max_penalty_months(seen: &[Seen]) -> Option<i64> {
    seen.iter().find_map(|seen| match seen {
        Seen::Quantity(Quantity::MaxPenaltyIssuingMonths, months) => Some(*months),
        Seen::Quantity(_, _) | Seen::Fact(_, _) => None,
    })
}

/// Data that reveal conduct have something lesser beside them; an arrest or a freeze has not.
fn better(category: DataCategory) -> Amendment {
    match category {
        DataCategory::Tra
        | DataCategory::Con
        | DataCategory::Rtt
        | DataCategory::Rtc
        | DataCategory::Sys
        | DataCategory::Fin => Amendment::LowerCategory,
        DataCategory::Sub | DataCategory::Acc | DataCategory::Frz | DataCategory::Per => {
            Amendment::ChooseOffenceAboveThreshold
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::lawful;
    use crate::law::test::Fact;

    #[test]
    fn breached_below_the_threshold() {
        let mut facts = lawful();
        facts.threshold_reached = false;
        facts.threshold_seen = vec![
            Seen::Fact(Fact::OffenceListed, false),
            Seen::Quantity(Quantity::MaxPenaltyIssuingMonths, 24),
        ];
        let reason = ReasonCode::BelowThreshold { category: DataCategory::Tra, max_penalty_months: Some(24) };
        assert_eq!(issue(&facts), Some(Assessment::grave(RuleId::R02, reason, Amendment::LowerCategory)));
        facts.category = DataCategory::Per;
        assert_eq!(issue(&facts).and_then(|a| a.better), Some(Amendment::ChooseOffenceAboveThreshold));
    }

    #[test]
    fn just_kept() {
        assert_eq!(issue(&lawful()).map(|a| a.verdict), Some(Verdict::Kept));
    }

    #[test]
    fn does_not_apply_without_a_threshold_or_a_measure() {
        let mut facts = lawful();
        facts.threshold_seen.clear();
        assert_eq!(issue(&facts), None);
        let mut facts = lawful();
        facts.category_covered = false;
        facts.threshold_reached = false;
        assert_eq!(issue(&facts), None);
    }
}

//! R19: guilt is individual.
//!
//! Requires: each mental element of a count is shown by something about this person's own conduct or
//! knowledge.
//!
//! Source: Yalçınkaya v Türkiye (2023), Art 7; presumption of innocence, European Convention on Human
//! Rights, Art 6(2), and International Covenant on Civil and Political Rights, Art 14(2) (both recalled).
//!
//! Why: that somebody used a service says nothing of what they meant by it.
//!
//! Detected: a charge or a verdict has mental elements without support about the person, or takes the mere
//! use of a tool, an account or a service for them. Does not apply to a count without a mental element.
//! Use of a tool beside other support is no breach.
//!
//! Verdict: grave if the mere use stands for what is missing, or if no mental element is supported,
//! because then the person is judged for belonging to a group; curable if some are and others lack
//! support, because that support may still be found or the count reduced.
//!
//! Cure: amend the charge to what is supported, before the verdict.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::GuiltFacts;

pub(super) fn guilt(facts: &GuiltFacts) -> Option<Assessment> {
    let elements = facts.mental_elements;
    if elements == 0 {
        return None;
    }
    let unsupported = elements.saturating_sub(facts.supported);
    let better = Amendment::ShowIntent;
    Some(if unsupported == 0 {
        Assessment::kept(RuleId::R19, ReasonCode::IntentShown { elements })
    } else if facts.mere_use {
        Assessment::grave(RuleId::R19, ReasonCode::UseAsGuilt { unsupported }, better)
    } else if facts.supported == 0 {
        Assessment::grave(RuleId::R19, ReasonCode::IntentGap { unsupported }, better)
    } else {
        Assessment::curable(RuleId::R19, ReasonCode::IntentGap { unsupported }, better)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;

    fn charged(mental_elements: u32, supported: u32, mere_use: bool) -> Option<(Verdict, ReasonCode)> {
        guilt(&GuiltFacts { mental_elements, supported, mere_use }).map(|a| (a.verdict, a.reason))
    }

    #[test]
    fn mere_use_and_no_support_are_grave_and_a_gap_is_curable() {
        let used = Some((Verdict::Grave, ReasonCode::UseAsGuilt { unsupported: 1 }));
        assert_eq!(charged(2, 1, true), used);
        assert_eq!(charged(2, 0, false), Some((Verdict::Grave, ReasonCode::IntentGap { unsupported: 2 })));
        let gap = Some((Verdict::Curable, ReasonCode::IntentGap { unsupported: 1 }));
        assert_eq!(charged(2, 1, false), gap);
    }

    #[test]
    fn kept_where_each_is_supported_even_if_the_tool_was_used() {
        let kept = Some((Verdict::Kept, ReasonCode::IntentShown { elements: 2 }));
        assert_eq!(charged(2, 2, true), kept);
        assert_eq!(charged(2, 2, false), kept);
    }

    #[test]
    fn does_not_apply_without_a_mental_element() {
        assert_eq!(charged(0, 0, true), None);
    }
}

//! R18: the defence can test the evidence.
//!
//! Requires: the defence can comment effectively on an exhibit: on the data it was made from and on the
//! method by which it was made; where that is not possible, the court makes up for it.
//!
//! Source: Yalçınkaya v Türkiye (2023), Art 6; CJEU, M.N., § 131.
//!
//! Why: what cannot be tested is believed, not proven.
//!
//! Detected: raw data or method (tool, versions, hashes) were not disclosed, and no independent expert
//! and no searching questions of the court that were answered stand in for them. Raw data alone are not
//! what counts: counterbalancing measures matter (recalled, not verified).
//!
//! Verdict: grave if the exhibit carries an element alone or decides it, because then the judgment rests
//! on what nobody could test; curable if other evidence carries the element too.
//!
//! Consequence: evidence is disregarded where the defence cannot comment effectively and it weighs
//! preponderantly; otherwise it weighs less.
//!
//! Cure: disclose what is missing, or have the court test it, before the verdict.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::DefenceFacts;

pub(super) fn defence(facts: &DefenceFacts) -> Option<Assessment> {
    let better = Amendment::Disclose;
    Some(if facts.raw_disclosed && facts.method_disclosed {
        Assessment::kept(RuleId::R18, ReasonCode::OpenToTest)
    } else if facts.court_scrutiny {
        Assessment::kept(RuleId::R18, ReasonCode::Counterbalanced)
    } else if facts.decisive {
        Assessment::grave(RuleId::R18, ReasonCode::DecisiveUntested, better)
    } else {
        Assessment::curable(RuleId::R18, ReasonCode::TestLimited, better)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;

    fn tested(decisive: bool, raw: bool, method: bool, court: bool) -> Option<(Verdict, ReasonCode)> {
        let facts =
            DefenceFacts { decisive, raw_disclosed: raw, method_disclosed: method, court_scrutiny: court };
        defence(&facts).map(|a| (a.verdict, a.reason))
    }

    #[test]
    fn withheld_and_decisive_is_grave_and_otherwise_curable() {
        let grave = Some((Verdict::Grave, ReasonCode::DecisiveUntested));
        assert_eq!(tested(true, false, true, false), grave);
        assert_eq!(tested(true, true, false, false), grave);
        let curable = Some((Verdict::Curable, ReasonCode::TestLimited));
        assert_eq!(tested(false, false, true, false), curable);
    }

    #[test]
    fn kept_if_disclosed_or_counterbalanced() {
        assert_eq!(tested(true, true, true, false), Some((Verdict::Kept, ReasonCode::OpenToTest)));
        let balanced = Some((Verdict::Kept, ReasonCode::Counterbalanced));
        assert_eq!(tested(true, false, false, true), balanced);
    }
}

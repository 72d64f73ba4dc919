//! R25: logs of handling.
//!
//! Requires: collecting, consulting, disclosing, combining and erasing data are logged, with who, when and
//! why.
//!
//! Source: Law Enforcement Directive, Art 25.
//!
//! Why: whoever supervises comes afterwards and sees only what was written down.
//!
//! Detected: entries that there should be are missing, or lack who, when or why. Does not apply where
//! nothing was done with an item yet.
//!
//! Verdict: grave if not one entry is usable, because then there is no register to complete; curable if
//! some are missing, because those who acted can still write them.
//!
//! Cure: complete the register while those who acted remember.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::RegisterFacts;

pub(super) fn register(facts: &RegisterFacts) -> Option<Assessment> {
    let RegisterFacts { entries, gaps } = *facts;
    if entries == 0 {
        return None;
    }
    let better = Amendment::CompleteRegister;
    Some(if gaps == 0 {
        Assessment::kept(RuleId::R25, ReasonCode::RegisterComplete { entries })
    } else if gaps < entries {
        Assessment::curable(RuleId::R25, ReasonCode::RegisterGaps { gaps, entries }, better)
    } else {
        Assessment::grave(RuleId::R25, ReasonCode::NoRegister { entries }, better)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;

    fn logged(entries: u32, gaps: u32) -> Option<(Verdict, ReasonCode)> {
        register(&RegisterFacts { entries, gaps }).map(|a| (a.verdict, a.reason))
    }

    #[test]
    fn gaps_are_curable_and_no_register_is_grave() {
        let kept = Some((Verdict::Kept, ReasonCode::RegisterComplete { entries: 4 }));
        assert_eq!(logged(4, 0), kept);
        let gaps = Some((Verdict::Curable, ReasonCode::RegisterGaps { gaps: 3, entries: 4 }));
        assert_eq!(logged(4, 3), gaps);
        assert_eq!(logged(4, 4), Some((Verdict::Grave, ReasonCode::NoRegister { entries: 4 })));
    }

    #[test]
    fn does_not_apply_where_nothing_was_done() {
        assert_eq!(logged(0, 0), None);
    }
}

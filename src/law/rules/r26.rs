//! R26: decisions give reasons.
//!
//! Requires: every grant, partial grant, question back, postponement and refusal is given with
//! written reasons that are specific to the case.
//!
//! Source: Budapest Convention, Art 27(6)-(7); European Convention on Mutual Assistance (ETS 30),
//! Art 19.
//!
//! Why: without reasons the person cannot challenge, the other state cannot answer, and nobody can
//! tell a decision from a habit.
//!
//! Detected: no reason is cited, or only reasons that would fit any case. Applies to every ruling of
//! every seat, favourable ones too.
//!
//! Verdict: curable in both cases: the ruling may be right, and its reasons can still be given.
//!
//! Cure: give the reasons, before the ruling can no longer be challenged.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::facts::RulingFacts;

pub(super) fn ruling(facts: &RulingFacts) -> Option<Assessment> {
    let reasons = facts.reasons;
    let better = Amendment::GiveReasons;
    Some(if reasons.is_empty() {
        Assessment::curable(RuleId::R26, ReasonCode::ReasonsBlank, better)
    } else if reasons.is_boilerplate() {
        Assessment::curable(RuleId::R26, ReasonCode::ReasonsBoilerplate { cited: reasons.cited }, better)
    } else {
        Assessment::kept(RuleId::R26, ReasonCode::ReasonsGiven { specific: reasons.specific })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::decision::Outcome;
    use crate::law::facts::Citations;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::reasoned;

    #[test]
    fn blank_boilerplate_and_just_kept_for_every_outcome() {
        let table = [
            (0, 0, Verdict::Curable, ReasonCode::ReasonsBlank),
            (2, 0, Verdict::Curable, ReasonCode::ReasonsBoilerplate { cited: 2 }),
            (2, 1, Verdict::Kept, ReasonCode::ReasonsGiven { specific: 1 }),
        ];
        let outcomes =
            [Outcome::Grant, Outcome::Partial, Outcome::Clarify, Outcome::Postpone, Outcome::Refuse];
        for outcome in outcomes {
            for (cited, specific, verdict, reason) in table {
                let mut facts = reasoned();
                facts.outcome = outcome;
                facts.reasons = Citations { cited, specific };
                assert_eq!(ruling(&facts).map(|a| (a.verdict, a.reason)), Some((verdict, reason)));
            }
        }
    }
}

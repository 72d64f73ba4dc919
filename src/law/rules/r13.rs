//! R13: safeguards for bulk measures.
//!
//! Requires: a measure that takes in everybody is examined under eight headings: grounds, circumstances,
//! procedure of authorisation, procedure of selection and use, precautions when passing on, limits of
//! duration and storage, supervision, review afterwards. Its authorisation is independent of the executive.
//!
//! Source: Big Brother Watch v United Kingdom, §§ 350-377 (the first three headings read there, the other
//! five recalled).
//!
//! Why: nobody is suspected yet, so nothing but the procedure protects those who are taken in.
//!
//! Detected: one or more of the headings is missing in the plan of a measure that takes in everybody. Does
//! not apply to a measure that aims at somebody. A criminal investigation that aims at nobody is also
//! without a named target (R03), and this plan does not supply one.
//!
//! Verdict: grave if the independent authorisation is missing, because then nobody outside the executive
//! has weighed it before it began; curable if it was there and another heading is missing, because that
//! can be supplied.
//!
//! Cure: issue it again with every heading; without independent authorisation, delete what was taken.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::facts::IssueFacts;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    let plan = facts.bulk?;
    let missing = plan.missing();
    let better = Amendment::AddBulkHeadings;
    Some(if missing == 0 {
        Assessment::kept(RuleId::R13, ReasonCode::BulkSafeguarded)
    } else if plan.authorisation {
        Assessment::curable(RuleId::R13, ReasonCode::BulkHeadingsMissing { missing }, better)
    } else {
        Assessment::grave(RuleId::R13, ReasonCode::BulkWithoutAuthorisation { missing }, better)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::acts::BulkPlan;
    use crate::law::rules::sample::lawful;

    const WHOLE: BulkPlan = BulkPlan {
        grounds: true,
        circumstances: true,
        authorisation: true,
        selection: true,
        sharing: true,
        duration: true,
        supervision: true,
        review: true,
    };

    fn planned(plan: BulkPlan) -> Option<Assessment> {
        issue(&IssueFacts { bulk: Some(plan), ..lawful() })
    }

    #[test]
    fn kept_with_all_eight_headings_and_breached_without_any_one() {
        assert_eq!(planned(WHOLE), Some(Assessment::kept(RuleId::R13, ReasonCode::BulkSafeguarded)));
        let seven = [
            BulkPlan { grounds: false, ..WHOLE },
            BulkPlan { circumstances: false, ..WHOLE },
            BulkPlan { selection: false, ..WHOLE },
            BulkPlan { sharing: false, ..WHOLE },
            BulkPlan { duration: false, ..WHOLE },
            BulkPlan { supervision: false, ..WHOLE },
            BulkPlan { review: false, ..WHOLE },
        ];
        let reason = ReasonCode::BulkHeadingsMissing { missing: 1 };
        let curable = Assessment::curable(RuleId::R13, reason, Amendment::AddBulkHeadings);
        for plan in seven {
            assert_eq!(planned(plan), Some(curable), "{plan:?}");
        }
    }

    #[test]
    fn grave_without_independent_authorisation() {
        let reason = ReasonCode::BulkWithoutAuthorisation { missing: 1 };
        let grave = Assessment::grave(RuleId::R13, reason, Amendment::AddBulkHeadings);
        assert_eq!(planned(BulkPlan { authorisation: false, ..WHOLE }), Some(grave));
        let reason = ReasonCode::BulkWithoutAuthorisation { missing: 8 };
        assert_eq!(planned(BulkPlan::default()).map(|a| a.reason), Some(reason));
    }

    #[test]
    fn does_not_apply_where_it_aims_at_somebody() {
        assert_eq!(issue(&lawful()), None);
    }
}

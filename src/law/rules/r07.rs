//! R07: proportionate scope.
//!
//! Requires: whose data, which data and which time are asked for stay within what the cited lines of the
//! file support. The search of a system is authorised beforehand by somebody independent, unless life or
//! safety is in imminent danger.
//!
//! Source: EDPS guidance on necessity and proportionality; CJEU C-548/21, Landeck (access to a phone:
//! minimisation and prior review).
//!
//! Why: what exceeds the reason for a measure touches people without any reason.
//!
//! Detected: what is asked is compared with the union of what each cited mark supports, selector by
//! selector, category by category, minute by minute. There is no ceiling in numbers: a year of data is
//! proportionate where the marks support a year. Applies to access, not to keeping data from being lost.
//! That every system is treated like a phone is how this exercise applies Landeck; that urgency is
//! excepted there is recalled, not verified.
//!
//! Verdict: curable if part of it is supported, because the same act with that part would have been
//! lawful; grave if nothing that is cited supports any of it, or if a system is searched without prior
//! review.
//!
//! Cure: issue it again for the part that is supported, and delete what lies outside.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::facts::IssueFacts;
use crate::law::instrument::Performs;
use crate::law::terms::DataCategory;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    if !facts.performs.gives_access() {
        return None;
    }
    if lacks_review(facts) {
        let reason = ReasonCode::DeviceWithoutReview { office: facts.authoriser };
        return Some(Assessment::grave(RuleId::R07, reason, Amendment::AuthoriseByJudge));
    }
    if facts.asked.is_empty() {
        return None; // Nobody's data are asked for: what is missing is a target, which is R03's.
    }
    let supported = facts.asked.intersection(&facts.justified);
    Some(if supported == facts.asked {
        Assessment::kept(RuleId::R07, ReasonCode::ScopeSupported)
    } else if supported.is_empty() {
        Assessment::grave(RuleId::R07, ReasonCode::ScopeUnsupported, Amendment::NarrowScope)
    } else {
        let supported_permille = facts.asked.supported_permille(&facts.justified);
        Assessment::curable(
            RuleId::R07,
            ReasonCode::ScopeTooWide { supported_permille },
            Amendment::NarrowScope,
        )
    })
}

fn lacks_review(facts: &IssueFacts) -> bool {
    let searches = facts.performs == Performs::Search || facts.category == DataCategory::Sys;
    let reviewed = facts.authoriser.is_independent() && !facts.authoriser_prosecutes;
    searches && !reviewed && !facts.imminent_danger
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Tick;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::lawful;
    use crate::law::scope::{Cell, Scope, Selector};
    use crate::law::terms::Office;

    fn minutes(selector: u32, from: u64, until: u64) -> Scope {
        let category = DataCategory::Tra;
        let (from, until) = (Tick(from), Tick(until));
        Scope::from_cells([Cell { selector: Selector(selector), category, from, until }])
    }

    fn asking(asked: Scope) -> Option<(Verdict, ReasonCode)> {
        let facts = IssueFacts { asked, justified: minutes(1, 1000, 2000), ..lawful() };
        issue(&facts).map(|a| (a.verdict, a.reason))
    }

    #[test]
    fn just_kept_up_to_the_last_minute_supported() {
        assert_eq!(asking(minutes(1, 1000, 2000)), Some((Verdict::Kept, ReasonCode::ScopeSupported)));
        let wide = Some((Verdict::Curable, ReasonCode::ScopeTooWide { supported_permille: 999 }));
        assert_eq!(asking(minutes(1, 1000, 2001)), wide);
    }

    #[test]
    fn part_is_curable_and_nothing_is_grave() {
        let half = Some((Verdict::Curable, ReasonCode::ScopeTooWide { supported_permille: 500 }));
        assert_eq!(asking(minutes(1, 0, 2000)), half);
        let none = Some((Verdict::Grave, ReasonCode::ScopeUnsupported));
        assert_eq!(asking(minutes(1, 2000, 2001)), none);
        assert_eq!(asking(minutes(2, 1000, 2000)), none, "somebody else's data");
    }

    #[test]
    fn no_number_of_days_is_too_many_by_itself() {
        let years = minutes(1, 0, 5_000_000);
        let facts = IssueFacts { asked: years.clone(), justified: years, ..lawful() };
        assert_eq!(issue(&facts).map(|a| a.verdict), Some(Verdict::Kept));
    }

    #[test]
    fn a_device_wants_prior_review_unless_life_is_in_danger() {
        let mut facts = lawful();
        facts.performs = Performs::Search;
        facts.category = DataCategory::Sys;
        assert_eq!(issue(&facts).map(|a| a.verdict), Some(Verdict::Kept));
        facts.authoriser = Office::Prosecutor;
        let reason = ReasonCode::DeviceWithoutReview { office: Office::Prosecutor };
        let grave = Assessment::grave(RuleId::R07, reason, Amendment::AuthoriseByJudge);
        assert_eq!(issue(&facts), Some(grave));
        facts.imminent_danger = true;
        assert_eq!(issue(&facts).map(|a| a.verdict), Some(Verdict::Kept));
    }

    #[test]
    fn does_not_apply_to_preservation_or_where_nothing_is_asked() {
        let preserving = IssueFacts { performs: Performs::Preserve, ..lawful() };
        assert_eq!(issue(&preserving), None);
        assert_eq!(issue(&IssueFacts { asked: Scope::default(), ..lawful() }), None);
    }
}

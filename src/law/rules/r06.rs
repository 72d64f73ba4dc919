//! R06: the least intrusive means was considered.
//!
//! Requires: the application says what would have intruded less and why it was not enough, with the
//! fact behind it. Consideration is required, not exhaustion: nobody must first try every cheaper
//! instrument.
//!
//! Source: Big Brother Watch v United Kingdom (code of practice, 3.7); EDPS guidance on necessity.
//!
//! Why: necessity cannot be judged if nothing stands beside the measure.
//!
//! Detected: nothing was considered; or an act that was open (the legal link existed and its nominal
//! duration fitted the need) and intrudes less in at least one dimension and more in none was not
//! considered; or the reason given cannot be true on what was known; or no fact is cited for any of
//! the alternatives. Traffic data are not ranked below content. Applies to access beyond subscriber
//! data and access identifiers, and to every act beside which a lesser one was open.
//!
//! Verdict: grave if a lesser act was open and ignored, or was set aside for a reason that cannot be
//! true, because the interference was not necessary on what was known; otherwise curable, because the
//! act may have been the least intrusive and only its grounds are missing.
//!
//! Cure: issue it again with the alternatives and their insufficiency; if the lesser act was open,
//! withdraw and take that one.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::facts::{ConsideredFact, IssueFacts, OpenAlternative};
use crate::law::terms::DataCategory;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    let lesser: Vec<(usize, &OpenAlternative)> = facts
        .open
        .iter()
        .enumerate()
        .filter(|(_, open)| open.intrusion.dominates(&facts.intrusion))
        .collect();
    if lesser.is_empty() && !reaches_beyond_identity(facts) {
        return None;
    }
    Some(ignored(&lesser).or_else(|| considered_badly(facts)).unwrap_or_else(|| {
        let reason = ReasonCode::AlternativesConsidered { considered: count(facts.alternatives.len()) };
        Assessment::kept(RuleId::R06, reason)
    }))
}

fn reaches_beyond_identity(facts: &IssueFacts) -> bool {
    facts.performs.gives_access() && !matches!(facts.category, DataCategory::Sub | DataCategory::Acc)
}

/// A lesser act was open and nobody looked at it. The better act is the nearest: the first in the
/// list that does not intrude less than another that was ignored too.
fn ignored(lesser: &[(usize, &OpenAlternative)]) -> Option<Assessment> {
    let ignored: Vec<&(usize, &OpenAlternative)> =
        lesser.iter().filter(|(_, open)| !open.considered).collect();
    let (nearest, _) = ignored.iter().find(|(_, candidate)| {
        !ignored.iter().any(|(_, other)| candidate.intrusion.dominates(&other.intrusion))
    })?;
    let reason = ReasonCode::OpenAlternativeIgnored { ignored: count(ignored.len()) };
    let better = Amendment::TakeLessIntrusiveAct { open: count(*nearest) };
    Some(Assessment::grave(RuleId::R06, reason, better))
}

fn considered_badly(facts: &IssueFacts) -> Option<Assessment> {
    let better = Amendment::ConsiderAlternatives;
    if facts.alternatives.is_empty() {
        return Some(Assessment::curable(RuleId::R06, ReasonCode::NoAlternativeConsidered, better));
    }
    if let Some((worst, was_lesser)) = untenable(facts) {
        let reason = ReasonCode::UntenableReason { given: worst.insufficiency };
        return Some(if was_lesser {
            Assessment::grave(RuleId::R06, reason, better_than(facts, worst))
        } else {
            Assessment::curable(RuleId::R06, reason, better)
        });
    }
    let without_fact = !facts.alternatives.iter().any(|a| a.fact_cited);
    without_fact.then(|| {
        let reason = ReasonCode::AlternativesWithoutFact { considered: count(facts.alternatives.len()) };
        Assessment::curable(RuleId::R06, reason, Amendment::CiteFacts)
    })
}

/// The first untenable reason that set a lesser act aside, else the first untenable one.
fn untenable(facts: &IssueFacts) -> Option<(&ConsideredFact, bool)> {
    let mut all = facts
        .alternatives
        .iter()
        .filter(|a| !a.tenable)
        .map(|a| (a, a.intrusion.dominates(&facts.intrusion)));
    let first = all.next()?;
    if first.1 {
        return Some(first);
    }
    Some(all.find(|(_, lesser)| *lesser).unwrap_or(first))
}

/// The lesser act itself if it was open, else a better consideration.
fn better_than(facts: &IssueFacts, set_aside: &ConsideredFact) -> Amendment {
    facts
        .open
        .iter()
        .position(|open| open.intrusion == set_aside.intrusion)
        .map_or(Amendment::ConsiderAlternatives, |open| Amendment::TakeLessIntrusiveAct { open: count(open) })
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::facts::Insufficiency;
    use crate::law::instrument::Performs;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::{considered, intrusion, lawful};

    fn open(days: u32, category: DataCategory, considered: bool) -> OpenAlternative {
        OpenAlternative { intrusion: intrusion(1, days, category), considered }
    }

    #[test]
    fn breached_when_nothing_was_considered() {
        let mut facts = lawful();
        facts.alternatives.clear();
        let better = Amendment::ConsiderAlternatives;
        let expected = Assessment::curable(RuleId::R06, ReasonCode::NoAlternativeConsidered, better);
        assert_eq!(issue(&facts), Some(expected));
    }

    #[test]
    fn breached_when_an_open_lesser_act_was_ignored_and_the_nearest_is_better() {
        let mut facts = lawful();
        facts.open = vec![open(1, DataCategory::Tra, false), open(2, DataCategory::Tra, false)];
        let reason = ReasonCode::OpenAlternativeIgnored { ignored: 2 };
        let better = Amendment::TakeLessIntrusiveAct { open: 1 };
        assert_eq!(issue(&facts), Some(Assessment::grave(RuleId::R06, reason, better)));
    }

    #[test]
    fn breached_by_an_untenable_reason() {
        let mut facts = lawful();
        let mut aside = considered(intrusion(1, 2, DataCategory::Tra), Insufficiency::TooSlow);
        aside.tenable = false;
        facts.alternatives.push(aside);
        facts.open = vec![open(2, DataCategory::Tra, true)];
        let reason = ReasonCode::UntenableReason { given: Insufficiency::TooSlow };
        let better = Amendment::TakeLessIntrusiveAct { open: 0 };
        assert_eq!(issue(&facts), Some(Assessment::grave(RuleId::R06, reason, better)));
        facts.open.clear();
        let better = Amendment::ConsiderAlternatives;
        assert_eq!(issue(&facts), Some(Assessment::grave(RuleId::R06, reason, better)));
        facts.alternatives = vec![ConsideredFact { intrusion: intrusion(1, 9, DataCategory::Con), ..aside }];
        assert_eq!(issue(&facts), Some(Assessment::curable(RuleId::R06, reason, better)));
    }

    #[test]
    fn breached_when_no_alternative_has_a_fact() {
        let mut facts = lawful();
        for alternative in &mut facts.alternatives {
            alternative.fact_cited = false;
        }
        let reason = ReasonCode::AlternativesWithoutFact { considered: 1 };
        assert_eq!(issue(&facts), Some(Assessment::curable(RuleId::R06, reason, Amendment::CiteFacts)));
    }

    #[test]
    fn just_kept_when_considered_though_not_exhausted_and_incomparable_acts_do_not_count() {
        let mut facts = lawful();
        facts.open = vec![open(2, DataCategory::Tra, true), open(1, DataCategory::Con, false)];
        assert_eq!(issue(&facts).map(|a| a.verdict), Some(Verdict::Kept));
    }

    #[test]
    fn does_not_apply_to_identity_alone_or_to_preservation_unless_less_was_open() {
        let mut facts = lawful();
        facts.alternatives.clear();
        facts.category = DataCategory::Sub;
        facts.intrusion = intrusion(1, 3, DataCategory::Sub);
        assert_eq!(issue(&facts), None);
        facts.open = vec![open(1, DataCategory::Sub, false)];
        assert_eq!(issue(&facts).map(|a| a.verdict), Some(Verdict::Grave));
        let mut facts = lawful();
        facts.performs = Performs::Preserve;
        facts.alternatives.clear();
        assert_eq!(issue(&facts), None);
    }
}

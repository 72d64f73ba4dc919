//! R01: a basis in law, in force on the day.
//!
//! Requires: the instrument is in force for both states on the day of issue and covers what is
//! asked; a ruling stays within what the law allows on what was pleaded.
//!
//! Source: design (the principle of legality; each instrument's pack cites its own basis).
//!
//! Why: an interference "in accordance with the law" needs a law. Without one the addressee may not
//! answer, and an answer given all the same rests on nothing that a court can review.
//!
//! Detected: the instrument is not in force between the two states, or none of its measures covers
//! the category; a ruling outside what the law allows.
//!
//! Verdict: curable for a request, because the wrong basis is refused and the same data can be asked
//! for on the right one; grave if data are taken in real time, because what has been overheard cannot
//! be given back. A ruling outside the law is grave: it binds until somebody sets it aside.
//!
//! Cure: issue it again on the right basis.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::facts::{IssueFacts, RulingFacts};

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    let reason = if !facts.instrument_in_force {
        ReasonCode::NotInForce
    } else if !facts.category_covered {
        ReasonCode::CategoryNotCovered { category: facts.category }
    } else {
        return Some(Assessment::kept(RuleId::R01, ReasonCode::BasisInForce));
    };
    let better = Amendment::UseInstrumentInForce;
    Some(if facts.category.is_real_time() {
        Assessment::grave(RuleId::R01, reason, better)
    } else {
        Assessment::curable(RuleId::R01, reason, better)
    })
}

pub(super) fn ruling(facts: &RulingFacts) -> Option<Assessment> {
    Some(if facts.within_law {
        Assessment::kept(RuleId::R01, ReasonCode::WithinLaw)
    } else {
        Assessment::grave(RuleId::R01, ReasonCode::OutsideLaw, Amendment::RuleWithinLaw)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::{lawful, reasoned};
    use crate::law::terms::DataCategory;

    fn verdict(facts: &IssueFacts) -> Option<(Verdict, ReasonCode)> {
        issue(facts).map(|a| (a.verdict, a.reason))
    }

    #[test]
    fn breached_when_not_in_force_or_not_covered() {
        let mut facts = lawful();
        facts.category_covered = false;
        let covered = ReasonCode::CategoryNotCovered { category: DataCategory::Tra };
        assert_eq!(verdict(&facts), Some((Verdict::Curable, covered)));
        facts.instrument_in_force = false;
        assert_eq!(verdict(&facts), Some((Verdict::Curable, ReasonCode::NotInForce)));
        facts.category = DataCategory::Rtc;
        assert_eq!(verdict(&facts), Some((Verdict::Grave, ReasonCode::NotInForce)));
    }

    #[test]
    fn just_kept() {
        assert_eq!(verdict(&lawful()), Some((Verdict::Kept, ReasonCode::BasisInForce)));
    }

    #[test]
    fn a_ruling_outside_the_law_is_grave() {
        let mut facts = reasoned();
        assert_eq!(ruling(&facts).map(|a| a.verdict), Some(Verdict::Kept));
        facts.within_law = false;
        assert_eq!(
            ruling(&facts).map(|a| (a.verdict, a.reason)),
            Some((Verdict::Grave, ReasonCode::OutsideLaw))
        );
    }
}

//! R08: start, end and renewal.
//!
//! Requires: a measure that goes on in time has an end, and is prolonged only after whoever authorised it
//! has looked again. Nothing that is taken outside its time or scope is kept. Property held for a judgment is
//! released when no judgment can take it any more.
//!
//! Source: Big Brother Watch v United Kingdom (third Weber criterion); for property CETS 198, Art 41(2)(b): who
//! asked for a measure says promptly that it is no longer justified.
//!
//! Why: without an end nobody looks again, and the reason for the measure may long have gone.
//!
//! Detected: when it is issued, no end is stated, it renews itself, or nothing is said of renewal; while
//! it runs, items were taken outside what was authorised and are kept; property is still frozen some days after
//! a final judgment that does not take it. Applies to interception, to surveillance in real time and to freezing;
//! stored data have a stretch, which is R07's.
//!
//! Verdict: grave without an end or if it renews itself, because then nothing limits it, and grave for
//! what was taken outside, because no order covers it; curable if only the renewal is left unsaid,
//! because the measure still ends; curable too if property is held on, because it can still be given back.
//!
//! Cure: delete what was taken outside; for an order that lacks its end or renewal, issue it again; release what
//! is held without a ground.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::{HoldingFacts, Renewal, RunningFacts};
use crate::law::facts::IssueFacts;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    let continuing = facts.continuing?;
    let better = Amendment::AddDuration;
    let Some(days) = continuing.days else {
        return Some(Assessment::grave(RuleId::R08, ReasonCode::OpenEnded, better));
    };
    Some(match continuing.renewal {
        Some(Renewal::Automatic) => Assessment::grave(RuleId::R08, ReasonCode::RenewsItself, better),
        Some(Renewal::None | Renewal::ByAuthoriser) => {
            Assessment::kept(RuleId::R08, ReasonCode::TimeLimited { days })
        }
        None => Assessment::curable(RuleId::R08, ReasonCode::RenewalUnsaid, better),
    })
}

pub(super) fn running(facts: &RunningFacts) -> Option<Assessment> {
    Some(if facts.outside > 0 {
        let reason = ReasonCode::OutsideWindow { outside: facts.outside };
        Assessment::grave(RuleId::R08, reason, Amendment::DeleteOutside)
    } else if facts.days_authorised.is_none() {
        Assessment::grave(RuleId::R08, ReasonCode::OpenEnded, Amendment::AddDuration)
    } else {
        Assessment::kept(RuleId::R08, ReasonCode::WithinWindow)
    })
}

pub(super) fn holding(facts: &HoldingFacts) -> Option<Assessment> {
    let days = facts.days_allowed;
    Some(if facts.released {
        Assessment::kept(RuleId::R08, ReasonCode::PropertyReleased)
    } else {
        Assessment::curable(RuleId::R08, ReasonCode::PropertyHeldOn { days }, Amendment::ReleaseProperty)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::acts::Continuing;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::{lawful, running as sound};

    fn ordered(days: Option<u32>, renewal: Option<Renewal>) -> Option<(Verdict, ReasonCode)> {
        let facts = IssueFacts { continuing: Some(Continuing { days, renewal }), ..lawful() };
        issue(&facts).map(|a| (a.verdict, a.reason))
    }

    #[test]
    fn an_order_wants_an_end_and_says_how_it_is_prolonged() {
        let kept = Some((Verdict::Kept, ReasonCode::TimeLimited { days: 30 }));
        assert_eq!(ordered(Some(30), Some(Renewal::None)), kept);
        assert_eq!(ordered(Some(30), Some(Renewal::ByAuthoriser)), kept);
        let unsaid = Some((Verdict::Curable, ReasonCode::RenewalUnsaid));
        assert_eq!(ordered(Some(30), None), unsaid);
        let itself = Some((Verdict::Grave, ReasonCode::RenewsItself));
        assert_eq!(ordered(Some(30), Some(Renewal::Automatic)), itself);
        let open = Some((Verdict::Grave, ReasonCode::OpenEnded));
        assert_eq!(ordered(None, Some(Renewal::ByAuthoriser)), open);
    }

    #[test]
    fn does_not_apply_to_stored_data() {
        assert_eq!(issue(&lawful()), None);
    }

    #[test]
    fn nothing_outside_the_window_is_kept() {
        let mut facts = sound();
        assert_eq!(running(&facts).map(|a| a.verdict), Some(Verdict::Kept));
        facts.outside = 1;
        let reason = ReasonCode::OutsideWindow { outside: 1 };
        let grave = Assessment::grave(RuleId::R08, reason, Amendment::DeleteOutside);
        assert_eq!(running(&facts), Some(grave));
        facts = RunningFacts { days_authorised: None, ..sound() };
        assert_eq!(running(&facts).map(|a| a.reason), Some(ReasonCode::OpenEnded));
    }

    #[test]
    fn property_that_no_judgment_takes_is_released() {
        let held =
            |released| holding(&HoldingFacts { released, days_allowed: 14 }).map(|a| (a.verdict, a.reason));
        assert_eq!(held(true), Some((Verdict::Kept, ReasonCode::PropertyReleased)));
        assert_eq!(held(false), Some((Verdict::Curable, ReasonCode::PropertyHeldOn { days: 14 })));
    }
}

//! R14: notice to the person.
//!
//! Requires: the person whose data were accessed is told without undue delay. Delay needs one of the
//! grounds of the law, written into the file.
//!
//! Source: e-Evidence Regulation, Art 13; Roman Zakharov v Russia, § 234; Law Enforcement Directive,
//! Art 13(3).
//!
//! Why: whoever does not know of a measure cannot challenge it; a remedy without notice is one on paper.
//!
//! Detected: at issue of access to data, nothing is said of telling the person, or that the person is
//! never told; at the end of the case, people are left who were neither told nor have a ground for delay
//! in the file. Delay with a ground is no breach. Keeping data from being lost is not yet access.
//!
//! Verdict: grave if the request says never, or if at the end nobody was told and no ground is written,
//! because then the omission was the plan; curable if it was only left unsaid, or if some were left out.
//!
//! Cure: tell the people concerned late, or put the ground for delay into the file.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::{NoticeFacts, UserNotice};
use crate::law::facts::IssueFacts;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    let better = Amendment::SayWhenTold;
    facts.performs.gives_access().then(|| match facts.notice {
        Some(UserNotice::AtOnce | UserNotice::DelayedWithGround) => {
            Assessment::kept(RuleId::R14, ReasonCode::NoticeDecided)
        }
        Some(UserNotice::Never) => Assessment::grave(RuleId::R14, ReasonCode::NoticeNever, better),
        None => Assessment::curable(RuleId::R14, ReasonCode::NoticeUnsaid, better),
    })
}

pub(super) fn closing(facts: &NoticeFacts) -> Option<Assessment> {
    if facts.concerned == 0 {
        return None;
    }
    let NoticeFacts { concerned, told, delayed } = *facts;
    let settled = told.saturating_add(delayed);
    let omitted = concerned.saturating_sub(settled);
    let better = Amendment::TellThePerson;
    Some(if omitted == 0 {
        Assessment::kept(RuleId::R14, ReasonCode::PeopleTold { told, delayed })
    } else if settled > 0 {
        Assessment::curable(RuleId::R14, ReasonCode::PeopleLeftOut { omitted }, better)
    } else {
        Assessment::grave(RuleId::R14, ReasonCode::NobodyTold { omitted }, better)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::instrument::Performs;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::lawful;

    fn saying(notice: Option<UserNotice>) -> Option<(Verdict, ReasonCode)> {
        issue(&IssueFacts { notice, ..lawful() }).map(|a| (a.verdict, a.reason))
    }

    #[test]
    fn never_is_grave_and_silence_is_curable() {
        let kept = Some((Verdict::Kept, ReasonCode::NoticeDecided));
        assert_eq!(saying(Some(UserNotice::AtOnce)), kept);
        assert_eq!(saying(Some(UserNotice::DelayedWithGround)), kept);
        assert_eq!(saying(Some(UserNotice::Never)), Some((Verdict::Grave, ReasonCode::NoticeNever)));
        assert_eq!(saying(None), Some((Verdict::Curable, ReasonCode::NoticeUnsaid)));
        let preserving = IssueFacts { performs: Performs::Preserve, notice: None, ..lawful() };
        assert_eq!(issue(&preserving), None);
    }

    #[test]
    fn at_the_end_everybody_is_told_or_has_a_ground() {
        let ended = |concerned, told, delayed| {
            closing(&NoticeFacts { concerned, told, delayed }).map(|a| (a.verdict, a.reason))
        };
        assert_eq!(ended(0, 0, 0), None);
        let kept = Some((Verdict::Kept, ReasonCode::PeopleTold { told: 2, delayed: 1 }));
        assert_eq!(ended(3, 2, 1), kept);
        let some = Some((Verdict::Curable, ReasonCode::PeopleLeftOut { omitted: 1 }));
        assert_eq!(ended(3, 1, 1), some);
        assert_eq!(ended(3, 0, 0), Some((Verdict::Grave, ReasonCode::NobodyTold { omitted: 3 })));
    }
}

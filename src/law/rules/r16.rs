//! R16: privilege and press are protected.
//!
//! Requires: where a measure touches a lawyer, a doctor, the clergy, a journalist or a publisher, the
//! application says who filters out what is protected before investigators see it.
//!
//! Source: EIO Directive, Art 11(1)(a); e-Evidence Regulation, grounds of immunity, privilege and press.
//!
//! Why: whoever seeks advice, or tells a journalist, must be able to trust that the state does not read
//! along.
//!
//! Detected: the account or line is known to be protected, and no filter is named. What turned out to be
//! protected only later is not looked at. Keeping data from being lost opens nothing.
//!
//! Verdict: grave if the words themselves are taken (content, conversations, a whole system), or, for the
//! press, traffic that shows the sources; otherwise curable, because the filter can still be set up before
//! anybody looks. That line is drawn for this exercise.
//!
//! Cure: withdraw, delete what was obtained, and ask again with a filter.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::Protected;
use crate::law::facts::IssueFacts;
use crate::law::terms::DataCategory;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    let whose = facts.protected.filter(|_| facts.performs.gives_access())?;
    let better = Amendment::AddFilter;
    Some(if facts.handling.filter {
        Assessment::kept(RuleId::R16, ReasonCode::ProtectedFiltered)
    } else if opens_confidence(whose, facts.category) {
        Assessment::grave(RuleId::R16, ReasonCode::ConfidenceOpened, better)
    } else {
        Assessment::curable(RuleId::R16, ReasonCode::ProtectedUnfiltered, better)
    })
}

fn opens_confidence(whose: Protected, category: DataCategory) -> bool {
    match category {
        DataCategory::Con | DataCategory::Rtc | DataCategory::Sys => true,
        DataCategory::Tra | DataCategory::Rtt => whose == Protected::Press,
        DataCategory::Sub | DataCategory::Acc | DataCategory::Fin | DataCategory::Frz | DataCategory::Per => {
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::instrument::Performs;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::lawful;

    fn touching(whose: Protected, category: DataCategory, filter: bool) -> Option<Verdict> {
        let mut facts = IssueFacts { protected: Some(whose), category, ..lawful() };
        facts.handling.filter = filter;
        issue(&facts).map(|a| a.verdict)
    }

    #[test]
    fn words_are_grave_and_contacts_curable_except_for_sources() {
        use Protected::{Press, Privilege};
        let table = [
            (Privilege, DataCategory::Rtc, Verdict::Grave),
            (Privilege, DataCategory::Con, Verdict::Grave),
            (Privilege, DataCategory::Tra, Verdict::Curable),
            (Privilege, DataCategory::Sub, Verdict::Curable),
            (Press, DataCategory::Tra, Verdict::Grave),
            (Press, DataCategory::Sub, Verdict::Curable),
        ];
        for (whose, category, verdict) in table {
            assert_eq!(touching(whose, category, false), Some(verdict), "{whose:?} {category:?}");
            assert_eq!(touching(whose, category, true), Some(Verdict::Kept));
        }
    }

    #[test]
    fn does_not_apply_to_others_or_to_preservation() {
        let mut facts = lawful();
        facts.handling.filter = false;
        assert_eq!(issue(&facts), None);
        facts.protected = Some(Protected::Privilege);
        facts.performs = Performs::Preserve;
        assert_eq!(issue(&facts), None);
    }
}

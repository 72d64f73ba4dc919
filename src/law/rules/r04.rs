//! R04: suspicion on facts that the authoriser can verify.
//!
//! Requires: the application cites facts specific to the case, from which whoever authorises can
//! verify a reasonable suspicion and its link to what is asked.
//!
//! Source: Roman Zakharov v Russia, § 260.
//!
//! Why: prior review protects nobody if the reviewer has only the applicant's word.
//!
//! Detected: no mark is cited, or only marks that would fit any case. Applies to every request: each
//! of them states facts, in preservation too.
//!
//! Verdict: grave if nothing is cited, since nobody could have verified anything; curable if only
//! boilerplate is cited, since the request may have been sound and its facts can still be given.
//!
//! Cure: issue it again with the facts that were known when it was issued.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::facts::IssueFacts;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    let nexus = facts.nexus;
    Some(if nexus.is_empty() {
        Assessment::grave(RuleId::R04, ReasonCode::NothingCited, Amendment::CiteFacts)
    } else if nexus.is_boilerplate() {
        let reason = ReasonCode::Boilerplate { cited: nexus.cited };
        Assessment::curable(RuleId::R04, reason, Amendment::CiteFacts)
    } else {
        Assessment::kept(RuleId::R04, ReasonCode::FactsCited { specific: nexus.specific })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::facts::Citations;
    use crate::law::instrument::Performs;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::lawful;

    #[test]
    fn nothing_boilerplate_and_just_one_fact() {
        let table = [
            (0, 0, Verdict::Grave, ReasonCode::NothingCited),
            (3, 0, Verdict::Curable, ReasonCode::Boilerplate { cited: 3 }),
            (3, 1, Verdict::Kept, ReasonCode::FactsCited { specific: 1 }),
        ];
        for (cited, specific, verdict, reason) in table {
            let mut facts = lawful();
            facts.nexus = Citations { cited, specific };
            assert_eq!(issue(&facts).map(|a| (a.verdict, a.reason)), Some((verdict, reason)));
        }
    }

    #[test]
    fn applies_to_preservation_too() {
        let mut facts = lawful();
        facts.performs = Performs::Preserve;
        facts.nexus = Citations::default();
        assert_eq!(issue(&facts).map(|a| a.verdict), Some(Verdict::Grave));
    }
}

//! R17: the host state is told.
//!
//! Requires: where a line is intercepted while its user is, and is known to be, in another state, that
//! state is told before, or as soon as it is known; it may set conditions, stop the interception or forbid
//! the use of what was taken.
//!
//! Source: EIO Directive, Art 31; CJEU, M.N., §§ 119 and 124 (the duty also protects the people concerned).
//!
//! Why: on its territory a state answers for the rights of those who stay there.
//!
//! Detected: the target is known to be elsewhere and that state was not told, was told late, or has
//! forbidden it. A period that runs or has passed in silence, and conditions, are fine. Applies to
//! interception in real time.
//!
//! Verdict: grave if it was not told or has forbidden it, because no state that could have judged it has
//! agreed; curable if it was told late, because it could still object.
//!
//! Consequence: M.N. has evidence disregarded only where the defence cannot comment effectively and the
//! evidence weighs preponderantly. The German Federal Court (before M.N.) held such data usable; a Berlin
//! court excluded them on defects taken together. Divided, not automatic.
//!
//! Cure: tell it late, and obey its answer.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::{HostAnswer, RunningFacts};

pub(super) fn running(facts: &RunningFacts) -> Option<Assessment> {
    if !facts.target_abroad || !facts.category.is_real_time() {
        return None;
    }
    let better = Amendment::TellHostState;
    Some(match facts.host {
        HostAnswer::NotTold => Assessment::grave(RuleId::R17, ReasonCode::HostNotTold, better),
        HostAnswer::ToldLate => Assessment::curable(RuleId::R17, ReasonCode::HostToldLate, better),
        HostAnswer::Told | HostAnswer::Conditions => Assessment::kept(RuleId::R17, ReasonCode::HostTold),
        HostAnswer::Barred => {
            Assessment::grave(RuleId::R17, ReasonCode::HostForbade, Amendment::ObeyHostState)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::running as sound;
    use crate::law::terms::DataCategory;

    #[test]
    fn each_answer_of_the_host() {
        let table = [
            (HostAnswer::NotTold, Verdict::Grave, ReasonCode::HostNotTold),
            (HostAnswer::ToldLate, Verdict::Curable, ReasonCode::HostToldLate),
            (HostAnswer::Told, Verdict::Kept, ReasonCode::HostTold),
            (HostAnswer::Conditions, Verdict::Kept, ReasonCode::HostTold),
            (HostAnswer::Barred, Verdict::Grave, ReasonCode::HostForbade),
        ];
        for (host, verdict, reason) in table {
            let found = running(&RunningFacts { target_abroad: true, host, ..sound() });
            assert_eq!(found.map(|a| (a.verdict, a.reason)), Some((verdict, reason)));
        }
    }

    #[test]
    fn does_not_apply_at_home_or_to_stored_data() {
        let facts = RunningFacts { target_abroad: false, host: HostAnswer::NotTold, ..sound() };
        assert_eq!(running(&facts), None);
        let category = DataCategory::Con;
        let stored = RunningFacts { target_abroad: true, host: HostAnswer::NotTold, category, ..sound() };
        assert_eq!(running(&stored), None);
    }
}

//! R05: an independent, competent authoriser.
//!
//! Requires: access to traffic data, content or real-time data is authorised beforehand by a judge or
//! court that does not conduct the prosecution; every measure is authorised or validated by an office
//! that the instrument lists for it.
//!
//! Source: CJEU C-746/18, H.K. v Prokuratuur (traffic and location data); Big Brother Watch v United
//! Kingdom (bulk measures: independent of the executive); each instrument's list of issuers.
//!
//! Why: whoever builds the case cannot be the one who weighs it against the suspect's private life.
//!
//! Detected: the office that prosecutes authorised its own access, or an office that is not
//! independent did, or one that the instrument does not list. Subscriber data and access identifiers
//! authorised by a prosecutor are fine, and so is keeping data from being lost: access is what needs
//! the judge. Search of a system is left to the instrument's list.
//!
//! Verdict: grave where independence was missing, because prior review did not take place; curable
//! where only the instrument's list was missed, because the right office may validate it.
//!
//! Consequence: the judgment decides who may authorise, not whether evidence falls. Exclusion is
//! largely a matter of national law, hence discretionary in most forums.
//!
//! Cure: withdraw it, delete what was obtained, and have the right office authorise it anew.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::facts::IssueFacts;
use crate::law::terms::DataCategory;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    if !facts.category_covered {
        return None;
    }
    let (office, category) = (facts.authoriser, facts.category);
    if needs_independence(facts) {
        if facts.authoriser_prosecutes {
            let reason = ReasonCode::ProsecutorAuthorised { category };
            return Some(Assessment::grave(RuleId::R05, reason, Amendment::AuthoriseByJudge));
        }
        if !office.is_independent() {
            let reason = ReasonCode::NotIndependent { office, category };
            return Some(Assessment::grave(RuleId::R05, reason, Amendment::AuthoriseByJudge));
        }
    }
    if !facts.authoriser_competent {
        let reason = ReasonCode::NotCompetent { office, category };
        return Some(Assessment::curable(RuleId::R05, reason, Amendment::AuthoriseByCompetentOffice));
    }
    Some(Assessment::kept(RuleId::R05, ReasonCode::CompetentAuthoriser { office }))
}

fn needs_independence(facts: &IssueFacts) -> bool {
    facts.performs.gives_access()
        && match facts.category {
            DataCategory::Tra | DataCategory::Con | DataCategory::Rtt | DataCategory::Rtc => true,
            DataCategory::Sub
            | DataCategory::Acc
            | DataCategory::Sys
            | DataCategory::Fin
            | DataCategory::Frz
            | DataCategory::Per => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::instrument::Performs;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::lawful;
    use crate::law::terms::Office;

    fn by(office: Office, prosecutes: bool, category: DataCategory) -> IssueFacts {
        let mut facts = lawful();
        facts.category = category;
        facts.authoriser = office;
        facts.authoriser_prosecutes = prosecutes;
        facts
    }

    #[test]
    fn breached_without_independence() {
        for category in [DataCategory::Tra, DataCategory::Con, DataCategory::Rtt, DataCategory::Rtc] {
            let found = issue(&by(Office::Prosecutor, true, category));
            let reason = ReasonCode::ProsecutorAuthorised { category };
            assert_eq!(found.map(|a| (a.verdict, a.reason)), Some((Verdict::Grave, reason)));
            let found = issue(&by(Office::Police, false, category));
            let reason = ReasonCode::NotIndependent { office: Office::Police, category };
            assert_eq!(found.map(|a| (a.verdict, a.reason)), Some((Verdict::Grave, reason)));
            let found = issue(&by(Office::InvestigatingJudge, true, category));
            assert_eq!(found.map(|a| a.verdict), Some(Verdict::Grave));
        }
    }

    #[test]
    fn just_kept() {
        for office in [Office::Judge, Office::Court, Office::InvestigatingJudge] {
            let found = issue(&by(office, false, DataCategory::Con));
            assert_eq!(found.map(|a| a.verdict), Some(Verdict::Kept));
        }
        for category in [DataCategory::Sub, DataCategory::Acc] {
            let found = issue(&by(Office::Prosecutor, true, category));
            assert_eq!(found.map(|a| a.verdict), Some(Verdict::Kept));
        }
        let mut preservation = by(Office::Prosecutor, true, DataCategory::Con);
        preservation.performs = Performs::Preserve;
        assert_eq!(issue(&preservation).map(|a| a.verdict), Some(Verdict::Kept));
    }

    #[test]
    fn the_list_of_the_instrument_counts_for_every_category() {
        let mut facts = by(Office::Police, false, DataCategory::Sub);
        facts.authoriser_competent = false;
        let reason = ReasonCode::NotCompetent { office: Office::Police, category: DataCategory::Sub };
        let better = Amendment::AuthoriseByCompetentOffice;
        assert_eq!(issue(&facts), Some(Assessment::curable(RuleId::R05, reason, better)));
    }

    #[test]
    fn does_not_apply_to_a_category_that_the_instrument_does_not_cover() {
        let mut facts = by(Office::Police, false, DataCategory::Tra);
        facts.category_covered = false;
        assert_eq!(issue(&facts), None);
    }
}

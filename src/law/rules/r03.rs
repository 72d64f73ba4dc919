//! R03: a named target.
//!
//! Requires: the measure aims at a named person, at identified accounts or lines, or at one set of
//! premises.
//!
//! Source: Roman Zakharov v Russia, § 264; the second of the Weber criteria.
//!
//! Why: an order against "all users" or everything in an area leaves to the police whom it touches,
//! and most of those touched have given no cause.
//!
//! Detected: the target is an area or everybody who uses a service. Does not apply to freezing
//! property or to arrest, which name an asset or a person by their nature; bulk measures that a law
//! allows with its own safeguards are R13's.
//!
//! Verdict: grave. The same act against the same people could not be put right by better words.
//!
//! Cure: withdraw it, delete what was obtained on others, and ask again for the named target.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::facts::{IssueFacts, Target};
use crate::law::terms::DataCategory;

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    if matches!(facts.category, DataCategory::Frz | DataCategory::Per) {
        return None;
    }
    let reason = match facts.target {
        Target::Person | Target::Identifier | Target::Premises => {
            return Some(Assessment::kept(RuleId::R03, ReasonCode::TargetNamed));
        }
        Target::Area => ReasonCode::AreaWide,
        Target::AllUsers => ReasonCode::AllUsers,
    };
    Some(Assessment::grave(RuleId::R03, reason, Amendment::NameTarget))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::lawful;

    #[test]
    fn every_kind_of_target() {
        let table = [
            (Target::Person, Verdict::Kept, ReasonCode::TargetNamed),
            (Target::Identifier, Verdict::Kept, ReasonCode::TargetNamed),
            (Target::Premises, Verdict::Kept, ReasonCode::TargetNamed),
            (Target::Area, Verdict::Grave, ReasonCode::AreaWide),
            (Target::AllUsers, Verdict::Grave, ReasonCode::AllUsers),
        ];
        for (target, verdict, reason) in table {
            let mut facts = lawful();
            facts.target = target;
            assert_eq!(issue(&facts).map(|a| (a.verdict, a.reason)), Some((verdict, reason)));
        }
    }

    #[test]
    fn does_not_apply_to_freezing_and_arrest() {
        for category in [DataCategory::Frz, DataCategory::Per] {
            let mut facts = lawful();
            facts.category = category;
            facts.target = Target::AllUsers;
            assert_eq!(issue(&facts), None);
        }
    }
}

//! Offences by conduct, so that dual criminality tests what was done and not its label
//! (Budapest Convention, Art 25(5)).

use serde::{Deserialize, Serialize};

use crate::kernel::Name;

/// A building block of conduct, shared by all states of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Conduct(pub Name);

/// An offence as one state defines it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offence {
    /// Short name in that state.
    pub id: Name,
    /// Conduct that it requires, all of it.
    pub requires: Vec<Conduct>,
    /// Maximum penalty in months.
    pub max_penalty_months: u32,
    /// Whether instruments list it (cyber offences and the like), by instrument id.
    #[serde(default)]
    pub listed_by: Vec<Name>,
    /// Instruments for which dual criminality is not looked at for this offence, by instrument id.
    #[serde(default)]
    pub waived_by: Vec<Name>,
    /// Article of the fictional code.
    pub article: Name,
}

/// The offence of `offences` that the alleged conduct fulfils with the highest maximum penalty; ties
/// go to the first by id.
pub fn match_by_conduct<'a>(offences: &'a [Offence], alleged: &[Conduct]) -> Option<&'a Offence> {
    offences
        .iter()
        .filter(|o| !o.requires.is_empty() && o.requires.iter().all(|c| alleged.contains(c)))
        .max_by(|a, b| a.max_penalty_months.cmp(&b.max_penalty_months).then_with(|| b.id.cmp(&a.id)))
}

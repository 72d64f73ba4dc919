//! What of this section rests on the scenario alone: made once, with
//! [`Prepared`](crate::case::prepared::Prepared).

use super::spec::Acquired;
use crate::case::ids::ItemId;
use crate::case::scenario::Scenario;
use crate::law::custody::Digest;

/// What is made once.
#[derive(Debug)]
pub struct Tables {
    /// By item: it is flawed as it arrives, or in a container that the forum does not take.
    pub(super) flawed: Vec<bool>,
    /// By item: the hash of what is there.
    pub(super) hashes: Vec<Option<Digest>>,
}

impl Tables {
    /// The tables of a scenario.
    pub fn new(scenario: &Scenario) -> Tables {
        let artefacts = scenario.items.iter().map(|item| item.artefact.as_ref());
        Tables {
            flawed: (0..scenario.items.len())
                .map(|item| is_flawed(scenario, ItemId::at(item)))
                .collect(),
            hashes: artefacts.map(|artefact| artefact?.sha256.parse().ok()).collect(),
        }
    }
}

/// Whether an item could be found wanting whatever happens in a case.
fn is_flawed(scenario: &Scenario, item: ItemId) -> bool {
    let artefact = scenario.items[item.index()].artefact.as_ref();
    let formats = scenario.custody.formats.iter().find(|f| f.jurisdiction == scenario.forum);
    artefact.is_some_and(|a| a.stated_sha256.as_ref().is_some_and(|s| *s != a.sha256))
        || scenario.custody.flaws.iter().any(|f| f.item == item)
        || formats.is_some_and(|f| !f.takes.contains(&format_of(scenario, item)))
}

/// What the scenario says of how an item was acquired.
pub(super) fn acquired_as(scenario: &Scenario, item: ItemId) -> Option<&Acquired> {
    scenario.custody.records.iter().find(|r| r.item == item)
}

/// Format of an item's container: as the scenario says, or by the ending of its file's name.
pub(super) fn format_of(scenario: &Scenario, item: ItemId) -> String {
    let stated = acquired_as(scenario, item).and_then(|a| a.format.clone());
    stated.unwrap_or_else(|| {
        let artefact = scenario.items[item.index()].artefact.as_ref();
        let ending = artefact.and_then(|a| a.file.rsplit_once('.')).map(|(_, ending)| ending);
        ending.unwrap_or("raw").to_lowercase()
    })
}

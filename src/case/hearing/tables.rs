//! What this section looks up in a scenario again and again, made once.

use crate::case::ids::{ItemId, JurisdictionId};
use crate::case::scenario::{Count, Scenario};
use crate::law::proof::Grade;
use crate::law::terms::Office;

/// What the section looks up.
#[derive(Debug)]
pub struct Tables {
    /// States before whose courts a count could be tried as well, in order.
    pub(super) forums: Vec<JurisdictionId>,
    /// A seat advises on that.
    pub(super) has_coordinator: bool,
    /// By count, and by mental element of it: the items that can show what somebody meant.
    pub(super) intent: Vec<Vec<Vec<ItemId>>>,
}

impl Tables {
    /// Of a scenario.
    pub fn new(scenario: &Scenario) -> Tables {
        let elsewhere = scenario.counts.iter().flat_map(|c| c.elsewhere.iter().map(|e| e.forum));
        let mut forums: Vec<JurisdictionId> = elsewhere.collect();
        forums.sort();
        forums.dedup();
        Tables {
            forums,
            has_coordinator: scenario.seats.iter().any(|s| s.role == Office::Coordinator),
            intent: scenario.counts.iter().map(|count| intent(scenario, count)).collect(),
        }
    }
}

/// By mental element, the items named for it that are evidence, and of more than the use of an account, a tool or
/// a service.
fn intent(scenario: &Scenario, count: &Count) -> Vec<Vec<ItemId>> {
    let tells = |item: &ItemId| {
        let grade = scenario.items.get(item.index()).map(|i| i.grade);
        grade.is_some_and(|g| g != Grade::LeadOnly) && !scenario.hearing.mere_use.contains(item)
    };
    let mental = count.elements.iter().filter(|e| e.mental);
    mental
        .map(|e| e.proof.items().into_iter().map(|i| ItemId(i.0)).filter(tells).collect())
        .collect()
}

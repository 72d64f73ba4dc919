//! How far an exclusion reaches, by the forum's model.
//!
//! A derived item inherits from the worst of its parents. An item that also has an untainted source
//! is written in the case as a second item with that source: the model never guesses which of two
//! parents a court would have relied on.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::ItemRef;
use crate::law::terms::ExclusionModel;

/// What an exclusion does to the items.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spread {
    /// Excluded without further ado.
    pub excluded: BTreeSet<ItemRef>,
    /// Admitted with less weight.
    pub weighed_less: BTreeSet<ItemRef>,
    /// For the court to decide, one by one.
    pub for_the_court: BTreeSet<ItemRef>,
}

/// Spreads from `roots`, the items obtained in breach, along `derived_from`, pairs of (derived item,
/// item it came from). Cycles are harmless.
///
/// - automatic with fruit: roots and all that derives from them are excluded;
/// - automatic: the roots are excluded; what derives from them is for the court;
/// - discretionary: all of it is for the court;
/// - weight only: the roots weigh less; what derives from them is untouched.
pub fn spread_exclusion(
    roots: &BTreeSet<ItemRef>,
    derived_from: &[(ItemRef, ItemRef)],
    model: ExclusionModel,
) -> Spread {
    let fruit = descendants(roots, derived_from);
    let mut spread = Spread::default();
    match model {
        ExclusionModel::AutomaticWithFruit => spread.excluded = roots.union(&fruit).copied().collect(),
        ExclusionModel::Automatic => {
            spread.excluded = roots.clone();
            spread.for_the_court = fruit;
        }
        ExclusionModel::Discretionary => spread.for_the_court = roots.union(&fruit).copied().collect(),
        ExclusionModel::WeightOnly => spread.weighed_less = roots.clone(),
    }
    spread
}

/// Everything derived from `roots`, without the roots themselves. Each item is visited once.
fn descendants(roots: &BTreeSet<ItemRef>, derived_from: &[(ItemRef, ItemRef)]) -> BTreeSet<ItemRef> {
    let mut children: BTreeMap<ItemRef, Vec<ItemRef>> = BTreeMap::new();
    for (child, parent) in derived_from {
        children.entry(*parent).or_default().push(*child);
    }
    let mut found: BTreeSet<ItemRef> = BTreeSet::new();
    let mut open: Vec<ItemRef> = roots.iter().copied().collect();
    while let Some(parent) = open.pop() {
        for child in children.get(&parent).into_iter().flatten() {
            if !roots.contains(child) && found.insert(*child) {
                open.push(*child);
            }
        }
    }
    found
}

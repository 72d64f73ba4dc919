//! The minimum cut of a count: the smallest set of items whose loss sinks it.
//!
//! A count falls as soon as one of its elements fails. For each element, a **witness** is a set of
//! items that proves it; every cut must take an item from every witness. The search takes a small
//! witness that is still whole, tries each of its items in turn, and stops early where more disjoint
//! witnesses remain than items may still be taken. Deepening the number of items by one each time
//! gives the smallest number; fixing the lowest possible item first, then the next, gives the first
//! set in lexicographic order, so that a tie never depends on the order of the file.
//!
//! Where no item stands in two leaves of an element, the cost of a cut can be read off the tree in one
//! pass (the cheapest child of an `All`, every child of an `Any`), and no search and no limit is needed.
//!
//! Limits: [`MAX_CUT_ITEMS`] usable items in an element and [`MAX_CUT_STEPS`] steps of search for a
//! count. Beyond either, the element falls back to what is read off the tree all the same: a set that
//! does sink the element, but may not be the smallest. The result says which of the two it is.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Exhibits, ItemRef, Origin, Proof, Strength, needed};

/// Most usable items for an exact answer in an element that names an item twice.
pub const MAX_CUT_ITEMS: usize = 32;

/// Most steps of search in a count for an exact answer.
pub const MAX_CUT_STEPS: u32 = 20_000;

/// A set of items whose loss sinks a count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cut {
    /// The items, in order; empty if the count does not hold in the first place.
    pub items: Vec<ItemRef>,
    /// Whether no smaller set would do.
    pub exact: bool,
}

/// The smallest set of items whose loss makes one of the elements fail; of equals, the first in
/// lexicographic order. `None` if no loss of items can sink the count (it has no elements, or each
/// holds without items).
pub fn minimum_cut(elements: &[Proof], exhibits: &Exhibits) -> Option<Cut> {
    let mut steps = MAX_CUT_STEPS;
    let mut exact = true;
    let mut best: Option<Vec<ItemRef>> = None;
    for element in elements {
        let Some(cut) = element_cut(element, exhibits, &mut steps) else { continue };
        exact &= cut.exact;
        let better = best.as_ref().is_none_or(|b| (cut.items.len(), &cut.items) < (b.len(), b));
        if better {
            best = Some(cut.items);
        }
    }
    best.map(|items| {
        let least_possible = items.len() <= 1;
        Cut { exact: exact || (least_possible && sinks_first(elements, exhibits, &items)), items }
    })
}

/// A cut of one item or none is the smallest whatever bound it came from, unless a lexicographically
/// earlier one of the same size was missed; that is looked up directly.
fn sinks_first(elements: &[Proof], exhibits: &Exhibits, items: &[ItemRef]) -> bool {
    let Some(first) = items.first() else { return true };
    let candidates: BTreeSet<ItemRef> = elements.iter().flat_map(|e| e.items()).collect();
    candidates.range(..first).all(|item| {
        let lost = BTreeSet::from([*item]);
        elements.iter().all(|element| witness(element, exhibits, &lost).is_some())
    })
}

fn element_cut(element: &Proof, exhibits: &Exhibits, steps: &mut u32) -> Option<Cut> {
    let none = BTreeSet::new();
    let Some(whole) = witness(element, exhibits, &none) else {
        return Some(Cut { items: Vec::new(), exact: true });
    };
    let bound = bound(element, exhibits, &none)?;
    debug_assert!(!whole.is_empty());
    let usable = element
        .items()
        .iter()
        .filter(|i| exhibits.strength(**i) > Strength::None)
        .count();
    if usable > MAX_CUT_ITEMS && !is_read_once(element) {
        return Some(Cut { items: sorted(bound), exact: false });
    }
    match exact_cut(element, exhibits, bound.len(), steps) {
        Some(items) => Some(Cut { items, exact: true }),
        None => Some(Cut { items: sorted(bound), exact: false }),
    }
}

/// The lexicographically first smallest cut, or `None` when the steps ran out.
fn exact_cut(element: &Proof, exhibits: &Exhibits, at_most: usize, steps: &mut u32) -> Option<Vec<ItemRef>> {
    let read_once = is_read_once(element);
    let mut search = Search { element, exhibits, steps, read_once, dead: BTreeSet::new() };
    let mut size = 1;
    while size <= at_most && !search.cuts(&BTreeSet::new(), size)? {
        size += 1;
    }
    let mut taken = BTreeSet::new();
    let candidates: Vec<ItemRef> = element
        .items()
        .into_iter()
        .filter(|i| exhibits.strength(*i) > Strength::None)
        .collect();
    for item in candidates {
        if taken.len() == size {
            break;
        }
        let mut lost = taken.clone();
        lost.insert(item);
        if search.cuts(&lost, size - lost.len())? {
            taken = lost;
        }
    }
    Some(taken.into_iter().collect())
}

struct Search<'a> {
    element: &'a Proof,
    exhibits: &'a Exhibits,
    steps: &'a mut u32,
    read_once: bool,
    /// Lost sets that no further loss of this many items completes.
    dead: BTreeSet<(usize, BTreeSet<ItemRef>)>,
}

impl Search<'_> {
    /// Whether losing `more` items beside `lost` sinks the element; `None` when the steps ran out.
    fn cuts(&mut self, lost: &BTreeSet<ItemRef>, more: usize) -> Option<bool> {
        *self.steps = self.steps.checked_sub(1)?;
        if self.read_once {
            let cost = bound(self.element, self.exhibits, lost).map(|b| b.len());
            return Some(cost.is_some_and(|cost| cost <= more));
        }
        let Some(whole) = witness(self.element, self.exhibits, lost) else { return Some(true) };
        if more == 0 || self.dead.contains(&(more, lost.clone())) {
            return Some(false);
        }
        if self.disjoint_witnesses(lost, &whole, more) <= more {
            for item in whole {
                let mut next = lost.clone();
                next.insert(item);
                if self.cuts(&next, more - 1)? {
                    return Some(true);
                }
            }
        }
        self.dead.insert((more, lost.clone()));
        Some(false)
    }

    /// How many disjoint witnesses are found one after another, counting no further than needed: each
    /// of them costs a cut at least one item.
    fn disjoint_witnesses(&self, lost: &BTreeSet<ItemRef>, first: &BTreeSet<ItemRef>, more: usize) -> usize {
        let mut gone: BTreeSet<ItemRef> = lost.union(first).copied().collect();
        let mut found = 1;
        while found <= more {
            let Some(next) = witness(self.element, self.exhibits, &gone) else { break };
            gone.extend(next);
            found += 1;
        }
        found
    }
}

/// A small set of items, none lost, that proves it; `None` if it does not hold.
fn witness(proof: &Proof, exhibits: &Exhibits, lost: &BTreeSet<ItemRef>) -> Option<BTreeSet<ItemRef>> {
    let there = |item: &ItemRef, least: Strength| !lost.contains(item) && exhibits.strength(*item) >= least;
    match proof {
        Proof::Item(item) => there(item, Strength::Proves).then(|| BTreeSet::from([*item])),
        Proof::Least(item, grade) => there(item, needed(*grade)).then(|| BTreeSet::from([*item])),
        Proof::All(nodes) => {
            let mut all = BTreeSet::new();
            for node in nodes {
                all.extend(witness(node, exhibits, lost)?);
            }
            Some(all)
        }
        Proof::Any(nodes) => nodes
            .iter()
            .filter_map(|node| witness(node, exhibits, lost))
            .min_by_key(BTreeSet::len),
        Proof::AtLeast { n, of } => {
            let n = usize::try_from(*n).unwrap_or(usize::MAX);
            let origins = by_origin(of.iter().filter(|i| there(i, Strength::Supports)), exhibits);
            (origins.len() >= n)
                .then(|| origins.values().take(n).filter_map(|items| items.first().copied()).collect())
        }
    }
}

fn by_origin<'a>(
    items: impl Iterator<Item = &'a ItemRef>,
    exhibits: &Exhibits,
) -> BTreeMap<Origin, BTreeSet<ItemRef>> {
    let mut origins: BTreeMap<Origin, BTreeSet<ItemRef>> = BTreeMap::new();
    for item in items {
        if let Some(exhibit) = exhibits.0.get(item) {
            origins.entry(exhibit.origin).or_default().insert(*item);
        }
    }
    origins
}

/// A set whose loss, beside what is lost already, makes it fail, read off the tree; smallest where no
/// item stands in two leaves. `None` if no loss does.
fn bound(proof: &Proof, exhibits: &Exhibits, lost: &BTreeSet<ItemRef>) -> Option<BTreeSet<ItemRef>> {
    let there = |item: &ItemRef, least: Strength| !lost.contains(item) && exhibits.strength(*item) >= least;
    let single = |item: &ItemRef, least: Strength| there(item, least).then_some(*item).into_iter().collect();
    match proof {
        Proof::Item(item) => Some(single(item, Strength::Proves)),
        Proof::Least(item, grade) => Some(single(item, needed(*grade))),
        Proof::All(nodes) => nodes
            .iter()
            .filter_map(|node| bound(node, exhibits, lost))
            .min_by_key(BTreeSet::len),
        Proof::Any(nodes) => {
            let mut all = BTreeSet::new();
            for node in nodes {
                all.extend(bound(node, exhibits, lost)?);
            }
            Some(all)
        }
        Proof::AtLeast { n, of } => {
            let n = usize::try_from(*n).unwrap_or(usize::MAX);
            let spare_of = n.checked_sub(1)?;
            let strong = of.iter().filter(|i| there(i, Strength::Supports));
            let mut groups: Vec<BTreeSet<ItemRef>> = by_origin(strong, exhibits).into_values().collect();
            groups.sort_by_key(BTreeSet::len);
            let spare = groups.len().saturating_sub(spare_of);
            Some(groups.into_iter().take(spare).flatten().collect())
        }
    }
}

/// Whether no item stands in two leaves.
fn is_read_once(proof: &Proof) -> bool {
    let mut seen = BTreeSet::new();
    once(proof, &mut seen)
}

fn once(proof: &Proof, seen: &mut BTreeSet<ItemRef>) -> bool {
    match proof {
        Proof::Item(item) | Proof::Least(item, _) => seen.insert(*item),
        Proof::All(nodes) | Proof::Any(nodes) => nodes.iter().all(|node| once(node, seen)),
        Proof::AtLeast { of, .. } => {
            let of: BTreeSet<ItemRef> = of.iter().copied().collect();
            of.into_iter().all(|item| seen.insert(item))
        }
    }
}

fn sorted(items: BTreeSet<ItemRef>) -> Vec<ItemRef> {
    items.into_iter().collect()
}

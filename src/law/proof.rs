//! Proof as structure, not as a sum: which items together prove an element of a count.
//!
//! An element is a tree of [`Proof`] nodes over items. An item's **strength** comes from its exhibit:
//! its grade, lowered by its status ([`Exhibit::strength`]). A lead, an excluded or an absent item
//! has none; an item that weighs less is corroborating at best.
//!
//! - `Item(i)` holds if `i` is direct: it proves by itself.
//! - `Least(i, grade)` holds if `i` is at least that strong; used inside `All` for items that need
//!   not prove by themselves.
//! - `AtLeast { n, of }` holds if items of at least corroborating strength come from `n` different
//!   **origins**. Two copies of one log, or two extracts of one device, share an origin and count
//!   once: that is what independent means here.
//! - `All`, `Any` as they say; `All([])` holds, `Any([])` does not.
//!
//! "One direct or two independent corroborating items" is written
//! `Any([Item(1), AtLeast(n: 2, of: [1, 2, 3])])`: the author of a case decides, element by element,
//! whether corroboration alone can suffice.
//!
//! Losing an item never makes an element hold that did not: the tree is monotone. [`minimum_cut`]
//! rests on this.

mod cut;
mod spread;
#[cfg(test)]
mod tests;

pub use cut::{Cut, MAX_CUT_ITEMS, MAX_CUT_STEPS, minimum_cut};
pub use spread::{Spread, spread_exclusion};

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// Index of an item of evidence in the scenario's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemRef(pub u32);

/// Where an item comes from: items with one origin stand or fall together and count once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Origin(pub u32);

/// What an item can do for a proof, from most to least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grade {
    /// Proves by itself.
    Direct,
    /// Proves together with others.
    Corroborating,
    /// Shows where to look; never proves.
    LeadOnly,
}

/// What became of an item before the court.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ExhibitStatus {
    /// Admitted.
    Admitted,
    /// Admitted, but it weighs less: corroborating at best.
    WeighedLess,
    /// Excluded.
    Excluded,
    /// Never obtained, or lost.
    Absent,
}

/// What a court makes of an item, from least to most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Strength {
    /// Nothing.
    None,
    /// It supports others.
    Supports,
    /// It proves by itself.
    Proves,
}

/// An item as it stands before the court.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exhibit {
    /// The best it can do.
    pub grade: Grade,
    /// What became of it.
    pub status: ExhibitStatus,
    /// Where it comes from.
    pub origin: Origin,
}

impl Exhibit {
    /// Its grade, lowered by its status.
    pub fn strength(self) -> Strength {
        match (self.grade, self.status) {
            (Grade::LeadOnly, _) | (_, ExhibitStatus::Excluded | ExhibitStatus::Absent) => Strength::None,
            (Grade::Direct, ExhibitStatus::Admitted) => Strength::Proves,
            (Grade::Direct, ExhibitStatus::WeighedLess)
            | (Grade::Corroborating, ExhibitStatus::Admitted | ExhibitStatus::WeighedLess) => {
                Strength::Supports
            }
        }
    }
}

/// The items before the court; one that is not listed is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Exhibits(pub BTreeMap<ItemRef, Exhibit>);

impl Exhibits {
    /// How strong the item is; none if it is not listed.
    pub fn strength(&self, item: ItemRef) -> Strength {
        self.0.get(&item).map_or(Strength::None, |exhibit| exhibit.strength())
    }
}

/// What proves an element.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Proof {
    /// This item, by itself.
    Item(ItemRef),
    /// This item, of at least this grade ([`Grade::LeadOnly`] asks for no less than corroborating: a
    /// lead never proves).
    Least(ItemRef, Grade),
    /// All of these.
    All(Vec<Proof>),
    /// One of these.
    Any(Vec<Proof>),
    /// Items of this many different origins, corroborating at least.
    AtLeast {
        /// How many origins.
        n: u32,
        /// Which items.
        of: Vec<ItemRef>,
    },
}

/// One leaf of a proof and whether it held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Leaf {
    /// Which item.
    pub item: ItemRef,
    /// How strong it had to be.
    pub needed: Strength,
    /// How strong it is.
    pub strength: Strength,
    /// Whether it counted: strong enough and, among independent items, the first of its origin.
    pub held: bool,
}

/// Whether a proof holds, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// Whether it holds.
    pub holds: bool,
    /// Every leaf, in the order of the tree.
    pub leaves: Vec<Leaf>,
}

impl Proof {
    /// Every item named, without doubles.
    pub fn items(&self) -> BTreeSet<ItemRef> {
        let mut found = BTreeSet::new();
        self.collect(&mut found);
        found
    }

    /// Whether an item is named anywhere in it.
    pub fn names(&self, item: ItemRef) -> bool {
        match self {
            Proof::Item(named) | Proof::Least(named, _) => *named == item,
            Proof::All(nodes) | Proof::Any(nodes) => nodes.iter().any(|node| node.names(item)),
            Proof::AtLeast { of, .. } => of.contains(&item),
        }
    }

    fn collect(&self, found: &mut BTreeSet<ItemRef>) {
        match self {
            Proof::Item(item) | Proof::Least(item, _) => {
                found.insert(*item);
            }
            Proof::All(nodes) | Proof::Any(nodes) => nodes.iter().for_each(|node| node.collect(found)),
            Proof::AtLeast { of, .. } => found.extend(of),
        }
    }
}

/// Whether the exhibits prove it.
pub fn holds(proof: &Proof, exhibits: &Exhibits) -> bool {
    let holds = match proof {
        Proof::Item(item) => exhibits.strength(*item) >= Strength::Proves,
        Proof::Least(item, grade) => exhibits.strength(*item) >= needed(*grade),
        Proof::All(nodes) => nodes.iter().all(|node| self::holds(node, exhibits)),
        Proof::Any(nodes) => nodes.iter().any(|node| self::holds(node, exhibits)),
        Proof::AtLeast { n, of } => {
            let listed = of.iter().filter_map(|item| exhibits.0.get(item));
            let mut origins: Vec<Origin> = Vec::new();
            for exhibit in listed.filter(|exhibit| exhibit.strength() >= Strength::Supports) {
                if !origins.contains(&exhibit.origin) {
                    origins.push(exhibit.origin);
                }
            }
            u32::try_from(origins.len()).unwrap_or(u32::MAX) >= *n
        }
    };
    debug_assert_eq!(holds, explain(proof, exhibits).holds, "what proves and what is said of it differ");
    holds
}

/// Whether the exhibits prove it, with every leaf looked at (none is skipped, so that the answer can
/// also say what else held).
pub fn explain(proof: &Proof, exhibits: &Exhibits) -> Holding {
    let mut leaves = Vec::new();
    let holds = walk(proof, exhibits, &mut leaves);
    Holding { holds, leaves }
}

fn walk(proof: &Proof, exhibits: &Exhibits, leaves: &mut Vec<Leaf>) -> bool {
    match proof {
        Proof::Item(item) => leaf(*item, Strength::Proves, exhibits, leaves),
        Proof::Least(item, grade) => leaf(*item, needed(*grade), exhibits, leaves),
        Proof::All(nodes) => each(nodes, exhibits, leaves) == nodes.len(),
        Proof::Any(nodes) => each(nodes, exhibits, leaves) > 0,
        Proof::AtLeast { n, of } => {
            let mut origins = BTreeSet::new();
            for item in of {
                let strength = exhibits.strength(*item);
                let origin = exhibits.0.get(item).map(|exhibit| exhibit.origin);
                let held = strength >= Strength::Supports && origin.is_some_and(|o| origins.insert(o));
                leaves.push(Leaf { item: *item, needed: Strength::Supports, strength, held });
            }
            u32::try_from(origins.len()).unwrap_or(u32::MAX) >= *n
        }
    }
}

/// How many of the nodes hold; every one is walked, so that all leaves are reported.
fn each(nodes: &[Proof], exhibits: &Exhibits, leaves: &mut Vec<Leaf>) -> usize {
    nodes
        .iter()
        .map(|node| walk(node, exhibits, leaves))
        .filter(|held| *held)
        .count()
}

fn leaf(item: ItemRef, needed: Strength, exhibits: &Exhibits, leaves: &mut Vec<Leaf>) -> bool {
    let strength = exhibits.strength(item);
    let held = strength >= needed;
    leaves.push(Leaf { item, needed, strength, held });
    held
}

/// How strong an item of at least that grade is; a lead never proves.
pub fn needed(grade: Grade) -> Strength {
    match grade {
        Grade::Direct => Strength::Proves,
        Grade::Corroborating | Grade::LeadOnly => Strength::Supports,
    }
}

//! Scope of a measure: what is asked, what the cited marks justify, what is granted, and which of
//! two acts is less intrusive.
//!
//! Narrowing: the justified scope is the union of what the cited marks support; the grant is asked ∩
//! justified; two thresholds of the forum separate grant, partial grant and refusal. Intrusion is
//! compared by Pareto dominance, without ranking traffic data below content (Big Brother Watch v
//! United Kingdom, § 363).

use serde::{Deserialize, Serialize};

use super::terms::DataCategory;
use crate::kernel::Tick;

/// Index of a selector (an account, an address, a line, a server) in the scenario's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Selector(pub u32);

/// One rectangle of a scope: a selector, a category, a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// Whose or which data.
    pub selector: Selector,
    /// Of what kind.
    pub category: DataCategory,
    /// First tick of data covered.
    pub from: Tick,
    /// First tick no longer covered.
    pub until: Tick,
}

/// A set of cells, in order and without overlap within a selector and category.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Scope {
    cells: Vec<Cell>,
}

impl Scope {
    /// The union of cells; empty stretches are dropped, overlaps and neighbours merged.
    pub fn from_cells(cells: impl IntoIterator<Item = Cell>) -> Scope {
        let mut sorted: Vec<Cell> = cells.into_iter().filter(|c| c.from < c.until).collect();
        sorted.sort();
        let mut merged: Vec<Cell> = Vec::with_capacity(sorted.len());
        for cell in sorted {
            match merged.last_mut() {
                Some(last)
                    if last.selector == cell.selector
                        && last.category == cell.category
                        && cell.from <= last.until =>
                {
                    last.until = last.until.max(cell.until);
                }
                Some(_) | None => merged.push(cell),
            }
        }
        Scope { cells: merged }
    }

    /// The cells, ordered by selector, category and time.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Whether nothing is covered.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// What both cover.
    pub fn intersection(&self, other: &Scope) -> Scope {
        let mut cells = Vec::with_capacity(self.cells.len());
        for a in &self.cells {
            for b in &other.cells {
                if a.selector == b.selector && a.category == b.category {
                    cells.push(Cell { from: a.from.max(b.from), until: a.until.min(b.until), ..*a });
                }
            }
        }
        Scope::from_cells(cells)
    }

    /// Total length, in ticks of data summed over selectors and categories.
    pub fn ticks(&self) -> u64 {
        self.cells.iter().map(|c| c.until.0.saturating_sub(c.from.0)).sum()
    }

    /// Whether the moment of the selector's data is covered in that category.
    pub fn covers(&self, selector: Selector, category: DataCategory, at: Tick) -> bool {
        self.cells
            .iter()
            .any(|c| c.selector == selector && c.category == category && c.from <= at && at < c.until)
    }

    /// How much of this scope `justified` supports, in permille, rounded down; an empty scope is
    /// fully supported.
    pub fn supported_permille(&self, justified: &Scope) -> u32 {
        let asked = self.ticks();
        if asked == 0 {
            return 1000;
        }
        let kept = self.intersection(justified).ticks();
        let permille = u128::from(kept) * 1000 / u128::from(asked);
        u32::try_from(permille).unwrap_or(1000)
    }
}

/// The two thresholds of a forum, in permille of what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NarrowingThresholds {
    /// From here on the request is granted as asked ∩ justified and called a grant.
    pub grant_permille: u32,
    /// From here on, below `grant_permille`, it is granted in part; below it is refused.
    pub partial_permille: u32,
}

/// Result of narrowing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Narrowing {
    /// Enough of it is supported.
    Grant(Scope),
    /// Part of it is.
    Partial(Scope),
    /// Too little is.
    Refuse,
}

/// Narrows what is asked to what the marks justify.
pub fn narrow(asked: &Scope, justified: &Scope, thresholds: NarrowingThresholds) -> Narrowing {
    let permille = asked.supported_permille(justified);
    let granted = asked.intersection(justified);
    if permille >= thresholds.grant_permille {
        Narrowing::Grant(granted)
    } else if permille >= thresholds.partial_permille && !granted.is_empty() {
        Narrowing::Partial(granted)
    } else {
        Narrowing::Refuse
    }
}

/// A set of data categories.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CategorySet(u16);

impl CategorySet {
    /// The set of these.
    pub fn from_categories(categories: impl IntoIterator<Item = DataCategory>) -> CategorySet {
        let mut bits = 0u16;
        for wanted in categories {
            for (index, category) in DataCategory::ALL.iter().enumerate() {
                if *category == wanted {
                    bits |= 1u16 << index;
                }
            }
        }
        CategorySet(bits)
    }

    /// Whether every category of this set is in the other.
    pub fn is_subset(self, other: CategorySet) -> bool {
        self.0 & !other.0 == 0
    }
}

/// What a measure does to people, in dimensions that are never added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Intrusion {
    /// Persons touched.
    pub persons: u32,
    /// Days of data, rounded up.
    pub days: u32,
    /// Categories.
    pub categories: CategorySet,
    /// Hidden from the person while it runs.
    pub covert: bool,
    /// As it happens.
    pub real_time: bool,
}

impl Intrusion {
    /// Whether this act is at most as intrusive in every dimension and less in at least one.
    pub fn dominates(&self, other: &Intrusion) -> bool {
        self != other
            && self.persons <= other.persons
            && self.days <= other.days
            && self.categories.is_subset(other.categories)
            && self.covert <= other.covert
            && self.real_time <= other.real_time
    }
}

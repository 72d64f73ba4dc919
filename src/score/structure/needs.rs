//! What rests on what: things, the ways in which each may be had, and what must be had of them.
//!
//! A thing that is lost is not had. Any other is had if one of its ways is open, that is, if everything on
//! that way is had. Nothing props itself up: what can only be had by way of itself is not had (the least
//! fixed point; W. Dowling and J. Gallier, Journal of Logic Programming 1 (1984) 267-284, in linear time).

use super::graph::place;
use crate::law::proof::{Exhibits, ItemRef, Proof, Strength, needed};

/// One way to have a thing: everything that must be had for it.
pub type Way = Vec<u32>;

/// Ways to have each thing; one without ways is never had.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ways {
    ways: Vec<Vec<Way>>,
}

impl Ways {
    /// No things yet.
    pub fn new() -> Ways {
        Ways::default()
    }

    /// A new thing, with no way to have it.
    pub fn thing(&mut self) -> u32 {
        self.ways.push(Vec::new());
        u32::try_from(self.ways.len() - 1).unwrap_or(u32::MAX)
    }

    /// A new thing that is simply there.
    pub fn given(&mut self) -> u32 {
        let thing = self.thing();
        self.add(thing, Way::new());
        thing
    }

    /// A new thing that is had as soon as one of these is.
    pub fn one_of(&mut self, things: impl IntoIterator<Item = u32>) -> u32 {
        let thing = self.thing();
        for other in things {
            self.add(thing, vec![other]);
        }
        thing
    }

    /// One more way to have a thing.
    pub fn add(&mut self, thing: u32, mut way: Way) {
        way.sort_unstable();
        way.dedup();
        if let Some(ways) = self.ways.get_mut(place(thing)).filter(|ways| !ways.contains(&way)) {
            ways.push(way);
        }
    }

    /// How many things.
    pub fn len(&self) -> usize {
        self.ways.len()
    }

    /// Whether there are no things.
    pub fn is_empty(&self) -> bool {
        self.ways.is_empty()
    }

    /// The ways to have a thing.
    pub fn of(&self, thing: u32) -> &[Way] {
        self.ways.get(place(thing)).map_or(&[], Vec::as_slice)
    }

    /// Everything that could bear on these things, themselves included, in rising order.
    pub fn behind(&self, things: impl IntoIterator<Item = u32>) -> Vec<u32> {
        let mut seen = vec![false; self.len()];
        let mut waiting: Vec<u32> = things.into_iter().collect();
        while let Some(thing) = waiting.pop() {
            if let Some(flag) = seen.get_mut(place(thing)).filter(|flag| !**flag) {
                *flag = true;
                waiting.extend(self.of(thing).iter().flatten());
            }
        }
        (0..).zip(&seen).filter(|(_, seen)| **seen).map(|(thing, _)| thing).collect()
    }

    /// What is had when these are lost.
    pub fn had(&self, lost: &[bool]) -> Had {
        let is_lost = |thing: usize| lost.get(thing).copied().unwrap_or(false);
        // For each thing, the ways that it stands on; for each way, how much of it is still missing.
        let mut stands_on: Vec<Vec<(u32, u32)>> = vec![Vec::new(); self.len()];
        let mut missing: Vec<Vec<usize>> = Vec::with_capacity(self.len());
        let mut had = Had { by: vec![None; self.len()] };
        let mut waiting = Vec::new();
        for (thing, ways) in (0_u32..).zip(&self.ways) {
            missing.push(ways.iter().map(Vec::len).collect());
            for (number, way) in (0_u32..).zip(ways) {
                for needed in way {
                    if let Some(list) = stands_on.get_mut(place(*needed)) {
                        list.push((thing, number));
                    }
                }
                if way.is_empty() && !is_lost(place(thing)) && had.by[place(thing)].is_none() {
                    had.by[place(thing)] = Some(number);
                    waiting.push(thing);
                }
            }
        }
        while let Some(thing) = waiting.pop() {
            for (on, number) in &stands_on[place(thing)] {
                let left = &mut missing[place(*on)][place(*number)];
                *left -= 1;
                if *left == 0 && !is_lost(place(*on)) && had.by[place(*on)].is_none() {
                    had.by[place(*on)] = Some(*number);
                    waiting.push(*on);
                }
            }
        }
        had
    }
}

/// What is had, and by which of its ways each thing first was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Had {
    by: Vec<Option<u32>>,
}

impl Had {
    /// Whether a thing is had.
    pub fn has(&self, thing: u32) -> bool {
        self.by.get(place(thing)).is_some_and(Option::is_some)
    }

    /// The way by which a thing is had, if it is.
    pub fn way<'w>(&self, ways: &'w Ways, thing: u32) -> Option<&'w Way> {
        let number = (*self.by.get(place(thing))?)?;
        ways.of(thing).get(place(number))
    }
}

/// What must be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// This thing.
    Thing(u32),
    /// All of these.
    All(Vec<Need>),
    /// One of these.
    Any(Vec<Need>),
    /// So many of these.
    AtLeast(usize, Vec<Need>),
}

impl Need {
    /// A proof as a need, with items as things: one that is too weak for its place can never serve there,
    /// and of items with one origin any one will do.
    pub fn of_proof(proof: &Proof, exhibits: &Exhibits, thing: &impl Fn(ItemRef) -> u32) -> Need {
        let leaf = |item: ItemRef, strong: Strength| {
            if exhibits.strength(item) >= strong { Need::Thing(thing(item)) } else { Need::Any(Vec::new()) }
        };
        let each = |nodes: &[Proof]| nodes.iter().map(|n| Need::of_proof(n, exhibits, thing)).collect();
        match proof {
            Proof::Item(item) => leaf(*item, Strength::Proves),
            Proof::Least(item, grade) => leaf(*item, needed(*grade)),
            Proof::All(nodes) => Need::All(each(nodes)),
            Proof::Any(nodes) => Need::Any(each(nodes)),
            Proof::AtLeast { n, of } => {
                let mut origins = std::collections::BTreeMap::new();
                for item in of.iter().filter(|i| exhibits.strength(**i) >= Strength::Supports) {
                    let origin = exhibits.0.get(item).map(|e| e.origin);
                    origins.entry(origin).or_insert_with(Vec::new).push(Need::Thing(thing(*item)));
                }
                let n = usize::try_from(*n).unwrap_or(usize::MAX);
                Need::AtLeast(n, origins.into_values().map(Need::Any).collect())
            }
        }
    }

    /// Every thing named, with doubles.
    pub fn things(&self, into: &mut Vec<u32>) {
        match self {
            Need::Thing(thing) => into.push(*thing),
            Need::All(needs) | Need::Any(needs) | Need::AtLeast(_, needs) => {
                needs.iter().for_each(|need| need.things(into));
            }
        }
    }

    /// Whether it is met.
    pub fn is_met(&self, had: &Had) -> bool {
        match self {
            Need::Thing(thing) => had.has(*thing),
            Need::All(needs) => needs.iter().all(|need| need.is_met(had)),
            Need::Any(needs) => needs.iter().any(|need| need.is_met(had)),
            Need::AtLeast(n, needs) => needs.iter().filter(|need| need.is_met(had)).count() >= *n,
        }
    }

    /// Adds the things named by which it is met, where it is; the first that will do.
    pub(super) fn met_by(&self, had: &Had, into: &mut Vec<u32>) {
        match self {
            Need::Thing(thing) => into.push(*thing),
            Need::All(needs) => needs.iter().for_each(|need| need.met_by(had, into)),
            Need::Any(needs) => {
                if let Some(need) = needs.iter().find(|need| need.is_met(had)) {
                    need.met_by(had, into);
                }
            }
            Need::AtLeast(n, needs) => {
                let met = needs.iter().filter(|need| need.is_met(had)).take(*n);
                met.for_each(|need| need.met_by(had, into));
            }
        }
    }
}

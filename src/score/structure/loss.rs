//! The smallest loss that leaves a need unmet: a hitting set of everything that could meet it.
//!
//! As long as a need is met there is a **witness**: a set of things that meets it by itself. Every loss that
//! leaves it unmet must take something from every witness. The search takes one witness, tries each thing of
//! it in turn, and stops early where more witnesses without a thing in common remain than may still be lost.
//! Allowing one more each time gives the smallest number; fixing the lowest possible thing first, then the
//! next, gives the first set in order, so that a tie never depends on chance.
//!
//! Finding the smallest set is as hard as the hitting set problem, so there is a limit ([`WORK_LIMIT`]).
//! Beyond it the answer is a set that does leave the need unmet and from which nothing can be spared, found
//! greedily; the answer says which of the two it is.

use std::collections::BTreeSet;

use super::graph::place;
use super::needs::{Need, Ways};

/// Work allowed for all smallest losses of one structure: things looked at, counted once for each time.
pub const WORK_LIMIT: u64 = 20_000_000;

/// A set of things whose loss leaves a need unmet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The things, in rising order; empty if the need is not met anyway.
    pub things: Vec<u32>,
    /// Whether no smaller set would do.
    pub exact: bool,
}

/// The smallest set of things that may be lost (`may_be_lost`, by thing) whose loss leaves the need unmet;
/// `None` if even the loss of all of them would not. `work` is what may still be spent, and is lowered.
pub fn smallest_loss(ways: &Ways, need: &Need, may_be_lost: &[bool], work: &mut u64) -> Option<Loss> {
    // The weakest part of an `All` decides.
    if let Need::All(parts) = need {
        let losses = parts.iter().filter_map(|part| smallest_loss(ways, part, may_be_lost, work));
        let losses: Vec<Loss> = losses.collect();
        let exact = losses.iter().all(|loss| loss.exact);
        let least = losses
            .into_iter()
            .min_by(|a, b| (a.things.len(), &a.things).cmp(&(b.things.len(), &b.things)))?;
        let exact = exact || least.things.len() <= 1;
        return Some(Loss { exact, things: least.things });
    }
    let mut named = Vec::new();
    need.things(&mut named);
    let behind = ways.behind(named);
    let mut search = Search::new(ways, need, &behind, may_be_lost, work);
    let all: BTreeSet<u32> = search.candidates.iter().copied().collect();
    if search.witness(&all).is_some() {
        return None;
    }
    let greedy = search.greedy();
    let (things, exact) = match search.smallest(greedy.len()) {
        Some(things) => (things, true),
        // One thing, and the need is met without its loss: no smaller set would do.
        None => (greedy.clone(), greedy.len() <= 1),
    };
    let mut things: Vec<u32> = things.into_iter().filter_map(|t| behind.get(place(t)).copied()).collect();
    things.sort_unstable();
    Some(Loss { things, exact })
}

/// A search in what bears on one need, its things numbered anew.
struct Search<'w> {
    ways: Ways,
    need: Need,
    may_be_lost: Vec<bool>,
    candidates: Vec<u32>,
    /// Cost of looking at everything once.
    cost: u64,
    work: &'w mut u64,
    /// Lost sets that no further loss of this many things completes.
    dead: BTreeSet<(usize, BTreeSet<u32>)>,
}

impl<'w> Search<'w> {
    fn new(ways: &Ways, need: &Need, behind: &[u32], may_be_lost: &[bool], work: &'w mut u64) -> Search<'w> {
        let anew = |thing: &u32| {
            let at = behind.binary_search(thing).unwrap_or(usize::MAX);
            u32::try_from(at).unwrap_or(u32::MAX)
        };
        let mut own = Ways::new();
        let mut cost = 1;
        for thing in behind {
            let numbered = own.thing();
            for way in ways.of(*thing) {
                cost += 1 + u64::try_from(way.len()).unwrap_or(u64::MAX);
                own.add(numbered, way.iter().map(anew).collect());
            }
        }
        let may: Vec<bool> = behind
            .iter()
            .map(|t| may_be_lost.get(place(*t)).copied().unwrap_or(false))
            .collect();
        let candidates = (0..).zip(&may).filter(|(_, may)| **may).map(|(thing, _)| thing).collect();
        Search {
            ways: own,
            need: renamed(need, &anew),
            may_be_lost: may,
            candidates,
            cost,
            work,
            dead: BTreeSet::new(),
        }
    }

    /// Things that may be lost and that, as long as none of them is, meet the need; none if it is not met.
    fn witness(&mut self, lost: &BTreeSet<u32>) -> Option<BTreeSet<u32>> {
        *self.work = self.work.saturating_sub(self.cost);
        let mut gone = vec![false; self.ways.len()];
        for thing in lost {
            gone[place(*thing)] = true;
        }
        let had = self.ways.had(&gone);
        if !self.need.is_met(&had) {
            return None;
        }
        let mut waiting = Vec::new();
        self.need.met_by(&had, &mut waiting);
        let mut seen = vec![false; self.ways.len()];
        let mut found = BTreeSet::new();
        while let Some(thing) = waiting.pop() {
            if std::mem::replace(&mut seen[place(thing)], true) {
                continue;
            }
            if self.may_be_lost[place(thing)] {
                found.insert(thing);
            }
            waiting.extend(had.way(&self.ways, thing).into_iter().flatten());
        }
        Some(found)
    }

    /// A set that leaves the need unmet and from which nothing can be spared: of each witness the thing that
    /// stood in most witnesses so far.
    fn greedy(&mut self) -> Vec<u32> {
        let mut seen = vec![0_u32; self.ways.len()];
        let mut taken = BTreeSet::new();
        while let Some(whole) = self.witness(&taken) {
            for thing in &whole {
                seen[place(*thing)] += 1;
            }
            let Some(most) = whole.into_iter().max_by_key(|t| (seen[place(*t)], std::cmp::Reverse(*t)))
            else {
                break;
            };
            taken.insert(most);
        }
        for thing in taken.clone() {
            taken.remove(&thing);
            if self.witness(&taken).is_some() {
                taken.insert(thing);
            }
        }
        taken.into_iter().collect()
    }

    /// The first of the smallest sets of at most so many things; none if the work ran out.
    fn smallest(&mut self, at_most: usize) -> Option<Vec<u32>> {
        let mut size = 0;
        while size < at_most && !self.completes(&BTreeSet::new(), size)? {
            size += 1;
        }
        let mut taken = BTreeSet::new();
        for thing in self.candidates.clone() {
            if taken.len() == size {
                break;
            }
            let mut lost = taken.clone();
            lost.insert(thing);
            if self.completes(&lost, size - lost.len())? {
                taken = lost;
            }
        }
        Some(taken.into_iter().collect())
    }

    /// Whether losing `more` things beside `lost` leaves the need unmet; none if the work ran out.
    fn completes(&mut self, lost: &BTreeSet<u32>, more: usize) -> Option<bool> {
        if *self.work == 0 {
            return None;
        }
        let known = (more, lost.clone());
        if self.dead.contains(&known) {
            return Some(false);
        }
        let Some(whole) = self.witness(lost) else { return Some(true) };
        if more == 0 {
            return Some(false);
        }
        if self.apart(lost, &whole, more) <= more {
            for thing in whole {
                let mut next = lost.clone();
                next.insert(thing);
                if self.completes(&next, more - 1)? {
                    return Some(true);
                }
            }
        }
        self.dead.insert(known);
        Some(false)
    }

    /// How many witnesses without a thing in common are found one after another, counting no further than
    /// needed: each of them costs a loss at least one thing.
    fn apart(&mut self, lost: &BTreeSet<u32>, first: &BTreeSet<u32>, more: usize) -> usize {
        let mut gone: BTreeSet<u32> = lost.union(first).copied().collect();
        let mut found = 1;
        while found <= more {
            let Some(next) = self.witness(&gone) else { break };
            if next.is_empty() {
                return usize::MAX;
            }
            gone.extend(next);
            found += 1;
        }
        found
    }
}

fn renamed(need: &Need, anew: &impl Fn(&u32) -> u32) -> Need {
    let each = |needs: &[Need]| needs.iter().map(|n| renamed(n, anew)).collect();
    match need {
        Need::Thing(thing) => Need::Thing(anew(thing)),
        Need::All(needs) => Need::All(each(needs)),
        Need::Any(needs) => Need::Any(each(needs)),
        Need::AtLeast(n, needs) => Need::AtLeast(*n, each(needs)),
    }
}

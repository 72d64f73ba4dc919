//! The two graphs of a case, both petgraph, both from the scenario file: co-operation between states
//! (an edge for each instrument in force between two of them, derived from what each is party to) and
//! evidence (what was made from what).
//!
//! This file alone may use petgraph's algorithms; whatever leaves it is sorted.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Dfs, EdgeRef};

use super::ids::{InstrumentId, ItemId, JurisdictionId};
use super::scenario::{Jurisdiction, Scenario};
use crate::kernel::CivilDate;
use crate::law::instrument::{Instrument, Membership};
use crate::law::terms::Status;
use crate::law::test::{Fact, Test};

/// An instrument from one state to another.
pub type Link = (JurisdictionId, JurisdictionId, InstrumentId);

/// Co-operation between states.
#[derive(Debug, Clone)]
pub struct CooperationGraph {
    graph: DiGraph<JurisdictionId, InstrumentId>,
    states: usize,
    instruments: usize,
    /// Instruments by pair of states, sorted.
    between: Vec<Vec<InstrumentId>>,
    missed: Option<Missed>,
}

/// Links that were asked for and are not there.
#[derive(Debug, Clone, Default)]
struct Missed(Arc<Mutex<BTreeSet<Link>>>);

impl CooperationGraph {
    /// Derives the graph from what each state is party to.
    pub fn derive(scenario: &Scenario) -> CooperationGraph {
        let mut graph = DiGraph::new();
        let nodes: Vec<NodeIndex> = (0..scenario.jurisdictions.len())
            .map(|i| graph.add_node(JurisdictionId::at(i)))
            .collect();
        for (i, from) in scenario.jurisdictions.iter().enumerate() {
            for (j, to) in scenario.jurisdictions.iter().enumerate() {
                for (k, instrument) in scenario.instruments.iter().enumerate() {
                    let linked = if i == j {
                        is_domestic(instrument)
                    } else {
                        !is_domestic(instrument) || reaches_abroad(scenario, instrument, i, j)
                    };
                    if linked && are_members(instrument, from, to) {
                        graph.add_edge(nodes[i], nodes[j], InstrumentId::at(k));
                    }
                }
            }
        }
        let states = scenario.jurisdictions.len();
        let mut between = vec![Vec::new(); states.saturating_mul(states)];
        for edge in graph.edge_references() {
            between[edge.source().index() * states + edge.target().index()].push(*edge.weight());
        }
        between.iter_mut().for_each(|instruments| instruments.sort());
        let instruments = scenario.instruments.len();
        CooperationGraph { graph, states, instruments, between, missed: None }
    }

    /// The same graph, which takes note of every link that would have changed an answer, had it been there.
    pub fn taking_note(mut self) -> CooperationGraph {
        self.missed = Some(Missed::default());
        self
    }

    /// Links noted since this was last asked.
    pub fn take_missed(&self) -> BTreeSet<Link> {
        let Some(Missed(missed)) = &self.missed else { return BTreeSet::new() };
        std::mem::take(&mut *missed.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Instruments that link the two states by membership, in the order of the scenario.
    pub fn instruments_between(&self, from: JurisdictionId, to: JurisdictionId) -> &[InstrumentId] {
        self.between
            .get(from.index() * self.states + to.index())
            .map_or(&[], Vec::as_slice)
    }

    /// Whether an instrument links the two states.
    pub fn links(&self, from: JurisdictionId, to: JurisdictionId, instrument: InstrumentId) -> bool {
        self.find(from, to, |i| i == instrument).is_some()
    }

    /// The first instrument between two states that fits.
    pub fn find(
        &self,
        from: JurisdictionId,
        to: JurisdictionId,
        fits: impl Fn(InstrumentId) -> bool,
    ) -> Option<InstrumentId> {
        let linked = self.instruments_between(from, to);
        if let Some(Missed(missed)) = &self.missed {
            let all = (0..self.instruments).map(InstrumentId::at);
            let others = all.filter(|i| !linked.contains(i) && fits(*i)).map(|i| (from, to, i));
            missed.lock().unwrap_or_else(PoisonError::into_inner).extend(others);
        }
        linked.iter().copied().find(|i| fits(*i))
    }

    /// Every edge: from, to, instrument; sorted.
    pub fn edges(&self) -> Vec<Link> {
        let mut all: Vec<_> = self
            .graph
            .edge_references()
            .map(|e| (self.graph[e.source()], self.graph[e.target()], *e.weight()))
            .collect();
        all.sort();
        all
    }
}

/// Whether the instrument may be used on that day: it is in force, or the scenario pilots it (the loader
/// lets an instrument that is only piloted into a scenario if the scenario says so).
pub fn is_in_force(instrument: &Instrument, on: CivilDate) -> bool {
    match instrument.validity.status {
        Status::InForce => instrument.validity.valid_from <= on,
        Status::Pilot => true,
    }
}

/// Domestic instruments link a state with itself.
fn is_domestic(instrument: &Instrument) -> bool {
    matches!(instrument.membership, Membership::Domestic(_))
}

/// Whether a domestic instrument reaches a provider in another state because it offers its services at home.
fn reaches_abroad(scenario: &Scenario, instrument: &Instrument, home: usize, abroad: usize) -> bool {
    let served = Test::Is(Fact::HolderServesTerritory);
    instrument.measures.iter().any(|m| m.addressee == served)
        && scenario
            .desks
            .iter()
            .any(|d| d.jurisdiction.index() == abroad && d.serves.iter().any(|state| state.index() == home))
}

fn are_members(instrument: &Instrument, from: &Jurisdiction, to: &Jurisdiction) -> bool {
    match &instrument.membership {
        Membership::Both(treaty) => from.party_to.contains(treaty) && to.party_to.contains(treaty),
        Membership::Issuing(treaty) | Membership::Domestic(treaty) => from.party_to.contains(treaty),
        Membership::Receiving(treaty) => to.party_to.contains(treaty),
        Membership::None => true,
    }
}

/// What was made from what.
#[derive(Debug, Clone)]
pub struct EvidenceGraph {
    graph: DiGraph<ItemId, ()>,
}

impl EvidenceGraph {
    /// Derives the graph from the items.
    pub fn derive(scenario: &Scenario) -> EvidenceGraph {
        let mut graph = DiGraph::new();
        let nodes: Vec<NodeIndex> =
            (0..scenario.items.len()).map(|i| graph.add_node(ItemId::at(i))).collect();
        for (i, item) in scenario.items.iter().enumerate() {
            for parent in &item.derived_from {
                if let (Some(from), Some(to)) = (nodes.get(parent.index()), nodes.get(i)) {
                    graph.add_edge(*from, *to, ());
                }
            }
        }
        EvidenceGraph { graph }
    }

    /// Everything made, directly or not, from an item; sorted, without the item itself.
    pub fn made_from(&self, item: ItemId) -> Vec<ItemId> {
        if item.index() >= self.graph.node_count() {
            return Vec::new();
        }
        let start = NodeIndex::new(item.index());
        let mut dfs = Dfs::new(&self.graph, start);
        let mut found = Vec::new();
        while let Some(node) = dfs.next(&self.graph) {
            if node != start {
                found.push(self.graph[node]);
            }
        }
        found.sort();
        found
    }
}

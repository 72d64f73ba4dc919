//! The two graphs of a case, both petgraph, both from the scenario file: co-operation between states
//! (an edge for each instrument in force between two of them, derived from what each is party to) and
//! evidence (what was made from what).
//!
//! This file alone may use petgraph's algorithms; whatever leaves it is sorted.

use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Dfs, EdgeRef};

use super::ids::{InstrumentId, ItemId, JurisdictionId};
use super::scenario::{Jurisdiction, Scenario};
use crate::kernel::CivilDate;
use crate::law::instrument::{Instrument, Membership};
use crate::law::terms::Status;
use crate::law::test::{Fact, Test};

/// Co-operation between states.
#[derive(Debug, Clone)]
pub struct CooperationGraph {
    graph: DiGraph<JurisdictionId, InstrumentId>,
}

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
        CooperationGraph { graph }
    }

    /// Instruments that link the two states by membership, in the order of the scenario.
    pub fn instruments_between(&self, from: JurisdictionId, to: JurisdictionId) -> Vec<InstrumentId> {
        let mut found: Vec<InstrumentId> = self
            .graph
            .edges_connecting(NodeIndex::new(from.index()), NodeIndex::new(to.index()))
            .map(|e| *e.weight())
            .collect();
        found.sort();
        found
    }

    /// Every edge: from, to, instrument; sorted.
    pub fn edges(&self) -> Vec<(JurisdictionId, JurisdictionId, InstrumentId)> {
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

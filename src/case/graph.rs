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
                    if (i == j) == is_domestic(instrument) && are_members(instrument, from, to) {
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

/// Whether the instrument is in force on that day.
pub fn is_in_force(instrument: &Instrument, on: CivilDate) -> bool {
    instrument.validity.status == Status::InForce && instrument.validity.valid_from <= on
}

/// Domestic instruments need no treaty and link a state with itself.
fn is_domestic(instrument: &Instrument) -> bool {
    instrument.membership == Membership::None
}

fn are_members(instrument: &Instrument, from: &Jurisdiction, to: &Jurisdiction) -> bool {
    match &instrument.membership {
        Membership::Both(treaty) => from.party_to.contains(treaty) && to.party_to.contains(treaty),
        Membership::Issuing(treaty) => from.party_to.contains(treaty),
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

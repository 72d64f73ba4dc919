//! The structure of a scenario: what stands between the forum and each item, and what a count hangs on.

use std::collections::{BTreeMap, BTreeSet};

use super::betweenness::betweenness_permille;
use super::flow::minimum_edge_cut;
use super::graph::{Graph, place};
use super::links::hangs_on;
use super::loss::{Loss, WORK_LIMIT, smallest_loss};
use super::needs::{Had, Need};
use super::ways::{Network, Node, Route};
use crate::case::ids::{CountId, ItemId};
use crate::case::prepared::Prepared;
use crate::law::proof::ItemRef;
use crate::score::obtainable::as_admitted;

/// What a scenario's case hangs on, before anybody plays it. Nothing here depends on luck.
///
/// The **graph** has the forum, the desks and legal links that a request passes, the holders and the items;
/// an edge stands for one hand-over, in the direction of the request. It forgets which instrument reaches
/// which kind of data, so that it can show a way that the law does not leave open: it serves the measures of
/// the first four fields. What *falls*, and every cut, is worked out on the ways themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Structure {
    /// Nodes of the graph, in order.
    pub nodes: Vec<Node>,
    /// Edges of the graph, in order.
    pub edges: Vec<(Node, Node)>,
    /// Nodes whose loss parts what was connected (Hopcroft and Tarjan, Comm. ACM 16, 1973); direction does
    /// not count.
    pub articulation: Vec<Node>,
    /// Hand-overs for which nothing stands in (same source).
    pub bridges: Vec<(Node, Node)>,
    /// Share of the shortest ways between two others that lead through a node, permille of the most possible
    /// (Brandes, J. Math. Sociology 25, 2001); the largest first, those with none left out.
    pub betweenness_permille: Vec<(Node, u32)>,
    /// What cuts each item off, in the order of the scenario.
    pub cuts_of_items: Vec<ItemCut>,
    /// What sinks each count, in the order of the scenario.
    pub cuts_of_counts: Vec<CountCut>,
    /// Each desk or link that alone takes something away, those that cost most counts, then most items, first.
    pub links_and_desks_that_cut_a_count: Vec<Falls>,
}

/// A set of things whose loss takes something away; a smallest one (minimum hitting set) if it is exact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The things; empty if there is nothing to take away.
    pub nodes: Vec<Node>,
    /// Whether no smaller set would do; if not, the search reached its limit ([`WORK_LIMIT`]).
    pub exact: bool,
}

/// What cuts an item off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemCut {
    /// Which.
    pub item: ItemId,
    /// Whether it can lawfully be had at all.
    pub obtainable: bool,
    /// How many ways lead to it that share no hand-over, which is the least number of hand-overs to be broken
    /// (Menger 1927): the minimum edge cut between the forum and the item.
    pub ways_apart: u32,
    /// The smallest set of desks and links on the way whose loss cuts it off; who holds it is not counted.
    /// None if no such loss does: it is in the file, or comes by itself.
    pub cut: Option<Cut>,
}

/// What sinks a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountCut {
    /// Which.
    pub count: CountId,
    /// Whether everything that can be had proves it, against whoever did it.
    pub carried: bool,
    /// The smallest set of items whose loss, with all that falls with them, leaves an element unproven.
    pub items: Option<Cut>,
    /// The smallest set of desks and links on the way whose loss does; none if no such loss does.
    pub links_and_desks: Option<Cut>,
}

/// What falls without one desk or link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Falls {
    /// Without which.
    pub node: Node,
    /// It stands at the end of the way, as a holder, and on no way to somebody else's data.
    pub only_holds: bool,
    /// Items that can then not be had.
    pub items: Vec<ItemId>,
    /// Counts that are then not proven, each with the elements that fall.
    pub counts: Vec<(CountId, Vec<usize>)>,
}

impl Structure {
    /// The structure of a scenario.
    pub fn of(p: &Prepared) -> Structure {
        let network = Network::of(p);
        let had = network.ways.had(&[]);
        let counts = counts(p, &network, &had);
        let (nodes, graph) = graph_of(network.routes.iter().flatten());
        let node = |at: &u32| nodes[place(*at)];
        let hangs = hangs_on(&graph);
        let mut between: Vec<(Node, u32)> = nodes.iter().copied().zip(betweenness_permille(&graph)).collect();
        between.retain(|(_, permille)| *permille > 0);
        between.sort_by_key(|(node, permille)| (std::cmp::Reverse(*permille), *node));
        let mut work = WORK_LIMIT;
        Structure {
            edges: graph.edges().iter().map(|(a, b)| (node(a), node(b))).collect(),
            articulation: hangs.articulation.iter().map(node).collect(),
            bridges: hangs.bridges.iter().map(|(a, b)| (node(a), node(b))).collect(),
            betweenness_permille: between,
            cuts_of_counts: counts.iter().map(|c| c.cut(&network, &had, &mut work)).collect(),
            cuts_of_items: item_cuts(&network, &had, &mut work),
            links_and_desks_that_cut_a_count: falls(&network, &had, &counts),
            nodes,
        }
    }
}

/// A count and what must be had for each of its elements.
struct CountNeeds {
    count: CountId,
    elements: Vec<Need>,
}

fn counts(p: &Prepared, network: &Network, had: &Had) -> Vec<CountNeeds> {
    let there: Vec<bool> = (0..p.scenario.items.len())
        .map(|i| had.has(network.item(ItemId::at(i))))
        .collect();
    let counts = (0..).map(CountId).zip(&p.scenario.counts);
    counts
        .map(|(count, spec)| {
            let exhibits = as_admitted(p, &there, Some(spec.perpetrator));
            let thing = |item: ItemRef| network.item(ItemId(item.0));
            let needs = spec.elements.iter().map(|e| Need::of_proof(&e.proof, &exhibits, &thing));
            CountNeeds { count, elements: needs.collect() }
        })
        .collect()
}

impl CountNeeds {
    fn unproven(&self, had: &Had) -> Vec<usize> {
        let elements = self.elements.iter().enumerate();
        elements.filter(|(_, need)| !need.is_met(had)).map(|(at, _)| at).collect()
    }

    fn cut(&self, network: &Network, had: &Had, work: &mut u64) -> CountCut {
        let carried = !self.elements.is_empty() && self.unproven(had).is_empty();
        let need = Need::All(self.elements.clone());
        let mut least = |may_be_lost: &[bool]| match carried {
            true => smallest_loss(&network.ways, &need, may_be_lost, work).map(|loss| named(network, &loss)),
            false => Some(Cut { nodes: Vec::new(), exact: true }),
        };
        CountCut {
            count: self.count,
            carried,
            items: least(&network.are_items()),
            links_and_desks: least(&network.is_passed),
        }
    }
}

fn named(network: &Network, loss: &Loss) -> Cut {
    let nodes = loss.things.iter().filter_map(|thing| network.node(*thing)).collect();
    Cut { nodes, exact: loss.exact }
}

fn item_cuts(network: &Network, had: &Had, work: &mut u64) -> Vec<ItemCut> {
    let items = (0..network.routes.len()).map(ItemId::at);
    items
        .map(|item| {
            let thing = network.item(item);
            let obtainable = had.has(thing);
            let (nodes, graph) = graph_of(&leading_to(network, item));
            let at = |node: Node| nodes.binary_search(&node).ok().and_then(|i| u32::try_from(i).ok());
            let ends = at(Node::Forum).zip(at(Node::Item(item)));
            let edges = ends.and_then(|(from, to)| minimum_edge_cut(&graph, from, to));
            let ways_apart = edges.map_or(0, |e| u32::try_from(e.len()).unwrap_or(u32::MAX));
            let loss = smallest_loss(&network.ways, &Need::Thing(thing), &network.is_passed, work);
            ItemCut { item, obtainable, ways_apart, cut: loss.map(|loss| named(network, &loss)) }
        })
        .collect()
}

/// The routes to an item, and to every item that one of them begins with, without who only holds it: the
/// last hand-over, from the holder, would hide how many ways lead there.
fn leading_to(network: &Network, item: ItemId) -> Vec<Route> {
    let only_holds = |stage: &Vec<Node>| match stage.as_slice() {
        [Node::Desk(desk)] => !network.is_passed[place(network.desk(*desk))],
        _ => false,
    };
    let (mut seen, mut waiting, mut found) = (BTreeSet::from([item]), vec![item], Vec::new());
    while let Some(item) = waiting.pop() {
        for route in network.routes.get(item.index()).into_iter().flatten() {
            found.push(route.iter().filter(|stage| !only_holds(stage)).cloned().collect());
            for node in route.first().into_iter().flatten() {
                if let Node::Item(earlier) = node
                    && seen.insert(*earlier)
                {
                    waiting.push(*earlier);
                }
            }
        }
    }
    found
}

/// Routes as a graph: its nodes in order, and each hand-over once.
fn graph_of<'r>(routes: impl IntoIterator<Item = &'r Route>) -> (Vec<Node>, Graph) {
    let mut hand_overs: BTreeSet<(Node, Node)> = BTreeSet::new();
    for route in routes {
        for (from, to) in route.iter().zip(route.iter().skip(1)) {
            hand_overs.extend(from.iter().flat_map(|a| to.iter().map(|b| (*a, *b))));
        }
    }
    let nodes: BTreeSet<Node> = hand_overs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    let numbers: BTreeMap<Node, u32> = nodes.iter().copied().zip(0..).collect();
    let edges: Vec<(u32, u32)> = hand_overs.iter().map(|(a, b)| (numbers[a], numbers[b])).collect();
    let count = u32::try_from(nodes.len()).unwrap_or(u32::MAX);
    (nodes.into_iter().collect(), Graph::directed(count, &edges))
}

fn falls(network: &Network, had: &Had, counts: &[CountNeeds]) -> Vec<Falls> {
    let used: BTreeSet<Node> = network.routes.iter().flatten().flatten().flatten().copied().collect();
    let mut found = Vec::new();
    for thing in (0_u32..).take(network.is_passed.len()) {
        let Some(node) = network.node(thing).filter(|node| used.contains(node)) else { continue };
        let mut lost = vec![false; network.ways.len()];
        lost[place(thing)] = true;
        let left = network.ways.had(&lost);
        let items = (0..network.routes.len()).map(ItemId::at);
        let gone = items.filter(|i| had.has(network.item(*i)) && !left.has(network.item(*i)));
        let items: Vec<ItemId> = gone.collect();
        let fallen = counts.iter().filter(|c| c.unproven(had).is_empty());
        let fallen = fallen.map(|c| (c.count, c.unproven(&left))).filter(|(_, e)| !e.is_empty());
        let counts: Vec<(CountId, Vec<usize>)> = fallen.collect();
        if !items.is_empty() || !counts.is_empty() {
            found.push(Falls { node, only_holds: !network.is_passed[place(thing)], items, counts });
        }
    }
    let cost = |f: &Falls| std::cmp::Reverse((f.counts.len(), f.items.len()));
    found.sort_by_key(|f| (cost(f), f.node));
    found
}

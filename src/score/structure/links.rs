//! Articulation points and bridges: what, alone, holds a graph together.
//!
//! J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Communications
//! of the ACM 16 (1973) 372-378. One search in depth gives each node the lowest number that it or its
//! descendants reach by one edge back; a child that reaches nothing above its parent hangs on the parent,
//! and one that does not even reach the parent hangs on the edge. The search keeps its own stack: a long
//! chain must not exhaust the machine's.

use super::graph::{Graph, place};

/// What a graph hangs on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HangsOn {
    /// Nodes whose loss parts what was connected, in rising order.
    pub articulation: Vec<u32>,
    /// Edges whose loss parts what was connected, in rising order, the smaller end first.
    pub bridges: Vec<(u32, u32)>,
}

/// Not numbered yet.
const UNSEEN: u32 = u32::MAX;

/// Articulation points and bridges; the direction of edges does not count.
pub fn hangs_on(graph: &Graph) -> HangsOn {
    let both;
    let graph = if graph.is_directed() {
        both = graph.as_undirected();
        &both
    } else {
        graph
    };
    let nodes = place(graph.nodes());
    let mut search =
        Search { number: vec![UNSEEN; nodes], low: vec![UNSEEN; nodes], next: 0, is_cut: vec![false; nodes] };
    let mut bridges = Vec::new();
    for root in 0..graph.nodes() {
        if search.number[place(root)] == UNSEEN {
            search.component(graph, root, &mut bridges);
        }
    }
    bridges.sort_unstable();
    let articulation = (0..graph.nodes()).filter(|n| search.is_cut[place(*n)]).collect();
    HangsOn { articulation, bridges }
}

struct Search {
    /// Order of first visit.
    number: Vec<u32>,
    /// Lowest number reached from below by one edge back.
    low: Vec<u32>,
    next: u32,
    is_cut: Vec<bool>,
}

/// A node being searched.
struct Frame {
    node: u32,
    parent: u32,
    /// Which neighbour comes next.
    at: usize,
}

impl Search {
    fn enter(&mut self, node: u32) {
        self.number[place(node)] = self.next;
        self.low[place(node)] = self.next;
        self.next += 1;
    }

    fn component(&mut self, graph: &Graph, root: u32, bridges: &mut Vec<(u32, u32)>) {
        self.enter(root);
        let mut stack = vec![Frame { node: root, parent: root, at: 0 }];
        let mut children_of_root = 0;
        while let Some(frame) = stack.last_mut() {
            let (node, parent) = (frame.node, frame.parent);
            if let Some(next) = graph.neighbours(node).get(frame.at).copied() {
                frame.at += 1;
                if self.number[place(next)] == UNSEEN {
                    self.enter(next);
                    stack.push(Frame { node: next, parent: node, at: 0 });
                } else if next != parent {
                    // The graph is simple: there is one edge to the parent, and it is the one we came by.
                    self.low[place(node)] = self.low[place(node)].min(self.number[place(next)]);
                }
                continue;
            }
            stack.pop();
            if node == root {
                break;
            }
            let low = self.low[place(node)];
            self.low[place(parent)] = self.low[place(parent)].min(low);
            if low > self.number[place(parent)] {
                bridges.push((node.min(parent), node.max(parent)));
            }
            if parent == root {
                children_of_root += 1;
            } else if low >= self.number[place(parent)] {
                self.is_cut[place(parent)] = true;
            }
        }
        self.is_cut[place(root)] = children_of_root > 1;
    }
}

//! Minimum cuts between two nodes: the fewest edges, or the fewest other nodes, whose loss leaves no way.
//!
//! By the theorem of Menger (1927) that number is also the number of ways that share no edge (no node).
//! It is found as a largest flow (L. Ford and D. Fulkerson, Canadian Journal of Mathematics 8 (1956)
//! 399-404) by phases of shortest ways (E. Dinic, Soviet Mathematics Doklady 11 (1970) 1277-1280); for nodes,
//! each is split in two joined by an arc that carries one.
//!
//! Of all smallest cuts, the one nearest to the start is given: what a largest flow leaves reachable is the
//! same whichever largest flow was found, so that ties never depend on the order of the search.

use std::collections::VecDeque;

use super::graph::{Graph, place};

/// The fewest edges whose loss leaves no way from `from` to `to`, in rising order, as they stand in the
/// graph; empty if there is none anyway. `None` if both are the same node or one is not there.
pub fn minimum_edge_cut(graph: &Graph, from: u32, to: u32) -> Option<Vec<(u32, u32)>> {
    if from == to || from.max(to) >= graph.nodes() {
        return None;
    }
    let mut network = Network::new(graph.nodes());
    let back = u32::from(!graph.is_directed());
    for (a, b) in graph.edges() {
        network.arc(*a, *b, 1, back);
    }
    let near = network.saturate(from, to);
    let is_cut = |(a, b): &(u32, u32)| match (near[place(*a)], near[place(*b)]) {
        (true, false) => true,
        (false, true) => !graph.is_directed(),
        (true, true) | (false, false) => false,
    };
    Some(graph.edges().iter().copied().filter(is_cut).collect())
}

/// The fewest nodes, neither `from` nor `to`, whose loss leaves no way from one to the other, in rising
/// order; empty if there is none anyway. `None` if an edge leads straight there (no loss of others could
/// part them), both are the same node, or one is not there.
pub fn minimum_node_cut(graph: &Graph, from: u32, to: u32) -> Option<Vec<u32>> {
    let nodes = graph.nodes();
    if from == to || from.max(to) >= nodes || graph.neighbours(from).contains(&to) {
        return None;
    }
    // Where a node is entered, and where it is left.
    let (enter, leave) = (|node: u32| 2 * node, |node: u32| 2 * node + 1);
    let mut network = Network::new(nodes.checked_mul(2)?);
    for node in 0..nodes {
        let is_end = node == from || node == to;
        network.arc(enter(node), leave(node), if is_end { nodes } else { 1 }, 0);
    }
    for node in 0..nodes {
        for next in graph.neighbours(node) {
            network.arc(leave(node), enter(*next), nodes, 0);
        }
    }
    let near = network.saturate(leave(from), enter(to));
    Some(
        (0..nodes)
            .filter(|n| near[place(enter(*n))] && !near[place(leave(*n))])
            .collect(),
    )
}

/// A residual network. Arc `a` and its reverse `a ^ 1` stand side by side.
struct Network {
    nodes: usize,
    tails: Vec<u32>,
    heads: Vec<u32>,
    left: Vec<u32>,
}

/// Not reached.
const FAR: u32 = u32::MAX;

impl Network {
    fn new(nodes: u32) -> Network {
        Network { nodes: place(nodes), tails: Vec::new(), heads: Vec::new(), left: Vec::new() }
    }

    fn arc(&mut self, tail: u32, head: u32, there: u32, back: u32) {
        self.tails.extend([tail, head]);
        self.heads.extend([head, tail]);
        self.left.extend([there, back]);
    }

    /// Arcs by tail: where those of a node begin, and the arcs.
    fn by_tail(&self) -> (Vec<usize>, Vec<usize>) {
        let mut starts = vec![0; self.nodes + 1];
        for tail in &self.tails {
            starts[place(*tail) + 1] += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut free = starts.clone();
        let mut arcs = vec![0; self.tails.len()];
        for (arc, tail) in self.tails.iter().enumerate() {
            arcs[free[place(*tail)]] = arc;
            free[place(*tail)] += 1;
        }
        (starts, arcs)
    }

    /// Pushes the largest flow through; which nodes can still be reached from the start then.
    fn saturate(&mut self, from: u32, to: u32) -> Vec<bool> {
        let (starts, arcs) = self.by_tail();
        let mut level = vec![FAR; self.nodes];
        // Each phase lengthens the shortest way, so that there are at most as many as nodes.
        for _ in 0..=self.nodes {
            // Distances to the end: a push then never strays to where the end cannot be reached.
            self.levels(to, &starts, &arcs, &mut level, |network, arc| network.left[arc ^ 1] > 0);
            if level[place(from)] == FAR {
                break;
            }
            self.block(from, to, &starts, &arcs, &level);
        }
        self.levels(from, &starts, &arcs, &mut level, |network, arc| network.left[arc] > 0);
        level.iter().map(|l| *l != FAR).collect()
    }

    /// Distances from a node over the arcs that are open.
    fn levels(
        &self,
        from: u32,
        starts: &[usize],
        arcs: &[usize],
        level: &mut [u32],
        is_open: impl Fn(&Network, usize) -> bool,
    ) {
        level.fill(FAR);
        level[place(from)] = 0;
        let mut waiting = VecDeque::from([from]);
        while let Some(node) = waiting.pop_front() {
            for arc in &arcs[starts[place(node)]..starts[place(node) + 1]] {
                let head = self.heads[*arc];
                if level[place(head)] == FAR && is_open(self, *arc) {
                    level[place(head)] = level[place(node)] + 1;
                    waiting.push_back(head);
                }
            }
        }
    }

    /// Pushes along shortest ways until none is left. Every way carries what its narrowest arc does.
    fn block(&mut self, from: u32, to: u32, starts: &[usize], arcs: &[usize], level: &[u32]) {
        let mut next: Vec<usize> = starts[..self.nodes].to_vec();
        let mut path: Vec<usize> = Vec::new();
        let mut node = from;
        loop {
            if node == to {
                let least = path.iter().map(|arc| self.left[*arc]).min().unwrap_or(0);
                let mut narrow = 0;
                for (position, arc) in path.iter().enumerate().rev() {
                    self.left[*arc] -= least;
                    self.left[*arc ^ 1] += least;
                    if self.left[*arc] == 0 {
                        narrow = position;
                    }
                }
                node = path.get(narrow).map_or(from, |arc| self.tails[*arc]);
                path.truncate(narrow);
                continue;
            }
            let at = place(node);
            // From a node that cannot reach the end nothing is nearer to it.
            let nearer = level[at].wrapping_sub(1);
            let open = |arc: usize, network: &Network| {
                network.left[arc] > 0 && level[place(network.heads[arc])] == nearer
            };
            while next[at] < starts[at + 1] && !open(arcs[next[at]], self) {
                next[at] += 1;
            }
            if next[at] < starts[at + 1] {
                let arc = arcs[next[at]];
                path.push(arc);
                node = self.heads[arc];
            } else if let Some(arc) = path.pop() {
                // A dead end: the arc that led here is passed over from now on.
                node = self.tails[arc];
                next[place(node)] += 1;
            } else {
                return;
            }
        }
    }
}

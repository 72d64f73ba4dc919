//! Betweenness: how many of the shortest ways between two others lead through a node.
//!
//! U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001)
//! 163-177: one search in breadth from each node, and the shares summed on the way back. Exact, not sampled.
//!
//! Shares are real numbers (the number of shortest ways may be exponential in the number of nodes). Every
//! sum is taken in the order of the search, which the graph fixes, and only the four operations of IEEE 754
//! are used, so that the same graph gives the same bits everywhere.

use super::graph::{Graph, place};

/// Not reached.
const FAR: u32 = u32::MAX;

/// For each node, the sum over all ordered pairs of others of the share of their shortest ways that lead
/// through it; in an undirected graph each pair counts once. Not normalised.
pub fn betweenness(graph: &Graph) -> Vec<f64> {
    let nodes = place(graph.nodes());
    let mut sums = vec![0.0; nodes];
    let mut search = Search {
        distance: vec![FAR; nodes],
        ways: vec![0.0; nodes],
        share: vec![0.0; nodes],
        order: Vec::with_capacity(nodes),
    };
    for source in 0..graph.nodes() {
        search.forward(graph, source);
        search.back(graph, source, &mut sums);
    }
    if !graph.is_directed() {
        for sum in &mut sums {
            *sum /= 2.0;
        }
    }
    sums
}

/// Betweenness as a share of the most that a node could have, in permille (half up): 1000 for the middle of
/// a star. A graph of fewer than three nodes has none.
pub fn betweenness_permille(graph: &Graph) -> Vec<u32> {
    let sums = betweenness(graph);
    let n = f64::from(graph.nodes());
    let pairs = (n - 1.0) * (n - 2.0) / if graph.is_directed() { 1.0 } else { 2.0 };
    if pairs <= 0.0 {
        return vec![0; sums.len()];
    }
    sums.iter().map(|sum| permille(sum / pairs)).collect()
}

/// A share from 0 to 1 as whole permille.
#[expect(clippy::as_conversions, reason = "rounded and between 0 and 1000: the conversion is exact")]
fn permille(share: f64) -> u32 {
    (share * 1000.0 + 0.5).floor().clamp(0.0, 1000.0) as u32
}

/// Buffers of one search, used again for the next.
struct Search {
    distance: Vec<u32>,
    /// How many shortest ways lead here.
    ways: Vec<f64>,
    /// What each shortest way on to here carries: (1 + dependency) / ways.
    share: Vec<f64>,
    /// Nodes by distance.
    order: Vec<u32>,
}

impl Search {
    /// Distances and numbers of ways from a node.
    fn forward(&mut self, graph: &Graph, source: u32) {
        for node in self.order.drain(..) {
            self.distance[place(node)] = FAR;
            self.ways[place(node)] = 0.0;
        }
        self.distance[place(source)] = 0;
        self.ways[place(source)] = 1.0;
        self.order.push(source);
        let mut done = 0;
        while let Some(node) = self.order.get(done).copied() {
            done += 1;
            let (next, ways) = (self.distance[place(node)] + 1, self.ways[place(node)]);
            for neighbour in graph.neighbours(node) {
                let at = place(*neighbour);
                if self.distance[at] == FAR {
                    self.distance[at] = next;
                    self.order.push(*neighbour);
                }
                if self.distance[at] == next {
                    self.ways[at] += ways;
                }
            }
        }
    }

    /// Adds each node's dependency to its sum, farthest first.
    fn back(&mut self, graph: &Graph, source: u32, sums: &mut [f64]) {
        for node in self.order.iter().rev().copied() {
            let at = place(node);
            let next = self.distance[at] + 1;
            let mut carried = 0.0;
            for neighbour in graph.neighbours(node) {
                if self.distance[place(*neighbour)] == next {
                    carried += self.share[place(*neighbour)];
                }
            }
            let dependency = self.ways[at] * carried;
            self.share[at] = (1.0 + dependency) / self.ways[at];
            if node != source {
                sums[at] += dependency;
            }
        }
    }
}

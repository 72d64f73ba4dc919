//! A small graph over whole numbers, packed so that the measures read it in order.

/// A simple graph: nodes `0..nodes`, no loops, no edge twice. Neighbours of a node lie side by side, in
/// rising order, so that every measure visits them in the same order whatever order the edges came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    directed: bool,
    /// Every edge once, in rising order; of an undirected one the smaller end comes first.
    edges: Vec<(u32, u32)>,
    /// Where the neighbours of a node begin; one more than there are nodes.
    starts: Vec<u32>,
    neighbours: Vec<u32>,
}

impl Graph {
    /// A graph whose edges lead from the first to the second node. Loops, doubles, and edges that name a
    /// node beyond `nodes` are left out.
    pub fn directed(nodes: u32, edges: &[(u32, u32)]) -> Graph {
        let kept = simple(nodes, edges.iter().copied());
        let (starts, neighbours) = packed(nodes, &kept);
        Graph { directed: true, edges: kept, starts, neighbours }
    }

    /// A graph whose edges lead both ways; the same edges are left out.
    pub fn undirected(nodes: u32, edges: &[(u32, u32)]) -> Graph {
        let kept = simple(nodes, edges.iter().map(|(a, b)| (*a.min(b), *a.max(b))));
        let mut both: Vec<(u32, u32)> = kept.iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]).collect();
        both.sort_unstable();
        let (starts, neighbours) = packed(nodes, &both);
        Graph { directed: false, edges: kept, starts, neighbours }
    }

    /// The same edges, leading both ways.
    #[must_use]
    pub fn as_undirected(&self) -> Graph {
        Graph::undirected(self.nodes(), &self.edges)
    }

    /// How many nodes.
    pub fn nodes(&self) -> u32 {
        u32::try_from(self.starts.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// Whether edges lead one way only.
    pub fn is_directed(&self) -> bool {
        self.directed
    }

    /// Every edge once, in rising order.
    pub fn edges(&self) -> &[(u32, u32)] {
        &self.edges
    }

    /// Where one can go from a node, in rising order; nowhere from a node that is not there.
    pub fn neighbours(&self, node: u32) -> &[u32] {
        let at = place(node);
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(from), Some(to)) => self.neighbours.get(place(*from)..place(*to)).unwrap_or_default(),
            (_, None) | (None, _) => &[],
        }
    }
}

/// A node as a position.
pub(super) fn place(node: u32) -> usize {
    usize::try_from(node).unwrap_or(usize::MAX)
}

fn simple(nodes: u32, edges: impl Iterator<Item = (u32, u32)>) -> Vec<(u32, u32)> {
    let mut kept: Vec<(u32, u32)> = edges.filter(|(a, b)| a != b && *a < nodes && *b < nodes).collect();
    kept.sort_unstable();
    kept.dedup();
    kept
}

/// Sorted arcs as starts and heads.
fn packed(nodes: u32, arcs: &[(u32, u32)]) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0_u32; place(nodes) + 1];
    for (tail, _) in arcs {
        starts[place(*tail) + 1] += 1;
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    (starts, arcs.iter().map(|(_, head)| *head).collect())
}

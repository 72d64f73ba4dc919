//! Articulation points, bridges, betweenness and minimum cuts, compared with what networkx computes
//! (`tests/data/structure/README.md` says how).

use rogatory::score::structure::{
    Graph, betweenness, betweenness_permille, hangs_on, minimum_edge_cut, minimum_node_cut,
};
use serde::Deserialize;

use crate::common::root;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    kind: String,
    directed: bool,
    nodes: u32,
    edges: Vec<(u32, u32)>,
    articulation: Vec<u32>,
    bridges: Vec<(u32, u32)>,
    betweenness: Vec<f64>,
    cuts: Vec<KnownCut>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct KnownCut {
    from: u32,
    to: u32,
    edges: usize,
    nodes: Option<usize>,
}

fn known() -> Vec<Known> {
    let path = root().join("tests/data/structure/graphs.json");
    let text = std::fs::read_to_string(path).expect("the file is there");
    let known: Vec<Known> = serde_json::from_str(&text).expect("graphs");
    assert_eq!(known.len(), 40);
    known
}

fn graph(known: &Known, edges: &[(u32, u32)]) -> Graph {
    if known.directed { Graph::directed(known.nodes, edges) } else { Graph::undirected(known.nodes, edges) }
}

/// Whether `to` can be reached without passing a node in `without`.
fn leads(graph: &Graph, from: u32, to: u32, without: &[u32]) -> bool {
    let mut seen = vec![from];
    let mut at = 0;
    while at < seen.len() {
        for next in graph.neighbours(seen[at]) {
            if !seen.contains(next) && !without.contains(next) {
                seen.push(*next);
            }
        }
        at += 1;
    }
    seen.contains(&to)
}

#[test]
fn articulation_points_and_bridges_are_those_of_another_library() {
    for known in known() {
        let found = hangs_on(&graph(&known, &known.edges));
        assert_eq!(found.articulation, known.articulation, "{}", known.kind);
        assert_eq!(found.bridges, known.bridges, "{}", known.kind);
    }
}

#[test]
fn betweenness_is_that_of_another_library() {
    for known in known() {
        let found = betweenness(&graph(&known, &known.edges));
        assert_eq!(found.len(), known.betweenness.len());
        for (node, (ours, theirs)) in found.iter().zip(&known.betweenness).enumerate() {
            assert!((ours - theirs).abs() < 1e-9, "{} {node}: {ours} and {theirs}", known.kind);
        }
    }
}

#[test]
fn edge_cuts_are_as_small_as_another_library_says_and_do_part() {
    for known in known() {
        let whole = graph(&known, &known.edges);
        for cut in &known.cuts {
            let found = minimum_edge_cut(&whole, cut.from, cut.to).expect("two nodes");
            assert_eq!(found.len(), cut.edges, "{}: {cut:?}", known.kind);
            let is_gone = |edge: &(u32, u32)| {
                found.contains(edge) || !known.directed && found.contains(&(edge.1, edge.0))
            };
            let left: Vec<_> = known.edges.iter().copied().filter(|e| !is_gone(e)).collect();
            assert!(!leads(&graph(&known, &left), cut.from, cut.to, &[]), "{}: {cut:?}", known.kind);
        }
    }
}

#[test]
fn node_cuts_are_as_small_as_another_library_says_and_do_part() {
    for known in known() {
        let whole = graph(&known, &known.edges);
        for cut in &known.cuts {
            let found = minimum_node_cut(&whole, cut.from, cut.to);
            assert_eq!(found.as_ref().map(Vec::len), cut.nodes, "{}: {cut:?}", known.kind);
            if let Some(found) = found {
                assert!(!found.contains(&cut.from) && !found.contains(&cut.to));
                assert!(!leads(&whole, cut.from, cut.to, &found), "{}: {cut:?}", known.kind);
            }
        }
    }
}

#[test]
fn nothing_depends_on_the_order_of_the_edges() {
    for known in known() {
        let mut turned = known.edges.clone();
        turned.reverse();
        let (one, other) = (graph(&known, &known.edges), graph(&known, &turned));
        assert_eq!(one, other);
        let bits = |g: &Graph| betweenness(g).iter().map(|b| b.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&one), bits(&other));
    }
}

#[test]
fn of_two_smallest_cuts_the_one_nearer_to_the_start_is_given() {
    let chain = Graph::directed(4, &[(0, 1), (1, 2), (2, 3)]);
    assert_eq!(minimum_edge_cut(&chain, 0, 3), Some(vec![(0, 1)]));
    assert_eq!(minimum_node_cut(&chain, 0, 3), Some(vec![1]));
}

#[test]
fn the_middle_of_a_star_has_all_of_it() {
    let star = Graph::undirected(5, &[(0, 1), (0, 2), (0, 3), (0, 4)]);
    assert_eq!(betweenness_permille(&star), [1000, 0, 0, 0, 0]);
    assert_eq!(betweenness_permille(&Graph::undirected(2, &[(0, 1)])), [0, 0]);
    assert_eq!(betweenness_permille(&Graph::directed(0, &[])), [0; 0]);
}

#[test]
fn what_is_no_graph_or_no_cut_is_answered() {
    let odd = Graph::undirected(3, &[(0, 0), (0, 1), (1, 0), (1, 9), (7, 8)]);
    assert_eq!(odd.edges(), [(0, 1)]);
    assert!(odd.neighbours(9).is_empty());
    assert_eq!(minimum_edge_cut(&odd, 0, 0), None);
    assert_eq!(minimum_edge_cut(&odd, 0, 9), None);
    assert_eq!(minimum_edge_cut(&odd, 0, 2), Some(Vec::new()));
    assert_eq!(minimum_node_cut(&odd, 0, 1), None);
}

#[test]
fn a_long_chain_exhausts_no_stack() {
    let length = 200_000;
    let edges: Vec<(u32, u32)> = (1..length).map(|n| (n - 1, n)).collect();
    let chain = Graph::undirected(length, &edges);
    let found = hangs_on(&chain);
    assert_eq!(found.bridges.len(), edges.len());
    assert_eq!(found.articulation.len(), edges.len() - 1);
    assert_eq!(minimum_node_cut(&chain, 0, length - 1), Some(vec![1]));
}

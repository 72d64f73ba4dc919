//! Measures of a large layered graph on one core: betweenness and minimum cuts, with what is promised.

// A bench is where time is measured.
#![allow(clippy::disallowed_methods)]

use std::sync::Arc;
use std::time::{Duration, Instant};

use rogatory::case::prepared::Prepared;
use rogatory::io::Data;
use rogatory::scenario::{LawPacks, Limits, load};
use rogatory::score::structure::{
    Graph, Structure, betweenness, hangs_on, minimum_edge_cut, minimum_node_cut,
};

const LAYERS: u32 = 8;
const WIDTH: u32 = 1000;
const SUCCESSORS: usize = 3;
/// Promised for betweenness.
const BETWEENNESS_MS: u128 = 500;
/// Promised for a minimum cut.
const CUT_MS: u128 = 100;
/// Of so many runs the median counts.
const RUNS: usize = 5;

/// Layer after layer, each node with so many different successors in the next; and beside them a start before
/// the first layer and an end behind the last.
fn layered() -> (u32, Vec<(u32, u32)>) {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = |n: u32| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u32::try_from(state % u64::from(n)).expect("below n")
    };
    let mut edges = Vec::new();
    for layer in 0..LAYERS - 1 {
        for node in 0..WIDTH {
            let mut chosen: Vec<u32> = Vec::new();
            while chosen.len() < SUCCESSORS {
                let next = below(WIDTH);
                if !chosen.contains(&next) {
                    chosen.push(next);
                }
            }
            edges.extend(chosen.iter().map(|next| (layer * WIDTH + node, (layer + 1) * WIDTH + next)));
        }
    }
    (LAYERS * WIDTH, edges)
}

fn median<T>(mut measure: impl FnMut() -> T) -> (Duration, T) {
    let mut times = Vec::new();
    let mut last = None;
    for _ in 0..RUNS {
        let start = Instant::now();
        last = Some(measure());
        times.push(start.elapsed());
    }
    times.sort();
    (times[RUNS / 2], last.expect("at least one run"))
}

fn say(name: &str, time: Duration, promised_ms: Option<u128>, result: &str) {
    let micros = time.as_micros();
    let kept = match promised_ms {
        None => String::new(),
        Some(ms) if micros <= ms * 1000 => format!("promised {ms} ms: kept"),
        Some(ms) => format!("promised {ms} ms: NOT KEPT"),
    };
    println!("{name:<34} {:>8}.{:03} ms  {kept:<24} {result}", micros / 1000, micros % 1000);
}

fn main() {
    let (nodes, edges) = layered();
    let graph = Graph::directed(nodes, &edges);
    println!("layered graph: {LAYERS} x {WIDTH} nodes, {} edges, one core, median of {RUNS}", edges.len());
    let (time, sums) = median(|| betweenness(&graph));
    let most = sums.iter().copied().fold(0.0, f64::max);
    say("betweenness", time, Some(BETWEENNESS_MS), &format!("largest {most:.3}"));
    let both = graph.as_undirected();
    let (time, sums) = median(|| betweenness(&both));
    let most = sums.iter().copied().fold(0.0, f64::max);
    say("betweenness, both directions", time, None, &format!("largest {most:.3}"));
    // From a start before the first layer to an end behind the last: the widest cut there can be.
    let (start, end) = (nodes, nodes + 1);
    let mut wide = edges.clone();
    wide.extend((0..WIDTH).map(|n| (start, n)));
    wide.extend((0..WIDTH).map(|n| ((LAYERS - 1) * WIDTH + n, end)));
    let whole = Graph::directed(nodes + 2, &wide);
    let (time, cut) = median(|| minimum_edge_cut(&whole, start, end).expect("two nodes"));
    say("minimum edge cut, whole width", time, Some(CUT_MS), &format!("{} edges", cut.len()));
    let (time, cut) = median(|| minimum_node_cut(&whole, start, end).expect("not neighbours"));
    say("minimum node cut, whole width", time, Some(CUT_MS), &format!("{} nodes", cut.len()));
    let (time, cut) = median(|| minimum_node_cut(&both, 0, nodes - 1).expect("not neighbours"));
    say("minimum node cut, corner to corner", time, Some(CUT_MS), &format!("{} nodes", cut.len()));
    let (time, found) = median(|| hangs_on(&graph));
    let found = format!("{} points, {} bridges", found.articulation.len(), found.bridges.len());
    say("articulation points and bridges", time, None, &found);
    let data = Data::default();
    let files = data.law().expect("embedded");
    let (packs, _) =
        LawPacks::parse(files.iter().map(|(n, b)| (n.as_str(), b.as_slice())), &Limits::default());
    for id in rogatory::io::shipped_ids() {
        let folder = data.scenario(&id).expect("shipped");
        let scenario = load(&folder, &packs, &Limits::default()).0.expect("shipped scenarios compile");
        let prepared = Arc::new(Prepared::new(scenario).expect("ready"));
        let (time, structure) = median(|| Structure::of(&prepared));
        say(&format!("structure of {id}"), time, None, &format!("{} nodes", structure.nodes.len()));
    }
}

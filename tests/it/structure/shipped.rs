//! The structure of shipped cases.

use rogatory::case::ids::ItemId;
use rogatory::score::obtainable::obtainable_items;
use rogatory::score::structure::Structure;

use crate::common::{prepared, shipped};

#[test]
fn what_can_be_had_is_what_the_card_says_could_be() {
    for id in shipped() {
        let p = prepared(&id);
        let found = Structure::of(&p);
        for (cut, had) in found.cuts_of_items.iter().zip(obtainable_items(&p)) {
            let name = &p.scenario.items[cut.item.index()].id;
            assert_eq!(cut.obtainable, had, "{id}: {name}");
            assert_eq!(cut.ways_apart > 0, had, "{id}: {name}");
        }
        assert!(found.cuts_of_counts.iter().any(|c| c.carried), "{id}");
        println!("{id}: {} nodes, {} edges", found.nodes.len(), found.edges.len());
        let name = |i: &ItemId| p.scenario.items[i.index()].id.clone();
        for f in &found.links_and_desks_that_cut_a_count {
            let items: Vec<_> = f.items.iter().map(name).collect();
            println!("  {:?} {} {items:?} {:?}", f.node, f.only_holds, f.counts);
        }
        for c in &found.cuts_of_counts {
            println!("  {c:?}");
        }
        for c in &found.cuts_of_items {
            println!("  {} {c:?}", name(&c.item));
        }
        println!("{:?}", found.betweenness_permille);
    }
}

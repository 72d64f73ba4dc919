//! The structure of shipped cases: what it says by name, and that taking the law away does what it says.

use std::collections::BTreeSet;
use std::sync::Arc;

use rogatory::case::ids::{DeskId, ItemId};
use rogatory::case::prepared::Prepared;
use rogatory::law::terms::Office;
use rogatory::score::obtainable::obtainable_items;
use rogatory::score::structure::{Falls, Node, Structure};
use rogatory::text::{Language, Words, graph};

use crate::common::{compiled, prepared, shipped};

/// Items that cannot be had.
fn never(structure: &Structure) -> BTreeSet<ItemId> {
    let items = structure.cuts_of_items.iter().filter(|i| !i.obtainable);
    items.map(|i| i.item).collect()
}

fn name(p: &Prepared, node: Node) -> String {
    match node {
        Node::Forum => "forum".to_owned(),
        Node::Desk(desk) => p.desk_spec(desk).id.to_string(),
        Node::Link(link) => {
            let state = &p.scenario.jurisdictions[link.to.index()].id;
            format!("{} {state}", p.instrument_spec(link.instrument).id)
        }
        Node::Item(item) => p.scenario.items[item.index()].id.to_string(),
    }
}

fn names(p: &Prepared, nodes: &[Node]) -> Vec<String> {
    nodes.iter().map(|n| name(p, *n)).collect()
}

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
    }
}

#[test]
fn the_first_case_hangs_on_its_central_authority_and_one_link() {
    let p = prepared("01_first_request");
    let found = Structure::of(&p);
    let alone: Vec<String> = found
        .links_and_desks_that_cut_a_count
        .iter()
        .filter(|f| !f.counts.is_empty() && !f.only_holds)
        .map(|f| name(&p, f.node))
        .collect();
    assert_eq!(alone, ["valdoria_ca", "teldane_ca", "MLA teldane"]);
    let item = |id: &str| {
        let at = p.item(id).expect("an item");
        found.cuts_of_items.iter().find(|c| c.item == at).expect("a row").clone()
    };
    // Subscriber data: an order straight to the provider, or mutual assistance by way of the own central authority.
    let subscriber = item("subscriber_true");
    assert_eq!(subscriber.ways_apart, 2);
    let cut = subscriber.cut.expect("it can be cut off");
    assert_eq!((names(&p, &cut.nodes).len(), cut.exact), (2, true));
    assert_eq!(cut.nodes.first().map(|n| name(&p, *n)).as_deref(), Some("valdoria_ca"));
    assert_eq!(item("gate_log").cut, None, "it is in the file");
    // Every question in the case is opened by the log of the portal.
    for count in &found.cuts_of_counts {
        let cut = count.items.as_ref().expect("items prove it");
        assert_eq!((names(&p, &cut.nodes), cut.exact), (vec!["gate_log".to_owned()], true));
    }
}

#[test]
fn a_case_without_that_instrument_lacks_what_falls_without_the_link() {
    for id in shipped() {
        let whole = prepared(&id);
        let structure = Structure::of(&whole);
        for (number, _) in (0_u32..).zip(whole.scenario.instruments.iter()) {
            let of_it = |node: &Node| matches!(node, Node::Link(link) if link.instrument.0 == number);
            let links: Vec<&Node> = structure.nodes.iter().filter(|n| of_it(n)).collect();
            let [link] = links.as_slice() else { continue };
            let fall = structure.links_and_desks_that_cut_a_count.iter().find(|f| f.node == **link);
            let mut scenario = compiled(&id);
            for instrument in Arc::make_mut(&mut scenario.instruments)
                .iter_mut()
                .skip(usize::try_from(number).unwrap())
                .take(1)
            {
                instrument.measures.clear();
            }
            lacks(&id, &structure, fall, &Prepared::new(scenario).expect("ready"));
        }
    }
}

#[test]
fn a_case_without_that_desk_lacks_what_falls_without_it() {
    for id in shipped() {
        let whole = prepared(&id);
        let structure = Structure::of(&whole);
        for (at, desk) in whole.scenario.desks.iter().enumerate() {
            // Who holds data could not be taken away by a change of office.
            if whole.scenario.items.iter().any(|i| i.holder == DeskId::at(at)) || desk.office == Office::Lab {
                continue;
            }
            let node = Node::Desk(DeskId::at(at));
            let fall = structure.links_and_desks_that_cut_a_count.iter().find(|f| f.node == node);
            let mut scenario = compiled(&id);
            scenario.desks[at].office = Office::Defence;
            lacks(&id, &structure, fall, &Prepared::new(scenario).expect("ready"));
        }
    }
}

#[track_caller]
fn lacks(id: &str, whole: &Structure, fall: Option<&Falls>, changed: &Prepared) {
    let mut expected = never(whole);
    expected.extend(fall.iter().flat_map(|f| &f.items));
    let found = Structure::of(changed);
    let say =
        |items: &BTreeSet<ItemId>| items.iter().map(|i| name(changed, Node::Item(*i))).collect::<Vec<_>>();
    assert_eq!(say(&never(&found)), say(&expected), "{id}: {:?}", fall.map(|f| f.node));
}

#[test]
fn a_cut_does_cut_and_nothing_in_it_can_be_spared() {
    // On the changed case itself: without both instruments the subscriber cannot be had, with either it can.
    let id = "01_first_request";
    let structure = Structure::of(&prepared(id));
    let item = prepared(id).item("subscriber_true").expect("an item");
    let cut = structure.cuts_of_items.iter().find(|c| c.item == item).expect("a row");
    let nodes = &cut.cut.as_ref().expect("it can be cut off").nodes;
    let without = |gone: &[Node]| {
        let mut scenario = compiled(id);
        for node in gone {
            match node {
                Node::Desk(desk) => scenario.desks[desk.index()].office = Office::Defence,
                Node::Link(link) => Arc::make_mut(&mut scenario.instruments)[link.instrument.index()]
                    .measures
                    .clear(),
                Node::Forum | Node::Item(_) => panic!("neither a desk nor a link"),
            }
        }
        never(&Structure::of(&Prepared::new(scenario).expect("ready"))).contains(&item)
    };
    assert!(without(nodes));
    for spared in nodes {
        let fewer: Vec<Node> = nodes.iter().copied().filter(|n| n != spared).collect();
        assert!(!without(&fewer), "{spared:?} can be spared");
    }
}

#[test]
fn in_a_case_of_thousands_of_items_each_has_its_own_answer() {
    let id = "01_first_request";
    let mut scenario = compiled(id);
    let first = prepared(id).item("subscriber_true").expect("an item");
    let rows: Vec<_> = scenario.lookups.iter().filter(|row| row.item == first).cloned().collect();
    assert!(!rows.is_empty());
    for number in 0..3000 {
        let item = ItemId::at(scenario.items.len());
        let mut copy = scenario.items[first.index()].clone();
        copy.id = format!("copy_{number}").into();
        scenario.items.push(copy);
        scenario.lookups.extend(rows.iter().cloned().map(|mut row| {
            row.item = item;
            row
        }));
    }
    let found = Structure::of(&Prepared::new(scenario).expect("ready"));
    let row = |item: ItemId| {
        let cut = &found.cuts_of_items[item.index()];
        (cut.obtainable, cut.ways_apart, cut.cut.clone())
    };
    let (obtainable, ways_apart, cut) = row(first);
    assert_eq!((obtainable, ways_apart, cut.as_ref().map(|c| c.exact)), (true, 2, Some(true)));
    for copy in found.cuts_of_items.iter().rev().take(3000) {
        assert_eq!(row(copy.item), (obtainable, ways_apart, cut.clone()));
    }
}

#[test]
fn the_page_and_the_drawing_name_everything() {
    for id in shipped() {
        let p = prepared(&id);
        let structure = Structure::of(&p);
        for language in Language::ALL {
            let words = Words::bare(language);
            let page = graph::page(&words, &p, &structure, 90);
            assert!(!page.contains('[') && !page.contains('{'), "{id}: a key without words\n{page}");
            for item in &p.scenario.items {
                assert!(page.contains(item.id.as_str()), "{id}: {} is not named", item.id);
            }
            let dot = graph::dot(&words, &p, &structure);
            assert_eq!(dot.matches(" -> ").count(), structure.edges.len(), "{id}");
            assert_eq!(dot.matches("shape=").count(), structure.nodes.len(), "{id}");
        }
    }
}

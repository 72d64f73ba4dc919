//! `graph`: what a case hangs on, before anybody plays it. For authors and facilitators: it looks behind what a
//! seat may know.
//!
//! `--json` is one object. A node is `forum`, `desk:ID`, `link:INSTRUMENT:STATE` or `item:ID`; a cut is
//! `{nodes, exact}` or null where no loss of that kind does it.
//!
//! | key | value |
//! |---|---|
//! | `schema`, `scenario`, `forum` | version of this object; which case, and where it is led |
//! | `nodes`, `edges` | the graph: an edge is a hand-over |
//! | `articulation`, `bridges` | nodes and hand-overs for which nothing stands in |
//! | `betweenness_permille` | `{node, permille}`, the largest first |
//! | `items` | `{id, obtainable, ways_apart, cut}`: the smallest set of desks and links whose loss cuts it off |
//! | `counts` | `{id, carried, items, links_and_desks}`: the smallest sets whose loss sinks it |
//! | `falls` | `{without, only_holds, items, counts: [{id, elements}]}`: what falls without one desk or link |

use clap::Args;
use serde_json::{Value, json};

use super::case::{PAGE_WIDTH, scenario_texts};
use super::{CliError, Common, Exit, check, say, say_json};
use crate::case::ids::ItemId;
use crate::case::prepared::Prepared;
use crate::kernel::Name;
use crate::score::structure::{Cut, Node, Structure};
use crate::text::{Words, graph};

/// Version of the object.
const SCHEMA: u32 = 1;

/// Arguments of `graph`.
#[derive(Debug, Args)]
pub(super) struct GraphArgs {
    /// A scenario's folder, its scenario.ron, or a shipped id.
    scenario: String,
    /// Print one JSON object instead of text.
    #[arg(long, conflicts_with = "dot")]
    json: bool,
    /// Print the graph for Graphviz instead of text.
    #[arg(long)]
    dot: bool,
}

/// Works the structure out and shows it.
pub(super) fn graph(common: &Common, args: &GraphArgs) -> Result<Exit, CliError> {
    let checked = check::load_or_say(&common.data(), &args.scenario)?;
    let scenario = checked
        .scenario
        .ok_or_else(|| CliError("the scenario cannot be played".to_owned()))?;
    let p = Prepared::new(scenario)?;
    let structure = Structure::of(&p);
    if args.json {
        say_json(&serde_json::to_string_pretty(&as_json(&p, &structure))?);
        return Ok(Exit::Done);
    }
    let words = Words::new(common.language(), &scenario_texts(&checked.folder));
    say(&if args.dot {
        graph::dot(&words, &p, &structure)
    } else {
        graph::page(&words, &p, &structure, PAGE_WIDTH)
    });
    Ok(Exit::Done)
}

fn as_json(p: &Prepared, structure: &Structure) -> Value {
    let name = |node: &Node| node_name(p, *node);
    let pair = |(a, b): &(Node, Node)| json!([name(a), name(b)]);
    let item = |id: &ItemId| p.scenario.items[id.index()].id.clone();
    let cut = |cut: &Option<Cut>| {
        cut.as_ref().map(|c| {
            let nodes: Vec<String> = c.nodes.iter().map(name).collect();
            json!({ "nodes": nodes, "exact": c.exact })
        })
    };
    let items = structure.cuts_of_items.iter().map(|i| {
        json!({ "id": item(&i.item), "obtainable": i.obtainable, "ways_apart": i.ways_apart, "cut": cut(&i.cut) })
    });
    let counts = structure.cuts_of_counts.iter().map(|c| {
        json!({
            "id": p.scenario.counts[c.count.index()].id,
            "carried": c.carried,
            "items": cut(&c.items),
            "links_and_desks": cut(&c.links_and_desks),
        })
    });
    let falls = structure.links_and_desks_that_cut_a_count.iter().map(|f| {
        let counts = f.counts.iter().map(|(count, elements)| {
            let spec = &p.scenario.counts[count.index()];
            let elements: Vec<&Name> =
                elements.iter().filter_map(|e| spec.elements.get(*e)).map(|e| &e.id).collect();
            json!({ "id": spec.id, "elements": elements })
        });
        json!({
            "without": name(&f.node),
            "only_holds": f.only_holds,
            "items": f.items.iter().map(item).collect::<Vec<Name>>(),
            "counts": counts.collect::<Vec<Value>>(),
        })
    });
    let between = structure.betweenness_permille.iter();
    json!({
        "schema": SCHEMA,
        "scenario": p.scenario.id,
        "forum": p.scenario.jurisdictions[p.scenario.forum.index()].id,
        "nodes": structure.nodes.iter().map(name).collect::<Vec<String>>(),
        "edges": structure.edges.iter().map(pair).collect::<Vec<Value>>(),
        "articulation": structure.articulation.iter().map(name).collect::<Vec<String>>(),
        "bridges": structure.bridges.iter().map(pair).collect::<Vec<Value>>(),
        "betweenness_permille": between
            .map(|(node, permille)| json!({ "node": name(node), "permille": permille }))
            .collect::<Vec<Value>>(),
        "items": items.collect::<Vec<Value>>(),
        "counts": counts.collect::<Vec<Value>>(),
        "falls": falls.collect::<Vec<Value>>(),
    })
}

fn node_name(p: &Prepared, node: Node) -> String {
    match node {
        Node::Forum => "forum".to_owned(),
        Node::Desk(desk) => format!("desk:{}", p.desk_spec(desk).id),
        Node::Link(link) => {
            let state = &p.scenario.jurisdictions[link.to.index()].id;
            format!("link:{}:{state}", p.instrument_spec(link.instrument).id)
        }
        Node::Item(item) => format!("item:{}", p.scenario.items[item.index()].id),
    }
}

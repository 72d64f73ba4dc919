//! What a case hangs on, in words; and as a drawing for Graphviz.

use super::layout::{BAR, Page, bar};
use super::names::instrument_msg;
use super::{Msg, Words};
use crate::case::ids::{CountId, ItemId};
use crate::case::prepared::Prepared;
use crate::score::structure::{CountCut, Cut, Falls, ItemCut, Node, Structure};

/// How many of the most travelled nodes are shown.
const SHOWN: usize = 8;

/// Names of the scenario's things.
struct Names<'a> {
    words: &'a Words,
    p: &'a Prepared,
}

impl Names<'_> {
    fn node(&self, node: Node) -> String {
        let scenario = &self.p.scenario;
        let state = |at: usize| self.words.thing("jurisdiction", &scenario.jurisdictions[at].id);
        match node {
            Node::Forum => self
                .words
                .say(&Msg::new("graph-forum").msg("state", state(scenario.forum.index()))),
            Node::Desk(desk) => self.words.say(&self.words.thing("desk", &self.p.desk_spec(desk).id)),
            Node::Link(link) => {
                let key = if link.from == link.to { "graph-at-home" } else { "graph-link" };
                let instrument = instrument_msg(self.words, &self.p.instrument_spec(link.instrument).id);
                let msg = Msg::new(key).msg("instrument", instrument).msg("state", state(link.to.index()));
                self.words.say(&msg)
            }
            Node::Item(item) => self.item(item),
        }
    }

    fn item(&self, item: ItemId) -> String {
        self.words
            .say(&self.words.thing("item", &self.p.scenario.items[item.index()].id))
    }

    fn count(&self, count: CountId) -> String {
        self.words
            .say(&self.words.thing("count", &self.p.scenario.counts[count.index()].id))
    }

    fn joined(&self, names: Vec<String>) -> String {
        self.words.join(names, "list-semicolon")
    }

    fn cut(&self, cut: &Cut) -> String {
        self.joined(cut.nodes.iter().map(|n| self.node(*n)).collect())
    }
}

/// The whole page: what alone carries something, what each count hangs on, each item, where most passes.
pub fn page(words: &Words, p: &Prepared, structure: &Structure, width: usize) -> String {
    let names = Names { words, p };
    let mut page = Page::new(width);
    page.heading(&words.get("graph-title"));
    let obtainable = structure.cuts_of_items.iter().filter(|i| i.obtainable).count();
    let reach = Msg::new("graph-reach")
        .count("items", structure.cuts_of_items.len())
        .count("obtainable", obtainable)
        .text("forum", names.node(Node::Forum));
    page.text(2, &words.say(&reach));
    page.text(2, &words.get("graph-what-is-a-way"));
    let (carry, rest): (Vec<&Falls>, Vec<&Falls>) = structure
        .links_and_desks_that_cut_a_count
        .iter()
        .partition(|f| !f.counts.is_empty());
    for (key, none, list) in
        [("graph-carry-counts", "graph-none-carries", carry), ("graph-carry-items", "graph-none-else", rest)]
    {
        page.heading(&words.get(key));
        for (number, alike) in (1..).zip(alike(&list)) {
            without(&mut page, &names, number, &alike);
        }
        if list.is_empty() {
            page.text(2, &words.get(none));
        }
    }
    page.heading(&words.get("graph-counts"));
    for count in &structure.cuts_of_counts {
        count_part(&mut page, &names, count);
    }
    page.heading(&words.get("graph-items"));
    for item in &structure.cuts_of_items {
        let line = Msg::new("graph-row")
            .text("name", names.item(item.item))
            .text("what", item_words(&names, item));
        page.hung("  ", 4, &words.say(&line));
    }
    passed(&mut page, &names, structure);
    page.finish()
}

/// Those without which the same falls, together, in the order of the first of each.
fn alike<'s>(list: &[&'s Falls]) -> Vec<Vec<&'s Falls>> {
    let mut groups: Vec<Vec<&Falls>> = Vec::new();
    for falls in list {
        let same = |g: &&mut Vec<&Falls>| {
            g.first().is_some_and(|f| f.items == falls.items && f.counts == falls.counts)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(falls),
            None => groups.push(vec![falls]),
        }
    }
    groups
}

/// What falls without any one of these.
fn without(page: &mut Page, names: &Names<'_>, number: usize, alike: &[&Falls]) {
    let words = names.words;
    let place = |falls: &&Falls| {
        let place = names.node(falls.node);
        if falls.only_holds { words.say(&Msg::new("graph-holder").text("place", place)) } else { place }
    };
    let head = Msg::new("graph-without")
        .count("n", alike.len())
        .text("places", names.joined(alike.iter().map(place).collect()));
    page.hung(&format!("  {number}. "), 5, &words.say(&head));
    let Some(falls) = alike.first() else { return };
    for (count, elements) in &falls.counts {
        let spec = &names.p.scenario.counts[count.index()];
        let element = |at: &usize| {
            let id = spec.elements.get(*at).map_or("", |e| e.id.as_str());
            words.say(&words.thing("element", &format!("{}-{id}", spec.id)))
        };
        let line = Msg::new("graph-falls-count")
            .text("count", names.count(*count))
            .count("n", elements.len())
            .text("elements", names.joined(elements.iter().map(element).collect()));
        page.text(5, &words.say(&line));
    }
    if !falls.items.is_empty() {
        let line = Msg::new("graph-falls-items")
            .count("n", falls.items.len())
            .text("items", names.joined(falls.items.iter().map(|i| names.item(*i)).collect()));
        page.text(5, &words.say(&line));
    }
}

fn count_part(page: &mut Page, names: &Names<'_>, count: &CountCut) {
    let words = names.words;
    page.hung("  ", 4, &names.count(count.count));
    if !count.carried {
        page.text(4, &words.get("graph-not-carried"));
        return;
    }
    for (key, none, cut) in [
        ("graph-sinks-items", "graph-no-item-sinks", &count.items),
        ("graph-sinks-links", "graph-no-link-sinks", &count.links_and_desks),
    ] {
        let Some(cut) = cut else {
            page.text(4, &words.get(none));
            continue;
        };
        let msg = Msg::new(key).count("n", cut.nodes.len()).text("things", names.cut(cut));
        page.text(4, &words.say(&msg));
        if !cut.exact {
            page.text(4, &words.get("graph-not-exact"));
        }
    }
}

fn item_words(names: &Names<'_>, item: &ItemCut) -> String {
    let words = names.words;
    match &item.cut {
        _ if !item.obtainable => words.get("graph-item-never"),
        None => words.get("graph-item-there"),
        Some(cut) => {
            let key = if cut.exact { "graph-item-cut" } else { "graph-item-cut-at-most" };
            let ways = Msg::new("graph-item-ways").number("n", item.ways_apart);
            let msg = Msg::new(key)
                .msg("ways", ways)
                .count("n", cut.nodes.len())
                .text("things", names.cut(cut));
            words.say(&msg)
        }
    }
}

/// Where most passes, and what nothing stands in for.
fn passed(page: &mut Page, names: &Names<'_>, structure: &Structure) {
    let words = names.words;
    page.heading(&words.get("graph-passed"));
    page.text(2, &words.get("graph-passed-what"));
    let most = structure
        .betweenness_permille
        .first()
        .map_or(1, |(_, permille)| (*permille).max(1));
    for (node, permille) in structure.betweenness_permille.iter().take(SHOWN) {
        let key =
            if structure.articulation.contains(node) { "graph-passed-alone" } else { "graph-passed-row" };
        let name = words.say(&Msg::new(key).text("place", names.node(*node)));
        page.row(2, &[(BAR + 2, &bar(permille * 1000 / most, BAR))], &name);
    }
}

/// The graph for Graphviz: what nothing stands in for is drawn thick.
pub fn dot(words: &Words, p: &Prepared, structure: &Structure) -> String {
    let names = Names { words, p };
    let number = |node: &Node| structure.nodes.binary_search(node).unwrap_or(usize::MAX);
    let thick = |so: bool| if so { ", penwidth=3" } else { "" };
    let mut text = String::from("digraph structure {\n  rankdir=LR;\n");
    for (at, node) in structure.nodes.iter().enumerate() {
        let shape = match node {
            Node::Forum => "doubleoctagon",
            Node::Desk(_) => "box",
            Node::Link(_) => "hexagon",
            Node::Item(_) => "note",
        };
        let label = names.node(*node).replace('\\', "\\\\").replace('"', "\\\"");
        let alone = thick(structure.articulation.contains(node));
        text.push_str(&format!("  n{at} [shape={shape}, label=\"{label}\"{alone}];\n"));
    }
    for (from, to) in &structure.edges {
        let is_bridge = structure.bridges.contains(&(*from.min(to), *from.max(to)));
        let alone = if is_bridge { " [penwidth=3]" } else { "" };
        text.push_str(&format!("  n{} -> n{}{alone};\n", number(from), number(to)));
    }
    text.push_str("}\n");
    text
}

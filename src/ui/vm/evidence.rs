//! View model: evidence as a graph and as a table. From the items that were there at the start, over the
//! questions that they raise and the requests that answered, to persons and counts.

use std::collections::BTreeMap;

use crate::case::projection::ItemView;
use crate::ui::theme::Tone;
use crate::ui::{Selection, Sight, UiCommand};

/// Evidence as the seat knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct EvidenceVm {
    /// Items, in the order in which they came to be known.
    pub rows: Vec<ItemRow>,
    /// Nodes of the graph.
    pub nodes: Vec<Node>,
    /// Edges of the graph, from and to by position.
    pub edges: Vec<(usize, usize)>,
    /// Columns of the graph, and the longest of them.
    pub size: (usize, usize),
    /// The graph by place, so that what is out of sight costs nothing.
    #[serde(skip)]
    pub index: GraphIndex,
}

/// The graph by place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GraphIndex {
    /// Nodes of each column, in the order of their rows: the node of row n is at n.
    pub columns: Vec<Vec<usize>>,
    /// For each node, what its edges lead to.
    pub ties: Vec<Vec<Tie>>,
    /// The node that is selected.
    pub selected: Option<usize>,
}

/// An edge as one of its ends sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tie {
    /// The edge leaves from here.
    pub leaves: bool,
    /// Column and row of the other end.
    pub at: (usize, usize),
    /// The other end.
    pub node: usize,
}

impl GraphIndex {
    /// Of nodes that have their places.
    pub fn of(nodes: &[Node], edges: &[(usize, usize)], columns: usize) -> GraphIndex {
        let mut by_column: Vec<Vec<usize>> = vec![Vec::new(); columns];
        for (n, node) in nodes.iter().enumerate() {
            by_column[node.at.0].push(n);
        }
        for column in &mut by_column {
            column.sort_unstable_by_key(|n| nodes[*n].at.1);
        }
        let mut ties: Vec<Vec<Tie>> = vec![Vec::new(); nodes.len()];
        for (from, to) in edges {
            ties[*from].push(Tie { leaves: true, at: nodes[*to].at, node: *to });
            ties[*to].push(Tie { leaves: false, at: nodes[*from].at, node: *from });
        }
        for of_node in &mut ties {
            of_node.sort_unstable();
        }
        GraphIndex { columns: by_column, ties, selected: nodes.iter().position(|n| n.selected) }
    }
}

/// An item in a row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ItemRow {
    /// Handle.
    pub handle: String,
    /// Name.
    pub title: String,
    /// Kind of data.
    pub category: String,
    /// Who held it.
    pub holder: String,
    /// Read, unread, not obtained: what it means, in words.
    pub state: (Tone, String),
    /// Counts to which it matters.
    pub counts: String,
    /// It is selected.
    pub selected: bool,
    /// What a filter is compared with: name, kind and holder, in small letters.
    #[serde(skip)]
    pub search: String,
}

/// Kinds of nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum NodeKind {
    /// An item.
    Item,
    /// A question worth asking.
    Lead,
    /// A person.
    Person,
    /// A count.
    Count,
}

/// A node of the graph.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Node {
    /// Kind.
    pub kind: NodeKind,
    /// Name.
    pub title: String,
    /// What it means.
    pub tone: Tone,
    /// Column and row.
    pub at: (usize, usize),
    /// What a click does.
    pub command: UiCommand,
    /// It is selected.
    pub selected: bool,
}

impl EvidenceVm {
    /// From what a seat sees.
    pub fn of(sight: &Sight<'_>) -> EvidenceVm {
        let rows = sight.view.items.iter().map(|i| row(sight, i)).collect();
        let mut graph = Graph::default();
        graph.items(sight);
        graph.leads(sight);
        graph.ends(sight);
        let size = graph.layout();
        let index = GraphIndex::of(&graph.nodes, &graph.edges, size.0);
        EvidenceVm { rows, nodes: graph.nodes, edges: graph.edges, size, index }
    }
}

fn state(sight: &Sight<'_>, item: &ItemView) -> (Tone, String) {
    match (item.read, item.in_file) {
        (true, true) => (Tone::Kept, sight.t("ui-item-read")),
        (false, true) => (Tone::Accent, sight.t("ui-item-unread")),
        (_, false) => (Tone::Waiting, sight.t("ui-item-not-obtained")),
    }
}

fn row(sight: &Sight<'_>, item: &ItemView) -> ItemRow {
    let counts = item.counts.iter().map(|c| sight.thing("count", c)).collect();
    let (title, category) = (sight.item_title(&item.handle), sight.named(&item.category));
    let holder = sight.desk(&item.holder);
    ItemRow {
        handle: item.handle.to_string(),
        search: format!("{title}\n{category}\n{holder}").to_lowercase(),
        title,
        category,
        holder,
        state: state(sight, item),
        counts: sight.words.join(counts, "list-semicolon"),
        selected: sight.play.selection == Selection::Item(item.handle.to_string()),
    }
}

#[derive(Debug, Default)]
struct Graph {
    nodes: Vec<Node>,
    edges: Vec<(usize, usize)>,
    items: BTreeMap<String, usize>,
    persons: BTreeMap<String, usize>,
    counts: BTreeMap<String, usize>,
}

impl Graph {
    fn add(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn items(&mut self, sight: &Sight<'_>) {
        for item in sight.view.items.iter() {
            let selection = Selection::Item(item.handle.to_string());
            let node = Node {
                kind: NodeKind::Item,
                title: sight.item_title(&item.handle),
                tone: state(sight, item).0,
                at: (0, 0),
                selected: sight.play.selection == selection,
                command: UiCommand::Select(selection),
            };
            let at = self.add(node);
            self.items.insert(item.handle.to_string(), at);
        }
        // A request leads from what it cited to what it brought.
        for request in sight.view.files() {
            let form = &request.form;
            let cited = form.identifiers.iter().chain(form.moment.iter().map(|m| &m.mark));
            let mut from: Vec<usize> =
                cited.filter_map(|m| self.items.get(m.split_once('.')?.0).copied()).collect();
            from.sort_unstable();
            from.dedup();
            for to in request.items.iter().filter_map(|h| self.items.get(h.as_str())) {
                self.edges.extend(from.iter().filter(|f| *f != to).map(|f| (*f, *to)));
            }
        }
    }

    fn leads(&mut self, sight: &Sight<'_>) {
        for lead in sight.view.leads.iter() {
            let selection = Selection::Lead(lead.number);
            let at = self.add(Node {
                kind: NodeKind::Lead,
                title: sight.thing("lead", &lead.name),
                tone: Tone::Waiting,
                at: (0, 0),
                selected: sight.play.selection == selection,
                command: UiCommand::Select(selection),
            });
            let mut from: Vec<usize> = lead
                .marks
                .iter()
                .filter_map(|m| self.items.get(m.split_once('.')?.0).copied())
                .collect();
            from.sort_unstable();
            from.dedup();
            self.edges.extend(from.into_iter().map(|f| (f, at)));
        }
    }

    /// Persons and counts, to which items matter.
    fn ends(&mut self, sight: &Sight<'_>) {
        for item in sight.view.items.iter() {
            let Some(from) = self.items.get(item.handle.as_str()).copied() else { continue };
            for person in &item.about {
                let at = self.persons.get(person.as_str()).copied().unwrap_or_else(|| {
                    let selection = Selection::Person(person.to_string());
                    self.add(Node {
                        kind: NodeKind::Person,
                        title: sight.thing("person", person),
                        tone: Tone::Translation,
                        at: (0, 0),
                        selected: sight.play.selection == selection,
                        command: UiCommand::Select(selection),
                    })
                });
                self.persons.insert(person.to_string(), at);
                self.edges.push((from, at));
            }
            for count in &item.counts {
                let at = self.counts.get(count.as_str()).copied().unwrap_or_else(|| {
                    self.add(Node {
                        kind: NodeKind::Count,
                        title: sight.thing("count", count),
                        tone: Tone::Running,
                        at: (0, 0),
                        selected: false,
                        command: UiCommand::Open(crate::ui::Place::Court),
                    })
                });
                self.counts.insert(count.to_string(), at);
                self.edges.push((from, at));
            }
        }
    }

    /// Leaves no column empty.
    fn close_up(&mut self) {
        let mut used: Vec<usize> = self.nodes.iter().map(|n| n.at.0).collect();
        used.sort_unstable();
        used.dedup();
        for node in &mut self.nodes {
            node.at.0 = used.binary_search(&node.at.0).unwrap_or(node.at.0);
        }
    }

    /// Columns by the longest way from the start; persons and counts last; rows by the mean of what leads
    /// there, so that lines cross little.
    fn layout(&mut self) -> (usize, usize) {
        self.edges.sort_unstable();
        self.edges.dedup();
        // Items come to be known in order, so that an edge between items goes forward; a circle cannot be.
        let forward: Vec<(usize, usize)> = self.edges.iter().copied().filter(|(f, t)| f < t).collect();
        for (from, to) in &forward {
            let after = self.nodes[*from].at.0 + 1;
            let column = &mut self.nodes[*to].at.0;
            *column = (*column).max(after);
        }
        let deepest = self
            .nodes
            .iter()
            .filter(|n| matches!(n.kind, NodeKind::Item | NodeKind::Lead))
            .map(|n| n.at.0)
            .max()
            .unwrap_or(0);
        for node in &mut self.nodes {
            match node.kind {
                NodeKind::Person => node.at.0 = deepest + 1,
                NodeKind::Count => node.at.0 = deepest + 2,
                NodeKind::Item | NodeKind::Lead => {}
            }
        }
        self.close_up();
        let mut into: Vec<Vec<usize>> = vec![Vec::new(); self.nodes.len()];
        for (from, to) in &self.edges {
            into[*to].push(*from);
        }
        let columns = self.nodes.iter().map(|n| n.at.0 + 1).max().unwrap_or(0);
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); columns];
        for (n, node) in self.nodes.iter().enumerate() {
            members[node.at.0].push(n);
        }
        let mut longest = 0;
        for column in &mut members {
            let mean = |n: &usize| {
                let rows = into[*n].iter().map(|f| self.nodes[*f].at.1);
                let (count, sum) = rows.fold((0, 0), |(c, s), r| (c + 1, s + r));
                (sum * 1000usize).checked_div(count).unwrap_or(usize::MAX)
            };
            let mut keyed: Vec<(usize, usize)> = column.iter().map(|n| (mean(n), *n)).collect();
            keyed.sort_unstable();
            longest = longest.max(keyed.len());
            for (row, (_, n)) in keyed.into_iter().enumerate() {
                self.nodes[n].at.1 = row;
            }
        }
        (columns, longest)
    }
}

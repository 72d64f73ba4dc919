//! The tables of names: one pass over the tree, before any type is looked at, so that an element with a
//! fault is still known by its name.

use crate::scenario::codes::DiagnosticCode;
use crate::scenario::diagnostic::Fault;
use crate::scenario::names::{Kind, Names};
use crate::scenario::packs::LawPacks;
use crate::scenario::syntax::{NodeId, Span};
use crate::scenario::values::Document;

/// Names of every kind.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    pub(crate) jurisdictions: Names,
    pub(crate) desks: Names,
    pub(crate) seats: Names,
    pub(crate) persons: Names,
    pub(crate) selectors: Names,
    pub(crate) items: Names,
    pub(crate) marks: Names,
    pub(crate) leads: Names,
    pub(crate) counts: Names,
    pub(crate) injects: Names,
    pub(crate) objectives: Names,
    pub(crate) duties: Names,
    pub(crate) approaches: Names,
    pub(crate) parallels: Names,
    pub(crate) assets: Names,
    pub(crate) speakers: Names,
    pub(crate) victims: Names,
    /// Of all packs, used or not.
    pub(crate) instruments: Names,
    /// Of all packs.
    pub(crate) treaties: Names,
    none: Names,
}

impl Tables {
    /// Tables of a document.
    pub(crate) fn of(doc: &Document<'_>, packs: &LawPacks) -> Tables {
        let mut tables = Tables {
            jurisdictions: top(doc, "jurisdictions", Kind::Jurisdiction),
            desks: top(doc, "desks", Kind::Desk),
            seats: top(doc, "seats", Kind::Seat),
            persons: top(doc, "persons", Kind::Person),
            selectors: top(doc, "selectors", Kind::Selector),
            items: top(doc, "evidence", Kind::Item),
            leads: top(doc, "leads", Kind::Lead),
            counts: top(doc, "counts", Kind::Count),
            injects: top(doc, "injects", Kind::Inject),
            objectives: top(doc, "objectives", Kind::Objective),
            duties: nested(doc, "joint", "duties", Kind::Duty),
            approaches: nested(doc, "joint", "approaches", Kind::Approach),
            parallels: nested(doc, "joint", "parallels", Kind::Parallel),
            assets: nested(doc, "measures", "assets", Kind::Asset),
            speakers: nested(doc, "hearing", "speakers", Kind::Speaker),
            victims: nested(doc, "redress", "victims", Kind::Victim),
            ..Tables::default()
        };
        tables.marks = marks(doc);
        inner(doc, "jurisdictions", "offences", Kind::Offence);
        inner(doc, "counts", "elements", Kind::Element);
        for (index, instrument) in packs.instruments().iter().enumerate() {
            tables.instruments.add(&instrument.id, index, Span::default());
        }
        for treaty in packs.treaties() {
            tables.treaties.add(treaty, 0, Span::default());
        }
        tables
    }

    /// The table of a kind that the file refers to by name.
    pub(crate) fn names(&self, kind: Kind) -> &Names {
        match kind {
            Kind::Jurisdiction => &self.jurisdictions,
            Kind::Desk => &self.desks,
            Kind::Seat => &self.seats,
            Kind::Person => &self.persons,
            Kind::Selector => &self.selectors,
            Kind::Item => &self.items,
            Kind::Mark => &self.marks,
            Kind::Lead => &self.leads,
            Kind::Count => &self.counts,
            Kind::Inject => &self.injects,
            Kind::Objective => &self.objectives,
            Kind::Instrument => &self.instruments,
            Kind::Duty => &self.duties,
            Kind::Approach => &self.approaches,
            Kind::Parallel => &self.parallels,
            Kind::Asset => &self.assets,
            Kind::Speaker => &self.speakers,
            Kind::Victim => &self.victims,
            Kind::Element | Kind::Offence => &self.none,
        }
    }
}

/// Elements of a list at the top of the file.
fn list(doc: &Document<'_>, name: &str) -> Vec<NodeId> {
    let node = doc.tree.field(doc.text(), doc.tree.root(), name);
    node.map(|node| doc.tree.children(node).collect()).unwrap_or_default()
}

fn id(doc: &Document<'_>, element: NodeId) -> Option<(String, Span)> {
    let node = doc.tree.field(doc.text(), element, "id")?;
    Some((doc.quoted(node)?, doc.tree.node(node).span))
}

fn top(doc: &Document<'_>, name: &str, kind: Kind) -> Names {
    names(doc, &list(doc, name), kind)
}

/// Elements of a list inside a part of the file.
fn nested(doc: &Document<'_>, part: &str, field: &str, kind: Kind) -> Names {
    let part = doc.tree.field(doc.text(), doc.tree.root(), part);
    let list = part.and_then(|part| doc.tree.field(doc.text(), part, field));
    let elements: Vec<NodeId> = list.map(|list| doc.tree.children(list).collect()).unwrap_or_default();
    names(doc, &elements, kind)
}

fn names(doc: &Document<'_>, elements: &[NodeId], kind: Kind) -> Names {
    let mut names = Names::default();
    for (index, element) in elements.iter().enumerate() {
        if let Some((name, span)) = id(doc, *element) {
            add(doc, &mut names, kind, &name, index, span);
        }
    }
    names
}

fn add(doc: &Document<'_>, names: &mut Names, kind: Kind, name: &str, index: usize, span: Span) {
    if let Some(first) = names.add(name, index, span) {
        let fault = Fault::at(DiagnosticCode::DuplicateId, span).with("kind", kind.words().0);
        doc.sink.push(fault.with("name", name).also(first));
    }
}

/// Names that need only be unique within their owner.
fn inner(doc: &Document<'_>, owners: &str, field: &str, kind: Kind) {
    for owner in list(doc, owners) {
        if let Some(node) = doc.tree.field(doc.text(), owner, field) {
            names(doc, &doc.tree.children(node).collect::<Vec<_>>(), kind);
        }
    }
}

/// `item.mark`, numbered through all items.
fn marks(doc: &Document<'_>) -> Names {
    let mut names = Names::default();
    let mut index = 0;
    for item in list(doc, "evidence") {
        let owner = id(doc, item).map(|(name, _)| name).unwrap_or_default();
        let artefact = doc.tree.field(doc.text(), item, "artefact");
        let marks = artefact.and_then(|artefact| doc.tree.field(doc.text(), artefact, "marks"));
        for mark in marks
            .map(|marks| doc.tree.children(marks).collect::<Vec<_>>())
            .unwrap_or_default()
        {
            if let Some((name, span)) = id(doc, mark) {
                add(doc, &mut names, Kind::Mark, &format!("{owner}.{name}"), index, span);
            }
            index += 1;
        }
    }
    names
}

//! Names of one kind of thing, in the order of the file, and which name was probably meant.

use std::collections::BTreeMap;

use super::syntax::Span;

/// Most candidates that are compared with a misspelt name.
const CANDIDATES: usize = 2_000;

/// What a name names, for messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Jurisdiction,
    Desk,
    Seat,
    Person,
    Selector,
    Item,
    Mark,
    Lead,
    Count,
    Element,
    Inject,
    Objective,
    Offence,
    Instrument,
    Duty,
    Approach,
    Parallel,
    Asset,
    Speaker,
    Victim,
}

impl Kind {
    /// What it is called, and the list of the file that defines it.
    pub(crate) fn words(self) -> (&'static str, &'static str) {
        match self {
            Kind::Jurisdiction => ("jurisdiction", "jurisdictions"),
            Kind::Desk => ("desk", "desks"),
            Kind::Seat => ("seat", "seats"),
            Kind::Person => ("person", "persons"),
            Kind::Selector => ("selector", "selectors"),
            Kind::Item => ("evidence", "evidence"),
            Kind::Mark => ("mark", "marks"),
            Kind::Lead => ("lead", "leads"),
            Kind::Count => ("count", "counts"),
            Kind::Element => ("element", "elements"),
            Kind::Inject => ("inject", "injects"),
            Kind::Objective => ("objective", "objectives"),
            Kind::Offence => ("offence", "offences"),
            Kind::Instrument => ("instrument", "instruments"),
            Kind::Duty => ("duty", "joint.duties"),
            Kind::Approach => ("approach", "joint.approaches"),
            Kind::Parallel => ("parallel investigation", "joint.parallels"),
            Kind::Asset => ("asset", "measures.assets"),
            Kind::Speaker => ("speaker", "hearing.speakers"),
            Kind::Victim => ("victim", "redress.victims"),
        }
    }
}

/// Names with their position in a list. Names of faulty elements are in it too, so that one fault does
/// not make every reference to the element look wrong.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    by_name: BTreeMap<String, (usize, Span)>,
}

impl Names {
    /// Adds a name; the place of the first definition comes back if there already is one.
    pub(crate) fn add(&mut self, name: &str, index: usize, span: Span) -> Option<Span> {
        match self.by_name.get(name) {
            Some((_, first)) => Some(*first),
            None => {
                self.by_name.insert(name.to_owned(), (index, span));
                None
            }
        }
    }

    /// Position of a name.
    pub(crate) fn get(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).map(|(index, _)| *index)
    }

    /// The name that was probably meant.
    pub(crate) fn near(&self, name: &str) -> Option<&str> {
        nearest(name, self.by_name.keys().map(String::as_str))
    }
}

/// The most similar of some names, if one is similar enough: at most two letters in five may differ.
/// Of names that are equally similar the first wins.
pub(crate) fn nearest<'n>(name: &str, among: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let length = name.chars().count();
    if length == 0 || length > 64 {
        return None;
    }
    let allowed = (length * 2 / 5).max(1);
    let fits = |other: &&str| *other != name && other.len().abs_diff(name.len()) <= allowed.saturating_mul(4);
    among
        .filter(fits)
        .take(CANDIDATES)
        .map(|other| (strsim::osa_distance(&name.to_lowercase(), &other.to_lowercase()), other))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

//! What a seat can do beside writing requests: one row per command of the case, with what there is to choose.
//!
//! A row ([`ActSpec`]) names its words, the place where it is listed, its parameters and how they become a
//! command. What may be chosen is read from what the seat sees; whether it may be done at all is asked of the
//! engine, so that a disabled button says which condition fails, and an act outside the powers of the seat is
//! not offered.

mod choices;
mod core;
mod custody;
mod hearing;
mod joint;
mod measure;
mod offer;
mod redress;

use std::collections::BTreeMap;

pub use choices::{Choice, choices};
pub use offer::{ActFormVm, Offer, ParamVm, form, offers};

use super::command::Place;
use super::sight::Sight;
use crate::case::command::{Command, Reasons};
use crate::kernel::Name;

/// What is filled into the form of an act, by parameter.
pub type Values = BTreeMap<String, Value>;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum Value {
    /// One of what there is to choose.
    One(Name),
    /// Several of it.
    Many(Vec<Name>),
    /// Yes or no.
    Yes(bool),
    /// A number.
    Number(u64),
    /// A text.
    Text(String),
}

/// An act.
#[derive(Debug)]
pub struct ActSpec {
    /// Name; the words are `ui-act-NAME` and `ui-act-NAME-what`.
    pub name: &'static str,
    /// Where it is listed.
    pub place: Place,
    /// What is filled in.
    pub params: &'static [Param],
    /// Makes the command; none while something that is required is missing.
    pub build: fn(&Sight<'_>, &Filled<'_>) -> Option<Command>,
}

/// A parameter.
#[derive(Debug, Clone, Copy)]
pub struct Param {
    /// Name; the words are `ui-param-NAME`.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// The act cannot be done without it.
    pub required: bool,
}

/// Kinds of parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub enum Kind {
    /// One of the things of that kind that the seat knows.
    One(Thing),
    /// Several of them.
    Many(Thing),
    /// Yes or no; no where it is left alone.
    Yes,
    /// A decision, yes or no: nothing until it is taken.
    Decide,
    /// A number between two; nothing until it is set.
    Number(u64, u64),
    /// Free text, for people.
    Text,
    /// A date, typed.
    Date,
}

/// Kinds of things that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum Thing {
    /// Items that the seat knows.
    Item,
    /// Items in the file.
    FileItem,
    /// Exhibits.
    Exhibit,
    /// Marks that were marked.
    Mark,
    /// Grounds for reasons.
    Ground,
    /// Own requests.
    OwnRequest,
    /// Requests that wait for this seat.
    RequestToDecide,
    /// Requests that this seat sees.
    AnyRequest,
    /// Answers that this seat hands over.
    Answer,
    /// Persons.
    Person,
    /// Counts.
    Count,
    /// Counts charged.
    Charged,
    /// Rules.
    Rule,
    /// Ways to make a breach good.
    Remedy,
    /// Answers of a decision.
    Outcome,
    /// Rulings on a challenge.
    Ruling,
    /// Challenges that wait.
    Challenge,
    /// Duties to notify.
    Duty,
    /// States.
    State,
    /// What others proposed.
    Proposal,
    /// Approaches.
    Approach,
    /// What an approach asks for.
    Asked,
    /// Ways to make a channel safe.
    Channeling,
    /// Speakers.
    Speaker,
    /// Sentences that were said.
    Said,
    /// Sentences that this seat can say.
    Sayable,
    /// Interceptions.
    Measure,
    /// Assets.
    Asset,
    /// Purposes of handling.
    Purpose,
    /// Uses of an item.
    Use,
    /// Seats and desks to pass an item to.
    Receiver,
    /// Questions on custody.
    Question,
    /// Entries of the register.
    Entry,
    /// What the defence can ask for.
    Ask,
    /// Kinds of conduct.
    Conduct,
    /// Victims.
    Victims,
    /// Languages.
    Language,
    /// What can be audited.
    Audited,
    /// What can be held up.
    Held,
    /// Who is to be told.
    Whom,
    /// Grounds for telling later.
    DelayGround,
    /// Rulings on an appeal.
    AppealRuling,
}

/// A required choice.
const fn one(name: &'static str, thing: Thing) -> Param {
    Param { name, kind: Kind::One(thing), required: true }
}

/// A choice that may stay open.
const fn maybe(name: &'static str, thing: Thing) -> Param {
    Param { name, kind: Kind::One(thing), required: false }
}

/// Several; none is allowed.
const fn many(name: &'static str, thing: Thing) -> Param {
    Param { name, kind: Kind::Many(thing), required: false }
}

/// Several; at least one.
const fn some(name: &'static str, thing: Thing) -> Param {
    Param { name, kind: Kind::Many(thing), required: true }
}

/// Yes or no.
const fn yes(name: &'static str) -> Param {
    Param { name, kind: Kind::Yes, required: false }
}

/// A decision that must be taken.
const fn decide(name: &'static str) -> Param {
    Param { name, kind: Kind::Decide, required: true }
}

/// A number.
const fn number(name: &'static str, least: u64, most: u64) -> Param {
    Param { name, kind: Kind::Number(least, most), required: true }
}

/// Reasons: grounds, marks, free text.
const GROUNDS: Param = many("grounds", Thing::Ground);
/// Marks of reasons.
const MARKS: Param = many("marks", Thing::Mark);
/// Free text of reasons.
const NOTE: Param = Param { name: "note", kind: Kind::Text, required: false };

/// What is filled in, read by name.
#[derive(Debug, Clone, Copy)]
pub struct Filled<'v>(pub &'v Values);

impl Filled<'_> {
    /// One of what there is to choose.
    pub fn one(&self, name: &str) -> Option<Name> {
        match self.0.get(name) {
            Some(Value::One(value)) if !value.is_empty() => Some(value.clone()),
            _ => None,
        }
    }

    /// The same as a number.
    pub fn number_of(&self, name: &str) -> Option<u32> {
        self.one(name)?.parse().ok()
    }

    /// Several.
    pub fn many(&self, name: &str) -> Vec<Name> {
        match self.0.get(name) {
            Some(Value::Many(values)) => values.clone(),
            _ => Vec::new(),
        }
    }

    /// Yes or no; no by default.
    pub fn yes(&self, name: &str) -> bool {
        matches!(self.0.get(name), Some(Value::Yes(true)))
    }

    /// A number.
    pub fn number(&self, name: &str) -> Option<u64> {
        match self.0.get(name) {
            Some(Value::Number(value)) => Some(*value),
            _ => None,
        }
    }

    /// A small number.
    pub fn small(&self, name: &str) -> Option<u32> {
        u32::try_from(self.number(name)?).ok()
    }

    /// A text.
    pub fn text(&self, name: &str) -> String {
        match self.0.get(name) {
            Some(Value::Text(value)) => value.clone(),
            _ => String::new(),
        }
    }

    /// Reasons.
    pub fn reasons(&self) -> Reasons {
        Reasons { grounds: self.many("grounds"), marks: self.many("marks"), note: self.text("note") }
    }
}

/// Reads a closed enum from the name of its variant, as scripts write it.
fn variant<T: serde::de::DeserializeOwned>(name: &str) -> Option<T> {
    ron::from_str(name).ok()
}

/// Every act.
pub fn all() -> impl Iterator<Item = &'static ActSpec> {
    [core::ACTS, joint::ACTS, measure::ACTS, custody::ACTS, hearing::ACTS, redress::ACTS]
        .into_iter()
        .flatten()
}

/// The act of a name.
pub fn spec(name: &str) -> Option<&'static ActSpec> {
    all().find(|a| a.name == name)
}

/// The name of an act as the table has it, if it has it.
pub fn name_of(name: &str) -> Option<&'static str> {
    spec(name).map(|a| a.name)
}

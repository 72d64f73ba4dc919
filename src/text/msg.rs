//! A message: the key of its words and the values that stand in them. Values keep their type until a
//! language is known, so that the same message is right in each.

use std::borrow::Cow;

use crate::kernel::{CivilDate, CivilTime};

/// A key with arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Msg {
    /// Key of the words.
    pub key: Cow<'static, str>,
    /// Values by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// A value in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A whole number; plural forms follow it.
    Number(i64),
    /// A share in permille, shown in percent.
    Permille(u32),
    /// A text as it is, on one line.
    Text(String),
    /// A message without arguments, by key.
    Key(String),
    /// A message.
    Msg(Box<Msg>),
    /// Messages joined as `a, b and c`.
    And(Vec<Msg>),
    /// Messages joined as `a, b or c`.
    Or(Vec<Msg>),
    /// Messages joined as `a, b, c`, where names may hold an `and` themselves.
    List(Vec<Msg>),
    /// A stretch of time, minutes.
    Minutes(u64),
    /// A date and time of day, local to whoever it concerns.
    DateTime(CivilTime),
    /// A date.
    Date(CivilDate),
}

impl Msg {
    /// A message without arguments.
    pub fn new(key: impl Into<Cow<'static, str>>) -> Msg {
        Msg { key: key.into(), args: Vec::new() }
    }

    /// With a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Arg) -> Msg {
        self.args.push((name, value));
        self
    }

    /// With a number.
    #[must_use]
    pub fn number(self, name: &'static str, value: impl Into<i64>) -> Msg {
        self.with(name, Arg::Number(value.into()))
    }

    /// With how many there are; more than fit an `i64` do not occur.
    #[must_use]
    pub fn count(self, name: &'static str, value: usize) -> Msg {
        self.number(name, i64::try_from(value).unwrap_or(i64::MAX))
    }

    /// With a text.
    #[must_use]
    pub fn text(self, name: &'static str, value: impl ToString) -> Msg {
        self.with(name, Arg::Text(value.to_string()))
    }

    /// With a message by key.
    #[must_use]
    pub fn key(self, name: &'static str, key: impl ToString) -> Msg {
        self.with(name, Arg::Key(key.to_string()))
    }

    /// With a message.
    #[must_use]
    pub fn msg(self, name: &'static str, value: Msg) -> Msg {
        self.with(name, Arg::Msg(Box::new(value)))
    }

    /// With the words of a closed enum.
    #[must_use]
    pub fn named(self, name: &'static str, value: &impl super::Named) -> Msg {
        self.msg(name, value.msg())
    }
}

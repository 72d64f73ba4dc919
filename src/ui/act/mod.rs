//! What a seat can do beside writing requests: one row per command of the case, with what there is to choose.
//!
//! A row ([`ActSpec`]) names its words, the place where it is listed, the offices that have the power, its
//! parameters and how they become a command. What may be chosen is read from what the seat sees; whether it
//! may be done at all is asked of the engine, so that a disabled button says which condition fails.

use std::collections::BTreeMap;

/// What is filled into the form of an act, by parameter.
pub type Values = BTreeMap<String, Value>;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One of what there is to choose.
    One(String),
    /// Several of it.
    Many(Vec<String>),
    /// Yes or no.
    Yes(bool),
    /// A number.
    Number(u64),
    /// A text.
    Text(String),
}

/// The name of an act as the table has it, if it has it.
pub fn name_of(_name: &str) -> Option<&'static str> {
    None
}

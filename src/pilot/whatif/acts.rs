//! What people did, so that it can be done again in another course: handles of items and file numbers, which a
//! seat counts in the order in which things reach it, are told again by what they stand for.

use serde_json::Value;

use super::recognise::{Key, Known};
use crate::case::command::{Command, Form};
use crate::case::ids::{ItemId, LeadId, RequestId, SeatId};
use crate::case::log::Entry;
use crate::case::state::CaseState;
use crate::kernel::Tick;
use crate::law::rules::Amendment;

/// A command that was given and taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Who; none: the facilitator.
    pub seat: Option<SeatId>,
    /// When.
    pub at: Tick,
    /// What.
    pub command: Command,
    /// The event that enabled it.
    pub enabled_by: crate::case::ids::EventId,
}

impl Given {
    /// From a line of a log; none for what was refused, and for the clock.
    pub fn of(entry: &Entry) -> Option<Given> {
        let Entry { seat, at, command, enabled_by, .. } = entry;
        let counts = entry.rejected.is_none() && !matches!(command, Command::Advance { .. });
        counts.then(|| Given { seat: *seat, at: *at, command: command.clone(), enabled_by: *enabled_by })
    }
}

/// What is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// A command, as it was given.
    Said(Command),
    /// A form that was sent, amended as the rules ask.
    Amended(Box<Form>, Vec<Amendment>),
    /// The book's preservation of what a question asks for.
    Preserve(LeadId),
}

/// An inject that the facilitator released by hand: it is kept, at its time.
#[derive(Debug, Clone)]
pub(super) struct Release {
    pub(super) at: Tick,
    pub(super) inject: String,
    /// How many acts had been done before it.
    pub(super) acts_before: usize,
}

/// An act, to be done again.
#[derive(Debug, Clone)]
pub(super) struct Act {
    pub(super) seat: SeatId,
    pub(super) what: What,
    /// The event that enabled it, and how long after it came.
    pub(super) enabled_by: Key,
    pub(super) lag_minutes: u64,
    /// The label of the request that it sent.
    pub(super) sends: Option<u64>,
    /// Whether it speaks of items by handle, or of requests by number.
    pub(super) numbered: bool,
    /// How often it is tried again after a refusal, whenever something happened.
    pub(super) patience: u32,
    /// Put in by the change: nobody did it, and it is not missed.
    pub(super) added: bool,
    /// Left out by the change: what it did is done otherwise.
    pub(super) left_out: bool,
}

impl Act {
    /// Whether a change made another act of it.
    pub(super) fn differs(&self, other: &Act) -> bool {
        let key = |a: &Act| (a.enabled_by, a.lag_minutes, a.left_out);
        key(self) != key(other) || self.what != other.what
    }

    /// What was given; none for what was only put in.
    pub(super) fn given(&self) -> Option<Command> {
        match &self.what {
            What::Said(command) => Some(command.clone()),
            What::Amended(form, _) => Some(Command::Send { form: form.clone() }),
            What::Preserve(_) => None,
        }
    }
}

/// What each seat counted, at the end of the course that was played; counting only ever goes on.
#[derive(Debug, Clone)]
pub(super) struct Counted {
    items: Vec<Vec<ItemId>>,
    requests: Vec<Vec<u64>>,
}

impl Counted {
    pub(super) fn of(state: &CaseState, known: &Known) -> Counted {
        let label = |r: &RequestId| known.label(*r).unwrap_or(u64::MAX);
        Counted {
            items: state.seats.iter().map(|s| s.items.iter().map(|k| k.item).collect()).collect(),
            requests: state.seats.iter().map(|s| s.requests.iter().map(label).collect()).collect(),
        }
    }

    /// The command as the seat must say it now; none if it speaks of what is not there.
    pub(super) fn told_again(&self, act: &Act, state: &CaseState, known: &Known) -> Option<Command> {
        let command = act.given()?;
        if !act.numbered || self.counts_alike(act.seat, state, known) {
            return Some(command);
        }
        let mut value = serde_json::to_value(&command).ok()?;
        let translation = Translation { counted: self, seat: act.seat, state, known };
        translation.walk("", &mut value)?;
        serde_json::from_value(value).ok()
    }

    /// Whether a seat counts the same things in the same order, as far as it has come.
    fn counts_alike(&self, seat: SeatId, state: &CaseState, known: &Known) -> bool {
        let now = &state.seats[seat.index()];
        let items = now.items.iter().map(|k| k.item);
        let requests = now.requests.iter().map(|r| known.label(*r).unwrap_or(u64::MAX));
        items.eq(self.items[seat.index()].iter().copied().take(now.items.len()))
            && requests.eq(self.requests[seat.index()].iter().copied().take(now.requests.len()))
    }
}

/// Whether a command speaks of items by handle, or of requests by number.
pub(super) fn is_numbered(command: &Command) -> bool {
    fn any(key: &str, value: &Value) -> bool {
        match value {
            Value::String(text) => text.starts_with('#'),
            Value::Number(_) => is_file_number(key),
            Value::Array(list) => list.iter().any(|v| any(key, v)),
            Value::Object(map) => map.iter().any(|(k, v)| any(k, v)),
            Value::Null | Value::Bool(_) => false,
        }
    }
    serde_json::to_value(command).is_ok_and(|value| any("", &value))
}

fn is_file_number(key: &str) -> bool {
    matches!(key, "request" | "preservation" | "Request")
}

struct Translation<'a> {
    counted: &'a Counted,
    seat: SeatId,
    state: &'a CaseState,
    known: &'a Known,
}

impl Translation<'_> {
    /// Tells again every handle and file number; none if one of them stands for what is not there.
    fn walk(&self, key: &str, value: &mut Value) -> Option<()> {
        match value {
            Value::String(text) if text.starts_with('#') => *text = self.handle(text)?,
            Value::Number(number) if is_file_number(key) => {
                *value = Value::from(self.number(number.as_u64()?)?);
            }
            Value::Array(list) => list.iter_mut().try_for_each(|v| self.walk(key, v))?,
            Value::Object(map) => map.iter_mut().try_for_each(|(k, v)| self.walk(k, v))?,
            Value::String(_) | Value::Number(_) | Value::Null | Value::Bool(_) => {}
        }
        Some(())
    }

    /// `#3.l7` as it was counted then, as it is counted now.
    fn handle(&self, text: &str) -> Option<String> {
        let (head, tail) = text.split_once('.').map_or((text, None), |(head, tail)| (head, Some(tail)));
        let number: usize = head.strip_prefix('#')?.parse().ok()?;
        let item = self.counted.items[self.seat.index()].get(number.checked_sub(1)?)?;
        let now = self.state.seats[self.seat.index()].items.iter().position(|k| k.item == *item)? + 1;
        Some(tail.map_or_else(|| format!("#{now}"), |tail| format!("#{now}.{tail}")))
    }

    fn number(&self, number: u64) -> Option<usize> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        let label = self.counted.requests[self.seat.index()].get(index)?;
        let request = self.known.request(*label)?;
        let own = &self.state.seats[self.seat.index()].requests;
        own.iter().position(|r| *r == request).map(|i| i + 1)
    }
}

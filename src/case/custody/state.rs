//! State of the section.

use std::collections::BTreeSet;

use serde::Serialize;

use super::command::{Purpose, Use};
use super::memo::Memo;
use crate::case::ids::{DeskId, EventId, ItemId, MarkId, RequestId, SeatId};
use crate::kernel::Tick;

use super::event::{Done, Lab, Question, Recipient};

/// State of the section; its JSON is its canonical form, so its fields keep their order and hold no
/// hash maps. Custody files are not kept here: they are derived from it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct State {
    /// Who did what with which item, in order.
    pub entries: Vec<Entry>,
    /// Questions to whoever held or sent an item, and to experts, in order.
    pub questions: Vec<Asked>,
    /// Questions that came to wait for a seat, in order: a seat's own numbers.
    pub put: Vec<(SeatId, u32)>,
    /// Work ordered at laboratories, in order.
    pub labs: Vec<Ordered>,
    /// Items out of which strangers' rows were taken.
    pub redacted: BTreeSet<ItemId>,
    /// Requests whose answer is to be redacted before it is handed over.
    pub answers: BTreeSet<RequestId>,
    /// Seats to whom an item was passed on without strangers' rows, and not otherwise.
    pub without_rows: BTreeSet<(SeatId, ItemId)>,
    /// Items whose date of erasure has come.
    pub due: BTreeSet<ItemId>,
    /// What was passed on, in order.
    pub shares: Vec<Shared>,
    /// What makes up for a flaw, in order.
    pub mended: Vec<Mended>,
    /// What the checks found; no part of the state.
    #[serde(skip)]
    pub memo: Memo,
}

/// An entry of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Who.
    pub seat: SeatId,
    /// With which item.
    pub item: ItemId,
    /// What.
    pub done: Done,
    /// When.
    pub at: Tick,
    /// By which event.
    pub event: EventId,
    /// What for; none: nobody said.
    pub purpose: Option<Purpose>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// By whom.
    pub seat: SeatId,
    /// About which item.
    pub item: ItemId,
    /// What.
    pub what: Question,
    /// At which desk.
    pub desk: DeskId,
    /// The event after which it went on last.
    pub event: EventId,
    /// The desk has come to it, and the seat there must answer.
    pub awaits: bool,
    /// The answer.
    pub agreed: Option<bool>,
}

/// Work at a laboratory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ordered {
    /// By whom.
    pub seat: SeatId,
    /// On which item.
    pub item: ItemId,
    /// What.
    pub work: Lab,
    /// Where.
    pub desk: DeskId,
    /// What for; none: nobody said.
    pub purpose: Option<Purpose>,
    /// Marks named to open it.
    pub keys: Vec<MarkId>,
    /// When it was ordered.
    pub at: Tick,
    /// Done.
    pub done: bool,
    /// It was locked, and what was named did not open it.
    pub locked: bool,
    /// What was volatile was gone.
    pub gone: bool,
}

/// Something passed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shared {
    /// By whom.
    pub seat: SeatId,
    /// What.
    pub item: ItemId,
    /// To whom.
    pub to: Recipient,
    /// For which use.
    pub uses: Use,
    /// The conditions went with it.
    pub keep_conditions: bool,
    /// Strangers' rows had been taken out.
    pub redacted: bool,
    /// By which event.
    pub event: EventId,
}

/// What makes up for a flaw of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mended {
    /// Which item.
    pub item: ItemId,
    /// How.
    pub by: Mending,
    /// When.
    pub at: Tick,
    /// By which event.
    pub event: EventId,
}

/// How a flaw is made up for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Mending {
    /// A statement of whoever held it.
    Statement,
    /// An opinion of an expert.
    Opinion,
    /// Conversion into another format, with hashes before and after.
    Conversion,
    /// It was handed over again.
    Copy,
    /// Agreement to another use.
    Consent(Use),
}

impl State {
    /// Whether an item was mended in this way.
    pub fn is_mended(&self, item: ItemId, by: Mending) -> bool {
        self.mended.iter().any(|m| m.item == item && m.by == by)
    }

    /// Since when a fresh copy of an item is in the file.
    pub fn copied(&self, item: ItemId) -> Option<&Mended> {
        self.mended.iter().rev().find(|m| m.item == item && m.by == Mending::Copy)
    }
}

//! Events of the section.

use serde::{Deserialize, Serialize};

use super::command::{Purpose, Use};
use crate::case::command::Reasons;
use crate::case::course::Waited;
use crate::case::ids::{DeskId, ItemId, MarkId, RequestId, SeatId};
use crate::law::custody::Severity;

/// What was done with an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Done {
    /// Obtained.
    Collected,
    /// Read.
    Read,
    /// Its hash was computed again.
    Verified,
    /// Analysed.
    Analysed,
    /// Converted into another format.
    Converted,
    /// Strangers' rows were taken out of a copy.
    Redacted,
    /// Passed on.
    Shared,
    /// Erased.
    Erased,
}

/// Work that a laboratory does on an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lab {
    /// Analysis.
    Analyse,
    /// Conversion into a format that the court takes.
    Convert,
}

/// What somebody is asked about an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Question {
    /// A statement on what its record leaves out.
    Statement,
    /// Whether it can be shown that it was not changed.
    Opinion,
    /// To hand it over again.
    Copy,
    /// To agree to a use.
    Consent(Use),
}

/// To whom something was passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Recipient {
    /// A seat.
    Seat(SeatId),
    /// A desk.
    Desk(DeskId),
}

/// An event of the section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// Something was done with an item; the register has it.
    Entered {
        /// Who.
        seat: SeatId,
        /// With which item.
        item: ItemId,
        /// What.
        done: Done,
        /// What for; none: nobody said.
        purpose: Option<Purpose>,
    },
    /// Work on an item was ordered at a laboratory.
    Ordered {
        /// By whom.
        seat: SeatId,
        /// On which item.
        item: ItemId,
        /// What.
        work: Lab,
        /// Where.
        desk: DeskId,
        /// What for; none: nobody said.
        purpose: Option<Purpose>,
        /// Marks named to open it.
        keys: Vec<MarkId>,
    },
    /// A laboratory has done its work.
    Worked {
        /// Which order, in order.
        order: u32,
        /// On which item.
        item: ItemId,
        /// What.
        work: Lab,
        /// Where.
        desk: DeskId,
        /// What it brought into the file.
        yields: Vec<ItemId>,
        /// It was locked, and what was named did not open it.
        locked: bool,
        /// What was volatile was gone.
        gone: bool,
    },
    /// Somebody was asked about an item.
    Asked {
        /// By whom.
        seat: SeatId,
        /// About which item.
        item: ItemId,
        /// What.
        what: Question,
        /// At which desk.
        desk: DeskId,
        /// Why.
        reasons: Reasons,
    },
    /// The question waits for the seat at the desk.
    AnswerAwaited {
        /// Which question, in order.
        question: u32,
        /// Whose answer.
        seat: SeatId,
    },
    /// The question was answered.
    Answered {
        /// Which question, in order.
        question: u32,
        /// By a seat, or by the desk itself.
        by: Option<SeatId>,
        /// Yes or no.
        agree: bool,
        /// Why.
        reasons: Reasons,
    },
    /// Strangers' rows were taken out of a copy of an item.
    Redacted {
        /// By whom.
        seat: SeatId,
        /// Which item.
        item: ItemId,
    },
    /// Strangers' rows will be taken out of the answer to a request.
    AnswerMarked {
        /// By whom.
        seat: SeatId,
        /// Which request.
        request: RequestId,
    },
    /// An item was passed on.
    Shared {
        /// By whom.
        seat: SeatId,
        /// What.
        item: ItemId,
        /// To whom.
        to: Recipient,
        /// For which use.
        uses: Use,
        /// What for; none: nobody said.
        purpose: Option<Purpose>,
        /// The conditions that bind its use went with it.
        keep_conditions: bool,
    },
    /// An item was erased.
    Erased {
        /// By whom.
        seat: SeatId,
        /// Which item.
        item: ItemId,
        /// Why.
        reasons: Reasons,
    },
    /// The date on which an item should be erased has come.
    ErasureDue {
        /// Which item.
        item: ItemId,
    },
    /// Earlier entries of the register were completed.
    Completed {
        /// By whom.
        seat: SeatId,
        /// Which, in the order of the register.
        entries: Vec<u32>,
        /// What for.
        purpose: Purpose,
    },
    /// The court found a flaw in the custody of an exhibit that nothing has made up for.
    FlawFound {
        /// Which exhibit.
        item: ItemId,
        /// How bad.
        severity: Severity,
        /// What, by code.
        codes: Vec<String>,
    },
}

impl Event {
    /// Whose act it was; none where it happened by itself.
    pub fn actor(&self) -> Option<SeatId> {
        match self {
            Event::Entered { seat, .. }
            | Event::Ordered { seat, .. }
            | Event::Asked { seat, .. }
            | Event::Redacted { seat, .. }
            | Event::AnswerMarked { seat, .. }
            | Event::Shared { seat, .. }
            | Event::Erased { seat, .. }
            | Event::Completed { seat, .. } => Some(*seat),
            Event::Answered { by, .. } => *by,
            Event::Worked { .. }
            | Event::AnswerAwaited { .. }
            | Event::ErasureDue { .. }
            | Event::FlawFound { .. } => None,
        }
    }

    /// What the time since its enabling event went into, where nobody's deliberation did.
    pub fn waited(&self) -> Waited {
        match self {
            Event::ErasureDue { .. } => Waited::Law,
            Event::Entered { .. }
            | Event::Ordered { .. }
            | Event::Worked { .. }
            | Event::Asked { .. }
            | Event::AnswerAwaited { .. }
            | Event::Answered { .. }
            | Event::Redacted { .. }
            | Event::AnswerMarked { .. }
            | Event::Shared { .. }
            | Event::Erased { .. }
            | Event::Completed { .. }
            | Event::FlawFound { .. } => Waited::Deliberation,
        }
    }
}

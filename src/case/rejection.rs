//! Why a seat may not do what it asked. A rejection is not an error: it is an answer that a trainee
//! must understand, so each carries what is needed to say what to do next.

use serde::{Deserialize, Serialize};

use crate::kernel::{Name, Tick};
use crate::law::instrument::Field;
use crate::law::terms::Office;

/// A rejection. It changes nothing but the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rejection {
    /// The case is closed.
    CaseIsClosed,
    /// The seat's role does not give this power.
    NotInYourPower {
        /// The roles that have it.
        roles: Vec<Office>,
    },
    /// No such thing is known to this seat; a name that does not exist and one that the seat may not
    /// know are answered alike.
    NotKnownToYou {
        /// What kind of thing.
        kind: NameKind,
        /// The name as written.
        name: Name,
    },
    /// Required fields are blank.
    FieldsBlank {
        /// Which, in the order of the form.
        fields: Vec<Field>,
    },
    /// The zone of the moment is blank.
    ZoneBlank,
    /// From is not before until, or a time lies outside what the case can count.
    TimeOutOfRange,
    /// A mark does not carry the kind of value that this field needs.
    WrongKindOfMark {
        /// The mark as written.
        mark: Name,
    },
    /// The instrument is not addressed to this kind of desk.
    WrongAddressee {
        /// Kinds of desk that it is addressed to, receiving state.
        offices: Vec<Office>,
    },
    /// A step of the instrument has no desk in that state.
    NoDeskForStep {
        /// The office missing.
        office: Option<Office>,
    },
    /// The request does not wait for this.
    RequestDoesNotWaitForThis,
    /// This seat already sent the same request, and it is still pending.
    AlreadyPending {
        /// Its file number.
        request: u32,
    },
    /// An office that checks the form passes a request on or sends it back; it decides nothing else.
    OnlyPassesOnOrReturns,
    /// The instrument or addressee of a request cannot be changed by clarifying it.
    CannotChangeInstrument,
    /// What a request preserves cannot be kept longer at its sender's wish.
    CannotBeExtended {
        /// Why.
        bar: ExtensionBar,
    },
    /// There is no breach of that rule on that request that could still be made good that way.
    NothingToCure,
    /// The item is not in the file.
    NotObtained {
        /// The item as written.
        name: Name,
    },
    /// Nothing in the seat's file points to that person.
    NobodyByThatName {
        /// The person as written.
        name: Name,
    },
    /// A list is empty that may not be.
    ListEmpty,
    /// The same name stands twice in a list.
    ListedTwice {
        /// The name.
        name: Name,
    },
    /// Every count charged needs a verdict, and no other.
    VerdictIncomplete,
    /// Only in another phase of the case.
    WrongPhase,
    /// Challenges are still open.
    ChallengesOpen,
    /// That exhibit was challenged under that rule before.
    AlreadyChallenged,
    /// A share is not between 0 and 1000 permille.
    NotPermille,
    /// Too many entries, or too long a note.
    TooLong {
        /// The limit.
        limit: u32,
    },
    /// That inject was released before.
    ReleasedBefore,
    /// Time only runs forward.
    TimeRunsForward {
        /// The clock.
        now: Tick,
    },
    /// The limit of events in one step was reached; nothing was done.
    TooMuchAtOnce,
    /// A desk cannot take the file.
    DeskCannotTakeIt,
    /// A reason of the section `joint`.
    Joint(super::joint::Refusal),
    /// A reason of the section `measure`.
    Measure(super::measure::Refusal),
    /// A reason of the section `custody`.
    Custody(super::custody::Refusal),
    /// A reason of the section `hearing`.
    Hearing(super::hearing::Refusal),
    /// A reason of the section `redress`.
    Redress(super::redress::Refusal),
}

/// Why what a request preserves cannot be kept longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ExtensionBar {
    /// Nothing is kept by that request, or no longer, or it was handed over.
    NothingKept,
    /// Its law does not let whoever asked for it extend it.
    NotProvided,
    /// Its law lets it be extended once, and that was done.
    ExtendedBefore,
    /// It is kept longer than an extension asked for now would reach: the time before has not begun to run.
    RunsLonger,
}

/// Kinds of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NameKind {
    /// An item of evidence.
    Item,
    /// A mark.
    Mark,
    /// A request, by file number.
    Request,
    /// A desk.
    Desk,
    /// An instrument.
    Instrument,
    /// A count.
    Count,
    /// A person.
    Person,
    /// A challenge, by number.
    Challenge,
    /// A seat.
    Seat,
    /// An inject.
    Inject,
}

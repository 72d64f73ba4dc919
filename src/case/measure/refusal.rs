//! Why a seat may not do what it asked in this section, beyond the reasons that all sections share.

use serde::{Deserialize, Serialize};

use crate::kernel::Name;

/// A reason of this section; its words are in `text::sections::measure`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// No measure of that number is known to this seat, or it has ended.
    NoSuchMeasure {
        /// The number as written.
        measure: u32,
    },
    /// It runs without end: there is nothing to prolong.
    HasNoEnd,
    /// Days must be between one and a year.
    DaysOutOfRange,
    /// The same was asked already and is not answered yet.
    AskedAlready,
    /// The measure took nothing that would have to be deleted.
    NothingOutside,
    /// No asset of that name is known to this seat.
    NoSuchAsset {
        /// The name as written.
        asset: Name,
    },
    /// The asset is not frozen.
    NotFrozen,
    /// The asset was not frozen on this seat's order, and this seat is no judge of the two states.
    NotYoursToLift,
    /// The person must first be surrendered, or found in the forum.
    NotHere {
        /// Who.
        person: Name,
    },
    /// Nobody seeks that person in this case.
    NotWanted {
        /// Who.
        person: Name,
    },
    /// An assurance for that person is on file already.
    AssuredAlready,
    /// The person was not surrendered, or every count is covered already.
    NoSpeciality,
    /// No question about that person waits for this seat.
    NothingAsked,
    /// The request does not have to be validated, or was validated or undone already.
    NothingToValidate,
    /// The time to validate it has run out.
    TooLateToValidate,
    /// Who gave the order cannot validate it.
    OwnOrder,
    /// No judgment takes that asset from whoever was convicted.
    NotTaken {
        /// Which.
        asset: Name,
    },
    /// Nobody holds that asset now: it was never frozen, or was released, or the freezing lapsed.
    NotHeld {
        /// Which.
        asset: Name,
    },
}

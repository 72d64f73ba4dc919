//! Why a seat may not do what it asked in this section, beyond the reasons that all sections share.

use serde::{Deserialize, Serialize};

/// A reason of this section; its words are in `text::sections::custody`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The scenario keeps no custody.
    NotKept,
    /// The same work or question on the item is still under way.
    UnderWay,
    /// It was answered with yes before; asking again yields nothing new.
    AnsweredBefore,
    /// No question of that number waits for this seat.
    NothingToAnswer,
    /// There is nobody in the item who has nothing to do with the case, or they were taken out before.
    NothingToRedact,
    /// An item cannot be passed on to oneself, or to whoever knows it.
    KnownThere,
    /// What the charge relies on is kept until the end.
    ReliedOn,
    /// The register has no open entry of this seat with that number.
    NoSuchEntry,
    /// Nobody there answers for the item: its holder's part in the case is over.
    NobodyToAsk,
}

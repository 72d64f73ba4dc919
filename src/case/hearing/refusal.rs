//! Why a seat may not do what it asked in this section, beyond the reasons that all sections share.

use serde::{Deserialize, Serialize};

use crate::kernel::{CivilDate, Name};

/// A reason of this section; its words are in `text::sections::hearing`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The person can not be heard: not a suspect, or out of reach.
    OutOfReach {
        /// As written.
        person: Name,
    },
    /// Heard already, and nothing to make good by hearing them again.
    AlreadyHeard,
    /// The casebook has nothing on that conduct.
    NothingComparable {
        /// As written.
        conduct: Name,
    },
    /// It was done already, or is under way.
    AlreadyDone,
    /// Nothing raw lies behind that item.
    NoRawData {
        /// As written.
        item: Name,
    },
    /// The item is not relied on in the charge.
    NotReliedOn {
        /// As written.
        item: Name,
    },
    /// The defence has nothing of that name to ask for.
    NoSuchAsk {
        /// As written.
        ask: Name,
    },
    /// Nobody of that name speaks in the case, or not for this seat.
    NoSuchSpeaker {
        /// As written.
        speaker: Name,
    },
    /// The speaker has no such sentence, or did not say it.
    NoSuchSentence {
        /// As written.
        sentence: Name,
    },
    /// No expert's desk can take it.
    NoExpert,
    /// The item is not the result of a tool.
    NotOfATool {
        /// As written.
        item: Name,
    },
    /// The validation sheet is not in this seat's file.
    SheetMissing,
    /// The case has no appeal, or the verdict is final, or its time is over.
    NoAppeal,
    /// The asset is not frozen.
    NotFrozen {
        /// As written.
        asset: Name,
    },
    /// No claim of that victim was brought.
    NoClaim {
        /// As written.
        victim: Name,
    },
    /// No reasons are owed by this seat.
    NoReasonsOwed,
    /// No count could be tried in that state.
    NoForumThere {
        /// As written.
        state: Name,
    },
    /// Nobody coordinates.
    NoCoordinator,
    /// The coordinator has not advised on it.
    AdviceMissing,
    /// Nobody asked.
    NotAsked,
    /// There is no judgment yet that can no longer be changed.
    NotFinal {
        /// Until when an appeal can be brought; none: there is no judgment, or an appeal is not decided.
        until: Option<CivilDate>,
    },
}

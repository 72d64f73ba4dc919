//! Commands of the section.

use serde::{Deserialize, Serialize};

use crate::case::command::Reasons;
use crate::kernel::Name;

/// A command of the section. Items are named as everywhere; entries of the register by the seat's own
/// numbers, from 1, and so are questions that the seat must answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Command {
    /// Has an item analysed in the laboratory.
    Analyse {
        /// Which item.
        item: Name,
        /// What for; blank leaves a gap in the register.
        #[serde(default)]
        purpose: Option<Purpose>,
        /// Marks that open it, where it is locked.
        #[serde(default)]
        keys: Vec<Name>,
    },
    /// Has an item converted into a format that the court takes, with hashes before and after.
    Reformat {
        /// Which item.
        item: Name,
        /// What for; blank leaves a gap in the register.
        #[serde(default)]
        purpose: Option<Purpose>,
    },
    /// Asks whoever held an item for a statement on what its record leaves out.
    Attest {
        /// Which item.
        item: Name,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Asks an expert to show that an item was not changed, where its hash does not.
    Examine {
        /// Which item.
        item: Name,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Asks whoever held an item to hand it over again.
    AskCopy {
        /// Which item.
        item: Name,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Asks whoever sent an item to agree to another use of it.
    AskConsent {
        /// Which item.
        item: Name,
        /// To which use.
        uses: Use,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Answers a question of the section that waits for this seat.
    Answer {
        /// Its number.
        question: u32,
        /// Yes or no.
        agree: bool,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Takes the rows of people who have nothing to do with the case out of an item, before it is passed
    /// on.
    Redact {
        /// Which item.
        item: Name,
    },
    /// Takes such rows out of the answer to a request, before it is handed over.
    RedactAnswer {
        /// File number of the request that this seat executes.
        request: u32,
    },
    /// Passes an item on.
    Share {
        /// Which item.
        item: Name,
        /// To whom.
        to: To,
        /// For which use.
        uses: Use,
        /// What for; blank leaves a gap in the register.
        #[serde(default)]
        purpose: Option<Purpose>,
        /// The conditions that bind its use go with it.
        #[serde(default)]
        keep_conditions: bool,
    },
    /// Erases an item.
    Erase {
        /// Which item.
        item: Name,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Says what earlier entries of the register were for.
    CompleteRegister {
        /// The seat's own numbers of the entries.
        entries: Vec<u32>,
        /// What for.
        purpose: Purpose,
    },
}

/// What something was done with an item for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Purpose {
    /// To identify a person.
    Identify,
    /// To follow data or money.
    Trace,
    /// To prove or disprove an element of a count.
    Prove,
    /// To protect victims or safety.
    Protect,
    /// To assist another authority.
    Assist,
    /// To disclose to the defence or the court.
    Disclose,
    /// To check or keep the integrity of the item.
    Integrity,
    /// To end its being kept.
    Erase,
}

/// A use of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Use {
    /// For the case for which it was given.
    ThisCase,
    /// For another case.
    OtherCase,
    /// As evidence, where it was given as a lead.
    Evidence,
}

/// To whom an item is passed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum To {
    /// A seat, by its name.
    Seat(Name),
    /// A desk, by its name.
    Desk(Name),
}

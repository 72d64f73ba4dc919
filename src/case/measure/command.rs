//! Commands of the section. A running measure is named by the seat's own number, from 1, in the order in
//! which it came to know of them; a request by the seat's own file number.

use serde::{Deserialize, Serialize};

use crate::case::command::Reasons;
use crate::kernel::Name;

/// A command of the section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Command {
    /// Stops a running interception (who asked for it, who authorised it, who carries it out).
    StopMeasure {
        /// Which measure.
        measure: u32,
    },
    /// Asks for, or decides, that an interception goes on after its end, on a fresh look of whoever
    /// authorised it: from the authorising seat it is the decision, from the sender the application.
    RenewMeasure {
        /// Which measure.
        measure: u32,
        /// For how many days more.
        days: u32,
        /// What still makes it necessary.
        reasons: Reasons,
    },
    /// Deletes what an interception took outside the time or scope authorised, or what the host state
    /// forbids to use.
    DeleteOutside {
        /// Which measure.
        measure: u32,
    },
    /// Validates an emergency order that was given without the office that had to authorise it.
    Validate {
        /// File number.
        request: u32,
        /// Why.
        reasons: Reasons,
    },
    /// Undoes such an order: withdraws it and deletes what it brought.
    Undo {
        /// File number.
        request: u32,
    },
    /// Gives the assurance that the death penalty will not be imposed or carried out.
    GiveAssurance {
        /// For whom.
        person: Name,
    },
    /// Asks the state that surrendered a person to agree to further counts (speciality).
    AskConsent {
        /// Who was surrendered.
        person: Name,
        /// Which counts.
        counts: Vec<Name>,
    },
    /// Answers such a question.
    AnswerConsent {
        /// Who was surrendered.
        person: Name,
        /// Whether the state agrees.
        agree: bool,
        /// Why.
        reasons: Reasons,
    },
    /// Releases a frozen asset.
    Lift {
        /// Which.
        asset: Name,
    },
}

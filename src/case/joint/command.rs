//! Commands of the section.

use serde::{Deserialize, Serialize};

use crate::case::command::{Form, Reasons};
use crate::kernel::{CivilTime, Name};

/// A command of the section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Command {
    /// Fulfils a duty to notify (whoever's duty it is).
    Notify {
        /// Which duty.
        duty: Name,
        /// Marks with what the notice says.
        #[serde(default)]
        marks: Vec<Name>,
        /// For people; never scored.
        #[serde(default)]
        note: String,
    },
    /// Proposes which state leads (prosecutor, coordinator).
    ProposeLead {
        /// Which state.
        state: Name,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Proposes a joint team to other states (prosecutor, coordinator).
    ProposeTeam {
        /// States, beside the proposer's own.
        states: Vec<Name>,
        /// Until when, UTC: a team's time is limited.
        until: CivilTime,
        /// Counts that it works on: its purpose is limited.
        purpose: Vec<Name>,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Answers a proposal for the own state (prosecutor, central authority).
    Agree {
        /// To what.
        to: Proposal,
        /// Yes or no.
        agrees: bool,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Asks for money for the team (prosecutor, coordinator).
    ApplyGrant {
        /// How much.
        amount_eur: u64,
    },
    /// Posts a liaison to another state (prosecutor, coordinator).
    PostLiaison {
        /// Which state.
        state: Name,
    },
    /// Asks the liaison what a request would meet with, without sending it (whoever may send).
    PreCheck {
        /// The request's form.
        form: Box<Form>,
    },
    /// Calls back the desk that somebody claims to be, on a number known from elsewhere (whom they asked).
    CallBack {
        /// Which approach.
        approach: Name,
    },
    /// Gives what somebody asks for (whom they asked).
    Serve {
        /// Which approach.
        approach: Name,
        /// Items, of those asked for.
        items: Vec<Name>,
        /// Why; what is written in the register.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Writes into the register, belatedly, why data were given (who gave them).
    NoteApproach {
        /// Which approach.
        approach: Name,
        /// Why.
        reasons: Reasons,
    },
    /// Turns somebody down (whom they asked).
    RefuseApproach {
        /// Which approach.
        approach: Name,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Gives up a channel that others may read (incident lead, prosecutor, police, central authority,
    /// coordinator).
    SecureChannel {
        /// How.
        way: Channeling,
    },
    /// Discloses on which terms a private partner works (prosecutor, incident lead).
    DiscloseTerms {
        /// Which speaker.
        speaker: Name,
    },
}

/// What other states are asked to agree to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Proposal {
    /// Who leads.
    Lead,
    /// A joint team.
    Team,
}

/// What is done about a channel that others may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Channeling {
    /// Another channel is used, agreed upon by word of mouth.
    OutOfBand,
    /// New passwords are sent round by the same mail: whoever reads it reads them too.
    NewPasswords,
}

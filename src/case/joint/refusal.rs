//! Why a seat may not do what it asked in this section, beyond the reasons that all sections share.

use serde::{Deserialize, Serialize};

use crate::kernel::{CivilDate, Name};

/// A reason of this section; its words are in `text::sections::joint`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// No such thing is known to this seat.
    Unknown {
        /// What kind of thing.
        what: What,
        /// As written.
        name: Name,
    },
    /// The notice was given.
    AlreadyNotified,
    /// That state does not investigate in this case.
    NotConcerned {
        /// As written.
        name: Name,
    },
    /// Others must still answer the proposal before.
    ProposalPending,
    /// It is agreed upon.
    AlreadyAgreed,
    /// The own state was not asked, or has answered.
    NotAsked,
    /// A state is not party to what a team rests on.
    NoBasis {
        /// As written.
        name: Name,
    },
    /// A team needs another state than the own.
    NobodyElse,
    /// A team's end must lie ahead.
    EndHasPassed,
    /// There is no team.
    NoTeam,
    /// Money for this fiscal year was asked for or granted before.
    GrantAlready,
    /// There is no such money.
    NoGrant,
    /// A liaison is or will be there.
    LiaisonAlready,
    /// No liaison is there.
    NoLiaison,
    /// The approach was answered, or an answer is of no use any more.
    ApproachOver,
    /// The desk is being called, or has said.
    AlreadyCalled,
    /// Nothing was given without the register saying why.
    NothingToExplain,
    /// They did not ask for that.
    NotAskedFor {
        /// As written.
        name: Name,
    },
    /// The own side is on another channel.
    AlreadySecured,
    /// The terms were disclosed.
    AlreadyDisclosed,
    /// Neither a grant nor the budget of this fiscal year pays for it.
    NoMoney {
        /// When the next fiscal year begins.
        from: CivilDate,
    },
}

/// Kinds of names of this section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum What {
    /// A duty to notify.
    Duty,
    /// A state.
    State,
    /// An approach.
    Approach,
    /// A private partner or expert.
    Speaker,
}

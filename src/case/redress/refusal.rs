//! Why a seat may not do what it asked in this section, beyond the reasons that all sections share.

use serde::{Deserialize, Serialize};

use crate::kernel::{Name, Tick};

/// A reason of this section; its words are in `text::sections::redress`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// No such victims are known to this seat.
    NoVictims {
        /// The name as written.
        name: Name,
    },
    /// The victims were informed before, in a language that they understand.
    AlreadyInformed,
    /// They must first be told of their rights, in a language that they understand.
    NotInformed,
    /// A claim was brought, or they declined, before.
    AlreadySettled,
    /// The deadline of their state has passed.
    ClaimTooLate {
        /// When it was.
        was: Tick,
    },
    /// An amount of nothing cannot be claimed.
    NothingClaimed,
    /// Claims are decided after a conviction.
    NoConviction,
    /// No claim of theirs waits to be decided.
    NoClaimOpen,
    /// A court does not award more than was claimed.
    BeyondClaim {
        /// The claim, euro.
        claimed_eur: u64,
    },
    /// There is no fund, or nothing of an award is left to ask it for.
    NothingForTheFund,
    /// The shares must be of different states that take part, and together 1000 permille.
    SharesDoNotAddUp,
    /// A proposal is being answered, or was agreed upon.
    ProposalStands,
    /// No proposal waits for this seat.
    NoProposal,
    /// The authority's list has no such number.
    NotOnTheList {
        /// The number as written.
        number: u32,
    },
    /// The register is kept in another state, and supervised there.
    NotYourRegister,
    /// It must be audited before it is suspended.
    AuditFirst,
    /// It is suspended, or no longer runs.
    NothingToSuspend,
    /// It is not suspended.
    NotSuspended,
    /// Nothing of theirs that this seat knows of was accessed.
    NotConcerned {
        /// The name as written.
        name: Name,
    },
    /// They were told before.
    AlreadyTold,
}

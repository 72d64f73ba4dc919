//! Events of the section.

use serde::{Deserialize, Serialize};

use super::command::{DelayGround, Subject};
use super::notices::Concerned;
use crate::case::command::Reasons;
use crate::case::course::Waited;
use crate::case::event::ActRef;
use crate::case::ids::{ItemId, JurisdictionId, RequestId, SeatId, VictimId};
use crate::kernel::{Name, Tick};
use crate::law::rules::{RuleId, Verdict};

/// An event of the section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The dates of the scenario are set.
    Opened,
    /// Victims were told of their rights.
    Informed {
        /// Which.
        victims: VictimId,
        /// By whom.
        seat: SeatId,
        /// In which language.
        language: Name,
        /// They understand it.
        understood: bool,
    },
    /// A claim was brought.
    Claimed {
        /// Whose.
        victims: VictimId,
        /// By whom.
        seat: SeatId,
        /// How much, euro.
        amount_eur: u64,
        /// Items cited as proof.
        proof: Vec<ItemId>,
    },
    /// It was written down that victims do not claim.
    Declined {
        /// Which.
        victims: VictimId,
        /// By whom.
        seat: SeatId,
        /// That is what they want.
        wished: bool,
    },
    /// A claim was decided.
    Awarded {
        /// Whose.
        victims: VictimId,
        /// By a seat, or by the court as the proof stands.
        by: Option<SeatId>,
        /// How much, euro.
        amount_eur: u64,
        /// How much was proven of what was claimed, euro.
        proven_eur: u64,
        /// Why.
        reasons: Reasons,
    },
    /// Charges were brought: claims are due before the verdict, and who is concerned can be told.
    Called,
    /// After a conviction something is still owed: the case stays open for it.
    Settling {
        /// No longer than until.
        until: Tick,
    },
    /// The time for what is still owed is over.
    SettlingEnded,
    /// What was recovered was paid out to victims.
    Paid {
        /// Paid out before, euro; if another payment came first, this one is void.
        before_eur: u64,
        /// To whom, euro each.
        shares: Vec<(VictimId, u64)>,
    },
    /// The fund was asked for what is left of an award.
    FundApplied {
        /// For whom.
        victims: VictimId,
        /// By whom.
        seat: SeatId,
    },
    /// The fund has examined an application.
    FundExamined {
        /// For whom.
        victims: VictimId,
    },
    /// The fund's money of this year is used up: what was examined waits.
    FundEmpty,
    /// The fund paid.
    FundPaid {
        /// To whom, euro each.
        shares: Vec<(VictimId, u64)>,
        /// What was asked of it, euro; more than was paid if its money did not suffice.
        asked_eur: u64,
        /// It had waited for the money of a new year.
        waited: bool,
    },
    /// A sharing of what is recovered was proposed.
    SharingProposed {
        /// By whom.
        seat: SeatId,
        /// State and share, permille.
        shares: Vec<(JurisdictionId, u32)>,
        /// Why.
        reasons: Reasons,
    },
    /// A seat of a state must answer the proposal.
    SharingAwaited {
        /// The state.
        state: JurisdictionId,
        /// Whose answer.
        seat: SeatId,
    },
    /// A state answered the proposal.
    SharingAnswered {
        /// The state.
        state: JurisdictionId,
        /// By a seat, or by its desk.
        by: Option<SeatId>,
        /// Whether it agrees.
        agrees: bool,
        /// Why.
        reasons: Reasons,
    },
    /// All states agreed.
    AssetsShared,
    /// A request was entered in the register that the supervisory authority reads.
    Logged {
        /// Which.
        request: RequestId,
    },
    /// A date of the supervisory authority has come.
    AuditDue {
        /// Which.
        audit: u32,
    },
    /// The supervisory authority looked.
    Audited {
        /// At what.
        act: ActRef,
        /// By a seat, or by its desk.
        by: Option<SeatId>,
        /// Why then.
        reasons: Reasons,
        /// Breaches that were there and not made good.
        found: Vec<(RuleId, Verdict)>,
    },
    /// A measure was suspended.
    Suspended {
        /// Which.
        act: ActRef,
        /// By a seat, or by the authority's desk.
        by: Option<SeatId>,
        /// Until then at most.
        until: Tick,
        /// A breach is there.
        founded: bool,
        /// Why.
        reasons: Reasons,
    },
    /// A suspension was lifted.
    Resumed {
        /// Of which measure.
        act: ActRef,
        /// By whom.
        seat: SeatId,
    },
    /// People were told that their data were accessed.
    Told {
        /// Whom.
        whom: Concerned,
        /// By whom.
        seat: SeatId,
    },
    /// It was written into the file why people are not told yet.
    NoticeDelayed {
        /// Whom.
        whom: Concerned,
        /// By whom.
        seat: SeatId,
        /// Why.
        ground: DelayGround,
    },
}

impl Event {
    /// Whose act it was; none where it happened by itself.
    pub fn actor(&self) -> Option<SeatId> {
        match self {
            Event::Informed { seat, .. }
            | Event::Claimed { seat, .. }
            | Event::Declined { seat, .. }
            | Event::FundApplied { seat, .. }
            | Event::SharingProposed { seat, .. }
            | Event::Resumed { seat, .. }
            | Event::Told { seat, .. }
            | Event::NoticeDelayed { seat, .. } => Some(*seat),
            Event::Awarded { by, .. }
            | Event::SharingAnswered { by, .. }
            | Event::Audited { by, .. }
            | Event::Suspended { by, .. } => *by,
            Event::Opened
            | Event::Called
            | Event::Settling { .. }
            | Event::SettlingEnded
            | Event::Paid { .. }
            | Event::FundExamined { .. }
            | Event::FundEmpty
            | Event::FundPaid { .. }
            | Event::SharingAwaited { .. }
            | Event::AssetsShared
            | Event::Logged { .. }
            | Event::AuditDue { .. } => None,
        }
    }

    /// What the time since its enabling event went into, where nobody's deliberation did.
    pub fn waited(&self) -> Waited {
        match self {
            Event::FundPaid { waited: true, .. } => Waited::Money,
            Event::FundPaid { waited: false, .. }
            | Event::FundEmpty
            | Event::SettlingEnded
            | Event::AuditDue { .. }
            | Event::Resumed { .. } => Waited::Law,
            Event::Opened
            | Event::Called
            | Event::Informed { .. }
            | Event::Claimed { .. }
            | Event::Declined { .. }
            | Event::Awarded { .. }
            | Event::Settling { .. }
            | Event::Paid { .. }
            | Event::FundApplied { .. }
            | Event::FundExamined { .. }
            | Event::SharingProposed { .. }
            | Event::SharingAwaited { .. }
            | Event::SharingAnswered { .. }
            | Event::AssetsShared
            | Event::Logged { .. }
            | Event::Audited { .. }
            | Event::Suspended { .. }
            | Event::Told { .. }
            | Event::NoticeDelayed { .. } => Waited::Deliberation,
        }
    }
}

impl Subject {
    /// Whether an act is of this kind.
    pub fn covers(self, act: ActRef) -> bool {
        match self {
            Subject::Requests => matches!(act, ActRef::Request(_)),
            Subject::Measures => matches!(act, ActRef::Running(_)),
            Subject::Register => act == ActRef::Register,
        }
    }
}

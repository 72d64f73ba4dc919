//! State of the section.

use std::collections::BTreeMap;

use serde::Serialize;

use super::command::{DelayGround, Subject};
use super::notices::Concerned;
use crate::case::event::ActRef;
use crate::case::ids::{EventId, ItemId, JurisdictionId, RequestId, SeatId, VictimId};
use crate::kernel::{Name, Tick};

/// State of the section; its JSON is its canonical form, so its fields keep their order and hold no
/// hash maps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct State {
    /// Victims about whom something was done, by number.
    pub victims: BTreeMap<VictimId, VictimState>,
    /// After a conviction the case stays open until then, unless that time is over.
    pub settling: Option<(EventId, Tick)>,
    /// The time for what is owed is over.
    pub ended: bool,
    /// Paid to victims out of what was recovered, euro.
    pub paid_out_eur: u64,
    /// Paid by the fund: when and how much, euro.
    pub fund_paid: Vec<(Tick, u64)>,
    /// The next date of the fund that matters.
    pub pays_at: Option<Tick>,
    /// Applications wait for the money of a new year since this event.
    pub fund_empty: Option<EventId>,
    /// Proposals to share what was recovered, in order.
    pub proposals: Vec<ProposalState>,
    /// Requests in the register that the supervisory authority reads, in order.
    pub logged: Vec<RequestId>,
    /// Dates of the supervisory authority that have come: subject, event, position in the scenario.
    pub due: Vec<(Subject, EventId, u32)>,
    /// What was audited, by which event.
    pub audited: Vec<(ActRef, EventId)>,
    /// Suspensions, in order.
    pub suspensions: Vec<SuspensionState>,
    /// Who was told, and when.
    pub told: Vec<(Concerned, Tick)>,
    /// Why people are not told yet.
    pub delayed: Vec<(Concerned, Tick, DelayGround)>,
}

/// Victims.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct VictimState {
    /// Told in a language that they understand: the event and when.
    pub informed: Option<(EventId, Tick)>,
    /// Told in another language, so often.
    pub misunderstood: u32,
    /// Their claim.
    pub claim: Option<ClaimState>,
    /// They do not claim, and whether that is what they want.
    pub declined: Option<(EventId, bool)>,
}

/// A claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClaimState {
    /// The event.
    pub event: EventId,
    /// How much, euro.
    pub amount_eur: u64,
    /// Items cited as proof.
    pub proof: Vec<ItemId>,
    /// The award: the event, and how much, euro.
    pub award: Option<(EventId, u64)>,
    /// Paid so far, euro.
    pub paid_eur: u64,
    /// Where the application to the fund stands.
    pub fund: FundStage,
    /// The event after which it went on last.
    pub last_event: EventId,
}

/// Where an application to the fund stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub enum FundStage {
    /// None was made.
    #[default]
    None,
    /// At the fund's desk.
    Applied,
    /// Examined; waits for the next date.
    Examined,
    /// The fund has decided.
    Decided,
}

impl ClaimState {
    /// What is left of the award, euro.
    pub fn unpaid_eur(&self) -> u64 {
        self.award.map_or(0, |(_, amount)| amount.saturating_sub(self.paid_eur))
    }
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProposalState {
    /// By whom.
    pub seat: SeatId,
    /// State and share, permille.
    pub shares: Vec<(JurisdictionId, u32)>,
    /// Answers so far.
    pub answers: BTreeMap<JurisdictionId, bool>,
    /// States whose seat must answer.
    pub awaited: Vec<(JurisdictionId, SeatId)>,
    /// Everybody agreed.
    pub agreed: bool,
    /// The event after which it went on last.
    pub last_event: EventId,
}

/// A suspension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SuspensionState {
    /// Of which measure.
    pub act: ActRef,
    /// Until then at most.
    pub until: Tick,
    /// Grounds given.
    pub grounds: Vec<Name>,
    /// Lifted before its time.
    pub lifted: bool,
    /// The event.
    pub event: EventId,
}

impl State {
    /// What was done about victims so far.
    pub fn of(&self, victims: VictimId) -> Option<&VictimState> {
        self.victims.get(&victims)
    }

    /// The claim of victims.
    pub fn claim(&self, victims: VictimId) -> Option<&ClaimState> {
        self.victims.get(&victims).and_then(|v| v.claim.as_ref())
    }

    /// Claims, with whose they are.
    pub fn claims(&self) -> impl Iterator<Item = (VictimId, &ClaimState)> {
        self.victims
            .iter()
            .filter_map(|(id, v)| v.claim.as_ref().map(|claim| (*id, claim)))
    }
}

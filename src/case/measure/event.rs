//! Events of the section.

use serde::{Deserialize, Serialize};

use crate::case::command::Reasons;
use crate::case::course::Waited;
use crate::case::ids::{AssetId, CountId, DeskId, JurisdictionId, PersonId, RequestId, SeatId};
use crate::kernel::{Name, Tick};
use crate::law::acts::HostAnswer;
use crate::law::terms::Office;

/// Why an interception ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EndReason {
    /// Its time was over.
    Time,
    /// Somebody in charge stopped it.
    Stopped,
    /// The host state barred it.
    Barred,
}

/// An event of the section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// An interception began.
    Began {
        /// Its number: the next free one.
        measure: u32,
        /// On which request.
        request: RequestId,
        /// Which line of the scenario.
        line: u32,
        /// Until when; none: without end.
        until: Option<Tick>,
    },
    /// It did not begin, because the host state had barred it.
    Prevented {
        /// On which request.
        request: RequestId,
        /// Which line.
        line: u32,
    },
    /// It took something in.
    Caught {
        /// Which measure.
        measure: u32,
        /// Position among what passes on the line.
        passing: u32,
        /// Outside the time or scope authorised.
        outside: bool,
        /// The filter team keeps it from the investigators.
        held_back: bool,
    },
    /// Its time was over, and it went on by itself.
    WentOn {
        /// Which measure.
        measure: u32,
    },
    /// Its sender asked that it go on.
    RenewalAsked {
        /// Which measure.
        measure: u32,
        /// For how many days more.
        days: u32,
        /// By whom.
        seat: SeatId,
        /// Why.
        reasons: Reasons,
    },
    /// It goes on, on a fresh look.
    Renewed {
        /// Which measure.
        measure: u32,
        /// By a seat, or by the desk that authorised it.
        by: Option<SeatId>,
        /// Until when now.
        until: Tick,
        /// Why.
        reasons: Reasons,
    },
    /// The desk that authorised it saw nothing that still makes it necessary.
    RenewalRefused {
        /// Which measure.
        measure: u32,
    },
    /// It ended.
    Ended {
        /// Which measure.
        measure: u32,
        /// Why.
        why: EndReason,
        /// By whom; none: by itself.
        by: Option<SeatId>,
    },
    /// The state where the target is was told.
    HostTold {
        /// By which request.
        request: RequestId,
        /// Which state.
        host: JurisdictionId,
        /// After the interception of a target known to be there had begun.
        late: bool,
        /// Its period; none where the law sets none.
        until: Option<Tick>,
    },
    /// It answered.
    HostSpoke {
        /// On which request.
        request: RequestId,
        /// What.
        answer: HostAnswer,
        /// By a seat, or by the desk itself.
        by: Option<SeatId>,
    },
    /// It let its period pass.
    HostSilent {
        /// On which request.
        request: RequestId,
    },
    /// What was taken outside, or may not be used, was deleted.
    OutsideDeleted {
        /// Which measure.
        measure: u32,
        /// By whom.
        seat: SeatId,
    },
    /// A system was searched and seized.
    Searched {
        /// On which request.
        request: RequestId,
        /// Which system of the scenario.
        system: u32,
    },
    /// Nothing was left there to seize.
    FoundNothing {
        /// On which request.
        request: RequestId,
    },
    /// An asset was frozen.
    Frozen {
        /// On which request.
        request: RequestId,
        /// Which.
        asset: AssetId,
        /// What was left of it, euros.
        amount_eur: u64,
    },
    /// Nothing was left of it.
    AssetGone {
        /// On which request.
        request: RequestId,
        /// Which.
        asset: AssetId,
    },
    /// A frozen asset was released.
    Lifted {
        /// Which.
        asset: AssetId,
        /// By whom.
        seat: SeatId,
    },
    /// A freezing ended because nothing followed in time.
    FreezingLapsed {
        /// Which.
        asset: AssetId,
    },
    /// No judgment can take a frozen asset any more: it is to be released.
    ReleaseDue {
        /// Which.
        asset: AssetId,
        /// By whom: who asked for the freezing.
        seat: SeatId,
        /// Until then.
        until: Tick,
    },
    /// It was not released in time.
    HeldOn {
        /// Which.
        asset: AssetId,
        /// The state that holds it lets it go by itself then.
        until: Tick,
    },
    /// Whose property it is was told that it is free again.
    OwnerTold {
        /// Which.
        asset: AssetId,
        /// Whose it is.
        person: PersonId,
    },
    /// An authority was told of an order in an emergency, which does not wait for it.
    ObjectionOpen {
        /// Of which request.
        request: RequestId,
        /// Which authority.
        office: Office,
        /// Until when it may object.
        until: Tick,
    },
    /// It objected.
    Objected {
        /// To which request.
        request: RequestId,
        /// Why.
        grounds: Vec<Name>,
    },
    /// A frozen asset was confiscated.
    Confiscated {
        /// Which.
        asset: AssetId,
        /// How much, euros.
        amount_eur: u64,
        /// By whose order; none where a desk carried out another state's order.
        by: Option<SeatId>,
    },
    /// An alert showed where a person is.
    Located {
        /// On which request.
        request: RequestId,
        /// Who.
        person: PersonId,
        /// Where.
        state: JurisdictionId,
    },
    /// A person was arrested.
    Arrested {
        /// On which request.
        request: RequestId,
        /// Who.
        person: PersonId,
        /// Provisionally, until then, unless papers arrive.
        until: Option<Tick>,
    },
    /// The person is not in that state.
    NotFound {
        /// On which request.
        request: RequestId,
        /// Who.
        person: PersonId,
    },
    /// A provisional arrest goes on, because papers are announced.
    ArrestProlonged {
        /// Who.
        person: PersonId,
        /// Until then at most.
        until: Tick,
    },
    /// The provisional arrest ran out before papers arrived.
    ArrestLapsed {
        /// Who.
        person: PersonId,
    },
    /// The surrender was granted.
    SurrenderGranted {
        /// On which request.
        request: RequestId,
        /// Who.
        person: PersonId,
        /// For which counts: the offence named and those that the acts described point to.
        counts: Vec<CountId>,
    },
    /// The surrender was refused.
    SurrenderRefused {
        /// On which request.
        request: RequestId,
        /// Who.
        person: PersonId,
    },
    /// The day of the surrender was fixed.
    TransferFixed {
        /// Who.
        person: PersonId,
        /// When.
        at: Tick,
    },
    /// A person was surrendered.
    Surrendered {
        /// Who.
        person: PersonId,
    },
    /// An assurance against the death penalty was given.
    AssuranceGiven {
        /// For whom.
        person: PersonId,
        /// By whom.
        seat: SeatId,
    },
    /// The state that surrendered a person was asked to agree to further counts.
    ConsentAsked {
        /// Who was surrendered.
        person: PersonId,
        /// Which counts.
        counts: Vec<CountId>,
        /// By whom.
        seat: SeatId,
        /// Which desk decides.
        desk: DeskId,
    },
    /// It answered.
    ConsentAnswered {
        /// Who was surrendered.
        person: PersonId,
        /// Whether it agrees.
        agree: bool,
        /// By a seat, or by the desk itself.
        by: Option<SeatId>,
        /// Why.
        reasons: Reasons,
    },
    /// An emergency order was given that must be validated.
    ReviewOpened {
        /// Which request.
        request: RequestId,
        /// Within so many hours.
        hours: u32,
        /// Until then.
        until: Tick,
        /// Seats that can validate it.
        to: Vec<SeatId>,
    },
    /// It was validated.
    Validated {
        /// Which request.
        request: RequestId,
        /// By a seat, or by the desk itself.
        by: Option<SeatId>,
        /// Why.
        reasons: Reasons,
    },
    /// The desk that should have validated it did not.
    ValidationRefused {
        /// Which request.
        request: RequestId,
    },
    /// The time for it ran out.
    ReviewLapsed {
        /// Which request.
        request: RequestId,
    },
    /// The order was undone: withdrawn, and what it brought deleted.
    Undone {
        /// Which request.
        request: RequestId,
        /// By whom.
        seat: SeatId,
    },
}

impl Event {
    /// Whose act it was; none where it happened by itself.
    pub fn actor(&self) -> Option<SeatId> {
        match self {
            Event::RenewalAsked { seat, .. }
            | Event::OutsideDeleted { seat, .. }
            | Event::Lifted { seat, .. }
            | Event::AssuranceGiven { seat, .. }
            | Event::ConsentAsked { seat, .. }
            | Event::Undone { seat, .. } => Some(*seat),
            Event::Renewed { by, .. }
            | Event::Ended { by, .. }
            | Event::HostSpoke { by, .. }
            | Event::Confiscated { by, .. }
            | Event::ConsentAnswered { by, .. }
            | Event::Validated { by, .. } => *by,
            Event::Began { .. }
            | Event::Prevented { .. }
            | Event::Caught { .. }
            | Event::WentOn { .. }
            | Event::RenewalRefused { .. }
            | Event::HostTold { .. }
            | Event::HostSilent { .. }
            | Event::Searched { .. }
            | Event::FoundNothing { .. }
            | Event::Frozen { .. }
            | Event::AssetGone { .. }
            | Event::FreezingLapsed { .. }
            | Event::ReleaseDue { .. }
            | Event::HeldOn { .. }
            | Event::OwnerTold { .. }
            | Event::ObjectionOpen { .. }
            | Event::Objected { .. }
            | Event::Located { .. }
            | Event::Arrested { .. }
            | Event::NotFound { .. }
            | Event::ArrestLapsed { .. }
            | Event::ArrestProlonged { .. }
            | Event::SurrenderGranted { .. }
            | Event::SurrenderRefused { .. }
            | Event::TransferFixed { .. }
            | Event::Surrendered { .. }
            | Event::ReviewOpened { .. }
            | Event::ValidationRefused { .. }
            | Event::ReviewLapsed { .. } => None,
        }
    }

    /// What the time since its enabling event went into, where nobody's deliberation did.
    pub fn waited(&self) -> Waited {
        match self {
            // A period ran: of the order, of the host, of the arrest, until the transfer, of the review.
            Event::WentOn { .. }
            | Event::HostSilent { .. }
            | Event::ArrestLapsed { .. }
            | Event::ArrestProlonged { .. }
            | Event::FreezingLapsed { .. }
            | Event::HeldOn { .. }
            | Event::Objected { .. }
            | Event::Surrendered { .. }
            | Event::ReviewLapsed { .. } => Waited::Law,
            Event::Ended { why: EndReason::Time, .. } => Waited::Law,
            // What passes on a line comes from outside.
            Event::Caught { .. } => Waited::Way,
            Event::ConsentAnswered { .. } => Waited::Question,
            Event::Ended { .. }
            | Event::Began { .. }
            | Event::Prevented { .. }
            | Event::RenewalAsked { .. }
            | Event::Renewed { .. }
            | Event::RenewalRefused { .. }
            | Event::HostTold { .. }
            | Event::HostSpoke { .. }
            | Event::ObjectionOpen { .. }
            | Event::OutsideDeleted { .. }
            | Event::Searched { .. }
            | Event::FoundNothing { .. }
            | Event::Frozen { .. }
            | Event::AssetGone { .. }
            | Event::Lifted { .. }
            | Event::ReleaseDue { .. }
            | Event::OwnerTold { .. }
            | Event::Confiscated { .. }
            | Event::Located { .. }
            | Event::Arrested { .. }
            | Event::NotFound { .. }
            | Event::SurrenderGranted { .. }
            | Event::SurrenderRefused { .. }
            | Event::TransferFixed { .. }
            | Event::AssuranceGiven { .. }
            | Event::ConsentAsked { .. }
            | Event::ReviewOpened { .. }
            | Event::Validated { .. }
            | Event::ValidationRefused { .. }
            | Event::Undone { .. } => Waited::Deliberation,
        }
    }
}

//! State of the section.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::EndReason;
use crate::case::ids::{
    AssetId, CountId, DeskId, EventId, ItemId, JurisdictionId, PersonId, RequestId, SeatId,
};
use crate::kernel::Tick;
use crate::law::acts::{HostAnswer, Renewal};
use crate::law::terms::DataCategory;

/// State of the section; its JSON is its canonical form, so its fields keep their order and hold no
/// hash maps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct State {
    /// Interceptions, by number.
    pub measures: Vec<Running>,
    /// Notices to host states, in order.
    pub notices: Vec<HostNotice>,
    /// Requests on which a system was seized.
    pub searched: BTreeSet<RequestId>,
    /// Assets that an order reached.
    pub assets: BTreeMap<AssetId, AssetState>,
    /// Persons that something happened to.
    pub persons: BTreeMap<PersonId, PersonState>,
    /// Emergency orders to be validated.
    pub reviews: BTreeMap<RequestId, Review>,
    /// Orders in an emergency to which a state may object, with the event by which it was told.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub objections: BTreeMap<RequestId, EventId>,
}

/// An interception.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Running {
    /// On which request.
    pub request: RequestId,
    /// Which line of the scenario.
    pub line: u32,
    /// What is taken.
    pub category: DataCategory,
    /// Days authorised at first; none: without end.
    pub days: Option<u32>,
    /// How it is prolonged.
    pub renewal: Option<Renewal>,
    /// A filter team stands between the line and the investigators.
    pub filter: bool,
    /// When it began.
    pub began_at: Tick,
    /// Until when it is authorised; none: without end.
    pub until: Option<Tick>,
    /// That the target is abroad was known when it began.
    pub known_at_start: bool,
    /// It went on by itself after its time.
    pub beyond: bool,
    /// What has passed so far, by position among what passes on the line.
    pub passed: BTreeSet<u32>,
    /// The prolongation asked for and not decided: days and event.
    pub asked: Option<(u32, EventId)>,
    /// When and why it ended.
    pub ended: Option<(Tick, EndReason)>,
    /// What it took, what the filter team holds back left out.
    pub caught: Vec<Caught>,
    /// The event after which it went on last.
    pub last_event: EventId,
}

/// Something that an interception took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Caught {
    /// What.
    pub item: ItemId,
    /// When.
    pub at: Tick,
    /// Outside the time or scope authorised.
    pub outside: bool,
    /// That the target is abroad was known by then.
    pub known: bool,
}

/// A notice to a host state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HostNotice {
    /// By which request.
    pub request: RequestId,
    /// Which state.
    pub host: JurisdictionId,
    /// It came late.
    pub late: bool,
    /// What the host said; none: its period runs, or it let the period pass.
    pub answer: Option<HostAnswer>,
    /// Its period is over.
    pub silent: bool,
}

/// An asset that an order reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AssetState {
    /// Held now.
    pub frozen: Option<Frozen>,
    /// Nothing was left when the last order came: on which request.
    pub gone: Option<RequestId>,
    /// Confiscated, euros.
    pub confiscated_eur: u64,
    /// No judgment can take it any more: what is owed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub release: Option<Release>,
}

/// The duty to release an asset; it stands here after it was met, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Release {
    /// By whom.
    pub seat: SeatId,
    /// Until then.
    pub until: Tick,
    /// The event.
    pub event: EventId,
    /// That time is over, and it was not released in it.
    pub overdue: bool,
}

/// A frozen asset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Frozen {
    /// On which request.
    pub request: RequestId,
    /// How much, euros.
    pub amount_eur: u64,
    /// The event.
    pub event: EventId,
    /// When it lapses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Tick>,
}

/// What happened to a person who is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PersonState {
    /// Where an alert or an arrest showed the person to be.
    pub located: Option<JurisdictionId>,
    /// Under arrest.
    pub arrest: Option<Arrest>,
    /// A provisional arrest ran out.
    pub lapsed: bool,
    /// Surrender was granted: on which request last.
    pub granted: Option<RequestId>,
    /// Counts for which it was granted.
    pub counts: Vec<CountId>,
    /// Surrender was refused, and not granted since.
    pub refused: bool,
    /// When the person will be handed over.
    pub transfer_at: Option<Tick>,
    /// Handed over.
    pub surrender: Option<Surrender>,
    /// An assurance against the death penalty is on file.
    pub assurance: bool,
    /// A question about further counts that is not answered.
    pub asked: Option<Asked>,
    /// Further counts to which the state that surrendered agreed.
    pub agreed: Vec<CountId>,
    /// Further counts to which it did not.
    pub declined: Vec<CountId>,
    /// The event after which it went on last.
    pub last_event: EventId,
}

/// An arrest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Arrest {
    /// On which request.
    pub request: RequestId,
    /// Provisional until then.
    pub until: Option<Tick>,
    /// Since when.
    pub since: Tick,
}

/// A surrender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Surrender {
    /// On which request.
    pub request: RequestId,
    /// By which state.
    pub from: JurisdictionId,
    /// For which counts.
    pub counts: Vec<CountId>,
    /// The event.
    pub event: EventId,
    /// When.
    pub at: Tick,
}

/// A question about further counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// Which counts.
    pub counts: Vec<CountId>,
    /// By whom.
    pub seat: SeatId,
    /// Which desk decides.
    pub desk: DeskId,
    /// The event.
    pub event: EventId,
}

/// An emergency order to be validated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Review {
    /// Hours allowed.
    pub hours: u32,
    /// Since when.
    pub since: Tick,
    /// Until when.
    pub until: Tick,
    /// When it was validated.
    pub validated_at: Option<Tick>,
    /// Withdrawn, and what it brought deleted.
    pub undone: bool,
    /// Who should have validated it did not.
    pub refused: bool,
    /// The time for it has run out.
    pub lapsed: bool,
    /// The event after which it went on last.
    pub last_event: EventId,
}

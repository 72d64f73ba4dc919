//! State of a case: what has happened so far, as `apply` leaves it. Nothing here decides.

use std::sync::{Arc, OnceLock};

use super::command::{ChallengeRuling, Form, Reasons};
use super::event::{ActRef, CaseOutcome, CountVerdict, Reading, RequestEnd};
use super::ids::{
    ChallengeId, CountId, DeskId, EventId, FindingId, InjectId, ItemId, LeadId, PersonId, RequestId, SeatId,
};
use super::projection::Known;
use crate::kernel::{EntityKey, Name, Tick};
use crate::law::decision::Outcome;
use crate::law::rules::{Amendment, ReasonCode, RuleId, Verdict};
use crate::law::scope::Scope;

/// State of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseState {
    /// Now.
    pub clock: Tick,
    /// Where the case stands.
    pub phase: Phase,
    /// Events applied so far.
    pub events: u32,
    /// Requests, by number.
    pub requests: Vec<RequestState>,
    /// Items, as in the scenario.
    pub items: Vec<ItemState>,
    /// Seats, as in the scenario.
    pub seats: Vec<SeatState>,
    /// Findings, by number.
    pub findings: Vec<FindingState>,
    /// The trial.
    pub trial: TrialState,
    /// What will happen by itself, in order of time.
    pub timers: Timers,
    /// Injects released, as in the scenario.
    pub released: Vec<bool>,
    /// Until when no other can be; no part of the state.
    pub quiet: super::injects::Quiet,
    /// Work of sections at desks, by number.
    pub tasks: Vec<super::task::TaskState>,
    /// Steps of the course reached, with the event that first did.
    pub milestones: super::milestone::Milestones,
    /// Where the sections stand.
    pub sections: super::course::Sections,
}

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Before the first event.
    NotOpened,
    /// Investigation.
    Investigation,
    /// Charged, waiting for the hearing.
    Charged,
    /// The hearing.
    Hearing,
    /// Closed.
    Closed(CaseOutcome),
}

impl Phase {
    /// Whether the case is closed.
    pub fn is_closed(self) -> bool {
        matches!(self, Phase::Closed(_))
    }
}

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestState {
    /// Who sent it.
    pub seat: SeatId,
    /// Its form, as last written.
    pub form: Arc<Form>,
    /// As understood.
    pub reading: Reading,
    /// Distinguishes requests that mean the same: how many such came before.
    pub ordinal: u32,
    /// Step of the route that it is at.
    pub step: u32,
    /// How often it entered a step before.
    pub visit: u32,
    /// Desk where it is.
    pub desk: Option<DeskId>,
    /// What it waits for.
    pub status: RequestStatus,
    /// The event after which it went on last.
    pub last_event: EventId,
    /// When it was sent.
    pub sent_at: Tick,
    /// When it entered the step, and when work began there.
    pub entered_at: Tick,
    /// When work on the step began.
    pub began_at: Option<Tick>,
    /// Re-entered because of a question back.
    pub rerun: bool,
    /// What was granted at the last deciding step.
    pub granted: Scope,
    /// What the holder found.
    pub found: Vec<ItemId>,
    /// When it goes on by itself, if it does (travelling, awaiting release, postponed).
    pub waits_until: Option<Tick>,
    /// Nothing is released before this.
    pub released_at: Option<Tick>,
    /// Decisions so far: step, outcome, seat.
    pub decisions: Vec<StepDecision>,
    /// When the time for this step runs out, where it can be prolonged.
    pub due: Option<Tick>,
    /// Until when it was prolonged.
    pub prolonged: Option<Tick>,
    /// How often its sender had what it preserves kept longer.
    pub extensions: u32,
    /// The request by its meaning, made from its form as last written.
    pub key: Key,
}

/// What a request is drawn by, once that was made. No part of the state: it compares equal whatever it holds and is in
/// no digest.
#[derive(Debug, Clone, Default)]
pub struct Key(OnceLock<EntityKey>);

impl Key {
    /// The key, as made before or now.
    pub(super) fn get(&self, make: impl Fn() -> EntityKey) -> EntityKey {
        let known = *self.0.get_or_init(&make);
        debug_assert_eq!(known, make(), "a form was changed and its key kept");
        known
    }
}

impl PartialEq for Key {
    fn eq(&self, _: &Key) -> bool {
        true
    }
}

impl Eq for Key {}

/// A decision on a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepDecision {
    /// Step.
    pub step: u32,
    /// Outcome.
    pub outcome: Outcome,
    /// By a seat, or by the desk itself.
    pub by: Option<SeatId>,
    /// Grounds met, by short name.
    pub grounds: Vec<Name>,
    /// When.
    pub at: Tick,
}

/// What a request waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RequestStatus {
    /// In a queue.
    Queued,
    /// Being worked on.
    InWork,
    /// On the way.
    Travelling,
    /// A seat must decide.
    AwaitingRuling(SeatId),
    /// Its sender must answer a question.
    AwaitingClarification,
    /// An authority may still object.
    AwaitingRelease,
    /// Postponed until a date.
    Postponed,
    /// At its end.
    Closed(RequestEnd),
}

/// An item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemState {
    /// Erased by its holder.
    pub expired: bool,
    /// Kept at least until.
    pub preserved_until: Option<Tick>,
    /// Was it ever preserved.
    pub ever_preserved: bool,
    /// In the file of the case, by which request; `None` inside for items there from the start.
    pub obtained: Option<Obtained>,
    /// How often its hash was verified since.
    pub verified: u32,
    /// Verified and found to be another file than the one sent: its chain of custody is broken.
    pub mismatch: bool,
    /// Deleted again.
    pub deleted: bool,
}

/// How an item came into the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Obtained {
    /// By which request; none: there from the start.
    pub request: Option<RequestId>,
    /// By which event.
    pub event: EventId,
    /// When.
    pub at: Tick,
}

/// What a seat knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeatState {
    /// Items, in the order in which the seat came to know them; the position is the seat's handle.
    pub items: Vec<KnownItem>,
    /// Leads open, in order.
    pub leads: Vec<LeadId>,
    /// Requests that it sent or must decide, in order; the position is the seat's file number.
    pub requests: Vec<RequestId>,
    /// Messages received, in order.
    pub messages: Vec<(InjectId, Tick)>,
    /// What was made from that; no part of the state.
    pub known: Known,
}

impl CaseState {
    /// States see into other queues than before, or requests brought something else.
    pub(super) fn forget_requests(&mut self) {
        self.seats.iter_mut().for_each(|seat| seat.known.forget_views());
    }

    /// A request has moved, or what it brought.
    pub(super) fn forget_request(&mut self, request: RequestId) {
        for seat in &mut self.seats {
            if let Some(file) = seat.requests.iter().position(|r| *r == request) {
                seat.known.forget_view(file);
            }
        }
    }

    /// What a seat sees of an item has changed: whether it is in the file, or which rows it shows.
    pub(super) fn forget_items(&mut self) {
        self.quiet.end();
        self.seats.iter_mut().for_each(|seat| seat.known.forget_items());
    }
}

impl SeatState {
    /// One more file, sent by this seat or shown to it.
    pub(super) fn add_file(&mut self, request: RequestId, own: bool) {
        self.requests.push(request);
        self.known.add_file(own);
    }

    /// One more item, by whatever request brought it, or one that is read now.
    pub(super) fn learn(&mut self, item: ItemId, since: EventId, read: bool, by: Option<RequestId>) {
        match self.items.iter_mut().find(|k| k.item == item) {
            Some(known) if known.read || !read => return,
            Some(known) => known.read = true,
            None => {
                self.items.push(KnownItem { item, read, since });
                self.known.learnt(by.and_then(|by| self.requests.iter().position(|r| *r == by)));
            }
        }
        if read {
            self.known.has_read();
        }
    }
}

/// An item that a seat knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownItem {
    /// Which.
    pub item: ItemId,
    /// Opened.
    pub read: bool,
    /// The event by which the seat came to know it.
    pub since: EventId,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingState {
    /// The act.
    pub act: ActRef,
    /// Whose.
    pub seat: SeatId,
    /// Rule.
    pub rule: RuleId,
    /// Verdict now.
    pub verdict: Verdict,
    /// Why.
    pub reason: ReasonCode,
    /// What would have kept it.
    pub better: Option<Amendment>,
    /// Until when it can be made good.
    pub curable_until: Option<Tick>,
    /// Made good.
    pub cured: bool,
    /// The event.
    pub event: EventId,
}

/// The trial.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrialState {
    /// Against whom.
    pub person: Option<PersonId>,
    /// By whom.
    pub prosecutor: Option<SeatId>,
    /// Counts.
    pub counts: Vec<CountId>,
    /// Exhibits and what became of them.
    pub exhibits: Vec<Exhibit>,
    /// Forecast, permille.
    pub forecast_permille: u32,
    /// When work on the file began at court.
    pub began_at: Option<Tick>,
    /// Challenges.
    pub challenges: Vec<ChallengeState>,
    /// The defence has nothing to add.
    pub rested: bool,
    /// The event after which it went on last.
    pub last_event: EventId,
    /// Verdict.
    pub verdicts: Vec<CountVerdict>,
    /// Why.
    pub reasons: Reasons,
}

/// An exhibit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exhibit {
    /// Which item.
    pub item: ItemId,
    /// Excluded or weighed less.
    pub fell: Option<ChallengeRuling>,
    /// The exhibit that brought it down.
    pub root: Option<ItemId>,
}

/// A challenge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChallengeState {
    /// Number.
    pub id: ChallengeId,
    /// What.
    pub item: ItemId,
    /// Rule.
    pub rule: RuleId,
    /// By whom.
    pub seat: Option<SeatId>,
    /// The event.
    pub event: EventId,
    /// Ruling.
    pub ruling: Option<ChallengeRuling>,
}

/// Dates set so far, and which of them are still worth a look.
#[derive(Debug, Clone, Default)]
pub struct Timers {
    /// Every date that was ever set, in order.
    all: Vec<(Tick, Timer)>,
    /// Those of them that may still mean something, in order: no part of the state.
    ahead: Vec<(Tick, Timer)>,
}

impl PartialEq for Timers {
    /// What is looked at is no part of the state.
    fn eq(&self, other: &Timers) -> bool {
        self.all == other.all
    }
}

impl Eq for Timers {}

impl Timers {
    /// Sets a date; one that was set before means something again.
    pub fn insert(&mut self, date: (Tick, Timer)) {
        for dates in [&mut self.all, &mut self.ahead] {
            if let Err(place) = dates.binary_search(&date) {
                dates.insert(place, date);
            }
        }
    }

    /// Every date that was ever set, in order.
    pub fn all(&self) -> &[(Tick, Timer)] {
        &self.all
    }

    /// Dates that may still mean something, in order.
    pub fn ahead(&self) -> &[(Tick, Timer)] {
        &self.ahead
    }

    /// A date, by its place among those ahead, will not mean anything again unless it is set again.
    pub(super) fn forget(&mut self, place: usize) {
        self.ahead.remove(place);
    }
}

/// Something that will happen by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timer {
    /// Preservation runs out.
    PreservationEnds(ItemId),
    /// The holder erases an item.
    Expires(ItemId),
    /// A travelling file arrives.
    Arrives(RequestId),
    /// The time to object is over.
    Releases(RequestId),
    /// A postponed step is taken up again.
    Resumes(RequestId),
    /// A breach can no longer be made good.
    CureEnds(FindingId),
    /// An inject is due.
    Inject(InjectId),
    /// Time runs out.
    Horizon,
    /// A date of a section.
    Section(super::course::DueOf),
    /// The time for a step runs out, and can be prolonged.
    Prolongs(RequestId),
}

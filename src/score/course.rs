//! The course of a case: one pass over its events, by applying them, that keeps what the score needs to
//! know later: the state at the end, where each event happened, and what was in the file when the
//! prosecution decided.

use std::sync::OnceLock;

use super::obtainable::obtainable_items;
use crate::case::apply::apply;
use crate::case::court::{breaches_behind, excludes_by_itself};
use crate::case::event::{Event, Recorded};
use crate::case::hearing;
use crate::case::ids::{DeskId, EventId, ItemId, RequestId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::scenario::Work;
use crate::case::state::CaseState;
use crate::case::step::act_of;
use crate::kernel::Tick;

/// Where an event happened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Place {
    /// The request that it belongs to.
    pub request: Option<RequestId>,
    /// Its desk; none while travelling, and where nobody handles a file.
    pub desk: Option<DeskId>,
    /// The kind of work.
    pub stage: Option<Work>,
    /// The step was entered again because of a question back.
    pub rerun: bool,
}

/// The file when the prosecution charged, discontinued or handed the case to another forum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The event.
    pub event: EventId,
    /// By whom.
    pub seat: SeatId,
    /// Items in the file that no settled rule excludes by itself, as in the scenario.
    pub usable: Vec<bool>,
}

/// The course of a case. Events that are not from this scenario panic, as in `apply`; the chain of a log
/// and the hash of its scenario are checked when it is read.
#[derive(Debug, Clone)]
pub struct Course<'a> {
    /// The scenario.
    pub p: &'a Prepared,
    /// Events, in order.
    pub events: &'a [Recorded],
    /// State after the last.
    pub state: CaseState,
    /// What the prosecution decided, if it did.
    pub decision: Option<Decision>,
    places: Vec<Place>,
    /// What could lawfully have been had, once somebody asked.
    obtainable: OnceLock<Vec<bool>>,
}

impl<'a> Course<'a> {
    /// The same course, for whoever knows already what could lawfully be had in this scenario.
    pub fn knowing(self, obtainable: &[bool]) -> Course<'a> {
        Course { obtainable: OnceLock::from(obtainable.to_vec()), ..self }
    }

    /// Items as in the scenario: whether each could lawfully be had.
    pub fn obtainable(&self) -> &[bool] {
        self.obtainable.get_or_init(|| obtainable_items(self.p))
    }

    /// Follows the events from the first.
    pub fn follow(p: &'a Prepared, events: &'a [Recorded]) -> Course<'a> {
        let mut state = CaseState::new(&p.scenario);
        let mut places = Vec::with_capacity(events.len());
        let mut court = None;
        let mut decision = None;
        for (index, recorded) in events.iter().enumerate() {
            apply(&p.scenario, &mut state, recorded);
            if let Event::Charged { desk, .. } = &recorded.event {
                court = Some(*desk);
            }
            if let Event::Charged { seat, .. }
            | Event::Discontinued { seat, .. }
            | Event::Hearing(hearing::Event::Transferred { seat, .. }) = &recorded.event
            {
                let event = EventId::at(index);
                decision = Some(Decision { event, seat: *seat, usable: usable(p, &state) });
            }
            places.push(place(p, &state, court, &recorded.event));
        }
        Course { p, events, state, decision, places, obtainable: OnceLock::new() }
    }

    /// Where an event happened.
    pub fn place(&self, event: EventId) -> Place {
        self.places.get(event.index()).copied().unwrap_or_default()
    }

    /// The last event; the first, if there is none.
    pub fn last(&self) -> EventId {
        EventId::at(self.events.len().saturating_sub(1))
    }

    /// The event that closed the case; the last, while it is open. What its batch still brought comes after.
    pub fn closing(&self) -> EventId {
        self.last_event(|e| matches!(e, Event::CaseClosed { .. }))
            .unwrap_or(self.last())
    }

    /// When the last event happened.
    pub fn end(&self) -> Tick {
        self.events.last().map_or(Tick(0), |e| e.at)
    }

    /// Minutes from the opening to the last event.
    pub fn elapsed_minutes(&self) -> u64 {
        self.end().0
    }

    /// Events with their numbers.
    pub fn numbered(&self) -> impl DoubleEndedIterator<Item = (EventId, &'a Recorded)> + use<'a> {
        self.events.iter().enumerate().map(|(i, e)| (EventId::at(i), e))
    }

    /// The first event that fits.
    pub fn first_event(&self, fits: impl Fn(&Event) -> bool) -> Option<EventId> {
        self.numbered().find(|(_, e)| fits(&e.event)).map(|(id, _)| id)
    }

    /// The last event that fits.
    pub fn last_event(&self, fits: impl Fn(&Event) -> bool) -> Option<EventId> {
        self.numbered().rev().find(|(_, e)| fits(&e.event)).map(|(id, _)| id)
    }

    /// The seat that sent a request.
    pub fn sender(&self, request: RequestId) -> Option<SeatId> {
        self.state.requests.get(request.index()).map(|r| r.seat)
    }

    /// Name of an item.
    pub fn item_name(&self, item: ItemId) -> &str {
        self.p.scenario.items.get(item.index()).map_or("", |i| i.id.as_str())
    }
}

fn usable(p: &Prepared, state: &CaseState) -> Vec<bool> {
    (0..state.items.len())
        .map(ItemId::at)
        .map(|item| {
            let held = &state.items[item.index()];
            held.obtained.is_some()
                && !held.deleted
                && !breaches_behind(state, item, None).any(|f| excludes_by_itself(p, f))
        })
        .collect()
}

fn place(p: &Prepared, state: &CaseState, court: Option<DeskId>, event: &Event) -> Place {
    if let Some(request) = request_of(event) {
        let found = state.requests.get(request.index());
        return Place {
            request: Some(request),
            desk: found.and_then(|r| r.desk),
            stage: found.map(|r| Work::Step(act_of(p, r))),
            rerun: found.is_some_and(|r| r.rerun),
        };
    }
    let task = match event {
        Event::TaskEntered { .. } => state.tasks.last(),
        Event::TaskBegan { task, .. } | Event::TaskDone { task, .. } => state.tasks.get(task.index()),
        _ => None,
    };
    if let Some(task) = task {
        return Place { desk: Some(task.desk), stage: Some(task.work), ..Place::default() };
    }
    if is_at_trial(event) {
        return Place { desk: court, stage: Some(Work::Hearing), ..Place::default() };
    }
    Place::default()
}

/// The request that an event belongs to.
pub fn request_of(event: &Event) -> Option<RequestId> {
    match event {
        Event::RequestSent { request, .. }
        | Event::RequestClarified { request, .. }
        | Event::StepEntered { request, .. }
        | Event::StepBegan { request, .. }
        | Event::StepDone { request, .. }
        | Event::RulingAwaited { request, .. }
        | Event::Decided { request, .. }
        | Event::Notified { request, .. }
        | Event::StepProlonged { request, .. }
        | Event::Released { request }
        | Event::RequestWithdrawn { request }
        | Event::RequestClosed { request, .. }
        | Event::ItemPreserved { request, .. }
        | Event::PreservationExtended { request, .. }
        | Event::ItemObtained { request, .. } => Some(*request),
        _ => None,
    }
}

/// Whether the trial moved: from the file's arrival at the court to the verdict.
pub(super) fn is_at_trial(event: &Event) -> bool {
    matches!(
        event,
        Event::HearingBegan { .. }
            | Event::HearingOpened { .. }
            | Event::Challenged { .. }
            | Event::DefenceRested { .. }
            | Event::ChallengeRuled { .. }
            | Event::ExhibitFell { .. }
            | Event::CourtRetired
            | Event::VerdictGiven { .. }
    )
}

//! A world: desks, an agenda and cases. Play is a world with one case; a pilot is a world with many.
//! Nothing is rebuilt between the two.

use std::collections::VecDeque;
use std::sync::Arc;
use std::vec::IntoIter;

use super::apply::apply;
use super::command::{Command, Stop};
use super::decide::decide;
use super::event::{ActRef, Event, Recorded};
use super::ids::{EventId, FindingId, InjectId, RequestId, SeatId, TaskId};
use super::occur::{Filed, file_number, file_of, forget_over, next_timer, occurred, went_off};
use super::prepared::Prepared;
use super::react::react;
use super::rejection::{NameKind, Rejection};
use super::state::{CaseState, Phase};
use super::step::act_of;
use super::visible::is_visible;
use crate::kernel::{DeskId as KernelDesk, Desks, Job, Luck, Tick};
use crate::law::instrument::StepAct;

/// Most events that one command may lead to, an advance included.
pub const EVENT_LIMIT: usize = 20_000;

/// Events for which a case has room from the start: most do not outgrow it.
const USUAL_EVENTS: usize = 1024;

/// A case in a world.
#[derive(Debug, Clone)]
pub struct Case {
    /// State after every event so far.
    pub state: CaseState,
    /// Every event so far; the position is its [`EventId`].
    pub events: Vec<Recorded>,
}

/// Desks and cases.
#[derive(Debug, Clone)]
pub struct World {
    prepared: Arc<Prepared>,
    luck: Luck,
    desks: Desks,
    cases: Vec<Case>,
}

/// What a command led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The event that enabled the command.
    pub enabled_by: EventId,
    /// How long after that event it came, minutes.
    pub lag_minutes: u64,
    /// Position of the first event that it led to.
    pub first: EventId,
    /// How many events it led to.
    pub count: u32,
}

/// A world that cannot be set up or restored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WorldError {
    /// The desks cannot do it.
    #[error("the desks of this scenario cannot do it: {0:?}")]
    Desks(crate::kernel::DeskError),
    /// An event of the log does not fit what happens at the desks.
    #[error("event {0} does not fit what happens at the desks")]
    DoesNotFit(u32),
}

impl From<crate::kernel::DeskError> for WorldError {
    fn from(error: crate::kernel::DeskError) -> WorldError {
        WorldError::Desks(error)
    }
}

impl World {
    /// A world with one case, opened.
    ///
    /// # Errors
    /// When the desks cannot be set up.
    pub fn open(prepared: Arc<Prepared>, seed: u64, replication: u64) -> Result<World, WorldError> {
        let mut world = World::unopened(prepared, seed, replication)?;
        let state = CaseState::new(&world.prepared.scenario);
        world.cases.push(Case { state, events: Vec::with_capacity(USUAL_EVENTS) });
        // Opening cannot exceed the limit: it leads to one event per lead and seat.
        let _ = world.commit(0, EventId(0), Event::CaseOpened, Tick(0));
        Ok(world)
    }

    /// A world whose case is restored from its events: state by applying them, desks by letting the
    /// same files enter at the same times.
    ///
    /// # Errors
    /// When the desks cannot be set up, or an event does not fit them.
    pub fn restore(
        prepared: Arc<Prepared>,
        seed: u64,
        replication: u64,
        events: &[Recorded],
    ) -> Result<World, WorldError> {
        let mut world = World::unopened(prepared, seed, replication)?;
        let state = CaseState::new(&world.prepared.scenario);
        world.cases.push(Case { state, events: Vec::with_capacity(events.len()) });
        for recorded in events {
            world.follow(recorded)?;
            world.apply_one(0, recorded.clone())?;
        }
        Ok(world)
    }

    /// The next occurrence at the desks that is told: what concerns a file no longer there is not.
    fn next_told(&mut self, until: Tick) -> Result<Option<crate::kernel::Occurrence>, WorldError> {
        while let Some(occurrence) = self.desks.next(until)? {
            let file = file_of(occurrence.file);
            if occurred(&self.prepared, &self.cases[0].state, file, &occurrence).is_some() {
                return Ok(Some(occurrence));
            }
        }
        Ok(None)
    }

    /// Moves the desks as they moved when the event was first recorded: what came from a desk takes
    /// that occurrence, what came from a timer lets the desks run to the tick before.
    fn follow(&mut self, recorded: &Recorded) -> Result<(), WorldError> {
        let state = &self.cases[0].state;
        let from_desk = if let Event::StepDone { request, .. } = &recorded.event {
            state.requests.get(request.index()).is_some_and(|r| r.desk.is_some())
        } else {
            matches!(
                recorded.event,
                Event::StepBegan { .. }
                    | Event::HearingBegan { .. }
                    | Event::HearingOpened { .. }
                    | Event::TaskBegan { .. }
                    | Event::TaskDone { .. }
            )
        };
        let misfit = WorldError::DoesNotFit(state.events);
        if from_desk {
            return self.next_told(recorded.at)?.map(|_| ()).ok_or(misfit);
        }
        let limit = if recorded.event == Event::ClockAdvanced {
            Some(recorded.at)
        } else {
            recorded.at.0.checked_sub(1).map(Tick)
        };
        match limit.filter(|l| *l >= self.desks.clock()) {
            Some(limit) if self.next_told(limit)?.is_some() => Err(misfit),
            Some(_) | None => Ok(()),
        }
    }

    fn unopened(prepared: Arc<Prepared>, seed: u64, replication: u64) -> Result<World, WorldError> {
        let luck = Luck::new(seed, replication);
        let desks = Desks::new(prepared.desk_specs().clone(), luck)?;
        Ok(World { prepared, luck, desks, cases: Vec::new() })
    }

    /// The same world as far as it has come, in a scenario that differs in one desk, to which no file of the case
    /// has come yet: its other files, if it has any, did what they would have done there since the start.
    ///
    /// # Errors
    /// When a file of the case is at that desk, or the desks cannot be set up.
    pub fn with_other_desk(
        &self,
        prepared: Arc<Prepared>,
        desk: super::ids::DeskId,
    ) -> Result<World, WorldError> {
        let mut world = self.clone();
        let spec = prepared.desk_specs().get(desk.index()).cloned();
        let spec = spec.ok_or(crate::kernel::DeskError::NoSuchDesk(kernel_desk(desk)))?;
        world.desks.describe_anew(kernel_desk(desk), spec)?;
        world.prepared = prepared;
        Ok(world)
    }

    /// The same world as far as it has come, in a scenario that differs only in which links there are between states,
    /// where nothing rested on the difference so far.
    pub fn with_other_links(&self, prepared: Arc<Prepared>) -> World {
        World { prepared, ..self.clone() }
    }

    /// The scenario.
    pub fn prepared(&self) -> &Arc<Prepared> {
        &self.prepared
    }

    /// The case of a world with one case.
    pub fn case(&self) -> &Case {
        &self.cases[0]
    }

    /// State of the desks, background files included, as a digest.
    pub fn desks_digest(&self) -> [u8; 32] {
        self.desks.digest()
    }

    /// A command of a seat, or of clock and facilitator (`None`).
    ///
    /// # Errors
    /// A rejection; the world is unchanged then.
    pub fn submit(&mut self, seat: Option<SeatId>, command: &Command) -> Result<Step, Rejection> {
        if let Command::Advance { until, stop } = command {
            return self.advance(seat, *until, *stop);
        }
        let Some(seat) = seat else {
            if let Command::ReleaseInject { inject } = command {
                return self.release(inject);
            }
            return Err(Rejection::NotInYourPower { roles: Vec::new() });
        };
        let case = &self.cases[0];
        let answer = decide(&self.prepared, &self.luck, &case.state, seat, command)?;
        let first = EventId(case.state.events);
        let now = case.state.clock;
        let lag_minutes = case.events.get(answer.enabled_by.index()).map_or(0, |e| now.since(e.at));
        for event in answer.events {
            self.commit(0, answer.enabled_by, event, now)?;
        }
        let count = self.cases[0].state.events - first.0;
        Ok(Step { enabled_by: answer.enabled_by, lag_minutes, first, count })
    }

    /// Whether a seat could do it now; nothing is changed and nothing is written.
    ///
    /// # Errors
    /// The rejection that it would meet.
    pub fn would(&self, seat: SeatId, command: &Command) -> Result<(), Rejection> {
        decide(&self.prepared, &self.luck, &self.cases[0].state, seat, command).map(|_| ())
    }

    /// Releases an inject by hand, whatever it waits for: the facilitator's act. It rests on what happened last.
    fn release(&mut self, name: &str) -> Result<Step, Rejection> {
        let state = &self.cases[0].state;
        if state.phase.is_closed() {
            return Err(Rejection::CaseIsClosed);
        }
        let known = self.prepared.scenario.injects.iter().position(|i| i.id == name);
        let inject = known
            .map(InjectId::at)
            .ok_or_else(|| Rejection::NotKnownToYou { kind: NameKind::Inject, name: name.into() })?;
        if state.released[inject.index()] {
            return Err(Rejection::ReleasedBefore);
        }
        let (first, now) = (EventId(state.events), state.clock);
        let enabled_by = EventId(first.0.saturating_sub(1));
        let lag_minutes = self.cases[0].events.last().map_or(0, |e| now.since(e.at));
        self.commit(0, enabled_by, Event::InjectReleased { inject }, now)?;
        let count = self.cases[0].state.events - first.0;
        Ok(Step { enabled_by, lag_minutes, first, count })
    }

    /// Lets time run to the first stop.
    fn advance(&mut self, seat: Option<SeatId>, until: Tick, stop: Stop) -> Result<Step, Rejection> {
        let state = &self.cases[0].state;
        if state.phase.is_closed() {
            return Err(Rejection::CaseIsClosed);
        }
        let now = state.clock;
        if until <= now {
            return Err(Rejection::TimeRunsForward { now });
        }
        let until = until.min(self.prepared.scenario.horizon);
        let first = EventId(state.events);
        let mut exhausted = true;
        while let Some(batch) = self.next_batch(until)? {
            let seen = || self.cases[0].events[batch..].iter().any(|e| self.visible(seat, &e.event));
            let closed = self.cases[0].state.phase.is_closed();
            let many = self.cases[0].events.len() - first.index() > EVENT_LIMIT;
            if closed || many || (stop == Stop::AtVisibleEvent && seen()) {
                exhausted = false; // After many events, the rest comes with the next advance.
                break;
            }
        }
        if exhausted {
            let state = &self.cases[0].state;
            let last = EventId(state.events.saturating_sub(1));
            self.commit(0, last, Event::ClockAdvanced, until)?;
        }
        let count = self.cases[0].state.events - first.0;
        Ok(Step { enabled_by: EventId(first.0.saturating_sub(1)), lag_minutes: 0, first, count })
    }

    /// The next thing that happens by itself, with all that follows from it; position of its first
    /// event. `None` when nothing happens until then.
    fn next_batch(&mut self, until: Tick) -> Result<Option<usize>, Rejection> {
        forget_over(&mut self.cases[0].state);
        let state = &self.cases[0].state;
        let timer = next_timer(&self.prepared, state).filter(|(at, _)| *at <= until);
        // What is due at a tick is due before the desks do their work of that tick: an act is in time
        // only if it comes before the end of its period.
        let limit = match timer {
            Some((at, _)) => at.0.checked_sub(1).map(Tick),
            None => Some(until),
        };
        while let Some(limit) = limit.filter(|l| *l >= self.desks.clock()) {
            let next = self.desks.next(limit).map_err(|_| Rejection::DeskCannotTakeIt)?;
            let Some(occurrence) = next else { break };
            let file = file_of(occurrence.file);
            let state = &self.cases[0].state;
            if let Some((cause, event)) = occurred(&self.prepared, state, file, &occurrence) {
                let batch = self.cases[0].events.len();
                self.commit(0, cause, event, occurrence.at)?;
                return Ok(Some(batch));
            }
        }
        let Some((at, timer)) = timer else { return Ok(None) };
        let batch = self.cases[0].events.len();
        let (cause, event) = went_off(&self.prepared, &self.luck, &self.cases[0].state, timer);
        self.commit(0, cause, event, at)?;
        Ok(Some(batch))
    }

    fn visible(&self, seat: Option<SeatId>, event: &Event) -> bool {
        let state = &self.cases[0].state;
        match seat {
            Some(seat) => is_visible(&self.prepared, state, seat, event),
            None => (0u32..)
                .zip(&self.prepared.scenario.seats)
                .any(|(i, _)| is_visible(&self.prepared, state, SeatId(i), event)),
        }
    }

    /// Applies an event and all that follows from it, in the order in which it follows.
    fn commit(
        &mut self,
        case: usize,
        mut cause: EventId,
        mut event: Event,
        at: Tick,
    ) -> Result<(), Rejection> {
        // What followed from each event, as it was returned: events are large, and are moved once only.
        let mut queue: VecDeque<(EventId, IntoIter<Event>)> = VecDeque::new();
        for _ in 0..EVENT_LIMIT {
            let id = EventId(self.cases[case].state.events);
            number(&mut event, &self.cases[case].state);
            self.apply_one(case, Recorded { at, cause, event })
                .map_err(|_| Rejection::DeskCannotTakeIt)?;
            let Case { state, events } = &self.cases[case];
            if let Some(last) = events.last() {
                let follow = react(&self.prepared, &self.luck, state, &last.event);
                if !follow.is_empty() {
                    queue.push_back((id, follow.into_iter()));
                }
            }
            loop {
                let Some((of, follow)) = queue.front_mut() else { return Ok(()) };
                if let Some(next) = follow.next() {
                    (cause, event) = (*of, next);
                    break;
                }
                queue.pop_front();
            }
        }
        Err(Rejection::TooMuchAtOnce)
    }

    /// Applies one event to its case and lets the desks see it.
    fn apply_one(&mut self, case: usize, recorded: Recorded) -> Result<(), WorldError> {
        let number = u32::try_from(case).unwrap_or(u32::MAX);
        let Case { state, events } = &mut self.cases[case];
        events.push(recorded);
        let Some(recorded) = events.last() else { return Ok(()) };
        let withdrawn = leaves_desk(&recorded.event).map(|r| (r, state.requests[r.index()].visit));
        apply(&self.prepared.scenario, state, recorded);
        if let Event::StepEntered { request, visit, desk: Some(desk), service_minutes, .. } = &recorded.event
        {
            let priority = priority_of(&self.prepared, &state.requests[request.index()]);
            let job = job(file_number(number, Filed::Request(*request), *visit), *service_minutes, priority);
            self.desks.enter(recorded.at, kernel_desk(*desk), job)?;
        }
        if let Event::Charged { desk, service_minutes, .. } = &recorded.event {
            let job = job(file_number(number, Filed::Hearing, 0), *service_minutes, ORDINARY);
            self.desks.enter(recorded.at, kernel_desk(*desk), job)?;
        }
        if let Event::TaskEntered { desk, service_minutes, .. } = &recorded.event {
            let task = TaskId::at(state.tasks.len().saturating_sub(1));
            let job = job(file_number(number, Filed::Task(task), 0), *service_minutes, ORDINARY);
            self.desks.enter(recorded.at, kernel_desk(*desk), job)?;
        }
        if let Some((request, visit)) = withdrawn {
            // A file that travels, whose work is done, or that awaits a ruling, is at no desk.
            let _ = self
                .desks
                .remove(recorded.at, file_number(number, Filed::Request(request), visit));
        }
        Ok(())
    }

    /// Whether the case is over.
    pub fn is_closed(&self) -> bool {
        matches!(self.cases[0].state.phase, Phase::Closed(_))
    }
}

/// The request that an event takes off the desk where it is: withdrawn, or suspended.
#[expect(clippy::wildcard_enum_match_arm, reason = "only these two take a file off a desk")]
fn leaves_desk(event: &Event) -> Option<RequestId> {
    match event {
        Event::RequestWithdrawn { request } => Some(*request),
        Event::Redress(super::redress::Event::Suspended { act: ActRef::Request(request), .. }) => {
            Some(*request)
        }
        _ => None,
    }
}

fn kernel_desk(desk: super::ids::DeskId) -> KernelDesk {
    KernelDesk(u16::try_from(desk.0).unwrap_or(u16::MAX))
}

/// A finding takes the next free number when it is recorded: what follows from an event may stand in line
/// behind other findings.
fn number(event: &mut Event, state: &CaseState) {
    if let Event::Assessed { finding, .. } = event {
        *finding = FindingId::at(state.findings.len());
    }
}

/// Priority of ordinary files; background files have the same.
const ORDINARY: u8 = 1;

/// Emergencies, and answers that only have to be sent on, are taken before new files.
fn priority_of(p: &Prepared, request: &super::state::RequestState) -> u8 {
    let first = request.reading.emergency || act_of(p, request) == StepAct::Return;
    if first { 0 } else { ORDINARY }
}

fn job(file: crate::kernel::FileId, service_ticks: u64, priority: u8) -> Job {
    Job { file, service_ticks, priority, patience_ticks: None }
}

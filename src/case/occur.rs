//! What happens by itself: the kernel's occurrences at desks, and the timers of a case. Read-only.

use super::course::DueOf;
use super::event::Event;
use super::ids::{EventId, RequestId, TaskId};
use super::injects::{holds_for, is_quiet};
use super::prepared::Prepared;
use super::reading::receiving_state;
use super::state::{CaseState, ItemState, Phase, RequestState, RequestStatus, Timer};
use super::step;
use crate::kernel::{FileId, Luck, Occurrence, Tick, What, WorkingTime};
use crate::law::instrument::Performs;

/// Bits of a file number that number the visit.
const VISIT_BITS: u32 = 10;
/// Bits of a file number that number the request (0: the hearing) or, with the highest of them set, the
/// work of a section.
const REQUEST_BITS: u32 = 22;
/// The bit that tells work of a section from a request.
const TASK_BIT: u64 = 1 << (REQUEST_BITS - 1);

/// What a file at a desk stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileOf {
    /// Position of the case in its world.
    pub case: u32,
    /// Request, work of a section, or the hearing.
    pub what: Filed,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filed {
    /// The file of the hearing.
    Hearing,
    /// A request.
    Request(RequestId),
    /// Work of a section.
    Task(TaskId),
}

/// The kernel's number of a file: case, what it is, visit.
pub fn file_number(case: u32, what: Filed, visit: u32) -> FileId {
    let number = match what {
        Filed::Hearing => 0,
        Filed::Request(id) => (u64::from(id.0) + 1) & (TASK_BIT - 1),
        Filed::Task(id) => TASK_BIT | (u64::from(id.0) & (TASK_BIT - 1)),
    };
    let visit = u64::from(visit) & ((1 << VISIT_BITS) - 1);
    FileId(u64::from(case) << (REQUEST_BITS + VISIT_BITS) | number << VISIT_BITS | visit)
}

/// What a file's number stands for.
pub fn file_of(file: FileId) -> FileOf {
    let number = (file.0 >> VISIT_BITS) & ((1 << REQUEST_BITS) - 1);
    let low = u32::try_from(number & (TASK_BIT - 1)).unwrap_or(u32::MAX);
    let case = file.0 >> (REQUEST_BITS + VISIT_BITS);
    let what = if number & TASK_BIT != 0 {
        Filed::Task(TaskId(low))
    } else {
        low.checked_sub(1).map_or(Filed::Hearing, |id| Filed::Request(RequestId(id)))
    };
    FileOf { case: u32::try_from(case).unwrap_or(u32::MAX), what }
}

/// An occurrence at a desk, as an event with what enabled it.
pub fn occurred(
    p: &Prepared,
    state: &CaseState,
    file: FileOf,
    occurrence: &Occurrence,
) -> Option<(EventId, Event)> {
    match file.what {
        Filed::Request(id) => at_desk(p, state, id, occurrence),
        Filed::Hearing => at_court(p, state, occurrence),
        Filed::Task(id) => at_work(p, state, id, occurrence),
    }
}

fn at_work(p: &Prepared, state: &CaseState, task: TaskId, o: &Occurrence) -> Option<(EventId, Event)> {
    let work = state.tasks.get(task.index())?;
    let hours = p.hours(work.desk);
    let event = match o.what {
        What::Began => {
            let (contention_minutes, closed_minutes) = waited(hours, o);
            Event::TaskBegan { task, contention_minutes, closed_minutes }
        }
        What::Done => {
            let began = o.began?;
            let closed_minutes = o.at.since(began) - hours.open_ticks_between(began, o.at);
            Event::TaskDone { task, closed_minutes }
        }
        What::Left => return None,
    };
    Some((work.last_event, event))
}

fn at_desk(p: &Prepared, state: &CaseState, id: RequestId, o: &Occurrence) -> Option<(EventId, Event)> {
    let request = state.requests.get(id.index())?;
    // Taken up and withdrawn within one minute: nothing more is heard of it.
    let at_work = matches!(request.status, RequestStatus::Queued | RequestStatus::InWork);
    let hours = p.hours(request.desk.filter(|_| at_work)?);
    let step = request.step;
    let event = match o.what {
        What::Began => {
            let (contention_minutes, closed_minutes) = waited(hours, o);
            Event::StepBegan { request: id, step, contention_minutes, closed_minutes }
        }
        What::Done => {
            let began = o.began?;
            let closed_minutes = o.at.since(began) - hours.open_ticks_between(began, o.at);
            let late_minutes = step::step_due(p, request, step).map_or(0, |due| o.at.since(due));
            Event::StepDone { request: id, step, closed_minutes, late_minutes }
        }
        What::Left => return None,
    };
    Some((request.last_event, event))
}

/// Splits a wait: closed doors until the desk first opens after the file came in, since a file alone
/// would have been taken up then; the rest is waiting behind other files, nights and weekends
/// included, since without them it would have been over.
fn waited(hours: &WorkingTime, o: &Occurrence) -> (u64, u64) {
    let total = o.at.since(o.entered);
    let closed = hours
        .next_open(o.entered)
        .map_or(total, |open| open.since(o.entered))
        .min(total);
    (total - closed, closed)
}

fn at_court(p: &Prepared, state: &CaseState, o: &Occurrence) -> Option<(EventId, Event)> {
    let desk = p.desk_of(p.scenario.forum, crate::law::terms::Office::TrialCourt)?;
    let hours = p.hours(desk);
    let event = match o.what {
        What::Began => {
            let (contention_minutes, closed_minutes) = waited(hours, o);
            Event::HearingBegan { contention_minutes, closed_minutes }
        }
        What::Done => {
            let began = o.began?;
            let closed_minutes = o.at.since(began) - hours.open_ticks_between(began, o.at);
            Event::HearingOpened { closed_minutes }
        }
        What::Left => return None,
    };
    Some((state.trial.last_event, event))
}

/// The next timer that still means something: when it goes off (never before now) and which.
pub fn next_timer(p: &Prepared, state: &CaseState) -> Option<(Tick, Timer)> {
    if state.phase.is_closed() || state.phase == Phase::NotOpened {
        return None;
    }
    let live = |(at, timer): &&(Tick, Timer)| is_live(p, state, *at, *timer);
    let next = state.timers.ahead().iter().find(live);
    debug_assert_eq!(
        next,
        state.timers.all().iter().find(live),
        "a date was forgotten that still means something"
    );
    next.map(|(at, timer)| ((*at).max(state.clock), *timer))
}

/// Forgets dates that have passed and will never mean anything again.
pub fn forget_over(state: &mut CaseState) {
    let mut place = 0;
    while let Some(&(at, timer)) = state.timers.ahead().get(place).filter(|(at, _)| *at <= state.clock) {
        if is_over(state, at, timer) {
            state.timers.forget(place);
        } else {
            place += 1;
        }
    }
}

/// Whether a date will never mean anything again unless it is set again. A date that means nothing now may do so
/// later: an inject whose condition comes true, an item that is no longer preserved.
fn is_over(state: &CaseState, at: Tick, timer: Timer) -> bool {
    match timer {
        Timer::PreservationEnds(item) => {
            let held = &state.items[item.index()];
            held.obtained.is_some() || held.preserved_until != Some(at)
        }
        Timer::Expires(item) => {
            let held = &state.items[item.index()];
            held.expired || held.obtained.is_some()
        }
        Timer::Arrives(id) | Timer::Releases(id) | Timer::Resumes(id) => {
            state.requests[id.index()].waits_until != Some(at)
        }
        Timer::CureEnds(id) => {
            let finding = &state.findings[id.index()];
            finding.cured || finding.curable_until != Some(at)
        }
        Timer::Prolongs(id) => {
            let request = &state.requests[id.index()];
            request.prolonged.is_some() || request.due != Some(at)
        }
        Timer::Inject(inject) => state.released[inject.index()],
        Timer::Horizon => false,
        Timer::Section(DueOf::Joint(due)) => super::joint::is_over(state, due),
        Timer::Section(DueOf::Measure(_) | DueOf::Custody(_) | DueOf::Hearing(_) | DueOf::Redress(_)) => {
            false
        }
    }
}

fn is_live(p: &Prepared, state: &CaseState, at: Tick, timer: Timer) -> bool {
    match timer {
        Timer::PreservationEnds(item) => {
            let held = &state.items[item.index()];
            held.preserved_until == Some(at)
                && held.obtained.is_none()
                && !follow_up_pending(p, state, item.0)
        }
        Timer::Expires(item) => {
            let held = &state.items[item.index()];
            !held.expired && held.obtained.is_none() && held.preserved_until.is_none()
        }
        Timer::Arrives(id) => waits_as(state, id, RequestStatus::Travelling, at),
        Timer::Releases(id) => waits_as(state, id, RequestStatus::AwaitingRelease, at),
        Timer::Resumes(id) => waits_as(state, id, RequestStatus::Postponed, at),
        Timer::CureEnds(id) => {
            let finding = &state.findings[id.index()];
            !finding.cured && finding.curable_until == Some(at)
        }
        Timer::Prolongs(id) => step::can_prolong(state, id, at),
        Timer::Inject(inject) => {
            let at = at.max(state.clock);
            !state.released[inject.index()] && !is_quiet(p, state, at) && holds_for(p, state, inject, at)
        }
        Timer::Horizon => true,
        Timer::Section(due) => super::course::is_live(p, state, at, due),
    }
}

fn waits_as(state: &CaseState, id: RequestId, status: RequestStatus, at: Tick) -> bool {
    let request = &state.requests[id.index()];
    request.status == status && request.waits_until == Some(at)
}

/// Preservation continues while a request for the same data is pending (Budapest Convention,
/// Art 29(7)).
fn follow_up_pending(p: &Prepared, state: &CaseState, item: u32) -> bool {
    let spec = &p.scenario.items[usize::try_from(item).unwrap_or(usize::MAX)];
    state.requests.iter().any(|r| is_follow_up(p, r, spec))
}

fn is_follow_up(p: &Prepared, request: &RequestState, item: &super::scenario::Item) -> bool {
    !matches!(request.status, RequestStatus::Closed(_))
        && p.instrument_spec(request.reading.instrument).performs == Performs::Produce
        && receiving_state(p, &request.reading) == item.located_in
        && item.selector.is_some_and(|s| request.reading.selectors.contains(&s))
}

/// What a timer leads to, with what enabled it.
pub fn went_off(p: &Prepared, luck: &Luck, state: &CaseState, timer: Timer) -> (EventId, Event) {
    let start = EventId(0);
    match timer {
        Timer::PreservationEnds(item) => (start, Event::PreservationLapsed { item }),
        Timer::Expires(item) => (start, Event::ItemExpired { item }),
        Timer::Arrives(id) => {
            let request = &state.requests[id.index()];
            let event =
                Event::StepDone { request: id, step: request.step, closed_minutes: 0, late_minutes: 0 };
            (request.last_event, event)
        }
        Timer::Releases(id) => (state.requests[id.index()].last_event, Event::Released { request: id }),
        Timer::Resumes(id) => {
            let request = &state.requests[id.index()];
            (request.last_event, step::entered(p, luck, state, id, request.step, request.visit + 1))
        }
        Timer::Prolongs(id) => (state.requests[id.index()].last_event, step::prolonged(p, state, id)),
        Timer::CureEnds(id) => (state.findings[id.index()].event, Event::CureLapsed { finding: id }),
        Timer::Inject(inject) => (start, Event::InjectReleased { inject }),
        Timer::Horizon => (start, Event::CaseClosed { outcome: super::event::CaseOutcome::TimeRanOut }),
        Timer::Section(due) => super::course::went_off(p, luck, state, due),
    }
}

impl ItemState {
    /// An item as its holder has it at the start.
    pub fn held() -> ItemState {
        ItemState {
            expired: false,
            preserved_until: None,
            ever_preserved: false,
            obtained: None,
            verified: 0,
            mismatch: false,
            deleted: false,
        }
    }
}

//! Where the time went. The enabling events are walked back from the end of the case to its opening; the
//! stretches between them tile the elapsed time without gap or overlap, each with one cause.
//!
//! How an event that came later than its enabling event explains the stretch between the two:
//!
//! | event | cause |
//! |---|---|
//! | work began at a desk (or at court) | contention, and closed hours as the event counts them |
//! | work was done | service, and closed hours; the work itself is *translation* in a translation, and *clarification* where the step was entered again because of a question back |
//! | a file arrived that was under way between desks | transmission |
//! | a question was answered | clarification |
//! | a release, a postponed step taken up again, a time to cure that ran out | suspension |
//! | news from outside came (an inject, an item erased, preservation that ran out) | transmission: nobody could have acted on it before it was there |
//! | anything that a seat did | deliberation, with the seat |
//! | of a section | what the section says: an act is deliberation, else law, money, the way or a question |
//!
//! Conventions, where the events say how much but not when: within a stretch that is split, closed hours
//! stand last. A case that did not end by its own course (time ran out, or the log stops) has no enabling
//! event at its end: the walk starts from what it waited for, which is the trial once charges were brought,
//! else the open request that has waited longest, else the last thing that anybody did; this last stretch
//! is split by the desk's working time and the state of the request.

use serde::Serialize;

use super::course::{Course, is_at_trial};
use crate::case::course::{Waited, actor, waited};
use crate::case::event::{CaseOutcome, Event};
use crate::case::ids::{DeskId, EventId, RequestId, SeatId};
use crate::case::scenario::Work;
use crate::case::state::RequestStatus;
use crate::kernel::Tick;
use crate::law::instrument::StepAct;

/// Why time passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// Work on the file.
    Service,
    /// Waiting behind other files, while the desk was open.
    Contention,
    /// Closed doors, before or during the work.
    Closed,
    /// Work of a translator.
    Translation,
    /// A question back: until it was answered, and the work done over again.
    Clarification,
    /// The law made it wait.
    Suspension,
    /// On the way.
    Transmission,
    /// Money was not there yet.
    Budget,
    /// A seat took its time.
    Deliberation,
}

impl Cause {
    /// Every cause, in the order in which they are shown.
    pub const ALL: [Cause; 9] = [
        Cause::Service,
        Cause::Contention,
        Cause::Closed,
        Cause::Translation,
        Cause::Clarification,
        Cause::Suspension,
        Cause::Transmission,
        Cause::Budget,
        Cause::Deliberation,
    ];

    /// Stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Cause::Service => "service",
            Cause::Contention => "contention",
            Cause::Closed => "closed",
            Cause::Translation => "translation",
            Cause::Clarification => "clarification",
            Cause::Suspension => "suspension",
            Cause::Transmission => "transmission",
            Cause::Budget => "budget",
            Cause::Deliberation => "deliberation",
        }
    }
}

/// A stretch of time with one cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Segment {
    /// From.
    pub from: Tick,
    /// Until, not included; later than `from`.
    pub until: Tick,
    /// Why.
    pub cause: Cause,
    /// At which desk.
    pub desk: Option<DeskId>,
    /// At which kind of work; none where no stage of a request or trial waited.
    pub stage: Option<Work>,
    /// For which request.
    pub request: Option<RequestId>,
    /// Whose deliberation.
    pub seat: Option<SeatId>,
    /// The event that ended it (or the last event, where the end of the case cut it off).
    pub event: EventId,
}

impl Segment {
    /// How long, minutes.
    pub fn minutes(&self) -> u64 {
        self.until.since(self.from)
    }
}

/// Minutes by cause. In JSON: one number for each cause, by name, all nine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names are those of `Cause`")]
pub struct Delay {
    pub service: u64,
    pub contention: u64,
    pub closed: u64,
    pub translation: u64,
    pub clarification: u64,
    pub suspension: u64,
    pub transmission: u64,
    pub budget: u64,
    pub deliberation: u64,
}

impl Delay {
    /// Sums segments.
    pub fn of(segments: &[Segment]) -> Delay {
        let mut delay = Delay::default();
        for segment in segments {
            *delay.slot(segment.cause) += segment.minutes();
        }
        delay
    }

    fn slot(&mut self, cause: Cause) -> &mut u64 {
        match cause {
            Cause::Service => &mut self.service,
            Cause::Contention => &mut self.contention,
            Cause::Closed => &mut self.closed,
            Cause::Translation => &mut self.translation,
            Cause::Clarification => &mut self.clarification,
            Cause::Suspension => &mut self.suspension,
            Cause::Transmission => &mut self.transmission,
            Cause::Budget => &mut self.budget,
            Cause::Deliberation => &mut self.deliberation,
        }
    }

    /// Minutes of a cause.
    pub fn minutes(mut self, cause: Cause) -> u64 {
        *self.slot(cause)
    }

    /// Minutes of all causes.
    pub fn total(self) -> u64 {
        Cause::ALL.iter().map(|cause| self.minutes(*cause)).sum()
    }
}

/// A stage at a desk (or the way between desks) that held the case back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChokePoint {
    /// Desk; none for the way between desks.
    pub desk: Option<DeskId>,
    /// Stage.
    pub stage: Work,
    /// Why.
    pub cause: Cause,
    /// How long on the path, minutes.
    pub minutes: u64,
}

/// The realised delay of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// From the opening to the last event, minutes.
    pub elapsed_minutes: u64,
    /// Segments in order of time; they tile the elapsed time.
    pub segments: Vec<Segment>,
    /// Events on the path, in order.
    pub path: Vec<EventId>,
}

impl Ledger {
    /// The ledger of a case.
    pub fn of(course: &Course<'_>) -> Ledger {
        let mut trail = Trail::new(course, course.end());
        let mut from = course.closing();
        if let Some(anchor) = unfinished(course) {
            trail.wait(anchor);
            from = anchor.event;
        }
        trail.walk(from, EventId(0));
        let opened = course.events.first().map_or(Tick(0), |e| e.at);
        if opened > Tick(0) {
            trail.cover(
                Tick(0),
                Bare { event: EventId(0), ..Bare::default() },
                &[(Cause::Deliberation, opened.0)],
            );
        }
        let (segments, path) = trail.finish();
        let ledger = Ledger { elapsed_minutes: course.elapsed_minutes(), segments, path };
        debug_assert!(is_tiling(&ledger.segments, Tick(0), course.end()));
        ledger
    }

    /// Minutes by cause; they add up to the elapsed time.
    pub fn delay(&self) -> Delay {
        Delay::of(&self.segments)
    }

    /// Stages by what they cost on the path, longest first; ties by desk, stage and cause. A seat's
    /// deliberation counts where a desk's file waited for it, not before a request was sent.
    pub fn choke_points(&self) -> Vec<ChokePoint> {
        let mut points: Vec<ChokePoint> = Vec::new();
        for segment in &self.segments {
            let Some(stage) = segment.stage else { continue };
            let same =
                |p: &&mut ChokePoint| p.desk == segment.desk && p.stage == stage && p.cause == segment.cause;
            match points.iter_mut().find(same) {
                Some(point) => point.minutes += segment.minutes(),
                None => points.push(ChokePoint {
                    desk: segment.desk,
                    stage,
                    cause: segment.cause,
                    minutes: segment.minutes(),
                }),
            }
        }
        points.sort_by_key(|p| (std::cmp::Reverse(p.minutes), p.desk.is_none(), p.desk, p.stage, p.cause));
        points
    }
}

/// Whether segments tile a stretch: in order, none empty, no gap and no overlap.
pub fn is_tiling(segments: &[Segment], from: Tick, until: Tick) -> bool {
    let mut at = from;
    for segment in segments {
        if segment.from != at || segment.until <= segment.from {
            return false;
        }
        at = segment.until;
    }
    at == until
}

/// A segment without its times.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bare {
    event: EventId,
    desk: Option<DeskId>,
    stage: Option<Work>,
    request: Option<RequestId>,
    seat: Option<SeatId>,
}

/// Where an unfinished case, or an open request, stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    /// The last event on it.
    pub(super) event: EventId,
    waits: Waits,
}

#[derive(Debug, Clone, Copy)]
enum Waits {
    Court,
    Request(RequestId),
    Nobody,
}

/// Segments collected backwards.
pub(super) struct Trail<'c, 'a> {
    course: &'c Course<'a>,
    /// Everything from here on is covered.
    cursor: Tick,
    segments: Vec<Segment>,
    path: Vec<EventId>,
}

impl<'c, 'a> Trail<'c, 'a> {
    pub(super) fn new(course: &'c Course<'a>, end: Tick) -> Trail<'c, 'a> {
        Trail { course, cursor: end, segments: Vec::new(), path: Vec::new() }
    }

    /// Covers the time back to `from` with the parts given, in their order; what they leave over goes to
    /// the first of them, and they are cut where they are too long, so that the tiling is exact whatever
    /// an event says.
    fn cover(&mut self, from: Tick, bare: Bare, parts: &[(Cause, u64)]) {
        let from = from.min(self.cursor);
        for (position, (cause, minutes)) in parts.iter().enumerate().rev() {
            let left = self.cursor.since(from);
            let minutes = if position == 0 { left } else { left.min(*minutes) };
            if minutes == 0 {
                continue;
            }
            let start = Tick(self.cursor.0 - minutes);
            self.segments.push(Segment {
                from: start,
                until: self.cursor,
                cause: *cause,
                desk: bare.desk,
                stage: bare.stage,
                request: bare.request,
                seat: bare.seat,
                event: bare.event,
            });
            self.cursor = start;
        }
    }

    /// Walks the enabling events back from one event to another, which is not passed.
    pub(super) fn walk(&mut self, from: EventId, floor: EventId) {
        let mut at = from;
        self.path.push(at);
        while at > floor {
            let Some(recorded) = self.course.events.get(at.index()) else { return };
            // Only an earlier event can enable; the first names itself.
            let cause = recorded.cause.max(floor).min(EventId(at.0 - 1));
            let since = self.course.events.get(cause.index()).map_or(Tick(0), |e| e.at);
            let (bare, parts) = explained(self.course, at);
            self.cover(since, bare, &parts);
            self.path.push(cause);
            at = cause;
        }
    }

    /// Covers the time since the last event on something that has not ended.
    pub(super) fn wait(&mut self, anchor: Anchor) {
        let since = self.course.events.get(anchor.event.index()).map_or(Tick(0), |e| e.at);
        let (bare, parts) = waiting(self.course, anchor, since);
        self.cover(since, bare, &parts);
    }

    pub(super) fn finish(self) -> (Vec<Segment>, Vec<EventId>) {
        let (mut segments, mut path) = (self.segments, self.path);
        segments.reverse();
        path.reverse();
        (segments, path)
    }
}

/// What the stretch before an event was, by the event that ended it.
fn explained(course: &Course<'_>, id: EventId) -> (Bare, Vec<(Cause, u64)>) {
    let place = course.place(id);
    let mut bare =
        Bare { event: id, desk: place.desk, stage: place.stage, request: place.request, seat: None };
    let Some(recorded) = course.events.get(id.index()) else { return (bare, vec![(Cause::Deliberation, 0)]) };
    let parts = match &recorded.event {
        Event::StepBegan { closed_minutes, .. }
        | Event::HearingBegan { closed_minutes, .. }
        | Event::TaskBegan { closed_minutes, .. } => {
            vec![(Cause::Contention, 0), (Cause::Closed, *closed_minutes)]
        }
        Event::StepDone { .. } if place.desk.is_none() => vec![(Cause::Transmission, 0)],
        Event::StepDone { closed_minutes, .. } => {
            let work = work_cause(place.rerun, place.stage);
            vec![(work, 0), (Cause::Closed, *closed_minutes)]
        }
        Event::HearingOpened { closed_minutes } | Event::TaskDone { closed_minutes, .. } => {
            vec![(Cause::Service, 0), (Cause::Closed, *closed_minutes)]
        }
        Event::RequestClarified { .. } => vec![(Cause::Clarification, 0)],
        Event::Released { .. }
        | Event::StepEntered { .. }
        | Event::StepProlonged { .. }
        | Event::CureLapsed { .. } => {
            vec![(Cause::Suspension, 0)]
        }
        Event::InjectReleased { .. } | Event::ItemExpired { .. } | Event::PreservationLapsed { .. } => {
            vec![(Cause::Transmission, 0)]
        }
        other if waited(other).is_some_and(|w| w != Waited::Deliberation) => {
            vec![(cause_of(waited(other).unwrap_or(Waited::Way)), 0)]
        }
        other => {
            bare.seat = seat_of(course, other);
            if matches!(other, Event::RequestSent { .. } | Event::RequestWithdrawn { .. }) {
                (bare.desk, bare.stage) = (None, None); // Nobody's stage: the sender had not acted yet.
            }
            vec![(Cause::Deliberation, 0)]
        }
    };
    (bare, parts)
}

fn cause_of(waited: Waited) -> Cause {
    match waited {
        Waited::Deliberation => Cause::Deliberation,
        Waited::Law => Cause::Suspension,
        Waited::Money => Cause::Budget,
        Waited::Way => Cause::Transmission,
        Waited::Question => Cause::Clarification,
    }
}

fn work_cause(rerun: bool, stage: Option<Work>) -> Cause {
    match stage {
        _ if rerun => Cause::Clarification,
        Some(Work::Step(StepAct::Translate)) => Cause::Translation,
        _ => Cause::Service,
    }
}

/// Whose act an event was.
pub(super) fn seat_of(course: &Course<'_>, event: &Event) -> Option<SeatId> {
    match event {
        Event::RequestSent { seat, .. }
        | Event::ItemRead { seat, .. }
        | Event::ItemVerified { seat, .. }
        | Event::Charged { seat, .. }
        | Event::Discontinued { seat, .. } => Some(*seat),
        Event::Decided { by, .. } | Event::ChallengeRuled { by, .. } | Event::VerdictGiven { by, .. } => *by,
        Event::Challenged { seat, .. } | Event::DefenceRested { seat } => *seat,
        Event::RequestClarified { request, .. }
        | Event::RequestWithdrawn { request }
        | Event::ItemPreserved { request, .. }
        | Event::PreservationExtended { request, .. }
        | Event::ItemObtained { request, .. } => course.sender(*request),
        Event::BreachCured { finding } => course.state.findings.get(finding.index()).map(|f| f.seat),
        other => actor(other),
    }
}

/// Where a case stands that did not end by its own course; `None` if it did.
fn unfinished(course: &Course<'_>) -> Option<Anchor> {
    match course.events.get(course.closing().index()).map(|e| &e.event) {
        None => return None,
        Some(Event::CaseClosed { outcome }) if *outcome != CaseOutcome::TimeRanOut => return None,
        Some(_) => {}
    }
    let charged = |e: &Event| matches!(e, Event::Charged { .. }) || is_at_trial(e);
    if course.state.trial.person.is_some() {
        let event = course.last_event(charged)?;
        return Some(Anchor { event, waits: Waits::Court });
    }
    let open = (0..course.state.requests.len())
        .map(RequestId::at)
        .filter_map(|id| standing(course, id));
    open.min_by_key(|a| a.event).or_else(|| {
        let event = course.last_event(|e| !is_passing(e))?;
        Some(Anchor { event, waits: Waits::Nobody })
    })
}

/// What happens because time passes, not because anybody acts.
fn is_passing(event: &Event) -> bool {
    matches!(
        event,
        Event::ClockAdvanced
            | Event::CaseClosed { .. }
            | Event::ItemExpired { .. }
            | Event::PreservationLapsed { .. }
            | Event::InjectReleased { .. }
            | Event::CureLapsed { .. }
    )
}

/// Where an open request stands; `None` if it is at its end.
pub(super) fn standing(course: &Course<'_>, id: RequestId) -> Option<Anchor> {
    let request = course.state.requests.get(id.index())?;
    let open = !matches!(request.status, RequestStatus::Closed(_));
    open.then_some(Anchor { event: request.last_event, waits: Waits::Request(id) })
}

/// What the time since an anchor's event was, up to the end of the course.
fn waiting(course: &Course<'_>, anchor: Anchor, since: Tick) -> (Bare, Vec<(Cause, u64)>) {
    let place = course.place(anchor.event);
    let mut bare = Bare {
        event: course.last(),
        desk: place.desk,
        stage: place.stage,
        request: place.request,
        seat: None,
    };
    let closed = |desk: Option<DeskId>| {
        let open = desk.map_or(0, |d| course.p.hours(d).open_ticks_between(since, course.end()));
        course.end().since(since).saturating_sub(open)
    };
    let parts = match anchor.waits {
        Waits::Nobody => {
            (bare.desk, bare.stage) = (None, None);
            vec![(Cause::Deliberation, 0)]
        }
        Waits::Court => {
            bare.stage = Some(Work::Hearing);
            match course.events.get(anchor.event.index()).map(|e| &e.event) {
                Some(Event::Charged { desk, .. }) => {
                    bare.desk = Some(*desk);
                    vec![(Cause::Contention, 0), (Cause::Closed, closed(Some(*desk)))]
                }
                Some(Event::HearingBegan { .. }) => {
                    vec![(Cause::Service, 0), (Cause::Closed, closed(place.desk))]
                }
                Some(_) | None => vec![(Cause::Deliberation, 0)],
            }
        }
        Waits::Request(id) => match course.state.requests.get(id.index()).map(|r| (r.status, r.rerun)) {
            Some((RequestStatus::Queued, _)) => {
                vec![(Cause::Contention, 0), (Cause::Closed, closed(place.desk))]
            }
            Some((RequestStatus::InWork, rerun)) => {
                vec![(work_cause(rerun, place.stage), 0), (Cause::Closed, closed(place.desk))]
            }
            Some((RequestStatus::Travelling, _)) => vec![(Cause::Transmission, 0)],
            Some((RequestStatus::AwaitingClarification, _)) => vec![(Cause::Clarification, 0)],
            Some((RequestStatus::AwaitingRelease | RequestStatus::Postponed, _)) => {
                vec![(Cause::Suspension, 0)]
            }
            Some((RequestStatus::AwaitingRuling(seat), _)) => {
                bare.seat = Some(seat);
                vec![(Cause::Deliberation, 0)]
            }
            Some((RequestStatus::Closed(_), _)) | None => vec![(Cause::Deliberation, 0)],
        },
    };
    (bare, parts)
}

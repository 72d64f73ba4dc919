//! The one canonical form of a case's state, written by hand: every field in a fixed order, lengths
//! before contents. Its digest per component tells two states apart and names where they differ.

use super::state::{
    CaseState, FindingState, ItemState, Phase, RequestState, RequestStatus, SeatState, Timer, TrialState,
};
use super::task::TaskState;
use crate::kernel::Tick;

/// Parts of the state that have a digest of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Component {
    /// Clock, phase, number of events, injects.
    Course,
    /// Requests.
    Requests,
    /// Items.
    Items,
    /// What seats know.
    Seats,
    /// Findings.
    Findings,
    /// Trial.
    Trial,
    /// Work of the sections at desks, and steps of the course reached.
    Tasks,
    /// Where the sections stand.
    Sections,
    /// Timers.
    Timers,
    /// Desks, with their background files.
    Desks,
}

impl Component {
    /// All of a case's own; the desks belong to the world.
    pub const OF_CASE: [Component; 9] = [
        Component::Course,
        Component::Requests,
        Component::Items,
        Component::Seats,
        Component::Findings,
        Component::Trial,
        Component::Tasks,
        Component::Sections,
        Component::Timers,
    ];

    /// Name in a log.
    pub fn name(self) -> &'static str {
        match self {
            Component::Course => "course",
            Component::Requests => "requests",
            Component::Items => "items",
            Component::Seats => "seats",
            Component::Findings => "findings",
            Component::Trial => "trial",
            Component::Tasks => "tasks",
            Component::Sections => "sections",
            Component::Timers => "timers",
            Component::Desks => "desks",
        }
    }
}

/// Digest of one component.
pub fn digest(state: &CaseState, component: Component) -> [u8; 32] {
    let mut w = Writer(Vec::with_capacity(1024));
    match component {
        Component::Course => course(&mut w, state),
        Component::Requests => w.list(&state.requests, request),
        Component::Items => w.list(&state.items, item),
        Component::Seats => w.list(&state.seats, seat),
        Component::Findings => w.list(&state.findings, finding),
        Component::Trial => trial(&mut w, &state.trial),
        Component::Tasks => {
            w.list(&state.tasks, task);
            w.len(state.milestones.len());
            for ((milestone, name), event) in state.milestones.iter() {
                w.wire(milestone);
                w.text(name);
                w.u32(event.0);
            }
        }
        Component::Sections => w.wire(&state.sections),
        Component::Timers => {
            w.len(state.timers.all().len());
            for (at, timer) in state.timers.all() {
                w.tick(*at);
                write_timer(&mut w, *timer);
            }
        }
        Component::Desks => {}
    }
    *blake3::hash(&w.0).as_bytes()
}

struct Writer(Vec<u8>);

impl Writer {
    fn u8(&mut self, value: u8) {
        self.0.push(value);
    }
    fn bool(&mut self, value: bool) {
        self.u8(u8::from(value));
    }
    fn u32(&mut self, value: u32) {
        self.0.extend_from_slice(&value.to_le_bytes());
    }
    fn u64(&mut self, value: u64) {
        self.0.extend_from_slice(&value.to_le_bytes());
    }
    fn len(&mut self, value: usize) {
        self.u64(u64::try_from(value).unwrap_or(u64::MAX));
    }
    fn tick(&mut self, tick: Tick) {
        self.u64(tick.0);
    }
    fn text(&mut self, text: &str) {
        self.len(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }
    fn option<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Writer, T)) {
        self.bool(value.is_some());
        if let Some(value) = value {
            write(self, value);
        }
    }
    fn list<T>(&mut self, values: &[T], write: impl Fn(&mut Writer, &T)) {
        self.len(values.len());
        for value in values {
            write(self, value);
        }
    }
    /// Values that have a wire form (forms, scopes, codes): their JSON, which is stable because their
    /// fields have a fixed order and they hold no maps.
    fn wire<T: serde::Serialize>(&mut self, value: &T) {
        match serde_json::to_string(value) {
            Ok(json) => self.text(&json),
            Err(_) => self.u8(u8::MAX),
        }
    }
}

fn course(w: &mut Writer, state: &CaseState) {
    w.tick(state.clock);
    match state.phase {
        Phase::NotOpened => w.u8(0),
        Phase::Investigation => w.u8(1),
        Phase::Charged => w.u8(2),
        Phase::Hearing => w.u8(3),
        Phase::Closed(outcome) => {
            w.u8(4);
            w.wire(&outcome);
        }
    }
    w.u32(state.events);
    w.list(&state.released, |w, r| w.bool(*r));
}

fn request(w: &mut Writer, r: &RequestState) {
    w.u32(r.seat.0);
    w.wire(&r.form);
    w.wire(&r.reading);
    w.u32(r.ordinal);
    w.u32(r.step);
    w.u32(r.visit);
    w.option(r.desk, |w, d| w.u32(d.0));
    status(w, r.status);
    w.u32(r.last_event.0);
    w.tick(r.sent_at);
    w.tick(r.entered_at);
    w.option(r.began_at, Writer::tick);
    w.bool(r.rerun);
    w.wire(&r.granted);
    w.list(&r.found, |w, i| w.u32(i.0));
    w.option(r.waits_until, Writer::tick);
    w.option(r.released_at, Writer::tick);
    w.list(&r.decisions, |w, d| {
        w.u32(d.step);
        w.wire(&d.outcome);
        w.option(d.by, |w, s| w.u32(s.0));
        w.list(&d.grounds, |w, g| w.text(g));
        w.tick(d.at);
    });
    w.option(r.due, Writer::tick);
    // Logs from before there were extensions keep their digests: the tag says whether a number follows.
    w.u8(u8::from(r.prolonged.is_some()) + if r.extensions > 0 { 2 } else { 0 });
    r.prolonged.into_iter().for_each(|tick| w.tick(tick));
    if r.extensions > 0 {
        w.u32(r.extensions);
    }
}

fn status(w: &mut Writer, status: RequestStatus) {
    match status {
        RequestStatus::Queued => w.u8(0),
        RequestStatus::InWork => w.u8(1),
        RequestStatus::Travelling => w.u8(2),
        RequestStatus::AwaitingRuling(seat) => {
            w.u8(3);
            w.u32(seat.0);
        }
        RequestStatus::AwaitingClarification => w.u8(4),
        RequestStatus::AwaitingRelease => w.u8(5),
        RequestStatus::Postponed => w.u8(6),
        RequestStatus::Closed(end) => {
            w.u8(7);
            w.wire(&end);
        }
    }
}

fn item(w: &mut Writer, i: &ItemState) {
    w.bool(i.expired);
    w.option(i.preserved_until, Writer::tick);
    w.bool(i.ever_preserved);
    w.option(i.obtained, |w, o| {
        w.option(o.request, |w, r| w.u32(r.0));
        w.u32(o.event.0);
        w.tick(o.at);
    });
    w.u32(i.verified);
    w.bool(i.mismatch);
    w.bool(i.deleted);
}

fn seat(w: &mut Writer, s: &SeatState) {
    w.list(&s.items, |w, k| {
        w.u32(k.item.0);
        w.bool(k.read);
        w.u32(k.since.0);
    });
    w.list(&s.leads, |w, l| w.u32(l.0));
    w.list(&s.requests, |w, r| w.u32(r.0));
    w.list(&s.messages, |w, (i, at)| {
        w.u32(i.0);
        w.tick(*at);
    });
}

fn task(w: &mut Writer, t: &TaskState) {
    w.wire(&t.what);
    w.u32(t.desk.0);
    w.wire(&t.work);
    w.tick(t.entered_at);
    w.option(t.began_at, Writer::tick);
    w.option(t.done_at, Writer::tick);
    w.u32(t.last_event.0);
}

fn finding(w: &mut Writer, f: &FindingState) {
    w.wire(&f.act);
    w.u32(f.seat.0);
    w.wire(&f.rule);
    w.wire(&f.verdict);
    w.wire(&f.reason);
    w.wire(&f.better);
    w.option(f.curable_until, Writer::tick);
    w.bool(f.cured);
    w.u32(f.event.0);
}

fn trial(w: &mut Writer, t: &TrialState) {
    w.option(t.person, |w, p| w.u32(p.0));
    w.option(t.prosecutor, |w, s| w.u32(s.0));
    w.list(&t.counts, |w, c| w.u32(c.0));
    w.list(&t.exhibits, |w, e| {
        w.u32(e.item.0);
        w.wire(&e.fell);
        w.option(e.root, |w, r| w.u32(r.0));
    });
    w.u32(t.forecast_permille);
    w.option(t.began_at, Writer::tick);
    w.list(&t.challenges, |w, c| {
        w.u32(c.id.0);
        w.u32(c.item.0);
        w.wire(&c.rule);
        w.option(c.seat, |w, s| w.u32(s.0));
        w.u32(c.event.0);
        w.wire(&c.ruling);
    });
    w.bool(t.rested);
    w.u32(t.last_event.0);
    w.wire(&t.verdicts);
    w.wire(&t.reasons);
}

fn write_timer(w: &mut Writer, timer: Timer) {
    let (kind, number) = match timer {
        Timer::PreservationEnds(i) => (0, i.0),
        Timer::Expires(i) => (1, i.0),
        Timer::Arrives(r) => (2, r.0),
        Timer::Releases(r) => (3, r.0),
        Timer::Resumes(r) => (4, r.0),
        Timer::CureEnds(f) => (5, f.0),
        Timer::Inject(i) => (6, i.0),
        Timer::Horizon => (7, 0),
        Timer::Section(due) => {
            w.u8(8);
            w.wire(&due);
            return;
        }
        Timer::Prolongs(r) => (9, r.0),
    };
    w.u8(kind);
    w.u32(number);
}

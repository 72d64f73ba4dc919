//! Work that a section gives to a desk: it stands in the same queue as requests and background files, and
//! the wait that they cause is split by cause like theirs.

use super::course::TaskOf;
use super::event::Event;
use super::ids::{DeskId, EventId};
use super::prepared::Prepared;
use super::scenario::Work;
use super::state::CaseState;
use crate::kernel::{Duration, EntityKey, Luck, Part, Tick};

/// Time of work where the desk states none for that kind: two hours.
const DEFAULT_MINUTES: u64 = 120;

/// Work at a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskState {
    /// What for.
    pub what: TaskOf,
    /// Where.
    pub desk: DeskId,
    /// Which kind of work.
    pub work: Work,
    /// When it came in.
    pub entered_at: Tick,
    /// When work began.
    pub began_at: Option<Tick>,
    /// When it was done.
    pub done_at: Option<Tick>,
    /// The event after which it went on last.
    pub last_event: EventId,
}

/// Work enters a desk. Its time is drawn by meaning: desk, kind, what for, and how often that came
/// before.
pub fn enter(p: &Prepared, luck: &Luck, state: &CaseState, desk: DeskId, work: Work, what: TaskOf) -> Event {
    let before = state.tasks.iter().filter(|t| t.what == what).count();
    let name = serde_json::to_string(&what).unwrap_or_default();
    let ordinal = u32::try_from(before).unwrap_or(u32::MAX);
    let key = EntityKey::of("task", &[Part::from(p.desk_spec(desk).id.as_str()), Part::from(name.as_str())]);
    let drawn = luck.visit(key, ordinal).u64(0);
    let service_minutes = p
        .service(desk, work, false)
        .map_or(DEFAULT_MINUTES, |d: &Duration| d.sample(drawn));
    Event::TaskEntered { what: Box::new(what), desk, work, service_minutes: service_minutes.max(1) }
}

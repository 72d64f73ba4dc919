//! A ledger for each request, from its sending to its end, beside the ledger of the case; and its slack.
//!
//! **Slack** of a request that ended: by how many minutes it could have ended later, all else as it was,
//! without delaying the end of the case and without losing an item that it kept or obtained. It follows
//! the policy by which commands are reissued (at their enabling event + their lag):
//! - on the path of the case it is 0;
//! - otherwise it is the least of: the time to the end of the case; for each command that used what the
//!   request brought (a later request that names a mark of its items or relies on it as preservation, an
//!   amended form that does, the charge, the discontinuance), the time from the request's end to that
//!   command's enabling event, plus the slack of the later request if the command sent one; and, for an
//!   item that was to be erased on a date, the time from keeping it to that date.
//!
//! An amended form counts as if it lay on the path, so slack is never too large because of it. A request
//! that did not end has none.

use std::collections::BTreeSet;

use super::course::Course;
use super::ledger::{Delay, Ledger, Segment, Trail, is_tiling, standing};
use crate::case::event::{Event, Reading};
use crate::case::ids::{EventId, ItemId, RequestId, SeatId};
use crate::kernel::Tick;

/// The ledger of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestLedger {
    /// Which.
    pub request: RequestId,
    /// Who sent it.
    pub seat: SeatId,
    /// When it was sent.
    pub from: Tick,
    /// When it ended, or the case if it had not.
    pub until: Tick,
    /// Whether it ended.
    pub ended: bool,
    /// Segments in order of time; they tile the stretch from `from` to `until`.
    pub segments: Vec<Segment>,
    /// Whether the path of the case leads through it.
    pub on_path: bool,
    /// How much later it could have ended, minutes; none if it did not end.
    pub slack_minutes: Option<u64>,
}

impl RequestLedger {
    /// Minutes by cause.
    pub fn delay(&self) -> Delay {
        Delay::of(&self.segments)
    }
}

/// The ledgers of all requests, in order of sending.
pub fn request_ledgers(course: &Course<'_>, ledger: &Ledger) -> Vec<RequestLedger> {
    let spans: Vec<Span> = (0..course.state.requests.len())
        .map(RequestId::at)
        .filter_map(|id| span_of(course, id))
        .collect();
    let on_path: BTreeSet<RequestId> = ledger.path.iter().filter_map(|e| course.place(*e).request).collect();
    let slack = slacks(course, &spans, &on_path);
    spans
        .iter()
        .zip(slack)
        .map(|(span, slack_minutes)| one(course, span, on_path.contains(&span.request), slack_minutes))
        .collect()
}

/// From where to where a request runs.
struct Span {
    request: RequestId,
    seat: SeatId,
    sent: EventId,
    closed: Option<EventId>,
}

fn span_of(course: &Course<'_>, id: RequestId) -> Option<Span> {
    let sent = course.first_event(|e| matches!(e, Event::RequestSent { request, .. } if *request == id))?;
    let closed = course.first_event(|e| matches!(e, Event::RequestClosed { request, .. } if *request == id));
    Some(Span { request: id, seat: course.sender(id)?, sent, closed })
}

fn at(course: &Course<'_>, event: EventId) -> Tick {
    course.events.get(event.index()).map_or(Tick(0), |e| e.at)
}

fn one(course: &Course<'_>, span: &Span, on_path: bool, slack_minutes: Option<u64>) -> RequestLedger {
    let (from, until) = (at(course, span.sent), span.closed.map_or(course.end(), |e| at(course, e)));
    let mut trail = Trail::new(course, until);
    let last = match (span.closed, standing(course, span.request)) {
        (Some(closed), _) => closed,
        (None, Some(anchor)) => {
            trail.wait(anchor);
            anchor.event
        }
        (None, None) => span.sent,
    };
    trail.walk(last, span.sent);
    let (segments, _) = trail.finish();
    debug_assert!(is_tiling(&segments, from, until));
    RequestLedger {
        request: span.request,
        seat: span.seat,
        from,
        until,
        ended: span.closed.is_some(),
        segments,
        on_path,
        slack_minutes,
    }
}

/// A command that used what requests brought.
struct Use {
    event: EventId,
    enabled_at: Tick,
    /// The request that the command sent.
    sends: Option<RequestId>,
    items: BTreeSet<ItemId>,
    relies_on: Option<RequestId>,
    /// Uses whatever ended before it.
    everything: bool,
}

fn uses(course: &Course<'_>) -> Vec<Use> {
    let items_of = |reading: &Reading| {
        reading
            .marks
            .iter()
            .filter_map(|m| course.p.scenario.marks.get(m.index()))
            .map(|m| m.item)
            .collect()
    };
    course
        .numbered()
        .filter_map(|(event, recorded)| {
            let enabled_at = at(course, recorded.cause);
            let plain = Use {
                event,
                enabled_at,
                sends: None,
                items: BTreeSet::new(),
                relies_on: None,
                everything: false,
            };
            match &recorded.event {
                Event::RequestSent { request, reading, .. } => Some(Use {
                    sends: Some(*request),
                    items: items_of(reading),
                    relies_on: reading.preservation,
                    ..plain
                }),
                Event::RequestClarified { reading, .. } => {
                    Some(Use { items: items_of(reading), relies_on: reading.preservation, ..plain })
                }
                Event::Charged { exhibits, .. } => {
                    Some(Use { items: exhibits.iter().copied().collect(), ..plain })
                }
                Event::Discontinued { .. } => Some(Use { everything: true, ..plain }),
                _ => None,
            }
        })
        .collect()
}

/// Slack of each request. A request is used only by requests with a higher number, so going backwards
/// finds every slack that it needs.
fn slacks(course: &Course<'_>, spans: &[Span], on_path: &BTreeSet<RequestId>) -> Vec<Option<u64>> {
    let uses = uses(course);
    let mut slack: Vec<Option<u64>> = vec![None; course.state.requests.len()];
    for span in spans.iter().rev() {
        let Some(closed) = span.closed else { continue };
        let end = at(course, closed);
        let own = if on_path.contains(&span.request) {
            0
        } else {
            uses.iter()
                .filter(|u| u.event > closed && is_used(course, u, span.request))
                .map(|u| {
                    let later = u.sends.and_then(|r| slack.get(r.index()).copied().flatten());
                    // A later request that never ended delays nothing that can be seen.
                    let later = match u.sends {
                        Some(_) => later.unwrap_or_else(|| course.end().since(u.enabled_at)),
                        None => 0,
                    };
                    u.enabled_at.since(end).saturating_add(later)
                })
                .chain(deadlines(course, span.request))
                .fold(course.end().since(end), u64::min)
        };
        if let Some(slot) = slack.get_mut(span.request.index()) {
            *slot = Some(own);
        }
    }
    spans.iter().map(|s| slack.get(s.request.index()).copied().flatten()).collect()
}

fn is_used(course: &Course<'_>, command: &Use, request: RequestId) -> bool {
    command.everything
        || command.relies_on == Some(request)
        || command.items.iter().any(|item| {
            let held = course.state.items.get(item.index());
            held.and_then(|h| h.obtained).is_some_and(|o| o.request == Some(request))
        })
}

/// How much later the request could have kept or obtained each of its items before it was erased.
fn deadlines<'c>(course: &'c Course<'_>, id: RequestId) -> impl Iterator<Item = u64> + 'c {
    course.events.iter().filter_map(move |recorded| {
        let (item, kept_before) = match recorded.event {
            Event::ItemPreserved { request, item, .. } if request == id => (item, false),
            Event::ItemObtained { request, item, .. } if request == id => {
                (item, course.state.items.get(item.index()).is_some_and(|i| i.ever_preserved))
            }
            _ => return None,
        };
        let expires = course.p.scenario.items.get(item.index())?.expires_at?;
        (!kept_before).then(|| expires.since(recorded.at))
    })
}

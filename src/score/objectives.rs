//! Objectives of the scenario as lines of their dimension: met or not, by what can be observed.
//!
//! `RightVerdict` asks for both answers of [`super::outcome`]: a charge at random that the court rightly
//! throws out does not meet it. An objective that cannot be judged (a rule that never applied, the verdict
//! of a case that is still open) has no line.

use super::coded::{Advice, Arg, Code};
use super::course::Course;
use super::findings::Finding;
use super::ledger::seat_of;
use super::line::{Draft, Group};
use super::outcome::{CountEnd, CountOutcome};
use crate::case::command::Guilt;
use crate::case::event::{Event, RequestEnd};
use crate::case::facts::lead_selectors;
use crate::case::ids::{EventId, ItemId, LeadId};
use crate::case::milestone::Milestone;
use crate::case::reading::data_tick;
use crate::case::scenario::{Dimension, Lead, Lookup, MarkValue, Objective, ObjectiveAct};
use crate::case::state::RequestStatus;
use crate::kernel::Tick;
use crate::law::decision::Outcome;
use crate::law::rules::Verdict;

/// What objectives look at besides the course.
pub(super) struct Sight<'s, 'a> {
    pub(super) course: &'s Course<'a>,
    pub(super) findings: &'s [Finding],
    pub(super) outcomes: &'s [CountOutcome],
}

/// Whether an act was done, and by which event if one shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Met {
    Yes(Option<EventId>),
    No(Option<EventId>),
    /// The act could not be judged (a rule that never applied, a case without an end): no line.
    Moot,
}

/// Lines of a dimension.
pub(super) fn objectives(sight: &Sight<'_, '_>, dimension: Dimension) -> Vec<Group> {
    let all = &sight.course.p.scenario.objectives;
    all.iter()
        .filter(|o| o.dimension == dimension)
        .filter_map(|o| line(sight, o))
        .collect()
}

fn line(sight: &Sight<'_, '_>, objective: &Objective) -> Option<Group> {
    let args = || vec![("objective", Arg::name(&objective.id))];
    let (met, event) = match met(sight, &objective.act) {
        Met::Yes(event) => (true, event),
        Met::No(event) => (false, event),
        Met::Moot => return None,
    };
    let seat = event
        .and_then(|id| sight.course.events.get(id.index()))
        .and_then(|recorded| seat_of(sight.course, &recorded.event));
    let code = if met { Code::ObjectiveMet } else { Code::ObjectiveMissed };
    let draft = Draft {
        earned_permille: if met { 1000 } else { 0 },
        event: event.unwrap_or(sight.course.last()),
        rule: None,
        finding: None,
        seat,
        reason: code.with(args()),
        better: (!met).then(|| Advice::MeetObjective.with(args())),
    };
    Some(Group::single(objective.weight, draft))
}

fn if_so(so: bool, event: Option<EventId>) -> Met {
    if so { Met::Yes(event) } else { Met::No(event) }
}

fn met(sight: &Sight<'_, '_>, act: &ObjectiveAct) -> Met {
    let course = sight.course;
    let closed = course.state.phase.is_closed();
    match act {
        ObjectiveAct::Preserved(item) => {
            let event =
                course.first_event(|e| matches!(e, Event::ItemPreserved { item: i, .. } if i == item));
            if_so(event.is_some(), event)
        }
        ObjectiveAct::Obtained(item) => obtained(course, *item),
        ObjectiveAct::ObtainedBefore(item, tick) => match obtained(course, *item) {
            Met::Yes(event) => {
                let at = course.state.items.get(item.index()).and_then(|i| i.obtained).map(|o| o.at);
                if_so(at.is_some_and(|at| at < *tick), event)
            }
            other => other,
        },
        ObjectiveAct::NeverObtained(item) => {
            let event = obtained_by(course, *item);
            if_so(event.is_none(), event)
        }
        ObjectiveAct::LeadAnswered(lead) => lead_answered(course, *lead),
        ObjectiveAct::RightVerdict(count) => match sight.outcomes.iter().find(|o| o.count == *count) {
            Some(o) => if_so(o.right && o.decision_right, Some(o.event)),
            None => Met::Moot,
        },
        ObjectiveAct::Convicted(count) => match sight.outcomes.iter().find(|o| o.count == *count) {
            Some(outcome) => {
                let convicted = outcome.end == CountEnd::Verdict(Guilt::Guilty) && outcome.right;
                if_so(convicted, Some(outcome.event))
            }
            None => Met::Moot,
        },
        ObjectiveAct::ClosedBefore(tick) if closed => if_so(course.end() < *tick, Some(course.last())),
        ObjectiveAct::ClosedBefore(_) => Met::Moot,
        ObjectiveAct::NoClarification => {
            let asked = |e: &Event| matches!(e, Event::Decided { decision, .. } if decision.outcome == Outcome::Clarify);
            let event = course.first_event(asked);
            if_so(event.is_none(), event)
        }
        ObjectiveAct::NoGraveBreach => {
            let grave = |f: &&Finding| f.is_open_breach() && f.verdict == Verdict::Grave;
            let breach = sight.findings.iter().find(grave);
            if_so(breach.is_none(), breach.map(|f| f.event))
        }
        ObjectiveAct::RuleKept(rule) => {
            let mut applied = sight.findings.iter().filter(|f| f.rule == *rule).peekable();
            if applied.peek().is_none() {
                return Met::Moot;
            }
            let breach = applied.find(|f| f.verdict != Verdict::Kept);
            if_so(breach.is_none(), breach.map(|f| f.event))
        }
        ObjectiveAct::NotCharged(person) => {
            let event = course.first_event(|e| matches!(e, Event::Charged { person: x, .. } if x == person));
            if_so(event.is_none(), event)
        }
        ObjectiveAct::Reached(milestone, name) => reached(course, (*milestone, name), None),
        ObjectiveAct::ReachedBefore(milestone, name, tick) => {
            reached(course, (*milestone, name), Some(*tick))
        }
        ObjectiveAct::NeverReached(milestone, name) => {
            let event = course.state.reached(*milestone, name);
            if_so(event.is_none(), event)
        }
        ObjectiveAct::All(acts) => all(sight, acts),
    }
}

/// Whether a step of the course was reached, before a tick if one is given.
fn reached(course: &Course<'_>, (milestone, name): (Milestone, &str), before: Option<Tick>) -> Met {
    let event = course.state.reached(milestone, name);
    let at = event.and_then(|id| course.events.get(id.index())).map(|e| e.at);
    if_so(at.is_some_and(|at| before.is_none_or(|limit| at < limit)), event)
}

/// All that could be judged; the first that was missed says why.
fn all(sight: &Sight<'_, '_>, acts: &[ObjectiveAct]) -> Met {
    let answers: Vec<Met> = acts.iter().map(|a| met(sight, a)).filter(|m| *m != Met::Moot).collect();
    if answers.is_empty() {
        return Met::Moot;
    }
    let missed = answers.iter().find(|m| matches!(m, Met::No(_)));
    let last = answers
        .iter()
        .filter_map(|m| if let Met::Yes(event) = m { *event } else { None })
        .max();
    missed.copied().unwrap_or(Met::Yes(last))
}

fn obtained_by(course: &Course<'_>, item: ItemId) -> Option<EventId> {
    course.first_event(|e| matches!(e, Event::ItemObtained { item: i, .. } if *i == item))
}

/// In the file at the end, and not by a request that was withdrawn.
fn obtained(course: &Course<'_>, item: ItemId) -> Met {
    let held = course.state.items.get(item.index());
    let Some(obtained) = held.filter(|h| !h.deleted).and_then(|h| h.obtained) else { return Met::No(None) };
    let withdrawn = obtained
        .request
        .and_then(|r| course.state.requests.get(r.index()))
        .is_some_and(|r| r.status == RequestStatus::Closed(RequestEnd::Withdrawn));
    if_so(!withdrawn, Some(obtained.event))
}

/// An item that answers the lead was obtained by a request: the holder's row for the lead's selector and
/// category, for its port and for the true moment of its line (the device's time, less its zone, plus its
/// lag) or its stretch.
fn lead_answered(course: &Course<'_>, id: LeadId) -> Met {
    let Some(lead) = course.p.scenario.leads.get(id.index()) else { return Met::Moot };
    let selectors = lead_selectors(course.p, lead);
    let rows = course.p.scenario.lookups.iter().filter(|row| {
        row.holder == lead.holder
            && selectors.contains(&row.selector)
            && row.category == lead.category
            && row_answers(course, lead, row)
    });
    let event = rows.filter_map(|row| obtained_by(course, row.item)).min();
    if_so(event.is_some(), event)
}

fn row_answers(course: &Course<'_>, lead: &Lead, row: &Lookup) -> bool {
    let marks = &course.p.scenario.marks;
    let value = |id: &crate::case::ids::MarkId| marks.get(id.index()).map(|m| &m.value);
    let mut ports = lead.marks.iter().filter_map(|m| match value(m) {
        Some(MarkValue::Port(port)) => Some(*port),
        _ => None,
    });
    let port_fits = row
        .ports
        .is_none_or(|(low, high)| ports.any(|port| (low..=high).contains(&port)));
    let time_fits =
        row.window_seconds
            .is_none_or(|(from, until)| match (true_moment(course, lead), lead.period) {
                (Some(moment), _) => from <= moment && moment < until,
                (None, Some((low, high))) => {
                    let edges = (data_tick(from.div_euclid(60)), data_tick(until.div_euclid(60)));
                    matches!(edges, (Some(start), Some(end)) if low < end && start < high)
                }
                (None, None) => true,
            });
    port_fits && time_fits
}

/// The moment of a lead's line, seconds since tick 0, UTC.
fn true_moment(course: &Course<'_>, lead: &Lead) -> Option<i64> {
    let mark = course.p.scenario.marks.get(lead.moment?.index())?;
    let MarkValue::DeviceTime(device_seconds) = mark.value else { return None };
    let clock = course.p.scenario.items.get(mark.item.index())?.artefact.as_ref()?.clock?;
    Some(device_seconds - i64::from(clock.utc_offset_minutes) * 60 + i64::from(clock.slow_seconds))
}

//! Another forum: the coordinator's advice, and the transfer of the proceedings.

use super::{Event, Refusal, Task};
use crate::case::command::Reasons;
use crate::case::course::TaskOf;
use crate::case::court::{breaches_behind, excludes_by_itself};
use crate::case::decide::{Answer, answer, check_reasons, require};
use crate::case::event::{ActRef, CaseOutcome, Event as CaseEvent};
use crate::case::ids::{EventId, ItemId, JurisdictionId, PersonId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::rejection::Rejection;
use crate::case::scenario::{Element, Work};
use crate::case::state::{CaseState, Phase};
use crate::case::task::enter;
use crate::kernel::Luck;
use crate::law::decision::Outcome;
use crate::law::proof::{Exhibit, ExhibitStatus, Exhibits, ItemRef, Origin, holds};
use crate::law::terms::Office;

fn forum_named(p: &Prepared, name: &str) -> Result<JurisdictionId, Rejection> {
    let named = |state: &JurisdictionId| p.scenario.jurisdictions[state.index()].id == name;
    let forums = &p.hearing().forums;
    forums
        .iter()
        .copied()
        .find(named)
        .ok_or_else(|| Rejection::Hearing(Refusal::NoForumThere { state: name.into() }))
}

/// What is in the file and no settled rule excludes, against a person.
fn usable(p: &Prepared, state: &CaseState, person: PersonId) -> Exhibits {
    let mut list = Exhibits::default();
    for (index, item) in (0u32..).zip(&p.scenario.items) {
        let id = ItemId(index);
        let other = !item.about.is_empty() && !item.about.contains(&person);
        let there = super::suspects::in_file(state, id)
            && !breaches_behind(state, id, None).any(|f| excludes_by_itself(p, f));
        let status = if there && !other { ExhibitStatus::Admitted } else { ExhibitStatus::Absent };
        list.0
            .insert(ItemRef(index), Exhibit { grade: item.grade, status, origin: Origin(item.origin) });
    }
    list
}

/// How many counts the file carries against one person, here or before another forum.
fn carried(p: &Prepared, state: &CaseState, forum: Option<JurisdictionId>) -> usize {
    let proven = |elements: &[Element], exhibits: &Exhibits| {
        !elements.is_empty() && elements.iter().all(|e| holds(&e.proof, exhibits))
    };
    (0..p.scenario.persons.len())
        .map(PersonId::at)
        .map(|person| {
            let exhibits = usable(p, state, person);
            let counts = p.scenario.counts.iter().filter(|count| match forum {
                None => proven(&count.elements, &exhibits),
                Some(other) => count
                    .elsewhere
                    .iter()
                    .any(|e| e.forum == other && proven(&e.elements, &exhibits)),
            });
            counts.count()
        })
        .max()
        .unwrap_or(0)
}

/// Whether the engine would send the case there: the file carries more there than here.
pub(super) fn belongs_there(p: &Prepared, state: &CaseState, forum: JurisdictionId) -> bool {
    carried(p, state, Some(forum)) > carried(p, state, None)
}

pub(super) fn ask_advice(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Prosecutor])?;
    if state.phase != Phase::Investigation {
        return Err(Rejection::WrongPhase);
    }
    let forum = forum_named(p, name)?;
    if !p.hearing().has_coordinator {
        return super::no(Refusal::NoCoordinator);
    }
    let mut asked = state.sections.hearing.advice.iter();
    if asked.any(|a| a.state == forum && a.favours.is_none()) {
        return super::no(Refusal::AlreadyDone);
    }
    answer(EventId(0), vec![CaseEvent::Hearing(Event::AdviceAsked { seat, state: forum })])
}

pub(super) fn advise(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (name, favours, reasons): (&str, bool, &Reasons),
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Coordinator])?;
    let forum = forum_named(p, name)?;
    let asked = state.sections.hearing.advice.iter();
    let open = asked.rev().find(|a| a.state == forum && a.favours.is_none());
    let Some(open) = open else { return super::no(Refusal::NotAsked) };
    check_reasons(p, state, seat, reasons)?;
    let engine = belongs_there(p, state, forum);
    let event = Event::AdviceGiven { seat, state: forum, favours, engine, reasons: reasons.clone() };
    answer(open.event, vec![CaseEvent::Hearing(event)])
}

/// Whether a transfer is offered and not yet answered.
pub(super) fn is_offered(state: &CaseState) -> bool {
    super::pending(state).any(|t| matches!(t, Task::Agreement { .. }))
}

pub(super) fn transfer(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (name, reasons): (&str, &Reasons),
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Prosecutor])?;
    if state.phase != Phase::Investigation {
        return Err(Rejection::WrongPhase);
    }
    let forum = forum_named(p, name)?;
    if is_offered(state) {
        return super::no(Refusal::AlreadyDone);
    }
    let advice = state.sections.hearing.advice.iter().rev().find(|a| a.state == forum);
    if p.hearing().has_coordinator && advice.is_none_or(|a| a.favours.is_none()) {
        return super::no(Refusal::AdviceMissing);
    }
    check_reasons(p, state, seat, reasons)?;
    let last = state.requests.iter().map(|r| r.last_event).max().unwrap_or(EventId(0));
    let since = advice.map_or(last, |a| a.event.max(last));
    let event = Event::TransferProposed { seat, state: forum, reasons: reasons.clone() };
    answer(since, vec![CaseEvent::Hearing(event)])
}

/// Findings on the decision; the other state is asked where its prosecution works, or takes over at once.
pub(super) fn proposed(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    (seat, forum, reasons): (SeatId, JurisdictionId, &Reasons),
) -> Vec<CaseEvent> {
    let grounds = ["elsewhere".into()];
    let act = ActRef::Discontinuance;
    let ruling = (Outcome::Refuse, true);
    let mut events = crate::case::react::reasoned(p, state, act, seat, ruling, reasons, &grounds);
    events.push(match p.desk_of(forum, Office::Prosecutor) {
        Some(desk) => {
            let what = TaskOf::Hearing(Task::Agreement { seat, state: forum });
            enter(p, luck, state, desk, Work::Agreement, what)
        }
        None => CaseEvent::Hearing(Event::Transferred { seat, state: forum }),
    });
    events
}

/// The other state agrees, unless charges were brought here in the meantime.
pub(super) fn agreed(state: &CaseState, seat: SeatId, forum: JurisdictionId) -> Vec<CaseEvent> {
    if state.phase != Phase::Investigation {
        return Vec::new();
    }
    vec![CaseEvent::Hearing(Event::Transferred { seat, state: forum })]
}

/// The case ends here.
pub(super) fn transferred() -> Vec<CaseEvent> {
    vec![CaseEvent::CaseClosed { outcome: CaseOutcome::Transferred }]
}

//! Disclosure after the charge: what the defence gets, what it asks for, and how far it could test what the verdict
//! relies on.

use super::{Event, Refusal, Task};
use crate::case::command::{ChallengeRuling, Guilt, Reasons};
use crate::case::course::{TaskOf, cured, findings_of};
use crate::case::court;
use crate::case::decide::{Answer, answer, check_reasons, distinct, is_breach, require};
use crate::case::event::{ActRef, Event as CaseEvent};
use crate::case::ids::{CountId, EventId, ItemId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::reading::known_item;
use crate::case::rejection::Rejection;
use crate::case::scenario::Work;
use crate::case::state::CaseState;
use crate::case::task::enter;
use crate::kernel::{Luck, Name};
use crate::law::acts::DefenceFacts;
use crate::law::decision::Outcome;
use crate::law::proof::{ExhibitStatus, Exhibits, ItemRef, Proof, holds};
use crate::law::rules::{RuleId, Verdict, assess};
use crate::law::terms::Office;

/// Offices that decide on what the defence asks for.
pub(super) const DECIDERS: [Office; 3] = [Office::Prosecutor, Office::InvestigatingJudge, Office::TrialCourt];

/// The event by which the file was opened; nothing of disclosure happens before.
pub(super) fn opened(state: &CaseState) -> Result<EventId, Rejection> {
    state.sections.hearing.opened.ok_or(Rejection::WrongPhase)
}

/// Whether an item is relied on in the charge.
pub(super) fn is_relied_on(state: &CaseState, item: ItemId) -> bool {
    state.trial.exhibits.iter().any(|e| e.item == item)
}

/// Whether the raw data behind an item are being looked for.
pub(super) fn is_raw_sought(state: &CaseState, item: ItemId) -> bool {
    super::pending(state).any(|t| matches!(t, Task::Raw { item: i, .. } if *i == item))
}

pub(super) fn disclose(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (names, raw, method): (&[Name], bool, bool),
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Prosecutor])?;
    let opened = opened(state)?;
    let items = distinct(names, |name| {
        let item = known_item(p, state, seat, name)?;
        if super::suspects::in_file(state, item) {
            Ok(item)
        } else {
            Err(Rejection::NotObtained { name: name.into() })
        }
    })?;
    let own = &state.sections.hearing;
    let mut events = Vec::new();
    for item in items {
        let before = own.disclosed(item);
        let behind = p.scenario.items[item.index()]
            .raw
            .filter(|_| raw && !before.is_some_and(|d| d.raw));
        let (at_hand, elsewhere) = match behind {
            Some(data) if super::suspects::in_file(state, data) => (Some(data), false),
            Some(data) => (None, !own.gone.contains(&data) && !is_raw_sought(state, item)),
            None => (None, false),
        };
        let new_method = method && !before.is_some_and(|d| d.method);
        if before.is_none() || at_hand.is_some() || new_method {
            events.push(CaseEvent::Hearing(Event::Disclosed { seat, item, raw: at_hand, method }));
        }
        if elsewhere {
            events.push(CaseEvent::Hearing(Event::RawSought { seat, item }));
        }
    }
    if events.is_empty() {
        return super::no(Refusal::AlreadyDone);
    }
    let asked = own.raw_asked.iter().map(|(_, event)| *event).max();
    answer(asked.unwrap_or(opened).max(opened), events)
}

/// Whoever holds the raw data looks for them.
pub(super) fn raw_sought(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    (seat, item): (SeatId, ItemId),
) -> Vec<CaseEvent> {
    let Some(raw) = p.scenario.items[item.index()].raw else { return Vec::new() };
    let desk = p.scenario.items[raw.index()].holder;
    let what = TaskOf::Hearing(Task::Raw { seat, item });
    vec![enter(p, luck, state, desk, Work::Other, what)]
}

/// What they found goes to the defence.
pub(super) fn raw_found(p: &Prepared, state: &CaseState, seat: SeatId, item: ItemId) -> Vec<CaseEvent> {
    let Some(raw) = p.scenario.items[item.index()].raw else { return Vec::new() };
    let there = super::suspects::in_file(state, raw) || !state.items[raw.index()].expired;
    let event = if there {
        Event::Disclosed { seat, item, raw: Some(raw), method: false }
    } else {
        Event::CameToNothing { item: raw }
    };
    vec![CaseEvent::Hearing(event)]
}

/// Full disclosure makes good that an exhibit could not be tested, as long as that is possible.
pub(super) fn disclosed(p: &Prepared, state: &CaseState, item: ItemId) -> Vec<CaseEvent> {
    // That it could not be tested is found with the verdict that relies on it; an appeal can take that away.
    if state.trial.verdicts.is_empty() && state.sections.hearing.appeal.is_none() {
        return Vec::new();
    }
    let facts = defence_facts(p, state, item, true);
    if (facts.raw_disclosed && facts.method_disclosed) || facts.court_scrutiny {
        return cured(state, RuleId::R18, |act| act == ActRef::Exhibit(item));
    }
    Vec::new()
}

pub(super) fn ask_raw(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Defence])?;
    let opened = opened(state)?;
    let item = known_item(p, state, seat, name)?;
    if !is_relied_on(state, item) {
        return super::no(Refusal::NotReliedOn { item: name.into() });
    }
    if p.scenario.items[item.index()].raw.is_none() {
        return super::no(Refusal::NoRawData { item: name.into() });
    }
    let own = &state.sections.hearing;
    let asked = own.raw_asked.iter().any(|(i, _)| *i == item);
    if asked || own.disclosed(item).is_some_and(|d| d.raw) {
        return super::no(Refusal::AlreadyDone);
    }
    answer(opened, vec![CaseEvent::Hearing(Event::RawAsked { seat, item })])
}

pub(super) fn ask_for_evidence(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (name, reasons): (&str, &Reasons),
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Defence])?;
    let opened = opened(state)?;
    if !state.trial.verdicts.is_empty() {
        return Err(Rejection::WrongPhase);
    }
    let unknown = || Rejection::Hearing(Refusal::NoSuchAsk { ask: name.into() });
    let ask = p.scenario.hearing.ask(name).ok_or_else(unknown)?;
    if state.sections.hearing.motion(ask).is_some() {
        return super::no(Refusal::AlreadyDone);
    }
    let marks = check_reasons(p, state, seat, reasons)?;
    let event = Event::EvidenceAsked { seat, ask, marks, reasons: reasons.clone() };
    answer(opened, vec![CaseEvent::Hearing(event)])
}

/// Whether a seat may decide on a motion now: it is open, or the prosecution refused and a judge looks.
pub(super) fn may_decide(p: &Prepared, state: &CaseState, seat: SeatId, ask: u32) -> bool {
    let role = |s: SeatId| p.scenario.seats[s.index()].role;
    state.sections.hearing.motion(ask).is_some_and(|m| match m.decided {
        None => true,
        Some((by, granted)) => !granted && role(by) == Office::Prosecutor && role(seat) != Office::Prosecutor,
    })
}

pub(super) fn decide_motion(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (name, granted, reasons): (&str, bool, &Reasons),
) -> Result<Answer, Rejection> {
    require(p, seat, &DECIDERS)?;
    let unknown = || Rejection::Hearing(Refusal::NoSuchAsk { ask: name.into() });
    let ask = p.scenario.hearing.ask(name).ok_or_else(unknown)?;
    let motion = state.sections.hearing.motion(ask).ok_or_else(unknown)?;
    if !may_decide(p, state, seat, ask) || !state.trial.verdicts.is_empty() {
        return super::no(Refusal::AlreadyDone);
    }
    check_reasons(p, state, seat, reasons)?;
    let event =
        Event::MotionDecided { seat, ask, granted, engine: motion.specific, reasons: reasons.clone() };
    answer(motion.event, vec![CaseEvent::Hearing(event)])
}

/// Findings on the decision; what was granted is asked of whoever holds it.
pub(super) fn motion_decided(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    (seat, ask, granted, reasons): (SeatId, u32, bool, &Reasons),
) -> Vec<CaseEvent> {
    let Some(spec) = super::ask_at(p, ask) else { return Vec::new() };
    let outcome = if granted { Outcome::Grant } else { Outcome::Refuse };
    let act = ActRef::Exhibit(spec.brings);
    let grounds = ["defence".into()];
    let mut events = crate::case::react::reasoned(p, state, act, seat, (outcome, true), reasons, &grounds);
    if granted {
        let desk = p.scenario.items[spec.brings.index()].holder;
        events.push(enter(p, luck, state, desk, Work::Other, TaskOf::Hearing(Task::Ask { ask })));
    }
    events
}

/// What came of what the defence asked for.
pub(super) fn ask_found(p: &Prepared, state: &CaseState, ask: u32) -> Vec<CaseEvent> {
    let Some(spec) = super::ask_at(p, ask) else { return Vec::new() };
    let there = super::suspects::in_file(state, spec.brings) || !state.items[spec.brings.index()].expired;
    let item = spec.brings;
    let event = if there { Event::EvidenceBrought { ask } } else { Event::CameToNothing { item } };
    vec![CaseEvent::Hearing(event)]
}

/// What it undermines weighs less from now on.
pub(super) fn brought(p: &Prepared, state: &CaseState, ask: u32) -> Vec<CaseEvent> {
    let Some(spec) = super::ask_at(p, ask) else { return Vec::new() };
    let standing = state.trial.exhibits.iter().filter(|e| e.fell.is_none());
    standing
        .filter(|e| spec.undermines.contains(&e.item))
        .map(|e| CaseEvent::ExhibitFell {
            item: e.item,
            root: spec.brings,
            ruling: ChallengeRuling::WeighLess,
        })
        .collect()
}

/// How much the defence could test an exhibit.
pub(super) fn defence_facts(p: &Prepared, state: &CaseState, item: ItemId, decisive: bool) -> DefenceFacts {
    let own = &state.sections.hearing;
    let given = own.disclosed(item);
    let answered = |s: &super::state::StatementState| {
        let about = p
            .scenario
            .hearing
            .speakers
            .get(s.speaker.index())
            .is_some_and(|k| k.about == item);
        about && s.said.iter().any(|x| x.explained)
    };
    DefenceFacts {
        decisive,
        raw_disclosed: p.scenario.items[item.index()].raw.is_none() || given.is_some_and(|d| d.raw),
        method_disclosed: given.is_some_and(|d| d.method),
        court_scrutiny: own.opinions.contains(&item) || own.statements.iter().any(answered),
    }
}

/// What the exhibits prove of some counts.
fn proven<'p>(p: &'p Prepared, exhibits: &Exhibits, counts: impl Iterator<Item = CountId>) -> Vec<&'p Proof> {
    let elements = counts.flat_map(|count| &p.scenario.counts[count.index()].elements);
    elements.map(|e| &e.proof).filter(|proof| holds(proof, exhibits)).collect()
}

/// Whether something that is proven would not be without an exhibit, which is taken out for that and put back.
fn is_decisive(exhibits: &mut Exhibits, item: ItemId, proven: &[&Proof]) -> bool {
    let item = ItemRef(item.0);
    let Some(before) = set_status(exhibits, item, ExhibitStatus::Absent) else { return false };
    let decisive = proven.iter().any(|proof| proof.names(item) && !holds(proof, exhibits));
    set_status(exhibits, item, before);
    decisive
}

/// Sets how an exhibit stands, and tells how it stood; none if it is not listed.
fn set_status(exhibits: &mut Exhibits, item: ItemRef, status: ExhibitStatus) -> Option<ExhibitStatus> {
    let exhibit = exhibits.0.get_mut(&item)?;
    Some(std::mem::replace(&mut exhibit.status, status))
}

/// How an exhibit that the defence cannot test so far stands to rule R18; none where it can, or something makes up
/// for it.
pub fn untested(p: &Prepared, state: &CaseState, item: ItemId) -> Option<Verdict> {
    state.sections.hearing.opened?;
    let mut exhibits = court::exhibits(p, state);
    let proven = proven(p, &exhibits, state.trial.counts.iter().copied());
    let decisive = is_decisive(&mut exhibits, item, &proven);
    let facts = defence_facts(p, state, item, decisive);
    let found = assess(&facts).into_iter().find(|a| a.rule == RuleId::R18)?;
    Some(found.verdict).filter(|v| is_breach(*v))
}

/// Findings on what a verdict of guilty relies on: every exhibit that stands and bears on it.
pub(super) fn verdict_findings(p: &Prepared, state: &CaseState) -> Vec<CaseEvent> {
    let Some(seat) = state.trial.prosecutor else { return Vec::new() };
    let mut exhibits = court::exhibits(p, state);
    let guilty = || state.trial.verdicts.iter().filter(|v| v.guilt == Guilt::Guilty);
    let bears = |item: ItemId| {
        guilty()
            .flat_map(|v| &p.scenario.counts[v.count.index()].elements)
            .any(|e| e.proof.names(ItemRef(item.0)))
    };
    let stands = |item: ItemId| {
        let status = exhibits.0.get(&ItemRef(item.0)).map(|e| e.status);
        matches!(status, Some(ExhibitStatus::Admitted | ExhibitStatus::WeighedLess))
    };
    let relied = state.trial.exhibits.iter().map(|e| e.item);
    let relied: Vec<ItemId> = relied.filter(|i| stands(*i) && bears(*i)).collect();
    let proven = proven(p, &exhibits, guilty().map(|v| v.count));
    relied
        .into_iter()
        .flat_map(|item| {
            let decisive = is_decisive(&mut exhibits, item, &proven);
            let facts = defence_facts(p, state, item, decisive);
            findings_of(p, state, ActRef::Exhibit(item), seat, &facts)
        })
        .collect()
}

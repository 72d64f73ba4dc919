//! Experts and private partners: statements made of sentences, interests, questions back, opinions of the court's own
//! experts, and what all that does to an exhibit's weight.

use super::spec::{SentenceKind, Speaker};
use super::state::StatementState;
use super::{Event, Refusal, Task};
use crate::case::course::{TaskOf, cured, findings_of};
use crate::case::decide::{Answer, answer, distinct, known_since, require};
use crate::case::event::{ActRef, Event as CaseEvent};
use crate::case::ids::{DeskId, ItemId, SeatId, SpeakerId};
use crate::case::joint;
use crate::case::milestone::Milestone;
use crate::case::prepared::Prepared;
use crate::case::reading::known_item;
use crate::case::rejection::Rejection;
use crate::case::scenario::Work;
use crate::case::state::{CaseState, Phase};
use crate::case::task::enter;
use crate::kernel::{Luck, Name};
use crate::law::acts::InterestFacts;
use crate::law::rules::RuleId;
use crate::law::terms::Office;

/// Offices that may appoint an expert.
pub(super) const APPOINTERS: [Office; 3] =
    [Office::TrialCourt, Office::InvestigatingJudge, Office::AppealCourt];

/// A speaker by name.
fn named<'p>(p: &'p Prepared, name: &str) -> Result<(SpeakerId, &'p Speaker), Rejection> {
    let unknown = || Rejection::Hearing(Refusal::NoSuchSpeaker { speaker: name.into() });
    let id = p.scenario.hearing.speaker(name).ok_or_else(unknown)?;
    Ok((id, &p.scenario.hearing.speakers[id.index()]))
}

/// A speaker that a seat speaks for.
fn own<'p>(p: &'p Prepared, seat: SeatId, name: &str) -> Result<(SpeakerId, &'p Speaker), Rejection> {
    let (id, speaker) = named(p, name)?;
    if speaker.seat == Some(seat) {
        Ok((id, speaker))
    } else {
        Err(Rejection::Hearing(Refusal::NoSuchSpeaker { speaker: name.into() }))
    }
}

fn sentence_of(speaker: &Speaker, name: &str) -> Result<u32, Rejection> {
    let found = speaker.sentences.iter().position(|s| s.id == name);
    found
        .and_then(|i| u32::try_from(i).ok())
        .ok_or_else(|| Rejection::Hearing(Refusal::NoSuchSentence { sentence: name.into() }))
}

/// What a sentence is worth.
pub(super) fn kind_of(speaker: &Speaker, sentence: u32) -> SentenceKind {
    let found = usize::try_from(sentence).ok().and_then(|i| speaker.sentences.get(i));
    found.map_or(SentenceKind::Exact, |s| s.kind)
}

/// Whether the court is still about the facts: charged, and no verdict yet.
fn is_open(state: &CaseState) -> bool {
    state.sections.hearing.opened.is_some()
        && state.trial.verdicts.is_empty()
        && state.sections.hearing.appeal.is_none()
}

pub(super) fn compose(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (name, sentences, interest_declared): (&str, &[Name], bool),
) -> Result<Answer, Rejection> {
    let (speaker, spec) = own(p, seat, name)?;
    let opened = super::disclosure::opened(state)?;
    if !is_open(state) {
        return Err(Rejection::WrongPhase);
    }
    if !super::disclosure::is_relied_on(state, spec.about) {
        let item = p.scenario.items[spec.about.index()].id.clone();
        return super::no(Refusal::NotReliedOn { item });
    }
    if state.sections.hearing.statement(speaker).is_some() {
        return super::no(Refusal::AlreadyDone);
    }
    let sentences = distinct(sentences, |name| sentence_of(spec, name))?;
    let event = Event::StatementGiven { seat: Some(seat), speaker, sentences, interest_declared };
    answer(opened, vec![CaseEvent::Hearing(event)])
}

/// Speakers about what is relied on who have no seat are asked where they work.
pub(super) fn asked_to_speak(p: &Prepared, luck: &Luck, state: &CaseState) -> Vec<CaseEvent> {
    let speakers = p.scenario.hearing.numbered();
    let silent = speakers.filter(|(_, s)| {
        s.seat.is_none() && !s.usual.is_empty() && super::disclosure::is_relied_on(state, s.about)
    });
    silent
        .filter_map(|(speaker, s)| {
            let what = TaskOf::Hearing(Task::Statement { speaker });
            Some(enter(p, luck, state, s.desk?, Work::Opinion, what))
        })
        .collect()
}

/// What a speaker without a seat says.
pub(super) fn usual(p: &Prepared, state: &CaseState, speaker: SpeakerId) -> Vec<CaseEvent> {
    let Some(spec) = p.scenario.hearing.speakers.get(speaker.index()).filter(|_| is_open(state)) else {
        return Vec::new();
    };
    vec![CaseEvent::Hearing(Event::StatementGiven {
        seat: None,
        speaker,
        sentences: spec.usual.clone(),
        interest_declared: spec.declares,
    })]
}

/// Whether who pays and who gains is on the table.
pub(super) fn is_declared(p: &Prepared, state: &CaseState, speaker: SpeakerId) -> bool {
    let name = p.scenario.hearing.speakers.get(speaker.index()).map_or("", |s| s.id.as_str());
    state.sections.hearing.declared.contains(&speaker)
        || state.reached(Milestone::TermsDisclosed, name).is_some()
}

/// Sentences of a kind that stand as they were said.
fn standing(spec: &Speaker, statement: &StatementState, kind: SentenceKind) -> u32 {
    let left = statement
        .said
        .iter()
        .filter(|s| !s.explained && kind_of(spec, s.sentence) == kind);
    u32::try_from(left.count()).unwrap_or(u32::MAX)
}

fn interest_facts(p: &Prepared, state: &CaseState, speaker: SpeakerId) -> Option<InterestFacts> {
    let spec = p.scenario.hearing.speakers.get(speaker.index())?;
    let statement = state.sections.hearing.statement(speaker)?;
    Some(InterestFacts {
        interest: spec.interest,
        declared: is_declared(p, state, speaker),
        overstated: standing(spec, statement, SentenceKind::Overstated),
        jargon: standing(spec, statement, SentenceKind::Jargon),
    })
}

/// Findings on a statement; without a seat they lie with whoever relies on it.
pub(super) fn statement_given(
    p: &Prepared,
    state: &CaseState,
    by: Option<SeatId>,
    speaker: SpeakerId,
) -> Vec<CaseEvent> {
    let Some(seat) = by.or(state.trial.prosecutor) else { return Vec::new() };
    let Some(facts) = interest_facts(p, state, speaker) else { return Vec::new() };
    let act = ActRef::Exhibit(p.scenario.hearing.speakers[speaker.index()].about);
    findings_of(p, state, act, seat, &facts)
}

/// Once the interest is declared and nothing stands that claims too much or is not understood, a breach is
/// made good, if it still can be.
pub(super) fn set_right(p: &Prepared, state: &CaseState, speaker: SpeakerId) -> Vec<CaseEvent> {
    let Some(facts) = interest_facts(p, state, speaker) else { return Vec::new() };
    if (facts.interest && !facts.declared) || facts.overstated > 0 || facts.jargon > 0 {
        return Vec::new();
    }
    let about = p.scenario.hearing.speakers[speaker.index()].about;
    cured(state, RuleId::R28, |act| act == ActRef::Exhibit(about))
}

pub(super) fn declare(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
) -> Result<Answer, Rejection> {
    let (speaker, spec) = named(p, name)?;
    if spec.seat != Some(seat) {
        require(p, seat, &[Office::Prosecutor])?;
    }
    let opened = super::disclosure::opened(state)?;
    if is_declared(p, state, speaker) {
        return super::no(Refusal::AlreadyDone);
    }
    let since = state.sections.hearing.statement(speaker).map_or(opened, |s| s.event);
    answer(since, vec![CaseEvent::Hearing(Event::InterestDeclared { seat, speaker })])
}

/// Whether a seat may ask back now: the trial court at the hearing before its verdict, the appeal panel while
/// it decides.
pub(super) fn may_ask(p: &Prepared, state: &CaseState, seat: SeatId) -> bool {
    match p.scenario.seats[seat.index()].role {
        Office::TrialCourt => state.phase == Phase::Hearing && is_open(state),
        Office::AppealCourt => state.sections.hearing.appeal.as_ref().is_some_and(|a| a.awaits.is_some()),
        Office::Judge
        | Office::Court
        | Office::InvestigatingJudge
        | Office::Prosecutor
        | Office::Police
        | Office::CentralAuthority
        | Office::Ministry
        | Office::ContactPoint
        | Office::Provider
        | Office::EnforcingAuthority
        | Office::Lab
        | Office::Translator
        | Office::Oversight
        | Office::IncidentLead
        | Office::VictimSupport
        | Office::Coordinator
        | Office::Expert
        | Office::Defence => false,
    }
}

pub(super) fn ask_back(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (name, sentence): (&str, &str),
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::TrialCourt, Office::AppealCourt])?;
    if !may_ask(p, state, seat) {
        return Err(Rejection::WrongPhase);
    }
    let (speaker, spec) = named(p, name)?;
    let unknown = || Rejection::Hearing(Refusal::NoSuchSpeaker { speaker: name.into() });
    let statement = state.sections.hearing.statement(speaker).ok_or_else(unknown)?;
    let position = sentence_of(spec, sentence)?;
    let unsaid = || Rejection::Hearing(Refusal::NoSuchSentence { sentence: sentence.into() });
    let said = statement.said.iter().find(|s| s.sentence == position).ok_or_else(unsaid)?;
    if said.asked.is_some() {
        return super::no(Refusal::AlreadyDone);
    }
    let since = statement.event.max(state.trial.last_event);
    answer(since, vec![CaseEvent::Hearing(Event::AskedBack { seat, speaker, sentence: position })])
}

/// A desk answers by itself.
pub(super) fn asked_back(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    (speaker, sentence): (SpeakerId, u32),
) -> Vec<CaseEvent> {
    let spec = p.scenario.hearing.speakers.get(speaker.index()).filter(|s| s.seat.is_none());
    let Some(desk) = spec.and_then(|s| s.desk) else { return Vec::new() };
    let what = TaskOf::Hearing(Task::Explain { speaker, sentence });
    vec![enter(p, luck, state, desk, Work::Other, what)]
}

pub(super) fn explain(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (name, sentence): (&str, &str),
) -> Result<Answer, Rejection> {
    let (speaker, spec) = own(p, seat, name)?;
    let position = sentence_of(spec, sentence)?;
    let statement = state.sections.hearing.statement(speaker);
    let said = statement.and_then(|s| s.said.iter().find(|x| x.sentence == position));
    let Some(asked) = said.and_then(|s| s.asked) else { return super::no(Refusal::NotAsked) };
    if said.is_some_and(|s| s.explained) {
        return super::no(Refusal::AlreadyDone);
    }
    let event = Event::Explained { seat: Some(seat), speaker, sentence: position };
    answer(asked, vec![CaseEvent::Hearing(event)])
}

/// The desk that gives opinions to the court: the forum's, or the first elsewhere.
pub(super) fn expert_desk(p: &Prepared) -> Option<DeskId> {
    let elsewhere = || p.scenario.desks.iter().position(|d| d.office == Office::Expert).map(DeskId::at);
    p.desk_of(p.scenario.forum, Office::Expert).or_else(elsewhere)
}

pub(super) fn appoint(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
) -> Result<Answer, Rejection> {
    require(p, seat, &APPOINTERS)?;
    let opened = super::disclosure::opened(state)?;
    let item = known_item(p, state, seat, name)?;
    if !super::disclosure::is_relied_on(state, item) {
        return super::no(Refusal::NotReliedOn { item: name.into() });
    }
    if state.sections.hearing.appointed.contains(&item) {
        return super::no(Refusal::AlreadyDone);
    }
    let Some(desk) = expert_desk(p) else { return super::no(Refusal::NoExpert) };
    let paid = joint::require_money(p, state, p.desk_spec(desk).jurisdiction, joint::Cost::Expert)?;
    let cost_eur = p.scenario.hearing.opinion_cost_eur;
    let event = Event::ExpertAppointed { seat, item, desk, cost_eur };
    let since = known_since(state, seat, item).max(opened).max(paid);
    answer(since, vec![CaseEvent::Hearing(event)])
}

/// The expert looks at it.
pub(super) fn appointed(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    (item, desk): (ItemId, DeskId),
) -> Vec<CaseEvent> {
    vec![enter(p, luck, state, desk, Work::Opinion, TaskOf::Hearing(Task::Opinion { item }))]
}

/// Whether an exhibit weighs less because of what was said, or not said, about it: a sentence stands that
/// claims too much or that nobody understands, or a statement that it needs is missing. An opinion of the
/// court's own expert sets it right.
pub fn weighs_less(p: &Prepared, state: &CaseState, item: ItemId) -> bool {
    let own = &state.sections.hearing;
    if own.opened.is_none() || own.opinions.contains(&item) {
        return false;
    }
    p.scenario
        .hearing
        .numbered()
        .filter(|(_, s)| s.about == item)
        .any(|(id, spec)| {
            own.statement(id).map_or(spec.needed, |statement| {
                let left = |kind| standing(spec, statement, kind) > 0;
                left(SentenceKind::Overstated) || left(SentenceKind::Jargon)
            })
        })
}

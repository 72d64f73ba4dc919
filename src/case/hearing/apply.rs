//! How an event of the section changes the state.

use super::Event;
use super::event::AppealEnd;
use super::state::{
    AdviceState, AppealState, DisclosedState, HeardState, MotionState, SaidState, SentenceState,
    StatementState,
};
use crate::case::apply::learn;
use crate::case::command::Guilt;
use crate::case::ids::{EventId, ItemId, SeatId};
use crate::case::milestone::Milestone;
use crate::case::scenario::Scenario;
use crate::case::state::{CaseState, Obtained};
use crate::kernel::Tick;
use crate::law::terms::Office;

/// Applies an event of the section.
pub fn apply(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    match event {
        Event::Heard { .. }
        | Event::JudgmentsChecked { .. }
        | Event::Consulted { .. }
        | Event::SheetAsked { .. }
        | Event::SheetObtained { .. }
        | Event::Reviewed { .. } => inquiry(scenario, state, event, id, at),
        Event::FileOpened
        | Event::ChargeAmended { .. }
        | Event::Disclosed { .. }
        | Event::CameToNothing { .. }
        | Event::RawAsked { .. }
        | Event::EvidenceAsked { .. }
        | Event::MotionDecided { .. }
        | Event::EvidenceBrought { .. } => disclosure(scenario, state, event, id, at),
        Event::StatementGiven { .. }
        | Event::InterestDeclared { .. }
        | Event::AskedBack { .. }
        | Event::Explained { .. }
        | Event::ExpertAppointed { .. }
        | Event::OpinionGiven { .. } => statements(scenario, state, event, id),
        Event::SentenceAwaited { .. }
        | Event::Sentenced { .. }
        | Event::AppealOpened { .. }
        | Event::Appealed { .. }
        | Event::AppealHeard { .. }
        | Event::AppealDecided { .. }
        | Event::SentBack { .. }
        | Event::BecameFinal => judgment(scenario, state, event, id),
        Event::AdviceAsked { state: forum, .. } => {
            let asked = AdviceState { state: *forum, favours: None, event: id };
            state.sections.hearing.advice.push(asked);
        }
        Event::AdviceGiven { state: forum, favours, .. } => {
            let asked = state.sections.hearing.advice.iter_mut().find(|a| a.state == *forum);
            if let Some(asked) = asked {
                asked.favours = Some(*favours);
                asked.event = id;
            }
        }
        Event::TransferProposed { state: forum, .. } => {
            state.sections.hearing.transfer = Some((*forum, id));
        }
        Event::HearingArranged { .. }
        | Event::RawSought { .. }
        | Event::ReasonsGiven { .. }
        | Event::Transferred { .. } => {}
    }
}

/// An item comes into the file without a request: for whoever got it, and for everyone who conducts the
/// investigation in the forum.
fn obtain(
    scenario: &Scenario,
    state: &mut CaseState,
    item: ItemId,
    (id, at): (EventId, Tick),
    also: impl Fn(SeatId, Office) -> bool,
) {
    let held = &mut state.items[item.index()];
    if held.obtained.is_none() || held.deleted {
        held.obtained = Some(Obtained { request: None, event: id, at });
        held.deleted = false;
        state.forget_items();
    }
    let read = scenario.items[item.index()].artefact.is_none();
    for (index, seat) in (0u32..).zip(&scenario.seats) {
        let forum = seat.jurisdiction == scenario.forum;
        let conducts = forum && matches!(seat.role, Office::Prosecutor | Office::Police);
        if conducts || also(SeatId(index), seat.role) {
            learn(state, SeatId(index), item, id, read);
        }
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn inquiry(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    match event {
        Event::Heard { seat, person, safeguards, statement } => {
            if let Some(item) = statement {
                obtain(scenario, state, *item, (id, at), |s, _| s == *seat);
            }
            state.sections.hearing.heard.push(HeardState {
                person: *person,
                safeguards: *safeguards,
                statement: *statement,
                event: id,
            });
            state.reach(Milestone::Heard, &scenario.persons[person.index()].id, id);
        }
        Event::JudgmentsChecked { person, .. } => state.sections.hearing.checked.push(*person),
        Event::Consulted { seat, conduct } => {
            state.sections.hearing.consulted.push((*seat, conduct.clone()));
        }
        Event::SheetAsked { item, .. } => state.sections.hearing.sheets_asked.push(*item),
        Event::SheetObtained { seat, item, sheet } => {
            obtain(scenario, state, *sheet, (id, at), |s, _| s == *seat);
            state.reach(Milestone::SheetObtained, &scenario.items[item.index()].id, id);
        }
        Event::Reviewed { item, .. } => state.sections.hearing.reviewed.push(*item),
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn disclosure(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    let at_trial = |role: Office| matches!(role, Office::Defence | Office::TrialCourt);
    match event {
        Event::FileOpened => state.sections.hearing.opened = Some(id),
        Event::ChargeAmended { counts, .. } => state.trial.counts.clone_from(counts),
        Event::Disclosed { item, raw, method, .. } => {
            if let Some(raw) = raw {
                obtain(scenario, state, *raw, (id, at), |_, role| role == Office::Defence);
            }
            obtain(scenario, state, *item, (id, at), |_, role| role == Office::Defence);
            let own = &mut state.sections.hearing.disclosed;
            match own.iter_mut().find(|d| d.item == *item) {
                Some(known) => {
                    known.raw |= raw.is_some();
                    known.method |= method;
                }
                None => own.push(DisclosedState { item: *item, raw: raw.is_some(), method: *method }),
            }
            if raw.is_some() || scenario.items[item.index()].raw.is_none() {
                state.reach(Milestone::Disclosed, &scenario.items[item.index()].id, id);
            }
        }
        Event::CameToNothing { item } => state.sections.hearing.gone.push(*item),
        Event::RawAsked { item, .. } => state.sections.hearing.raw_asked.push((*item, id)),
        Event::EvidenceAsked { ask, marks, .. } => {
            let specific = marks.iter().any(|m| scenario.marks[m.index()].specific);
            state.sections.hearing.motions.push(MotionState {
                ask: *ask,
                specific,
                decided: None,
                brought: false,
                event: id,
            });
        }
        Event::MotionDecided { ask, seat, granted, .. } => {
            let motion = state.sections.hearing.motions.iter_mut().find(|m| m.ask == *ask);
            if let Some(motion) = motion {
                motion.decided = Some((*seat, *granted));
                motion.event = id;
            }
        }
        Event::EvidenceBrought { ask } => {
            let spec = usize::try_from(*ask).ok().and_then(|i| scenario.hearing.asks.get(i));
            if let Some(spec) = spec {
                obtain(scenario, state, spec.brings, (id, at), |_, role| at_trial(role));
            }
            let motion = state.sections.hearing.motions.iter_mut().find(|m| m.ask == *ask);
            if let Some(motion) = motion {
                motion.brought = true;
            }
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn statements(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId) {
    let name = |speaker: crate::case::ids::SpeakerId| scenario.hearing.speakers[speaker.index()].id.clone();
    match event {
        Event::StatementGiven { speaker, sentences, interest_declared, .. } => {
            let said = |sentence: &u32| SaidState { sentence: *sentence, asked: None, explained: false };
            state.sections.hearing.statements.push(StatementState {
                speaker: *speaker,
                said: sentences.iter().map(said).collect(),
                event: id,
            });
            state.reach(Milestone::StatementGiven, &name(*speaker), id);
            if *interest_declared && !state.sections.hearing.declared.contains(speaker) {
                state.sections.hearing.declared.push(*speaker);
                state.reach(Milestone::InterestDeclared, &name(*speaker), id);
            }
        }
        Event::InterestDeclared { speaker, .. } => {
            state.sections.hearing.declared.push(*speaker);
            state.reach(Milestone::InterestDeclared, &name(*speaker), id);
        }
        Event::AskedBack { speaker, sentence, .. } => {
            if let Some(said) = said_mut(state, *speaker, *sentence) {
                said.asked = Some(id);
            }
            state.reach(Milestone::StatementQuestioned, &name(*speaker), id);
        }
        Event::Explained { speaker, sentence, .. } => {
            if let Some(said) = said_mut(state, *speaker, *sentence) {
                said.explained = true;
            }
        }
        Event::ExpertAppointed { item, cost_eur, .. } => {
            let own = &mut state.sections.hearing;
            own.appointed.push(*item);
            own.spent_eur = own.spent_eur.saturating_add(*cost_eur);
        }
        Event::OpinionGiven { item } => state.sections.hearing.opinions.push(*item),
        _ => {}
    }
}

fn said_mut(
    state: &mut CaseState,
    speaker: crate::case::ids::SpeakerId,
    sentence: u32,
) -> Option<&mut SaidState> {
    let statement = state.sections.hearing.statements.iter_mut().find(|s| s.speaker == speaker)?;
    statement.said.iter_mut().find(|s| s.sentence == sentence)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn judgment(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId) {
    match event {
        Event::SentenceAwaited { .. } => state.sections.hearing.sentence_awaited = Some(id),
        Event::Sentenced { person, months, confiscate, restitution, .. } => {
            state.sections.hearing.sentence_awaited = None;
            state.sections.hearing.sentence = Some(SentenceState {
                months: *months,
                confiscate: confiscate.clone(),
                restitution: restitution.clone(),
            });
            state.reach(Milestone::Sentenced, &scenario.persons[person.index()].id, id);
        }
        Event::AppealOpened { until } => {
            state.sections.hearing.appeal_opened = Some((*until, id));
            state.set_date(*until, crate::case::course::DueOf::Hearing(super::Due::AppealEnds));
        }
        Event::Appealed { seat, grounds, .. } => {
            let appeal = AppealState { seat: *seat, grounds: grounds.clone(), awaits: None, end: None };
            state.sections.hearing.appeal = Some(appeal);
            state.reach(Milestone::Appealed, "", id);
        }
        Event::AppealHeard { .. } => {
            if let Some(appeal) = &mut state.sections.hearing.appeal {
                appeal.awaits = Some(id);
            }
        }
        Event::AppealDecided { .. } => appeal_decided(state, event, id),
        Event::SentBack { .. } => state.sections.hearing.sent_back = Some(id),
        Event::BecameFinal => {
            state.sections.hearing.is_final = true;
            // What needs a final judgment goes on from here.
            state.trial.last_event = id;
        }
        _ => {}
    }
}

fn appeal_decided(state: &mut CaseState, event: &Event, id: EventId) {
    let Event::AppealDecided { end, verdicts, months, .. } = event else { return };
    if let Some(appeal) = &mut state.sections.hearing.appeal {
        appeal.awaits = None;
        appeal.end = Some(*end);
    }
    state.trial.verdicts.clone_from(verdicts);
    let guilty = verdicts.iter().any(|v| v.guilt == Guilt::Guilty);
    match months.filter(|_| guilty) {
        Some(months) => {
            if let Some(sentence) = &mut state.sections.hearing.sentence {
                sentence.months = months;
            }
        }
        None => state.sections.hearing.sentence = None,
    }
    let reached = if *end == AppealEnd::Upheld { Milestone::Upheld } else { Milestone::Reversed };
    state.reach(reached, "", id);
    // What follows (a new verdict, or the close) goes on from here.
    state.trial.last_event = id;
}

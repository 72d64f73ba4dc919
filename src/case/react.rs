//! What follows from an event: read-only, on the state after it was applied. Each event returned was
//! enabled by the one given.

use super::better;
use super::command::{ChallengeRuling, Guilt, Reasons};
use super::court;
use super::event::{ActRef, CaseOutcome, Event, RequestEnd};
use super::facts::{issue_facts, ruling_facts};
use super::ids::{ChallengeId, FindingId, ItemId, LeadId, RequestId, SeatId};
use super::injects;
use super::prepared::Prepared;
use super::reading::known_marks;
use super::state::{CaseState, Phase, RequestState, RequestStatus};
use super::step::{self, engine_decision};
use crate::kernel::{Luck, Name};
use crate::law::decision::Outcome;
use crate::law::instrument::{Performs, StepAct};
use crate::law::rules::{Assessment, RuleId, assess_issue, assess_ruling};
use crate::law::terms::Office;

/// What follows from an event.
pub fn react(p: &Prepared, luck: &Luck, state: &CaseState, event: &Event) -> Vec<Event> {
    if is_last(event) {
        debug_assert!(follows(p, luck, state, event).is_empty(), "something follows from {event:?}");
        return Vec::new();
    }
    follows(p, luck, state, event)
}

/// Whether an event only records what was found, opened or begun: nothing follows from it in any section. These are
/// more than a quarter of all events.
#[expect(clippy::wildcard_enum_match_arm, reason = "from most events something may follow")]
fn is_last(event: &Event) -> bool {
    match event {
        Event::Assessed { act, .. } => *act != ActRef::Closing,
        Event::LeadOpened { .. }
        | Event::StepBegan { .. }
        | Event::TaskBegan { .. }
        | Event::RulingAwaited { .. }
        | Event::StepProlonged { .. }
        | Event::CureLapsed { .. } => true,
        _ => false,
    }
}

fn follows(p: &Prepared, luck: &Luck, state: &CaseState, event: &Event) -> Vec<Event> {
    let mut follow = match event {
        Event::CaseOpened => opened(p, state),
        Event::ItemRead { seat, item } => leads_of(p, state, *seat, *item),
        Event::RequestSent { request, .. } => sent(p, luck, state, *request),
        Event::RequestClarified { request, .. } => clarified(p, luck, state, *request),
        Event::StepDone { request, .. } => step_done(p, luck, state, *request),
        Event::Decided { request, .. } => decided(p, luck, state, *request, event),
        Event::Released { request } => released(p, luck, state, *request),
        Event::RequestWithdrawn { request } => {
            vec![Event::RequestClosed { request: *request, end: RequestEnd::Withdrawn }]
        }
        Event::PreservationLapsed { item } => lapsed(p, state, *item),
        Event::HearingOpened { .. } => hearing_opened(p, state),
        Event::DefenceRested { .. } => judge_next(p, state),
        Event::Challenged { challenge, .. } => ruled_by_court(p, state, *challenge),
        Event::ChallengeRuled { challenge, .. } => challenge_ruled(p, state, *challenge, event),
        Event::CourtRetired => vec![verdict_of_law(p, state)],
        Event::VerdictGiven { .. } => verdict_given(p, state, event),
        Event::Discontinued { seat, reasons } => discontinued(p, state, *seat, reasons),
        Event::ClockAdvanced
        | Event::LeadOpened { .. }
        | Event::StepEntered { .. }
        | Event::StepBegan { .. }
        | Event::RulingAwaited { .. }
        | Event::Notified { .. }
        | Event::StepProlonged { .. }
        | Event::RequestClosed { .. }
        | Event::ItemPreserved { .. }
        | Event::PreservationExtended { .. }
        | Event::ItemExpired { .. }
        | Event::ItemObtained { .. }
        | Event::ItemDeleted { .. }
        | Event::ItemVerified { .. }
        | Event::Assessed { .. }
        | Event::BreachCured { .. }
        | Event::CureLapsed { .. }
        | Event::InjectReleased { .. }
        | Event::Charged { .. }
        | Event::HearingBegan { .. }
        | Event::ExhibitFell { .. }
        | Event::CaseClosed { .. }
        | Event::TaskEntered { .. }
        | Event::TaskBegan { .. }
        | Event::Joint(_)
        | Event::Measure(_)
        | Event::Custody(_)
        | Event::Hearing(_)
        | Event::Redress(_) => Vec::new(),
        Event::TaskDone { task, .. } => {
            let what = &state.tasks[task.index()].what;
            super::course::task_done(p, luck, state, what)
        }
    };
    super::course::react(p, luck, state, event, &mut follow);
    let released = injects::follow(p, state, event);
    if !released.is_empty() {
        super::course::gather(&mut follow, released);
    }
    follow
}

fn opened(p: &Prepared, state: &CaseState) -> Vec<Event> {
    let seats = (0u32..).zip(&p.scenario.seats);
    seats
        .flat_map(|(index, seat)| seat.knows.iter().map(move |item| (SeatId(index), *item)))
        .flat_map(|(seat, item)| leads_of(p, state, seat, item))
        .fold(Vec::new(), |mut all, event| {
            if !all.contains(&event) {
                all.push(event);
            }
            all
        })
}

/// Leads that reading an item opens for a seat.
fn leads_of(p: &Prepared, state: &CaseState, seat: SeatId, item: ItemId) -> Vec<Event> {
    (0u32..)
        .zip(&p.scenario.leads)
        .filter(|(index, lead)| {
            lead.opened_by.contains(&item) && !state.seats[seat.index()].leads.contains(&LeadId(*index))
        })
        .map(|(index, _)| Event::LeadOpened { seat, lead: LeadId(index) })
        .collect()
}

fn sent(p: &Prepared, luck: &Luck, state: &CaseState, id: RequestId) -> Vec<Event> {
    let request = &state.requests[id.index()];
    let facts = issue_facts(p, state, request.seat, &request.form, &request.reading);
    let mut events =
        assessed(p, state, ActRef::Request(id), request.seat, assess_issue(&facts), Some(request));
    events.extend(leave_or_enter(p, luck, state, id, 0));
    events
}

/// An amended form is judged anew, and taken up where the question was asked.
fn clarified(p: &Prepared, luck: &Luck, state: &CaseState, id: RequestId) -> Vec<Event> {
    let request = &state.requests[id.index()];
    let facts = issue_facts(p, state, request.seat, &request.form, &request.reading);
    let mut events =
        assessed(p, state, ActRef::Request(id), request.seat, assess_issue(&facts), Some(request));
    // A file sent back because nobody there could read it goes to the translator first.
    let unread = |d: &super::state::StepDecision| d.grounds.iter().any(|g| g == super::ways::LANGUAGE);
    let translating = (0..request.step)
        .find(|s| step::next_step(p, state, request, *s) == Some(*s) && is_translation(p, request, *s));
    let resumed = translating
        .filter(|_| request.decisions.last().is_some_and(unread))
        .unwrap_or(request.step);
    events.push(step::entered(p, luck, state, id, resumed, request.visit + 1));
    events
}

fn is_translation(p: &Prepared, request: &RequestState, step: u32) -> bool {
    let route = &p.instrument_spec(request.reading.instrument).route;
    let spec = usize::try_from(step).ok().and_then(|i| route.get(i));
    spec.is_some_and(|s| s.act == StepAct::Translate)
}

/// Enters the first step from a position on; as a request leaves the issuing side, whoever must be
/// told is told.
fn leave_or_enter(p: &Prepared, luck: &Luck, state: &CaseState, id: RequestId, from: u32) -> Vec<Event> {
    let request = &state.requests[id.index()];
    let Some(step) = step::next_step(p, state, request, from) else { return Vec::new() };
    let mut events = Vec::new();
    let route = &p.instrument_spec(request.reading.instrument).route;
    let act = usize::try_from(step).ok().and_then(|i| route.get(i)).map(|s| s.act);
    let leaves = act != Some(StepAct::Authorise) && request.released_at.is_none();
    if let Some((office, released_at)) = step::notification(p, state, request).filter(|_| leaves) {
        events.push(Event::Notified { request: id, office, released_at });
    }
    events.push(step::entered(p, luck, state, id, step, if from == 0 { 0 } else { request.visit + 1 }));
    events
}

/// When the time to object is over, the authority that was notified has looked at its grounds
/// (`Recognise`): it objects, or what was held back goes on.
fn released(p: &Prepared, luck: &Luck, state: &CaseState, id: RequestId) -> Vec<Event> {
    let request = &state.requests[id.index()];
    let decision = engine_decision(p, state, request, StepAct::Recognise);
    if decision.outcome != Outcome::Refuse {
        return step::go_on(p, luck, state, id);
    }
    vec![Event::Decided {
        request: id,
        step: request.step,
        by: None,
        decision: Box::new(decision),
        engine: None,
        found: Vec::new(),
        given: Reasons::default(),
    }]
}

/// Findings of an act as events, numbered from the next free number.
fn assessed(
    p: &Prepared,
    state: &CaseState,
    act: ActRef,
    seat: SeatId,
    assessments: Vec<Assessment>,
    request: Option<&RequestState>,
) -> Vec<Event> {
    (state.findings.len()..)
        .zip(assessments)
        .map(|(number, a)| Event::Assessed {
            finding: FindingId::at(number),
            act,
            seat,
            rule: a.rule,
            verdict: a.verdict,
            reason: a.reason,
            better: a
                .better
                .filter(|b| request.is_none_or(|r| better::is_open(p, state, r, a.rule, *b))),
            curable_until: super::course::curable_until(p, state, seat, a.rule, a.verdict),
        })
        .collect()
}

fn step_done(p: &Prepared, luck: &Luck, state: &CaseState, id: RequestId) -> Vec<Event> {
    let request = &state.requests[id.index()];
    let act = step::act_of(p, request);
    let seated = request.desk.and_then(|d| p.seat_at(d));
    // An office that checks the form asks somebody only if a seat sits there.
    if !act.decides() && (act != StepAct::Check || seated.is_none()) {
        return step::go_on(p, luck, state, id);
    }
    if let Some(seat) = seated {
        return vec![Event::RulingAwaited { request: id, step: request.step, seat }];
    }
    let decision = engine_decision(p, state, request, act);
    let found = step::found_at(p, state, request, act, &decision);
    vec![Event::Decided {
        request: id,
        step: request.step,
        by: None,
        decision: Box::new(decision),
        engine: None,
        found,
        given: Reasons::default(),
    }]
}

fn decided(p: &Prepared, luck: &Luck, state: &CaseState, id: RequestId, event: &Event) -> Vec<Event> {
    let Event::Decided { by, decision, engine, found, given, step, .. } = event else { return Vec::new() };
    let request = &state.requests[id.index()];
    let act = step::act_of(p, request);
    let mut events = Vec::new();
    let passed_on = act == StepAct::Check && decision.outcome == Outcome::Grant;
    if let Some(seat) = by.as_ref().filter(|_| !passed_on) {
        let role = p.scenario.seats[seat.index()].role;
        let marks = known_marks(p, state, *seat, &given.marks).unwrap_or_default();
        let grounds: Vec<Name> = decision.reasons.iter().map(|r| r.rule.clone()).collect();
        let within_law = is_within_law(decision.outcome, engine.as_deref().unwrap_or(decision));
        let tool = super::facts::tool_use(p, state, &marks);
        let facts = ruling_facts(p, role, (decision.outcome, within_law), given, &marks, &grounds, tool);
        events.extend(assessed(p, state, ActRef::Ruling(id, *step), *seat, assess_ruling(&facts), None));
    }
    match decision.outcome {
        Outcome::Grant | Outcome::Partial => {
            let preserves = p.instrument_spec(request.reading.instrument).performs == Performs::Preserve;
            if preserves && act == StepAct::Execute {
                let until = super::keep::preserved_until(p, request, state.clock);
                events.extend(found.iter().map(|item| Event::ItemPreserved {
                    request: id,
                    item: *item,
                    until,
                }));
            }
            if request.status == RequestStatus::AwaitingRelease {
                return events;
            }
            if act == StepAct::Authorise {
                events.extend(leave_or_enter(p, luck, state, id, request.step + 1));
            } else {
                events.extend(step::go_on(p, luck, state, id));
            }
        }
        Outcome::Refuse => events.push(Event::RequestClosed { request: id, end: RequestEnd::Refused }),
        Outcome::Clarify | Outcome::Postpone => {}
    }
    events
}

/// A person may be stricter than the engine with reasons, never more generous than the law: what the
/// law's formal conditions or a mandatory ground refuse cannot be granted.
fn is_within_law(outcome: Outcome, engine: &crate::law::decision::Decision) -> bool {
    let granted = matches!(outcome, Outcome::Grant | Outcome::Partial);
    !(granted && engine.outcome == Outcome::Refuse)
}

/// When preservation lapses after the date of erasure, the item is lost at once.
fn lapsed(p: &Prepared, state: &CaseState, item: ItemId) -> Vec<Event> {
    let expired = p.scenario.items[item.index()].expires_at.is_some_and(|at| at <= state.clock)
        || super::joint::is_erased_by_suspects(p, state, item);
    if expired && !state.items[item.index()].expired { vec![Event::ItemExpired { item }] } else { Vec::new() }
}

fn hearing_opened(p: &Prepared, state: &CaseState) -> Vec<Event> {
    let mut events = Vec::new();
    let mut fallen: Vec<ItemId> = Vec::new();
    let mut raised: Vec<(ItemId, RuleId)> = Vec::new();
    for exhibit in &state.trial.exhibits {
        let mut breaches = court::breaches_behind(state, exhibit.item, None);
        if let Some(breach) = breaches.find(|f| court::excludes_by_itself(p, f)) {
            let fall = court::falls_with(p, state, exhibit.item, ChallengeRuling::Exclude);
            for item in fall.fallen {
                if !fallen.contains(&item) {
                    fallen.push(item);
                    let root = exhibit.item;
                    events.push(Event::ExhibitFell { item, root, ruling: ChallengeRuling::Exclude });
                }
            }
            raised.extend(fall.for_the_court.into_iter().map(|item| (item, breach.rule)));
        }
    }
    if !p.scenario.seats.iter().any(|s| s.role == Office::Defence) {
        raised.extend(breaches_at_trial(state));
    }
    events.extend(challenges_of_law(state, raised));
    if !p.scenario.seats.iter().any(|s| s.role == Office::Defence) {
        events.push(Event::DefenceRested { seat: None });
    }
    events
}

/// Where no seat defends, every breach not made good behind an exhibit is raised.
fn breaches_at_trial(state: &CaseState) -> Vec<(ItemId, RuleId)> {
    let exhibits = state.trial.exhibits.iter().map(|e| e.item);
    exhibits
        .flat_map(|item| court::breaches_behind(state, item, None).map(move |f| (item, f.rule)))
        .collect()
}

/// What the law itself puts before the court: each exhibit once under a rule.
fn challenges_of_law(state: &CaseState, raised: Vec<(ItemId, RuleId)>) -> Vec<Event> {
    let mut open: Vec<(ItemId, RuleId)> = Vec::new();
    for one in raised {
        let before = state.trial.challenges.iter().any(|c| (c.item, c.rule) == one);
        if !before && !open.contains(&one) {
            open.push(one);
        }
    }
    (state.trial.challenges.len()..)
        .zip(open)
        .map(|(i, (item, rule))| Event::Challenged { challenge: ChallengeId::at(i), seat: None, item, rule })
        .collect()
}

fn has_court_seat(p: &Prepared) -> bool {
    p.scenario.seats.iter().any(|s| s.role == Office::TrialCourt)
}

fn ruled_by_court(p: &Prepared, state: &CaseState, id: ChallengeId) -> Vec<Event> {
    let Some(open) = state.trial.challenges.get(id.index()).filter(|_| !has_court_seat(p)) else {
        return Vec::new();
    };
    let ruling = court::engine_ruling(p, state, open.item, open.rule);
    let reasons = Reasons { grounds: vec![open.rule.into()], ..Reasons::default() };
    vec![Event::ChallengeRuled { challenge: id, by: None, ruling, engine: ruling, reasons }]
}

fn challenge_ruled(p: &Prepared, state: &CaseState, id: ChallengeId, event: &Event) -> Vec<Event> {
    let Event::ChallengeRuled { by, ruling, engine, reasons, .. } = event else { return Vec::new() };
    let Some(challenge) = state.trial.challenges.get(id.index()) else { return Vec::new() };
    let mut events = Vec::new();
    if let Some(seat) = by {
        let outcome = if *ruling == ChallengeRuling::Admit { Outcome::Grant } else { Outcome::Refuse };
        let within = !(*ruling == ChallengeRuling::Admit
            && *engine == ChallengeRuling::Exclude
            && court::breaches_behind(state, challenge.item, Some(challenge.rule))
                .any(|f| court::excludes_by_itself(p, f)));
        let grounds = [challenge.rule.into()];
        events.extend(reasoned(p, state, ActRef::Challenge(id), *seat, (outcome, within), reasons, &grounds));
    }
    if *ruling != ChallengeRuling::Admit {
        let fall = court::falls_with(p, state, challenge.item, *ruling);
        for item in fall.fallen {
            events.push(Event::ExhibitFell { item, root: challenge.item, ruling: *ruling });
        }
        let raised = fall.for_the_court.into_iter().map(|item| (item, challenge.rule)).collect();
        let raised = challenges_of_law(state, raised);
        if !raised.is_empty() {
            // The court goes on with what was made from it.
            events.extend(raised);
            return events;
        }
    }
    events.extend(judge_next(p, state));
    events
}

/// Findings on a decision with reasons.
pub(super) fn reasoned(
    p: &Prepared,
    state: &CaseState,
    act: ActRef,
    seat: SeatId,
    (outcome, within_law): (Outcome, bool),
    reasons: &Reasons,
    grounds: &[Name],
) -> Vec<Event> {
    let role = p.scenario.seats[seat.index()].role;
    let marks = known_marks(p, state, seat, &reasons.marks).unwrap_or_default();
    let tool = super::facts::tool_use(p, state, &marks);
    let facts = ruling_facts(p, role, (outcome, within_law), reasons, &marks, grounds, tool);
    assessed(p, state, act, seat, assess_ruling(&facts), None)
}

/// Where no seat judges: the court withdraws once nothing is open.
fn judge_next(p: &Prepared, state: &CaseState) -> Vec<Event> {
    let open = state.trial.challenges.iter().any(|c| c.ruling.is_none());
    let ready =
        state.phase == Phase::Hearing && state.trial.rested && !open && state.trial.verdicts.is_empty();
    if !ready || has_court_seat(p) {
        return Vec::new();
    }
    vec![Event::CourtRetired]
}

/// The verdict as the proof stands once everything ruled on has been applied.
fn verdict_of_law(p: &Prepared, state: &CaseState) -> Event {
    let reasons = Reasons { grounds: vec!["proof".into()], ..Reasons::default() };
    Event::VerdictGiven { by: None, verdicts: court::proofs(p, state), reasons }
}

fn verdict_given(p: &Prepared, state: &CaseState, event: &Event) -> Vec<Event> {
    let Event::VerdictGiven { by, verdicts, reasons } = event else { return Vec::new() };
    let mut events = Vec::new();
    if let Some(seat) = by {
        // A court may doubt what is proven on paper; it may not convict on what is not.
        let within = verdicts
            .iter()
            .all(|v| !(v.guilt == Guilt::Guilty && v.proof == Guilt::NotGuilty));
        let outcome = Outcome::Grant;
        let grounds = ["proof".into()];
        events.extend(reasoned(p, state, ActRef::Verdict, *seat, (outcome, within), reasons, &grounds));
    }
    events.extend(super::course::close(p, state));
    events
}

fn discontinued(p: &Prepared, state: &CaseState, seat: SeatId, reasons: &Reasons) -> Vec<Event> {
    let act = ActRef::Discontinuance;
    let mut events = reasoned(p, state, act, seat, (Outcome::Refuse, true), reasons, &["proof".into()]);
    events.extend(super::measure::given_up(p, state, seat));
    events.push(Event::CaseClosed { outcome: CaseOutcome::Discontinued });
    events
}

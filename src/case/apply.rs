//! The only place where state changes: applies one event. It decides nothing and draws nothing, so a
//! log can be applied without any generator, by any version that knows its events.

use std::sync::Arc;

use super::command::ChallengeRuling;
use super::custody::Touched;
use super::event::{ActRef, Event, Recorded, RequestEnd};
use super::ids::{EventId, InjectId, ItemId, JurisdictionId, RequestId, SeatId};
use super::injects::{Quiet, times_of};
use super::scenario::Scenario;
use super::state::{
    CaseState, ChallengeState, Exhibit, FindingState, ItemState, Obtained, Phase, RequestState,
    RequestStatus, SeatState, StepDecision, Timer, TrialState,
};
use super::step::POSTPONED_MINUTES;
use super::task::TaskState;
use crate::kernel::Tick;
use crate::law::decision::Outcome;
use crate::law::terms::Office;

impl CaseState {
    /// The state before the first event.
    pub fn new(scenario: &Scenario) -> CaseState {
        let mut sections = super::course::Sections::default();
        sections.custody.memo = super::custody::Memo::sized(scenario.items.len(), scenario.seats.len());
        CaseState {
            clock: Tick(0),
            phase: Phase::NotOpened,
            events: 0,
            requests: Vec::new(),
            items: vec![ItemState::held(); scenario.items.len()],
            seats: vec![SeatState::default(); scenario.seats.len()],
            findings: Vec::new(),
            trial: TrialState::default(),
            timers: Default::default(),
            released: vec![false; scenario.injects.len()],
            quiet: Quiet::watching(scenario),
            tasks: Vec::new(),
            milestones: Default::default(),
            sections,
        }
    }
}

/// Applies an event.
pub fn apply(scenario: &Scenario, state: &mut CaseState, recorded: &Recorded) {
    let id = EventId(state.events);
    let at = recorded.at;
    state.events += 1;
    state.clock = state.clock.max(at);
    if !state.quiet.lasts(state.clock) {
        state.quiet.end();
    }
    match &recorded.event {
        Event::CaseOpened => open(scenario, state),
        Event::ClockAdvanced | Event::CourtRetired => {}
        Event::ItemRead { seat, item } => {
            if state.seats[seat.index()].items.iter().any(|k| k.item == *item) {
                learn(state, *seat, *item, id, true);
            }
        }
        Event::LeadOpened { seat, lead } => {
            state.seats[seat.index()].leads.push(*lead);
            state.seats[seat.index()].known.forget_leads();
        }
        Event::InjectReleased { inject } => release(scenario, state, *inject, id, at),
        Event::Assessed { .. } | Event::BreachCured { .. } | Event::CureLapsed { .. } => {
            apply_finding(state, &recorded.event, id);
        }
        Event::ItemPreserved { .. }
        | Event::PreservationExtended { .. }
        | Event::PreservationLapsed { .. }
        | Event::ItemExpired { .. }
        | Event::ItemObtained { .. }
        | Event::ItemDeleted { .. }
        | Event::ItemVerified { .. } => apply_item(scenario, state, &recorded.event, id, at),
        Event::RequestSent { .. }
        | Event::RequestClarified { .. }
        | Event::StepEntered { .. }
        | Event::StepBegan { .. }
        | Event::StepDone { .. }
        | Event::RulingAwaited { .. }
        | Event::Decided { .. }
        | Event::Notified { .. }
        | Event::StepProlonged { .. }
        | Event::Released { .. }
        | Event::RequestWithdrawn { .. }
        | Event::RequestClosed { .. } => apply_request(scenario, state, &recorded.event, id, at),
        Event::Charged { .. }
        | Event::HearingBegan { .. }
        | Event::HearingOpened { .. }
        | Event::Challenged { .. }
        | Event::DefenceRested { .. }
        | Event::ChallengeRuled { .. }
        | Event::ExhibitFell { .. }
        | Event::VerdictGiven { .. }
        | Event::Discontinued { .. }
        | Event::CaseClosed { .. } => apply_trial(scenario, state, &recorded.event, id, at),
        Event::TaskEntered { .. } | Event::TaskBegan { .. } | Event::TaskDone { .. } => {
            apply_task(state, &recorded.event, id, at);
        }
        Event::Joint(_) | Event::Measure(_) | Event::Custody(_) | Event::Hearing(_) | Event::Redress(_) => {
            super::course::apply(scenario, state, &recorded.event, id, at);
        }
    }
    match Touched::by(state, &recorded.event) {
        Touched::Items(items) if items.is_empty() => {}
        touched @ (Touched::Items(_) | Touched::All) => state.sections.custody.memo.follow(&touched),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_task(state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    match event {
        Event::TaskEntered { what, desk, work, .. } => state.tasks.push(TaskState {
            what: (**what).clone(),
            desk: *desk,
            work: *work,
            entered_at: at,
            began_at: None,
            done_at: None,
            last_event: id,
        }),
        Event::TaskBegan { task, .. } => {
            let task = &mut state.tasks[task.index()];
            task.began_at = Some(at);
            task.last_event = id;
        }
        Event::TaskDone { task, .. } => {
            let task = &mut state.tasks[task.index()];
            task.done_at = Some(at);
            task.last_event = id;
        }
        _ => {}
    }
}

fn open(scenario: &Scenario, state: &mut CaseState) {
    state.phase = Phase::Investigation;
    for (index, item) in (0u32..).zip(&scenario.items) {
        if item.obtained_at_start {
            state.items[ItemId(index).index()].obtained =
                Some(Obtained { request: None, event: EventId(0), at: Tick(0) });
        } else if let Some(expiry) = item.expires_at {
            state.timers.insert((expiry, Timer::Expires(ItemId(index))));
        }
    }
    for (index, seat) in (0u32..).zip(&scenario.seats) {
        for item in &seat.knows {
            learn(state, SeatId(index), *item, EventId(0), true);
        }
    }
    for (index, inject) in (0u32..).zip(&scenario.injects) {
        for tick in times_of(&inject.when) {
            state.timers.insert((tick, Timer::Inject(InjectId(index))));
        }
    }
    state.timers.insert((scenario.horizon, Timer::Horizon));
    super::joint::opened(scenario, state);
}

/// A seat comes to know an item.
pub(super) fn learn(state: &mut CaseState, seat: SeatId, item: ItemId, since: EventId, read: bool) {
    let by = state.items[item.index()].obtained.and_then(|o| o.request);
    state.seats[seat.index()].learn(item, since, read, by);
}

fn release(scenario: &Scenario, state: &mut CaseState, inject: InjectId, id: EventId, at: Tick) {
    state.quiet.end();
    state.released[inject.index()] = true;
    let spec = &scenario.injects[inject.index()];
    for seat in &spec.to {
        state.seats[seat.index()].messages.push((inject, at));
        if let Some(item) = spec.reveals {
            learn(state, *seat, item, id, false);
        }
    }
    if let Some(item) = spec.reveals {
        let held = &mut state.items[item.index()];
        held.obtained.get_or_insert(Obtained { request: None, event: id, at });
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_finding(state: &mut CaseState, event: &Event, id: EventId) {
    match event {
        Event::Assessed { finding, act, seat, rule, verdict, reason, better, curable_until } => {
            if let Some(until) = curable_until {
                state.timers.insert((*until, Timer::CureEnds(*finding)));
            }
            // An amended form is judged anew: what was asked before no longer counts as breach or kept.
            if let ActRef::Request(_) = act {
                state
                    .findings
                    .iter_mut()
                    .filter(|f| f.act == *act && f.rule == *rule)
                    .for_each(|f| {
                        f.cured = true;
                        f.curable_until = None;
                    });
            }
            state.findings.push(FindingState {
                act: *act,
                seat: *seat,
                rule: *rule,
                verdict: *verdict,
                reason: *reason,
                better: *better,
                curable_until: *curable_until,
                cured: false,
                event: id,
            });
        }
        Event::BreachCured { finding } => state.findings[finding.index()].cured = true,
        Event::CureLapsed { finding } => state.findings[finding.index()].curable_until = None,
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_item(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    match event {
        Event::ItemPreserved { item, until, .. } => {
            let held = &mut state.items[item.index()];
            held.preserved_until = Some(*until);
            held.ever_preserved = true;
            state.quiet.end();
            state.timers.insert((*until, Timer::PreservationEnds(*item)));
        }
        Event::PreservationExtended { request, items, until } => {
            state.requests[request.index()].extensions += 1;
            state.forget_request(*request);
            for item in items {
                let held = &mut state.items[item.index()];
                held.preserved_until = held.preserved_until.max(Some(*until));
                state.timers.insert((*until, Timer::PreservationEnds(*item)));
            }
        }
        Event::PreservationLapsed { item } => {
            state.items[item.index()].preserved_until = None;
        }
        Event::ItemExpired { item } => {
            state.items[item.index()].expired = true;
            state.quiet.end();
        }
        Event::ItemObtained { request, item, seat } => {
            let obtained = Obtained { request: Some(*request), event: id, at };
            let held = &mut state.items[item.index()];
            let again = held.obtained.is_some() && held.deleted;
            if held.obtained.is_none() || held.deleted {
                held.obtained = Some(obtained);
                held.deleted = false;
                state.forget_items();
                state.forget_request(*request);
            }
            if again {
                // It is no longer what the earlier request brought.
                state.seats.iter_mut().for_each(|seat| seat.known.forget_files());
            }
            learn(state, *seat, *item, id, false);
            // What is in the file is in the file for everyone who conducts the investigation.
            for (index, spec) in (0u32..).zip(&scenario.seats) {
                let forum = spec.jurisdiction == scenario.forum;
                if forum && matches!(spec.role, Office::Prosecutor | Office::Police) {
                    learn(state, SeatId(index), *item, id, false);
                }
            }
        }
        Event::ItemDeleted { item } => {
            state.items[item.index()].deleted = true;
            state.forget_items();
        }
        Event::ItemVerified { item, matches, .. } => {
            let held = &mut state.items[item.index()];
            held.verified += 1;
            held.mismatch |= !matches;
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_request(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    if let Event::RequestSent { request, seat, form, reading } = event {
        let same = |r: &&RequestState| {
            r.seat == *seat
                && r.reading.instrument == reading.instrument
                && r.reading.addressee == reading.addressee
                && r.reading.selectors == reading.selectors
        };
        let ordinal = u32::try_from(state.requests.iter().filter(same).count()).unwrap_or(u32::MAX);
        state.requests.push(RequestState {
            seat: *seat,
            form: Arc::new((**form).clone()),
            reading: (**reading).clone(),
            ordinal,
            step: 0,
            visit: 0,
            desk: None,
            status: RequestStatus::Travelling,
            last_event: id,
            sent_at: at,
            entered_at: at,
            began_at: None,
            rerun: false,
            granted: Default::default(),
            found: Vec::new(),
            waits_until: None,
            released_at: None,
            decisions: Vec::new(),
            due: None,
            prolonged: None,
            extensions: 0,
            key: Default::default(),
        });
        state.seats[seat.index()].add_file(*request, true);
        return;
    }
    if let Event::RequestClarified { .. } = event {
        state.seats.iter_mut().for_each(|seat| seat.known.forget_files());
    }
    if let Event::RulingAwaited { request, seat, .. } = event {
        show_request(scenario, state, *request, *seat, id);
    }
    let Some(moved) = request_of(event) else { return };
    // That its desk has begun, or is done, shows nowhere: what shows is which desk has it.
    if !matches!(event, Event::StepBegan { .. } | Event::StepDone { .. } | Event::Notified { .. }) {
        state.forget_request(moved);
    }
    let Some(request) = state.requests.get_mut(moved.index()) else { return };
    let timer = match event {
        Event::StepEntered { request: number, due, .. } => enter_step(request, event, at)
            .map(|t| (t, Timer::Arrives(*number)))
            .or_else(|| due.map(|t| (t, Timer::Prolongs(*number)))),
        Event::Decided { request: number, .. } => apply_decision(request, event, at, *number),
        _ => {
            advance_request(request, event, at);
            None
        }
    };
    // Notices run beside the request; they do not enable what comes next.
    if !matches!(event, Event::Notified { .. } | Event::StepProlonged { .. }) {
        request.last_event = id;
    }
    timer.into_iter().for_each(|date| state.timers.insert(date));
}

/// The request that an event moves.
#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn request_of(event: &Event) -> Option<RequestId> {
    match event {
        Event::RequestClarified { request, .. }
        | Event::StepEntered { request, .. }
        | Event::StepBegan { request, .. }
        | Event::StepDone { request, .. }
        | Event::RulingAwaited { request, .. }
        | Event::Decided { request, .. }
        | Event::Notified { request, .. }
        | Event::StepProlonged { request, .. }
        | Event::Released { request }
        | Event::RequestWithdrawn { request }
        | Event::RequestClosed { request, .. } => Some(*request),
        _ => None,
    }
}

fn enter_step(request: &mut RequestState, event: &Event, at: Tick) -> Option<Tick> {
    let Event::StepEntered { step, visit, desk, service_minutes, due, .. } = event else { return None };
    request.due = *due;
    request.prolonged = None;
    request.step = *step;
    request.visit = *visit;
    request.desk = *desk;
    request.entered_at = at;
    request.began_at = None;
    request.waits_until = None;
    request.status = RequestStatus::Queued;
    if desk.is_some() {
        return None;
    }
    let arrives = at.plus(*service_minutes);
    request.status = RequestStatus::Travelling;
    request.waits_until = Some(arrives);
    Some(arrives)
}

fn apply_decision(
    request: &mut RequestState,
    event: &Event,
    at: Tick,
    number: RequestId,
) -> Option<(Tick, Timer)> {
    let Event::Decided { step, by, decision, found, given, .. } = event else { return None };
    request.decisions.push(StepDecision {
        step: *step,
        outcome: decision.outcome,
        by: *by,
        grounds: super::step::told_grounds(decision, &given.grounds),
        at,
    });
    request.rerun = false;
    match decision.outcome {
        Outcome::Grant | Outcome::Partial => {
            request.granted = decision.granted.clone();
            request.found.clone_from(found);
            // Only what was found can be held back until the time to object is over.
            let release = request.released_at.filter(|release| *release > at && !found.is_empty())?;
            request.status = RequestStatus::AwaitingRelease;
            request.waits_until = Some(release);
            Some((release, Timer::Releases(number)))
        }
        Outcome::Clarify => {
            request.status = RequestStatus::AwaitingClarification;
            None
        }
        Outcome::Postpone => {
            let resumes = at.plus(POSTPONED_MINUTES);
            request.status = RequestStatus::Postponed;
            request.waits_until = Some(resumes);
            Some((resumes, Timer::Resumes(number)))
        }
        Outcome::Refuse => None,
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn advance_request(request: &mut RequestState, event: &Event, at: Tick) {
    match event {
        Event::RequestClarified { form, reading, .. } => {
            request.form = Arc::new((**form).clone());
            request.reading = (**reading).clone();
            request.key = Default::default();
            request.rerun = true;
        }
        Event::StepBegan { .. } => {
            request.began_at = Some(at);
            request.status = RequestStatus::InWork;
        }
        Event::StepDone { .. } | Event::Released { .. } => {
            request.status = RequestStatus::InWork;
            request.waits_until = None;
        }
        Event::RulingAwaited { seat, .. } => request.status = RequestStatus::AwaitingRuling(*seat),
        Event::Notified { released_at, .. } => request.released_at = Some(*released_at),
        Event::StepProlonged { until, .. } => request.prolonged = Some(*until),
        Event::RequestWithdrawn { .. } => request.status = RequestStatus::Closed(RequestEnd::Withdrawn),
        Event::RequestClosed { end, .. } => request.status = RequestStatus::Closed(*end),
        _ => {}
    }
}

/// The state that receives a request.
pub(super) fn request_receiver(
    scenario: &Scenario,
    state: &CaseState,
    request: RequestId,
) -> Option<JurisdictionId> {
    let addressee = state.requests.get(request.index())?.reading.addressee;
    scenario.desks.get(addressee.index()).map(|desk| desk.jurisdiction)
}

/// A seat that must decide sees the request and what it cites.
pub(super) fn show_request(
    scenario: &Scenario,
    state: &mut CaseState,
    request: RequestId,
    seat: SeatId,
    id: EventId,
) {
    let Some(sent) = state.requests.get(request.index()) else { return };
    let mut items: Vec<ItemId> = sent.reading.marks.iter().map(|m| scenario.marks[m.index()].item).collect();
    items.sort();
    items.dedup();
    for item in items {
        learn(state, seat, item, id, true);
    }
    let own = &mut state.seats[seat.index()];
    if !own.requests.contains(&request) {
        own.add_file(request, false);
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_trial(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    match event {
        Event::Charged { seat, person, counts, exhibits, forecast_permille, .. } => {
            state.quiet.end();
            state.phase = Phase::Charged;
            state.trial.person = Some(*person);
            state.trial.prosecutor = Some(*seat);
            state.trial.counts.clone_from(counts);
            state.trial.exhibits = exhibits
                .iter()
                .map(|item| Exhibit { item: *item, fell: None, root: None })
                .collect();
            state.trial.forecast_permille = *forecast_permille;
            disclose(scenario, state, exhibits, id);
        }
        Event::HearingBegan { .. } => state.trial.began_at = Some(at),
        Event::HearingOpened { .. } => state.phase = Phase::Hearing,
        Event::Challenged { challenge, seat, item, rule } => state.trial.challenges.push(ChallengeState {
            id: *challenge,
            item: *item,
            rule: *rule,
            seat: *seat,
            event: id,
            ruling: None,
        }),
        Event::DefenceRested { .. } => state.trial.rested = true,
        Event::ChallengeRuled { challenge, ruling, .. } => {
            state.trial.challenges[challenge.index()].ruling = Some(*ruling);
        }
        Event::ExhibitFell { item, root, ruling } => fall(state, *item, *root, *ruling),
        Event::VerdictGiven { verdicts, reasons, .. } => {
            state.trial.verdicts.clone_from(verdicts);
            state.trial.reasons = reasons.clone();
        }
        Event::CaseClosed { outcome } => state.phase = Phase::Closed(*outcome),
        _ => {}
    }
    state.trial.last_event = id;
}

/// The file is disclosed: whoever takes part in the trial in the forum sees what is relied on.
fn disclose(scenario: &Scenario, state: &mut CaseState, exhibits: &[ItemId], id: EventId) {
    for (index, seat) in (0u32..).zip(&scenario.seats) {
        if seat.jurisdiction == scenario.forum {
            for item in exhibits {
                learn(state, SeatId(index), *item, id, true);
            }
        }
    }
}

fn fall(state: &mut CaseState, item: ItemId, root: ItemId, ruling: ChallengeRuling) {
    if let Some(exhibit) = state.trial.exhibits.iter_mut().find(|e| e.item == item) {
        // Exclusion outweighs lesser weight, whichever came first.
        if exhibit.fell != Some(ChallengeRuling::Exclude) {
            exhibit.fell = Some(ruling);
            exhibit.root = Some(root);
        }
    }
}

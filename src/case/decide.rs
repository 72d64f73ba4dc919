//! What a command leads to: read-only, returning the first events or a rejection. What follows from
//! those events is a matter of [`super::react`].

use super::command::{ChallengeRuling, Command, Form, Guilt, Reasons};
use super::court;
use super::event::{CountVerdict, Event, Reading};
use super::facts::find_items;
use super::ids::{ChallengeId, CountId, EventId, ItemId, MarkId, RequestId, SeatId};
use super::prepared::Prepared;
use super::reading::{check_list, check_note, known_item, known_marks, known_request, read_form, read_mark};
use super::rejection::{NameKind, Rejection};
use super::scenario::Work;
use super::state::{CaseState, Phase, RequestState, RequestStatus};
use super::step::{self, engine_decision};
use crate::kernel::{EntityKey, Luck, Name, Part};
use crate::law::decision::Outcome;
use crate::law::instrument::StepAct;
use crate::law::rules::{RuleId, Verdict};
use crate::law::scope::Scope;
use crate::law::standing::Remedy;
use crate::law::terms::Office;

/// First events of a command and the event that enabled it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The latest event without which the command could not have been given.
    pub enabled_by: EventId,
    /// What happens first.
    pub events: Vec<Event>,
}

/// Decides a command of a seat; `Advance` is decided by the world, which owns the desks.
///
/// # Errors
/// A rejection when the seat may not do it.
pub fn decide(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    seat: SeatId,
    command: &Command,
) -> Result<Answer, Rejection> {
    if state.phase.is_closed() {
        return Err(Rejection::CaseIsClosed);
    }
    match command {
        Command::Advance { .. } => Err(Rejection::WrongPhase),
        Command::ReleaseInject { .. } => Err(Rejection::NotInYourPower { roles: Vec::new() }),
        Command::Read { item } => read(p, state, seat, item),
        Command::Send { form } => send(p, state, seat, form),
        Command::Rule { request, outcome, reasons } => rule(p, state, seat, *request, *outcome, reasons),
        Command::Clarify { request, form } => clarify(p, state, seat, *request, form),
        Command::Withdraw { request } => withdraw(state, seat, *request),
        Command::ExtendPreservation { request } => extend_preservation(p, state, seat, *request),
        Command::Cure { request, rule, remedy, reasons } => {
            cure(p, state, seat, (*request, *rule, *remedy), reasons)
        }
        Command::Verify { item } => verify(p, state, seat, item),
        Command::Charge { .. } => charge(p, luck, state, seat, command),
        Command::Challenge { item, rule } => challenge(p, state, seat, item, *rule),
        Command::Rest => rest(p, state, seat),
        Command::RuleChallenge { challenge, ruling, reasons } => {
            rule_challenge(p, state, seat, *challenge, *ruling, reasons)
        }
        Command::Verdict { findings, reasons } => verdict(p, state, seat, findings, reasons),
        Command::Discontinue { reasons } => discontinue(p, state, seat, reasons),
        Command::Joint(_)
        | Command::Measure(_)
        | Command::Custody(_)
        | Command::Hearing(_)
        | Command::Redress(_) => {
            super::course::decide(p, luck, state, seat, command).unwrap_or(Err(Rejection::WrongPhase))
        }
    }
}

/// An answer.
///
/// # Errors
/// None; so that it can end a function.
pub(super) fn answer(enabled_by: EventId, events: Vec<Event>) -> Result<Answer, Rejection> {
    Ok(Answer { enabled_by, events })
}

/// Only seats of these roles.
///
/// # Errors
/// A rejection for any other.
pub(super) fn require(p: &Prepared, seat: SeatId, roles: &[Office]) -> Result<(), Rejection> {
    if roles.contains(&p.scenario.seats[seat.index()].role) {
        Ok(())
    } else {
        Err(Rejection::NotInYourPower { roles: roles.to_vec() })
    }
}

/// Reasons within their limits, citing marks that the seat knows.
///
/// # Errors
/// A rejection otherwise.
pub(super) fn check_reasons(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    reasons: &Reasons,
) -> Result<Vec<MarkId>, Rejection> {
    check_list(reasons.grounds.len())?;
    check_note(&reasons.note)?;
    known_marks(p, state, seat, &reasons.marks)
}

/// The event by which the seat came to know an item.
pub(super) fn known_since(state: &CaseState, seat: SeatId, item: ItemId) -> EventId {
    state.seats[seat.index()]
        .items
        .iter()
        .find(|k| k.item == item)
        .map_or(EventId(0), |k| k.since)
}

fn read(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<Answer, Rejection> {
    let item = known_item(p, state, seat, name)?;
    let obtained = state.items[item.index()].obtained.is_some() && !state.items[item.index()].deleted;
    if !obtained || p.scenario.items[item.index()].artefact.is_none() {
        return Err(Rejection::NotObtained { name: name.into() });
    }
    answer(known_since(state, seat, item), vec![Event::ItemRead { seat, item }])
}

/// Most requests of one case.
const REQUEST_LIMIT: usize = 1000;

/// Roles that may send requests, and so may ask about them.
pub const SENDERS: [Office; 3] = [Office::Prosecutor, Office::InvestigatingJudge, Office::Police];

fn send(p: &Prepared, state: &CaseState, seat: SeatId, form: &Form) -> Result<Answer, Rejection> {
    require(p, seat, &SENDERS)?;
    if state.phase != Phase::Investigation && !super::measure::is_about_property(p, form) {
        return Err(Rejection::WrongPhase);
    }
    if state.requests.len() >= REQUEST_LIMIT {
        return Err(Rejection::TooLong { limit: u32::try_from(REQUEST_LIMIT).unwrap_or(u32::MAX) });
    }
    let reading = read_form(p, state, seat, form)?;
    if let Some(number) = same_pending(state, seat, form) {
        return Err(Rejection::AlreadyPending { request: number });
    }
    let order = super::measure::check_order(p, state, form)?;
    let enabled_by = enabled_by_form(p, state, seat, form, &reading).max(order.unwrap_or(EventId(0)));
    let request = RequestId::at(state.requests.len());
    let (form, reading) = (Box::new(form.clone()), Box::new(reading));
    answer(enabled_by, vec![Event::RequestSent { request, seat, form, reading }])
}

/// The same form, still pending: file number of the seat.
fn same_pending(state: &CaseState, seat: SeatId, form: &Form) -> Option<u32> {
    (1u32..).zip(&state.seats[seat.index()].requests).find_map(|(number, id)| {
        let request = &state.requests[id.index()];
        let pending = !matches!(request.status, RequestStatus::Closed(_));
        (pending && request.seat == seat && *request.form == *form).then_some(number)
    })
}

/// A request could not have been sent before the latest of: what it cites became known, the
/// preservation it relies on ended, an earlier request for the same data came back.
fn enabled_by_form(p: &Prepared, state: &CaseState, seat: SeatId, form: &Form, reading: &Reading) -> EventId {
    let names = form
        .identifiers
        .iter()
        .chain(&form.nexus)
        .chain(form.moment.as_ref().map(|m| &m.mark));
    let items = names
        .filter_map(|name| read_mark(p, state, seat, name))
        .map(|mark| known_since(state, seat, p.scenario.marks[mark.index()].item));
    let earlier = reading.preservation.map(|r| state.requests[r.index()].last_event);
    let closed = |r: &&RequestState| {
        matches!(r.status, RequestStatus::Closed(_))
            && r.seat == seat
            && r.reading.selectors.iter().any(|s| reading.selectors.contains(s))
    };
    let before = state.requests.iter().filter(closed).map(|r| r.last_event);
    items.chain(earlier).chain(before).max().unwrap_or(EventId(0))
}

fn rule(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    number: u32,
    outcome: Outcome,
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    let id = known_request(state, seat, number)?;
    let request = &state.requests[id.index()];
    if request.status != RequestStatus::AwaitingRuling(seat) {
        return Err(Rejection::RequestDoesNotWaitForThis);
    }
    let act = step::act_of(p, request);
    if act == StepAct::Check && !matches!(outcome, Outcome::Grant | Outcome::Clarify) {
        return Err(Rejection::OnlyPassesOnOrReturns);
    }
    check_reasons(p, state, seat, reasons)?;
    let engine = engine_decision(p, state, request, act);
    let mut decision = engine.clone();
    decision.outcome = outcome;
    decision.granted = match outcome {
        Outcome::Grant => step::asked_now(p, request).clone(),
        Outcome::Partial => step::asked_now(p, request).intersection(&request.reading.justified),
        Outcome::Clarify | Outcome::Postpone | Outcome::Refuse => Scope::default(),
    };
    let granted = matches!(outcome, Outcome::Grant | Outcome::Partial);
    let found = if granted && act == StepAct::Execute {
        find_items(p, state, request, &decision.granted)
    } else {
        Vec::new()
    };
    let engine = (engine.outcome != outcome).then(|| Box::new(engine));
    answer(
        request.last_event,
        vec![Event::Decided {
            request: id,
            step: request.step,
            by: Some(seat),
            decision: Box::new(decision),
            engine,
            found,
            given: reasons.clone(),
        }],
    )
}

fn clarify(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    number: u32,
    form: &Form,
) -> Result<Answer, Rejection> {
    let id = known_request(state, seat, number)?;
    let request = &state.requests[id.index()];
    if request.seat != seat || request.status != RequestStatus::AwaitingClarification {
        return Err(Rejection::RequestDoesNotWaitForThis);
    }
    // What comes back before it left can still be addressed elsewhere.
    let elsewhere = form.addressee != request.form.addressee && step::act_of(p, request) != StepAct::Check;
    if form.instrument != request.form.instrument || elsewhere {
        return Err(Rejection::CannotChangeInstrument);
    }
    let reading = read_form(p, state, seat, form)?;
    answer(
        request.last_event,
        vec![Event::RequestClarified {
            request: id,
            form: Box::new(form.clone()),
            reading: Box::new(reading),
        }],
    )
}

fn withdraw(state: &CaseState, seat: SeatId, number: u32) -> Result<Answer, Rejection> {
    let id = known_request(state, seat, number)?;
    let request = &state.requests[id.index()];
    if request.seat != seat || matches!(request.status, RequestStatus::Closed(_)) {
        return Err(Rejection::RequestDoesNotWaitForThis);
    }
    answer(request.last_event, vec![Event::RequestWithdrawn { request: id }])
}

fn extend_preservation(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    number: u32,
) -> Result<Answer, Rejection> {
    let id = known_request(state, seat, number)?;
    let (items, until) = super::keep::extension(p, state, seat, id)?;
    let enabled_by = state.requests[id.index()].last_event;
    answer(enabled_by, vec![Event::PreservationExtended { request: id, items, until }])
}

/// Makes a breach good: a remedy of the rule's pack that concerns a request or a ruling, while its time runs.
/// The others are commands of the sections.
fn cure(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (number, rule, remedy): (u32, RuleId, Remedy),
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    let id = known_request(state, seat, number)?;
    let request = &state.requests[id.index()];
    let (finding, breach) = step::curable_breach(state, seat, id, rule).ok_or(Rejection::NothingToCure)?;
    let pack = p.rule(rule).and_then(|r| r.cure.as_ref());
    if !remedy.is_of_requests() || !pack.is_some_and(|c| c.allows(remedy)) {
        return Err(Rejection::NothingToCure);
    }
    let mut events = Vec::new();
    let open = !matches!(request.status, RequestStatus::Closed(_));
    if matches!(remedy, Remedy::Withdraw | Remedy::WithdrawAndDelete) && open {
        events.push(Event::RequestWithdrawn { request: id });
    }
    if matches!(remedy, Remedy::Delete | Remedy::WithdrawAndDelete) {
        let obtained = step::items_of(state, id)
            .into_iter()
            .filter(|i| !state.items[i.index()].deleted);
        events.extend(obtained.map(|item| Event::ItemDeleted { item }));
    }
    if remedy == Remedy::GiveReasons {
        let marks = check_reasons(p, state, seat, reasons)?;
        if marks.iter().all(|m| !p.scenario.marks[m.index()].specific) {
            return Err(Rejection::ListEmpty);
        }
    }
    if remedy == Remedy::Reissue && !step::was_reissued(state, id, rule) {
        return Err(Rejection::NothingToCure);
    }
    events.push(Event::BreachCured { finding });
    answer(breach.event, events)
}

fn verify(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<Answer, Rejection> {
    let item = known_item(p, state, seat, name)?;
    let held = &state.items[item.index()];
    if held.obtained.is_none() || held.deleted || p.scenario.items[item.index()].artefact.is_none() {
        return Err(Rejection::NotObtained { name: name.into() });
    }
    let artefact = p.scenario.items[item.index()].artefact.as_ref();
    let stated = artefact.and_then(|a| a.stated_sha256.as_ref().map(|stated| *stated == a.sha256));
    // What was handed over again is what was sent.
    let matches = stated.unwrap_or(true) || state.sections.custody.copied(item).is_some();
    answer(known_since(state, seat, item), vec![Event::ItemVerified { item, seat, matches }])
}

fn charge(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    seat: SeatId,
    command: &Command,
) -> Result<Answer, Rejection> {
    let Command::Charge { person, counts, exhibits, forecast_permille } = command else {
        return Err(Rejection::WrongPhase);
    };
    require(p, seat, &[Office::Prosecutor])?;
    if state.phase != Phase::Investigation {
        return Err(Rejection::WrongPhase);
    }
    if *forecast_permille > 1000 {
        return Err(Rejection::NotPermille);
    }
    let accused = p
        .person(person)
        .filter(|a| court::is_known_to(p, state, seat, *a))
        .ok_or_else(|| Rejection::NobodyByThatName { name: person.clone() })?;
    super::measure::require_presence(p, state, accused)?;
    let counts = distinct(counts, |name| {
        p.count(name)
            .ok_or_else(|| Rejection::NotKnownToYou { kind: NameKind::Count, name: name.into() })
    })?;
    let exhibits = distinct(exhibits, |name| {
        let item = known_item(p, state, seat, name)?;
        let held = &state.items[item.index()];
        if held.obtained.is_none() || held.deleted {
            return Err(Rejection::NotObtained { name: name.into() });
        }
        Ok(item)
    })?;
    let desk = p
        .desk_of(p.scenario.forum, Office::TrialCourt)
        .ok_or(Rejection::NoDeskForStep { office: Some(Office::TrialCourt) })?;
    let key = EntityKey::of("hearing", &[Part::from(p.scenario.seats[seat.index()].id.as_str())]);
    let service_minutes = p
        .service(desk, Work::Hearing, false)
        .map_or(1, |d| d.sample(luck.visit(key, 0).u64(0)))
        .max(1);
    let enabled_by = exhibits
        .iter()
        .filter_map(|i| state.items[i.index()].obtained.map(|o| o.event))
        .max()
        .unwrap_or(EventId(0));
    let forecast_permille = *forecast_permille;
    answer(
        enabled_by,
        vec![Event::Charged {
            seat,
            person: accused,
            counts,
            exhibits,
            forecast_permille,
            desk,
            service_minutes,
        }],
    )
}

/// Names to ids, at least one, without doubles.
pub(super) fn distinct<T: PartialEq>(
    names: &[Name],
    mut id: impl FnMut(&str) -> Result<T, Rejection>,
) -> Result<Vec<T>, Rejection> {
    check_list(names.len())?;
    if names.is_empty() {
        return Err(Rejection::ListEmpty);
    }
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        let one = id(name)?;
        if found.contains(&one) {
            return Err(Rejection::ListedTwice { name: name.clone() });
        }
        found.push(one);
    }
    Ok(found)
}

fn challenge(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
    rule: RuleId,
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Defence])?;
    if state.phase != Phase::Hearing || state.trial.rested {
        return Err(Rejection::WrongPhase);
    }
    let item = known_item(p, state, seat, name)?;
    if !state.trial.exhibits.iter().any(|e| e.item == item) {
        return Err(Rejection::NotObtained { name: name.into() });
    }
    if state.trial.challenges.iter().any(|c| c.item == item && c.rule == rule) {
        return Err(Rejection::AlreadyChallenged);
    }
    let challenge = ChallengeId::at(state.trial.challenges.len());
    answer(state.trial.last_event, vec![Event::Challenged { challenge, seat: Some(seat), item, rule }])
}

fn rest(p: &Prepared, state: &CaseState, seat: SeatId) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Defence])?;
    if state.phase != Phase::Hearing || state.trial.rested {
        return Err(Rejection::WrongPhase);
    }
    answer(state.trial.last_event, vec![Event::DefenceRested { seat: Some(seat) }])
}

fn rule_challenge(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    number: u32,
    ruling: ChallengeRuling,
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::TrialCourt])?;
    if state.phase != Phase::Hearing {
        return Err(Rejection::WrongPhase);
    }
    let unknown = || Rejection::NotKnownToYou { kind: NameKind::Challenge, name: number.to_string().into() };
    let index = usize::try_from(number)
        .ok()
        .and_then(|n| n.checked_sub(1))
        .ok_or_else(unknown)?;
    let open = state
        .trial
        .challenges
        .get(index)
        .filter(|c| c.ruling.is_none())
        .ok_or_else(unknown)?;
    check_reasons(p, state, seat, reasons)?;
    let engine = court::engine_ruling(p, state, open.item, open.rule);
    let (by, reasons) = (Some(seat), reasons.clone());
    answer(open.event, vec![Event::ChallengeRuled { challenge: open.id, by, ruling, engine, reasons }])
}

fn verdict(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    findings: &[(Name, Guilt)],
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::TrialCourt])?;
    if state.phase != Phase::Hearing || !state.trial.rested || !state.trial.verdicts.is_empty() {
        return Err(Rejection::WrongPhase);
    }
    if state.trial.challenges.iter().any(|c| c.ruling.is_none()) {
        return Err(Rejection::ChallengesOpen);
    }
    check_reasons(p, state, seat, reasons)?;
    let mut given: Vec<(CountId, Guilt)> = Vec::new();
    check_list(findings.len())?;
    for (name, guilt) in findings {
        let count = p
            .count(name)
            .ok_or_else(|| Rejection::NotKnownToYou { kind: NameKind::Count, name: name.clone() })?;
        given.push((count, *guilt));
    }
    let proofs = court::proofs(p, state);
    let mut verdicts: Vec<CountVerdict> = Vec::with_capacity(proofs.len());
    for proof in proofs {
        let mut own = given.iter().filter(|(c, _)| *c == proof.count);
        let (Some((_, guilt)), None) = (own.next(), own.next()) else {
            return Err(Rejection::VerdictIncomplete);
        };
        verdicts.push(CountVerdict { guilt: *guilt, ..proof });
    }
    if given.len() != verdicts.len() {
        return Err(Rejection::VerdictIncomplete);
    }
    answer(
        state.trial.last_event,
        vec![Event::VerdictGiven { by: Some(seat), verdicts, reasons: reasons.clone() }],
    )
}

fn discontinue(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Prosecutor])?;
    if state.phase != Phase::Investigation {
        return Err(Rejection::WrongPhase);
    }
    check_reasons(p, state, seat, reasons)?;
    let last = state.requests.iter().map(|r| r.last_event).max().unwrap_or(EventId(0));
    answer(last, vec![Event::Discontinued { seat, reasons: reasons.clone() }])
}

/// Whether a verdict of a rule is a breach.
pub fn is_breach(verdict: Verdict) -> bool {
    verdict != Verdict::Kept
}

//! Arrest and surrender: who is where, what an arrest rests on, for which counts a person was handed over
//! (rules R22, R23, R24).

use super::running::decided;
use super::state::{PersonState, Surrender};
use super::{Event, Refusal, Task};
use crate::case::command::{Form, Reasons};
use crate::case::course::{TaskOf, cured, findings_from};
use crate::case::court;
use crate::case::decide::{Answer, answer, check_reasons, distinct, require};
use crate::case::event::{ActRef, Event as CaseEvent};
use crate::case::facts::forum_offence;
use crate::case::ids::{CountId, DeskId, EventId, JurisdictionId, PersonId, RequestId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::reading::receiving_state;
use crate::case::rejection::{NameKind, Rejection};
use crate::case::scenario::Work;
use crate::case::state::{CaseState, RequestState};
use crate::case::task::enter;
use crate::kernel::{Luck, Name, Period, Reckoning, TICKS_PER_DAY, due};
use crate::law::acts::SurrenderFacts;
use crate::law::decision::Outcome;
use crate::law::instrument::{Instrument, Lapse, Object, Performs, Prolongation, StepAct};
use crate::law::offence::match_by_conduct;
use crate::law::rules::{RuleId, assess};
use crate::law::terms::Office;

/// Days from the decision to the hand-over where the instrument sets no clock for its `Return`: ten, as
/// recalled for the European arrest warrant (domain reference, section 1; not verified).
const TRANSFER_DAYS: u32 = 10;

/// Where a person really is.
pub fn where_is(p: &Prepared, person: PersonId) -> Option<JurisdictionId> {
    let spec = &p.scenario.persons[person.index()];
    spec.stays_in.or(spec.residence)
}

/// The surrender of a person, if there was one.
pub fn surrender_of(state: &CaseState, person: PersonId) -> Option<&Surrender> {
    state.sections.measure.persons.get(&person)?.surrender.as_ref()
}

/// Whether an assurance against the death penalty is on file for a person.
pub fn has_assurance(state: &CaseState, person: PersonId) -> bool {
    state.sections.measure.persons.get(&person).is_some_and(|k| k.assurance)
}

/// The counts that a person who was surrendered may be charged with; none where speciality does not bind.
pub fn counts_covered(p: &Prepared, state: &CaseState, person: PersonId) -> Option<Vec<CountId>> {
    let surrender = surrender_of(state, person)?;
    if p.scenario.measure.wanted(person).is_some_and(|w| w.renounces_speciality) {
        return None;
    }
    let agreed = state.sections.measure.persons.get(&person).map(|k| k.agreed.as_slice());
    let mut counts = surrender.counts.clone();
    counts.extend(agreed.unwrap_or_default());
    Some(counts)
}

/// Whether the charge keeps to the surrender of the accused: it names nothing beyond it, or what is beyond was
/// agreed to.
pub fn keeps_to_surrender(p: &Prepared, state: &CaseState) -> bool {
    let covered = state.trial.person.and_then(|accused| counts_covered(p, state, accused));
    covered.is_none_or(|covered| state.trial.counts.iter().all(|c| covered.contains(c)))
}

/// Whoever must first be surrendered, or found in the forum, cannot be charged before.
///
/// # Errors
/// A rejection for such a person.
pub fn require_presence(p: &Prepared, state: &CaseState, person: PersonId) -> Result<(), Rejection> {
    let wanted = p.scenario.measure.wanted(person).is_some();
    let here = where_is(p, person) == Some(p.scenario.forum) || surrender_of(state, person).is_some();
    if !wanted || here {
        return Ok(());
    }
    let person = p.scenario.persons[person.index()].id.clone();
    Err(Rejection::Measure(Refusal::NotHere { person }))
}

/// Whether a seat knows where a person is.
pub(super) fn is_located(p: &Prepared, state: &CaseState, seat: SeatId, person: PersonId) -> bool {
    let Some(wanted) = p.scenario.measure.wanted(person) else { return false };
    let shown = wanted
        .shown_by
        .is_none_or(|item| state.seats[seat.index()].items.iter().any(|k| k.item == item && k.read));
    let told = state.sections.measure.persons.get(&person).is_some_and(|k| k.located.is_some());
    shown || (told && follows(p, seat))
}

/// Whether a seat follows arrests and surrenders: those who investigate in the forum.
pub(super) fn follows(p: &Prepared, seat: SeatId) -> bool {
    let spec = &p.scenario.seats[seat.index()];
    spec.jurisdiction == p.scenario.forum
        && matches!(
            spec.role,
            Office::Prosecutor | Office::Police | Office::InvestigatingJudge | Office::Coordinator
        )
}

fn of(state: &CaseState, person: PersonId) -> Option<&PersonState> {
    state.sections.measure.persons.get(&person)
}

fn person_in(p: &Prepared, form: &Form) -> Option<PersonId> {
    form.person.as_deref().and_then(|name| p.person(name))
}

/// Whether papers are with any request on which a person is held.
pub(super) fn has_papers(state: &CaseState, person: PersonId) -> bool {
    let arrest = of(state, person).and_then(|k| k.arrest);
    arrest.is_some_and(|a| !state.requests[a.request.index()].form.encloses.is_empty())
}

/// Whether an alert only shows where somebody is.
pub(super) fn is_alert(instrument: &Instrument) -> bool {
    instrument.object == Object::Person && matches!(instrument.performs, Performs::Inform | Performs::Notify)
}

fn seeks(instrument: &Instrument) -> bool {
    matches!(instrument.performs, Performs::Arrest | Performs::Surrender)
}

/// A surrender is asked for: judged on what its sender looked for and gave.
pub(super) fn sought(p: &Prepared, state: &CaseState, id: RequestId) -> Vec<CaseEvent> {
    let request = &state.requests[id.index()];
    judged(p, state, request, request.seat)
}

/// Ne bis in idem and the death penalty, as they stand when a surrender is asked for or granted.
fn judged(p: &Prepared, state: &CaseState, request: &RequestState, seat: SeatId) -> Vec<CaseEvent> {
    let instrument = p.instrument_spec(request.reading.instrument);
    let Some(person) = person_in(p, &request.form).filter(|_| seeks(instrument)) else { return Vec::new() };
    let found = assess(&surrender_facts(p, state, request, person));
    let found = found.into_iter().filter(|a| a.rule != RuleId::R23).collect();
    findings_from(p, state, ActRef::Person(person), seat, found)
}

/// The death penalty once more at the hand-over, after which nothing can be asked any more.
pub(super) fn handed_over(p: &Prepared, state: &CaseState, person: PersonId) -> Vec<CaseEvent> {
    let Some(surrender) = surrender_of(state, person) else { return Vec::new() };
    let Some(request) = state.requests.get(surrender.request.index()) else { return Vec::new() };
    let facts = SurrenderFacts { surrendered: true, ..surrender_facts(p, state, request, person) };
    let found = assess(&facts).into_iter().filter(|a| a.rule == RuleId::R24).collect();
    findings_from(p, state, ActRef::Person(person), request.seat, found)
}

/// What a request says of the person sought, and what is known of them.
fn surrender_facts(
    p: &Prepared,
    state: &CaseState,
    request: &RequestState,
    person: PersonId,
) -> SurrenderFacts {
    let issuing = p.scenario.seats[request.seat.index()].jurisdiction;
    let offence = request.reading.count.and_then(|c| forum_offence(p, c));
    let capital = &p.scenario.jurisdictions[issuing.index()].capital_offences;
    let judged_for = &p.scenario.persons[person.index()].judged_for;
    SurrenderFacts {
        already_judged: request.reading.count.is_some_and(|c| judged_for.contains(&c)),
        judgments_checked: request.form.judgments_checked,
        death_penalty: offence.is_some_and(|o| capital.contains(&o.id)),
        assurance: has_assurance(state, person),
        ..SurrenderFacts::default()
    }
}

/// Speciality, when charges are brought.
pub(super) fn charged(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    person: PersonId,
    counts: &[CountId],
) -> Vec<CaseEvent> {
    let Some(surrender) = surrender_of(state, person) else { return Vec::new() };
    let beyond: Vec<&CountId> = counts.iter().filter(|c| !surrender.counts.contains(c)).collect();
    let consent =
        counts_covered(p, state, person).is_none_or(|covered| beyond.iter().all(|c| covered.contains(c)));
    let facts = SurrenderFacts {
        surrendered: true,
        counts_beyond: u32::try_from(beyond.len()).unwrap_or(u32::MAX),
        consent,
        ..SurrenderFacts::default()
    };
    let found = assess(&facts).into_iter().filter(|a| a.rule == RuleId::R23).collect();
    findings_from(p, state, ActRef::Charge, seat, found)
}

// ---- arrest ----

/// A request to surrender that is urgent reaches the other state: the person is arrested provisionally
/// before the decision, where the instrument knows such an arrest.
pub(super) fn arrived(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    id: RequestId,
    step: u32,
) -> Vec<CaseEvent> {
    let request = &state.requests[id.index()];
    let instrument = p.instrument_spec(request.reading.instrument);
    let acts = |act: StepAct| instrument.route.iter().position(|s| s.act == act);
    let here = usize::try_from(step).ok().filter(|s| acts(StepAct::Recognise) == Some(*s));
    let before = here.is_some_and(|here| acts(StepAct::Execute).is_some_and(|e| e > here));
    let provisional = request.form.urgent && ends(instrument).is_some() && !request.rerun;
    let wanted = person_in(p, &request.form).and_then(|person| p.scenario.measure.wanted(person));
    let Some(wanted) = wanted.filter(|_| seeks(instrument) && before && provisional) else {
        return Vec::new();
    };
    let task = TaskOf::Measure(Task::Arrest(id));
    vec![enter(p, luck, state, wanted.desk, Work::Step(StepAct::Execute), task)]
}

/// The period after which an arrest ends by itself, as the instrument's `Execute` says.
fn ends(instrument: &Instrument) -> Option<(Period, Reckoning)> {
    let executes = instrument.route.iter().filter(|s| s.act == StepAct::Execute);
    let mut clocks = executes.flat_map(|s| &s.clocks);
    clocks.find(|c| c.lapse == Lapse::Ends).map(|c| (c.period, c.reckoning))
}

/// A provisional arrest whose first time is over goes on up to the bound that the instrument sets, if its sender has
/// announced that papers follow; once.
pub(super) fn prolonged(p: &Prepared, state: &CaseState, person: PersonId) -> Option<Event> {
    let arrest = of(state, person)?.arrest?;
    let request = state.requests.get(arrest.request.index())?;
    let instrument = p.instrument_spec(request.reading.instrument);
    let executes = instrument.route.iter().filter(|s| s.act == StepAct::Execute);
    let clock = executes.flat_map(|s| &s.clocks).find(|c| c.lapse == Lapse::Ends)?;
    let calendar = p.calendar(receiving_state(p, &request.reading));
    let bound = clock.extensions.iter().find_map(|e| match e.by {
        Prolongation::UpTo(period) => {
            due(arrest.since, period, clock.reckoning, calendar, p.scenario.epoch).ok()
        }
        Prolongation::Once(_) | Prolongation::Renewable(_) | Prolongation::WhileItHolds => None,
    });
    let until = bound.filter(|until| request.form.follow_up && Some(*until) > arrest.until)?;
    Some(Event::ArrestProlonged { person, until })
}

/// An arrest is carried out: the person is there, or not.
pub(super) fn arrested(p: &Prepared, state: &CaseState, id: RequestId) -> Vec<CaseEvent> {
    let request = &state.requests[id.index()];
    let Some(person) = person_in(p, &request.form) else { return Vec::new() };
    let to = receiving_state(p, &request.reading);
    let known = of(state, person);
    if known.is_some_and(|k| k.arrest.is_some() || k.surrender.is_some()) {
        return Vec::new();
    }
    let there = where_is(p, person) == Some(to) && p.scenario.measure.wanted(person).is_some();
    if !there {
        return vec![CaseEvent::Measure(Event::NotFound { request: id, person })];
    }
    let granted = known.is_some_and(|k| k.granted.is_some());
    let instrument = p.instrument_spec(request.reading.instrument);
    let until = ends(instrument).filter(|_| !granted).and_then(|(period, reckoning)| {
        due(state.clock, period, reckoning, p.calendar(to), p.scenario.epoch).ok()
    });
    vec![CaseEvent::Measure(Event::Arrested { request: id, person, until })]
}

/// An alert comes back: it shows where the person is, and does nothing more.
pub(super) fn located(p: &Prepared, state: &CaseState, request: RequestId) -> Vec<CaseEvent> {
    let form = &state.requests[request.index()].form;
    let person = person_in(p, form).filter(|person| p.scenario.measure.wanted(*person).is_some());
    let found = person.and_then(|person| Some((person, where_is(p, person)?)));
    let event = found.map(|(person, state)| Event::Located { request, person, state });
    event.into_iter().map(CaseEvent::Measure).collect()
}

// ---- surrender ----

/// The receiving state decides on a surrender.
pub(super) fn recognised(
    p: &Prepared,
    state: &CaseState,
    id: RequestId,
    outcome: Outcome,
    by: Option<SeatId>,
) -> Vec<CaseEvent> {
    let request = &state.requests[id.index()];
    let instrument = p.instrument_spec(request.reading.instrument);
    let surrenders = instrument.performs == Performs::Surrender;
    let Some(person) = person_in(p, &request.form).filter(|_| surrenders) else { return Vec::new() };
    match outcome {
        Outcome::Grant | Outcome::Partial => {
            let counts = counts_of(p, request);
            let granted = Event::SurrenderGranted { request: id, person, counts };
            let mut events = vec![CaseEvent::Measure(granted)];
            events.extend(by.into_iter().flat_map(|seat| judged(p, state, request, seat)));
            events
        }
        Outcome::Refuse => vec![CaseEvent::Measure(Event::SurrenderRefused { request: id, person })],
        Outcome::Clarify | Outcome::Postpone => Vec::new(),
    }
}

/// Counts of a request: the offence named, and those that the acts described point to.
fn counts_of(p: &Prepared, request: &RequestState) -> Vec<CountId> {
    let described = request.reading.nexus.iter().flat_map(|m| &p.scenario.marks[m.index()].counts);
    let mut counts: Vec<CountId> = request.reading.count.iter().chain(described).copied().collect();
    counts.sort();
    counts.dedup();
    counts
}

/// Once a person is held and the surrender granted, the day is fixed.
pub(super) fn transfer(p: &Prepared, state: &CaseState, person: PersonId) -> Vec<CaseEvent> {
    let Some(known) = of(state, person) else { return Vec::new() };
    let (Some(request), Some(_), None, None) =
        (known.granted, known.arrest, known.transfer_at, known.surrender.as_ref())
    else {
        return Vec::new();
    };
    let request = &state.requests[request.index()];
    let to = receiving_state(p, &request.reading);
    let route = &p.instrument_spec(request.reading.instrument).route;
    let clock = route.iter().filter(|s| s.act == StepAct::Return).flat_map(|s| &s.clocks).next();
    let (period, reckoning) =
        clock.map_or((Period::Days(TRANSFER_DAYS), Reckoning::CivilDays), |c| (c.period, c.reckoning));
    let wanted = p.scenario.measure.wanted(person);
    let remedies = wanted.filter(|w| !w.consents).map_or(0, |w| u64::from(w.remedy_days));
    let from = state.clock.plus(remedies.saturating_mul(TICKS_PER_DAY));
    let at = due(from, period, reckoning, p.calendar(to), p.scenario.epoch).unwrap_or(from);
    vec![CaseEvent::Measure(Event::TransferFixed { person, at })]
}

// ---- commands ----

/// A person that is wanted in this case and that the seat's file points to.
fn wanted_named(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<PersonId, Rejection> {
    let person = p
        .person(name)
        .filter(|person| court::is_known_to(p, state, seat, *person) || asked_of(p, state, seat, *person))
        .ok_or_else(|| Rejection::NobodyByThatName { name: name.into() })?;
    match p.scenario.measure.wanted(person) {
        Some(_) => Ok(person),
        None => Err(Rejection::Measure(Refusal::NotWanted { person: name.into() })),
    }
}

/// Whether a question about a person waits for a seat.
pub(super) fn asked_of(p: &Prepared, state: &CaseState, seat: SeatId, person: PersonId) -> bool {
    let asked = of(state, person).and_then(|k| k.asked.as_ref());
    asked.is_some_and(|a| p.scenario.seats[seat.index()].desk == Some(a.desk))
}

/// Gives an assurance against the death penalty.
pub(super) fn assure(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Prosecutor, Office::Ministry, Office::InvestigatingJudge])?;
    let person = wanted_named(p, state, seat, name)?;
    if has_assurance(state, person) {
        return Err(Rejection::Measure(Refusal::AssuredAlready));
    }
    let since = of(state, person).map_or(EventId(0), |k| k.last_event);
    answer(since, vec![CaseEvent::Measure(Event::AssuranceGiven { person, seat })])
}

/// Asks the state that surrendered a person to agree to further counts.
pub(super) fn ask(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    seat: SeatId,
    (name, counts): (&str, &[Name]),
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Prosecutor])?;
    let person = wanted_named(p, state, seat, name)?;
    let counts = distinct(counts, |name| {
        p.count(name)
            .ok_or_else(|| Rejection::NotKnownToYou { kind: NameKind::Count, name: name.into() })
    })?;
    let none = Rejection::Measure(Refusal::NoSpeciality);
    let covered = counts_covered(p, state, person).ok_or(none.clone())?;
    if counts.iter().all(|c| covered.contains(c)) {
        return Err(none);
    }
    if of(state, person).is_some_and(|k| k.asked.is_some()) {
        return Err(Rejection::Measure(Refusal::AskedAlready));
    }
    let surrender = surrender_of(state, person).ok_or(none)?;
    let desk =
        deciding(p, state, surrender).ok_or(Rejection::NoDeskForStep { office: Some(Office::Judge) })?;
    let asked = Event::ConsentAsked { person, counts, seat, desk };
    let mut events = vec![CaseEvent::Measure(asked)];
    if p.seat_at(desk).is_none() {
        events.push(enter(p, luck, state, desk, Work::Other, TaskOf::Measure(Task::Consent(person))));
    }
    answer(surrender.event, events)
}

/// The desk that decided on a surrender.
fn deciding(p: &Prepared, state: &CaseState, surrender: &Surrender) -> Option<DeskId> {
    let request = state.requests.get(surrender.request.index())?;
    let route = &p.instrument_spec(request.reading.instrument).route;
    let step = route.iter().find(|s| s.act == StepAct::Recognise)?;
    let way = crate::case::reading::way_of(p, request.seat, &request.form, &request.reading);
    p.desk_for(step.at, &way).ok().flatten()
}

/// Answers a question about further counts.
pub(super) fn consent(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (name, agree, reasons): (&str, bool, &Reasons),
) -> Result<Answer, Rejection> {
    check_reasons(p, state, seat, reasons)?;
    let nothing = || Rejection::Measure(Refusal::NothingAsked);
    let person = p
        .person(name)
        .filter(|person| asked_of(p, state, seat, *person))
        .ok_or_else(nothing)?;
    let since = of(state, person).and_then(|k| k.asked.as_ref()).map_or(EventId(0), |a| a.event);
    let event = Event::ConsentAnswered { person, agree, by: Some(seat), reasons: reasons.clone() };
    answer(since, vec![CaseEvent::Measure(event)])
}

/// Whether the law lets a state agree to the counts it is asked about: each would itself bear a surrender.
pub(super) fn may_agree(p: &Prepared, state: &CaseState, person: PersonId) -> bool {
    let Some(asked) = of(state, person).and_then(|k| k.asked.as_ref()) else { return false };
    let offences = &p.state_of(asked.desk).offences;
    let judged_for = &p.scenario.persons[person.index()].judged_for;
    asked.counts.iter().all(|c| {
        let conduct = &p.scenario.counts[c.index()].conduct;
        match_by_conduct(offences, conduct).is_some() && !judged_for.contains(c)
    })
}

/// A desk without a seat answers as the law is.
pub(super) fn consent_of_desk(p: &Prepared, state: &CaseState, person: PersonId) -> Vec<CaseEvent> {
    if of(state, person).is_none_or(|k| k.asked.is_none()) {
        return Vec::new();
    }
    let reasons = Reasons { grounds: vec![RuleId::R23.into()], ..Reasons::default() };
    let agree = may_agree(p, state, person);
    vec![CaseEvent::Measure(Event::ConsentAnswered { person, agree, by: None, reasons })]
}

/// Consent makes good that charges went beyond the surrender before it came; an answer by a seat is a decision that
/// needs reasons.
pub(super) fn answered(p: &Prepared, state: &CaseState, event: &Event) -> Vec<CaseEvent> {
    let Event::ConsentAnswered { person, agree, by, reasons } = event else { return Vec::new() };
    let mut events = Vec::new();
    if *agree && state.trial.person == Some(*person) && keeps_to_surrender(p, state) {
        events.extend(cured(state, RuleId::R23, |act| act == ActRef::Charge));
    }
    if let Some(seat) = by {
        let outcome = if *agree { Outcome::Grant } else { Outcome::Refuse };
        events.extend(decided(p, state, ActRef::Person(*person), *seat, (outcome, true), reasons));
    }
    events
}

/// An assurance given late, but before the hand-over, makes good that none was on file.
pub(super) fn assured(state: &CaseState, person: PersonId) -> Vec<CaseEvent> {
    if surrender_of(state, person).is_some() {
        return Vec::new();
    }
    cured(state, RuleId::R24, |act| act == ActRef::Person(person))
}

//! Steps of a request: where it is, what comes next, what the engine would decide there, what it
//! obtained. Read-only helpers shared by `decide`, `react` and `occur`.

use super::event::{ActRef, Event, ProlongReason, RequestEnd};
use super::facts::{FormalFacts, find_items, formal_facts, known_facts};
use super::ids::{FindingId, ItemId, RequestId, SeatId};
use super::prepared::Prepared;
use super::reading::{known_item, receiving_state, share_language, way_of};
use super::scenario::Work;
use super::state::{CaseState, FindingState, RequestState, RequestStatus};
use super::ways;
use crate::kernel::{Duration, EntityKey, Luck, Name, Part, Period, Tick, due};
use crate::law::decision::{Decision, Outcome, Reason, Submission, decide};
use crate::law::instrument::{
    Clock, Course, Effect, Instrument, Lapse, Object, Performs, Prolongation, Step, StepAct, StepPlace,
};
use crate::law::rules::{RuleId, Verdict};
use crate::law::scope::Scope;
use crate::law::standing::Standing;
use crate::law::terms::{LegalFamily, Office};
use crate::law::test::{Fact, Test};

/// A postponed step is taken up again after so long. A modelling number without legal authority.
pub const POSTPONED_MINUTES: u64 = 30 * 24 * 60;

/// Short name of the reason for which an office sends a request back that goes to the wrong state.
pub const ADDRESSEE: &str = "addressee";
/// Short name of the reason for which it passes one on.
pub const FORM: &str = "form";

/// What is done at the step where the request is.
pub fn act_of(p: &Prepared, request: &RequestState) -> StepAct {
    let route = &p.instrument_spec(request.reading.instrument).route;
    usize::try_from(request.step)
        .ok()
        .and_then(|i| route.get(i))
        .map_or(StepAct::Return, |s| s.act)
}

/// Whether an earlier step already decided on the merits. A check of the form decides nothing on them.
fn was_decided(p: &Prepared, request: &RequestState) -> bool {
    let route = &p.instrument_spec(request.reading.instrument).route;
    let on_merits = |step: u32| {
        usize::try_from(step)
            .ok()
            .and_then(|i| route.get(i))
            .is_some_and(|s| s.act.decides())
    };
    request.decisions.iter().any(|d| {
        d.step < request.step && on_merits(d.step) && matches!(d.outcome, Outcome::Grant | Outcome::Partial)
    })
}

/// What is asked at this step: what an earlier step left of it.
pub fn asked_now<'r>(p: &Prepared, request: &'r RequestState) -> &'r Scope {
    if was_decided(p, request) { &request.granted } else { &request.reading.asked }
}

/// What the engine decides on a step, as one defensible answer.
pub fn engine_decision(p: &Prepared, state: &CaseState, request: &RequestState, act: StepAct) -> Decision {
    if act == StepAct::Check {
        return checked(p, state, request);
    }
    let instrument = p.instrument_spec(request.reading.instrument);
    let issuing = p.scenario.seats[request.seat.index()].jurisdiction;
    let mut facts = formal_facts(p, state, request.seat, &request.form, &request.reading);
    let deciding = match act {
        StepAct::Authorise | StepAct::Check => issuing,
        StepAct::Recognise | StepAct::Execute | StepAct::Translate | StepAct::Transmit | StepAct::Return => {
            let there = ways::known_there(p, state, request);
            if !there.is_empty() {
                facts.known = facts.known.with(there);
            }
            receiving_state(p, &request.reading)
        }
    };
    let forum = &p.scenario.jurisdictions[deciding.index()];
    // A holder carries out what was decided before; it does not weigh the scope again.
    let carried_out = act == StepAct::Execute && was_decided(p, request);
    let justified = if carried_out { &request.granted } else { &request.reading.justified };
    let decision = decide(&Submission {
        instrument,
        step: act,
        known: &facts.known,
        asked: asked_now(p, request),
        justified,
        thresholds: forum.narrowing,
        practice: &forum.practice,
        settled: &settled_there(p, instrument, forum.family),
        formal: formal_reasons(p, request, &facts),
    });
    super::joint::unless_led(p, state, request, decision)
}

/// Rules that grounds of an instrument carry out and that are settled in a state of this family.
pub fn settled_there(p: &Prepared, instrument: &Instrument, family: LegalFamily) -> Vec<RuleId> {
    let named = instrument.grounds.iter().filter_map(|g| g.rule);
    let row = |rule: RuleId| p.rule(rule).and_then(|pack| pack.standing_in(family));
    named
        .filter(|rule| row(*rule).is_some_and(|s| s.standing == Standing::Settled))
        .collect()
}

/// Grounds that the sender is told: what led to the outcome, and what the deciding seat named. For the
/// formal conditions and the scope, `satisfied` means fulfilled; for a ground it means met.
pub fn told_grounds(decision: &Decision, given: &[Name]) -> Vec<Name> {
    let granted = matches!(decision.outcome, Outcome::Grant | Outcome::Partial);
    let is_condition = |rule: &str| rule == "scope" || rule.parse::<RuleId>().is_ok();
    let led = |r: &&Reason| {
        if is_condition(&r.rule) { r.satisfied == granted } else { r.satisfied && !granted }
    };
    let mut told: Vec<Name> = decision.reasons.iter().filter(led).map(|r| r.rule.clone()).collect();
    let unnamed = |g: &&Name| !decision.reasons.iter().any(|r| r.rule == **g);
    told.extend(given.iter().filter(unnamed).cloned());
    told
}

/// What an office that passes a request on finds: whether it can be read where it goes, and whether it
/// goes where the data are. Nothing is looked at on the merits.
fn checked(p: &Prepared, state: &CaseState, request: &RequestState) -> Decision {
    let known = known_facts(p, state, request.seat, &request.form, &request.reading);
    let article = &p.instrument_spec(request.reading.instrument).form_source.article;
    let lacks = |rule: &str, fact: Fact| {
        let mut facts = Vec::new();
        let missing = Test::IsNot(fact).holds(&known, &mut facts);
        missing.then(|| Reason { rule: rule.into(), article: article.clone(), facts, satisfied: true })
    };
    let misdirected =
        if request.reading.selectors.is_empty() { None } else { lacks(ADDRESSEE, Fact::HeldByAddressee) };
    let mut reasons: Vec<Reason> = lacks(ways::LANGUAGE, Fact::LanguageAccepted)
        .into_iter()
        .chain(misdirected)
        .collect();
    if reasons.is_empty() {
        let in_order =
            Reason { rule: FORM.into(), article: article.clone(), facts: Vec::new(), satisfied: true };
        let granted = asked_now(p, request).clone();
        return Decision { outcome: Outcome::Grant, reasons: vec![in_order], granted };
    }
    reasons.sort();
    Decision { outcome: Outcome::Clarify, reasons, granted: Scope::default() }
}

/// Formal conditions that every deciding step looks at: the instrument, the category and threshold,
/// who authorised.
fn formal_reasons(p: &Prepared, request: &RequestState, facts: &FormalFacts) -> Vec<Reason> {
    let instrument = p.instrument_spec(request.reading.instrument);
    let measure = instrument.measures_for(facts.category, &facts.known).next();
    let article = |rule: RuleId| {
        p.rule(rule)
            .map_or_else(|| instrument.base.article.clone(), |r| r.base.article.clone())
    };
    let row = measure.map_or_else(|| instrument.base.article.clone(), |m| m.source.article.clone());
    vec![
        Reason {
            rule: RuleId::R01.name().into(),
            article: article(RuleId::R01),
            facts: Vec::new(),
            satisfied: facts.instrument_in_force,
        },
        Reason {
            rule: RuleId::R02.name().into(),
            article: row.clone(),
            facts: facts.threshold_seen.clone(),
            satisfied: facts.category_covered && facts.threshold_reached,
        },
        Reason {
            rule: RuleId::R05.name().into(),
            article: row,
            facts: Vec::new(),
            satisfied: facts.authoriser_competent,
        },
    ]
}

/// The next step that is taken, from a position on.
pub fn next_step(p: &Prepared, state: &CaseState, request: &RequestState, from: u32) -> Option<u32> {
    let route = &p.instrument_spec(request.reading.instrument).route;
    let sender = p.scenario.seats[request.seat.index()].role;
    let authorises_itself = request.form.authoriser.is_none_or(|office| office == sender);
    let taken = |step: &Step| {
        if step.at == StepPlace::Authoriser && authorises_itself {
            false
        } else if step.act == StepAct::Translate {
            request.form.translation && !speaks(p, request)
        } else {
            holds_of(p, state, request, &step.when)
        }
    };
    let mut ahead = (0u32..).zip(route).filter(|(index, _)| *index >= from);
    ahead.find(|(_, step)| taken(step)).map(|(index, _)| index)
}

/// Whether a condition holds of a request. What is known of the request is gathered only for one that asks.
fn holds_of(p: &Prepared, state: &CaseState, request: &RequestState, condition: &Test) -> bool {
    match condition {
        Test::Always => true,
        Test::Never => false,
        Test::Is(_) | Test::IsNot(_) | Test::AtLeast(..) | Test::All(_) | Test::Any(_) | Test::Not(_) => {
            let known = known_facts(p, state, request.seat, &request.form, &request.reading);
            condition.holds(&known, &mut Vec::new())
        }
    }
}

/// Whether the issuing state can write in a language that the receiving state accepts. If it cannot, a
/// form that promises a translation waits for the translator, and one that does not is asked back.
fn speaks(p: &Prepared, request: &RequestState) -> bool {
    let from = p.scenario.seats[request.seat.index()].jurisdiction;
    share_language(p, from, receiving_state(p, &request.reading))
}

/// The request enters a step: desk and drawn time.
pub fn entered(p: &Prepared, luck: &Luck, state: &CaseState, id: RequestId, step: u32, visit: u32) -> Event {
    let request = &state.requests[id.index()];
    let instrument = p.instrument_spec(request.reading.instrument);
    let way = way_of(p, request.seat, &request.form, &request.reading);
    let spec = usize::try_from(step).ok().and_then(|i| instrument.route.get(i));
    let desk = spec.and_then(|s| p.desk_for(s.at, &way).ok().flatten());
    let act = spec.map_or(StepAct::Return, |s| s.act);
    let time: Option<&Duration> = match desk {
        Some(desk) => p.service(desk, Work::Step(act), request.reading.emergency),
        None => p.transmission(&instrument.id),
    };
    let draws = luck.visit(request_key(p, request), step.saturating_mul(64).saturating_add(visit));
    let service_minutes = time.map_or(1, |t| t.sample(draws.u64(0))).max(1);
    let due = desk
        .and_then(|_| prolongable(p, state, request, (step, state.clock)))
        .map(|(due, _)| due);
    Event::StepEntered { request: id, step, visit, desk, service_minutes, due }
}

/// The time allowed for a step that begins at a time, where whoever is at it may prolong it once or up to a bound: when it
/// runs out, and until when it can be prolonged.
fn prolongable(
    p: &Prepared,
    state: &CaseState,
    request: &RequestState,
    (step, from): (u32, Tick),
) -> Option<(Tick, Tick)> {
    let runs_out = |c: &&Clock| c.lapse == Lapse::Late && !c.extensions.is_empty();
    let clock = clock_of(p, request, step).filter(runs_out)?;
    let calendar = p.calendar(receiving_state(p, &request.reading));
    let after = |start: Tick, period| due(start, period, clock.reckoning, calendar, p.scenario.epoch).ok();
    let first = after(from, clock.period)?;
    let known = known_facts(p, state, request.seat, &request.form, &request.reading);
    let open = clock.extensions.iter().filter(|e| e.when.holds(&known, &mut Vec::new()));
    let longest = open.filter_map(|e| match e.by {
        Prolongation::Once(period) => match (clock.period, period) {
            // Days on end are counted in one: the day on which the first time ends is not lost.
            (Period::Days(first), Period::Days(more)) => {
                after(from, Period::Days(first.saturating_add(more)))
            }
            (_, more) => after(first, more),
        },
        Prolongation::UpTo(period) => after(from, period),
        Prolongation::Renewable(_) | Prolongation::WhileItHolds => None,
    });
    let until = longest.max().filter(|until| *until > first)?;
    Some((first, until))
}

/// Whether the time for the step that a request is at runs out at a time, and can be prolonged.
pub fn can_prolong(state: &CaseState, id: RequestId, at: Tick) -> bool {
    let request = &state.requests[id.index()];
    let waits = matches!(request.status, RequestStatus::Queued | RequestStatus::InWork);
    waits && request.prolonged.is_none() && request.due == Some(at)
}

/// Whoever is at the step prolongs the time for it: what for, and until when.
pub fn prolonged(p: &Prepared, state: &CaseState, id: RequestId) -> Event {
    let request = &state.requests[id.index()];
    let why = if request.began_at.is_none() { ProlongReason::Queue } else { ProlongReason::Work };
    let bound = prolongable(p, state, request, (request.step, request.entered_at));
    let until = bound.map_or(state.clock, |(_, until)| until);
    Event::StepProlonged { request: id, step: request.step, until, why }
}

/// A request by its meaning, made once for each form of it.
fn request_key(p: &Prepared, request: &RequestState) -> EntityKey {
    request.key.get(|| meaning_of(p, request))
}

/// A request by its meaning: who, what, to whom, about what, and how many such came before. Dropping
/// another request therefore changes none of its draws.
fn meaning_of(p: &Prepared, request: &RequestState) -> EntityKey {
    let scenario = &p.scenario;
    let mut parts = vec![
        Part::from(scenario.seats[request.seat.index()].id.as_str()),
        Part::from(request.form.instrument.as_str()),
        Part::from(scenario.desks[request.reading.addressee.index()].id.as_str()),
        Part::from(request.ordinal),
    ];
    for selector in &request.reading.selectors {
        if let Some(spec) = usize::try_from(selector.0).ok().and_then(|i| scenario.selectors.get(i)) {
            parts.push(Part::from(spec.id.as_str()));
        }
    }
    EntityKey::of("request", &parts)
}

/// After a step: the next one, or what the request yields and its end.
pub fn go_on(p: &Prepared, luck: &Luck, state: &CaseState, id: RequestId) -> Vec<Event> {
    let request = &state.requests[id.index()];
    match next_step(p, state, request, request.step + 1) {
        Some(step) => vec![entered(p, luck, state, id, step, request.visit + 1)],
        None => step_end(p, state, id),
    }
}

fn step_end(p: &Prepared, state: &CaseState, id: RequestId) -> Vec<Event> {
    let request = &state.requests[id.index()];
    let performs = p.instrument_spec(request.reading.instrument).performs;
    let hands_over = matches!(performs, Performs::Produce | Performs::Search);
    let mut events: Vec<Event> = Vec::new();
    if hands_over {
        let seat = request.seat;
        events.extend(request.found.iter().map(|item| Event::ItemObtained {
            request: id,
            item: *item,
            seat,
        }));
    }
    events.extend(told_unasked(p, state, request).into_iter().map(|item| Event::ItemObtained {
        request: id,
        item,
        seat: request.seat,
    }));
    let came = super::measure::came_to_something(p, state, id).unwrap_or(!request.found.is_empty());
    let end = if came { RequestEnd::Answered } else { RequestEnd::Nothing };
    events.push(Event::RequestClosed { request: id, end });
    events
}

/// What a seat abroad encloses when it informs the forum unasked: it is in the file from then on, as what its
/// instrument yields, a lead.
fn told_unasked(p: &Prepared, state: &CaseState, request: &RequestState) -> Vec<ItemId> {
    let instrument = p.instrument_spec(request.reading.instrument);
    let from = p.scenario.seats[request.seat.index()].jurisdiction;
    let forum = p.scenario.forum;
    let tells = instrument.performs == Performs::Inform && instrument.object == Object::Data;
    if !tells || from == forum || receiving_state(p, &request.reading) != forum {
        return Vec::new();
    }
    let enclosed = request.form.encloses.iter();
    enclosed
        .filter_map(|name| known_item(p, state, request.seat, name).ok())
        .collect()
}

/// What the holder finds at an execution that was granted.
pub fn found_at(
    p: &Prepared,
    state: &CaseState,
    request: &RequestState,
    act: StepAct,
    decision: &Decision,
) -> Vec<ItemId> {
    let granted = matches!(decision.outcome, Outcome::Grant | Outcome::Partial);
    if granted && act == StepAct::Execute {
        find_items(p, state, request, &decision.granted)
    } else {
        Vec::new()
    }
}

/// The clock of a step for this request, if the law sets one.
pub(super) fn clock_of<'p>(p: &'p Prepared, request: &RequestState, step: u32) -> Option<&'p Clock> {
    let route = &p.instrument_spec(request.reading.instrument).route;
    let course = match (request.reading.emergency, request.form.urgent) {
        (true, _) => Course::Emergency,
        (false, true) => Course::Urgent,
        (false, false) => Course::Ordinary,
    };
    let category = request.form.category;
    let clocks = &usize::try_from(step).ok().and_then(|i| route.get(i))?.clocks;
    let fits = |c: &&Clock| c.categories.is_empty() || category.is_some_and(|k| c.categories.contains(&k));
    clocks
        .iter()
        .filter(fits)
        .find(|c| c.course == course)
        .or_else(|| clocks.iter().filter(fits).find(|c| c.course == Course::Ordinary))
}

/// When the time allowed for a step runs out.
pub fn step_due(p: &Prepared, request: &RequestState, step: u32) -> Option<Tick> {
    if request.prolonged.is_some() && request.step == step {
        return request.prolonged;
    }
    let clock = clock_of(p, request, step).filter(|c| matches!(c.lapse, Lapse::Late | Lapse::Fallback))?;
    let calendar = p.calendar(receiving_state(p, &request.reading));
    due(request.entered_at, clock.period, clock.reckoning, calendar, p.scenario.epoch).ok()
}

/// Who must be told of a request as it leaves the issuing side, and what that does.
pub fn notice<'p>(
    p: &'p Prepared,
    state: &CaseState,
    request: &RequestState,
) -> Option<(Office, &'p Effect)> {
    let instrument = p.instrument_spec(request.reading.instrument);
    let to = receiving_state(p, &request.reading);
    let practice = &p.scenario.jurisdictions[to.index()].practice;
    let category = request.form.category;
    let notice = instrument.notifications.iter().find(|n| {
        (n.categories.is_empty() || category.is_some_and(|c| n.categories.contains(&c)))
            && (!n.declared || practice.declared.contains(&instrument.id))
            && !holds_of(p, state, request, &n.unless)
    })?;
    let effect = if request.reading.emergency { &notice.emergency_effect } else { &notice.effect };
    Some((office_of(notice.to), effect))
}

/// Who must be told of a request as it leaves the issuing side, and until when nothing is released.
pub fn notification(p: &Prepared, state: &CaseState, request: &RequestState) -> Option<(Office, Tick)> {
    let (office, effect) = notice(p, state, request)?;
    let to = receiving_state(p, &request.reading);
    let released = match effect {
        Effect::Suspends(period) => {
            let calendar = p.calendar(to);
            due(state.clock, *period, crate::kernel::Reckoning::Running, calendar, p.scenario.epoch)
                .unwrap_or(state.clock)
        }
        Effect::Objection(_) | Effect::Veto(_) | Effect::None => state.clock,
    };
    Some((office, released))
}

fn office_of(place: StepPlace) -> Office {
    match place {
        StepPlace::Issuing(office) | StepPlace::Receiving(office) => office,
        StepPlace::Holder => Office::Provider,
        StepPlace::Authoriser => Office::Judge,
        StepPlace::Between => Office::EnforcingAuthority,
    }
}

/// Items in the file by a request.
pub fn items_of(state: &CaseState, request: RequestId) -> Vec<ItemId> {
    let mut items = Vec::new();
    for (number, item) in (0u32..).zip(&state.items) {
        if item.obtained.is_some_and(|o| o.request == Some(request)) {
            items.push(ItemId(number));
        }
    }
    items
}

/// The breach of a rule on a request that can still be made good by that seat.
pub fn curable_breach(
    state: &CaseState,
    seat: SeatId,
    request: RequestId,
    rule: RuleId,
) -> Option<(FindingId, &FindingState)> {
    (0u32..).zip(&state.findings).map(|(i, f)| (FindingId(i), f)).find(|(_, f)| {
        f.act.request() == Some(request)
            && f.seat == seat
            && f.rule == rule
            && f.verdict != Verdict::Kept
            && !f.cured
            && f.curable_until.is_some_and(|until| state.clock < until)
    })
}

/// Whether the same sender later asked the same holder for the same thing and kept the rule.
pub fn was_reissued(state: &CaseState, request: RequestId, rule: RuleId) -> bool {
    let first = &state.requests[request.index()];
    state.findings.iter().any(|f| {
        let ActRef::Request(later) = f.act else { return false };
        let second = &state.requests[later.index()];
        later > request
            && f.rule == rule
            && f.verdict == Verdict::Kept
            && second.seat == first.seat
            && second.reading.selectors == first.reading.selectors
    })
}

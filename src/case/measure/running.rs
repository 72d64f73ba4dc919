//! Interceptions that run, and searches: what they take, when they end, and how rule R08 sees them.

use super::host;
use super::state::{Caught, Running, State};
use super::{Due, EndReason, Event, Line, Refusal, Task};
use crate::case::command::Reasons;
use crate::case::course::{DueOf, TaskOf, cured, findings_from};
use crate::case::decide::{Answer, answer, check_reasons, is_breach};
use crate::case::event::{ActRef, Event as CaseEvent};
use crate::case::facts::{ruling_facts, tool_use};
use crate::case::ids::{DeskId, EventId, ItemId, RequestId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::reading::{known_marks, way_of};
use crate::case::rejection::Rejection;
use crate::case::scenario::{DATA_ORIGIN_MINUTES, Scenario, Work};
use crate::case::state::{CaseState, RequestState};
use crate::case::task::enter;
use crate::kernel::{Luck, Name, TICKS_PER_DAY, Tick};
use crate::law::acts::{HostAnswer, Renewal, RunningFacts};
use crate::law::decision::Outcome;
use crate::law::instrument::{Performs, StepAct};
use crate::law::rules::{Assessment, RuleId, assess, assess_ruling};
use crate::law::scope::{Scope, Selector};
use crate::law::terms::DataCategory;

/// Most days that one prolongation may have.
const RENEWAL_DAYS: u32 = 366;

/// A measure by its number.
pub(super) fn get(own: &State, number: u32) -> Option<&Running> {
    own.measures.get(usize::try_from(number).ok()?)
}

/// Whether a measure runs.
pub(super) fn runs(own: &State, number: u32) -> bool {
    get(own, number).is_some_and(|m| m.ended.is_none())
}

/// Whether the supervisory authority suspends a measure at a time.
pub(super) fn is_suspended(state: &CaseState, number: u32, at: Tick) -> bool {
    let act = ActRef::Running(number);
    let mut suspensions = state.sections.redress.suspensions.iter();
    suspensions.any(|s| s.act == act && !s.lifted && at < s.until)
}

/// The line that a measure listens to.
pub(super) fn line_of<'s>(scenario: &'s Scenario, measure: &Running) -> Option<&'s Line> {
    scenario.measure.lines.get(usize::try_from(measure.line).ok()?)
}

/// Numbers of the measures that listen to a line of these selectors.
pub(super) fn on_lines(p: &Prepared, own: &State, selectors: &[Selector]) -> Vec<u32> {
    (0u32..)
        .zip(&own.measures)
        .filter(|(_, m)| line_of(&p.scenario, m).is_some_and(|l| selectors.contains(&l.selector)))
        .map(|(number, _)| number)
        .collect()
}

// ---- beginning and taking ----

/// An interception is carried out: one for each line that the order covers.
pub(super) fn executed(p: &Prepared, state: &CaseState, id: RequestId, granted: &Scope) -> Vec<CaseEvent> {
    let request = &state.requests[id.index()];
    let days = request.form.duration_days.map(u64::from);
    let until = days.map(|days| state.clock.plus(days.saturating_mul(TICKS_PER_DAY)));
    let mut measure = u32::try_from(state.sections.measure.measures.len()).unwrap_or(u32::MAX);
    let mut events = Vec::new();
    for (number, line) in lines(p, request, granted) {
        let barred = host::answer_of(state, line) == HostAnswer::Barred;
        events.push(CaseEvent::Measure(if barred {
            Event::Prevented { request: id, line: number }
        } else {
            Event::Began { measure, request: id, line: number, until }
        }));
        measure = measure.saturating_add(u32::from(!barred));
    }
    events
}

/// Lines that a request covers.
fn lines<'p>(
    p: &'p Prepared,
    request: &'p RequestState,
    granted: &'p Scope,
) -> impl Iterator<Item = (u32, &'p Line)> {
    let covers = |s: Selector| granted.is_empty() || granted.cells().iter().any(|c| c.selector == s);
    (0u32..)
        .zip(&p.scenario.measure.lines)
        .filter(move |(_, line)| request.reading.selectors.contains(&line.selector) && covers(line.selector))
}

/// Whether an interception asked for finds a line that it may listen to.
pub(super) fn finds_a_line(p: &Prepared, state: &CaseState, request: &RequestState) -> bool {
    lines(p, request, &request.granted).any(|(_, line)| host::answer_of(state, line) != HostAnswer::Barred)
}

/// Something passes on an intercepted line.
pub(super) fn passes(p: &Prepared, state: &CaseState, number: u32, passing: u32) -> (EventId, Event) {
    let own = &state.sections.measure;
    let what = get(own, number).and_then(|measure| {
        let line = line_of(&p.scenario, measure)?;
        Some((measure, line, line.yields.get(usize::try_from(passing).ok()?)?))
    });
    let Some((measure, line, what)) = what else {
        return (EventId(0), Event::Caught { measure: number, passing, outside: true, held_back: true });
    };
    let request = &state.requests[measure.request.index()];
    let late = measure.until.is_some_and(|until| what.at >= until);
    let outside = what.outside || late || !is_in_scope(request, line.selector, measure.category, what.at);
    let held_back = measure.filter && what.protects.is_some();
    (measure.last_event, Event::Caught { measure: number, passing, outside, held_back })
}

/// Whether a moment lies in the stretch that was granted; a grant without a stretch leaves it to the days.
fn is_in_scope(request: &RequestState, selector: Selector, category: DataCategory, at: Tick) -> bool {
    let stretches = request
        .granted
        .cells()
        .iter()
        .filter(|c| c.selector == selector && c.category == category && c.until > Tick(1));
    let data = at.plus(DATA_ORIGIN_MINUTES);
    let mut all = stretches.peekable();
    all.peek().is_none() || all.any(|c| c.from <= data && data < c.until)
}

/// Whether an order for one category also takes an item of another: content shows the traffic too.
pub(super) fn takes(ordered: DataCategory, item: DataCategory) -> bool {
    ordered == item || (ordered == DataCategory::Rtc && item == DataCategory::Rtt)
}

/// What was taken comes into the file, unless the filter team holds it back.
pub(super) fn caught(p: &Prepared, state: &CaseState, event: &Event) -> Vec<CaseEvent> {
    let Event::Caught { measure: number, passing, held_back: false, .. } = event else { return Vec::new() };
    let Some(measure) = get(&state.sections.measure, *number) else { return Vec::new() };
    let passing = usize::try_from(*passing).ok();
    let what = line_of(&p.scenario, measure).and_then(|line| line.yields.get(passing?));
    let Some(what) = what else { return Vec::new() };
    let seat = state.requests[measure.request.index()].seat;
    vec![CaseEvent::ItemObtained { request: measure.request, item: what.item, seat }]
}

/// What came into the file by a measure is judged at once.
pub(super) fn came_in(p: &Prepared, state: &CaseState, request: RequestId, item: ItemId) -> Vec<CaseEvent> {
    let brought = |m: &Running| m.request == request && m.caught.iter().any(|c| c.item == item);
    (0u32..)
        .zip(&state.sections.measure.measures)
        .filter(|(_, m)| brought(m))
        .flat_map(|(number, _)| judged(p, state, number, false))
        .collect()
}

/// The time of an interception is over: it ends, or goes on by itself where its order says so.
pub(super) fn time_is_over(own: &State, number: u32) -> (EventId, Event) {
    let measure = get(own, number);
    let cause = measure.map_or(EventId(0), |m| m.last_event);
    let automatic = measure.is_some_and(|m| m.renewal == Some(Renewal::Automatic));
    let event = if automatic {
        Event::WentOn { measure: number }
    } else {
        Event::Ended { measure: number, why: EndReason::Time, by: None }
    };
    (cause, event)
}

// ---- judging ----

/// What the rules say of a measure as it stands. While it runs only a breach that is new is told; at the
/// end everything that was not told before.
pub(super) fn judged(p: &Prepared, state: &CaseState, number: u32, at_end: bool) -> Vec<CaseEvent> {
    let Some(measure) = get(&state.sections.measure, number) else { return Vec::new() };
    let act = ActRef::Running(number);
    let seat = state.requests[measure.request.index()].seat;
    let told = |a: &Assessment| {
        state
            .findings
            .iter()
            .any(|f| (f.act, f.rule, f.verdict, f.reason) == (act, a.rule, a.verdict, a.reason) && !f.cured)
    };
    let new: Vec<Assessment> = assess(&facts(p, state, (number, measure), at_end))
        .into_iter()
        .filter(|a| !told(a) && (at_end || is_breach(a.verdict)))
        .collect();
    findings_from(p, state, act, seat, new)
}

/// While it runs, what somebody else said on the line can still be deleted; what passed after its time
/// should not have been taken at all.
fn facts(p: &Prepared, state: &CaseState, (number, measure): (u32, &Running), at_end: bool) -> RunningFacts {
    let line = line_of(&p.scenario, measure);
    let counts = |c: &&Caught| at_end || measure.until.is_some_and(|until| c.at >= until);
    let kept = |c: &&Caught| c.outside && is_kept(state, measure, c.item);
    let outside = measure.caught.iter().filter(counts).filter(kept).count();
    let was_cured = state
        .findings
        .iter()
        .any(|f| f.act == ActRef::Running(number) && f.rule == RuleId::R17 && f.cured);
    let sender = state.requests[measure.request.index()].seat;
    let from = p.scenario.seats[sender.index()].jurisdiction;
    let host = match line.map(|line| host::answer_of(state, line)) {
        // A notice that made the lateness good is not late once more.
        Some(HostAnswer::ToldLate) if was_cured => HostAnswer::Told,
        Some(host) => host,
        None => HostAnswer::NotTold,
    };
    RunningFacts {
        category: measure.category,
        days_authorised: measure.days,
        outside: u32::try_from(outside).unwrap_or(u32::MAX),
        target_abroad: line.is_some_and(|line| host::must_be_told(p, state, from, line)),
        host,
    }
}

/// Whether an item that a measure took is still in the file by it.
pub(super) fn is_kept(state: &CaseState, measure: &Running, item: ItemId) -> bool {
    let held = &state.items[item.index()];
    !held.deleted && held.obtained.is_some_and(|o| o.request == Some(measure.request))
}

/// Charges rest on what measures brought: they are looked at once more, on what is known by then.
pub(super) fn relied_on(p: &Prepared, state: &CaseState, exhibits: &[ItemId]) -> Vec<CaseEvent> {
    let behind = |m: &Running| m.caught.iter().any(|c| exhibits.contains(&c.item));
    (0u32..)
        .zip(&state.sections.measure.measures)
        .filter(|(_, m)| behind(m))
        .flat_map(|(number, _)| judged(p, state, number, true))
        .collect()
}

// ---- commands ----

/// The seat that authorised a measure: who decided the authorisation, else its sender; with the desk
/// where no seat did.
fn authoriser(p: &Prepared, state: &CaseState, measure: &Running) -> (Option<SeatId>, Option<DeskId>) {
    let request = &state.requests[measure.request.index()];
    let route = &p.instrument_spec(request.reading.instrument).route;
    let step = route.iter().find(|s| s.act == StepAct::Authorise);
    let way = way_of(p, request.seat, &request.form, &request.reading);
    match step.and_then(|s| p.desk_for(s.at, &way).ok().flatten()) {
        Some(desk) => (p.seat_at(desk), Some(desk)),
        None => (Some(request.seat), None),
    }
}

/// Numbers of the measures that a seat knows, in order: it asked for them, authorised them, or carries
/// them out.
pub fn known_to(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<u32> {
    (0u32..)
        .zip(&state.sections.measure.measures)
        .filter(|(_, m)| is_known(p, state, seat, m))
        .map(|(number, _)| number)
        .collect()
}

/// Whether a seat knows a measure.
pub(super) fn is_known(p: &Prepared, state: &CaseState, seat: SeatId, measure: &Running) -> bool {
    let request = &state.requests[measure.request.index()];
    let holder = line_of(&p.scenario, measure).and_then(|l| p.selector_holder(l.selector));
    let carries_out = holder.is_some() && p.scenario.seats[seat.index()].desk == holder;
    request.seat == seat || carries_out || authoriser(p, state, measure).0 == Some(seat)
}

/// Whether a seat decides on prolonging a measure.
pub(super) fn prolongs(p: &Prepared, state: &CaseState, seat: SeatId, measure: &Running) -> bool {
    authoriser(p, state, measure).0 == Some(seat)
}

/// A measure by the seat's own number, from 1.
fn named(p: &Prepared, state: &CaseState, seat: SeatId, measure: u32) -> Result<u32, Rejection> {
    let index = usize::try_from(measure).ok().and_then(|n| n.checked_sub(1));
    index
        .and_then(|i| known_to(p, state, seat).get(i).copied())
        .ok_or(Rejection::Measure(Refusal::NoSuchMeasure { measure }))
}

/// A measure that runs, by the seat's own number.
fn running<'s>(
    p: &Prepared,
    state: &'s CaseState,
    seat: SeatId,
    measure: u32,
) -> Result<(u32, &'s Running), Rejection> {
    let number = named(p, state, seat, measure)?;
    get(&state.sections.measure, number)
        .filter(|m| m.ended.is_none())
        .map(|m| (number, m))
        .ok_or(Rejection::Measure(Refusal::NoSuchMeasure { measure }))
}

/// Stops a measure.
pub(super) fn stop(p: &Prepared, state: &CaseState, seat: SeatId, measure: u32) -> Result<Answer, Rejection> {
    let (number, running) = running(p, state, seat, measure)?;
    let event = Event::Ended { measure: number, why: EndReason::Stopped, by: Some(seat) };
    answer(running.last_event, vec![CaseEvent::Measure(event)])
}

/// Asks for, or decides, a prolongation.
pub(super) fn renew(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    seat: SeatId,
    (measure, days, reasons): (u32, u32, &Reasons),
) -> Result<Answer, Rejection> {
    let (number, running) = running(p, state, seat, measure)?;
    let marks = check_reasons(p, state, seat, reasons)?;
    if !(1..=RENEWAL_DAYS).contains(&days) {
        return Err(Rejection::Measure(Refusal::DaysOutOfRange));
    }
    let Some(until) = running.until else { return Err(Rejection::Measure(Refusal::HasNoEnd)) };
    let (decides, desk) = authoriser(p, state, running);
    if decides == Some(seat) {
        let until = until.plus(u64::from(days).saturating_mul(TICKS_PER_DAY));
        let event = Event::Renewed { measure: number, by: Some(seat), until, reasons: reasons.clone() };
        let since = running.asked.map_or(running.last_event, |(_, event)| event);
        return answer(since, vec![CaseEvent::Measure(event)]);
    }
    if state.requests[running.request.index()].seat != seat {
        return Err(Rejection::NotInYourPower { roles: vec![state_role(p, state, running)] });
    }
    if running.asked.is_some() {
        return Err(Rejection::Measure(Refusal::AskedAlready));
    }
    let asked = Event::RenewalAsked { measure: number, days, seat, reasons: reasons.clone() };
    let mut events = vec![CaseEvent::Measure(asked)];
    if let (None, Some(desk)) = (decides, desk) {
        let founded = marks.iter().any(|m| p.scenario.marks[m.index()].specific);
        let task = TaskOf::Measure(Task::Renewal(number, days, founded));
        events.push(enter(p, luck, state, desk, Work::Step(StepAct::Authorise), task));
    }
    answer(running.last_event, events)
}

fn state_role(p: &Prepared, state: &CaseState, measure: &Running) -> crate::law::terms::Office {
    p.scenario.seats[state.requests[measure.request.index()].seat.index()].role
}

/// The desk that authorised it has looked again.
pub(super) fn looked_again(state: &CaseState, number: u32, days: u32, founded: bool) -> Vec<CaseEvent> {
    let own = &state.sections.measure;
    let Some(until) = get(own, number).filter(|m| m.ended.is_none()).and_then(|m| m.until) else {
        return Vec::new();
    };
    let until = until.plus(u64::from(days).saturating_mul(TICKS_PER_DAY));
    let reasons = Reasons { grounds: vec!["scope".into()], ..Reasons::default() };
    let event = if founded {
        Event::Renewed { measure: number, by: None, until, reasons }
    } else {
        Event::RenewalRefused { measure: number }
    };
    vec![CaseEvent::Measure(event)]
}

/// A prolongation by a seat is a decision that needs reasons.
pub(super) fn renewed(p: &Prepared, state: &CaseState, event: &Event) -> Vec<CaseEvent> {
    let Event::Renewed { measure, by: Some(seat), reasons, .. } = event else { return Vec::new() };
    decided(p, state, ActRef::Running(*measure), *seat, (Outcome::Grant, true), reasons)
}

/// Findings on a decision of this section with reasons.
pub(super) fn decided(
    p: &Prepared,
    state: &CaseState,
    act: ActRef,
    seat: SeatId,
    (outcome, within_law): (Outcome, bool),
    reasons: &Reasons,
) -> Vec<CaseEvent> {
    let role = p.scenario.seats[seat.index()].role;
    let marks = known_marks(p, state, seat, &reasons.marks).unwrap_or_default();
    let named = |ground: &&Name| ground.parse::<RuleId>().is_ok() || ground.as_str() == "scope";
    let grounds: Vec<Name> = reasons.grounds.iter().filter(named).cloned().collect();
    let tool = tool_use(p, state, &marks);
    let facts = ruling_facts(p, role, (outcome, within_law), reasons, &marks, &grounds, tool);
    findings_from(p, state, act, seat, assess_ruling(&facts))
}

/// Items of a measure that must go: outside, or all where the host forbade their use.
pub(super) fn to_delete(p: &Prepared, state: &CaseState, measure: &Running) -> Vec<ItemId> {
    let barred =
        line_of(&p.scenario, measure).is_some_and(|l| host::answer_of(state, l) == HostAnswer::Barred);
    let due = measure.caught.iter().filter(|c| c.outside || barred);
    due.map(|c| c.item).filter(|item| is_kept(state, measure, *item)).collect()
}

/// Deletes what a measure took outside.
pub(super) fn delete(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    measure: u32,
) -> Result<Answer, Rejection> {
    let number = named(p, state, seat, measure)?;
    let found = get(&state.sections.measure, number)
        .filter(|m| state.requests[m.request.index()].seat == seat)
        .ok_or(Rejection::Measure(Refusal::NoSuchMeasure { measure }))?;
    let items = to_delete(p, state, found);
    if items.is_empty() {
        return Err(Rejection::Measure(Refusal::NothingOutside));
    }
    let mut events = vec![CaseEvent::Measure(Event::OutsideDeleted { measure: number, seat })];
    events.extend(items.into_iter().map(|item| CaseEvent::ItemDeleted { item }));
    answer(found.last_event, events)
}

/// Deleting makes good that too much was taken, and that what a host forbade was kept.
pub(super) fn deleted(p: &Prepared, state: &CaseState, number: u32) -> Vec<CaseEvent> {
    let act = |act| act == ActRef::Running(number);
    let mut events = cured(state, RuleId::R08, act);
    let measure = get(&state.sections.measure, number);
    let line = measure.and_then(|m| line_of(&p.scenario, m));
    if line.is_some_and(|l| host::answer_of(state, l) == HostAnswer::Barred) {
        events.extend(cured(state, RuleId::R17, act));
    }
    events
}

// ---- search ----

/// Whether a request has a system searched: an instrument for that alone, or one for evidence of any kind.
pub(super) fn is_search(p: &Prepared, request: &RequestState) -> bool {
    let instrument = p.instrument_spec(request.reading.instrument);
    let any = instrument.performs == Performs::Produce && request.form.category == Some(DataCategory::Sys);
    instrument.performs == Performs::Search || any
}

/// A search is carried out.
pub(super) fn searched(p: &Prepared, state: &CaseState, id: RequestId) -> Vec<CaseEvent> {
    let request = &state.requests[id.index()];
    let found: Vec<CaseEvent> = systems(p, request, state.clock)
        .map(|(system, _)| CaseEvent::Measure(Event::Searched { request: id, system }))
        .collect();
    if found.is_empty() && request.found.is_empty() {
        return vec![CaseEvent::Measure(Event::FoundNothing { request: id })];
    }
    found
}

/// Systems that a search finds now.
pub(super) fn systems<'p>(
    p: &'p Prepared,
    request: &'p RequestState,
    now: Tick,
) -> impl Iterator<Item = (u32, &'p super::System)> {
    (0u32..).zip(&p.scenario.measure.systems).filter(move |(_, system)| {
        request.reading.selectors.contains(&system.selector) && system.gone_at.is_none_or(|gone| now < gone)
    })
}

/// What was seized comes into the file.
pub(super) fn seized(p: &Prepared, state: &CaseState, request: RequestId, system: u32) -> Vec<CaseEvent> {
    let seat = state.requests[request.index()].seat;
    let system = usize::try_from(system).ok().and_then(|i| p.scenario.measure.systems.get(i));
    let items = system.map(|s| s.items.as_slice()).unwrap_or_default();
    items
        .iter()
        .map(|item| CaseEvent::ItemObtained { request, item: *item, seat })
        .collect()
}

/// The dates of a measure that has begun.
pub(super) fn dates(scenario: &Scenario, number: u32, measure: &Running) -> Vec<(Tick, DueOf)> {
    let line = line_of(scenario, measure);
    let yields = line.map(|l| l.yields.as_slice()).unwrap_or_default();
    let mut dates: Vec<(Tick, DueOf)> = (0u32..)
        .zip(yields)
        .filter(|(_, what)| what.at >= measure.began_at)
        .filter(|(_, what)| {
            let item = scenario.items.get(what.item.index());
            item.is_some_and(|item| takes(measure.category, item.category))
        })
        .map(|(passing, what)| (what.at, DueOf::Measure(Due::Passes(number, passing))))
        .collect();
    dates.extend(measure.until.map(|until| (until, DueOf::Measure(Due::Ends(number)))));
    dates
}

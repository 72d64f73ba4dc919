//! When injects are released: their triggers, what of them is known beforehand, and when they need not be looked at.
//!
//! Triggers could be looked at after every event of a section; mostly nothing happened that any of them names. So a
//! case remembers until when it is [`Quiet`].

use std::sync::OnceLock;

use super::event::Event;
use super::ids::InjectId;
use super::milestone::Milestone;
use super::prepared::Prepared;
use super::scenario::{Scenario, Trigger};
use super::state::CaseState;
use crate::kernel::Tick;

/// Until when no inject that waits can be released, as things stand. It ends when something happens that a trigger looks
/// at, and is no part of the state: it compares equal whatever it holds and is in no digest. In builds with assertions
/// it is compared with the triggers.
#[derive(Debug, Clone, Default)]
pub struct Quiet {
    until: OnceLock<Tick>,
    /// Steps that some trigger names.
    watched: Vec<Milestone>,
}

impl PartialEq for Quiet {
    fn eq(&self, _: &Quiet) -> bool {
        true
    }
}

impl Eq for Quiet {}

impl Quiet {
    /// Nothing is known yet; the steps that the triggers of a scenario name are watched.
    pub(super) fn watching(scenario: &Scenario) -> Quiet {
        let mut watched = Vec::new();
        scenario
            .injects
            .iter()
            .for_each(|inject| steps_named(&inject.when, &mut watched));
        watched.sort();
        watched.dedup();
        Quiet { until: OnceLock::new(), watched }
    }

    /// Whether it is known to last beyond a time.
    pub(super) fn lasts(&self, at: Tick) -> bool {
        self.until.get().is_some_and(|until| at < *until)
    }

    /// Something that a trigger looks at has changed, or its time has come.
    pub(super) fn end(&mut self) {
        self.until = OnceLock::new();
    }

    /// A step of the course was reached.
    pub(super) fn reached(&mut self, milestone: Milestone) {
        if self.watched.contains(&milestone) {
            self.end();
        }
    }
}

/// Injects whose condition an event has just met.
pub(super) fn follow(p: &Prepared, state: &CaseState, event: &Event) -> Vec<Event> {
    let may_trigger = matches!(
        event,
        Event::ItemObtained { .. }
            | Event::ItemPreserved { .. }
            | Event::ItemExpired { .. }
            | Event::Charged { .. }
            | Event::InjectReleased { .. }
    ) || super::course::is_of_section(event);
    if !may_trigger || state.phase.is_closed() || is_quiet(p, state, state.clock) {
        return Vec::new();
    }
    let mut released = Vec::new();
    for inject in waiting(state) {
        if holds_for(p, state, inject, state.clock) {
            released.push(Event::InjectReleased { inject });
        }
    }
    if released.is_empty() {
        state.quiet.until.get_or_init(|| p.trigger_times().after(state.clock));
    }
    released
}

/// Injects not released yet.
fn waiting(state: &CaseState) -> impl Iterator<Item = InjectId> {
    let all = (0u32..).map(InjectId).zip(&state.released);
    all.filter(|(_, released)| !**released).map(|(inject, _)| inject)
}

/// Whether it is known that no inject can be released at a time, as things stand.
pub(super) fn is_quiet(p: &Prepared, state: &CaseState, at: Tick) -> bool {
    let quiet = state.quiet.lasts(at);
    debug_assert!(
        !quiet || waiting(state).all(|inject| !holds_for(p, state, inject, at)),
        "something that a trigger looks at has changed unnoticed"
    );
    quiet
}

/// Whether the trigger of an inject holds at a time.
pub(super) fn holds_for(p: &Prepared, state: &CaseState, inject: InjectId, at: Tick) -> bool {
    let Some(spec) = p.scenario.injects.get(inject.index()) else { return false };
    p.trigger_times().never_before(inject) <= at && holds(state, &spec.when, at)
}

/// Whether a trigger holds at a time. Nesting is limited by the loader.
fn holds(state: &CaseState, trigger: &Trigger, now: Tick) -> bool {
    match trigger {
        Trigger::At(tick) => *tick <= now,
        Trigger::Obtained(item) => state.items[item.index()].obtained.is_some(),
        Trigger::Preserved(item) => state.items[item.index()].ever_preserved,
        Trigger::Lost(item) => state.items[item.index()].expired,
        Trigger::Charged => state.trial.person.is_some(),
        Trigger::Reached(milestone, name) => state.reached(*milestone, name).is_some(),
        Trigger::All(all) => all.iter().all(|t| holds(state, t, now)),
        Trigger::Any(any) => any.iter().any(|t| holds(state, t, now)),
        Trigger::Not(not) => !holds(state, not, now),
    }
}

/// What is known beforehand of the times of triggers.
#[derive(Debug)]
pub(super) struct TriggerTimes {
    /// The earliest time at which the trigger of each inject can hold.
    earliest: Vec<Tick>,
    /// Every time that a trigger names, sorted.
    named: Vec<Tick>,
}

impl TriggerTimes {
    pub(super) fn of(scenario: &Scenario) -> TriggerTimes {
        let triggers = || scenario.injects.iter().map(|inject| &inject.when);
        let mut named: Vec<Tick> = triggers().flat_map(times_of).collect();
        named.sort();
        named.dedup();
        TriggerTimes { earliest: triggers().map(earliest).collect(), named }
    }

    /// The earliest time at which the trigger of an inject can hold, whatever else it waits for.
    fn never_before(&self, inject: InjectId) -> Tick {
        self.earliest.get(inject.index()).copied().unwrap_or(Tick(0))
    }

    /// The next time after this one that any trigger names; without one, never.
    fn after(&self, now: Tick) -> Tick {
        let next = self.named.partition_point(|tick| *tick <= now);
        self.named.get(next).copied().unwrap_or(Tick(u64::MAX))
    }
}

/// Every time that a trigger names; at each the whole trigger is looked at again.
pub(super) fn times_of(trigger: &Trigger) -> Vec<Tick> {
    match trigger {
        Trigger::At(tick) => vec![*tick],
        Trigger::All(parts) | Trigger::Any(parts) => parts.iter().flat_map(times_of).collect(),
        Trigger::Not(part) => times_of(part),
        Trigger::Obtained(_)
        | Trigger::Preserved(_)
        | Trigger::Lost(_)
        | Trigger::Charged
        | Trigger::Reached(..) => Vec::new(),
    }
}

/// The earliest time at which a trigger can hold.
fn earliest(trigger: &Trigger) -> Tick {
    match trigger {
        Trigger::At(tick) => *tick,
        Trigger::All(parts) => parts.iter().map(earliest).max().unwrap_or(Tick(0)),
        Trigger::Any(parts) => parts.iter().map(earliest).min().unwrap_or(Tick(0)),
        Trigger::Obtained(_)
        | Trigger::Preserved(_)
        | Trigger::Lost(_)
        | Trigger::Charged
        | Trigger::Reached(..)
        | Trigger::Not(_) => Tick(0),
    }
}

/// Adds every step of the course that a trigger names.
fn steps_named(trigger: &Trigger, steps: &mut Vec<Milestone>) {
    match trigger {
        Trigger::Reached(milestone, _) => steps.push(*milestone),
        Trigger::All(parts) | Trigger::Any(parts) => parts.iter().for_each(|part| steps_named(part, steps)),
        Trigger::Not(part) => steps_named(part, steps),
        Trigger::At(_)
        | Trigger::Obtained(_)
        | Trigger::Preserved(_)
        | Trigger::Lost(_)
        | Trigger::Charged => {}
    }
}

//! The sections of the course behind one door: every closed enum of a case has one variant for each
//! section, and what core and sections share of findings and milestones is here.

use serde::{Deserialize, Serialize};

use super::command::{Command, Guilt};
use super::decide::Answer;
use super::event::{ActRef, CaseOutcome, Event};
use super::ids::{EventId, FindingId, ItemId, SeatId};
use super::milestone::Milestone;
use super::prepared::Prepared;
use super::projection::Depth;
use super::rejection::Rejection;
use super::scenario::Scenario;
use super::state::{CaseState, Timer};
use super::{custody, hearing, joint, measure, redress};
use crate::kernel::{Luck, Reckoning, Tick, due};
use crate::law::rules::{Assessment, Judged, RuleId, Verdict, assess};

macro_rules! sections {
    ($($name:ident: $module:ident),+ $(,)?) => {
        /// State of all sections.
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
        pub struct Sections {
            $(
                #[doc = concat!("State of `", stringify!($module), "`.")]
                pub $module: $module::State,
            )+
        }

        /// What a seat sees of all sections.
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub struct SectionsView {
            $(
                #[doc = concat!("Of `", stringify!($module), "`.")]
                pub $module: $module::View,
            )+
        }

        /// Work that a section gives to a desk.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub enum TaskOf {
            $(
                #[doc = concat!("Of `", stringify!($module), "`.")]
                $name($module::Task),
            )+
        }

        /// A date of a section.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum DueOf {
            $(
                #[doc = concat!("Of `", stringify!($module), "`.")]
                $name($module::Due),
            )+
        }

        /// A command of a section; `None` if it is none.
        pub(super) fn decide(
            p: &Prepared,
            luck: &Luck,
            state: &CaseState,
            seat: SeatId,
            command: &Command,
        ) -> Option<Result<Answer, Rejection>> {
            $(
                if let Command::$name(command) = command {
                    return Some($module::decide(p, luck, state, seat, command));
                }
            )+
            None
        }

        /// Applies an event of a section.
        pub(super) fn apply(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
            $(
                if let Event::$name(event) = event {
                    $module::apply(scenario, state, event, id, at);
                }
            )+
        }

        /// Adds what follows in the sections from any event.
        pub(super) fn react(
            p: &Prepared,
            luck: &Luck,
            state: &CaseState,
            event: &Event,
            follow: &mut Vec<Event>,
        ) {
            $(
                let more = $module::react(p, luck, state, event);
                if !more.is_empty() {
                    gather(follow, more);
                }
            )+
        }

        /// What follows when a desk has done its work.
        pub(super) fn task_done(p: &Prepared, luck: &Luck, state: &CaseState, task: &TaskOf) -> Vec<Event> {
            match task {
                $(TaskOf::$name(task) => $module::task_done(p, luck, state, task),)+
            }
        }

        /// Whether a date still means something.
        pub(super) fn is_live(p: &Prepared, state: &CaseState, at: Tick, due: DueOf) -> bool {
            match due {
                $(DueOf::$name(due) => $module::is_live(p, state, at, due),)+
            }
        }

        /// What a date leads to, with what enabled it.
        pub(super) fn went_off(p: &Prepared, luck: &Luck, state: &CaseState, due: DueOf) -> (EventId, Event) {
            match due {
                $(DueOf::$name(due) => $module::went_off(p, luck, state, due),)+
            }
        }

        /// What a seat sees of the sections.
        pub(super) fn view(p: &Prepared, state: &CaseState, seat: SeatId, depth: Depth) -> SectionsView {
            SectionsView { $($module: $module::view(p, state, seat, depth),)+ }
        }

        /// Whether a seat that notices an event of a section could have something to do about it.
        pub fn calls_for_a_look(p: &Prepared, seat: SeatId, event: &Event) -> bool {
            $(
                if let Event::$name(event) = event {
                    return $module::calls_for_a_look(p, seat, event);
                }
            )+
            false
        }

        /// Whose act an event of a section was.
        pub fn actor(event: &Event) -> Option<SeatId> {
            $(
                if let Event::$name(event) = event {
                    return event.actor();
                }
            )+
            None
        }

        /// What the time before an event of a section went into; none if it is of no section.
        pub fn waited(event: &Event) -> Option<Waited> {
            $(
                if let Event::$name(event) = event {
                    return Some(event.waited());
                }
            )+
            None
        }

        /// Whether every index of the sections' parts points somewhere: what and which does not.
        pub(super) fn check(scenario: &Scenario) -> Option<(&'static str, u32)> {
            $(
                if let Some(wrong) = $module::check(&scenario.$module, scenario) {
                    return Some(wrong);
                }
            )+
            None
        }

        /// Whether a seat notices an event of a section.
        pub(super) fn is_visible(p: &Prepared, state: &CaseState, seat: SeatId, event: &Event) -> bool {
            $(
                if let Event::$name(event) = event {
                    return $module::is_visible(p, state, seat, event);
                }
            )+
            false
        }
    };
}

sections! {
    Joint: joint,
    Measure: measure,
    Custody: custody,
    Hearing: hearing,
    Redress: redress,
}

/// Adds what follows to what follows already.
pub(super) fn gather(follow: &mut Vec<Event>, mut more: Vec<Event>) {
    if follow.is_empty() {
        *follow = more;
    } else {
        follow.append(&mut more);
    }
}

/// What the time before an event went into that is nobody's deliberation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Waited {
    /// Somebody, who is the actor, took their time.
    Deliberation,
    /// The law made it wait: a period ran.
    Law,
    /// Money was not there yet.
    Money,
    /// It was on its way, or came from outside.
    Way,
    /// A question was open.
    Question,
}

/// The end of a case after its verdict, unless a section still has something to do: whoever finishes what
/// kept it open asks again.
pub(super) fn close(p: &Prepared, state: &CaseState) -> Option<Event> {
    let verdicts = &state.trial.verdicts;
    let kept_open =
        || hearing::keeps_open(p, state) || redress::keeps_open(p, state) || measure::keeps_open(p, state);
    if state.phase.is_closed() || verdicts.is_empty() || kept_open() {
        return None;
    }
    let guilty = verdicts.iter().filter(|v| v.guilt == Guilt::Guilty).count();
    let outcome = if guilty == 0 {
        CaseOutcome::Acquitted
    } else if guilty == verdicts.len() {
        CaseOutcome::Convicted
    } else {
        CaseOutcome::PartlyConvicted
    };
    Some(Event::CaseClosed { outcome })
}

/// Whether an event belongs to a section.
pub fn is_of_section(event: &Event) -> bool {
    matches!(
        event,
        Event::Joint(_) | Event::Measure(_) | Event::Custody(_) | Event::Hearing(_) | Event::Redress(_)
    )
}

impl CaseState {
    /// Records that a step of the course was reached; the first time counts.
    pub fn reach(&mut self, milestone: Milestone, name: &str, event: EventId) {
        self.quiet.reached(milestone);
        self.milestones.reach(milestone, name, event);
    }

    /// The event by which a step was reached.
    pub fn reached(&self, milestone: Milestone, name: &str) -> Option<EventId> {
        self.milestones.reached(milestone, name)
    }

    /// Sets a date of a section.
    pub fn set_date(&mut self, at: Tick, date: DueOf) {
        self.timers.insert((at, Timer::Section(date)));
    }
}

/// What every applicable rule says of an act, as events. The numbers of findings are given when the
/// events are recorded.
pub fn findings_of<F: Judged>(
    p: &Prepared,
    state: &CaseState,
    act: ActRef,
    seat: SeatId,
    facts: &F,
) -> Vec<Event> {
    findings_from(p, state, act, seat, assess(facts))
}

/// Assessments as events.
pub fn findings_from(
    p: &Prepared,
    state: &CaseState,
    act: ActRef,
    seat: SeatId,
    assessments: Vec<Assessment>,
) -> Vec<Event> {
    assessments
        .into_iter()
        .map(|a| Event::Assessed {
            finding: FindingId::at(state.findings.len()),
            act,
            seat,
            rule: a.rule,
            verdict: a.verdict,
            reason: a.reason,
            better: a.better,
            curable_until: curable_until(p, state, seat, a.rule, a.verdict),
        })
        .collect()
}

/// Until when a breach that happens now can be made good.
pub fn curable_until(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    rule: RuleId,
    verdict: Verdict,
) -> Option<Tick> {
    if verdict == Verdict::Kept {
        return None;
    }
    let cure = p.rule(rule)?.cure.as_ref()?;
    let calendar = p.calendar(p.scenario.seats[seat.index()].jurisdiction);
    due(state.clock, cure.within, Reckoning::Running, calendar, p.scenario.epoch).ok()
}

/// Breaches of a rule on certain acts, not made good and still curable, made good now.
pub fn cured(state: &CaseState, rule: RuleId, act: impl Fn(ActRef) -> bool) -> Vec<Event> {
    let mut made_good = Vec::new();
    for (number, f) in (0u32..).zip(&state.findings) {
        let curable = || f.curable_until.is_some_and(|until| state.clock <= until);
        if f.rule == rule && f.verdict != Verdict::Kept && !f.cured && curable() && act(f.act) {
            made_good.push(Event::BreachCured { finding: FindingId(number) });
        }
    }
    made_good
}

/// Whether a section's act stands behind an item as it stands in the file.
pub fn is_behind(state: &CaseState, act: ActRef, item: ItemId) -> bool {
    match act {
        ActRef::Handling(i) | ActRef::Exhibit(i) => i == item,
        ActRef::Running(number) => measure::is_behind(state, number, item),
        ActRef::Person(person) => hearing::is_behind(state, person, item),
        ActRef::Request(_)
        | ActRef::Ruling(..)
        | ActRef::Challenge(_)
        | ActRef::Verdict
        | ActRef::Discontinuance
        | ActRef::Charge
        | ActRef::Approach(_)
        | ActRef::Register
        | ActRef::Holding(_)
        | ActRef::Closing => false,
    }
}

//! From the first hearing of a suspect to the appeal: safeguards, disclosure, experts, tools, sentence, appeal panel.
//!
//! A section of the course: its part of the scenario ([`Spec`]), commands, events, state, what follows
//! ([`react`]), what happens by itself ([`is_live`], [`went_off`], [`task_done`]), and what a seat sees
//! of it ([`view`], [`is_visible`]).
//!
//! | file | holds |
//! |---|---|
//! | `suspects` | before the charge and at it: hearings, judgments elsewhere, casebook, tools, findings on the charge |
//! | `disclosure` | what the defence gets and asks for, what the verdict relies on |
//! | `speakers` | statements, interests, questions back, experts of the court, weight |
//! | `sentence`, `appeal` | after the verdict |
//! | `forum` | another forum |
//! | `view`, `to_act` | what a seat sees, and as much of it as it reads before it acts |
//! | `links` | what is asked of the other sections |
//!
//! With an appeal, the case stays in the phase of the hearing from the verdict until the verdict is final.

mod appeal;
mod apply;
mod command;
mod decide;
mod disclosure;
mod event;
mod forum;
mod links;
mod occur;
mod react;
mod refusal;
mod rows;
mod sentence;
mod speakers;
mod spec;
mod state;
mod suspects;
mod tables;
mod to_act;
mod view;
mod visible;

pub use apply::apply;
pub use command::{AppealRuling, Command, Safeguards};
pub use decide::decide;
pub use disclosure::untested;
pub use event::{AppealEnd, Event};
pub use occur::{Due, Task, is_live, task_done, went_off};
pub use react::react;
pub use refusal::Refusal;
pub use rows::{
    AppealView, AskView, ExhibitView, ForumView, JudgmentView, OwnWords, PastView, RawView, SaidView,
    SentenceView, StatementView, SuspectView, ToolView, View,
};
pub use speakers::weighs_less;
pub use spec::{
    AppealSpec, Ask, PastCase, Payer, Sentence, SentenceKind, Speaker, Spec, Suspect, Terms, check,
};
pub use state::{
    AdviceState, AppealState, DisclosedState, HeardState, MotionState, SaidState, SentenceState, State,
    StatementState,
};
pub use tables::Tables;
pub use view::view;
pub use visible::{calls_for_a_look, is_visible};

use decide::no;
use occur::pending;

use super::ids::{EventId, ItemId, PersonId};
use super::prepared::Prepared;
use super::rejection::Rejection;
use super::state::CaseState;
use crate::kernel::TICKS_PER_DAY;

/// Whether an item is what a person said when heard.
pub fn is_behind(state: &CaseState, person: PersonId, item: ItemId) -> bool {
    let heard = &state.sections.hearing.heard;
    heard.iter().any(|h| h.person == person && h.statement == Some(item))
}

/// Whether the verdict can still be changed, so that the case stays open.
pub fn keeps_open(p: &Prepared, state: &CaseState) -> bool {
    p.scenario.hearing.appeal.is_some() && !state.sections.hearing.is_final
}

/// Whether a judgment is there that can no longer be changed: the time to appeal is over, or the appeal was
/// decided. Where the case knows no appeal, the verdict is final at once.
pub fn is_final(p: &Prepared, state: &CaseState) -> bool {
    !state.trial.verdicts.is_empty() && !keeps_open(p, state)
}

/// The event since which what needs a final judgment can be done.
///
/// # Errors
/// While there is none: until when an appeal can be brought, if that is what it waits for.
pub fn require_final(p: &Prepared, state: &CaseState) -> Result<EventId, Rejection> {
    if is_final(p, state) {
        return Ok(state.trial.last_event);
    }
    let until = appeal::open_until(state).map(|until| p.date_in(p.scenario.forum, until));
    no(Refusal::NotFinal { until })
}

/// Whether the sentence takes an asset; where the case knows no sentence, the conviction is enough.
pub fn takes(p: &Prepared, state: &CaseState, asset: &str) -> bool {
    let sentence = state.sections.hearing.sentence.as_ref();
    p.scenario.hearing.appeal.is_none()
        || sentence.is_some_and(|s| s.confiscate.iter().any(|name| name == asset))
}

/// How long an appeal can still be brought, at most, minutes.
pub fn appeal_minutes(p: &Prepared) -> u64 {
    p.scenario
        .hearing
        .appeal
        .map_or(0, |a| u64::from(a.days).saturating_mul(TICKS_PER_DAY))
}

/// Whether a verdict convicts on nothing that a review of the breaches not made good would take away.
pub fn is_sound(p: &Prepared, state: &CaseState) -> bool {
    let reviewed = appeal::review(p, state).verdicts;
    let same =
        |v: &super::event::CountVerdict| reviewed.iter().any(|r| (r.count, r.guilt) == (v.count, v.guilt));
    state.trial.verdicts.iter().all(same)
}

/// What the defence can ask for, by position.
fn ask_at(p: &Prepared, ask: u32) -> Option<&Ask> {
    usize::try_from(ask).ok().and_then(|i| p.scenario.hearing.asks.get(i))
}

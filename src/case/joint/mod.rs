//! Incident and notification clocks, who leads, joint teams and their money, approaches from outside, private partners.
//!
//! A section of the course: its part of the scenario ([`Spec`]), commands, events, state, what follows
//! ([`react`]), what happens by itself ([`is_live`], [`went_off`], [`task_done`]), and what a seat sees
//! of it ([`view`], [`is_visible`]).
//!
//! | part | commands | what it changes |
//! |---|---|---|
//! | duties to notify | `Notify` | clocks of law packs; met, late or missed |
//! | who leads | `ProposeLead`, `Agree` | without a lead a parallel investigation files the same request: it stands in the queue, and ours is asked back ([`unless_led`]) |
//! | joint team | `ProposeTeam`, `Agree` | members bring what they have; evidence flows inside ([`is_in_team`]) |
//! | money | `ApplyGrant` | a grant that lapses with the fiscal year; what cannot be paid waits ([`payment`]) |
//! | liaison | `PostLiaison`, `PreCheck` | that state's queues are open to its side ([`has_liaison`]); an informal answer |
//! | approaches | `CallBack`, `Serve`, `NoteApproach`, `RefuseApproach` | rules R10 and R25; a forged one that is served warns the suspects |
//! | channel | `SecureChannel` | until it is secured each request leaks, which warns the suspects |
//! | terms | `DiscloseTerms` | who pays a private partner is known to the forum |
//!
//! | file | holds |
//! |---|---|
//! | `accord` | who answers for a state, when a proposal is settled, what it costs if nobody leads |
//! | `money` | prices, budgets, grant, fiscal year |
//! | `decide`, `ask` | commands; of these, what is asked of other states |
//! | `tables` | what rests on the scenario alone, made once |

mod accord;
mod apply;
mod ask;
mod command;
mod decide;
mod event;
mod money;
mod occur;
mod react;
mod refusal;
mod spec;
mod state;
mod tables;
mod view;

pub use accord::{WHO_LEADS, asks_who_leads, is_in_team, leader, unless_led};
pub use apply::{apply, opened};
pub use command::{Channeling, Command, Proposal};
pub use decide::decide;
pub use event::{Event, WarnedBy};
pub use money::{Cost, Payment, payment, require_money};
pub(in crate::case) use occur::is_over;
pub use occur::{Due, Task, is_live, task_done, went_off};
pub use react::react;
pub use refusal::{Refusal, What};
pub use spec::{
    Approach, Channel, Duty, Erasure, Lead, Liaison, Money, Parallel, Spec, Start, Team, Terms, check,
};
pub use state::{
    ApproachEnd, ApproachState, Asked, DutyState, Entry, Grant, GrantAsked, Met, Post, PostStage, PreCheck,
    Standing, State,
};
pub use tables::Tables;
pub use view::{
    ApproachView, ChannelState, DutyStanding, DutyView, MoneyView, ProposalView, TermsView, View,
    calls_for_a_look, is_visible, view,
};

use super::ids::{ItemId, JurisdictionId};
use super::prepared::Prepared;
use super::state::CaseState;
use crate::kernel::Tick;

/// Whether a state's liaison is at its post in another.
pub fn has_liaison(state: &CaseState, from: JurisdictionId, to: JurisdictionId) -> bool {
    let posts = &state.sections.joint.posts;
    posts
        .iter()
        .any(|p| p.from == from && p.to == to && p.stage == PostStage::There)
}

/// When the suspects were first warned, if they were.
pub fn is_warned(state: &CaseState) -> Option<Tick> {
    state.sections.joint.warned
}

/// Whether the suspects, once warned, have erased an item by now.
pub fn is_erased_by_suspects(p: &Prepared, state: &CaseState, item: ItemId) -> bool {
    let erasures = p.scenario.joint.warned.iter().filter(|e| e.item == item);
    is_warned(state).is_some_and(|at| erasures.into_iter().any(|e| at.plus(e.within_minutes) <= state.clock))
}

/// Whether the terms of a speaker were disclosed.
pub fn is_disclosed(state: &CaseState, speaker: &str) -> bool {
    state.sections.joint.disclosed.iter().any(|s| s == speaker)
}

//! Victims, compensation, shared assets, oversight, and notices to the people concerned.
//!
//! A section of the course: its part of the scenario ([`Spec`]), commands, events, state, what follows
//! ([`react`]), what happens by itself ([`is_live`], [`went_off`], [`task_done`]), and what a seat sees
//! of it ([`view`], [`is_visible`]).
//!
//! How money reaches victims: they are told of their rights, their claim is brought with what proves it,
//! the court awards what is proven, what was confiscated and reaches the forum pays the awards pro rata,
//! and the fund pays a part of what is left, pro rata again where its money does not suffice. A conviction
//! that leaves something to pay keeps the case open ([`keeps_open`]), for a limited time.

mod apply;
mod command;
mod decide;
mod event;
mod money;
mod notices;
mod occur;
mod oversight;
mod react;
mod refusal;
mod sharing;
mod spec;
mod state;
mod victims;
mod view;

pub use apply::apply;
pub use command::{AuditOf, Command, DelayGround, Held, Subject, Whom};
pub use decide::decide;
pub use event::Event;
pub use money::{keeps_open, recovered};
pub use notices::{Concerned, Group, groups, notice_facts};
pub use occur::{Due, Task, is_live, task_done, went_off};
pub use oversight::is_suspended;
pub use react::react;
pub use refusal::Refusal;
pub use spec::{AuditSpec, FundSpec, NoticeSpec, SharerSpec, Spec, VictimSpec, check};
pub use state::{ClaimState, FundStage, ProposalState, State, SuspensionState, VictimState};
pub use victims::{engine_award, informed_in_time, known_since, victim_facts};
pub use view::{
    ClaimView, FundView, LoggedView, MeasureView, NoticeView, OversightView, ProposalView, SharingView,
    VictimView, View, calls_for_a_look, is_visible, view,
};

//! Victims, compensation, shared assets, oversight, and notices to the people concerned.
//!
//! A section of the course: its part of the scenario ([`Spec`]), commands, events, state, what follows
//! ([`react`]), what happens by itself ([`is_live`], [`went_off`], [`task_done`]), and what a seat sees
//! of it ([`view`], [`is_visible`]).

mod apply;
mod command;
mod decide;
mod event;
mod occur;
mod react;
mod refusal;
mod spec;
mod state;
mod view;

pub use apply::apply;
pub use command::Command;
pub use decide::decide;
pub use event::Event;
pub use occur::{Due, Task, is_live, task_done, went_off};
pub use react::react;
pub use refusal::Refusal;
pub use spec::{Spec, check};
pub use state::State;
pub use view::{View, calls_for_a_look, is_visible, view};

//! A case: compiled scenario, both graphs, state, closed enums of commands, events and rejections,
//! `decide` / `react` / `apply`, projections per seat, the log and its replay.
//!
//! How a command travels: [`decide`](decide::decide) reads the state and answers with first events or
//! a [`rejection::Rejection`]; each event is applied by [`apply`](apply::apply), the only place where
//! state changes; [`react`](react::react) reads the new state and says what follows; what happens by
//! itself (desks, timers) comes from [`occur`] while the [`world`] advances. Every event names the one
//! that enabled it, so that the time of a case can be walked back and tiled without a gap.
//!
//! What is never here: a file, a wall clock, a sentence, a real number, a hash map, a decision by dice.
#![deny(
    clippy::float_arithmetic,
    clippy::iter_over_hash_type,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::wildcard_enum_match_arm,
    clippy::as_conversions
)]

pub mod apply;
pub mod better;
pub mod canon;
pub mod command;
pub mod course;
pub mod court;
pub mod custody;
pub mod decide;
pub mod event;
pub mod facts;
pub mod graph;
pub mod handle;
pub mod hearing;
pub mod ids;
pub mod indices;
pub mod injects;
pub mod joint;
pub mod keep;
pub mod log;
pub mod measure;
pub mod milestone;
pub mod occur;
pub mod prepared;
pub mod projection;
pub mod react;
pub mod reading;
pub mod redress;
pub mod rejection;
pub mod replay;
pub mod scenario;
pub mod state;
pub mod step;
pub mod task;
pub mod visible;
pub mod ways;
pub mod world;

//! Stand-ins: simulated players for empty seats, under the same rules as people.
//!
//! | file | holds |
//! |---|---|
//! | `manner` | how a stand-in behaves |
//! | `stand_in` | one seat: what it planned, what it did, what was refused |
//! | `file` | reading what a seat sees |
//! | `form` | filling in a request by the book |
//! | `prosecutor`, `hasty` | who leads the investigation, carefully or not |
//! | `bench`, `defence` | who decides, who defends |
//! | `sections` | what stand-ins do in the sections of the course |
//! | `company`, `call` | the stand-ins of one case; which events give whom something new to look at |
//! | `effort` | how much there is to read and write for each seat |
//! | `session` | a case that people play: their seats, time that they release, the log |
//! | `script`, `play` | scripted seats, and the round that plays a case to its end |
//!
//! A stand-in sees the [`Projection`](crate::case::projection::Projection) of its seat and nothing else:
//! [`StandIn::next`] takes no world and no state. What it remembers follows from what it did. It draws no
//! chance: two cases that differ in luck differ because the desks did, and the same seed gives the same
//! events.
//!
//! To add a manner: a variant of [`Manner`], its arm in `stand_in::plan` (the compiler names the place).
//!
//! What is never here: a scenario's name, a clock, a file, a sentence, a choice by dice.
#![deny(
    clippy::float_arithmetic,
    clippy::iter_over_hash_type,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::as_conversions
)]

mod bench;
mod call;
pub mod company;
mod defence;
pub mod effort;
mod file;
mod form;
mod hasty;
pub mod manner;
pub mod play;
mod prosecutor;
pub mod script;
mod sections;
pub mod session;
pub mod stand_in;

pub use company::{Company, Sink};
pub use manner::Manner;
pub use play::{Ending, PlayEnd, play, play_on};
pub use prosecutor::preservation;
pub use script::{BoundScript, Script, ScriptError, ScriptStep};
pub use stand_in::StandIn;

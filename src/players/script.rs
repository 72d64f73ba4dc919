//! A script: what the seats that it names do, and when. Stand-ins play the others.
//!
//! ```ron
//! (steps: [
//!     (seat: "prosecutor", command: Read(item: "gate_log")),
//!     (at: "2026-11-02 09:00", seat: "judge", command: Rule(request: 1, outcome: Grant, reasons: ())),
//!     (seat: "prosecutor", command: Advance(until: 20000, stop: AtVisibleEvent)),
//! ])
//! ```
//!
//! Steps are given in order, each no earlier than its time (UTC) and not before the stand-ins have done
//! what the step before called for. `Advance` of a seat means that it waits: until that tick, or until
//! something happens that it can see. `Some(...)` may be left out.

use serde::{Deserialize, Serialize};

use crate::case::command::{Command, Stop};
use crate::case::ids::SeatId;
use crate::case::prepared::Prepared;
use crate::kernel::{CivilTime, Tick};

/// Most steps of a script.
pub const STEPS_LIMIT: usize = 10_000;

/// A script as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// In order.
    pub steps: Vec<ScriptStep>,
}

/// A step of a script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScriptStep {
    /// Not before this time, UTC; blank: as soon as the step before was given.
    #[serde(default)]
    pub at: Option<CivilTime>,
    /// Whose.
    pub seat: String,
    /// What.
    pub command: Command,
}

/// A script that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScriptError {
    /// It is not written as a script is.
    #[error("line {line}, column {column}: {what}")]
    Unreadable {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader says.
        what: String,
    },
    /// Too many steps.
    #[error("a script has at most {limit} steps")]
    TooLong {
        /// The limit.
        limit: usize,
    },
    /// No such seat.
    #[error("step {step}: there is no seat `{seat}`; seats: {seats}")]
    NoSeat {
        /// Step, from 1.
        step: usize,
        /// As written.
        seat: String,
        /// The seats there are.
        seats: String,
    },
    /// A time before the case opens, or earlier than that of a step before.
    #[error("step {step}: {at} is earlier than the opening of the case or than a step before it")]
    TooEarly {
        /// Step, from 1.
        step: usize,
        /// As written.
        at: CivilTime,
    },
}

/// A script bound to a scenario: seats and times as indices and ticks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoundScript {
    pub(super) steps: Vec<BoundStep>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BoundStep {
    pub(super) at: Option<Tick>,
    pub(super) seat: SeatId,
    pub(super) what: Act,
}

/// What a scripted seat does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    /// Gives a command.
    Give(Command),
    /// Waits: until then, or, if it watches, until it sees something.
    Wait {
        /// Never beyond this.
        until: Tick,
        /// Until it sees something.
        watches: bool,
    },
}

impl Script {
    /// Reads a script.
    ///
    /// # Errors
    /// When the text is not a script.
    pub fn parse(text: &str) -> Result<Script, ScriptError> {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let script: Script = options.from_str(text).map_err(|wrong| ScriptError::Unreadable {
            line: wrong.span.start.line,
            column: wrong.span.start.col,
            what: wrong.code.to_string(),
        })?;
        if script.steps.len() > STEPS_LIMIT {
            return Err(ScriptError::TooLong { limit: STEPS_LIMIT });
        }
        Ok(script)
    }

    /// Binds it to a scenario.
    ///
    /// # Errors
    /// When it names a seat that is not there or a time that cannot be.
    pub fn bind(&self, p: &Prepared) -> Result<BoundScript, ScriptError> {
        if self.steps.len() > STEPS_LIMIT {
            return Err(ScriptError::TooLong { limit: STEPS_LIMIT });
        }
        let mut latest = Tick(0);
        let mut steps = Vec::with_capacity(self.steps.len());
        for (number, step) in (1usize..).zip(&self.steps) {
            let seat = p.seat(&step.seat).ok_or_else(|| ScriptError::NoSeat {
                step: number,
                seat: step.seat.clone(),
                seats: p.scenario.seats.iter().map(|s| s.id.as_str()).collect::<Vec<_>>().join(", "),
            })?;
            let at = match step.at {
                Some(time) => {
                    let tick = tick_of(p, time).filter(|t| *t >= latest);
                    latest = tick.ok_or(ScriptError::TooEarly { step: number, at: time })?;
                    Some(latest)
                }
                None => None,
            };
            let what = match &step.command {
                Command::Advance { until, stop } => {
                    Act::Wait { until: *until, watches: *stop == Stop::AtVisibleEvent }
                }
                command => Act::Give(command.clone()),
            };
            steps.push(BoundStep { at, seat, what });
        }
        Ok(BoundScript { steps })
    }
}

impl BoundScript {
    /// Seats that it drives, in order, each once.
    pub fn seats(&self) -> Vec<SeatId> {
        let mut seats: Vec<SeatId> = self.steps.iter().map(|s| s.seat).collect();
        seats.sort();
        seats.dedup();
        seats
    }
}

fn tick_of(p: &Prepared, time: CivilTime) -> Option<Tick> {
    let minutes = time.minutes_from_civil() - p.scenario.epoch.utc().minutes_from_civil();
    u64::try_from(minutes).ok().map(Tick)
}

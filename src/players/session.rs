//! A case that people play: some seats are theirs, stand-ins take the others, and time runs only when it is
//! released. The session owns the world and the log; it opens no file: whoever holds it writes the lines.
//!
//! What a person does goes through [`Session::give`]; what the clock does through [`Session::release`]. After
//! each of them the stand-ins do what they have to do, so that the person never waits for a simulated seat.
//! The log that comes out is the one that a headless run of the same commands writes, byte for byte.

use std::sync::Arc;

use super::company::Company;
use super::manner::Manner;
use crate::case::command::{Command, Stop};
use crate::case::ids::SeatId;
use crate::case::log::{LogFile, LogWriter};
use crate::case::prepared::Prepared;
use crate::case::projection::{Projection, project};
use crate::case::rejection::Rejection;
use crate::case::replay::replay;
use crate::case::world::{Step, World, WorldError};
use crate::kernel::Tick;

/// A case that people play.
pub struct Session {
    world: World,
    company: Company,
    writer: LogWriter,
    /// Lines that nobody has taken yet.
    fresh: String,
    people: Vec<SeatId>,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("people", &self.people).finish_non_exhaustive()
    }
}

/// Why a session cannot go on from a log.
#[derive(Debug, thiserror::Error)]
pub enum ResumeError {
    /// The desks cannot be set up.
    #[error(transparent)]
    World(#[from] WorldError),
    /// The log does not replay.
    #[error("the log does not replay: {0}")]
    Replay(String),
    /// The log diverges from the rules of this program.
    #[error("line {line} of the log is not what these rules lead to; an older program may have written it")]
    Diverged {
        /// Which line.
        line: usize,
    },
}

impl Session {
    /// Opens a case. Seats of people are played by nobody else; the rest by stand-ins of the manners given.
    ///
    /// # Errors
    /// When the desks cannot be set up.
    pub fn open(
        prepared: Arc<Prepared>,
        seed: u64,
        people: &[SeatId],
        manners: &[(SeatId, Manner)],
    ) -> Result<Session, WorldError> {
        let world = World::open(prepared.clone(), seed, 0)?;
        let (mut writer, mut fresh) = LogWriter::begin(&prepared, seed, 0);
        fresh.push_str(&writer.opening(&world));
        let mut session =
            Session { world, company: company(people, manners), writer, fresh, people: people.to_vec() };
        session.others();
        Ok(session)
    }

    /// Goes on from a log: the events are applied again, nothing is written twice.
    ///
    /// # Errors
    /// When the log does not replay under these rules.
    pub fn resume(
        log: &LogFile,
        people: &[SeatId],
        manners: &[(SeatId, Manner)],
    ) -> Result<Session, ResumeError> {
        let replayed = replay(log, false).map_err(|e| ResumeError::Replay(e.to_string()))?;
        let world = replayed.map_err(|d| ResumeError::Diverged { line: d.line })?;
        let writer = LogWriter::resume(log, &world);
        let mut company = company(people, manners);
        for entry in &log.entries {
            if let Some(seat) = entry.seat {
                company.recall(seat, &entry.command, entry.rejected.as_ref());
            }
        }
        let mut session = Session { world, company, writer, fresh: String::new(), people: people.to_vec() };
        session.others();
        Ok(session)
    }

    /// The world.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// Seats of people.
    pub fn people(&self) -> &[SeatId] {
        &self.people
    }

    /// What a seat sees now.
    pub fn view(&self, seat: SeatId) -> Projection {
        project(self.world.prepared(), &self.world.case().state, seat)
    }

    /// Whether a seat could do it now; nothing is changed and nothing is written.
    ///
    /// # Errors
    /// The rejection that it would meet.
    pub fn would(&self, seat: SeatId, command: &Command) -> Result<(), Rejection> {
        self.world.would(seat, command)
    }

    /// Hash of the last line of the log.
    pub fn hash(&self) -> String {
        self.writer.hash()
    }

    /// Lines written since this was last asked, for whoever keeps the log.
    pub fn take_lines(&mut self) -> String {
        std::mem::take(&mut self.fresh)
    }

    /// A command of a person.
    ///
    /// # Errors
    /// A rejection; it is in the log, and nothing else has changed.
    pub fn give(&mut self, seat: SeatId, command: &Command) -> Result<Step, Rejection> {
        let at = self.world.case().state.clock;
        let answer = self.world.submit(Some(seat), command);
        self.fresh
            .push_str(&self.writer.entry(&self.world, at, Some(seat), command, &answer));
        if let Ok(step) = &answer {
            self.company.notice(&self.world, step);
            self.others();
        }
        answer
    }

    /// Lets time run: to the next event that one of the people can see, and no further than `until`.
    ///
    /// # Errors
    /// A rejection when the case is over or the time lies in the past.
    pub fn release(&mut self, until: Tick) -> Result<Step, Rejection> {
        let horizon = self.world.prepared().scenario.horizon;
        let command = Command::Advance { until: until.min(horizon), stop: Stop::AtVisibleEvent };
        let first = self.world.case().state.events;
        loop {
            let at = self.world.case().state.clock;
            let answer = self.world.submit(None, &command);
            self.fresh
                .push_str(&self.writer.entry(&self.world, at, None, &command, &answer));
            let mut step = answer?;
            self.company.notice(&self.world, &step);
            self.others();
            let now = self.world.case().state.clock;
            if self.world.is_closed() || now >= until.min(horizon) || self.seen_since(first) {
                step.count = self.world.case().state.events - first;
                return Ok(step);
            }
        }
    }

    /// Whether one of the people can see something that happened since.
    fn seen_since(&self, first: u32) -> bool {
        let case = self.world.case();
        let new = usize::try_from(first)
            .ok()
            .and_then(|f| case.events.get(f..))
            .unwrap_or_default();
        let sees = |seat: &SeatId| {
            new.iter().any(|e| {
                crate::case::visible::is_visible(self.world.prepared(), &case.state, *seat, &e.event)
            })
        };
        self.people.is_empty() || self.people.iter().any(sees)
    }

    /// Stand-ins do what they have to do.
    fn others(&mut self) {
        let Session { world, company, writer, fresh, .. } = self;
        company.act(world, &mut |world, at, seat, command, answer| {
            fresh.push_str(&writer.entry(world, at, seat, command, answer));
        });
    }
}

fn company(people: &[SeatId], manners: &[(SeatId, Manner)]) -> Company {
    let manners: Vec<_> = manners.iter().filter(|(seat, _)| !people.contains(seat)).copied().collect();
    Company::new(&manners)
}

//! Replay: plays a log's commands again and compares every event; deep replay also compares the state
//! of every component after every step and against a case restored from its events.

use std::sync::Arc;

use super::apply::apply;
use super::canon::{Component, digest};
use super::event::Recorded;
use super::log::{LogFile, hex, named_digests};
use super::prepared::{PrepareError, Prepared};
use super::state::CaseState;
use super::world::{World, WorldError};
use crate::law::RULES_VERSION;

/// Where a replay first differs from its log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Divergence {
    /// Line of the log.
    pub line: usize,
    /// Number of the command; 0 is the opening.
    pub step: u64,
    /// What differs.
    pub what: Difference,
}

/// What differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// An event, by number; with what the log has and what the replay had, if anything.
    Event {
        /// Its number.
        event: u32,
        /// In the log.
        logged: Option<Box<Recorded>>,
        /// In the replay.
        replayed: Option<Box<Recorded>>,
    },
    /// The answer to a command (accepted here, rejected there).
    Answer,
    /// State of a component after the step.
    State {
        /// Which.
        component: String,
    },
}

/// Why a log cannot be replayed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// The embedded scenario is damaged.
    #[error(transparent)]
    Prepare(#[from] PrepareError),
    /// The desks cannot be set up.
    #[error(transparent)]
    World(#[from] WorldError),
    /// The rules changed since.
    #[error(
        "the log was written under rules version {0} and this program has version {RULES_VERSION}; it can be opened, \
         but its course cannot be recomputed"
    )]
    RulesChanged(u32),
}

/// Opens a log by applying its events; needs no generator and works under any rules version.
///
/// # Errors
/// When the embedded scenario is damaged.
pub fn open(log: &LogFile) -> Result<(Arc<Prepared>, CaseState, Vec<Recorded>), ReplayError> {
    let prepared = Arc::new(Prepared::new(log.header.scenario.clone())?);
    let events = log.events();
    let mut state = CaseState::new(&prepared.scenario);
    for recorded in &events {
        apply(&prepared.scenario, &mut state, recorded);
    }
    Ok((prepared, state, events))
}

/// Plays the commands of a log again; the world at the end, or where it first differs.
///
/// # Errors
/// When the log cannot be replayed at all.
pub fn replay(log: &LogFile, deep: bool) -> Result<Result<World, Divergence>, ReplayError> {
    if log.header.rules_version != RULES_VERSION {
        return Err(ReplayError::RulesChanged(log.header.rules_version));
    }
    let prepared = Arc::new(Prepared::new(log.header.scenario.clone())?);
    let mut world = World::open(prepared.clone(), log.header.seed, log.header.replication)?;
    let mut applied = CaseState::new(&prepared.scenario);
    for (index, entry) in log.entries.iter().enumerate() {
        let line = index + 2;
        let diverged = |what| Divergence { line, step: entry.n, what };
        let before = if index == 0 { 0 } else { world.case().events.len() };
        if index > 0 {
            let result = world.submit(entry.seat, &entry.command);
            let same = match (&result, &entry.rejected) {
                (Ok(step), None) => {
                    step.enabled_by == entry.enabled_by && step.lag_minutes == entry.lag_minutes
                }
                (Err(now), Some(then)) => now == then,
                (Ok(_), Some(_)) | (Err(_), None) => false,
            };
            if !same {
                return Ok(Err(diverged(Difference::Answer)));
            }
        }
        let replayed = world.case().events.get(before..).unwrap_or_default();
        if let Some(what) = first_difference(before, &entry.events, replayed) {
            return Ok(Err(diverged(what)));
        }
        for recorded in &entry.events {
            apply(&prepared.scenario, &mut applied, recorded);
        }
        let differing = if deep { differing_component(&world, &applied, &entry.state) } else { None };
        if let Some(component) = differing {
            return Ok(Err(diverged(Difference::State { component })));
        }
    }
    Ok(Ok(world))
}

fn first_difference(before: usize, logged: &[Recorded], replayed: &[Recorded]) -> Option<Difference> {
    let longest = logged.len().max(replayed.len());
    let position = (0..longest).find(|i| logged.get(*i) != replayed.get(*i))?;
    Some(Difference::Event {
        event: u32::try_from(before + position).unwrap_or(u32::MAX),
        logged: logged.get(position).cloned().map(Box::new),
        replayed: replayed.get(position).cloned().map(Box::new),
    })
}

/// A component whose digest differs between the replay, the state made by applying the log's events
/// alone, and what the log wrote down.
fn differing_component(world: &World, applied: &CaseState, logged: &[(String, String)]) -> Option<String> {
    let own = named_digests(world);
    for component in Component::OF_CASE {
        let from_events = hex(&digest(applied, component))[..16].to_owned();
        if !own.contains(&(component.name(), from_events)) {
            return Some(component.name().to_owned());
        }
    }
    let differs = |(name, value): &&(String, String)| !own.iter().any(|(n, v)| n == name && v == value);
    logged.iter().find(differs).map(|(name, _)| name.clone())
}

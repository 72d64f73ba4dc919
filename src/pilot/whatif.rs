//! Counterfactuals: one thing changed, all other luck the same, and what comes of it.
//!
//! Policy. What people did is done again when the event that enabled it has happened, after the lag that they
//! took; what has become impossible, or whose event never comes, is dropped and listed. Stand-ins decide afresh.
//! Draws are keyed by meaning, so that nothing that was not changed has other luck. A table says so with it.
//!
//! Events are recognised across the two courses by what they say without the times in it, and by their place
//! among those that say the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::case::command::Command;
use crate::case::event::{Event, Recorded};
use crate::case::ids::{DeskId, EventId, JurisdictionId, SeatId};
use crate::case::log::Entry;
use crate::case::prepared::{PrepareError, Prepared};
use crate::case::scenario::Scenario;
use crate::kernel::{Duration, Tick};
use crate::players::Manner;
use crate::players::session::Session;
use crate::score::outcome::CountEnd;
use crate::score::{Course, ScoreCard};

/// Most releases of time in one course.
const RELEASES_LIMIT: usize = 20_000;

/// One thing that is otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Nothing: must change nothing.
    Nothing,
    /// A desk answers at once: in a minute, without other files or closed hours.
    AtOnce(DeskId),
    /// A desk has no closed hours.
    AlwaysOpen(DeskId),
    /// A desk has no other files.
    NoOtherFiles(DeskId),
    /// A state joins a treaty or act.
    Joins(JurisdictionId, String),
}

/// Who did what in the course that was played.
#[derive(Debug, Clone)]
pub struct Played {
    /// Seed.
    pub seed: u64,
    /// Seats of people: what they did is done again.
    pub people: Vec<SeatId>,
    /// Manners of the others: they decide afresh.
    pub manners: Vec<(SeatId, Manner)>,
    /// What people did: when it was given, what enabled it, how long after, and what.
    acts: Vec<Act>,
    /// How it ended.
    end: End,
}

/// A command that was given and taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Who.
    pub seat: SeatId,
    /// When.
    pub at: Tick,
    /// What.
    pub command: Command,
    /// The event that enabled it.
    pub enabled_by: EventId,
}

impl Given {
    /// From a line of a log; none for what was refused, and for the clock.
    pub fn of(entry: &Entry) -> Option<Given> {
        let seat = entry.seat.filter(|_| entry.rejected.is_none())?;
        Some(Given { seat, at: entry.at, command: entry.command.clone(), enabled_by: entry.enabled_by })
    }
}

#[derive(Debug, Clone)]
struct Act {
    seat: SeatId,
    command: Command,
    /// What the enabling event says, and its place among those that say the same.
    enabled_by: (String, usize),
    lag_minutes: u64,
}

/// How a course ended.
#[derive(Debug, Clone, PartialEq, Eq)]
struct End {
    at: Tick,
    total: u32,
    counts: Vec<CountEnd>,
    items: Vec<bool>,
}

/// What a change comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The change.
    pub change: Change,
    /// Minutes by which the case ends earlier; negative if later.
    pub saved_minutes: i64,
    /// Items obtained that were not, and the other way round.
    pub evidence_saved: (u32, u32),
    /// Counts that end otherwise.
    pub verdicts_changed: u32,
    /// By how much the total changes.
    pub score_change: i64,
    /// What people did and could not do again.
    pub dropped: Vec<(SeatId, Command)>,
}

/// A course that cannot be changed that way.
#[derive(Debug, thiserror::Error)]
pub enum WhatIfError {
    /// The changed scenario cannot be made ready.
    #[error(transparent)]
    Prepare(#[from] PrepareError),
    /// Its desks cannot be set up.
    #[error(transparent)]
    World(#[from] crate::case::world::WorldError),
}

/// What an event says without times and spans in it: numbers that name things stay (ids, and those that are
/// part of a word), all others could be minutes.
fn says(event: &Event) -> String {
    let text = format!("{event:?}");
    let mut made = String::with_capacity(text.len());
    let mut digits = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            let in_word = made
                .chars()
                .next_back()
                .is_some_and(|b| b.is_alphanumeric() || matches!(b, '_' | '#'));
            made.push_str(if in_word || made.ends_with("Id(") { &digits } else { "*" });
            digits.clear();
        }
        made.push(c);
    }
    made
}

/// Events as they are recognised: what each says, and its place among those that say the same.
#[derive(Debug, Default)]
struct Known {
    times: BTreeMap<String, Vec<Tick>>,
    read: usize,
}

impl Known {
    fn read(&mut self, events: &[Recorded]) {
        for recorded in events.get(self.read..).unwrap_or_default() {
            // That time went by is nobody's reason.
            if !matches!(recorded.event, Event::ClockAdvanced) {
                self.times.entry(says(&recorded.event)).or_default().push(recorded.at);
            }
        }
        self.read = events.len();
    }

    fn when(&self, (what, nth): &(String, usize)) -> Option<Tick> {
        self.times.get(what)?.get(*nth).copied()
    }
}

impl Played {
    /// From a course: what was given, what happened, and who played.
    pub fn of(
        p: &Prepared,
        seed: u64,
        given: &[Given],
        events: &[Recorded],
        people: &[SeatId],
        manners: &[(SeatId, Manner)],
    ) -> Played {
        let names: Vec<String> = events.iter().map(|e| says(&e.event)).collect();
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut nth = Vec::with_capacity(names.len());
        for (name, recorded) in names.iter().zip(events) {
            let count = seen.entry(name).or_default();
            nth.push(*count);
            if !matches!(recorded.event, Event::ClockAdvanced) {
                *count += 1;
            }
        }
        // An act enabled by time going by rests on what happened before.
        let known_before = |mut at: usize| {
            while at > 0 && matches!(events[at].event, Event::ClockAdvanced) {
                at -= 1;
            }
            at
        };
        let acts = given.iter().filter(|g| people.contains(&g.seat)).filter_map(|g| {
            let at = known_before(g.enabled_by.index().min(events.len().checked_sub(1)?));
            let since = events.get(at)?.at;
            Some(Act {
                seat: g.seat,
                command: g.command.clone(),
                enabled_by: (names[at].clone(), nth[at]),
                lag_minutes: g.at.since(since.min(g.at)),
            })
        });
        Played {
            seed,
            people: people.to_vec(),
            manners: manners.to_vec(),
            acts: acts.collect(),
            end: End::of(p, events),
        }
    }

    /// What a change comes to.
    ///
    /// # Errors
    /// When the changed scenario cannot be set up.
    pub fn row(&self, p: &Arc<Prepared>, change: Change) -> Result<Row, WhatIfError> {
        let changed = match changed(&p.scenario, &change) {
            Some(scenario) => Arc::new(Prepared::new(scenario)?),
            None => p.clone(),
        };
        let (session, dropped) = self.again(&changed)?;
        let end = End::of(&changed, &session.world().case().events);
        let minutes = |t: Tick| i64::try_from(t.0).unwrap_or(i64::MAX);
        let gained = end.items.iter().zip(&self.end.items).filter(|(a, b)| **a && !**b).count();
        let lost = end.items.iter().zip(&self.end.items).filter(|(a, b)| !**a && **b).count();
        let other = end.counts.iter().zip(&self.end.counts).filter(|(a, b)| a != b).count();
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Ok(Row {
            change,
            saved_minutes: minutes(self.end.at) - minutes(end.at),
            evidence_saved: (small(gained), small(lost)),
            verdicts_changed: small(other),
            score_change: i64::from(end.total) - i64::from(self.end.total),
            dropped,
        })
    }

    /// Plays the course again in a world, under the policy.
    fn again(&self, p: &Arc<Prepared>) -> Result<(Session, Vec<(SeatId, Command)>), WhatIfError> {
        let mut session = Session::open(p.clone(), self.seed, &self.people, &self.manners)?;
        let mut known = Known::default();
        let mut left: Vec<&Act> = self.acts.iter().collect();
        let mut dropped = Vec::new();
        for _ in 0..RELEASES_LIMIT {
            if session.world().is_closed() {
                break;
            }
            known.read(&session.world().case().events);
            let now = session.world().case().state.clock;
            let due = |act: &Act| Some(known.when(&act.enabled_by)?.plus(act.lag_minutes));
            let next = left.iter().enumerate().filter_map(|(n, act)| Some((due(act)?, n))).min();
            match next {
                Some((at, n)) if at <= now => {
                    let act = left.remove(n);
                    if session.give(act.seat, &act.command).is_err() {
                        dropped.push((act.seat, act.command.clone()));
                    }
                }
                Some((at, _)) => {
                    if session.release(at).is_err() {
                        break;
                    }
                }
                None => {
                    let horizon = p.scenario.horizon;
                    if now >= horizon || session.release(horizon).is_err() {
                        break;
                    }
                }
            }
            // What is written of this course is kept nowhere.
            drop(session.take_lines());
        }
        dropped.extend(left.into_iter().map(|act| (act.seat, act.command.clone())));
        Ok((session, dropped))
    }
}

impl End {
    fn of(p: &Prepared, events: &[Recorded]) -> End {
        let course = Course::follow(p, events);
        let card = ScoreCard::of_course(&course);
        End {
            at: course.end(),
            total: card.total,
            counts: card.outcomes.iter().map(|o| o.end).collect(),
            items: course.state.items.iter().map(|i| i.obtained.is_some()).collect(),
        }
    }
}

/// The scenario with one thing changed; none where nothing is.
fn changed(scenario: &Scenario, change: &Change) -> Option<Scenario> {
    let mut changed = scenario.clone();
    match change {
        Change::Nothing => return None,
        Change::AtOnce(id) => {
            let desk = changed.desks.get_mut(id.index())?;
            let at_once = Duration::fixed(1).ok()?;
            for service in &mut desk.services {
                service.ordinary = at_once.clone();
                service.emergency = service.emergency.as_ref().map(|_| at_once.clone());
            }
            desk.background = None;
            desk.always_open = true;
        }
        Change::AlwaysOpen(id) => changed.desks.get_mut(id.index())?.always_open = true,
        Change::NoOtherFiles(id) => changed.desks.get_mut(id.index())?.background = None,
        Change::Joins(id, treaty) => {
            let state = changed.jurisdictions.get_mut(id.index())?;
            if !state.party_to.contains(treaty) {
                state.party_to.push(treaty.clone());
            }
        }
    }
    Some(changed)
}

/// Every change worth trying on a course: the desks on its path, their hours and other files, and the treaties
/// that the forum is party to and another state is not.
pub fn changes(p: &Prepared, events: &[Recorded]) -> Vec<Change> {
    let course = Course::follow(p, events);
    let ledger = crate::score::Ledger::of(&course);
    let mut desks: Vec<DeskId> = ledger.choke_points().iter().filter_map(|c| c.desk).collect();
    desks.sort();
    desks.dedup();
    let mut all: Vec<Change> = desks.iter().map(|d| Change::AtOnce(*d)).collect();
    all.extend(
        desks
            .iter()
            .filter(|d| !p.desk_spec(**d).always_open)
            .map(|d| Change::AlwaysOpen(*d)),
    );
    all.extend(
        desks
            .iter()
            .filter(|d| p.desk_spec(**d).background.is_some())
            .map(|d| Change::NoOtherFiles(*d)),
    );
    let forum = &p.scenario.jurisdictions[p.scenario.forum.index()];
    for (n, state) in (0u32..).zip(&p.scenario.jurisdictions) {
        let missing = forum.party_to.iter().filter(|t| !state.party_to.contains(t));
        all.extend(missing.map(|t| Change::Joins(JurisdictionId(n), t.clone())));
    }
    all
}

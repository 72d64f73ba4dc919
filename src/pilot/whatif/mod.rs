//! Counterfactuals: one thing changed, all other luck the same, and what comes of it.
//!
//! Policy. What people did is done again when the event that enabled it has happened, after the lag that they
//! took; what is not possible then rested on more than one thing, and follows with the same lag whatever its seat sees
//! makes it possible. What never becomes possible, or whose event never comes, is dropped and listed. Stand-ins
//! decide afresh; whose act is changed does again what it did otherwise. What the facilitator released by hand comes
//! at its time. Draws are keyed by meaning, so that nothing
//! that was not changed has other luck. A table says so with it.
//!
//! | file | holds |
//! |---|---|
//! | `recognise` | the same event in two courses |
//! | `acts` | what people did, told again where counting differs |
//! | `changes` | which changes are worth trying on a course, and how each is made |
//! | `course` | a course played again, stopped and copied |
//! | `scout` | since when a course rests on a link that is not there |
//!
//! Changes that rest on nothing before some time share the course before it: it is played once and forked there.

mod acts;
mod changes;
mod course;
mod recognise;
mod scout;

use std::collections::BTreeMap;
use std::mem::discriminant;
use std::sync::Arc;

use crate::case::command::Command;
use crate::case::event::{Event, Recorded};
use crate::case::ids::{DeskId, JurisdictionId, LeadId, RequestId, SeatId};
use crate::case::prepared::{PrepareError, Prepared};
use crate::case::state::CaseState;
use crate::case::world::{World, WorldError};
use crate::kernel::{Name, Tick};
use crate::law::rules::Verdict;
use crate::pilot::spread::{spread, unfold};
use crate::players::Manner;
use crate::score::findings::findings;
use crate::score::outcome::CountEnd;
use crate::score::{Course, ScoreCard};
pub use acts::Given;
use acts::{Act, Counted, Release, What, is_numbered};
pub use changes::changes;
use course::{Again, Rules};
use recognise::{Key, Kind, Known, keys};
use scout::Scout;

/// How often an act that is refused when its time has come is tried again.
const PATIENCE: u32 = 256;

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
    Joins(JurisdictionId, Name),
    /// A request is sent at once with the form that answered the last question about it.
    NoQuestion(Request),
    /// What a question asks for is preserved as soon as the question is open.
    PreservedFirst(LeadId),
    /// A request that broke a rule gravely is sent as the better act that was open.
    BetterAct(Request),
    /// Who leads is proposed and agreed upon at the first possible moment.
    LeadEarlier,
}

/// A request, as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its number in the case.
    pub id: RequestId,
    /// Instrument.
    pub instrument: Name,
    /// To whom.
    pub addressee: DeskId,
}

impl Request {
    fn of(course: &Course<'_>, id: RequestId) -> Request {
        let sent = &course.state.requests[id.index()];
        Request { id, instrument: sent.form.instrument.clone(), addressee: sent.reading.addressee }
    }
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
    /// What every seat did.
    acts: Vec<Act>,
    /// What was given, by position in `acts`.
    given: Vec<Given>,
    /// What the facilitator released.
    releases: Vec<Release>,
    counted: Counted,
    kinds: Vec<Kind>,
    keys: Vec<Option<Key>>,
    known: Known,
    events: Vec<Recorded>,
    state: CaseState,
    /// What could lawfully be had, by item.
    obtainable: Vec<bool>,
    end: End,
}

/// How a course ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct End {
    at: Tick,
    total: u32,
    counts: Vec<CountEnd>,
    items: Vec<bool>,
}

/// By what one course differs from another, at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Effect {
    /// Minutes by which the case ends earlier; negative if later.
    pub saved_minutes: i64,
    /// Items obtained that were not, and the other way round.
    pub evidence_saved: (u32, u32),
    /// Counts that end otherwise.
    pub verdicts_changed: u32,
    /// By how much the total changes.
    pub score_change: i64,
}

/// What a change comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The change.
    pub change: Change,
    /// What it comes to.
    pub effect: Effect,
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
    World(#[from] WorldError),
}

/// A course that a change parts with: a copy of what the changes share, or none where it differs from the start.
type Fork = Result<Option<Again>, WhatIfError>;

/// What differs in a changed scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Differs {
    /// A desk, and nothing else.
    Desk(DeskId),
    /// Links between states are added, and nothing else differs.
    Links,
    /// More than that.
    More,
}

/// A change made ready.
struct Ready {
    change: Change,
    /// The changed scenario, and what in it differs; none where only acts do.
    prepared: Option<(Arc<Prepared>, Differs)>,
    /// Acts, some of them changed; none where all are as they were.
    acts: Option<Vec<Act>>,
    people: Vec<SeatId>,
    /// Before this time nothing differs.
    since: Tick,
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
        let enabling = |g: &Given| known_before(events, g.enabled_by.index());
        let kinds = kinds_rested_on(events, given.iter().filter_map(enabling));
        let (keys, known) = keys(events, &kinds);
        let course = Course::follow(p, events);
        let counted = Counted::of(&course.state, &known);
        let mut sent = vec![0usize; p.scenario.seats.len()];
        let mut kept = Vec::new();
        let mut acts = Vec::new();
        let mut releases = Vec::new();
        for g in given {
            let Some(seat) = g.seat else {
                releases.extend(released(g, acts.len()));
                continue;
            };
            let sends = matches!(g.command, Command::Send { .. }).then(|| {
                let own = course.state.requests.iter().enumerate().filter(|(_, r)| r.seat == seat);
                let nth = &mut sent[seat.index()];
                let request = own.map(|(i, _)| RequestId::at(i)).nth(*nth);
                *nth += 1;
                request.and_then(|r| known.label(r))
            });
            let Some(at) = enabling(g) else { continue };
            let (Some(Some(key)), Some(event)) = (keys.get(at), events.get(at)) else { continue };
            acts.push(Act {
                seat,
                what: What::Said(g.command.clone()),
                enabled_by: *key,
                lag_minutes: g.at.since(event.at.min(g.at)),
                sends: sends.flatten(),
                numbered: is_numbered(&g.command),
                patience: PATIENCE,
                added: false,
                left_out: false,
            });
            kept.push(g.clone());
        }
        let end = End::of_course(&course);
        let obtainable = course.obtainable().to_vec();
        Played {
            seed,
            people: people.to_vec(),
            manners: manners.to_vec(),
            acts,
            given: kept,
            releases,
            counted,
            kinds,
            keys,
            known,
            events: events.to_vec(),
            state: course.state,
            obtainable,
            end,
        }
    }

    /// What a change comes to.
    ///
    /// # Errors
    /// When the changed scenario cannot be set up.
    pub fn row(&self, p: &Arc<Prepared>, change: Change) -> Result<Row, WhatIfError> {
        self.course(p, change).map(|(row, _)| row)
    }

    /// What a change comes to, and what would have happened.
    ///
    /// # Errors
    /// When the changed scenario cannot be set up.
    pub fn course(&self, p: &Arc<Prepared>, change: Change) -> Result<(Row, Vec<Recorded>), WhatIfError> {
        let ready = self.ready(p, change)?;
        let again = self.opened(p, &ready)?;
        let acts = ready.acts.as_deref().unwrap_or(&self.acts);
        let (row, world) = self.finish(again, &ready, acts);
        Ok((row, world.case().events.clone()))
    }

    /// What each change comes to, in their order. Courses that differ only later share their beginning. The
    /// result does not depend on the number of threads.
    ///
    /// # Errors
    /// When a changed scenario cannot be set up.
    pub fn rows(
        &self,
        p: &Arc<Prepared>,
        changes: Vec<Change>,
        threads: usize,
    ) -> Result<Vec<Row>, WhatIfError> {
        let made = spread(changes, threads, |change| self.ready(p, change));
        let mut made = made.into_iter().collect::<Result<Vec<Ready>, _>>()?;
        self.scout(p, &mut made, threads)?;
        let mut chains: BTreeMap<Vec<SeatId>, Vec<(usize, Ready)>> = BTreeMap::new();
        for (n, ready) in made.into_iter().enumerate() {
            chains.entry(ready.people.clone()).or_default().push((n, ready));
        }
        // Who does again what was done plays one course; the changes part from it in the order of time.
        let mut chains: Vec<_> = chains.into_values().collect();
        chains
            .iter_mut()
            .for_each(|rows| rows.sort_by_key(|(n, ready)| (ready.since, *n)));
        let one = |(ready, fork): (Ready, Fork)| {
            let again = match fork? {
                Some(again) => again,
                None => self.opened(p, &ready)?,
            };
            let acts = ready.acts.as_deref().unwrap_or(&self.acts);
            Ok(self.finish(again, &ready, acts).0)
        };
        let walk = |rows, part: &mut dyn FnMut(usize, _)| self.walk(p, rows, part);
        unfold(chains, threads, walk, one).into_iter().collect()
    }

    /// Plays the course that some changes part from; each parts with a copy of it, those that differ from the start
    /// with none.
    fn walk(&self, p: &Arc<Prepared>, rows: Vec<(usize, Ready)>, part: &mut dyn FnMut(usize, (Ready, Fork))) {
        let mut course: Option<Again> = None;
        for (n, ready) in rows {
            let fork =
                if ready.since == Tick(0) { Ok(None) } else { self.fork(p, &ready, &mut course).map(Some) };
            part(n, (ready, fork));
        }
    }

    /// Finds out since when a course with more links between states may differ. Each thread plays the course once and
    /// looks after its share of them.
    fn scout(&self, p: &Arc<Prepared>, made: &mut [Ready], threads: usize) -> Result<(), WhatIfError> {
        let links = |ready: &Ready| match &ready.prepared {
            Some((prepared, Differs::Links)) => Some(prepared.clone()),
            Some((_, Differs::Desk(_) | Differs::More)) | None => None,
        };
        let all: Vec<(usize, Arc<Prepared>)> = made
            .iter()
            .enumerate()
            .filter_map(|(n, ready)| Some((n, links(ready)?)))
            .collect();
        let share = all.len().div_ceil(threads.max(1)).max(1);
        let shares: Vec<_> = all.chunks(share).map(<[_]>::to_vec).collect();
        let looked = spread(shares, threads, |share| -> Result<_, WhatIfError> {
            let noting = Arc::new(p.taking_note()?);
            let scout = Scout::of(p, share.iter().map(|(_, prepared)| prepared.clone()));
            let who = (self.people.as_slice(), self.manners.as_slice());
            let mut course = Again::open(&noting, self.seed, &self.acts, who, Some(scout))?;
            course.run(&self.rules(&self.acts), None);
            let since = course.scout.map(|scout| scout.since()).unwrap_or_default();
            Ok(share.into_iter().map(|(n, _)| n).zip(since).collect::<Vec<_>>())
        });
        for found in looked {
            for (n, since) in found? {
                made[n].since = since.unwrap_or(Tick(u64::MAX));
            }
        }
        Ok(())
    }

    /// A course with the change, from the start.
    fn opened(&self, p: &Arc<Prepared>, ready: &Ready) -> Result<Again, WhatIfError> {
        let acts = ready.acts.as_deref().unwrap_or(&self.acts);
        let prepared = ready.prepared.as_ref().map_or(p, |(changed, _)| changed);
        Ok(Again::open(prepared, self.seed, acts, (&ready.people, &self.manners), None)?)
    }

    /// A course that has come to where a change parts from what was played.
    fn fork(
        &self,
        p: &Arc<Prepared>,
        ready: &Ready,
        course: &mut Option<Again>,
    ) -> Result<Again, WhatIfError> {
        let base = match course {
            Some(base) => base,
            None => {
                let who = (ready.people.as_slice(), self.manners.as_slice());
                course.insert(Again::open(p, self.seed, &self.acts, who, None)?)
            }
        };
        base.run(&self.rules(&self.acts), Some(ready.since));
        let mut fork = base.clone();
        match &ready.prepared {
            Some((changed, Differs::Desk(desk))) => {
                let world = fork.world.with_other_desk(changed.clone(), *desk)?;
                fork.move_to(world);
            }
            Some((changed, Differs::Links)) => {
                let world = fork.world.with_other_links(changed.clone());
                fork.move_to(world);
            }
            Some((_, Differs::More)) | None => {}
        }
        if let Some(acts) = &ready.acts {
            fork.take_up(acts, self.acts.len());
        }
        Ok(fork)
    }

    fn rules<'a>(&'a self, acts: &'a [Act]) -> Rules<'a> {
        Rules { acts, kinds: &self.kinds, counted: &self.counted, releases: &self.releases }
    }

    /// Plays a course to its end: what it comes to, and the world as it then is.
    fn finish(&self, mut again: Again, ready: &Ready, acts: &[Act]) -> (Row, World) {
        again.run(&self.rules(acts), None);
        let course = Course::follow(again.world.prepared(), &again.world.case().events);
        // What can lawfully be had rests on the links between states, not on how long a desk takes.
        let same_law = matches!(ready.prepared, Some((_, Differs::Desk(_))));
        let end = End::of_course(&if same_law { course.knowing(&self.obtainable) } else { course });
        let given = |n: &usize| acts[*n].given().map(|command| (acts[*n].seat, command));
        let dropped = again.dropped.iter().filter_map(given).collect();
        let effect = end.against(&self.end);
        (Row { change: ready.change.clone(), effect, dropped }, again.world)
    }
}

/// By how many minutes a case would have ended earlier, had a desk answered at once: for each desk on the path of
/// what held it back. Everybody does again what was done.
///
/// # Errors
/// When a changed scenario cannot be set up.
pub fn saved_by_desk(
    p: &Arc<Prepared>,
    seed: u64,
    given: &[Given],
    events: &[Recorded],
    threads: usize,
) -> Result<BTreeMap<Name, i64>, WhatIfError> {
    let seats: Vec<SeatId> = (0..p.scenario.seats.len()).map(SeatId::at).collect();
    let played = Played::of(p, seed, given, events, &seats, &[]);
    let at_once = changes(p, events).into_iter().filter(|c| matches!(c, Change::AtOnce(_)));
    let rows = played.rows(p, at_once.collect(), threads)?;
    let saved = rows.into_iter().filter_map(|row| match row.change {
        Change::AtOnce(desk) => Some((p.desk_spec(desk).id.clone(), row.effect.saved_minutes)),
        _ => None,
    });
    Ok(saved.collect())
}

/// Kinds of the events that acts rest on, and of what a preservation could rest on.
fn kinds_rested_on(events: &[Recorded], enabling: impl Iterator<Item = usize>) -> Vec<Kind> {
    let opened = events.iter().find(|e| matches!(e.event, Event::LeadOpened { .. }));
    let rested = enabling.filter_map(|at| events.get(at));
    let mut kinds: Vec<Kind> = vec![discriminant(&Event::CaseOpened)];
    for kind in rested.chain(opened).map(|e| discriminant(&e.event)) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// What the facilitator released, after so many acts.
fn released(given: &Given, acts_before: usize) -> Option<Release> {
    let Command::ReleaseInject { inject } = &given.command else { return None };
    Some(Release { at: given.at, inject: inject.to_string(), acts_before })
}

/// The last event up to a position that is not just time going by: an act that came when time had gone by rests
/// on what happened before.
fn known_before(events: &[Recorded], at: usize) -> Option<usize> {
    let at = at.min(events.len().checked_sub(1)?);
    (0..=at).rev().find(|n| !matches!(events[*n].event, Event::ClockAdvanced))
}

impl End {
    pub(super) fn of_course(course: &Course<'_>) -> End {
        let card = ScoreCard::of_course(course);
        End {
            at: course.end(),
            total: card.total,
            counts: card.outcomes.iter().map(|o| o.end).collect(),
            items: course.state.items.iter().map(|i| i.obtained.is_some()).collect(),
        }
    }

    /// How many grave findings a course leaves.
    pub(super) fn grave_findings(course: &Course<'_>) -> i64 {
        let grave = findings(course).iter().filter(|f| f.verdict == Verdict::Grave).count();
        i64::try_from(grave).unwrap_or(i64::MAX)
    }

    /// By what this end differs from another.
    pub(super) fn against(&self, other: &End) -> Effect {
        let minutes = |t: Tick| i64::try_from(t.0).unwrap_or(i64::MAX);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let items = || self.items.iter().zip(&other.items);
        let counts = self.counts.iter().zip(&other.counts);
        Effect {
            saved_minutes: minutes(other.at) - minutes(self.at),
            evidence_saved: (
                count(items().filter(|(a, b)| **a && !**b).count()),
                count(items().filter(|(a, b)| !**a && **b).count()),
            ),
            verdicts_changed: count(counts.filter(|(a, b)| a != b).count()),
            score_change: i64::from(self.total) - i64::from(other.total),
        }
    }
}

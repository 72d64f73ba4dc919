//! A course played again: what people did at its enabling event and lag, stand-ins afresh. It can be stopped at a
//! time and copied, so that many changes share what comes before them.

use std::sync::Arc;

use super::acts::{Act, Counted, Instead};
use super::recognise::{Key, Kind, Known};
use crate::case::better::amended;
use crate::case::command::{Command, Form, Stop};
use crate::case::ids::SeatId;
use crate::case::prepared::Prepared;
use crate::case::projection::project;
use crate::case::reading::read_form;
use crate::case::visible::is_visible;
use crate::case::world::{World, WorldError};
use crate::kernel::Tick;
use crate::players::{Company, Manner, preservation};

/// Most rounds of one course.
const ROUNDS_LIMIT: usize = 40_000;

/// What stays the same in every course.
pub(super) struct Rules<'a> {
    pub(super) acts: &'a [Act],
    pub(super) kinds: &'a [Kind],
    pub(super) counted: &'a Counted,
}

/// An act that is still to be done.
#[derive(Debug, Clone, Copy)]
struct Left {
    act: usize,
    /// Refusals that it still bears.
    patience: u32,
    /// Events there were when it was last refused.
    refused_at: Option<u32>,
}

impl Left {
    fn of((n, act): (usize, &Act)) -> Left {
        Left { act: n, patience: act.patience, refused_at: None }
    }
}

/// A course on its way.
#[derive(Debug, Clone)]
pub(super) struct Again {
    pub(super) world: World,
    company: Company,
    known: Known,
    left: Vec<Left>,
    pub(super) dropped: Vec<usize>,
}

impl Again {
    pub(super) fn open(
        p: &Arc<Prepared>,
        seed: u64,
        acts: &[Act],
        (people, manners): (&[SeatId], &[(SeatId, Manner)]),
    ) -> Result<Again, WorldError> {
        let manners: Vec<_> = manners.iter().filter(|(seat, _)| !people.contains(seat)).copied().collect();
        let own = acts
            .iter()
            .enumerate()
            .filter(|(_, act)| people.contains(&act.seat) && !act.left_out);
        let mut again = Again {
            world: World::open(p.clone(), seed, 0)?,
            company: Company::new(&manners),
            known: Known::default(),
            left: own.map(Left::of).collect(),
            dropped: Vec::new(),
        };
        again.others();
        Ok(again)
    }

    /// Goes on in another world, which has come as far and differs in what nothing rested on so far.
    pub(super) fn move_to(&mut self, world: World) {
        self.world = world;
    }

    /// Goes on with other acts: those of the course so far, some of them changed, and more after them.
    pub(super) fn take_up(&mut self, acts: &[Act], before: usize) {
        let still = self.left.iter().map(|l| l.act).chain(before..acts.len());
        let still: Vec<usize> = still.filter(|n| !acts[*n].left_out).collect();
        self.left = still.into_iter().map(|n| Left::of((n, &acts[n]))).collect();
    }

    /// Plays on to the end, or to a time that is not reached itself.
    pub(super) fn run(&mut self, rules: &Rules<'_>, before: Option<Tick>) {
        let end = self.world.prepared().scenario.horizon;
        let stop = before.map_or(end, |at| Tick(at.0.saturating_sub(1)).min(end));
        for _ in 0..ROUNDS_LIMIT {
            let now = self.now();
            if self.world.is_closed() || before.is_some_and(|at| now.0 + 1 >= at.0) {
                break;
            }
            self.known.read(&self.world.case().events, rules.kinds);
            self.look_again(rules);
            let next = self.next_act(rules);
            match next {
                Some((at, n)) if at <= now => self.give(rules, n),
                Some((at, _)) if at <= stop => {
                    if !self.release(at) {
                        break;
                    }
                }
                Some(_) | None => {
                    if now >= stop || !self.release(stop) {
                        break;
                    }
                }
            }
        }
        if before.is_none() {
            let missed = self.left.iter().map(|l| l.act).filter(|n| !rules.acts[*n].added);
            self.dropped.extend(missed);
            self.left.clear();
        }
    }

    fn now(&self) -> Tick {
        self.world.case().state.clock
    }

    /// The act that is due first, if what enabled it has happened: when, and its place in the list.
    fn next_act(&self, rules: &Rules<'_>) -> Option<(Tick, usize)> {
        let due = |left: &Left| {
            let act = &rules.acts[left.act];
            let at = self.known.when(act.enabled_by)?.plus(act.lag_minutes);
            left.refused_at.is_none().then_some(at)
        };
        let open = self.left.iter().enumerate();
        open.filter_map(|(n, left)| Some((due(left)?, n))).min()
    }

    /// What was refused is tried again once its seat sees something new.
    fn look_again(&mut self, rules: &Rules<'_>) {
        let case = self.world.case();
        for left in self.left.iter_mut().filter(|l| l.refused_at.is_some()) {
            let since = left.refused_at.map_or(0, |e| usize::try_from(e).unwrap_or(usize::MAX));
            let new = case.events.get(since..).unwrap_or_default();
            let seat = rules.acts[left.act].seat;
            let sees = new
                .iter()
                .any(|e| is_visible(self.world.prepared(), &case.state, seat, &e.event));
            left.refused_at = (!sees).then_some(case.state.events);
        }
    }

    fn give(&mut self, rules: &Rules<'_>, n: usize) {
        let left = self.left[n];
        let act = &rules.acts[left.act];
        let command = self.command(rules, act);
        if let Some(label) = act.sends {
            self.known.expect(label);
        }
        let step = command.and_then(|c| self.world.submit(Some(act.seat), &c).ok());
        if let Some(step) = step {
            self.known.read(&self.world.case().events, rules.kinds);
            self.known.expect_nothing();
            self.left.remove(n);
            self.company.notice(&self.world, &step);
            self.others();
            return;
        }
        self.known.expect_nothing();
        if left.patience > 0 {
            let slot = &mut self.left[n];
            slot.patience -= 1;
            slot.refused_at = Some(self.world.case().state.events);
            return;
        }
        self.left.remove(n);
        if !act.added {
            self.dropped.push(left.act);
        }
    }

    /// What is said now; none where it cannot be said.
    fn command(&self, rules: &Rules<'_>, act: &Act) -> Option<Command> {
        let (p, state) = (self.world.prepared(), &self.world.case().state);
        match &act.instead {
            None => rules.counted.told_again(act, state, &self.known),
            Some(Instead::Preserve(lead)) => {
                let name = &p.scenario.leads.get(lead.index())?.id;
                let form = preservation(&project(p, state, act.seat), name)?;
                Some(Command::Send { form: Box::new(form) })
            }
            Some(Instead::Amended(amendments)) => {
                let Command::Send { form } = rules.counted.told_again(act, state, &self.known)? else {
                    return None;
                };
                let amend = |form: Form, amendment| {
                    let reading = read_form(p, state, act.seat, &form).ok()?;
                    amended(p, state, act.seat, &form, &reading, amendment)
                };
                let form = amendments.iter().try_fold(*form, |form, a| amend(form, *a))?;
                Some(Command::Send { form: Box::new(form) })
            }
        }
    }

    /// Lets time run to the next event that anybody sees; whether it could.
    fn release(&mut self, until: Tick) -> bool {
        let command = Command::Advance { until, stop: Stop::AtVisibleEvent };
        let Ok(step) = self.world.submit(None, &command) else { return false };
        self.company.notice(&self.world, &step);
        self.others();
        true
    }

    fn others(&mut self) {
        self.company.act(&mut self.world, &mut |_, _, _, _, _| {});
    }
}

/// The event that something done from the start rests on.
pub(super) fn opening(keys: &[Option<Key>]) -> Option<Key> {
    keys.first().copied().flatten()
}

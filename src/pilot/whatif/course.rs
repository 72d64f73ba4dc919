//! A course played again: what people did at its enabling event and lag, stand-ins afresh. It can be stopped at a
//! time and copied, so that many changes share what comes before them.

use std::sync::Arc;

use super::acts::{Act, Counted, Release, What};
use super::recognise::{Key, Kind, Known};
use super::scout::Scout;
use crate::case::better::amended;
use crate::case::command::{Command, Form, Stop};
use crate::case::event::Recorded;
use crate::case::ids::SeatId;
use crate::case::prepared::Prepared;
use crate::case::projection::{Projection, project};
use crate::case::reading::read_form;
use crate::case::visible::is_visible;
use crate::case::world::{World, WorldError};
use crate::kernel::Tick;
use crate::players::{Company, Manner, StandIn, preservation};

/// Most rounds of one course.
const ROUNDS_LIMIT: usize = 40_000;

/// What stays the same in every course.
pub(super) struct Rules<'a> {
    pub(super) acts: &'a [Act],
    pub(super) kinds: &'a [Kind],
    pub(super) counted: &'a Counted,
    pub(super) releases: &'a [Release],
}

/// An act that is still to be done.
#[derive(Debug, Clone, Copy)]
struct Left {
    act: usize,
    /// Refusals that it still bears.
    patience: u32,
    /// Events there were when it was last refused, or looked at in vain.
    refused_at: Option<u32>,
    /// When its seat last saw something new that it had not done itself, since the refusal.
    news: Option<Tick>,
    /// When it is done, once what it rested on beside its enabling event is there too.
    due: Option<Tick>,
}

impl Left {
    fn of((n, act): (usize, &Act)) -> Left {
        Left { act: n, patience: act.patience, refused_at: None, news: None, due: None }
    }
}

/// A course on its way.
#[derive(Debug, Clone)]
pub(super) struct Again {
    pub(super) world: World,
    company: Company,
    known: Known,
    left: Vec<Left>,
    /// How much of what the facilitator released has come.
    released: usize,
    /// Events that a seat's own acts led to: from, to, whose.
    own: Vec<(usize, usize, SeatId)>,
    pub(super) dropped: Vec<usize>,
    /// Who looks on, if anybody does.
    pub(super) scout: Option<Scout>,
}

impl Again {
    /// A course from the start, before somebody who looks on if anybody does.
    pub(super) fn open(
        p: &Arc<Prepared>,
        seed: u64,
        acts: &[Act],
        (people, manners): (&[SeatId], &[(SeatId, Manner)]),
        scout: Option<Scout>,
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
            released: 0,
            own: Vec::new(),
            dropped: Vec::new(),
            scout,
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
        self.left.retain(|left| !acts[left.act].left_out);
        self.left.extend(acts.iter().enumerate().skip(before).map(Left::of));
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
            // Where nobody does anything again, nothing has to be recognised.
            if !self.left.is_empty() {
                self.known.read(&self.world.case().events, rules.kinds);
            }
            self.look_again(rules);
            self.follow(now);
            let next = self.next_act(rules);
            let release = rules.releases.get(self.released);
            let first = next.filter(|(at, _)| *at <= now).map(|(_, n)| self.left[n].act);
            if let Some(release) = release.filter(|r| r.at <= now && first.is_none_or(|n| n >= r.acts_before))
            {
                self.release(&release.inject);
                continue;
            }
            if let Some((_, n)) = next.filter(|(at, _)| *at <= now) {
                self.give(rules, n);
                continue;
            }
            let due = next.map(|(at, _)| at).into_iter().chain(release.map(|r| r.at));
            let until = due.min().map_or(stop, |at| at.min(stop));
            if now >= until || !self.run_until(until) {
                break;
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
            let at = match left.due {
                Some(at) => at,
                None => self.known.when(act.enabled_by)?.plus(act.lag_minutes),
            };
            left.refused_at.is_none().then_some(at)
        };
        let open = self.left.iter().enumerate();
        open.filter_map(|(n, left)| Some((due(left)?, n))).min()
    }

    /// What was refused rested on more than its enabling event: it is done the same lag after whatever its seat sees
    /// makes it possible.
    fn look_again(&mut self, rules: &Rules<'_>) {
        let mut left = std::mem::take(&mut self.left);
        for one in left.iter_mut().filter(|l| l.refused_at.is_some()) {
            self.look_at(rules, one);
        }
        let given_up = |l: &Left| l.patience == 0 && l.refused_at.is_some();
        let gone = left.iter().filter(|l| given_up(l)).map(|l| l.act);
        self.dropped.extend(gone.filter(|n| !rules.acts[*n].added));
        left.retain(|l| !given_up(l));
        self.left = left;
    }

    fn look_at(&self, rules: &Rules<'_>, left: &mut Left) {
        let (case, act) = (self.world.case(), &rules.acts[left.act]);
        let since = left.refused_at.map_or(0, |e| usize::try_from(e).unwrap_or(usize::MAX));
        let sees = |e: &&Recorded| is_visible(self.world.prepared(), &case.state, act.seat, &e.event);
        let is_own = |n: &usize| self.own.iter().any(|(a, b, seat)| (a..b).contains(&n) && *seat == act.seat);
        let mut seen = false;
        for (n, recorded) in case.events.iter().enumerate().skip(since).filter(|(_, e)| sees(e)) {
            seen = true;
            if !is_own(&n) {
                left.news = Some(recorded.at);
            }
        }
        left.refused_at = Some(case.state.events);
        if !seen {
            return;
        }
        left.patience = left.patience.saturating_sub(1);
        let possible = self
            .command(rules, act)
            .is_some_and(|command| self.world.would(act.seat, &command).is_ok());
        if possible {
            let now = self.now();
            left.due = Some(left.news.map_or(now, |at| at.plus(act.lag_minutes)).max(now));
            left.refused_at = None;
        }
    }

    fn give(&mut self, rules: &Rules<'_>, n: usize) {
        let left = self.left[n];
        let act = &rules.acts[left.act];
        let command = self.command(rules, act);
        if let Some(label) = act.sends {
            self.known.expect(label);
        }
        let first = self.world.case().events.len();
        let step = command.and_then(|c| self.world.submit(Some(act.seat), &c).ok());
        if let Some(step) = step {
            self.own.push((first, self.world.case().events.len(), act.seat));
            self.known.read(&self.world.case().events, rules.kinds);
            self.known.expect_nothing();
            self.left.remove(n);
            self.company.notice(&self.world, &step);
            self.others();
            return;
        }
        self.known.expect_nothing();
        let slot = &mut self.left[n];
        slot.refused_at = Some(self.world.case().state.events);
        slot.due = None;
    }

    /// What is said now; none where it cannot be said.
    fn command(&self, rules: &Rules<'_>, act: &Act) -> Option<Command> {
        let (p, state) = (self.world.prepared(), &self.world.case().state);
        match &act.what {
            What::Said(_) => rules.counted.told_again(act, state, &self.known),
            What::Preserve(lead) => {
                let name = &p.scenario.leads.get(lead.index())?.id;
                let form = preservation(&project(p, state, act.seat), name)?;
                Some(Command::Send { form: Box::new(form) })
            }
            What::Amended(_, amendments) => {
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

    /// The facilitator releases an inject; what has come by itself meanwhile does not come twice.
    fn release(&mut self, inject: &str) {
        self.released += 1;
        let command = Command::ReleaseInject { inject: inject.into() };
        if let Ok(step) = self.world.submit(None, &command) {
            self.company.notice(&self.world, &step);
            self.others();
        }
    }

    /// Lets time run to the next event that anybody sees; whether it could.
    fn run_until(&mut self, until: Tick) -> bool {
        let command = Command::Advance { until, stop: Stop::AtVisibleEvent };
        let after = self.now().plus(1);
        let Ok(step) = self.world.submit(None, &command) else { return false };
        self.follow(after);
        self.company.notice(&self.world, &step);
        self.others();
        true
    }

    fn others(&mut self) {
        let Again { world, company, scout, .. } = self;
        let mut look = |world: &World, seat, player: &StandIn, view: &mut Projection| {
            if let Some(scout) = scout {
                scout.look(world, seat, player, view);
            }
        };
        company.act_before(world, &mut |_, _, _, _, _| {}, &mut look);
        self.follow(self.now());
    }

    /// Whoever looks on is told that the engine answered, at this tick at the earliest.
    fn follow(&mut self, since: Tick) {
        if let Some(scout) = &mut self.scout {
            scout.follow(&self.world, since);
        }
    }
}

/// The event that something done from the start rests on.
pub(super) fn opening(keys: &[Option<Key>]) -> Option<Key> {
    keys.first().copied().flatten()
}

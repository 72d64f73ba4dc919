//! The round that plays a case to its end: scripted seats and stand-ins do what they have to do, then the
//! clock runs to the next event that any seat can see, until the case is closed.

use super::company::{Company, Sink};
use super::manner::Manner;
use super::script::{Act, BoundScript};
use crate::case::command::{Command, Stop};
use crate::case::ids::SeatId;
use crate::case::visible::is_visible;
use crate::case::world::{Step, World};
use crate::kernel::Tick;

/// Most rounds of one case.
pub const ROUND_LIMIT: u32 = 20_000;

/// How a play came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlayEnd {
    /// Why it stopped.
    pub ending: Ending,
    /// Rounds played.
    pub rounds: u32,
    /// Commands of stand-ins, refused ones included.
    pub commands: u32,
    /// Commands of stand-ins that were refused.
    pub rejections: u32,
    /// Scripted commands that were refused.
    pub script_rejections: u32,
    /// Steps of the script that were not reached.
    pub script_left: usize,
}

/// Why a play stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The case is closed.
    Closed,
    /// The limit of rounds was reached.
    TooManyRounds,
    /// The clock could not be advanced.
    Stuck,
}

/// Plays a case to its end. The script drives the seats that it names, whatever manners are given for
/// them; seats without script and manner do nothing. Every command goes through `sink`, the clock's with
/// no seat; a log written from there replays to the same events.
pub fn play(
    world: &mut World,
    manners: &[(SeatId, Manner)],
    script: Option<BoundScript>,
    sink: Sink<'_>,
) -> PlayEnd {
    let mut company = Company::new(manners);
    let mut prompter = Prompter::new(script);
    for seat in prompter.seats() {
        company.leave(seat);
    }
    let (ending, rounds) = rounds(world, &mut company, &mut prompter, sink);
    PlayEnd {
        ending,
        rounds,
        commands: company.commands(),
        rejections: company.rejections(),
        script_rejections: prompter.rejections,
        script_left: prompter.left(),
    }
}

/// Plays a case that is under way to its end with these stand-ins alone; how it ended.
pub fn play_on(world: &mut World, company: &mut Company) -> Ending {
    rounds(world, company, &mut Prompter::new(None), &mut |_, _, _, _, _| {}).0
}

/// Round after round to the end: why it stopped, and after how many.
fn rounds(
    world: &mut World,
    company: &mut Company,
    prompter: &mut Prompter,
    sink: Sink<'_>,
) -> (Ending, u32) {
    let mut rounds = 0;
    let ending = loop {
        if world.is_closed() {
            break Ending::Closed;
        }
        if rounds >= ROUND_LIMIT {
            break Ending::TooManyRounds;
        }
        rounds += 1;
        company.act(world, sink);
        if prompter.give(world, company, sink) {
            continue; // Stand-ins may have to answer before the next step.
        }
        if !world.is_closed() && !advance(world, company, prompter, sink) {
            break Ending::Stuck;
        }
    };
    (ending, rounds)
}

/// Lets the clock run to the next event that any seat can see, no further than the script allows.
fn advance(world: &mut World, company: &mut Company, prompter: &mut Prompter, sink: Sink<'_>) -> bool {
    let horizon = world.prepared().scenario.horizon;
    let now = world.case().state.clock;
    let until = prompter
        .next_time()
        .filter(|at| *at > now)
        .map_or(horizon, |at| at.min(horizon));
    let command = Command::Advance { until, stop: Stop::AtVisibleEvent };
    let answer = world.submit(None, &command);
    sink(world, now, None, &command, &answer);
    let Ok(step) = answer else { return false };
    company.notice(world, &step);
    prompter.notice(world, &step);
    true
}

/// Gives the steps of a script when their time has come.
struct Prompter {
    script: Option<BoundScript>,
    next: usize,
    waiting: Option<Waiting>,
    rejections: u32,
}

#[derive(Clone, Copy)]
struct Waiting {
    seat: SeatId,
    until: Tick,
    watches: bool,
}

impl Prompter {
    fn new(script: Option<BoundScript>) -> Prompter {
        Prompter { script, next: 0, waiting: None, rejections: 0 }
    }

    fn seats(&self) -> Vec<SeatId> {
        self.script.as_ref().map(BoundScript::seats).unwrap_or_default()
    }

    fn left(&self) -> usize {
        self.script.as_ref().map_or(0, |s| s.steps.len().saturating_sub(self.next))
    }

    /// When the script wants to be asked again at the latest.
    fn next_time(&self) -> Option<Tick> {
        match self.waiting {
            Some(waiting) => Some(waiting.until),
            None => self.script.as_ref()?.steps.get(self.next)?.at,
        }
    }

    /// Gives the next step if its time has come; whether it did.
    fn give(&mut self, world: &mut World, company: &mut Company, sink: Sink<'_>) -> bool {
        let now = world.case().state.clock;
        if world.is_closed() || self.waiting.is_some_and(|w| w.until > now) {
            return false;
        }
        self.waiting = None;
        let step = self.script.as_ref().and_then(|s| s.steps.get(self.next));
        let Some(step) = step.filter(|s| s.at.is_none_or(|at| at <= now)) else { return false };
        let seat = step.seat;
        self.next += 1;
        match &step.what {
            Act::Wait { until, watches } => {
                self.waiting = Some(Waiting { seat, until: *until, watches: *watches });
            }
            Act::Give(command) => {
                let answer = world.submit(Some(seat), command);
                sink(world, world.case().state.clock, Some(seat), command, &answer);
                match &answer {
                    Ok(step) => company.notice(world, step),
                    Err(_) => self.rejections += 1,
                }
            }
        }
        true
    }

    /// A seat that watches has seen enough once it sees anything.
    fn notice(&mut self, world: &World, step: &Step) {
        let Some(waiting) = self.waiting.filter(|w| w.watches) else { return };
        let case = world.case();
        let new = case.events.get(step.first.index()..).unwrap_or_default();
        if new
            .iter()
            .any(|e| is_visible(world.prepared(), &case.state, waiting.seat, &e.event))
        {
            self.waiting = None;
        }
    }
}

//! The stand-ins of one case: who has something new to look at, and whose turn it is.
//!
//! A seat is looked at again only when it did something itself or an event happened that it can see and
//! could act on; between two looks it works off what it planned.

use super::manner::Manner;
use super::stand_in::StandIn;
use crate::case::command::Command;
use crate::case::event::Event;
use crate::case::ids::SeatId;
use crate::case::projection::{is_visible, project};
use crate::case::rejection::Rejection;
use crate::case::world::{Step, World};
use crate::kernel::Tick;

/// Most commands of all stand-ins between two advances of the clock.
pub const TURN_LIMIT: u32 = 500;

/// What is told of every command: the world after it, when, whose (none: the clock's), what, and how it was
/// answered.
pub type Sink<'s> = &'s mut dyn FnMut(&World, Tick, Option<SeatId>, &Command, &Result<Step, Rejection>);

/// The stand-ins of one case.
#[derive(Debug, Clone)]
pub struct Company {
    seats: Vec<Seated>,
    commands: u32,
    rejections: u32,
}

#[derive(Debug, Clone)]
struct Seated {
    seat: SeatId,
    player: StandIn,
    awake: bool,
}

impl Company {
    /// Stand-ins for these seats; each looks at its file first. The last manner named for a seat counts.
    pub fn new(manners: &[(SeatId, Manner)]) -> Company {
        let mut seats: Vec<Seated> = Vec::with_capacity(manners.len());
        for (seat, manner) in manners {
            seats.retain(|s| s.seat != *seat);
            seats.push(Seated { seat: *seat, player: StandIn::new(*manner), awake: true });
        }
        seats.sort_by_key(|s| s.seat);
        Company { seats, commands: 0, rejections: 0 }
    }

    /// Whether a stand-in sits there.
    pub fn plays(&self, seat: SeatId) -> bool {
        self.seats.iter().any(|s| s.seat == seat)
    }

    /// Frees a seat for somebody else.
    pub fn leave(&mut self, seat: SeatId) {
        self.seats.retain(|s| s.seat != seat);
    }

    /// Commands given so far, refused ones included.
    pub fn commands(&self) -> u32 {
        self.commands
    }

    /// Commands refused so far.
    pub fn rejections(&self) -> u32 {
        self.rejections
    }

    /// Takes note of what a command or the clock led to.
    pub fn notice(&mut self, world: &World, step: &Step) {
        let case = world.case();
        let from = step.first.index();
        let new = case.events.get(from..).unwrap_or_default();
        for seated in self.seats.iter_mut().filter(|s| !s.awake) {
            seated.awake = new.iter().any(|e| {
                calls_for_a_look(&e.event) && is_visible(world.prepared(), &case.state, seated.seat, &e.event)
            });
        }
    }

    /// Lets every stand-in do what it has to do now, in the order of seats, again and again until nobody
    /// has anything left or the limit is reached. Returns how many commands were accepted.
    pub fn act(&mut self, world: &mut World, sink: Sink<'_>) -> u32 {
        let mut accepted = 0;
        for _ in 0..TURN_LIMIT {
            if world.is_closed() {
                break;
            }
            let Some((index, command)) = self.next(world) else { break };
            accepted += u32::from(self.give(world, index, &command, sink));
        }
        accepted
    }

    /// The next command of the first seat that has one.
    fn next(&mut self, world: &World) -> Option<(usize, Command)> {
        for (index, seated) in self.seats.iter_mut().enumerate().filter(|(_, s)| s.awake) {
            if let Some(command) = seated.player.planned() {
                return Some((index, command));
            }
            let view = project(world.prepared(), &world.case().state, seated.seat);
            if let Some(command) = seated.player.next(&view) {
                return Some((index, command));
            }
            seated.awake = false;
        }
        None
    }

    fn give(&mut self, world: &mut World, index: usize, command: &Command, sink: Sink<'_>) -> bool {
        let seated = &mut self.seats[index];
        let seat = seated.seat;
        let answer = world.submit(Some(seat), command);
        seated.player.learn(command, answer.as_ref().err());
        self.commands += 1;
        self.rejections += u32::from(answer.is_err());
        sink(world, world.case().state.clock, Some(seat), command, &answer);
        if let Ok(step) = &answer {
            self.notice(world, step);
        }
        answer.is_ok()
    }
}

/// Whether a seat that sees an event could have something to do about it. Where a file just moves on, or a
/// finding is noted, nobody has.
fn calls_for_a_look(event: &Event) -> bool {
    !matches!(
        event,
        Event::ClockAdvanced
            | Event::StepEntered { .. }
            | Event::StepBegan { .. }
            | Event::StepDone { .. }
            | Event::Notified { .. }
            | Event::Assessed { .. }
            | Event::RequestSent { .. }
            | Event::ItemVerified { .. }
            | Event::CourtRetired
            | Event::CaseClosed { .. }
    )
}

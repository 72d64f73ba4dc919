//! The stand-ins of one case: who has something new to look at, and whose turn it is.
//!
//! A projection costs more than a decision on it, so a seat looks at its file only when an event happened
//! that it can see and could act on, or when something it did was refused; between two looks it works off
//! what it planned. A plan is complete: once it is worked off there is nothing left to do on that view.

use super::call::{acts_before_trial, alone, calls_for_a_look, is_news};
use super::manner::Manner;
use super::stand_in::StandIn;
use crate::case::command::Command;
use crate::case::event::Event;
use crate::case::ids::SeatId;
#[cfg(debug_assertions)]
use crate::case::projection::project;
use crate::case::projection::{Depth, Projection, look};
use crate::case::rejection::Rejection;
use crate::case::state::Phase;
use crate::case::visible::is_visible;
use crate::case::world::{Step, World};
use crate::kernel::Tick;

/// Most commands of all stand-ins between two advances of the clock.
pub const TURN_LIMIT: u32 = 500;

/// What is told of every command: the world after it, when, whose (none: the clock's), what, and how it was
/// answered.
pub type Sink<'s> = &'s mut dyn FnMut(&World, Tick, Option<SeatId>, &Command, &Result<Step, Rejection>);

/// Who is shown what a stand-in that is about to plan sees, beside it; it is handed on as it is left.
pub type Onlooker<'s> = &'s mut dyn FnMut(&World, SeatId, &StandIn, &mut Projection);

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
    /// Stand-ins for these seats; each first looks at its file. The last manner named for a seat counts.
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

    /// Tells a stand-in what it did before, and how that was answered.
    pub fn recall(&mut self, seat: SeatId, command: &Command, refusal: Option<&Rejection>) {
        if let Some(seated) = self.seats.iter_mut().find(|s| s.seat == seat) {
            seated.player.learn(command, refusal);
        }
    }

    /// Takes note of what a command or the clock led to.
    pub fn notice(&mut self, world: &World, step: &Step) {
        let (p, case) = (world.prepared(), world.case());
        let events = case.events.get(step.first.index()..).unwrap_or_default();
        let new: Vec<(Option<SeatId>, &Event)> = events
            .iter()
            .filter(|e| is_news(&e.event))
            .map(|e| (alone(&case.state, &e.event), &e.event))
            .collect();
        debug_assert!(
            events
                .iter()
                .all(|e| is_news(&e.event) || !self.calls_somebody(world, &e.event)),
            "an event that calls somebody is no news"
        );
        if new.is_empty() {
            return;
        }
        for seated in self.seats.iter_mut().filter(|s| !s.awake) {
            let (seat, manner) = (seated.seat, seated.player.manner());
            seated.awake = new.iter().any(|(alone, event)| {
                alone.is_none_or(|who| who == seat)
                    && calls_for_a_look(p, &case.state, seat, manner, event)
                    && is_visible(p, &case.state, seat, event)
            });
        }
    }

    /// Whether an event calls a seat that can see it.
    fn calls_somebody(&self, world: &World, event: &Event) -> bool {
        let (p, state) = (world.prepared(), &world.case().state);
        self.seats.iter().any(|s| {
            let mine = alone(state, event).is_none_or(|who| who == s.seat);
            mine && calls_for_a_look(p, state, s.seat, s.player.manner(), event)
                && is_visible(p, state, s.seat, event)
        })
    }

    /// Lets every stand-in do what it has to do now, in the order of seats, again and again until nobody
    /// has anything left or the limit is reached. Returns how many commands were accepted.
    pub fn act(&mut self, world: &mut World, sink: Sink<'_>) -> u32 {
        self.act_before(world, sink, &mut |_, _, _, _| {})
    }

    /// The same before somebody who looks on.
    pub fn act_before(&mut self, world: &mut World, sink: Sink<'_>, onlooker: Onlooker<'_>) -> u32 {
        let mut accepted = 0;
        for _ in 0..TURN_LIMIT {
            if world.is_closed() {
                break;
            }
            let Some((index, command)) = self.next(world, onlooker) else { break };
            accepted += u32::from(self.give(world, index, &command, sink));
        }
        accepted
    }

    /// The next command of the first seat that has one.
    fn next(&mut self, world: &World, onlooker: Onlooker<'_>) -> Option<(usize, Command)> {
        for (index, seated) in self.seats.iter_mut().enumerate() {
            if let Some(command) = seated.player.planned() {
                return Some((index, command));
            }
            if !seated.awake {
                continue;
            }
            seated.awake = false;
            let role = world.prepared().scenario.seats[seated.seat.index()].role;
            if world.case().state.phase == Phase::Investigation && !acts_before_trial(role) {
                continue;
            }
            let (p, state) = (world.prepared(), &world.case().state);
            let mut view = look(p, state, seated.seat, Depth::ToAct);
            onlooker(world, seated.seat, &seated.player, &mut view);
            #[cfg(debug_assertions)]
            let whole = seated.player.clone().next(&project(p, state, seated.seat));
            let next = seated.player.next(&view);
            #[cfg(debug_assertions)]
            assert_eq!(next, whole, "{role:?} reads more of what it sees than was made for it to act");
            if let Some(command) = next {
                return Some((index, command));
            }
        }
        None
    }

    fn give(&mut self, world: &mut World, index: usize, command: &Command, sink: Sink<'_>) -> bool {
        let seated = &mut self.seats[index];
        let seat = seated.seat;
        let answer = world.submit(Some(seat), command);
        seated.player.learn(command, answer.as_ref().err());
        self.commands += 1;
        if answer.is_err() {
            self.rejections += 1;
            seated.awake = true;
        }
        sink(world, world.case().state.clock, Some(seat), command, &answer);
        if let Ok(step) = &answer {
            self.notice(world, step);
        }
        answer.is_ok()
    }
}

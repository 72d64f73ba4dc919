//! A long game: every seat is a person's, stand-ins of mixed manners say what to do, and now and then a seat does
//! something that nobody would plan, chosen by a seeded draw.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use rogatory::case::command::{Command, Stop};
use rogatory::players::Manner;
use rogatory::players::stand_in::StandIn;
use rogatory::text::Language;
use rogatory::ui::Sight;
use rogatory::ui::act::{ActFormVm, Kind, Value, Values, form, offers};
use rogatory::ui::command::{Place, Start, UiCommand};
use rogatory::ui::play::{OpenAct, Play};
use rogatory::ui::store::Loaded;

/// Most commands of a seat in a round.
const TURN: usize = 40;
/// Most rounds.
const ROUNDS: usize = 900;
/// What would end the game before it is long.
const ENDS: [&str; 4] = ["charge", "discontinue", "transfer", "withdraw"];

/// Something that was done: by whom (none: the clock), and what.
pub(crate) type Done = (Option<String>, Command);

/// The game.
pub(crate) struct Game {
    /// The case, with every seat a person's.
    pub(crate) play: Play,
    /// Free texts that seats wrote.
    pub(crate) notes: Vec<String>,
    /// Commands that were taken.
    pub(crate) taken: usize,
    /// Those that nobody had planned.
    pub(crate) odd: usize,
    stand_ins: Vec<StandIn>,
    dice: StdRng,
    rounds: usize,
    done: Vec<Done>,
}

impl Game {
    /// Begins.
    pub(crate) fn begin(loaded: &Loaded, seed: u64) -> Game {
        let people: Vec<String> = loaded.prepared.scenario.seats.iter().map(|s| s.id.to_string()).collect();
        let mut dice = StdRng::seed_from_u64(seed);
        let mixed = [Manner::ByTheBook, Manner::ByTheBook, Manner::Hasty, Manner::OverCautious];
        let stand_ins = (0..people.len()).map(|n| {
            let drawn = mixed[dice.random_range(0..mixed.len())];
            StandIn::new(if n == 0 { Manner::ByTheBook } else { drawn })
        });
        let stand_ins = stand_ins.collect();
        let case = loaded.prepared.scenario.id.clone();
        let table = Start { case: case.to_string(), seed, people, manners: Vec::new(), exam: false };
        let play = Play::begin(loaded, &table, "test".to_owned(), Language::En).expect("it begins");
        Game { play, notes: Vec::new(), taken: 0, odd: 0, stand_ins, dice, rounds: 0, done: Vec::new() }
    }

    /// Seats by name.
    pub(crate) fn seats(&self) -> Vec<String> {
        self.play.table.people.clone()
    }

    /// It is over.
    pub(crate) fn over(&self) -> bool {
        self.play.session().world().is_closed() || self.rounds >= ROUNDS
    }

    /// Everybody does what they have to do, somebody something else, and time goes on to the next event. What
    /// was done, in order.
    pub(crate) fn round(&mut self) -> Vec<Done> {
        self.rounds += 1;
        for (n, seat) in self.seats().into_iter().enumerate() {
            self.turn(n, &seat);
        }
        self.surprise();
        let horizon = self.play.session().world().prepared().scenario.horizon;
        self.play.release(None);
        self.done
            .push((None, Command::Advance { until: horizon, stop: Stop::AtVisibleEvent }));
        std::mem::take(&mut self.done)
    }

    /// Does the same in another world.
    pub(crate) fn follow(&mut self, done: &[Done]) {
        self.rounds += 1;
        for (seat, command) in done {
            match seat {
                Some(seat) => {
                    self.play.sit(seat);
                    self.play.give(command);
                }
                None => drop(self.play.release(None)),
            }
        }
    }

    fn give(&mut self, seat: &str, command: Command) -> bool {
        let taken = self.play.give(&command);
        self.taken += usize::from(taken);
        self.done.push((Some(seat.to_owned()), command));
        taken
    }

    fn turn(&mut self, n: usize, seat: &str) {
        self.play.sit(seat);
        for _ in 0..TURN {
            let stand_in = &mut self.stand_ins[n];
            let Some(mut command) = stand_in.planned().or_else(|| stand_in.next(self.play.view())) else {
                break;
            };
            let planned = command.clone();
            // Senders write something of their own beside the form: nobody else may read it unless it is theirs.
            if let Command::Send { form } = &mut command {
                form.note = self.note(seat);
            }
            self.give(seat, command);
            let refusal = match &self.play.notice {
                Some(rogatory::ui::play::Notice::Refused(why)) => Some((**why).clone()),
                _ => None,
            };
            self.stand_ins[n].learn(&planned, refusal.as_ref());
        }
    }

    fn note(&mut self, seat: &str) -> String {
        let note = format!("written {} by hand at {seat}", self.notes.len() + 100);
        self.notes.push(note.clone());
        note
    }

    /// Something that is offered, filled in at random.
    fn surprise(&mut self) {
        let seats = self.seats();
        let seat = &seats[self.dice.random_range(0..seats.len())];
        let place = Place::ALL[self.dice.random_range(0..Place::ALL.len())];
        self.play.sit(seat);
        let offered: Vec<_> = offers(&Sight::of(&self.play), place)
            .into_iter()
            .filter(|o| o.ready.is_ok() && !ENDS.contains(&o.name))
            .collect();
        if offered.is_empty() {
            return;
        }
        let name = offered[self.dice.random_range(0..offered.len())].name;
        let mut values = Values::new();
        // Twice: what there is to choose may depend on what was chosen.
        for _ in 0..2 {
            let open = OpenAct { name, values: values.clone() };
            let Some(vm) = form(&Sight::of(&self.play), &open) else { return };
            self.fill(seat, &vm, &mut values);
        }
        let ready = form(&Sight::of(&self.play), &OpenAct { name, values }).map(|vm| vm.ready);
        if let Some(Ok(UiCommand::Give(command))) = ready
            && self.give(seat, *command)
        {
            self.odd += 1;
        }
    }

    fn fill(&mut self, seat: &str, vm: &ActFormVm, values: &mut Values) {
        for param in &vm.params {
            if values.contains_key(param.name) || (!param.required && self.dice.random_range(0..2) == 0) {
                continue;
            }
            let chosen = match param.choices.len() {
                0 => None,
                n => Some(param.choices[self.dice.random_range(0..n)].value.clone()),
            };
            let value = match (param.kind, chosen) {
                (Kind::One(_), Some(chosen)) => Value::One(chosen),
                (Kind::Many(_), Some(chosen)) => Value::Many(vec![chosen]),
                (Kind::Yes | Kind::Decide, _) => Value::Yes(self.dice.random_range(0..2) == 0),
                (Kind::Number(least, most), _) => {
                    Value::Number(self.dice.random_range(least..=most.min(least + 60)))
                }
                (Kind::Text, _) => Value::Text(self.note(seat)),
                (Kind::Date, _) => Value::Text("2027-03-01 00:00".to_owned()),
                (Kind::One(_) | Kind::Many(_), None) => continue,
            };
            values.insert(param.name.to_owned(), value);
        }
    }
}

//! Noninterference: changing what only seat B may know changes no byte of seat A's projection until an
//! event reveals it. Each pair of worlds differs in one hidden thing and receives the same commands.

use std::sync::Arc;

use rogatory::case::command::{Command, Stop};
use rogatory::case::event::Event;
use rogatory::case::ids::{ItemId, PersonId, SeatId};
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::project;
use rogatory::case::scenario::Scenario;
use rogatory::case::world::World;
use rogatory::kernel::{Duration, DurationSpec, Tick};

use super::common::{Watched, compiled};
use super::determinism::played;

fn world(scenario: Scenario, seed: u64) -> Watched {
    Watched::open(Arc::new(Prepared::new(scenario).expect("ready")), seed)
}

fn bytes(world: &World, seat: u32) -> String {
    let projection = project(world.prepared(), &world.case().state, SeatId(seat));
    serde_json::to_string(&projection).expect("plain data")
}

/// Gives both worlds the commands of a played case and compares what `seat` sees after every one, as
/// long as the two worlds have the same clock for that seat; returns how many steps were compared.
fn compare(first: Scenario, second: Scenario, seat: u32, until: impl Fn(&World) -> bool) -> usize {
    let commands = played("01_first_request", "by-the-book", 7).commands;
    let (mut a, mut b) = (world(first, 7), world(second, 7));
    let mut compared = 0;
    for (by, command) in &commands {
        if until(&a) || until(&b) {
            break;
        }
        assert!(bytes(&a, seat) == bytes(&b, seat), "seat {seat}, before {command:?} of {by:?}");
        compared += 1;
        let (x, y) = (a.submit(*by, command), b.submit(*by, command));
        assert_eq!(x.is_ok(), y.is_ok());
    }
    compared
}

fn closed(world: &World) -> bool {
    world.is_closed()
}

#[test]
fn what_another_seat_was_told_shows_nowhere() {
    let base = compiled("01_first_request");
    let mut told = base.clone();
    // The court knows one more item from the start, and a message goes to it alone.
    let item = rogatory::case::ids::ItemId(0);
    told.seats[3].knows.push(item);
    for seat in [0, 1, 2] {
        assert!(compare(base.clone(), told.clone(), seat, closed) > 20);
    }
}

#[test]
fn truth_shows_nowhere() {
    let base = compiled("01_first_request");
    let mut other = base.clone();
    // Who really did it, and what the strangers' records say about whom, is known to nobody yet.
    for count in &mut other.counts {
        count.perpetrator = rogatory::case::ids::PersonId(1);
    }
    for seat in 0..4 {
        assert!(compare(base.clone(), other.clone(), seat, closed) > 20);
    }
}

#[test]
fn an_unknown_item_shows_nowhere_until_it_is_handed_over() {
    let base = compiled("01_first_request");
    let answers = |i: usize| base.lookups.iter().any(|l| l.item.index() == i);
    let hidden = (0..base.items.len())
        .find(|i| answers(*i) && !base.items[*i].about.is_empty())
        .expect("one");
    let mut other = base.clone();
    other.items[hidden].about.clear();
    other.items[hidden].grade = rogatory::law::proof::Grade::LeadOnly;
    if let Some(artefact) = &mut other.items[hidden].artefact {
        artefact.sha256 = "0".repeat(64);
    }
    let handed_over = |w: &World| {
        let obtained = |e: &Event| matches!(e, Event::ItemObtained { item, .. } if item.index() == hidden);
        w.case().events.iter().any(|r| obtained(&r.event))
    };
    for seat in 0..4 {
        assert!(compare(base.clone(), other.clone(), seat, handed_over) > 5);
    }
}

#[test]
fn a_longer_queue_behind_a_closed_door_shows_nowhere() {
    // Foreign desks get slower; until the first answer comes back, the sender sees the same bytes at
    // the same times. Time is released to fixed dates here, so that the clock itself tells nothing.
    let base = compiled("01_first_request");
    let mut slower = base.clone();
    for (index, desk) in base.desks.iter().enumerate() {
        if desk.jurisdiction != base.forum && !desk.tracked {
            for service in &mut slower.desks[index].services {
                let longer = service.ordinary.mean_ticks() + 5_000;
                service.ordinary = Duration::new(DurationSpec::Fixed { ticks: longer }).expect("valid");
            }
        }
    }
    let commands: Vec<_> = played("01_first_request", "by-the-book", 7)
        .commands
        .into_iter()
        .filter(|(by, c)| *by == Some(SeatId(0)) && !matches!(c, Command::Advance { .. }))
        .take(12)
        .collect();
    let (mut a, mut b) = (world(base, 7), world(slower, 7));
    let answered = |w: &World| {
        w.case()
            .events
            .iter()
            .any(|r| matches!(r.event, Event::RequestClosed { .. } | Event::ItemObtained { .. }))
    };
    let mut compared = 0;
    for (by, command) in &commands {
        let accepted = (a.submit(*by, command).is_ok(), b.submit(*by, command).is_ok());
        assert_eq!(accepted.0, accepted.1);
        let until = Tick(a.case().state.clock.0 + 7);
        let advance = Command::Advance { until, stop: Stop::AtTime };
        let advanced = (a.submit(None, &advance), b.submit(None, &advance));
        assert!(advanced.0.is_ok() && advanced.1.is_ok());
        if answered(&a) || answered(&b) {
            break;
        }
        assert_eq!(bytes(&a, 0), bytes(&b, 0), "after {command:?}");
        compared += 1;
    }
    assert!(compared > 3, "{compared}");
}

/// Plays *Cold Ward* long in two worlds and compares what every seat sees, before every command.
fn compare_all(first: Scenario, second: Scenario, manner: &str, until: impl Fn(&World) -> bool) -> usize {
    let commands = played("02_cold_ward", manner, 7).commands;
    let seats = u32::try_from(first.seats.len()).expect("few");
    let (mut a, mut b) = (world(first, 7), world(second, 7));
    let mut compared = 0;
    for (by, command) in &commands {
        if until(&a) || until(&b) {
            break;
        }
        for seat in 0..seats {
            let (x, y) = (bytes(&a, seat), bytes(&b, seat));
            assert!(x == y, "seat {seat}, before {command:?} of {by:?}:\n{x}\n{y}");
            compared += 1;
        }
        assert_eq!(a.submit(*by, command).is_ok(), b.submit(*by, command).is_ok());
    }
    compared
}

#[test]
fn truth_shows_nowhere_in_cold_ward() {
    let base = compiled("02_cold_ward");
    for manner in ["by-the-book", "hasty"] {
        let mut other = base.clone();
        let last = PersonId::at(base.persons.len() - 1);
        other.counts.iter_mut().for_each(|c| c.perpetrator = last);
        assert!(base.counts.iter().all(|c| c.perpetrator != last));
        let compared = compare_all(base.clone(), other, manner, closed);
        assert!(compared > 900, "{compared}");
    }
}

/// Each item that is not there at the start, in turn: what lies in it shows to nobody before somebody has it.
#[test]
fn unknown_items_show_nowhere_in_cold_ward_until_they_are_handed_over() {
    let base = compiled("02_cold_ward");
    let mut compared = 0;
    let hidden = (0..base.items.len()).filter(|i| !base.items[*i].obtained_at_start);
    for hidden in hidden.step_by(4) {
        let mut other = base.clone();
        other.items[hidden].about.clear();
        other.items[hidden].grade = rogatory::law::proof::Grade::LeadOnly;
        if let Some(artefact) = &mut other.items[hidden].artefact {
            artefact.sha256 = "0".repeat(64);
        }
        let known = |w: &World| {
            w.case()
                .state
                .seats
                .iter()
                .any(|s| s.items.iter().any(|k| k.item.index() == hidden))
        };
        compared += compare_all(base.clone(), other, "by-the-book", known);
    }
    assert!(compared > 2000, "{compared}");
}

/// What one seat alone is told at the start shows to no other, in a game with all thirteen seats.
#[test]
fn what_the_expert_was_told_shows_to_no_other_seat_in_cold_ward() {
    let base = compiled("02_cold_ward");
    let expert = base.seats.iter().position(|s| s.id == "expert").expect("a seat");
    let item = base.items.iter().position(|i| i.id == "kyc").expect("an item");
    let mut told = base.clone();
    told.seats[expert].knows.push(ItemId::at(item));
    let commands = played("02_cold_ward", "by-the-book", 7).commands;
    let (mut a, mut b) = (world(base, 7), world(told, 7));
    let handed_over = |w: &World| w.case().state.items[item].obtained.is_some();
    let mut compared = 0;
    for (by, command) in commands.iter().take_while(|(by, _)| *by != Some(SeatId::at(expert))) {
        if handed_over(&a) || handed_over(&b) {
            break;
        }
        for seat in (0..a.case().state.seats.len()).filter(|s| *s != expert) {
            let seat = u32::try_from(seat).expect("few");
            assert!(bytes(&a, seat) == bytes(&b, seat), "seat {seat}, before {command:?} of {by:?}");
            compared += 1;
        }
        assert_eq!(a.submit(*by, command).is_ok(), b.submit(*by, command).is_ok());
    }
    assert!(compared > 300, "{compared}");
}

#[test]
fn what_does_not_exist_and_what_is_not_known_are_answered_alike() {
    let base = compiled("01_first_request");
    let unknown = base.items.iter().find(|i| !i.obtained_at_start).expect("one").id.clone();
    let mut world = world(base, 7);
    let ask = |w: &mut World, item: &str| w.submit(Some(SeatId(0)), &Command::Read { item: item.into() });
    let existing = format!("{:?}", ask(&mut world, &unknown)).replace(unknown.as_str(), "NAME");
    let invented = format!("{:?}", ask(&mut world, "no_such_item")).replace("no_such_item", "NAME");
    assert_eq!(existing, invented);
}

//! Same log, same bytes: replay, save and load, independence of draws, random play, damage to the log.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use rogatory::case::command::{Command, Form, Guilt, Moment, Reasons, Stop};
use rogatory::case::event::Event;
use rogatory::case::ids::SeatId;
use rogatory::case::log::{LogError, LogWriter, named_digests, read};
use rogatory::case::replay::{self, Difference};
use rogatory::case::world::World;
use rogatory::kernel::Tick;
use rogatory::law::decision::Outcome;
use rogatory::law::rules::RuleId;
use rogatory::law::terms::{DataCategory, Office};

use super::common::{Watched, prepared, shipped};

/// A played case with its log.
pub(crate) struct Played {
    /// Commands in order, with who gave them.
    pub(crate) commands: Vec<(Option<SeatId>, Command)>,
    /// The log's text.
    pub(crate) log: String,
    /// The world at the end.
    pub(crate) world: Watched,
}

/// Plays a shipped scenario with stand-ins of one manner.
pub(crate) fn played(id: &str, manner: &str, seed: u64) -> Played {
    let prepared = prepared(id);
    let mut world = Watched::open(prepared.clone(), seed);
    let (mut writer, mut log) = LogWriter::begin(&prepared, seed, 0);
    log.push_str(&writer.opening(&world));
    let mut commands = Vec::new();
    let manner = manner.parse().expect("a manner");
    let manners: Vec<_> = (0..prepared.scenario.seats.len()).map(|i| (SeatId::at(i), manner)).collect();
    rogatory::players::play(&mut world, &manners, None, &mut |world, at, seat, command, result| {
        log.push_str(&writer.entry(world, at, seat, command, result));
        commands.push((seat, command.clone()));
    });
    Played { commands, log, world }
}

#[test]
fn every_shipped_scenario_replays_deeply_in_every_manner() {
    for id in shipped() {
        for manner in ["by-the-book", "hasty"] {
            for seed in [1, 7] {
                let one = played(&id, manner, seed);
                assert!(one.world.is_closed(), "{id} {manner} {seed} did not end");
                assert_eq!(one.log, played(&id, manner, seed).log, "two plays differ");
                let file = read(one.log.as_bytes()).expect("own log");
                let again = replay::replay(&file, true).expect("replayable").expect("no divergence");
                assert_eq!(again.case().events, one.world.case().events);
                assert_eq!(named_digests(&again), named_digests(&one.world));
            }
        }
    }
}

/// Save, load, compare: after every command the world restored from its events has the digests of the
/// world that was played, and goes on alike.
#[test]
fn save_and_load_after_every_step() {
    for id in shipped() {
        for manner in ["by-the-book", "hasty"] {
            let prepared = prepared(&id);
            let commands = played(&id, manner, 7).commands;
            let mut world = Watched::open(prepared.clone(), 7);
            let mut restored = Watched::open(prepared.clone(), 7);
            for (seat, command) in &commands {
                let (a, b) = (world.submit(*seat, command), restored.submit(*seat, command));
                assert_eq!(a, b, "a restored world answers otherwise to {command:?}");
                *restored = World::restore(prepared.clone(), 7, 0, &world.case().events).expect("restores");
                assert_eq!(named_digests(&world), named_digests(&restored), "after {command:?}");
            }
        }
    }
}

fn damaged(log: &str, change: impl Fn(&mut Vec<String>)) -> Result<(), LogError> {
    let mut lines: Vec<String> = log.lines().map(str::to_owned).collect();
    change(&mut lines);
    read(format!("{}\n", lines.join("\n")).as_bytes()).map(|_| ())
}

#[test]
fn damage_is_reported_with_its_line() {
    let log = played("01_first_request", "by-the-book", 7).log;
    let removed = damaged(&log, |l| drop(l.remove(4)));
    assert_eq!(removed, Err(LogError::ChainBroken(5)));
    let swapped = damaged(&log, |l| l.swap(5, 6));
    assert_eq!(swapped, Err(LogError::ChainBroken(6)));
    let doubled = damaged(&log, |l| l.insert(3, l[3].clone()));
    assert_eq!(doubled, Err(LogError::ChainBroken(5)));
    assert!(matches!(read(b""), Err(LogError::Empty)));
    assert!(matches!(read(b"hello\n"), Err(LogError::NotALog)));
}

/// Every single byte of three lines, changed in turn: always noticed, always at that line.
#[test]
fn every_byte_counts() {
    let log = played("01_first_request", "by-the-book", 7).log;
    let lines: Vec<&str> = log.lines().collect();
    for number in [2usize, 9, lines.len() - 1] {
        let length = lines[number].len();
        for position in (0..length).step_by(1 + length / 60) {
            let broken = damaged(&log, |l| {
                let mut bytes = l[number].clone().into_bytes();
                bytes[position] = if bytes[position] == b'7' { b'8' } else { b'7' };
                l[number] = String::from_utf8(bytes).unwrap_or_default();
            });
            assert_eq!(broken, Err(LogError::ChainBroken(number + 1)), "byte {position}");
        }
    }
}

#[test]
fn a_cut_last_line_is_recovered_from_and_said() {
    let one = played("01_first_request", "by-the-book", 7);
    let cut = &one.log[..one.log.len() - 9];
    let file = read(cut.as_bytes()).expect("recovered");
    assert_eq!(file.truncated, Some(one.log.lines().count()));
    assert_eq!(file.entries.len() + 2, one.log.lines().count());
    assert!(replay::replay(&file, true).expect("replayable").is_ok());
}

#[test]
fn a_divergence_names_line_step_and_event() {
    let one = played("01_first_request", "by-the-book", 7);
    let mut file = read(one.log.as_bytes()).expect("own log");
    let line = file.entries.iter().position(|e| e.events.len() > 3).expect("a long entry");
    file.entries[line].events[1].at = Tick(file.entries[line].events[1].at.0 + 1);
    let divergence = replay::replay(&file, true).expect("replayable").expect_err("diverges");
    assert_eq!(divergence.line, line + 2);
    assert!(matches!(divergence.what, Difference::Event { .. }));
    file.header.rules_version += 1;
    assert!(replay::replay(&file, true).is_err(), "another rules version is refused");
    assert!(replay::open(&file).is_ok(), "and still opens");
}

/// Drawn times of every step, by what the request means and not by its number.
fn drawn(world: &World) -> BTreeMap<String, u64> {
    let mut times = BTreeMap::new();
    let state = &world.case().state;
    for recorded in &world.case().events {
        if let Event::StepEntered { request, step, visit, service_minutes, .. } = &recorded.event {
            let r = &state.requests[request.index()];
            let key = format!(
                "{}/{}/{:?}/{}/{step}/{visit}",
                r.form.instrument, r.form.addressee, r.reading.selectors, r.ordinal
            );
            times.insert(key, *service_minutes);
        }
    }
    times
}

#[test]
fn dropping_one_request_changes_no_other_s_drawn_times() {
    let full = played("01_first_request", "by-the-book", 7);
    let all = drawn(&full.world);
    let sends: Vec<usize> = (0..full.commands.len())
        .filter(|i| matches!(full.commands[*i].1, Command::Send { .. }))
        .collect();
    assert!(sends.len() >= 3, "{}", sends.len());
    for dropped in sends {
        let mut world = Watched::open(prepared("01_first_request"), 7);
        for (index, (seat, command)) in full.commands.iter().enumerate() {
            if index != dropped {
                // What depends on the dropped request is rejected now; that is the point.
                let _ = world.submit(*seat, command);
            }
        }
        let fewer = drawn(&world);
        assert!(!fewer.is_empty());
        for (key, time) in &fewer {
            if let Some(before) = all.get(key) {
                assert_eq!(time, before, "{key}");
            }
        }
    }
}

fn pick<'a, T>(rng: &mut StdRng, from: &'a [T]) -> &'a T {
    &from[rng.random_range(0..from.len())]
}

/// A command, lawful or not: names that exist and names that do not, marks of every kind.
fn random_command(rng: &mut StdRng, world: &World) -> (Option<SeatId>, Command) {
    let s = &world.prepared().scenario;
    let seat = Some(SeatId(rng.random_range(0..4)));
    let item = |rng: &mut StdRng| match rng.random_range(0..4) {
        0 => format!("#{}", rng.random_range(0..9)),
        1 => "nothing_like_it".to_owned(),
        _ => pick(rng, &s.items).id.to_string(),
    };
    let mark = |rng: &mut StdRng| {
        let m = pick(rng, &s.marks);
        format!("{}.{}", s.items[m.item.index()].id, m.id)
    };
    let reasons = |rng: &mut StdRng| Reasons {
        grounds: if rng.random() { vec!["scope".into()] } else { Vec::new() },
        marks: if rng.random() { vec![mark(rng).into()] } else { Vec::new() },
        note: String::new(),
    };
    let number = rng.random_range(0..5);
    let now = world.case().state.clock.0;
    let command = match rng.random_range(0..16) {
        0 | 1 => Command::Read { item: item(rng).into() },
        2..=5 => Command::Send { form: Box::new(random_form(rng, world, &mark)) },
        6 => Command::Rule {
            request: number,
            outcome: *pick(
                rng,
                &[Outcome::Grant, Outcome::Partial, Outcome::Clarify, Outcome::Postpone, Outcome::Refuse],
            ),
            reasons: reasons(rng),
        },
        7 => Command::Clarify { request: number, form: Box::new(random_form(rng, world, &mark)) },
        8 if rng.random() => Command::ExtendPreservation { request: number },
        8 => Command::Withdraw { request: number },
        9 => {
            let rule = *pick(rng, RuleId::ALL);
            let remedy = rogatory::law::standing::Remedy::WithdrawAndDelete;
            Command::Cure { request: number, rule, remedy, reasons: reasons(rng) }
        }
        10 => Command::Verify { item: item(rng).into() },
        11 if rng.random_range(0..6) == 0 => Command::Charge {
            person: pick(rng, &s.persons).id.clone(),
            counts: s.counts.iter().map(|c| c.id.clone()).take(rng.random_range(0..3)).collect(),
            exhibits: vec![item(rng).into()],
            forecast_permille: rng.random_range(0..1100),
        },
        12 => Command::Challenge { item: item(rng).into(), rule: *pick(rng, RuleId::ALL) },
        13 => Command::Rest,
        14 => Command::Verdict {
            findings: s.counts.iter().map(|c| (c.id.clone(), Guilt::NotGuilty)).collect(),
            reasons: reasons(rng),
        },
        _ => {
            let stop = if rng.random() { Stop::AtTime } else { Stop::AtVisibleEvent };
            return (None, Command::Advance { until: Tick(now + rng.random_range(0..20_000)), stop });
        }
    };
    (seat, command)
}

fn random_form(rng: &mut StdRng, world: &World, mark: &impl Fn(&mut StdRng) -> String) -> Form {
    let s = &world.prepared().scenario;
    let mut form = Form::blank(&pick(rng, &s.instruments).id, &pick(rng, &s.desks).id);
    let some = |rng: &mut StdRng| rng.random_range(0..4) > 0;
    form.category = some(rng)
        .then(|| *pick(rng, &[DataCategory::Sub, DataCategory::Acc, DataCategory::Tra, DataCategory::Con]));
    form.identifiers = (0..rng.random_range(0..4)).map(|_| mark(rng).into()).collect();
    form.nexus = (0..rng.random_range(0..3)).map(|_| mark(rng).into()).collect();
    form.moment = some(rng).then(|| Moment {
        mark: mark(rng).into(),
        zone_minutes: some(rng).then(|| rng.random_range(-900..900)),
        slow_seconds: rng.random_range(-100..100),
    });
    form.offence = some(rng).then(|| pick(rng, &s.counts).id.clone());
    form.necessity = some(rng).then_some(rogatory::case::command::Necessity::IdentifyUser);
    form.authoriser =
        some(rng).then(|| *pick(rng, &[Office::Prosecutor, Office::InvestigatingJudge, Office::Court]));
    form.target = some(rng).then(|| {
        *pick(rng, &[rogatory::law::facts::Target::AllUsers, rogatory::law::facts::Target::Identifier])
    });
    form.emergency = (!some(rng)).then_some(rogatory::case::command::EmergencyClaim { mark: None });
    form.follow_up = rng.random();
    form.translation = rng.random();
    form
}

/// What must hold after any sequence of commands, lawful or not.
fn check_invariants(world: &World) {
    let case = world.case();
    assert_eq!(usize::try_from(case.state.events).expect("small"), case.events.len());
    let mut before = Tick(0);
    for (index, recorded) in case.events.iter().enumerate() {
        assert!(recorded.at >= before, "time runs forward");
        assert!(recorded.cause.index() <= index, "nothing is enabled by what comes later");
        assert!(case.events[recorded.cause.index()].at <= recorded.at);
        before = recorded.at;
    }
    assert!(case.state.clock >= before);
    for item in &case.state.items {
        let kept = item.preserved_until.is_some_and(|until| until > case.state.clock);
        assert!(!(item.expired && kept), "what is preserved is not erased");
        assert!(item.obtained.is_some() || !item.deleted, "only what is in the file can be deleted");
    }
    for request in &case.state.requests {
        let asked_back = request.decisions.iter().any(|d| d.outcome == Outcome::Clarify);
        if !asked_back {
            let within = request.granted.intersection(&request.reading.asked);
            assert_eq!(within, request.granted, "nothing is granted that was not asked");
        }
    }
}

#[test]
fn random_play_keeps_the_invariants_and_restores() {
    let prepared = prepared("01_first_request");
    let (mut accepted, mut rejected) = (0u32, 0u32);
    for seed in 0..60u64 {
        let mut rng = StdRng::seed_from_u64(seed);
        let mut world = Watched::open(prepared.clone(), seed);
        for step in 0..120 {
            let (seat, command) = random_command(&mut rng, &world);
            let before = named_digests(&world);
            match world.submit(seat, &command) {
                Ok(_) => accepted += 1,
                Err(_) => {
                    rejected += 1;
                    assert_eq!(before, named_digests(&world), "a rejection changes nothing: {command:?}");
                }
            }
            if step % 20 == 0 {
                check_invariants(&world);
                let again =
                    World::restore(prepared.clone(), seed, 0, &world.case().events).expect("restores");
                assert_eq!(named_digests(&world), named_digests(&again), "seed {seed} step {step}");
            }
        }
        check_invariants(&world);
    }
    assert!(accepted > 500 && rejected > 500, "{accepted} accepted, {rejected} rejected");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands in a file that is called a log: an answer, never a panic.
    #[test]
    fn reading_any_bytes_as_a_log_ends_in_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read(&bytes);
    }
}

/// How an advance is cut into pieces changes nothing but the pieces.
#[test]
fn time_released_in_pieces_or_at_once() {
    let sends: Vec<_> = played("01_first_request", "by-the-book", 7)
        .commands
        .into_iter()
        .take_while(|(_, c)| !matches!(c, Command::Advance { .. }))
        .collect();
    let run = |pieces: u64| {
        let mut world = Watched::open(prepared("01_first_request"), 7);
        for (seat, command) in &sends {
            let _ = world.submit(*seat, command);
        }
        for piece in 1..=pieces {
            let until = Tick(world.prepared().scenario.horizon.0 / 4 * piece / pieces);
            let _ = world.submit(None, &Command::Advance { until, stop: Stop::AtTime });
        }
        let events = &world.case().events;
        let kept = events.iter().filter(|r| r.event != Event::ClockAdvanced);
        (kept.map(|r| (r.at, format!("{:?}", r.event))).collect::<Vec<_>>(), world.desks_digest())
    };
    assert_eq!(run(1), run(97));
}

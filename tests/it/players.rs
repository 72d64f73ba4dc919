//! Stand-ins play whole cases: by the book it ends rightly, in haste it does not, and a stand-in needs
//! nothing but what its seat sees. Scripts drive some seats while stand-ins play the rest.

use std::collections::BTreeMap;
use std::sync::Arc;

use rogatory::case::command::{Command, Guilt, Stop};
use rogatory::case::event::{CaseOutcome, Event, RequestEnd};
use rogatory::case::ids::{ItemId, SeatId};
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::{Projection, project};
use rogatory::case::state::Phase;
use rogatory::case::world::World;
use rogatory::kernel::{CivilTime, Tick};
use rogatory::law::rules::{RuleId, Verdict};
use rogatory::law::standing::Standing;
use rogatory::law::terms::Office;
use rogatory::players::{Ending, Manner, PlayEnd, Script, ScriptError, ScriptStep, StandIn, play};

use super::common::{Watched, prepared, shipped};

const TUTORIAL: &str = "01_first_request";
const SEEDS: std::ops::RangeInclusive<u64> = 1..=40;

/// Commands in order: when, who, what, and whether it was accepted.
type Given = Vec<(Tick, Option<SeatId>, Command, bool)>;

fn seats(p: &Prepared) -> Vec<SeatId> {
    (0..p.scenario.seats.len()).map(SeatId::at).collect()
}

fn open(p: &Arc<Prepared>, seed: u64) -> Watched {
    Watched::open(p.clone(), seed)
}

fn played(
    p: &Arc<Prepared>,
    seed: u64,
    manners: &[(SeatId, Manner)],
    script: Option<&Script>,
) -> (Watched, PlayEnd, Given) {
    let mut world = open(p, seed);
    let mut given = Given::new();
    let script = script.map(|s| s.bind(p).expect("a script for this scenario"));
    let end = play(&mut world, manners, script, &mut |_, at, seat, command, answer| {
        given.push((at, seat, command.clone(), answer.is_ok()));
    });
    (world, end, given)
}

fn all(p: &Prepared, manner: Manner) -> Vec<(SeatId, Manner)> {
    seats(p).into_iter().map(|seat| (seat, manner)).collect()
}

/// Grave breaches of settled rules that were never made good.
fn grave_and_settled(world: &World) -> Vec<RuleId> {
    let p = world.prepared();
    let settled = |rule: RuleId| p.standing(rule).is_some_and(|s| s.standing == Standing::Settled);
    let findings = world.case().state.findings.iter();
    findings
        .filter(|f| f.verdict == Verdict::Grave && !f.cured && settled(f.rule))
        .map(|f| f.rule)
        .collect()
}

#[test]
fn by_the_book_convicts_the_right_person_and_breaches_nothing() {
    let p = prepared(TUTORIAL);
    for seed in SEEDS {
        let (world, end, given) = played(&p, seed, &all(&p, Manner::ByTheBook), None);
        let state = &world.case().state;
        assert_eq!((end.ending, end.rejections), (Ending::Closed, 0), "seed {seed}");
        assert!(given.iter().all(|(.., accepted)| *accepted), "seed {seed}: something was refused");
        assert_eq!(state.phase, Phase::Closed(CaseOutcome::Convicted), "seed {seed}");
        for verdict in &state.trial.verdicts {
            assert_eq!((verdict.guilt, verdict.proof), (Guilt::Guilty, Guilt::Guilty), "seed {seed}");
            assert_eq!(state.trial.person, Some(p.scenario.counts[verdict.count.index()].perpetrator));
        }
        assert_eq!(
            state.trial.verdicts.len(),
            p.scenario.counts.len(),
            "seed {seed}: every count is charged"
        );
        let breaches: Vec<_> = state
            .findings
            .iter()
            .filter(|f| f.verdict != Verdict::Kept && !f.cured)
            .collect();
        assert!(breaches.is_empty(), "seed {seed}: {breaches:?}");
        let strangers =
            |(item, held): (&rogatory::case::scenario::Item, &rogatory::case::state::ItemState)| {
                held.obtained.is_some() && item.about.iter().any(|who| Some(*who) != state.trial.person)
            };
        assert!(
            !p.scenario.items.iter().zip(&state.items).any(strangers),
            "seed {seed}: a stranger's record"
        );
        assert!(
            !state
                .requests
                .iter()
                .any(|r| r.decisions.iter().any(|d| d.outcome > rogatory::law::decision::Outcome::Grant))
        );
    }
}

#[test]
fn haste_breaches_a_settled_rule_gravely_every_time() {
    let p = prepared(TUTORIAL);
    for seed in SEEDS {
        let (world, end, _) = played(&p, seed, &all(&p, Manner::Hasty), None);
        assert_eq!((end.ending, end.rejections), (Ending::Closed, 0), "seed {seed}");
        let grave = grave_and_settled(&world);
        assert!(!grave.is_empty(), "seed {seed}: nothing grave");
        let state = &world.case().state;
        let cured = world.case().events.iter().any(|e| matches!(e.event, Event::BreachCured { .. }));
        assert!(!cured, "seed {seed}: haste makes nothing good");
        assert!(!state.items.iter().any(|i| i.ever_preserved), "seed {seed}: haste preserves nothing");
        assert_ne!(state.phase, Phase::Closed(CaseOutcome::Convicted), "seed {seed}");
    }
}

#[test]
fn the_same_seed_gives_the_same_events_and_another_seed_other_times() {
    let p = prepared(TUTORIAL);
    for manner in Manner::ALL {
        let events = |seed| played(&p, seed, &all(&p, manner), None).0.case().events.clone();
        assert_eq!(events(7), events(7), "{manner}");
        assert_ne!(events(7), events(8), "{manner}");
    }
}

#[test]
fn every_mixture_of_manners_comes_to_an_end_and_repeats_no_refused_command() {
    for id in shipped() {
        let p = prepared(&id);
        let seats = seats(&p);
        for mixture in 0..1u32 << seats.len().min(5) {
            let manner = |i: usize| Manner::ALL[usize::from(mixture >> i & 1 == 1)];
            let manners: Vec<_> = seats.iter().enumerate().map(|(i, seat)| (*seat, manner(i))).collect();
            let (_, end, given) = played(&p, 3, &manners, None);
            assert_eq!(end.ending, Ending::Closed, "{id} {manners:?}");
            let mut refused: Vec<(Option<SeatId>, Command)> = Vec::new();
            for (_, seat, command, _) in given.into_iter().filter(|(.., accepted)| !accepted) {
                let one = (seat, command);
                assert!(!refused.contains(&one), "{id} {manners:?} repeats {one:?}");
                refused.push(one);
            }
        }
    }
}

#[test]
fn seats_that_nobody_plays_let_time_run_out() {
    let p = prepared(TUTORIAL);
    let (world, end, given) = played(&p, 1, &[], None);
    assert_eq!(end.ending, Ending::Closed);
    assert_eq!(world.case().state.phase, Phase::Closed(CaseOutcome::TimeRanOut));
    assert!(given.iter().all(|(_, seat, ..)| seat.is_none()));
}

/// A stand-in fed with nothing but the bytes of its projection plays the same case.
#[test]
fn a_stand_in_sees_only_the_projection_of_its_seat() {
    let p = prepared(TUTORIAL);
    for manner in Manner::ALL {
        let (expected, ..) = played(&p, 11, &all(&p, manner), None);
        let mut world = open(&p, 11);
        let mut players: BTreeMap<SeatId, StandIn> =
            seats(&p).into_iter().map(|seat| (seat, StandIn::new(manner))).collect();
        for _ in 0..10_000 {
            if world.is_closed() {
                break;
            }
            let mut acted = false;
            for (seat, player) in &mut players {
                let bytes =
                    serde_json::to_string(&project(&p, &world.case().state, *seat)).expect("plain data");
                let view: Projection = serde_json::from_str(&bytes).expect("plain data");
                if let Some(command) = player.next(&view) {
                    let answer = world.submit(Some(*seat), &command);
                    player.learn(&command, answer.as_ref().err());
                    acted = true;
                    break;
                }
            }
            if !acted {
                let until = p.scenario.horizon;
                world
                    .submit(None, &Command::Advance { until, stop: Stop::AtVisibleEvent })
                    .expect("time runs");
            }
        }
        assert_eq!(world.case().events, expected.case().events, "{manner}");
    }
}

/// What a by-the-book prosecutor did, given as a script while stand-ins play the other seats, leads to the
/// same events.
#[test]
fn a_script_drives_the_seats_it_names_and_stand_ins_the_rest() {
    let p = prepared(TUTORIAL);
    let manners = all(&p, Manner::ByTheBook);
    let (expected, _, given) = played(&p, 5, &manners, None);
    let who = SeatId::at(p.scenario.seats.iter().position(|s| s.role == Office::Prosecutor).expect("one"));
    let epoch = p.scenario.epoch.utc().minutes_from_civil();
    let steps: Vec<ScriptStep> = given
        .into_iter()
        .filter(|(_, seat, ..)| *seat == Some(who))
        .map(|(at, _, command, _)| ScriptStep {
            at: CivilTime::from_minutes(epoch + i64::try_from(at.0).expect("in range")).ok(),
            seat: p.scenario.seats[who.index()].id.to_string(),
            command,
        })
        .collect();
    let text = ron::to_string(&Script { steps }).expect("plain data");
    let script = Script::parse(&text).expect("as written");
    // The manner named for a scripted seat does not count.
    let hasty_otherwise: Vec<_> = manners
        .iter()
        .map(|(s, m)| (*s, if *s == who { Manner::Hasty } else { *m }))
        .collect();
    let (world, end, _) = played(&p, 5, &hasty_otherwise, Some(&script));
    assert_eq!((end.script_rejections, end.script_left), (0, 0));
    assert_eq!(world.case().events, expected.case().events);
}

#[test]
fn a_script_waits_and_its_refused_steps_are_counted() {
    let p = prepared(TUTORIAL);
    let script = Script::parse(
        r#"(steps: [
            (seat: "prosecutor", command: Send(form: (
                instrument: "PRES-X", addressee: "teldane_24_7", category: Tra,
                identifiers: ["phish_mail.customer"],
                period: (from: "2026-10-30 00:00", until: "2026-11-03 00:00"), offence: "fraud",
                nexus: ["phish_mail.customer"], necessity: PreventLoss, follow_up: true))),
            (seat: "prosecutor", command: Read(item: "kit_log")),
            (seat: "prosecutor", command: Advance(until: 300, stop: AtTime)),
            (seat: "prosecutor", command: Read(item: "bank_statement")),
            (at: "2026-11-04 09:00", seat: "prosecutor", command: Discontinue(reasons: (grounds: ["proof"]))),
        ])"#,
    )
    .expect("a script");
    let (world, end, given) = played(&p, 9, &all(&p, Manner::ByTheBook), Some(&script));
    assert_eq!((end.ending, end.script_rejections, end.script_left), (Ending::Closed, 1, 0));
    assert_eq!(world.case().state.phase, Phase::Closed(CaseOutcome::Discontinued));
    let when = |wanted: fn(&Command) -> bool| {
        given
            .iter()
            .filter(|(_, _, c, accepted)| *accepted && wanted(c))
            .map(|(at, ..)| at.0)
            .collect::<Vec<_>>()
    };
    assert_eq!(when(|c| matches!(c, Command::Read { .. })), [300]);
    assert_eq!(when(|c| matches!(c, Command::Discontinue { .. })), [2 * 1440 + 150]);
    let log = p.item("kit_log").unwrap_or(ItemId(0));
    assert!(world.case().state.items[log.index()].ever_preserved);
    let preservation = &world.case().state.requests[0];
    assert_eq!(preservation.status, rogatory::case::state::RequestStatus::Closed(RequestEnd::Answered));
}

#[test]
fn a_script_that_cannot_be_is_refused_with_its_place() {
    let p = prepared(TUTORIAL);
    let wrong = Script::parse("(steps: [\n    (seat: \"prosecutor\", command: Reed(item: \"x\")),\n])");
    assert!(matches!(wrong, Err(ScriptError::Unreadable { line: 2, .. })), "{wrong:?}");
    let bind = |text: &str| Script::parse(text).expect("a script").bind(&p);
    let nobody = bind(r#"(steps: [(seat: "mayor", command: Rest)])"#);
    assert!(matches!(nobody, Err(ScriptError::NoSeat { step: 1, .. })), "{nobody:?}");
    let early = bind(r#"(steps: [(at: "2026-11-01 00:00", seat: "defence", command: Rest)])"#);
    assert!(matches!(early, Err(ScriptError::TooEarly { step: 1, .. })), "{early:?}");
    let back = bind(
        r#"(steps: [
            (at: "2026-11-05 00:00", seat: "court", command: Rest),
            (at: "2026-11-04 00:00", seat: "court", command: Rest),
        ])"#,
    );
    assert!(matches!(back, Err(ScriptError::TooEarly { step: 2, .. })), "{back:?}");
}

#[test]
fn a_manner_is_known_by_its_name() {
    for manner in Manner::ALL {
        assert_eq!(manner.name().parse(), Ok(manner));
        assert_eq!(serde_json::to_string(&manner).expect("plain"), format!("\"{manner}\""));
    }
    assert!("By-The-Book".parse::<Manner>().is_err());
}

//! Whatever happens, everything adds up: random play on the small scenario, with the same seed the same
//! commands.

use rogatory::case::command::{Command, Form, Reasons, Stop};
use rogatory::case::event::Event;
use rogatory::case::ids::SeatId;
use rogatory::case::prepared::Prepared;
use rogatory::case::scenario::{Dimension, Objective, ObjectiveAct};
use rogatory::case::world::World;
use rogatory::kernel::{EntityKey, Luck, Part, Tick};
use rogatory::law::rules::RuleId;
use rogatory::law::standing::Remedy;
use rogatory::law::terms::{DataCategory, Office};
use rogatory::score::card::CAP;
use rogatory::score::ledger::is_tiling;
use rogatory::score::{Advice, Code, Course, Ledger, RunResult, ScoreCard, request_ledgers};
use std::sync::Arc;

use super::course::{ANN, CUSTOMER, STRANGER, scenario};

use super::super::common::Watched;

/// Whole numbers below a bound, by key.
struct Dice {
    luck: Luck,
    thrown: u32,
}

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.thrown += 1;
        let key = EntityKey::of("test", &[Part::from(self.thrown)]);
        self.luck.visit(key, 0).u64(0) % bound
    }
}

fn random_form(dice: &mut Dice) -> Form {
    let mut form = Form::blank(if dice.below(3) == 0 { "KEEP" } else { "LETTER" }, "away_host");
    let mark = if dice.below(3) == 0 { "gate_log.other" } else { "gate_log.account" };
    form.category = Some(if dice.below(4) == 0 { DataCategory::Tra } else { DataCategory::Sub });
    form.identifiers = vec![mark.into()];
    form.nexus = if dice.below(3) == 0 { Vec::new() } else { vec![mark.into()] };
    form.offence = Some("fraud".into());
    form.authoriser = (dice.below(4) > 0).then_some(Office::Prosecutor);
    form.remedies = dice.below(2) == 0;
    form
}

fn random_command(dice: &mut Dice, world: &World) -> (Option<SeatId>, Command) {
    let now = world.case().state.clock.0;
    let number = u32::try_from(dice.below(5)).unwrap_or(0);
    let command = match dice.below(20) {
        0..=4 => Command::Send { form: Box::new(random_form(dice)) },
        5 | 6 => Command::Clarify { request: number, form: Box::new(random_form(dice)) },
        7 => Command::Withdraw { request: number },
        8 => Command::Cure {
            request: number,
            rule: if dice.below(2) == 0 { RuleId::R05 } else { RuleId::R04 },
            remedy: Remedy::WithdrawAndDelete,
            reasons: Reasons::default(),
        },
        9 => Command::Read { item: "customer".into() },
        10 if dice.below(3) == 0 => Command::Charge {
            person: if dice.below(4) == 0 { "ben" } else { "ann" }.into(),
            counts: vec!["fraud".into()],
            exhibits: vec!["gate_log".into(), "customer".into()],
            forecast_permille: 700,
        },
        11 if dice.below(12) == 0 => Command::Discontinue { reasons: Reasons::default() },
        _ => {
            let stop = if dice.below(2) == 0 { Stop::AtTime } else { Stop::AtVisibleEvent };
            return (None, Command::Advance { until: Tick(now + 1 + dice.below(4000)), stop });
        }
    };
    (Some(SeatId(0)), command)
}

fn check_ledgers(course: &Course<'_>) {
    let ledger = Ledger::of(course);
    assert!(is_tiling(&ledger.segments, Tick(0), course.end()));
    assert_eq!(ledger.delay().total(), course.elapsed_minutes());
    let staged: u64 = ledger.segments.iter().filter(|s| s.stage.is_some()).map(|s| s.minutes()).sum();
    let points = ledger.choke_points();
    assert_eq!(points.iter().map(|c| c.minutes).sum::<u64>(), staged);
    assert!(points.windows(2).all(|w| w[0].minutes >= w[1].minutes));
    let requests = request_ledgers(course, &ledger);
    assert_eq!(requests.len(), course.state.requests.len());
    for one in &requests {
        assert!(is_tiling(&one.segments, one.from, one.until), "{one:?}");
        assert_eq!(one.slack_minutes.is_some(), one.ended);
        let latest = course.end().since(one.until);
        assert!(one.slack_minutes.is_none_or(|slack| slack <= latest));
        assert!(!one.on_path || one.slack_minutes.is_none_or(|slack| slack == 0));
    }
}

fn check_card(card: &ScoreCard) {
    let mut contributions = 0;
    for dimension in &card.dimensions {
        let points: u32 = dimension.lines.iter().map(|l| l.points).sum();
        assert_eq!(dimension.points.unwrap_or(0), points);
        let most: u32 = dimension.lines.iter().map(|l| l.max_points).sum();
        assert_eq!(most, if dimension.points.is_some() { 1000 } else { 0 });
        assert!(dimension.lines.iter().all(|l| l.points <= l.max_points));
        assert_eq!(dimension.lines.iter().map(|l| l.share).sum::<u32>(), dimension.contribution);
        contributions += dimension.contribution;
    }
    assert_eq!(contributions, card.total_uncapped);
    assert_eq!(card.seats.iter().map(|s| s.share).sum::<u32>(), card.total_uncapped);
    for (index, dimension) in card.dimensions.iter().enumerate() {
        let own: u32 = card.seats.iter().map(|s| s.dimensions[index].0).sum();
        assert_eq!(own, dimension.points.unwrap_or(0));
    }
    let capped = card.capped_by.is_some();
    assert_eq!(card.total, if capped { card.total_uncapped.min(CAP) } else { card.total_uncapped });
    assert_eq!(card.findings.len(), card.lines().filter(|l| l.finding.is_some()).count());
}

fn objective(id: &str, dimension: Dimension, act: ObjectiveAct) -> Objective {
    Objective { id: id.into(), act, dimension, weight: 3 }
}

#[test]
fn random_play_adds_up() {
    let mut scenario = scenario();
    scenario.objectives = vec![
        objective("kept", Dimension::Evidence, ObjectiveAct::Preserved(CUSTOMER)),
        objective("spared", Dimension::Rights, ObjectiveAct::NeverObtained(STRANGER)),
        objective("asked_once", Dimension::Cooperation, ObjectiveAct::NoClarification),
        objective("not_ann", Dimension::Victims, ObjectiveAct::NotCharged(ANN)),
    ];
    let p = Arc::new(Prepared::new(scenario).expect("ready"));
    let (mut closed, mut clarified, mut obtained) = (0, 0, 0);
    for seed in 0..60 {
        let mut dice = Dice { luck: Luck::new(seed, 0), thrown: 0 };
        let mut world = Watched::open(p.clone(), seed);
        for _ in 0..80 {
            let (seat, command) = random_command(&mut dice, &world);
            let _ = world.submit(seat, &command);
            let course = Course::follow(&p, &world.case().events);
            assert_eq!(course.state, world.case().state);
            check_ledgers(&course);
            check_card(&ScoreCard::of_course(&course));
        }
        let events = &world.case().events;
        closed += usize::from(world.is_closed());
        clarified += events
            .iter()
            .filter(|e| matches!(e.event, Event::RequestClarified { .. }))
            .count();
        obtained += events.iter().filter(|e| matches!(e.event, Event::ItemObtained { .. })).count();
        let json = |events| serde_json::to_string(&RunResult::from_case(&p, seed, events, "h".to_owned()));
        assert_eq!(json(events).expect("plain"), json(&events.clone()).expect("plain"));
    }
    assert!(closed > 20 && clarified > 20 && obtained > 20, "{closed} closed, {clarified}, {obtained}");
}

/// The object of `--json`: its keys, in their order, and `delay` with all causes.
#[test]
fn the_result_has_the_keys_of_the_design() {
    let p = Prepared::new(scenario()).expect("ready");
    let mut log = super::course::Log::open();
    log.discontinue(70, rogatory::case::ids::EventId(0));
    let result = RunResult::from_case(&p, 7, &log.events, "abc".to_owned());
    let json = serde_json::to_string(&result).expect("plain data");
    let mut at = 0;
    for key in [
        "schema",
        "scenario",
        "seed",
        "engine",
        "log_hash",
        "outcome",
        "elapsed_minutes",
        "total",
        "total_uncapped",
        "capped_by",
        "dimensions",
        "seats",
        "findings",
        "delay",
        "choke_points",
        "evidence",
        "counts",
    ] {
        let quoted = format!("\"{key}\":");
        let found = json[at..]
            .find(&quoted)
            .unwrap_or_else(|| panic!("{key} is missing or out of order: {json}"));
        at += found + quoted.len();
    }
    let value: serde_json::Value = serde_json::from_str(&json).expect("an object");
    assert_eq!(value.as_object().map(serde_json::Map::len), Some(17));
    let delay = value["delay"].as_object().expect("an object");
    let sum: u64 = delay.values().filter_map(serde_json::Value::as_u64).sum();
    assert_eq!((delay.len(), sum), (9, 70));
    assert_eq!(value["outcome"], "discontinued");
    assert_eq!(value["dimensions"]["victims"], serde_json::Value::Null);
    assert_eq!(value["counts"][0]["elements"][0], serde_json::json!({"id": "identity", "proven": false}));
}

#[test]
fn codes_are_kebab_case_and_unique() {
    let mut all: Vec<&str> = Code::ALL
        .iter()
        .map(|c| c.code())
        .chain(Advice::ALL.iter().map(|a| a.code()))
        .collect();
    assert!(all.iter().all(|c| c.chars().all(|x| x.is_ascii_lowercase() || x == '-')));
    all.sort_unstable();
    let before = all.len();
    all.dedup();
    assert_eq!(all.len(), before);
}

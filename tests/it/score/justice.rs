//! Justice: right outcomes of every kind, and the decision to charge. Timeliness and forecast beside it.

use rogatory::case::command::{Guilt, Reasons};
use rogatory::case::event::{CaseOutcome, CountVerdict, Event};
use rogatory::case::ids::{CountId, EventId, InstrumentId, SeatId};
use rogatory::case::prepared::Prepared;
use rogatory::case::scenario::{Dimension, Objective, ObjectiveAct, Scenario};
use rogatory::score::ScoreCard;
use rogatory::score::obtainable::obtainable_items;

use super::course::{ANN, Ask, BEN, CUSTOMER, GATE_LOG, Log, PROSECUTOR, scenario, two_states};

/// Charged with what is given, tried at once.
fn tried(person: rogatory::case::ids::PersonId, with_customer: bool, guilt: Guilt, proof: Guilt) -> Log {
    let mut log = Log::open();
    let mut exhibits = vec![GATE_LOG];
    if with_customer {
        log.obtain(10, Ask::CUSTOMER, CUSTOMER);
        exhibits.push(CUSTOMER);
    }
    log.charge(20, EventId(0), person, &exhibits);
    log.judge(30, guilt, proof);
    log
}

#[track_caller]
fn check(p: &Prepared, log: &Log, points: u32, codes: [&str; 2]) -> ScoreCard {
    let card = ScoreCard::of(p, &log.events);
    let lines: Vec<_> = card
        .lines()
        .filter(|l| l.dimension == Dimension::Justice)
        .map(|l| l.reason.code)
        .collect();
    assert_eq!(lines, codes);
    assert_eq!(card.points(Dimension::Justice), Some(points));
    card
}

#[test]
fn verdicts() {
    use Guilt::{Guilty, NotGuilty};
    let p = two_states();
    check(&p, &tried(ANN, true, Guilty, Guilty), 1000, ["rightly-convicted", "charge-founded"]);
    check(&p, &tried(ANN, true, NotGuilty, Guilty), 500, ["wrongly-acquitted", "charge-founded"]);
    check(&p, &tried(ANN, false, NotGuilty, NotGuilty), 500, ["rightly-acquitted", "charge-unfounded"]);
    check(&p, &tried(ANN, false, Guilty, NotGuilty), 0, ["wrongly-convicted", "charge-unfounded"]);
    // An innocent person: the acquittal is right, and scores; charging without proof was not.
    check(&p, &tried(BEN, true, NotGuilty, NotGuilty), 500, ["rightly-acquitted", "charge-unfounded"]);
    check(&p, &tried(BEN, true, Guilty, NotGuilty), 0, ["wrongly-convicted", "charge-unfounded"]);
}

/// The exhibits spoke against an innocent person; one fell at the hearing; the acquittal is full justice.
#[test]
fn a_founded_charge_that_rightly_ends_in_acquittal_is_full_justice() {
    let mut scenario = scenario();
    scenario.items[1].about.clear();
    let p = Prepared::new(scenario).expect("ready");
    for person in [ANN, BEN] {
        let mut log = Log::open();
        log.obtain(10, Ask::CUSTOMER, CUSTOMER);
        log.charge(20, EventId(0), person, &[GATE_LOG, CUSTOMER]);
        log.then(20, Event::HearingBegan { contention_minutes: 0, closed_minutes: 0 });
        log.then(20, Event::HearingOpened { closed_minutes: 0 });
        log.falls(20, CUSTOMER, CUSTOMER);
        let verdict = CountVerdict {
            count: CountId(0),
            guilt: Guilt::NotGuilty,
            proof: Guilt::NotGuilty,
            elements: vec![false, true],
        };
        let reasons = Reasons::default();
        log.then(30, Event::VerdictGiven { by: Some(SeatId(1)), verdicts: vec![verdict], reasons });
        log.then(30, Event::CaseClosed { outcome: CaseOutcome::Acquitted });
        let card = check(&p, &log, 1000, ["rightly-acquitted", "charge-founded"]);
        let owners: Vec<_> = card
            .lines()
            .filter(|l| l.dimension == Dimension::Justice)
            .map(|l| l.seat)
            .collect();
        assert_eq!(owners, [Some(SeatId(1)), Some(PROSECUTOR)]);
    }
}

fn discontinued(with_customer: bool) -> Log {
    let mut log = Log::open();
    if with_customer {
        log.obtain(10, Ask::CUSTOMER, CUSTOMER);
    }
    log.discontinue(20, EventId(0));
    log
}

#[test]
fn discontinuance_is_right_only_where_no_lawful_proof_could_be_had() {
    let p = two_states();
    let card = check(&p, &discontinued(false), 500, ["proof-was-obtainable", "rightly-not-charged"]);
    let better = card.lines().next().and_then(|l| l.better.clone()).expect("what was missing");
    assert_eq!(
        serde_json::to_value(better).expect("plain"),
        serde_json::json!({
            "code": "obtain-proof", "args": {"count": "fraud", "item": "customer"}
        })
    );
    check(&p, &discontinued(true), 0, ["proof-was-obtainable", "proof-in-hand-not-charged"]);
    let changes: [fn(&mut Scenario); 4] = [
        |s| {
            std::sync::Arc::make_mut(&mut s.instruments)[0].performs =
                rogatory::law::instrument::Performs::Inform
        },
        |s| s.jurisdictions[1].party_to.clear(),
        |s| s.lookups.clear(),
        |s| {
            let penalty = rogatory::law::test::Quantity::MaxPenaltyReceivingMonths;
            std::sync::Arc::make_mut(&mut s.instruments)[0].measures[0].threshold =
                rogatory::law::test::Test::AtLeast(penalty, 61);
        },
    ];
    for change in changes {
        let mut scenario = scenario();
        change(&mut scenario);
        let p = Prepared::new(scenario).expect("ready");
        assert_eq!(obtainable_items(&p), [true, false, false]);
        check(&p, &discontinued(false), 1000, ["no-proof-obtainable", "rightly-not-charged"]);
    }
    assert_eq!(obtainable_items(&p), [true, true, true]);
    assert!(p.instrument("LETTER") == Some(InstrumentId(0)));
}

#[test]
fn running_out_of_time_is_no_decision() {
    let p = two_states();
    let mut log = Log::open();
    log.push(100_000, EventId(0), Event::CaseClosed { outcome: CaseOutcome::TimeRanOut });
    let card = check(&p, &log, 0, ["proof-was-obtainable", "not-decided"]);
    assert_eq!(card.points(Dimension::Timeliness), Some(0));
    let mut log = Log::open();
    log.charge(10, EventId(0), ANN, &[GATE_LOG]);
    log.push(100_000, EventId(0), Event::CaseClosed { outcome: CaseOutcome::TimeRanOut });
    check(&p, &log, 0, ["no-verdict", "charge-unfounded"]);
}

#[test]
fn timeliness_falls_from_par_to_slow() {
    let p = two_states();
    for (minutes, points) in
        [(0, 1000), (10_000, 1000), (10_020, 999), (20_000, 500), (30_000, 0), (90_000, 0)]
    {
        let mut log = Log::open();
        log.discontinue(minutes, EventId(0));
        assert_eq!(ScoreCard::of(&p, &log.events).points(Dimension::Timeliness), Some(points), "{minutes}");
    }
}

#[test]
fn a_forecast_is_feedback_and_no_points() {
    let p = two_states();
    let right = ScoreCard::of(&p, &tried(ANN, true, Guilt::Guilty, Guilt::Guilty).events);
    let forecast = right.forecast.expect("a verdict");
    assert_eq!(
        (forecast.forecast_permille, forecast.convicted, forecast.brier_millionths),
        (800, true, 40_000)
    );
    let acquitted = ScoreCard::of(&p, &tried(ANN, false, Guilt::NotGuilty, Guilt::NotGuilty).events);
    assert_eq!(acquitted.forecast.map(|f| f.brier_millionths), Some(640_000));
    assert_eq!(ScoreCard::of(&p, &discontinued(false).events).forecast, None);
}

/// An open case has no justice and no timeliness yet; an objective that cannot be judged has no line.
#[test]
fn an_open_case_is_not_judged() {
    let mut scenario = scenario();
    scenario.objectives = vec![Objective {
        id: "in_time".into(),
        act: ObjectiveAct::ClosedBefore(rogatory::kernel::Tick(10)),
        dimension: Dimension::Victims,
        weight: 1,
    }];
    let p = Prepared::new(scenario).expect("ready");
    let card = ScoreCard::of(&p, &Log::open().events);
    for dimension in [Dimension::Justice, Dimension::Timeliness, Dimension::Victims, Dimension::Rights] {
        assert_eq!(card.points(dimension), None, "{dimension:?}");
    }
}

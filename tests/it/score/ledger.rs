//! Realised delay: courses with a tiling worked out by hand. A segment is written
//! `from..until cause desk/stage request`.

use rogatory::case::command::Guilt;
use rogatory::case::event::{CaseOutcome, Event, RequestEnd};
use rogatory::case::ids::{EventId, InjectId, RequestId};
use rogatory::case::prepared::Prepared;
use rogatory::case::scenario::{Item, Scenario};
use rogatory::kernel::Tick;
use rogatory::law::decision::Outcome;
use rogatory::law::terms::Office;
use rogatory::score::ledger::is_tiling;
use rogatory::score::result::stage_name;
use rogatory::score::{Cause, Course, Ledger, RequestLedger, Segment, request_ledgers};

use super::course::{
    ANN, Ask, CENTRAL, CUSTOMER, GATE_LOG, HOST, Log, PROSECUTOR, STRANGER, TRANSLATOR, at, scenario,
    two_states,
};

fn written(p: &Prepared, segments: &[Segment]) -> Vec<String> {
    segments
        .iter()
        .map(|s| {
            let desk = s.desk.map_or("-", |d| p.scenario.desks[d.index()].id.as_str());
            let stage = s.stage.map_or("-", stage_name);
            let request = s.request.map_or("-".to_owned(), |r| r.0.to_string());
            format!("{}..{} {} {desk}/{stage} {request}", s.from.0, s.until.0, s.cause.name())
        })
        .collect()
}

#[track_caller]
fn check(p: &Prepared, log: &Log, expected: &[&str]) -> Ledger {
    let course = Course::follow(p, &log.events);
    let ledger = Ledger::of(&course);
    assert_eq!(written(p, &ledger.segments), expected);
    let end = log.events.last().expect("events").at;
    assert!(is_tiling(&ledger.segments, Tick(0), end));
    assert_eq!(ledger.delay().total(), ledger.elapsed_minutes);
    assert_eq!(ledger.elapsed_minutes, end.0);
    ledger
}

#[track_caller]
fn requests(p: &Prepared, log: &Log) -> Vec<RequestLedger> {
    let course = Course::follow(p, &log.events);
    let all = request_ledgers(&course, &Ledger::of(&course));
    for one in &all {
        assert!(is_tiling(&one.segments, one.from, one.until), "{one:?}");
        assert_eq!(one.delay().total(), one.until.since(one.from));
    }
    all
}

/// Sent on Friday afternoon; two hours of work span the weekend; a hearing on the day after.
#[test]
fn a_weekend() {
    let p = two_states();
    let mut log = Log::open();
    let (r, _) = log.send(at(4, 15, 0), EventId(0), Ask::CUSTOMER);
    log.entered(at(4, 15, 0), r, 0, 0, Some(CENTRAL));
    log.began(at(4, 16, 0), r, 0, (60, 0));
    log.done(at(7, 10, 0), r, 0, 64 * 60);
    log.entered(at(7, 10, 0), r, 1, 1, Some(TRANSLATOR));
    log.began(at(7, 10, 0), r, 1, (0, 0));
    log.done(at(7, 14, 0), r, 1, 0);
    log.entered(at(7, 14, 0), r, 2, 2, None);
    log.done(at(7, 14, 30), r, 2, 0);
    log.entered(at(7, 14, 30), r, 3, 3, Some(HOST));
    log.began(at(8, 9, 30), r, 3, (180, 16 * 60));
    log.done(at(8, 12, 50), r, 3, 0);
    log.decided(at(8, 12, 50), r, 3, Outcome::Grant);
    log.entered(at(8, 12, 50), r, 4, 4, None);
    log.done(at(8, 13, 20), r, 4, 0);
    let obtained = log.hand_over(at(8, 13, 20), r, &[CUSTOMER]);
    log.charge(at(8, 16, 0), obtained, ANN, &[GATE_LOG, CUSTOMER]);
    log.then(at(9, 9, 0), Event::HearingBegan { contention_minutes: 60, closed_minutes: 16 * 60 });
    log.then(at(10, 10, 0), Event::HearingOpened { closed_minutes: 16 * 60 });
    log.then(at(10, 10, 0), Event::DefenceRested { seat: None });
    log.then(at(10, 10, 0), Event::CaseClosed { outcome: CaseOutcome::Acquitted });
    let ledger = check(
        &p,
        &log,
        &[
            "0..6660 deliberation -/- 0",
            "6660..6720 contention home_ca/check 0",
            "6720..6840 service home_ca/check 0",
            "6840..10680 closed home_ca/check 0",
            "10680..10920 translation home_translator/translate 0",
            "10920..10950 transmission -/transmit 0",
            "10950..11130 contention away_host/execute 0",
            "11130..12090 closed away_host/execute 0",
            "12090..12290 service away_host/execute 0",
            "12290..12320 transmission -/return 0",
            "12320..12480 deliberation -/- -",
            "12480..12540 contention home_court/hearing -",
            "12540..13500 closed home_court/hearing -",
            "13500..14040 service home_court/hearing -",
            "14040..15000 closed home_court/hearing -",
        ],
    );
    let worst: Vec<_> = ledger
        .choke_points()
        .into_iter()
        .take(3)
        .map(|c| (c.desk.map(|d| d.0), c.cause, c.minutes))
        .collect();
    assert_eq!(
        worst,
        [(Some(0), Cause::Closed, 3840), (Some(2), Cause::Closed, 1920), (Some(3), Cause::Closed, 960)]
    );
    let own = requests(&p, &log);
    assert_eq!((own[0].from.0, own[0].until.0, own[0].slack_minutes), (6660, 12320, Some(0)));
    assert_eq!(own[0].delay().service, 320);
}

/// The host asks back; the answer takes a day; its work is done over again, and a person at the desk of the
/// host takes ten minutes to decide.
#[test]
fn a_clarification() {
    let p = two_states();
    let mut log = Log::open();
    let (r, _) = log.send(at(0, 9, 0), EventId(0), Ask::CUSTOMER);
    log.entered(at(0, 9, 0), r, 3, 0, Some(HOST));
    log.began(at(0, 9, 0), r, 3, (0, 0));
    log.done(at(0, 10, 0), r, 3, 0);
    log.decided(at(0, 10, 0), r, 3, Outcome::Clarify);
    let (form, reading) = Ask::CUSTOMER.written();
    log.then(at(1, 10, 0), Event::RequestClarified { request: r, form, reading });
    log.entered(at(1, 10, 0), r, 3, 1, Some(HOST));
    log.began(at(1, 10, 30), r, 3, (30, 0));
    log.done(at(1, 11, 0), r, 3, 0);
    log.then(at(1, 11, 0), Event::RulingAwaited { request: r, step: 3, seat: PROSECUTOR });
    log.decided_by(at(1, 11, 10), r, 3, (Some(PROSECUTOR), Outcome::Grant, None));
    log.hand_over(at(1, 11, 10), r, &[CUSTOMER]);
    let closed = EventId::at(log.events.len() - 1);
    log.discontinue(at(1, 11, 10), closed);
    let ledger = check(
        &p,
        &log,
        &[
            "0..540 deliberation -/- 0",
            "540..600 service away_host/execute 0",
            "600..2040 clarification away_host/execute 0",
            "2040..2070 contention away_host/execute 0",
            "2070..2100 clarification away_host/execute 0",
            "2100..2110 deliberation away_host/execute 0",
        ],
    );
    assert_eq!(ledger.segments[5].seat, Some(PROSECUTOR));
    assert_eq!(ledger.delay().clarification, 1470);
}

/// A notified authority may object until a date; then the host postpones for thirty days; at last an inject
/// brings the news on which the charge rests.
#[test]
fn suspension_and_news_from_outside() {
    let p = two_states();
    let mut log = Log::open();
    let (r, _) = log.send(0, EventId(0), Ask::CUSTOMER);
    log.entered(0, r, 3, 0, Some(HOST));
    log.began(540, r, 3, (0, 540));
    log.done(600, r, 3, 0);
    let office = Office::EnforcingAuthority;
    let decided = log.decided(600, r, 3, Outcome::Postpone);
    log.entered(43_800, r, 3, 1, Some(HOST));
    log.began(43_800, r, 3, (0, 0));
    log.done(43_900, r, 3, 0);
    let last = EventId::at(log.events.len() - 1);
    log.push(43_900, decided, Event::Notified { request: r, office, released_at: Tick(50_000) });
    let granted = log.decided(43_900, r, 3, Outcome::Grant);
    log.events[granted.index()].cause = last;
    log.then(50_000, Event::Released { request: r });
    let obtained = log.hand_over(50_000, r, &[CUSTOMER]);
    log.charge(50_000, obtained, ANN, &[GATE_LOG, CUSTOMER]);
    log.judge(50_000, Guilt::Guilty, Guilt::Guilty);
    check(
        &p,
        &log,
        &[
            "0..540 closed away_host/execute 0",
            "540..600 service away_host/execute 0",
            "600..43800 suspension away_host/execute 0",
            "43800..43900 service away_host/execute 0",
            "43900..50000 suspension away_host/execute 0",
        ],
    );

    let mut log = Log::open();
    let news = log.push(5000, EventId(0), Event::InjectReleased { inject: InjectId(0) });
    log.charge(5100, news, ANN, &[GATE_LOG]);
    log.judge(5100, Guilt::NotGuilty, Guilt::NotGuilty);
    check(&p, &log, &["0..5000 transmission -/- -", "5000..5100 deliberation -/- -"]);
}

/// Two requests run side by side and both are relied on: the later is on the path, the earlier has slack
/// up to the moment at which the later ended; a preservation could have come later until the data were
/// to be erased, and no later than the request that relied on it.
#[test]
fn parallel_requests() {
    let p = two_states();
    let mut log = Log::open();
    let (a, _) = log.send(600, EventId(0), Ask::STRANGER);
    let (kept, _) = log.send(600, EventId(0), Ask::KEEP);
    log.entered(600, kept, 0, 0, Some(HOST));
    log.began(600, kept, 0, (0, 0));
    log.done(700, kept, 0, 0);
    log.then(700, Event::ItemPreserved { request: kept, item: CUSTOMER, until: Tick(90_000) });
    let keep_closed = log.then(700, Event::RequestClosed { request: kept, end: RequestEnd::Answered });
    let ask = Ask { relies_on: Some(kept), ..Ask::CUSTOMER };
    let (b, sent) = log.send(800, keep_closed, ask);
    let entered = log.push(
        800,
        sent,
        Event::StepEntered { request: b, step: 2, visit: 0, desk: None, service_minutes: 200, due: None },
    );
    let arrived_a = log.push(
        900,
        EventId(1),
        Event::StepDone { request: a, step: 0, closed_minutes: 0, late_minutes: 0 },
    );
    log.push(900, arrived_a, Event::ItemObtained { request: a, item: STRANGER, seat: PROSECUTOR });
    log.push(900, arrived_a, Event::RequestClosed { request: a, end: RequestEnd::Answered });
    let done = Event::StepDone { request: b, step: 2, closed_minutes: 0, late_minutes: 0 };
    log.push(1000, entered, done);
    let obtained = log.hand_over(1000, b, &[CUSTOMER]);
    log.charge(1100, obtained, ANN, &[GATE_LOG, CUSTOMER, STRANGER]);
    log.judge(1100, Guilt::Guilty, Guilt::Guilty);
    check(
        &p,
        &log,
        &[
            "0..600 deliberation -/- 1",
            "600..700 service away_host/execute 1",
            "700..800 deliberation -/- 2",
            "800..1000 transmission -/transmit 2",
            "1000..1100 deliberation -/- -",
        ],
    );
    let slack: Vec<_> = requests(&p, &log)
        .iter()
        .map(|r| (r.request, r.on_path, r.slack_minutes))
        .collect();
    assert_eq!(
        slack,
        [(RequestId(0), false, Some(100)), (RequestId(1), true, Some(0)), (RequestId(2), true, Some(0))]
    );
}

/// A preservation that nobody relied on could have come later until the item was to be erased.
#[test]
fn slack_ends_where_the_item_would_be_lost() {
    let mut scenario: Scenario = scenario();
    scenario.items[1] = Item { expires_at: Some(Tick(5000)), ..scenario.items[1].clone() };
    let p = Prepared::new(scenario).expect("ready");
    let mut log = Log::open();
    let (kept, _) = log.send(600, EventId(0), Ask::KEEP);
    log.then(700, Event::ItemPreserved { request: kept, item: CUSTOMER, until: Tick(90_000) });
    log.then(700, Event::RequestClosed { request: kept, end: RequestEnd::Answered });
    log.charge(20_000, EventId(0), ANN, &[GATE_LOG]);
    log.judge(20_000, Guilt::NotGuilty, Guilt::NotGuilty);
    assert_eq!(requests(&p, &log)[0].slack_minutes, Some(4300));
}

#[test]
fn no_time_at_all() {
    let p = two_states();
    let mut log = Log::open();
    log.discontinue(0, EventId(0));
    let ledger = check(&p, &log, &[]);
    assert_eq!(ledger.elapsed_minutes, 0);
    assert!(ledger.choke_points().is_empty());
}

/// Time ran out while a request stood in a queue: from Friday 16:00 to Monday 10:00, one hour before the
/// weekend and one after. The later request, under way, did not wait as long.
#[test]
fn time_ran_out_in_a_queue() {
    let p = two_states();
    let mut log = Log::open();
    let (r, sent) = log.send(at(4, 16, 0), EventId(0), Ask::CUSTOMER);
    log.entered(at(4, 16, 0), r, 0, 0, Some(CENTRAL));
    let (other, _) = log.send(at(5, 0, 0), sent, Ask::STRANGER);
    log.entered(at(5, 0, 0), other, 2, 0, None);
    let outcome = CaseOutcome::TimeRanOut;
    log.push(at(7, 10, 0), EventId(0), Event::CaseClosed { outcome });
    check(
        &p,
        &log,
        &[
            "0..6720 deliberation -/- 0",
            "6720..6840 contention home_ca/check 0",
            "6840..10680 closed home_ca/check 0",
        ],
    );
    let all = requests(&p, &log);
    assert_eq!((all[1].ended, all[1].slack_minutes, all[1].delay().transmission), (false, None, 3480));
}

/// A log that stops while nothing is under way: the rest is deliberation. The same where a trial waits.
#[test]
fn logs_that_stop() {
    let p = two_states();
    let mut log = Log::open();
    log.push(3000, EventId(0), Event::ClockAdvanced);
    check(&p, &log, &["0..3000 deliberation -/- -"]);

    let mut log = Log::open();
    let charged = log.charge(at(0, 16, 0), EventId(0), ANN, &[GATE_LOG]);
    log.push(at(1, 10, 0), charged, Event::ClockAdvanced);
    check(
        &p,
        &log,
        &[
            "0..960 deliberation -/- -",
            "960..1080 contention home_court/hearing -",
            "1080..2040 closed home_court/hearing -",
        ],
    );
}

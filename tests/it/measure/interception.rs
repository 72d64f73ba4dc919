//! Interception, the state where the target is, and searches.

use rogatory::case::custody;
use rogatory::case::measure::{EndReason, Event as Own, Refusal};
use rogatory::case::milestone::Milestone;
use rogatory::law::acts::HostAnswer;
use rogatory::law::rules::{RuleId, Verdict};

use super::{DAY, LISTEN, NOTICE, SEARCH, Table, case, running};

#[test]
fn it_takes_what_passes_while_it_runs_and_no_more() {
    let mut table = Table::new();
    table.send("prosecutor", LISTEN, &[]);
    table.until_day(60);
    // The call with counsel is held back, the late call passes after the thirty days.
    assert_eq!(table.obtained(), ["call_one", "call_family"]);
    assert!(table.reached(Milestone::Intercepted, "handset"));
    let ended = |e: &Own| matches!(e, Own::Ended { why: EndReason::Time, .. });
    assert_eq!(table.day_of(ended), Some(30));
}

#[test]
fn without_a_filter_team_the_call_with_counsel_comes_in_too() {
    let mut table = Table::new();
    table.send("prosecutor", LISTEN, &[("filter: true", "filter: false")]);
    table.until_day(60);
    assert_eq!(table.obtained(), ["call_one", "call_family", "call_counsel"]);
}

#[test]
fn the_provider_can_refuse_and_whoever_is_in_charge_can_stop() {
    let mut table = Table::new();
    table.send("prosecutor", LISTEN, &[]);
    table.until_day(5);
    assert!(!table.view("counsel").sections.measure.measures[0].own, "carried out for somebody else");
    assert_eq!(table.view("bench").sections.measure.measures, []);
    assert_eq!(
        table.refused("bench", "Measure(StopMeasure(measure: 1))"),
        Refusal::NoSuchMeasure { measure: 1 }
    );
    table.give("judge", "Measure(StopMeasure(measure: 1))");
    table.until_day(60);
    assert_eq!(table.obtained(), Vec::<String>::new());
    assert_eq!(
        table.refused("prosecutor", "Measure(StopMeasure(measure: 1))"),
        Refusal::NoSuchMeasure { measure: 1 }
    );
}

#[test]
fn it_goes_on_only_on_a_fresh_look_of_who_authorised_it() {
    let mut table = Table::new();
    table.send("prosecutor", LISTEN, &[]);
    table.until_day(25);
    let ask = r#"Measure(RenewMeasure(measure: 1, days: 30, reasons: (marks: ["note.roles"])))"#;
    table.give("prosecutor", ask);
    assert_eq!(table.refused("prosecutor", ask), Refusal::AskedAlready);
    assert_eq!(table.view("judge").sections.measure.measures[0].asked_days, Some(30));
    table.give("judge", r#"Measure(RenewMeasure(measure: 1, days: 30, reasons: (grounds: ["R08"])))"#);
    table.until_day(90);
    assert_eq!(table.obtained(), ["call_one", "call_family", "call_late"]);
    assert_eq!(
        table.refused(
            "prosecutor",
            r#"Measure(RenewMeasure(measure: 1, days: 30, reasons: (grounds: ["R08"])))"#
        ),
        Refusal::NoSuchMeasure { measure: 1 }
    );
}

#[test]
fn where_no_seat_authorised_it_the_desk_looks_again() {
    let mut scenario = case();
    scenario.seats.retain(|s| s.id != "judge");
    // Seats move up: the inject still goes to the first.
    let prolonged = |marks: &str| {
        let mut table = Table::of(scenario.clone());
        table.send("prosecutor", LISTEN, &[]);
        for day in [25, 26, 90] {
            for seat in ["counsel", "bench"] {
                for number in table.waiting(seat) {
                    table.give(seat, &format!("Rule(request: {number}, outcome: Grant, reasons: ())"));
                }
            }
            if day == 25 {
                let_run(&mut table, 25);
                let ask = format!("Measure(RenewMeasure(measure: 1, days: 30, reasons: (marks: [{marks}])))");
                table.give("prosecutor", &ask);
            }
            let_run(&mut table, day);
        }
        table.obtained().contains(&"call_late".into())
    };
    assert!(prolonged(r#""note.roles""#));
    assert!(!prolonged(""), "nothing is cited");
}

/// Lets time run without the judge, who has no seat.
fn let_run(table: &mut Table, day: u64) {
    use rogatory::case::command::{Command, Stop};
    use rogatory::kernel::Tick;
    let until = Tick(day * super::DAY);
    while table.now() < until {
        for seat in ["counsel", "bench"] {
            for number in table.waiting(seat) {
                table.give(seat, &format!("Rule(request: {number}, outcome: Grant, reasons: ())"));
            }
        }
        table
            .world
            .submit(None, &Command::Advance { until, stop: Stop::AtVisibleEvent })
            .expect("time runs");
    }
}

#[test]
fn rule_what_lies_outside_is_a_breach_until_it_is_deleted() {
    let mut table = Table::new();
    table.send("prosecutor", LISTEN, &[("renewal: ByAuthoriser", "renewal: Automatic")]);
    table.until_day(9);
    assert_eq!(table.said(RuleId::R08, running), []);
    assert_eq!(table.refused("prosecutor", "Measure(DeleteOutside(measure: 1))"), Refusal::NothingOutside);
    // Somebody else's use of the line can be deleted before anything is said of it.
    table.until_day(12);
    assert_eq!(table.said(RuleId::R08, running), []);
    let item = table.world.prepared().item("call_family").expect("an item");
    assert!(rogatory::case::measure::is_behind(&table.world.case().state, 0, item));
    assert_eq!(table.view("prosecutor").sections.measure.measures[0].to_delete, 1);
    // It goes on by itself after its thirty days: what passes then is outside its time.
    table.until_day(60);
    assert_eq!(table.said(RuleId::R08, running), [(Verdict::Grave, false)]);
    table.give("prosecutor", "Measure(DeleteOutside(measure: 1))");
    assert!(table.world.case().state.items[item.index()].deleted);
    assert_eq!(table.said(RuleId::R08, running), [(Verdict::Grave, true)]);
    table.give("prosecutor", "Measure(StopMeasure(measure: 1))");
    assert_eq!(table.said(RuleId::R08, running), [(Verdict::Grave, true), (Verdict::Kept, false)]);
}

#[test]
fn custody_shows_what_was_taken_outside_scope_or_time() {
    let mut scenario = case();
    scenario.custody.kept = true;
    let mut table = Table::of(scenario);
    table.send("prosecutor", LISTEN, &[("renewal: ByAuthoriser", "renewal: Automatic")]);
    table.until_day(60);
    let found = |name: &str| -> Vec<&'static str> {
        let p = table.world.prepared();
        let item = p.item(name).expect("an item");
        let file = custody::ledger(p, &table.world.case().state, item).expect("custody is kept");
        file.issues.iter().map(|issue| issue.code.code()).collect()
    };
    assert_eq!(found("call_one"), [""; 0]);
    assert_eq!(found("call_family"), ["outside-scope"], "somebody else's use of the line");
    assert_eq!(found("call_late"), ["outside-authorisation"], "after the thirty days of the order");
}

#[test]
fn rule_what_is_still_kept_at_the_end_is_a_breach() {
    let end = |delete: bool| {
        let mut table = Table::new();
        table.send("prosecutor", LISTEN, &[]);
        table.until_day(12);
        if delete {
            table.give("prosecutor", "Measure(DeleteOutside(measure: 1))");
        }
        table.until_day(60);
        table.said(RuleId::R08, running)
    };
    assert_eq!(end(false), [(Verdict::Grave, false)]);
    assert_eq!(end(true), [(Verdict::Kept, false)]);
}

#[test]
fn a_narrower_grant_leaves_the_rest_outside() {
    let mut table = Table::new();
    let until = ("until: \"2027-04-01 00:00\"", "until: \"2026-11-10 12:00\"");
    table.send("prosecutor", LISTEN, &[until]);
    table.until_day(60);
    let outside = table
        .own()
        .filter(|e| matches!(e, Own::Caught { outside: true, held_back: false, .. }));
    assert_eq!(
        outside.count(),
        2,
        "the first call passes after the stretch granted, the second is not theirs"
    );
}

#[test]
fn rule_the_host_state_is_told_once_it_is_known() {
    // Known from day 20 on; nothing passes between then and the notice.
    let mut table = Table::new();
    table.send("prosecutor", LISTEN, &[]);
    table.until_day(21);
    assert_eq!(table.said(RuleId::R17, running), [], "nobody knew");
    assert_eq!(table.view("prosecutor").sections.measure.abroad, []);
    table.give("prosecutor", r#"Read(item: "roaming")"#);
    let abroad = &table.view("prosecutor").sections.measure.abroad;
    assert_eq!((abroad[0].state.as_str(), abroad[0].told), ("north", false));
    table.send("prosecutor", NOTICE, &[]);
    table.until_day(60);
    assert!(table.reached(Milestone::HostTold, "handset"));
    assert!(table.own().any(|e| matches!(e, Own::HostTold { late: false, .. })));
    assert_eq!(table.said(RuleId::R17, running), [(Verdict::Kept, false)]);
}

/// The same, but it was known before anybody listened.
fn known_from_the_start() -> Table {
    let mut scenario = case();
    scenario.measure.lines[0].shown_by = None;
    Table::of(scenario)
}

#[test]
fn rule_a_host_not_told_is_grave_and_a_late_notice_makes_it_good() {
    let mut table = known_from_the_start();
    table.send("prosecutor", LISTEN, &[]);
    table.until_day(9);
    assert_eq!(table.said(RuleId::R17, running), [(Verdict::Grave, false)]);
    table.send("prosecutor", NOTICE, &[]);
    table.until_day(60);
    assert!(table.own().any(|e| matches!(e, Own::HostTold { late: true, .. })));
    assert_eq!(table.said(RuleId::R17, running), [(Verdict::Grave, true), (Verdict::Kept, false)]);
}

#[test]
fn rule_a_host_told_first_is_told_in_time() {
    let mut table = known_from_the_start();
    table.send("prosecutor", NOTICE, &[]);
    table.send("prosecutor", LISTEN, &[]);
    table.until_day(60);
    assert_eq!(table.said(RuleId::R17, running), [(Verdict::Kept, false)]);
}

#[test]
fn rule_a_host_that_bars_ends_it_and_forbids_what_came() {
    let mut table = known_from_the_start();
    table.by_hand.push("bench");
    table.send("prosecutor", LISTEN, &[]);
    table.until_day(9);
    table.send("prosecutor", NOTICE, &[]);
    table.until_day(12);
    let number = table.waiting("bench")[0];
    let reasons = r#"(grounds: ["measure-restricted"], marks: [], note: "")"#;
    table.give("bench", &format!("Rule(request: {number}, outcome: Refuse, reasons: {reasons})"));
    table.until_day(60);
    assert!(table.reached(Milestone::HostBarred, "handset"));
    assert!(table.own().any(|e| matches!(e, Own::Ended { why: EndReason::Barred, .. })));
    assert_eq!(table.obtained(), ["call_one", "call_family"], "nothing after it was barred");
    let forbidden = |t: &Table| {
        t.said(RuleId::R17, running)
            .iter()
            .any(|(v, cured)| *v == Verdict::Grave && !cured)
    };
    assert!(!table.view("prosecutor").sections.measure.measures.is_empty());
    // Everything must go, what was within the order too; the time to make it good is over by day 60.
    assert_eq!(table.view("prosecutor").sections.measure.measures[0].to_delete, 2);
    assert!(forbidden(&table));
    // Nothing begins any more.
    table.send("prosecutor", LISTEN, &[("duration_days: 30", "duration_days: 20")]);
    table.until_day(70);
    assert!(table.own().any(|e| matches!(e, Own::Prevented { .. })));
}

#[test]
fn rule_what_a_host_forbids_is_made_good_by_deleting_it() {
    let mut table = known_from_the_start();
    table.by_hand.push("bench");
    table.send("prosecutor", LISTEN, &[]);
    table.until_day(9);
    table.send("prosecutor", NOTICE, &[]);
    table.until_day(12);
    let number = table.waiting("bench")[0];
    table.give(
        "bench",
        &format!("Rule(request: {number}, outcome: Refuse, reasons: (grounds: [\"measure-restricted\"]))"),
    );
    table.give("prosecutor", "Measure(DeleteOutside(measure: 1))");
    let open = table
        .said(RuleId::R17, running)
        .iter()
        .filter(|(v, cured)| *v != Verdict::Kept && !cured)
        .count();
    assert_eq!(open, 0);
}

#[test]
fn a_host_that_is_silent_lets_it_go_on() {
    let mut table = known_from_the_start();
    table.by_hand.push("bench");
    table.send("prosecutor", NOTICE, &[]);
    table.send("prosecutor", LISTEN, &[]);
    table.until_day(8);
    let silent = |e: &Own| matches!(e, Own::HostSilent { .. });
    assert_eq!(table.day_of(silent), Some(4), "ninety-six hours after it came");
    assert_eq!(table.waiting("bench"), Vec::<u32>::new(), "nothing more to say");
    table.until_day(60);
    assert_eq!(table.obtained(), ["call_one", "call_family"]);
}

#[test]
fn a_host_may_set_conditions() {
    let mut table = known_from_the_start();
    table.by_hand.push("bench");
    table.send("prosecutor", NOTICE, &[]);
    table.send("prosecutor", LISTEN, &[]);
    table.until_day(3);
    let number = table.waiting("bench")[0];
    table.give(
        "bench",
        &format!("Rule(request: {number}, outcome: Partial, reasons: (grounds: [\"scope\"]))"),
    );
    table.until_day(9);
    let measure = &table.view("prosecutor").sections.measure.measures[0];
    assert_eq!((measure.host, measure.ended), (Some(HostAnswer::Conditions), None));
}

#[test]
fn a_search_brings_what_is_there_until_it_is_gone() {
    let mut table = Table::new();
    table.send("prosecutor", SEARCH, &[]);
    table.until_day(5);
    assert_eq!(table.obtained(), ["image"]);
    assert!(table.reached(Milestone::Seized, "image"));
    let mut table = Table::new();
    table.until_day(30);
    table.send("prosecutor", SEARCH, &[]);
    table.until_day(35);
    assert_eq!(table.obtained(), Vec::<String>::new());
    assert!(table.own().any(|e| matches!(e, Own::FoundNothing { .. })));
}

#[test]
fn while_it_is_suspended_it_takes_nothing_in() {
    use rogatory::case::event::{ActRef, Event, Recorded};
    use rogatory::case::ids::EventId;
    let mut table = Table::new();
    table.send("prosecutor", LISTEN, &[]);
    table.until_day(5);
    let p = table.world.prepared().clone();
    let state = &table.world.case().state;
    assert_eq!(rogatory::case::measure::running(state).map(|(n, _)| n).collect::<Vec<_>>(), [0]);
    let next = |days: u64| {
        let mut state = state.clone();
        if days > 0 {
            let event = rogatory::case::redress::Event::Suspended {
                act: ActRef::Running(0),
                by: None,
                until: state.clock.plus(days * DAY),
                founded: true,
                reasons: Default::default(),
            };
            let recorded = Recorded { at: state.clock, cause: EventId(0), event: Event::Redress(event) };
            rogatory::case::apply::apply(&p.scenario, &mut state, &recorded);
        }
        rogatory::case::occur::next_timer(&p, &state).map(|(at, _)| at.0 / DAY)
    };
    // The calls of days 8, 10 and 12 (counted from 0); then the message of day 20.
    assert_eq!([next(0), next(4), next(6), next(10)], [Some(8), Some(10), Some(12), Some(20)]);
}

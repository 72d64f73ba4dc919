//! Evidence, co-operation and objectives; what became of items and counts.

use rogatory::case::command::Guilt;
use rogatory::case::event::{ActRef, CaseOutcome, Event, RequestEnd};
use rogatory::case::ids::{EventId, LeadId, RequestId};
use rogatory::case::prepared::Prepared;
use rogatory::case::scenario::{Dimension, Objective, ObjectiveAct};
use rogatory::kernel::Tick;
use rogatory::law::decision::Outcome;
use rogatory::law::proof::ItemRef;
use rogatory::law::rules::{RuleId, Verdict};
use rogatory::score::evidence::{ItemWhere, counts, items};
use rogatory::score::{Course, ScoreCard};

use super::course::{
    ANN, Ask, BEN, CUSTOMER, GATE_LOG, HOST, Log, PROSECUTOR, STRANGER, scenario, two_states,
};

fn lines(card: &ScoreCard, dimension: Dimension) -> Vec<(&'static str, u32, u32)> {
    let own = card.lines().filter(|l| l.dimension == dimension);
    own.map(|l| (l.reason.code, l.points, l.max_points)).collect()
}

#[test]
fn what_was_obtained_and_stood_counts() {
    let p = two_states();
    let mut log = Log::open();
    log.obtain(10, Ask::CUSTOMER, CUSTOMER);
    log.charge(20, EventId(0), ANN, &[GATE_LOG, CUSTOMER]);
    log.judge(30, Guilt::Guilty, Guilt::Guilty);
    let card = ScoreCard::of(&p, &log.events);
    let full = [("element-carried", 334, 334), ("element-carried", 333, 333), ("item-kept", 333, 333)];
    assert_eq!(lines(&card, Dimension::Evidence), full);
    let report = counts(&Course::follow(&p, &log.events));
    assert_eq!((report[0].verdict, report[0].elements.as_slice()), (Some(Guilt::Guilty), &[true, true][..]));
    let cut = report[0].cut.clone().expect("can be sunk");
    assert_eq!((cut.items, cut.exact), (vec![ItemRef(0)], true));
}

#[test]
fn what_fell_counts_half_and_says_why() {
    let p = two_states();
    let mut log = Log::open();
    log.obtain(10, Ask::CUSTOMER, CUSTOMER);
    log.charge(20, EventId(0), ANN, &[GATE_LOG, CUSTOMER]);
    log.falls(20, CUSTOMER, CUSTOMER);
    log.judge(30, Guilt::NotGuilty, Guilt::NotGuilty);
    let card = ScoreCard::of(&p, &log.events);
    assert_eq!(lines(&card, Dimension::Evidence)[0], ("element-carried", 167, 334));
    let course = Course::follow(&p, &log.events);
    let reports = items(&course);
    assert_eq!(reports[1].admitted, Some(false));
    assert_eq!(reports[1].reasons[0].code, "excluded-by-law");
    assert_eq!(
        (reports[0].admitted, reports[2].admitted, reports[2].state),
        (Some(true), None, ItemWhere::Held)
    );
    assert_eq!(counts(&course)[0].elements, [false, true]);
    assert!(counts(&course)[0].cut.as_ref().is_some_and(|c| c.items.is_empty()), "it does not hold as it is");
}

#[test]
fn a_loss_to_expiry_costs_and_names_the_item() {
    let p = two_states();
    let mut log = Log::open();
    log.push(60_000, EventId(0), Event::ItemExpired { item: CUSTOMER });
    log.discontinue(60_000, EventId(0));
    let card = ScoreCard::of(&p, &log.events);
    let expected = [("element-carried", 0, 334), ("element-carried", 333, 333), ("item-lost", 0, 333)];
    assert_eq!(lines(&card, Dimension::Evidence), expected);
    let lost = card.lines().find(|l| l.reason.code == "item-lost").expect("a line");
    assert_eq!((lost.event, lost.seat), (EventId(1), None));
    assert_eq!(lost.better.as_ref().map(|b| b.code), Some("preserve-first"));
    assert_eq!(items(&Course::follow(&p, &log.events))[1].state, ItemWhere::Lost);
}

/// What is about somebody else does not prove anything against the accused.
#[test]
fn an_exhibit_about_another() {
    let p = two_states();
    let mut log = Log::open();
    log.obtain(10, Ask::STRANGER, STRANGER);
    log.charge(20, EventId(0), ANN, &[GATE_LOG, STRANGER]);
    log.judge(30, Guilt::NotGuilty, Guilt::NotGuilty);
    let reports = items(&Course::follow(&p, &log.events));
    assert_eq!(reports[2].reasons[0].code, "about-another");
}

fn closed(log: &mut Log, tick: u64, request: RequestId, end: RequestEnd) {
    log.then(tick, Event::RequestClosed { request, end });
}

#[test]
fn cooperation_counts_what_the_sender_caused() {
    let p = two_states();
    let mut log = Log::open();
    // Asked back once; then twice the same while it is open; refused; refused where the law did not call
    // for it; found nothing, late: nobody's fault.
    let (a, _) = log.send(10, EventId(0), Ask::CUSTOMER);
    log.entered(10, a, 3, 0, Some(HOST));
    log.decided(20, a, 3, Outcome::Clarify);
    let (b, _) = log.send(30, EventId(0), Ask::CUSTOMER);
    closed(&mut log, 40, b, RequestEnd::Answered);
    let (c, _) = log.send(50, EventId(0), Ask::STRANGER);
    log.entered(50, c, 3, 0, Some(HOST));
    log.decided(60, c, 3, Outcome::Refuse);
    closed(&mut log, 60, c, RequestEnd::Refused);
    let (d, _) = log.send(70, EventId(0), Ask::STRANGER);
    log.entered(70, d, 3, 0, Some(HOST));
    log.decided_by(80, d, 3, (Some(PROSECUTOR), Outcome::Refuse, Some(Outcome::Grant)));
    closed(&mut log, 80, d, RequestEnd::Refused);
    let (e, _) = log.send(90, EventId(0), Ask::STRANGER);
    closed(&mut log, 95, e, RequestEnd::Nothing);
    // Kept, and kept again for longer.
    let (f, _) = log.send(96, EventId(0), Ask::KEEP);
    closed(&mut log, 97, f, RequestEnd::Answered);
    let (g, _) = log.send(98, EventId(0), Ask::KEEP);
    closed(&mut log, 99, g, RequestEnd::Withdrawn);
    // Still open: no line.
    log.send(99, EventId(0), Ask::STRANGER);
    log.discontinue(100, EventId(0));
    let card = ScoreCard::of(&p, &log.events);
    assert_eq!(
        lines(&card, Dimension::Cooperation),
        [
            ("asked-back", 85, 143),
            ("duplicate", 0, 143),
            ("refused-on-the-merits", 0, 143),
            ("not-the-senders-fault", 143, 143),
            ("answered-as-sent", 143, 143),
            ("answered-as-sent", 143, 143),
            ("withdrawn", 71, 142),
        ]
    );
    let refused = card.lines().find(|l| l.reason.code == "refused-on-the-merits").expect("a line");
    assert_eq!(serde_json::to_value(&refused.reason.args).expect("plain")[0][1], "scope");
}

/// Every act that an objective can watch, met and missed.
#[test]
fn objectives() {
    let acts = vec![
        ("preserved", ObjectiveAct::Preserved(CUSTOMER)),
        ("obtained", ObjectiveAct::Obtained(CUSTOMER)),
        ("obtained_early", ObjectiveAct::ObtainedBefore(CUSTOMER, Tick(15))),
        ("left_alone", ObjectiveAct::NeverObtained(STRANGER)),
        ("lead", ObjectiveAct::LeadAnswered(LeadId(0))),
        ("right", ObjectiveAct::RightVerdict(rogatory::case::ids::CountId(0))),
        ("soon", ObjectiveAct::ClosedBefore(Tick(31))),
        ("asked_once", ObjectiveAct::NoClarification),
        ("clean", ObjectiveAct::NoGraveBreach),
        ("cited", ObjectiveAct::RuleKept(RuleId::R04)),
        ("moot", ObjectiveAct::RuleKept(RuleId::R26)),
        ("not_ben", ObjectiveAct::NotCharged(BEN)),
        ("both", ObjectiveAct::All(vec![ObjectiveAct::Obtained(CUSTOMER), ObjectiveAct::NotCharged(BEN)])),
    ];
    let mut scenario = scenario();
    scenario.objectives = acts
        .into_iter()
        .map(|(id, act)| Objective { id: id.into(), act, dimension: Dimension::Victims, weight: 1 })
        .collect();
    let p = Prepared::new(scenario).expect("ready");
    let met = |log: &Log| {
        let card = ScoreCard::of(&p, &log.events);
        let own = card.lines().filter(|l| l.dimension == Dimension::Victims);
        let met: Vec<_> = own.map(|l| l.reason.code == "objective-met").collect();
        met
    };
    let mut good = Log::open();
    let (kept, _) = good.send(5, EventId(0), Ask::KEEP);
    good.then(6, Event::ItemPreserved { request: kept, item: CUSTOMER, until: Tick(90) });
    closed(&mut good, 6, kept, RequestEnd::Answered);
    let request = good.obtain(10, Ask::CUSTOMER, CUSTOMER);
    good.assess(10, ActRef::Request(request), RuleId::R04, Verdict::Kept);
    good.charge(20, EventId(0), ANN, &[GATE_LOG, CUSTOMER]);
    good.judge(30, Guilt::Guilty, Guilt::Guilty);
    assert_eq!(met(&good), [true; 12]);

    let mut bad = Log::open();
    let request = bad.obtain(10, Ask::STRANGER, STRANGER);
    bad.assess(10, ActRef::Request(request), RuleId::R04, Verdict::Grave);
    let (asked, _) = bad.send(11, EventId(0), Ask::CUSTOMER);
    bad.entered(11, asked, 3, 0, Some(HOST));
    bad.decided(12, asked, 3, Outcome::Clarify);
    bad.charge(20, EventId(0), BEN, &[GATE_LOG, STRANGER]);
    bad.judge(31, Guilt::Guilty, Guilt::NotGuilty);
    assert_eq!(met(&bad), [false; 12]);

    // Rightly acquitted, but charged without proof: not the right verdict that the author means.
    let mut thrown_out = Log::open();
    thrown_out.charge(20, EventId(0), ANN, &[GATE_LOG]);
    thrown_out.judge(30, Guilt::NotGuilty, Guilt::NotGuilty);
    assert!(!met(&thrown_out)[5]);

    let mut late = Log::open();
    late.obtain(15, Ask::CUSTOMER, CUSTOMER);
    late.push(100, EventId(0), Event::CaseClosed { outcome: CaseOutcome::TimeRanOut });
    // Preserved, early, right and soon are missed; no rule applied, so neither rule has a line.
    let expected = [false, true, false, true, true, false, false, true, true, true, true];
    assert_eq!(met(&late), expected);
}

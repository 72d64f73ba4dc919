//! The section `joint`, on a small scenario with every part of it once: notification clocks, who leads, the
//! joint team and its money, liaison, approaches, the compromised channel, terms. Commands are written as
//! in a script.

mod money;
mod night;
mod whole;

use rogatory::case::course::waited;
use rogatory::case::event::{ActRef, Event};
use rogatory::case::joint::{self, ChannelState, DutyStanding, Event as Own, Refusal, Terms, is_in_team};
use rogatory::case::milestone::Milestone;
use rogatory::case::projection::StatusView;
use rogatory::case::scenario::Dimension;
use rogatory::kernel::{Name, Tick};
use rogatory::law::decision::Outcome;
use rogatory::law::rules::{RuleId, Verdict};

use night::{Play, SEND, TEAM, night};

#[test]
fn a_duty_is_met_in_time_late_or_not_at_all() {
    let mut play = Play::new();
    let early = play.refused("lead", r#"Joint(Notify(duty: "warning", marks: ["note.demand"]))"#);
    assert!(matches!(early, Refusal::Unknown { .. }), "its time has not started");
    play.until("2026-11-11 02:29");
    let duties = play.view("lead").sections.joint.duties;
    assert_eq!((duties.len(), duties[0].standing), (1, DutyStanding::Running));
    assert_eq!(duties[0].due, Tick(30 + 24 * 60));
    assert!(play.view("supervision").sections.joint.duties.is_empty(), "nothing has reached it yet");
    play.give("lead", r#"Joint(Notify(duty: "warning", marks: ["note.demand"]))"#);
    assert!(play.reached(Milestone::DutyMet, "warning") && !play.reached(Milestone::DutyMissed, "warning"));
    assert_eq!(play.view("supervision").sections.joint.duties.len(), 1);
    let twice = play.refused("lead", r#"Joint(Notify(duty: "warning"))"#);
    assert_eq!(twice, Refusal::AlreadyNotified);

    play.until("2026-11-14 11:00"); // The press asked on the 13th at ten: its day is over.
    assert!(play.reached(Milestone::DutyMissed, "press_warning"));
    play.give("lead", r#"Joint(Notify(duty: "press_warning", marks: ["note.demand"]))"#);
    assert!(play.reached(Milestone::DutyLate, "press_warning"));
    play.until("2026-11-20 11:00");
    assert!(play.reached(Milestone::DutyMissed, "people"), "it ran from when the rules were known");
    assert_eq!(play.line(Dimension::Timeliness, "duty-met"), 800, "one of two facts");
    assert!(play.line(Dimension::Timeliness, "duty-late") <= 300);
    assert_eq!(play.line(Dimension::Victims, "duty-missed"), 0);
}

#[test]
fn a_notice_at_the_very_minute_is_late() {
    let mut play = Play::new();
    play.until("2026-11-11 02:30");
    assert!(play.reached(Milestone::DutyMissed, "warning"));
}

#[test]
fn only_the_office_whose_duty_it_is_gives_notice() {
    let mut play = Play::new();
    play.until("2026-11-10 03:00");
    let refused = play.refused("prosecutor", r#"Joint(Notify(duty: "warning"))"#);
    assert!(matches!(refused, Refusal::Unknown { .. }));
    assert!(play.view("prosecutor").sections.joint.duties.is_empty());
}

#[test]
fn without_a_lead_the_same_request_stands_twice_and_ours_comes_back() {
    let mut alone = Play::new();
    alone.give("prosecutor", SEND);
    let mut led = Play::new();
    led.agree_on_home();
    led.give("prosecutor", SEND);
    for play in [&mut alone, &mut led] {
        play.until("2026-12-05 00:00");
    }
    assert!(alone.reached(Milestone::Duplicated, "theirs") && !led.reached(Milestone::Duplicated, "theirs"));
    assert!(led.reached(Milestone::LeadAgreed, "home"));
    let at = |play: &Play, name| play.world.prepared().desk(name).expect("a desk");
    let second = |play: &Play| play.world.case().state.tasks.iter().any(|t| t.desk == at(play, "far_ca"));
    assert!(second(&alone) && !second(&led), "an extra file in that queue");
    assert_eq!(alone.view("prosecutor").requests[0].status, StatusView::AwaitsClarification);
    let (outcome, grounds) = alone.view("prosecutor").requests[0].decisions[1].clone();
    assert_eq!((outcome, grounds), (Outcome::Clarify, vec!["who_leads".into()]));
    assert!(led.obtained("customer").is_some() && alone.obtained("customer").is_none());

    // Asked again without a lead, the file is put off once, then taken up.
    let clarify = SEND.replacen("Send(form:", "Clarify(request: 1, form:", 1);
    alone.give("prosecutor", &clarify);
    alone.until("2027-04-01 00:00");
    let outcomes: Vec<Outcome> = alone.view("prosecutor").requests[0].decisions.iter().map(|d| d.0).collect();
    assert!(outcomes.contains(&Outcome::Postpone), "{outcomes:?}");
    let late = alone.obtained("customer").expect("in the end");
    assert!(late > led.obtained("customer").expect("obtained") + 30 * 24 * 60);
    led.until("2027-04-01 00:00");
    assert_eq!(alone.line(Dimension::Cooperation, "parallel-filed"), 0);
    assert_eq!(led.line(Dimension::Cooperation, "parallel-avoided"), 1000);
    assert_eq!(alone.line(Dimension::Cooperation, "nobody-leads"), 0);
    assert_eq!(led.line(Dimension::Cooperation, "lead-agreed"), 1000);
    // The question was the states' doing, not the sender's.
    assert!(alone.lines(Dimension::Cooperation).iter().all(|(code, _)| code != "asked-back"));
}

#[test]
fn a_lead_agreed_on_later_answers_the_question() {
    let mut play = Play::new();
    play.give("prosecutor", SEND);
    play.until("2026-12-05 00:00");
    play.agree_on_home();
    play.until("2026-12-10 00:00");
    assert!(play.reached(Milestone::LeadAgreed, "home"));
    play.give("prosecutor", &SEND.replacen("Send(form:", "Clarify(request: 1, form:", 1));
    play.until("2027-01-15 00:00");
    assert!(play.obtained("customer").is_some(), "no second question");
}

#[test]
fn every_state_must_agree_and_its_own_seat_answers() {
    let mut play = Play::new();
    play.give("coordinator", r#"Joint(ProposeLead(state: "abroad"))"#);
    assert_eq!(play.refused("prosecutor", r#"Joint(ProposeLead(state: "home"))"#), Refusal::ProposalPending);
    assert_eq!(play.refused("coordinator", r#"Joint(ApplyGrant(amount_eur: 1))"#), Refusal::NoTeam);
    assert!(play.view("prosecutor").sections.joint.lead.is_some_and(|l| l.awaits_you));
    play.until("2026-11-12 00:00");
    assert!(!play.reached(Milestone::LeadAgreed, "abroad"), "home has not answered");
    play.give("prosecutor", "Joint(Agree(to: Lead, agrees: true))");
    assert_eq!(play.refused("prosecutor", "Joint(Agree(to: Lead, agrees: true))"), Refusal::NotAsked);
    // The desk of the other state agrees only to `may_lead`.
    assert_eq!(play.count(|e| matches!(e, Own::ProposalFailed { .. })), 1);
    assert_eq!(play.view("coordinator").sections.joint.may_lead, ["home"]);
    play.agree_on_home();
    play.until("2026-11-14 00:00");
    assert!(play.reached(Milestone::LeadAgreed, "home"));
    let far = play.refused("coordinator", r#"Joint(ProposeLead(state: "far"))"#);
    assert!(matches!(far, Refusal::NotConcerned { .. }));
}

#[test]
fn a_team_brings_what_its_members_have_until_its_time_is_over() {
    let mut play = Play::new();
    let far = TEAM.replace("[\"abroad\"]", "[\"far\"]");
    assert!(matches!(play.refused("prosecutor", &far), Refusal::NoBasis { .. }));
    let past = TEAM.replace("2027-03-01", "2026-11-01");
    assert_eq!(play.refused("prosecutor", &past), Refusal::EndHasPassed);
    play.give("prosecutor", TEAM);
    let abroad = play.state_id("abroad");
    assert!(!is_in_team(&play.world.case().state, abroad));
    play.until("2026-11-12 00:00");
    assert!(play.reached(Milestone::TeamFormed, "abroad") && play.reached(Milestone::TeamFormed, "home"));
    assert!(is_in_team(&play.world.case().state, abroad));
    assert!(play.obtained("image").is_some());
    let known = play
        .view("prosecutor")
        .items
        .iter()
        .any(|i| i.holder == "abroad_police" && i.in_file);
    assert!(known);
    play.until("2027-03-02 00:00");
    assert!(!is_in_team(&play.world.case().state, abroad));
    assert_eq!(play.count(|e| *e == Own::TeamEnded), 1);
}

#[test]
fn a_team_without_a_limit_that_can_be_agreed_to_is_not_joined() {
    let mut play = Play::new();
    play.give("prosecutor", &TEAM.replace("2027-03-01", "2030-03-01"));
    play.until("2026-11-12 00:00");
    assert!(!play.reached(Milestone::TeamFormed, "abroad"));
    assert_eq!(play.count(|e| matches!(e, Own::ProposalFailed { .. })), 1);
}

#[test]
fn what_is_left_of_a_grant_lapses_on_31_december() {
    let mut play = Play::new();
    play.give("prosecutor", TEAM);
    play.until("2026-11-12 00:00");
    play.give("coordinator", "Joint(ApplyGrant(amount_eur: 90000))");
    assert_eq!(play.refused("prosecutor", "Joint(ApplyGrant(amount_eur: 10))"), Refusal::GrantAlready);
    play.until("2026-11-20 00:00");
    assert!(play.reached(Milestone::GrantAwarded, ""));
    play.give("prosecutor", r#"Joint(PostLiaison(state: "far"))"#);
    let money = play.view("prosecutor").sections.joint.money.expect("money");
    assert_eq!((money.own_left_eur, money.grant_left_eur), (Some(15_000), 38_000), "the grant is used first");
    play.until("2026-12-31 22:59");
    assert!(!play.reached(Milestone::GrantLapsed, ""));
    play.until("2026-12-31 23:00"); // Midnight where the forum is.
    assert_eq!(play.count(|e| *e == Own::GrantLapsed { eur: 38_000, year: 2026 }), 1);
    assert_eq!(play.view("prosecutor").sections.joint.money.expect("money").grant_left_eur, 0);
    let share = play.line(Dimension::Cooperation, "grant-lapsed");
    assert!((220..=240).contains(&share), "12 of 50 thousand: {share}");
    play.give("coordinator", "Joint(ApplyGrant(amount_eur: 1000))");
}

#[test]
fn what_cannot_be_paid_this_year_waits_for_the_next() {
    let mut play = Play::new();
    play.give("prosecutor", r#"Joint(PostLiaison(state: "far"))"#);
    play.give("prosecutor", r#"Joint(PostLiaison(state: "abroad"))"#);
    assert_eq!(play.refused("prosecutor", r#"Joint(PostLiaison(state: "abroad"))"#), Refusal::LiaisonAlready);
    play.until("2026-12-31 22:00");
    assert!(
        play.reached(Milestone::LiaisonPosted, "far") && !play.reached(Milestone::LiaisonPosted, "abroad")
    );
    play.until("2027-01-10 00:00");
    assert!(play.reached(Milestone::LiaisonPosted, "abroad"));
    let sent = play
        .world
        .case()
        .events
        .iter()
        .find(|e| matches!(&e.event, Event::Joint(Own::LiaisonSent { waited_for_money: true, .. })));
    let sent = sent.expect("it set out in the new year");
    assert_eq!(waited(&sent.event), Some(rogatory::case::course::Waited::Money));
    let years: Vec<u16> = play
        .own()
        .iter()
        .filter_map(|e| match e {
            Own::Spent { year, .. } => Some(*year),
            _ => None,
        })
        .collect();
    assert_eq!(years, [2026, 2027]);
    assert_eq!(play.count(|e| matches!(e, Own::LiaisonAwaitsMoney { .. })), 1);
}

#[test]
fn translations_are_charged_even_where_no_money_is_left() {
    let mut scenario = night();
    if let Some(money) = &mut scenario.joint.money {
        money.budgets[0].1 = 100;
    }
    let mut play = Play::of(scenario);
    let translated = SEND.replace("target: Identifier", "translation: true, target: Identifier");
    play.give("prosecutor", &translated);
    play.until("2026-11-12 00:00");
    let home = play.state_id("home");
    let cost = joint::Cost::Translation;
    let booked = Own::Spent { state: home, cost, eur: 900, from_grant: false, year: 2027 };
    assert_eq!(play.count(|e| *e == booked), 1, "on the next year's account");
}

#[test]
fn a_liaison_opens_the_queue_and_says_what_a_request_would_meet_with() {
    let mut play = Play::new();
    play.give("prosecutor", SEND);
    let pre_check = SEND.replacen("Send(", "Joint(PreCheck(", 1) + ")";
    assert_eq!(play.refused("prosecutor", &pre_check), Refusal::NoLiaison);
    play.give("prosecutor", r#"Joint(PostLiaison(state: "far"))"#);
    play.until("2026-11-13 00:00");
    assert_eq!(play.view("prosecutor").requests[0].status, StatusView::UnderWay, "a closed door");
    play.until("2026-11-15 03:00");
    assert!(matches!(play.view("prosecutor").requests[0].status, StatusView::At(_)));

    let requests = play.world.case().state.requests.len();
    play.give("prosecutor", &pre_check);
    let too_wide = pre_check.replace("Sub", "Tra");
    play.give("prosecutor", &too_wide);
    let not_competent = pre_check.replace("InvestigatingJudge", "Translator");
    play.give("prosecutor", &not_competent);
    let said: Vec<(Outcome, Vec<Name>)> = play
        .view("prosecutor")
        .sections
        .joint
        .pre_checks
        .into_iter()
        .map(|(_, _, outcome, grounds)| (outcome, grounds))
        .collect();
    assert_eq!(said[0].0, Outcome::Grant);
    assert_eq!((said[1].0, said[1].1.as_slice()), (Outcome::Refuse, &["scope".into()][..]));
    assert!(said[2].0 == Outcome::Refuse && said[2].1.contains(&"R05".into()), "{:?}", said[2]);
    assert_eq!(play.world.case().state.requests.len(), requests, "without formal effect");
    assert!(play.view("coordinator").sections.joint.pre_checks.is_empty());
}

/// The events of a play in which the counsel gives the mailbox away at once.
fn served_at_once() -> Play {
    let mut play = Play::new();
    play.until("2026-11-11 03:00");
    play.give("counsel", r#"Joint(Serve(approach: "forged", items: ["mailbox"]))"#);
    play
}

#[test]
fn a_forged_request_that_is_served_warns_the_suspects() {
    let mut play = served_at_once();
    assert!(play.reached(Milestone::ApproachServed, "forged"));
    assert_eq!(play.count(|e| matches!(e, Own::Warned { .. })), 1);
    let rows = play.item("leak_rows");
    play.until("2026-11-13 02:59");
    assert!(!play.world.case().state.items[rows.index()].expired);
    play.until("2026-11-13 03:00");
    assert!(play.world.case().state.items[rows.index()].expired, "erased two days later, not in March");
    assert_eq!(play.line(Dimension::Cooperation, "approach-forged-served"), 0);
}

#[test]
fn a_call_back_tells_the_forged_from_the_true() {
    let mut play = Play::new();
    play.until("2026-11-11 03:00");
    let early = play.refused("counsel", r#"Joint(RefuseApproach(approach: "true_call"))"#);
    assert!(matches!(early, Refusal::Unknown { .. }), "nobody has called yet");
    play.give("counsel", r#"Joint(CallBack(approach: "forged"))"#);
    assert_eq!(play.refused("counsel", r#"Joint(CallBack(approach: "forged"))"#), Refusal::AlreadyCalled);
    play.until("2026-11-11 04:00");
    assert_eq!(play.view("counsel").sections.joint.approaches[0].confirmed, Some(false));
    let other = play.refused("counsel", r#"Joint(Serve(approach: "forged", items: ["note"]))"#);
    assert!(matches!(other, Refusal::NotAskedFor { .. }));
    play.give(
        "counsel",
        r#"Joint(RefuseApproach(approach: "forged", reasons: (grounds: ["not_verified"])))"#,
    );
    assert_eq!(
        play.refused("counsel", r#"Joint(Serve(approach: "forged", items: ["mailbox"]))"#),
        Refusal::ApproachOver
    );
    play.until("2026-11-18 03:00");
    play.give("counsel", r#"Joint(CallBack(approach: "true_call"))"#);
    play.until("2026-11-18 04:00");
    play.give(
        "counsel",
        r#"Joint(Serve(approach: "true_call", items: ["mailbox"], reasons: (grounds: ["verified"])))"#,
    );
    assert_eq!(play.count(|e| matches!(e, Own::Warned { .. })), 0);
    assert_eq!(play.line(Dimension::Cooperation, "approach-checked-and-refused"), 1000);
    assert_eq!(play.line(Dimension::Cooperation, "approach-checked-and-served"), 1000);
}

#[test]
fn a_true_emergency_turned_down_or_left_lying_costs() {
    let mut turned_down = Play::new();
    turned_down.until("2026-11-18 03:00");
    turned_down.give("counsel", r#"Joint(RefuseApproach(approach: "true_call"))"#);
    assert_eq!(turned_down.line(Dimension::Cooperation, "approach-genuine-refused"), 0);
    let mut lying = Play::new();
    lying.until("2026-11-18 11:00");
    assert_eq!(lying.line(Dimension::Cooperation, "approach-genuine-lapsed"), 0);
    assert_eq!(lying.line(Dimension::Cooperation, "approach-forged-ignored") / 10, 50);
}

#[test]
fn until_the_call_back_nothing_tells_the_forged_from_the_true() {
    let (mut a, mut b) = (Play::new(), {
        let mut scenario = night();
        scenario.joint.approaches[0].genuine = true;
        scenario.joint.parallels.clear();
        Play::of(scenario)
    });
    for play in [&mut a, &mut b] {
        play.until("2026-11-11 03:00");
        play.give("counsel", r#"Joint(CallBack(approach: "forged"))"#);
    }
    for seat in ["prosecutor", "lead", "coordinator", "counsel"] {
        assert_eq!(a.view(seat), b.view(seat), "{seat}");
    }
    for play in [&mut a, &mut b] {
        play.until("2026-11-20 00:00");
    }
    assert!(a.reached(Milestone::Duplicated, "theirs") && !b.reached(Milestone::Duplicated, "theirs"));
    for seat in ["prosecutor", "lead", "coordinator"] {
        assert_eq!(a.view(seat), b.view(seat), "{seat} does not see the other state's file");
    }
    assert_ne!(a.view("counsel"), b.view("counsel"), "the call back told");
}

#[test]
fn every_request_leaks_until_the_channel_is_another() {
    let mut play = Play::new();
    play.give("prosecutor", SEND);
    assert!(play.reached(Milestone::ChannelLeaked, ""));
    let leaks = |play: &Play| play.count(|e| matches!(e, Own::ChannelLeaked { .. }));
    assert_eq!(play.view("lead").sections.joint.channel, ChannelState::Unsuspected);
    play.until("2026-11-12 10:00");
    play.give("lead", r#"Read(item: "mail_rules")"#);
    assert_eq!(play.view("lead").sections.joint.channel, ChannelState::Compromised);
    play.give("lead", "Joint(SecureChannel(way: NewPasswords))");
    assert_eq!(play.view("lead").sections.joint.channel, ChannelState::Secured, "so it is believed");
    play.give("prosecutor", &SEND.replace("note.demand", "note.heading"));
    assert_eq!(leaks(&play), 2, "the new passwords were read too");
    assert!(!play.reached(Milestone::ChannelSecured, ""));
    play.give("lead", "Joint(SecureChannel(way: OutOfBand))");
    assert_eq!(play.refused("prosecutor", "Joint(SecureChannel(way: OutOfBand))"), Refusal::AlreadySecured);
    play.give("prosecutor", &SEND.replace(r#"["note.demand"]"#, "[]"));
    assert_eq!(leaks(&play), 2);
    let rows = play.item("leak_rows");
    assert!(play.world.case().state.items[rows.index()].expired, "two days after the first leak");
    assert_eq!(play.line(Dimension::Evidence, "channel-leaked"), 0);

    let mut careful = Play::new();
    careful.give("prosecutor", "Joint(SecureChannel(way: OutOfBand))");
    careful.give("prosecutor", SEND);
    careful.until("2026-11-20 00:00");
    assert_eq!(leaks(&careful), 0);
    assert!(!careful.world.case().state.items[rows.index()].expired);
}

#[test]
fn what_the_suspects_erase_is_gone_even_if_its_preservation_lapses() {
    let mut play = Play::new();
    let rows = play.item("leak_rows");
    assert!(!joint::is_erased_by_suspects(play.world.prepared(), &play.world.case().state, rows));
    play.give("prosecutor", SEND);
    play.until("2026-11-20 00:00");
    assert!(joint::is_erased_by_suspects(play.world.prepared(), &play.world.case().state, rows));
}

#[test]
fn terms_are_known_to_the_forum_once_disclosed() {
    let mut scenario = night();
    let paid_by = rogatory::case::ids::DeskId(2);
    let speaker = "vendor".into();
    scenario
        .joint
        .terms
        .push(Terms { speaker, paid_by, eur: 18_000, on_success: true });
    let mut play = Play::of(scenario);
    assert_eq!(play.view("prosecutor").sections.joint.terms.len(), 1);
    assert!(play.view("supervision").sections.joint.terms.is_empty());
    play.give("prosecutor", r#"Joint(DiscloseTerms(speaker: "vendor"))"#);
    assert_eq!(play.refused("lead", r#"Joint(DiscloseTerms(speaker: "vendor"))"#), Refusal::AlreadyDisclosed);
    assert!(joint::is_disclosed(&play.world.case().state, "vendor"));
    let seen = play.view("supervision").sections.joint.terms;
    assert_eq!((seen[0].eur, seen[0].paid_by.as_str(), seen[0].on_success), (18_000, "hospital", true));
    assert!(play.view("counsel").sections.joint.terms.is_empty(), "only the forum");
}

/// Findings of a rule on an approach or on the register.
fn verdicts(play: &Play, rule: RuleId, act: impl Fn(ActRef) -> bool) -> Vec<Verdict> {
    let findings = play.world.case().state.findings.iter();
    findings.filter(|f| f.rule == rule && act(f.act)).map(|f| f.verdict).collect()
}

#[test]
fn rule_r10_data_given_to_who_was_not_called_back_is_a_breach() {
    let approach = |act| matches!(act, ActRef::Approach(_));
    let play = served_at_once();
    assert!(verdicts(&play, RuleId::R10, approach).iter().any(|v| *v != Verdict::Kept));
    let mut checked = Play::new();
    checked.until("2026-11-18 03:00");
    checked.give("counsel", r#"Joint(CallBack(approach: "true_call"))"#);
    checked.until("2026-11-18 04:00");
    checked.give(
        "counsel",
        r#"Joint(Serve(approach: "true_call", items: ["mailbox"], reasons: (grounds: ["verified"])))"#,
    );
    assert_eq!(verdicts(&checked, RuleId::R10, approach), [Verdict::Kept]);
    let mut late = Play::new();
    late.until("2026-11-18 03:00");
    late.give("counsel", r#"Joint(Serve(approach: "true_call", items: ["mailbox"]))"#);
    late.give("counsel", r#"Joint(CallBack(approach: "true_call"))"#);
    late.until("2026-11-18 04:00");
    let findings = &late.world.case().state.findings;
    assert!(findings.iter().filter(|f| f.rule == RuleId::R10).all(|f| f.cured), "made good by the call");
}

#[test]
fn rule_r25_what_is_given_without_a_word_why_is_a_gap() {
    let mut play = served_at_once();
    let approach = |act| matches!(act, ActRef::Approach(_));
    assert!(verdicts(&play, RuleId::R25, approach).iter().any(|v| *v != Verdict::Kept));
    play.give("counsel", r#"Joint(NoteApproach(approach: "forged", reasons: (grounds: ["emergency"])))"#);
    assert!(
        play.world
            .case()
            .state
            .findings
            .iter()
            .filter(|f| f.rule == RuleId::R25)
            .all(|f| f.cured)
    );
}

#[test]
fn what_was_given_can_be_explained_and_called_back_afterwards() {
    let mut play = served_at_once();
    assert!(play.view("counsel").sections.joint.approaches[0].unexplained);
    let blank = play.tried("counsel", r#"Joint(NoteApproach(approach: "forged", reasons: ()))"#);
    assert_eq!(blank, Err(rogatory::case::rejection::Rejection::ListEmpty));
    let note = r#"Joint(NoteApproach(approach: "forged", reasons: (grounds: ["emergency"])))"#;
    play.give("counsel", note);
    assert_eq!(play.refused("counsel", note), Refusal::NothingToExplain);
    play.give("counsel", r#"Joint(CallBack(approach: "forged"))"#);
    play.until("2026-11-11 04:00");
    assert!(play.reached(Milestone::CalledBack, "forged"));
    let approach = &play.view("counsel").sections.joint.approaches[0];
    assert_eq!((approach.confirmed, approach.unexplained), (Some(false), false));
}

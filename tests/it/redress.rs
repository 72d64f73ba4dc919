//! The section `redress`: victims, money, oversight, notices. Commands are written in the RON of scripts;
//! the case is `tests/data/redress/case`.

mod judgment;
mod measures;
mod oversight;

use std::sync::Arc;

use rogatory::case::command::{Command, Form, Stop};
use rogatory::case::event::{CaseOutcome, Event};
use rogatory::case::ids::{RequestId, SeatId, VictimId};
use rogatory::case::milestone::Milestone;
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::{Projection, project};
use rogatory::case::redress::{self, Event as Own, Refusal};
use rogatory::case::rejection::Rejection;
use rogatory::case::scenario::{Dimension, Scenario};
use rogatory::case::state::{Phase, RequestStatus};
use rogatory::kernel::Tick;
use rogatory::law::rules::{RuleId, Verdict};
use rogatory::score::{Course, Ledger, ScoreCard};

use super::common::{Watched, compiled, root};

const DAY: u64 = 1440;

/// What the prosecutor asks the host: everything right. Tests change one thing.
const EPOC: &str = r#"(
    instrument: "EPOC", addressee: "host", category: Sub, identifiers: ["gate_log.ip"],
    period: (from: "2026-11-02 01:00", until: "2026-11-02 02:00"),
    target: Identifier, offence: "access", nexus: ["gate_log.ip"], necessity: IdentifyUser, authoriser: Prosecutor,
    user_notice: AtOnce, remedies: true, handling: (examination: true, sharing: true, erase_after_days: 90),
)"#;

pub(crate) fn case() -> Scenario {
    compiled(&root().join("tests/data/redress/case").display().to_string())
}

pub(crate) struct Table {
    pub(crate) world: Watched,
}

impl Table {
    pub(crate) fn of(scenario: Scenario) -> Table {
        let prepared = Arc::new(Prepared::new(scenario).expect("a checked scenario"));
        Table { world: Watched::open(prepared, 7) }
    }

    fn new() -> Table {
        Table::of(case())
    }

    fn seat(&self, name: &str) -> SeatId {
        self.world.prepared().seat(name).expect("a seat of this case")
    }

    fn view(&self, seat: &str) -> Projection {
        project(self.world.prepared(), &self.world.case().state, self.seat(seat))
    }

    #[track_caller]
    pub(crate) fn try_give(&mut self, seat: &str, command: &str) -> Result<(), Rejection> {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let command: Command = options.from_str(command).unwrap_or_else(|e| panic!("{e}\n{command}"));
        let seat = self.seat(seat);
        self.world.submit(Some(seat), &command).map(|_| ())
    }

    #[track_caller]
    pub(crate) fn give(&mut self, seat: &str, command: &str) {
        self.try_give(seat, command).unwrap_or_else(|e| panic!("{command}: {e:?}"));
    }

    #[track_caller]
    fn refused(&mut self, seat: &str, command: &str) -> Refusal {
        match self.try_give(seat, command) {
            Err(Rejection::Redress(refusal)) => refusal,
            other => panic!("{command}: {other:?}"),
        }
    }

    #[track_caller]
    pub(crate) fn send(&mut self, change: &[(&str, &str)]) {
        let mut text = EPOC.to_owned();
        for (from, to) in change {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let form: Form = options.from_str(&text).unwrap_or_else(|e| panic!("{e}\n{text}"));
        let command = Command::Send { form: Box::new(form) };
        let seat = self.seat("prosecutor");
        self.world.submit(Some(seat), &command).expect("nothing is blank");
    }

    fn now(&self) -> Tick {
        self.world.case().state.clock
    }

    /// Lets time run to a day of the case, counted from its opening.
    pub(crate) fn until_day(&mut self, day: u64) {
        let until = Tick(day * DAY);
        while self.now() < until && !self.world.is_closed() {
            self.world
                .submit(None, &Command::Advance { until, stop: Stop::AtTime })
                .expect("time runs");
        }
    }

    pub(crate) fn events(&self) -> impl Iterator<Item = &Event> {
        self.world.case().events.iter().map(|r| &r.event)
    }

    fn own(&self) -> impl Iterator<Item = &Own> {
        self.events()
            .filter_map(|e| if let Event::Redress(e) = e { Some(e) } else { None })
    }

    fn breaches(&self, rule: RuleId) -> Vec<(SeatId, Verdict)> {
        let breach = |e: &Event| match e {
            Event::Assessed { seat, rule: r, verdict, .. } if *r == rule => Some((*seat, *verdict)),
            _ => None,
        };
        self.events().filter_map(breach).collect()
    }

    pub(crate) fn paid(&self, victims: u32) -> u64 {
        self.world
            .case()
            .state
            .sections
            .redress
            .claim(VictimId(victims))
            .map_or(0, |c| c.paid_eur)
    }

    fn request(&self, number: u32) -> RequestStatus {
        self.world.case().state.requests[RequestId(number).index()].status
    }

    pub(crate) fn card(&self) -> ScoreCard {
        ScoreCard::of(self.world.prepared(), &self.world.case().events)
    }

    fn reached(&self, milestone: Milestone, name: &str) -> bool {
        self.world.case().state.reached(milestone, name).is_some()
    }

    /// Both groups told and their claims brought, the suspect identified and charged, the court convicts.
    pub(crate) fn convicted(&mut self) {
        self.send(&[]);
        self.give("liaison", r#"Redress(Inform(victims: "patients", language: "fr"))"#);
        self.give(
            "liaison",
            r#"Redress(Claim(victims: "patients", amount_eur: 70000, marks: ["bills.total"]))"#,
        );
        self.until_day(3);
        self.give("liaison", r#"Redress(Inform(victims: "clients", language: "de"))"#);
        self.give(
            "liaison",
            r#"Redress(Claim(victims: "clients", amount_eur: 50000, marks: ["invoice.total"]))"#,
        );
        self.charge_and_convict();
    }

    fn charge_and_convict(&mut self) {
        self.give("prosecutor", r#"Read(item: "subscriber")"#);
        self.give(
            "prosecutor",
            r#"Charge(person: "suspect", counts: ["access"], exhibits: ["subscriber", "gate_log"], forecast_permille: 900)"#,
        );
        self.until_day(8);
        self.give("court", r#"Verdict(findings: [("access", Guilty)], reasons: (grounds: ["proof"]))"#);
    }

    fn award(&mut self, victims: &str, eur: u64) {
        self.give(
            "court",
            &format!(
                r#"Redress(Award(victims: "{victims}", amount_eur: {eur}, reasons: (grounds: ["proof"])))"#
            ),
        );
    }
}

#[test]
fn victims_are_told_in_a_language_that_they_understand_and_in_time() {
    let mut table = Table::new();
    table.give("liaison", r#"Redress(Inform(victims: "patients", language: "de"))"#);
    assert!(!table.reached(Milestone::Informed, "patients"));
    assert_eq!(table.view("liaison").sections.redress.victims[0].misunderstood, 1);
    let claim = r#"Redress(Claim(victims: "patients", amount_eur: 1, marks: []))"#;
    assert_eq!(table.refused("liaison", claim), Refusal::NotInformed);
    table.give("liaison", r#"Redress(Inform(victims: "patients", language: "en"))"#);
    assert!(table.reached(Milestone::Informed, "patients"));
    assert_eq!(
        table.refused("liaison", r#"Redress(Inform(victims: "patients", language: "fr"))"#),
        Refusal::AlreadyInformed
    );
    table.until_day(3);
    table.give("liaison", r#"Redress(Inform(victims: "staff", language: "en"))"#);
    let p = table.world.prepared();
    let in_time = |v: u32| redress::informed_in_time(p, &table.world.case().state, VictimId(v));
    assert_eq!((in_time(0), in_time(1), in_time(2)), (Some(true), None, Some(false)));
}

#[test]
fn victims_nobody_knows_of_are_not_named_until_an_item_shows_them() {
    let mut table = Table::new();
    let inform = r#"Redress(Inform(victims: "clients", language: "de"))"#;
    let hidden = table.refused("liaison", inform);
    let invented = table.refused("liaison", &inform.replace("clients", "nobody"));
    assert_eq!(hidden, Refusal::NoVictims { name: "clients".into() });
    assert_eq!(invented, Refusal::NoVictims { name: "nobody".into() });
    assert_eq!(table.view("liaison").sections.redress.victims.len(), 2);
    table.until_day(3);
    assert_eq!(table.view("liaison").sections.redress.victims.len(), 3);
    table.give("liaison", inform);
}

#[test]
fn the_deadline_is_that_of_the_state_where_they_live() {
    let mut table = Table::new();
    table.until_day(3);
    table.give("liaison", r#"Redress(Inform(victims: "clients", language: "de"))"#);
    table.give("liaison", r#"Redress(Inform(victims: "patients", language: "en"))"#);
    table.until_day(20);
    let claim = |name: &str| format!(r#"Redress(Claim(victims: "{name}", amount_eur: 9, marks: []))"#);
    assert!(matches!(table.refused("liaison", &claim("clients")), Refusal::ClaimTooLate { .. }));
    table.give("liaison", &claim("patients"));
    assert!(table.reached(Milestone::Claimed, "patients"));
}

#[test]
fn only_those_who_do_not_want_to_claim_decline() {
    let mut table = Table::new();
    for name in ["staff", "patients"] {
        table.give("liaison", &format!(r#"Redress(Inform(victims: "{name}", language: "en"))"#));
        table.give("liaison", &format!(r#"Redress(Decline(victims: "{name}"))"#));
    }
    let wished: Vec<bool> = table
        .own()
        .filter_map(|e| if let Own::Declined { wished, .. } = e { Some(*wished) } else { None })
        .collect();
    assert_eq!(wished, [true, false]);
    // What was noted against their wish can be set right by a claim.
    table.give("liaison", r#"Redress(Claim(victims: "patients", amount_eur: 5, marks: []))"#);
}

#[test]
fn a_shortfall_of_the_fund_is_shared_in_whole_euros_and_then_the_case_closes() {
    let mut table = Table::new();
    table.convicted();
    assert!(!table.world.is_closed(), "claims are open");
    table.award("patients", 60_000);
    assert_eq!(
        table.refused("liaison", r#"Redress(ApplyFund(victims: "clients"))"#),
        Refusal::NothingForTheFund
    );
    table.award("clients", 50_000);
    for name in ["patients", "clients"] {
        table.give("liaison", &format!(r#"Redress(ApplyFund(victims: "{name}"))"#));
    }
    table.until_day(60);
    // Half of each award is covered: 30,000 and 25,000, of 20,000 that the fund has this year.
    assert_eq!((table.paid(0), table.paid(1)), (10_909, 9_091));
    assert_eq!(table.world.case().state.phase, Phase::Closed(CaseOutcome::Convicted));
    assert!(table.reached(Milestone::Compensated, "clients"));
    let card = table.card();
    let victims = card
        .dimensions
        .iter()
        .find(|d| d.dimension == Dimension::Victims)
        .expect("there");
    let line = victims
        .lines
        .iter()
        .find(|l| l.reason.code == "redress-compensated")
        .expect("a line");
    assert_eq!(line.points, u32::try_from(u64::from(line.max_points) * 155 / 1000).expect("small"));
}

#[test]
fn an_empty_fund_makes_victims_wait_for_the_money_of_the_new_year() {
    let mut scenario = case();
    scenario.redress.fund.as_mut().expect("a fund").years[0].1 = 0;
    let mut table = Table::of(scenario);
    table.convicted();
    table.award("patients", 60_000);
    table.award("clients", 0);
    table.give("liaison", r#"Redress(ApplyFund(victims: "patients"))"#);
    table.until_day(50);
    assert_eq!(table.paid(0), 0);
    assert!(table.own().any(|e| *e == Own::FundEmpty));
    table.until_day(80);
    assert_eq!(table.paid(0), 30_000);
    assert!(table.world.is_closed());
    let course = Course::follow(table.world.prepared(), &table.world.case().events);
    let delay = Ledger::of(&course).delay();
    assert_eq!(delay.budget, 36 * DAY, "from 10 December to 15 January");
    assert_eq!(delay.total(), course.elapsed_minutes());
}

#[test]
fn an_award_stays_within_claim_and_proof() {
    let mut table = Table::new();
    table.convicted();
    let award = |eur: u64, reasons: &str| {
        format!(r#"Redress(Award(victims: "patients", amount_eur: {eur}, reasons: ({reasons})))"#)
    };
    assert_eq!(table.refused("court", &award(70_001, "")), Refusal::BeyondClaim { claimed_eur: 70_000 });
    table.give("court", &award(65_000, r#"grounds: ["proof"]"#));
    assert_eq!(table.refused("court", &award(1, "")), Refusal::NoClaimOpen);
    let court = table.seat("court");
    assert!(table.breaches(RuleId::R01).contains(&(court, Verdict::Grave)), "more than is proven");
}

#[test]
fn without_a_court_seat_the_court_awards_what_is_proven() {
    let mut scenario = case();
    scenario.seats.retain(|s| s.id != "court" && s.id != "dpa");
    let mut table = Table::of(scenario);
    table.send(&[]);
    table.give("liaison", r#"Redress(Inform(victims: "patients", language: "fr"))"#);
    table.give(
        "liaison",
        r#"Redress(Claim(victims: "patients", amount_eur: 70000, marks: ["bills.total", "bills.heading"]))"#,
    );
    table.until_day(3);
    table.give("prosecutor", r#"Read(item: "subscriber")"#);
    table.give(
        "prosecutor",
        r#"Charge(person: "suspect", counts: ["access"], exhibits: ["subscriber", "gate_log"], forecast_permille: 900)"#,
    );
    table.until_day(8);
    let awards: Vec<u64> = table
        .own()
        .filter_map(
            |e| if let Own::Awarded { amount_eur, by: None, .. } = e { Some(*amount_eur) } else { None },
        )
        .collect();
    assert_eq!(awards, [60_000]);
}

#[test]
fn what_nobody_settles_does_not_keep_the_case_open_for_ever() {
    let mut table = Table::new();
    table.convicted();
    table.until_day(150);
    assert_eq!(table.world.case().state.phase, Phase::Closed(CaseOutcome::Convicted));
    assert!(table.now() < Tick(110 * DAY));
}

#[test]
fn without_claims_the_verdict_closes_the_case_at_once() {
    let mut table = Table::new();
    table.send(&[]);
    table.until_day(3);
    table.charge_and_convict();
    assert_eq!(table.world.case().state.phase, Phase::Closed(CaseOutcome::Convicted));
}

#[test]
fn states_share_what_all_of_them_agree_to() {
    let mut table = Table::new();
    let propose = |home: u32, abroad: u32| {
        format!(r#"Redress(ProposeSharing(shares: [("home", {home}), ("abroad", {abroad})], reasons: ()))"#)
    };
    assert_eq!(table.refused("coordinator", &propose(500, 499)), Refusal::SharesDoNotAddUp);
    assert_eq!(
        table.refused("coordinator", &propose(1000, 0).replace("abroad", "nowhere")),
        Refusal::SharesDoNotAddUp
    );
    table.give("coordinator", &propose(700, 300));
    assert_eq!(table.refused("prosecutor", &propose(500, 500)), Refusal::ProposalStands);
    table.until_day(5);
    assert!(!table.reached(Milestone::AssetsShared, ""), "abroad wants 400");
    table.give("prosecutor", &propose(600, 400));
    table.until_day(12);
    assert!(table.reached(Milestone::AssetsShared, ""));
}

#[test]
fn a_seat_abroad_answers_for_its_state() {
    let mut scenario = case();
    let mut seat = scenario.seats[4].clone();
    seat.id = "authority".into();
    seat.role = rogatory::law::terms::Office::CentralAuthority;
    seat.desk = scenario
        .desks
        .iter()
        .position(|d| d.id == "abroad_ca")
        .map(rogatory::case::ids::DeskId::at);
    scenario.seats.push(seat);
    let mut table = Table::of(scenario);
    let answer = r#"Redress(AnswerSharing(agrees: true, reasons: ()))"#;
    assert_eq!(table.refused("authority", answer), Refusal::NoProposal);
    table.give(
        "coordinator",
        r#"Redress(ProposeSharing(shares: [("home", 900), ("abroad", 100)], reasons: ()))"#,
    );
    table.until_day(3);
    let view = table.view("authority").sections.redress.sharing.expect("asked");
    assert_eq!(view.answer, Some((100, 400)));
    table.give("authority", answer);
    assert!(table.reached(Milestone::AssetsShared, ""));
}

//! The section `redress`: victims, money, oversight, notices. Commands are written in the RON of scripts;
//! the case is `tests/data/redress/case`.

use std::sync::Arc;

use rogatory::case::canon::{Component, digest};
use rogatory::case::command::{Command, Form, Stop};
use rogatory::case::event::{ActRef, CaseOutcome, Event};
use rogatory::case::ids::{PersonId, RequestId, SeatId, VictimId};
use rogatory::case::milestone::Milestone;
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::{Projection, project};
use rogatory::case::redress::{self, Concerned, Event as Own, Refusal, is_suspended};
use rogatory::case::rejection::Rejection;
use rogatory::case::scenario::{Dimension, Scenario};
use rogatory::case::state::{Phase, RequestStatus};
use rogatory::case::world::World;
use rogatory::kernel::Tick;
use rogatory::law::rules::{RuleId, Verdict};
use rogatory::players::{Ending, Manner, play};
use rogatory::score::{Course, Ledger, ScoreCard};

use super::common::{compiled, root};

const DAY: u64 = 1440;

/// What the prosecutor asks the host: everything right. Tests change one thing.
const PROD: &str = r#"(
    instrument: "PROD", addressee: "host", category: Sub, identifiers: ["gate_log.ip"],
    period: (from: "2026-11-02 01:00", until: "2026-11-02 02:00"),
    target: Identifier, offence: "access", nexus: ["gate_log.ip"], necessity: IdentifyUser, authoriser: Prosecutor,
)"#;

pub(crate) fn case() -> Scenario {
    compiled(&root().join("tests/data/redress/case").display().to_string())
}

pub(crate) struct Table {
    pub(crate) world: World,
}

impl Table {
    pub(crate) fn of(scenario: Scenario) -> Table {
        let prepared = Arc::new(Prepared::new(scenario).expect("a checked scenario"));
        Table { world: World::open(prepared, 7, 0).expect("desks") }
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
        self.world.submit(Some(self.seat(seat)), &command).map(|_| ())
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
        let mut text = PROD.to_owned();
        for (from, to) in change {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let form: Form = options.from_str(&text).unwrap_or_else(|e| panic!("{e}\n{text}"));
        let command = Command::Send { form: Box::new(form) };
        self.world
            .submit(Some(self.seat("prosecutor")), &command)
            .expect("nothing is blank");
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
            r#"Charge(person: "suspect", counts: ["access"], exhibits: ["subscriber"], forecast_permille: 900)"#,
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
    assert_eq!(hidden, Refusal::NoVictims { name: "clients".to_owned() });
    assert_eq!(invented, Refusal::NoVictims { name: "nobody".to_owned() });
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
    assert!(table.breaches(RuleId::R26).contains(&(court, Verdict::Grave)));
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
        r#"Charge(person: "suspect", counts: ["access"], exhibits: ["subscriber"], forecast_permille: 900)"#,
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
    seat.id = "authority".to_owned();
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

const EMERGENCY: (&str, &str) =
    ("authoriser: Prosecutor", "authoriser: Prosecutor, emergency: (mark: \"gate_log.ip\")");

#[test]
fn the_authority_suspends_what_it_audited_and_the_request_waits() {
    let mut table = Table::new();
    table.send(&[EMERGENCY]);
    let suspend = r#"Redress(Suspend(of: Request(1), reasons: (grounds: ["R12"])))"#;
    assert_eq!(table.refused("dpa", suspend), Refusal::AuditFirst);
    assert!(
        table.view("dpa").sections.redress.oversight.expect("a register").requests[0]
            .form
            .is_none()
    );
    table.give("dpa", "Redress(Audit(of: Request(1), reasons: ()))");
    let seen = table.view("dpa").sections.redress.oversight.expect("a register").requests[0].clone();
    assert!(seen.breaches.contains(&(RuleId::R12, Verdict::Curable)));
    let form = seen.form.expect("audited");
    assert!(form.nexus.is_empty() && form.identifiers.is_empty(), "the strategy is not shown");
    table.give("dpa", suspend);
    assert_eq!(table.request(0), RequestStatus::Postponed);
    assert!(is_suspended(&table.world.case().state, ActRef::Request(RequestId(0))));
    assert_eq!(table.view("prosecutor").sections.redress.suspended.len(), 1);
    table.until_day(15);
    assert!(!table.events().any(|e| matches!(e, Event::ItemObtained { .. })));
    assert_eq!(table.refused("dpa", suspend), Refusal::NothingToSuspend);
    table.give("dpa", "Redress(Resume(of: Request(1)))");
    table.until_day(17);
    assert!(table.events().any(|e| matches!(e, Event::ItemObtained { .. })));
    let dpa = table.seat("dpa");
    assert_eq!(table.breaches(RuleId::R26), [(dpa, Verdict::Kept)]);
}

#[test]
fn a_suspension_ends_by_itself_and_its_time_is_the_laws() {
    let mut table = Table::new();
    table.send(&[EMERGENCY]);
    table.give("dpa", "Redress(Audit(of: Request(1), reasons: ()))");
    table.give("dpa", r#"Redress(Suspend(of: Request(1), reasons: (grounds: ["R12"])))"#);
    table.until_day(22);
    assert!(table.events().any(|e| matches!(e, Event::ItemObtained { .. })));
    table.charge_and_convict_late();
    let course = Course::follow(table.world.prepared(), &table.world.case().events);
    let delay = Ledger::of(&course).delay();
    assert_eq!(delay.suspension, 20 * DAY);
    assert_eq!(delay.total(), course.elapsed_minutes());
}

impl Table {
    fn charge_and_convict_late(&mut self) {
        self.give("prosecutor", r#"Read(item: "subscriber")"#);
        self.give(
            "prosecutor",
            r#"Charge(person: "suspect", counts: ["access"], exhibits: ["subscriber"], forecast_permille: 900)"#,
        );
        self.until_day(26);
        self.give("court", r#"Verdict(findings: [("access", Guilty)], reasons: (grounds: ["proof"]))"#);
    }
}

#[test]
fn a_suspension_without_a_breach_is_that_seats_breach() {
    let mut table = Table::new();
    table.send(&[("authoriser: Prosecutor", "authoriser: Prosecutor, alternatives: [(instrument: \"PROD\", category: Sub, insufficiency: NotEvidence, fact: \"gate_log.ip\")]")]);
    table.give("dpa", "Redress(Audit(of: Request(1), reasons: ()))");
    let seen = table.view("dpa").sections.redress.oversight.expect("a register").requests[0].clone();
    assert_eq!(seen.breaches, []);
    table.give("dpa", "Redress(Suspend(of: Request(1), reasons: ()))");
    let dpa = table.seat("dpa");
    assert!(
        table
            .breaches(RuleId::R26)
            .iter()
            .any(|(seat, v)| *seat == dpa && *v != Verdict::Kept)
    );
    let lines = table.card();
    let unfounded = lines
        .lines()
        .find(|l| l.reason.code == "redress-suspension-unfounded")
        .expect("a line");
    assert_eq!((unfounded.points, unfounded.seat), (0, Some(dpa)));
}

#[test]
fn a_date_of_the_authority_asks_its_seat_or_its_desk() {
    let mut table = Table::new();
    table.until_day(10);
    assert_eq!(table.view("dpa").sections.redress.oversight.expect("it").due.len(), 1);
    table.give("dpa", "Redress(Audit(of: Register, reasons: ()))");
    assert_eq!(table.view("dpa").sections.redress.oversight.expect("it").due.len(), 0);
    assert!(table.reached(Milestone::Audited, ""));

    let mut scenario = case();
    scenario.seats.retain(|s| s.id != "dpa");
    let mut table = Table::of(scenario);
    table.until_day(10);
    assert!(
        table
            .own()
            .any(|e| matches!(e, Own::Audited { by: None, act: ActRef::Register, .. }))
    );
}

#[test]
fn people_whose_data_were_obtained_are_told_or_the_ground_is_noted() {
    let mut table = Table::new();
    let tell = r#"Redress(Tell(whom: Person("neighbour")))"#;
    assert!(matches!(table.refused("prosecutor", tell), Refusal::NotConcerned { .. }));
    table.send(&[]);
    table.until_day(3);
    assert!(matches!(table.refused("prosecutor", tell), Refusal::NotConcerned { .. }), "not read yet");
    table.give("prosecutor", r#"Read(item: "subscriber")"#);
    assert_eq!(table.view("prosecutor").sections.redress.notices.len(), 3);
    table.give("prosecutor", tell);
    assert_eq!(table.refused("prosecutor", tell), Refusal::AlreadyTold);
    table.give("prosecutor", r#"Redress(DelayNotice(whom: Person("suspect"), ground: Prejudice))"#);
    assert!(table.reached(Milestone::Told, "neighbour"));
    table.until_day(20);
    let p = table.world.prepared().clone();
    let facts = redress::notice_facts(&p, &table.world.case().state);
    assert_eq!((facts.concerned, facts.told, facts.delayed), (4, 1, 1), "two strangers were not told");
    table.give("prosecutor", r#"Redress(Tell(whom: Strangers("subscriber")))"#);
    let late = redress::notice_facts(&p, &table.world.case().state);
    assert_eq!(late.told, 1, "after ten days it is late");
    let told = table
        .own()
        .filter(|e| matches!(e, Own::Told { whom: Concerned::Person(PersonId(1)), .. }));
    assert_eq!(told.count(), 1);
}

#[test]
fn victims_count_in_people_at_the_end() {
    let mut table = Table::new();
    table.convicted();
    table.until_day(150);
    let facts = redress::victim_facts(table.world.prepared(), &table.world.case().state);
    assert_eq!((facts.victims, facts.informed), (50, 43));
    assert_eq!((facts.could_claim, facts.claimed), (50, 43));
}

#[test]
fn rule_r29_and_r14_are_judged_at_the_end() {
    let mut table = Table::new();
    table.convicted();
    table.until_day(150);
    let liaison = table.seat("liaison");
    assert!(
        table
            .breaches(RuleId::R29)
            .iter()
            .any(|(s, v)| *s == liaison && *v != Verdict::Kept)
    );
    let prosecutor = table.seat("prosecutor");
    assert!(
        table
            .breaches(RuleId::R14)
            .iter()
            .any(|(s, v)| *s == prosecutor && *v != Verdict::Kept)
    );
}

fn played(manner: Manner) -> Table {
    let mut table = Table::new();
    let seats = table.world.prepared().scenario.seats.len();
    let manners: Vec<(SeatId, Manner)> = (0..seats).map(|i| (SeatId::at(i), manner)).collect();
    let end = play(&mut table.world, &manners, None, &mut |_, _, _, _, _| {});
    assert_eq!(end.ending, Ending::Closed, "{manner}");
    table
}

#[test]
fn stand_ins_do_it_by_the_book_or_not() {
    let victims = |manner: Manner| played(manner).card().points(Dimension::Victims).expect("assessed");
    let book = victims(Manner::ByTheBook);
    for manner in [Manner::Hasty, Manner::OverCautious, Manner::Passive] {
        assert!(victims(manner) < book, "{manner}");
    }
    let table = played(Manner::ByTheBook);
    assert!(table.paid(0) > 0 && table.paid(1) > 0);
    assert!(table.reached(Milestone::AssetsShared, ""));
    let facts = redress::victim_facts(table.world.prepared(), &table.world.case().state);
    assert_eq!((facts.informed, facts.claimed), (facts.victims, facts.could_claim));
}

#[test]
fn a_restored_world_is_the_same_while_a_request_is_suspended() {
    let mut table = Table::new();
    table.send(&[EMERGENCY]);
    table.give("dpa", "Redress(Audit(of: Request(1), reasons: ()))");
    table.give("dpa", r#"Redress(Suspend(of: Request(1), reasons: (grounds: ["R12"])))"#);
    table.until_day(5);
    let p = table.world.prepared().clone();
    let mut again = World::restore(p, 7, 0, &table.world.case().events).expect("it fits");
    let advance = Command::Advance { until: Tick(40 * DAY), stop: Stop::AtTime };
    again.submit(None, &advance).expect("time runs");
    table.world.submit(None, &advance).expect("time runs");
    for component in Component::OF_CASE {
        assert_eq!(
            digest(&again.case().state, component),
            digest(&table.world.case().state, component),
            "{}",
            component.name()
        );
    }
    assert_eq!(again.desks_digest(), table.world.desks_digest());
}

#[test]
fn what_the_liaison_does_shows_to_nobody_who_may_not_know() {
    let (mut plain, mut told) = (Table::new(), Table::new());
    told.give("liaison", r#"Redress(Inform(victims: "patients", language: "en"))"#);
    told.give("liaison", r#"Redress(Decline(victims: "patients"))"#);
    for table in [&mut plain, &mut told] {
        table.send(&[EMERGENCY]);
        table.until_day(2);
    }
    for seat in ["prosecutor", "court", "dpa", "coordinator"] {
        assert_eq!(plain.view(seat), told.view(seat), "{seat}");
    }
    assert_ne!(plain.view("liaison"), told.view("liaison"));
}

#[test]
fn the_register_of_another_state_and_the_victims_show_to_nobody_else() {
    let mut scenario = case();
    let mut foreign = scenario.seats[3].clone();
    foreign.id = "foreign".to_owned();
    foreign.jurisdiction = scenario.seats[4].jurisdiction;
    foreign.desk = None;
    scenario.seats.push(foreign);
    let mut table = Table::of(scenario);
    table.send(&[]);
    let view = table.view("foreign").sections.redress;
    assert!(view.oversight.expect("its own").requests.is_empty());
    for seat in ["prosecutor", "dpa", "coordinator", "foreign"] {
        assert!(table.view(seat).sections.redress.victims.is_empty(), "{seat}");
    }
}

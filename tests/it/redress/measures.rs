//! Oversight, notices, stand-ins, and what is hidden from whom, in the section `redress`.

use rogatory::case::canon::{Component, digest};
use rogatory::case::command::{Command, Stop};
use rogatory::case::event::{ActRef, Event};
use rogatory::case::ids::{PersonId, RequestId, SeatId};
use rogatory::case::milestone::Milestone;
use rogatory::case::redress::{self, Concerned, Event as Own, Refusal, is_suspended};
use rogatory::case::scenario::Dimension;
use rogatory::case::state::RequestStatus;
use rogatory::case::world::World;
use rogatory::kernel::Tick;
use rogatory::law::rules::{RuleId, Verdict};
use rogatory::players::{Ending, Manner, play};
use rogatory::score::{Course, Ledger};

use super::{DAY, Table, case};

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
            r#"Charge(person: "suspect", counts: ["access"], exhibits: ["subscriber", "gate_log"], forecast_permille: 900)"#,
        );
        self.until_day(26);
        self.give("court", "RuleChallenge(challenge: 1, ruling: Admit, reasons: (grounds: [\"R12\"]))");
        self.give("court", r#"Verdict(findings: [("access", Guilty)], reasons: (grounds: ["proof"]))"#);
    }
}

#[test]
fn a_suspension_without_a_breach_is_that_seats_breach() {
    let mut table = Table::new();
    table.send(&[("authoriser: Prosecutor", "authoriser: Prosecutor, alternatives: [(instrument: \"EPOC\", category: Sub, insufficiency: NotEvidence, fact: \"gate_log.ip\")]")]);
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
    // The case is short, so that whoever waits for the charge is still in time.
    assert_eq!(victims(Manner::OverCautious), book);
    for manner in [Manner::Hasty, Manner::Passive] {
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
    foreign.id = "foreign".into();
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

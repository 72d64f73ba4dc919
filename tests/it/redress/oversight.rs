//! An audit that suspends a measure, two supervisory authorities at once, and orders within one's own state.
//! The case is `tests/data/redress/money`.

use rogatory::case::event::{ActRef, Event, RequestEnd};
use rogatory::case::measure::Event as Measure;
use rogatory::case::redress::{Refusal, is_suspended};
use rogatory::case::rejection::Rejection;
use rogatory::law::rules::{RuleId, Verdict};
use rogatory::text::{Language, Words, layout, story};

use super::Table;
use super::judgment::money;

/// The customer asked for at home, of a provider in the own state.
pub(super) const PRODUCE: &str = r#"Send(form: (
    instrument: "PROD", addressee: "telco", category: Sub, identifiers: ["gate_log.ip"],
    period: (from: "2026-11-02 01:00", until: "2026-11-02 02:00"), target: Identifier, offence: "access",
    nexus: ["gate_log.ip"], necessity: IdentifyUser, authoriser: Prosecutor, user_notice: AtOnce, remedies: true,
))"#;

/// The line listened to without an end and without a word on how what is heard is handled.
const LISTEN: &str = r#"Send(form: (
    instrument: "RT", addressee: "telco", category: Rtc, identifiers: ["gate_log.ip"],
    period: (from: "2026-11-02 06:30", until: "2027-04-01 00:00"), target: Identifier, offence: "access",
    nexus: ["gate_log.ip"], necessity: ProveAct, authoriser: InvestigatingJudge, remedies: true, duration_days: 90,
))"#;

/// What the colleague abroad listens to at home there.
fn listen_abroad() -> String {
    LISTEN.replace("telco", "abroad_telco").replace("gate_log.ip", "warning.line")
}

impl Table {
    fn caught(&self) -> usize {
        let taken = |e: &&Event| matches!(e, Event::Measure(Measure::Caught { held_back: false, .. }));
        self.events().filter(taken).count()
    }

    #[track_caller]
    fn is_refused(&mut self, seat: &str, command: &str, why: Refusal) {
        assert_eq!(self.try_give(seat, command), Err(Rejection::Redress(why)), "{seat}: {command}");
    }
}

#[test]
fn an_audit_suspends_an_interception_until_it_is_lifted() {
    let mut table = money();
    table.give("prosecutor", LISTEN);
    table.until_day(4);
    assert_eq!(table.caught(), 1, "before");
    let suspend = r#"Redress(Suspend(of: Measure(1), reasons: (grounds: ["R09"])))"#;
    table.is_refused("dpa", suspend, Refusal::AuditFirst);
    table.give("dpa", "Redress(Audit(of: Measure(1), reasons: ()))");
    table.give("dpa", suspend);
    assert!(is_suspended(&table.world.case().state, ActRef::Running(0)));
    table.until_day(14);
    assert_eq!(table.caught(), 1, "what is said meanwhile is not taken");
    table.give("dpa", "Redress(Resume(of: Measure(1)))");
    table.until_day(20);
    assert_eq!(table.caught(), 2, "after");
    let state = &table.world.case().state;
    let second = table.world.prepared().item("call_two").expect("an item");
    assert!(state.items[second.index()].obtained.is_none(), "it is gone");
}

/// What both states do, each of which has its own authority.
fn busy(home: bool, abroad: bool) -> Table {
    let mut table = money();
    if home {
        table.give("prosecutor", LISTEN);
        table.give("prosecutor", PRODUCE);
    }
    if abroad {
        table.give("colleague", &listen_abroad());
    }
    table.until_day(2);
    if home {
        table.give("dpa", "Redress(Audit(of: Request(1), reasons: ()))");
        table.give("dpa", "Redress(Audit(of: Measure(1), reasons: ()))");
        table.give("dpa", "Redress(Audit(of: Register, reasons: ()))");
        table.give("dpa", r#"Redress(Suspend(of: Measure(1), reasons: (grounds: ["R09"])))"#);
    }
    if abroad {
        table.give("watch", "Redress(Audit(of: Request(1), reasons: ()))");
        table.give("watch", "Redress(Audit(of: Measure(1), reasons: ()))");
    }
    table
}

#[test]
fn two_authorities_see_and_audit_each_its_own_states_acts() {
    let mut table = busy(true, true);
    let seen = |table: &Table, seat: &str| {
        let register = table.view(seat).sections.redress.oversight.expect("a register");
        let measures = register
            .measures
            .iter()
            .map(|m| (m.number, m.audited, m.suspended_until.is_some()));
        (register.requests.len(), measures.collect::<Vec<_>>(), register.register_audited)
    };
    assert_eq!(seen(&table, "dpa"), (2, vec![(1, true, true)], true));
    assert_eq!(seen(&table, "watch"), (1, vec![(1, true, false)], false));
    let state = &table.world.case().state;
    // The one abroad began first: what is number 1 at home is the second of the case.
    assert!(is_suspended(state, ActRef::Running(1)) && !is_suspended(state, ActRef::Running(0)));
    table.is_refused("watch", "Redress(Audit(of: Register, reasons: ()))", Refusal::NotYourRegister);
    for of in ["Request(2)", "Measure(2)", "Measure(0)"] {
        let number = if of == "Measure(0)" { 0 } else { 2 };
        let audit = format!("Redress(Audit(of: {of}, reasons: ()))");
        table.is_refused("watch", &audit, Refusal::NotOnTheList { number });
    }
    let lift = "Redress(Resume(of: Measure(1)))";
    table.is_refused("watch", lift, Refusal::NotSuspended);
}

#[test]
fn an_authority_learns_nothing_of_what_another_does() {
    let (both, home, abroad) = (busy(true, true), busy(true, false), busy(false, true));
    assert_eq!(both.view("watch"), abroad.view("watch"));
    assert_eq!(both.view("dpa"), home.view("dpa"));
    assert_eq!(both.view("defence"), home.view("defence"));
}

#[test]
fn the_chronicle_names_what_was_suspended() {
    let table = busy(true, false);
    let words = Words::bare(Language::En);
    let scenario = &table.world.prepared().scenario;
    let events = &table.world.case().events;
    let told = story::page(&words, scenario, events, story::Audience::Everyone, layout::WIDTH);
    assert!(told.contains("suspended interception 1 until") && !told.contains("measure 0"), "{told}");
}

#[test]
fn an_order_within_the_own_state_needs_no_other() {
    let mut table = money();
    let keep = PRODUCE
        .replace("PROD", "PRES-D")
        .replace("necessity: IdentifyUser", "necessity: PreventLoss");
    table.give("prosecutor", &keep);
    table.until_day(1);
    let p = table.world.prepared().clone();
    let item = p.item("subscriber").expect("an item");
    assert!(
        table
            .events()
            .any(|e| matches!(e, Event::ItemPreserved { item: i, .. } if *i == item))
    );
    table.give("prosecutor", &PRODUCE.replace("user_notice", "preservation: 1, user_notice"));
    table.until_day(2);
    let home = p.scenario.forum;
    for event in table.events() {
        if let Event::StepEntered { desk: Some(desk), .. } = event {
            assert_eq!(p.desk_spec(*desk).jurisdiction, home, "{event:?}");
        }
    }
    let ends: Vec<RequestEnd> = table
        .events()
        .filter_map(|e| if let Event::RequestClosed { end, .. } = e { Some(*end) } else { None })
        .collect();
    assert_eq!(ends, [RequestEnd::Answered, RequestEnd::Answered]);
    assert!(
        table
            .events()
            .any(|e| matches!(e, Event::ItemObtained { item: i, .. } if *i == item))
    );
    let prosecutor = table.seat("prosecutor");
    assert!(
        table
            .breaches(RuleId::R01)
            .iter()
            .all(|said| *said == (prosecutor, Verdict::Kept))
    );
    let other = PRODUCE.replace(r#""telco""#, r#""abroad_telco""#);
    table.give("prosecutor", &other);
    table.until_day(3);
    let said: Vec<Verdict> = table.breaches(RuleId::R01).iter().map(|(_, verdict)| *verdict).collect();
    assert_eq!(said, [Verdict::Kept, Verdict::Kept, Verdict::Curable], "it reaches nobody in another state");
}

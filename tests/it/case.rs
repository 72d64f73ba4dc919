//! The course of a case: what a command leads to, on the first shipped scenario. Commands are written in
//! the same RON as scripts, so that any bug report pastes into a test.

use rogatory::case::command::{Command, Form, Stop};
use rogatory::case::event::{Event, RequestEnd};
use rogatory::case::ids::SeatId;
use rogatory::case::rejection::Rejection;
use rogatory::kernel::{Name, Tick};
use rogatory::law::rules::{RuleId, Verdict};

use super::common::{Watched, prepared};

const CASE: &str = "01_first_request";
const DAY: u64 = 1440;

/// What the prosecutor asks Lumen Net: everything right. Tests change one thing.
const EPOC: &str = r##"(
    instrument: "EPOC", addressee: "lumen_net", category: Some(Acc),
    identifiers: ["gate_log.login_ip", "gate_log.login_port"],
    moment: Some((mark: "gate_log.login_time", zone_minutes: Some(60), slow_seconds: 94)),
    target: Some(Identifier), offence: Some("fraud"), nexus: ["gate_log.login_ip"],
    necessity: Some(IdentifyUser), authoriser: Some(Prosecutor), translation: true,
    alternatives: [(instrument: "24-7", category: Acc, insufficiency: NotEvidence, fact: Some("gate_log.login_ip"))],
    user_notice: Some(DelayedWithGround),
    handling: Some((examination: true, sharing: true, erase_after_days: Some(180))),
)"##;

/// Preservation at Harrow Hosting through the contact points.
const PRESERVE: &str = r##"(
    instrument: "PRES-X", addressee: "teldane_24_7", category: Some(Tra),
    identifiers: ["phish_mail.customer"], offence: Some("fraud"), nexus: ["phish_mail.customer"],
    necessity: Some(PreventLoss), authoriser: Some(Prosecutor), follow_up: true, translation: true,
)"##;

/// Mutual assistance for the panel's log, authorised by the investigating judge.
const MLA: &str = r##"(
    instrument: "MLA", addressee: "teldane_ca", category: Some(Tra),
    identifiers: ["phish_mail.customer"],
    period: Some((from: "2026-10-30 00:00", until: "2026-11-02 12:00")),
    target: Some(Identifier), offence: Some("fraud"), nexus: ["phish_mail.customer"],
    necessity: Some(ProveAct), authoriser: Some(InvestigatingJudge), translation: true, remedies: true,
    alternatives: [(instrument: "24-7", category: Tra, insufficiency: NotEvidence, fact: Some("phish_mail.customer"))],
    user_notice: Some(DelayedWithGround),
    handling: Some((examination: true, sharing: true, erase_after_days: Some(180))),
)"##;

struct Table {
    world: Watched,
}

impl Table {
    fn new() -> Table {
        Table { world: Watched::open(prepared(CASE), 7) }
    }

    fn seat(&self, name: &str) -> SeatId {
        self.world.prepared().seat(name).expect("a seat of this case")
    }

    #[track_caller]
    fn give(&mut self, seat: &str, command: &str) -> Result<(), Rejection> {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let command: Command = options.from_str(command).unwrap_or_else(|e| panic!("{e}\n{command}"));
        let seat = self.seat(seat);
        self.world.submit(Some(seat), &command).map(|_| ())
    }

    #[track_caller]
    fn send(&mut self, form: &str, change: &[(&str, &str)]) -> Result<(), Rejection> {
        let mut text = form.to_owned();
        for (from, to) in change {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        let form: Form = ron::from_str(&text).unwrap_or_else(|e| panic!("{e}\n{text}"));
        let command = Command::Send { form: Box::new(form) };
        let seat = self.seat("prosecutor");
        self.world.submit(Some(seat), &command).map(|_| ())
    }

    /// Lets time run; the judge grants what comes up, everyone reads what arrives.
    fn days(&mut self, days: u64) {
        let until = Tick(self.world.case().state.clock.0 + days * DAY);
        for _ in 0..2000 {
            let waiting = self.waiting();
            for number in waiting {
                let reasons = r##"(grounds: ["scope", "R02"], marks: [], note: "")"##;
                self.give("judge", &format!("Rule(request: {number}, outcome: Grant, reasons: {reasons})"))
                    .expect("awaited");
            }
            let advance = Command::Advance { until, stop: Stop::AtVisibleEvent };
            if self.world.case().state.clock >= until || self.world.submit(None, &advance).is_err() {
                return;
            }
        }
        panic!("too many events");
    }

    fn waiting(&self) -> Vec<u32> {
        use rogatory::case::projection::{StatusView, project};
        let view = project(self.world.prepared(), &self.world.case().state, self.seat("judge"));
        let awaits = |s: &StatusView| matches!(s, StatusView::AwaitsYou(_));
        view.files().filter(|r| awaits(&r.status)).map(|r| r.number).collect()
    }

    fn events(&self) -> impl Iterator<Item = &Event> {
        self.world.case().events.iter().map(|r| &r.event)
    }

    /// Names of items handed over, in order.
    fn obtained(&self) -> Vec<Name> {
        let items = &self.world.prepared().scenario.items;
        let name = |e: &Event| match e {
            Event::ItemObtained { item, .. } => Some(items[item.index()].id.clone()),
            _ => None,
        };
        self.events().filter_map(name).collect()
    }

    /// Breaches so far: rule and verdict.
    fn breaches(&self) -> Vec<(RuleId, Verdict)> {
        let breach = |e: &Event| match e {
            Event::Assessed { rule, verdict, .. } if *verdict != Verdict::Kept => Some((*rule, *verdict)),
            _ => None,
        };
        self.events().filter_map(breach).collect()
    }

    fn ends(&self) -> Vec<RequestEnd> {
        let end = |e: &Event| match e {
            Event::RequestClosed { end, .. } => Some(*end),
            _ => None,
        };
        self.events().filter_map(end).collect()
    }
}

/// Sends one changed form, waits, and says who was identified and which rules were breached.
#[track_caller]
fn identified(change: &[(&str, &str)]) -> (Vec<Name>, Vec<RuleId>) {
    let mut table = Table::new();
    table.send(EPOC, change).expect("nothing is blank");
    table.days(20);
    (table.obtained(), table.breaches().into_iter().map(|(rule, _)| rule).collect())
}

#[test]
fn the_zone_and_the_clock_decide_who_is_found() {
    let right = vec!["subscriber_true".into()];
    assert_eq!(identified(&[]), (right, vec![]));
    let ignored_error = identified(&[("slow_seconds: 94", "slow_seconds: 0")]);
    assert_eq!(ignored_error.0, ["subscriber_bakery"]);
    let taken_for_utc = identified(&[("zone_minutes: Some(60)", "zone_minutes: Some(0)")]);
    assert_eq!(taken_for_utc.0, ["subscriber_household"]);
    let added = identified(&[("zone_minutes: Some(60)", "zone_minutes: Some(-60)")]);
    assert_eq!(added.0, Vec::<String>::new(), "nobody had the address then");
}

#[test]
fn without_a_port_the_provider_asks_back_and_the_answer_goes_on() {
    let mut table = Table::new();
    table.send(EPOC, &[(r##", "gate_log.login_port""##, "")]).expect("not blank");
    table.days(20);
    assert!(table.obtained().is_empty() && table.ends().is_empty());
    let form = EPOC.replace('\n', " ");
    table
        .give("prosecutor", &format!("Clarify(request: 1, form: {form})"))
        .expect("it waits for that");
    table.days(20);
    assert_eq!(table.obtained(), ["subscriber_true"]);
}

#[test]
fn a_blank_zone_is_refused_at_the_desk_and_nothing_happens() {
    let mut table = Table::new();
    let refused = table.send(EPOC, &[("zone_minutes: Some(60)", "zone_minutes: None")]);
    assert_eq!(refused, Err(Rejection::ZoneBlank));
    assert!(table.world.case().state.requests.is_empty());
}

#[test]
fn rules_on_the_issue_of_a_request() {
    let breached = |change: &[(&str, &str)]| identified(change).1;
    assert_eq!(breached(&[]), []);
    let emergency = ("translation: true", "translation: true, emergency: Some((mark: None))");
    assert_eq!(breached(&[emergency]), [RuleId::R12]);
    let everyone = ("target: Some(Identifier)", "target: Some(AllUsers)");
    assert!(breached(&[everyone]).contains(&RuleId::R03));
    let traffic = ("category: Some(Acc)", "category: Some(Tra)");
    let by_himself = breached(&[traffic]);
    assert!(by_himself.contains(&RuleId::R05), "{by_himself:?}");
    let small = ("offence: Some(\"fraud\")", "offence: Some(\"access\")");
    let below = breached(&[traffic, small]);
    assert!(below.contains(&RuleId::R02), "{below:?}");
    let content = breached(&[("category: Some(Acc)", "category: Some(Con)")]);
    assert!(content.contains(&RuleId::R07), "no mark supports content: {content:?}");
    let unplanned = ("handling: Some((examination: true, sharing: true, erase_after_days: Some(180))),", "");
    assert_eq!(breached(&[unplanned]), [], "an identification needs no plan for handling");
    let unplanned = breached(&[traffic, unplanned]);
    for rule in [RuleId::R09, RuleId::R10, RuleId::R11] {
        assert!(unplanned.contains(&rule), "{rule}: {unplanned:?}");
    }
}

#[test]
fn the_better_act_is_one_that_was_open() {
    use rogatory::law::rules::Amendment;
    let better = |form: &str, change: &[(&str, &str)]| -> Vec<(RuleId, Option<Amendment>)> {
        let mut table = Table::new();
        table.send(form, change).expect("not blank");
        let findings = &table.world.case().state.findings;
        let breaches = findings.iter().filter(|f| f.verdict != Verdict::Kept);
        breaches.map(|f| (f.rule, f.better)).collect()
    };
    let unplanned = ("handling: Some((examination: true, sharing: true, erase_after_days: Some(180))),", "");
    let plans = [
        (RuleId::R09, Some(Amendment::AddHandlingPlan)),
        (RuleId::R10, Some(Amendment::AddSharingConditions)),
        (RuleId::R11, Some(Amendment::AddEraseDate)),
    ];
    assert_eq!(better(MLA, &[unplanned]), plans);
    let longer = ("until: \"2026-11-02 12:00\"", "until: \"2026-12-02 12:00\"");
    assert_eq!(better(MLA, &[longer]), [(RuleId::R07, Some(Amendment::NarrowScope))]);
    let never = ("user_notice: Some(DelayedWithGround)", "user_notice: Some(Never)");
    assert_eq!(better(MLA, &[never]), [(RuleId::R14, Some(Amendment::SayWhenTold))]);
}

#[test]
fn a_notice_left_unsaid_is_made_good_by_asking_again_in_proper_form() {
    let mut table = Table::new();
    table
        .send(EPOC, &[("user_notice: Some(DelayedWithGround),", "")])
        .expect("may be blank");
    assert_eq!(table.breaches(), [(RuleId::R14, Verdict::Curable)]);
    let better = |table: &Table| {
        let findings = &table.world.case().state.findings;
        findings.iter().find(|f| f.rule == RuleId::R14).and_then(|f| f.better)
    };
    assert_eq!(better(&table), Some(rogatory::law::rules::Amendment::SayWhenTold), "it was open");
    table.days(20);
    let give = |table: &mut Table, remedy: &str| {
        table.give("prosecutor", &format!("Cure(request: 1, rule: R14, remedy: {remedy})"))
    };
    assert_eq!(give(&mut table, "Reissue"), Err(Rejection::NothingToCure), "not asked again yet");
    assert_eq!(
        give(&mut table, "NotifyLate"),
        Err(Rejection::NothingToCure),
        "telling is a command of its own"
    );
    table.send(EPOC, &[]).expect("the first was answered");
    give(&mut table, "Reissue").expect("asked again in proper form");
    let findings = &table.world.case().state.findings;
    assert!(findings.iter().any(|f| f.rule == RuleId::R14 && f.cured));
}

#[test]
fn an_emergency_that_is_none_can_be_withdrawn_and_deleted_for_two_days() {
    let emergency = ("translation: true", "translation: true, emergency: Some((mark: None))");
    let mut table = Table::new();
    table.send(EPOC, &[emergency]).expect("not blank");
    table.days(1);
    let cure = "Cure(request: 1, rule: R12, remedy: WithdrawAndDelete)";
    table.give("prosecutor", cure).expect("within 48 hours");
    assert!(
        table
            .world
            .case()
            .state
            .findings
            .iter()
            .any(|f| f.rule == RuleId::R12 && f.cured)
    );
    assert_eq!(table.give("prosecutor", cure), Err(Rejection::NothingToCure), "once");

    let mut late = Table::new();
    late.send(EPOC, &[emergency]).expect("not blank");
    late.days(3);
    assert_eq!(late.give("prosecutor", cure), Err(Rejection::NothingToCure), "too late");
    assert!(late.events().any(|e| matches!(e, Event::CureLapsed { .. })));
}

#[test]
fn a_direct_order_does_not_reach_a_state_that_is_no_party() {
    let mut table = Table::new();
    let elsewhere = [
        ("\"EPOC\"", "\"EPOC\""),
        ("\"lumen_net\"", "\"harrow_hosting\""),
        ("[\"gate_log.login_ip\", \"gate_log.login_port\"]", "[\"phish_mail.customer\"]"),
    ];
    table.send(EPOC, &elsewhere).expect("the form is not blank");
    table.days(20);
    assert!(table.breaches().iter().any(|(rule, _)| *rule == RuleId::R01));
    assert_eq!(table.ends(), [RequestEnd::Refused]);
}

/// A case in which Lumen Net also has traffic data of the line, and the log supports asking for them.
fn with_traffic_data() -> Table {
    use rogatory::law::terms::DataCategory;
    let mut scenario = super::common::compiled(CASE);
    let mut row = scenario.lookups[0].clone();
    row.category = DataCategory::Tra;
    row.window_seconds = None;
    scenario.lookups.push(row);
    for mark in &mut scenario.marks {
        let traffic = mark
            .supports
            .iter()
            .map(|cell| rogatory::law::scope::Cell { category: DataCategory::Tra, ..*cell });
        let traffic: Vec<_> = traffic.collect();
        mark.supports.extend(traffic);
    }
    let prepared = rogatory::case::prepared::Prepared::new(scenario).expect("ready");
    Table { world: Watched::open(std::sync::Arc::new(prepared), 7) }
}

#[test]
fn traffic_data_wait_ten_days_for_the_authority_that_was_told() {
    let judge = [
        ("category: Some(Acc)", "category: Some(Tra)"),
        ("authoriser: Some(Prosecutor)", "authoriser: Some(InvestigatingJudge)"),
    ];
    let mut told = with_traffic_data();
    told.send(EPOC, &judge).expect("not blank");
    told.days(30);
    let at = |table: &Table, what: fn(&Event) -> bool| {
        table.world.case().events.iter().find(|r| what(&r.event)).map(|r| r.at.0)
    };
    let notified = at(&told, |e| matches!(e, Event::Notified { .. })).expect("no exception applies");
    let handed_over = at(&told, |e| matches!(e, Event::ItemObtained { .. })).expect("answered");
    assert!(handed_over >= notified + 10 * DAY, "{notified} {handed_over}");
    assert!(told.breaches().is_empty(), "{:?}", told.breaches());

    let mut identification = with_traffic_data();
    identification.send(EPOC, &[]).expect("not blank");
    identification.days(30);
    assert_eq!(at(&identification, |e| matches!(e, Event::Notified { .. })), None, "not for identifiers");
}

#[test]
fn what_is_not_preserved_is_lost_before_the_answer() {
    let mut table = Table::new();
    table.send(MLA, &[]).expect("not blank");
    table.days(130);
    assert_eq!(table.ends(), [RequestEnd::Nothing]);
    let lost = table.world.prepared().item("kit_log").expect("item");
    assert!(table.world.case().state.items[lost.index()].expired);
}

#[test]
fn preservation_lasts_while_mutual_assistance_is_pending() {
    let mut table = Table::new();
    table.send(PRESERVE, &[]).expect("not blank");
    table.send(MLA, &[]).expect("not blank");
    table.days(130);
    assert_eq!(table.obtained(), ["kit_log"]);
    assert_eq!(table.ends(), [RequestEnd::Answered, RequestEnd::Answered]);
}

#[test]
fn preservation_without_a_request_ends_and_the_data_are_erased() {
    let mut table = Table::new();
    table.send(PRESERVE, &[]).expect("not blank");
    table.days(90);
    let lapsed = table.events().any(|e| matches!(e, Event::PreservationLapsed { .. }));
    let erased = table.events().any(|e| matches!(e, Event::ItemExpired { .. }));
    assert!(lapsed && erased);
}

#[test]
fn what_a_role_may_not_do_and_what_a_phase_does_not_allow() {
    let mut table = Table::new();
    let charge =
        r##"Charge(person: "corvey", counts: ["access"], exhibits: ["gate_log"], forecast_permille: 900)"##;
    assert!(matches!(table.give("judge", charge), Err(Rejection::NotInYourPower { .. })));
    let nobody = table.give("prosecutor", charge);
    assert_eq!(
        nobody,
        Err(Rejection::NobodyByThatName { name: "corvey".into() }),
        "nothing points to him yet"
    );
    assert_eq!(table.give("defence", "Rest"), Err(Rejection::WrongPhase));
    assert_eq!(table.give("prosecutor", "Withdraw(request: 1)").map_err(|_| ()), Err(()));
    let again = "Read(item: \"#99\")";
    assert!(matches!(table.give("prosecutor", again), Err(Rejection::NotKnownToYou { .. })));
}

/// The whole way to a hearing with chosen exhibits; returns the table at the hearing.
fn at_the_hearing(epoc_change: &[(&str, &str)], exhibits: &str) -> Table {
    to_the_hearing(Table::new(), epoc_change, exhibits)
}

fn to_the_hearing(mut table: Table, epoc_change: &[(&str, &str)], exhibits: &str) -> Table {
    table.send(PRESERVE, &[]).expect("not blank");
    table.send(MLA, &[]).expect("not blank");
    table.send(EPOC, epoc_change).expect("not blank");
    table.days(130);
    for item in ["subscriber_true", "kit_log", "bank_statement"] {
        table.give("prosecutor", &format!("Read(item: {item:?})")).expect("in the file");
    }
    let charge = format!(
        "Charge(person: \"corvey\", counts: [\"access\", \"fraud\"], exhibits: [{exhibits}], forecast_permille: 900)"
    );
    table.give("prosecutor", &charge).expect("in the file");
    table.days(60);
    table
}

const ALL_EXHIBITS: &str = r##""gate_log", "phish_mail", "bank_statement", "subscriber_true", "kit_log""##;

fn proven(table: &Table) -> Vec<bool> {
    use rogatory::case::command::Guilt;
    let verdicts = rogatory::case::court::proofs(table.world.prepared(), &table.world.case().state);
    verdicts.iter().map(|v| v.proof == Guilt::Guilty).collect()
}

#[test]
fn identity_needs_two_sources_that_are_independent() {
    assert_eq!(proven(&at_the_hearing(&[], ALL_EXHIBITS)), [true, true]);
    let one_missing = ALL_EXHIBITS.replace(", \"kit_log\"", "");
    assert_eq!(proven(&at_the_hearing(&[], &one_missing)), [false, false]);
}

#[test]
fn only_a_breach_of_a_settled_rule_excludes_by_itself() {
    let settled = ("target: Some(Identifier)", "target: Some(Premises)");
    let lawful = at_the_hearing(&[settled], ALL_EXHIBITS);
    assert_eq!(proven(&lawful), [true, true], "premises named are a named target");
    let boilerplate = ("nexus: [\"gate_log.login_ip\"]", "nexus: [\"gate_log.heading\"]");
    let formula = at_the_hearing(&[boilerplate], ALL_EXHIBITS);
    let fell = formula.events().any(|e| matches!(e, Event::ExhibitFell { .. }));
    let grave = formula
        .breaches()
        .iter()
        .any(|(r, v)| *r == RuleId::R04 && *v == Verdict::Grave);
    assert_eq!(fell, grave, "R04 is settled in this forum");
}

#[test]
fn a_file_that_is_not_the_one_sent_proves_nothing_once_somebody_looks() {
    let mut scenario = super::common::compiled(CASE);
    let log = scenario.items.iter_mut().find(|i| i.id == "kit_log").expect("item");
    let artefact = log.artefact.as_mut().expect("artefact");
    assert_eq!(artefact.stated_sha256.as_ref(), Some(&artefact.sha256), "as shipped, what arrived was sent");
    artefact.stated_sha256 = Some("0".repeat(64));
    let prepared = rogatory::case::prepared::Prepared::new(scenario).expect("ready");
    let world = Watched::open(std::sync::Arc::new(prepared), 7);
    let mut table = to_the_hearing(Table { world }, &[], ALL_EXHIBITS);
    assert_eq!(proven(&table), [true, true], "nobody has looked yet");
    table.give("defence", "Verify(item: \"kit_log\")").expect("disclosed to it");
    assert!(table.events().any(|e| matches!(e, Event::ItemVerified { matches: false, .. })));
    assert_eq!(proven(&table), [false, false]);
}

#[test]
fn a_verdict_needs_every_count_and_no_open_challenge() {
    let mut table = at_the_hearing(&[], ALL_EXHIBITS);
    let verdict =
        r##"Verdict(findings: [("access", Guilty), ("fraud", Guilty)], reasons: (grounds: ["proof"]))"##;
    assert_eq!(table.give("court", verdict), Err(Rejection::WrongPhase), "the defence was not heard");
    table
        .give("defence", r##"Challenge(item: "kit_log", rule: R05)"##)
        .expect("its right");
    table.give("defence", "Rest").expect("its right");
    assert_eq!(table.give("court", verdict), Err(Rejection::ChallengesOpen));
    let ruling = r##"RuleChallenge(challenge: 1, ruling: Admit, reasons: (grounds: ["R05"]))"##;
    table.give("court", ruling).expect("open");
    let half = r##"Verdict(findings: [("access", Guilty)], reasons: (grounds: ["proof"]))"##;
    assert_eq!(table.give("court", half), Err(Rejection::VerdictIncomplete));
    table.give("court", verdict).expect("complete");
    assert!(table.world.is_closed());
}

#[test]
fn a_ruling_without_reasons_is_a_finding_and_still_stands() {
    let mut table = at_the_hearing(&[], ALL_EXHIBITS);
    table.give("defence", "Rest").expect("its right");
    let bare = r##"Verdict(findings: [("access", NotGuilty), ("fraud", NotGuilty)], reasons: ())"##;
    table.give("court", bare).expect("it is the court's to give");
    assert!(table.world.is_closed());
    assert!(table.breaches().iter().any(|(rule, _)| *rule == RuleId::R26));
}

//! What the way does to a file: a check at a seat, a missing translation, a term got wrong, what the
//! receiving state knows of itself, what its own law restricts, and how far an order at home reaches.

use std::collections::BTreeMap;
use std::sync::Arc;

use rogatory::case::command::{Command, Form, Stop};
use rogatory::case::event::{Event, RequestEnd};
use rogatory::case::prepared::Prepared;
use rogatory::case::projection::{StatusView, project};
use rogatory::case::rejection::Rejection;
use rogatory::case::scenario::Scenario;
use rogatory::kernel::{Name, Tick};
use rogatory::law::decision::Outcome;
use rogatory::law::instrument::StepAct;
use rogatory::players::{Manner, play};
use rogatory::scenario::{Limits, load};
use rogatory::text::story::{self, Audience};
use rogatory::text::{Language, Words};

use super::common::{Watched, packs};
use super::scenario::disk;

/// Mutual assistance with everything right but what tests change.
const MLA: &str = r##"(
    instrument: "MLA", addressee: "abroad_ca", category: Some(Acc),
    identifiers: ["gate_log.ip", "gate_log.port"],
    moment: Some((mark: "gate_log.time", zone_minutes: Some(60), slow_seconds: 94)),
    target: Some(Identifier), offence: Some("access"), nexus: ["gate_log.ip"],
    necessity: Some(IdentifyUser), authoriser: Some(Prosecutor), translation: true,
)"##;

fn scenario() -> Scenario {
    let folder = disk::folder("tests/data/ways", "scenarios/ways");
    let (scenario, wrong) = load(&folder, &packs(), &Limits::default());
    let wrong: Vec<String> = wrong.iter().map(|d| format!("{}: {}", d.place.line, d.message())).collect();
    assert_eq!(wrong, Vec::<String>::new());
    scenario.expect("no diagnostics, so it compiles")
}

fn without_seat() -> Scenario {
    let mut scenario = scenario();
    scenario.seats.truncate(1);
    scenario
}

struct Table {
    world: Watched,
}

impl Table {
    fn of(scenario: Scenario) -> Table {
        let prepared = Arc::new(Prepared::new(scenario).expect("ready"));
        Table { world: Watched::open(prepared, 7) }
    }

    #[track_caller]
    fn give(&mut self, seat: &str, command: &str) -> Result<(), Rejection> {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let command: Command = options.from_str(command).unwrap_or_else(|e| panic!("{e}\n{command}"));
        let seat = self.world.prepared().seat(seat).expect("a seat");
        self.world.submit(Some(seat), &command).map(|_| ())
    }

    #[track_caller]
    fn send(&mut self, change: &[(&str, &str)]) -> Result<(), Rejection> {
        let form: Form = ron::from_str(&changed(change)).expect("a form");
        let seat = self.world.prepared().seat("prosecutor").expect("a seat");
        self.world
            .submit(Some(seat), &Command::Send { form: Box::new(form) })
            .map(|_| ())
    }

    #[track_caller]
    fn clarify(&mut self, change: &[(&str, &str)]) -> Result<(), Rejection> {
        self.give("prosecutor", &format!("Clarify(request: 1, form: {})", changed(change)))
    }

    fn days(&mut self, days: u64) {
        let until = Tick(self.world.case().state.clock.0 + days * 1440);
        let advance = Command::Advance { until, stop: Stop::AtTime };
        self.world.submit(None, &advance).expect("time runs");
    }

    /// Decisions on the first request: at which step, what, and the grounds that the sender is told.
    fn decisions(&self) -> Vec<(StepAct, Outcome, Vec<Name>)> {
        let state = &self.world.case().state;
        let route = &self
            .world
            .prepared()
            .instrument_spec(state.requests[0].reading.instrument)
            .route;
        let act = |step: u32| route[usize::try_from(step).expect("a step")].act;
        let told = |d: &rogatory::case::state::StepDecision| (act(d.step), d.outcome, d.grounds.clone());
        state.requests[0].decisions.iter().map(told).collect()
    }

    fn ended(&self) -> Option<RequestEnd> {
        self.world.case().events.iter().find_map(|r| match &r.event {
            Event::RequestClosed { end, .. } => Some(*end),
            _ => None,
        })
    }

    fn obtained(&self) -> bool {
        self.world
            .case()
            .events
            .iter()
            .any(|r| matches!(r.event, Event::ItemObtained { .. }))
    }

    /// Steps entered, by their act.
    fn steps(&self) -> Vec<StepAct> {
        let prepared = self.world.prepared();
        let request = &self.world.case().state.requests[0];
        let route = &prepared.instrument_spec(request.reading.instrument).route;
        let entered = |e: &Event| match e {
            Event::StepEntered { step, .. } => Some(route[usize::try_from(*step).expect("a step")].act),
            _ => None,
        };
        self.world.case().events.iter().filter_map(|r| entered(&r.event)).collect()
    }
}

#[track_caller]
fn changed(change: &[(&str, &str)]) -> String {
    let mut text = MLA.to_owned();
    for (from, to) in change {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    text
}

const BARE: (&str, &str) = (", translation: true", "");
const DEFINED: (&str, &str) = ("translation: true", "translation: true, glossary: true");

fn asked(act: StepAct, ground: &str) -> (StepAct, Outcome, Vec<Name>) {
    (act, Outcome::Clarify, vec![ground.into()])
}

#[test]
fn a_term_got_wrong_costs_one_question() {
    let mut table = Table::of(without_seat());
    table.send(&[]).expect("sent");
    table.days(10);
    assert_eq!(table.decisions(), [asked(StepAct::Recognise, "translation")]);
    table.clarify(&[DEFINED]).expect("answered");
    table.days(10);
    let outcomes: Vec<Outcome> = table.decisions().iter().map(|d| d.1).collect();
    assert_eq!(outcomes, [Outcome::Clarify, Outcome::Grant, Outcome::Grant]);
    assert_eq!(table.ended(), Some(RequestEnd::Answered));
}

#[test]
fn the_question_is_asked_once_even_if_the_answer_defines_nothing() {
    let mut table = Table::of(without_seat());
    table.send(&[]).expect("sent");
    table.days(10);
    table.clarify(&[]).expect("answered");
    table.days(10);
    let questions = table.decisions().iter().filter(|d| d.1 == Outcome::Clarify).count();
    assert_eq!((questions, table.ended()), (1, Some(RequestEnd::Answered)));
}

#[test]
fn a_form_that_defines_its_terms_is_not_asked_about_them() {
    let mut table = Table::of(without_seat());
    table.send(&[DEFINED]).expect("sent");
    table.days(10);
    assert!(table.decisions().iter().all(|d| d.1 == Outcome::Grant), "{:?}", table.decisions());
    assert!(table.obtained());
}

#[test]
fn a_certificate_has_fixed_terms() {
    let mut scenario = without_seat();
    scenario.ways.mistranslations[0].instrument = "EIO".into();
    let mut table = Table::of(scenario);
    let eio = [
        ("\"MLA\"", "\"EIO\""),
        ("abroad_ca", "abroad_judge"),
        ("translation: true", "translation: true, remedies: true"),
    ];
    table.send(&eio).expect("sent");
    table.days(10);
    assert!(table.decisions().iter().all(|d| d.1 == Outcome::Grant), "{:?}", table.decisions());
    assert!(table.steps().contains(&StepAct::Translate));
}

#[test]
fn a_file_that_nobody_can_read_comes_back_and_goes_to_the_translator_first() {
    let mut table = Table::of(without_seat());
    table.send(&[BARE]).expect("sent");
    table.days(10);
    assert_eq!(table.decisions(), [asked(StepAct::Recognise, "language")]);
    assert!(!table.steps().contains(&StepAct::Translate));
    table.clarify(&[DEFINED]).expect("answered");
    table.days(10);
    assert!(table.steps().contains(&StepAct::Translate));
    assert_eq!(table.ended(), Some(RequestEnd::Answered));
}

#[test]
fn the_chronicle_says_which_term() {
    let mut table = Table::of(without_seat());
    table.send(&[]).expect("sent");
    table.days(10);
    for (language, expected) in
        [(Language::En, "says “right of access” for “access without right”"), (Language::Fr, "droit d’accès")]
    {
        let texts: BTreeMap<Language, String> =
            [(language, disk::read(&format!("tests/data/ways/text/{}.ftl", language.code())))].into();
        let words = Words::new(language, &texts);
        let scenario = &table.world.prepared().scenario;
        let page = story::page(&words, scenario, &table.world.case().events, Audience::Debrief, 400);
        assert!(page.contains(expected), "{page}");
    }
}

#[test]
fn a_seat_that_checks_passes_on_or_sends_back() {
    let mut table = Table::of(scenario());
    table.send(&[BARE]).expect("sent");
    table.days(2);
    let view = project(
        table.world.prepared(),
        &table.world.case().state,
        table.world.prepared().seat("authority").expect("a seat"),
    );
    assert_eq!(view.requests[0].status, StatusView::AwaitsYou(StepAct::Check));
    assert_eq!(view.requests[0].lawful, Some((Outcome::Clarify, vec!["language".into()])));
    for outcome in ["Refuse", "Postpone", "Partial"] {
        let command = format!("Rule(request: 1, outcome: {outcome}, reasons: ())");
        assert_eq!(table.give("authority", &command), Err(Rejection::OnlyPassesOnOrReturns), "{outcome}");
    }
    let back = "Rule(request: 1, outcome: Clarify, reasons: (grounds: [\"language\"]))";
    table.give("authority", back).expect("its own to decide");
    table.clarify(&[DEFINED]).expect("answered");
    table.days(2);
    table
        .give("authority", "Rule(request: 1, outcome: Grant, reasons: ())")
        .expect("asked again");
    table.days(10);
    assert_eq!(table.ended(), Some(RequestEnd::Answered));
    assert!(table.obtained(), "the check took nothing of what is asked");
    let acts: Vec<StepAct> = table.decisions().iter().map(|d| d.0).collect();
    assert_eq!(acts, [StepAct::Check, StepAct::Check, StepAct::Recognise, StepAct::Execute]);
}

#[test]
fn what_comes_back_before_it_left_may_be_addressed_elsewhere() {
    let mut scenario = scenario();
    // Nobody abroad holds what is named.
    scenario.selectors[0].holder =
        Prepared::new(scenario.clone()).expect("ready").desk("town").expect("a desk");
    let mut table = Table::of(scenario);
    table.send(&[DEFINED]).expect("sent");
    table.days(2);
    let back = "Rule(request: 1, outcome: Clarify, reasons: (grounds: [\"addressee\"]))";
    table.give("authority", back).expect("its own to decide");
    assert_eq!(table.decisions(), [asked(StepAct::Check, "addressee")]);
    let other = ("abroad_ca", "abroad_ministry");
    assert!(matches!(table.clarify(&[DEFINED, other]), Err(Rejection::WrongAddressee { .. })));
    let instrument = ("\"MLA\"", "\"ROG\"");
    let changed = table.clarify(&[DEFINED, other, instrument]);
    assert_eq!(changed, Err(Rejection::CannotChangeInstrument));
    table.clarify(&[DEFINED]).expect("the same again");
}

#[test]
fn without_a_seat_a_check_is_only_time() {
    let mut table = Table::of(without_seat());
    table.send(&[DEFINED]).expect("sent");
    table.days(10);
    let acts: Vec<StepAct> = table.decisions().iter().map(|d| d.0).collect();
    assert_eq!(acts, [StepAct::Recognise, StepAct::Execute]);
    assert!(table.steps().contains(&StepAct::Check));
}

#[test]
fn stand_ins_check_by_their_manner() {
    for (manner, returned) in [
        (Manner::ByTheBook, true),
        (Manner::OverCautious, true),
        (Manner::Passive, true),
        (Manner::Hasty, false),
    ] {
        let mut table = Table::of(scenario());
        table.send(&[BARE]).expect("sent");
        let seat = table.world.prepared().seat("authority").expect("a seat");
        play(&mut table.world, &[(seat, manner)], None, &mut |_, _, _, _, _| {});
        let (act, outcome, _) = &table.decisions()[0];
        assert_eq!((*act, *outcome == Outcome::Clarify), (StepAct::Check, returned), "{manner:?}");
    }
}

#[test]
fn what_a_state_knows_of_itself_is_looked_at_while_it_holds() {
    let mut table = Table::of(without_seat());
    table.days(31);
    table.send(&[DEFINED]).expect("sent");
    table.days(5);
    let (act, outcome, grounds) = &table.decisions()[0];
    assert_eq!(
        (*act, *outcome, grounds.as_slice()),
        (StepAct::Recognise, Outcome::Postpone, &["own-case".into()][..])
    );
    table.days(40);
    assert_eq!(table.ended(), Some(RequestEnd::Answered), "taken up again after it has passed");
}

#[test]
fn its_own_law_restricts_a_measure_by_gravity() {
    for (category, outcome) in [("Acc", Outcome::Grant), ("Con", Outcome::Refuse)] {
        let mut table = Table::of(without_seat());
        let judge = [
            DEFINED,
            ("Some(Acc)", &format!("Some({category})")),
            ("Some(Prosecutor)", "Some(InvestigatingJudge)"),
        ];
        table.send(&judge).expect("sent");
        table.days(20);
        let recognised = table
            .decisions()
            .into_iter()
            .find(|d| d.0 == StepAct::Recognise)
            .expect("decided");
        assert_eq!(recognised.1, outcome, "{category}: {:?}", recognised.2);
    }
}

/// Instruments open from home, by state and categories that a seat sees.
fn channel(scenario: Scenario, instrument: &str) -> Vec<(Name, Vec<Name>, usize)> {
    let table = Table::of(scenario);
    let prepared = table.world.prepared();
    let view = project(prepared, &table.world.case().state, prepared.seat("prosecutor").expect("a seat"));
    let rows = view.channels.iter().filter(|c| c.instrument == instrument);
    rows.map(|c| (c.jurisdiction.clone(), c.addressees.clone(), c.authorisers.len()))
        .collect()
}

#[test]
fn an_order_at_home_reaches_abroad_only_whom_it_serves() {
    let at_home = channel(scenario(), "PROD");
    assert_eq!(at_home, [("home".into(), vec!["town".into()], 5)]);
    let mut serving = scenario();
    let home = serving.forum;
    serving.desks.iter_mut().find(|d| d.id == "host").expect("host").serves = vec![home];
    let both = channel(serving, "PROD");
    assert_eq!(both[1], ("abroad".into(), vec!["host".into()], 1), "subscriber data only");
}

#[test]
fn letters_rogatory_need_no_treaty_and_a_pilot_may_be_used_where_the_case_says_so() {
    let mut alone = scenario();
    for state in &mut alone.jurisdictions {
        state.party_to.clear();
    }
    let ministry = vec!["abroad_ministry".into()];
    assert_eq!(channel(alone.clone(), "ROG"), [("abroad".into(), ministry, 6)]);
    assert!(channel(alone, "MLA").is_empty());
    assert_eq!(channel(scenario(), "2AP-7").len(), 1);
}

#[test]
fn by_the_book_the_order_with_a_time_comes_before_assistance_and_comity_last() {
    let open: [(&[&str], &str); 3] =
        [(&["ROG", "MLA", "EIO", "PROD"], "EIO"), (&["ROG", "MLA"], "MLA"), (&["ROG"], "ROG")];
    for (kept, expected) in open {
        let mut scenario = without_seat();
        let all = std::mem::take(&mut scenario.instruments);
        for id in kept {
            Arc::make_mut(&mut scenario.instruments).extend(all.iter().filter(|i| i.id == *id).cloned());
        }
        let mut table = Table::of(scenario);
        let seat = table.world.prepared().seat("prosecutor").expect("a seat");
        play(&mut table.world, &[(seat, Manner::ByTheBook)], None, &mut |_, _, _, _, _| {});
        let first = table.world.case().state.requests.first().map(|r| r.form.instrument.clone());
        assert_eq!(first.as_deref(), Some(expected));
    }
}

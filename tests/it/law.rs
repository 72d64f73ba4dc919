//! Law over its public interface: packs, decisions, narrowing, intrusion, dual criminality, standing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use rogatory::kernel::{Period, Tick};
use rogatory::law::decision::{Outcome, Practice, Reason, Submission, decide};
use rogatory::law::facts::KnownFacts;
use rogatory::law::instrument::{
    Course, Effect, Instrument, Lapse, Prolongation, StepAct, StepPlace, Yields,
};
use rogatory::law::offence::{Conduct, Offence, match_by_conduct};
use rogatory::law::rules::{RULES, RuleId, explain};
use rogatory::law::scope::{
    CategorySet, Cell, Intrusion, Narrowing, NarrowingThresholds, Scope, Selector, narrow,
};
use rogatory::law::standing::{Consequence, ForumStanding, Remedy, RulePack, Standing};
use rogatory::law::terms::{Citation, DataCategory, LegalFamily, Office, Status};
use rogatory::law::test::{Fact, Quantity, Seen, Test};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every pack in a folder under `assets/law`, by file name.
fn packs<T: serde::de::DeserializeOwned>(folder: &str) -> Vec<(String, T)> {
    let folder = root().join("assets/law").join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("folder of packs")
        .map(|entry| entry.expect("entry").path())
        .collect();
    paths.sort_by_key(|path| path.file_stem().map(ToOwned::to_owned));
    paths
        .iter()
        .map(|path| (path.file_stem().expect("name").to_string_lossy().into_owned(), read(path)))
        .collect()
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    let text = fs::read_to_string(path).expect("readable");
    ron::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn instrument(id: &str) -> Instrument {
    read(&root().join("assets/law/instruments").join(format!("{id}.ron")))
}

fn known(facts: &[Fact], quantities: &[(Quantity, i64)]) -> KnownFacts {
    KnownFacts::new(facts.to_vec(), quantities.to_vec())
}

fn holds(test: &Test, known: &KnownFacts) -> bool {
    test.holds(known, &mut Vec::new())
}

fn threshold(instrument: &Instrument, category: DataCategory, known: &KnownFacts) -> bool {
    instrument
        .measures_for(category, known)
        .next()
        .is_some_and(|m| holds(&m.threshold, known))
}

// ---- packs -----------------------------------------------------------------------------------------

#[test]
fn shipped_instruments_are_closed() {
    let all: Vec<(String, Instrument)> = packs("instruments");
    let ids: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "24-7", "2AP-7", "2AP-8", "CLOUD", "CONF", "CONF-X", "EAW", "EIO", "EIO-30", "EIO-31", "EPOC",
        "EPOC-E", "EPOC-PR", "EXT", "FRZ", "FRZ-D", "FRZ-X", "JIT", "MLA", "NOTICE", "PRES-D", "PRES-X",
        "PROD", "ROG", "RT", "SEIZE", "SPON", "UNCC", "VOL",
    ];
    assert_eq!(ids, expected);
    for (name, pack) in &all {
        assert_eq!(*name, pack.id);
        let pilot = ["2AP-7", "2AP-8", "UNCC"].contains(&name.as_str());
        assert_eq!(pack.validity.status == Status::Pilot, pilot, "{name}");
        let text = ron::to_string(pack).expect("writes");
        assert_eq!(ron::from_str::<Instrument>(&text).as_ref(), Ok(pack), "{name}");
        let fallback = pack.fallback.as_ref().map(|f| f.instrument.as_str());
        assert!(fallback.is_none_or(|f| ids.contains(&f)), "{name}: {fallback:?}");
        check_shape(pack);
    }
}

/// What must hold of any instrument.
#[track_caller]
fn check_shape(pack: &Instrument) {
    let id = &pack.id;
    let distinct: BTreeSet<&str> = pack.grounds.iter().map(|g| g.id.as_str()).collect();
    assert_eq!(distinct.len(), pack.grounds.len(), "{id}: doubled ground");
    let fields: BTreeSet<_> = pack.form.iter().map(|f| f.field).collect();
    assert_eq!(fields.len(), pack.form.len(), "{id}: doubled field");
    assert!(!pack.measures.is_empty() && !pack.route.is_empty(), "{id}: empty");
    for measure in &pack.measures {
        assert!(!measure.categories.is_empty() && !measure.issuers.is_empty(), "{id}: empty measure");
        assert!(
            measure.others_if_validated.iter().all(|o| !measure.issuers.contains(o)),
            "{id}: office twice"
        );
    }
    for ground in &pack.grounds {
        let taken = pack.route.iter().any(|step| step.act == ground.at);
        let notified = ground.at == StepAct::Recognise && !pack.notifications.is_empty();
        assert!(taken || notified, "{id}: nobody looks at {}", ground.id);
    }
    for citation in citations(pack) {
        assert!(!citation.article.is_empty() && !citation.source.is_empty(), "{id}: {citation:?}");
        let recalled = citation.source.contains("recalled") || citation.source.contains("design");
        assert!(!(citation.verified && recalled), "{id}: recalled but verified: {citation:?}");
    }
}

fn citations(pack: &Instrument) -> Vec<&Citation> {
    let mut all = vec![&pack.base, &pack.form_source];
    all.extend(pack.measures.iter().map(|m| &m.source));
    all.extend(pack.grounds.iter().map(|g| &g.source));
    all.extend(pack.notifications.iter().map(|n| &n.source));
    all.extend(pack.conditions_of_use.iter().map(|c| &c.source));
    all.extend(pack.fallback.iter().map(|f| &f.source));
    for clock in pack.route.iter().flat_map(|step| &step.clocks) {
        all.push(&clock.source);
        all.extend(clock.extensions.iter().map(|e| &e.source));
    }
    all
}

#[test]
fn each_registered_rule_has_its_pack_and_each_pack_its_rule() {
    let all: Vec<(String, RulePack)> = packs("rules");
    let registered: Vec<String> = RULES.iter().map(|rule| rule.id.to_string()).collect();
    assert_eq!(all.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(), registered);
    for (name, pack) in &all {
        assert_eq!(*name, pack.id.to_string());
        assert!(explain(pack.id).is_some());
        for family in [LegalFamily::InvestigatingJudge, LegalFamily::ProsecutorLed, LegalFamily::CommonLaw] {
            assert!(pack.standing_in(family).is_some(), "{name}: {family:?}");
        }
        assert!(pack.cure.is_some(), "{name}: every breach says how it is made good and until when");
        let recalled = |c: &Citation| c.verified && (c.source.contains("recalled") || c.source == "design");
        assert!(!recalled(&pack.base) && !pack.standings.iter().any(|s| recalled(&s.authority)), "{name}");
    }
}

// ---- instruments: rows of the table -----------------------------------------------------------------

#[test]
fn epoc_issuers_by_category() {
    let epoc = instrument("EPOC");
    let none = known(&[], &[]);
    let table = [
        (DataCategory::Sub, Office::Prosecutor, true),
        (DataCategory::Acc, Office::Prosecutor, true),
        (DataCategory::Acc, Office::Police, false),
        (DataCategory::Tra, Office::Prosecutor, false),
        (DataCategory::Con, Office::Prosecutor, false),
        (DataCategory::Tra, Office::InvestigatingJudge, true),
        (DataCategory::Con, Office::Judge, true),
        (DataCategory::Con, Office::Court, true),
        (DataCategory::Con, Office::CentralAuthority, false),
        (DataCategory::Rtc, Office::Judge, false), // stored data only
    ];
    for (category, office, may) in table {
        let lets = epoc.measures_for(category, &none).any(|m| m.lets_authorise(office));
        assert_eq!(lets, may, "{category:?} {office:?}");
    }
}

#[test]
fn thresholds() {
    use DataCategory::{Con, Per, Sub, Tra};
    use Quantity::{
        MaxPenaltyIssuingMonths as Issuing, MaxPenaltyReceivingMonths as Receiving, SentenceMonths,
    };
    let epoc = instrument("EPOC");
    let ext = instrument("EXT");
    let table = [
        (&epoc, Sub, known(&[], &[(Issuing, 1)]), true),
        (&epoc, Tra, known(&[], &[(Issuing, 35)]), false),
        (&epoc, Tra, known(&[], &[(Issuing, 36)]), true),
        (&epoc, Con, known(&[Fact::OffenceListed], &[(Issuing, 12)]), true),
        (&epoc, Con, known(&[Fact::AbscondedSentence], &[(SentenceMonths, 4)]), true),
        (&epoc, Con, known(&[Fact::AbscondedSentence], &[(SentenceMonths, 3)]), false),
        (&epoc, Con, known(&[], &[(SentenceMonths, 40)]), false),
        (&ext, Per, known(&[], &[(Issuing, 12), (Receiving, 12)]), true),
        (&ext, Per, known(&[], &[(Issuing, 12), (Receiving, 11)]), false),
        (&ext, Per, known(&[], &[(Issuing, 11), (Receiving, 12)]), false),
        (&ext, Per, known(&[], &[(SentenceMonths, 4)]), true),
    ];
    for (row, (pack, category, facts, reached)) in table.into_iter().enumerate() {
        assert_eq!(threshold(pack, category, &facts), reached, "row {row}: {}", pack.id);
    }
}

#[test]
fn epoc_notification_and_its_exception() {
    let epoc = instrument("EPOC");
    let here = [Fact::OffenceInIssuingState, Fact::PersonInIssuingState];
    let table = [
        (DataCategory::Sub, &here[..0], false),
        (DataCategory::Acc, &here[..0], false),
        (DataCategory::Tra, &here[..0], true),
        (DataCategory::Con, &here[..1], true),
        (DataCategory::Con, &here[1..], true),
        (DataCategory::Con, &here[..], false),
    ];
    for (category, facts, notified) in table {
        let notice = epoc.notification_for(category, &known(facts, &[])).is_some();
        assert_eq!(notice, notified, "{category:?} {facts:?}");
    }
    let nothing = known(&[], &[]);
    let notice = epoc.notification_for(DataCategory::Tra, &nothing).expect("notified");
    assert_eq!(notice.to, StepPlace::Receiving(Office::EnforcingAuthority));
    assert_eq!(notice.effect, Effect::Suspends(Period::Days(10)));
    assert_eq!(notice.emergency_effect, Effect::Objection(Period::Hours(96)));
}

#[test]
fn clocks() {
    use DataCategory::{Frz, Rtc, Sub, Tra};
    use StepAct::{Execute, Recognise};
    let table = [
        (instrument("EPOC"), Execute, Course::Ordinary, Sub, Period::Days(10), Lapse::Late),
        (instrument("EPOC"), Execute, Course::Emergency, Sub, Period::Hours(8), Lapse::Late),
        (instrument("EPOC"), Execute, Course::Urgent, Tra, Period::Days(10), Lapse::Late),
        (instrument("EPOC-PR"), Execute, Course::Ordinary, Tra, Period::Days(60), Lapse::Ends),
        (instrument("PRES-X"), Execute, Course::Emergency, Tra, Period::Days(60), Lapse::Ends),
        (instrument("PRES-D"), Execute, Course::Ordinary, Tra, Period::Days(90), Lapse::Ends),
        (instrument("EIO-31"), Recognise, Course::Ordinary, Rtc, Period::Hours(96), Lapse::Released),
        (instrument("EIO"), Recognise, Course::Ordinary, Tra, Period::Days(30), Lapse::Late),
        (instrument("EIO"), Execute, Course::Urgent, Tra, Period::Days(90), Lapse::Late),
        (instrument("EPOC-E"), StepAct::Authorise, Course::Emergency, Sub, Period::Hours(48), Lapse::Ends),
        (instrument("CONF"), Recognise, Course::Ordinary, Frz, Period::Days(45), Lapse::Late),
        (instrument("2AP-7"), Execute, Course::Ordinary, Sub, Period::Days(30), Lapse::Fallback),
        (instrument("2AP-8"), Execute, Course::Ordinary, Sub, Period::Days(20), Lapse::Late),
        (instrument("2AP-8"), Execute, Course::Ordinary, Tra, Period::Days(45), Lapse::Late),
        (instrument("FRZ"), Recognise, Course::Urgent, Frz, Period::Hours(48), Lapse::Late),
        (instrument("FRZ"), Execute, Course::Urgent, Frz, Period::Hours(48), Lapse::Late),
    ];
    for (pack, act, course, category, period, lapse) in table {
        let step = pack.route.iter().find(|s| s.act == act).expect("step");
        let clock = step.clock_for(course, category).expect("clock");
        assert_eq!((clock.period, clock.lapse), (period, lapse), "{} {act:?} {course:?}", pack.id);
    }
    let mla = instrument("MLA");
    assert!(mla.route.iter().all(|s| s.clocks.is_empty()), "expedited, but no number");
    let frz = instrument("FRZ");
    assert!(frz.route.iter().all(|s| s.clock_for(Course::Ordinary, Frz).is_none()));
}

#[test]
fn preservation_is_prolonged_as_its_law_says() {
    let by = |pack: &Instrument, facts: &[Fact]| -> Vec<Prolongation> {
        let facts = known(facts, &[]);
        let clocks = pack.route.iter().flat_map(|step| &step.clocks);
        clocks
            .flat_map(|c| &c.extensions)
            .filter(|e| holds(&e.when, &facts))
            .map(|e| e.by)
            .collect()
    };
    let pending = [Fact::FollowUpPending];
    let (once, renewable) = (Prolongation::Once(Period::Days(30)), Prolongation::Renewable(Period::Days(90)));
    assert_eq!(by(&instrument("EPOC-PR"), &[]), [once]);
    assert_eq!(by(&instrument("EPOC-PR"), &pending), [once, Prolongation::WhileItHolds]);
    assert_eq!(by(&instrument("PRES-X"), &[]), []);
    assert_eq!(by(&instrument("PRES-X"), &pending), [Prolongation::WhileItHolds]);
    assert_eq!(by(&instrument("PRES-D"), &[]), [renewable]);
    assert_eq!(by(&instrument("EXT"), &[]), [Prolongation::UpTo(Period::Days(40))]);
}

#[test]
fn eio_31_tells_the_host_only_when_the_person_is_there() {
    let eio = instrument("EIO-31");
    assert!(eio.notification_for(DataCategory::Rtc, &known(&[], &[])).is_none());
    let there = known(&[Fact::PersonInReceivingState], &[]);
    let notice = eio.notification_for(DataCategory::Rtc, &there).expect("told");
    assert_eq!(notice.effect, Effect::Veto(Period::Hours(96)));
    assert_eq!(notice.emergency_effect, Effect::Veto(Period::Hours(96)));
}

#[test]
fn production_at_home_reaches_abroad_for_subscribers_only() {
    let prod = instrument("PROD");
    let here = known(&[Fact::HolderInTerritory], &[]);
    let serves = known(&[Fact::HolderServesTerritory], &[]);
    for (category, at_home, from_abroad) in
        [(DataCategory::Sub, true, true), (DataCategory::Acc, true, false), (DataCategory::Con, true, false)]
    {
        assert_eq!(prod.measures_for(category, &here).next().is_some(), at_home, "{category:?}");
        assert_eq!(prod.measures_for(category, &serves).next().is_some(), from_abroad, "{category:?}");
    }
}

#[test]
fn what_each_instrument_yields() {
    let table = [
        ("24-7", Yields::LeadOnly),
        ("EPOC", Yields::Evidence),
        ("EPOC-PR", Yields::Nothing),
        ("MLA", Yields::Evidence),
        ("EIO", Yields::Evidence),
        ("SPON", Yields::LeadOnly),
        ("VOL", Yields::LeadOnly),
        ("PRES-D", Yields::Nothing),
        ("PRES-X", Yields::Nothing),
        ("PROD", Yields::Evidence),
    ];
    for (id, yields) in table {
        assert_eq!(instrument(id).yields, yields, "{id}");
    }
}

// ---- decisions ---------------------------------------------------------------------------------------

const THRESHOLDS: NarrowingThresholds = NarrowingThresholds { grant_permille: 900, partial_permille: 300 };

fn days(from: u64, until: u64) -> Scope {
    let (selector, category) = (Selector(1), DataCategory::Tra);
    Scope::from_cells([Cell { selector, category, from: Tick(from * 1440), until: Tick(until * 1440) }])
}

fn decided(
    pack: &Instrument,
    step: StepAct,
    facts: &[Fact],
    practice: &Practice,
    formal: Vec<Reason>,
) -> Outcome {
    let submission = Submission {
        instrument: pack,
        step,
        known: &known(facts, &[]),
        asked: &days(0, 10),
        justified: &days(0, 10),
        thresholds: THRESHOLDS,
        practice,
        settled: &[],
        formal,
    };
    let decision = decide(&submission);
    assert_eq!(decision, decide(&submission), "same facts, same answer");
    assert!(!decision.reasons.is_empty());
    assert_eq!(decision.granted.is_empty(), !matches!(decision.outcome, Outcome::Grant | Outcome::Partial));
    decision.outcome
}

#[test]
fn decisions_by_ground() {
    use Fact::{
        AlreadyJudged, DualCriminality, DualCriminalityWaived, HeldByAddressee, IdentifiersSuffice,
        LanguageAccepted,
    };
    use StepAct::{Authorise, Execute, Recognise};
    let (epoc, mla, eio) = (instrument("EPOC"), instrument("MLA"), instrument("EIO"));
    let none = Practice::default();
    let uses = |ids: &[&str]| Practice {
        declared: ids.iter().map(|id| (*id).into()).collect(),
        uses_optional: ids.iter().map(|id| (*id).into()).collect(),
    };
    let all = uses(&["political", "own-case", "dual-criminality"]);
    let table: Vec<(&Instrument, StepAct, Vec<Fact>, &Practice, Outcome)> = vec![
        (&epoc, Recognise, vec![DualCriminality], &none, Outcome::Grant),
        (&epoc, Recognise, vec![], &none, Outcome::Refuse),
        (&epoc, Recognise, vec![DualCriminalityWaived], &none, Outcome::Grant),
        (&epoc, Recognise, vec![DualCriminality, AlreadyJudged], &none, Outcome::Refuse),
        (&epoc, Recognise, vec![DualCriminality, Fact::Press], &none, Outcome::Refuse),
        (&epoc, Authorise, vec![AlreadyJudged], &none, Outcome::Grant), // not looked at there
        (&epoc, Execute, vec![LanguageAccepted, HeldByAddressee], &none, Outcome::Clarify),
        (&epoc, Execute, vec![LanguageAccepted], &none, Outcome::Refuse),
        (&epoc, Execute, vec![LanguageAccepted, HeldByAddressee, IdentifiersSuffice], &none, Outcome::Grant),
        (
            &mla,
            Recognise,
            vec![LanguageAccepted, DualCriminality, Fact::PoliticalOffence],
            &none,
            Outcome::Grant,
        ),
        (
            &mla,
            Recognise,
            vec![LanguageAccepted, DualCriminality, Fact::PoliticalOffence],
            &all,
            Outcome::Refuse,
        ),
        (
            &mla,
            Recognise,
            vec![LanguageAccepted, DualCriminality, Fact::OwnCaseHarmed],
            &all,
            Outcome::Postpone,
        ),
        (
            &mla,
            Recognise,
            vec![LanguageAccepted, DualCriminality, Fact::OwnCaseHarmed, Fact::PoliticalOffence],
            &all,
            Outcome::Refuse,
        ),
        (&mla, Recognise, vec![LanguageAccepted], &none, Outcome::Grant), // not declared
        (&mla, Recognise, vec![LanguageAccepted], &all, Outcome::Refuse),
        (&mla, Recognise, vec![], &none, Outcome::Clarify), // nobody there can read it
        (&mla, Recognise, vec![LanguageAccepted, Fact::TermMistranslated], &none, Outcome::Clarify),
        (&eio, Recognise, vec![LanguageAccepted, Fact::TermMistranslated], &none, Outcome::Grant), // fixed terms
    ];
    for (row, (pack, step, facts, practice, outcome)) in table.into_iter().enumerate() {
        assert_eq!(decided(pack, step, &facts, practice, Vec::new()), outcome, "row {row}: {}", pack.id);
    }
}

#[test]
fn an_unmet_formal_condition_refuses_before_anything_else() {
    let formal = |satisfied| Reason {
        rule: "R02".into(),
        article: "Arts 4 and 5".into(),
        facts: vec![Seen::Quantity(Quantity::MaxPenaltyIssuingMonths, 24)],
        satisfied,
    };
    let (epoc, none) = (instrument("EPOC"), Practice::default());
    assert_eq!(decided(&epoc, StepAct::Authorise, &[], &none, vec![formal(true)]), Outcome::Grant);
    assert_eq!(decided(&epoc, StepAct::Authorise, &[], &none, vec![formal(false)]), Outcome::Refuse);
}

// ---- narrowing and intrusion -------------------------------------------------------------------------

#[test]
fn narrowing_by_table() {
    let table = [
        (days(0, 10), days(0, 10), Narrowing::Grant(days(0, 10))),
        (days(0, 10), days(0, 9), Narrowing::Grant(days(0, 9))),
        (days(0, 10), days(0, 8), Narrowing::Partial(days(0, 8))),
        (days(0, 10), days(7, 30), Narrowing::Partial(days(7, 10))),
        (days(0, 10), days(8, 30), Narrowing::Refuse),
        (days(0, 10), Scope::default(), Narrowing::Refuse),
    ];
    for (row, (asked, justified, expected)) in table.into_iter().enumerate() {
        assert_eq!(narrow(&asked, &justified, THRESHOLDS), expected, "row {row}");
    }
}

fn any_scope() -> impl Strategy<Value = Scope> {
    let category = prop::sample::select(DataCategory::ALL.to_vec());
    let cell = (0..3u32, category, 0..30u64, 0..10u64).prop_map(|(selector, category, from, length)| Cell {
        selector: Selector(selector),
        category,
        from: Tick(from),
        until: Tick(from + length),
    });
    prop::collection::vec(cell, 0..8).prop_map(Scope::from_cells)
}

fn any_intrusion() -> impl Strategy<Value = Intrusion> {
    let categories = prop::collection::vec(prop::sample::select(DataCategory::ALL.to_vec()), 0..3);
    (0..3u32, 0..3u32, categories, any::<bool>(), any::<bool>()).prop_map(
        |(persons, days, c, covert, real_time)| Intrusion {
            persons,
            days,
            categories: CategorySet::from_categories(c),
            covert,
            real_time,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_grant_stays_within_what_was_asked_and_justified(asked in any_scope(), justified in any_scope()) {
        let both = asked.intersection(&justified);
        prop_assert_eq!(&both, &justified.intersection(&asked));
        for cell in both.cells() {
            for scope in [&asked, &justified] {
                prop_assert!(scope.covers(cell.selector, cell.category, cell.from));
                prop_assert!(scope.covers(cell.selector, cell.category, Tick(cell.until.0 - 1)));
            }
        }
        prop_assert_eq!(asked.intersection(&asked), asked.clone());
        prop_assert!(asked.supported_permille(&justified) <= 1000);
        if let Narrowing::Grant(granted) | Narrowing::Partial(granted) = narrow(&asked, &justified, THRESHOLDS) {
            prop_assert_eq!(granted, both);
        }
    }

    #[test]
    fn dominance_is_a_strict_partial_order(a in any_intrusion(), b in any_intrusion(), c in any_intrusion()) {
        prop_assert!(!a.dominates(&a));
        prop_assert!(!(a.dominates(&b) && b.dominates(&a)));
        prop_assert!(!(a.dominates(&b) && b.dominates(&c)) || a.dominates(&c));
    }
}

#[test]
fn traffic_is_not_ranked_below_content() {
    let of = |category| Intrusion {
        persons: 1,
        days: 3,
        categories: CategorySet::from_categories([category]),
        covert: false,
        real_time: false,
    };
    let (traffic, content) = (of(DataCategory::Tra), of(DataCategory::Con));
    assert!(!traffic.dominates(&content) && !content.dominates(&traffic));
    assert!(Intrusion { days: 2, ..traffic }.dominates(&traffic));
    assert!(!Intrusion { days: 2, persons: 2, ..traffic }.dominates(&traffic));
}

// ---- offences and standing ---------------------------------------------------------------------------

#[test]
fn offences_match_by_conduct_not_by_label() {
    let conduct = |names: &[&str]| names.iter().map(|n| Conduct((*n).into())).collect::<Vec<_>>();
    let offence = |id: &str, requires: &[&str], max_penalty_months| Offence {
        id: id.into(),
        requires: conduct(requires),
        max_penalty_months,
        listed_by: Vec::new(),
        waived_by: Vec::new(),
        article: "".into(),
    };
    let offences = [
        offence("trespass", &["enters"], 36),
        offence("cheating", &["alters", "loses"], 84),
        offence("burglary", &["enters"], 36),
        offence("vague", &[], 240),
    ];
    let table: [(&[&str], Option<&str>); 5] = [
        (&["enters"], Some("burglary")), // equal penalty: first by name
        (&["enters", "alters", "loses"], Some("cheating")),
        (&["alters"], None),
        (&[], None),
        (&["trespass"], None),
    ];
    for (alleged, expected) in table {
        let found = match_by_conduct(&offences, &conduct(alleged)).map(|o| o.id.as_str());
        assert_eq!(found, expected, "{alleged:?}");
    }
}

#[test]
fn standing_of_the_forum() {
    let row = |families: &[LegalFamily], standing| ForumStanding {
        families: families.to_vec(),
        standing,
        authority: Citation { article: "a".into(), source: "s".into(), verified: false },
        consequence: Consequence::Exclude,
        words: None,
    };
    let mut pack: RulePack = read(&root().join("assets/law/rules/R05.ron"));
    for family in [LegalFamily::InvestigatingJudge, LegalFamily::ProsecutorLed, LegalFamily::CommonLaw] {
        let found = pack.standing_in(family).map(|s| (s.standing, s.consequence));
        let expected = match family {
            LegalFamily::ProsecutorLed => Standing::Divided,
            LegalFamily::InvestigatingJudge | LegalFamily::CommonLaw => Standing::Discretionary,
        };
        assert_eq!(found, Some((expected, Consequence::Exclude)), "{family:?}");
    }
    pack.standings = vec![row(&[], Standing::Divided), row(&[LegalFamily::CommonLaw], Standing::Settled)];
    let standing = |family| pack.standing_in(family).map(|s| s.standing);
    assert_eq!(standing(LegalFamily::CommonLaw), Some(Standing::Settled));
    assert_eq!(standing(LegalFamily::ProsecutorLed), Some(Standing::Divided));
    pack.standings.remove(0);
    assert_eq!(pack.standing_in(LegalFamily::ProsecutorLed), None);
}

#[test]
fn the_48_hours_are_the_regulations_own() {
    let pack: RulePack = read(&root().join("assets/law/rules/R12.ron"));
    let cure = pack.cure.expect("curable");
    assert_eq!((cure.remedy, cure.within), (Remedy::WithdrawAndDelete, Period::Hours(48)));
    assert!(cure.source.verified);
    let general: Vec<RuleId> = packs::<RulePack>("rules")
        .into_iter()
        .filter(|(_, p)| p.cure.as_ref().is_some_and(|c| c.source.verified))
        .map(|(_, p)| p.id)
        .collect();
    assert_eq!(general, [RuleId::R12], "other periods are modelling numbers and say so");
}

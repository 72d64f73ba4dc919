//! Known answers: what decided cases and texts in force say, on the level of `law` alone: the detector's verdict,
//! the standing of the rule in two families of law, and what follows. Each test names its source; whether that
//! source was read or is recalled stands in the packs.

use rogatory::kernel::Tick;
use rogatory::law::acts::{
    DefenceFacts, HandlingPlan, HostAnswer, RunningFacts, SurrenderFacts, ToolUse, UserNotice,
};
use rogatory::law::facts::{Citations, ConsideredFact, Insufficiency, IssueFacts, KnownFacts, Target};
use rogatory::law::instrument::{Force, Instrument, Performs};
use rogatory::law::offence::{Conduct, Offence, match_by_conduct};
use rogatory::law::rules::{Judged, ReasonCode, RuleId, Verdict, assess};
use rogatory::law::scope::{CategorySet, Cell, Intrusion, Scope, Selector};
use rogatory::law::standing::{Consequence, Standing};
use rogatory::law::terms::{DataCategory, LegalFamily, Office};
use rogatory::law::test::{Answers, Fact, Quantity, Test};

use super::common;

/// What the rule says of an act.
#[track_caller]
fn verdict<F: Judged>(facts: &F, rule: RuleId) -> Option<(Verdict, ReasonCode)> {
    let mut found = assess(facts).into_iter().filter(|a| a.rule == rule);
    let answer = found.next().map(|a| (a.verdict, a.reason));
    assert!(found.next().is_none(), "{rule} answers once");
    answer
}

/// Standing and consequence where an investigating judge leads, where the prosecutor leads, at common law.
fn standings(rule: RuleId) -> [(Standing, Consequence); 3] {
    let packs = common::packs();
    let pack = packs.rules().iter().find(|pack| pack.id == rule).expect("a pack");
    [LegalFamily::InvestigatingJudge, LegalFamily::ProsecutorLed, LegalFamily::CommonLaw].map(|family| {
        let row = pack.standing_in(family).expect("a row for each family");
        (row.standing, row.consequence)
    })
}

fn instrument(id: &str) -> Instrument {
    common::packs().instrument(id).expect("a shipped instrument").clone()
}

fn known(facts: &[Fact], quantities: &[(Quantity, i64)]) -> KnownFacts {
    KnownFacts::new(facts.to_vec(), quantities.to_vec())
}

fn holds(test: &Test, known: &dyn Answers) -> bool {
    test.holds(known, &mut Vec::new())
}

fn intrusion(persons: u32, category: DataCategory) -> Intrusion {
    let categories = CategorySet::from_categories([category]);
    Intrusion { persons, days: 3, categories, covert: false, real_time: false }
}

/// Three days of one line's traffic data, across a border, with everything that the rules ask for.
fn asked() -> IssueFacts {
    let category = DataCategory::Tra;
    let cell = Cell { selector: Selector(1), category, from: Tick(0), until: Tick(3 * 1440) };
    let scope = Scope::from_cells([cell]);
    IssueFacts {
        performs: Performs::Produce,
        category,
        instrument_in_force: true,
        category_covered: true,
        threshold_reached: true,
        threshold_seen: Vec::new(),
        issuer: Office::Prosecutor,
        authoriser: Office::InvestigatingJudge,
        authoriser_competent: true,
        authoriser_prosecutes: false,
        target: Target::Identifier,
        nexus: Citations { cited: 1, specific: 1 },
        alternatives: vec![ConsideredFact {
            intrusion: intrusion(1, DataCategory::Sub),
            insufficiency: Insufficiency::DoesNotIdentify,
            tenable: true,
            fact_cited: true,
        }],
        open: Vec::new(),
        asked: scope.clone(),
        justified: scope,
        intrusion: intrusion(1, category),
        emergency_claimed: false,
        emergency_cited: false,
        imminent_danger: false,
        continuing: None,
        handling: HandlingPlan { examination: true, sharing: true, erase_after_days: Some(90), filter: true },
        bulk: None,
        notice: Some(UserNotice::DelayedWithGround),
        remedy_exists: true,
        protected: None,
        cross_border: true,
        tool: ToolUse::default(),
        known: KnownFacts::default(),
    }
}

/// CJEU C-746/18, H.K. v Prokuratuur: a prosecutor who conducts the case may not authorise access to traffic
/// data. It decides who may authorise; whether the evidence falls is national law.
#[test]
fn a_prosecutor_who_authorises_traffic_data() {
    let mut facts = asked();
    facts.authoriser = Office::Prosecutor;
    facts.authoriser_prosecutes = true;
    let reason = ReasonCode::ProsecutorAuthorised { category: DataCategory::Tra };
    assert_eq!(verdict(&facts, RuleId::R05), Some((Verdict::Grave, reason)));
    facts.authoriser_prosecutes = false;
    let reason = ReasonCode::NotIndependent { office: Office::Prosecutor, category: DataCategory::Tra };
    assert_eq!(verdict(&facts, RuleId::R05), Some((Verdict::Grave, reason)), "nor one of another office");
    facts.category = DataCategory::Sub;
    assert_eq!(verdict(&facts, RuleId::R05).map(|v| v.0), Some(Verdict::Kept), "a customer's name is not it");
    let [judge_led, prosecutor_led, common_law] = standings(RuleId::R05);
    assert_eq!(judge_led, (Standing::Discretionary, Consequence::Exclude));
    assert_eq!(common_law, (Standing::Discretionary, Consequence::Exclude));
    assert_eq!(
        prosecutor_led,
        (Standing::Divided, Consequence::Exclude),
        "M.N. on evidence already gathered"
    );
}

/// Roman Zakharov v Russia, § 264: an order for everything in an area names nobody. A plan of safeguards for
/// everybody does not supply a name.
#[test]
fn every_handset_near_a_mast() {
    let mut facts = asked();
    facts.target = Target::Area;
    assert_eq!(verdict(&facts, RuleId::R03), Some((Verdict::Grave, ReasonCode::AreaWide)));
    let whole = rogatory::law::acts::BulkPlan {
        grounds: true,
        circumstances: true,
        authorisation: true,
        selection: true,
        sharing: true,
        duration: true,
        supervision: true,
        review: true,
    };
    facts.bulk = Some(whole);
    assert_eq!(verdict(&facts, RuleId::R03).map(|v| v.0), Some(Verdict::Grave));
    assert_eq!(verdict(&facts, RuleId::R13), Some((Verdict::Kept, ReasonCode::BulkSafeguarded)));
    assert_eq!(standings(RuleId::R03), [(Standing::Settled, Consequence::Exclude); 3]);
    let [judge_led, _, common_law] = standings(RuleId::R13);
    assert_eq!(judge_led, (Standing::Settled, Consequence::Quash));
    assert_eq!(common_law.0, Standing::Divided);
}

/// EIO Directive, Art 31, and CJEU, M.N., §§ 119 and 124: the duty to tell the host state also protects
/// individuals, but evidence does not fall by itself.
#[test]
fn the_host_state_is_not_told() {
    let facts = RunningFacts {
        category: DataCategory::Rtc,
        days_authorised: Some(30),
        outside: 0,
        target_abroad: true,
        host: HostAnswer::NotTold,
    };
    assert_eq!(verdict(&facts, RuleId::R17), Some((Verdict::Grave, ReasonCode::HostNotTold)));
    let at_home = RunningFacts { target_abroad: false, ..facts.clone() };
    assert_eq!(verdict(&at_home, RuleId::R17), None);
    let late = RunningFacts { host: HostAnswer::ToldLate, ..facts };
    assert_eq!(verdict(&late, RuleId::R17).map(|v| v.0), Some(Verdict::Curable));
    let [judge_led, prosecutor_led, common_law] = standings(RuleId::R17);
    assert_eq!(judge_led, (Standing::Divided, Consequence::Exclude));
    assert_eq!(prosecutor_led, judge_led);
    assert_eq!(common_law, (Standing::Discretionary, Consequence::WeighLess));
}

/// Yalçınkaya v Türkiye (2023) and CJEU, M.N., § 131: raw data that stay closed are a breach where the exhibit
/// decides and nothing makes up for it; counterbalancing counts.
#[test]
fn raw_data_are_withheld() {
    let withheld = DefenceFacts { decisive: true, method_disclosed: true, ..DefenceFacts::default() };
    let breach = Some((Verdict::Grave, ReasonCode::DecisiveUntested));
    assert_eq!(verdict(&withheld, RuleId::R18), breach);
    let balanced = DefenceFacts { court_scrutiny: true, ..withheld };
    assert_eq!(verdict(&balanced, RuleId::R18), Some((Verdict::Kept, ReasonCode::Counterbalanced)));
    let beside = DefenceFacts { decisive: false, ..withheld };
    assert_eq!(verdict(&beside, RuleId::R18).map(|v| v.0), Some(Verdict::Curable));
    let [judge_led, _, common_law] = standings(RuleId::R18);
    assert_eq!(judge_led, (Standing::Majority, Consequence::Exclude));
    assert_eq!(common_law, (Standing::Discretionary, Consequence::Exclude));
}

/// CJEU, Gavanozov II: no search may be asked for from a state whose law gives no remedy against it. It speaks
/// of searches, seizures and hearings, not of every order.
#[test]
fn no_remedy_in_the_issuing_state() {
    let mut search = asked();
    search.performs = Performs::Search;
    search.category = DataCategory::Sys;
    search.remedy_exists = false;
    assert_eq!(verdict(&search, RuleId::R15), Some((Verdict::Grave, ReasonCode::NoRemedy)));
    let mut traffic = asked();
    traffic.remedy_exists = false;
    assert_eq!(verdict(&traffic, RuleId::R15), None, "data from a provider are not touched");
    let [judge_led, prosecutor_led, common_law] = standings(RuleId::R15);
    assert_eq!(judge_led, (Standing::Settled, Consequence::Refusal));
    assert_eq!(prosecutor_led, judge_led);
    assert_eq!(common_law, (Standing::Divided, Consequence::Refusal), "not bound by it");
}

/// Regulation (EU) 2023/1543, Art 5: traffic data only from three years of maximum penalty on, unless listed.
#[test]
fn a_production_order_for_traffic_data_below_three_years() {
    let epoc = instrument("EPOC");
    let reached = |category: DataCategory, months: i64, facts: &[Fact]| {
        let known = known(facts, &[(Quantity::MaxPenaltyIssuingMonths, months)]);
        let measure = epoc
            .measures
            .iter()
            .find(|m| m.categories.contains(&category))
            .expect("covered");
        holds(&measure.threshold, &known)
    };
    assert!(!reached(DataCategory::Tra, 35, &[]) && reached(DataCategory::Tra, 36, &[]));
    assert!(reached(DataCategory::Tra, 12, &[Fact::OffenceListed]));
    assert!(reached(DataCategory::Sub, 12, &[]), "identities: all offences");
    let mut facts = asked();
    facts.threshold_reached = reached(DataCategory::Tra, 35, &[]);
    assert_eq!(verdict(&facts, RuleId::R02).map(|v| v.0), Some(Verdict::Grave));
    assert_eq!(standings(RuleId::R02), [(Standing::Settled, Consequence::Refusal); 3]);
}

/// Regulation (EU) 2023/1543, Art 8: nobody is notified where there are reasonable grounds to believe that the
/// offence was committed in the issuing state and that the person resides there; either alone is not enough.
#[test]
fn a_production_order_with_offence_and_person_at_home() {
    let epoc = instrument("EPOC");
    let notified = |facts: &[Fact]| epoc.notification_for(DataCategory::Tra, &known(facts, &[])).is_some();
    assert!(!notified(&[Fact::OffenceInIssuingState, Fact::PersonInIssuingState]));
    assert!(notified(&[Fact::OffenceInIssuingState]));
    assert!(notified(&[Fact::PersonInIssuingState]));
    assert!(notified(&[]), "without grounds it is notified");
}

/// Budapest Convention, Art 29: preservation is not refused for want of dual criminality, unless the state
/// reserved that for offences outside the core list; Art 25(5): the conduct counts, not the label.
#[test]
fn preservation_and_dual_criminality() {
    let preservation = instrument("PRES-X");
    let about = |ground: &&rogatory::law::instrument::Ground| {
        let lacking = known(&[], &[]);
        let both = known(&[Fact::DualCriminality], &[]);
        holds(&ground.when, &lacking) && !holds(&ground.when, &both)
    };
    let grounds: Vec<_> = preservation.grounds.iter().filter(about).collect();
    assert_eq!(grounds.len(), 1);
    assert!(grounds.iter().all(|g| g.declared && g.force == Force::Optional), "only where reserved");
    let core = known(&[Fact::OffenceListed], &[]);
    assert!(grounds.iter().all(|g| !holds(&g.when, &core)), "never for the core offences");
    let facts = IssueFacts {
        performs: Performs::Preserve,
        authoriser: Office::Prosecutor,
        authoriser_prosecutes: true,
        handling: HandlingPlan::default(),
        notice: None,
        ..asked()
    };
    assert!(assess(&facts).iter().all(|a| a.verdict == Verdict::Kept), "keeping is not yet access");
    let offence = |id: &str, requires: &[&str]| Offence {
        id: id.into(),
        requires: requires.iter().map(|c| Conduct((*c).into())).collect(),
        max_penalty_months: 36,
        listed_by: Vec::new(),
        waived_by: Vec::new(),
        article: "".into(),
    };
    let there = [offence("unauthorised use of a computer", &["enters"])];
    let done = [Conduct("enters".into())];
    assert!(match_by_conduct(&there, &done).is_some(), "another label, the same conduct");
}

/// European Convention on Extradition (ETS 24), speciality: no count beyond those of the surrender, until
/// consent.
#[test]
fn speciality_after_surrender() {
    let beyond = SurrenderFacts {
        surrendered: true,
        counts_beyond: 2,
        judgments_checked: true,
        ..SurrenderFacts::default()
    };
    let reason = ReasonCode::BeyondSurrender { counts: 2 };
    assert_eq!(verdict(&beyond, RuleId::R23), Some((Verdict::Grave, reason)));
    let agreed = SurrenderFacts { consent: true, ..beyond };
    assert_eq!(verdict(&agreed, RuleId::R23), Some((Verdict::Kept, ReasonCode::WithinSurrender)));
    let at_home = SurrenderFacts { surrendered: false, ..beyond };
    assert_eq!(verdict(&at_home, RuleId::R23), None);
    assert_eq!(standings(RuleId::R23), [(Standing::Settled, Consequence::Refusal); 3]);
}

/// European Convention on Extradition (ETS 24), ne bis in idem: the same acts under another label are the same
/// acts.
#[test]
fn judged_already_under_another_label() {
    let conduct = |names: &[&str]| names.iter().map(|n| Conduct((*n).into())).collect::<Vec<_>>();
    let sabotage = Offence {
        id: "computer sabotage".into(),
        requires: conduct(&["encrypts", "demands"]),
        max_penalty_months: 120,
        listed_by: Vec::new(),
        waived_by: Vec::new(),
        article: "".into(),
    };
    let judged_there = conduct(&["encrypts", "demands"]);
    let same = match_by_conduct(std::slice::from_ref(&sabotage), &judged_there).is_some();
    let other = match_by_conduct(std::slice::from_ref(&sabotage), &conduct(&["launders"])).is_some();
    let sought = |already_judged| SurrenderFacts {
        already_judged,
        judgments_checked: true,
        ..SurrenderFacts::default()
    };
    let barred = Some((Verdict::Grave, ReasonCode::JudgedAlready));
    assert_eq!(verdict(&sought(same), RuleId::R22), barred, "extortion there, sabotage here");
    assert_eq!(verdict(&sought(other), RuleId::R22).map(|v| v.0), Some(Verdict::Kept), "other acts");
    assert_eq!(standings(RuleId::R22), [(Standing::Settled, Consequence::Refusal); 3]);
}

/// Whatever is not settled everywhere is seen otherwise in at least two families, each with its authority; and
/// nothing recalled is marked as verified.
#[test]
fn what_is_not_settled_everywhere_differs_between_families() {
    for pack in common::packs().rules() {
        let rows = standings(pack.id);
        let settled = rows.iter().all(|(standing, _)| *standing == Standing::Settled);
        let differ = rows.windows(2).any(|pair| matches!(pair, [a, b] if a != b));
        assert!(settled || differ, "{}: {rows:?}", pack.id);
        for row in &pack.standings {
            let unread = ["recalled", "design"].contains(&row.authority.source.as_str());
            assert!(!(unread && row.authority.verified), "{}", pack.id);
        }
    }
}

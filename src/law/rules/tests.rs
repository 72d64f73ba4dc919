//! The register of rules: order, explanations, names, codes.

use super::sample::{lawful, reasoned, searched};
use super::*;
use crate::law::acts::{BulkPlan, Continuing, HandlingPlan};
use crate::law::instrument::Performs;
use crate::law::terms::DataCategory;

#[test]
fn the_register_is_in_order_without_doubles_and_each_rule_checks_something() {
    for pair in RULES.windows(2) {
        assert!(matches!(pair, [a, b] if a.id < b.id));
    }
    assert!(RULES.iter().all(|rule| !rule.checks.is_empty()));
    assert!(RULES.iter().map(|rule| rule.id).eq(RuleId::ALL.iter().copied()), "every rule is judged");
    let kinds = |rule: &Rule| rule.checks.iter().map(std::mem::discriminant).collect::<Vec<_>>();
    for rule in RULES {
        let kinds = kinds(rule);
        let twice = |at: usize| kinds.iter().take(at).any(|other| Some(other) == kinds.get(at));
        assert!(!(0..kinds.len()).any(twice), "{}: one detector for each kind of act", rule.id);
    }
}

#[test]
fn every_registered_rule_explains_itself() {
    for rule in RULES {
        let lines = explain(rule.id).unwrap_or_default();
        let first = lines.first().copied().unwrap_or_default();
        assert!(first.starts_with(&format!("{}: ", rule.id)), "{}: {first}", rule.id);
        for heading in ["Requires:", "Source:", "Why:", "Detected:", "Verdict:", "Cure:"] {
            assert!(lines.iter().any(|l| l.starts_with(heading)), "{} lacks {heading}", rule.id);
        }
    }
}

#[test]
fn names_parse_back_and_nothing_else_does() {
    assert_eq!(RuleId::ALL.len(), 29);
    for (index, id) in RuleId::ALL.iter().enumerate() {
        assert_eq!(id.to_string(), format!("R{:02}", index + 1));
        assert_eq!(id.to_string().parse(), Ok(*id));
        assert_eq!(ron::to_string(id), Ok(id.to_string()));
    }
    assert_eq!("r05".parse(), Ok(RuleId::R05));
    assert_eq!("R30".parse::<RuleId>(), Err(UnknownRule));
    assert_eq!("R5".parse::<RuleId>(), Err(UnknownRule));
}

fn ids(found: &[Assessment]) -> Vec<RuleId> {
    found.iter().map(|a| a.rule).collect()
}

#[test]
fn a_lawful_request_keeps_every_rule_that_applies() {
    use RuleId::{R01, R02, R03, R04, R05, R06, R07, R08, R09, R10, R11, R12, R13, R14, R15, R16, R26, R27};
    let found = assess_issue(&lawful());
    assert_eq!(ids(&found), [R01, R02, R03, R04, R05, R06, R07, R09, R10, R11, R14]);
    assert!(found.iter().all(|a| a.verdict == Verdict::Kept && a.better.is_none()));
    let found = assess_issue(&searched());
    assert_eq!(
        ids(&found),
        [R01, R02, R03, R04, R05, R06, R07, R08, R09, R10, R11, R12, R13, R14, R15, R16, R27]
    );
    assert!(found.iter().all(|a| a.verdict == Verdict::Kept), "{found:?}");
    let mut ruling = reasoned();
    assert_eq!(ids(&assess_ruling(&ruling)), [R01, R26]);
    ruling.tool = searched().tool;
    assert_eq!(ids(&assess_ruling(&ruling)), [R01, R26, R27]);
}

#[test]
fn only_whoever_opens_private_life_plans_for_it() {
    use RuleId::{R09, R10, R11, R14};
    let plans = |facts: &IssueFacts| -> Vec<RuleId> {
        let planned = [R09, R10, R11, R14];
        ids(&assess_issue(facts))
            .into_iter()
            .filter(|id| planned.contains(id))
            .collect()
    };
    let mut facts = lawful();
    facts.category = DataCategory::Sub;
    assert_eq!(plans(&facts), [R14], "a customer is told, but their name is handled like any other");
    facts.performs = Performs::Preserve;
    assert_eq!(plans(&facts), []);
    facts.category = DataCategory::Con;
    assert_eq!(plans(&facts), [], "what is kept from being lost has not come in");
    facts.performs = Performs::Produce;
    assert_eq!(plans(&facts), [R09, R10, R11, R14]);
}

#[test]
fn a_breach_always_says_what_would_be_better() {
    let mut facts = searched();
    facts.instrument_in_force = false;
    facts.threshold_reached = false;
    facts.target = crate::law::facts::Target::AllUsers;
    facts.nexus = crate::law::facts::Citations::default();
    facts.authoriser = crate::law::terms::Office::Prosecutor;
    facts.authoriser_competent = false;
    facts.alternatives.clear();
    facts.imminent_danger = false;
    facts.continuing = Some(Continuing { days: None, renewal: None });
    facts.handling = HandlingPlan::default();
    facts.bulk = Some(BulkPlan::default());
    facts.notice = None;
    facts.remedy_exists = false;
    facts.tool.other = 0;
    let found = assess_issue(&facts);
    assert_eq!(found.len(), 17);
    for assessment in found {
        assert!(assessment.verdict > Verdict::Kept, "{assessment:?}");
        assert!(assessment.better.is_some());
    }
}

#[test]
fn codes_are_stable_names_and_each_stands_for_one_thing() {
    let reasons: Vec<&str> = ReasonCode::examples().iter().map(|r| r.code()).collect();
    for codes in [reasons.as_slice(), Amendment::CODES] {
        let kebab = |code: &&str| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        assert!(codes.iter().all(kebab), "{codes:?}");
        let mut sorted = codes.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), codes.len(), "two codes of one name");
    }
    let args = ReasonCode::RegisterGaps { gaps: 1, entries: 4 }.args();
    assert_eq!(args, [("gaps", ArgValue::Number(1)), ("entries", ArgValue::Number(4))]);
    let category = DataCategory::Con;
    let without = ReasonCode::BelowThreshold { category, max_penalty_months: None };
    assert_eq!(without.args(), [("category", ArgValue::Category(category))]);
}

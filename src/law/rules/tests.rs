//! The register of rules: order, explanations, names, codes.

use super::sample::{lawful, reasoned};
use super::*;

#[test]
fn the_register_is_in_order_without_doubles_and_each_rule_checks_something() {
    for pair in RULES.windows(2) {
        assert!(matches!(pair, [a, b] if a.id < b.id));
    }
    assert!(RULES.iter().all(|rule| !rule.checks.is_empty()));
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
    assert_eq!(explain(RuleId::R29), None);
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

#[test]
fn a_lawful_request_keeps_every_rule_that_applies() {
    let found = assess_issue(&lawful());
    let ids: Vec<RuleId> = found.iter().map(|a| a.rule).collect();
    use RuleId::{R01, R02, R03, R04, R05, R06};
    assert_eq!(ids, [R01, R02, R03, R04, R05, R06]);
    assert!(found.iter().all(|a| a.verdict == Verdict::Kept && a.better.is_none()));
    let ids: Vec<RuleId> = assess_ruling(&reasoned()).iter().map(|a| a.rule).collect();
    assert_eq!(ids, [R01, RuleId::R26]);
}

#[test]
fn a_breach_always_says_what_would_be_better() {
    let mut facts = lawful();
    facts.instrument_in_force = false;
    facts.threshold_reached = false;
    facts.target = crate::law::facts::Target::AllUsers;
    facts.nexus = crate::law::facts::Citations::default();
    facts.authoriser_prosecutes = true;
    facts.alternatives.clear();
    facts.emergency_claimed = true;
    let found = assess_issue(&facts);
    assert_eq!(found.len(), 7);
    for assessment in found {
        assert!(assessment.verdict > Verdict::Kept, "{assessment:?}");
        assert!(assessment.better.is_some());
        let code = assessment.reason.code();
        assert!(code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{code}");
    }
}

//! Lines of rights: one for each finding that counts.
//!
//! Each breach has a weight of its own; all acts that kept one rule, of one seat, share one weight. So a
//! breach costs the same however many harmless requests stand beside it, and every further breach costs.

use super::findings::Finding;
use super::line::{Draft, Group, weight};
use crate::case::ids::SeatId;
use crate::law::rules::{RuleId, Verdict};

/// Earned of a finding, permille: modelling numbers. A cured breach counts less than a kept rule, and an
/// uncured one less again; an uncured grave one earns nothing.
fn earned_permille(finding: &Finding) -> u32 {
    match (finding.verdict, finding.cured.is_some()) {
        (Verdict::Kept, _) => 1000,
        (Verdict::Curable, true) => 800,
        (Verdict::Curable, false) => 300,
        (Verdict::Grave, true) => 500,
        (Verdict::Grave, false) => 0,
    }
}

pub(super) fn rights(findings: &[Finding]) -> Vec<Group> {
    let mut kept: Vec<((RuleId, SeatId), Vec<Draft>)> = Vec::new();
    let mut groups = Vec::new();
    for finding in findings {
        let draft = draft(finding);
        match finding.verdict {
            Verdict::Kept => {
                let key = (finding.rule, finding.seat);
                match kept.iter_mut().find(|(k, _)| *k == key) {
                    Some((_, drafts)) => drafts.push(draft),
                    None => kept.push((key, vec![draft])),
                }
            }
            Verdict::Curable => groups.push(Group::single(weight::CURABLE, draft)),
            Verdict::Grave => groups.push(Group::single(weight::GRAVE, draft)),
        }
    }
    groups.extend(kept.into_iter().map(|(_, drafts)| Group { weight: weight::RULE_KEPT, drafts }));
    groups
}

fn draft(finding: &Finding) -> Draft {
    Draft {
        earned_permille: earned_permille(finding),
        event: finding.event,
        rule: Some(finding.rule),
        finding: Some(finding.id),
        seat: Some(finding.seat),
        reason: finding.reason.into(),
        better: finding.better.map(Into::into),
    }
}

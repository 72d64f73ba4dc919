//! R27: tools are disclosed and reviewed.
//!
//! Requires: where the result of a predictive tool is relied on, other specific facts stand beside it, the
//! tool's validation sheet (purpose, error rates by group, human review) is in the file, and a human has
//! reviewed the result and says so.
//!
//! Source: Law Enforcement Directive, Art 11; AI Act, high-risk systems (both recalled).
//!
//! Why: a score says how often people like this one are guilty, with an error that is not the same for
//! every group.
//!
//! Detected: a tool's result is all that an application, a charge or a ruling rests on; or its sheet is not
//! in the file; or no human says that they reviewed it. Whoever rules is a human who reviews, so a ruling
//! need not say so. Does not apply where no tool took part.
//!
//! Verdict: grave if the result is the sole basis, because on what was known there was only a lead;
//! curable if other facts carry it too and the sheet or the review can be supplied.
//!
//! Cure: disclose the sheet and have the result reviewed; a sole basis is withdrawn. A ruling is made good once the
//! sheet is in the file. One that rests on a tool alone is not: reasons found afterwards are not those on which it
//! was given; whoever asked for the measure withdraws it, or the appeal looks at it.

use super::{Amendment, Assessment, ReasonCode, RuleId};
use crate::law::acts::ToolUse;
use crate::law::facts::{IssueFacts, RulingFacts};

pub(super) fn issue(facts: &IssueFacts) -> Option<Assessment> {
    tool(&facts.tool)
}

pub(super) fn ruling(facts: &RulingFacts) -> Option<Assessment> {
    tool(&ToolUse { human_review: true, ..facts.tool })
}

pub(super) fn tool(used: &ToolUse) -> Option<Assessment> {
    if used.results == 0 {
        return None;
    }
    Some(if used.other == 0 {
        Assessment::grave(RuleId::R27, ReasonCode::ToolAlone, Amendment::RestOnOtherFacts)
    } else if !used.sheet_on_file {
        Assessment::curable(RuleId::R27, ReasonCode::ToolSheetMissing, Amendment::DiscloseTool)
    } else if !used.human_review {
        Assessment::curable(RuleId::R27, ReasonCode::ToolUnreviewed, Amendment::ReviewByHuman)
    } else {
        Assessment::kept(RuleId::R27, ReasonCode::ToolBesideFacts { other: used.other })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::rules::Verdict;
    use crate::law::rules::sample::{lawful, reasoned};

    const SOUND: ToolUse = ToolUse { results: 1, other: 1, sheet_on_file: true, human_review: true };

    #[test]
    fn a_sole_basis_is_grave_and_what_can_be_supplied_is_curable() {
        let found = |used: ToolUse| tool(&used).map(|a| (a.verdict, a.reason));
        assert_eq!(found(SOUND), Some((Verdict::Kept, ReasonCode::ToolBesideFacts { other: 1 })));
        let alone = Some((Verdict::Grave, ReasonCode::ToolAlone));
        assert_eq!(found(ToolUse { other: 0, ..SOUND }), alone);
        let sheet = Some((Verdict::Curable, ReasonCode::ToolSheetMissing));
        assert_eq!(found(ToolUse { sheet_on_file: false, ..SOUND }), sheet);
        let unreviewed = ToolUse { human_review: false, ..SOUND };
        assert_eq!(found(unreviewed), Some((Verdict::Curable, ReasonCode::ToolUnreviewed)));
    }

    #[test]
    fn a_request_says_that_it_was_reviewed_and_a_ruling_is_the_review() {
        let unreviewed = ToolUse { human_review: false, ..SOUND };
        let request = issue(&IssueFacts { tool: unreviewed, ..lawful() });
        assert_eq!(request.map(|a| a.verdict), Some(Verdict::Curable));
        let ruled = ruling(&RulingFacts { tool: unreviewed, ..reasoned() });
        assert_eq!(ruled.map(|a| a.verdict), Some(Verdict::Kept));
    }

    #[test]
    fn does_not_apply_without_a_tool() {
        assert_eq!(tool(&ToolUse { results: 0, other: 0, ..SOUND }), None);
        assert_eq!(issue(&lawful()), None);
    }
}

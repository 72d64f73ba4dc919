//! What is said of a decision: which line, on which grounds, and which term a translation got wrong.

use crate::case::ways::{Mistranslation, TRANSLATION};
use crate::kernel::Name;
use crate::law::decision::{Decision, Outcome};
use crate::law::instrument::StepAct;
use crate::law::rules::RuleId;
use crate::text::{Msg, Words};

/// Adds the term that a question is about, where the translation got one wrong.
pub(super) fn with_term(words: &Words, what: Msg, why: &[Name], wrong: Option<&Mistranslation>) -> Msg {
    let Some(wrong) = wrong.filter(|_| why.iter().any(|g| g == TRANSLATION)) else { return what };
    Msg::new("story-wrong-term")
        .msg("what", what)
        .text("term", words.get(&wrong.term))
        .text("wrong", words.get(&wrong.wrong))
}

/// The reasons that carried a decision: formal conditions and scope that were not met, grounds that were.
pub(super) fn grounds(decision: &Decision) -> Vec<Name> {
    let carried = decision.reasons.iter().filter(|r| {
        let condition = r.rule == "scope" || r.rule.parse::<RuleId>().is_ok();
        r.satisfied != condition
    });
    carried.map(|r| r.rule.clone()).collect()
}

pub(super) fn decided_key(act: StepAct, outcome: Outcome) -> Option<&'static str> {
    Some(match (act, outcome) {
        (StepAct::Check, Outcome::Grant) => "story-check-grant",
        (StepAct::Check, Outcome::Clarify) => "story-check-clarify",
        (StepAct::Check, Outcome::Partial | Outcome::Postpone | Outcome::Refuse) => return None,
        (StepAct::Authorise, Outcome::Grant) => "story-authorise-grant",
        (StepAct::Authorise, Outcome::Partial) => "story-authorise-partial",
        (StepAct::Authorise, Outcome::Clarify) => "story-authorise-clarify",
        (StepAct::Authorise, Outcome::Postpone) => "story-authorise-postpone",
        (StepAct::Authorise, Outcome::Refuse) => "story-authorise-refuse",
        (StepAct::Recognise, Outcome::Grant) => "story-recognise-grant",
        (StepAct::Recognise, Outcome::Partial) => "story-recognise-partial",
        (StepAct::Recognise, Outcome::Clarify) => "story-recognise-clarify",
        (StepAct::Recognise, Outcome::Postpone) => "story-recognise-postpone",
        (StepAct::Recognise, Outcome::Refuse) => "story-recognise-refuse",
        (StepAct::Execute, Outcome::Grant) => "story-execute-grant",
        (StepAct::Execute, Outcome::Partial) => "story-execute-partial",
        (StepAct::Execute, Outcome::Clarify) => "story-execute-clarify",
        (StepAct::Execute, Outcome::Postpone) => "story-execute-postpone",
        (StepAct::Execute, Outcome::Refuse) => "story-execute-refuse",
        (StepAct::Translate | StepAct::Transmit | StepAct::Return, _) => return None,
    })
}

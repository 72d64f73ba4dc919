//! Decisions with reasons: the same facts always give the same answer; law is never decided by dice.

use serde::{Deserialize, Serialize};

use super::instrument::{Answer, Force, Ground, Instrument, StepAct};
use super::rules::RuleId;
use super::scope::{Narrowing, NarrowingThresholds, Scope, narrow};
use super::test::{Answers, Seen};
use crate::kernel::Name;

/// What an authority may answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Outcome {
    /// Granted as asked.
    Grant,
    /// Granted in part.
    Partial,
    /// A question back.
    Clarify,
    /// Postponed.
    Postpone,
    /// Refused.
    Refuse,
}

/// One reason of a decision.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reason {
    /// Rule or ground, by its short name.
    pub rule: Name,
    /// Where it is written.
    pub article: Name,
    /// What was looked at.
    pub facts: Vec<Seen>,
    /// Whether the condition of the ground was met.
    pub satisfied: bool,
}

/// An answer with its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What.
    pub outcome: Outcome,
    /// Why; never empty.
    pub reasons: Vec<Reason>,
    /// What is granted; empty unless granted.
    pub granted: Scope,
}

/// What a receiving authority declared and how it uses its discretion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// Grounds and notifications that the state declared it applies (by ground id).
    #[serde(default)]
    pub declared: Vec<Name>,
    /// Optional grounds that its authorities use when they may.
    #[serde(default)]
    pub uses_optional: Vec<Name>,
}

/// What is put before a deciding step.
#[derive(Debug)]
pub struct Submission<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// The step that decides.
    pub step: StepAct,
    /// What is known.
    pub known: &'a dyn Answers,
    /// What is asked.
    pub asked: &'a Scope,
    /// What the cited marks support.
    pub justified: &'a Scope,
    /// Forum's thresholds.
    pub thresholds: NarrowingThresholds,
    /// Practice of the deciding state.
    pub practice: &'a Practice,
    /// Rules that are settled in the deciding state, among those that grounds carry out.
    pub settled: &'a [RuleId],
    /// Threshold and competence, already looked at (rules R01, R02, R05 of the receiving side).
    pub formal: Vec<Reason>,
}

impl std::fmt::Debug for dyn Answers + '_ {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Answers")
    }
}

/// Decides: formal conditions first, then the grounds of this step in the order of the pack
/// (mandatory before optional, refusal before postponement before clarification), then scope.
pub fn decide(submission: &Submission<'_>) -> Decision {
    let more = submission.instrument.grounds.len().saturating_add(1);
    let mut reasons = Vec::with_capacity(submission.formal.len().saturating_add(more));
    reasons.extend(submission.formal.iter().cloned());
    if reasons.iter().any(|r| !r.satisfied) {
        return Decision { outcome: Outcome::Refuse, reasons, granted: Scope::default() };
    }
    if let Some(outcome) = decide_grounds(submission, &mut reasons) {
        return Decision { outcome, reasons, granted: Scope::default() };
    }
    let (outcome, granted) = match narrow(submission.asked, submission.justified, submission.thresholds) {
        Narrowing::Grant(scope) => (Outcome::Grant, scope),
        Narrowing::Partial(scope) => (Outcome::Partial, scope),
        Narrowing::Refuse => (Outcome::Refuse, Scope::default()),
    };
    reasons.push(Reason {
        rule: "scope".into(),
        article: submission.instrument.base.article.clone(),
        facts: Vec::new(),
        satisfied: outcome != Outcome::Refuse,
    });
    Decision { outcome, reasons, granted }
}

/// The strongest answer among the grounds met, with every ground that was looked at as a reason.
fn decide_grounds(submission: &Submission<'_>, reasons: &mut Vec<Reason>) -> Option<Outcome> {
    let mut strongest: Option<Outcome> = None;
    for ground in submission.instrument.grounds.iter().filter(|g| g.at == submission.step) {
        if ground.declared && !submission.practice.declared.contains(&ground.id) {
            continue;
        }
        let mut facts = Vec::new();
        let met = ground.when.holds(submission.known, &mut facts);
        let used = ground.force == Force::Mandatory
            || submission.practice.uses_optional.contains(&ground.id)
            || ground.rule.is_some_and(|rule| submission.settled.contains(&rule));
        reasons.push(reason(ground, facts, met && used));
        if met && used {
            let outcome = match ground.answer {
                Answer::Refuse => Outcome::Refuse,
                Answer::Postpone => Outcome::Postpone,
                Answer::Clarify => Outcome::Clarify,
            };
            strongest = Some(strongest.map_or(outcome, |s| s.max(outcome)));
        }
    }
    strongest
}

fn reason(ground: &Ground, facts: Vec<Seen>, satisfied: bool) -> Reason {
    Reason { rule: ground.id.clone(), article: ground.source.article.clone(), facts, satisfied }
}

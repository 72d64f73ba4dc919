//! The rules R01-R29: detectors over plain act facts, one file each.
//!
//! A rule's file opens with its own documentation: what it requires, from which source, why, what
//! detects a breach and what cures it. [`explain`] reads exactly those lines, so that the command
//! line prints what a reader of the code sees, and there is no second copy to drift. Standing,
//! authority and cure are facts of law and live in `assets/law/rules/`, one pack for each rule.
//!
//! To add a rule: write `rNN.rs`, declare it, add its row to [`RULES`] and its pack. To let rules
//! judge a new kind of act: add its facts to [`super::acts`], a variant to [`Check`] and its row of `judged!`.
//!
//! What the two breaches mean:
//! - **Curable**: the same act would have been lawful; something that could have been given is
//!   missing (a reason, a citation, the proper course) and can be supplied or set right.
//! - **Grave**: on what was known, this act should not have been done at all. Undoing it (withdrawal,
//!   deletion) limits the harm, and a lesser or better founded act may take its place.
//!
//! A rule says `Kept` only where it applied; where it does not apply it says nothing.

mod amendment;
mod code;
mod id;
mod r01;
mod r02;
mod r03;
mod r04;
mod r05;
mod r06;
mod r07;
mod r08;
mod r09;
mod r10;
mod r11;
mod r12;
mod r13;
mod r14;
mod r15;
mod r16;
mod r17;
mod r18;
mod r19;
mod r20;
mod r21;
mod r22;
mod r23;
mod r24;
mod r25;
mod r26;
mod r27;
mod r28;
mod r29;

pub use amendment::Amendment;
pub use code::{ArgValue, ReasonCode};
pub use id::{RuleId, UnknownRule};

use serde::{Deserialize, Serialize};

use super::acts::{
    DefenceFacts, GuiltFacts, HearingFacts, HoldingFacts, InterestFacts, KeepingFacts, NoticeFacts,
    RegisterFacts, ReviewFacts, RunningFacts, SharingFacts, SurrenderFacts, ToolUse, VictimFacts,
};
use super::facts::{IssueFacts, RulingFacts};

/// How an act stands to a rule, from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// The rule applied and was kept.
    Kept,
    /// Breached; the same act would have been lawful in proper form, and can still be put right.
    Curable,
    /// Breached; the act should not have been done.
    Grave,
}

/// What one rule says of one act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Assessment {
    /// Which rule.
    pub rule: RuleId,
    /// How the act stands to it.
    pub verdict: Verdict,
    /// Why, as a code with plain arguments.
    pub reason: ReasonCode,
    /// The change to the act that would have kept the rule; none when it was kept.
    pub better: Option<Amendment>,
}

impl Assessment {
    fn kept(rule: RuleId, reason: ReasonCode) -> Assessment {
        Assessment { rule, verdict: Verdict::Kept, reason, better: None }
    }

    fn curable(rule: RuleId, reason: ReasonCode, better: Amendment) -> Assessment {
        Assessment { rule, verdict: Verdict::Curable, reason, better: Some(better) }
    }

    fn grave(rule: RuleId, reason: ReasonCode, better: Amendment) -> Assessment {
        Assessment { rule, verdict: Verdict::Grave, reason, better: Some(better) }
    }
}

/// A detector for one kind of act: `None` where the rule does not apply.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// Judges a request as it was issued.
    Issue(fn(&IssueFacts) -> Option<Assessment>),
    /// Judges a decision as it was given.
    Ruling(fn(&RulingFacts) -> Option<Assessment>),
    /// Judges a measure while it runs.
    Running(fn(&RunningFacts) -> Option<Assessment>),
    /// Judges the holding of property that no judgment takes.
    Holding(fn(&HoldingFacts) -> Option<Assessment>),
    /// Judges an emergency order when its review was due.
    Review(fn(&ReviewFacts) -> Option<Assessment>),
    /// Judges an item as it was passed on or relied on.
    Sharing(fn(&SharingFacts) -> Option<Assessment>),
    /// Judges the register of who did what with an item.
    Register(fn(&RegisterFacts) -> Option<Assessment>),
    /// Judges what is still kept at the end.
    Keeping(fn(&KeepingFacts) -> Option<Assessment>),
    /// Judges a suspect who is heard.
    Hearing(fn(&HearingFacts) -> Option<Assessment>),
    /// Judges a surrender asked for or relied on.
    Surrender(fn(&SurrenderFacts) -> Option<Assessment>),
    /// Judges an exhibit that the defence could or could not test.
    Defence(fn(&DefenceFacts) -> Option<Assessment>),
    /// Judges a charge or verdict as to what the person meant.
    Guilt(fn(&GuiltFacts) -> Option<Assessment>),
    /// Judges a charge as to the tools that it rests on.
    Tool(fn(&ToolUse) -> Option<Assessment>),
    /// Judges a statement of an expert or private partner.
    Interest(fn(&InterestFacts) -> Option<Assessment>),
    /// Judges what was done for victims by the end.
    Victims(fn(&VictimFacts) -> Option<Assessment>),
    /// Judges who was told by the end.
    Notice(fn(&NoticeFacts) -> Option<Assessment>),
}

/// Facts of an act that rules can judge.
pub trait Judged {
    /// The detector's judgement, if it judges acts of this kind and the rule applies.
    fn judged_by(&self, check: &Check) -> Option<Assessment>;
}

macro_rules! judged {
    ($($kind:ident: $facts:ty),+ $(,)?) => {$(
        impl Judged for $facts {
            fn judged_by(&self, check: &Check) -> Option<Assessment> {
                if let Check::$kind(judge) = check { judge(self) } else { None }
            }
        }
    )+};
}

judged! {
    Issue: IssueFacts,
    Ruling: RulingFacts,
    Running: RunningFacts,
    Holding: HoldingFacts,
    Review: ReviewFacts,
    Sharing: SharingFacts,
    Register: RegisterFacts,
    Keeping: KeepingFacts,
    Hearing: HearingFacts,
    Surrender: SurrenderFacts,
    Defence: DefenceFacts,
    Guilt: GuiltFacts,
    Tool: ToolUse,
    Interest: InterestFacts,
    Victims: VictimFacts,
    Notice: NoticeFacts,
}

/// A rule as registered: its name, its source (whose leading `//!` lines explain it), its detectors.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Which.
    pub id: RuleId,
    /// Detectors, at most one for each kind of act.
    pub checks: &'static [Check],
    source: &'static str,
}

const fn rule(id: RuleId, source: &'static str, checks: &'static [Check]) -> Rule {
    Rule { id, checks, source }
}

/// Every rule, in the order of ids.
pub const RULES: &[Rule] = &[
    rule(RuleId::R01, include_str!("r01.rs"), &[Check::Issue(r01::issue), Check::Ruling(r01::ruling)]),
    rule(RuleId::R02, include_str!("r02.rs"), &[Check::Issue(r02::issue)]),
    rule(RuleId::R03, include_str!("r03.rs"), &[Check::Issue(r03::issue)]),
    rule(RuleId::R04, include_str!("r04.rs"), &[Check::Issue(r04::issue)]),
    rule(RuleId::R05, include_str!("r05.rs"), &[Check::Issue(r05::issue)]),
    rule(RuleId::R06, include_str!("r06.rs"), &[Check::Issue(r06::issue)]),
    rule(RuleId::R07, include_str!("r07.rs"), &[Check::Issue(r07::issue)]),
    rule(
        RuleId::R08,
        include_str!("r08.rs"),
        &[Check::Issue(r08::issue), Check::Running(r08::running), Check::Holding(r08::holding)],
    ),
    rule(RuleId::R09, include_str!("r09.rs"), &[Check::Issue(r09::issue)]),
    rule(RuleId::R10, include_str!("r10.rs"), &[Check::Issue(r10::issue), Check::Sharing(r10::sharing)]),
    rule(RuleId::R11, include_str!("r11.rs"), &[Check::Issue(r11::issue), Check::Keeping(r11::keeping)]),
    rule(RuleId::R12, include_str!("r12.rs"), &[Check::Issue(r12::issue), Check::Review(r12::review)]),
    rule(RuleId::R13, include_str!("r13.rs"), &[Check::Issue(r13::issue)]),
    rule(RuleId::R14, include_str!("r14.rs"), &[Check::Issue(r14::issue), Check::Notice(r14::closing)]),
    rule(RuleId::R15, include_str!("r15.rs"), &[Check::Issue(r15::issue)]),
    rule(RuleId::R16, include_str!("r16.rs"), &[Check::Issue(r16::issue)]),
    rule(RuleId::R17, include_str!("r17.rs"), &[Check::Running(r17::running)]),
    rule(RuleId::R18, include_str!("r18.rs"), &[Check::Defence(r18::defence)]),
    rule(RuleId::R19, include_str!("r19.rs"), &[Check::Guilt(r19::guilt)]),
    rule(RuleId::R20, include_str!("r20.rs"), &[Check::Hearing(r20::hearing)]),
    rule(RuleId::R21, include_str!("r21.rs"), &[Check::Hearing(r21::hearing)]),
    rule(RuleId::R22, include_str!("r22.rs"), &[Check::Surrender(r22::surrender)]),
    rule(RuleId::R23, include_str!("r23.rs"), &[Check::Surrender(r23::surrender)]),
    rule(RuleId::R24, include_str!("r24.rs"), &[Check::Surrender(r24::surrender)]),
    rule(RuleId::R25, include_str!("r25.rs"), &[Check::Register(r25::register)]),
    rule(RuleId::R26, include_str!("r26.rs"), &[Check::Ruling(r26::ruling)]),
    rule(
        RuleId::R27,
        include_str!("r27.rs"),
        &[Check::Issue(r27::issue), Check::Ruling(r27::ruling), Check::Tool(r27::tool)],
    ),
    rule(RuleId::R28, include_str!("r28.rs"), &[Check::Interest(r28::interest)]),
    rule(RuleId::R29, include_str!("r29.rs"), &[Check::Victims(r29::victims)]),
];

/// What every applicable rule says of an act, in the order of ids.
pub fn assess<F: Judged>(facts: &F) -> Vec<Assessment> {
    checks().filter_map(|check| facts.judged_by(check)).collect()
}

/// What every applicable rule says of a request, in the order of ids.
pub fn assess_issue(facts: &IssueFacts) -> Vec<Assessment> {
    assess(facts)
}

/// What every applicable rule says of a decision, in the order of ids.
pub fn assess_ruling(facts: &RulingFacts) -> Vec<Assessment> {
    assess(facts)
}

fn checks() -> impl Iterator<Item = &'static Check> {
    RULES.iter().flat_map(|rule| rule.checks)
}

/// The lines that explain a rule, without their comment marks; `None` if it has no detector.
pub fn explain(id: RuleId) -> Option<Vec<&'static str>> {
    let rule = RULES.iter().find(|rule| rule.id == id)?;
    Some(
        rule.source
            .lines()
            .map_while(|line| line.strip_prefix("//!"))
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
            .collect(),
    )
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

//! What became of each item and of each count, for the debrief and the result.

use super::coded::{Arg, Code, Coded};
use super::course::Course;
use super::gathering::in_file;
use super::obtainable::as_admitted;
use crate::case::command::{ChallengeRuling, Guilt};
use crate::case::event::{Event, Recorded};
use crate::case::ids::{CountId, ItemId};
use crate::case::state::Exhibit;
use crate::case::{court, custody};
use crate::law::custody::Severity;
use crate::law::proof::{Cut, Proof, holds, minimum_cut};
use crate::law::rules::RuleId;

/// Where an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemWhere {
    /// With its holder.
    Held,
    /// With its holder, and kept for the case.
    Preserved,
    /// Erased before it was obtained.
    Lost,
    /// In the file.
    Obtained,
    /// Deleted from the file again.
    Deleted,
}

impl ItemWhere {
    /// Stable name.
    pub const fn name(self) -> &'static str {
        match self {
            ItemWhere::Held => "held",
            ItemWhere::Preserved => "preserved",
            ItemWhere::Lost => "lost",
            ItemWhere::Obtained => "obtained",
            ItemWhere::Deleted => "deleted",
        }
    }
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemReport {
    /// Which.
    pub item: ItemId,
    /// Where it is.
    pub state: ItemWhere,
    /// Whether it stood at trial; none if it was never relied on.
    pub admitted: Option<bool>,
    /// Why it is lost, not relied on, excluded, or weighs less.
    pub reasons: Vec<Coded>,
}

/// What became of a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountReport {
    /// Which.
    pub count: CountId,
    /// Verdict; none without one.
    pub verdict: Option<Guilt>,
    /// Elements, in order: whether each was proven, on the exhibits that stood against the accused if the
    /// count was charged, else on what is in the file.
    pub elements: Vec<bool>,
    /// The smallest set of those items whose loss sinks it: empty if it does not hold as it is; `None` if
    /// no loss of items could.
    pub cut: Option<Cut>,
}

/// Every item, in the order of the scenario.
pub fn items(course: &Course<'_>) -> Vec<ItemReport> {
    (0..course.state.items.len())
        .map(ItemId::at)
        .map(|item| item_report(course, item))
        .collect()
}

fn item_report(course: &Course<'_>, item: ItemId) -> ItemReport {
    let held = &course.state.items[item.index()];
    let state = if held.deleted {
        ItemWhere::Deleted
    } else if held.obtained.is_some() {
        ItemWhere::Obtained
    } else if held.expired {
        ItemWhere::Lost
    } else if held.preserved_until.is_some() {
        ItemWhere::Preserved
    } else {
        ItemWhere::Held
    };
    let trial = &course.state.trial;
    let exhibit = trial.exhibits.iter().find(|e| e.item == item);
    let mut reasons = Vec::new();
    match (state, exhibit) {
        (ItemWhere::Lost, _) => reasons.push(Code::Erased.with(Vec::new())),
        (ItemWhere::Deleted, _) => reasons.push(Code::DeletedAgain.with(Vec::new())),
        (ItemWhere::Obtained, None) if trial.person.is_some() => {
            reasons.push(Code::NotReliedOn.with(Vec::new()));
        }
        _ => {}
    }
    let admitted = exhibit.map(|exhibit| {
        let about = &course.p.scenario.items[item.index()].about;
        if !about.is_empty() && !trial.person.is_some_and(|accused| about.contains(&accused)) {
            reasons.push(Code::AboutAnother.with(Vec::new()));
        }
        reasons.extend(why_fell(course, exhibit));
        let kept = of_custody(course, item);
        let out = kept.as_ref().is_some_and(|(out, _)| *out);
        reasons.extend(kept.map(|(_, why)| why));
        exhibit.fell != Some(ChallengeRuling::Exclude) && !out
    });
    ItemReport { item, state, admitted, reasons }
}

/// What an exhibit's custody does to it: whether it is out, and why.
fn of_custody(course: &Course<'_>, item: ItemId) -> Option<(bool, Coded)> {
    let severity = custody::severity(course.p, &course.state, item)?;
    let (out, code) = match severity {
        Severity::Fatal | Severity::IntelligenceOnly => (true, "custody-flaw"),
        Severity::SubsetOut | Severity::ExpertNeeded | Severity::Curable => (false, "custody-flaw-less"),
        Severity::Warning => return None,
    };
    let own = custody::open_issues(course.p, &course.state, item);
    let flaw = own.first().map_or("inherited", |issue| issue.code.code());
    Some((out, Coded { code, args: vec![("flaw", Arg::name(flaw))] }))
}

fn why_fell(course: &Course<'_>, exhibit: &Exhibit) -> Option<Coded> {
    let root = exhibit.root.unwrap_or(exhibit.item);
    let ruling = exhibit.fell?;
    if root != exhibit.item {
        return Some(Code::FellWith.with(vec![("root", Arg::name(course.item_name(root)))]));
    }
    let rule = course
        .state
        .trial
        .challenges
        .iter()
        .find(|c| c.item == root && c.ruling == Some(ruling));
    // What fell by law had fallen before any challenge to it was ruled on.
    let by_law = is_by_law(course.events, exhibit.item);
    Some(match (ruling, rule.map(|c| c.rule).filter(|_| !by_law)) {
        (ChallengeRuling::WeighLess, rule) => Code::WeighsLess.with(rule_arg(rule)),
        (_, Some(rule)) => Code::ExcludedUnder.with(rule_arg(Some(rule))),
        (_, None) => Code::ExcludedByLaw.with(Vec::new()),
    })
}

fn rule_arg(rule: Option<RuleId>) -> Vec<(&'static str, Arg)> {
    rule.map(|r| ("rule", Arg::Rule(r))).into_iter().collect()
}

/// Whether an exhibit was excluded as the hearing opened, before anything was ruled on.
fn is_by_law(events: &[Recorded], item: ItemId) -> bool {
    events
        .iter()
        .take_while(|r| !matches!(r.event, Event::ChallengeRuled { .. }))
        .any(|r| matches!(r.event, Event::ExhibitFell { item: i, .. } if i == item))
}

/// Every count, in the order of the scenario.
pub fn counts(course: &Course<'_>) -> Vec<CountReport> {
    let at_trial = court::exhibits(course.p, &course.state);
    let file = as_admitted(course.p, &in_file(course), None);
    let trial = &course.state.trial;
    course
        .p
        .scenario
        .counts
        .iter()
        .enumerate()
        .map(|(index, spec)| {
            let count = CountId::at(index);
            let exhibits = if trial.counts.contains(&count) { &at_trial } else { &file };
            let proofs: Vec<Proof> = spec.elements.iter().map(|e| e.proof.clone()).collect();
            CountReport {
                count,
                verdict: trial.verdicts.iter().find(|v| v.count == count).map(|v| v.guilt),
                elements: proofs.iter().map(|proof| holds(proof, exhibits)).collect(),
                cut: minimum_cut(&proofs, exhibits),
            }
        })
        .collect()
}

//! The trial: who may be accused, which exhibits stand, what the proof structure says. Read-only.

use std::collections::BTreeSet;

use super::command::{ChallengeRuling, Guilt};
use super::event::CountVerdict;
use super::ids::{ItemId, PersonId, SeatId};
use super::prepared::Prepared;
use super::scenario::{CourtPractice, Item};
use super::state::{CaseState, Exhibit as Relied, FindingState};
use crate::law::custody::Severity;
use crate::law::proof::{Exhibit, ExhibitStatus, Exhibits, ItemRef, Origin, Spread, holds, spread_exclusion};
use crate::law::rules::{RuleId, Verdict};
use crate::law::standing::{Consequence, Standing};
use crate::law::terms::ExclusionModel;

/// Persons to whom the file of the seat points, in their order: an item that it has read is about them.
pub fn persons_known_to<'s>(p: &Prepared, state: &'s CaseState, seat: SeatId) -> &'s [PersonId] {
    let own = &state.seats[seat.index()];
    own.known.persons(|| {
        let read = own.items.iter().filter(|k| k.read);
        let about = read.flat_map(|k| p.scenario.items[k.item.index()].about.iter().copied());
        let mut about: Vec<PersonId> = about.collect();
        about.sort_unstable();
        about.dedup();
        about
    })
}

/// Whether the file of the seat points to a person: an item that it has read is about them.
pub fn is_known_to(p: &Prepared, state: &CaseState, seat: SeatId, person: PersonId) -> bool {
    persons_known_to(p, state, seat).contains(&person)
}

/// Breaches that were not made good.
pub fn open_breaches(state: &CaseState) -> impl Iterator<Item = &FindingState> {
    state.findings.iter().filter(|f| f.verdict != Verdict::Kept && !f.cured)
}

/// Whether an item came into the file by the act that a finding is about.
pub fn is_behind(state: &CaseState, finding: &FindingState, item: ItemId) -> bool {
    match finding.act.request() {
        Some(act) => state.items[item.index()].obtained.and_then(|o| o.request) == Some(act),
        None => super::course::is_behind(state, finding.act, item),
    }
}

/// Breaches, not made good, of acts by which an item came into the file.
pub fn breaches_behind(
    state: &CaseState,
    item: ItemId,
    rule: Option<RuleId>,
) -> impl Iterator<Item = &FindingState> {
    open_breaches(state).filter(move |f| rule.is_none_or(|r| f.rule == r) && is_behind(state, f, item))
}

/// Whether a consequence takes away what was obtained: a quashed order carries nothing.
fn takes_away(consequence: Consequence) -> bool {
    matches!(consequence, Consequence::Exclude | Consequence::Quash)
}

/// Whether a grave breach of a rule that is settled in this forum excludes an item by itself: only
/// where the forum excludes at all without being asked.
pub fn excludes_by_itself(p: &Prepared, finding: &FindingState) -> bool {
    finding.verdict == Verdict::Grave
        && p.standing(finding.rule)
            .is_some_and(|s| s.standing == Standing::Settled && takes_away(s.consequence))
        && matches!(
            p.scenario.jurisdictions[p.scenario.forum.index()].exclusion,
            ExclusionModel::Automatic | ExclusionModel::AutomaticWithFruit
        )
}

/// What the engine rules on a challenge: no breach, no effect; a settled rule as its consequence says;
/// otherwise as the courts of the forum do.
pub fn engine_ruling(p: &Prepared, state: &CaseState, item: ItemId, rule: RuleId) -> ChallengeRuling {
    match breaches_behind(state, item, Some(rule)).max_by_key(|f| f.verdict) {
        Some(finding) if excludes_by_itself(p, finding) => return ChallengeRuling::Exclude,
        Some(_) => {}
        None if untested(p, state, item, rule).is_some() => {}
        // The fruit of what fell is judged as the courts of the forum do, never by itself.
        None if !tainting(p, state, item, rule).is_empty() => {}
        None => return ChallengeRuling::Admit,
    }
    match p.standing(rule).map(|s| s.consequence) {
        Some(Consequence::WeighLess) => return ChallengeRuling::WeighLess,
        Some(Consequence::Exclude | Consequence::Quash) => {}
        Some(
            Consequence::Refusal
            | Consequence::Appeal
            | Consequence::OversightFinding
            | Consequence::ScoreOnly,
        )
        | None => return ChallengeRuling::Admit,
    }
    match p.scenario.jurisdictions[p.scenario.forum.index()].court_practice {
        // What does not decide the case alone is not disregarded, it weighs less (R18).
        CourtPractice::Excludes if untested(p, state, item, rule) == Some(Verdict::Curable) => {
            ChallengeRuling::WeighLess
        }
        CourtPractice::Excludes => ChallengeRuling::Exclude,
        CourtPractice::WeighsLess => ChallengeRuling::WeighLess,
        CourtPractice::Admits => ChallengeRuling::Admit,
    }
}

/// What rule R18 says of an exhibit that the defence objects to while it cannot test it: its finding comes only
/// with the verdict that relies on it.
fn untested(p: &Prepared, state: &CaseState, item: ItemId, rule: RuleId) -> Option<Verdict> {
    if rule == RuleId::R18 { super::hearing::untested(p, state, item) } else { None }
}

/// What the fall of an exhibit leads to, by the forum's model ([`spread_exclusion`]).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fall {
    /// Exhibits that fall, itself first.
    pub fallen: Vec<ItemId>,
    /// Exhibits made from it that the court must rule on, one by one.
    pub for_the_court: Vec<ItemId>,
}

/// What falls with an exhibit, and what made from it is for the court. A court that was asked, or a
/// settled rule, has decided on the exhibit itself; the model says how far that reaches.
pub fn falls_with(p: &Prepared, state: &CaseState, root: ItemId, ruling: ChallengeRuling) -> Fall {
    let mut fall = Fall { fallen: vec![root], for_the_court: Vec::new() };
    if ruling == ChallengeRuling::Exclude {
        let spread = spread_from(p, &BTreeSet::from([ItemRef(root.0)]));
        let fruit = |set: &BTreeSet<ItemRef>| -> Vec<ItemId> {
            set.iter().map(|i| ItemId(i.0)).filter(|i| *i != root).collect()
        };
        fall.fallen.extend(fruit(&spread.excluded));
        fall.for_the_court = fruit(&spread.for_the_court);
    }
    let stands = |item: &ItemId| {
        state
            .trial
            .exhibits
            .iter()
            .any(|e| e.item == *item && e.fell != Some(ChallengeRuling::Exclude))
    };
    fall.fallen.retain(stands);
    fall.for_the_court.retain(stands);
    fall
}

/// How far the loss of items reaches in this forum, by what was made from them.
pub fn spread_from(p: &Prepared, roots: &BTreeSet<ItemRef>) -> Spread {
    let made: BTreeSet<ItemId> = roots.iter().flat_map(|root| p.evidence.made_from(ItemId(root.0))).collect();
    let derived: Vec<(ItemRef, ItemRef)> = made
        .iter()
        .flat_map(|item| {
            let from = &p.scenario.items[item.index()].derived_from;
            from.iter().map(move |from| (ItemRef(item.0), ItemRef(from.0)))
        })
        .collect();
    spread_exclusion(roots, &derived, p.scenario.jurisdictions[p.scenario.forum.index()].exclusion)
}

/// Breaches, not made good, behind what an exhibit was made from, where the forum leaves it to the court
/// what becomes of the fruit.
fn tainting<'s>(p: &Prepared, state: &'s CaseState, item: ItemId, rule: RuleId) -> Vec<&'s FindingState> {
    let to_the_court = matches!(
        p.scenario.jurisdictions[p.scenario.forum.index()].exclusion,
        ExclusionModel::Automatic | ExclusionModel::Discretionary
    );
    if !to_the_court {
        return Vec::new();
    }
    let fell = |i: &ItemId| {
        let mut exhibits = state.trial.exhibits.iter();
        exhibits.any(|e| e.item == *i && e.fell == Some(ChallengeRuling::Exclude))
    };
    let parents = super::custody::ancestors(p, item).into_iter().filter(fell);
    parents.flat_map(|parent| breaches_behind(state, parent, Some(rule))).collect()
}

/// How each item stands at trial against the accused: absent unless relied on, and absent where it is
/// about somebody else.
pub fn exhibits(p: &Prepared, state: &CaseState) -> Exhibits {
    let accused = state.trial.person;
    let as_it_stands = |(index, item): (u32, &Item)| {
        let about_other = !item.about.is_empty() && !accused.is_some_and(|a| item.about.contains(&a));
        let relied_on = state.trial.exhibits.iter().find(|e| e.item == ItemId(index));
        let status = match relied_on {
            Some(exhibit) if !about_other => status_of(p, state, exhibit),
            Some(_) | None => ExhibitStatus::Absent,
        };
        (ItemRef(index), Exhibit { grade: item.grade, status, origin: Origin(item.origin) })
    };
    Exhibits((0u32..).zip(&p.scenario.items).map(as_it_stands).collect())
}

/// What became of an exhibit about the accused.
fn status_of(p: &Prepared, state: &CaseState, exhibit: &Relied) -> ExhibitStatus {
    // A broken chain of custody is fatal, whoever found it.
    if state.items[exhibit.item.index()].mismatch || exhibit.fell == Some(ChallengeRuling::Exclude) {
        return ExhibitStatus::Excluded;
    }
    match of_custody(p, state, exhibit.item) {
        ExhibitStatus::Excluded => ExhibitStatus::Excluded,
        ExhibitStatus::WeighedLess => ExhibitStatus::WeighedLess,
        ExhibitStatus::Admitted | ExhibitStatus::Absent => {
            let less = exhibit.fell == Some(ChallengeRuling::WeighLess)
                || super::hearing::weighs_less(p, state, exhibit.item);
            if less { ExhibitStatus::WeighedLess } else { ExhibitStatus::Admitted }
        }
    }
}

/// What an item's custody lets it be: what nothing shows to be what was taken, or may only point the way,
/// proves nothing; what an expert or a statement could still make good weighs less until they do.
fn of_custody(p: &Prepared, state: &CaseState, item: ItemId) -> ExhibitStatus {
    match super::custody::severity(p, state, item) {
        Some(Severity::Fatal | Severity::IntelligenceOnly) => ExhibitStatus::Excluded,
        Some(Severity::SubsetOut | Severity::ExpertNeeded | Severity::Curable) => ExhibitStatus::WeighedLess,
        Some(Severity::Warning) | None => ExhibitStatus::Admitted,
    }
}

/// Per count charged: what the proof structure says on the exhibits that stand.
pub fn proofs(p: &Prepared, state: &CaseState) -> Vec<CountVerdict> {
    proofs_on(p, state, &exhibits(p, state))
}

/// The same on other exhibits.
pub fn proofs_on(p: &Prepared, state: &CaseState, exhibits: &Exhibits) -> Vec<CountVerdict> {
    state
        .trial
        .counts
        .iter()
        .map(|count| {
            let spec = &p.scenario.counts[count.index()];
            let elements: Vec<bool> = spec.elements.iter().map(|e| holds(&e.proof, exhibits)).collect();
            let proven = !elements.is_empty() && elements.iter().all(|e| *e);
            let guilt = if proven { Guilt::Guilty } else { Guilt::NotGuilty };
            CountVerdict { count: *count, guilt, proof: guilt, elements }
        })
        .collect()
}

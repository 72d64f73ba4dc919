//! The trial: who may be accused, which exhibits stand, what the proof structure says. Read-only.

use super::command::{ChallengeRuling, Guilt};
use super::event::{ActRef, CountVerdict};
use super::ids::{ItemId, PersonId, SeatId};
use super::prepared::Prepared;
use super::scenario::CourtPractice;
use super::state::{CaseState, FindingState};
use crate::law::proof::{Exhibit, ExhibitStatus, Exhibits, ItemRef, Origin, holds};
use crate::law::rules::{RuleId, Verdict};
use crate::law::standing::{Consequence, Standing};
use crate::law::terms::ExclusionModel;

/// Whether the file of the seat points to a person: an item that it has read is about them.
pub fn is_known_to(p: &Prepared, state: &CaseState, seat: SeatId, person: PersonId) -> bool {
    state.seats[seat.index()]
        .items
        .iter()
        .any(|k| k.read && p.scenario.items[k.item.index()].about.contains(&person))
}

/// Breaches, not made good, of acts by which an item came into the file.
pub fn breaches_behind(
    state: &CaseState,
    item: ItemId,
    rule: Option<RuleId>,
) -> impl Iterator<Item = &FindingState> {
    let request = state.items[item.index()].obtained.and_then(|o| o.request);
    state.findings.iter().filter(move |f| {
        let behind = match f.act {
            ActRef::Request(r) | ActRef::Ruling(r, _) => Some(r) == request,
            ActRef::Challenge(_)
            | ActRef::Verdict
            | ActRef::Discontinuance
            | ActRef::Handling(_)
            | ActRef::Running(_)
            | ActRef::Person(_)
            | ActRef::Exhibit(_)
            | ActRef::Charge
            | ActRef::Approach(_)
            | ActRef::Register
            | ActRef::Closing => super::course::is_behind(state, f.act, item),
        };
        behind && f.verdict != Verdict::Kept && !f.cured && rule.is_none_or(|r| f.rule == r)
    })
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
    let Some(finding) = breaches_behind(state, item, Some(rule)).max_by_key(|f| f.verdict) else {
        return ChallengeRuling::Admit;
    };
    if excludes_by_itself(p, finding) {
        return ChallengeRuling::Exclude;
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
        CourtPractice::Excludes => ChallengeRuling::Exclude,
        CourtPractice::WeighsLess => ChallengeRuling::WeighLess,
        CourtPractice::Admits => ChallengeRuling::Admit,
    }
}

/// Exhibits that fall with one: itself, and what was made from it where the forum taints fruit.
pub fn falls_with(p: &Prepared, state: &CaseState, root: ItemId, ruling: ChallengeRuling) -> Vec<ItemId> {
    let mut fallen = vec![root];
    let taints =
        p.scenario.jurisdictions[p.scenario.forum.index()].exclusion == ExclusionModel::AutomaticWithFruit;
    if taints && ruling == ChallengeRuling::Exclude {
        fallen.extend(p.evidence.made_from(root));
    }
    fallen.retain(|item| {
        state
            .trial
            .exhibits
            .iter()
            .any(|e| e.item == *item && e.fell != Some(ChallengeRuling::Exclude))
    });
    fallen
}

/// How each item stands at trial against the accused: absent unless relied on, and absent where it is
/// about somebody else.
pub fn exhibits(p: &Prepared, state: &CaseState) -> Exhibits {
    let accused = state.trial.person;
    let mut list = Exhibits::default();
    for (index, item) in (0u32..).zip(&p.scenario.items) {
        let about_other = !item.about.is_empty() && !accused.is_some_and(|a| item.about.contains(&a));
        let exhibit = state.trial.exhibits.iter().find(|e| e.item == ItemId(index));
        let status = match exhibit {
            Some(_) if about_other => ExhibitStatus::Absent,
            // A broken chain of custody is fatal, whoever found it.
            Some(_) if state.items[ItemId(index).index()].mismatch => ExhibitStatus::Excluded,
            Some(e) => match e.fell {
                Some(ChallengeRuling::Exclude) => ExhibitStatus::Excluded,
                Some(ChallengeRuling::WeighLess) => ExhibitStatus::WeighedLess,
                Some(ChallengeRuling::Admit) | None if super::hearing::weighs_less(p, state, e.item) => {
                    ExhibitStatus::WeighedLess
                }
                Some(ChallengeRuling::Admit) | None => ExhibitStatus::Admitted,
            },
            None => ExhibitStatus::Absent,
        };
        list.0
            .insert(ItemRef(index), Exhibit { grade: item.grade, status, origin: Origin(item.origin) });
    }
    list
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

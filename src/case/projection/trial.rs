//! The trial as a seat sees it: who reads the whole file is shown what a challenge can rest on, the court also what
//! its own courts do about it and what is proven.

use super::TrialView;
use crate::case::command::Guilt;
use crate::case::court;
use crate::case::handle::handle_of;
use crate::case::ids::{CountId, ItemId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::state::{CaseState, Phase};
use crate::kernel::Name;
use crate::law::rules::RuleId;
use crate::law::terms::Office;

/// The trial, from the charge on.
pub(super) fn trial_view(p: &Prepared, state: &CaseState, seat: SeatId) -> Option<TrialView> {
    let trial = &state.trial;
    let person = trial.person?;
    let handle = |item: ItemId| handle_of(state, seat, item).unwrap_or_default();
    let role = p.scenario.seats[seat.index()].role;
    let reads_file = matches!(role, Office::Defence | Office::TrialCourt);
    let count_name = |c: CountId| p.scenario.counts[c.index()].id.clone();
    let mut breaches: Vec<(Name, RuleId)> = Vec::new();
    if reads_file && state.phase >= Phase::Hearing {
        for e in &trial.exhibits {
            breaches.extend(court::breaches_behind(state, e.item, None).map(|f| (handle(e.item), f.rule)));
        }
        breaches.dedup();
    }
    let mut practice = Vec::new();
    if role == Office::TrialCourt {
        let open = trial.challenges.iter().filter(|c| c.ruling.is_none());
        practice
            .extend(open.map(|c| (handle(c.item), c.rule, court::engine_ruling(p, state, c.item, c.rule))));
    }
    let proven = if role == Office::TrialCourt && state.phase >= Phase::Hearing {
        let proofs = court::proofs(p, state);
        proofs
            .into_iter()
            .map(|v| (count_name(v.count), v.proof == Guilt::Guilty))
            .collect()
    } else {
        Vec::new()
    };
    Some(TrialView {
        person: p.scenario.persons[person.index()].id.clone(),
        counts: trial.counts.iter().map(|c| count_name(*c)).collect(),
        exhibits: trial.exhibits.iter().map(|e| (handle(e.item), e.fell)).collect(),
        challenges: trial.challenges.iter().map(|c| (handle(c.item), c.rule, c.ruling)).collect(),
        rested: trial.rested,
        breaches,
        practice,
        proven,
        verdicts: trial.verdicts.iter().map(|v| (count_name(v.count), v.guilt)).collect(),
    })
}

//! Victims: since when they are known, whether they were told and their claim brought in time, what of it
//! is proven. Read-only.

use crate::case::command::Guilt;
use crate::case::ids::{EventId, VictimId};
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::kernel::Tick;
use crate::law::acts::VictimFacts;

/// Every victim's number.
pub(super) fn all(p: &Prepared) -> impl Iterator<Item = VictimId> + use<> {
    (0..p.scenario.redress.victims.len()).map(VictimId::at)
}

/// By which event and when victims became known; none while nobody knows of them.
pub fn known_since(p: &Prepared, state: &CaseState, victims: VictimId) -> Option<(EventId, Tick)> {
    let spec = p.scenario.redress.victims.get(victims.index())?;
    match spec.known_by {
        None => Some((EventId(0), Tick(0))),
        Some(item) => state.items[item.index()].obtained.map(|o| (o.event, o.at)),
    }
}

/// By when victims must be informed.
pub(super) fn inform_due(p: &Prepared, state: &CaseState, victims: VictimId) -> Option<Tick> {
    let spec = p.scenario.redress.victims.get(victims.index())?;
    known_since(p, state, victims).map(|(_, at)| at.plus(spec.inform_within_minutes))
}

/// Whether victims were informed in time; none while it is not due.
pub fn informed_in_time(p: &Prepared, state: &CaseState, victims: VictimId) -> Option<bool> {
    let due = inform_due(p, state, victims)?;
    match state.sections.redress.of(victims).and_then(|v| v.informed) {
        Some((_, at)) => Some(at <= due),
        None if state.clock < due => None,
        None => Some(false),
    }
}

/// Whether the claim was brought, or they do not want to claim and that is in the file.
pub(super) fn settled(state: &CaseState, victims: VictimId) -> bool {
    let state = state.sections.redress.of(victims);
    state.is_some_and(|v| v.claim.is_some() || v.declined.is_some_and(|(_, wished)| wished))
}

/// Whether there is a conviction.
pub(super) fn convicted(state: &CaseState) -> bool {
    state.trial.verdicts.iter().any(|v| v.guilt == Guilt::Guilty)
}

/// What the law awards on a claim: what the items cited prove, no more than was claimed or lost, euro.
pub fn engine_award(p: &Prepared, state: &CaseState, victims: VictimId) -> u64 {
    let Some(spec) = p.scenario.redress.victims.get(victims.index()) else { return 0 };
    let Some(claim) = state.sections.redress.claim(victims) else { return 0 };
    let proven: u64 = spec
        .proof
        .iter()
        .filter(|(item, _)| claim.proof.contains(item) && !state.items[item.index()].deleted)
        .map(|(_, eur)| *eur)
        .fold(0, u64::saturating_add);
    proven.min(claim.amount_eur).min(spec.loss_eur)
}

/// What was done for victims, in people, when the case closes. Those nobody knew of, and those whose time
/// to be informed still runs, are left out; a claim could be brought once there were charges.
pub fn victim_facts(p: &Prepared, state: &CaseState) -> VictimFacts {
    let mut facts = VictimFacts::default();
    for victims in all(p) {
        let people = p.scenario.redress.victims[victims.index()].people;
        if let Some(informed) = informed_in_time(p, state, victims) {
            facts.victims = facts.victims.saturating_add(people);
            facts.informed = facts.informed.saturating_add(if informed { people } else { 0 });
        }
        if known_since(p, state, victims).is_some() && state.trial.person.is_some() {
            facts.could_claim = facts.could_claim.saturating_add(people);
            let brought = settled(state, victims);
            facts.claimed = facts.claimed.saturating_add(if brought { people } else { 0 });
        }
    }
    facts
}

/// Whether everybody known was informed by the last day on which that still counts, and every claim that could be
/// brought was brought or declined.
pub(super) fn served_by(p: &Prepared, state: &CaseState, last: impl Fn(Tick) -> Tick) -> bool {
    let charged = state.trial.person.is_some();
    all(p).all(|victims| {
        let Some(due) = inform_due(p, state, victims) else { return true };
        let informed = state.sections.redress.of(victims).and_then(|v| v.informed);
        let in_time = informed.is_some_and(|(_, at)| at <= last(due));
        (in_time || (informed.is_none() && state.clock < due)) && (!charged || settled(state, victims))
    })
}

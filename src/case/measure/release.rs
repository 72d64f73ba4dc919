//! What a final judgment means for property that is held: what it takes at home is taken by the judgment itself,
//! and what it does not take is released, by whoever had it frozen, within a time. Who owns it is told.
//!
//! Property abroad that a judgment takes waits for a request (section `assets`). With a discontinuance everything is
//! released at once.

use super::{Event, Refusal, Spec, assets};
use crate::case::course::{close, cured, findings_of};
use crate::case::event::{ActRef, Event as CaseEvent};
use crate::case::hearing;
use crate::case::ids::{AssetId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::rejection::Rejection;
use crate::case::state::CaseState;
use crate::kernel::{TICKS_PER_DAY, Tick};
use crate::law::acts::HoldingFacts;
use crate::law::rules::RuleId;

fn all(spec: &Spec) -> impl Iterator<Item = AssetId> + '_ {
    (0..spec.assets.len()).map(AssetId::at)
}

/// Whether an asset is held although the final judgment on its owner does not take it: an acquittal, or a sentence that
/// leaves it out. What belongs to somebody who was not tried here waits for another judgment.
pub(super) fn is_owed(p: &Prepared, state: &CaseState, asset: AssetId) -> bool {
    let held = state.sections.measure.assets.get(&asset).is_some_and(|a| a.frozen.is_some());
    let owner = p.scenario.measure.asset(asset).and_then(|a| a.owner);
    let tried = owner.is_none_or(|owner| state.trial.person == Some(owner));
    let taken = || assets::require_order(p, state, asset);
    held && tried
        && hearing::is_final(p, state)
        && matches!(taken(), Err(Rejection::Measure(Refusal::NotTaken { .. })))
}

/// Whether a final judgment takes an asset that is held in the forum itself: nobody else is to be asked.
fn is_taken_at_home(p: &Prepared, state: &CaseState, asset: AssetId) -> bool {
    let holder = p.scenario.measure.asset(asset).map(|a| p.desk_spec(a.holder).jurisdiction);
    holder == Some(p.scenario.forum) && assets::require_order(p, state, asset).is_ok()
}

/// Whether the case stays open for property: what is still to be released, or is being taken at home.
pub(super) fn keeps_open(p: &Prepared, state: &CaseState) -> bool {
    all(&p.scenario.measure).any(|asset| is_owed(p, state, asset) || is_taken_at_home(p, state, asset))
}

/// Until when what falls due at a time can wait; never beyond the end of the case.
pub(super) fn until(p: &Prepared, from: Tick) -> Tick {
    let last = Tick(p.scenario.horizon.0.saturating_sub(1));
    from.plus(p.scenario.measure.release_minutes).min(last)
}

/// What a judgment that is final means for everything that is held.
pub(super) fn after_judgment(p: &Prepared, state: &CaseState) -> Vec<CaseEvent> {
    let known = &state.sections.measure.assets;
    let fresh = |asset: &AssetId| known.get(asset).is_some_and(|a| a.release.is_none());
    all(&p.scenario.measure)
        .filter(fresh)
        .filter_map(|asset| settled(p, state, asset))
        .collect()
}

/// What a final judgment, if there is one, means for an asset that is held.
pub(super) fn settled(p: &Prepared, state: &CaseState, asset: AssetId) -> Option<CaseEvent> {
    if is_taken_at_home(p, state, asset) {
        return assets::confiscation(p, state, asset, None);
    }
    let frozen = state.sections.measure.assets.get(&asset)?.frozen?;
    let seat = state.requests.get(frozen.request.index())?.seat;
    is_owed(p, state, asset)
        .then(|| CaseEvent::Measure(Event::ReleaseDue { asset, seat, until: until(p, state.clock) }))
}

/// A discontinuance ends whatever is held: who gives it releases everything.
pub fn given_up(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<CaseEvent> {
    let held = |asset: &AssetId| {
        let known = state.sections.measure.assets.get(asset);
        known.is_some_and(|a| a.frozen.is_some())
    };
    all(&p.scenario.measure)
        .filter(held)
        .map(|asset| CaseEvent::Measure(Event::Lifted { asset, seat }))
        .collect()
}

/// An asset was released: its owner is told, and if it was owed, that is on record.
pub(super) fn lifted(p: &Prepared, state: &CaseState, asset: AssetId) -> Vec<CaseEvent> {
    let mut events = owner_told(p, asset);
    let owed = state.sections.measure.assets.get(&asset).and_then(|a| a.release);
    match owed {
        Some(owed) if owed.overdue => {
            events.extend(cured(state, RuleId::R08, |act| act == ActRef::Holding(asset)));
        }
        Some(owed) => events.extend(judged(p, state, asset, owed.seat, true)),
        None => {}
    }
    events.extend(close(p, state));
    events
}

/// A freezing ended by itself: its owner is told.
pub(super) fn lapsed(p: &Prepared, state: &CaseState, asset: AssetId) -> Vec<CaseEvent> {
    let mut events = owner_told(p, asset);
    events.extend(close(p, state));
    events
}

/// The time to release an asset is over.
pub(super) fn held_on(p: &Prepared, state: &CaseState, asset: AssetId) -> Vec<CaseEvent> {
    let owed = state.sections.measure.assets.get(&asset).and_then(|a| a.release);
    owed.map(|owed| judged(p, state, asset, owed.seat, false)).unwrap_or_default()
}

fn judged(p: &Prepared, state: &CaseState, asset: AssetId, seat: SeatId, released: bool) -> Vec<CaseEvent> {
    let days = p.scenario.measure.release_minutes / TICKS_PER_DAY;
    let facts = HoldingFacts { released, days_allowed: u32::try_from(days).unwrap_or(u32::MAX) };
    findings_of(p, state, ActRef::Holding(asset), seat, &facts)
}

fn owner_told(p: &Prepared, asset: AssetId) -> Vec<CaseEvent> {
    let owner = p.scenario.measure.asset(asset).and_then(|a| a.owner);
    owner
        .map(|person| CaseEvent::Measure(Event::OwnerTold { asset, person }))
        .into_iter()
        .collect()
}

//! The freezing race: what is left of an asset, and who holds it.

use super::{Asset, Event, Frozen, Refusal, Spec};
use crate::case::command::{Form, Guilt};
use crate::case::decide::{Answer, answer};
use crate::case::event::Event as CaseEvent;
use crate::case::ids::{AssetId, DeskId, EventId, InstrumentId, JurisdictionId, RequestId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::rejection::Rejection;
use crate::case::state::{CaseState, RequestStatus};
use crate::case::{hearing, joint};
use crate::kernel::Tick;
use crate::law::instrument::Performs;
use crate::law::terms::Office;

/// What is left on a curve so many minutes after it began, permille.
fn left_on(curve: &[(u64, u32)], minutes: u64) -> u32 {
    curve
        .iter()
        .rev()
        .find(|(since, _)| *since <= minutes)
        .map_or(1000, |(_, left)| *left)
}

/// What is left of an asset that nobody holds, permille.
pub fn left_permille(asset: &Asset, warned_at: Option<Tick>, now: Tick) -> u32 {
    let by_itself = if now < asset.starts { 1000 } else { left_on(&asset.left, now.since(asset.starts)) };
    let warned = warned_at.filter(|at| *at <= now && !asset.warned.is_empty());
    let since_warning = warned.map_or(1000, |at| left_on(&asset.warned, now.since(at)));
    by_itself.min(since_warning)
}

/// What is left of an asset that nobody holds, euros.
pub(super) fn left_eur(spec: &Spec, state: &CaseState, asset: AssetId) -> u64 {
    spec.asset(asset).map_or(0, |a| {
        let left = u64::from(left_permille(a, joint::is_warned(state), state.clock));
        a.value_eur.saturating_mul(left) / 1000
    })
}

/// How much of an asset is held now, euros.
pub fn frozen_eur(state: &CaseState, asset: AssetId) -> u64 {
    let found = state.sections.measure.assets.get(&asset);
    found.and_then(|a| a.frozen).map_or(0, |f| f.amount_eur)
}

/// How much of an asset was confiscated, euros.
pub fn confiscated_eur(state: &CaseState, asset: AssetId) -> u64 {
    state.sections.measure.assets.get(&asset).map_or(0, |a| a.confiscated_eur)
}

/// What was confiscated, by the state that holds it, euros.
pub fn recovered(p: &Prepared, state: &CaseState) -> Vec<(JurisdictionId, u64)> {
    let mut by_state: Vec<(JurisdictionId, u64)> = Vec::new();
    for (index, asset) in p.scenario.measure.assets.iter().enumerate() {
        let amount = confiscated_eur(state, AssetId::at(index));
        let holder = p.desk_spec(asset.holder).jurisdiction;
        if amount == 0 {
            continue;
        }
        match by_state.iter_mut().find(|(state, _)| *state == holder) {
            Some((_, sum)) => *sum = sum.saturating_add(amount),
            None => by_state.push((holder, amount)),
        }
    }
    by_state
}

/// The asset that a form names, if the seat knows it.
pub(super) fn named(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<AssetId, Rejection> {
    p.scenario
        .measure
        .asset_named(name)
        .filter(|id| is_known(p, state, seat, *id))
        .ok_or_else(|| Rejection::Measure(Refusal::NoSuchAsset { asset: name.into() }))
}

/// Whether a seat knows an asset: it read what shows it, or nothing needs to, and it investigates, or
/// decides where the asset is held.
pub(super) fn is_known(p: &Prepared, state: &CaseState, seat: SeatId, id: AssetId) -> bool {
    let Some(asset) = p.scenario.measure.asset(id) else { return false };
    let spec = &p.scenario.seats[seat.index()];
    let holder = p.desk_spec(asset.holder).jurisdiction;
    let shown = |k: &crate::case::state::KnownItem| k.read && asset.shown_by.contains(&k.item);
    let read = || state.seats[seat.index()].items.iter().any(shown);
    let investigates = matches!(
        spec.role,
        Office::Prosecutor | Office::Police | Office::InvestigatingJudge | Office::Judge | Office::Court
    );
    let here = spec.jurisdiction == p.scenario.forum;
    let carries_out = spec.desk == Some(asset.holder) || spec.jurisdiction == holder;
    let reached = state.sections.measure.assets.contains_key(&id);
    (here && investigates && (asset.shown_by.is_empty() || read())) || (carries_out && reached)
}

/// An order to freeze is carried out.
pub(super) fn freeze(p: &Prepared, state: &CaseState, request: RequestId) -> Vec<CaseEvent> {
    let form = &state.requests[request.index()].form;
    let asset = form.asset.as_deref().and_then(|name| p.scenario.measure.asset_named(name));
    let Some(asset) = asset else { return Vec::new() };
    let held = frozen_eur(state, asset);
    let lapses = p.scenario.measure.asset(asset).is_some_and(|a| a.held_minutes.is_some());
    if held > 0 && !lapses {
        return Vec::new();
    }
    // What is held already does not move: a new order only renews the time.
    let amount_eur = if held > 0 { held } else { left_eur(&p.scenario.measure, state, asset) };
    vec![CaseEvent::Measure(if amount_eur == 0 {
        Event::AssetGone { request, asset }
    } else {
        Event::Frozen { request, asset, amount_eur }
    })]
}

/// An order to confiscate is carried out.
pub(super) fn confiscate(p: &Prepared, state: &CaseState, request: RequestId) -> Vec<CaseEvent> {
    let form = &state.requests[request.index()].form;
    let asset = form.asset.as_deref().and_then(|name| p.scenario.measure.asset_named(name));
    let event = asset.and_then(|asset| confiscation(p, state, asset, None));
    event.into_iter().collect()
}

/// The confiscation of what is frozen, on a final judgment against its owner (anybody convicted, where the
/// owner is not known) that takes it; nothing otherwise.
pub fn confiscation(
    p: &Prepared,
    state: &CaseState,
    asset: AssetId,
    by: Option<SeatId>,
) -> Option<CaseEvent> {
    require_order(p, state, asset).ok()?;
    let amount_eur = frozen_eur(state, asset);
    Some(CaseEvent::Measure(Event::Confiscated { asset, amount_eur, by }))
}

/// What a confiscation rests on: a final judgment that takes the asset, and a freezing that still holds it.
/// The event since which all that is there.
///
/// # Errors
/// The first that lacks.
pub(super) fn require_order(p: &Prepared, state: &CaseState, asset: AssetId) -> Result<EventId, Rejection> {
    let since = hearing::require_final(p, state)?;
    let name = p.scenario.measure.asset(asset).map_or("", |a| a.id.as_str());
    let convicted = state.trial.verdicts.iter().any(|v| v.guilt == Guilt::Guilty);
    let owner = p.scenario.measure.asset(asset).and_then(|a| a.owner);
    let owned = owner.is_none_or(|owner| state.trial.person == Some(owner));
    if !convicted || !owned || !hearing::takes(p, state, name) {
        return Err(Rejection::Measure(Refusal::NotTaken { asset: name.into() }));
    }
    let held = state.sections.measure.assets.get(&asset).and_then(|a| a.frozen);
    let held = held.ok_or_else(|| Rejection::Measure(Refusal::NotHeld { asset: name.into() }))?;
    Ok(since.max(held.event))
}

/// What a form that asks for confiscation rests on, with the event since which it is there; nothing for any
/// other form.
///
/// # Errors
/// What lacks.
pub fn check_order(p: &Prepared, state: &CaseState, form: &Form) -> Result<Option<EventId>, Rejection> {
    let performs = p.instrument(&form.instrument).map(|id| p.instrument_spec(id).performs);
    let asset = form.asset.as_deref().and_then(|name| p.scenario.measure.asset_named(name));
    match (performs, asset) {
        (Some(Performs::Confiscate), Some(asset)) => require_order(p, state, asset).map(Some),
        _ => Ok(None),
    }
}

/// Whether something that a final judgment takes is held where an instrument leads that confiscates it.
pub fn is_confiscation_open(p: &Prepared, state: &CaseState) -> bool {
    let leads = |id: InstrumentId| p.instrument_spec(id).performs == Performs::Confiscate;
    (0u32..).map(AssetId).zip(&p.scenario.measure.assets).any(|(id, asset)| {
        let holder = p.desk_spec(asset.holder).jurisdiction;
        require_order(p, state, id).is_ok() && p.cooperation.find(p.scenario.forum, holder, leads).is_some()
    })
}

/// Whether a freezing lapses at a time: not while a confiscation of the asset is under way.
pub(super) fn lapses(p: &Prepared, state: &CaseState, asset: AssetId, at: Tick) -> bool {
    let frozen = state.sections.measure.assets.get(&asset).and_then(|a| a.frozen);
    frozen.is_some_and(|f| f.until == Some(at)) && !is_being_taken(p, state, asset)
}

fn is_being_taken(p: &Prepared, state: &CaseState, asset: AssetId) -> bool {
    let name = p.scenario.measure.asset(asset).map(|a| a.id.as_str());
    state.requests.iter().any(|r| {
        !matches!(r.status, RequestStatus::Closed(_))
            && r.form.asset.as_deref() == name
            && p.instrument_spec(r.reading.instrument).performs == Performs::Confiscate
    })
}

/// Releases a frozen asset.
pub(super) fn lift(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<Answer, Rejection> {
    let asset = named(p, state, seat, name)?;
    let held: Option<Frozen> = state.sections.measure.assets.get(&asset).and_then(|a| a.frozen);
    let Some(frozen) = held else { return Err(Rejection::Measure(Refusal::NotFrozen)) };
    if !may_lift(p, state, seat, asset) {
        return Err(Rejection::Measure(Refusal::NotYoursToLift));
    }
    // What is owed can be given back once it is owed; anything else, since it was frozen.
    let owed = state.sections.measure.assets.get(&asset).and_then(|a| a.release);
    let since = owed.map_or(frozen.event, |r| r.event.max(frozen.event));
    answer(since, vec![CaseEvent::Measure(Event::Lifted { asset, seat })])
}

/// Whether a seat may release a frozen asset: it asked for the freezing, or it judges in the forum or where the asset is.
pub(super) fn may_lift(p: &Prepared, state: &CaseState, seat: SeatId, asset: AssetId) -> bool {
    let spec = &p.scenario.seats[seat.index()];
    let holder = p.scenario.measure.asset(asset).map(|a| p.desk_spec(a.holder).jurisdiction);
    let judges = matches!(spec.role, Office::Judge | Office::Court | Office::InvestigatingJudge)
        && (spec.jurisdiction == p.scenario.forum || holder == Some(spec.jurisdiction));
    let frozen = state.sections.measure.assets.get(&asset).and_then(|a| a.frozen);
    let asked = frozen.and_then(|f| state.requests.get(f.request.index()));
    judges || asked.is_some_and(|r| r.seat == seat)
}

/// Who holds what a form is about.
pub(super) fn holder(spec: &Spec, name: &str) -> Option<DeskId> {
    spec.asset_named(name).and_then(|id| spec.asset(id)).map(|asset| asset.holder)
}

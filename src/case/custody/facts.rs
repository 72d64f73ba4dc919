//! Facts of the section's acts, as the rules judge them: passing on, relying on, keeping, the register.

use super::command::Use;
use super::event::Recipient;
use super::ledger::{conditions, is_lead_only, is_personal};
use super::state::{Entry, Mending, Shared};
use crate::case::ids::{ItemId, SeatId};
use crate::case::milestone::Milestone;
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::kernel::{TICKS_PER_DAY, Tick};
use crate::law::acts::{KeepingFacts, RegisterFacts, SharingFacts};
use crate::law::terms::Office;

/// Whether strangers' rows were taken out of an item.
pub fn is_redacted(state: &CaseState, item: ItemId) -> bool {
    state.sections.custody.redacted.contains(&item)
}

/// Whether whoever sent an item has agreed to a use.
pub fn has_consent(state: &CaseState, item: ItemId, uses: Use) -> bool {
    state.sections.custody.is_mended(item, Mending::Consent(uses))
}

/// Facts of passing an item on.
pub(super) fn sharing(p: &Prepared, state: &CaseState, share: &Shared) -> SharingFacts {
    let spec = &p.scenario.items[share.item.index()];
    let in_team = is_in_team(p, state, share.to);
    SharingFacts {
        conditions: conditions(p, state, share.item),
        consent: in_team || has_consent(state, share.item, share.uses),
        // A condition that does not go with the item binds nobody any more.
        same_case: share.uses != Use::OtherCase && share.keep_conditions,
        lead_as_evidence: share.uses == Use::Evidence
            && is_lead_only(p, state, share.item)
            && !has_consent(state, share.item, Use::Evidence),
        bystanders: spec.bystanders,
        redacted: share.redacted,
        authenticated: is_authenticated(state),
    }
}

/// Facts of relying on an exhibit at the charge, by which the defence and the court read it; none where
/// nothing binds it and nobody outside the case is in it.
pub(super) fn relying(p: &Prepared, state: &CaseState, item: ItemId) -> Option<SharingFacts> {
    let spec = &p.scenario.items[item.index()];
    let conditions = conditions(p, state, item);
    let consent = has_consent(state, item, Use::Evidence);
    let lead_as_evidence = is_lead_only(p, state, item) && !consent;
    if conditions.is_empty() && !lead_as_evidence && spec.bystanders == 0 {
        return None;
    }
    Some(SharingFacts {
        conditions,
        consent,
        same_case: true,
        lead_as_evidence,
        bystanders: spec.bystanders,
        redacted: is_redacted(state, item),
        authenticated: true,
    })
}

/// Inside a team evidence flows without conditions, as long as the team is at work.
fn is_in_team(p: &Prepared, state: &CaseState, to: Recipient) -> bool {
    let jurisdiction = match to {
        Recipient::Seat(seat) => p.scenario.seats[seat.index()].jurisdiction,
        Recipient::Desk(desk) => p.desk_spec(desk).jurisdiction,
    };
    crate::case::joint::is_in_team(state, jurisdiction)
}

/// Whether nobody else reads the channel: something was sent over one that others read, and no other was
/// chosen since.
fn is_authenticated(state: &CaseState) -> bool {
    state.reached(Milestone::ChannelLeaked, "").is_none()
        || state.reached(Milestone::ChannelSecured, "").is_some()
}

/// When an item must be erased, as the form said by which it came.
pub fn erased_by(state: &CaseState, item: ItemId) -> Option<Tick> {
    let obtained = state.items.get(item.index())?.obtained?;
    let request = state.requests.get(obtained.request?.index())?;
    let days = request.form.handling?.erase_after_days?;
    Some(obtained.at.plus(u64::from(days).saturating_mul(TICKS_PER_DAY)))
}

/// Whether an item should be erased by now: its date has come, or it concerns only people outside the
/// case; what the charge relies on, and what that was made from, is kept until the end.
pub fn is_due(p: &Prepared, state: &CaseState, item: ItemId) -> bool {
    let held = &state.items[item.index()];
    let dated = erased_by(state, item).is_some_and(|at| at <= state.clock);
    let outside = held.obtained.is_some() && p.scenario.custody.outsiders.contains(&item);
    (dated || outside) && !is_relied_on(p, state, item)
}

/// Whether the charge relies on an item, or on what was made from it.
pub fn is_relied_on(p: &Prepared, state: &CaseState, item: ItemId) -> bool {
    let relied = |i: ItemId| state.trial.exhibits.iter().any(|e| e.item == i);
    relied(item) || p.evidence.made_from(item).into_iter().any(relied)
}

/// Whose task it is to erase an item: whoever asked for it, or the prosecutor of the forum.
pub(super) fn keeper(p: &Prepared, state: &CaseState, item: ItemId) -> Option<SeatId> {
    let request = state.items[item.index()].obtained.and_then(|o| o.request);
    let sender = request.and_then(|r| state.requests.get(r.index())).map(|r| r.seat);
    sender.or(state.trial.prosecutor).or_else(|| {
        let seats = &p.scenario.seats;
        let prosecutes = |s: &crate::case::scenario::Seat| {
            s.jurisdiction == p.scenario.forum && s.role == Office::Prosecutor
        };
        seats.iter().position(prosecutes).map(SeatId::at)
    })
}

/// What should have been erased by now: by whom, and whether it is still there.
pub(super) fn due(p: &Prepared, state: &CaseState) -> Vec<(SeatId, bool)> {
    let due = (0..state.items.len()).map(ItemId::at).filter(|item| is_due(p, state, *item));
    due.filter_map(|item| Some((keeper(p, state, item)?, !state.items[item.index()].deleted)))
        .collect()
}

/// Of that, what a seat should have erased, and did not; none where nothing was due.
pub(super) fn keeping(due: &[(SeatId, bool)], seat: SeatId) -> Option<KeepingFacts> {
    let mut facts = KeepingFacts { due: 0, kept: 0 };
    for (_, kept) in due.iter().filter(|(keeper, _)| *keeper == seat) {
        facts.due += 1;
        facts.kept += u32::from(*kept);
    }
    (facts.due > 0).then_some(facts)
}

/// Entries of the register that are about data on people.
fn register<'a>(p: &'a Prepared, state: &'a CaseState) -> impl Iterator<Item = &'a Entry> {
    let kept = p.scenario.custody.register;
    state
        .sections
        .custody
        .entries
        .iter()
        .filter(move |e| kept && is_personal(&p.scenario.items[e.item.index()]))
}

/// The register of all seats: entries, and those of which nobody said what for.
pub fn register_facts(p: &Prepared, state: &CaseState) -> RegisterFacts {
    counted(register(p, state))
}

/// The register of one seat.
pub fn register_facts_of(p: &Prepared, state: &CaseState, seat: SeatId) -> RegisterFacts {
    counted(register(p, state).filter(|e| e.seat == seat))
}

fn counted<'a>(entries: impl Iterator<Item = &'a Entry>) -> RegisterFacts {
    let mut facts = RegisterFacts { entries: 0, gaps: 0 };
    for entry in entries {
        facts.entries += 1;
        facts.gaps += u32::from(entry.purpose.is_none());
    }
    facts
}

/// Entries of a seat, by its own numbers: position in the register and the entry.
pub(super) fn entries_of<'a>(
    p: &'a Prepared,
    state: &'a CaseState,
    seat: SeatId,
) -> impl Iterator<Item = (u32, &'a Entry)> {
    (0u32..)
        .zip(&state.sections.custody.entries)
        .filter(move |(_, e)| e.seat == seat && is_personal(&p.scenario.items[e.item.index()]))
}

/// Questions that were put to a seat, by its own numbers: positions among all questions.
pub(super) fn questions_to(state: &CaseState, seat: SeatId) -> impl Iterator<Item = u32> + '_ {
    let put = state.sections.custody.put.iter();
    put.filter(move |(who, _)| *who == seat).map(|(_, question)| *question)
}

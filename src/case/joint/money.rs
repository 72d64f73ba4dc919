//! Money: what things cost, whether it is there, and when it will be. A fiscal year is a calendar year in the
//! forum's time; what a grant leaves unspent lapses with it.

use serde::{Deserialize, Serialize};

use super::event::Event as Own;
use super::state::Grant;
use super::{Refusal, is_in_team, tables};
use crate::case::event::Event;
use crate::case::ids::{EventId, JurisdictionId};
use crate::case::prepared::Prepared;
use crate::case::rejection::Rejection;
use crate::case::state::CaseState;
use crate::kernel::Tick;

/// What money is spent on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Cost {
    /// Posting a liaison.
    Liaison,
    /// A translation.
    Translation,
    /// An analysis in the laboratory.
    Laboratory,
    /// An expert's opinion.
    Expert,
}

/// Whether something can be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payment {
    /// It costs nothing here.
    Free,
    /// The money is there.
    There,
    /// There is none before the next fiscal year begins.
    NextYear(Tick),
}

/// Whether a state can pay for something now. Asking spends nothing: what is spent is booked when the
/// liaison sets out, when the translator gets the file, when the laboratory or the expert gets the work.
pub fn payment(p: &Prepared, state: &CaseState, payer: JurisdictionId, cost: Cost) -> Payment {
    payment_at(p, state, payer, cost, state.clock)
}

/// The same at a time that has just come, where the clock still shows what happened last.
pub(super) fn payment_at(
    p: &Prepared,
    state: &CaseState,
    payer: JurisdictionId,
    cost: Cost,
    at: Tick,
) -> Payment {
    let eur = price_eur(p, cost);
    let year = fiscal_year(p, at);
    let own = || budget_left_eur(p, state, payer, year).is_none_or(|left| left >= eur);
    if eur == 0 {
        Payment::Free
    } else if grant_pays(p, state, payer, eur, at) || own() {
        Payment::There
    } else {
        Payment::NextYear(year_ends(p, year))
    }
}

/// A grant of its team is used before a state's own money.
fn grant_pays(p: &Prepared, state: &CaseState, payer: JurisdictionId, eur: u64, at: Tick) -> bool {
    is_in_team(state, payer) && grant_left_eur(p, state, at) >= eur
}

/// Books what was spent; where the money of this year is gone and it could not wait, on the next year's
/// account. A case whose scenario says nothing of money has no accounts.
pub(super) fn booked(p: &Prepared, state: &CaseState, payer: JurisdictionId, cost: Cost) -> Option<Event> {
    let eur = price_eur(p, cost);
    let this = fiscal_year(p, state.clock);
    let year = match payment(p, state, payer, cost) {
        Payment::Free => return None,
        Payment::There => this,
        Payment::NextYear(_) => this.saturating_add(1),
    };
    let from_grant = grant_pays(p, state, payer, eur, state.clock);
    Some(Event::Joint(Own::Spent { state: payer, cost, eur, from_grant, year }))
}

/// What is ordered must be paid: from a grant of the team, else from the state's budget of the fiscal year.
/// The event without which it could not be: the award, where the state's own money would not do.
///
/// # Errors
/// When there is no money before the next fiscal year.
pub fn require_money(
    p: &Prepared,
    state: &CaseState,
    payer: JurisdictionId,
    cost: Cost,
) -> Result<EventId, Rejection> {
    let year = fiscal_year(p, state.clock);
    let own = budget_left_eur(p, state, payer, year).is_none_or(|left| left >= price_eur(p, cost));
    let award = running_grant(p, state, state.clock).filter(|_| !own);
    match payment(p, state, payer, cost) {
        Payment::Free => Ok(EventId(0)),
        Payment::There => Ok(award.map_or(EventId(0), |grant| grant.event)),
        Payment::NextYear(at) => {
            let from = p.date_in(p.scenario.forum, at);
            Err(Rejection::Joint(Refusal::NoMoney { from }))
        }
    }
}

/// What something costs, euros.
pub(super) fn price_eur(p: &Prepared, cost: Cost) -> u64 {
    p.scenario.joint.money.as_ref().map_or(0, |m| match cost {
        Cost::Liaison => m.liaison_eur,
        Cost::Translation => m.translation_eur,
        Cost::Laboratory => m.laboratory_eur,
        Cost::Expert => m.expert_eur,
    })
}

/// What a state has left of its own money in a fiscal year; none: it has no limit.
pub(super) fn budget_left_eur(
    p: &Prepared,
    state: &CaseState,
    payer: JurisdictionId,
    year: u16,
) -> Option<u64> {
    let budgets = p.scenario.joint.money.iter().flat_map(|m| &m.budgets);
    let (_, budget) = budgets.copied().find(|(j, _)| *j == payer)?;
    let own = |e: &&super::state::Entry| e.state == payer && e.year == year && !e.from_grant;
    let spent: u64 = state.sections.joint.spent.iter().filter(own).map(|e| e.eur).sum();
    Some(budget.saturating_sub(spent))
}

/// The grant of the fiscal year of a time.
fn running_grant<'s>(p: &Prepared, state: &'s CaseState, at: Tick) -> Option<&'s Grant> {
    let year = fiscal_year(p, at);
    state.sections.joint.grants.iter().find(|g| g.year == year)
}

/// What is left of the team's grant at a time, euros.
pub(super) fn grant_left_eur(p: &Prepared, state: &CaseState, at: Tick) -> u64 {
    running_grant(p, state, at).map_or(0, |grant| unspent_eur(state, grant))
}

/// What a grant has left, euros; nothing once it lapsed.
pub(super) fn unspent_eur(state: &CaseState, grant: &Grant) -> u64 {
    if grant.lapsed_eur.is_some() {
        return 0;
    }
    let of_it = |e: &&super::state::Entry| e.from_grant && e.year == grant.year;
    let spent: u64 = state.sections.joint.spent.iter().filter(of_it).map(|e| e.eur).sum();
    grant.eur.saturating_sub(spent)
}

/// The fiscal year of a tick.
pub(super) fn fiscal_year(p: &Prepared, at: Tick) -> u16 {
    let known = p.joint().years.iter().find(|y| y.from <= at && at < y.until);
    known.map_or_else(|| p.date_in(p.scenario.forum, at).year(), |y| y.year)
}

/// When a fiscal year is over: midnight after 31 December in the forum's time.
pub(super) fn year_ends(p: &Prepared, year: u16) -> Tick {
    let known = p.joint().years.iter().find(|y| y.year == year);
    known.map_or_else(|| tables::year_ends(&p.scenario, year), |y| y.ends)
}

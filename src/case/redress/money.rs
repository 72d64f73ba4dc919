//! What reaches victims: what was recovered first, then the fund. Shortfalls are shared pro rata in whole
//! euros by the largest remainder. Read-only.

use super::event::Event;
use super::spec::FundSpec;
use super::state::{ClaimState, FundStage};
use super::victims::convicted;
use crate::case::ids::{JurisdictionId, VictimId};
use crate::case::prepared::Prepared;
use crate::case::state::{CaseState, RequestStatus};
use crate::kernel::{Tick, share_out};
use crate::law::instrument::Performs;
use crate::law::terms::Office;

/// What was confiscated so far: the state that holds it, and how much, euro.
pub fn recovered(p: &Prepared, state: &CaseState) -> Vec<(JurisdictionId, u64)> {
    crate::case::measure::recovered(p, state)
}

/// What of it reaches the forum: by the agreement that covers the state that holds it, else what that
/// state does not keep, euro.
pub(super) fn forum_pool(p: &Prepared, state: &CaseState) -> u64 {
    by_state(p, state)
        .into_iter()
        .filter(|(who, _)| *who == p.scenario.forum)
        .map(|(_, eur)| eur)
        .fold(0, u64::saturating_add)
}

/// Who gets how much of what was recovered, euro.
pub(super) fn by_state(p: &Prepared, state: &CaseState) -> Vec<(JurisdictionId, u64)> {
    let agreed = state.sections.redress.proposals.iter().find(|a| a.agreed);
    let mut shares: Vec<(JurisdictionId, u64)> = Vec::new();
    for (holder, eur) in recovered(p, state) {
        let split = match agreed.filter(|a| a.shares.iter().any(|(who, _)| *who == holder)) {
            Some(agreed) => agreed.shares.clone(),
            None if holder == p.scenario.forum => vec![(holder, 1000)],
            None => {
                let keeps = p.scenario.redress.sharer(holder).map_or(1000, |s| s.keeps_permille);
                vec![(holder, keeps), (p.scenario.forum, 1000u32.saturating_sub(keeps))]
            }
        };
        let weights: Vec<u64> = split.iter().map(|(_, permille)| u64::from(*permille)).collect();
        for ((who, _), part) in split.iter().zip(share_out(eur, &weights)) {
            match shares.iter_mut().find(|(other, _)| other == who) {
                Some((_, sum)) => *sum = sum.saturating_add(part),
                None => shares.push((*who, part)),
            }
        }
    }
    shares
}

/// Claims with something unpaid.
fn unpaid(state: &CaseState) -> Vec<(VictimId, u64)> {
    let claims = state.sections.redress.claims();
    claims
        .map(|(id, claim)| (id, claim.unpaid_eur()))
        .filter(|(_, eur)| *eur > 0)
        .collect()
}

fn all_decided(state: &CaseState) -> bool {
    state.sections.redress.claims().all(|(_, claim)| claim.award.is_some())
}

/// Whether no appeal can change the verdict any more.
fn is_final(p: &Prepared, state: &CaseState) -> bool {
    crate::case::hearing::is_final(p, state)
}

/// Pays the awards out of what was recovered, once every claim is decided: in full, or pro rata.
pub(super) fn payout(p: &Prepared, state: &CaseState) -> Option<Event> {
    if state.phase.is_closed() || !is_final(p, state) || !convicted(state) || !all_decided(state) {
        return None;
    }
    let before_eur = state.sections.redress.paid_out_eur;
    let left = forum_pool(p, state).saturating_sub(before_eur);
    let owed = unpaid(state);
    let shares = divide(left, &owed);
    (!shares.is_empty()).then_some(Event::Paid { before_eur, shares })
}

/// Each gets what it is owed, or its share of what there is; those who get nothing are left out.
fn divide(money: u64, owed: &[(VictimId, u64)]) -> Vec<(VictimId, u64)> {
    let weights: Vec<u64> = owed.iter().map(|(_, eur)| *eur).collect();
    let sum = weights.iter().copied().fold(0, u64::saturating_add);
    let parts = if sum <= money { weights } else { share_out(money, &weights) };
    let ids = owed.iter().map(|(id, _)| *id);
    ids.zip(parts).filter(|(_, eur)| *eur > 0).collect()
}

/// What the fund still has of the year that a time lies in, euro.
pub(super) fn fund_left(fund: &FundSpec, state: &CaseState, now: Tick) -> u64 {
    let Some(year) = fund.years.iter().rposition(|(from, _)| *from <= now) else { return 0 };
    let (from, money) = fund.years[year];
    let spent = state.sections.redress.fund_paid.iter().filter(|(at, _)| *at >= from);
    money.saturating_sub(spent.map(|(_, eur)| *eur).fold(0, u64::saturating_add))
}

/// What the fund does at one of its dates with what was examined until then.
pub(super) fn fund_round(p: &Prepared, state: &CaseState, now: Tick) -> Event {
    let section = &state.sections.redress;
    let Some(fund) = &p.scenario.redress.fund else { return Event::FundEmpty };
    let asked: Vec<(VictimId, u64)> = section
        .claims()
        .filter(|(_, claim)| claim.fund == FundStage::Examined)
        .map(|(id, claim)| (id, covered(fund, claim)))
        .collect();
    let asked_eur = asked.iter().map(|(_, eur)| *eur).fold(0, u64::saturating_add);
    let money = fund_left(fund, state, now);
    if money == 0 && asked_eur > 0 {
        return Event::FundEmpty;
    }
    let waited = section.fund_empty.is_some();
    Event::FundPaid { shares: divide(money, &asked), asked_eur, waited }
}

/// How much of what is unpaid the fund covers, euro.
fn covered(fund: &FundSpec, claim: &ClaimState) -> u64 {
    let parts = [u64::from(fund.covers_permille), 1000u64.saturating_sub(fund.covers_permille.into())];
    share_out(claim.unpaid_eur(), &parts)[0]
}

/// Whether the fund pays again after a time.
pub(super) fn pays_after(p: &Prepared, now: Tick) -> bool {
    p.scenario
        .redress
        .fund
        .as_ref()
        .is_some_and(|f| f.pays.iter().any(|at| *at > now))
}

/// Whether, after a conviction, something is still to be decided or paid.
pub fn keeps_open(p: &Prepared, state: &CaseState) -> bool {
    let section = &state.sections.redress;
    if state.phase.is_closed() || section.ended || !convicted(state) {
        return false;
    }
    if !all_decided(state) || payout(p, state).is_some() {
        return true;
    }
    let liaison = p.scenario.seats.iter().any(|s| s.role == Office::VictimSupport);
    let fund_open = pays_after(p, state.clock)
        && section.claims().any(|(_, claim)| match claim.fund {
            FundStage::None => liaison && claim.unpaid_eur() > 0,
            FundStage::Applied | FundStage::Examined => true,
            FundStage::Decided => false,
        });
    fund_open || confiscation_to_come(p, state)
}

/// Whether something is still to be confiscated that somebody is to get: victims, or a state by a sharing.
fn confiscation_to_come(p: &Prepared, state: &CaseState) -> bool {
    let shared = !p.scenario.redress.sharing.is_empty();
    (confiscation_pending(p, state) && !unpaid(state).is_empty())
        || (crate::case::measure::is_confiscation_open(p, state) && (shared || !unpaid(state).is_empty()))
}

fn confiscation_pending(p: &Prepared, state: &CaseState) -> bool {
    state.requests.iter().any(|r| {
        !matches!(r.status, RequestStatus::Closed(_))
            && p.instrument_spec(r.reading.instrument).performs == Performs::Confiscate
    })
}

#[cfg(test)]
mod tests {
    use super::{VictimId, divide};

    #[test]
    fn what_suffices_pays_in_full_and_what_does_not_is_shared() {
        let owed = [(VictimId(0), 70), (VictimId(1), 50), (VictimId(2), 30)];
        assert_eq!(divide(400, &owed), owed);
        assert_eq!(divide(100, &owed), [(VictimId(0), 47), (VictimId(1), 33), (VictimId(2), 20)]);
        assert_eq!(divide(1, &owed), [(VictimId(0), 1)]);
        assert!(divide(0, &owed).is_empty());
    }
}

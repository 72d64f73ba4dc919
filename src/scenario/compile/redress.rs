//! The part `redress` of the file.

use super::{Compiler, all, each_of, flag, items_of, strings};
use crate::case::redress::{AuditSpec, FundSpec, NoticeSpec, SharerSpec, Spec, VictimSpec};
use crate::kernel::{TICKS_PER_DAY, Tick};
use crate::scenario::located::List;
use crate::scenario::schema::redress::{Audit, Fund, Redress, Sharer, Victims};
use crate::scenario::schema::words::Moment;

/// After a conviction the case stays open so long for what is still owed, unless the file says otherwise.
const SETTLE_DAYS: u32 = 120;
/// A suspension ends by itself after so long, unless the file says otherwise.
const SUSPENSION_DAYS: u32 = 30;
/// Longest period, days.
const DAYS: u32 = 1_000;
/// Most people of one entry.
const PEOPLE: u32 = 100_000_000;
/// Largest amount, euro.
const EUR: u64 = 1_000_000_000_000;

impl Compiler<'_> {
    /// The section's part of the compiled scenario.
    pub(super) fn redress(&self, raw: &Redress) -> Option<Spec> {
        let victims = each_of(items_of(&raw.victims), |raw| self.victims(raw));
        let fund = self.optional(&raw.fund, |fund| self.fund(fund.get()?));
        let settle = self.optional(&raw.settle_days, |days| self.within("settle_days", days, 1, DAYS));
        let sharing = each_of(items_of(&raw.sharing), |raw| self.sharer(raw));
        let audits = each_of(items_of(&raw.audits), |raw| self.audit(raw));
        let suspension =
            self.optional(&raw.suspension_days, |days| self.within("suspension_days", days, 1, DAYS));
        let notices = self.optional(&raw.notices, |notices| {
            let days = self.within("within_days", &notices.get()?.within_days, 1, DAYS)?;
            Some(NoticeSpec { within_minutes: minutes(days) })
        });
        Some(Spec {
            victims: all(victims)?,
            fund: fund?,
            settle_minutes: minutes(settle?.unwrap_or(SETTLE_DAYS)),
            sharing: all(sharing)?,
            audits: all(audits)?,
            suspension_minutes: minutes(suspension?.unwrap_or(SUSPENSION_DAYS)),
            notices: notices?,
        })
    }

    fn victims(&self, raw: &Victims) -> Option<VictimSpec> {
        let people = self.within("people", &raw.people, 1, PEOPLE);
        let jurisdiction = self.jurisdiction(&raw.jurisdiction);
        let loss_eur = self.within("loss_eur", &raw.loss_eur, 1, EUR);
        let filled = self.filled("languages", &raw.languages);
        let known_by = self.optional(&raw.known_by, |item| self.item(item));
        let hours = self.within("inform_within_hours", &raw.inform_within_hours, 1, 24 * DAYS);
        let claim_by = self.clamped_tick(&raw.claim_by);
        let proof = each_of(raw.proof.items(), |raw| {
            let item = self.item(&raw.item);
            let amount = self.within("amount_eur", &raw.amount_eur, 1, EUR);
            Some((item?, amount?))
        });
        filled?;
        Some(VictimSpec {
            id: raw.id.get()?.0.as_str().into(),
            people: people?,
            jurisdiction: jurisdiction?,
            loss_eur: loss_eur?,
            languages: strings(raw.languages.items())?,
            known_by: known_by?,
            inform_within_minutes: u64::from(hours?) * 60,
            claim_by: claim_by?,
            proof: all(proof)?,
            wants_claim: flag(&raw.wants_claim, true)?,
        })
    }

    fn fund(&self, raw: &Fund) -> Option<FundSpec> {
        let desk = self.desk(&raw.desk);
        let filled = self.filled("years", &raw.years);
        let pays = self.filled("pays", &raw.pays).and_then(|()| self.dates(&raw.pays));
        let years = each_of(raw.years.items(), |year| {
            let money = self.within("money_eur", &year.money_eur, 0, EUR);
            Some((self.clamped_tick(&year.from)?, money?))
        });
        let mut good = true;
        for pair in raw.years.items().windows(2) {
            if let [Some(before), Some(after)] = [pair[0].get(), pair[1].get()] {
                good &= self.in_order(("from", &before.from), ("from", &after.from)).is_some();
            }
        }
        filled?;
        good.then_some(())?;
        Some(FundSpec {
            desk: desk?,
            years: all(years)?,
            covers_permille: raw.covers_permille.get()?.0,
            pays: pays?,
        })
    }

    /// Dates in order.
    fn dates(&self, list: &List<Moment>) -> Option<Vec<Tick>> {
        let dates = all(list.items().iter().map(|date| self.tick(date)).collect())?;
        for pair in list.items().windows(2) {
            self.in_order(("earlier date", &pair[0]), ("later date", &pair[1]))?;
        }
        Some(dates)
    }

    fn sharer(&self, raw: &Sharer) -> Option<SharerSpec> {
        let jurisdiction = self.jurisdiction(&raw.jurisdiction);
        let desk = self.desk(&raw.desk);
        Some(SharerSpec {
            jurisdiction: jurisdiction?,
            desk: desk?,
            accepts_permille: raw.accepts_permille.get()?.0,
            keeps_permille: raw.keeps_permille.get()?.0,
        })
    }

    fn audit(&self, raw: &Audit) -> Option<AuditSpec> {
        Some(AuditSpec { at: self.tick(&raw.at)?, subject: raw.of.value? })
    }
}

fn minutes(days: u32) -> u64 {
    u64::from(days) * TICKS_PER_DAY
}

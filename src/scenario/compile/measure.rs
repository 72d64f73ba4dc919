//! The part `measures` of the file.

use super::{Compiler, all, each_of, flag};
use crate::case::measure::{Asset, Line, Passing, Spec, System, Wanted};
use crate::kernel::{TICKS_PER_DAY, Tick};
use crate::scenario::codes::DiagnosticCode;
use crate::scenario::diagnostic::Fault;
use crate::scenario::located::{List, Located, items};
use crate::scenario::schema::measure as raw;
use crate::scenario::schema::words::{Name, Permille};

/// Greatest value of an asset, euros.
const VALUE_EUR: u64 = 1_000_000_000_000;
/// Longest time on a curve, minutes (ten years).
const CURVE_MINUTES: u64 = 10 * 365 * 24 * 60;
/// Longest time within which property is released, days.
const RELEASE_DAYS: u32 = 365;
/// Longest time of remedies, days.
const REMEDY_DAYS: u32 = 3_650;
/// Time of remedies if the file does not say: 40 days without agreement less 15 with it are the averages
/// of the arrest warrant (domain reference, section 2).
const REMEDY_DEFAULT_DAYS: u32 = 25;

impl Compiler<'_> {
    /// The section's part of the compiled scenario.
    pub(super) fn measure(&self, part: &raw::Measures) -> Option<Spec> {
        let lines = all(each_of(items(&part.lines), |line| self.line(line)));
        let systems = all(each_of(items(&part.systems), |system| self.system(system)));
        let assets = all(each_of(items(&part.assets), |asset| self.asset(asset)));
        let wanted = all(each_of(items(&part.wanted), |wanted| self.wanted(wanted)));
        let release =
            self.optional(&part.release_days, |days| self.within("release_days", days, 1, RELEASE_DAYS))?;
        let release = release.map(|days| u64::from(days) * TICKS_PER_DAY);
        Some(Spec {
            lines: lines?,
            systems: systems?,
            assets: assets?,
            wanted: wanted?,
            release_minutes: release.unwrap_or(Spec::default().release_minutes),
        })
    }

    fn line(&self, line: &raw::Line) -> Option<Line> {
        let selector = self.selector(&line.selector);
        let target_in = self.jurisdiction(&line.target_in);
        let shown_by = self.optional(&line.shown_by, |item| self.item(item));
        let filled = self.filled("yields", &line.yields);
        let yields = all(each_of(line.yields.items(), |passing| self.passing(passing)));
        filled?;
        Some(Line { selector: selector?, target_in: target_in?, shown_by: shown_by?, yields: yields? })
    }

    fn passing(&self, passing: &raw::Passing) -> Option<Passing> {
        let item = self.item(&passing.item);
        let at = self.tick(&passing.at);
        let protects = self.optional(&passing.protects, |protects| protects.value);
        Some(Passing { item: item?, at: at?, outside: flag(&passing.outside, false)?, protects: protects? })
    }

    fn system(&self, system: &raw::System) -> Option<System> {
        let selector = self.selector(&system.selector);
        let filled = self.filled("items", &system.items);
        let found = self.items(system.items.items());
        let gone_at = self.optional(&system.gone_at, |at| self.tick(at));
        filled?;
        Some(System { selector: selector?, items: found?, gone_at: gone_at? })
    }

    fn asset(&self, asset: &raw::Asset) -> Option<Asset> {
        let value_eur = self.within("value_eur", &asset.value_eur, 1, VALUE_EUR);
        let holder = self.desk(&asset.holder);
        let owner = self.optional(&asset.owner, |person| self.person(person));
        let starts = self.optional(&asset.starts, |at| self.clamped_tick(at));
        let filled = self.filled("left", &asset.left);
        let left = self.curve("left", asset.left.items());
        let warned = self.curve("warned", items(&asset.warned));
        let shown_by = self.items(name_items(&asset.shown_by));
        let held = self.optional(&asset.held_days, |days| self.within("held_days", days, 1, REMEDY_DAYS));
        filled?;
        Some(Asset {
            id: asset.id.get()?.0.as_str().into(),
            value_eur: value_eur?,
            holder: holder?,
            owner: owner?,
            starts: starts?.unwrap_or(Tick(0)),
            left: left?,
            warned: warned?,
            shown_by: shown_by?,
            held_minutes: held?.map(|days| u64::from(days) * TICKS_PER_DAY),
        })
    }

    /// Steps of a curve: later, and never more.
    fn curve(&self, what: &str, steps: &[Located<(u64, Permille)>]) -> Option<Vec<(u64, u32)>> {
        let mut curve: Vec<(u64, u32)> = Vec::with_capacity(steps.len());
        for located in steps {
            let (minutes, Permille(permille)) = *located.get()?;
            let (low, high) = curve.last().map_or((0, 1000), |(at, left)| (at + 1, *left));
            let minutes = Located { span: located.span, value: Some(minutes) };
            let permille = Located { span: located.span, value: Some(permille) };
            let minutes = self.within(&format!("the minutes of `{what}`"), &minutes, low, CURVE_MINUTES);
            let permille = self.within(&format!("the share of `{what}`"), &permille, 0, high);
            curve.push((minutes?, permille?));
        }
        Some(curve)
    }

    fn wanted(&self, wanted: &raw::Wanted) -> Option<Wanted> {
        let person = self.person(&wanted.person);
        let desk = self.desk(&wanted.desk);
        let shown_by = self.optional(&wanted.shown_by, |item| self.item(item));
        let days =
            self.optional(&wanted.remedy_days, |days| self.within("remedy_days", days, 0, REMEDY_DAYS));
        if let (Some(person), Some(name)) = (person, wanted.person.get()) {
            self.is_somewhere(person.index(), name, &wanted.person);
        }
        Some(Wanted {
            person: person?,
            desk: desk?,
            shown_by: shown_by?,
            consents: flag(&wanted.consents, false)?,
            renounces_speciality: flag(&wanted.renounces_speciality, false)?,
            remedy_days: days?.unwrap_or(REMEDY_DEFAULT_DAYS),
        })
    }

    /// Somebody who is wanted must be somewhere.
    fn is_somewhere(&self, person: usize, name: &Name, at: &Located<Name>) {
        let found = self.raw.persons.items().get(person).and_then(Located::get);
        if found.is_some_and(|p| p.stays_in.is_none() && p.residence.is_none()) {
            let fault = Fault::at(DiagnosticCode::MissingField, at.span).with("name", "residence");
            self.push(fault.with("owner", &name.0));
        }
    }
}

fn name_items(list: &Option<List<Name>>) -> &[Located<Name>] {
    items(list)
}

//! From the raw schema to the compiled scenario: names become indices, civil times become ticks, and
//! every fault on the way is reported where it stands.
//!
//! All parts are compiled even if some fail: a faulty element is `None` in its list and keeps its
//! index and its name, so that what refers to it is not reported as well.

mod artefacts;
mod custody;
mod evidence;
mod hearing;
mod joint;
mod measure;
mod play;
mod redress;
mod states;
mod tables;
mod ways;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::codes::DiagnosticCode;
use super::diagnostic::Fault;
use super::folder::Folder;
use super::limits::Limits;
use super::located::{List, Located, Opt, items};
use super::names::Kind;
use super::packs::LawPacks;
use super::schema::v1;
use super::schema::words::{Moment, Name};
use super::syntax::Span;
use super::values::Document;
use crate::case::ids::{CountId, DeskId, ItemId, JurisdictionId, LeadId, MarkId, PersonId, SeatId};
use crate::case::scenario::{
    Count, DATA_ORIGIN_MINUTES, Danger, Desk, Inject, Item, Jurisdiction, Lead, Lookup, Mark, Objective,
    Person, Profile, Round, Scenario, Seat, SelectorSpec, Transmission,
};
use crate::kernel::{CivilTime, Duration, DurationSpec, EmpiricalPoint, Epoch, TICKS_PER_DAY, Tick};
use crate::law::instrument::Instrument;
use crate::law::scope::Selector;
use crate::law::terms::{Status, Validity};
pub use artefacts::is_plain_path;
pub(crate) use tables::Tables;

/// Longest time of play, days.
const HORIZON_DAYS: u32 = 3_650;

/// Where tick 0 and the last tick lie, in minutes since 1970-01-01 UTC.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Axis {
    pub(crate) epoch: Epoch,
    pub(crate) start: i64,
    pub(crate) horizon: Option<Tick>,
}

/// What compilation looks at.
#[derive(Debug)]
pub(crate) struct Compiler<'a> {
    pub(crate) doc: &'a Document<'a>,
    pub(crate) raw: &'a v1::Scenario,
    pub(crate) folder: &'a Folder,
    pub(crate) packs: &'a LawPacks,
    pub(crate) limits: &'a Limits,
    pub(crate) tables: Tables,
    /// Grounds of the instruments used, and the instruments' own names; none if one is unknown.
    grounds: Option<BTreeSet<(bool, &'a str)>>,
    shelf: artefacts::Shelf<'a>,
    pub(crate) axis: Option<Axis>,
}

/// A compiled scenario in which faulty elements are missing.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) forum: Option<JurisdictionId>,
    pub(crate) play_minutes: Option<u32>,
    pub(crate) jurisdictions: Vec<Option<Jurisdiction>>,
    pub(crate) desks: Vec<Option<Desk>>,
    pub(crate) seats: Vec<Option<Seat>>,
    pub(crate) persons: Vec<Option<Person>>,
    pub(crate) selectors: Vec<Option<SelectorSpec>>,
    pub(crate) items: Vec<Option<Item>>,
    pub(crate) marks: Vec<Option<Mark>>,
    pub(crate) leads: Vec<Option<Lead>>,
    pub(crate) lookups: Vec<Option<Lookup>>,
    pub(crate) counts: Vec<Option<Count>>,
    pub(crate) injects: Vec<Option<Inject>>,
    pub(crate) objectives: Vec<Option<Objective>>,
    pub(crate) dangers: Vec<Option<Danger>>,
    pub(crate) transmissions: Vec<Option<Transmission>>,
    pub(crate) profile: Option<Profile>,
    pub(crate) instruments: Vec<Option<Instrument>>,
    pub(crate) phases: Vec<Option<Round>>,
    pub(crate) ways: Option<crate::case::ways::Ways>,
    pub(crate) joint: Option<crate::case::joint::Spec>,
    pub(crate) measure: Option<crate::case::measure::Spec>,
    pub(crate) custody: Option<crate::case::custody::Spec>,
    pub(crate) hearing: Option<crate::case::hearing::Spec>,
    pub(crate) redress: Option<crate::case::redress::Spec>,
}

impl<'a> Compiler<'a> {
    /// Makes the tables of names; doubles are reported.
    pub(crate) fn new(
        doc: &'a Document<'a>,
        raw: &'a v1::Scenario,
        folder: &'a Folder,
        packs: &'a LawPacks,
        limits: &'a Limits,
    ) -> Compiler<'a> {
        let tables = Tables::of(doc, packs);
        let mut compiler = Compiler {
            doc,
            raw,
            folder,
            packs,
            limits,
            tables,
            grounds: None,
            shelf: artefacts::Shelf::default(),
            axis: None,
        };
        compiler.grounds = compiler.used_grounds();
        compiler.axis = compiler.time_axis();
        compiler
    }

    /// Compiles every part.
    pub(crate) fn draft(&self) -> Draft {
        let (items, marks) = self.evidence();
        Draft {
            forum: self.jurisdiction(&self.raw.forum),
            play_minutes: self.within("play_minutes", &self.raw.play_minutes, 1, 10_000),
            jurisdictions: each(&self.raw.jurisdictions, |raw| self.state(raw)),
            desks: each(&self.raw.desks, |raw| self.compile_desk(raw)),
            seats: each(&self.raw.seats, |raw| self.compile_seat(raw)),
            persons: each(&self.raw.persons, |raw| self.compile_person(raw)),
            selectors: each(&self.raw.selectors, |raw| self.compile_selector(raw)),
            items,
            marks,
            leads: each(&self.raw.leads, |raw| self.compile_lead(raw)),
            lookups: each(&self.raw.lookups, |raw| self.compile_lookup(raw)),
            counts: each(&self.raw.counts, |raw| self.compile_count(raw)),
            injects: each_of(items_of(&self.raw.injects), |raw| self.compile_inject(raw)),
            objectives: each(&self.raw.objectives, |raw| self.compile_objective(raw)),
            dangers: each_of(items_of(&self.raw.dangers), |raw| self.compile_danger(raw)),
            transmissions: self.transmissions(),
            profile: self.raw.profile.get().and_then(|raw| self.profile(raw)),
            instruments: self.instruments(),
            phases: each_of(items_of(&self.raw.phases), |raw| self.round(raw)),
            ways: self.ways(),
            joint: self.part(&self.raw.joint, |raw| self.joint(raw)),
            measure: self.part(&self.raw.measures, |raw| self.measure(raw)),
            custody: self.part(&self.raw.custody, |raw| self.custody(raw)),
            hearing: self.part(&self.raw.hearing, |raw| self.hearing(raw)),
            redress: self.part(&self.raw.redress, |raw| self.redress(raw)),
        }
    }

    /// The scenario, if nothing is missing.
    pub(crate) fn whole(&self, draft: Draft) -> Option<Scenario> {
        let axis = self.axis?;
        Some(Scenario {
            id: self.folder.id().into(),
            schema: super::schema::NEWEST,
            title: self.raw.title.get()?.0.clone(),
            epoch: axis.epoch,
            horizon: axis.horizon?,
            forum: draft.forum?,
            play_minutes: draft.play_minutes?,
            jurisdictions: all(draft.jurisdictions)?,
            desks: all(draft.desks)?,
            seats: all(draft.seats)?,
            persons: all(draft.persons)?,
            selectors: all(draft.selectors)?,
            items: all(draft.items)?,
            marks: all(draft.marks)?,
            leads: all(draft.leads)?,
            lookups: all(draft.lookups)?,
            counts: all(draft.counts)?,
            injects: all(draft.injects)?,
            objectives: all(draft.objectives)?,
            dangers: all(draft.dangers)?,
            transmissions: all(draft.transmissions)?,
            profile: draft.profile?,
            instruments: Arc::new(all(draft.instruments)?),
            rules: Arc::new(self.packs.rules().to_vec()),
            phases: all(draft.phases)?,
            ways: draft.ways?,
            joint: draft.joint?,
            measure: draft.measure?,
            custody: draft.custody?,
            hearing: draft.hearing?,
            redress: draft.redress?,
        })
    }

    /// A part of the file that may be left out.
    fn part<T, S: Default>(&self, raw: &Opt<T>, compile: impl FnOnce(&T) -> Option<S>) -> Option<S> {
        match raw {
            None => Some(S::default()),
            Some(located) => compile(located.get()?),
        }
    }

    pub(crate) fn push(&self, fault: Fault) {
        self.doc.sink.push(fault);
    }

    fn time_axis(&self) -> Option<Axis> {
        let epoch = self.whole_minutes(&self.raw.epoch);
        let days = self.within("horizon_days", &self.raw.horizon_days, 1, HORIZON_DAYS);
        let time = CivilTime::from_minutes(epoch?).ok()?;
        let horizon = days.map(|days| Tick(u64::from(days) * TICKS_PER_DAY));
        Some(Axis { epoch: Epoch::new(time), start: epoch?, horizon })
    }

    /// Whether every list is within its limit. If not, compiling it could take long for nothing.
    pub(crate) fn within_limits(&self) -> bool {
        let doc = self.doc;
        let long = ["evidence", "leads", "lookups", "selectors", "persons"];
        let mut good = true;
        for node in doc.tree.children(doc.tree.root()) {
            let found = doc.tree.node(node);
            let Some(name) = found.field.map(|span| span.of(doc.text())) else { continue };
            let limit = if long.contains(&name) { self.limits.long_list } else { self.limits.short_list };
            if doc.tree.children(node).nth(limit).is_some() {
                good = false;
                let bracket = Span::new(found.span.start, found.span.start + 1);
                self.push(Fault::too_many(&format!("elements of `{name}`"), limit, bracket));
            }
        }
        good
    }

    fn instruments(&self) -> Vec<Option<Instrument>> {
        let pilots: Vec<&str> = items(&self.raw.pilots)
            .iter()
            .filter_map(|l| l.get())
            .map(|n| n.0.as_str())
            .collect();
        let used: Vec<&str> = self
            .raw
            .instruments
            .items()
            .iter()
            .filter_map(|l| l.get())
            .map(|n| n.0.as_str())
            .collect();
        for pilot in items(&self.raw.pilots) {
            self.used_instrument(pilot, &used);
        }
        let mut seen: Vec<&str> = Vec::new();
        let compile = |located: &'a Located<Name>| {
            let name = located.get()?.0.as_str();
            if seen.contains(&name) {
                let fault = Fault::at(DiagnosticCode::DuplicateId, located.span).with("kind", "instrument");
                self.push(fault.with("name", name));
                return None;
            }
            seen.push(name);
            let Some(instrument) = self.packs.instrument(name) else {
                let near = self.doc.sink.hint(|| self.tables.instruments.near(name));
                self.push(
                    Fault::at(DiagnosticCode::UnknownInstrument, located.span)
                        .with("name", name)
                        .near(near),
                );
                return None;
            };
            if !pilots.contains(&name) {
                self.check_force(&instrument.id, instrument.validity, located.span);
            }
            Some(instrument.clone())
        };
        self.raw.instruments.items().iter().map(compile).collect()
    }

    fn used_grounds(&self) -> Option<BTreeSet<(bool, &'a str)>> {
        let mut grounds = BTreeSet::new();
        let within = self.raw.instruments.items().iter().take(self.limits.short_list);
        for name in within {
            let instrument = self.packs.instrument(&name.get()?.0)?;
            grounds.insert((true, instrument.id.as_str()));
            grounds.extend(instrument.grounds.iter().map(|ground| (false, ground.id.as_str())));
        }
        Some(grounds)
    }

    /// Asks that a text is in force when the case begins.
    fn check_force(&self, name: &str, validity: Validity, span: Span) {
        let fault = Fault::at(DiagnosticCode::InstrumentNotInForce, span).with("name", name);
        let from = validity.valid_from;
        let later = self.axis.is_some_and(|axis| axis.epoch.utc().date() < from);
        match validity.status {
            Status::Pilot => self.push(fault.case("pilot")),
            Status::InForce if later => self.push(fault.case("later").number("from", from)),
            Status::InForce => {}
        }
    }

    /// A name of an instrument that the scenario uses.
    pub(crate) fn used_instrument(&self, located: &Located<Name>, used: &[&str]) -> Option<String> {
        let name = &located.get()?.0;
        if used.contains(&name.as_str()) {
            return Some(name.clone());
        }
        let near = self.doc.sink.hint(|| super::names::nearest(name, used.iter().copied()));
        self.dangling(Kind::Instrument, name, located.span, near);
        None
    }

    fn dangling(&self, kind: Kind, name: &str, span: Span, near: Option<&str>) {
        let (words, list) = kind.words();
        let fault = Fault::at(DiagnosticCode::DanglingReference, span);
        let fault = if kind == Kind::Mark { fault.case("mark") } else { fault };
        self.push(fault.with("kind", words).with("name", name).with("list", list).near(near));
    }

    /// Position of what a name refers to.
    pub(crate) fn refer(&self, kind: Kind, located: &Located<Name>) -> Option<usize> {
        let name = &located.get()?.0;
        let names = self.tables.names(kind);
        let found = names.get(name);
        if found.is_none() {
            let near = self.doc.sink.hint(|| names.near(name));
            self.dangling(kind, name, located.span, near);
        }
        found
    }

    /// Positions of what a list of names refers to; a name may stand there once.
    pub(crate) fn refer_all(&self, kind: Kind, list: &[Located<Name>]) -> Option<Vec<usize>> {
        let mut found = Vec::with_capacity(list.len().min(64));
        let mut seen = BTreeSet::new();
        let mut good = true;
        for located in list {
            match self.refer(kind, located) {
                Some(index) if seen.insert(index) => found.push(index),
                Some(_) => {
                    good = false;
                    let name = located.get().map_or("", |name| name.0.as_str());
                    let fault =
                        Fault::at(DiagnosticCode::DanglingReference, located.span).case("named-twice");
                    self.push(fault.with("kind", kind.words().0).with("name", name));
                }
                None => good = false,
            }
        }
        good.then_some(found)
    }

    pub(crate) fn jurisdiction(&self, name: &Located<Name>) -> Option<JurisdictionId> {
        self.refer(Kind::Jurisdiction, name).map(JurisdictionId::at)
    }

    pub(crate) fn desk(&self, name: &Located<Name>) -> Option<DeskId> {
        self.refer(Kind::Desk, name).map(DeskId::at)
    }

    pub(crate) fn person(&self, name: &Located<Name>) -> Option<PersonId> {
        self.refer(Kind::Person, name).map(PersonId::at)
    }

    pub(crate) fn item(&self, name: &Located<Name>) -> Option<ItemId> {
        self.refer(Kind::Item, name).map(ItemId::at)
    }

    pub(crate) fn selector(&self, name: &Located<Name>) -> Option<Selector> {
        self.refer(Kind::Selector, name)
            .map(|index| Selector(u32::try_from(index).unwrap_or(u32::MAX)))
    }

    pub(crate) fn items(&self, list: &[Located<Name>]) -> Option<Vec<ItemId>> {
        Some(self.refer_all(Kind::Item, list)?.into_iter().map(ItemId::at).collect())
    }

    pub(crate) fn counts(&self, list: &[Located<Name>]) -> Option<Vec<CountId>> {
        Some(self.refer_all(Kind::Count, list)?.into_iter().map(CountId::at).collect())
    }

    pub(crate) fn seats(&self, list: &[Located<Name>]) -> Option<Vec<SeatId>> {
        Some(self.refer_all(Kind::Seat, list)?.into_iter().map(SeatId::at).collect())
    }

    pub(crate) fn marks(&self, list: &[Located<Name>]) -> Option<Vec<MarkId>> {
        Some(self.refer_all(Kind::Mark, list)?.into_iter().map(MarkId::at).collect())
    }

    pub(crate) fn mark(&self, name: &Located<Name>) -> Option<MarkId> {
        self.refer(Kind::Mark, name).map(MarkId::at)
    }

    pub(crate) fn lead(&self, name: &Located<Name>) -> Option<LeadId> {
        self.refer(Kind::Lead, name).map(LeadId::at)
    }

    pub(crate) fn count(&self, name: &Located<Name>) -> Option<CountId> {
        self.refer(Kind::Count, name).map(CountId::at)
    }

    /// A number within bounds, both included.
    pub(crate) fn within<T>(&self, what: &str, located: &Located<T>, low: T, high: T) -> Option<T>
    where
        T: Copy + PartialOrd + ToString,
    {
        let value = *located.get()?;
        if value >= low && value <= high {
            return Some(value);
        }
        let fault = Fault::at(DiagnosticCode::NumberOutOfRange, located.span)
            .case("range")
            .with("what", what);
        self.push(
            fault
                .with("found", &value.to_string())
                .with("low", &low.to_string())
                .with("high", &high.to_string()),
        );
        None
    }

    /// A list that may not be empty.
    pub(crate) fn filled<T>(&self, what: &str, list: &List<T>) -> Option<()> {
        if !list.get()?.is_empty() {
            return Some(());
        }
        let fault = Fault::at(DiagnosticCode::NumberOutOfRange, list.span).case("empty");
        self.push(fault.with("what", what));
        None
    }

    /// Minutes since 1970 of a time that may not have seconds.
    pub(crate) fn whole_minutes(&self, located: &Located<Moment>) -> Option<i64> {
        let moment = located.get()?;
        if moment.to_the_second {
            let fault = Fault::at(DiagnosticCode::BadTime, located.span).case("seconds");
            self.push(fault.with("name", &moment.to_string()));
            return None;
        }
        Some(moment.minutes())
    }

    fn outside(&self, case: &'static str, located: &Located<Moment>, bound: i64) {
        let name = located.get().map(ToString::to_string).unwrap_or_default();
        let bound = CivilTime::from_minutes(bound).map(|time| time.to_string()).unwrap_or_default();
        let fault = Fault::at(DiagnosticCode::TimeOrder, located.span).case(case);
        self.push(fault.with("name", &name).with("bound", &bound));
    }

    /// The tick of a time during play: neither before the epoch nor beyond the horizon.
    pub(crate) fn tick(&self, located: &Located<Moment>) -> Option<Tick> {
        let minutes = self.whole_minutes(located)?;
        let axis = self.axis?;
        let Ok(ticks) = u64::try_from(minutes.saturating_sub(axis.start)) else {
            self.outside("before-epoch", located, axis.start);
            return None;
        };
        if let Some(horizon) = axis.horizon
            && ticks > horizon.0
        {
            self.outside("beyond-horizon", located, axis.start.saturating_add_unsigned(horizon.0));
            return None;
        }
        Some(Tick(ticks))
    }

    /// The tick of a time that may lie before the case (then 0) or after play.
    pub(crate) fn clamped_tick(&self, located: &Located<Moment>) -> Option<Tick> {
        let minutes = self.whole_minutes(located)?;
        let ticks = minutes.saturating_sub(self.axis?.start);
        Some(Tick(u64::try_from(ticks).unwrap_or(0).min(Tick::MAX.0)))
    }

    /// A time on the axis of data: minutes since ten years before the epoch.
    pub(crate) fn data_tick(&self, located: &Located<Moment>) -> Option<Tick> {
        let minutes = self.whole_minutes(located)?;
        let start = self.axis?.start;
        let ticks = minutes.saturating_sub(start).saturating_add_unsigned(DATA_ORIGIN_MINUTES);
        let tick = u64::try_from(ticks).ok().map(Tick);
        if tick.is_none() {
            self.outside("before-data", located, start);
        }
        tick
    }

    /// Seconds since tick 0.
    pub(crate) fn seconds(&self, located: &Located<Moment>) -> Option<i64> {
        self.since_start(*located.get()?)
    }

    /// Seconds from tick 0, read as UTC.
    pub(crate) fn since_start(&self, moment: Moment) -> Option<i64> {
        Some(moment.seconds.saturating_sub(self.axis?.start.saturating_mul(60)))
    }

    /// Asks that one time lies before another.
    pub(crate) fn in_order(
        &self,
        (earlier, from): (&str, &Located<Moment>),
        (later, until): (&str, &Located<Moment>),
    ) -> Option<()> {
        let (first, last) = (from.get()?, until.get()?);
        if first < last {
            return Some(());
        }
        let fault = Fault::at(DiagnosticCode::TimeOrder, until.span)
            .with("earlier", earlier)
            .with("later", later);
        self.push(
            fault
                .with("from", &first.to_string())
                .with("until", &last.to_string())
                .also(from.span),
        );
        None
    }

    /// A duration that can be drawn from.
    pub(crate) fn duration(&self, located: &Located<v1::Time>) -> Option<Duration> {
        let spec = match located.get()?.clone() {
            v1::Time::Fixed { minutes } => DurationSpec::Fixed { ticks: minutes },
            v1::Time::Uniform { low_minutes, high_minutes } => {
                DurationSpec::Uniform { low_ticks: low_minutes, high_ticks: high_minutes }
            }
            v1::Time::Triangular { low_minutes, mode_minutes, high_minutes } => DurationSpec::Triangular {
                low_ticks: low_minutes,
                mode_ticks: mode_minutes,
                high_ticks: high_minutes,
            },
            v1::Time::Exponential { mean_minutes } => DurationSpec::Exponential { mean_ticks: mean_minutes },
            v1::Time::LogNormal { mean_minutes, cv_permille } => {
                DurationSpec::LogNormal { mean_ticks: mean_minutes, cv_permille }
            }
            v1::Time::Empirical { points } => DurationSpec::Empirical {
                points: points
                    .into_iter()
                    .map(|(share_permille, ticks)| EmpiricalPoint { share_permille, ticks })
                    .collect(),
            },
        };
        match Duration::new(spec) {
            Ok(duration) => Some(duration),
            Err(error) => {
                let why = error.to_string().replace("tick", "minute");
                self.push(Fault::at(DiagnosticCode::BadDuration, located.span).with("why", &why));
                None
            }
        }
    }

    /// Nothing, or something good: `None` only if it is there and faulty.
    pub(crate) fn optional<T, U>(
        &self,
        raw: &Opt<T>,
        compile: impl FnOnce(&Located<T>) -> Option<U>,
    ) -> Option<Option<U>> {
        match raw {
            None => Some(None),
            Some(located) => compile(located).map(Some),
        }
    }
}

fn items_of<T>(list: &Option<List<T>>) -> &[Located<T>] {
    items(list)
}

fn each<T, U>(list: &List<T>, compile: impl FnMut(&T) -> Option<U>) -> Vec<Option<U>> {
    each_of(list.items(), compile)
}

fn each_of<T, U>(list: &[Located<T>], mut compile: impl FnMut(&T) -> Option<U>) -> Vec<Option<U>> {
    list.iter().map(|located| located.get().and_then(&mut compile)).collect()
}

/// All of them, or nothing.
pub(crate) fn all<T>(parts: Vec<Option<T>>) -> Option<Vec<T>> {
    parts.into_iter().collect()
}

/// A flag that is off unless it is set.
pub(crate) fn flag(raw: &Opt<bool>, default: bool) -> Option<bool> {
    match raw {
        None => Some(default),
        Some(located) => located.value,
    }
}

/// The strings of a list of names, if all could be read.
pub(crate) fn strings(list: &[Located<Name>]) -> Option<Vec<crate::kernel::Name>> {
    list.iter().map(|located| Some(located.get()?.0.as_str().into())).collect()
}

/// The values of a list, if all could be read.
pub(crate) fn values<T: Clone>(list: &[Located<T>]) -> Option<Vec<T>> {
    list.iter().map(|located| located.value.clone()).collect()
}

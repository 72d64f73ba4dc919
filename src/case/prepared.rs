//! A scenario made ready to be played: names to indices, working time compiled, graphs derived. Built
//! once, shared by every case of it.

use std::sync::Arc;

use super::graph::{CooperationGraph, EvidenceGraph, is_in_force};
use super::ids::{CountId, DeskId, InstrumentId, ItemId, JurisdictionId, MarkId, PersonId, SeatId};
use super::injects::TriggerTimes;
use super::projection::Views;
use super::scenario::{Desk, Jurisdiction, Scenario, Work};
use super::{custody, joint};
use crate::kernel::{
    Background, Calendar, CivilDate, DeskSpec, Duration, EntityKey, Name, Part, Tick, WorkingTime,
};
use crate::law::instrument::{Instrument, StepPlace};
use crate::law::rules::RuleId;
use crate::law::scope::Selector;
use crate::law::standing::{ForumStanding, RulePack};
use crate::law::terms::Office;

/// A scenario made ready.
#[derive(Debug)]
pub struct Prepared {
    /// The compiled scenario.
    pub scenario: Scenario,
    /// Who may co-operate with whom by what.
    pub cooperation: CooperationGraph,
    /// What was made from what.
    pub evidence: EvidenceGraph,
    /// Working time of each state.
    state_hours: Vec<Arc<WorkingTime>>,
    /// Working time of each desk.
    hours: Vec<Arc<WorkingTime>>,
    items: Names<ItemId>,
    desk_specs: Arc<[DeskSpec]>,
    /// Marks of each item.
    marks: Vec<Vec<MarkId>>,
    desks: Names<DeskId>,
    instruments: Names<InstrumentId>,
    counts: Names<CountId>,
    persons: Names<PersonId>,
    seats: Names<SeatId>,
    views: Views,
    conducts: Vec<Name>,
    trigger_times: TriggerTimes,
    joint: joint::Tables,
    custody: custody::Tables,
    hearing: super::hearing::Tables,
    concerned: Vec<super::redress::Group>,
}

/// A compiled scenario that cannot be made ready; the checker prevents it, a damaged log may cause it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrepareError {
    /// An index points nowhere.
    #[error("the compiled scenario is damaged: {what} {index} does not exist")]
    DanglingIndex {
        /// Which table.
        what: &'static str,
        /// Which position.
        index: u32,
    },
    /// A calendar cannot be compiled.
    #[error("the calendar of {jurisdiction} cannot be used")]
    Calendar {
        /// Whose.
        jurisdiction: Name,
    },
}

impl Prepared {
    /// Makes a scenario ready.
    ///
    /// # Errors
    /// When an index points nowhere or a calendar cannot be compiled.
    pub fn new(scenario: Scenario) -> Result<Prepared, PrepareError> {
        Prepared::after(None, scenario)
    }

    /// Makes a scenario ready that differs from this one in a few things: what does not rest on them is taken over.
    ///
    /// # Errors
    /// When an index points nowhere or a calendar cannot be compiled.
    pub fn varied(&self, scenario: Scenario) -> Result<Prepared, PrepareError> {
        Prepared::after(Some(self), scenario)
    }

    /// The same scenario, whose [`CooperationGraph`] takes note of the links that are missed in it.
    ///
    /// # Errors
    /// As [`Prepared::new`].
    pub fn taking_note(&self) -> Result<Prepared, PrepareError> {
        let mut same = self.varied(self.scenario.clone())?;
        same.cooperation = same.cooperation.taking_note();
        Ok(same)
    }

    fn after(before: Option<&Prepared>, scenario: Scenario) -> Result<Prepared, PrepareError> {
        check_indices(&scenario)?;
        let mut by_state = Vec::with_capacity(scenario.jurisdictions.len());
        for (n, state) in scenario.jurisdictions.iter().enumerate() {
            let known = before.and_then(|b| b.hours_of_state(n, &scenario));
            by_state.push(known.map_or_else(|| compiled_hours(state, &scenario), Ok)?);
        }
        let always = Arc::new(WorkingTime::always_open());
        let hours: Vec<_> = scenario
            .desks
            .iter()
            .map(|d| if d.always_open { always.clone() } else { by_state[d.jurisdiction.index()].clone() })
            .collect();
        let views = before.and_then(|b| b.views_for(&scenario));
        let views = views.unwrap_or_else(|| Views::new(&scenario));
        Ok(Prepared {
            state_hours: by_state,
            cooperation: CooperationGraph::derive(&scenario),
            evidence: EvidenceGraph::derive(&scenario),
            desk_specs: desk_specs(&scenario, &hours),
            hours,
            items: Names::of(scenario.items.iter().map(|x| &x.id), ItemId::at),
            marks: marks_by_item(&scenario),
            desks: Names::of(scenario.desks.iter().map(|x| &x.id), DeskId::at),
            instruments: Names::of(scenario.instruments.iter().map(|x| &x.id), InstrumentId::at),
            counts: Names::of(scenario.counts.iter().map(|x| &x.id), CountId::at),
            persons: Names::of(scenario.persons.iter().map(|x| &x.id), PersonId::at),
            seats: Names::of(scenario.seats.iter().map(|x| &x.id), SeatId::at),
            views,
            conducts: conducts_looked_up(&scenario),
            trigger_times: TriggerTimes::of(&scenario),
            joint: joint::Tables::new(&scenario),
            custody: custody::Tables::new(&scenario),
            hearing: super::hearing::Tables::new(&scenario),
            concerned: super::redress::groups(&scenario),
            scenario,
        })
    }

    /// Working time of a state, if it is the same in another scenario.
    fn hours_of_state(&self, n: usize, other: &Scenario) -> Option<Arc<WorkingTime>> {
        let (own, theirs) = (self.scenario.jurisdictions.get(n)?, other.jurisdictions.get(n)?);
        let times = |s: &Scenario| (s.epoch, s.horizon);
        let same = own.calendar == theirs.calendar && times(&self.scenario) == times(other);
        self.state_hours.get(n).filter(|_| same).cloned()
    }

    /// Views of another scenario, as far as nothing that a seat sees there rests on what differs.
    fn views_for(&self, other: &Scenario) -> Option<Views> {
        if !shows_the_same_items(&self.scenario, other) {
            return None;
        }
        let same = self.scenario.jurisdictions == other.jurisdictions
            && self.scenario.instruments == other.instruments;
        Some(if same { self.views.clone() } else { self.views.with_other_channels(other) })
    }

    /// Conducts of the counts that the casebook speaks of, in their order.
    pub(super) fn conducts_looked_up(&self) -> &[Name] {
        &self.conducts
    }

    /// What is known beforehand of the times of triggers.
    pub(super) fn trigger_times(&self) -> &TriggerTimes {
        &self.trigger_times
    }

    /// Tables of the section `joint`.
    pub(super) fn joint(&self) -> &joint::Tables {
        &self.joint
    }

    /// Tables of the section `custody`.
    pub(super) fn custody(&self) -> &custody::Tables {
        &self.custody
    }

    /// Tables of the section `hearing`.
    pub(super) fn hearing(&self) -> &super::hearing::Tables {
        &self.hearing
    }

    /// Whose data a case of this scenario can come to obtain, in their order.
    pub(super) fn concerned(&self) -> &[super::redress::Group] {
        &self.concerned
    }

    /// Views made once.
    pub(super) fn views(&self) -> &Views {
        &self.views
    }

    /// Item by its name.
    pub fn item(&self, name: &str) -> Option<ItemId> {
        self.items.find(name)
    }

    /// Mark by its item and name.
    pub fn mark(&self, item: ItemId, name: &str) -> Option<MarkId> {
        let own = self.marks.get(item.index())?;
        own.iter().copied().rfind(|mark| self.scenario.marks[mark.index()].id == name)
    }

    /// Desk by its name.
    pub fn desk(&self, name: &str) -> Option<DeskId> {
        self.desks.find(name)
    }

    /// Instrument by its short name.
    pub fn instrument(&self, name: &str) -> Option<InstrumentId> {
        self.instruments.find(name)
    }

    /// Count by its name.
    pub fn count(&self, name: &str) -> Option<CountId> {
        self.counts.find(name)
    }

    /// Person by name.
    pub fn person(&self, name: &str) -> Option<PersonId> {
        self.persons.find(name)
    }

    /// Seat by its name.
    pub fn seat(&self, name: &str) -> Option<SeatId> {
        self.seats.find(name)
    }

    /// A desk's data.
    pub fn desk_spec(&self, desk: DeskId) -> &Desk {
        &self.scenario.desks[desk.index()]
    }

    /// The state of a desk.
    pub fn state_of(&self, desk: DeskId) -> &Jurisdiction {
        &self.scenario.jurisdictions[self.desk_spec(desk).jurisdiction.index()]
    }

    /// An instrument's data.
    pub fn instrument_spec(&self, instrument: InstrumentId) -> &Instrument {
        &self.scenario.instruments[instrument.index()]
    }

    /// Working time of a desk.
    pub fn hours(&self, desk: DeskId) -> &Arc<WorkingTime> {
        &self.hours[desk.index()]
    }

    /// First desk of an office in a state.
    pub fn desk_of(&self, state: JurisdictionId, office: Office) -> Option<DeskId> {
        self.scenario
            .desks
            .iter()
            .position(|d| d.jurisdiction == state && d.office == office)
            .map(DeskId::at)
    }

    /// The seat that decides at a desk, if any.
    pub fn seat_at(&self, desk: DeskId) -> Option<SeatId> {
        self.scenario.seats.iter().position(|s| s.desk == Some(desk)).map(SeatId::at)
    }

    /// Who holds the data of these selectors in that state.
    pub fn holder_in(&self, selectors: &[Selector], state: JurisdictionId) -> Option<DeskId> {
        selectors
            .iter()
            .filter_map(|s| self.selector_holder(*s))
            .find(|d| self.desk_spec(*d).jurisdiction == state)
    }

    /// Who holds the data of a selector.
    pub fn selector_holder(&self, selector: Selector) -> Option<DeskId> {
        let index = usize::try_from(selector.0).ok()?;
        self.scenario.selectors.get(index).map(|s| s.holder)
    }

    /// Civil date in the calendar of a state at a tick.
    pub fn date_in(&self, state: JurisdictionId, at: Tick) -> CivilDate {
        self.calendar(state).local(self.scenario.epoch, at).date()
    }

    /// Calendar of a state.
    pub fn calendar(&self, state: JurisdictionId) -> &Calendar {
        &self.scenario.jurisdictions[state.index()].calendar
    }

    /// Whether the instrument is in force between two states at a tick.
    pub fn is_open(
        &self,
        instrument: InstrumentId,
        from: JurisdictionId,
        to: JurisdictionId,
        at: Tick,
    ) -> bool {
        is_in_force(self.instrument_spec(instrument), self.date_in(from, at))
            && self.cooperation.links(from, to, instrument)
    }

    /// Time of work of a kind at a desk.
    pub fn service(&self, desk: DeskId, work: Work, emergency: bool) -> Option<&Duration> {
        let service = self.desk_spec(desk).services.iter().find(|s| s.work == work)?;
        Some(match (&service.emergency, emergency) {
            (Some(quick), true) => quick,
            (Some(_) | None, _) => &service.ordinary,
        })
    }

    /// Time that a file of this instrument travels.
    pub fn transmission(&self, instrument: &str) -> Option<&Duration> {
        let all = &self.scenario.transmissions;
        all.iter()
            .find(|t| t.instrument == instrument)
            .or_else(|| all.iter().find(|t| t.instrument.is_empty()))
            .map(|t| &t.time)
    }

    /// A rule's pack.
    pub fn rule(&self, rule: RuleId) -> Option<&RulePack> {
        self.scenario.rules.iter().find(|r| r.id == rule)
    }

    /// A rule's standing in the forum.
    pub fn standing(&self, rule: RuleId) -> Option<&ForumStanding> {
        let family = self.scenario.jurisdictions[self.scenario.forum.index()].family;
        self.rule(rule)?.standing_in(family)
    }

    /// The desk where a step is taken; `None` for a step that has no desk (travelling, or an
    /// authorisation by the sender's own office).
    pub fn desk_for(&self, place: StepPlace, way: &Way<'_>) -> Result<Option<DeskId>, Office> {
        let found = match place {
            StepPlace::Between => return Ok(None),
            StepPlace::Issuing(office) => self.desk_of(way.from, office).ok_or(office)?,
            StepPlace::Receiving(office) if self.desk_spec(way.addressee).office == office => way.addressee,
            StepPlace::Receiving(office) => {
                self.desk_of(self.desk_spec(way.addressee).jurisdiction, office).ok_or(office)?
            }
            StepPlace::Holder => {
                let state = self.desk_spec(way.addressee).jurisdiction;
                way.subject
                    .filter(|desk| self.desk_spec(*desk).jurisdiction == state)
                    .or_else(|| self.holder_in(way.selectors, state))
                    .unwrap_or(way.addressee)
            }
            StepPlace::Authoriser => match way.authoriser {
                Some(office) if office != way.sender => self.desk_of(way.from, office).ok_or(office)?,
                Some(_) | None => return Ok(None),
            },
        };
        Ok(Some(found))
    }

    /// What the kernel needs to know of the desks.
    pub fn desk_specs(&self) -> &Arc<[DeskSpec]> {
        &self.desk_specs
    }
}

fn desk_specs(scenario: &Scenario, hours: &[Arc<WorkingTime>]) -> Arc<[DeskSpec]> {
    let with_hours = scenario.desks.iter().zip(hours);
    with_hours
        .map(|(desk, hours)| DeskSpec {
            key: EntityKey::of("desk", &[Part::from(desk.id.as_str())]),
            capacity: u16::try_from(desk.capacity).unwrap_or(u16::MAX),
            hours: hours.clone(),
            background: desk.background.as_ref().map(|b| Background {
                interarrival: b.interarrival.clone(),
                service: b.service.clone(),
                priority: 1,
                backlog_files: b.backlog_files,
            }),
        })
        .collect()
}

/// Where a request goes from and to.
#[derive(Debug, Clone, Copy)]
pub struct Way<'a> {
    /// Issuing state.
    pub from: JurisdictionId,
    /// The sender's office.
    pub sender: Office,
    /// Desk addressed.
    pub addressee: DeskId,
    /// Selectors asked for.
    pub selectors: &'a [Selector],
    /// Who authorises, as the form says.
    pub authoriser: Option<Office>,
    /// Who holds the asset, or can arrest the person, that it is about.
    pub subject: Option<DeskId>,
}

fn compiled_hours(state: &Jurisdiction, scenario: &Scenario) -> Result<Arc<WorkingTime>, PrepareError> {
    // Work begun before the horizon may end after it: compile a year further.
    let until = scenario.horizon.plus(366 * 24 * 60);
    let compiled = WorkingTime::compile(&state.calendar, scenario.epoch, until);
    compiled
        .map(Arc::new)
        .map_err(|_| PrepareError::Calendar { jurisdiction: state.id.clone() })
}

/// Whether two scenarios differ in nothing that a seat sees of items, nor in desks but for how they work.
fn shows_the_same_items(a: &Scenario, b: &Scenario) -> bool {
    let desk = |d: &Desk| (d.id.clone(), d.jurisdiction, d.office, d.serves.clone());
    a.desks.iter().map(desk).eq(b.desks.iter().map(desk))
        && a.items == b.items
        && a.marks == b.marks
        && a.counts == b.counts
        && a.persons == b.persons
        && a.seats == b.seats
        && a.epoch == b.epoch
}

fn conducts_looked_up(scenario: &Scenario) -> Vec<Name> {
    let book = &scenario.hearing.casebook;
    let of_counts = scenario.counts.iter().flat_map(|c| &c.conduct);
    let mut known: Vec<_> = of_counts.filter(|c| book.iter().any(|past| past.conduct.contains(c))).collect();
    known.sort();
    known.dedup();
    known.into_iter().map(|c| c.0.clone()).collect()
}

/// Marks of each item, in their order.
fn marks_by_item(scenario: &Scenario) -> Vec<Vec<MarkId>> {
    let mut marks = vec![Vec::new(); scenario.items.len()];
    for (index, mark) in scenario.marks.iter().enumerate() {
        marks[mark.item.index()].push(MarkId::at(index));
    }
    marks
}

/// What is called by which name, sorted by name.
#[derive(Debug)]
struct Names<T>(Vec<(Name, T)>);

impl<T: Copy> Names<T> {
    fn of<'a>(names: impl Iterator<Item = &'a Name>, id: fn(usize) -> T) -> Names<T> {
        let mut all: Vec<_> = names.enumerate().map(|(i, name)| (name.clone(), id(i))).collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        Names(all)
    }

    /// What is called by a name; of two things the last.
    fn find(&self, name: &str) -> Option<T> {
        let after = self.0.partition_point(|(known, _)| known.as_str() <= name);
        let (known, id) = self.0.get(after.checked_sub(1)?)?;
        (known == name).then_some(*id)
    }
}

fn check_indices(s: &Scenario) -> Result<(), PrepareError> {
    let within = |what: &'static str, index: u32, len: usize| {
        if usize::try_from(index).is_ok_and(|i| i < len) {
            Ok(())
        } else {
            Err(PrepareError::DanglingIndex { what, index })
        }
    };
    within("jurisdiction", s.forum.0, s.jurisdictions.len())?;
    for desk in &s.desks {
        within("jurisdiction", desk.jurisdiction.0, s.jurisdictions.len())?;
    }
    for seat in &s.seats {
        within("jurisdiction", seat.jurisdiction.0, s.jurisdictions.len())?;
        seat.desk.map_or(Ok(()), |d| within("desk", d.0, s.desks.len()))?;
        seat.knows.iter().try_for_each(|i| within("item", i.0, s.items.len()))?;
    }
    for selector in &s.selectors {
        within("desk", selector.holder.0, s.desks.len())?;
    }
    for item in &s.items {
        within("desk", item.holder.0, s.desks.len())?;
        item.about.iter().try_for_each(|p| within("person", p.0, s.persons.len()))?;
        item.derived_from.iter().try_for_each(|i| within("item", i.0, s.items.len()))?;
    }
    for mark in &s.marks {
        within("item", mark.item.0, s.items.len())?;
        mark.counts.iter().try_for_each(|c| within("count", c.0, s.counts.len()))?;
    }
    for lead in &s.leads {
        within("desk", lead.holder.0, s.desks.len())?;
        lead.opened_by.iter().try_for_each(|i| within("item", i.0, s.items.len()))?;
        lead.marks
            .iter()
            .chain(&lead.moment)
            .try_for_each(|m| within("mark", m.0, s.marks.len()))?;
    }
    for lookup in &s.lookups {
        within("desk", lookup.holder.0, s.desks.len())?;
        within("item", lookup.item.0, s.items.len())?;
        within("selector", lookup.selector.0, s.selectors.len())?;
    }
    for inject in &s.injects {
        inject.to.iter().try_for_each(|x| within("seat", x.0, s.seats.len()))?;
        inject.reveals.map_or(Ok(()), |i| within("item", i.0, s.items.len()))?;
    }
    let rest = super::indices::check(s).or_else(|| super::ways::check(&s.ways, s));
    if let Some((what, index)) = super::course::check(s).or(rest) {
        return Err(PrepareError::DanglingIndex { what, index });
    }
    for count in &s.counts {
        within("person", count.perpetrator.0, s.persons.len())?;
    }
    Ok(())
}

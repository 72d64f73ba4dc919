//! Parts of a projection that are the same for every case of a scenario, made once: an item under a handle,
//! and the channels of a seat on a day. They are pure functions of the scenario, so that remembering them
//! changes nothing but the time.

use std::sync::{Arc, OnceLock};

use super::{ChannelView, CountView, ItemView, MarkKind, MarkView, names_of};
use crate::case::graph::is_in_force;
use crate::case::handle::{handle, mark_handle};
use crate::case::ids::{CountId, DeskId, ItemId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::scenario::{MarkValue, Scenario};
use crate::kernel::{CivilDate, TICKS_PER_DAY, Tick};
use crate::law::facts::KnownFacts;
use crate::law::instrument::{Instrument, Measure, Membership};
use crate::law::terms::{DataCategory, Office};
use crate::law::test::Fact;

/// Most items of a scenario whose views are remembered; in a larger one they are made each time.
const ITEMS_LIMIT: usize = 128;

/// What was made so far.
#[derive(Debug, Clone)]
pub struct Views {
    /// By item, handle, and what is known of it.
    items: Arc<[OnceLock<Arc<ItemView>>]>,
    counts: OnceLock<Arc<[CountView]>>,
    channels: Arc<Channels>,
}

/// Channels by day and seat.
#[derive(Debug)]
struct Channels {
    /// The days from which other instruments are in force than before, in order.
    days: Vec<CivilDate>,
    /// From when on it is past the last of these days everywhere.
    settled_from: Option<Tick>,
    /// By seat, then by day.
    made: Vec<OnceLock<Arc<[ChannelView]>>>,
}

impl Channels {
    fn of(scenario: &Scenario) -> Channels {
        let mut days: Vec<CivilDate> = scenario.instruments.iter().map(|i| i.validity.valid_from).collect();
        days.sort();
        days.dedup();
        let slots = days.len() * scenario.seats.len();
        let settled_from = days.last().and_then(|last| past_everywhere(scenario, *last));
        Channels { days, settled_from, made: (0..slots).map(|_| OnceLock::new()).collect() }
    }
}

/// The tick from which on it is past midnight of a day in every state: no local date is more than one day behind
/// that of UTC.
fn past_everywhere(scenario: &Scenario, day: CivilDate) -> Option<Tick> {
    let start = scenario.epoch.utc().date().days_from_civil();
    let days = day.days_from_civil().checked_add(2)?.checked_sub(start)?.max(0);
    Some(Tick(u64::try_from(days).ok()?.checked_mul(TICKS_PER_DAY)?))
}

impl Views {
    /// Nothing made yet.
    pub fn new(scenario: &Scenario) -> Views {
        let items = scenario.items.len();
        let slots = if items <= ITEMS_LIMIT { items * items * 4 } else { 0 };
        Views {
            items: (0..slots).map(|_| OnceLock::new()).collect(),
            counts: OnceLock::new(),
            channels: Arc::new(Channels::of(scenario)),
        }
    }

    /// The same items with other channels: what is linked to what has changed, and nothing else that is seen of it.
    pub fn with_other_channels(&self, scenario: &Scenario) -> Views {
        Views { channels: Arc::new(Channels::of(scenario)), ..self.clone() }
    }

    /// An item under the handle with this number, from 1.
    pub(super) fn item(
        &self,
        p: &Prepared,
        number: usize,
        item: ItemId,
        read: bool,
        in_file: bool,
    ) -> Arc<ItemView> {
        let make = || Arc::new(item_view(p, number, item, read, in_file));
        let row = item.index() * p.scenario.items.len() + number.saturating_sub(1);
        let slot = row * 4 + usize::from(read) * 2 + usize::from(in_file);
        match self.items.get(slot).filter(|_| number <= p.scenario.items.len()) {
            Some(made) => made.get_or_init(make).clone(),
            None => make(),
        }
    }

    /// Every count.
    pub(super) fn counts(&self, p: &Prepared) -> Arc<[CountView]> {
        let all = || (0..p.scenario.counts.len()).map(CountId::at);
        self.counts.get_or_init(|| all().map(|id| count_view(p, id)).collect()).clone()
    }

    /// Instruments in force from the seat's state at a tick.
    pub(super) fn channels(&self, p: &Prepared, seat: SeatId, at: Tick) -> Arc<[ChannelView]> {
        let Channels { days, settled_from, .. } = &*self.channels;
        let last = settled_from.filter(|from| *from <= at).and_then(|_| days.len().checked_sub(1));
        let day = last.or_else(|| {
            let today = p.date_in(p.scenario.seats[seat.index()].jurisdiction, at);
            days.iter().rposition(|from| *from <= today)
        });
        // Before the first of these days nothing is in force.
        let Some(day) = day else { return Arc::default() };
        let slot = self.channels.made.get(seat.index() * days.len() + day);
        let make = || channels(p, seat, days[day]);
        slot.map_or_else(make, |slot| slot.get_or_init(make).clone())
    }
}

fn item_view(p: &Prepared, number: usize, id: ItemId, read: bool, in_file: bool) -> ItemView {
    let item = &p.scenario.items[id.index()];
    let marks: Vec<MarkView> = if read {
        let own = p.scenario.marks.iter().filter(|m| m.item == id);
        own.map(|m| MarkView {
            name: mark_handle(number, &m.id),
            line: m.line,
            text: m.text.clone(),
            kind: kind_of(&m.value),
            counts: m.counts.iter().map(|c| p.scenario.counts[c.index()].id.clone()).collect(),
        })
        .collect()
    } else {
        Vec::new()
    };
    let counts = p
        .scenario
        .counts
        .iter()
        .filter(|c| read && c.elements.iter().any(|e| e.proof.items().iter().any(|i| ItemId(i.0) == id)));
    ItemView {
        handle: handle(number),
        category: item.category,
        holder: p.desk_spec(item.holder).id.clone(),
        read,
        in_file,
        about: if read { names_of(p, &item.about) } else { Vec::new() },
        clock: item.artefact.as_ref().filter(|_| read).and_then(|a| a.clock),
        counts: counts.map(|c| c.id.clone()).collect(),
        marks,
    }
}

fn kind_of(value: &MarkValue) -> MarkKind {
    match value {
        MarkValue::Address(..) => MarkKind::Address,
        MarkValue::Port(_) => MarkKind::Port,
        MarkValue::DeviceTime(_) => MarkKind::DeviceTime,
        MarkValue::Account(..) => MarkKind::Account,
        MarkValue::Host(..) => MarkKind::Host,
        MarkValue::Line => MarkKind::Line,
    }
}

fn channels(p: &Prepared, seat: SeatId, on: CivilDate) -> Arc<[ChannelView]> {
    let spec = &p.scenario.seats[seat.index()];
    let (from, role) = (spec.jurisdiction, spec.role);
    let edges = p.cooperation.edges().into_iter();
    edges
        .filter(|(a, _, i)| *a == from && is_in_force(p.instrument_spec(*i), on))
        .map(|(_, to, id)| {
            let i = p.instrument_spec(id);
            let desks = (0..p.scenario.desks.len()).map(DeskId::at);
            let addressees = desks
                .filter(|d| {
                    p.desk_spec(*d).jurisdiction == to && crate::case::reading::is_addressee(p, i, *d)
                })
                .filter(|d| !by_service(i, from == to) || p.desk_spec(*d).serves.contains(&from))
                .map(|d| p.desk_spec(d).id.clone());
            ChannelView {
                instrument: i.id.clone(),
                jurisdiction: p.scenario.jurisdictions[to.index()].id.clone(),
                addressees: addressees.collect(),
                performs: i.performs,
                yields: i.yields,
                timed: i.route.iter().any(|step| !step.clocks.is_empty()),
                treaty: i.membership != Membership::None,
                required: i.form.iter().filter(|f| f.required).map(|f| f.field).collect(),
                // Of those on the list, the offices that this state has and the seat's own.
                authorisers: rows(i, from == to, |m| {
                    let here = |o: &Office| *o == role || p.desk_of(from, *o).is_some();
                    m.issuers.iter().copied().filter(here).collect()
                }),
                least_penalty_months: rows(i, from == to, |m| m.threshold.least_penalty_months())
                    .into_iter()
                    .filter_map(|(c, months)| Some((c, months?)))
                    .collect(),
            }
        })
        .collect()
}

/// Whether a domestic instrument reaches only those abroad who offer their services at home.
fn by_service(instrument: &Instrument, at_home: bool) -> bool {
    !at_home && matches!(instrument.membership, Membership::Domestic(_))
}

/// Rows of an instrument that can apply to an addressee at home, or abroad.
pub fn rows_open(instrument: &Instrument, at_home: bool) -> impl Iterator<Item = &Measure> {
    let place = if at_home { Fact::HolderInTerritory } else { Fact::HolderServesTerritory };
    let known = KnownFacts::new(vec![place], Vec::new());
    instrument
        .measures
        .iter()
        .filter(move |m| m.addressee.holds(&known, &mut Vec::new()))
}

fn rows<T>(instrument: &Instrument, at_home: bool, value: impl Fn(&Measure) -> T) -> Vec<(DataCategory, T)> {
    let value = &value;
    rows_open(instrument, at_home)
        .flat_map(|m| m.categories.iter().map(move |c| (*c, value(m))))
        .collect()
}

fn count_view(p: &Prepared, id: CountId) -> CountView {
    CountView {
        name: p.scenario.counts[id.index()].id.clone(),
        max_penalty_months: crate::case::facts::forum_offence(p, id).map_or(0, |o| o.max_penalty_months),
    }
}

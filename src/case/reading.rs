//! Reading a form: names become indices, a device's time becomes a moment in UTC, what is asked and what
//! the cited marks support become scopes. Only what is structurally blank is refused here; what is
//! wrong on the merits comes back as it would in life.

use super::command::{Form, LIST_LIMIT, NOTE_LIMIT};
use super::event::Reading;
use super::ids::{DeskId, ItemId, JurisdictionId, MarkId, RequestId, SeatId};
use super::prepared::{Prepared, Way};
use super::rejection::{NameKind, Rejection};
use super::scenario::{DATA_ORIGIN_MINUTES, MarkValue};
use super::state::{CaseState, KnownItem};
use crate::kernel::{CivilTime, Name, Tick};
use crate::law::facts::Target;
use crate::law::instrument::{Field, Instrument, Object, StepPlace};
use crate::law::scope::{Cell, Scope, Selector};
use crate::law::terms::Office;

/// Minutes of a data stretch that stands for "no particular time" (a customer record).
const TIMELESS: (Tick, Tick) = (Tick(0), Tick(1));

/// Item by its name or by the seat's own handle, if the seat knows it.
pub fn known_item(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<ItemId, Rejection> {
    known_by_name(p, state, seat, name)
        .map(|known| known.item)
        .ok_or_else(|| Rejection::NotKnownToYou { kind: NameKind::Item, name: name.into() })
}

/// What a seat knows of an item by its name or by the seat's own handle.
fn known_by_name(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Option<KnownItem> {
    let known = &state.seats[seat.index()].items;
    if let Some(handle) = name.strip_prefix('#') {
        let number: usize = handle.parse().ok()?;
        return known.get(number.checked_sub(1)?).copied();
    }
    let item = p.item(name)?;
    known.iter().find(|k| k.item == item).copied()
}

/// Mark by `item.mark`, if the seat has read the item.
pub fn known_mark(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Result<MarkId, Rejection> {
    read_mark(p, state, seat, name)
        .ok_or_else(|| Rejection::NotKnownToYou { kind: NameKind::Mark, name: name.into() })
}

/// The same, where nobody is told what is wrong with a name that is not known.
pub(super) fn read_mark(p: &Prepared, state: &CaseState, seat: SeatId, name: &str) -> Option<MarkId> {
    let dot = name.bytes().position(|byte| byte == b'.')?;
    let (item_name, mark_name) = (name.get(..dot)?, name.get(dot + 1..)?);
    let known = known_by_name(p, state, seat, item_name).filter(|known| known.read)?;
    let mark = p.mark(known.item, mark_name)?;
    (!super::custody::hides(p, state, seat, mark)).then_some(mark)
}

/// Request by the seat's own file number.
pub fn known_request(state: &CaseState, seat: SeatId, number: u32) -> Result<RequestId, Rejection> {
    let unknown = || Rejection::NotKnownToYou { kind: NameKind::Request, name: number.to_string().into() };
    let index = usize::try_from(number)
        .ok()
        .and_then(|n| n.checked_sub(1))
        .ok_or_else(unknown)?;
    state.seats[seat.index()].requests.get(index).copied().ok_or_else(unknown)
}

/// Marks by name, without doubles.
pub fn known_marks(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    names: &[Name],
) -> Result<Vec<MarkId>, Rejection> {
    check_list(names.len())?;
    let mut marks = Vec::with_capacity(names.len());
    for name in names {
        let mark = known_mark(p, state, seat, name)?;
        if marks.contains(&mark) {
            return Err(Rejection::ListedTwice { name: name.clone() });
        }
        marks.push(mark);
    }
    Ok(marks)
}

/// Limits of lists.
pub fn check_list(len: usize) -> Result<(), Rejection> {
    if len > LIST_LIMIT {
        return Err(Rejection::TooLong { limit: u32::try_from(LIST_LIMIT).unwrap_or(u32::MAX) });
    }
    Ok(())
}

/// Limits of free text.
pub fn check_note(note: &str) -> Result<(), Rejection> {
    if note.chars().count() > NOTE_LIMIT {
        return Err(Rejection::TooLong { limit: u32::try_from(NOTE_LIMIT).unwrap_or(u32::MAX) });
    }
    Ok(())
}

/// Reads a form as its sender's file stands.
pub fn read_form(p: &Prepared, state: &CaseState, seat: SeatId, form: &Form) -> Result<Reading, Rejection> {
    check_list(form.alternatives.len())?;
    check_note(&form.note)?;
    let instrument = p.instrument(&form.instrument).ok_or_else(|| Rejection::NotKnownToYou {
        kind: NameKind::Instrument,
        name: form.instrument.clone(),
    })?;
    let addressee = p
        .desk(&form.addressee)
        .ok_or_else(|| Rejection::NotKnownToYou { kind: NameKind::Desk, name: form.addressee.clone() })?;
    let spec = p.instrument_spec(instrument);
    check_blank(spec, form)?;
    check_addressee(p, spec, addressee)?;
    super::measure::check_form(p, state, seat, form)?;
    let identifiers = read_identifiers(p, state, seat, form)?;
    let moment_seconds = read_moment(p, state, seat, form)?;
    let nexus = known_marks(p, state, seat, &form.nexus)?;
    let count = match &form.offence {
        Some(name) => Some(
            p.count(name)
                .ok_or_else(|| Rejection::NotKnownToYou { kind: NameKind::Count, name: name.clone() })?,
        ),
        None => None,
    };
    let mut marks = side_marks(p, state, seat, form)?;
    marks.extend(identifiers.marks.iter().chain(&nexus).copied());
    marks.sort();
    marks.dedup();
    let preservation = form.preservation.map(|n| known_request(state, seat, n)).transpose()?;
    let stretch = asked_stretch(p, form, moment_seconds)?;
    let selectors = asked_selectors(p, addressee, form, &identifiers.selectors);
    let reading = Reading {
        instrument,
        addressee,
        asked: if is_about_data(spec) { asked_scope(form, &selectors, stretch) } else { Scope::default() },
        justified: justified_scope(p, &identifiers.marks, &nexus),
        selectors,
        ports: identifiers.ports,
        moment_seconds,
        nexus,
        marks,
        count,
        preservation,
        emergency: form.emergency.is_some(),
    };
    check_route(p, seat, form, &reading)?;
    Ok(reading)
}

/// Marks named beside identifiers and link: the moment, facts of alternatives, the emergency.
fn side_marks(p: &Prepared, state: &CaseState, seat: SeatId, form: &Form) -> Result<Vec<MarkId>, Rejection> {
    for considered in &form.alternatives {
        if p.instrument(&considered.instrument).is_none() {
            let name = considered.instrument.clone();
            return Err(Rejection::NotKnownToYou { kind: NameKind::Instrument, name });
        }
    }
    let facts = form.alternatives.iter().filter_map(|c| c.fact.as_ref());
    let emergency = form.emergency.iter().filter_map(|e| e.mark.as_ref());
    let moment = form.moment.iter().map(|m| &m.mark);
    facts
        .chain(emergency)
        .chain(moment)
        .map(|name| known_mark(p, state, seat, name))
        .collect()
}

struct Identifiers {
    selectors: Vec<Selector>,
    ports: Vec<u16>,
    marks: Vec<MarkId>,
}

fn read_identifiers(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    form: &Form,
) -> Result<Identifiers, Rejection> {
    let marks = known_marks(p, state, seat, &form.identifiers)?;
    let mut found = Identifiers { selectors: Vec::new(), ports: Vec::new(), marks: Vec::new() };
    for (mark, name) in marks.iter().zip(&form.identifiers) {
        match &p.scenario.marks[mark.index()].value {
            MarkValue::Address(_, s) | MarkValue::Account(_, s) | MarkValue::Host(_, s) => {
                if !found.selectors.contains(s) {
                    found.selectors.push(*s);
                }
            }
            MarkValue::Port(port) => found.ports.push(*port),
            MarkValue::DeviceTime(_) | MarkValue::Line => {
                return Err(Rejection::WrongKindOfMark { mark: name.clone() });
            }
        }
    }
    found.marks = marks;
    found.selectors.sort();
    Ok(found)
}

/// The moment in seconds since tick 0, UTC, as the form states it: the device's time, less the zone
/// stated, plus the lag stated.
fn read_moment(p: &Prepared, state: &CaseState, seat: SeatId, form: &Form) -> Result<Option<i64>, Rejection> {
    let Some(moment) = &form.moment else { return Ok(None) };
    let mark = known_mark(p, state, seat, &moment.mark)?;
    let MarkValue::DeviceTime(device_seconds) = p.scenario.marks[mark.index()].value else {
        return Err(Rejection::WrongKindOfMark { mark: moment.mark.clone() });
    };
    let zone_minutes = moment.zone_minutes.ok_or(Rejection::ZoneBlank)?;
    if zone_minutes.abs() > 14 * 60 || moment.slow_seconds.abs() > 366 * 86_400 {
        return Err(Rejection::TimeOutOfRange);
    }
    Ok(Some(device_seconds - i64::from(zone_minutes) * 60 + i64::from(moment.slow_seconds)))
}

/// Minutes on the data axis of a civil time in UTC.
fn data_minute(p: &Prepared, time: CivilTime) -> Result<Tick, Rejection> {
    let epoch = p.scenario.epoch.utc();
    let days = time.date().days_from_civil() - epoch.date().days_from_civil();
    let minutes = days * 1440 + i64::from(time.minute_of_day()) - i64::from(epoch.minute_of_day());
    data_tick(minutes).ok_or(Rejection::TimeOutOfRange)
}

/// Minutes since tick 0, possibly negative, on the data axis.
pub fn data_tick(minutes: i64) -> Option<Tick> {
    let origin = i64::try_from(DATA_ORIGIN_MINUTES).ok()?;
    u64::try_from(minutes.checked_add(origin)?).ok().map(Tick)
}

fn asked_stretch(p: &Prepared, form: &Form, moment: Option<i64>) -> Result<Option<(Tick, Tick)>, Rejection> {
    if let Some(period) = form.period {
        let (from, until) = (data_minute(p, period.from)?, data_minute(p, period.until)?);
        if from >= until {
            return Err(Rejection::TimeOutOfRange);
        }
        return Ok(Some((from, until)));
    }
    let Some(seconds) = moment else { return Ok(None) };
    let from = data_tick(seconds.div_euclid(60)).ok_or(Rejection::TimeOutOfRange)?;
    Ok(Some((from, from.plus(1))))
}

/// The selectors named; with a target that names nobody, everything that the addressee holds.
fn asked_selectors(p: &Prepared, addressee: DeskId, form: &Form, named: &[Selector]) -> Vec<Selector> {
    match form.target {
        Some(Target::AllUsers | Target::Area) => {
            let state = p.desk_spec(addressee).jurisdiction;
            let holder = p.holder_in(named, state).unwrap_or(addressee);
            (0u32..)
                .zip(&p.scenario.selectors)
                .filter(|(_, spec)| spec.holder == holder)
                .map(|(i, _)| Selector(i))
                .collect()
        }
        Some(Target::Person | Target::Identifier | Target::Premises) | None => named.to_vec(),
    }
}

/// Whether what is asked is a scope of data; an asset, a person or an own measure is not narrowed.
fn is_about_data(instrument: &Instrument) -> bool {
    !matches!(instrument.object, Object::Asset | Object::Person | Object::OwnMeasure)
}

fn asked_scope(form: &Form, selectors: &[Selector], stretch: Option<(Tick, Tick)>) -> Scope {
    let Some(category) = form.category else { return Scope::default() };
    let (from, until) = stretch.unwrap_or(TIMELESS);
    Scope::from_cells(
        selectors
            .iter()
            .map(|selector| Cell { selector: *selector, category, from, until }),
    )
}

/// Union of what the cited marks support; every support also supports the timeless cell of its
/// selector and category, because a customer record has no stretch.
fn justified_scope(p: &Prepared, identifiers: &[MarkId], nexus: &[MarkId]) -> Scope {
    let cited = identifiers.iter().chain(nexus);
    let supports = cited.flat_map(|m| p.scenario.marks[m.index()].supports.iter());
    let mut cells = Vec::with_capacity(64);
    for cell in supports {
        cells.extend([*cell, Cell { from: TIMELESS.0, until: TIMELESS.1, ..*cell }]);
    }
    Scope::from_cells(cells)
}

fn check_blank(instrument: &Instrument, form: &Form) -> Result<(), Rejection> {
    let fields: Vec<Field> = instrument
        .form
        .iter()
        .filter(|f| f.required && is_blank(form, f.field))
        .map(|f| f.field)
        .collect();
    if fields.is_empty() { Ok(()) } else { Err(Rejection::FieldsBlank { fields }) }
}

/// Whether a field of the form is blank.
pub fn is_blank(form: &Form, field: Field) -> bool {
    match field {
        Field::Category => form.category.is_none(),
        Field::Identifiers => form.identifiers.is_empty() && !names_nobody(form),
        // A stretch answers the question of when as well as a moment does.
        Field::Moment => form.moment.is_none() && form.period.is_none(),
        Field::Period => form.period.is_none() && form.moment.is_none(),
        Field::Target => form.target.is_none(),
        Field::Offence => form.offence.is_none(),
        Field::Nexus => form.nexus.is_empty(),
        Field::Necessity => form.necessity.is_none(),
        Field::Alternatives => form.alternatives.is_empty(),
        Field::Emergency => form.emergency.is_none(),
        Field::Authoriser => form.authoriser.is_none(),
        Field::Preservation => form.preservation.is_none(),
        Field::FollowUp => !form.follow_up,
        Field::Translation => !form.translation,
        Field::Remedies => !form.remedies,
        Field::UserNotice => form.user_notice.is_none(),
        Field::Person => form.person.is_none(),
        Field::Asset => form.asset.is_none(),
        Field::Duration => form.duration_days.is_none(),
        Field::Encloses => form.encloses.is_empty(),
        Field::Judgments => !form.judgments_checked,
    }
}

fn names_nobody(form: &Form) -> bool {
    matches!(form.target, Some(Target::AllUsers | Target::Area))
}

fn check_addressee(p: &Prepared, instrument: &Instrument, addressee: DeskId) -> Result<(), Rejection> {
    if is_addressee(p, instrument, addressee) {
        return Ok(());
    }
    Err(Rejection::WrongAddressee {
        offices: vec![first_place(instrument).flatten().unwrap_or(Office::Provider)],
    })
}

/// The first place of the route outside the issuing state says to whom the form is addressed: an
/// office, or whoever holds the data.
pub fn first_place(instrument: &Instrument) -> Option<Option<Office>> {
    instrument.route.iter().find_map(|step| match step.at {
        StepPlace::Receiving(office) => Some(Some(office)),
        StepPlace::Holder => Some(None),
        StepPlace::Issuing(_) | StepPlace::Authoriser | StepPlace::Between => None,
    })
}

/// Whether an instrument can be addressed to a desk.
pub fn is_addressee(p: &Prepared, instrument: &Instrument, desk: DeskId) -> bool {
    match first_place(instrument) {
        Some(Some(office)) => p.desk_spec(desk).office == office,
        Some(None) => is_holder(p, desk),
        None => true,
    }
}

fn is_holder(p: &Prepared, desk: DeskId) -> bool {
    p.desk_spec(desk).office == Office::Provider
        || p.scenario.selectors.iter().any(|s| s.holder == desk)
        || p.scenario.items.iter().any(|i| i.holder == desk)
        || super::measure::is_holder(p, desk)
}

/// Every step of the route needs a desk.
fn check_route(p: &Prepared, seat: SeatId, form: &Form, reading: &Reading) -> Result<(), Rejection> {
    let way = way_of(p, seat, form, reading);
    for step in &p.instrument_spec(reading.instrument).route {
        p.desk_for(step.at, &way)
            .map_err(|office| Rejection::NoDeskForStep { office: Some(office) })?;
    }
    Ok(())
}

/// Where a request goes from and to.
pub fn way_of<'a>(p: &Prepared, seat: SeatId, form: &Form, reading: &'a Reading) -> Way<'a> {
    let seat = &p.scenario.seats[seat.index()];
    Way {
        from: seat.jurisdiction,
        sender: seat.role,
        addressee: reading.addressee,
        selectors: &reading.selectors,
        authoriser: form.authoriser,
        subject: super::measure::holder_of(p, reading.instrument, form),
    }
}

/// State that receives.
pub fn receiving_state(p: &Prepared, reading: &Reading) -> JurisdictionId {
    p.desk_spec(reading.addressee).jurisdiction
}

/// Whether two states have a language in common.
pub fn share_language(p: &Prepared, from: JurisdictionId, to: JurisdictionId) -> bool {
    let accepted = &p.scenario.jurisdictions[to.index()].languages;
    p.scenario.jurisdictions[from.index()]
        .languages
        .iter()
        .any(|l| accepted.contains(l))
}

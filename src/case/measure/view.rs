//! What a seat sees of this section.

use serde::{Deserialize, Serialize};

use super::running::{get, is_known, known_to, line_of, prolongs, to_delete};
use super::state::{PersonState, Running};
use super::{EndReason, Event, Line, assets, host, persons, release, review};
use crate::case::better::mark_name;
use crate::case::court::is_known_to;
use crate::case::facts::forum_offence;
use crate::case::handle::handle_of;
use crate::case::ids::{AssetId, CountId, JurisdictionId, MarkId, PersonId, RequestId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::projection::Depth;
use crate::case::scenario::{Mark, MarkValue};
use crate::case::state::CaseState;
use crate::kernel::{Name, Tick};
use crate::law::acts::{HostAnswer, Renewal};
use crate::law::terms::{DataCategory, Office};

/// What a seat sees of this section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Interceptions that it asked for, authorised, or carries out; the position, from 1, is its number.
    pub measures: Vec<MeasureView>,
    /// Lines in its file whose user is known to be in another state that must be told of a measure.
    pub abroad: Vec<AbroadView>,
    /// Assets that it knows.
    pub assets: Vec<AssetView>,
    /// Persons who are wanted, as far as it follows them.
    pub wanted: Vec<WantedView>,
    /// Emergency orders to be validated.
    pub reviews: Vec<ReviewView>,
}

/// An interception.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureView {
    /// The seat's own number.
    pub number: u32,
    /// Its file number of the request, if it has one.
    pub request: Option<u32>,
    /// The line, by name.
    pub selector: Name,
    /// What is taken.
    pub category: DataCategory,
    /// Since when.
    pub began_at: Tick,
    /// Until when it is authorised; none: without end.
    pub until: Option<Tick>,
    /// How it is prolonged.
    pub renewal: Option<Renewal>,
    /// Why it ended, if it did.
    pub ended: Option<EndReason>,
    /// This seat asked for it.
    pub own: bool,
    /// This seat decides whether it goes on.
    pub prolongs: bool,
    /// A prolongation by so many days is asked for.
    pub asked_days: Option<u32>,
    /// What it brought, by this seat's handles.
    pub items: Vec<Name>,
    /// Of these, how many must be deleted.
    pub to_delete: u32,
    /// What the state where the target is said, once it was told.
    pub host: Option<HostAnswer>,
}

/// A line whose user is in another state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbroadView {
    /// Marks of this seat that name the line.
    pub marks: Vec<Name>,
    /// State where its user is.
    pub state: Name,
    /// Who uses it, if the seat's file points to them.
    pub person: Option<Name>,
    /// That state was told.
    pub told: bool,
}

/// An asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssetView {
    /// Name.
    pub name: Name,
    /// What it was worth, euros.
    pub value_eur: u64,
    /// Desk that holds it.
    pub holder: Name,
    /// State of that desk.
    pub jurisdiction: Name,
    /// Held for the case now, euros.
    pub frozen_eur: u64,
    /// Nothing was left when the last order came.
    pub gone: bool,
    /// Confiscated, euros.
    pub confiscated_eur: u64,
    /// The freezing lapses then.
    pub held_until: Option<Tick>,
    /// A final judgment takes it, it is held, and it is not confiscated yet.
    pub to_confiscate: bool,
    /// No judgment takes it, and this seat can release it: until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release_by: Option<Tick>,
}

/// How far it is with a person who is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PersonStatus {
    /// Nobody knows where.
    Sought,
    /// It is known where.
    Located,
    /// Found in the forum: nothing stands in the way of charges.
    Here,
    /// Under arrest.
    Held,
    /// A provisional arrest ran out.
    Lapsed,
    /// Surrender was granted.
    Granted,
    /// Surrender was refused.
    Refused,
    /// Handed over.
    Surrendered,
}

/// A person who is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WantedView {
    /// Who.
    pub person: Name,
    /// How far it is.
    pub status: PersonStatus,
    /// State where the person is, once known.
    pub located: Option<Name>,
    /// The arrest is provisional until then.
    pub provisional_until: Option<Tick>,
    /// When the person will be handed over.
    pub transfer_at: Option<Tick>,
    /// Counts that the person may be charged with after the surrender; none where nothing limits them.
    pub covered: Option<Vec<Name>>,
    /// Counts that carry the death penalty in the forum.
    pub capital: Vec<Name>,
    /// An assurance against it is on file.
    pub assurance: bool,
    /// Further counts that the other state was asked about.
    pub asked: Vec<Name>,
    /// Further counts to which it did not agree.
    pub declined: Vec<Name>,
    /// That question waits for this seat; what the law answers.
    pub for_you: Option<bool>,
}

/// An emergency order to be validated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewView {
    /// The seat's file number.
    pub request: u32,
    /// Until when.
    pub until: Tick,
    /// Validated.
    pub validated: bool,
    /// Undone.
    pub undone: bool,
    /// It was not validated, and will not be.
    pub refused: bool,
    /// This seat gave the order.
    pub own: bool,
    /// This seat can validate it; what the law answers.
    pub for_you: Option<bool>,
}

/// Projects the section for a seat.
pub fn view(p: &Prepared, state: &CaseState, seat: SeatId, depth: Depth) -> View {
    let own = &state.sections.measure;
    // Whoever does not prosecute acts on what is asked of its office and on its own measures.
    let whole = depth == Depth::Whole;
    let all = whole || p.scenario.seats[seat.index()].role == Office::Prosecutor;
    let numbers = (1u32..).zip(known_to(p, state, seat));
    View {
        measures: numbers
            .filter_map(|(number, id)| get(own, id).map(|m| measure_view(p, state, seat, number, m)))
            .collect(),
        abroad: p
            .scenario
            .measure
            .lines
            .iter()
            .filter(|l| all && (whole || host::answer_of(state, l) == HostAnswer::NotTold))
            .filter_map(|l| abroad_view(p, state, seat, l))
            .collect(),
        assets: (0..if all { p.scenario.measure.assets.len() } else { 0 })
            .map(AssetId::at)
            .filter(|id| assets::is_known(p, state, seat, *id))
            .filter_map(|id| asset_view(p, state, seat, id, whole))
            .collect(),
        wanted: p
            .scenario
            .measure
            .wanted
            .iter()
            .filter(|w| {
                let follows = if all { follows } else { persons::asked_of };
                follows(p, state, seat, w.person)
            })
            .map(|w| wanted_view(p, state, seat, w.person))
            .collect(),
        reviews: own
            .reviews
            .keys()
            .filter_map(|request| review_view(p, state, seat, *request))
            .collect(),
    }
}

/// Whether a seat follows what happens to a person who is wanted.
fn follows(p: &Prepared, state: &CaseState, seat: SeatId, person: PersonId) -> bool {
    (persons::follows(p, seat) && is_known_to(p, state, seat, person))
        || persons::asked_of(p, state, seat, person)
}

/// A seat's file number of a request.
fn file_number(state: &CaseState, seat: SeatId, request: RequestId) -> Option<u32> {
    let at = state.seats[seat.index()].requests.iter().position(|r| *r == request)?;
    u32::try_from(at.saturating_add(1)).ok()
}

fn state_name(p: &Prepared, state: JurisdictionId) -> Name {
    p.scenario.jurisdictions[state.index()].id.clone()
}

fn measure_view(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    number: u32,
    measure: &Running,
) -> MeasureView {
    let line = line_of(&p.scenario, measure);
    let selector = line.and_then(|l| usize::try_from(l.selector.0).ok());
    let own = state.requests[measure.request.index()].seat == seat;
    let decides = prolongs(p, state, seat, measure);
    let brought = measure
        .caught
        .iter()
        .filter(|_| own)
        .filter_map(|c| handle_of(state, seat, c.item));
    let to_delete = if own { to_delete(p, state, measure).len() } else { 0 };
    let host = line.map(|l| host::answer_of(state, l)).filter(|h| *h != HostAnswer::NotTold);
    MeasureView {
        number,
        request: file_number(state, seat, measure.request),
        selector: selector
            .and_then(|i| p.scenario.selectors.get(i))
            .map(|s| s.id.clone())
            .unwrap_or_default(),
        category: measure.category,
        began_at: measure.began_at,
        until: measure.until,
        renewal: measure.renewal,
        ended: measure.ended.map(|(_, why)| why),
        own,
        prolongs: decides,
        asked_days: measure.asked.filter(|_| own || decides).map(|(days, _)| days),
        items: brought.collect(),
        to_delete: u32::try_from(to_delete).unwrap_or(u32::MAX),
        host: host.filter(|_| own),
    }
}

/// A line in a seat's file, if the seat investigates and knows its user to be abroad.
fn abroad_view(p: &Prepared, state: &CaseState, seat: SeatId, line: &Line) -> Option<AbroadView> {
    let spec = &p.scenario.seats[seat.index()];
    if !persons::follows(p, seat) || !host::must_be_told(p, state, spec.jurisdiction, line) {
        return None;
    }
    let names = |mark: &Mark| match mark.value {
        MarkValue::Address(_, s) | MarkValue::Account(_, s) | MarkValue::Host(_, s) => s == line.selector,
        MarkValue::Port(_) | MarkValue::DeviceTime(_) | MarkValue::Line => false,
    };
    let marks: Vec<Name> = (0u32..)
        .zip(&p.scenario.marks)
        .filter(|(_, mark)| names(mark))
        .filter_map(|(id, _)| mark_name(p, state, seat, MarkId(id)))
        .collect();
    let told = host::answer_of(state, line) != HostAnswer::NotTold;
    let selector = usize::try_from(line.selector.0).ok().and_then(|i| p.scenario.selectors.get(i));
    let person = selector
        .and_then(|s| s.person)
        .filter(|person| is_known_to(p, state, seat, *person));
    let person = person.map(|person| p.scenario.persons[person.index()].id.clone());
    (!marks.is_empty()).then(|| AbroadView { marks, state: state_name(p, line.target_in), person, told })
}

/// An asset; `None` where nothing can be done about it, unless all are wanted.
fn asset_view(p: &Prepared, state: &CaseState, seat: SeatId, id: AssetId, whole: bool) -> Option<AssetView> {
    let spec = p.scenario.measure.asset(id)?;
    let reached = state.sections.measure.assets.get(&id);
    let gone = reached.is_some_and(|a| a.gone.is_some());
    let (frozen_eur, confiscated_eur) = (assets::frozen_eur(state, id), assets::confiscated_eur(state, id));
    let to_confiscate = assets::require_order(p, state, id).is_ok();
    let release = reached
        .and_then(|a| a.release)
        .filter(|_| release::is_owed(p, state, id) && assets::may_lift(p, state, seat, id));
    let to_freeze = !gone && frozen_eur == 0 && confiscated_eur == 0;
    if !whole && !to_freeze && !to_confiscate && release.is_none() {
        return None;
    }
    Some(AssetView {
        name: spec.id.clone(),
        value_eur: spec.value_eur,
        holder: p.desk_spec(spec.holder).id.clone(),
        jurisdiction: state_name(p, p.desk_spec(spec.holder).jurisdiction),
        frozen_eur,
        gone,
        confiscated_eur,
        held_until: reached.and_then(|a| a.frozen).and_then(|f| f.until),
        to_confiscate,
        release_by: release.map(|r| r.until),
    })
}

fn status(p: &Prepared, known: &PersonState, person: PersonId, located: bool) -> PersonStatus {
    if known.surrender.is_some() {
        PersonStatus::Surrendered
    } else if located && persons::where_is(p, person) == Some(p.scenario.forum) {
        PersonStatus::Here
    } else if known.granted.is_some() {
        PersonStatus::Granted
    } else if known.arrest.is_some() {
        PersonStatus::Held
    } else if known.refused {
        PersonStatus::Refused
    } else if known.lapsed {
        PersonStatus::Lapsed
    } else if located {
        PersonStatus::Located
    } else {
        PersonStatus::Sought
    }
}

fn wanted_view(p: &Prepared, state: &CaseState, seat: SeatId, person: PersonId) -> WantedView {
    let nothing = PersonState::default();
    let known = state.sections.measure.persons.get(&person).unwrap_or(&nothing);
    let located = persons::is_located(p, state, seat, person);
    let capital = &p.scenario.jurisdictions[p.scenario.forum.index()].capital_offences;
    let name = |c: CountId| p.scenario.counts[c.index()].id.clone();
    let counts = (0..p.scenario.counts.len()).map(CountId::at);
    let covered = persons::counts_covered(p, state, person);
    let asked = known.asked.as_ref().map(|a| a.counts.as_slice()).unwrap_or_default();
    WantedView {
        person: p.scenario.persons[person.index()].id.clone(),
        status: status(p, known, person, located),
        located: persons::where_is(p, person).filter(|_| located).map(|s| state_name(p, s)),
        provisional_until: known.arrest.and_then(|a| a.until),
        transfer_at: known.transfer_at,
        covered: covered.map(|counts| counts.into_iter().map(name).collect()),
        capital: counts
            .filter(|c| forum_offence(p, *c).is_some_and(|o| capital.contains(&o.id)))
            .map(name)
            .collect(),
        assurance: known.assurance,
        asked: asked.iter().copied().map(name).collect(),
        declined: known.declined.iter().copied().map(name).collect(),
        for_you: persons::asked_of(p, state, seat, person).then(|| persons::may_agree(p, state, person)),
    }
}

fn review_view(p: &Prepared, state: &CaseState, seat: SeatId, request: RequestId) -> Option<ReviewView> {
    let found = state.sections.measure.reviews.get(&request)?;
    let own = state.requests[request.index()].seat == seat;
    let validates = review::validators(p, state, request).contains(&seat);
    let open = found.validated_at.is_none() && !found.undone && state.clock < found.until;
    if !own && !validates {
        return None;
    }
    Some(ReviewView {
        request: file_number(state, seat, request)?,
        until: found.until,
        validated: found.validated_at.is_some(),
        undone: found.undone,
        refused: found.refused,
        own,
        for_you: (validates && open).then(|| review::may_be_validated(p, state, request)),
    })
}

/// Whether a seat notices an event of the section; asked on the state after it.
pub fn is_visible(p: &Prepared, state: &CaseState, seat: SeatId, event: &Event) -> bool {
    let own = &state.sections.measure;
    let sent = |request: &RequestId| state.requests[request.index()].seat == seat;
    let of_measure = |n: &u32| get(own, *n).is_some_and(|m| is_known(p, state, seat, m));
    let owns = |n: &u32| get(own, *n).is_some_and(|m| sent(&m.request));
    let decides = |n: &u32| get(own, *n).is_some_and(|m| prolongs(p, state, seat, m));
    let in_file = |request: &RequestId| state.seats[seat.index()].requests.contains(request);
    let of_person = |person: &PersonId| follows(p, state, seat, *person);
    match event {
        Event::Began { measure, .. }
        | Event::Ended { measure, .. }
        | Event::Renewed { measure, .. }
        | Event::WentOn { measure } => of_measure(measure),
        Event::RenewalAsked { measure, .. } | Event::RenewalRefused { measure } => {
            owns(measure) || decides(measure)
        }
        // What the filter team holds back, the investigators do not notice.
        Event::Caught { measure, held_back, .. } => !held_back && owns(measure),
        Event::OutsideDeleted { measure, .. } => owns(measure),
        Event::Prevented { request, .. }
        | Event::HostTold { request, .. }
        | Event::HostSilent { request }
        | Event::Searched { request, .. }
        | Event::FoundNothing { request }
        | Event::ObjectionOpen { request, .. }
        | Event::Objected { request, .. }
        | Event::NotFound { request, .. } => sent(request),
        Event::HostSpoke { request, .. } => in_file(request),
        Event::Frozen { asset, .. }
        | Event::AssetGone { asset, .. }
        | Event::Lifted { asset, .. }
        | Event::FreezingLapsed { asset }
        | Event::ReleaseDue { asset, .. }
        | Event::HeldOn { asset, .. }
        // An owner's counsel who has not seen it in the file hears of it from the client.
        | Event::OwnerTold { asset, .. }
        | Event::Confiscated { asset, .. } => assets::is_known(p, state, seat, *asset),
        Event::Located { person, .. }
        | Event::Arrested { person, .. }
        | Event::ArrestLapsed { person }
        | Event::ArrestProlonged { person, .. }
        | Event::SurrenderGranted { person, .. }
        | Event::SurrenderRefused { person, .. }
        | Event::TransferFixed { person, .. }
        | Event::Surrendered { person }
        | Event::AssuranceGiven { person, .. }
        | Event::ConsentAnswered { person, .. } => of_person(person),
        Event::ConsentAsked { person, .. } => of_person(person),
        Event::ReviewOpened { request, .. }
        | Event::Validated { request, .. }
        | Event::ValidationRefused { request }
        | Event::ReviewLapsed { request }
        | Event::Undone { request, .. } => in_file(request),
    }
}

/// Whether a seat that notices an event of the section could have something to do about it.
pub fn calls_for_a_look(_p: &Prepared, _seat: SeatId, event: &Event) -> bool {
    match event {
        Event::Began { .. }
        | Event::Prevented { .. }
        | Event::Caught { .. }
        | Event::WentOn { .. }
        | Event::RenewalAsked { .. }
        | Event::Ended { .. }
        | Event::HostSpoke { .. }
        | Event::FoundNothing { .. }
        | Event::Frozen { .. }
        | Event::AssetGone { .. }
        | Event::Lifted { .. }
        | Event::FreezingLapsed { .. }
        | Event::ReleaseDue { .. }
        | Event::HeldOn { .. }
        | Event::Objected { .. }
        | Event::Located { .. }
        | Event::Arrested { .. }
        | Event::NotFound { .. }
        | Event::ArrestLapsed { .. }
        | Event::ArrestProlonged { .. }
        | Event::SurrenderGranted { .. }
        | Event::SurrenderRefused { .. }
        | Event::Surrendered { .. }
        | Event::AssuranceGiven { .. }
        | Event::ConsentAsked { .. }
        | Event::ConsentAnswered { .. }
        | Event::ReviewOpened { .. }
        | Event::ValidationRefused { .. }
        | Event::ReviewLapsed { .. } => true,
        Event::RenewalRefused { .. }
        | Event::ObjectionOpen { .. }
        | Event::Renewed { .. }
        | Event::HostTold { .. }
        | Event::HostSilent { .. }
        | Event::OutsideDeleted { .. }
        | Event::Searched { .. }
        | Event::OwnerTold { .. }
        | Event::Confiscated { .. }
        | Event::TransferFixed { .. }
        | Event::Validated { .. }
        | Event::Undone { .. } => false,
    }
}

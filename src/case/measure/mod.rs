//! Measures that go on or are carried out: interception and its host, search and seizure, freezing, arrest and surrender.
//!
//! A section of the course: its part of the scenario ([`Spec`]), commands, events, state, what follows
//! ([`react`]), what happens by itself ([`is_live`], [`went_off`], [`task_done`]), and what a seat sees
//! of it ([`view`], [`is_visible`]).
//!
//! Requests travel through the core; what their execution does happens here, by what the instrument
//! performs. `running` intercepts and searches, `host` is the state where the target is, `assets` the
//! freezing race, `release` what a judgment means for what is held, `persons` arrest and surrender, `review`
//! emergency orders validated afterwards,
//! `objection` those against which a state may object.
//!
//! A warning given to the suspects (section `joint`) makes assets drain by their second curve. While the
//! supervisory authority suspends a measure (section `redress`), it takes nothing in.

mod apply;
mod assets;
mod command;
mod decide;
mod event;
mod host;
mod objection;
mod occur;
mod persons;
mod react;
mod refusal;
mod release;
mod review;
mod running;
mod spec;
mod state;
mod view;

pub use apply::apply;
pub use assets::{
    check_order, confiscated_eur, confiscation, frozen_eur, is_confiscation_open, left_permille, recovered,
};
pub use command::Command;
pub use decide::decide;
pub use event::{EndReason, Event};
pub use occur::{Due, Task, is_live, task_done, went_off};
pub use persons::{
    counts_covered, has_assurance, keeps_to_surrender, require_presence, surrender_of, where_is,
};
pub use react::react;
pub use refusal::Refusal;
pub use release::given_up;
pub use running::known_to as measures_known_to;
pub use spec::{Asset, Line, Passing, Spec, System, Wanted, check};
pub use state::{
    Arrest, Asked, AssetState, Caught, Frozen, HostNotice, PersonState, Release, Review, Running, State,
    Surrender,
};
pub use view::{
    AbroadView, AssetView, MeasureView, PersonStatus, ReviewView, View, WantedView, calls_for_a_look,
    is_visible, view,
};

use crate::case::command::Form;
use crate::case::event::CaseOutcome;
use crate::case::ids::{AssetId, DeskId, InstrumentId, ItemId, RequestId, SeatId};
use crate::case::milestone::Milestone;
use crate::case::prepared::Prepared;
use crate::case::reading::known_item;
use crate::case::rejection::Rejection;
use crate::case::state::{CaseState, Phase};
use crate::kernel::Tick;
use crate::law::instrument::{Object, Performs};
use crate::law::terms::DataCategory;

/// Whether a measure, by its number, brought an item.
pub fn is_behind(state: &CaseState, number: u32, item: ItemId) -> bool {
    running::get(&state.sections.measure, number).is_some_and(|m| m.caught.iter().any(|c| c.item == item))
}

/// How an interception took an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// From when it was authorised.
    pub from: Tick,
    /// Until when.
    pub until: Tick,
    /// When it took the item.
    pub at: Tick,
    /// What it was ordered to take.
    pub category: DataCategory,
    /// Outside the time or scope authorised.
    pub outside: bool,
}

/// How an interception took an item; none where none did.
pub fn taken(state: &CaseState, item: ItemId) -> Option<Taken> {
    state.sections.measure.measures.iter().find_map(|measure| {
        let caught = measure.caught.iter().find(|c| c.item == item)?;
        Some(Taken {
            from: measure.began_at,
            until: measure.until.unwrap_or(Tick(u64::MAX)),
            at: caught.at,
            category: measure.category,
            outside: caught.outside,
        })
    })
}

/// Whether the case stays open for property that is to be released, or that the judgment takes at home.
pub fn keeps_open(p: &Prepared, state: &CaseState) -> bool {
    release::keeps_open(p, state)
}

/// Whether an asset had to be given back: a judgment did not take it, or the case was discontinued.
pub fn is_given_back(p: &Prepared, state: &CaseState, asset: AssetId) -> bool {
    let known = state.sections.measure.assets.get(&asset);
    let name = p.scenario.measure.asset(asset).map_or("", |a| a.id.as_str());
    let given_up = state.phase == Phase::Closed(CaseOutcome::Discontinued);
    known.is_some_and(|a| a.release.is_some())
        || (given_up && state.reached(Milestone::Released, name).is_some())
}

/// Interceptions that run, with their numbers.
pub fn running(state: &CaseState) -> impl Iterator<Item = (u32, &Running)> {
    (0u32..)
        .zip(&state.sections.measure.measures)
        .filter(|(_, m)| m.ended.is_none())
}

/// Who holds the asset, or can arrest the person, that a form's instrument is about; none where it is
/// about anything else.
pub fn holder_of(p: &Prepared, instrument: InstrumentId, form: &Form) -> Option<DeskId> {
    let spec = &p.scenario.measure;
    match p.instrument_spec(instrument).object {
        Object::Asset => assets::holder(spec, form.asset.as_deref()?),
        Object::Person => spec.wanted(p.person(form.person.as_deref()?)?).map(|wanted| wanted.desk),
        Object::Data | Object::OwnMeasure | Object::Team => None,
    }
}

/// Whether a desk holds an asset or can arrest a person.
pub fn is_holder(p: &Prepared, desk: DeskId) -> bool {
    let spec = &p.scenario.measure;
    spec.assets.iter().any(|a| a.holder == desk) || spec.wanted.iter().any(|w| w.desk == desk)
}

/// Whether a form's asset, person and enclosures are known to its sender.
///
/// # Errors
/// A rejection for the first that is not.
pub fn check_form(p: &Prepared, state: &CaseState, seat: SeatId, form: &Form) -> Result<(), Rejection> {
    if let Some(name) = &form.asset {
        assets::named(p, state, seat, name)?;
    }
    if let Some(name) = &form.person {
        p.person(name)
            .filter(|person| crate::case::court::is_known_to(p, state, seat, *person))
            .ok_or_else(|| Rejection::NobodyByThatName { name: name.clone() })?;
    }
    crate::case::reading::check_list(form.encloses.len())?;
    form.encloses
        .iter()
        .try_for_each(|name| known_item(p, state, seat, name).map(|_| ()))
}

/// Whether a form is about property, which alone can be asked for after the investigation: held for the judgment,
/// or taken by it. What a confiscation rests on is for [`check_order`].
pub fn is_about_property(p: &Prepared, form: &Form) -> bool {
    let instrument = p.instrument(&form.instrument).map(|id| p.instrument_spec(id));
    instrument.is_some_and(|i| matches!(i.performs, Performs::Freeze | Performs::Confiscate))
}

/// Whether what a request asks for is carried out here, and came to something; none where the core
/// hands data over or keeps them.
pub fn came_to_something(p: &Prepared, state: &CaseState, id: RequestId) -> Option<bool> {
    let request = &state.requests[id.index()];
    let own = &state.sections.measure;
    let spec = &p.scenario.measure;
    let instrument = p.instrument_spec(request.reading.instrument);
    let asset = request.form.asset.as_deref().and_then(|name| spec.asset_named(name));
    if running::is_search(p, request) {
        let seized = own.searched.contains(&id) || !request.found.is_empty();
        return Some(seized || running::systems(p, request, state.clock).next().is_some());
    }
    match instrument.performs {
        Performs::Intercept => {
            let began = own.measures.iter().any(|m| m.request == id);
            Some(began || running::finds_a_line(p, state, request))
        }
        Performs::Freeze => asset.map(|asset| {
            let gone = own.assets.get(&asset).is_some_and(|a| a.gone == Some(id));
            let left = assets::left_eur(spec, state, asset);
            !gone && (frozen_eur(state, asset) > 0 || left > 0)
        }),
        Performs::Confiscate => asset
            .map(|asset| confiscated_eur(state, asset) > 0 || confiscation(p, state, asset, None).is_some()),
        Performs::Arrest | Performs::Surrender => {
            let person = request.form.person.as_deref().and_then(|name| p.person(name))?;
            let to = crate::case::reading::receiving_state(p, &request.reading);
            Some(where_is(p, person) == Some(to) && spec.wanted(person).is_some())
        }
        Performs::Notify => Some(true),
        // What is told unasked has arrived; nobody answers it.
        Performs::Inform => Some(true),
        Performs::Preserve | Performs::Produce | Performs::Search | Performs::Join => None,
    }
}

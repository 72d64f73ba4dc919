//! Whether a request can travel: every step of every instrument needs a desk, and the desk needs time
//! for that kind of work.
//!
//! Looked at are the states that hold something, other than the forum. An instrument that needs no
//! treaty of the receiving state is only reported if it can reach no state at all.

use std::collections::BTreeSet;

use super::whole;
use crate::case::scenario::{Desk, Jurisdiction, Work};
use crate::law::instrument::{Instrument, Membership, Step, StepAct, StepPlace};
use crate::law::terms::Office;
use crate::law::test::Test;
use crate::scenario::codes::DiagnosticCode;
use crate::scenario::compile::{Compiler, Draft};
use crate::scenario::diagnostic::Fault;
use crate::scenario::located::Located;
use crate::scenario::syntax::Span;

/// The scenario's states and desks.
struct Map<'d> {
    states: Vec<&'d Jurisdiction>,
    desks: Vec<&'d Desk>,
    forum: usize,
    /// Positions of desks that hold something.
    holders: BTreeSet<usize>,
}

pub(super) fn check(compiler: &Compiler<'_>, draft: &Draft) {
    let Some(map) = map(draft) else { return };
    for (located, instrument) in compiler.raw.instruments.items().iter().zip(&draft.instruments) {
        if let Some(instrument) = instrument {
            check_instrument(compiler, draft, &map, instrument, located.span);
        }
    }
}

fn map(draft: &Draft) -> Option<Map<'_>> {
    let (states, desks) = (whole(&draft.jurisdictions)?, whole(&draft.desks)?);
    let mut holders = BTreeSet::new();
    holders.extend(draft.items.iter().flatten().map(|item| item.holder.index()));
    holders.extend(draft.selectors.iter().flatten().map(|selector| selector.holder.index()));
    holders.extend(draft.leads.iter().flatten().map(|lead| lead.holder.index()));
    holders.extend(draft.lookups.iter().flatten().map(|lookup| lookup.holder.index()));
    Some(Map { states, desks, forum: draft.forum?.index(), holders })
}

impl Map<'_> {
    fn desks_of(&self, state: usize, fits: impl Fn(usize, &Desk) -> bool) -> Vec<usize> {
        let all = self.desks.iter().enumerate();
        all.filter(|(at, desk)| desk.jurisdiction.index() == state && fits(*at, desk))
            .map(|(at, _)| at)
            .collect()
    }

    fn party(&self, state: usize, treaty: &str) -> bool {
        self.states
            .get(state)
            .is_some_and(|state| state.party_to.iter().any(|name| name == treaty))
    }

    /// Other states that hold something and that the instrument binds.
    fn receivers(&self, instrument: &Instrument) -> Vec<usize> {
        let bound = |state: usize| match &instrument.membership {
            Membership::Both(treaty) => self.party(self.forum, treaty) && self.party(state, treaty),
            Membership::Issuing(treaty) => self.party(self.forum, treaty),
            Membership::Receiving(treaty) => self.party(state, treaty),
            Membership::None => true,
            Membership::Domestic(_) => false,
        };
        let holds = |state: usize| !self.desks_of(state, |at, _| self.holders.contains(&at)).is_empty();
        (0..self.states.len())
            .filter(|state| *state != self.forum && bound(*state) && holds(*state))
            .collect()
    }
}

/// What a route lacks in a state.
enum Lack {
    Desk(usize, StepAct, String),
    Service(usize, StepAct),
}

fn check_instrument(
    compiler: &Compiler<'_>,
    draft: &Draft,
    map: &Map<'_>,
    instrument: &Instrument,
    span: Span,
) {
    let receivers = map.receivers(instrument);
    if receivers.is_empty() {
        return;
    }
    let own: Vec<Lack> = instrument
        .route
        .iter()
        .flat_map(|step| at_home(draft, map, instrument, step))
        .collect();
    let abroad: Vec<Vec<Lack>> = receivers
        .iter()
        .map(|state| instrument.route.iter().flat_map(|step| in_state(map, *state, step)).collect())
        .collect();
    let treaty = matches!(instrument.membership, Membership::Both(_) | Membership::Receiving(_));
    let report = |lack: &Lack| push(compiler, map, instrument, span, lack);
    own.iter().for_each(report);
    if treaty {
        abroad.iter().flatten().for_each(report);
    } else if abroad.iter().all(|lacks| !lacks.is_empty()) {
        abroad.iter().take(1).flatten().for_each(report);
    }
}

/// What a step lacks in the forum.
fn at_home(draft: &Draft, map: &Map<'_>, instrument: &Instrument, step: &Step) -> Vec<Lack> {
    match step.at {
        StepPlace::Issuing(office) => office_in(map, map.forum, office, step),
        StepPlace::Authoriser => authoriser(draft, map, instrument, step),
        StepPlace::Receiving(_) | StepPlace::Holder | StepPlace::Between => Vec::new(),
    }
}

/// What a step lacks in a receiving state.
fn in_state(map: &Map<'_>, state: usize, step: &Step) -> Vec<Lack> {
    match step.at {
        StepPlace::Receiving(office) => office_in(map, state, office, step),
        StepPlace::Holder => {
            let holders = map.desks_of(state, |at, _| map.holders.contains(&at));
            holders
                .into_iter()
                .filter(|desk| !serves(map, *desk, step.act))
                .map(|d| Lack::Service(d, step.act))
                .collect()
        }
        StepPlace::Issuing(_) | StepPlace::Authoriser | StepPlace::Between => Vec::new(),
    }
}

fn serves(map: &Map<'_>, desk: usize, act: StepAct) -> bool {
    map.desks
        .get(desk)
        .is_some_and(|desk| desk.services.iter().any(|service| service.work == Work::Step(act)))
}

fn office_in(map: &Map<'_>, state: usize, office: Office, step: &Step) -> Vec<Lack> {
    if step.when == Test::Never {
        return Vec::new();
    }
    let desks = map.desks_of(state, |_, desk| desk.office == office);
    match desks.first() {
        None => vec![Lack::Desk(state, step.act, format!("{office:?}"))],
        Some(_) if desks.iter().any(|desk| serves(map, *desk, step.act)) => Vec::new(),
        Some(first) => vec![Lack::Service(*first, step.act)],
    }
}

/// Somebody must be able to authorise: a seat of that office, or a desk.
fn authoriser(draft: &Draft, map: &Map<'_>, instrument: &Instrument, step: &Step) -> Vec<Lack> {
    let Some(seats) = whole(&draft.seats) else { return Vec::new() };
    let offices: Vec<Office> = instrument
        .measures
        .iter()
        .flat_map(|measure| measure.issuers.iter().copied())
        .collect();
    if offices.is_empty() || step.when == Test::Never {
        return Vec::new();
    }
    let seated = seats
        .iter()
        .any(|seat| seat.jurisdiction.index() == map.forum && offices.contains(&seat.role));
    let desks = map.desks_of(map.forum, |_, desk| offices.contains(&desk.office));
    if desks.is_empty() && !seated {
        let names: BTreeSet<String> = offices.iter().map(|office| format!("{office:?}")).collect();
        let names: Vec<String> = names.into_iter().collect();
        return vec![Lack::Desk(map.forum, step.act, names.join(" or "))];
    }
    match desks.first() {
        Some(first) if !desks.iter().any(|desk| serves(map, *desk, step.act)) => {
            vec![Lack::Service(*first, step.act)]
        }
        _ => Vec::new(),
    }
}

fn push(compiler: &Compiler<'_>, map: &Map<'_>, instrument: &Instrument, span: Span, lack: &Lack) {
    match lack {
        Lack::Desk(state, act, office) => {
            let state = map.states.get(*state).map_or("", |state| state.id.as_str());
            let fault = Fault::at(DiagnosticCode::NoDeskForStep, span).with("instrument", &instrument.id);
            let fault = fault.with("office", office).with("state", state);
            compiler.push(fault.with("step", &format!("{act:?}")));
        }
        Lack::Service(desk, act) => {
            let id = compiler.raw.desks.items().get(*desk).and_then(Located::get).map(|raw| &raw.id);
            let Some(id) = id else { return };
            let fault = Fault::at(DiagnosticCode::NoServiceForStep, id.span);
            let fault = fault.with("desk", id.get().map_or("", |id| id.0.as_str()));
            compiler.push(fault.with("step", &format!("{act:?}")).with("instrument", &instrument.id));
        }
    }
}

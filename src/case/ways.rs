//! What happens to a file on its way: what a receiving state knows of itself and looks at when it
//! decides, and the term that a translator gets wrong. A scenario that has neither changes nothing.
//!
//! A circumstance is a fact that the sender need not know; it is looked at only where the receiving side
//! decides, never when the act of the sender is judged. A mistranslation bites once: whoever decides first
//! asks back, and an answer settles it, whether or not the term is defined; a form that defines its terms
//! from the start is not touched by it.

use serde::{Deserialize, Serialize};

use super::ids::{DeskId, JurisdictionId};
use super::prepared::Prepared;
use super::reading::{receiving_state, share_language, way_of};
use super::state::{CaseState, RequestState};
use crate::kernel::{Name, Tick};
use crate::law::decision::Outcome;
use crate::law::instrument::{StepAct, StepPlace};
use crate::law::scope::Selector;
use crate::law::terms::Office;
use crate::law::test::Fact;

/// Short name of the ground on which a wrong term is asked about.
pub const TRANSLATION: &str = "translation";
/// Short name of the ground on which a file in a language not accepted is sent back.
pub const LANGUAGE: &str = "language";

/// Circumstances and mistranslations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ways {
    /// What receiving states know.
    pub circumstances: Vec<Circumstance>,
    /// Terms that translators get wrong.
    pub mistranslations: Vec<Mistranslation>,
}

/// Facts that a state knows of itself and looks at when it decides on a request to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circumstance {
    /// Which state.
    pub state: JurisdictionId,
    /// What is so.
    pub facts: Vec<Fact>,
    /// Only for requests about this selector.
    pub selector: Option<Selector>,
    /// From when.
    pub from: Tick,
    /// Until when, not included; without it, to the end.
    pub until: Option<Tick>,
}

/// A term that a translator's desk gets wrong in the files of an instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mistranslation {
    /// The translator's desk.
    pub desk: DeskId,
    /// Which instrument, by short name.
    pub instrument: Name,
    /// Key of the term.
    pub term: Name,
    /// Key of what the translation makes of it.
    pub wrong: Name,
}

impl Circumstance {
    fn applies(&self, p: &Prepared, state: &CaseState, request: &RequestState) -> bool {
        self.state == receiving_state(p, &request.reading)
            && self.selector.is_none_or(|s| request.reading.selectors.contains(&s))
            && self.from <= state.clock
            && self.until.is_none_or(|until| state.clock < until)
    }
}

/// What the receiving side knows of a request beside what the form shows.
pub fn known_there(p: &Prepared, state: &CaseState, request: &RequestState) -> Vec<Fact> {
    let circumstances = p.scenario.ways.circumstances.iter();
    let mut facts: Vec<Fact> = circumstances
        .filter(|c| c.applies(p, state, request))
        .flat_map(|c| c.facts.iter().copied())
        .collect();
    if unclear_term(p, request).is_some() {
        facts.push(Fact::TermMistranslated);
    }
    facts
}

/// The term of a request that its translation got wrong and that nobody has asked about.
pub fn unclear_term<'p>(p: &'p Prepared, request: &RequestState) -> Option<&'p Mistranslation> {
    let asked = |d: &super::state::StepDecision| {
        d.outcome == Outcome::Clarify && d.grounds.iter().any(|g| g == TRANSLATION)
    };
    if request.decisions.iter().any(asked) { None } else { wrong_term(p, request) }
}

/// The term of a request that its translation gets wrong, asked about or not.
pub fn wrong_term<'p>(p: &'p Prepared, request: &RequestState) -> Option<&'p Mistranslation> {
    let from = p.scenario.seats[request.seat.index()].jurisdiction;
    let to = receiving_state(p, &request.reading);
    if !request.form.translation || request.form.glossary || share_language(p, from, to) {
        return None;
    }
    let route = &p.instrument_spec(request.reading.instrument).route;
    if route.iter().all(|step| step.act != StepAct::Translate) {
        return None;
    }
    let way = way_of(p, request.seat, &request.form, &request.reading);
    let desk = p.desk_for(StepPlace::Issuing(Office::Translator), &way).ok().flatten()?;
    let all = p.scenario.ways.mistranslations.iter();
    all.into_iter()
        .find(|m| m.desk == desk && m.instrument == request.form.instrument)
}

/// Whether every index points somewhere: what and which does not.
pub fn check(ways: &Ways, scenario: &super::scenario::Scenario) -> Option<(&'static str, u32)> {
    let within = |index: u32, len: usize| usize::try_from(index).is_ok_and(|i| i < len);
    for circumstance in &ways.circumstances {
        if !within(circumstance.state.0, scenario.jurisdictions.len()) {
            return Some(("jurisdiction", circumstance.state.0));
        }
        if let Some(selector) = circumstance.selector.filter(|s| !within(s.0, scenario.selectors.len())) {
            return Some(("selector", selector.0));
        }
    }
    ways.mistranslations
        .iter()
        .find(|m| !within(m.desk.0, scenario.desks.len()))
        .map(|m| ("desk", m.desk.0))
}

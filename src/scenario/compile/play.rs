//! Leads, lookups, counts, injects, objectives, dangers, times of travel, and the score's weights.

use std::collections::BTreeSet;

use super::{Compiler, all, flag, strings};
use crate::case::milestone::{About, Milestone};
use crate::case::scenario::{
    Count, Danger, Element, Elsewhere, Inject, Lead, Lookup, Objective, ObjectiveAct, Profile, Round,
    Transmission, Trigger,
};
use crate::kernel::TICKS_PER_DAY;
use crate::law::offence::Conduct;
use crate::law::proof::{ItemRef, Proof};
use crate::scenario::codes::DiagnosticCode;
use crate::scenario::diagnostic::Fault;
use crate::scenario::located::{List, Located, items};
use crate::scenario::names::{Kind, nearest};
use crate::scenario::schema::v1;
use crate::scenario::schema::words::Name;

/// Greatest weight of an objective or a dimension.
const WEIGHT: u32 = 1_000;
/// Greatest number of days in a profile.
const PROFILE_DAYS: u32 = 3_650;

impl<'a> Compiler<'a> {
    pub(super) fn compile_lead(&self, raw: &v1::Lead) -> Option<Lead> {
        let filled = self.filled("opened_by", &raw.opened_by);
        let opened_by = self.items(raw.opened_by.items());
        let marks = self.marks(raw.marks.items());
        let moment = self.optional(&raw.moment, |mark| self.mark(mark));
        let holder = self.desk(&raw.holder);
        let period = self.optional(&raw.period, |period| {
            let (from, until) = period.get()?;
            let order = self.in_order(("the start of the period", from), ("the end of the period", until));
            let (from, until) = (self.data_tick(from), self.data_tick(until));
            order?;
            Some((from?, until?))
        });
        let expected_expiry = self.optional(&raw.expected_expiry, |time| self.clamped_tick(time));
        filled?;
        Some(Lead {
            id: raw.id.get()?.0.as_str().into(),
            opened_by: opened_by?,
            marks: marks?,
            moment: moment?,
            holder: holder?,
            category: raw.category.value?,
            period: period?,
            expected_expiry: expected_expiry?,
        })
    }

    pub(super) fn compile_lookup(&self, raw: &v1::Lookup) -> Option<Lookup> {
        let holder = self.desk(&raw.holder);
        let selector = self.selector(&raw.selector);
        let item = self.item(&raw.answer);
        let ports = self.optional(&raw.ports, |ports| {
            let (low, high) = *ports.get()?;
            let last = Located { span: ports.span, value: Some(high) };
            self.within("the last port", &last, low, u16::MAX).map(|high| (low, high))
        });
        let window = match (&raw.from, &raw.until) {
            (None, None) => Some(None),
            (Some(from), Some(until)) => {
                let order = self.in_order(("from", from), ("until", until));
                order.and_then(|()| Some(Some((self.seconds(from)?, self.seconds(until)?))))
            }
            (Some(one), None) => self.half(one.span, "from", "until"),
            (None, Some(one)) => self.half(one.span, "until", "from"),
        };
        Some(Lookup {
            holder: holder?,
            selector: selector?,
            category: raw.category.value?,
            ports: ports?,
            window_seconds: window?,
            item: item?,
        })
    }

    fn half<T>(&self, span: crate::scenario::syntax::Span, name: &str, other: &str) -> Option<T> {
        let fault = Fault::at(DiagnosticCode::MissingField, span).case("pair");
        self.push(fault.with("name", name).with("other", other));
        None
    }

    pub(super) fn compile_count(&self, raw: &v1::Count) -> Option<Count> {
        let perpetrator = self.person(&raw.perpetrator);
        let filled = self.filled("elements", &raw.elements);
        let elements = super::each(&raw.elements, |element| self.element(element));
        let elsewhere = super::each_of(items(&raw.elsewhere), |other| self.elsewhere(raw, other));
        self.offence_charged(&self.raw.forum, &raw.offence, &raw.conduct);
        filled?;
        Some(Count {
            id: raw.id.get()?.0.as_str().into(),
            offence: raw.offence.get()?.0.as_str().into(),
            conduct: strings(raw.conduct.items())?.into_iter().map(Conduct).collect(),
            perpetrator: perpetrator?,
            elements: all(elements)?,
            elsewhere: all(elsewhere)?,
        })
    }

    fn element(&self, raw: &v1::Element) -> Option<Element> {
        let proof = raw.proof.get().and_then(|proof| self.proof(proof, &raw.proof));
        Some(Element {
            id: raw.id.get()?.0.as_str().into(),
            proof: proof?,
            mental: flag(&raw.mental, false)?,
        })
    }

    /// The count before another forum: its offence must exist there and fit the conduct.
    fn elsewhere(&self, count: &v1::Count, raw: &v1::Elsewhere) -> Option<Elsewhere> {
        let forum = self.jurisdiction(&raw.forum);
        let filled = self.filled("elements", &raw.elements);
        let elements = super::each(&raw.elements, |element| self.element(element));
        self.offence_charged(&raw.forum, &raw.offence, &count.conduct);
        filled?;
        Some(Elsewhere {
            forum: forum?,
            offence: raw.offence.get()?.0.as_str().into(),
            elements: all(elements)?,
        })
    }

    pub(super) fn round(&self, raw: &v1::Round) -> Option<Round> {
        Some(Round { id: raw.id.get()?.0.as_str().into(), starts: self.tick(&raw.starts)? })
    }

    /// The name of what a milestone is about.
    fn milestone(&self, milestone: Milestone, name: &Located<Name>) -> Option<crate::kernel::Name> {
        let kind = match milestone.about() {
            About::Nothing => return Some(name.get()?.0.as_str().into()),
            About::Duty => Kind::Duty,
            About::Jurisdiction => Kind::Jurisdiction,
            About::Approach => Kind::Approach,
            About::Asset => Kind::Asset,
            About::Person => Kind::Person,
            About::Item => Kind::Item,
            About::Victim => Kind::Victim,
            About::Selector => Kind::Selector,
            About::Parallel => Kind::Parallel,
            About::Speaker => Kind::Speaker,
        };
        self.refer(kind, name)?;
        Some(name.get()?.0.as_str().into())
    }

    /// The forum must have the offence, and the conduct alleged must fulfil it.
    fn offence_charged(&self, forum: &Located<Name>, charged: &Located<Name>, conduct: &List<Name>) {
        let Some(Name(offence)) = charged.get() else { return };
        let Some(Name(forum)) = forum.get() else { return };
        let index = self.tables.jurisdictions.get(forum);
        let state = index
            .and_then(|index| self.raw.jurisdictions.items().get(index))
            .and_then(Located::get);
        let Some(state) = state else { return };
        let named = |located: &&Located<v1::Offence>| {
            located.get().and_then(|raw| raw.id.get()).is_some_and(|id| id.0 == *offence)
        };
        match state.offences.items().iter().find(named).and_then(Located::get) {
            None if state.offences.items().iter().all(|offence| offence.get().is_some()) => {
                let ids = state
                    .offences
                    .items()
                    .iter()
                    .filter_map(|located| Some(located.get()?.id.get()?.0.as_str()));
                let fault = Fault::at(DiagnosticCode::UnknownOffence, charged.span).with("forum", forum);
                self.push(fault.with("name", offence).near(self.doc.sink.hint(|| nearest(offence, ids))));
            }
            None => {}
            Some(found) => {
                let alleged = conduct.items().iter().filter_map(Located::get);
                let alleged: BTreeSet<&str> = alleged.map(|name| name.0.as_str()).collect();
                let required = found.requires.items().iter().filter_map(Located::get);
                if let Some(Name(missing)) =
                    required.into_iter().find(|name| !alleged.contains(name.0.as_str()))
                {
                    let fault = Fault::at(DiagnosticCode::ConductMismatch, conduct.span);
                    self.push(fault.with("offence", offence).with("name", missing));
                }
            }
        }
    }

    /// Every name in it is looked up even if one fails. Depth is bounded by the limit of nesting.
    fn proof(&self, raw: &v1::Proof, located: &Located<v1::Proof>) -> Option<Proof> {
        let item = |name: &Located<Name>| self.item(name).map(|item| ItemRef(item.0));
        let list = |list: &[v1::Proof]| all(list.iter().map(|proof| self.proof(proof, located)).collect());
        match raw {
            v1::Proof::Item(name) => item(name).map(Proof::Item),
            v1::Proof::Least(name, grade) => Some(Proof::Least(item(name)?, *grade)),
            v1::Proof::All(proofs) => list(proofs).map(Proof::All),
            v1::Proof::Any(proofs) => list(proofs).map(Proof::Any),
            v1::Proof::AtLeast { n, of } => {
                let of = all(of.iter().map(|v1::Member::Item(name)| item(name)).collect());
                let number = Located { span: located.span, value: Some(*n) };
                let high = of.as_ref().map_or(u32::MAX, |of| u32::try_from(of.len()).unwrap_or(u32::MAX));
                let n = self.within("n", &number, 1, high.max(1));
                Some(Proof::AtLeast { n: n?, of: of? })
            }
        }
    }

    pub(super) fn compile_inject(&self, raw: &v1::Inject) -> Option<Inject> {
        let filled = self.filled("to", &raw.to);
        let when = raw.when.get().and_then(|when| self.trigger(when));
        let to = self.seats(raw.to.items());
        let reveals = self.optional(&raw.reveals, |item| self.item(item));
        filled?;
        Some(Inject { id: raw.id.get()?.0.as_str().into(), when: when?, to: to?, reveals: reveals? })
    }

    fn trigger(&self, raw: &v1::Trigger) -> Option<Trigger> {
        let list = |list: &[v1::Trigger]| all(list.iter().map(|trigger| self.trigger(trigger)).collect());
        match raw {
            v1::Trigger::At(time) => self.tick(time).map(Trigger::At),
            v1::Trigger::Obtained(item) => self.item(item).map(Trigger::Obtained),
            v1::Trigger::Preserved(item) => self.item(item).map(Trigger::Preserved),
            v1::Trigger::Lost(item) => self.item(item).map(Trigger::Lost),
            v1::Trigger::Charged => Some(Trigger::Charged),
            v1::Trigger::Reached(step, name) => Some(Trigger::Reached(*step, self.milestone(*step, name)?)),
            v1::Trigger::All(triggers) => list(triggers).map(Trigger::All),
            v1::Trigger::Any(triggers) => list(triggers).map(Trigger::Any),
            v1::Trigger::Not(trigger) => self.trigger(trigger).map(|trigger| Trigger::Not(Box::new(trigger))),
        }
    }

    pub(super) fn compile_objective(&self, raw: &v1::Objective) -> Option<Objective> {
        let act = raw.act.get().and_then(|act| self.act(act));
        let weight = self.within("weight", &raw.weight, 0, WEIGHT);
        if weight == Some(0) {
            self.push(Fault::at(DiagnosticCode::ObjectiveImpossible, raw.weight.span).case("weight"));
        }
        Some(Objective {
            id: raw.id.get()?.0.as_str().into(),
            act: act?,
            dimension: raw.dimension.value?,
            weight: weight?,
        })
    }

    fn act(&self, raw: &v1::Act) -> Option<ObjectiveAct> {
        match raw {
            v1::Act::Preserved(item) => self.item(item).map(ObjectiveAct::Preserved),
            v1::Act::Obtained(item) => self.item(item).map(ObjectiveAct::Obtained),
            v1::Act::ObtainedBefore(item, time) => {
                let (item, tick) = (self.item(item), self.tick(time));
                Some(ObjectiveAct::ObtainedBefore(item?, tick?))
            }
            v1::Act::NeverObtained(item) => self.item(item).map(ObjectiveAct::NeverObtained),
            v1::Act::LeadAnswered(lead) => self.lead(lead).map(ObjectiveAct::LeadAnswered),
            v1::Act::RightVerdict(count) => self.count(count).map(ObjectiveAct::RightVerdict),
            v1::Act::Convicted(count) => self.count(count).map(ObjectiveAct::Convicted),
            v1::Act::ClosedBefore(time) => self.tick(time).map(ObjectiveAct::ClosedBefore),
            v1::Act::NoClarification => Some(ObjectiveAct::NoClarification),
            v1::Act::NoGraveBreach => Some(ObjectiveAct::NoGraveBreach),
            v1::Act::RuleKept(rule) => rule.value.map(ObjectiveAct::RuleKept),
            v1::Act::NotCharged(person) => self.person(person).map(ObjectiveAct::NotCharged),
            v1::Act::Reached(step, name) => Some(ObjectiveAct::Reached(*step, self.milestone(*step, name)?)),
            v1::Act::ReachedBefore(step, name, time) => {
                let (name, tick) = (self.milestone(*step, name), self.tick(time));
                Some(ObjectiveAct::ReachedBefore(*step, name?, tick?))
            }
            v1::Act::NeverReached(step, name) => {
                Some(ObjectiveAct::NeverReached(*step, self.milestone(*step, name)?))
            }
            v1::Act::All(acts) => all(acts.iter().map(|act| self.act(act)).collect()).map(ObjectiveAct::All),
        }
    }

    pub(super) fn compile_danger(&self, raw: &v1::Danger) -> Option<Danger> {
        let order = self.in_order(("from", &raw.from), ("until", &raw.until));
        let (from, until) = (self.clamped_tick(&raw.from), self.clamped_tick(&raw.until));
        order?;
        Some(Danger { from: from?, until: until? })
    }

    pub(super) fn transmissions(&self) -> Vec<Option<Transmission>> {
        let used = self
            .raw
            .instruments
            .items()
            .iter()
            .filter_map(Located::get)
            .map(|name| name.0.as_str());
        let used: Vec<&str> = used.chain([""]).collect();
        let mut seen: Vec<&str> = Vec::new();
        let compile = |raw: &'a v1::Transmission| {
            let instrument = self.used_instrument(&raw.instrument, &used);
            let time = self.duration(&raw.time);
            let name = raw.instrument.get()?.0.as_str();
            if seen.contains(&name) {
                let fault = Fault::at(DiagnosticCode::DuplicateId, raw.instrument.span);
                self.push(fault.with("kind", "transmission of").with("name", name));
            }
            seen.push(name);
            Some(Transmission { instrument: instrument?.into(), time: time? })
        };
        let mut compile = compile;
        items(&self.raw.transmissions)
            .iter()
            .map(|located| located.get().and_then(&mut compile))
            .collect()
    }

    pub(super) fn profile(&self, raw: &v1::Profile) -> Option<Profile> {
        let par = self.within("par_days", &raw.par_days, 1, PROFILE_DAYS - 1);
        let low = par.map_or(1, |par| par + 1);
        let slow = self.within("slow_days", &raw.slow_days, low, PROFILE_DAYS);
        let mut weights = Vec::new();
        let mut good = true;
        for located in raw.weights.items() {
            let Some((dimension, weight)) = located.value else {
                good = false;
                continue;
            };
            let number = Located { span: located.span, value: Some(weight) };
            good &= self.within("weight", &number, 0, WEIGHT).is_some();
            if weights.iter().any(|(other, _)| *other == dimension) {
                good = false;
                let fault = Fault::at(DiagnosticCode::WeightsZero, located.span).case("twice");
                self.push(fault.with("name", &format!("{dimension:?}")));
            }
            weights.push((dimension, weight));
        }
        if good && raw.weights.get().is_some() && weights.iter().all(|(_, weight)| *weight == 0) {
            good = false;
            self.push(Fault::at(DiagnosticCode::WeightsZero, raw.weights.span));
        }
        let minutes = |days: u32| u64::from(days) * TICKS_PER_DAY;
        let (par, slow) = (par?, slow?);
        good.then(|| Profile { weights, par_minutes: minutes(par), slow_minutes: minutes(slow) })
    }
}

//! What can be obtained, what can be proved with it, and which objectives make sense then.
//!
//! An item can be obtained if it is there at the start, if an inject or a member of a joint team brings
//! it, if a lookup answers with it, a line yields it or a system holds it, for a selector that stands in an
//! artefact of an item that can be obtained, or if analysis of such an item brings it to light.

use std::collections::{BTreeMap, BTreeSet};

use super::whole;
use crate::case::ids::{DeskId, ItemId};
use crate::case::scenario::{Item, Lead, Lookup, Mark, MarkValue};
use crate::kernel::Tick;
use crate::law::instrument::Performs;
use crate::law::proof::{Exhibit, ExhibitStatus, Exhibits, ItemRef, Origin, holds};
use crate::law::scope::Selector;
use crate::law::terms::DataCategory;
use crate::scenario::codes::DiagnosticCode;
use crate::scenario::compile::{Compiler, Draft};
use crate::scenario::diagnostic::Fault;
use crate::scenario::located::Located;
use crate::scenario::schema::v1::Act;
use crate::scenario::schema::words::Name;
use crate::scenario::syntax::Span;

/// What is known of the case as a whole.
struct Reach {
    obtainable: Vec<bool>,
    at_start: Vec<bool>,
    answered: Vec<bool>,
}

pub(super) fn check(compiler: &Compiler<'_>, draft: &Draft) {
    let Some(reach) = reach(draft) else { return };
    unreachable(compiler, &reach);
    leads(compiler, &reach);
    counts(compiler, draft, &reach);
    let weighed = compiler.raw.objectives.items().iter().filter_map(Located::get);
    for raw in weighed {
        if let Some(act) = raw.act.get() {
            objective(compiler, draft, &reach, act, raw.act.span);
        }
    }
}

fn reach(draft: &Draft) -> Option<Reach> {
    let (found, marks) = (whole(&draft.items)?, whole(&draft.marks)?);
    let (leads, lookups) = (whole(&draft.leads)?, whole(&draft.lookups)?);
    let (seats, injects) = (whole(&draft.seats)?, whole(&draft.injects)?);
    let mut at_start: Vec<bool> = found.iter().map(|item| item.obtained_at_start).collect();
    let mut set = |index: usize| {
        if let Some(flag) = at_start.get_mut(index) {
            *flag = true;
        }
    };
    seats.iter().flat_map(|seat| &seat.knows).for_each(|item| set(item.index()));
    let told = injects.iter().filter_map(|inject| Some(inject.reveals?.index()));
    let team = draft.joint.as_ref()?.team.as_ref();
    let shared = team.into_iter().flat_map(|team| &team.brings).map(|(_, item)| item.index());
    let hearing = draft.hearing.as_ref()?;
    let heard = (0..found.len()).map(ItemId::at);
    let heard = heard
        .filter(|id| hearing.can_bring(found.iter().copied(), *id))
        .map(ItemId::index);
    let brought: Vec<usize> = told.chain(shared).chain(heard).collect();
    let mut made: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for analysis in draft.custody.iter().flat_map(|custody| &custody.analyses) {
        let yields = analysis.yields.iter().map(|item| item.index());
        made.entry(analysis.item.index()).or_default().extend(yields);
    }
    let measured = measured(draft.measure.as_ref()?);
    let obtainable = spread(&found, &marks, (&lookups, &measured), &at_start, (&brought, &made));
    let mut answers = Answers::of(&lookups);
    let selectors = whole(&draft.selectors)?;
    for (selector, item) in &measured {
        let holder = usize::try_from(selector.0)
            .ok()
            .and_then(|i| selectors.get(i))
            .map(|s| s.holder);
        if let (Some(holder), Some(item)) = (holder, found.get(*item)) {
            answers.add(holder, item.category, *selector);
        }
    }
    let answered = leads.iter().map(|lead| answers.has(lead, &marks)).collect();
    Some(Reach { obtainable, at_start, answered })
}

/// What lines yield and systems hold, by selector.
fn measured(spec: &crate::case::measure::Spec) -> Vec<(Selector, usize)> {
    let lines = spec
        .lines
        .iter()
        .flat_map(|l| l.yields.iter().map(move |y| (l.selector, y.item.index())));
    let systems = spec
        .systems
        .iter()
        .flat_map(|s| s.items.iter().map(move |i| (s.selector, i.index())));
    lines.chain(systems).collect()
}

/// The selector that a mark leads to.
fn selector(mark: &Mark) -> Option<Selector> {
    match mark.value {
        MarkValue::Address(_, selector) | MarkValue::Account(_, selector) | MarkValue::Host(_, selector) => {
            Some(selector)
        }
        MarkValue::Port(_) | MarkValue::DeviceTime(_) | MarkValue::Line => None,
    }
}

/// From what is there to what can be found, each item and selector once.
fn spread(
    found: &[&Item],
    marks: &[&Mark],
    (lookups, measured): (&[&Lookup], &[(Selector, usize)]),
    at_start: &[bool],
    (brought, made): (&[usize], &BTreeMap<usize, Vec<usize>>),
) -> Vec<bool> {
    let mut selectors_of: BTreeMap<usize, Vec<Selector>> = BTreeMap::new();
    for mark in marks {
        if let Some(selector) = selector(mark) {
            selectors_of.entry(mark.item.index()).or_default().push(selector);
        }
    }
    let mut answers: BTreeMap<Selector, Vec<usize>> = BTreeMap::new();
    for lookup in lookups {
        answers.entry(lookup.selector).or_default().push(lookup.item.index());
    }
    for (selector, item) in measured {
        answers.entry(*selector).or_default().push(*item);
    }
    let mut obtainable = vec![false; found.len()];
    let mut waiting: Vec<usize> = at_start
        .iter()
        .enumerate()
        .filter(|(_, at)| **at)
        .map(|(index, _)| index)
        .collect();
    waiting.extend(brought);
    while let Some(index) = waiting.pop() {
        let Some(flag) = obtainable.get_mut(index).filter(|flag| !**flag) else { continue };
        *flag = true;
        waiting.extend(made.get(&index).into_iter().flatten());
        for selector in selectors_of.get(&index).into_iter().flatten() {
            waiting.extend(answers.remove(selector).into_iter().flatten());
        }
    }
    obtainable
}

/// What lookups are for, to be asked about many leads.
struct Answers {
    of_selector: BTreeSet<(DeskId, DataCategory, Selector)>,
    of_holder: BTreeSet<(DeskId, DataCategory)>,
}

impl Answers {
    fn of(lookups: &[&Lookup]) -> Answers {
        Answers {
            of_selector: lookups.iter().map(|row| (row.holder, row.category, row.selector)).collect(),
            of_holder: lookups.iter().map(|row| (row.holder, row.category)).collect(),
        }
    }

    /// Something else that answers.
    fn add(&mut self, holder: DeskId, category: DataCategory, selector: Selector) {
        self.of_selector.insert((holder, category, selector));
        self.of_holder.insert((holder, category));
    }

    /// Whether some lookup is for what the lead asks.
    fn has(&self, lead: &Lead, marks: &[&Mark]) -> bool {
        let mut named = lead
            .marks
            .iter()
            .filter_map(|mark| selector(marks.get(mark.index())?))
            .peekable();
        if named.peek().is_none() {
            return self.of_holder.contains(&(lead.holder, lead.category));
        }
        named.any(|selector| self.of_selector.contains(&(lead.holder, lead.category, selector)))
    }
}

fn is(flags: &[bool], index: usize) -> bool {
    flags.get(index).copied().unwrap_or(false)
}

fn unreachable(compiler: &Compiler<'_>, reach: &Reach) {
    for (index, located) in compiler.raw.evidence.items().iter().enumerate() {
        if let Some(raw) = located.get()
            && !is(&reach.obtainable, index)
        {
            let name = raw.id.get().map_or("", |id| id.0.as_str());
            compiler.push(Fault::at(DiagnosticCode::UnreachableEvidence, raw.id.span).with("name", name));
        }
    }
}

fn leads(compiler: &Compiler<'_>, reach: &Reach) {
    for (index, located) in compiler.raw.leads.items().iter().enumerate() {
        if let Some(raw) = located.get()
            && !is(&reach.answered, index)
        {
            let name = raw.id.get().map_or("", |id| id.0.as_str());
            compiler.push(Fault::at(DiagnosticCode::LeadWithoutLookup, raw.id.span).with("name", name));
        }
    }
}

/// With everything that can be obtained, each element must hold.
fn counts(compiler: &Compiler<'_>, draft: &Draft, reach: &Reach) {
    let obtainable = draft
        .items
        .iter()
        .enumerate()
        .filter(|(index, _)| is(&reach.obtainable, *index));
    let exhibits = Exhibits(
        obtainable
            .filter_map(|(index, item)| {
                let item = item.as_ref()?;
                let exhibit = Exhibit {
                    grade: item.grade,
                    status: ExhibitStatus::Admitted,
                    origin: Origin(item.origin),
                };
                Some((ItemRef(u32::try_from(index).ok()?), exhibit))
            })
            .collect(),
    );
    for (raw, count) in compiler.raw.counts.items().iter().zip(&draft.counts) {
        let (Some(raw), Some(count)) = (raw.get(), count) else { continue };
        for (located, element) in raw.elements.items().iter().zip(&count.elements) {
            let Some(raw) = located.get().filter(|_| !holds(&element.proof, &exhibits)) else { continue };
            let fault = Fault::at(DiagnosticCode::UnprovableCount, raw.proof.span);
            compiler.push(fault.with("name", &element.id).with("count", &count.id));
        }
    }
}

/// An objective that nothing can meet, or nothing can miss, teaches nothing.
fn objective(compiler: &Compiler<'_>, draft: &Draft, reach: &Reach, act: &Act, span: Span) {
    let push = |case: &'static str, span: Span, name: &str| {
        compiler.push(
            Fault::at(DiagnosticCode::ObjectiveImpossible, span)
                .case(case)
                .with("name", name),
        );
    };
    let index = |item: &Located<Name>| item.get().and_then(|name| compiler.tables.items.get(&name.0));
    let obtain = |item: &Located<Name>| {
        let (Some(index), Some(Name(name))) = (index(item), item.get()) else { return };
        if is(&reach.at_start, index) {
            push("start", item.span, name);
        } else if !is(&reach.obtainable, index) {
            push("unreachable", item.span, name);
        }
    };
    match act {
        Act::Preserved(item) => {
            obtain(item);
            let preserves = |found: &Option<crate::law::instrument::Instrument>| {
                found
                    .as_ref()
                    .is_none_or(|instrument| instrument.performs == Performs::Preserve)
            };
            if !draft.instruments.iter().any(preserves) {
                push("preserve", span, "");
            }
        }
        Act::Obtained(item) => obtain(item),
        Act::ObtainedBefore(item, time) => {
            obtain(item);
            if compiler.tick(time) == Some(Tick::ZERO) {
                push("zero", time.span, "");
            }
        }
        Act::NeverObtained(item) => {
            if let (Some(at), Some(Name(name))) = (index(item), item.get())
                && is(&reach.at_start, at)
            {
                push("start", item.span, name);
            }
        }
        Act::LeadAnswered(lead) => {
            if let Some(Name(name)) = lead.get()
                && compiler.tables.leads.get(name).is_some_and(|at| !is(&reach.answered, at))
            {
                push("lead", lead.span, name);
            }
        }
        Act::ClosedBefore(time) if compiler.tick(time) == Some(Tick::ZERO) => push("zero", time.span, ""),
        Act::RuleKept(rule) => {
            if let Some(rule_id) = rule.value.filter(|id| !compiler.packs.has_rule(*id)) {
                push("rule", rule.span, rule_id.name());
            }
        }
        Act::All(acts) if acts.is_empty() => push("empty", span, ""),
        Act::All(acts) => acts.iter().for_each(|act| objective(compiler, draft, reach, act, span)),
        Act::ClosedBefore(_)
        | Act::RightVerdict(_)
        | Act::Convicted(_)
        | Act::NoClarification
        | Act::NoGraveBreach
        | Act::NotCharged(_)
        | Act::Reached(..)
        | Act::ReachedBefore(..)
        | Act::NeverReached(..) => {}
    }
}

//! Whether what the tables of a compiled scenario point to exists. The loader only makes such scenarios;
//! a log may embed any.

use super::scenario::{Element, MarkValue, ObjectiveAct, Scenario, Trigger};
use crate::law::scope::Selector;

/// What is wrong: which table, and the position that does not exist.
pub type Dangling = (&'static str, u32);

/// Lengths of the tables.
struct Lengths<'s> {
    scenario: &'s Scenario,
}

impl Lengths<'_> {
    fn within(what: &'static str, index: u32, len: usize) -> Result<(), Dangling> {
        if usize::try_from(index).is_ok_and(|i| i < len) { Ok(()) } else { Err((what, index)) }
    }

    fn state(&self, index: u32) -> Result<(), Dangling> {
        Self::within("jurisdiction", index, self.scenario.jurisdictions.len())
    }

    fn item(&self, index: u32) -> Result<(), Dangling> {
        Self::within("item", index, self.scenario.items.len())
    }

    fn person(&self, index: u32) -> Result<(), Dangling> {
        Self::within("person", index, self.scenario.persons.len())
    }

    fn count(&self, index: u32) -> Result<(), Dangling> {
        Self::within("count", index, self.scenario.counts.len())
    }

    fn selector(&self, selector: Selector) -> Result<(), Dangling> {
        Self::within("selector", selector.0, self.scenario.selectors.len())
    }

    fn states_and_persons(&self) -> Result<(), Dangling> {
        for desk in &self.scenario.desks {
            desk.serves.iter().try_for_each(|state| self.state(state.0))?;
        }
        for seat in &self.scenario.seats {
            self.state(seat.jurisdiction.0)?;
        }
        for person in &self.scenario.persons {
            let states = [person.nationality, person.residence, person.stays_in];
            states.into_iter().flatten().try_for_each(|state| self.state(state.0))?;
            person.judged_for.iter().try_for_each(|count| self.count(count.0))?;
        }
        for selector in &self.scenario.selectors {
            selector.person.map_or(Ok(()), |person| self.person(person.0))?;
        }
        Ok(())
    }

    fn evidence(&self) -> Result<(), Dangling> {
        for item in &self.scenario.items {
            self.state(item.located_in.0)?;
            item.selector.map_or(Ok(()), |selector| self.selector(selector))?;
            item.tool_sheet
                .iter()
                .chain(&item.raw)
                .try_for_each(|other| self.item(other.0))?;
        }
        for mark in &self.scenario.marks {
            match &mark.value {
                MarkValue::Address(_, s) | MarkValue::Account(_, s) | MarkValue::Host(_, s) => {
                    self.selector(*s)?;
                }
                MarkValue::Port(_) | MarkValue::DeviceTime(_) | MarkValue::Line => {}
            }
            mark.supports.iter().try_for_each(|cell| self.selector(cell.selector))?;
        }
        Ok(())
    }

    fn counts(&self) -> Result<(), Dangling> {
        let proven = |elements: &[Element]| {
            let items = elements.iter().flat_map(|element| element.proof.items());
            items.into_iter().try_for_each(|item| self.item(item.0))
        };
        for count in &self.scenario.counts {
            proven(&count.elements)?;
            for other in &count.elsewhere {
                self.state(other.forum.0)?;
                proven(&other.elements)?;
            }
        }
        Ok(())
    }

    fn trigger(&self, trigger: &Trigger) -> Result<(), Dangling> {
        match trigger {
            Trigger::Obtained(item) | Trigger::Preserved(item) | Trigger::Lost(item) => self.item(item.0),
            Trigger::All(all) | Trigger::Any(all) => all.iter().try_for_each(|part| self.trigger(part)),
            Trigger::Not(not) => self.trigger(not),
            Trigger::At(_) | Trigger::Charged | Trigger::Reached(..) => Ok(()),
        }
    }

    fn act(&self, act: &ObjectiveAct) -> Result<(), Dangling> {
        match act {
            ObjectiveAct::Preserved(item)
            | ObjectiveAct::Obtained(item)
            | ObjectiveAct::ObtainedBefore(item, _)
            | ObjectiveAct::NeverObtained(item) => self.item(item.0),
            ObjectiveAct::LeadAnswered(lead) => Self::within("lead", lead.0, self.scenario.leads.len()),
            ObjectiveAct::RightVerdict(count) | ObjectiveAct::Convicted(count) => self.count(count.0),
            ObjectiveAct::NotCharged(person) => self.person(person.0),
            ObjectiveAct::All(all) => all.iter().try_for_each(|part| self.act(part)),
            ObjectiveAct::ClosedBefore(_)
            | ObjectiveAct::NoClarification
            | ObjectiveAct::NoGraveBreach
            | ObjectiveAct::RuleKept(_)
            | ObjectiveAct::Reached(..)
            | ObjectiveAct::ReachedBefore(..)
            | ObjectiveAct::NeverReached(..) => Ok(()),
        }
    }
}

/// The first index that points nowhere.
pub fn check(scenario: &Scenario) -> Option<Dangling> {
    let lengths = Lengths { scenario };
    let whole = || {
        lengths.states_and_persons()?;
        lengths.evidence()?;
        lengths.counts()?;
        scenario.injects.iter().try_for_each(|inject| lengths.trigger(&inject.when))?;
        scenario.objectives.iter().try_for_each(|objective| lengths.act(&objective.act))
    };
    whole().err()
}

//! People whose data were obtained: who they are, by when they must be told, who was told. Read-only.

use serde::{Deserialize, Serialize};

use super::command::{DelayGround, Whom};
use super::event::Event;
use super::refusal::Refusal;
use crate::case::court;
use crate::case::decide::{Answer, answer, require};
use crate::case::ids::{EventId, ItemId, PersonId, SeatId};
use crate::case::milestone::Milestone;
use crate::case::prepared::Prepared;
use crate::case::reading::known_item;
use crate::case::rejection::Rejection;
use crate::case::scenario::Scenario;
use crate::case::state::CaseState;
use crate::kernel::Tick;
use crate::law::acts::NoticeFacts;
use crate::law::terms::Office;

/// People whose data were accessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Concerned {
    /// A person of the case.
    Person(PersonId),
    /// People in an item who have nothing to do with the case.
    Strangers(ItemId),
}

/// Who tells people.
pub(super) const TELLERS: [Office; 3] = [Office::Prosecutor, Office::InvestigatingJudge, Office::Police];

/// People whose data a case can come to obtain.
#[derive(Debug)]
pub struct Group {
    /// Who.
    pub(super) whom: Concerned,
    /// How many they are.
    people: u32,
    /// The items with their data that come into the file by a measure, not from the start and not from whoever gave
    /// them of their own accord.
    items: Vec<ItemId>,
}

/// Everybody whose data a case can come to obtain, in their order.
pub fn groups(scenario: &Scenario) -> Vec<Group> {
    let by_measure = |item: ItemId| {
        let spec = &scenario.items[item.index()];
        !spec.obtained_at_start && scenario.injects.iter().all(|i| i.reveals != Some(item))
    };
    let items: Vec<ItemId> = (0..scenario.items.len()).map(ItemId::at).filter(|i| by_measure(*i)).collect();
    let is_of = |item: &ItemId, person: PersonId| {
        let spec = &scenario.items[item.index()];
        let selector = spec.selector.and_then(|s| {
            let index = usize::try_from(s.0).ok()?;
            scenario.selectors.get(index)?.person
        });
        spec.about.contains(&person) || selector == Some(person)
    };
    let persons = (0..scenario.persons.len()).map(PersonId::at).map(|person| Group {
        whom: Concerned::Person(person),
        people: 1,
        items: items.iter().copied().filter(|i| is_of(i, person)).collect(),
    });
    let strangers = items.iter().map(|item| Group {
        whom: Concerned::Strangers(*item),
        people: scenario.items[item.index()].bystanders,
        items: vec![*item],
    });
    persons
        .filter(|g| !g.items.is_empty())
        .chain(strangers.filter(|g| g.people > 0))
        .collect()
}

impl Group {
    /// When their data were accessed first; none while they were not, or strangers are in no item any more.
    pub(super) fn since(&self, p: &Prepared, state: &CaseState) -> Option<Tick> {
        let obtained = self.items.iter().filter_map(|i| state.items[i.index()].obtained);
        let since = obtained.map(|o| o.at).min()?;
        let gone = match self.whom {
            Concerned::Person(_) => false,
            Concerned::Strangers(item) => {
                let name = &p.scenario.items[item.index()].id;
                state.items[item.index()].deleted || state.reached(Milestone::Redacted, name).is_some()
            }
        };
        (!gone).then_some(since)
    }
}

/// Whether a seat knows of people: it has read an item about them, or with them.
pub(super) fn known_to(p: &Prepared, state: &CaseState, seat: SeatId) -> impl Fn(Concerned) -> bool {
    let items = &state.seats[seat.index()].items;
    let persons = court::persons_known_to(p, state, seat);
    move |whom| match whom {
        Concerned::Person(person) => persons.contains(&person),
        Concerned::Strangers(item) => items.iter().any(|k| k.item == item && k.read),
    }
}

/// People concerned, and since when, in their order.
fn concerned<'p>(p: &'p Prepared, state: &CaseState) -> impl Iterator<Item = (&'p Group, Tick)> {
    p.concerned().iter().filter_map(|group| Some((group, group.since(p, state)?)))
}

/// By when people whose data were accessed at a time must be told; none where the scenario leaves it out.
pub(super) fn due(p: &Prepared, since: Tick) -> Option<Tick> {
    p.scenario.redress.notices.map(|n| since.plus(n.within_minutes))
}

/// Who was told by the end. A person who was charged knows; people whose time still runs are left out.
pub fn notice_facts(p: &Prepared, state: &CaseState) -> NoticeFacts {
    let mut facts = NoticeFacts::default();
    let section = &state.sections.redress;
    for (group, since) in concerned(p, state) {
        let (whom, people) = (group.whom, group.people);
        let Some(due) = due(p, since) else { continue };
        let accused = state.trial.person.is_some_and(|person| whom == Concerned::Person(person));
        let told = accused || section.told.iter().any(|(who, at)| *who == whom && *at <= due);
        let delayed = section.delayed.iter().any(|(who, at, _)| *who == whom && *at <= due);
        if !told && !delayed && state.clock <= due {
            continue;
        }
        // Told after a delay that stood in the file is told in time.
        let told = told || (delayed && section.told.iter().any(|(who, _)| *who == whom));
        facts.concerned = facts.concerned.saturating_add(people);
        facts.told = facts.told.saturating_add(if told { people } else { 0 });
        facts.delayed = facts.delayed.saturating_add(if !told && delayed { people } else { 0 });
    }
    facts
}

/// Whether everybody was told, or the ground for delay put into the file, by the last day on which that still counts.
pub(super) fn settled_by(p: &Prepared, state: &CaseState, last: impl Fn(Tick) -> Tick) -> bool {
    let section = &state.sections.redress;
    concerned(p, state).all(|(group, since)| {
        let whom = group.whom;
        let Some(due) = due(p, since) else { return true };
        let accused = state.trial.person.is_some_and(|person| whom == Concerned::Person(person));
        let told = section.told.iter().any(|(who, at)| *who == whom && *at <= last(due));
        let delayed = section.delayed.iter().any(|(who, at, _)| *who == whom && *at <= last(due));
        accused || told || delayed || state.clock <= due
    })
}

/// People of whom a seat knows, by name.
fn named<'p>(p: &'p Prepared, state: &CaseState, seat: SeatId, name: &Whom) -> Result<&'p Group, Rejection> {
    let (text, found) = match name {
        Whom::Person(text) => (text, p.person(text).map(Concerned::Person)),
        Whom::Strangers(text) => (text, known_item(p, state, seat, text).ok().map(Concerned::Strangers)),
    };
    let group = found.and_then(|whom| p.concerned().iter().find(|g| g.whom == whom));
    group
        .filter(|g| g.since(p, state).is_some() && known_to(p, state, seat)(g.whom))
        .ok_or_else(|| Rejection::Redress(Refusal::NotConcerned { name: text.clone() }))
}

/// The event by which people first stood in the file.
fn enabled_by(state: &CaseState, group: &Group) -> EventId {
    let obtained = group.items.iter().filter_map(|i| state.items[i.index()].obtained);
    obtained.map(|o| o.event).min().unwrap_or(EventId(0))
}

/// Tells people, or writes into the file why not yet.
pub(super) fn decide(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &Whom,
    ground: Option<DelayGround>,
) -> Result<Answer, Rejection> {
    require(p, seat, &TELLERS)?;
    let group = named(p, state, seat, name)?;
    let found = group.whom;
    let section = &state.sections.redress;
    if section.told.iter().any(|(who, _)| *who == found) {
        return Err(Rejection::Redress(Refusal::AlreadyTold));
    }
    let event = match ground {
        None => Event::Told { whom: found, seat },
        Some(ground) => Event::NoticeDelayed { whom: found, seat, ground },
    };
    answer(enabled_by(state, group), vec![crate::case::event::Event::Redress(event)])
}

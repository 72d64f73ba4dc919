//! People whose data were obtained: who they are, by when they must be told, who was told. Read-only.

use serde::{Deserialize, Serialize};

use super::command::{DelayGround, Whom};
use super::event::Event;
use super::refusal::Refusal;
use crate::case::decide::{Answer, answer, require};
use crate::case::ids::{ItemId, PersonId, SeatId};
use crate::case::milestone::Milestone;
use crate::case::prepared::Prepared;
use crate::case::reading::known_item;
use crate::case::rejection::Rejection;
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

/// People of an item, with how many they are.
fn people_of(p: &Prepared, state: &CaseState, item: ItemId) -> Vec<(Concerned, u32)> {
    let spec = &p.scenario.items[item.index()];
    let selector = spec.selector.and_then(|s| {
        let index = usize::try_from(s.0).ok()?;
        p.scenario.selectors.get(index)?.person
    });
    let persons = spec.about.iter().copied().chain(selector);
    let mut people: Vec<(Concerned, u32)> = persons.map(|id| (Concerned::Person(id), 1)).collect();
    let redacted = || state.reached(Milestone::Redacted, &spec.id).is_some();
    if spec.bystanders > 0 && !state.items[item.index()].deleted && !redacted() {
        people.push((Concerned::Strangers(item), spec.bystanders));
    }
    people
}

/// When the data of an item were accessed: it came into the file by a measure, not from the start and not
/// from whoever gave it of their own accord.
fn accessed_at(p: &Prepared, state: &CaseState, item: ItemId) -> Option<Tick> {
    let obtained = state.items[item.index()].obtained?;
    let given = p.scenario.items[item.index()].obtained_at_start
        || p.scenario.injects.iter().any(|i| i.reveals == Some(item));
    (!given).then_some(obtained.at)
}

/// People concerned, how many, and since when, in their order.
pub(super) fn concerned(p: &Prepared, state: &CaseState) -> Vec<(Concerned, u32, Tick)> {
    let mut all: Vec<(Concerned, u32, Tick)> = Vec::new();
    for item in (0..p.scenario.items.len()).map(ItemId::at) {
        let Some(at) = accessed_at(p, state, item) else { continue };
        for (whom, people) in people_of(p, state, item) {
            match all.iter_mut().find(|(other, _, _)| *other == whom) {
                Some((_, _, since)) => *since = at.min(*since),
                None => all.push((whom, people, at)),
            }
        }
    }
    all.sort();
    all
}

/// By when people whose data were accessed at a time must be told; none where the scenario leaves it out.
pub(super) fn due(p: &Prepared, since: Tick) -> Option<Tick> {
    p.scenario.redress.notices.map(|n| since.plus(n.within_minutes))
}

/// Who was told by the end. A person who was charged knows; people whose time still runs are left out.
pub fn notice_facts(p: &Prepared, state: &CaseState) -> NoticeFacts {
    let mut facts = NoticeFacts::default();
    let section = &state.sections.redress;
    for (whom, people, since) in concerned(p, state) {
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
    concerned(p, state).into_iter().all(|(whom, _, since)| {
        let Some(due) = due(p, since) else { return true };
        let accused = state.trial.person.is_some_and(|person| whom == Concerned::Person(person));
        let told = section.told.iter().any(|(who, at)| *who == whom && *at <= last(due));
        let delayed = section.delayed.iter().any(|(who, at, _)| *who == whom && *at <= last(due));
        accused || told || delayed || state.clock <= due
    })
}

/// People concerned of whom a seat knows: it has read an item about them, or with them.
pub(super) fn known(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<(Concerned, u32, Tick)> {
    let items = &state.seats[seat.index()].items;
    let read = |item: &ItemId| items.iter().any(|k| k.item == *item && k.read);
    let mut all = concerned(p, state);
    all.retain(|(whom, _, _)| match whom {
        Concerned::Strangers(item) => read(item),
        Concerned::Person(person) => {
            let about = |i: &ItemId| p.scenario.items[i.index()].about.contains(person);
            items.iter().filter(|k| k.read).any(|k| about(&k.item))
        }
    });
    all
}

fn whom(p: &Prepared, state: &CaseState, seat: SeatId, name: &Whom) -> Result<Concerned, Rejection> {
    let text = match name {
        Whom::Person(text) | Whom::Strangers(text) => text,
    };
    let unknown = || Rejection::Redress(Refusal::NotConcerned { name: text.clone() });
    let found = match name {
        Whom::Person(text) => p.person(text).map(Concerned::Person),
        Whom::Strangers(text) => known_item(p, state, seat, text).ok().map(Concerned::Strangers),
    };
    let found = found.ok_or_else(unknown)?;
    let known = known(p, state, seat);
    known
        .iter()
        .any(|(who, _, _)| *who == found)
        .then_some(found)
        .ok_or_else(unknown)
}

/// The event by which people first stood in the file for this seat.
fn enabled_by(p: &Prepared, state: &CaseState, found: Concerned) -> crate::case::ids::EventId {
    let of = |item: &ItemId| people_of(p, state, *item).iter().any(|(who, _)| *who == found);
    let items = (0..p.scenario.items.len()).map(ItemId::at).filter(of);
    let events = items.filter(|i| accessed_at(p, state, *i).is_some());
    events
        .filter_map(|i| state.items[i.index()].obtained.map(|o| o.event))
        .min()
        .unwrap_or(crate::case::ids::EventId(0))
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
    let found = whom(p, state, seat, name)?;
    let section = &state.sections.redress;
    if section.told.iter().any(|(who, _)| *who == found) {
        return Err(Rejection::Redress(Refusal::AlreadyTold));
    }
    let event = match ground {
        None => Event::Told { whom: found, seat },
        Some(ground) => Event::NoticeDelayed { whom: found, seat, ground },
    };
    answer(enabled_by(p, state, found), vec![crate::case::event::Event::Redress(event)])
}

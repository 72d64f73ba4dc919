//! What the things of a scenario are called, and when something was in the forum's time.

use super::names::rule_key;
use super::{Msg, Words};
use crate::case::ids::{DeskId, ItemId, PersonId, RequestId, SeatId};
use crate::case::scenario::Scenario;
use crate::kernel::{CivilTime, Tick};
use crate::law::rules::RuleId;
use crate::law::standing::ForumStanding;

/// Who reads while the case is played: requests go by the reader's own file numbers, and an item or a person
/// that the reader does not know has no name.
#[derive(Debug, Clone, Default)]
pub struct Reader {
    /// Files of the reader, in the order of their numbers.
    pub requests: Vec<RequestId>,
    /// Items that the reader knows.
    pub items: Vec<ItemId>,
    /// Persons that the reader knows of.
    pub persons: Vec<PersonId>,
    /// Interceptions that the reader knows of, in the order of the reader's own numbers.
    pub measures: Vec<u32>,
}

/// A scenario with words for it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Things<'a> {
    /// Words, with the scenario's texts.
    pub(super) words: &'a Words,
    /// The scenario.
    pub(super) scenario: &'a Scenario,
    /// Who reads; nobody in particular when the case is over.
    pub(super) reader: Option<&'a Reader>,
}

impl<'a> Things<'a> {
    /// The things of a scenario for whoever may know all of them.
    pub(super) fn of(words: &'a Words, scenario: &'a Scenario) -> Things<'a> {
        Things { words, scenario, reader: None }
    }

    /// A message about a request: by its number in the case as a whole, or by that of whoever reads.
    pub(super) fn numbered(&self, msg: Msg, id: RequestId) -> Msg {
        let Some(reader) = self.reader else { return msg.number("n", i64::from(id.0) + 1) };
        match reader.requests.iter().position(|r| *r == id) {
            Some(at) => msg.count("n", at + 1),
            None => msg.key("n", "story-request-elsewhere"),
        }
    }

    /// A message about an interception: by its number in the case as a whole, or by that of whoever reads. How many
    /// others there are is not told to whoever does not know them.
    pub(super) fn of_measure(&self, msg: Msg, measure: u32) -> Msg {
        let Some(reader) = self.reader else { return msg.number("m", i64::from(measure) + 1) };
        match reader.measures.iter().position(|m| *m == measure) {
            Some(at) => msg.count("m", at + 1),
            None => msg.key("m", "story-measure-elsewhere"),
        }
    }

    /// The title; without texts, the scenario's name.
    pub(super) fn title(&self) -> Msg {
        if self.words.has(&self.scenario.title) {
            Msg::new(self.scenario.title.clone())
        } else {
            Msg::new("bare").text("text", &self.scenario.id)
        }
    }

    /// The local time of a moment in the forum.
    pub(super) fn local(&self, at: Tick) -> CivilTime {
        match self.scenario.jurisdictions.get(self.scenario.forum.index()) {
            Some(forum) => forum.calendar.local(self.scenario.epoch, at),
            None => self.scenario.epoch.utc(),
        }
    }

    /// The same in words, with the year unless it is that of the opening.
    pub(super) fn when(&self, at: Tick) -> String {
        let (opened, now) = (self.local(Tick(0)), self.local(at));
        if now.date().year() == opened.date().year() {
            self.words.date_time_short(now)
        } else {
            self.words.date_time(now)
        }
    }

    /// The UTC time so many seconds after tick 0.
    pub(super) fn utc(&self, seconds: i64) -> Option<CivilTime> {
        let minutes = self
            .scenario
            .epoch
            .utc()
            .minutes_from_civil()
            .checked_add(seconds.div_euclid(60))?;
        CivilTime::from_minutes(minutes).ok()
    }

    /// A seat with its state.
    pub(super) fn seat(&self, seat: SeatId) -> String {
        let Some(spec) = self.scenario.seats.get(seat.index()) else { return String::new() };
        let state = self.scenario.jurisdictions.get(spec.jurisdiction.index()).map_or("", |j| &j.id);
        let msg = Msg::new("story-who")
            .msg("name", self.words.thing("seat", &spec.id))
            .msg("state", self.words.thing("jurisdiction", state));
        self.words.say(&msg)
    }

    /// A desk.
    pub(super) fn desk(&self, desk: DeskId) -> String {
        let id = self.scenario.desks.get(desk.index()).map_or("", |d| &d.id);
        self.words.say(&self.words.thing("desk", id))
    }

    /// An item.
    pub(super) fn item(&self, item: ItemId) -> Msg {
        if self.reader.is_some_and(|r| !r.items.contains(&item)) {
            return Msg::new("story-item-elsewhere");
        }
        self.words
            .thing("item", self.scenario.items.get(item.index()).map_or("", |i| &i.id))
    }

    /// A person.
    pub(super) fn person(&self, person: PersonId) -> Msg {
        if self.reader.is_some_and(|r| !r.persons.contains(&person)) {
            return Msg::new("story-person-elsewhere");
        }
        self.words
            .thing("person", self.scenario.persons.get(person.index()).map_or("", |p| &p.id))
    }

    /// A message about an item.
    pub(super) fn about(&self, key: &'static str, item: ItemId) -> Msg {
        Msg::new(key).msg("item", self.item(item))
    }

    /// A count, by position.
    pub(super) fn count(&self, count: usize) -> Msg {
        self.words.thing("count", self.scenario.counts.get(count).map_or("", |c| &c.id))
    }
}

/// A rule as it is called in a sentence: code and title.
pub(super) fn rule_title(rule: RuleId) -> Msg {
    Msg::new("ground-rule")
        .text("code", rule.name())
        .key("title", rule_key(rule, "title"))
}

/// The row of the rule in the forum: how certain it is, and what follows.
pub(super) fn standing(scenario: &Scenario, rule: RuleId) -> Option<&ForumStanding> {
    let family = scenario.jurisdictions.get(scenario.forum.index())?.family;
    let pack = scenario.rules.iter().find(|p| p.id == rule)?;
    pack.standing_in(family)
}

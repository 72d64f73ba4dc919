//! What view models are made from: what a seat may know, and words for it. Nothing else of the state goes
//! into a panel, so that nothing drawn can name what the seat may not know.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use super::play::Play;
use crate::case::command::Command;
use crate::case::event::{Event, Recorded};
use crate::case::ids::{DeskId, ItemId, RequestId, SeatId};
use crate::case::measure::measures_known_to;
use crate::case::prepared::Prepared;
use crate::case::projection::{ItemView, Projection, RequestView, looks_into};
use crate::case::redress::Whom;
use crate::case::rejection::Rejection;
use crate::case::visible::is_visible;
use crate::kernel::{CivilTime, Tick};
use crate::text::story::{Line, Reader, chronicle_for};
use crate::text::{Msg, Named, Words};

/// What view models are made from.
pub struct Sight<'a> {
    /// The case as it is played.
    pub play: &'a Play,
    /// The scenario, for names that everybody knows (states, seats, packs of law).
    pub p: &'a Prepared,
    /// What the seat sees.
    pub view: &'a Projection,
    /// Words.
    pub words: &'a Words,
    /// The seat.
    pub seat: SeatId,
    seen: OnceCell<Vec<Line>>,
}

impl std::fmt::Debug for Sight<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sight").field("seat", &self.seat).finish_non_exhaustive()
    }
}

impl<'a> Sight<'a> {
    /// What the seat of a play sees, in its words.
    pub fn of(play: &'a Play) -> Sight<'a> {
        let p = play.session().world().prepared();
        Sight { play, p, view: play.view(), words: play.words(), seat: play.seat(), seen: OnceCell::new() }
    }

    /// A thing of the scenario in words.
    pub fn thing(&self, kind: &str, id: &str) -> String {
        self.words.say(&self.words.thing(kind, id))
    }

    /// A desk in words.
    pub fn desk(&self, id: &str) -> String {
        self.thing("desk", id)
    }

    /// A state in words.
    pub fn state(&self, id: &str) -> String {
        self.thing("jurisdiction", id)
    }

    /// A closed enum in words.
    pub fn named(&self, value: &impl Named) -> String {
        self.words.say(&value.msg())
    }

    /// The words of a key.
    pub fn t(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// The words of a message.
    pub fn say(&self, msg: &Msg) -> String {
        self.words.say(msg)
    }

    /// The item that a handle stands for, if the seat knows it.
    pub fn item_id(&self, handle: &str) -> Option<ItemId> {
        let number: usize = handle.strip_prefix('#')?.parse().ok()?;
        let state = &self.play.session().world().case().state;
        let known = state.seats.get(self.seat.index())?.items.get(number.checked_sub(1)?)?;
        Some(known.item)
    }

    /// The item of a handle as the seat sees it.
    pub fn item(&self, handle: &str) -> Option<&'a ItemView> {
        self.view.items.iter().find(|i| i.handle == handle).map(|i| &**i)
    }

    /// An item in words: what a seat knows of, it knows by name.
    pub fn item_title(&self, handle: &str) -> String {
        match self.item_id(handle) {
            Some(id) => self.thing("item", &self.p.scenario.items[id.index()].id),
            None => handle.to_owned(),
        }
    }

    /// The same for what may be a handle or the name of something that is asked for.
    pub fn item_or_thing(&self, name: &str) -> String {
        if name.starts_with('#') { self.item_title(name) } else { self.thing("item", name) }
    }

    /// A mark (`#1.l7_ip`) in words: the item and what stands there.
    pub fn mark_title(&self, mark: &str) -> String {
        let Some((handle, _)) = mark.split_once('.') else { return mark.to_owned() };
        let text = self
            .item(handle)
            .and_then(|i| i.marks.iter().find(|m| m.name == mark))
            .map_or_else(|| mark.to_owned(), |m| m.text.clone());
        self.say(&Msg::new("ui-mark").text("item", self.item_title(handle)).text("text", text))
    }

    /// A request by file number.
    pub fn request(&self, number: u32) -> Option<&'a RequestView> {
        self.view.files().find(|r| r.number == number)
    }

    /// The draft that is open.
    pub fn draft(&self) -> Option<&'a Draft> {
        self.play.draft()
    }

    /// The local time of the seat's state.
    pub fn local(&self, at: Tick) -> CivilTime {
        let state = self.p.scenario.seats[self.seat.index()].jurisdiction;
        self.p.calendar(state).local(self.p.scenario.epoch, at)
    }

    /// A moment in words, with the year unless it is that of now.
    pub fn when(&self, at: Tick) -> String {
        let (now, at) = (self.local(self.view.now), self.local(at));
        if now.date().year() == at.date().year() {
            self.words.date_time_short(at)
        } else {
            self.words.date_time(at)
        }
    }

    /// How long from now, or how long ago, in words.
    pub fn span(&self, minutes: u64) -> String {
        self.words.span(minutes)
    }

    /// Whether the seat could do it now; a rejection in words if not. Nothing is changed.
    ///
    /// # Errors
    /// The condition that fails.
    pub fn may(&self, command: &Command) -> Result<(), Rejection> {
        self.play.session().would(self.seat, command)
    }

    /// What the seat knows by name, and the numbers of its files.
    fn reader(&self) -> Reader {
        let state = &self.play.session().world().case().state;
        let own = &state.seats[self.seat.index()];
        let sections = &self.view.sections;
        let told = sections.redress.notices.iter().filter_map(|n| match &n.whom {
            Whom::Person(person) => Some(person),
            Whom::Strangers(_) => None,
        });
        let names = (self.view.persons.iter())
            .chain(self.view.trial.iter().map(|t| &t.person))
            .chain(sections.measure.wanted.iter().map(|w| &w.person))
            .chain(sections.hearing.suspects.iter().map(|s| &s.person))
            .chain(told);
        Reader {
            requests: own.requests.clone(),
            items: own.items.iter().map(|k| k.item).collect(),
            persons: names.filter_map(|name| self.p.person(name)).collect(),
            measures: measures_known_to(self.p, state, self.seat),
        }
    }

    /// What went on in queues into which the seat cannot look. That a request has come to its end says nothing of
    /// how long it lay where, and behind what.
    fn behind_doors(&self, events: &[Recorded]) -> BTreeSet<usize> {
        let state = &self.play.session().world().case().state;
        let mut at: BTreeMap<RequestId, Option<DeskId>> = BTreeMap::new();
        let mut closed = BTreeSet::new();
        for (position, recorded) in events.iter().enumerate() {
            match &recorded.event {
                Event::StepEntered { request, desk, .. } => {
                    at.insert(*request, *desk);
                }
                Event::StepBegan { request, .. } | Event::StepDone { request, .. } => {
                    let desk = at.get(request).copied().flatten();
                    if desk.is_some_and(|d| !looks_into(self.p, state, self.seat, d)) {
                        closed.insert(position);
                    }
                }
                _ => {}
            }
        }
        closed
    }

    /// A rejection in words.
    pub fn rejection(&self, rejection: &Rejection) -> String {
        self.with_titles(self.words.rejection(rejection))
    }

    /// A rejection quotes names as they were written. Here nobody wrote them: they are told by their titles.
    fn with_titles(&self, text: String) -> String {
        let s = &self.p.scenario;
        let things = (s.persons.iter().map(|p| ("person", &p.id)))
            .chain(s.jurisdictions.iter().map(|j| ("jurisdiction", &j.id)))
            .chain(s.counts.iter().map(|c| ("count", &c.id)))
            .chain(s.desks.iter().map(|d| ("desk", &d.id)))
            .chain(s.seats.iter().map(|d| ("seat", &d.id)));
        let mut text = text;
        for (kind, id) in things.filter(|(_, id)| !id.is_empty()) {
            if text.contains(id.as_str()) {
                // "court" and "access" are names, and words of the language too.
                let anywhere = matches!(kind, "person" | "jurisdiction") || id.contains('_');
                text = replaced(&text, id, &self.thing(kind, id), anywhere);
            }
        }
        for item in self.view.items.iter() {
            text = replaced(&text, &item.handle, &self.item_title(&item.handle), true);
        }
        text
    }

    /// What the seat saw happen, oldest first.
    pub fn seen(&self) -> &[Line] {
        self.seen.get_or_init(|| {
            let case = self.play.session().world().case();
            let reader = self.reader();
            let lines = chronicle_for(self.words, &self.p.scenario, &case.events, &reader);
            let closed = self.behind_doors(&case.events);
            lines
                .into_iter()
                .filter(|l| {
                    let event = case.events.get(l.event).filter(|_| !closed.contains(&l.event));
                    event.is_some_and(|e| is_visible(self.p, &case.state, self.seat, &e.event))
                })
                .collect()
        })
    }
}

/// The text with a name replaced where it stands as a word of its own: anywhere, or only where it is quoted.
fn replaced(text: &str, name: &str, title: &str, anywhere: bool) -> String {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '#';
    let mut made = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        let whole =
            !before.chars().next_back().is_some_and(is_part) && !after.chars().next().is_some_and(is_part);
        let opened = before
            .trim_end_matches(['\u{a0}', '\u{202f}'])
            .ends_with(['"', '\u{201c}', '\u{ab}']);
        made.push_str(before);
        made.push_str(if whole && (anywhere || opened) { title } else { name });
        rest = after;
    }
    made.push_str(rest);
    made
}

#[cfg(test)]
mod tests {
    use super::replaced;

    #[test]
    fn a_name_is_replaced_only_as_a_word() {
        assert_eq!(
            replaced("\"vald\" and valdoria, vald_x, vald", "vald", "Vald", true),
            "\"Vald\" and valdoria, vald_x, Vald"
        );
        assert_eq!(replaced("#1 and #12", "#1", "A", true), "A and #12");
    }

    #[test]
    fn a_word_of_the_language_is_a_name_only_where_it_is_quoted() {
        let title = |text| replaced(text, "appeal", "Appeal panel", false);
        assert_eq!(title("No appeal can be brought."), "No appeal can be brought.");
        assert_eq!(title("\"appeal\" is no seat."), "\"Appeal panel\" is no seat.");
        assert_eq!(title("«\u{a0}appeal\u{a0}»"), "«\u{a0}Appeal panel\u{a0}»");
    }
}

//! View model: the case again, event by event, as a whole or as one seat saw it.

mod map;

use std::sync::Arc;

use crate::case::apply::apply;
use crate::case::event::Event;
use crate::case::ids::SeatId;
use crate::case::prepared::Prepared;
use crate::case::projection::project;
use crate::case::state::CaseState;
use crate::case::visible::is_visible;
use crate::text::story::{Audience, Line, chronicle};
use crate::text::{Msg, Words};
use crate::ui::UiCommand;
use crate::ui::map::Land;
use crate::ui::map::land::Hatch;
use crate::ui::play::Play;
use crate::ui::vm::map::{MapVm, hatch};

/// How many lines are shown around the moment.
const AROUND: usize = 200;

/// The case again, at an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Replay {
    /// Position.
    pub at: usize,
    /// From which seat; none: as a whole.
    pub seat: Option<String>,
    /// It runs by itself.
    pub running: bool,
    /// Events.
    pub length: usize,
    /// Seats: id and name.
    pub seats: Vec<(String, String)>,
    /// Lines: event and words.
    pub lines: Vec<(usize, String)>,
    /// The line at the position.
    pub line: usize,
    /// Date and time there.
    pub clock: String,
    /// What the seat sees there: heading and lines.
    pub seen: Vec<(String, Vec<String>)>,
    /// The case as a whole on the map there; none while a seat's view is looked at.
    pub map: Option<MapVm>,
    /// Bookmarks.
    pub bookmarks: Vec<(usize, String)>,
    whole: Vec<(usize, String)>,
    visible: Vec<Vec<usize>>,
    source: Source,
}

/// What a position is rebuilt from.
#[derive(Debug, Clone)]
struct Source {
    prepared: Arc<Prepared>,
    /// Clock of each event, in words.
    clocks: Vec<String>,
    /// Per seat and some positions: what it saw, made when it is asked for.
    events: Arc<Vec<crate::case::event::Recorded>>,
    words: Arc<Words>,
    land: Arc<Land>,
}

impl PartialEq for Source {
    fn eq(&self, other: &Source) -> bool {
        Arc::ptr_eq(&self.events, &other.events)
    }
}

impl Replay {
    /// At its beginning.
    pub fn of(play: &Play) -> Replay {
        let case = play.session().world().case();
        let prepared = play.session().world().prepared().clone();
        let words = Arc::new(Words::new(play.words().language(), play.texts()));
        let scenario = &prepared.scenario;
        let lines: Vec<Line> = chronicle(&words, scenario, &case.events, Audience::Debrief);
        let whole: Vec<(usize, String)> = lines.into_iter().map(|l| (l.event, l.text)).collect();
        let local = |at| prepared.calendar(scenario.forum).local(scenario.epoch, at);
        let clocks = case.events.iter().map(|e| words.date_time(local(e.at))).collect();
        let visible = (0..scenario.seats.len()).map(|n| {
            let seat = SeatId::at(n);
            let sees = |(_, e): &(usize, &crate::case::event::Recorded)| {
                is_visible(&prepared, &case.state, seat, &e.event)
            };
            case.events.iter().enumerate().filter(sees).map(|(n, _)| n).collect()
        });
        let seats = scenario
            .seats
            .iter()
            .map(|s| (s.id.to_string(), words.say(&words.thing("seat", &s.id))));
        let hatches: Vec<Hatch> = scenario.jurisdictions.iter().map(|j| hatch(j.family)).collect();
        let mut replay = Replay {
            at: 0,
            seat: None,
            running: false,
            length: case.events.len(),
            seats: seats.collect(),
            lines: Vec::new(),
            line: 0,
            clock: String::new(),
            seen: Vec::new(),
            map: None,
            bookmarks: Vec::new(),
            visible: visible.collect(),
            whole,
            source: Source {
                clocks,
                events: Arc::new(case.events.clone()),
                words: words.clone(),
                prepared: prepared.clone(),
                land: play.land(&hatches),
            },
        };
        replay.bookmarks = play
            .side
            .bookmarks
            .iter()
            .filter_map(|at| Some((*at, replay.whole.iter().find(|(e, _)| e >= at)?.1.clone())))
            .collect();
        replay.look();
        replay
    }

    /// The same moment of the same play, seen from the same seat, in the words that are spoken now.
    pub fn told_anew(&self, play: &Play) -> Replay {
        let mut replay = Replay { at: self.at, seat: self.seat.clone(), ..Replay::of(play) };
        replay.look();
        replay
    }

    /// What a person's command changes.
    pub fn update(&mut self, command: &UiCommand) {
        match command {
            UiCommand::Seek(at) => self.at = (*at).min(self.length.saturating_sub(1)),
            UiCommand::ReplaySeat(seat) => self.seat.clone_from(seat),
            UiCommand::ReplayRun(run) => self.running = *run,
            UiCommand::Tick if self.running => {
                let next = self.lines.iter().map(|(e, _)| *e).find(|e| *e > self.at);
                match next {
                    Some(next) => self.at = next,
                    None => self.running = false,
                }
            }
            _ => return,
        }
        self.look();
    }

    /// The state after the event at the position.
    fn state(&self) -> CaseState {
        let p = &self.source.prepared;
        let mut state = CaseState::new(&p.scenario);
        for recorded in self.source.events.iter().take(self.at + 1) {
            apply(&p.scenario, &mut state, recorded);
        }
        state
    }

    fn look(&mut self) {
        self.clock = self.source.clocks.get(self.at).cloned().unwrap_or_default();
        let seat = self.seat.as_ref().and_then(|id| self.source.prepared.seat(id));
        let shown: Vec<(usize, String)> = match seat {
            Some(seat) => {
                let visible = &self.visible[seat.index()];
                self.whole
                    .iter()
                    .filter(|(e, _)| visible.binary_search(e).is_ok())
                    .cloned()
                    .collect()
            }
            None => self.whole.clone(),
        };
        let line = shown.iter().rposition(|(e, _)| *e <= self.at).unwrap_or(0);
        let from = line.saturating_sub(AROUND);
        self.lines = shown.into_iter().skip(from).take(2 * AROUND).collect();
        self.line = line - from;
        let state = self.state();
        self.seen = seat.map(|seat| self.seen_by(&state, seat)).unwrap_or_default();
        let Source { prepared, words, land, .. } = &self.source;
        self.map = match seat {
            Some(_) => None,
            None => Some(map::whole(prepared, words, land.clone(), &state)),
        };
    }

    /// When the request was sent that the map of the whole counts under a number: the event.
    pub fn sent(&self, number: u32) -> Option<usize> {
        let nth = usize::try_from(number).ok()?.checked_sub(1)?;
        let events = self.source.events.iter().enumerate();
        let mut sent = events.filter(|(_, e)| matches!(e.event, Event::RequestSent { .. }));
        sent.nth(nth).map(|(n, _)| n)
    }

    fn seen_by(&self, state: &CaseState, seat: SeatId) -> Vec<(String, Vec<String>)> {
        let words = &self.source.words;
        let view = project(&self.source.prepared, state, seat);
        let known = &state.seats[seat.index()].items;
        let scenario = &self.source.prepared.scenario;
        let thing = |kind: &str, id: &str| words.say(&words.thing(kind, id));
        let items = known.iter().map(|k| thing("item", &scenario.items[k.item.index()].id));
        let requests = view.files().map(|r| {
            let title = Msg::new("ui-request-title")
                .text("instrument", r.form.instrument.clone())
                .text("addressee", thing("desk", &r.form.addressee));
            words.say(
                &Msg::new("ui-palette-request")
                    .number("n", r.number)
                    .text("title", words.say(&title)),
            )
        });
        let messages = view.messages.iter().map(|(name, _)| thing("inject", name));
        [
            ("ui-replay-items", items.collect::<Vec<_>>()),
            ("ui-replay-requests", requests.collect()),
            ("ui-replay-messages", messages.collect()),
        ]
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .map(|(key, lines)| (words.get(key), lines))
        .collect()
    }
}

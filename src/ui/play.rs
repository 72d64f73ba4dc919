//! A case that is played in the window: the session, who sits here, what is open, marked and drafted.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::act::Values;
use super::command::{Place, Selection, Speed, Start};
use super::draft::{Draft, Purpose};
use super::store::Loaded;
use crate::case::command::{Command, Form};
use crate::case::ids::SeatId;
use crate::case::log::LogFile;
use crate::case::projection::Projection;
use crate::case::rejection::Rejection;
use crate::kernel::Tick;
use crate::pilot::whatif::{Given, Played};
use crate::players::Manner;
use crate::players::session::Session;
use crate::scenario::Folder;
use crate::text::{Language, Words};

/// Most marks that are kept.
const MARKS_LIMIT: usize = 256;

/// What lies beside the log of a save: who sits where, and what was not sent yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sidecar {
    /// The case.
    pub case: String,
    /// It is closed: there is nothing to go on with.
    pub closed: bool,
    /// Seats of people, by name; the first one sits here.
    pub people: Vec<String>,
    /// Manners of stand-ins, by seat.
    pub manners: Vec<(String, Manner)>,
    /// No hints and no findings until the end.
    pub exam: bool,
    /// Seed.
    pub seed: u64,
    /// Drafts.
    pub drafts: Vec<Draft>,
    /// Which of them is open.
    pub open_draft: Option<usize>,
    /// Marks.
    pub marks: Vec<String>,
    /// Messages that were read, by seat.
    pub messages: BTreeMap<String, BTreeSet<String>>,
    /// Hints that were read.
    pub dismissed: BTreeSet<String>,
    /// Bookmarked events.
    pub bookmarks: BTreeSet<usize>,
}

/// An answer to what a person did last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Done: key of the words.
    Done(&'static str),
    /// Not done, with the reason.
    Refused(Box<Rejection>),
    /// A file could not be written.
    Fault(String),
}

/// An act that is being filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenAct {
    /// Which.
    pub name: &'static str,
    /// What is filled in.
    pub values: Values,
}

/// A case that is played.
pub struct Play {
    /// The case, by id.
    pub case: String,
    /// How it was begun.
    pub table: Start,
    /// The save.
    pub save: String,
    /// What is open.
    pub place: Place,
    /// What the inspector is about.
    pub selection: Selection,
    /// The item in the reader, by handle.
    pub reading: Option<String>,
    /// The act being filled in.
    pub act: Option<OpenAct>,
    /// An act that was being filled in when its seat went elsewhere.
    aside: Option<OpenAct>,
    /// Time runs.
    pub running: Option<Speed>,
    /// The answer to what was done last.
    pub notice: Option<Notice>,
    /// A hint was asked for.
    pub hint: bool,
    /// What is looked up in the guide.
    pub looked_up: String,
    /// What lies beside the log.
    pub side: Sidecar,
    session: Session,
    words: Words,
    texts: BTreeMap<Language, String>,
    folder: Arc<Folder>,
    seat: SeatId,
    view: Projection,
    /// Events when the seat last let time run: what came since is new.
    pub last_seen: u32,
    revision: u64,
    /// What people did and was taken, for the debrief's counterfactuals.
    given: Vec<Given>,
    land: std::sync::OnceLock<Arc<super::map::Land>>,
}

impl std::fmt::Debug for Play {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Play").field("case", &self.case).finish_non_exhaustive()
    }
}

impl Play {
    /// Begins a case.
    ///
    /// # Errors
    /// When nobody sits at it, or its desks cannot be set up: in words.
    pub fn begin(loaded: &Loaded, table: &Start, save: String, language: Language) -> Result<Play, String> {
        let (people, manners) = seats(loaded, table, language)?;
        let session = Session::open(loaded.prepared.clone(), table.seed, &people, &manners)
            .map_err(|e| e.to_string())?;
        let side = Sidecar {
            case: table.case.clone(),
            people: table.people.clone(),
            manners: table.manners.clone(),
            exam: table.exam,
            seed: table.seed,
            ..Sidecar::default()
        };
        Play::of(session, loaded, table.clone(), save, side, language)
    }

    /// Goes on from a log.
    ///
    /// # Errors
    /// When the log does not replay.
    pub fn resume(
        loaded: &Loaded,
        log: &LogFile,
        side: Sidecar,
        save: String,
        language: Language,
    ) -> Result<Play, String> {
        let table = Start {
            case: loaded.prepared.scenario.id.to_string(),
            seed: log.header.seed,
            people: side.people.clone(),
            manners: side.manners.clone(),
            exam: side.exam,
        };
        let (people, manners) = seats(loaded, &table, language)?;
        let session = Session::resume(log, &people, &manners).map_err(|e| e.to_string())?;
        let mut play = Play::of(session, loaded, table, save, side, language)?;
        play.given = log.entries.iter().filter_map(Given::of).collect();
        Ok(play)
    }

    fn of(
        session: Session,
        loaded: &Loaded,
        table: Start,
        save: String,
        side: Sidecar,
        language: Language,
    ) -> Result<Play, String> {
        let seat = *session.people().first().ok_or_else(|| nobody(language))?;
        let view = session.view(seat);
        let last_seen = session.world().case().state.events;
        Ok(Play {
            case: table.case.clone(),
            table,
            save,
            place: Place::Docket,
            selection: Selection::Nothing,
            reading: None,
            act: None,
            aside: None,
            running: None,
            notice: None,
            hint: false,
            looked_up: String::new(),
            side,
            session,
            words: Words::new(language, &loaded.texts),
            texts: loaded.texts.clone(),
            folder: loaded.folder.clone(),
            seat,
            view,
            last_seen,
            revision: 0,
            given: Vec::new(),
            land: std::sync::OnceLock::new(),
        })
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What the seat sees.
    pub fn view(&self) -> &Projection {
        &self.view
    }

    /// Words.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Texts of the case, by language.
    pub fn texts(&self) -> &BTreeMap<Language, String> {
        &self.texts
    }

    /// Files of the case.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// The land of the case, grown once.
    pub fn land(&self, hatches: &[super::map::land::Hatch]) -> Arc<super::map::Land> {
        self.land.get_or_init(|| Arc::new(super::map::Land::grow(hatches))).clone()
    }

    /// The course as it was played, for what would have changed.
    pub fn played(&self) -> Played {
        let world = self.session.world();
        let people = self.session.people();
        let seats = (0..world.prepared().scenario.seats.len()).map(SeatId::at);
        let manner = |seat: SeatId| {
            let id = &world.prepared().scenario.seats[seat.index()].id;
            self.table
                .manners
                .iter()
                .find(|(s, _)| s == id)
                .map_or(Manner::ByTheBook, |(_, m)| *m)
        };
        let manners: Vec<_> = seats.filter(|s| !people.contains(s)).map(|s| (s, manner(s))).collect();
        Played::of(world.prepared(), self.table.seed, &self.given, &world.case().events, people, &manners)
    }

    /// Who sits here.
    pub fn seat(&self) -> SeatId {
        self.seat
    }

    /// Grows with every change: what was made from an older one is stale.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Something changed: view models are made anew.
    pub fn touch(&mut self) {
        self.revision += 1;
    }

    /// Lines of the log that nobody has written yet.
    pub fn take_lines(&mut self) -> String {
        self.session.take_lines()
    }

    /// Speaks another language.
    pub fn speak(&mut self, language: Language) {
        self.words = Words::new(language, &self.texts);
        self.touch();
    }

    /// Sits down at another seat of a person.
    pub fn sit(&mut self, seat: &str) {
        let Some(seat) = self.session.world().prepared().seat(seat) else { return };
        if self.session.people().contains(&seat) {
            if self.place == Place::Messages {
                self.read_messages();
            }
            self.seat = seat;
            self.selection = Selection::Nothing;
            self.act = None;
            self.aside = None;
            self.look();
        }
    }

    fn look(&mut self) {
        self.view = self.session.view(self.seat);
        self.touch();
    }

    /// Opens the form of an act: as it was laid aside, where it was about the same.
    pub fn open_act(&mut self, name: &'static str, values: Values) {
        let same = |act: &mut OpenAct| {
            act.name == name && values.iter().all(|(param, value)| act.values.get(param) == Some(value))
        };
        let kept = self.aside.take_if(same);
        self.act = Some(kept.unwrap_or(OpenAct { name, values }));
    }

    /// Lays the form of an act aside: what was filled in is there when it is opened again.
    pub fn lay_aside(&mut self) {
        if let Some(act) = self.act.take() {
            self.aside = Some(act);
        }
    }

    /// Gives a command of the case. Whether it was taken.
    pub fn give(&mut self, command: &Command) -> bool {
        let at = self.session.world().case().state.clock;
        let answer = self.session.give(self.seat, command);
        let taken = answer.is_ok();
        if let Ok(step) = &answer {
            let (seat, enabled_by) = (self.seat, step.enabled_by);
            self.given
                .push(Given { seat: Some(seat), at, command: command.clone(), enabled_by });
        }
        self.notice = match answer {
            Ok(_) => Some(Notice::Done("ui-notice-done")),
            Err(rejection) => Some(Notice::Refused(Box::new(rejection))),
        };
        self.look();
        taken
    }

    /// Lets time run for so many minutes, or to the next event that the seat can see. Whether it stopped
    /// early.
    pub fn release(&mut self, minutes: Option<u64>) -> bool {
        let now = self.session.world().case().state.clock;
        let horizon = self.session.world().prepared().scenario.horizon;
        let until = minutes.map_or(horizon, |m| Tick(now.0.saturating_add(m)));
        self.last_seen = self.session.world().case().state.events;
        let answer = self.session.release(until);
        self.notice = answer.err().map(|r| Notice::Refused(Box::new(r)));
        self.look();
        self.session.world().is_closed() || self.session.world().case().state.clock < until
    }

    /// The draft that is open.
    pub fn draft(&self) -> Option<&Draft> {
        self.side.drafts.get(self.side.open_draft?)
    }

    /// The same, to change it.
    pub fn draft_mut(&mut self) -> Option<&mut Draft> {
        self.side.drafts.get_mut(self.side.open_draft?)
    }

    /// Whether the seat has not read a message yet.
    pub fn is_unread(&self, message: &str) -> bool {
        !self
            .side
            .messages
            .get(self.view.seat.as_str())
            .is_some_and(|read| read.contains(message))
    }

    /// The seat has read what came in.
    pub fn read_messages(&mut self) {
        let names = self.view.messages.iter().map(|(name, _)| name.to_string());
        self.side.messages.entry(self.view.seat.to_string()).or_default().extend(names);
        self.touch();
    }

    /// Opens a new draft.
    pub fn add_draft(&mut self, purpose: Purpose, form: Form, lead: Option<String>) {
        self.side.drafts.push(Draft::new(purpose, form, lead));
        self.side.open_draft = Some(self.side.drafts.len() - 1);
        self.place = Place::Draft;
        self.touch();
    }

    /// Throws the open draft away.
    pub fn drop_draft(&mut self) {
        if let Some(at) = self.side.open_draft.take()
            && at < self.side.drafts.len()
        {
            self.side.drafts.remove(at);
            self.side.open_draft = self.side.drafts.len().checked_sub(1);
        }
        self.touch();
    }

    /// Sends the open draft. Whether it was taken; a refused one stays.
    pub fn send_draft(&mut self) -> bool {
        let Some(draft) = self.draft() else { return false };
        let command = draft.command();
        let sent = self.give(&command);
        if sent {
            self.drop_draft();
            self.place = Place::Docket;
            self.notice = Some(Notice::Done("ui-notice-sent"));
            if let Some(last) = self.view.files().filter(|r| r.own).map(|r| r.number).max() {
                self.selection = Selection::Request(last);
            }
        }
        sent
    }

    /// Marks or unmarks a value.
    pub fn toggle_mark(&mut self, mark: &str) {
        match self.side.marks.iter().position(|m| m == mark) {
            Some(at) => {
                self.side.marks.remove(at);
            }
            None if self.side.marks.len() < MARKS_LIMIT => self.side.marks.push(mark.to_owned()),
            None => {}
        }
        self.touch();
    }
}

/// Seats of people and manners of the rest, by id.
type Table = (Vec<SeatId>, Vec<(SeatId, Manner)>);

fn nobody(language: Language) -> String {
    Words::bare(language).get("ui-fault-nobody")
}

fn seats(loaded: &Loaded, table: &Start, language: Language) -> Result<Table, String> {
    let p = &loaded.prepared;
    let people: Vec<SeatId> = table.people.iter().filter_map(|s| p.seat(s)).collect();
    if people.is_empty() {
        return Err(nobody(language));
    }
    let given: BTreeMap<SeatId, Manner> =
        table.manners.iter().filter_map(|(s, m)| Some((p.seat(s)?, *m))).collect();
    let all = (0..p.scenario.seats.len()).map(SeatId::at);
    let manners = all
        .filter(|s| !people.contains(s))
        .map(|s| (s, given.get(&s).copied().unwrap_or(Manner::ByTheBook)))
        .collect();
    Ok((people, manners))
}

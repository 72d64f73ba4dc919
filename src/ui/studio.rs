//! The state of the application, and the one place where a person's command changes it.

use super::command::{Place, Screen, Selection, Speed, Start, UiCommand};
use super::draft::Purpose;
use super::play::{Notice, Play, Sidecar};
use super::settings::{Settings, ZOOM_PERCENT, ZOOM_STEP_PERCENT};
use super::store::{Loaded, SaveCard, Store};
use super::vm::draft::first_form;
use crate::case::command::Command;
use crate::case::log;
use crate::players::Manner;
use crate::text::{Msg, Words};

/// The state of the application.
pub struct Studio {
    /// Settings.
    pub settings: Settings,
    /// What is shown.
    pub screen: Screen,
    /// Cases on the shelf.
    pub cases: Vec<(String, Loaded)>,
    /// Cases that cannot be played, and why.
    pub broken: Vec<(String, String)>,
    /// Saves, newest first.
    pub saves: Vec<SaveCard>,
    /// The table of the briefing.
    pub table: Option<Start>,
    /// The case that is played.
    pub play: Option<Play>,
    /// A fault to tell.
    pub fault: Option<String>,
    /// Something to tell, until it was heard: key of the words.
    pub told: Option<&'static str>,
    /// The palette is open.
    pub palette: bool,
    /// What the debrief has worked out, per case played.
    pub debrief: Option<super::vm::debrief::Debrief>,
    /// The replay.
    pub replay: Option<super::vm::replay::Replay>,
    /// The program should end.
    pub ended: bool,
    /// Seed of the next case: a person may change it.
    pub next_seed: u64,
}

impl std::fmt::Debug for Studio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Studio").field("screen", &self.screen).finish_non_exhaustive()
    }
}

impl Studio {
    /// Opens the application: loads what is on the shelf.
    pub fn open(store: &dyn Store, settings: Settings) -> Studio {
        let mut studio = Studio {
            settings,
            screen: Screen::Home,
            cases: Vec::new(),
            broken: Vec::new(),
            saves: store.saves(),
            table: None,
            play: None,
            fault: None,
            told: None,
            palette: false,
            debrief: None,
            replay: None,
            ended: false,
            next_seed: 1,
        };
        studio.reload(store);
        studio
    }

    /// Loads the shelf again. A case that cannot be read keeps its last good version and is reported.
    pub fn reload(&mut self, store: &dyn Store) {
        self.broken.clear();
        for id in store.cases() {
            match store.load(&id) {
                Ok(loaded) => match self.cases.iter_mut().find(|(c, _)| *c == id) {
                    Some(kept) => kept.1 = loaded,
                    None => self.cases.push((id, loaded)),
                },
                Err(why) => self.broken.push((id, why)),
            }
        }
    }

    /// A case on the shelf.
    pub fn loaded(&self, case: &str) -> Option<&Loaded> {
        self.cases.iter().find(|(id, _)| id == case).map(|(_, l)| l)
    }

    /// What a person's command changes.
    pub fn update(&mut self, command: UiCommand, store: &mut dyn Store) {
        match command {
            UiCommand::Go(screen) => self.go(screen, store),
            UiCommand::Brief(case) => self.brief(&case),
            UiCommand::SetTable(table) => self.table = Some(*table),
            UiCommand::Begin(table) => self.begin(&table, store),
            UiCommand::Resume(save) => self.resume(&save, store),
            UiCommand::Leave => {
                self.play = None;
                self.go(Screen::Home, store);
            }
            UiCommand::Quit => self.ended = true,
            UiCommand::Heard => self.told = None,
            UiCommand::Set(settings) => self.set(*settings, store),
            UiCommand::Zoom(larger) => self.zoom(larger, store),
            UiCommand::Palette(open) => self.palette = open,
            UiCommand::Again => {
                if let Some(table) = self.play.as_ref().map(|p| p.table.clone()) {
                    self.begin(&table, store);
                }
            }
            UiCommand::Tick if self.screen == Screen::Replay => {
                if let Some(replay) = &mut self.replay {
                    replay.update(&command);
                }
            }
            UiCommand::Seek(_) | UiCommand::ReplaySeat(_) | UiCommand::ReplayRun(_) => {
                if let Some(replay) = &mut self.replay {
                    replay.update(&command);
                }
            }
            UiCommand::WhatIf(number) => {
                if let (Some(debrief), Some(play)) = (&mut self.debrief, &self.play) {
                    debrief.what_if(play, number);
                }
            }
            UiCommand::Strike(_) => {
                if let Some(debrief) = &mut self.debrief {
                    debrief.update(&command);
                }
            }
            other => {
                if let Some(play) = &mut self.play {
                    in_play(play, other);
                }
                self.keep(store);
                // Once seen, it is left again to look into the file.
                if self.is_closed() && self.screen == Screen::Play && self.debrief.is_none() {
                    self.debrief();
                }
            }
        }
    }

    /// Time runs in the case: whoever owns the window sends [`UiCommand::Tick`] ten times a second.
    pub fn is_running(&self) -> bool {
        match self.screen {
            Screen::Replay => self.replay.as_ref().is_some_and(|r| r.running),
            _ => self.play.as_ref().is_some_and(|p| p.running.is_some()),
        }
    }

    fn is_closed(&self) -> bool {
        self.play.as_ref().is_some_and(|p| p.session().world().is_closed())
    }

    fn go(&mut self, screen: Screen, store: &dyn Store) {
        self.screen = screen;
        match screen {
            Screen::Home => self.saves = store.saves(),
            Screen::Debrief if self.debrief.is_none() => self.debrief(),
            Screen::Replay => {
                if let Some(play) = self.play.as_ref().filter(|_| self.replay.is_none()) {
                    self.replay = Some(super::vm::replay::Replay::of(play));
                }
            }
            Screen::Briefing | Screen::Play | Screen::Debrief | Screen::Settings => {}
        }
    }

    fn debrief(&mut self) {
        if let Some(play) = &mut self.play {
            play.running = None;
            self.debrief = Some(super::vm::debrief::Debrief::of(play));
            self.screen = Screen::Debrief;
        }
    }

    /// Lays the table: the first seat that may send requests is the person's, stand-ins take the rest.
    fn brief(&mut self, case: &str) {
        let Some(loaded) = self.loaded(case) else { return };
        let seats = &loaded.prepared.scenario.seats;
        let Some(own) = seats.first() else { return };
        let manners = seats.iter().skip(1).map(|s| (s.id.to_string(), Manner::ByTheBook)).collect();
        let people = vec![own.id.to_string()];
        self.table =
            Some(Start { case: case.to_owned(), seed: self.next_seed, people, manners, exam: false });
        self.screen = Screen::Briefing;
    }

    fn begin(&mut self, table: &Start, store: &mut dyn Store) {
        let Some(loaded) = self.loaded(&table.case).cloned() else { return };
        let save = store.new_save(&table.case);
        match Play::begin(&loaded, table, save, self.settings.language) {
            Ok(play) => self.seat_down(play, store),
            Err(why) => self.fault = Some(why),
        }
    }

    fn resume(&mut self, save: &str, store: &mut dyn Store) {
        match self.resumed(save, store) {
            Ok(play) => self.seat_down(play, store),
            Err(why) => self.fault = Some(why),
        }
    }

    fn resumed(&self, save: &str, store: &dyn Store) -> Result<Play, String> {
        let read = store.read_save(save)?;
        let log = log::read(&read.log).map_err(|e| e.to_string())?;
        let case = &log.header.scenario.id;
        let none =
            || Words::bare(self.settings.language).say(&Msg::new("ui-fault-no-case").text("case", case));
        let loaded = self.loaded(case).ok_or_else(none)?;
        let side: Sidecar = read.sidecar.as_deref().and_then(|t| ron::from_str(t).ok()).unwrap_or_default();
        let side = Sidecar { people: people_or_first(&side, loaded), ..side };
        Play::resume(loaded, &log, side, save.to_owned(), self.settings.language)
    }

    fn seat_down(&mut self, play: Play, store: &mut dyn Store) {
        self.debrief = None;
        self.replay = None;
        self.play = Some(play);
        self.screen = Screen::Play;
        self.keep(store);
        if self.is_closed() {
            self.debrief();
        }
    }

    fn set(&mut self, settings: Settings, store: &mut dyn Store) {
        let spoke = self.settings.language;
        self.settings = settings;
        if let Some(play) = &mut self.play {
            if spoke != self.settings.language {
                play.speak(self.settings.language);
                if self.debrief.is_some() {
                    self.debrief = Some(super::vm::debrief::Debrief::of(play));
                }
                if let Some(replay) = &mut self.replay {
                    *replay = replay.told_anew(play);
                }
            }
            play.touch();
        }
        let written = self.settings.to_text().map_err(|e| e.to_string());
        if let Err(why) = written.and_then(|text| store.write_settings(&text)) {
            self.fault = Some(why);
        }
    }

    fn zoom(&mut self, larger: bool, store: &mut dyn Store) {
        let zoom = self.settings.zoom_percent;
        let zoom = if larger { zoom + ZOOM_STEP_PERCENT } else { zoom.saturating_sub(ZOOM_STEP_PERCENT) };
        let zoom_percent = zoom.clamp(ZOOM_PERCENT.0, ZOOM_PERCENT.1);
        self.set(Settings { zoom_percent, ..self.settings.clone() }, store);
    }

    /// The log is the save: what is new in it is written at once, and what lies beside it.
    fn keep(&mut self, store: &mut dyn Store) {
        let Some(play) = &mut self.play else { return };
        let lines = play.take_lines();
        play.side.closed = play.session().world().is_closed();
        let mut kept = if lines.is_empty() { Ok(()) } else { store.append(&play.save, &lines) };
        if kept.is_ok() {
            let text = ron::ser::to_string(&play.side).map_err(|e| e.to_string());
            kept = text.and_then(|text| store.write_sidecar(&play.save, &text));
        }
        if let Err(why) = kept {
            play.notice = Some(Notice::Fault(why));
            play.touch();
        }
    }
}

fn people_or_first(side: &Sidecar, loaded: &Loaded) -> Vec<String> {
    if side.people.is_empty() {
        loaded
            .prepared
            .scenario
            .seats
            .first()
            .map(|s| s.id.to_string())
            .into_iter()
            .collect()
    } else {
        side.people.clone()
    }
}

/// What a command changes while a case is played.
fn in_play(play: &mut Play, command: UiCommand) {
    let before = play.place;
    if leads_elsewhere(&command) {
        play.lay_aside();
    }
    match command {
        UiCommand::Open(place) => open_place(play, place),
        UiCommand::Select(selection) => play.selection = selection,
        UiCommand::ReadItem(handle) => read_item(play, handle),
        UiCommand::Run(speed) => toggle_running(play, speed),
        UiCommand::Stop => play.running = None,
        UiCommand::Tick => tick(play),
        UiCommand::NextEvent => {
            play.running = None;
            play.release(None);
        }
        UiCommand::Skip(minutes) => {
            play.running = None;
            play.release(Some(minutes));
        }
        UiCommand::Give(command) => {
            if play.give(&command) {
                play.act = None;
            }
        }
        UiCommand::OpenAct(name, values) => play.open_act(name, values),
        UiCommand::FillAct(values) => {
            if let Some(act) = &mut play.act {
                act.values = values;
            }
        }
        UiCommand::CloseAct => play.act = None,
        UiCommand::Mark(mark) => play.toggle_mark(&mark),
        UiCommand::Hint => play.hint = !play.hint && !play.table.exam,
        UiCommand::Dismiss(what) => {
            play.notice = None;
            play.hint = false;
            if !what.is_empty() {
                play.side.dismissed.insert(what);
            }
        }
        UiCommand::Sit(seat) => play.sit(&seat),
        UiCommand::Bookmark(event) => {
            if !play.side.bookmarks.remove(&event) {
                play.side.bookmarks.insert(event);
            }
        }
        UiCommand::LookUp(what) => {
            play.looked_up = what;
            play.place = Place::Guide;
        }
        UiCommand::ReadMessages => play.read_messages(),
        other => in_draft(play, other),
    }
    // Whoever leaves the messages has read them; until then, those that are new stay on top.
    if before == Place::Messages && play.place != before {
        play.read_messages();
    }
    play.touch();
}

/// Whether a command shows something over which the form of an act should not lie.
fn leads_elsewhere(command: &UiCommand) -> bool {
    matches!(
        command,
        UiCommand::Open(_)
            | UiCommand::Select(_)
            | UiCommand::ReadItem(_)
            | UiCommand::LookUp(_)
            | UiCommand::NewDraft { .. }
            | UiCommand::Redraft(_)
            | UiCommand::ChooseDraft(_)
    )
}

/// What a command changes in drafts.
fn in_draft(play: &mut Play, command: UiCommand) {
    match command {
        UiCommand::NewDraft { instrument, addressee, lead } => {
            let (form, lead) = first_form(play, &instrument, &addressee, lead);
            play.add_draft(Purpose::New, form, lead);
        }
        UiCommand::Redraft(number) => {
            let request = play.view().files().find(|r| r.number == number).cloned();
            if let Some(request) = request {
                let waits = request.status == crate::case::projection::StatusView::AwaitsClarification;
                let purpose = if waits { Purpose::Clarify(number) } else { Purpose::New };
                play.add_draft(purpose, (*request.form).clone(), None);
                if let Some(draft) = play.draft_mut() {
                    draft.answers = Some(number);
                }
            }
        }
        UiCommand::ChooseDraft(at) if at < play.side.drafts.len() => {
            play.side.open_draft = Some(at);
            play.place = Place::Draft;
        }
        UiCommand::SetForm(form) => {
            if let Some(draft) = play.draft_mut() {
                draft.set(*form);
            }
        }
        UiCommand::Undo => {
            if let Some(draft) = play.draft_mut() {
                draft.undo();
            }
        }
        UiCommand::Redo => {
            if let Some(draft) = play.draft_mut() {
                draft.redo();
            }
        }
        UiCommand::SendDraft => {
            play.send_draft();
        }
        UiCommand::DropDraft => play.drop_draft(),
        _ => {}
    }
}

/// Shows a place. A file is better opened at its first item than empty.
fn open_place(play: &mut Play, place: Place) {
    play.place = place;
    if matches!(place, Place::Reader | Place::Draft) && play.reading.is_none() {
        play.reading = play.view().items.iter().find(|i| i.read).map(|i| i.handle.to_string());
    }
}

fn read_item(play: &mut Play, handle: String) {
    let read = play.view().items.iter().any(|i| i.handle == handle && i.read);
    if !read && !play.give(&Command::Read { item: handle.as_str().into() }) {
        play.selection = Selection::Item(handle);
        return;
    }
    play.notice = None;
    play.selection = Selection::Item(handle.clone());
    play.reading = Some(handle);
    play.place = Place::Reader;
}

fn toggle_running(play: &mut Play, speed: Speed) {
    play.running = match play.running {
        Some(now) if now == speed => None,
        _ if play.session().world().is_closed() => None,
        _ => Some(speed),
    };
}

/// Time runs on by a tenth of a second, and stops by itself when the seat sees something.
fn tick(play: &mut Play) {
    let Some(speed) = play.running else { return };
    if play.release(Some(speed.minutes_per_tick())) {
        play.running = None;
    }
}

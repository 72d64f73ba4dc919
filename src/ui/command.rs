//! Everything that a person can do in the window: one enum feeds buttons, shortcuts, the palette and tests.

use egui::{Key, KeyboardShortcut, Modifiers};
use serde::{Deserialize, Serialize};

use super::act::Values;
use super::settings::Settings;
use super::theme::ThemeKind;
use crate::case::command::{Command, Form};
use crate::players::Manner;
use crate::text::Language;

/// A whole screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Screen {
    /// Cases, saves, settings.
    #[default]
    Home,
    /// Who you are and what you know.
    Briefing,
    /// The case.
    Play,
    /// What it came to, and why.
    Debrief,
    /// The case again, event by event.
    Replay,
    /// Settings.
    Settings,
}

/// A place of the play screen, as the rail lists them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Place {
    /// Requests in and out.
    #[default]
    Docket,
    /// What is read.
    Reader,
    /// A request being written.
    Draft,
    /// The map.
    Map,
    /// Evidence as a graph and as a table.
    Evidence,
    /// What happened and what is due.
    Timeline,
    /// Custody.
    Custody,
    /// Assets and victims.
    Money,
    /// The trial.
    Court,
    /// Comparable cases.
    Casebook,
    /// Messages.
    Messages,
    /// Findings.
    Findings,
    /// Words, law, keys.
    Guide,
}

impl Place {
    /// Every place, in the order of the rail.
    pub const ALL: [Place; 13] = [
        Place::Map,
        Place::Docket,
        Place::Reader,
        Place::Draft,
        Place::Evidence,
        Place::Timeline,
        Place::Custody,
        Place::Money,
        Place::Court,
        Place::Casebook,
        Place::Messages,
        Place::Findings,
        Place::Guide,
    ];

    /// Key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Place::Map => "ui-place-map",
            Place::Docket => "ui-place-docket",
            Place::Reader => "ui-place-reader",
            Place::Draft => "ui-place-draft",
            Place::Evidence => "ui-place-evidence",
            Place::Timeline => "ui-place-timeline",
            Place::Custody => "ui-place-custody",
            Place::Money => "ui-place-money",
            Place::Court => "ui-place-court",
            Place::Casebook => "ui-place-casebook",
            Place::Messages => "ui-place-messages",
            Place::Findings => "ui-place-findings",
            Place::Guide => "ui-place-guide",
        }
    }

    /// Its icon; always with its word.
    pub const fn icon(self) -> &'static str {
        use egui_phosphor::regular as icon;
        match self {
            Place::Map => icon::MAP_TRIFOLD,
            Place::Docket => icon::TRAY,
            Place::Reader => icon::FILE_TEXT,
            Place::Draft => icon::PENCIL_LINE,
            Place::Evidence => icon::GRAPH,
            Place::Timeline => icon::CALENDAR_BLANK,
            Place::Custody => icon::FINGERPRINT,
            Place::Money => icon::COINS,
            Place::Court => icon::SCALES,
            Place::Casebook => icon::BOOKS,
            Place::Messages => icon::ENVELOPE,
            Place::Findings => icon::SHIELD_CHECK,
            Place::Guide => icon::QUESTION,
        }
    }

    /// Its key on the keyboard, with Ctrl.
    pub const fn number_key(self) -> Option<Key> {
        match self {
            Place::Map => Some(Key::Num1),
            Place::Docket => Some(Key::Num2),
            Place::Reader => Some(Key::Num3),
            Place::Draft => Some(Key::Num4),
            Place::Evidence => Some(Key::Num5),
            Place::Timeline => Some(Key::Num6),
            Place::Custody => Some(Key::Num7),
            Place::Money => Some(Key::Num8),
            Place::Court => Some(Key::Num9),
            Place::Findings => Some(Key::Num0),
            Place::Casebook | Place::Messages | Place::Guide => None,
        }
    }
}

/// What the inspector is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub enum Selection {
    /// Nothing: what can I do now.
    #[default]
    Nothing,
    /// A request, by the seat's own file number.
    Request(u32),
    /// An item, by handle.
    Item(String),
    /// A desk.
    Desk(String),
    /// A state.
    State(String),
    /// A lead, by number.
    Lead(u32),
    /// A person.
    Person(String),
}

/// How fast time runs, in game hours per second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Speed {
    /// 2 h.
    Once,
    /// 6 h.
    Thrice,
    /// 24 h.
    Fast,
}

impl Speed {
    /// Every speed.
    pub const ALL: [Speed; 3] = [Speed::Once, Speed::Thrice, Speed::Fast];

    /// Game minutes that go by in a tenth of a second.
    pub const fn minutes_per_tick(self) -> u64 {
        match self {
            Speed::Once => 12,
            Speed::Thrice => 36,
            Speed::Fast => 144,
        }
    }
}

/// How a case is begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Start {
    /// Which case.
    pub case: String,
    /// Seed of all luck.
    pub seed: u64,
    /// Seats of people, by name; the first one sits here.
    pub people: Vec<String>,
    /// Manners of stand-ins, by seat.
    pub manners: Vec<(String, Manner)>,
    /// No hints and no findings until the end.
    pub exam: bool,
}

/// Everything that a person can do in the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum UiCommand {
    /// Shows a screen.
    Go(Screen),
    /// Shows what a case is about and who plays.
    Brief(String),
    /// Changes the table of the briefing.
    SetTable(Box<Start>),
    /// Begins.
    Begin(Box<Start>),
    /// Goes on from a save.
    Resume(String),
    /// Deletes nothing, forgets nothing: closes the case and goes home; the log stays.
    Leave,
    /// Ends the program.
    Quit,
    /// What the window told was read.
    Heard,
    /// Changes the settings.
    Set(Box<Settings>),
    /// Zooms in (true) or out.
    Zoom(bool),
    /// Shows a place.
    Open(Place),
    /// Selects.
    Select(Selection),
    /// Opens an item in the reader (and reads it, if it was not).
    ReadItem(String),
    /// Lets time run.
    Run(Speed),
    /// Stops it.
    Stop,
    /// A tenth of a second has gone by while time runs.
    Tick,
    /// To the next event that this seat can see.
    NextEvent,
    /// To a time: minutes from now.
    Skip(u64),
    /// A command of the case.
    Give(Box<Command>),
    /// Opens the form of an act, with values filled in.
    OpenAct(&'static str, Values),
    /// Changes what is filled in.
    FillAct(Values),
    /// Closes the form of an act.
    CloseAct,
    /// Marks or unmarks a value of an artefact.
    Mark(String),
    /// Begins a request: instrument, addressee, and the lead that it follows.
    NewDraft {
        /// Instrument.
        instrument: String,
        /// Desk.
        addressee: String,
        /// Number of a lead.
        lead: Option<u32>,
    },
    /// Begins the answer to a question back, or another version of a request.
    Redraft(u32),
    /// Chooses among the drafts.
    ChooseDraft(usize),
    /// Changes the draft that is open.
    SetForm(Box<Form>),
    /// Takes the last change of the draft back.
    Undo,
    /// Brings it again.
    Redo,
    /// Sends the draft that is open.
    SendDraft,
    /// Throws it away.
    DropDraft,
    /// Shows or hides the palette.
    Palette(bool),
    /// What came in was read.
    ReadMessages,
    /// Asks for a hint.
    Hint,
    /// Hides a hint or notice for good.
    Dismiss(String),
    /// Sits down at another seat of a person.
    Sit(String),
    /// Sets a bookmark at an event, or takes it away.
    Bookmark(usize),
    /// Moves the replay to an event.
    Seek(usize),
    /// Looks at the replay from a seat, or as a whole.
    ReplaySeat(Option<String>),
    /// Lets the replay run, or stops it.
    ReplayRun(bool),
    /// Begins the same case again, with the same luck and the same table.
    Again,
    /// Strikes an act in the debrief to see what falls, or nothing.
    Strike(Option<usize>),
    /// Changes one thing in the debrief to see the case as it would have gone, or nothing.
    WhatIf(Option<usize>),
    /// Looks up a word, rule or instrument.
    LookUp(String),
}

impl UiCommand {
    /// The keys of what has a key of its own, in the order of the help page: key of the words, keys, what.
    pub fn shortcuts() -> Vec<(&'static str, KeyboardShortcut, UiCommand)> {
        let plain = |key| KeyboardShortcut::new(Modifiers::NONE, key);
        let ctrl = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
        let mut all = vec![
            ("ui-key-run", plain(Key::Space), UiCommand::Run(Speed::Once)),
            ("ui-key-next", plain(Key::N), UiCommand::NextEvent),
            ("ui-key-palette", ctrl(Key::K), UiCommand::Palette(true)),
            ("ui-key-undo", ctrl(Key::Z), UiCommand::Undo),
            ("ui-key-redo", ctrl(Key::Y), UiCommand::Redo),
            ("ui-key-send", ctrl(Key::Enter), UiCommand::SendDraft),
            ("ui-key-hint", plain(Key::F1), UiCommand::Hint),
            ("ui-key-zoom-in", ctrl(Key::Plus), UiCommand::Zoom(true)),
            ("ui-key-zoom-out", ctrl(Key::Minus), UiCommand::Zoom(false)),
            ("ui-key-home", ctrl(Key::H), UiCommand::Go(Screen::Home)),
        ];
        for place in Place::ALL {
            if let Some(key) = place.number_key() {
                all.push((place.key(), ctrl(key), UiCommand::Open(place)));
            }
        }
        all
    }
}

/// A choice of language or theme as a settings command.
pub fn with_language(settings: &Settings, language: Language) -> UiCommand {
    UiCommand::Set(Box::new(Settings { language, ..settings.clone() }))
}

/// The same for a theme.
pub fn with_theme(settings: &Settings, theme: ThemeKind) -> UiCommand {
    UiCommand::Set(Box::new(Settings { theme, ..settings.clone() }))
}

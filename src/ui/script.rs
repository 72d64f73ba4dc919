//! A script for the window: what a person does, step by step, and when a picture is taken. The pictures of the
//! guide and the checks of every screen come from such scripts.

use serde::Deserialize;

use super::command::{Place, Screen, Selection, Start, UiCommand};
use super::settings::Settings;
use super::store::Store;
use super::studio::Studio;
use super::theme::ThemeKind;
use crate::case::command::Command;
use crate::kernel::{CivilTime, Tick};
use crate::players::Script;
use crate::text::Language;

/// Most steps of a script.
const STEPS_LIMIT: usize = 10_000;
/// Most releases of time between two steps of a solution.
const RELEASES_LIMIT: usize = 5_000;

/// A script for the window.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UiScript {
    /// Steps.
    pub steps: Vec<UiStep>,
}

/// A step.
#[derive(Debug, Clone, Deserialize)]
pub enum UiStep {
    /// Size of the window, pixels.
    Size(u32, u32),
    /// Zoom, percent.
    Zoom(u16),
    /// Theme.
    Theme(ThemeKind),
    /// Language.
    Language(Language),
    /// Tables first, where there is a map or a graph, too.
    Tables(bool),
    /// Home.
    Home,
    /// Settings.
    Settings,
    /// The briefing of a case.
    Brief(String),
    /// Begins a case at a seat with a seed.
    Begin {
        /// Case.
        case: String,
        /// Seat.
        seat: String,
        /// Seed.
        seed: u64,
        /// Exam.
        #[serde(default)]
        exam: bool,
    },
    /// Opens a place.
    Open(Place),
    /// Opens an item by name or handle.
    Read(String),
    /// Selects a request.
    Request(u32),
    /// Gives a command of the case.
    Give(Command),
    /// Plays the seat's part of the case's solution until then (UTC), or to its end.
    Solve {
        /// Until.
        #[serde(default)]
        until: Option<CivilTime>,
    },
    /// To the next event.
    NextEvent,
    /// Lets hours go by.
    Hours(u64),
    /// Begins a draft.
    Draft {
        /// Instrument.
        instrument: String,
        /// Desk.
        addressee: String,
        /// Lead.
        #[serde(default)]
        lead: Option<u32>,
    },
    /// Marks a value, by the seat's own name for it.
    Mark(String),
    /// Opens the form of an act.
    Act(String),
    /// Asks for a hint.
    Hint,
    /// Puts all hints away.
    NoHints,
    /// Opens the palette.
    Palette,
    /// Debrief.
    Debrief,
    /// Replay, at an event.
    Replay(usize),
    /// Looks up a word.
    LookUp(String),
    /// Takes a picture under this name.
    Shot(String),
}

/// What a step asks of whoever owns the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Nothing: go on.
    Nothing,
    /// Another size.
    Size(u32, u32),
    /// A picture.
    Shot(String),
}

/// A script is told on the command line why it cannot be played.
#[derive(Debug, thiserror::Error)]
#[error("a script has at most {STEPS_LIMIT} steps")]
struct TooLong;

impl UiScript {
    /// Reads a script.
    ///
    /// # Errors
    /// When the text is not one, with line and column.
    pub fn parse(text: &str) -> Result<UiScript, String> {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let script: UiScript = options.from_str(text).map_err(|e| e.to_string())?;
        if script.steps.len() > STEPS_LIMIT {
            return Err(TooLong.to_string());
        }
        Ok(script)
    }
}

impl UiStep {
    /// Does the step.
    pub fn run(&self, studio: &mut Studio, store: &mut dyn Store) -> Asked {
        let settings = studio.settings.clone();
        let set = |settings: Settings| UiCommand::Set(Box::new(settings));
        // Whoever goes elsewhere has closed the palette.
        if matches!(self, UiStep::Begin { .. } | UiStep::Open(_) | UiStep::LookUp(_) | UiStep::Home) {
            studio.update(UiCommand::Palette(false), store);
        }
        let command = match self {
            UiStep::Size(width, height) => return Asked::Size(*width, *height),
            UiStep::Shot(name) => return Asked::Shot(name.clone()),
            UiStep::Zoom(percent) => set(Settings { zoom_percent: *percent, ..settings }),
            UiStep::Theme(theme) => set(Settings { theme: *theme, ..settings }),
            UiStep::Language(language) => set(Settings { language: *language, ..settings }),
            UiStep::Tables(tables) => set(Settings { tables: *tables, ..settings }),
            UiStep::Home => UiCommand::Go(Screen::Home),
            UiStep::Settings => UiCommand::Go(Screen::Settings),
            UiStep::Brief(case) => UiCommand::Brief(case.clone()),
            UiStep::Begin { case, seat, seed, exam } => begin(studio, case, seat, *seed, *exam),
            UiStep::Open(place) => {
                studio.update(UiCommand::Go(Screen::Play), store);
                UiCommand::Open(*place)
            }
            UiStep::Read(item) => UiCommand::ReadItem(handle_of(studio, item)),
            UiStep::Request(number) => UiCommand::Select(Selection::Request(*number)),
            UiStep::Give(command) => UiCommand::Give(Box::new(command.clone())),
            UiStep::Solve { until } => {
                solve(studio, store, *until);
                UiCommand::Dismiss(String::new())
            }
            UiStep::NextEvent => UiCommand::NextEvent,
            UiStep::Hours(hours) => UiCommand::Skip(hours * 60),
            UiStep::Draft { instrument, addressee, lead } => UiCommand::NewDraft {
                instrument: instrument.clone(),
                addressee: addressee.clone(),
                lead: *lead,
            },
            UiStep::Mark(mark) => UiCommand::Mark(mark.clone()),
            UiStep::Act(name) => return act(studio, store, name),
            UiStep::Hint => UiCommand::Hint,
            UiStep::NoHints => UiCommand::Dismiss(super::vm::coach::ALL.to_owned()),
            UiStep::Palette => UiCommand::Palette(true),
            UiStep::Debrief => UiCommand::Go(Screen::Debrief),
            UiStep::Replay(event) => {
                studio.update(UiCommand::Go(Screen::Replay), store);
                UiCommand::Seek(*event)
            }
            UiStep::LookUp(what) => UiCommand::LookUp(what.clone()),
        };
        studio.update(command, store);
        Asked::Nothing
    }
}

/// Opens the form of an act by its name.
fn act(studio: &mut Studio, store: &mut dyn Store, name: &str) -> Asked {
    if let Some(name) = super::act::name_of(name) {
        studio.update(UiCommand::OpenAct(name, super::act::Values::new()), store);
    }
    Asked::Nothing
}

fn begin(studio: &Studio, case: &str, seat: &str, seed: u64, exam: bool) -> UiCommand {
    let seats = studio
        .loaded(case)
        .map(|l| l.prepared.scenario.seats.as_slice())
        .unwrap_or_default();
    let manners = seats
        .iter()
        .filter(|s| s.id != seat)
        .map(|s| (s.id.to_string(), crate::players::Manner::ByTheBook));
    UiCommand::Begin(Box::new(Start {
        case: case.to_owned(),
        seed,
        people: vec![seat.to_owned()],
        manners: manners.collect(),
        exam,
    }))
}

/// The seat's own handle for an item named by its name.
fn handle_of(studio: &Studio, item: &str) -> String {
    let Some(play) = &studio.play else { return item.to_owned() };
    let world = play.session().world();
    let known = &world.case().state.seats[play.seat().index()].items;
    let wanted = world.prepared().item(item);
    match known.iter().position(|k| Some(k.item) == wanted) {
        Some(at) => format!("#{}", at + 1),
        None => item.to_owned(),
    }
}

/// Plays the seat's part of the case's solution, as a person would: what is due is given, else time runs.
fn solve(studio: &mut Studio, store: &mut dyn Store, until: Option<CivilTime>) {
    let Some(play) = &studio.play else { return };
    let Some(script) = play.folder().bytes("solution.ron").and_then(|b| std::str::from_utf8(b).ok()) else {
        return;
    };
    let Ok(script) = Script::parse(script) else { return };
    let epoch = play.session().world().prepared().scenario.epoch.utc().minutes_from_civil();
    let tick = |time: CivilTime| Tick(u64::try_from(time.minutes_from_civil() - epoch).unwrap_or(0));
    let seat = play.session().world().prepared().scenario.seats[play.seat().index()].id.clone();
    let begun = play.session().world().case().state.clock;
    for step in script.steps.into_iter().filter(|s| s.seat == seat) {
        if until.is_some_and(|u| step.at.is_some_and(|at| tick(at) >= tick(u))) {
            break;
        }
        let at = match (&step.command, step.at) {
            (Command::Advance { until, .. }, _) => Some(*until),
            (_, at) => at.map(tick),
        };
        // What lies before the present was done by an earlier call.
        if begun > Tick(0) && at.is_some_and(|at| at < begun) {
            continue;
        }
        run_to(studio, store, at);
        if !matches!(step.command, Command::Advance { .. }) {
            studio.update(UiCommand::Give(Box::new(step.command)), store);
        }
    }
    run_to(studio, store, until.map(tick));
    if until.is_none() {
        run_to(studio, store, Some(Tick(u64::MAX / 2)));
    }
}

fn run_to(studio: &mut Studio, store: &mut dyn Store, at: Option<Tick>) {
    for _ in 0..RELEASES_LIMIT {
        let Some(play) = &studio.play else { return };
        let world = play.session().world();
        let (now, Some(at)) = (world.case().state.clock, at) else { return };
        if world.is_closed() || now >= at || now >= world.prepared().scenario.horizon {
            return;
        }
        studio.update(UiCommand::Skip(at.since(now)), store);
    }
}

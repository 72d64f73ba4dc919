//! The command line: parses, calls, prints. Results go to standard output, faults with a next step to
//! standard error. Exit code 0: done; 1: input or check failed; 2: usage.

mod case;
mod check;
mod explain;
mod graph;
mod open;
mod whatif;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::io::{Data, UserFolder};
use crate::text::Language;
use crate::text::plain::{harmless, harmless_json};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// Input or check failed.
    Failed,
}

/// Rogatory: training and simulation of cross-border cybercrime investigations.
#[derive(Debug, Parser)]
#[command(name = "rogatory", version, about, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Sub>,
    #[command(flatten)]
    common: Common,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub(crate) struct Common {
    /// Language of the text: en or fr (en, or what is set in the window). It changes no score and no hash.
    #[arg(long = "language", global = true, value_name = "LANGUAGE", value_parser = language)]
    named_language: Option<Language>,
    /// Folder with `scenarios/` and `assets/` that overrides what is shipped.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
}

impl Common {
    pub(crate) fn language(&self) -> Language {
        self.named_language.unwrap_or_default()
    }

    pub(crate) fn named_language(&self) -> Option<Language> {
        self.named_language
    }

    pub(crate) fn data(&self) -> Data {
        Data::locate(self.data_dir.clone())
    }
}

fn language(text: &str) -> Result<Language, String> {
    text.parse().map_err(|_| "one of: en, fr".to_owned())
}

#[derive(Debug, Subcommand)]
enum Sub {
    /// Check scenarios: every error at once, with its place and what to do.
    Check {
        /// Scenario folders, scenario.ron files, shipped ids, or folders of scenarios.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<String>,
    },
    /// Explain a diagnostic (dangling-reference), a rule (R05) or an instrument (EPOC).
    Explain {
        /// What to explain.
        code: String,
    },
    /// Play a case with stand-ins (and a script) from the first alert to the verdict, and score it.
    Run(case::RunArgs),
    /// Play a log again and compare every event; with --deep, every state.
    Replay(case::ReplayArgs),
    /// What would have changed, had one thing been otherwise: a table of counterfactuals.
    Whatif(whatif::WhatIfArgs),
    /// What a case hangs on: which desk, legal link or item, if it were missing, would cut evidence and counts
    /// off. For authors and facilitators: it tells what the case holds.
    Graph(graph::GraphArgs),
    /// Open the application at a case; with --script and --capture, drive it and save pictures.
    Play(open::PlayArgs),
}

/// What the window is asked to open.
#[derive(Debug, Clone)]
pub struct WindowRequest {
    /// Where cases and law come from.
    pub data: Data,
    /// Where saves and settings are.
    pub user: UserFolder,
    /// Language, if one was named.
    pub language: Option<Language>,
    /// A case: a path or an id.
    pub case: Option<String>,
    /// Seed of the next case.
    pub seed: u64,
    /// A log to go on from.
    pub resume: Option<PathBuf>,
    /// The text of a script that drives the window, and the folder for its pictures.
    pub script: Option<(String, PathBuf)>,
    /// Draw by software, without effects.
    pub safe_graphics: bool,
    /// The last start never came to its first frame: this one is drawn in safe graphics, and says so.
    pub relaunched: bool,
}

/// Why there is no window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoWindow {
    /// There can be none here: play as text.
    Cannot(String),
    /// There was one, and something went wrong.
    Failed(String),
}

/// Opens the window and returns when it is closed. The window stands above the command line in the tree, so
/// it is handed in.
pub type Window = fn(&WindowRequest) -> Result<(), NoWindow>;

/// Parses the arguments and runs the command.
pub fn main(window: Window) -> std::process::ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let usage = error.use_stderr();
            // A closed pipe while printing help is no fault of ours.
            let _ = error.print();
            return if usage { 2.into() } else { 0.into() };
        }
    };
    let done = match cli.command {
        None => open::open(&cli.common, window),
        Some(Sub::Check { paths }) => check::check(&cli.common, &paths),
        Some(Sub::Explain { code }) => explain::explain(&cli.common, &code),
        Some(Sub::Run(args)) => case::run(&cli.common, &args),
        Some(Sub::Replay(args)) => case::replay(&cli.common, &args),
        Some(Sub::Whatif(args)) => whatif::whatif(&cli.common, &args),
        Some(Sub::Graph(args)) => graph::graph(&cli.common, &args),
        Some(Sub::Play(args)) => open::play(&cli.common, &args, window),
    };
    match done {
        Ok(Exit::Done) => 0.into(),
        Ok(Exit::Failed) => 1.into(),
        Err(error) => {
            say_error(&error.to_string());
            1.into()
        }
    }
}

/// An error of a command, already worded.
#[derive(Debug)]
pub(crate) struct CliError(pub(crate) String);

impl std::fmt::Display for CliError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for CliError {
    fn from(error: E) -> CliError {
        CliError(error.to_string())
    }
}

/// Prints to standard output, with what a terminal acts upon made harmless; a closed pipe ends quietly.
pub(crate) fn say(text: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{}", harmless(text.trim_end_matches('\n')));
}

/// Prints JSON to standard output; what a terminal acts upon is written as escapes.
pub(crate) fn say_json(json: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{}", harmless_json(json));
}

/// Prints a fault to standard error.
pub(crate) fn say_error(text: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "error: {}", harmless(text));
}

/// Prints a remark to standard error.
pub(crate) fn say_note(text: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{}", harmless(text));
}

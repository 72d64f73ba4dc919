//! Without a command, or with `play`: the application; where there is no window, say so and play as text.

use std::path::PathBuf;

use clap::Args;

use super::{CliError, Common, Exit, NoWindow, Window, WindowRequest, case, say_note};
use crate::io::{FILE_BYTES_LIMIT, UserFolder, has_display, make_folder, read_limited, shipped_ids};

/// What is said when the last start failed.
const AGAIN: &str = "the last start ended before anything was drawn: drawing by software this time";

/// Arguments of `play`.
#[derive(Debug, Args)]
pub(super) struct PlayArgs {
    /// A scenario's folder, its scenario.ron, or a shipped id.
    scenario: Option<String>,
    /// Seed of all luck.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Go on from this log.
    #[arg(long, value_name = "LOG")]
    resume: Option<PathBuf>,
    /// A script that drives the window (not the seats: that is `run --script`).
    #[arg(long, value_name = "FILE", requires = "capture")]
    script: Option<PathBuf>,
    /// Folder for the pictures that the script takes.
    #[arg(long, value_name = "DIR", requires = "script")]
    capture: Option<PathBuf>,
    /// Draw by software and without effects, where a driver makes trouble.
    #[arg(long)]
    safe_graphics: bool,
}

/// Opens the application or plays the first case as text.
pub(super) fn open(common: &Common, window: Window) -> Result<Exit, CliError> {
    let request = request(common, &PlayArgs::bare())?;
    show(common, &request, window)
}

/// Opens the application at a case.
pub(super) fn play(common: &Common, args: &PlayArgs, window: Window) -> Result<Exit, CliError> {
    if let Some(case) = &args.scenario {
        // What is wrong with it is better said here, with its places, than on a shelf.
        super::check::load_or_say(&common.data(), case)?;
    }
    let request = request(common, args)?;
    show(common, &request, window)
}

impl PlayArgs {
    fn bare() -> PlayArgs {
        PlayArgs { scenario: None, seed: 1, resume: None, script: None, capture: None, safe_graphics: false }
    }
}

fn request(common: &Common, args: &PlayArgs) -> Result<WindowRequest, CliError> {
    let script = match (&args.script, &args.capture) {
        (Some(script), Some(folder)) => {
            let bytes = read_limited(script, FILE_BYTES_LIMIT)?;
            let text = String::from_utf8(bytes)
                .map_err(|_| CliError(format!("{}: the script is not UTF-8 text", script.display())))?;
            make_folder(folder)?;
            Some((text, folder.clone()))
        }
        _ => None,
    };
    Ok(WindowRequest {
        data: common.data(),
        user: UserFolder::locate(common.data_dir.as_deref()),
        language: common.named_language(),
        case: args.scenario.clone(),
        seed: args.seed,
        resume: args.resume.clone(),
        script,
        safe_graphics: args.safe_graphics,
        relaunched: false,
    })
}

/// A request as it starts: after a start that never came to its first frame, in safe graphics.
fn starting(request: &WindowRequest, relaunched: bool) -> WindowRequest {
    WindowRequest { safe_graphics: request.safe_graphics || relaunched, relaunched, ..request.clone() }
}

fn show(common: &Common, request: &WindowRequest, window: Window) -> Result<Exit, CliError> {
    let opened = if has_display() {
        let request = starting(request, request.user.begin_start());
        if request.relaunched {
            say_note(AGAIN);
        }
        window(&request)
    } else {
        Err(NoWindow::Cannot("there is no display here".to_owned()))
    };
    let why = match opened {
        Ok(()) => return Ok(Exit::Done),
        Err(NoWindow::Failed(why)) => return Err(CliError(why)),
        Err(NoWindow::Cannot(why)) if request.script.is_some() => return Err(CliError(why)),
        Err(NoWindow::Cannot(why)) => why,
    };
    let first = || shipped_ids().into_iter().next();
    let case = request
        .case
        .clone()
        .or_else(first)
        .ok_or_else(|| CliError("nothing is shipped".to_owned()))?;
    say_note(&format!("{why}: playing `{case}` as text. `rogatory --help` lists what else there is."));
    case::run(common, &case::RunArgs::of(&case))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_a_start_without_a_frame_the_next_one_is_safe() {
        let asked = |safe_graphics| WindowRequest {
            data: crate::io::Data::default(),
            user: UserFolder::locate(None),
            language: None,
            case: None,
            seed: 1,
            resume: None,
            script: None,
            safe_graphics,
            relaunched: false,
        };
        for (failed, wanted, safe) in
            [(false, false, false), (false, true, true), (true, false, true), (true, true, true)]
        {
            let started = starting(&asked(wanted), failed);
            assert_eq!((started.safe_graphics, started.relaunched), (safe, failed));
        }
    }
}

//! No command: open the application; without a window, say so and play the first case as text.

use super::{CliError, Common, Exit, case, say_note};
use crate::io::shipped_ids;

/// Opens the application or plays the first case as text.
pub(super) fn open(common: &Common) -> Result<Exit, CliError> {
    let why = match window() {
        Ok(()) => return Ok(Exit::Done),
        Err(why) => why,
    };
    let first = shipped_ids().into_iter().next().ok_or_else(|| CliError("nothing is shipped".to_owned()))?;
    say_note(&format!("{why}: playing `{first}` as text. `rogatory --help` lists what else there is."));
    case::run(common, &case::RunArgs::of(&first))
}

#[cfg(feature = "desktop")]
fn window() -> Result<(), String> {
    if !crate::io::has_display() {
        return Err("there is no display here".to_owned());
    }
    let first = shipped_ids().into_iter().next().unwrap_or_default();
    let options =
        crate::app::WindowOptions { play_command: format!("rogatory run {first}"), ..Default::default() };
    crate::app::open(options).map_err(|e| e.to_string())
}

#[cfg(not(feature = "desktop"))]
fn window() -> Result<(), String> {
    Err("this program was built without a window".to_owned())
}

//! No command: open the application; without a window, say so and play the first case as text.

use super::{CliError, Common, Exit, Window, case, say_note};
use crate::io::{has_display, shipped_ids};

/// Opens the application or plays the first case as text.
pub(super) fn open(common: &Common, window: Window) -> Result<Exit, CliError> {
    let first = shipped_ids()
        .into_iter()
        .next()
        .ok_or_else(|| CliError("nothing is shipped".to_owned()))?;
    let opened = if has_display() {
        window(&format!("rogatory run {first}"))
    } else {
        Err("there is no display here".to_owned())
    };
    let Err(why) = opened else { return Ok(Exit::Done) };
    say_note(&format!("{why}: playing `{first}` as text. `rogatory --help` lists what else there is."));
    case::run(common, &case::RunArgs::of(&first))
}

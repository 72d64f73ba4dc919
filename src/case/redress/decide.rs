//! What a command of the section leads to.

use super::Command;
use crate::case::decide::Answer;
use crate::case::ids::SeatId;
use crate::case::prepared::Prepared;
use crate::case::rejection::Rejection;
use crate::case::state::CaseState;
use crate::kernel::Luck;

/// Decides a command of the section.
///
/// # Errors
/// A rejection when the seat may not do it.
pub fn decide(
    _p: &Prepared,
    _luck: &Luck,
    _state: &CaseState,
    _seat: SeatId,
    command: &Command,
) -> Result<Answer, Rejection> {
    match *command {}
}

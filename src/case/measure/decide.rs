//! What a command of the section leads to.

use super::{Command, assets, persons, review, running};
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
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    seat: SeatId,
    command: &Command,
) -> Result<Answer, Rejection> {
    match command {
        Command::StopMeasure { measure } => running::stop(p, state, seat, *measure),
        Command::RenewMeasure { measure, days, reasons } => {
            running::renew(p, luck, state, seat, (*measure, *days, reasons))
        }
        Command::DeleteOutside { measure } => running::delete(p, state, seat, *measure),
        Command::Validate { request, reasons } => review::validate(p, state, seat, (*request, reasons)),
        Command::Undo { request } => review::undo(state, seat, *request),
        Command::GiveAssurance { person } => persons::assure(p, state, seat, person),
        Command::AskConsent { person, counts } => persons::ask(p, luck, state, seat, (person, counts)),
        Command::AnswerConsent { person, agree, reasons } => {
            persons::consent(p, state, seat, (person, *agree, reasons))
        }
        Command::Lift { asset } => assets::lift(p, state, seat, asset),
    }
}

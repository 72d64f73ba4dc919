//! What a command of the section leads to.

use super::{Command, Refusal, appeal, disclosure, forum, sentence, speakers, suspects};
use crate::case::decide::Answer;
use crate::case::ids::SeatId;
use crate::case::prepared::Prepared;
use crate::case::rejection::Rejection;
use crate::case::state::CaseState;
use crate::kernel::Luck;

/// A refusal of this section.
///
/// # Errors
/// Always.
pub(super) fn no<T>(refusal: Refusal) -> Result<T, Rejection> {
    Err(Rejection::Hearing(refusal))
}

/// Decides a command of the section.
///
/// # Errors
/// A rejection when the seat may not do it.
pub fn decide(
    p: &Prepared,
    _luck: &Luck,
    state: &CaseState,
    seat: SeatId,
    command: &Command,
) -> Result<Answer, Rejection> {
    match command {
        Command::Hear { person, safeguards } => suspects::hear(p, state, seat, person, *safeguards),
        Command::CheckJudgments { person } => suspects::check_judgments(p, state, seat, person),
        Command::Consult { conduct } => suspects::consult(p, state, seat, conduct),
        Command::AskSheet { item } => suspects::ask_sheet(p, state, seat, item),
        Command::Review { item } => suspects::review(p, state, seat, item),
        Command::AmendCharge { counts } => suspects::amend_charge(p, state, seat, counts),
        Command::Disclose { items, raw, method } => {
            disclosure::disclose(p, state, seat, (items, *raw, *method))
        }
        Command::AskRaw { item } => disclosure::ask_raw(p, state, seat, item),
        Command::AskForEvidence { ask, reasons } => {
            disclosure::ask_for_evidence(p, state, seat, (ask, reasons))
        }
        Command::DecideMotion { ask, grant, reasons } => {
            disclosure::decide_motion(p, state, seat, (ask, *grant, reasons))
        }
        Command::Compose { speaker, sentences, interest_declared } => {
            speakers::compose(p, state, seat, (speaker, sentences, *interest_declared))
        }
        Command::DeclareInterest { speaker } => speakers::declare(p, state, seat, speaker),
        Command::AskBack { speaker, sentence } => speakers::ask_back(p, state, seat, (speaker, sentence)),
        Command::Explain { speaker, sentence } => speakers::explain(p, state, seat, (speaker, sentence)),
        Command::AppointExpert { item } => speakers::appoint(p, state, seat, item),
        Command::GiveReasons { reasons } => sentence::give_reasons(p, state, seat, reasons),
        Command::Sentence { months, confiscate, restitution, reasons } => {
            sentence::sentence(p, state, seat, (*months, confiscate, restitution, reasons))
        }
        Command::Appeal { grounds, reasons } => appeal::appeal(p, state, seat, (grounds, reasons)),
        Command::DecideAppeal { outcome, reasons } => {
            appeal::decide_appeal(p, state, seat, (outcome, reasons))
        }
        Command::AskAdvice { state: name } => forum::ask_advice(p, state, seat, name),
        Command::Advise { state: name, favours, reasons } => {
            forum::advise(p, state, seat, (name, *favours, reasons))
        }
        Command::TransferTo { state: name, reasons } => forum::transfer(p, state, seat, (name, reasons)),
    }
}

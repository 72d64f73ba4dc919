//! Which events of this section a seat notices, and which call for something to do.

use super::view::is_at_trial;
use super::{Event, suspects};
use crate::case::ids::{ItemId, SeatId, SpeakerId};
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::law::terms::Office;

fn speaks(p: &Prepared, seat: SeatId, speaker: SpeakerId) -> bool {
    p.scenario
        .hearing
        .speakers
        .get(speaker.index())
        .is_some_and(|s| s.seat == Some(seat))
}

/// Whether a seat notices an event of the section; asked on the state after it.
pub fn is_visible(p: &Prepared, state: &CaseState, seat: SeatId, event: &Event) -> bool {
    let role = p.scenario.seats[seat.index()].role;
    let at_trial = is_at_trial(p, seat);
    let knows = |item: &ItemId| suspects::knows(state, seat, *item);
    match event {
        Event::Heard { seat: who, statement, .. } => *who == seat || statement.as_ref().is_some_and(knows),
        Event::HearingArranged { seat: who, .. }
        | Event::JudgmentsChecked { seat: who, .. }
        | Event::Consulted { seat: who, .. }
        | Event::SheetAsked { seat: who, .. }
        | Event::Reviewed { seat: who, .. } => *who == seat,
        Event::SheetObtained { seat: who, sheet, .. } => *who == seat || knows(sheet),
        Event::FileOpened => at_trial || p.scenario.hearing.numbered().any(|(id, _)| speaks(p, seat, id)),
        Event::Disclosed { item, .. } | Event::RawSought { item, .. } | Event::RawAsked { item, .. } => {
            at_trial && knows(item)
        }
        Event::CameToNothing { .. } | Event::ChargeAmended { .. } => at_trial,
        Event::EvidenceAsked { .. } | Event::MotionDecided { .. } | Event::EvidenceBrought { .. } => at_trial,
        Event::StatementGiven { speaker, .. }
        | Event::InterestDeclared { speaker, .. }
        | Event::AskedBack { speaker, .. }
        | Event::Explained { speaker, .. } => at_trial || speaks(p, seat, *speaker),
        Event::ExpertAppointed { .. } | Event::OpinionGiven { .. } => at_trial,
        Event::Sentenced { .. }
        | Event::AppealOpened { .. }
        | Event::Appealed { .. }
        | Event::AppealDecided { .. }
        | Event::BecameFinal => true,
        Event::SentenceAwaited { seat: who }
        | Event::AppealHeard { seat: who }
        | Event::SentBack { seat: who }
        | Event::ReasonsGiven { seat: who } => *who == seat || at_trial,
        Event::AdviceAsked { .. } | Event::AdviceGiven { .. } | Event::TransferProposed { .. } => {
            matches!(role, Office::Prosecutor | Office::Coordinator)
        }
        Event::Transferred { .. } => true,
    }
}

/// Whether a seat that notices an event of the section could have something to do about it.
pub fn calls_for_a_look(p: &Prepared, seat: SeatId, event: &Event) -> bool {
    let role = p.scenario.seats[seat.index()].role;
    let judges = matches!(role, Office::TrialCourt | Office::AppealCourt);
    match event {
        Event::Heard { .. }
        | Event::FileOpened
        | Event::Disclosed { .. }
        | Event::CameToNothing { .. }
        | Event::RawAsked { .. }
        | Event::EvidenceAsked { .. }
        | Event::MotionDecided { .. }
        | Event::EvidenceBrought { .. }
        | Event::SheetObtained { .. }
        | Event::OpinionGiven { .. }
        | Event::AdviceAsked { .. }
        | Event::AdviceGiven { .. } => true,
        Event::StatementGiven { speaker, .. } | Event::Explained { speaker, .. } => {
            judges || matches!(role, Office::Defence | Office::Prosecutor) || speaks(p, seat, *speaker)
        }
        // What a prosecutor still had to do before the charge is done.
        Event::JudgmentsChecked { seat: who, .. }
        | Event::Consulted { seat: who, .. }
        | Event::Reviewed { seat: who, .. } => *who == seat,
        Event::AskedBack { speaker, .. } => speaks(p, seat, *speaker),
        Event::SentenceAwaited { seat: who }
        | Event::AppealHeard { seat: who }
        | Event::SentBack { seat: who } => *who == seat,
        Event::Sentenced { by, .. } | Event::AppealDecided { by, .. } => *by == Some(seat),
        Event::AppealOpened { .. } => matches!(role, Office::Defence | Office::Prosecutor),
        // What had to wait for it: confiscation abroad, the fund.
        Event::BecameFinal => matches!(role, Office::Prosecutor | Office::VictimSupport),
        Event::HearingArranged { .. }
        | Event::RawSought { .. }
        | Event::InterestDeclared { .. }
        | Event::ChargeAmended { .. }
        | Event::ExpertAppointed { .. }
        | Event::SheetAsked { .. }
        | Event::Appealed { .. }
        | Event::ReasonsGiven { .. }
        | Event::TransferProposed { .. }
        | Event::Transferred { .. } => false,
    }
}

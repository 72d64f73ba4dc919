//! What follows, in this section, from any event of the case.

use super::{Event as Own, appeal, disclosure, forum, sentence, speakers, suspects};
use crate::case::event::Event;
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::kernel::Luck;

/// What follows from an event, on the state after it.
#[expect(clippy::wildcard_enum_match_arm, reason = "only these events of the case concern the section")]
pub fn react(p: &Prepared, luck: &Luck, state: &CaseState, event: &Event) -> Vec<Event> {
    if !p.scenario.hearing.present {
        return Vec::new();
    }
    match event {
        Event::Charged { seat, .. } => {
            let mut events = suspects::charge_findings(p, state, *seat);
            events.push(Event::Hearing(Own::FileOpened));
            events
        }
        Event::VerdictGiven { by, .. } => sentence::verdict_given(p, state, *by),
        Event::Hearing(own) => follow(p, luck, state, own),
        _ => Vec::new(),
    }
}

/// What follows from an event of the section. Kept apart, because most events are of others.
#[inline(never)]
fn follow(p: &Prepared, luck: &Luck, state: &CaseState, event: &Own) -> Vec<Event> {
    match event {
        Own::HearingArranged { seat, person, safeguards } => {
            suspects::arranged(p, luck, state, (*seat, *person, *safeguards))
        }
        Own::Heard { seat, person, safeguards, .. } => {
            suspects::after_hearing(p, state, (*seat, *person, *safeguards))
        }
        Own::SheetAsked { seat, item } => suspects::sheet_asked(p, luck, state, (*seat, *item)),
        Own::JudgmentsChecked { person, .. } => {
            let mut events = suspects::looked_for(state, *person);
            events.extend(suspects::charge_set_right(p, state));
            events
        }
        Own::SheetObtained { .. } => {
            let mut events = suspects::charge_set_right(p, state);
            events.extend(suspects::rulings_set_right(p, state));
            events
        }
        Own::Reviewed { .. } | Own::ChargeAmended { .. } => suspects::charge_set_right(p, state),
        Own::FileOpened => speakers::asked_to_speak(p, luck, state),
        Own::Disclosed { item, .. } => disclosure::disclosed(p, state, *item),
        Own::RawSought { seat, item } => disclosure::raw_sought(p, luck, state, (*seat, *item)),
        Own::MotionDecided { seat, ask, granted, reasons, .. } => {
            disclosure::motion_decided(p, luck, state, (*seat, *ask, *granted, reasons))
        }
        Own::EvidenceBrought { ask } => disclosure::brought(p, state, *ask),
        Own::StatementGiven { seat, speaker, .. } => speakers::statement_given(p, state, *seat, *speaker),
        Own::InterestDeclared { speaker, .. } => speakers::set_right(p, state, *speaker),
        Own::AskedBack { speaker, sentence, .. } => {
            speakers::asked_back(p, luck, state, (*speaker, *sentence))
        }
        Own::Explained { speaker, .. } => {
            let mut events = speakers::set_right(p, state, *speaker);
            let about = p.scenario.hearing.speakers.get(speaker.index()).map(|s| s.about);
            events.extend(about.into_iter().flat_map(|item| disclosure::disclosed(p, state, item)));
            events
        }
        Own::ExpertAppointed { item, desk, .. } => speakers::appointed(p, luck, state, (*item, *desk)),
        Own::OpinionGiven { item } => disclosure::disclosed(p, state, *item),
        Own::Sentenced { by, months, max_months, reasons, .. } => {
            sentence::sentenced(p, state, *by, (*months, *max_months, reasons))
        }
        Own::Appealed { .. } => appeal::appealed(p, luck, state),
        Own::AppealDecided { by, end, verdicts, months, reasons, .. } => {
            appeal::appeal_decided(p, state, (*by, *end, verdicts), (*months, reasons))
        }
        Own::ReasonsGiven { seat } => sentence::reasons_given(state, *seat),
        Own::BecameFinal => crate::case::course::close(p, state).into_iter().collect(),
        Own::TransferProposed { seat, state: other, reasons } => {
            forum::proposed(p, luck, state, (*seat, *other, reasons))
        }
        Own::Transferred { .. } => forum::transferred(),
        Own::Consulted { .. }
        | Own::CameToNothing { .. }
        | Own::RawAsked { .. }
        | Own::EvidenceAsked { .. }
        | Own::SentenceAwaited { .. }
        | Own::AppealOpened { .. }
        | Own::AppealHeard { .. }
        | Own::SentBack { .. }
        | Own::AdviceAsked { .. }
        | Own::AdviceGiven { .. } => Vec::new(),
    }
}

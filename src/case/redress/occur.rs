//! What happens by itself in this section: dates that come, and work that a desk has done.

use serde::{Deserialize, Serialize};

use super::event::Event as Own;
use super::money::fund_round;
use super::state::FundStage;
use super::{oversight, sharing};
use crate::case::command::Reasons;
use crate::case::event::Event;
use crate::case::ids::{EventId, JurisdictionId, VictimId};
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::kernel::{Luck, Tick};

/// A date of the section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {
    /// The supervisory authority looks: position of the date in the scenario.
    Audit(u32),
    /// The fund pays.
    FundPays,
    /// The time for what is owed after a conviction is over.
    SettlingEnds,
}

/// Work that the section gives to desks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// A state looks at a proposal.
    Agree {
        /// Number of the proposal, from 1.
        proposal: u32,
        /// Which state.
        state: JurisdictionId,
    },
    /// The fund examines an application.
    Examine {
        /// For whom.
        victims: VictimId,
    },
    /// The supervisory authority's desk looks, where no seat does.
    Audit {
        /// Position of the date in the scenario.
        audit: u32,
    },
}

/// Whether a date still means something.
pub fn is_live(p: &Prepared, state: &CaseState, at: Tick, due: Due) -> bool {
    let section = &state.sections.redress;
    match due {
        Due::Audit(number) => section.due.iter().all(|(_, _, other)| *other != number),
        Due::FundPays => {
            section.pays_at == Some(at) && section.claims().any(|(_, c)| c.fund == FundStage::Examined)
        }
        Due::SettlingEnds => {
            let due = section.settling.is_some_and(|(_, until)| until == at);
            due && !section.ended && crate::case::hearing::is_final(p, state)
        }
    }
}

/// What a date leads to, with what enabled it.
pub fn went_off(p: &Prepared, _luck: &Luck, state: &CaseState, due: Due) -> (EventId, Event) {
    let section = &state.sections.redress;
    let (cause, event) = match due {
        Due::Audit(audit) => (EventId(0), Own::AuditDue { audit }),
        Due::FundPays => {
            let examined = section.claims().filter(|(_, c)| c.fund == FundStage::Examined);
            let last = examined.map(|(_, c)| c.last_event).max().unwrap_or(EventId(0));
            let now = section.pays_at.map_or(state.clock, |at| at.max(state.clock));
            (section.fund_empty.unwrap_or(last), fund_round(p, state, now))
        }
        Due::SettlingEnds => (section.settling.map_or(EventId(0), |(event, _)| event), Own::SettlingEnded),
    };
    (cause, Event::Redress(event))
}

/// What follows when a desk has done its work.
pub fn task_done(p: &Prepared, _luck: &Luck, state: &CaseState, task: &Task) -> Vec<Event> {
    match task {
        Task::Agree { proposal, state: who } => {
            let last = state.sections.redress.proposals.len();
            let current = usize::try_from(*proposal).is_ok_and(|number| number == last);
            if current { sharing::looked_at(p, state, *who) } else { Vec::new() }
        }
        Task::Examine { victims } => vec![Event::Redress(Own::FundExamined { victims: *victims })],
        Task::Audit { audit } => {
            let index = usize::try_from(*audit).unwrap_or(usize::MAX);
            let Some(spec) = p.scenario.redress.audits.get(index) else { return Vec::new() };
            let look = |act| {
                let found = oversight::found(p, state, act);
                Event::Redress(Own::Audited { act, by: None, reasons: Reasons::default(), found })
            };
            oversight::acts_of(p, state, spec.subject).into_iter().map(look).collect()
        }
    }
}

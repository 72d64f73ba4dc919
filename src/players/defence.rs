//! Counsel for the defence: challenges what the disclosed file shows to have come in wrongly, then rests.
//! In haste it rests at once.

use super::manner::Manner;
use crate::case::command::Command;
use crate::case::projection::{PhaseView, Projection};

/// Most challenges in one case.
const CHALLENGES_LIMIT: usize = 32;

/// What to do now.
pub(super) fn plan(manner: Manner, view: &Projection) -> Vec<Command> {
    let Some(trial) = view.trial.as_ref().filter(|t| view.phase == PhaseView::Hearing && !t.rested) else {
        return Vec::new();
    };
    let mut commands: Vec<Command> = Vec::new();
    if matches!(manner, Manner::ByTheBook | Manner::OverCautious) {
        let known = trial.breaches.iter().filter(|(item, _)| !item.is_empty());
        for (item, rule) in known.take(CHALLENGES_LIMIT) {
            let raised = trial.challenges.iter().any(|(i, r, _)| i == item && r == rule);
            let command = Command::Challenge { item: item.clone(), rule: *rule };
            if !raised && !commands.contains(&command) {
                commands.push(command);
            }
        }
    }
    if !super::sections::defence_waits(manner, view) {
        commands.push(Command::Rest);
    }
    commands
}

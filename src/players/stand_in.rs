//! One seat played by a stand-in: it looks at what its seat sees, plans what to do about it, and does it
//! one command at a time. What was refused is not tried again; what there was no money for, once there is other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::manner::Manner;
use super::{bench, defence, hasty, prosecutor, sections};
use crate::case::command::Command;
use crate::case::joint::{self, MoneyView};
use crate::case::projection::{PhaseView, Projection};
use crate::case::rejection::Rejection;
use crate::kernel::Name;
use crate::law::terms::Office;

/// Most refused commands remembered; a stand-in that was refused so often does nothing more.
pub const REFUSED_LIMIT: usize = 64;

/// A stand-in.
#[derive(Debug, Clone)]
pub struct StandIn {
    manner: Manner,
    planned: VecDeque<Command>,
    memory: Memory,
}

/// What a stand-in remembers: a pure function of what it did and how that was answered.
#[derive(Debug, Clone, Default)]
pub(super) struct Memory {
    /// Items whose hash it computed again, by handle.
    pub(super) verified: BTreeSet<Name>,
    /// How often it answered a question on a request, by file number.
    pub(super) answered: BTreeMap<u32, u32>,
    /// Offices that turned out to have no desk in its state.
    pub(super) without_desk: BTreeSet<Office>,
    /// Commands that were refused.
    pub(super) refused: Vec<Command>,
    /// Money that it saw when it last made a plan.
    money: Option<MoneyView>,
    /// Commands for which there was no money, and what there was.
    unpaid: Vec<(Command, Option<MoneyView>)>,
}

impl Memory {
    /// Whether a command was refused, and would be again with this money.
    fn is_idle(&self, command: &Command, money: Option<MoneyView>) -> bool {
        let unpaid = |(other, then): &(Command, Option<MoneyView>)| other == command && *then == money;
        self.refused.contains(command) || self.unpaid.iter().any(unpaid)
    }
}

impl StandIn {
    /// A stand-in that has done nothing yet.
    pub fn new(manner: Manner) -> StandIn {
        StandIn { manner, planned: VecDeque::new(), memory: Memory::default() }
    }

    /// How it behaves.
    pub fn manner(&self) -> Manner {
        self.manner
    }

    /// What it had already planned to do next, if anything; needs no fresh look.
    pub fn planned(&mut self) -> Option<Command> {
        self.planned.pop_front()
    }

    /// The next command on what its seat sees now; `None` when there is nothing to do.
    pub fn next(&mut self, view: &Projection) -> Option<Command> {
        if self.planned.is_empty() {
            self.planned = self.intends(view).into();
            self.memory.money = view.sections.joint.money;
        }
        self.planned.pop_front()
    }

    /// What it would do on this view, in order, once it has nothing planned any more.
    pub fn intends(&self, view: &Projection) -> Vec<Command> {
        if self.memory.refused.len() >= REFUSED_LIMIT {
            return Vec::new();
        }
        let money = view.sections.joint.money;
        let mut plan = plan(self.manner, view, &self.memory);
        plan.retain(|command| !self.memory.is_idle(command, money));
        plan
    }

    /// Tells it how a command of its own was answered. A refusal ends the plan that the command was part
    /// of, because the rest of the plan may rest on it.
    pub fn learn(&mut self, command: &Command, refusal: Option<&Rejection>) {
        if let Some(refusal) = refusal {
            if let Rejection::NoDeskForStep { office: Some(office) } = refusal {
                self.memory.without_desk.insert(*office);
            }
            if matches!(refusal, Rejection::Joint(joint::Refusal::NoMoney { .. })) {
                let money = self.memory.money;
                self.memory.unpaid.push((command.clone(), money));
            } else {
                self.memory.refused.push(command.clone());
            }
            self.planned.clear();
            return;
        }
        match command {
            Command::Verify { item } => {
                self.memory.verified.insert(item.clone());
            }
            Command::Clarify { request, .. } => *self.memory.answered.entry(*request).or_default() += 1,
            _ => {}
        }
    }
}

/// What a manner makes of a view: commands to give in this order, or none. Unless the plan opens an item or
/// something in it is refused, nothing is left to do on this view once it is worked off.
fn plan(manner: Manner, view: &Projection, memory: &Memory) -> Vec<Command> {
    if matches!(view.phase, PhaseView::Closed(_)) {
        return Vec::new();
    }
    let mut commands = sections::first(manner, view);
    commands.extend(bench::rulings(manner, view));
    commands.extend(match (view.role, manner) {
        (Office::Prosecutor, Manner::ByTheBook | Manner::OverCautious) => {
            prosecutor::plan(manner, view, memory)
        }
        (Office::Prosecutor, Manner::Hasty) => hasty::plan(view, memory),
        (Office::Prosecutor, Manner::Passive) => prosecutor::passive(view, memory),
        (Office::Defence, _) => defence::plan(manner, view),
        (Office::TrialCourt, _) => bench::trial(manner, view),
        _ => Vec::new(),
    });
    let more = sections::plan(manner, view);
    let ends = |c: &Command| matches!(c, Command::Charge { .. } | Command::Discontinue { .. });
    if commands.iter().any(ends) && sections::holds_back(manner, view, [&commands, &more]) {
        commands.retain(|c| !ends(c));
    }
    sections::amend(manner, view, &mut commands);
    commands.extend(more);
    commands
}

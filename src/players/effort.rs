//! How much there is to read and to write for each seat, measured on a case played by the book: which
//! artefacts a seat opens, which messages reach it, which forms and decisions it writes. Words per minute
//! belong to a language and are applied where texts are known.

use std::sync::Arc;

use super::manner::Manner;
use super::play::play;
use crate::case::command::{Command, Form};
use crate::case::ids::{InjectId, ItemId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::world::{World, WorldError};

/// Seconds to decide what is to be asked, before the first field of a form (a modelling number).
const FORM_SECONDS: u64 = 60;
/// Seconds to fill in one field from an artefact (a modelling number).
const FIELD_SECONDS: u64 = 8;
/// Seconds to weigh and give a decision with reasons (a modelling number).
const RULING_SECONDS: u64 = 90;
/// Seconds for any other act (a modelling number).
const ACT_SECONDS: u64 = 12;

/// What a seat reads and writes in a case played by the book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeatEffort {
    /// Artefacts opened, in the order of the scenario.
    pub artefacts: Vec<ItemId>,
    /// Messages received.
    pub injects: Vec<InjectId>,
    /// Requests drafted or amended.
    pub forms: u64,
    /// Fields filled in on them.
    pub fields: u64,
    /// Decisions with reasons.
    pub rulings: u64,
    /// Other acts.
    pub acts: u64,
}

impl SeatEffort {
    /// Time to write all of it, seconds.
    pub fn writing_seconds(&self) -> u64 {
        self.forms * FORM_SECONDS
            + self.fields * FIELD_SECONDS
            + self.rulings * RULING_SECONDS
            + self.acts * ACT_SECONDS
    }
}

/// Plays a case by the book and measures each seat, in the order of the scenario.
///
/// # Errors
/// When the desks cannot be set up.
pub fn effort(prepared: &Arc<Prepared>, seed: u64) -> Result<Vec<SeatEffort>, WorldError> {
    let seats = prepared.scenario.seats.len();
    let manners: Vec<_> = (0..seats).map(|i| (SeatId::at(i), Manner::ByTheBook)).collect();
    let mut efforts = vec![SeatEffort::default(); seats];
    let mut world = World::open(prepared.clone(), seed, 0)?;
    play(&mut world, &manners, None, &mut |_, _, seat, command, answer| {
        if let (Some(seat), Ok(_)) = (seat, answer) {
            write(&mut efforts[seat.index()], command);
        }
    });
    let state = &world.case().state;
    for (effort, seat) in efforts.iter_mut().zip(&state.seats) {
        effort.injects = seat.messages.iter().map(|(inject, _)| *inject).collect();
        effort.artefacts = seat.items.iter().filter(|k| k.read).map(|k| k.item).collect();
        effort
            .artefacts
            .retain(|i| prepared.scenario.items[i.index()].artefact.is_some());
        effort.artefacts.sort();
    }
    Ok(efforts)
}

fn write(effort: &mut SeatEffort, command: &Command) {
    match command {
        Command::Advance { .. } | Command::Read { .. } => {}
        Command::Send { form } | Command::Clarify { form, .. } => {
            effort.forms += 1;
            effort.fields += fields(form);
        }
        Command::Rule { .. } | Command::RuleChallenge { .. } | Command::Verdict { .. } => effort.rulings += 1,
        _ => effort.acts += 1,
    }
}

/// Fields that are filled in.
fn fields(form: &Form) -> u64 {
    let lists = [&form.identifiers, &form.nexus, &form.encloses];
    let listed: usize = lists.iter().map(|l| usize::from(!l.is_empty())).sum();
    let filled = [
        form.category.is_some(),
        form.moment.is_some(),
        form.period.is_some(),
        form.target.is_some(),
        form.offence.is_some(),
        form.necessity.is_some(),
        form.emergency.is_some(),
        form.authoriser.is_some(),
        form.preservation.is_some(),
        form.user_notice.is_some(),
        form.duration_days.is_some(),
        form.handling.is_some(),
        form.person.is_some(),
        form.asset.is_some(),
    ];
    let single = filled.into_iter().filter(|f| *f).count();
    u64::try_from(listed + single + form.alternatives.len()).unwrap_or(u64::MAX)
}

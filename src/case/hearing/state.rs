//! State of the section.

use serde::Serialize;

use super::command::Safeguards;
use super::event::AppealEnd;
use crate::case::ids::{EventId, ItemId, JurisdictionId, PersonId, SeatId, SpeakerId};
use crate::kernel::{Name, Tick};
use crate::law::offence::Conduct;
use crate::law::rules::RuleId;

/// State of the section; its JSON is its canonical form, so its fields keep their order and hold no
/// hash maps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct State {
    /// Who was heard; again if heard again.
    pub heard: Vec<HeardState>,
    /// About whom judgments elsewhere were looked for.
    pub checked: Vec<PersonId>,
    /// Who consulted the casebook on what.
    pub consulted: Vec<(SeatId, Conduct)>,
    /// The event by which the file was opened to the defence.
    pub opened: Option<EventId>,
    /// What was disclosed.
    pub disclosed: Vec<DisclosedState>,
    /// Exhibits whose raw data the defence asked for.
    pub raw_asked: Vec<(ItemId, EventId)>,
    /// What was looked for in vain.
    pub gone: Vec<ItemId>,
    /// What the defence asked to be obtained.
    pub motions: Vec<MotionState>,
    /// Statements.
    pub statements: Vec<StatementState>,
    /// Whose interest was declared.
    pub declared: Vec<SpeakerId>,
    /// Exhibits on which an expert was appointed.
    pub appointed: Vec<ItemId>,
    /// Exhibits on which an opinion was given.
    pub opinions: Vec<ItemId>,
    /// What experts of the court cost so far, euro.
    pub spent_eur: u64,
    /// Results of tools whose sheet was asked for.
    pub sheets_asked: Vec<ItemId>,
    /// Results of tools that a human reviewed.
    pub reviewed: Vec<ItemId>,
    /// The event since which a sentence is awaited.
    pub sentence_awaited: Option<EventId>,
    /// The sentence as it stands.
    pub sentence: Option<SentenceState>,
    /// Until when the verdict can be appealed, and since which event.
    pub appeal_opened: Option<(Tick, EventId)>,
    /// The appeal.
    pub appeal: Option<AppealState>,
    /// The event since which a new verdict is awaited.
    pub sent_back: Option<EventId>,
    /// The verdict can no longer be changed.
    pub is_final: bool,
    /// What the coordinator was asked.
    pub advice: Vec<AdviceState>,
    /// The forum to which the case was offered, with the event.
    pub transfer: Option<(JurisdictionId, EventId)>,
}

/// A person heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeardState {
    /// Who.
    pub person: PersonId,
    /// With what.
    pub safeguards: Safeguards,
    /// What they said.
    pub statement: Option<ItemId>,
    /// The event.
    pub event: EventId,
}

/// An item disclosed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DisclosedState {
    /// Which.
    pub item: ItemId,
    /// With its raw data.
    pub raw: bool,
    /// With its method.
    pub method: bool,
}

/// What the defence asked to be obtained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MotionState {
    /// What, position among the asks.
    pub ask: u32,
    /// Whether something specific to the case was cited for it.
    pub specific: bool,
    /// The decision so far: by whom, and whether it is obtained.
    pub decided: Option<(SeatId, bool)>,
    /// It came.
    pub brought: bool,
    /// The event after which it went on last.
    pub event: EventId,
}

/// A statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatementState {
    /// Whose.
    pub speaker: SpeakerId,
    /// What was said.
    pub said: Vec<SaidState>,
    /// The event.
    pub event: EventId,
}

/// A sentence of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidState {
    /// Position among the speaker's sentences.
    pub sentence: u32,
    /// The event by which it was asked about.
    pub asked: Option<EventId>,
    /// Answered with what exactly can be said.
    pub explained: bool,
}

/// A sentence passed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SentenceState {
    /// How long, months.
    pub months: u32,
    /// Assets confiscated, by name.
    pub confiscate: Vec<Name>,
    /// Victims who get restitution, by name.
    pub restitution: Vec<Name>,
}

/// An appeal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AppealState {
    /// By whom.
    pub seat: SeatId,
    /// Rules said to be breached.
    pub grounds: Vec<RuleId>,
    /// The event since which a seat must decide.
    pub awaits: Option<EventId>,
    /// How it ended.
    pub end: Option<AppealEnd>,
}

/// What the coordinator was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AdviceState {
    /// About which state.
    pub state: JurisdictionId,
    /// The answer.
    pub favours: Option<bool>,
    /// The event.
    pub event: EventId,
}

impl State {
    /// What was disclosed of an item.
    pub fn disclosed(&self, item: ItemId) -> Option<&DisclosedState> {
        self.disclosed.iter().find(|d| d.item == item)
    }

    /// The statement of a speaker.
    pub fn statement(&self, speaker: SpeakerId) -> Option<&StatementState> {
        self.statements.iter().find(|s| s.speaker == speaker)
    }

    /// What the defence asked for, by position among the asks.
    pub fn motion(&self, ask: u32) -> Option<&MotionState> {
        self.motions.iter().find(|m| m.ask == ask)
    }
}

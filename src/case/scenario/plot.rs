//! What comes from outside and what is watched: injects with their triggers, objectives with their acts.

use serde::{Deserialize, Serialize};

use super::Dimension;
use crate::case::ids::{CountId, ItemId, LeadId, PersonId, SeatId};
use crate::case::milestone::Milestone;
use crate::kernel::{Name, Tick};
use crate::law::rules::RuleId;

/// A message or turn of events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inject {
    /// Name in the file; also the key of its text.
    pub id: Name,
    /// When it comes.
    pub when: Trigger,
    /// Who sees it.
    pub to: Vec<SeatId>,
    /// Item that becomes available with it.
    pub reveals: Option<ItemId>,
}

/// When an inject comes; nested as deep as the file nests it (the loader limits depth).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trigger {
    /// At a time.
    At(Tick),
    /// Once an item was obtained.
    Obtained(ItemId),
    /// Once an item was preserved.
    Preserved(ItemId),
    /// Once an item was lost.
    Lost(ItemId),
    /// Once charges were brought.
    Charged,
    /// Once a step of the course was reached.
    Reached(Milestone, Name),
    /// All.
    All(Vec<Trigger>),
    /// At least one.
    Any(Vec<Trigger>),
    /// Not (yet).
    Not(Box<Trigger>),
}

/// An objective: an act that can be observed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// Name in the file; also the key of its text.
    pub id: Name,
    /// The act.
    pub act: ObjectiveAct,
    /// Dimension to which it counts.
    pub dimension: Dimension,
    /// Its weight within the dimension.
    pub weight: u32,
}

/// Acts that an objective can watch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObjectiveAct {
    /// The item was preserved before it could be lost.
    Preserved(ItemId),
    /// The item was obtained, and by a request that was not withdrawn.
    Obtained(ItemId),
    /// The item was obtained before this tick.
    ObtainedBefore(ItemId, Tick),
    /// The item was never obtained (it concerns strangers).
    NeverObtained(ItemId),
    /// The lead was answered.
    LeadAnswered(LeadId),
    /// The count ended with the right verdict.
    RightVerdict(CountId),
    /// The one who did it was found guilty on the count.
    Convicted(CountId),
    /// The case was closed before this tick.
    ClosedBefore(Tick),
    /// No question came back on any request.
    NoClarification,
    /// No grave breach was left uncured.
    NoGraveBreach,
    /// The rule was kept whenever it applied.
    RuleKept(RuleId),
    /// A person was not charged.
    NotCharged(PersonId),
    /// A step of the course was reached.
    Reached(Milestone, Name),
    /// A step of the course was reached before this tick.
    ReachedBefore(Milestone, Name, Tick),
    /// A step of the course was never reached.
    NeverReached(Milestone, Name),
    /// All must be met.
    All(Vec<ObjectiveAct>),
}

//! State of the section.

use std::collections::BTreeMap;

use serde::Serialize;

use super::money::Cost;
use crate::case::command::Reasons;
use crate::case::ids::{ApproachId, DutyId, EventId, ItemId, JurisdictionId, ParallelId, RequestId, SeatId};
use crate::kernel::{Name, Tick};
use crate::law::decision::Outcome;

/// State of the section; its JSON is its canonical form, so its fields keep their order and hold no
/// hash maps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct State {
    /// Duties whose time has started.
    pub duties: BTreeMap<DutyId, DutyState>,
    /// The latest proposal of who leads.
    pub lead: Option<Asked>,
    /// The latest proposal of a team.
    pub team: Option<Asked>,
    /// Until when the team works, if it was proposed.
    pub team_until: Option<Tick>,
    /// Parallel investigations that filed the same request.
    pub filed: Vec<ParallelId>,
    /// What was spent.
    pub spent: Vec<Entry>,
    /// Grants of the team.
    pub grants: Vec<Grant>,
    /// A decision on a grant is under way.
    pub grant_asked: Option<GrantAsked>,
    /// Liaison posts.
    pub posts: Vec<Post>,
    /// Informal answers.
    pub pre_checks: Vec<PreCheck>,
    /// Approaches made.
    pub approaches: BTreeMap<ApproachId, ApproachState>,
    /// States that went to another channel.
    pub secured: Vec<JurisdictionId>,
    /// States that sent new passwords round over the same mail, and believe that this is enough.
    pub believe_secured: Vec<JurisdictionId>,
    /// States that were proposed to lead, and not agreed upon.
    pub declined: Vec<JurisdictionId>,
    /// Requests that the suspects read.
    pub leaks: Vec<RequestId>,
    /// When the suspects were first warned.
    pub warned: Option<Tick>,
    /// Speakers whose terms were disclosed.
    pub disclosed: Vec<Name>,
}

/// A duty whose time runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DutyState {
    /// Since which event.
    pub since: EventId,
    /// It must be met before this.
    pub due: Tick,
    /// The event by which its time ran out.
    pub missed: Option<EventId>,
    /// How it was met.
    pub met: Option<Met>,
}

/// How a duty was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Met {
    /// By which event.
    pub event: EventId,
    /// By whom.
    pub seat: SeatId,
    /// How much of what it must say it said, permille.
    pub facts_permille: u32,
}

/// A proposal to other states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// By whom.
    pub seat: SeatId,
    /// By which event.
    pub event: EventId,
    /// The state that is to lead, or the members of the team: as proposed, then as agreed.
    pub states: Vec<JurisdictionId>,
    /// Who must agree.
    pub asks: Vec<JurisdictionId>,
    /// Who answered, and how.
    pub answers: Vec<(JurisdictionId, bool)>,
    /// The latest event of it.
    pub last_event: EventId,
    /// Where it stands.
    pub standing: Standing,
}

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Standing {
    /// Answers are still to come.
    Open,
    /// Agreed.
    Agreed,
    /// It came to nothing.
    Failed,
    /// Agreed, and over.
    Ended,
}

/// Money spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// By which state.
    pub state: JurisdictionId,
    /// What for.
    pub cost: Cost,
    /// How much.
    pub eur: u64,
    /// From the team's grant.
    pub from_grant: bool,
    /// On which fiscal year's account.
    pub year: u16,
}

/// A grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Grant {
    /// How much.
    pub eur: u64,
    /// For which fiscal year.
    pub year: u16,
    /// By which event.
    pub event: EventId,
    /// When what is left of it lapses.
    pub lapses_at: Tick,
    /// How much lapsed, once it has.
    pub lapsed_eur: Option<u64>,
}

/// A grant asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GrantAsked {
    /// By whom.
    pub seat: SeatId,
    /// How much.
    pub eur: u64,
}

/// A liaison post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Post {
    /// For which state.
    pub from: JurisdictionId,
    /// Where.
    pub to: JurisdictionId,
    /// Posted by whom.
    pub seat: SeatId,
    /// The latest event of it.
    pub event: EventId,
    /// How far it is.
    pub stage: PostStage,
}

/// How far a liaison post is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum PostStage {
    /// It waits for money until then.
    AwaitsMoney(Tick),
    /// On the way until then.
    OnTheWay(Tick),
    /// There.
    There,
}

/// An informal answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PreCheck {
    /// Who asked.
    pub seat: SeatId,
    /// Instrument asked about.
    pub instrument: Name,
    /// Desk asked about.
    pub addressee: Name,
    /// What it would meet with.
    pub outcome: Outcome,
    /// Grounds that would be named.
    pub grounds: Vec<Name>,
}

/// An approach that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ApproachState {
    /// By which event.
    pub since: EventId,
    /// An answer is of no use from then on.
    pub until: Tick,
    /// The desk is being called, by which event.
    pub calling: Option<EventId>,
    /// What the desk said, and by which event.
    pub said: Option<(bool, EventId)>,
    /// How it ended, and by which event.
    pub end: Option<(ApproachEnd, EventId)>,
    /// What was given.
    pub given: Vec<ItemId>,
    /// The register says why.
    pub noted: bool,
}

impl ApproachState {
    /// An approach just made.
    pub fn new(since: EventId, until: Tick) -> ApproachState {
        ApproachState { since, until, calling: None, said: None, end: None, given: Vec::new(), noted: false }
    }
}

/// Whether reasons say why something was given: a ground, or lines of the file.
pub(super) fn says_why(reasons: &Reasons) -> bool {
    !reasons.grounds.is_empty() || !reasons.marks.is_empty()
}

/// How an approach ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum ApproachEnd {
    /// They were given data.
    Served,
    /// They were turned down.
    Refused,
    /// Nobody answered in time.
    Lapsed,
}

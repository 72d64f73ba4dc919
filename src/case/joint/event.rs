//! Events of the section.

use serde::{Deserialize, Serialize};

use super::command::{Channeling, Proposal};
use super::money::Cost;
use crate::case::command::{Form, Reasons};
use crate::case::course::Waited;
use crate::case::ids::{
    ApproachId, CountId, DutyId, ItemId, JurisdictionId, MarkId, ParallelId, RequestId, SeatId,
};
use crate::kernel::{Name, Tick};
use crate::law::decision::Outcome;

/// An event of the section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The time of a duty started to run.
    DutyStarted {
        /// Which.
        duty: DutyId,
        /// It must be met before this.
        due: Tick,
    },
    /// A notice was given.
    Notified {
        /// Which duty.
        duty: DutyId,
        /// By whom.
        seat: SeatId,
        /// What it cites.
        marks: Vec<MarkId>,
        /// How much of what it must say it says, permille.
        facts_permille: u32,
    },
    /// The time of a duty ran out.
    DutyMissed {
        /// Which.
        duty: DutyId,
    },
    /// A state was proposed to lead.
    LeadProposed {
        /// By whom.
        seat: SeatId,
        /// Which state.
        state: JurisdictionId,
        /// States that must agree.
        asks: Vec<JurisdictionId>,
        /// Why.
        reasons: Reasons,
    },
    /// A joint team was proposed.
    TeamProposed {
        /// By whom.
        seat: SeatId,
        /// Members if all agree.
        members: Vec<JurisdictionId>,
        /// Until when.
        until: Tick,
        /// What it works on.
        purpose: Vec<CountId>,
        /// States that must agree.
        asks: Vec<JurisdictionId>,
        /// Why.
        reasons: Reasons,
    },
    /// A state answered a proposal.
    Answered {
        /// Which.
        to: Proposal,
        /// Which state.
        state: JurisdictionId,
        /// By a seat, or by the state's desk.
        by: Option<SeatId>,
        /// Yes or no.
        agrees: bool,
        /// Why.
        reasons: Reasons,
    },
    /// Every state asked has agreed on who leads.
    LeadAgreed {
        /// Who.
        state: JurisdictionId,
    },
    /// A joint team was formed by those who agreed.
    TeamFormed {
        /// Its members.
        members: Vec<JurisdictionId>,
    },
    /// A proposal came to nothing.
    ProposalFailed {
        /// Which.
        to: Proposal,
    },
    /// The time of the team is over.
    TeamEnded,
    /// A member brought into the team what it had in its own file.
    ItemBrought {
        /// Who.
        state: JurisdictionId,
        /// What.
        item: ItemId,
    },
    /// A parallel investigation filed the same request.
    ParallelFiled {
        /// Which.
        parallel: ParallelId,
    },
    /// Money was spent.
    Spent {
        /// Whose.
        state: JurisdictionId,
        /// What for.
        cost: Cost,
        /// How much.
        eur: u64,
        /// From the team's grant; otherwise from the state's own budget.
        from_grant: bool,
        /// On which fiscal year's account.
        year: u16,
    },
    /// Money was asked for the team.
    GrantAsked {
        /// By whom.
        seat: SeatId,
        /// How much.
        eur: u64,
    },
    /// It was granted.
    GrantAwarded {
        /// How much.
        eur: u64,
        /// The fiscal year.
        year: u16,
        /// What is not spent by then lapses.
        lapses_at: Tick,
    },
    /// The fiscal year ended: what was not spent lapsed.
    GrantLapsed {
        /// How much.
        eur: u64,
        /// Of which fiscal year's grant.
        year: u16,
    },
    /// A liaison is to be posted, but there is no money until the next fiscal year.
    LiaisonAwaitsMoney {
        /// By whom.
        seat: SeatId,
        /// To which state.
        state: JurisdictionId,
        /// Until when.
        until: Tick,
    },
    /// A liaison set out.
    LiaisonSent {
        /// By whom.
        seat: SeatId,
        /// To which state.
        state: JurisdictionId,
        /// Time until the post is taken up, drawn, minutes.
        takes_minutes: u64,
        /// It had to wait for money.
        waited_for_money: bool,
    },
    /// A liaison took up the post.
    LiaisonPosted {
        /// For whom.
        from: JurisdictionId,
        /// Where.
        state: JurisdictionId,
    },
    /// The liaison said what a request would meet with.
    PreChecked {
        /// Who asked.
        seat: SeatId,
        /// The form.
        form: Box<Form>,
        /// What it would meet with.
        outcome: Outcome,
        /// Grounds that would be named.
        grounds: Vec<Name>,
    },
    /// Somebody turned to a seat and claims to be an authority in an emergency.
    ApproachMade {
        /// Which.
        approach: ApproachId,
    },
    /// The desk that they claim to be is being called.
    CallBackBegan {
        /// Which.
        approach: ApproachId,
        /// By whom.
        seat: SeatId,
    },
    /// The desk said whether it had asked.
    CalledBack {
        /// Which.
        approach: ApproachId,
        /// Whether it had.
        genuine: bool,
    },
    /// They were given data.
    ApproachServed {
        /// Which.
        approach: ApproachId,
        /// By whom.
        seat: SeatId,
        /// What.
        items: Vec<ItemId>,
        /// Why, as the register says.
        reasons: Reasons,
    },
    /// The register was completed: why they were given data.
    ApproachNoted {
        /// Which.
        approach: ApproachId,
        /// By whom.
        seat: SeatId,
        /// Why.
        reasons: Reasons,
    },
    /// They were turned down.
    ApproachRefused {
        /// Which.
        approach: ApproachId,
        /// By whom.
        seat: SeatId,
        /// Why.
        reasons: Reasons,
    },
    /// An answer would be of no use any more.
    ApproachLapsed {
        /// Which.
        approach: ApproachId,
    },
    /// Another channel is used.
    ChannelSecured {
        /// By whom.
        seat: SeatId,
        /// How; new passwords sent over the same mail secure nothing.
        way: Channeling,
    },
    /// A request was read by those against whom it is directed.
    ChannelLeaked {
        /// Which.
        request: RequestId,
    },
    /// The suspects were warned.
    Warned {
        /// By what.
        by: WarnedBy,
    },
    /// The terms of a private partner were disclosed.
    TermsDisclosed {
        /// By whom.
        seat: SeatId,
        /// Whose, by name.
        speaker: Name,
    },
}

/// By what the suspects were warned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum WarnedBy {
    /// They read a request.
    Leak(RequestId),
    /// They were given what they asked for.
    Approach(ApproachId),
}

impl Event {
    /// Whose act it was; none where it happened by itself.
    pub fn actor(&self) -> Option<SeatId> {
        match self {
            Event::Notified { seat, .. }
            | Event::LeadProposed { seat, .. }
            | Event::TeamProposed { seat, .. }
            | Event::GrantAsked { seat, .. }
            | Event::LiaisonAwaitsMoney { seat, .. }
            | Event::LiaisonSent { seat, .. }
            | Event::PreChecked { seat, .. }
            | Event::CallBackBegan { seat, .. }
            | Event::ApproachServed { seat, .. }
            | Event::ApproachNoted { seat, .. }
            | Event::ApproachRefused { seat, .. }
            | Event::ChannelSecured { seat, .. }
            | Event::TermsDisclosed { seat, .. } => Some(*seat),
            Event::Answered { by, .. } => *by,
            Event::DutyStarted { .. }
            | Event::DutyMissed { .. }
            | Event::LeadAgreed { .. }
            | Event::TeamFormed { .. }
            | Event::ProposalFailed { .. }
            | Event::TeamEnded
            | Event::ItemBrought { .. }
            | Event::ParallelFiled { .. }
            | Event::Spent { .. }
            | Event::GrantAwarded { .. }
            | Event::GrantLapsed { .. }
            | Event::LiaisonPosted { .. }
            | Event::ApproachMade { .. }
            | Event::CalledBack { .. }
            | Event::ApproachLapsed { .. }
            | Event::ChannelLeaked { .. }
            | Event::Warned { .. } => None,
        }
    }

    /// What the time since its enabling event went into, where nobody's deliberation did.
    pub fn waited(&self) -> Waited {
        match self {
            Event::LiaisonSent { waited_for_money: true, .. } => Waited::Money,
            Event::DutyMissed { .. } | Event::TeamEnded | Event::GrantLapsed { .. } => Waited::Law,
            Event::Answered { by: None, .. }
            | Event::DutyStarted { .. }
            | Event::LeadAgreed { .. }
            | Event::TeamFormed { .. }
            | Event::ProposalFailed { .. }
            | Event::ItemBrought { .. }
            | Event::ParallelFiled { .. }
            | Event::Spent { .. }
            | Event::GrantAwarded { .. }
            | Event::LiaisonPosted { .. }
            | Event::ApproachMade { .. }
            | Event::CalledBack { .. }
            | Event::ApproachLapsed { .. }
            | Event::ChannelLeaked { .. }
            | Event::Warned { .. } => Waited::Way,
            Event::Answered { .. }
            | Event::Notified { .. }
            | Event::LeadProposed { .. }
            | Event::TeamProposed { .. }
            | Event::GrantAsked { .. }
            | Event::LiaisonAwaitsMoney { .. }
            | Event::LiaisonSent { .. }
            | Event::PreChecked { .. }
            | Event::CallBackBegan { .. }
            | Event::ApproachServed { .. }
            | Event::ApproachNoted { .. }
            | Event::ApproachRefused { .. }
            | Event::ChannelSecured { .. }
            | Event::TermsDisclosed { .. } => Waited::Deliberation,
        }
    }
}

//! Events of the section.

use serde::{Deserialize, Serialize};

use super::command::Safeguards;
use crate::case::command::Reasons;
use crate::case::course::Waited;
use crate::case::event::CountVerdict;
use crate::case::ids::{CountId, DeskId, ItemId, JurisdictionId, MarkId, PersonId, SeatId, SpeakerId};
use crate::kernel::{Name, Tick};
use crate::law::offence::Conduct;
use crate::law::rules::RuleId;

/// An event of the section. Assets and victims go by name, because they belong to other sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// A suspect will be heard once an interpreter is there.
    HearingArranged {
        /// By whom.
        seat: SeatId,
        /// Who.
        person: PersonId,
        /// With what.
        safeguards: Safeguards,
    },
    /// A suspect was heard.
    Heard {
        /// By whom.
        seat: SeatId,
        /// Who.
        person: PersonId,
        /// With what.
        safeguards: Safeguards,
        /// What they said; none: nothing.
        statement: Option<ItemId>,
    },
    /// Final judgments elsewhere were looked for.
    JudgmentsChecked {
        /// By whom.
        seat: SeatId,
        /// About whom.
        person: PersonId,
    },
    /// The casebook was consulted.
    Consulted {
        /// By whom.
        seat: SeatId,
        /// On what.
        conduct: Conduct,
    },
    /// Charges were brought: the file is open to the defence, and speakers are asked.
    FileOpened,
    /// Counts were dropped from the charge.
    ChargeAmended {
        /// By whom.
        seat: SeatId,
        /// What stays.
        counts: Vec<CountId>,
    },
    /// An item was disclosed to the defence.
    Disclosed {
        /// By whom.
        seat: SeatId,
        /// What.
        item: ItemId,
        /// The raw data behind it, if they went with it.
        raw: Option<ItemId>,
        /// With its method.
        method: bool,
    },
    /// The raw data behind an item were asked for where they lie.
    RawSought {
        /// By whom.
        seat: SeatId,
        /// Behind what.
        item: ItemId,
    },
    /// Whoever was asked has nothing any more.
    CameToNothing {
        /// What was looked for.
        item: ItemId,
    },
    /// The defence asked for the raw data behind an exhibit.
    RawAsked {
        /// By whom.
        seat: SeatId,
        /// Behind what.
        item: ItemId,
    },
    /// The defence asked that something be obtained.
    EvidenceAsked {
        /// By whom.
        seat: SeatId,
        /// What, position among the asks.
        ask: u32,
        /// Marks cited.
        marks: Vec<MarkId>,
        /// Why.
        reasons: Reasons,
    },
    /// That was decided.
    MotionDecided {
        /// By whom.
        seat: SeatId,
        /// What, position among the asks.
        ask: u32,
        /// Whether it is obtained.
        granted: bool,
        /// What the engine would have decided on what was pleaded.
        engine: bool,
        /// Why.
        reasons: Reasons,
    },
    /// What the defence asked for came.
    EvidenceBrought {
        /// What, position among the asks.
        ask: u32,
    },
    /// A statement was given.
    StatementGiven {
        /// By whom; none: by the speaker's desk.
        seat: Option<SeatId>,
        /// Whose.
        speaker: SpeakerId,
        /// Positions among the speaker's sentences.
        sentences: Vec<u32>,
        /// It says who pays and who gains.
        interest_declared: bool,
    },
    /// An interest was declared.
    InterestDeclared {
        /// By whom.
        seat: SeatId,
        /// Whose.
        speaker: SpeakerId,
    },
    /// A sentence was asked about.
    AskedBack {
        /// By whom.
        seat: SeatId,
        /// Whose sentence.
        speaker: SpeakerId,
        /// Position among the speaker's sentences.
        sentence: u32,
    },
    /// It was answered with what exactly can be said.
    Explained {
        /// By whom; none: by the speaker's desk.
        seat: Option<SeatId>,
        /// Whose sentence.
        speaker: SpeakerId,
        /// Position among the speaker's sentences.
        sentence: u32,
    },
    /// An expert of the court was appointed.
    ExpertAppointed {
        /// By whom.
        seat: SeatId,
        /// On what.
        item: ItemId,
        /// Where.
        desk: DeskId,
        /// What it costs, euro.
        cost_eur: u64,
    },
    /// The expert gave the opinion.
    OpinionGiven {
        /// On what.
        item: ItemId,
    },
    /// The validation sheet of a tool was asked for.
    SheetAsked {
        /// By whom.
        seat: SeatId,
        /// The tool's result.
        item: ItemId,
    },
    /// It came.
    SheetObtained {
        /// Who had asked.
        seat: SeatId,
        /// The tool's result.
        item: ItemId,
        /// The sheet.
        sheet: ItemId,
    },
    /// A human reviewed the result of a tool.
    Reviewed {
        /// Who.
        seat: SeatId,
        /// The tool's result.
        item: ItemId,
    },
    /// The court must pass a sentence.
    SentenceAwaited {
        /// Whose.
        seat: SeatId,
    },
    /// The sentence.
    Sentenced {
        /// By a seat, or by the court as it usually does.
        by: Option<SeatId>,
        /// Against whom.
        person: PersonId,
        /// How long, months.
        months: u32,
        /// The most that the law allows, months.
        max_months: u32,
        /// Assets confiscated, by name.
        confiscate: Vec<Name>,
        /// Victims who get restitution, by name.
        restitution: Vec<Name>,
        /// Why.
        reasons: Reasons,
    },
    /// The verdict can be appealed.
    AppealOpened {
        /// Until then.
        until: Tick,
    },
    /// An appeal was brought.
    Appealed {
        /// By whom.
        seat: SeatId,
        /// Rules said to be breached.
        grounds: Vec<RuleId>,
        /// Why.
        reasons: Reasons,
    },
    /// The appeal court has reached the file.
    AppealHeard {
        /// Who decides.
        seat: SeatId,
    },
    /// The appeal was decided.
    AppealDecided {
        /// By a seat, or by the court as the law stands.
        by: Option<SeatId>,
        /// What.
        end: AppealEnd,
        /// What the engine would have decided.
        engine: AppealEnd,
        /// The verdict as it stands now; empty if set aside.
        verdicts: Vec<CountVerdict>,
        /// The sentence as it stands now, months; none: no sentence.
        months: Option<u32>,
        /// Why.
        reasons: Reasons,
    },
    /// The trial court must give a new verdict.
    SentBack {
        /// Whose.
        seat: SeatId,
    },
    /// Reasons were given belatedly.
    ReasonsGiven {
        /// By whom.
        seat: SeatId,
    },
    /// The verdict can no longer be changed.
    BecameFinal,
    /// The coordinator was asked about the forum.
    AdviceAsked {
        /// By whom.
        seat: SeatId,
        /// Which.
        state: JurisdictionId,
    },
    /// The coordinator advised.
    AdviceGiven {
        /// By whom.
        seat: SeatId,
        /// On which.
        state: JurisdictionId,
        /// Whether the case belongs there.
        favours: bool,
        /// What the engine would have said.
        engine: bool,
        /// Why.
        reasons: Reasons,
    },
    /// The proceedings were offered to another forum.
    TransferProposed {
        /// By whom.
        seat: SeatId,
        /// To which.
        state: JurisdictionId,
        /// Why.
        reasons: Reasons,
    },
    /// It took them over.
    Transferred {
        /// Who had offered them.
        seat: SeatId,
        /// Which.
        state: JurisdictionId,
    },
}

/// How an appeal ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AppealEnd {
    /// The verdict stands.
    Upheld,
    /// It was changed.
    Changed,
    /// It was set aside and goes back.
    Quashed,
}

impl Event {
    /// Whose act it was; none where it happened by itself.
    pub fn actor(&self) -> Option<SeatId> {
        match self {
            Event::HearingArranged { seat, .. }
            | Event::Heard { seat, .. }
            | Event::JudgmentsChecked { seat, .. }
            | Event::Consulted { seat, .. }
            | Event::ChargeAmended { seat, .. }
            | Event::Disclosed { seat, .. }
            | Event::RawSought { seat, .. }
            | Event::RawAsked { seat, .. }
            | Event::EvidenceAsked { seat, .. }
            | Event::MotionDecided { seat, .. }
            | Event::InterestDeclared { seat, .. }
            | Event::AskedBack { seat, .. }
            | Event::ExpertAppointed { seat, .. }
            | Event::SheetAsked { seat, .. }
            | Event::Reviewed { seat, .. }
            | Event::Appealed { seat, .. }
            | Event::ReasonsGiven { seat }
            | Event::AdviceAsked { seat, .. }
            | Event::AdviceGiven { seat, .. }
            | Event::TransferProposed { seat, .. } => Some(*seat),
            Event::StatementGiven { seat, .. } | Event::Explained { seat, .. } => *seat,
            Event::Sentenced { by, .. } | Event::AppealDecided { by, .. } => *by,
            Event::FileOpened
            | Event::CameToNothing { .. }
            | Event::EvidenceBrought { .. }
            | Event::OpinionGiven { .. }
            | Event::SheetObtained { .. }
            | Event::SentenceAwaited { .. }
            | Event::AppealOpened { .. }
            | Event::AppealHeard { .. }
            | Event::SentBack { .. }
            | Event::BecameFinal
            | Event::Transferred { .. } => None,
        }
    }

    /// What the time since its enabling event went into, where nobody's deliberation did.
    pub fn waited(&self) -> Waited {
        match self {
            Event::BecameFinal => Waited::Law,
            Event::Explained { .. } => Waited::Question,
            Event::HearingArranged { .. }
            | Event::Heard { .. }
            | Event::JudgmentsChecked { .. }
            | Event::Consulted { .. }
            | Event::FileOpened
            | Event::ChargeAmended { .. }
            | Event::Disclosed { .. }
            | Event::RawSought { .. }
            | Event::CameToNothing { .. }
            | Event::RawAsked { .. }
            | Event::EvidenceAsked { .. }
            | Event::MotionDecided { .. }
            | Event::EvidenceBrought { .. }
            | Event::StatementGiven { .. }
            | Event::InterestDeclared { .. }
            | Event::AskedBack { .. }
            | Event::ExpertAppointed { .. }
            | Event::OpinionGiven { .. }
            | Event::SheetAsked { .. }
            | Event::SheetObtained { .. }
            | Event::Reviewed { .. }
            | Event::SentenceAwaited { .. }
            | Event::Sentenced { .. }
            | Event::AppealOpened { .. }
            | Event::Appealed { .. }
            | Event::AppealHeard { .. }
            | Event::AppealDecided { .. }
            | Event::SentBack { .. }
            | Event::ReasonsGiven { .. }
            | Event::AdviceAsked { .. }
            | Event::AdviceGiven { .. }
            | Event::TransferProposed { .. }
            | Event::Transferred { .. } => Waited::Deliberation,
        }
    }
}

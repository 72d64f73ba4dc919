//! What happened: one closed enum. Every drawn time is in the event, so that a log is applied without
//! any generator.

use serde::{Deserialize, Serialize};

use super::command::{ChallengeRuling, Form, Guilt, Reasons};
use super::ids::{
    ChallengeId, CountId, DeskId, EventId, FindingId, InjectId, InstrumentId, ItemId, LeadId, MarkId,
    PersonId, RequestId, SeatId,
};
use crate::kernel::Tick;
use crate::law::decision::Decision;
use crate::law::rules::{Amendment, ReasonCode, RuleId, Verdict};
use crate::law::scope::{Scope, Selector};
use crate::law::terms::Office;

/// An event with its place in time and the event that enabled it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// When.
    pub at: Tick,
    /// The event that enabled it; the first event names itself.
    pub cause: EventId,
    /// What.
    pub event: Event,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The case opens.
    CaseOpened,
    /// Game time was released up to here and nothing further happened before.
    ClockAdvanced,
    /// An artefact was opened by a seat.
    ItemRead {
        /// Who.
        seat: SeatId,
        /// What.
        item: ItemId,
    },
    /// A question became worth asking.
    LeadOpened {
        /// For whom.
        seat: SeatId,
        /// Which.
        lead: LeadId,
    },
    /// A request was sent.
    RequestSent {
        /// Number in the case.
        request: RequestId,
        /// By whom.
        seat: SeatId,
        /// As written.
        form: Box<Form>,
        /// As understood.
        reading: Box<Reading>,
    },
    /// An amended form was sent in answer to a question.
    RequestClarified {
        /// Number in the case.
        request: RequestId,
        /// As written.
        form: Box<Form>,
        /// As understood.
        reading: Box<Reading>,
    },
    /// The request reached a step.
    StepEntered {
        /// Number in the case.
        request: RequestId,
        /// Step of the route, from 0.
        step: u32,
        /// How often this request has entered a step before.
        visit: u32,
        /// Desk; none while travelling.
        desk: Option<DeskId>,
        /// Time of work or travel, drawn, minutes.
        service_minutes: u64,
        /// When the time allowed runs out, where the law lets whoever is at it prolong it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Tick>,
    },
    /// Work on the step began.
    StepBegan {
        /// Number in the case.
        request: RequestId,
        /// Step.
        step: u32,
        /// Waiting behind other files, minutes.
        contention_minutes: u64,
        /// Waiting before closed doors, minutes.
        closed_minutes: u64,
    },
    /// Work on the step ended, or the travelling file arrived.
    StepDone {
        /// Number in the case.
        request: RequestId,
        /// Step.
        step: u32,
        /// Of the time since it began, closed hours, minutes.
        closed_minutes: u64,
        /// The time allowed was exceeded by so much, minutes.
        late_minutes: u64,
    },
    /// Whoever is at the step prolongs the time for it, and tells the sender.
    StepProlonged {
        /// Number in the case.
        request: RequestId,
        /// Step.
        step: u32,
        /// Until then.
        until: Tick,
        /// Why.
        why: ProlongReason,
    },
    /// The step waits for a seat's decision.
    RulingAwaited {
        /// Number in the case.
        request: RequestId,
        /// Step.
        step: u32,
        /// Whose.
        seat: SeatId,
    },
    /// The step was decided.
    Decided {
        /// Number in the case.
        request: RequestId,
        /// Step.
        step: u32,
        /// By a seat, or by the desk itself.
        by: Option<SeatId>,
        /// The answer.
        decision: Box<Decision>,
        /// What the engine would have answered, if a seat answered otherwise.
        engine: Option<Box<Decision>>,
        /// What the holder finds, at an execution that was granted.
        found: Vec<ItemId>,
        /// The reasons that the seat gave.
        given: Reasons,
    },
    /// Somebody had to be told, and was.
    Notified {
        /// Number in the case.
        request: RequestId,
        /// Which office.
        office: Office,
        /// Nothing is released before.
        released_at: Tick,
    },
    /// The time during which an authority could object is over.
    Released {
        /// Number in the case.
        request: RequestId,
    },
    /// A request was withdrawn.
    RequestWithdrawn {
        /// Number in the case.
        request: RequestId,
    },
    /// The request came to its end: everything answered, refused or withdrawn.
    RequestClosed {
        /// Number in the case.
        request: RequestId,
        /// How.
        end: RequestEnd,
    },
    /// An item will be kept.
    ItemPreserved {
        /// By which request.
        request: RequestId,
        /// What.
        item: ItemId,
        /// Until.
        until: Tick,
    },
    /// Whoever asked for items to be preserved had them kept longer.
    PreservationExtended {
        /// Which request had them preserved.
        request: RequestId,
        /// What.
        items: Vec<ItemId>,
        /// Until.
        until: Tick,
    },
    /// Preservation ran out.
    PreservationLapsed {
        /// What.
        item: ItemId,
    },
    /// The holder erased an item.
    ItemExpired {
        /// What.
        item: ItemId,
    },
    /// An item was handed over.
    ItemObtained {
        /// By which request.
        request: RequestId,
        /// What.
        item: ItemId,
        /// To whom.
        seat: SeatId,
    },
    /// An item was deleted again by those who had obtained it.
    ItemDeleted {
        /// What.
        item: ItemId,
    },
    /// The hash of an item was computed again.
    ItemVerified {
        /// What.
        item: ItemId,
        /// By whom.
        seat: SeatId,
        /// Whether it matched.
        matches: bool,
    },
    /// A rule was assessed on an act.
    Assessed {
        /// Number in the case.
        finding: FindingId,
        /// The act.
        act: ActRef,
        /// Whose act.
        seat: SeatId,
        /// Which rule.
        rule: RuleId,
        /// Kept, curable or grave.
        verdict: Verdict,
        /// Why.
        reason: ReasonCode,
        /// What would have kept it and was open.
        better: Option<Amendment>,
        /// Until when it can be made good.
        curable_until: Option<Tick>,
    },
    /// A breach was made good.
    BreachCured {
        /// Which finding.
        finding: FindingId,
    },
    /// A breach was not made good in time.
    CureLapsed {
        /// Which finding.
        finding: FindingId,
    },
    /// A message or turn of events.
    InjectReleased {
        /// Which.
        inject: InjectId,
    },
    /// Charges were brought.
    Charged {
        /// By whom.
        seat: SeatId,
        /// Against whom.
        person: PersonId,
        /// Counts.
        counts: Vec<CountId>,
        /// Exhibits.
        exhibits: Vec<ItemId>,
        /// Forecast, permille.
        forecast_permille: u32,
        /// Court.
        desk: DeskId,
        /// Time of the court's work before the hearing opens, drawn, minutes.
        service_minutes: u64,
    },
    /// The court took up the file.
    HearingBegan {
        /// Waiting behind other files, minutes.
        contention_minutes: u64,
        /// Waiting before closed doors, minutes.
        closed_minutes: u64,
    },
    /// The hearing opened.
    HearingOpened {
        /// Closed hours since the court took it up, minutes.
        closed_minutes: u64,
    },
    /// An exhibit was challenged.
    Challenged {
        /// Number in the case.
        challenge: ChallengeId,
        /// By whom; none: by the law itself where no seat defends.
        seat: Option<SeatId>,
        /// What.
        item: ItemId,
        /// Under which rule.
        rule: RuleId,
    },
    /// The defence has nothing to add.
    DefenceRested {
        /// Who; none where no seat defends.
        seat: Option<SeatId>,
    },
    /// A challenge was ruled on.
    ChallengeRuled {
        /// Which.
        challenge: ChallengeId,
        /// By a seat, or by the court as its practice is.
        by: Option<SeatId>,
        /// What.
        ruling: ChallengeRuling,
        /// What the engine would have ruled.
        engine: ChallengeRuling,
        /// Why.
        reasons: Reasons,
    },
    /// An exhibit lost its place in the proof.
    ExhibitFell {
        /// What.
        item: ItemId,
        /// The exhibit whose exclusion brought it down.
        root: ItemId,
        /// Excluded, or only weighed less.
        ruling: ChallengeRuling,
    },
    /// Where no seat judges: the court withdraws to deliberate.
    CourtRetired,
    /// The verdict.
    VerdictGiven {
        /// By a seat, or by the court as the proof stands.
        by: Option<SeatId>,
        /// Per count.
        verdicts: Vec<CountVerdict>,
        /// Why.
        reasons: Reasons,
    },
    /// The case ended without charges.
    Discontinued {
        /// By whom.
        seat: SeatId,
        /// Why.
        reasons: Reasons,
    },
    /// The case is closed.
    CaseClosed {
        /// How.
        outcome: CaseOutcome,
    },
    /// Work of a section came in at a desk; its number is the next free one.
    TaskEntered {
        /// What for.
        what: Box<super::course::TaskOf>,
        /// Where.
        desk: DeskId,
        /// Which kind of work.
        work: super::scenario::Work,
        /// Time of work, drawn, minutes.
        service_minutes: u64,
    },
    /// Work of a section began.
    TaskBegan {
        /// Which.
        task: super::ids::TaskId,
        /// Waiting behind other files, minutes.
        contention_minutes: u64,
        /// Waiting before closed doors, minutes.
        closed_minutes: u64,
    },
    /// Work of a section was done.
    TaskDone {
        /// Which.
        task: super::ids::TaskId,
        /// Of the time since it began, closed hours, minutes.
        closed_minutes: u64,
    },
    /// Of the section `joint`.
    Joint(super::joint::Event),
    /// Of the section `measure`.
    Measure(super::measure::Event),
    /// Of the section `custody`.
    Custody(super::custody::Event),
    /// Of the section `hearing`.
    Hearing(super::hearing::Event),
    /// Of the section `redress`.
    Redress(super::redress::Event),
}

/// What a form means once its names, marks and times are read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Instrument.
    pub instrument: InstrumentId,
    /// Desk addressed.
    pub addressee: DeskId,
    /// Selectors that the identifiers name.
    pub selectors: Vec<Selector>,
    /// Ports named.
    pub ports: Vec<u16>,
    /// Moment, seconds since tick 0, UTC, as the form states it.
    pub moment_seconds: Option<i64>,
    /// Marks cited for the link.
    pub nexus: Vec<MarkId>,
    /// Every mark that the form names; whoever must decide sees these.
    pub marks: Vec<MarkId>,
    /// Count relied on.
    pub count: Option<CountId>,
    /// Scope asked.
    pub asked: Scope,
    /// Scope that the cited marks support.
    pub justified: Scope,
    /// Earlier preservation relied on.
    pub preservation: Option<RequestId>,
    /// Claimed as an emergency.
    pub emergency: bool,
}

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RequestEnd {
    /// Data kept or handed over.
    Answered,
    /// Executed, but the holder has nothing that fits, or has it no longer.
    Nothing,
    /// Refused.
    Refused,
    /// Withdrawn.
    Withdrawn,
}

/// An act that a rule judges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ActRef {
    /// A request was issued.
    Request(RequestId),
    /// A step of a request was decided.
    Ruling(RequestId, u32),
    /// A challenge was ruled on.
    Challenge(ChallengeId),
    /// The verdict.
    Verdict,
    /// The case was discontinued.
    Discontinuance,
    /// An item was handled: analysed, shared, redacted, kept.
    Handling(ItemId),
    /// A measure ran, by its number.
    Running(u32),
    /// A person was heard, sought or surrendered.
    Person(PersonId),
    /// An exhibit was relied on, or spoken about by an expert.
    Exhibit(ItemId),
    /// Charges were brought.
    Charge,
    /// An approach was answered.
    Approach(super::ids::ApproachId),
    /// The register of who did what.
    Register,
    /// Property was held.
    Holding(super::ids::AssetId),
    /// The case ended.
    Closing,
}

impl ActRef {
    /// The request that was issued, or a step of which was decided; none for any other act.
    pub fn request(self) -> Option<RequestId> {
        match self {
            ActRef::Request(request) | ActRef::Ruling(request, _) => Some(request),
            ActRef::Challenge(_)
            | ActRef::Verdict
            | ActRef::Discontinuance
            | ActRef::Handling(_)
            | ActRef::Running(_)
            | ActRef::Person(_)
            | ActRef::Exhibit(_)
            | ActRef::Charge
            | ActRef::Approach(_)
            | ActRef::Register
            | ActRef::Holding(_)
            | ActRef::Closing => None,
        }
    }
}

/// Verdict on a count, with what carried it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountVerdict {
    /// Which.
    pub count: CountId,
    /// What.
    pub guilt: Guilt,
    /// What the proof structure says on the admitted exhibits.
    pub proof: Guilt,
    /// Elements in the order of the count: whether each was proven.
    pub elements: Vec<bool>,
}

/// Why the time for a step was prolonged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ProlongReason {
    /// Other files come first, or the doors are closed: nobody has taken it up yet.
    Queue,
    /// It was taken up, and the work takes longer.
    Work,
}

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CaseOutcome {
    /// Verdict: guilty on every count charged.
    Convicted,
    /// Verdict: guilty on some.
    PartlyConvicted,
    /// Verdict: not guilty.
    Acquitted,
    /// Ended without charges.
    Discontinued,
    /// Handed to another forum.
    Transferred,
    /// Time ran out.
    TimeRanOut,
}

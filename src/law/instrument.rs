//! Instruments as data: who may issue what to whom, on which threshold, by which steps and clocks.
//!
//! The shape was tried on paper on the odd rows before it was fixed: the EPOC's notification with
//! its two-fold exception (`Notification::unless`, `effect`), Art 31 of the EIO Directive, where the
//! issuer acts alone and the host has 96 hours (`Performs::Notify`, `Effect::Veto`), Art 7 and 8 of
//! the Second Additional Protocol (`Declared`, `Fallback`, clocks per step and category), the
//! executive agreements (`grounds` over where the person is), freezing in two 48-hour steps (a clock
//! on each step) and extradition (object `Person`, `Lapse::Ends` for provisional arrest, mandatory
//! and optional grounds, speciality as a condition of use).

use serde::{Deserialize, Serialize};

use super::rules::RuleId;
use super::terms::{Citation, DataCategory, Office, Validity};
use super::test::{Answers, Test};
use crate::kernel::{Name, Period, Reckoning};

/// A legal channel of cooperation, as its pack file states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Its short name in the field, such as `EPOC`.
    pub id: Name,
    /// Where the instrument as a whole comes from.
    pub base: Citation,
    /// Status and first day.
    pub validity: Validity,
    /// What a state must be party to (`party_to` of a jurisdiction), and which of the two states.
    pub membership: Membership,
    /// What it is about.
    pub object: Object,
    /// What it makes somebody do.
    pub performs: Performs,
    /// What may be asked, by whom, above which threshold.
    pub measures: Vec<Measure>,
    /// The steps from issue to return, in order.
    pub route: Vec<Step>,
    /// The fields of its form; those required may not be left blank.
    pub form: Vec<FormField>,
    /// Where the form is laid down.
    pub form_source: Citation,
    /// Grounds on which the receiving side may or must refuse, postpone or ask back.
    pub grounds: Vec<Ground>,
    /// Who must be told, when not, and what their silence or objection does.
    #[serde(default)]
    pub notifications: Vec<Notification>,
    /// What binds the user of the result.
    #[serde(default)]
    pub conditions_of_use: Vec<UseCondition>,
    /// Another instrument to turn to when this one fails.
    #[serde(default)]
    pub fallback: Option<Fallback>,
    /// Whether what it yields may be used as evidence, or only as a lead.
    pub yields: Yields,
}

impl Instrument {
    /// The rows that cover the category for an addressee of this kind, in the order of the pack.
    pub fn measures_for<'a>(
        &'a self,
        category: DataCategory,
        known: &'a dyn Answers,
    ) -> impl Iterator<Item = &'a Measure> {
        self.measures
            .iter()
            .filter(move |m| m.categories.contains(&category) && m.addressee.holds(known, &mut Vec::new()))
    }

    /// The notification that the category calls for, unless its exception holds.
    pub fn notification_for(&self, category: DataCategory, known: &dyn Answers) -> Option<&Notification> {
        self.notifications.iter().find(|n| {
            (n.categories.is_empty() || n.categories.contains(&category))
                && !n.unless.holds(known, &mut Vec::new())
        })
    }
}

impl Measure {
    /// Whether the office may issue by itself, or authorise and validate what others issue.
    pub fn lets_authorise(&self, office: Office) -> bool {
        self.issuers.contains(&office)
    }
}

impl Step {
    /// The clock that runs for this course and category, the course's own before the ordinary one.
    pub fn clock_for(&self, course: Course, category: DataCategory) -> Option<&Clock> {
        let covers = |c: &&Clock| c.categories.is_empty() || c.categories.contains(&category);
        let of = |wanted: Course| self.clocks.iter().filter(covers).find(|c| c.course == wanted);
        of(course).or_else(|| of(Course::Ordinary))
    }
}

/// Which states must be party to what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Membership {
    /// Both states are party to the treaty or act.
    Both(Name),
    /// Only the issuing state needs to be.
    Issuing(Name),
    /// Only the receiving state needs to be.
    Receiving(Name),
    /// Within one state, which is party to it: the addressee is at home, or offers its services there.
    Domestic(Name),
    /// No treaty is needed between two states (comity, voluntary disclosure).
    None,
}

/// What an instrument is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Object {
    /// Data or other evidence.
    Data,
    /// Property.
    Asset,
    /// A person.
    Person,
    /// A measure that the issuer carries out alone.
    OwnMeasure,
    /// Working together.
    Team,
}

/// What the addressee does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Performs {
    /// Keeps data from being lost; hands nothing over.
    Preserve,
    /// Hands data over.
    Produce,
    /// Intercepts.
    Intercept,
    /// Searches and seizes.
    Search,
    /// Freezes property.
    Freeze,
    /// Confiscates property.
    Confiscate,
    /// Arrests.
    Arrest,
    /// Surrenders or extradites.
    Surrender,
    /// Takes note, and may object.
    Notify,
    /// Receives information that it did not ask for.
    Inform,
    /// Joins a team.
    Join,
}

impl Performs {
    /// Whether the issuer gets access to data that it did not have.
    pub fn gives_access(self) -> bool {
        matches!(self, Performs::Produce | Performs::Intercept | Performs::Search)
    }
}

/// Whether the result may serve as evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Yields {
    /// Evidence.
    Evidence,
    /// A lead, until an instrument that yields evidence covers it.
    LeadOnly,
    /// Nothing but time.
    Nothing,
}

/// One row of what may be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Categories that the row covers.
    pub categories: Vec<DataCategory>,
    /// Offices that may issue by themselves.
    pub issuers: Vec<Office>,
    /// Offices that may issue if one of `issuers` validates.
    #[serde(default)]
    pub others_if_validated: Vec<Office>,
    /// What the addressee must be for the row to apply at all (its place, not the offence's gravity).
    #[serde(default = "always")]
    pub addressee: Test,
    /// What the offence must reach.
    pub threshold: Test,
    /// Where that is written.
    pub source: Citation,
}

/// One step on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What is done.
    pub act: StepAct,
    /// Where.
    pub at: StepPlace,
    /// Taken only if this holds.
    #[serde(default = "always")]
    pub when: Test,
    /// Time allowed for it, by course and category; empty means that the law sets no number.
    #[serde(default)]
    pub clocks: Vec<Clock>,
}

fn always() -> Test {
    Test::Always
}

/// The act of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StepAct {
    /// A judge or court authorises (decides on the merits).
    Authorise,
    /// An own authority checks form and channel.
    Check,
    /// Translation.
    Translate,
    /// Transmission between authorities.
    Transmit,
    /// The receiving state's authority recognises or refuses (decides).
    Recognise,
    /// The holder carries it out, or says why not (decides).
    Execute,
    /// The result travels back.
    Return,
}

impl StepAct {
    /// Whether a decision with reasons ends the step.
    pub fn decides(self) -> bool {
        matches!(self, StepAct::Authorise | StepAct::Recognise | StepAct::Execute)
    }
}

/// Where a step is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StepPlace {
    /// A desk of this office in the issuing state.
    Issuing(Office),
    /// A desk of this office in the receiving state.
    Receiving(Office),
    /// Whoever holds the data, property or person.
    Holder,
    /// The office that authorises as the form names it.
    Authoriser,
    /// On the way; no desk.
    Between,
}

/// Time allowed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Which course; one without a clock of its own runs on the ordinary clock.
    pub course: Course,
    /// Categories; empty means all.
    #[serde(default)]
    pub categories: Vec<DataCategory>,
    /// How long.
    pub period: Period,
    /// How it is counted.
    pub reckoning: Reckoning,
    /// What happens when it runs out.
    pub lapse: Lapse,
    /// How it may be prolonged.
    #[serde(default)]
    pub extensions: Vec<Extension>,
    /// Where that is written.
    pub source: Citation,
}

/// How a clock may be prolonged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// By how much.
    pub by: Prolongation,
    /// Only while this holds.
    #[serde(default = "always")]
    pub when: Test,
    /// Where that is written.
    pub source: Citation,
}

/// By how much a clock may be prolonged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Prolongation {
    /// Once, by this.
    Once(Period),
    /// Again and again, by this each time.
    Renewable(Period),
    /// To this at most, counted from the beginning.
    UpTo(Period),
    /// As long as the condition holds.
    WhileItHolds,
}

/// Ordinary, urgent or emergency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Course {
    /// The ordinary course.
    Ordinary,
    /// Urgency was claimed: speed, without a danger to life or safety.
    Urgent,
    /// An emergency was claimed.
    Emergency,
}

/// What the end of a clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lapse {
    /// The addressee is late, and it counts against it.
    Late,
    /// The effect of the measure ends (preservation, provisional arrest).
    Ends,
    /// Silence lets the next step go on.
    Released,
    /// The fallback instrument opens.
    Fallback,
}

/// A ground of the receiving side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// Short name, unique in the instrument.
    pub id: Name,
    /// The step at which it is looked at.
    pub at: StepAct,
    /// When it is met.
    pub when: Test,
    /// What it leads to.
    pub answer: Answer,
    /// Must or may.
    pub force: Force,
    /// Only if the receiving state declared it.
    #[serde(default)]
    pub declared: bool,
    /// A rule that it carries out: where that rule is settled, the ground is used, whatever the practice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleId>,
    /// Where that is written.
    pub source: Citation,
}

/// What a ground leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// Refusal.
    Refuse,
    /// Postponement.
    Postpone,
    /// A question back.
    Clarify,
}

/// Must or may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Force {
    /// Must.
    Mandatory,
    /// May; a person decides freely, a stand-in follows the state's declared practice.
    Optional,
}

/// Who is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notification {
    /// Categories that call for it; empty means all.
    #[serde(default)]
    pub categories: Vec<DataCategory>,
    /// Who.
    pub to: StepPlace,
    /// The exception.
    pub unless: Test,
    /// Only if the receiving state declared that it wants it.
    #[serde(default)]
    pub declared: bool,
    /// What it does in the ordinary course.
    pub effect: Effect,
    /// What it does in an emergency.
    pub emergency_effect: Effect,
    /// Where that is written.
    pub source: Citation,
}

/// What a notification does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    /// Nothing is released before the period is over or the authority has spoken.
    Suspends(Period),
    /// Released at once; an objection within the period means deletion or limits.
    Objection(Period),
    /// The host may bar, stop, forbid use or set conditions within the period.
    Veto(Period),
    /// For information.
    None,
}

/// What binds the user of a result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UseCondition {
    /// What.
    pub kind: ConditionKind,
    /// Where that is written.
    pub source: Citation,
}

/// Kinds of conditions of use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ConditionKind {
    /// Only for the case named.
    OnlyThisCase,
    /// Kept confidential.
    Confidential,
    /// Only for the offences of surrender (speciality).
    Speciality,
    /// Not with a penalty that the sender excludes.
    NoDeathPenalty,
}

/// Where to turn next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fallback {
    /// Which instrument.
    pub instrument: Name,
    /// Where that is written.
    pub source: Citation,
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormField {
    /// Which.
    pub field: Field,
    /// Whether it may be left blank.
    pub required: bool,
}

/// Fields of all forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Field {
    /// What is asked.
    Category,
    /// Account, address, port, name.
    Identifiers,
    /// The moment, with its zone.
    Moment,
    /// From when to when.
    Period,
    /// Whom it aims at.
    Target,
    /// Offence and its penalty.
    Offence,
    /// What links the data to the offence.
    Nexus,
    /// Why it is necessary.
    Necessity,
    /// What else was considered.
    Alternatives,
    /// Emergency and its reason.
    Emergency,
    /// Who authorises.
    Authoriser,
    /// Earlier preservation.
    Preservation,
    /// Promise of a request for mutual assistance.
    FollowUp,
    /// Translation.
    Translation,
    /// Remedies that exist in the issuing state.
    Remedies,
    /// Whether and when the person is told.
    UserNotice,
    /// The person sought, or on whom it is carried out.
    Person,
    /// The property to be frozen or confiscated.
    Asset,
    /// For how many days a measure that goes on is asked.
    Duration,
    /// Items enclosed.
    Encloses,
    /// That judgments on the same acts were looked for.
    Judgments,
}

//! A compiled scenario: the checked, indexed form of a scenario file together with the law packs that
//! it uses. It holds no sentence in any language; texts are looked up by key elsewhere.
//!
//! It is also what a log embeds, so that an old log opens without the folder it was made from.

mod plot;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::ids::{CountId, DeskId, ItemId, JurisdictionId, MarkId, PersonId};
use crate::kernel::{Calendar, Duration, Epoch, Name, Tick};
use crate::law::acts::Protected;
use crate::law::decision::Practice;
use crate::law::instrument::{ConditionKind, Instrument, StepAct};
use crate::law::offence::{Conduct, Offence};
use crate::law::proof::{Grade, Proof};
use crate::law::scope::{Cell, NarrowingThresholds, Selector};
use crate::law::standing::RulePack;
use crate::law::terms::{DataCategory, ExclusionModel, LegalFamily, Office};
use crate::law::test::Fact;
pub use plot::{Inject, Objective, ObjectiveAct, Trigger};

/// Data may be older than the case: stretches of data (in [`Cell`] and [`Lead::period`]) are counted in
/// minutes from this many minutes *before* tick 0 (ten years), so that they never turn negative.
pub const DATA_ORIGIN_MINUTES: u64 = 10 * 365 * 24 * 60;

/// A compiled scenario. All cross references are valid indices; lists that are searched are in the
/// order of the file unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// Name of the folder.
    pub id: Name,
    /// Schema that the file was written in.
    pub schema: u32,
    /// Key of the title.
    pub title: String,
    /// Civil time (UTC) of tick 0; a tick is a minute.
    pub epoch: Epoch,
    /// Last tick of play: reaching it closes the case.
    pub horizon: Tick,
    /// Where the case is prosecuted.
    pub forum: JurisdictionId,
    /// Expected playing time, minutes.
    pub play_minutes: u32,
    /// States.
    pub jurisdictions: Vec<Jurisdiction>,
    /// Desks.
    pub desks: Vec<Desk>,
    /// Seats, in the order of play.
    pub seats: Vec<Seat>,
    /// Persons.
    pub persons: Vec<Person>,
    /// Selectors: whose or which data a measure can touch.
    pub selectors: Vec<SelectorSpec>,
    /// Evidence.
    pub items: Vec<Item>,
    /// Marks of all artefacts, grouped by item.
    pub marks: Vec<Mark>,
    /// Leads.
    pub leads: Vec<Lead>,
    /// What holders find for which identifiers.
    pub lookups: Vec<Lookup>,
    /// Counts.
    pub counts: Vec<Count>,
    /// Injects.
    pub injects: Vec<Inject>,
    /// Objectives.
    pub objectives: Vec<Objective>,
    /// Times during which life or physical safety is threatened (ex ante: as known then).
    pub dangers: Vec<Danger>,
    /// Time a file travels, by instrument (empty name: any other), minutes.
    pub transmissions: Vec<Transmission>,
    /// Weights of the score.
    pub profile: Profile,
    /// Rounds with a common start each.
    #[serde(default)]
    pub phases: Vec<Round>,
    /// What receiving states know of themselves, and what translation does to a file.
    #[serde(default)]
    pub ways: super::ways::Ways,
    /// Incident, lead, team, private partners.
    #[serde(default)]
    pub joint: super::joint::Spec,
    /// Interception, seizure, freezing, arrest and surrender.
    #[serde(default)]
    pub measure: super::measure::Spec,
    /// Custody, analysis, redaction, sharing.
    #[serde(default)]
    pub custody: super::custody::Spec,
    /// Persons heard, disclosure, experts, tools, sentence, appeal.
    #[serde(default)]
    pub hearing: super::hearing::Spec,
    /// Victims, money, oversight, notices.
    #[serde(default)]
    pub redress: super::redress::Spec,
    /// Instruments that the scenario uses.
    pub instruments: Arc<Vec<Instrument>>,
    /// Rule packs, by rule.
    pub rules: Arc<Vec<RulePack>>,
}

/// A state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jurisdiction {
    /// Name in the file.
    pub id: Name,
    /// How procedure is led.
    pub family: LegalFamily,
    /// Treaties and acts it is party to.
    pub party_to: Vec<Name>,
    /// Declarations and use of discretion.
    pub practice: Practice,
    /// What it does with evidence obtained in breach.
    pub exclusion: ExclusionModel,
    /// Working time and holidays.
    pub calendar: Calendar,
    /// Languages that it accepts, first its own.
    pub languages: Vec<Name>,
    /// Offences.
    pub offences: Vec<Offence>,
    /// When support for the scope asked means grant, part or refusal.
    pub narrowing: NarrowingThresholds,
    /// What its courts do where the law leaves it to them.
    pub court_practice: CourtPractice,
    /// Categories against which its law gives no challenge.
    #[serde(default)]
    pub without_remedy: Vec<DataCategory>,
    /// Offences that carry the death penalty there, by short name.
    #[serde(default)]
    pub capital_offences: Vec<Name>,
    /// Measures that its own law allows only from a maximum penalty on: category, months.
    #[serde(default)]
    pub restricts: Vec<(DataCategory, u32)>,
}

/// What a court does with a breach of a rule that is not settled in its forum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CourtPractice {
    /// It excludes.
    Excludes,
    /// It admits with less weight.
    WeighsLess,
    /// It admits.
    Admits,
}

/// A desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    /// Name in the file.
    pub id: Name,
    /// State.
    pub jurisdiction: JurisdictionId,
    /// Kind of office.
    pub office: Office,
    /// Officers who can work at the same time.
    pub capacity: u32,
    /// Works day and night.
    pub always_open: bool,
    /// Time per kind of work, minutes of open time.
    pub services: Vec<Service>,
    /// Other files of the desk.
    pub background: Option<Background>,
    /// Whether senders can follow their file through the queue.
    pub tracked: bool,
    /// Other states in which it offers its services.
    #[serde(default)]
    pub serves: Vec<JurisdictionId>,
}

/// Time for a kind of work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Which work.
    pub work: Work,
    /// Ordinary course.
    pub ordinary: Duration,
    /// Emergency; none means as ordinary.
    pub emergency: Option<Duration>,
}

/// Kinds of work at a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Work {
    /// A step of a request.
    Step(StepAct),
    /// Listing and opening a hearing.
    Hearing,
    /// Analysis of an item in the laboratory.
    Analysis,
    /// An opinion of an expert.
    Opinion,
    /// Agreement of another state to a team, a lead, or a sharing.
    Agreement,
    /// A decision on money: a grant, a liaison post, an award of the fund.
    Funding,
    /// A look by the supervisory authority.
    Audit,
    /// Listing and deciding an appeal.
    Appeal,
    /// Anything else that a desk is asked for.
    Other,
}

/// Files that are not of this case but stand in the same queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    /// Time between arrivals, minutes.
    pub interarrival: Duration,
    /// Time of work, minutes of open time.
    pub service: Duration,
    /// Files already waiting at tick 0.
    pub backlog_files: u16,
}

/// A seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Name in the file.
    pub id: Name,
    /// What the seat is.
    pub role: Office,
    /// Where.
    pub jurisdiction: JurisdictionId,
    /// The desk at which the seat decides, if it decides.
    pub desk: Option<DeskId>,
    /// Items known and read from the start.
    pub knows: Vec<ItemId>,
}

/// A person of the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Name in the file.
    pub id: Name,
    /// Nationality.
    pub nationality: Option<JurisdictionId>,
    /// Residence.
    pub residence: Option<JurisdictionId>,
    /// Age in years at the start.
    pub age_years: u32,
    /// Bound by professional privilege.
    pub privileged: bool,
    /// Journalist or publisher.
    pub press: bool,
    /// Languages that the person understands; empty: the forum's.
    #[serde(default)]
    pub languages: Vec<Name>,
    /// Where the person is, if not at the residence.
    #[serde(default)]
    pub stays_in: Option<JurisdictionId>,
    /// Counts whose acts were finally judged elsewhere, whatever the label there.
    #[serde(default)]
    pub judged_for: Vec<CountId>,
    /// Sentence imposed on somebody who has absconded since, months.
    #[serde(default)]
    pub sentence_months: Option<u32>,
}

/// Whose or which data a measure can touch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelectorSpec {
    /// Name in the file.
    pub id: Name,
    /// Who holds the data.
    pub holder: DeskId,
    /// How many people are touched by asking for it.
    pub persons_touched: u32,
    /// Whose confidence it touches.
    #[serde(default)]
    pub protects: Option<Protected>,
    /// Whose line or device it is, as a lawful search would show.
    #[serde(default)]
    pub person: Option<PersonId>,
}

/// An item of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Name in the file.
    pub id: Name,
    /// Who holds it.
    pub holder: DeskId,
    /// Where it lies.
    pub located_in: JurisdictionId,
    /// What kind of data.
    pub category: DataCategory,
    /// Its data belong to this selector.
    pub selector: Option<Selector>,
    /// When its holder erases it.
    pub expires_at: Option<Tick>,
    /// Whom it is about.
    pub about: Vec<PersonId>,
    /// What it was made from.
    pub derived_from: Vec<ItemId>,
    /// How strong it is as proof.
    pub grade: Grade,
    /// Items of the same origin are not independent of each other.
    pub origin: u32,
    /// In the file from the start.
    pub obtained_at_start: bool,
    /// The file a player reads for it.
    pub artefact: Option<Artefact>,
    /// People in it who have nothing to do with the case.
    #[serde(default)]
    pub bystanders: u32,
    /// What binds its use.
    #[serde(default)]
    pub conditions: Vec<ConditionKind>,
    /// It is the result of a predictive tool; its validation sheet is this item.
    #[serde(default)]
    pub tool_sheet: Option<ItemId>,
    /// Raw data behind it, which the defence may ask to test.
    #[serde(default)]
    pub raw: Option<ItemId>,
}

/// An artefact: one original, hashed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Artefact {
    /// File name inside the scenario's folder.
    pub file: String,
    /// SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: String,
    /// What the holder stated when it handed the file over, if it stated anything; another hash means
    /// that what arrived is not what was sent.
    pub stated_sha256: Option<String>,
    /// Size.
    pub bytes: u64,
    /// Clock of the device that wrote it, if it carries times.
    pub clock: Option<DeviceClock>,
}

/// Clock of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceClock {
    /// Zone that the times are written in, minutes east of UTC.
    pub utc_offset_minutes: i16,
    /// How much the clock lags; negative if it is fast.
    pub slow_seconds: i32,
}

/// A mark of an artefact: a value that can be copied into a form, or a line that can be cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Name, unique in its artefact.
    pub id: Name,
    /// Whose artefact.
    pub item: ItemId,
    /// Line of the artefact, from 1.
    pub line: u32,
    /// Exactly as it stands there.
    pub text: String,
    /// What it is.
    pub value: MarkValue,
    /// Specific to the case, not a heading or a general remark.
    pub specific: bool,
    /// What scope it supports when cited (counted from [`DATA_ORIGIN_MINUTES`]).
    pub supports: Vec<Cell>,
    /// What else it shows when cited.
    pub shows: Vec<Fact>,
    /// Counts whose conduct it points to.
    pub counts: Vec<CountId>,
}

/// Value of a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MarkValue {
    /// A network address.
    Address(Name, Selector),
    /// A port.
    Port(u16),
    /// A time of the device's clock, in seconds since tick 0 *as if* it were written in UTC.
    DeviceTime(i64),
    /// An account.
    Account(Name, Selector),
    /// A server or host.
    Host(Name, Selector),
    /// A line of text.
    Line,
}

/// A question worth asking of a holder, opened by something read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// Name in the file.
    pub id: Name,
    /// Reading any of these opens it.
    pub opened_by: Vec<ItemId>,
    /// The marks that identify what to ask for.
    pub marks: Vec<MarkId>,
    /// The line whose time is asked about.
    pub moment: Option<MarkId>,
    /// Who could answer.
    pub holder: DeskId,
    /// The least that would answer it.
    pub category: DataCategory,
    /// Stretch of data that would answer it (counted from [`DATA_ORIGIN_MINUTES`]); none where the
    /// moment does.
    pub period: Option<(Tick, Tick)>,
    /// Known retention: when the holder is expected to erase.
    pub expected_expiry: Option<Tick>,
}

/// What a holder finds for identifiers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lookup {
    /// Who.
    pub holder: DeskId,
    /// For which selector.
    pub selector: Selector,
    /// Which category answers it; a request for another category finds other rows.
    pub category: DataCategory,
    /// Ports that were in use, both included; none: no port needed.
    pub ports: Option<(u16, u16)>,
    /// Seconds since tick 0 (UTC) between which the row holds; none: no moment needed.
    pub window_seconds: Option<(i64, i64)>,
    /// What is found.
    pub item: ItemId,
}

/// A count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Name in the file.
    pub id: Name,
    /// Offence in the forum, by its short name.
    pub offence: Name,
    /// Conduct alleged.
    pub conduct: Vec<Conduct>,
    /// Who did it; used for the outcome, never shown before the debrief.
    pub perpetrator: PersonId,
    /// Elements and their proof.
    pub elements: Vec<Element>,
    /// The same conduct before another possible forum.
    #[serde(default)]
    pub elsewhere: Vec<Elsewhere>,
}

/// A count as another forum would try it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// The other forum.
    pub forum: JurisdictionId,
    /// Its offence, by short name.
    pub offence: Name,
    /// Its elements and their proof.
    pub elements: Vec<Element>,
}

/// An element of a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    /// Name in the file.
    pub id: Name,
    /// What proves it.
    pub proof: Proof,
    /// It is about what the person meant or knew.
    #[serde(default)]
    pub mental: bool,
}

/// A round of play, from its start to the next one's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Name in the file; also the key of its text.
    pub id: Name,
    /// When it starts.
    pub starts: Tick,
}

/// Dimensions of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dimension {
    /// Right outcome.
    Justice,
    /// Rights kept.
    Rights,
    /// Evidence obtained and admitted.
    Evidence,
    /// Time.
    Timeliness,
    /// Co-operation between states and with providers.
    Cooperation,
    /// Victims.
    Victims,
}

impl Dimension {
    /// All, in the order in which they are shown.
    pub const ALL: [Dimension; 6] = [
        Dimension::Justice,
        Dimension::Rights,
        Dimension::Evidence,
        Dimension::Timeliness,
        Dimension::Cooperation,
        Dimension::Victims,
    ];
}

/// A threat to life or physical safety, as known at the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Danger {
    /// From.
    pub from: Tick,
    /// Until.
    pub until: Tick,
}

/// Time that a file travels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transmission {
    /// Instrument by its short name; empty for any other.
    pub instrument: Name,
    /// How long, minutes.
    pub time: Duration,
}

/// Weights of the score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Weight of each dimension in the total.
    pub weights: Vec<(Dimension, u32)>,
    /// Elapsed time that scores full timeliness, minutes.
    pub par_minutes: u64,
    /// Elapsed time that scores none, minutes.
    pub slow_minutes: u64,
}

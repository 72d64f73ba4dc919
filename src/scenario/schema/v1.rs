//! Schema 1 of `scenario.ron`. Frozen once shipped: a change of the format is a new module.
//!
//! Every field is a [`Located`] or an `Option` of one, so that each fault is reported where it stands.
//! The serde names of the structs are what messages call them; they begin with a lower-case letter,
//! by which `values.rs` knows that absent fields are to be reported one by one.

use serde::Deserialize;

use super::words::{Date, Id, Moment, Name, Permille, Sha256Hex, TimeOfDay};
use crate::case::milestone::Milestone;
use crate::case::scenario::{CourtPractice, Dimension, Work};
use crate::kernel::Weekday;
use crate::law::acts::Protected;
use crate::law::instrument::ConditionKind;
use crate::law::proof::Grade;
use crate::law::rules::RuleId;
use crate::law::terms::{DataCategory, ExclusionModel, LegalFamily, Office};
use crate::law::test::Fact;
use crate::scenario::located::{List, Located, Opt};

/// The file.
#[derive(Debug, Deserialize)]
#[serde(rename = "scenario", deny_unknown_fields)]
pub(crate) struct Scenario {
    /// Read before; repeated here so that it is a known field.
    #[expect(dead_code, reason = "read by `schema::version` before this struct")]
    pub(crate) schema: Located<u32>,
    pub(crate) title: Located<Name>,
    pub(crate) epoch: Located<Moment>,
    pub(crate) horizon_days: Located<u32>,
    pub(crate) forum: Located<Name>,
    pub(crate) play_minutes: Located<u32>,
    pub(crate) instruments: List<Name>,
    /// Instruments that may be used although they are not in force.
    pub(crate) pilots: Option<List<Name>>,
    pub(crate) jurisdictions: List<Jurisdiction>,
    pub(crate) desks: List<Desk>,
    pub(crate) seats: List<Seat>,
    pub(crate) persons: List<Person>,
    pub(crate) selectors: List<SelectorSpec>,
    pub(crate) evidence: List<Evidence>,
    pub(crate) leads: List<Lead>,
    pub(crate) lookups: List<Lookup>,
    pub(crate) counts: List<Count>,
    pub(crate) injects: Option<List<Inject>>,
    pub(crate) objectives: List<Objective>,
    pub(crate) dangers: Option<List<Danger>>,
    pub(crate) transmissions: Option<List<Transmission>>,
    pub(crate) profile: Located<Profile>,
    /// Rounds with a common start each.
    pub(crate) phases: Option<List<Round>>,
    /// What receiving states know of themselves and look at when they decide.
    pub(crate) circumstances: Option<List<Circumstance>>,
    /// Terms that a translator gets wrong.
    pub(crate) mistranslations: Option<List<Mistranslation>>,
    pub(crate) joint: Opt<super::joint::Joint>,
    pub(crate) measures: Opt<super::measure::Measures>,
    pub(crate) custody: Opt<super::custody::Custody>,
    pub(crate) hearing: Opt<super::hearing::Hearing>,
    pub(crate) redress: Opt<super::redress::Redress>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "phase", deny_unknown_fields)]
pub(crate) struct Round {
    pub(crate) id: Located<Id>,
    pub(crate) starts: Located<Moment>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "jurisdiction", deny_unknown_fields)]
pub(crate) struct Jurisdiction {
    pub(crate) id: Located<Id>,
    pub(crate) family: Located<LegalFamily>,
    pub(crate) party_to: List<Name>,
    pub(crate) exclusion: Located<ExclusionModel>,
    pub(crate) court_practice: Located<CourtPractice>,
    pub(crate) languages: List<Name>,
    pub(crate) calendar: Located<Calendar>,
    pub(crate) narrowing: Located<Narrowing>,
    /// Grounds and notifications that it declared.
    pub(crate) declares: Option<List<Name>>,
    /// Optional grounds that its authorities use.
    pub(crate) uses_optional: Option<List<Name>>,
    pub(crate) offences: List<Offence>,
    /// Categories against which its law gives no challenge.
    pub(crate) without_remedy: Option<List<DataCategory>>,
    /// Offences that carry the death penalty.
    pub(crate) capital_offences: Option<List<Name>>,
    /// Measures that its own law allows only from a maximum penalty on, in months.
    pub(crate) restricts: Option<List<(DataCategory, u32)>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "circumstance", deny_unknown_fields)]
pub(crate) struct Circumstance {
    pub(crate) state: Located<Name>,
    pub(crate) facts: List<Fact>,
    pub(crate) selector: Opt<Name>,
    pub(crate) from: Opt<Moment>,
    pub(crate) until: Opt<Moment>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "mistranslation", deny_unknown_fields)]
pub(crate) struct Mistranslation {
    /// The translator's desk.
    pub(crate) desk: Located<Name>,
    pub(crate) instrument: Located<Name>,
    /// Key of the term in the texts.
    pub(crate) term: Located<Name>,
    /// Key of what the translation makes of it.
    pub(crate) wrong: Located<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "calendar", deny_unknown_fields)]
pub(crate) struct Calendar {
    pub(crate) utc_offset_minutes: Located<i16>,
    /// Whether the rule of the European Union applies.
    pub(crate) summer_time: Opt<bool>,
    pub(crate) week: List<(Weekday, TimeOfDay, TimeOfDay)>,
    pub(crate) holidays: Option<List<Date>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "narrowing", deny_unknown_fields)]
pub(crate) struct Narrowing {
    pub(crate) grant_permille: Located<Permille>,
    pub(crate) partial_permille: Located<Permille>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "offence", deny_unknown_fields)]
pub(crate) struct Offence {
    pub(crate) id: Located<Id>,
    pub(crate) requires: List<Name>,
    pub(crate) max_penalty_months: Located<u32>,
    pub(crate) listed_by: Option<List<Name>>,
    pub(crate) waived_by: Option<List<Name>>,
    pub(crate) article: Located<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "desk", deny_unknown_fields)]
pub(crate) struct Desk {
    pub(crate) id: Located<Id>,
    pub(crate) jurisdiction: Located<Name>,
    pub(crate) office: Located<Office>,
    pub(crate) capacity: Located<u32>,
    pub(crate) always_open: Opt<bool>,
    pub(crate) services: Option<List<Service>>,
    pub(crate) background: Opt<Background>,
    pub(crate) tracked: Opt<bool>,
    /// Other states in which it offers its services.
    pub(crate) serves: Option<List<Name>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "service", deny_unknown_fields)]
pub(crate) struct Service {
    pub(crate) work: Located<Work>,
    pub(crate) ordinary: Located<Time>,
    pub(crate) emergency: Opt<Time>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "background", deny_unknown_fields)]
pub(crate) struct Background {
    pub(crate) interarrival: Located<Time>,
    pub(crate) service: Located<Time>,
    /// Files waiting when the case begins.
    pub(crate) backlog_files: Opt<u16>,
}

/// How long something takes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Time {
    Fixed { minutes: u64 },
    Uniform { low_minutes: u64, high_minutes: u64 },
    Triangular { low_minutes: u64, mode_minutes: u64, high_minutes: u64 },
    Exponential { mean_minutes: u64 },
    LogNormal { mean_minutes: u64, cv_permille: u32 },
    Empirical { points: Vec<(u16, u64)> },
}

#[derive(Debug, Deserialize)]
#[serde(rename = "seat", deny_unknown_fields)]
pub(crate) struct Seat {
    pub(crate) id: Located<Id>,
    pub(crate) role: Located<Office>,
    pub(crate) jurisdiction: Located<Name>,
    pub(crate) desk: Opt<Name>,
    pub(crate) knows: Option<List<Name>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "person", deny_unknown_fields)]
pub(crate) struct Person {
    pub(crate) id: Located<Id>,
    pub(crate) nationality: Opt<Name>,
    pub(crate) residence: Opt<Name>,
    pub(crate) age_years: Located<u32>,
    pub(crate) privileged: Opt<bool>,
    pub(crate) press: Opt<bool>,
    /// Languages that the person understands; without it, the forum's.
    pub(crate) languages: Option<List<Name>>,
    /// Where the person is, if not at the residence.
    pub(crate) stays_in: Opt<Name>,
    /// Counts whose acts were finally judged elsewhere.
    pub(crate) judged_for: Option<List<Name>>,
    /// Sentence imposed; the person has absconded since.
    pub(crate) sentence_months: Opt<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "selector", deny_unknown_fields)]
pub(crate) struct SelectorSpec {
    pub(crate) id: Located<Id>,
    pub(crate) holder: Located<Name>,
    pub(crate) persons_touched: Located<u32>,
    pub(crate) protects: Opt<Protected>,
    pub(crate) person: Opt<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "evidence", deny_unknown_fields)]
pub(crate) struct Evidence {
    pub(crate) id: Located<Id>,
    pub(crate) held_by: Located<Name>,
    pub(crate) located_in: Located<Name>,
    pub(crate) category: Located<DataCategory>,
    pub(crate) selector: Opt<Name>,
    pub(crate) expires_at: Opt<Moment>,
    pub(crate) about: Option<List<Name>>,
    pub(crate) derived_from: Option<List<Name>>,
    pub(crate) grade: Located<Grade>,
    /// Items of one origin are not independent; without it the item is its own origin.
    pub(crate) origin: Opt<Name>,
    /// In the file from the start.
    pub(crate) obtained: Opt<bool>,
    pub(crate) artefact: Opt<Artefact>,
    /// People in it who have nothing to do with the case.
    pub(crate) bystanders: Opt<u32>,
    /// What binds its use.
    pub(crate) conditions: Option<List<ConditionKind>>,
    /// The result of a predictive tool; this item is its validation sheet.
    pub(crate) tool_sheet: Opt<Name>,
    /// Raw data behind it.
    pub(crate) raw: Opt<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "artefact", deny_unknown_fields)]
pub(crate) struct Artefact {
    /// Name in the folder `artefacts`.
    pub(crate) file: Located<Name>,
    /// What the holder states in its delivery; a mismatch shows when somebody verifies it.
    pub(crate) stated_sha256: Opt<Sha256Hex>,
    pub(crate) clock: Opt<Clock>,
    pub(crate) marks: Option<List<Mark>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "clock", deny_unknown_fields)]
pub(crate) struct Clock {
    pub(crate) utc_offset_minutes: Located<i16>,
    pub(crate) slow_seconds: Opt<i32>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "mark", deny_unknown_fields)]
pub(crate) struct Mark {
    pub(crate) id: Located<Id>,
    pub(crate) line: Located<u32>,
    pub(crate) text: Located<Name>,
    pub(crate) value: Located<Value>,
    pub(crate) specific: Opt<bool>,
    pub(crate) supports: Option<List<Cell>>,
    pub(crate) shows: Option<List<Fact>>,
    pub(crate) counts: Option<List<Name>>,
}

/// What a mark is; a name names the selector that it leads to.
#[derive(Debug, Deserialize)]
pub(crate) enum Value {
    Address(Located<Name>),
    Port(u16),
    DeviceTime(Moment),
    Account(Located<Name>),
    Host(Located<Name>),
    Line,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "scope", deny_unknown_fields)]
pub(crate) struct Cell {
    pub(crate) selector: Located<Name>,
    pub(crate) category: Located<DataCategory>,
    pub(crate) from: Located<Moment>,
    pub(crate) until: Located<Moment>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "lead", deny_unknown_fields)]
pub(crate) struct Lead {
    pub(crate) id: Located<Id>,
    pub(crate) opened_by: List<Name>,
    pub(crate) marks: List<Name>,
    pub(crate) moment: Opt<Name>,
    pub(crate) holder: Located<Name>,
    pub(crate) category: Located<DataCategory>,
    pub(crate) period: Opt<(Located<Moment>, Located<Moment>)>,
    pub(crate) expected_expiry: Opt<Moment>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "lookup", deny_unknown_fields)]
pub(crate) struct Lookup {
    pub(crate) holder: Located<Name>,
    pub(crate) selector: Located<Name>,
    pub(crate) category: Located<DataCategory>,
    pub(crate) ports: Opt<(u16, u16)>,
    pub(crate) from: Opt<Moment>,
    pub(crate) until: Opt<Moment>,
    pub(crate) answer: Located<Name>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "count", deny_unknown_fields)]
pub(crate) struct Count {
    pub(crate) id: Located<Id>,
    pub(crate) offence: Located<Name>,
    pub(crate) conduct: List<Name>,
    pub(crate) perpetrator: Located<Name>,
    pub(crate) elements: List<Element>,
    pub(crate) elsewhere: Option<List<Elsewhere>>,
}

/// A count as another forum would try it.
#[derive(Debug, Deserialize)]
#[serde(rename = "elsewhere", deny_unknown_fields)]
pub(crate) struct Elsewhere {
    pub(crate) forum: Located<Name>,
    pub(crate) offence: Located<Name>,
    pub(crate) elements: List<Element>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "element", deny_unknown_fields)]
pub(crate) struct Element {
    pub(crate) id: Located<Id>,
    pub(crate) proof: Located<Proof>,
    /// It is about what the person meant or knew.
    pub(crate) mental: Opt<bool>,
}

/// What proves an element.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Proof {
    Item(Located<Name>),
    Least(Located<Name>, Grade),
    All(Vec<Proof>),
    Any(Vec<Proof>),
    AtLeast { n: u32, of: Vec<Member> },
}

/// One of several independent items.
#[derive(Debug, Deserialize)]
pub(crate) enum Member {
    Item(Located<Name>),
}

#[derive(Debug, Deserialize)]
#[serde(rename = "inject", deny_unknown_fields)]
pub(crate) struct Inject {
    pub(crate) id: Located<Id>,
    pub(crate) when: Located<Trigger>,
    pub(crate) to: List<Name>,
    pub(crate) reveals: Opt<Name>,
}

/// When an inject comes.
#[derive(Debug, Deserialize)]
pub(crate) enum Trigger {
    At(Located<Moment>),
    Obtained(Located<Name>),
    Preserved(Located<Name>),
    Lost(Located<Name>),
    Charged,
    Reached(Milestone, Located<Name>),
    All(Vec<Trigger>),
    Any(Vec<Trigger>),
    Not(Box<Trigger>),
}

#[derive(Debug, Deserialize)]
#[serde(rename = "objective", deny_unknown_fields)]
pub(crate) struct Objective {
    pub(crate) id: Located<Id>,
    pub(crate) act: Located<Act>,
    pub(crate) dimension: Located<Dimension>,
    pub(crate) weight: Located<u32>,
}

/// Acts that an objective can watch.
#[derive(Debug, Deserialize)]
pub(crate) enum Act {
    Preserved(Located<Name>),
    Obtained(Located<Name>),
    ObtainedBefore(Located<Name>, Located<Moment>),
    NeverObtained(Located<Name>),
    LeadAnswered(Located<Name>),
    RightVerdict(Located<Name>),
    Convicted(Located<Name>),
    ClosedBefore(Located<Moment>),
    NoClarification,
    NoGraveBreach,
    RuleKept(Located<RuleId>),
    NotCharged(Located<Name>),
    Reached(Milestone, Located<Name>),
    ReachedBefore(Milestone, Located<Name>, Located<Moment>),
    NeverReached(Milestone, Located<Name>),
    All(Vec<Act>),
}

#[derive(Debug, Deserialize)]
#[serde(rename = "danger", deny_unknown_fields)]
pub(crate) struct Danger {
    pub(crate) from: Located<Moment>,
    pub(crate) until: Located<Moment>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "transmission", deny_unknown_fields)]
pub(crate) struct Transmission {
    /// Empty: any other instrument.
    pub(crate) instrument: Located<Name>,
    pub(crate) time: Located<Time>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "profile", deny_unknown_fields)]
pub(crate) struct Profile {
    pub(crate) weights: List<(Dimension, u32)>,
    pub(crate) par_days: Located<u32>,
    pub(crate) slow_days: Located<u32>,
}

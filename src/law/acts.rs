//! Plain facts of the acts beside requests and rulings: a measure while it runs, an item as it is passed
//! on, a person who is heard, a surrender, a charge, an expert's statement, the end of the case. `case`
//! fills these in on what was known at that moment; no rule ever sees a case.

use serde::{Deserialize, Serialize};

use super::instrument::ConditionKind;
use super::terms::DataCategory;

/// Whether and when the person concerned is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum UserNotice {
    /// Now.
    AtOnce,
    /// Later, with the ground in the file.
    DelayedWithGround,
    /// Not at all.
    Never,
}

/// How a measure that goes on in time is prolonged, as its order says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Renewal {
    /// Not at all: it ends.
    None,
    /// By whoever authorised it, on a fresh look.
    ByAuthoriser,
    /// By itself.
    Automatic,
}

/// How a measure that goes on in time is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Continuing {
    /// For how many days; none: no end is stated.
    pub days: Option<u32>,
    /// How it is prolonged.
    pub renewal: Option<Renewal>,
}

/// What the application says about the handling of what comes in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandlingPlan {
    /// Who examines, uses and stores it, and how (Weber 4).
    #[serde(default)]
    pub examination: bool,
    /// On which conditions it may be passed on (Weber 5).
    #[serde(default)]
    pub sharing: bool,
    /// After how many days it is erased (Weber 6).
    #[serde(default)]
    pub erase_after_days: Option<u32>,
    /// Who filters out what is privileged before investigators see it.
    #[serde(default)]
    pub filter: bool,
}

/// The eight headings under which a bulk measure is examined (Big Brother Watch, § 361).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BulkPlan {
    /// Grounds on which it may be authorised.
    #[serde(default)]
    pub grounds: bool,
    /// Circumstances in which communications may be taken in.
    #[serde(default)]
    pub circumstances: bool,
    /// Procedure of authorisation, independent of the executive.
    #[serde(default)]
    pub authorisation: bool,
    /// Procedure of selecting, examining and using.
    #[serde(default)]
    pub selection: bool,
    /// Precautions when passing on.
    #[serde(default)]
    pub sharing: bool,
    /// Limits of duration and storage.
    #[serde(default)]
    pub duration: bool,
    /// Supervision by an independent authority.
    #[serde(default)]
    pub supervision: bool,
    /// Independent review afterwards.
    #[serde(default)]
    pub review: bool,
}

impl BulkPlan {
    /// Headings that are missing.
    pub fn missing(self) -> u32 {
        let all = [
            self.grounds,
            self.circumstances,
            self.authorisation,
            self.selection,
            self.sharing,
            self.duration,
            self.supervision,
            self.review,
        ];
        all.into_iter().map(|present| u32::from(!present)).sum()
    }
}

/// Whose confidence a measure touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Protected {
    /// A lawyer, doctor or member of the clergy.
    Privilege,
    /// A journalist or publisher.
    Press,
}

/// What an application, a charge or a ruling rests on where a predictive tool took part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct ToolUse {
    /// Results of a tool that are relied on.
    pub results: u32,
    /// Other specific facts relied on.
    pub other: u32,
    /// The tool's validation sheet (purpose, error rates by group, human review) is on file.
    pub sheet_on_file: bool,
    /// A human has reviewed the result and says so.
    pub human_review: bool,
}

/// What the host state has said to a measure on its territory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum HostAnswer {
    /// It was not told.
    NotTold,
    /// It was told late: after the interception of a target known to be there had begun.
    ToldLate,
    /// It was told in time; its period runs, or it let the period pass.
    Told,
    /// It set conditions.
    Conditions,
    /// It forbade it, or the use of what was taken.
    Barred,
}

/// A measure that runs, as it stands when it brings something in or ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningFacts {
    /// What is taken.
    pub category: DataCategory,
    /// Days authorised; none: without end.
    pub days_authorised: Option<u32>,
    /// Items taken outside the time or scope authorised, and kept.
    pub outside: u32,
    /// The target is, and is known to be, in another state than the one that intercepts.
    pub target_abroad: bool,
    /// What the host state said.
    pub host: HostAnswer,
}

/// An emergency order that was given without the office that would have had to authorise it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewFacts {
    /// Hours until it was validated; none: it was not.
    pub validated_after_hours: Option<u32>,
    /// Hours allowed.
    pub hours_allowed: u32,
    /// Withdrawn, and what was obtained deleted.
    pub undone: bool,
}

/// An item passed on to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharingFacts {
    /// Conditions that bind its use.
    pub conditions: Vec<ConditionKind>,
    /// Whoever set them has agreed to this use.
    pub consent: bool,
    /// It is used for the case for which it was given.
    pub same_case: bool,
    /// Relied on as evidence although it came as a lead only.
    pub lead_as_evidence: bool,
    /// People in it who have nothing to do with the case.
    pub bystanders: u32,
    /// Their rows were taken out first.
    pub redacted: bool,
    /// Sent over a channel whose other end is known to be who it claims to be.
    pub authenticated: bool,
}

/// The register of who did what with an item (Law Enforcement Directive, Art 25).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterFacts {
    /// Entries that there should be.
    pub entries: u32,
    /// Of these, without who, when or why, or missing.
    pub gaps: u32,
}

/// Data still kept when they should have been erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeepingFacts {
    /// Items whose date of erasure has passed, or that concern only people outside the case.
    pub due: u32,
    /// Of these, still kept.
    pub kept: u32,
}

/// A suspect who is heard, or on whom papers are served.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HearingFacts {
    /// Does not understand the language of the procedure.
    pub foreign_language: bool,
    /// An interpreter was there.
    pub interpreter: bool,
    /// The essential documents were translated, and that is logged.
    pub documents_translated: bool,
    /// Under eighteen, or not shown to be older.
    pub minor: bool,
    /// The age was checked.
    pub age_checked: bool,
    /// Counsel was there.
    pub lawyer: bool,
    /// A holder of parental responsibility was told and could attend.
    pub parent: bool,
    /// An individual assessment was made.
    pub individual_assessment: bool,
}

/// A surrender or extradition, asked for or relied on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SurrenderFacts {
    /// The same acts, whatever their label, were finally judged.
    pub already_judged: bool,
    /// Judgments elsewhere were looked for.
    pub judgments_checked: bool,
    /// The person was surrendered in this case.
    pub surrendered: bool,
    /// Counts charged beyond those of the surrender.
    pub counts_beyond: u32,
    /// The surrendering state, or the person, agreed to these, or time to leave has passed.
    pub consent: bool,
    /// The offence carries the death penalty where the person would go.
    pub death_penalty: bool,
    /// An assurance against it is on file.
    pub assurance: bool,
}

/// How much the defence could test an exhibit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DefenceFacts {
    /// The exhibit carries an element alone, or decides it.
    pub decisive: bool,
    /// The raw data were given to the defence.
    pub raw_disclosed: bool,
    /// The method (tool, versions, hashes) was disclosed.
    pub method_disclosed: bool,
    /// The court tested it itself: an independent expert, or searching questions that were answered.
    pub court_scrutiny: bool,
}

/// What is said about what the person meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GuiltFacts {
    /// Mental elements of the counts.
    pub mental_elements: u32,
    /// Of these, supported by something about this person's own conduct or knowledge.
    pub supported: u32,
    /// The counts rest on the mere use of a tool, account or service.
    pub mere_use: bool,
}

/// An expert or private partner who speaks in the case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InterestFacts {
    /// Was paid by, worked for, or sells to somebody who gains from the outcome.
    pub interest: bool,
    /// That was declared before the statement was relied on.
    pub declared: bool,
    /// Sentences that claim more than the method bears.
    pub overstated: u32,
    /// Sentences that a court cannot understand.
    pub jargon: u32,
}

/// Victims when the case closes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct VictimFacts {
    /// Victims.
    pub victims: u32,
    /// Informed of their rights in time.
    pub informed: u32,
    /// With a claim that could have been brought.
    pub could_claim: u32,
    /// Whose claim was brought, or who declined.
    pub claimed: u32,
}

/// Property that is held for a judgment, once no judgment can take it any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoldingFacts {
    /// It was released within the time for it.
    pub released: bool,
    /// That time, days.
    pub days_allowed: u32,
}

/// People whose data were accessed, when the case closes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NoticeFacts {
    /// People to be told.
    pub concerned: u32,
    /// Told.
    pub told: u32,
    /// Not yet told, with the ground for it in the file.
    pub delayed: u32,
}

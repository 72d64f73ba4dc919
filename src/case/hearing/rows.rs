//! The rows of what a seat sees of this section.

use serde::{Deserialize, Serialize};

use super::AppealEnd;
use super::command::Safeguards;
use super::spec::{Payer, SentenceKind};
use crate::case::command::Guilt;
use crate::kernel::{Name, Tick};
use crate::law::rules::RuleId;

/// What a seat sees of this section. Things that a seat may not know are not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Suspects that this seat may hear.
    pub suspects: Vec<SuspectView>,
    /// Judgments elsewhere, and what the file says of what a person meant, for a prosecutor.
    pub judgments: Vec<JudgmentView>,
    /// Conducts of the counts on which the casebook has something.
    pub conducts: Vec<Name>,
    /// Cases of the casebook that this seat looked up.
    pub casebook: Vec<PastView>,
    /// Of these, how many ended in a conviction, permille; none before anything was looked up.
    pub base_rate_permille: Option<u32>,
    /// Results of tools that this seat has read.
    pub tools: Vec<ToolView>,
    /// Exhibits with what was disclosed of them, once charged.
    pub exhibits: Vec<ExhibitView>,
    /// What the defence can ask for or asked for.
    pub asks: Vec<AskView>,
    /// Statements given.
    pub statements: Vec<StatementView>,
    /// Speakers that this seat speaks for.
    pub own_words: Vec<OwnWords>,
    /// Speakers who are wanted on an exhibit or were asked, and have not answered yet.
    pub waits_for_words: bool,
    /// The sentence, after a verdict.
    pub sentence: Option<SentenceView>,
    /// The appeal.
    pub appeal: Option<AppealView>,
    /// This seat owes reasons that it can still give.
    pub reasons_owed: bool,
    /// Other forums, for prosecutor and coordinator.
    pub forums: Vec<ForumView>,
}

/// A suspect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuspectView {
    /// Who.
    pub person: Name,
    /// Can be heard now.
    pub within_reach: bool,
    /// Does not understand the language of the forum.
    pub foreign_language: bool,
    /// It is not known whether they are of age.
    pub age_in_doubt: bool,
    /// Under age, once that was checked.
    pub minor: Option<bool>,
    /// Will be heard once an interpreter is there.
    pub arranged: bool,
    /// How they were heard last.
    pub heard: Option<Safeguards>,
}

/// What stands for and against charging a person, beside the proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgmentView {
    /// Who.
    pub person: Name,
    /// Counts of which what this seat has read shows what the person meant, beyond the use of an account, tool
    /// or service.
    pub intent_shown: Vec<Name>,
    /// Whether anybody looked.
    pub checked: bool,
    /// Counts on whose acts there is a final judgment, once somebody looked.
    pub judged_for: Vec<Name>,
}

/// An earlier case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastView {
    /// Name, for its text.
    pub name: Name,
    /// State.
    pub forum: Name,
    /// Counts of this case with which it shares conduct.
    pub counts: Vec<Name>,
    /// Independent sources relied on.
    pub sources: u32,
    /// Exhibits excluded.
    pub excluded: u32,
    /// Whether it ended in a conviction.
    pub convicted: bool,
    /// The sentence, months.
    pub sentence_months: Option<u32>,
}

/// The result of a tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolView {
    /// Handle.
    pub item: Name,
    /// Handle of its validation sheet, once this seat has it.
    pub sheet: Option<Name>,
    /// It was asked for by anybody.
    pub asked: bool,
    /// It is being looked for.
    pub under_way: bool,
    /// A human reviewed the result.
    pub reviewed: bool,
}

/// What lies behind an exhibit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RawView {
    /// Nothing: it is raw itself, or has no data behind it.
    Nothing,
    /// Data that the defence has.
    Given,
    /// Data that it does not have.
    Kept,
    /// Data that are being looked for.
    Sought,
    /// Data that nobody has any more.
    Gone,
}

/// An exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExhibitView {
    /// Handle.
    pub item: Name,
    /// Raw data behind it.
    pub raw: RawView,
    /// The defence asked for them.
    pub raw_asked: bool,
    /// It was disclosed by the prosecution, beyond being in the file.
    pub disclosed: bool,
    /// Its method was disclosed.
    pub method: bool,
    /// An expert of the court was appointed.
    pub appointed: bool,
    /// The expert gave the opinion.
    pub opinion: bool,
    /// An expert could be appointed by this seat.
    pub can_appoint: bool,
}

/// What the defence can ask for or asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskView {
    /// Name, for its text.
    pub name: Name,
    /// Asked.
    pub asked: bool,
    /// Decided: whether it is obtained.
    pub granted: Option<bool>,
    /// It came.
    pub brought: bool,
    /// It is looked for.
    pub under_way: bool,
    /// This seat may decide; whether something specific to the case is cited for it.
    pub awaits_you: Option<bool>,
}

/// A statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementView {
    /// Whose.
    pub speaker: Name,
    /// About which exhibit.
    pub item: Name,
    /// A private partner, not an expert.
    pub partner: bool,
    /// What was said.
    pub said: Vec<SaidView>,
    /// Who pays, once that is on the table.
    pub paid_by: Option<Payer>,
    /// Whether an interest was declared.
    pub interest_declared: bool,
    /// There is one that nobody declared; who relies on the statement knows of it.
    pub undeclared: bool,
    /// This seat may ask back now.
    pub may_ask: bool,
}

/// A sentence of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidView {
    /// Name, for its text.
    pub sentence: Name,
    /// Asked about.
    pub asked: bool,
    /// The answer: name of the exact sentence.
    pub explained: Option<Name>,
}

/// A speaker as the seat sees it that speaks for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWords {
    /// Name.
    pub speaker: Name,
    /// Handle of the item spoken about; empty before the seat knows it.
    pub item: Name,
    /// It is relied on, so a statement can be given.
    pub wanted: bool,
    /// Whether there is an interest to declare.
    pub interest: bool,
    /// What can be said, and what it is worth.
    pub sentences: Vec<(Name, SentenceKind)>,
    /// The statement was given.
    pub given: bool,
    /// The interest was declared.
    pub declared: bool,
    /// Sentences asked about and not answered.
    pub to_explain: Vec<Name>,
}

/// The sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentenceView {
    /// This seat must pass it.
    pub awaits_you: bool,
    /// The most that the law allows, months.
    pub max_months: u32,
    /// What comparable cases got, months; only for who sentences or reviews.
    pub usual_months: Option<u32>,
    /// Assets that are frozen.
    pub assets: Vec<Name>,
    /// Victims who claimed.
    pub victims: Vec<Name>,
    /// The sentence as it stands, months.
    pub months: Option<u32>,
}

/// The appeal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealView {
    /// Until when it can be brought, while it can.
    pub until: Option<Tick>,
    /// Rules breached behind what the verdict rests on, as counsel and panel read them in the file.
    pub open_grounds: Vec<RuleId>,
    /// Brought, on these grounds.
    pub brought: Option<Vec<RuleId>>,
    /// This seat must decide: what the engine would decide; a panel shows it to a person only afterwards.
    pub awaits_you: Option<AppealEnd>,
    /// In that case, the verdict and the sentence that the engine would put in place.
    pub lawful: Vec<(Name, Guilt)>,
    /// In that case, months.
    pub lawful_months: u32,
    /// How it ended.
    pub end: Option<AppealEnd>,
}

/// Another forum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForumView {
    /// State.
    pub state: Name,
    /// Counts that could be tried there.
    pub counts: Vec<Name>,
    /// A seat advises on it.
    pub coordinated: bool,
    /// The coordinator was asked and has not answered.
    pub asked: bool,
    /// The last answer.
    pub advice: Option<bool>,
    /// The case is offered to it.
    pub offered: bool,
    /// This seat must advise: what the engine would say; a panel shows it to a person only afterwards.
    pub awaits_you: Option<bool>,
}

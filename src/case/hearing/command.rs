//! Commands of the section.

use serde::{Deserialize, Serialize};

use crate::case::command::{Guilt, Reasons};
use crate::kernel::Name;
use crate::law::rules::RuleId;

/// A command of the section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Command {
    /// Hears a suspect (prosecutor, police, investigating judge, judge).
    Hear {
        /// Whom.
        person: Name,
        /// With what.
        #[serde(default)]
        safeguards: Safeguards,
    },
    /// Looks for final judgments on the same acts elsewhere (prosecutor).
    CheckJudgments {
        /// About whom.
        person: Name,
    },
    /// Looks up comparable cases in the casebook.
    Consult {
        /// Which conduct.
        conduct: Name,
    },
    /// Drops counts from the charge (prosecutor, before the verdict).
    AmendCharge {
        /// The counts that stay.
        counts: Vec<Name>,
    },
    /// Gives the defence what is relied on, and what lies behind it (prosecutor, once charged).
    Disclose {
        /// Which items.
        items: Vec<Name>,
        /// The raw data behind each that has any.
        #[serde(default)]
        raw: bool,
        /// The method: tool, versions, hashes.
        #[serde(default)]
        method: bool,
    },
    /// Asks the prosecution for the raw data behind an exhibit (defence).
    AskRaw {
        /// Which exhibit.
        item: Name,
    },
    /// Asks that something be obtained (defence, once charged).
    AskForEvidence {
        /// What, by the name of the ask.
        ask: Name,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Decides on what the defence asks for (prosecutor, investigating judge, trial court).
    DecideMotion {
        /// What, by the name of the ask.
        ask: Name,
        /// Whether it is obtained.
        grant: bool,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Puts a statement together (the speaker's seat, once charged).
    Compose {
        /// Whose.
        speaker: Name,
        /// Which sentences, by name.
        sentences: Vec<Name>,
        /// Whether it says who pays and who gains.
        #[serde(default)]
        interest_declared: bool,
    },
    /// Says who pays and who gains, before or after the statement (the speaker's seat, or the prosecutor).
    DeclareInterest {
        /// Whose.
        speaker: Name,
    },
    /// Asks what a sentence of a statement means, or how sure it is (trial court, appeal panel).
    AskBack {
        /// Whose.
        speaker: Name,
        /// Which sentence.
        sentence: Name,
    },
    /// Answers with what exactly can be said (the speaker's seat).
    Explain {
        /// Whose.
        speaker: Name,
        /// Which sentence.
        sentence: Name,
    },
    /// Has an exhibit looked at by an expert of the court (trial court, investigating judge, appeal panel).
    AppointExpert {
        /// Which item.
        item: Name,
    },
    /// Asks for the validation sheet of the tool that an item is the result of.
    AskSheet {
        /// Which item.
        item: Name,
    },
    /// Reviews the result of a tool against its validation sheet, and says so.
    Review {
        /// Which item.
        item: Name,
    },
    /// Gives the reasons of a ruling, verdict or sentence that had none, before it is final (the seat that
    /// ruled).
    GiveReasons {
        /// Which.
        reasons: Reasons,
    },
    /// Passes the sentence (trial court).
    Sentence {
        /// How long, months.
        months: u32,
        /// Frozen assets that are confiscated.
        #[serde(default)]
        confiscate: Vec<Name>,
        /// Victims who get restitution on their claim.
        #[serde(default)]
        restitution: Vec<Name>,
        /// Why.
        reasons: Reasons,
    },
    /// Appeals (defence, prosecutor).
    Appeal {
        /// Rules said to be breached.
        #[serde(default)]
        grounds: Vec<RuleId>,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Decides the appeal (appeal panel).
    DecideAppeal {
        /// What.
        outcome: AppealRuling,
        /// Why.
        reasons: Reasons,
    },
    /// Asks the coordinator whether the case belongs before another forum (prosecutor).
    AskAdvice {
        /// Which state.
        state: Name,
    },
    /// Advises on the forum (coordinator).
    Advise {
        /// Which state.
        state: Name,
        /// Whether the case belongs there.
        favours: bool,
        /// Why.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Hands the proceedings to another forum; ends the case here once that state agrees (prosecutor).
    TransferTo {
        /// Which state.
        state: Name,
        /// Why.
        reasons: Reasons,
    },
}

/// What a suspect is heard with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Safeguards {
    /// An interpreter.
    pub interpreter: bool,
    /// Translations of the essential documents, logged.
    pub documents_translated: bool,
    /// A check of the age.
    pub age_checked: bool,
    /// Counsel.
    pub lawyer: bool,
    /// A holder of parental responsibility, told and free to attend.
    pub parent: bool,
    /// An individual assessment.
    pub individual_assessment: bool,
}

/// What an appeal panel decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum AppealRuling {
    /// The verdict stands.
    Uphold,
    /// It is changed.
    Change {
        /// Per count charged.
        findings: Vec<(Name, Guilt)>,
        /// The sentence now, months.
        months: u32,
    },
    /// It is set aside; the trial court gives a new one, which is final.
    Quash,
}

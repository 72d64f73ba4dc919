//! What a seat may ask: one closed enum, with one variant for each act around requests and the verdict,
//! and one for each section of the course, whose acts have an enum of their own. All are of the same
//! shape: names as text, lists with a limit, structured reasons.
//!
//! How it is written. Commands speak in names, so that a script, a log and a test
//! read alike, and so that a name that does not exist and a name that the seat may not know are
//! answered alike.
//!
//! An item is named by its name in the scenario or by the seat's own handle (`#3`: the third item
//! that this seat came to know); a mark by `item.mark`. A request is named by the seat's own file
//! number, from 1.

use serde::{Deserialize, Serialize};

use crate::kernel::{CivilTime, Name, Tick};
pub use crate::law::acts::UserNotice;
use crate::law::acts::{BulkPlan, HandlingPlan, Renewal};
use crate::law::decision::Outcome;
use crate::law::facts::{Insufficiency, Target};
use crate::law::rules::RuleId;
use crate::law::standing::Remedy;
use crate::law::terms::{DataCategory, Office};

/// Most entries that any list of a command may have; more are rejected.
pub const LIST_LIMIT: usize = 64;
/// Longest free text of a command, characters; more is rejected.
pub const NOTE_LIMIT: usize = 4000;

/// A command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Command {
    /// Lets game time run (clock or facilitator, or a seat that releases it).
    Advance {
        /// Never beyond this.
        until: Tick,
        /// Where to stop earlier.
        stop: Stop,
    },
    /// Releases an inject by hand, whatever it waits for (the facilitator; no seat may).
    ReleaseInject {
        /// Its name in the scenario.
        inject: Name,
    },
    /// Opens an item's artefact.
    Read {
        /// Which item.
        item: Name,
    },
    /// Sends a request.
    Send {
        /// Its form.
        form: Box<Form>,
    },
    /// Decides a step that waits for this seat.
    Rule {
        /// File number.
        request: u32,
        /// What.
        outcome: Outcome,
        /// Why.
        reasons: Reasons,
    },
    /// Answers a question back with an amended form.
    Clarify {
        /// File number.
        request: u32,
        /// The amended form; instrument and addressee stay.
        form: Box<Form>,
    },
    /// Withdraws a request.
    Withdraw {
        /// File number.
        request: u32,
    },
    /// Has the holder keep longer what a request of this seat preserves.
    ExtendPreservation {
        /// File number.
        request: u32,
    },
    /// Makes a breach good, as the rule says.
    Cure {
        /// File number of the request concerned.
        request: u32,
        /// Which rule.
        rule: RuleId,
        /// How.
        remedy: Remedy,
        /// Reasons given belatedly, where that is the remedy.
        #[serde(default)]
        reasons: Reasons,
    },
    /// Computes the hash of an obtained item again and writes it into the custody record.
    Verify {
        /// Which item.
        item: Name,
    },
    /// Brings charges.
    Charge {
        /// Against whom.
        person: Name,
        /// Which counts.
        counts: Vec<Name>,
        /// Which items are relied on.
        exhibits: Vec<Name>,
        /// Forecast of a conviction on all counts, permille; scored afterwards.
        forecast_permille: u32,
    },
    /// Challenges an exhibit at trial.
    Challenge {
        /// Which item.
        item: Name,
        /// Under which rule.
        rule: RuleId,
    },
    /// Says that nothing further is challenged.
    Rest,
    /// Rules on a challenge.
    RuleChallenge {
        /// Number of the challenge, from 1.
        challenge: u32,
        /// What.
        ruling: ChallengeRuling,
        /// Why.
        reasons: Reasons,
    },
    /// Gives the verdict.
    Verdict {
        /// Per count charged.
        findings: Vec<(Name, Guilt)>,
        /// Why.
        reasons: Reasons,
    },
    /// Ends the case without charges.
    Discontinue {
        /// Why.
        reasons: Reasons,
    },
    /// Incident, lead, team, approaches, partners.
    Joint(super::joint::Command),
    /// Interception, seizure, freezing, arrest and surrender.
    Measure(super::measure::Command),
    /// Custody, analysis, redaction, passing on.
    Custody(super::custody::Command),
    /// Persons heard, disclosure, experts, tools, sentence, appeal.
    Hearing(super::hearing::Command),
    /// Victims, money, oversight, notices.
    Redress(super::redress::Command),
}

/// Where an advance stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stop {
    /// Only at `until`.
    AtTime,
    /// At the first event that the acting seat can see; without a seat, that any seat can see.
    AtVisibleEvent,
}

/// A request form. Which fields must be filled in is a matter of the instrument; the form checks only
/// what is blank, never what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Instrument by its short name.
    pub instrument: Name,
    /// Desk that it is addressed to.
    pub addressee: Name,
    /// What is asked.
    pub category: Option<DataCategory>,
    /// Marks whose values identify what is asked for.
    #[serde(default)]
    pub identifiers: Vec<Name>,
    /// The moment asked about.
    #[serde(default)]
    pub moment: Option<Moment>,
    /// The stretch asked about, UTC.
    #[serde(default)]
    pub period: Option<Stretch>,
    /// Whom it aims at.
    #[serde(default)]
    pub target: Option<Target>,
    /// Count whose offence is relied on.
    #[serde(default)]
    pub offence: Option<Name>,
    /// Marks that link the data to the offence.
    #[serde(default)]
    pub nexus: Vec<Name>,
    /// Why it is necessary.
    #[serde(default)]
    pub necessity: Option<Necessity>,
    /// What else was considered.
    #[serde(default)]
    pub alternatives: Vec<Considered>,
    /// Emergency claimed.
    #[serde(default)]
    pub emergency: Option<EmergencyClaim>,
    /// Urgent, short of an emergency.
    #[serde(default)]
    pub urgent: bool,
    /// Who authorises.
    #[serde(default)]
    pub authoriser: Option<Office>,
    /// File number of an earlier preservation.
    #[serde(default)]
    pub preservation: Option<u32>,
    /// A request for mutual assistance is promised.
    #[serde(default)]
    pub follow_up: bool,
    /// A translation goes with it.
    #[serde(default)]
    pub translation: bool,
    /// Remedies of the issuing state are stated.
    #[serde(default)]
    pub remedies: bool,
    /// When the person is told.
    #[serde(default)]
    pub user_notice: Option<UserNotice>,
    /// For how many days a measure that goes on is asked.
    #[serde(default)]
    pub duration_days: Option<u32>,
    /// How such a measure is prolonged.
    #[serde(default)]
    pub renewal: Option<Renewal>,
    /// How what comes in will be handled.
    #[serde(default)]
    pub handling: Option<HandlingPlan>,
    /// Safeguards of a measure that takes in everybody.
    #[serde(default)]
    pub bulk: Option<BulkPlan>,
    /// The person sought, or on whom the measure is carried out.
    #[serde(default)]
    pub person: Option<Name>,
    /// The asset to be frozen or confiscated.
    #[serde(default)]
    pub asset: Option<Name>,
    /// Items enclosed (information given unasked, a warrant with its evidence).
    #[serde(default)]
    pub encloses: Vec<Name>,
    /// Judgments on the same acts were looked for elsewhere.
    #[serde(default)]
    pub judgments_checked: bool,
    /// A human has reviewed the results of a tool that are relied on.
    #[serde(default)]
    pub human_review: bool,
    /// The form defines its terms, so that a translation cannot change them.
    #[serde(default)]
    pub glossary: bool,
    /// For people; kept, shown in the debrief, never scored.
    #[serde(default)]
    pub note: String,
}

impl Form {
    /// An empty form of an instrument to an addressee.
    pub fn blank(instrument: &str, addressee: &str) -> Form {
        Form {
            instrument: instrument.into(),
            addressee: addressee.into(),
            category: None,
            identifiers: Vec::new(),
            moment: None,
            period: None,
            target: None,
            offence: None,
            nexus: Vec::new(),
            necessity: None,
            alternatives: Vec::new(),
            emergency: None,
            urgent: false,
            authoriser: None,
            preservation: None,
            follow_up: false,
            translation: false,
            remedies: false,
            user_notice: None,
            duration_days: None,
            renewal: None,
            handling: None,
            bulk: None,
            person: None,
            asset: None,
            encloses: Vec::new(),
            judgments_checked: false,
            human_review: false,
            glossary: false,
            note: String::new(),
        }
    }
}

/// A moment as the form states it: the time of a mark, the zone that the sender says it is in, and by
/// how much the sender says the clock lags.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// Mark with the time.
    pub mark: Name,
    /// Zone stated, minutes east of UTC; blank if left open.
    pub zone_minutes: Option<i16>,
    /// Seconds that the clock lags; negative if it is fast.
    #[serde(default)]
    pub slow_seconds: i32,
}

/// A stretch of time, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stretch {
    /// From.
    pub from: CivilTime,
    /// Until, not included.
    pub until: CivilTime,
}

/// Why it is necessary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Necessity {
    /// To identify a user.
    IdentifyUser,
    /// To keep data from being lost.
    PreventLoss,
    /// To show who acted.
    ProveAct,
    /// To show how two things are linked.
    ProveLink,
    /// To follow money.
    TraceMoney,
    /// To avert a threat.
    AvertThreat,
}

/// One alternative considered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Considered {
    /// The instrument considered, or the same one.
    pub instrument: Name,
    /// The category considered.
    pub category: DataCategory,
    /// Why it was not enough.
    pub insufficiency: Insufficiency,
    /// The mark that shows it.
    #[serde(default)]
    pub fact: Option<Name>,
}

/// An emergency as the form claims it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyClaim {
    /// The mark that shows the threat; blank if none is cited.
    pub mark: Option<Name>,
}

/// Structured reasons: a ground, the marks cited, and free text for people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reasons {
    /// Grounds by short name (a ground of the instrument, a rule, `scope`, `proof`).
    #[serde(default)]
    pub grounds: Vec<Name>,
    /// Marks cited.
    #[serde(default)]
    pub marks: Vec<Name>,
    /// For people; never scored.
    #[serde(default)]
    pub note: String,
}

/// Ruling on a challenge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ChallengeRuling {
    /// The exhibit is excluded.
    Exclude,
    /// It is admitted with less weight.
    WeighLess,
    /// It is admitted.
    Admit,
}

/// Verdict on a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Guilt {
    /// Guilty.
    Guilty,
    /// Not guilty.
    NotGuilty,
}

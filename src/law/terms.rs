//! The closed vocabulary of the field: data categories, offices, families of law, citations.

use serde::{Deserialize, Serialize};

use crate::kernel::{CivilDate, Name};

/// What kind of data or measure is asked for. The order carries no ranking: the European Court of
/// Human Rights is not persuaded that traffic data is always less intrusive than content
/// (Big Brother Watch v United Kingdom, § 363).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DataCategory {
    /// Subscriber data: who holds the account.
    Sub,
    /// Identifiers asked only to identify a user (address, port, moment).
    Acc,
    /// Stored traffic and location data.
    Tra,
    /// Stored content.
    Con,
    /// Traffic data collected in real time.
    Rtt,
    /// Content intercepted in real time.
    Rtc,
    /// Search and seizure of a system.
    Sys,
    /// Bank and payment records.
    Fin,
    /// Freezing of property.
    Frz,
    /// Arrest or surrender of a person.
    Per,
}

impl DataCategory {
    /// Every category, in declaration order.
    pub const ALL: [DataCategory; 10] = [
        DataCategory::Sub,
        DataCategory::Acc,
        DataCategory::Tra,
        DataCategory::Con,
        DataCategory::Rtt,
        DataCategory::Rtc,
        DataCategory::Sys,
        DataCategory::Fin,
        DataCategory::Frz,
        DataCategory::Per,
    ];

    /// Whether the measure is collected as it happens.
    pub fn is_real_time(self) -> bool {
        matches!(self, DataCategory::Rtt | DataCategory::Rtc)
    }

    /// Whether the measure stays hidden from the person while it runs.
    pub fn is_covert(self) -> bool {
        matches!(self, DataCategory::Rtt | DataCategory::Rtc)
    }
}

/// The kind of authority, provider team or party that acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Office {
    /// A judge who authorises or recognises.
    Judge,
    /// A court sitting as such.
    Court,
    /// An investigating judge.
    InvestigatingJudge,
    /// A public prosecutor.
    Prosecutor,
    /// A police cyber unit.
    Police,
    /// The central authority for mutual assistance.
    CentralAuthority,
    /// A ministry of justice.
    Ministry,
    /// The point of contact available day and night (Budapest Convention, Art 35).
    ContactPoint,
    /// The response team of a service provider.
    Provider,
    /// The authority notified of, and able to object to, a direct order.
    EnforcingAuthority,
    /// A forensic laboratory.
    Lab,
    /// A sworn translator.
    Translator,
    /// The court of trial.
    TrialCourt,
    /// The court of appeal.
    AppealCourt,
    /// A supervisory or data protection authority.
    Oversight,
    /// Whoever leads the response to the incident.
    IncidentLead,
    /// The service that informs and assists victims.
    VictimSupport,
    /// A coordinator between states.
    Coordinator,
    /// An expert.
    Expert,
    /// Counsel for the defence.
    Defence,
}

impl Office {
    /// Whether the office is independent of the prosecution: a judge or a court
    /// (CJEU C-746/18, H.K. v Prokuratuur).
    pub fn is_independent(self) -> bool {
        matches!(
            self,
            Office::Judge
                | Office::Court
                | Office::InvestigatingJudge
                | Office::TrialCourt
                | Office::AppealCourt
        )
    }
}

/// How criminal procedure is led in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LegalFamily {
    /// An investigating judge leads.
    InvestigatingJudge,
    /// The public prosecutor leads.
    ProsecutorLed,
    /// Common law: police investigate, a prosecutor charges, an adversarial court decides.
    CommonLaw,
}

/// What a forum does with evidence obtained in breach of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ExclusionModel {
    /// Excluded, and what was derived from it falls too.
    AutomaticWithFruit,
    /// Excluded, but what was derived from it is judged on its own.
    Automatic,
    /// The court decides.
    Discretionary,
    /// Admitted with less weight.
    WeightOnly,
}

/// Whether a text is in force or only piloted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Status {
    /// In force from its date.
    InForce,
    /// Not in force: usable only where a scenario or a pilot says so.
    Pilot,
}

/// Where a statement of law comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Article, paragraph or case, as a lawyer would cite it.
    pub article: Name,
    /// Where the statement was read.
    pub source: Name,
    /// Whether it was checked at that source; otherwise it is recalled.
    pub verified: bool,
}

/// Life of a text: status and first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Validity {
    /// In force or pilot.
    pub status: Status,
    /// First day on which it may be used.
    pub valid_from: CivilDate,
}

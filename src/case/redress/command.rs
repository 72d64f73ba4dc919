//! Commands of the section.

use serde::{Deserialize, Serialize};

use crate::case::command::Reasons;
use crate::kernel::Name;

/// A command of the section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Command {
    /// Tells victims of their rights (victim liaison).
    Inform {
        /// Which victims.
        victims: Name,
        /// In which language.
        language: Name,
    },
    /// Brings the claim of victims (victim liaison).
    Claim {
        /// Which victims.
        victims: Name,
        /// How much, euro.
        amount_eur: u64,
        /// Marks of the items that prove it.
        marks: Vec<Name>,
    },
    /// Writes down that victims do not claim (victim liaison).
    Decline {
        /// Which victims.
        victims: Name,
    },
    /// Decides a claim after a conviction (trial court).
    Award {
        /// Which victims.
        victims: Name,
        /// How much, euro; 0 turns the claim down.
        amount_eur: u64,
        /// Why.
        reasons: Reasons,
    },
    /// Asks the fund for what is left unpaid of an award (victim liaison).
    ApplyFund {
        /// Which victims.
        victims: Name,
    },
    /// Proposes how states share what was recovered (prosecutor, coordinator, central authority).
    ProposeSharing {
        /// State and share, permille; together 1000.
        shares: Vec<(Name, u32)>,
        /// Why.
        reasons: Reasons,
    },
    /// Answers a proposal (the seat at the desk that was asked).
    AnswerSharing {
        /// Whether the state agrees.
        agrees: bool,
        /// Why.
        reasons: Reasons,
    },
    /// Looks at a measure (supervisory authority).
    Audit {
        /// At what.
        of: AuditOf,
        /// Why now.
        reasons: Reasons,
    },
    /// Suspends a measure that was audited (supervisory authority).
    Suspend {
        /// Which.
        of: Held,
        /// Why: grounds name the rule that is breached.
        reasons: Reasons,
    },
    /// Lets a suspended measure go on (supervisory authority).
    Resume {
        /// Which.
        of: Held,
    },
    /// Tells people that their data were accessed (prosecutor, judge).
    Tell {
        /// Whom.
        whom: Whom,
    },
    /// Writes into the file why they are not told yet (prosecutor, judge).
    DelayNotice {
        /// Whom.
        whom: Whom,
        /// Why.
        ground: DelayGround,
    },
}

/// What the supervisory authority looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AuditOf {
    /// A request, by its number on the authority's list.
    Request(u32),
    /// A measure that runs, by its number on the authority's list.
    Measure(u32),
    /// The register of who did what with the data.
    Register,
}

/// What it can suspend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Held {
    /// A pending request, by its number on the authority's list.
    Request(u32),
    /// A measure that runs, by its number on the authority's list.
    Measure(u32),
}

/// Kinds of things to look at, for a date in the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// Every request that is under way.
    Requests,
    /// Every measure that runs.
    Measures,
    /// The register.
    Register,
}

/// People whose data were accessed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Whom {
    /// A person of the case.
    Person(Name),
    /// The people in an item who have nothing to do with the case.
    Strangers(Name),
}

/// Why people are not told yet (Law Enforcement Directive, Art 13(3)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DelayGround {
    /// Inquiries or procedures would be obstructed.
    Obstruction,
    /// Investigation, prosecution or the execution of penalties would be prejudiced.
    Prejudice,
    /// Public security.
    PublicSecurity,
    /// National security.
    NationalSecurity,
    /// Rights and freedoms of others.
    RightsOfOthers,
}

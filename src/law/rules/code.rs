//! Why a rule was kept or breached, and what would have been better: closed codes with plain
//! arguments. Words are made elsewhere; a code is the stable key of its words.

use serde::{Deserialize, Serialize};

use crate::law::facts::Insufficiency;
use crate::law::terms::{DataCategory, Office};

/// Why a rule was kept or breached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ReasonCode {
    /// R01 kept: the instrument was in force and covers the category.
    BasisInForce,
    /// R01 kept: the ruling stays within what the law allows on what was pleaded.
    WithinLaw,
    /// R01: the instrument was not in force between the two states on that day.
    NotInForce,
    /// R01: the instrument does not cover the category.
    CategoryNotCovered {
        /// Category asked.
        category: DataCategory,
    },
    /// R01: the law does not allow this ruling on what was pleaded.
    OutsideLaw,
    /// R02 kept.
    ThresholdReached,
    /// R02: the offence stays below what the instrument asks for this category.
    BelowThreshold {
        /// Category asked.
        category: DataCategory,
        /// Maximum penalty in the issuing state, months, if the threshold looks at it.
        max_penalty_months: Option<i64>,
    },
    /// R03 kept.
    TargetNamed,
    /// R03: everything in an area.
    AreaWide,
    /// R03: everybody who uses a service.
    AllUsers,
    /// R04 kept.
    FactsCited {
        /// Marks cited that are specific to the case.
        specific: u32,
    },
    /// R04: no mark is cited.
    NothingCited,
    /// R04: marks are cited, none specific to the case.
    Boilerplate {
        /// Marks cited.
        cited: u32,
    },
    /// R05 kept.
    CompetentAuthoriser {
        /// Who authorised.
        office: Office,
    },
    /// R05: the office that prosecutes the case authorised its own access.
    ProsecutorAuthorised {
        /// Category asked.
        category: DataCategory,
    },
    /// R05: the authorising office is not independent.
    NotIndependent {
        /// Who authorised.
        office: Office,
        /// Category asked.
        category: DataCategory,
    },
    /// R05: the instrument does not let that office authorise this category.
    NotCompetent {
        /// Who authorised.
        office: Office,
        /// Category asked.
        category: DataCategory,
    },
    /// R06 kept.
    AlternativesConsidered {
        /// How many.
        considered: u32,
    },
    /// R06: nothing less was considered.
    NoAlternativeConsidered,
    /// R06: less intrusive acts were open and were not considered.
    OpenAlternativeIgnored {
        /// How many.
        ignored: u32,
    },
    /// R06: an alternative was set aside for a reason that cannot be true on what was known.
    UntenableReason {
        /// The reason given.
        given: Insufficiency,
    },
    /// R06: no fact of the case is cited for any alternative set aside.
    AlternativesWithoutFact {
        /// How many were named.
        considered: u32,
    },
    /// R12 kept.
    EmergencyGrounded,
    /// R12: no imminent danger was pending and known.
    NoImminentDanger,
    /// R12: nothing is cited for the emergency.
    EmergencyUncited,
    /// R26 kept.
    ReasonsGiven {
        /// Reasons cited that are specific to the case.
        specific: u32,
    },
    /// R26: no reasons.
    ReasonsBlank,
    /// R26: reasons, none specific to the case.
    ReasonsBoilerplate {
        /// Reasons cited.
        cited: u32,
    },
}

/// An argument of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ArgValue {
    /// A plain number.
    Number(i64),
    /// A data category.
    Category(DataCategory),
    /// An office.
    Office(Office),
    /// A reason for setting an alternative aside.
    Insufficiency(Insufficiency),
}

impl ReasonCode {
    /// The stable name, in kebab case.
    pub const fn code(self) -> &'static str {
        match self {
            ReasonCode::BasisInForce => "basis-in-force",
            ReasonCode::WithinLaw => "within-law",
            ReasonCode::NotInForce => "not-in-force",
            ReasonCode::CategoryNotCovered { .. } => "category-not-covered",
            ReasonCode::OutsideLaw => "outside-law",
            ReasonCode::ThresholdReached => "threshold-reached",
            ReasonCode::BelowThreshold { .. } => "below-threshold",
            ReasonCode::TargetNamed => "target-named",
            ReasonCode::AreaWide => "area-wide",
            ReasonCode::AllUsers => "all-users",
            ReasonCode::FactsCited { .. } => "facts-cited",
            ReasonCode::NothingCited => "nothing-cited",
            ReasonCode::Boilerplate { .. } => "boilerplate",
            ReasonCode::CompetentAuthoriser { .. } => "competent-authoriser",
            ReasonCode::ProsecutorAuthorised { .. } => "prosecutor-authorised",
            ReasonCode::NotIndependent { .. } => "not-independent",
            ReasonCode::NotCompetent { .. } => "not-competent",
            ReasonCode::AlternativesConsidered { .. } => "alternatives-considered",
            ReasonCode::NoAlternativeConsidered => "no-alternative-considered",
            ReasonCode::OpenAlternativeIgnored { .. } => "open-alternative-ignored",
            ReasonCode::UntenableReason { .. } => "untenable-reason",
            ReasonCode::AlternativesWithoutFact { .. } => "alternatives-without-fact",
            ReasonCode::EmergencyGrounded => "emergency-grounded",
            ReasonCode::NoImminentDanger => "no-imminent-danger",
            ReasonCode::EmergencyUncited => "emergency-uncited",
            ReasonCode::ReasonsGiven { .. } => "reasons-given",
            ReasonCode::ReasonsBlank => "reasons-blank",
            ReasonCode::ReasonsBoilerplate { .. } => "reasons-boilerplate",
        }
    }

    /// The arguments, in a fixed order.
    pub fn args(self) -> Vec<(&'static str, ArgValue)> {
        match self {
            ReasonCode::BasisInForce
            | ReasonCode::WithinLaw
            | ReasonCode::NotInForce
            | ReasonCode::OutsideLaw
            | ReasonCode::ThresholdReached
            | ReasonCode::TargetNamed
            | ReasonCode::AreaWide
            | ReasonCode::AllUsers
            | ReasonCode::NothingCited
            | ReasonCode::NoAlternativeConsidered
            | ReasonCode::EmergencyGrounded
            | ReasonCode::NoImminentDanger
            | ReasonCode::EmergencyUncited
            | ReasonCode::ReasonsBlank => Vec::new(),
            ReasonCode::CategoryNotCovered { category } | ReasonCode::ProsecutorAuthorised { category } => {
                vec![("category", ArgValue::Category(category))]
            }
            ReasonCode::BelowThreshold { category, max_penalty_months } => {
                let mut args = vec![("category", ArgValue::Category(category))];
                args.extend(max_penalty_months.map(|m| ("max_penalty_months", ArgValue::Number(m))));
                args
            }
            ReasonCode::FactsCited { specific } | ReasonCode::ReasonsGiven { specific } => {
                vec![("specific", number(specific))]
            }
            ReasonCode::Boilerplate { cited } | ReasonCode::ReasonsBoilerplate { cited } => {
                vec![("cited", number(cited))]
            }
            ReasonCode::CompetentAuthoriser { office } => vec![("office", ArgValue::Office(office))],
            ReasonCode::NotIndependent { office, category }
            | ReasonCode::NotCompetent { office, category } => {
                vec![("office", ArgValue::Office(office)), ("category", ArgValue::Category(category))]
            }
            ReasonCode::AlternativesConsidered { considered }
            | ReasonCode::AlternativesWithoutFact { considered } => vec![("considered", number(considered))],
            ReasonCode::OpenAlternativeIgnored { ignored } => vec![("ignored", number(ignored))],
            ReasonCode::UntenableReason { given } => vec![("given", ArgValue::Insufficiency(given))],
        }
    }
}

fn number(value: u32) -> ArgValue {
    ArgValue::Number(i64::from(value))
}

/// The change to an act that would have kept a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Amendment {
    /// Use an instrument that is in force and covers the category.
    UseInstrumentInForce,
    /// Give a ruling that the law allows on what was pleaded.
    RuleWithinLaw,
    /// Rest the request on an offence above the threshold, if the facts carry one.
    ChooseOffenceAboveThreshold,
    /// Ask for a category without that threshold.
    LowerCategory,
    /// Name the person, the identifier or the premises.
    NameTarget,
    /// Cite the facts.
    CiteFacts,
    /// Have a judge or court authorise.
    AuthoriseByJudge,
    /// Have an office on the instrument's list authorise or validate.
    AuthoriseByCompetentOffice,
    /// Consider what would intrude less and say why it is not enough.
    ConsiderAlternatives,
    /// Do the less intrusive act that was open.
    TakeLessIntrusiveAct {
        /// Its index in the facts' list of open alternatives.
        open: u32,
    },
    /// Take the ordinary course.
    DropEmergency,
    /// Give reasons that are specific to the case.
    GiveReasons,
}

impl Amendment {
    /// The stable name, in kebab case.
    pub const fn code(self) -> &'static str {
        match self {
            Amendment::UseInstrumentInForce => "use-instrument-in-force",
            Amendment::RuleWithinLaw => "rule-within-law",
            Amendment::ChooseOffenceAboveThreshold => "choose-offence-above-threshold",
            Amendment::LowerCategory => "lower-category",
            Amendment::NameTarget => "name-target",
            Amendment::CiteFacts => "cite-facts",
            Amendment::AuthoriseByJudge => "authorise-by-judge",
            Amendment::AuthoriseByCompetentOffice => "authorise-by-competent-office",
            Amendment::ConsiderAlternatives => "consider-alternatives",
            Amendment::TakeLessIntrusiveAct { .. } => "take-less-intrusive-act",
            Amendment::DropEmergency => "drop-emergency",
            Amendment::GiveReasons => "give-reasons",
        }
    }
}

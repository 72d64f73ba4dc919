//! Why a rule was kept or breached: closed codes with plain arguments. Words are made elsewhere; a code
//! is the stable key of its words.

use serde::{Deserialize, Serialize};

use crate::law::facts::Insufficiency;
use crate::law::terms::{DataCategory, Office};

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

/// What may stand in a code: its plain form, if there is one, and an example of it.
trait Plain {
    const EXAMPLE: Self;
    fn plain(self) -> Option<ArgValue>;
}

macro_rules! plain {
    ($($kind:ty, $example:expr, $value:ident => $plain:expr;)+) => {$(
        impl Plain for $kind {
            const EXAMPLE: $kind = $example;
            fn plain(self) -> Option<ArgValue> {
                let $value = self;
                $plain
            }
        }
    )+};
}

plain! {
    u32, 2, n => Some(ArgValue::Number(i64::from(n)));
    Option<i64>, Some(24), n => n.map(ArgValue::Number);
    DataCategory, DataCategory::Tra, category => Some(ArgValue::Category(category));
    Office, Office::Prosecutor, office => Some(ArgValue::Office(office));
    Insufficiency, Insufficiency::TooSlow, given => Some(ArgValue::Insufficiency(given));
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident $({ $($(#[$arg_doc:meta])* $arg:ident: $kind:ty,)+ })? => $code:literal,)+) => {
        /// Why a rule was kept or breached.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ReasonCode {
            $($(#[$doc])* $name $({ $($(#[$arg_doc])* $arg: $kind,)+ })?,)+
        }

        impl ReasonCode {
            /// Every code, with examples for its arguments: for whoever must have words for each.
            pub fn examples() -> Vec<ReasonCode> {
                vec![$(ReasonCode::$name $({ $($arg: <$kind as Plain>::EXAMPLE,)+ })?,)+]
            }

            /// The stable name, in kebab case.
            pub const fn code(self) -> &'static str {
                match self { $(ReasonCode::$name $({ $($arg: _,)+ })? => $code,)+ }
            }

            /// The arguments, in a fixed order.
            pub fn args(self) -> Vec<(&'static str, ArgValue)> {
                match self {
                    $(ReasonCode::$name $({ $($arg,)+ })? => {
                        let args: &[(&'static str, Option<ArgValue>)] = &[$($((stringify!($arg), $arg.plain()),)+)?];
                        args.iter().filter_map(|(name, value)| Some((*name, (*value)?))).collect()
                    })+
                }
            }
        }
    };
}

reasons! {
    /// R01 kept: the instrument was in force and covers the category.
    BasisInForce => "basis-in-force",
    /// R01 kept: the ruling stays within what the law allows on what was pleaded.
    WithinLaw => "within-law",
    /// R01: the instrument was not in force between the two states on that day.
    NotInForce => "not-in-force",
    /// R01: the instrument does not cover the category.
    CategoryNotCovered {
        /// Category asked.
        category: DataCategory,
    } => "category-not-covered",
    /// R01: the law does not allow this ruling on what was pleaded.
    OutsideLaw => "outside-law",
    /// R02 kept.
    ThresholdReached => "threshold-reached",
    /// R02: the offence stays below what the instrument asks for this category.
    BelowThreshold {
        /// Category asked.
        category: DataCategory,
        /// Maximum penalty in the issuing state, months, if the threshold looks at it.
        max_penalty_months: Option<i64>,
    } => "below-threshold",
    /// R03 kept.
    TargetNamed => "target-named",
    /// R03: everything in an area.
    AreaWide => "area-wide",
    /// R03: everybody who uses a service.
    AllUsers => "all-users",
    /// R04 kept.
    FactsCited {
        /// Marks cited that are specific to the case.
        specific: u32,
    } => "facts-cited",
    /// R04: no mark is cited.
    NothingCited => "nothing-cited",
    /// R04: marks are cited, none specific to the case.
    Boilerplate {
        /// Marks cited.
        cited: u32,
    } => "boilerplate",
    /// R05 kept.
    CompetentAuthoriser {
        /// Who authorised.
        office: Office,
    } => "competent-authoriser",
    /// R05: the office that prosecutes the case authorised its own access.
    ProsecutorAuthorised {
        /// Category asked.
        category: DataCategory,
    } => "prosecutor-authorised",
    /// R05: the authorising office is not independent.
    NotIndependent {
        /// Who authorised.
        office: Office,
        /// Category asked.
        category: DataCategory,
    } => "not-independent",
    /// R05: the instrument does not let that office authorise this category.
    NotCompetent {
        /// Who authorised.
        office: Office,
        /// Category asked.
        category: DataCategory,
    } => "not-competent",
    /// R06 kept.
    AlternativesConsidered {
        /// How many.
        considered: u32,
    } => "alternatives-considered",
    /// R06: nothing less was considered.
    NoAlternativeConsidered => "no-alternative-considered",
    /// R06: less intrusive acts were open and were not considered.
    OpenAlternativeIgnored {
        /// How many.
        ignored: u32,
    } => "open-alternative-ignored",
    /// R06: an alternative was set aside for a reason that cannot be true on what was known.
    UntenableReason {
        /// The reason given.
        given: Insufficiency,
    } => "untenable-reason",
    /// R06: no fact of the case is cited for any alternative set aside.
    AlternativesWithoutFact {
        /// How many were named.
        considered: u32,
    } => "alternatives-without-fact",
    /// R12 kept.
    EmergencyGrounded => "emergency-grounded",
    /// R12: no imminent danger was pending and known.
    NoImminentDanger => "no-imminent-danger",
    /// R12: nothing is cited for the emergency.
    EmergencyUncited => "emergency-uncited",
    /// R26 kept.
    ReasonsGiven {
        /// Reasons cited that are specific to the case.
        specific: u32,
    } => "reasons-given",
    /// R26: no reasons.
    ReasonsBlank => "reasons-blank",
    /// R26: reasons, none specific to the case.
    ReasonsBoilerplate {
        /// Reasons cited.
        cited: u32,
    } => "reasons-boilerplate",
    /// R07 kept.
    ScopeSupported => "scope-supported",
    /// R07: only part of what is asked is supported by what is cited.
    ScopeTooWide {
        /// Supported part, permille.
        supported_permille: u32,
    } => "scope-too-wide",
    /// R07: nothing that is cited supports what is asked.
    ScopeUnsupported => "scope-unsupported",
    /// R07: a device is searched without prior review by somebody independent, and no life is in danger.
    DeviceWithoutReview {
        /// Who authorised.
        office: Office,
    } => "device-without-review",
    /// R08 kept: an end is stated, and how it is prolonged.
    TimeLimited {
        /// Days.
        days: u32,
    } => "time-limited",
    /// R08: no end is stated.
    OpenEnded => "open-ended",
    /// R08: it is prolonged by itself.
    RenewsItself => "renews-itself",
    /// R08: nothing is said of how it is prolonged.
    RenewalUnsaid => "renewal-unsaid",
    /// R08 kept: nothing was taken outside the window, or nothing of it was kept.
    WithinWindow => "within-window",
    /// R08: items taken outside the time or scope authorised are kept.
    OutsideWindow {
        /// Items.
        outside: u32,
    } => "outside-window",
    /// R08 kept: property that no judgment takes was released in time.
    PropertyReleased => "property-released",
    /// R08: property that no judgment takes is still held.
    PropertyHeldOn {
        /// Days within which it was to be released.
        days: u32,
    } => "property-held-on",
    /// R09 kept.
    HandlingStated => "handling-stated",
    /// R09: nothing is said of who examines, uses and stores what comes in.
    HandlingUnstated => "handling-unstated",
    /// R10 kept: the conditions on passing on are stated.
    SharingStated => "sharing-stated",
    /// R10: nothing is said of the conditions on passing on.
    SharingUnstated => "sharing-unstated",
    /// R10 kept: passed on as the conditions allow.
    SharedWithinConditions => "shared-within-conditions",
    /// R10: relied on as evidence although it was given as a lead only.
    LeadAsEvidence => "lead-as-evidence",
    /// R10: used beyond the conditions of whoever gave it, without consent.
    BeyondConditions {
        /// Conditions that bind.
        conditions: u32,
    } => "beyond-conditions",
    /// R10: rows about people who have nothing to do with the case went along.
    BystandersShared {
        /// People.
        bystanders: u32,
    } => "bystanders-shared",
    /// R10: sent without knowing who is at the other end.
    UnverifiedRecipient => "unverified-recipient",
    /// R11 kept: a date for erasure is stated.
    ErasureStated {
        /// Days.
        days: u32,
    } => "erasure-stated",
    /// R11: no date for erasure is stated.
    ErasureUnstated => "erasure-unstated",
    /// R11 kept: what was due was erased.
    ErasedInTime {
        /// Items.
        due: u32,
    } => "erased-in-time",
    /// R11: items are kept beyond their date.
    KeptTooLong {
        /// Items.
        kept: u32,
    } => "kept-too-long",
    /// R12 kept: validated in time.
    ReviewedInTime {
        /// Hours until then.
        hours: u32,
    } => "reviewed-in-time",
    /// R12 kept: not validated, but withdrawn and deleted.
    UndoneUnreviewed => "undone-unreviewed",
    /// R12: validated after the time allowed.
    ReviewedLate {
        /// Hours until then.
        hours: u32,
        /// Hours allowed.
        allowed: u32,
    } => "reviewed-late",
    /// R12: never validated, and not undone.
    NeverReviewed {
        /// Hours allowed.
        allowed: u32,
    } => "never-reviewed",
    /// R13 kept: all eight headings are there.
    BulkSafeguarded => "bulk-safeguarded",
    /// R13: headings are missing.
    BulkHeadingsMissing {
        /// How many.
        missing: u32,
    } => "bulk-headings-missing",
    /// R13: nobody independent of the executive authorises.
    BulkWithoutAuthorisation {
        /// Headings missing in all.
        missing: u32,
    } => "bulk-without-authorisation",
    /// R14 kept: whether and when the person is told is decided.
    NoticeDecided => "notice-decided",
    /// R14: nothing is said of telling the person.
    NoticeUnsaid => "notice-unsaid",
    /// R14: the person is never to be told.
    NoticeNever => "notice-never",
    /// R14 kept: everybody concerned was told, or the ground for delay is in the file.
    PeopleTold {
        /// Told.
        told: u32,
        /// Delayed with a ground.
        delayed: u32,
    } => "people-told",
    /// R14: some were left out without a ground.
    PeopleLeftOut {
        /// How many.
        omitted: u32,
    } => "people-left-out",
    /// R14: nobody was told, and no ground is in the file.
    NobodyTold {
        /// How many.
        omitted: u32,
    } => "nobody-told",
    /// R15 kept.
    RemedyStated => "remedy-stated",
    /// R15: the remedy exists, but the request does not state it.
    RemedyUnstated => "remedy-unstated",
    /// R15: the issuing state has no remedy against such a measure.
    NoRemedy => "no-remedy",
    /// R16 kept: what is protected is filtered out first.
    ProtectedFiltered => "protected-filtered",
    /// R16: contact data of somebody protected, without a filter.
    ProtectedUnfiltered => "protected-unfiltered",
    /// R16: the words, or the sources, of somebody protected, without a filter.
    ConfidenceOpened => "confidence-opened",
    /// R17 kept: the host state was told in time.
    HostTold => "host-told",
    /// R17: the host state was told late.
    HostToldLate => "host-told-late",
    /// R17: the host state was not told.
    HostNotTold => "host-not-told",
    /// R17: the host state forbade it.
    HostForbade => "host-forbade",
    /// R18 kept: data and method were disclosed.
    OpenToTest => "open-to-test",
    /// R18 kept: not all was disclosed, but the court tested it itself.
    Counterbalanced => "counterbalanced",
    /// R18: data or method are withheld, on an exhibit that decides nothing alone.
    TestLimited => "test-limited",
    /// R18: data or method of a decisive exhibit are withheld, and nothing makes up for it.
    DecisiveUntested => "decisive-untested",
    /// R19 kept: each mental element rests on the person's own conduct or knowledge.
    IntentShown {
        /// Elements.
        elements: u32,
    } => "intent-shown",
    /// R19: mental elements lack support about this person.
    IntentGap {
        /// How many.
        unsupported: u32,
    } => "intent-gap",
    /// R19: the mere use of a tool or service stands for what the person meant.
    UseAsGuilt {
        /// Elements without support.
        unsupported: u32,
    } => "use-as-guilt",
    /// R20 kept.
    LanguageUnderstood => "language-understood",
    /// R20: heard without an interpreter.
    NoInterpreter => "no-interpreter",
    /// R20: essential documents were not translated.
    NotTranslated => "not-translated",
    /// R21 kept.
    MinorProtected => "minor-protected",
    /// R21: a minor was heard without counsel.
    MinorWithoutCounsel => "minor-without-counsel",
    /// R21: a person who may be under eighteen was heard without a check of age.
    AgeUnchecked => "age-unchecked",
    /// R21: no holder of parental responsibility, or no individual assessment.
    MinorAssessmentMissing => "minor-assessment-missing",
    /// R22 kept: judgments were looked for, and there is none on the same acts.
    NoEarlierJudgment => "no-earlier-judgment",
    /// R22: judgments elsewhere were not looked for.
    JudgmentsUnchecked => "judgments-unchecked",
    /// R22: the same acts were finally judged, whatever their label.
    JudgedAlready => "judged-already",
    /// R23 kept.
    WithinSurrender => "within-surrender",
    /// R23: counts beyond those of the surrender.
    BeyondSurrender {
        /// How many.
        counts: u32,
    } => "beyond-surrender",
    /// R24 kept: an assurance is on file.
    AssuranceGiven => "assurance-given",
    /// R24: asked for without an assurance; the person is not yet handed over.
    AssuranceMissing => "assurance-missing",
    /// R24: handed over without an assurance.
    SurrenderedWithoutAssurance => "surrendered-without-assurance",
    /// R25 kept.
    RegisterComplete {
        /// Entries.
        entries: u32,
    } => "register-complete",
    /// R25: entries lack who, when or why, or are missing.
    RegisterGaps {
        /// How many.
        gaps: u32,
        /// Entries that there should be.
        entries: u32,
    } => "register-gaps",
    /// R25: there is no usable entry at all.
    NoRegister {
        /// Entries that there should be.
        entries: u32,
    } => "no-register",
    /// R27 kept.
    ToolBesideFacts {
        /// Other facts relied on.
        other: u32,
    } => "tool-beside-facts",
    /// R27: a tool's result is all that it rests on.
    ToolAlone => "tool-alone",
    /// R27: the tool's validation sheet is not in the file.
    ToolSheetMissing => "tool-sheet-missing",
    /// R27: nobody says that they reviewed the result.
    ToolUnreviewed => "tool-unreviewed",
    /// R28 kept.
    InterestsClear => "interests-clear",
    /// R28: an interest was not declared.
    InterestHidden => "interest-hidden",
    /// R28: sentences claim more than the method bears.
    Overstated {
        /// Sentences.
        sentences: u32,
    } => "overstated",
    /// R28: sentences that a court cannot understand.
    Jargon {
        /// Sentences.
        sentences: u32,
    } => "jargon",
    /// R29 kept.
    VictimsServed {
        /// Victims.
        victims: u32,
    } => "victims-served",
    /// R29: some victims were not informed in time.
    VictimsUninformed {
        /// How many.
        uninformed: u32,
    } => "victims-uninformed",
    /// R29: claims that could have been brought were not.
    ClaimsMissing {
        /// How many.
        missing: u32,
    } => "claims-missing",
    /// R29: no victim was informed.
    NoVictimInformed {
        /// How many.
        victims: u32,
    } => "no-victim-informed",
}

//! A small closed language of conditions, so that thresholds, exceptions and grounds are data.
//!
//! A [`Test`] is evaluated over [`Answers`]: what is known of an act at the moment it is judged.
//! Evaluation is total and has no side effects; every fact that was looked at can be reported, so
//! that a decision can say on which facts it rests.

use serde::{Deserialize, Serialize};

/// A yes-or-no fact about an act, as known when it is judged (ex ante).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Fact {
    /// The offence is on the instrument's list (of cyber offences or of serious offences).
    OffenceListed,
    /// Reasonable grounds to believe that the offence was committed in the issuing state.
    OffenceInIssuingState,
    /// Reasonable grounds to believe that the person resides in the issuing state.
    PersonInIssuingState,
    /// The person is located in the receiving state.
    PersonInReceivingState,
    /// The person is a national of the receiving state.
    PersonNationalOfReceivingState,
    /// The conduct is an offence in the receiving state too, whatever its label there.
    DualCriminality,
    /// The application claims an emergency.
    EmergencyClaimed,
    /// A threat to life or physical safety was pending and known at that moment.
    ImminentDanger,
    /// A privileged person (lawyer, doctor, clergy) is touched.
    Privileged,
    /// A journalist's or publisher's account is touched.
    Press,
    /// The offence is political or fiscal in the receiving state's eyes.
    PoliticalOffence,
    /// Sovereignty, security, public order or another essential interest is at stake.
    EssentialInterests,
    /// Execution now would harm the receiving state's own case.
    OwnCaseHarmed,
    /// The same acts of the same person were finally judged elsewhere.
    AlreadyJudged,
    /// A manifest breach of a fundamental right is to be feared.
    ManifestRightsBreach,
    /// The offence carries the death penalty in the issuing state.
    DeathPenalty,
    /// An assurance against it is on file.
    AssuranceOnFile,
    /// The measure could be ordered in a similar domestic case of the receiving state.
    AvailableDomestically,
    /// The form says which remedy against the measure exists in the issuing state.
    RemedyAvailable,
    /// The law of the issuing state gives a challenge against such a measure, whether or not the form says so.
    RemedyExists,
    /// The measure is only asked for in order to execute a sentence on someone who absconded.
    AbscondedSentence,
    /// A later request for mutual assistance is promised or already filed.
    FollowUpPromised,
    /// The file is in a language that the receiving state accepts.
    LanguageAccepted,
    /// The data sought are held by the addressee.
    HeldByAddressee,
    /// The identifiers asked for lead to exactly one record.
    IdentifiersSuffice,
    /// The application claims urgency, short of an emergency.
    UrgencyClaimed,
    /// A later request for mutual assistance was filed and is pending.
    FollowUpPending,
    /// The offence is one for which the instrument does not look at dual criminality.
    DualCriminalityWaived,
    /// Another provider took part in carrying the communication.
    OtherProviderInPath,
    /// The addressee is in the issuing state's territory.
    HolderInTerritory,
    /// The addressee offers its services there.
    HolderServesTerritory,
    /// The offence was committed in the receiving state.
    OffenceInReceivingState,
    /// The receiving state has a case of its own pending on the same acts.
    PendingInReceivingState,
    /// Prosecution or sentence is barred by lapse of time.
    TimeBarred,
    /// The request is made in order to punish somebody for race, religion, nationality or opinion.
    Discriminatory,
    /// The certificate or form is incomplete or manifestly wrong.
    FormIncomplete,
    /// A term of the translation says something else than the original, and the form does not define it.
    TermMistranslated,
    /// The state where the person is was told of the interception (Directive 2014/41/EU, Art 31).
    HostTold,
    /// A system or place is to be searched.
    SearchAsked,
}

/// A number about an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Quantity {
    /// Maximum penalty of the offence in the issuing state, months.
    MaxPenaltyIssuingMonths,
    /// Maximum penalty of the matching offence in the receiving state, months (0 without a match).
    MaxPenaltyReceivingMonths,
    /// Sentence imposed, months.
    SentenceMonths,
    /// Persons touched.
    Persons,
    /// Days of data asked for.
    DaysOfData,
    /// Days since preservation was ordered.
    DaysSincePreservation,
}

/// A condition over facts and numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Test {
    /// Holds always.
    Always,
    /// Holds never.
    Never,
    /// The fact is so.
    Is(Fact),
    /// The fact is not so.
    IsNot(Fact),
    /// The number is at least this.
    AtLeast(Quantity, i64),
    /// All hold.
    All(Vec<Test>),
    /// At least one holds.
    Any(Vec<Test>),
    /// Does not hold.
    Not(Box<Test>),
}

/// What is known of an act.
pub trait Answers {
    /// Whether the fact is so.
    fn fact(&self, fact: Fact) -> bool;
    /// The number.
    fn quantity(&self, quantity: Quantity) -> i64;
}

/// One fact or number that an evaluation looked at, with its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Seen {
    /// A fact.
    Fact(Fact, bool),
    /// A number.
    Quantity(Quantity, i64),
}

impl Test {
    /// Evaluates over what is known, and appends each fact looked at to `seen`.
    pub fn holds(&self, known: &dyn Answers, seen: &mut Vec<Seen>) -> bool {
        match self {
            Test::Always => true,
            Test::Never => false,
            Test::Is(fact) => look(known, *fact, seen),
            Test::IsNot(fact) => !look(known, *fact, seen),
            Test::AtLeast(quantity, least) => {
                let value = known.quantity(*quantity);
                seen.push(Seen::Quantity(*quantity, value));
                value >= *least
            }
            Test::All(tests) => tests.iter().all(|t| t.holds(known, seen)),
            Test::Any(tests) => tests.iter().any(|t| t.holds(known, seen)),
            Test::Not(test) => !test.holds(known, seen),
        }
    }
}

impl Test {
    /// The least maximum penalty in months that is enough by itself, if the test names one.
    pub fn least_penalty_months(&self) -> Option<i64> {
        match self {
            Test::AtLeast(Quantity::MaxPenaltyIssuingMonths, months) => Some(*months),
            Test::All(tests) => tests.iter().filter_map(Test::least_penalty_months).max(),
            Test::Any(tests) => tests.iter().filter_map(Test::least_penalty_months).min(),
            Test::Always | Test::Never | Test::Is(_) | Test::IsNot(_) | Test::AtLeast(..) | Test::Not(_) => {
                None
            }
        }
    }
}

fn look(known: &dyn Answers, fact: Fact, seen: &mut Vec<Seen>) -> bool {
    let value = known.fact(fact);
    seen.push(Seen::Fact(fact, value));
    value
}

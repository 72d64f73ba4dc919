//! Plain facts of an act, on which the rules judge it: what was asked, by whom, on what, and what was
//! known at that moment. `case` fills these in; no rule ever sees a case.

use serde::{Deserialize, Serialize};

use super::acts::{BulkPlan, Continuing, HandlingPlan, Protected, ToolUse, UserNotice};
use super::decision::Outcome;
use super::instrument::Performs;
use super::scope::{Intrusion, Scope};
use super::terms::{DataCategory, Office};
use super::test::{Answers, Fact, Quantity, Seen};

/// Whom a measure aims at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Target {
    /// A named person.
    Person,
    /// One account, address, line or device, identified.
    Identifier,
    /// One set of premises.
    Premises,
    /// An area, such as every handset near a mast.
    Area,
    /// Everybody who uses a service.
    AllUsers,
}

/// Why something less was not enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Insufficiency {
    /// It would not show who the person is.
    DoesNotIdentify,
    /// It would come too late.
    TooSlow,
    /// The data would be lost first.
    DataWouldBeLost,
    /// It was tried and answered nothing.
    TriedWithoutResult,
    /// No legal channel to that holder exists.
    NoLegalChannel,
    /// It could not be used as evidence.
    NotEvidence,
    /// It would warn the suspect.
    WarnsSuspect,
}

/// One alternative that the application says was considered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ConsideredFact {
    /// What it would have done to people.
    pub intrusion: Intrusion,
    /// Why it was not enough.
    pub insufficiency: Insufficiency,
    /// Whether the reason given can be true on what was known (ex ante).
    pub tenable: bool,
    /// Whether a fact of the case is cited for it.
    pub fact_cited: bool,
}

/// A less intrusive act that was open at that moment: the legal link existed and its nominal
/// duration fitted the need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OpenAlternative {
    /// What it would have done to people.
    pub intrusion: Intrusion,
    /// Whether the application considered it.
    pub considered: bool,
}

/// How the marks cited in support look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Citations {
    /// Marks cited.
    pub cited: u32,
    /// Of these, marks that are specific to the case (not a heading or a general remark).
    pub specific: u32,
}

impl Citations {
    /// Nothing is cited.
    pub fn is_empty(self) -> bool {
        self.cited == 0
    }

    /// Something is cited, but nothing specific to the case.
    pub fn is_boilerplate(self) -> bool {
        self.cited > 0 && self.specific == 0
    }
}

/// A request as it was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueFacts {
    /// What the instrument makes the addressee do: keeping data is not yet having access to them.
    pub performs: Performs,
    /// Category asked.
    pub category: DataCategory,
    /// Whether the instrument was in force between the two states on that day.
    pub instrument_in_force: bool,
    /// Whether the instrument covers this category at all.
    pub category_covered: bool,
    /// Whether the threshold for this category is reached, with what was looked at.
    pub threshold_reached: bool,
    /// Facts and numbers that the threshold looked at.
    pub threshold_seen: Vec<Seen>,
    /// The office that issues.
    pub issuer: Office,
    /// The office that authorises.
    pub authoriser: Office,
    /// Whether the law of the instrument lets that office authorise this category.
    pub authoriser_competent: bool,
    /// Whether the authoriser conducts the prosecution of the same case.
    pub authoriser_prosecutes: bool,
    /// Whom it aims at.
    pub target: Target,
    /// Marks cited for suspicion and link.
    pub nexus: Citations,
    /// Alternatives considered.
    pub alternatives: Vec<ConsideredFact>,
    /// Less intrusive acts that were open.
    pub open: Vec<OpenAlternative>,
    /// What was asked.
    pub asked: Scope,
    /// What the cited marks support.
    pub justified: Scope,
    /// What it does to people.
    pub intrusion: Intrusion,
    /// An emergency is claimed.
    pub emergency_claimed: bool,
    /// A mark is cited for it.
    pub emergency_cited: bool,
    /// A threat to life or physical safety was pending and known.
    pub imminent_danger: bool,
    /// How it is limited in time, where it goes on in time (interception, surveillance).
    pub continuing: Option<Continuing>,
    /// How what comes in will be handled, as the application states it.
    pub handling: HandlingPlan,
    /// Safeguards of a measure that takes in everybody; none where it aims at somebody.
    pub bulk: Option<BulkPlan>,
    /// Whether and when the person is told, as the application states it.
    pub notice: Option<UserNotice>,
    /// A challenge to such a measure exists in the issuing state.
    pub remedy_exists: bool,
    /// Whose confidence it touches, as known then.
    pub protected: Option<Protected>,
    /// It is sent across a border.
    pub cross_border: bool,
    /// Results of a predictive tool among what it rests on.
    pub tool: ToolUse,
    /// Other facts for tests in packs.
    pub known: KnownFacts,
}

impl IssueFacts {
    /// Whether it opens what the rules on handling, passing on and erasing speak of: traffic data, content,
    /// data taken in real time, a whole system. Subscriber data, access identifiers and payment records are
    /// left to the data protection law of each office; what is only preserved has not come in yet.
    pub fn opens_private_life(&self) -> bool {
        self.performs.gives_access()
            && match self.category {
                DataCategory::Tra
                | DataCategory::Con
                | DataCategory::Rtt
                | DataCategory::Rtc
                | DataCategory::Sys => true,
                DataCategory::Sub
                | DataCategory::Acc
                | DataCategory::Fin
                | DataCategory::Frz
                | DataCategory::Per => false,
            }
    }
}

/// A decision as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulingFacts {
    /// The office that decided.
    pub office: Office,
    /// What it decided.
    pub outcome: Outcome,
    /// Marks, articles and facts cited as reasons.
    pub reasons: Citations,
    /// Whether the law allows this outcome on what was pleaded.
    pub within_law: bool,
    /// Results of a predictive tool among what it rests on.
    pub tool: ToolUse,
}

/// Answers to the packs' tests, as a plain list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownFacts {
    /// Facts that are so, sorted.
    pub facts: Vec<Fact>,
    /// Numbers, sorted by quantity.
    pub quantities: Vec<(Quantity, i64)>,
}

impl KnownFacts {
    /// Sorts and removes doubles so that look-ups and comparisons are stable.
    pub fn new(mut facts: Vec<Fact>, mut quantities: Vec<(Quantity, i64)>) -> KnownFacts {
        facts.sort();
        facts.dedup();
        quantities.sort();
        quantities.dedup_by_key(|(quantity, _)| *quantity);
        KnownFacts { facts, quantities }
    }

    /// The same with more facts.
    pub fn with(mut self, more: Vec<Fact>) -> KnownFacts {
        self.facts.extend(more);
        KnownFacts::new(self.facts, self.quantities)
    }
}

impl Answers for KnownFacts {
    fn fact(&self, fact: Fact) -> bool {
        self.facts.binary_search(&fact).is_ok()
    }

    fn quantity(&self, quantity: Quantity) -> i64 {
        self.quantities
            .binary_search_by_key(&quantity, |(q, _)| *q)
            .ok()
            .and_then(|index| self.quantities.get(index))
            .map_or(0, |(_, value)| *value)
    }
}

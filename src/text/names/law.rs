//! Words for the law: standing, consequence, remedy, facts, places, clocks, instruments, rules.

use super::{Named, named};
use crate::kernel::Period;
use crate::law::instrument::{
    Answer, ConditionKind, Course, Effect, Force, Instrument, Lapse, Membership, Object, Prolongation,
    StepPlace,
};
use crate::law::rules::{RuleId, Verdict};
use crate::law::standing::{Consequence, ForumStanding, Remedy, Standing};
use crate::law::terms::{ExclusionModel, LegalFamily, Status};
use crate::law::test::{Fact, Quantity};
use crate::text::{Arg, Msg};

named! {
    Standing, STANDINGS, "standing": {
        Standing::Settled => "settled",
        Standing::Majority => "majority",
        Standing::Divided => "divided",
        Standing::Discretionary => "discretionary",
    }
    Consequence, CONSEQUENCES, "consequence": {
        Consequence::Exclude => "exclude",
        Consequence::WeighLess => "weigh-less",
        Consequence::Refusal => "refusal",
        Consequence::Quash => "quash",
        Consequence::Appeal => "appeal",
        Consequence::OversightFinding => "oversight-finding",
        Consequence::ScoreOnly => "score-only",
    }
    Remedy, REMEDIES, "remedy": {
        Remedy::Withdraw => "withdraw",
        Remedy::Delete => "delete",
        Remedy::WithdrawAndDelete => "withdraw-and-delete",
        Remedy::NotifyLate => "notify-late",
        Remedy::Reissue => "reissue",
        Remedy::GiveReasons => "give-reasons",
        Remedy::DeleteOutside => "delete-outside",
        Remedy::Release => "release",
        Remedy::AskConsent => "ask-consent",
        Remedy::Redact => "redact",
        Remedy::CallBack => "call-back",
        Remedy::Disclose => "disclose",
        Remedy::AmendCharge => "amend-charge",
        Remedy::Translate => "translate",
        Remedy::HearAgain => "hear-again",
        Remedy::SupplyProtection => "supply-protection",
        Remedy::CheckJudgments => "check-judgments",
        Remedy::GiveAssurance => "give-assurance",
        Remedy::CompleteRegister => "complete-register",
        Remedy::ReviewByHuman => "review-by-human",
        Remedy::Declare => "declare",
        Remedy::CorrectStatement => "correct-statement",
        Remedy::InformVictims => "inform-victims",
        Remedy::BringClaims => "bring-claims",
    }
    LegalFamily, FAMILIES, "family": {
        LegalFamily::InvestigatingJudge => "investigating-judge",
        LegalFamily::ProsecutorLed => "prosecutor-led",
        LegalFamily::CommonLaw => "common-law",
    }
    ExclusionModel, EXCLUSIONS, "exclusion": {
        ExclusionModel::AutomaticWithFruit => "automatic-with-fruit",
        ExclusionModel::Automatic => "automatic",
        ExclusionModel::Discretionary => "discretionary",
        ExclusionModel::WeightOnly => "weight-only",
    }
    Status, STATUSES, "status": {
        Status::InForce => "in-force",
        Status::Pilot => "pilot",
    }
    Object, OBJECTS, "object": {
        Object::Data => "data",
        Object::Asset => "asset",
        Object::Person => "person",
        Object::OwnMeasure => "own-measure",
        Object::Team => "team",
    }
    Answer, ANSWERS, "answer": {
        Answer::Refuse => "refuse",
        Answer::Postpone => "postpone",
        Answer::Clarify => "clarify",
    }
    Force, FORCES, "force": {
        Force::Mandatory => "mandatory",
        Force::Optional => "optional",
    }
    Course, COURSES, "course": {
        Course::Ordinary => "ordinary",
        Course::Urgent => "urgent",
        Course::Emergency => "emergency",
    }
    ConditionKind, CONDITIONS, "condition": {
        ConditionKind::OnlyThisCase => "only-this-case",
        ConditionKind::Confidential => "confidential",
        ConditionKind::Speciality => "speciality",
        ConditionKind::NoDeathPenalty => "no-death-penalty",
    }
    Quantity, QUANTITIES, "quantity": {
        Quantity::MaxPenaltyIssuingMonths => "max-penalty-issuing-months",
        Quantity::MaxPenaltyReceivingMonths => "max-penalty-receiving-months",
        Quantity::SentenceMonths => "sentence-months",
        Quantity::Persons => "persons",
        Quantity::DaysOfData => "days-of-data",
        Quantity::DaysSincePreservation => "days-since-preservation",
    }
    Fact, FACTS, "fact": {
        Fact::OffenceListed => "offence-listed",
        Fact::OffenceInIssuingState => "offence-in-issuing-state",
        Fact::PersonInIssuingState => "person-in-issuing-state",
        Fact::PersonInReceivingState => "person-in-receiving-state",
        Fact::PersonNationalOfReceivingState => "person-national-of-receiving-state",
        Fact::DualCriminality => "dual-criminality",
        Fact::EmergencyClaimed => "emergency-claimed",
        Fact::ImminentDanger => "imminent-danger",
        Fact::Privileged => "privileged",
        Fact::Press => "press",
        Fact::PoliticalOffence => "political-offence",
        Fact::EssentialInterests => "essential-interests",
        Fact::OwnCaseHarmed => "own-case-harmed",
        Fact::AlreadyJudged => "already-judged",
        Fact::ManifestRightsBreach => "manifest-rights-breach",
        Fact::DeathPenalty => "death-penalty",
        Fact::AssuranceOnFile => "assurance-on-file",
        Fact::AvailableDomestically => "available-domestically",
        Fact::RemedyAvailable => "remedy-available",
        Fact::RemedyExists => "remedy-exists",
        Fact::AbscondedSentence => "absconded-sentence",
        Fact::FollowUpPromised => "follow-up-promised",
        Fact::LanguageAccepted => "language-accepted",
        Fact::HeldByAddressee => "held-by-addressee",
        Fact::IdentifiersSuffice => "identifiers-suffice",
        Fact::UrgencyClaimed => "urgency-claimed",
        Fact::FollowUpPending => "follow-up-pending",
        Fact::DualCriminalityWaived => "dual-criminality-waived",
        Fact::OtherProviderInPath => "other-provider-in-path",
        Fact::HolderInTerritory => "holder-in-territory",
        Fact::HolderServesTerritory => "holder-serves-territory",
        Fact::OffenceInReceivingState => "offence-in-receiving-state",
        Fact::PendingInReceivingState => "pending-in-receiving-state",
        Fact::TimeBarred => "time-barred",
        Fact::Discriminatory => "discriminatory",
        Fact::FormIncomplete => "form-incomplete",
        Fact::TermMistranslated => "term-mistranslated",
        Fact::HostTold => "host-told",
        Fact::SearchAsked => "search-asked",
    }
}

/// How a finding is marked: a sign and a word that say the same as its colour. A breach of a rule
/// that is not settled in the forum does not exclude by itself: courts may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub enum Mark {
    /// Grave, of a settled rule that excludes, not made good.
    Excludes,
    /// Grave, of a settled rule that stops the act (refusal, annulment), not made good.
    Stops,
    /// Grave, of a rule that the court applies as it sees fit, not made good.
    Divided,
    /// Curable, not made good.
    Curable,
    /// Made good.
    Cured,
    /// Kept.
    Kept,
}

named! {
    Mark, MARKS, "mark": {
        Mark::Excludes => "excludes",
        Mark::Stops => "stops",
        Mark::Divided => "divided",
        Mark::Curable => "curable",
        Mark::Cured => "cured",
        Mark::Kept => "kept",
    }
}

impl Mark {
    /// The mark of a finding, with the row of its rule in the forum.
    pub fn of(verdict: Verdict, cured: bool, row: Option<&ForumStanding>) -> Mark {
        match (verdict, cured, row) {
            (Verdict::Kept, _, _) => Mark::Kept,
            (_, true, _) => Mark::Cured,
            (Verdict::Curable, false, _) => Mark::Curable,
            (Verdict::Grave, false, Some(row)) if row.standing == Standing::Settled => {
                if row.consequence == Consequence::Exclude { Mark::Excludes } else { Mark::Stops }
            }
            (Verdict::Grave, false, _) => Mark::Divided,
        }
    }
}

/// Key of a text about a rule: `rule-R05-title`.
pub fn rule_key(rule: RuleId, part: &str) -> String {
    format!("rule-{}-{part}", rule.name())
}

/// Name of an instrument in a sentence; one without words of ours goes by its short name.
pub fn instrument_msg(words: &crate::text::Words, id: &str) -> Msg {
    known(words, format!("instrument-{id}"), id)
}

/// Name of a treaty or act that states are party to.
pub fn treaty_msg(words: &crate::text::Words, id: &str) -> Msg {
    known(words, format!("treaty-{id}"), id)
}

/// A ground or reason by its short name: a ground of an instrument, a rule, `scope`, `proof`.
pub fn ground_msg(words: &crate::text::Words, id: &str) -> Msg {
    match id.parse::<RuleId>() {
        Ok(rule) => Msg::new("ground-rule")
            .text("code", rule.name())
            .key("title", rule_key(rule, "title")),
        Err(_) => known(words, format!("ground-{id}"), id),
    }
}

fn known(words: &crate::text::Words, key: String, bare: &str) -> Msg {
    if words.has(&key) { Msg::new(key) } else { Msg::new("bare").text("text", bare) }
}

/// Which states must be party to what.
pub fn membership_msg(words: &crate::text::Words, instrument: &Instrument) -> Msg {
    let (key, treaty) = match &instrument.membership {
        Membership::Both(treaty) => ("membership-both", treaty),
        Membership::Issuing(treaty) => ("membership-issuing", treaty),
        Membership::Receiving(treaty) => ("membership-receiving", treaty),
        Membership::Domestic(treaty) => ("membership-domestic", treaty),
        Membership::None => return Msg::new("membership-none"),
    };
    Msg::new(key).msg("treaty", treaty_msg(words, treaty))
}

/// A length of time as a law states it.
pub fn period_msg(period: Period) -> Msg {
    let (key, n) = match period {
        Period::Hours(n) => ("period-hours", n),
        Period::Days(n) => ("period-days", n),
        Period::WorkingDays(n) => ("period-working-days", n),
        Period::Months(n) => ("period-months", n),
    };
    Msg::new(key).number("n", n)
}

/// How a clock may be prolonged.
pub fn prolongation_msg(by: Prolongation) -> Msg {
    let (key, period) = match by {
        Prolongation::Once(period) => ("prolongation-once", period),
        Prolongation::Renewable(period) => ("prolongation-renewable", period),
        Prolongation::UpTo(period) => ("prolongation-up-to", period),
        Prolongation::WhileItHolds => return Msg::new("prolongation-while-it-holds"),
    };
    Msg::new(key).msg("period", period_msg(period))
}

/// What the end of a clock means.
pub fn lapse_key(lapse: Lapse) -> &'static str {
    match lapse {
        Lapse::Late => "lapse-late",
        Lapse::Ends => "lapse-ends",
        Lapse::Released => "lapse-released",
        Lapse::Fallback => "lapse-fallback",
    }
}

/// What a notification does.
pub fn effect_msg(effect: &Effect) -> Msg {
    let (key, period) = match effect {
        Effect::Suspends(period) => ("effect-suspends", period),
        Effect::Objection(period) => ("effect-objection", period),
        Effect::Veto(period) => ("effect-veto", period),
        Effect::None => return Msg::new("effect-none"),
    };
    Msg::new(key).msg("period", period_msg(*period))
}

/// Where a step is taken.
pub fn place_msg(place: StepPlace) -> Msg {
    match place {
        StepPlace::Issuing(office) => Msg::new("place-issuing").named("office", &office),
        StepPlace::Receiving(office) => Msg::new("place-receiving").named("office", &office),
        StepPlace::Holder => Msg::new("place-holder"),
        StepPlace::Authoriser => Msg::new("place-authoriser"),
        StepPlace::Between => Msg::new("place-between"),
    }
}

/// How a breach is made good, and within which time.
pub fn cure_msg(remedy: Remedy, within: Period) -> Msg {
    Msg::new("cure")
        .with("remedy", Arg::Msg(Box::new(remedy.msg())))
        .msg("period", period_msg(within))
}

pub(super) fn keys() -> Vec<&'static str> {
    let plain: &[&str] = &[
        "ground-rule",
        "bare",
        "membership-both",
        "membership-issuing",
        "membership-receiving",
        "membership-domestic",
        "membership-none",
        "period-hours",
        "period-days",
        "period-working-days",
        "period-months",
        "prolongation-once",
        "prolongation-renewable",
        "prolongation-up-to",
        "prolongation-while-it-holds",
        "lapse-late",
        "lapse-ends",
        "lapse-released",
        "lapse-fallback",
        "effect-suspends",
        "effect-objection",
        "effect-veto",
        "effect-none",
        "place-issuing",
        "place-receiving",
        "place-holder",
        "place-authoriser",
        "place-between",
        "cure",
    ];
    [
        plain,
        STANDINGS,
        CONSEQUENCES,
        REMEDIES,
        FAMILIES,
        EXCLUSIONS,
        STATUSES,
        OBJECTS,
        ANSWERS,
        FORCES,
        COURSES,
        CONDITIONS,
        QUANTITIES,
        FACTS,
        MARKS,
    ]
    .concat()
}

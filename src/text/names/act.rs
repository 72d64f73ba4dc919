//! Words for what is asked and done: data, offices, steps, forms, reasons for a choice, better acts.

use super::named;
use crate::case::command::{Necessity, UserNotice};
use crate::case::event::RequestEnd;
use crate::law::decision::Outcome;
use crate::law::facts::{Insufficiency, Target};
use crate::law::instrument::{Field, Performs, StepAct, Yields};
use crate::law::rules::Amendment;
use crate::law::terms::{DataCategory, Office};
use crate::text::Msg;

named! {
    DataCategory, CATEGORIES, "category": {
        DataCategory::Sub => "sub",
        DataCategory::Acc => "acc",
        DataCategory::Tra => "tra",
        DataCategory::Con => "con",
        DataCategory::Rtt => "rtt",
        DataCategory::Rtc => "rtc",
        DataCategory::Sys => "sys",
        DataCategory::Fin => "fin",
        DataCategory::Frz => "frz",
        DataCategory::Per => "per",
    }
    Office, OFFICES, "office": {
        Office::Judge => "judge",
        Office::Court => "court",
        Office::InvestigatingJudge => "investigating-judge",
        Office::Prosecutor => "prosecutor",
        Office::Police => "police",
        Office::CentralAuthority => "central-authority",
        Office::Ministry => "ministry",
        Office::ContactPoint => "contact-point",
        Office::Provider => "provider",
        Office::EnforcingAuthority => "enforcing-authority",
        Office::Lab => "lab",
        Office::Translator => "translator",
        Office::TrialCourt => "trial-court",
        Office::AppealCourt => "appeal-court",
        Office::Oversight => "oversight",
        Office::IncidentLead => "incident-lead",
        Office::VictimSupport => "victim-support",
        Office::Coordinator => "coordinator",
        Office::Expert => "expert",
        Office::Defence => "defence",
    }
    StepAct, STEPS, "step": {
        StepAct::Authorise => "authorise",
        StepAct::Check => "check",
        StepAct::Translate => "translate",
        StepAct::Transmit => "transmit",
        StepAct::Recognise => "recognise",
        StepAct::Execute => "execute",
        StepAct::Return => "return",
    }
    Outcome, OUTCOMES, "outcome": {
        Outcome::Grant => "grant",
        Outcome::Partial => "partial",
        Outcome::Clarify => "clarify",
        Outcome::Postpone => "postpone",
        Outcome::Refuse => "refuse",
    }
    RequestEnd, ENDS, "end": {
        RequestEnd::Answered => "answered",
        RequestEnd::Nothing => "nothing",
        RequestEnd::Refused => "refused",
        RequestEnd::Withdrawn => "withdrawn",
    }
    Performs, PERFORMS, "performs": {
        Performs::Preserve => "preserve",
        Performs::Produce => "produce",
        Performs::Intercept => "intercept",
        Performs::Search => "search",
        Performs::Freeze => "freeze",
        Performs::Confiscate => "confiscate",
        Performs::Arrest => "arrest",
        Performs::Surrender => "surrender",
        Performs::Notify => "notify",
        Performs::Inform => "inform",
        Performs::Join => "join",
    }
    Yields, YIELDS, "yields": {
        Yields::Evidence => "evidence",
        Yields::LeadOnly => "lead-only",
        Yields::Nothing => "nothing",
    }
    Field, FIELDS, "field": {
        Field::Category => "category",
        Field::Identifiers => "identifiers",
        Field::Moment => "moment",
        Field::Period => "period",
        Field::Target => "target",
        Field::Offence => "offence",
        Field::Nexus => "nexus",
        Field::Necessity => "necessity",
        Field::Alternatives => "alternatives",
        Field::Emergency => "emergency",
        Field::Authoriser => "authoriser",
        Field::Preservation => "preservation",
        Field::FollowUp => "follow-up",
        Field::Translation => "translation",
        Field::Remedies => "remedies",
        Field::UserNotice => "user-notice",
        Field::Person => "person",
        Field::Asset => "asset",
        Field::Duration => "duration",
        Field::Encloses => "encloses",
        Field::Judgments => "judgments",
    }
    Necessity, NECESSITIES, "necessity": {
        Necessity::IdentifyUser => "identify-user",
        Necessity::PreventLoss => "prevent-loss",
        Necessity::ProveAct => "prove-act",
        Necessity::ProveLink => "prove-link",
        Necessity::TraceMoney => "trace-money",
        Necessity::AvertThreat => "avert-threat",
    }
    UserNotice, NOTICES, "user-notice": {
        UserNotice::AtOnce => "at-once",
        UserNotice::DelayedWithGround => "delayed-with-ground",
        UserNotice::Never => "never",
    }
    Insufficiency, INSUFFICIENCIES, "insufficiency": {
        Insufficiency::DoesNotIdentify => "does-not-identify",
        Insufficiency::TooSlow => "too-slow",
        Insufficiency::DataWouldBeLost => "data-would-be-lost",
        Insufficiency::TriedWithoutResult => "tried-without-result",
        Insufficiency::NoLegalChannel => "no-legal-channel",
        Insufficiency::NotEvidence => "not-evidence",
        Insufficiency::WarnsSuspect => "warns-suspect",
    }
    Target, TARGETS, "target": {
        Target::Person => "person",
        Target::Identifier => "identifier",
        Target::Premises => "premises",
        Target::Area => "area",
        Target::AllUsers => "all-users",
    }
}

/// The lawful act that was open, as a sentence.
pub fn better_act(better: Amendment) -> Msg {
    Msg::new(format!("better-{}", better.code()))
}

pub(super) fn keys() -> Vec<&'static str> {
    [
        CATEGORIES,
        OFFICES,
        STEPS,
        OUTCOMES,
        ENDS,
        PERFORMS,
        YIELDS,
        FIELDS,
        NECESSITIES,
        NOTICES,
        INSUFFICIENCIES,
        TARGETS,
    ]
    .concat()
}

//! Every command of the case can be given in the window: it has a row, and where somebody gave it in a long
//! game it was offered at that moment, and could be done.

use rogatory::case::command::{Command, Stop};
use rogatory::case::custody::Command as Custody;
use rogatory::case::hearing::Command as Hearing;
use rogatory::case::joint::Command as Joint;
use rogatory::case::measure::Command as Measure;
use rogatory::case::redress::Command as Redress;
use rogatory::text::Language;
use rogatory::text::Words;
use rogatory::ui::act::{self, offers};
use rogatory::ui::command::{Start, UiCommand};
use rogatory::ui::settings::Settings;
use rogatory::ui::studio::Studio;
use rogatory::ui::{Sight, act::spec};

use super::common::{Shelf, loaded};
use super::same_log::headless;

/// The row of a command; none for what has a panel of its own (drafts) or is the clock's or the facilitator's.
fn row(command: &Command) -> Option<&'static str> {
    Some(match command {
        Command::Advance { .. }
        | Command::ReleaseInject { .. }
        | Command::Send { .. }
        | Command::Clarify { .. } => return None,
        Command::Read { .. } => "read",
        Command::Rule { .. } => "rule",
        Command::Withdraw { .. } => "withdraw",
        Command::Cure { .. } => "cure",
        Command::Verify { .. } => "verify",
        Command::Charge { .. } => "charge",
        Command::Challenge { .. } => "challenge",
        Command::Rest => "rest",
        Command::RuleChallenge { .. } => "rule-challenge",
        Command::Verdict { .. } => "verdict",
        Command::Discontinue { .. } => "discontinue",
        Command::Joint(command) => joint(command),
        Command::Measure(command) => measure(command),
        Command::Custody(command) => custody(command),
        Command::Hearing(command) => hearing(command),
        Command::Redress(command) => redress(command),
    })
}

fn joint(command: &Joint) -> &'static str {
    match command {
        Joint::Notify { .. } => "notify",
        Joint::ProposeLead { .. } => "propose-lead",
        Joint::ProposeTeam { .. } => "propose-team",
        Joint::Agree { .. } => "agree",
        Joint::ApplyGrant { .. } => "apply-grant",
        Joint::PostLiaison { .. } => "post-liaison",
        Joint::PreCheck { .. } => "pre-check",
        Joint::CallBack { .. } => "call-back",
        Joint::Serve { .. } => "serve",
        Joint::NoteApproach { .. } => "note-approach",
        Joint::RefuseApproach { .. } => "refuse-approach",
        Joint::SecureChannel { .. } => "secure-channel",
        Joint::DiscloseTerms { .. } => "disclose-terms",
    }
}

fn measure(command: &Measure) -> &'static str {
    match command {
        Measure::StopMeasure { .. } => "stop-measure",
        Measure::RenewMeasure { .. } => "renew-measure",
        Measure::DeleteOutside { .. } => "delete-outside",
        Measure::Validate { .. } => "validate",
        Measure::Undo { .. } => "undo",
        Measure::GiveAssurance { .. } => "give-assurance",
        Measure::AskConsent { .. } => "ask-speciality",
        Measure::AnswerConsent { .. } => "answer-speciality",
        Measure::Lift { .. } => "lift",
    }
}

fn custody(command: &Custody) -> &'static str {
    match command {
        Custody::Analyse { .. } => "analyse",
        Custody::Reformat { .. } => "reformat",
        Custody::Attest { .. } => "attest",
        Custody::Examine { .. } => "examine",
        Custody::AskCopy { .. } => "ask-copy",
        Custody::AskConsent { .. } => "ask-use",
        Custody::Answer { .. } => "answer-custody",
        Custody::Redact { .. } => "redact",
        Custody::RedactAnswer { .. } => "redact-answer",
        Custody::Share { .. } => "share",
        Custody::Erase { .. } => "erase",
        Custody::CompleteRegister { .. } => "complete-register",
    }
}

fn hearing(command: &Hearing) -> &'static str {
    match command {
        Hearing::Hear { .. } => "hear",
        Hearing::CheckJudgments { .. } => "check-judgments",
        Hearing::Consult { .. } => "consult",
        Hearing::AmendCharge { .. } => "amend-charge",
        Hearing::Disclose { .. } => "disclose",
        Hearing::AskRaw { .. } => "ask-raw",
        Hearing::AskForEvidence { .. } => "ask-evidence",
        Hearing::DecideMotion { .. } => "decide-motion",
        Hearing::Compose { .. } => "compose",
        Hearing::DeclareInterest { .. } => "declare-interest",
        Hearing::AskBack { .. } => "ask-back",
        Hearing::Explain { .. } => "explain",
        Hearing::AppointExpert { .. } => "appoint-expert",
        Hearing::AskSheet { .. } => "ask-sheet",
        Hearing::Review { .. } => "review",
        Hearing::GiveReasons { .. } => "give-reasons",
        Hearing::Sentence { .. } => "sentence",
        Hearing::Appeal { .. } => "appeal",
        Hearing::DecideAppeal { .. } => "decide-appeal",
        Hearing::AskAdvice { .. } => "ask-advice",
        Hearing::Advise { .. } => "advise",
        Hearing::TransferTo { .. } => "transfer",
    }
}

fn redress(command: &Redress) -> &'static str {
    match command {
        Redress::Inform { .. } => "inform",
        Redress::Claim { .. } => "claim",
        Redress::Decline { .. } => "decline",
        Redress::Award { .. } => "award",
        Redress::ApplyFund { .. } => "apply-fund",
        Redress::ProposeSharing { .. } => "propose-sharing",
        Redress::AnswerSharing { .. } => "answer-sharing",
        Redress::Audit { .. } => "audit",
        Redress::Suspend { .. } => "suspend",
        Redress::Resume { .. } => "resume",
        Redress::Tell { .. } => "tell",
        Redress::DelayNotice { .. } => "delay-notice",
    }
}

#[test]
fn every_row_has_its_words_in_both_languages() {
    for language in Language::ALL {
        let words = Words::bare(language);
        for act in act::all() {
            let keys = [format!("ui-act-{}", act.name), format!("ui-act-{}-what", act.name)];
            let params = act.params.iter().map(|p| format!("ui-param-{}", p.name));
            for key in keys.into_iter().chain(params) {
                assert!(words.has(&key), "{language}: no words for {key}");
            }
        }
    }
}

#[test]
fn what_was_done_in_a_long_game_was_offered() {
    let case = "02_cold_ward";
    let loaded = loaded(case).expect("a shipped case");
    let log = headless(&loaded, 3);
    let mut shelf = Shelf::default();
    let mut studio = Studio::open(&shelf, Settings::default());
    let people = loaded.prepared.scenario.seats.iter().map(|s| s.id.clone()).collect();
    let table = Start { case: case.to_owned(), seed: 3, people, manners: Vec::new(), exam: false };
    studio.update(UiCommand::Begin(Box::new(table)), &mut shelf);
    let mut missing = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for entry in log.entries.iter().skip(1) {
        let Some(seat) = entry.seat else {
            if let Command::Advance { until, stop: Stop::AtVisibleEvent } = &entry.command {
                let now = studio.play.as_ref().expect("a case").view().now;
                studio.update(UiCommand::Skip(until.since(now)), &mut shelf);
            }
            continue;
        };
        let seat = loaded.prepared.scenario.seats[seat.index()].id.clone();
        studio.update(UiCommand::Sit(seat.clone()), &mut shelf);
        if let Some(name) = row(&entry.command)
            && entry.rejected.is_none()
        {
            let sight = Sight::of(studio.play.as_ref().expect("a case"));
            let place = spec(name).expect("a row").place;
            let offered = offers(&sight, place).into_iter().find(|o| o.name == name);
            seen.insert(name);
            if offered.as_ref().is_none_or(|o| o.ready.is_err()) {
                missing.push(format!("{seat}: {name}: {offered:?}"));
            }
        }
        studio.update(UiCommand::Give(Box::new(entry.command.clone())), &mut shelf);
    }
    assert!(seen.len() > 25, "only {seen:?}");
    assert!(missing.is_empty(), "{} not offered:\n{}", missing.len(), missing.join("\n"));
}

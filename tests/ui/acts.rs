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
        Command::ExtendPreservation { .. } => "extend-preservation",
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
    let people = loaded.prepared.scenario.seats.iter().map(|s| s.id.to_string()).collect();
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
        studio.update(UiCommand::Sit(seat.to_string()), &mut shelf);
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

/// Every act that is offered as ready can be done in some way, and one that says why not cannot: each way of filling
/// in what is required, up to a bound that is far above the window's own.
#[test]
fn an_act_is_ready_just_when_some_way_of_filling_it_in_is_taken() {
    use rogatory::players::Manner;
    use rogatory::ui::command::Place;
    use rogatory::ui::play::{Play, Sidecar};

    use super::drawn::{cut, game};
    let loaded = loaded("02_cold_ward").expect("a shipped case");
    let lines = game(&loaded, Manner::ByTheBook, 3);
    let (mut ready, mut refused) = (0, 0);
    for permille in [60, 300, 500, 800] {
        let log = cut(&lines, permille);
        for seat in ["prosecutor", "judge", "court", "defence", "oversight", "victims"] {
            let side = Sidecar { people: vec![seat.to_owned()], ..Sidecar::default() };
            let play = Play::resume(&loaded, &log, side, "t".to_owned(), Language::En).expect("it resumes");
            let sight = Sight::of(&play);
            for place in Place::ALL {
                for offer in offers(&sight, place) {
                    let taken = some_way(&sight, offer.name);
                    let at = format!("{seat} at {permille}: {}: {:?}", offer.name, offer.ready);
                    match offer.ready {
                        Ok(()) => ready += 1,
                        Err(_) => refused += 1,
                    }
                    assert_eq!(offer.ready.is_ok(), taken, "{at}");
                    if let Err(why) = &offer.ready {
                        assert!(!names_one_of_several(&sight, offer.name, why), "{at}");
                    }
                }
            }
        }
    }
    assert!(ready > 40 && refused > 40, "{ready} ready, {refused} refused");
}

/// Whether a reason quotes one choice where there are others.
fn names_one_of_several(sight: &Sight<'_>, name: &str, why: &str) -> bool {
    use rogatory::ui::act::{Values, choices};
    let act = spec(name).expect("a row");
    act.params.iter().any(|param| {
        let all = choices(sight, param, &Values::new());
        all.len() > 1 && all.iter().any(|c| why.contains(&format!("\u{201c}{}\u{201d}", c.words)))
    })
}

/// Whether some filling is taken by the engine, each alone of what may stay open included.
fn some_way(sight: &Sight<'_>, name: &str) -> bool {
    use rogatory::ui::act::{Filled, Kind, Param, Value, Values, choices};
    fn fill(
        sight: &Sight<'_>,
        open: &[&Param],
        values: &mut Values,
        build: &dyn Fn(&Values) -> bool,
    ) -> bool {
        let Some((param, rest)) = open.split_first() else { return build(values) };
        let chosen: Vec<rogatory::kernel::Name> =
            choices(sight, param, values).into_iter().map(|c| c.value).collect();
        let ways: Vec<Value> = match param.kind {
            Kind::One(_) => chosen.into_iter().map(Value::One).collect(),
            Kind::Many(_) => {
                let each = chosen.iter().map(|c| Value::Many(vec![c.clone()]));
                each.chain([Value::Many(chosen.clone())]).collect()
            }
            Kind::Number(least, most) => [least, least.midpoint(most), most].map(Value::Number).into(),
            Kind::Yes | Kind::Decide => vec![Value::Yes(true), Value::Yes(false)],
            Kind::Text => vec![Value::Text(".".to_owned())],
            Kind::Date => [14u64, 90, 200]
                .map(|d| Value::Text(sight.local(sight.view.now.plus(d * 24 * 60)).to_string()))
                .into(),
        };
        ways.into_iter().any(|way| {
            values.insert(param.name.to_owned(), way);
            let taken = fill(sight, rest, values, build);
            values.remove(param.name);
            taken
        })
    }
    let act = spec(name).expect("a row");
    let build = |values: &Values| {
        (act.build)(sight, &Filled(values)).is_some_and(|command| sight.may(&command).is_ok())
    };
    let required: Vec<&Param> = act.params.iter().filter(|p| p.required).collect();
    if fill(sight, &required, &mut Values::new(), &build) {
        return true;
    }
    act.params.iter().filter(|p| !p.required).any(|param| {
        let with: Vec<&Param> = required.iter().copied().chain([param]).collect();
        fill(sight, &with, &mut Values::new(), &build)
    })
}

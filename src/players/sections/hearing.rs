//! What a stand-in does in the section `hearing`.
//!
//! By the book: hears suspects with every safeguard they may need, looks for judgments and comparable cases before
//! the charge, discloses everything with raw data and method, speaks exactly and says who pays, asks back about
//! every sentence, has an expert look at what the defence could not test, sentences as comparable cases were, appeals
//! on what the file shows. In haste it leaves all that out, speaks as strongly as it can, and rules without reasons.
//! Over-cautious, one step after the other, and raw data only once asked for. Passive: only what it is asked.

use crate::case::command::{ChallengeRuling, Command, Guilt, Reasons};
use crate::case::hearing::{
    AppealEnd, AppealRuling, AskView, Command as Own, ExhibitView, OwnWords, RawView, Safeguards,
    SentenceKind, SuspectView, View,
};
use crate::case::projection::{PhaseView, Projection};
use crate::kernel::Name;
use crate::law::rules::RuleId;
use crate::law::terms::Office;
use crate::players::Manner;
use crate::players::file::{self, CITED_LIMIT};

/// What to do now, in this order.
pub(super) fn plan(manner: Manner, view: &Projection) -> Vec<Command> {
    let own = &view.sections.hearing;
    let mut commands = match view.role {
        Office::Prosecutor => prosecutor(manner, view, own),
        Office::Police | Office::InvestigatingJudge => {
            hearings(manner, own).chain(motions(manner, view, own)).collect()
        }
        Office::Defence => defence(manner, view, own),
        Office::TrialCourt => motions(manner, view, own).chain(court(manner, view, own)).collect(),
        Office::AppealCourt => panel(manner, view, own),
        Office::Coordinator => coordinator(manner, own),
        _ => Vec::new(),
    };
    commands.extend(own.own_words.iter().flat_map(|words| speaker(manner, words)));
    if commands.is_empty() {
        return Vec::new();
    }
    if manner == Manner::OverCautious {
        commands.truncate(1);
    }
    commands.into_iter().map(Command::Hearing).collect()
}

/// Whether a prosecutor does not charge or end the case yet: something of this section comes first or is under way.
pub(super) fn holds_back(manner: Manner, view: &Projection) -> bool {
    let own = &view.sections.hearing;
    view.role == Office::Prosecutor
        && view.phase == PhaseView::Investigation
        && is_careful(manner)
        && (before_charge(manner, own).next().is_some()
            || own.suspects.iter().any(|s| s.arranged)
            || own.tools.iter().any(|t| t.under_way)
            || own.forums.iter().any(|f| f.asked || f.offered))
}

/// Whether a court does not give its verdict yet.
pub(super) fn court_waits(manner: Manner, view: &Projection) -> bool {
    let own = &view.sections.hearing;
    is_careful(manner)
        && (own.waits_for_words
            || own.asks.iter().any(|a| a.under_way || wants_decision(a))
            || own
                .exhibits
                .iter()
                .any(|e| e.raw == RawView::Sought || (e.appointed && !e.opinion))
            || !court(manner, view, own).is_empty())
}

/// Whether counsel does not rest yet.
pub(super) fn defence_waits(manner: Manner, view: &Projection) -> bool {
    let own = &view.sections.hearing;
    is_careful(manner)
        && (own.asks.iter().any(|a| a.under_way) || own.exhibits.iter().any(|e| e.raw == RawView::Sought))
}

/// Takes from a charge what was judged elsewhere and where nothing shows what was meant, and offers a case to another forum before ending it.
pub(super) fn amend(manner: Manner, view: &Projection, commands: &mut [Command]) {
    let own = &view.sections.hearing;
    if !is_careful(manner) || view.role != Office::Prosecutor {
        return;
    }
    for command in commands.iter_mut() {
        if let Command::Charge { person, counts, .. } = command {
            let judged = own.judgments.iter().find(|j| j.person == *person);
            counts.retain(|c| judged.is_none_or(|j| j.intent_shown.contains(c) && !j.judged_for.contains(c)));
            if counts.is_empty() {
                *command = Command::Discontinue { reasons: cite("proof", view, None) };
            }
        }
        if matches!(command, Command::Discontinue { .. })
            && let Some(instead) = elsewhere(view, own)
        {
            *command = Command::Hearing(instead);
        }
    }
}

fn is_careful(manner: Manner) -> bool {
    matches!(manner, Manner::ByTheBook | Manner::OverCautious)
}

/// Marks of an exhibit (or of anything read that points to a count), with a ground.
fn cite(ground: &str, view: &Projection, item: Option<&str>) -> Reasons {
    let fits = |i: &&crate::case::projection::ItemView| item.is_none_or(|handle| i.handle == handle);
    let marks = file::items(view).filter(fits).flat_map(|i| file::telling_marks(i, None));
    let marks = marks.take(CITED_LIMIT).map(|m| m.name.clone()).collect();
    Reasons { grounds: vec![ground.into()], marks, note: String::new() }
}

fn reasoned(manner: Manner, reasons: Reasons) -> Reasons {
    if manner == Manner::Hasty { Reasons::default() } else { reasons }
}

/// Another forum, before the case is ended: the coordinator is asked, and followed.
fn elsewhere(view: &Projection, own: &View) -> Option<Own> {
    let open = own.forums.iter().find(|f| f.advice != Some(false) && !f.offered)?;
    let state = open.state.clone();
    match open.advice {
        None if open.coordinated && !open.asked => Some(Own::AskAdvice { state }),
        None if open.coordinated => None,
        Some(_) | None => Some(Own::TransferTo { state, reasons: cite("elsewhere", view, None) }),
    }
}

fn prosecutor(manner: Manner, view: &Projection, own: &View) -> Vec<Own> {
    let mut commands: Vec<Own> = motions(manner, view, own).collect();
    match view.phase {
        PhaseView::Investigation => commands.extend(before_charge(manner, own)),
        PhaseView::Charged | PhaseView::Hearing => {
            commands.extend(disclosure(manner, own));
            let hidden = own.statements.iter().filter(|s| s.undeclared && is_careful(manner));
            commands.extend(hidden.map(|s| Own::DeclareInterest { speaker: s.speaker.clone() }));
        }
        PhaseView::Closed(_) => {}
    }
    commands
}

fn before_charge(manner: Manner, own: &View) -> impl Iterator<Item = Own> {
    let careful = is_careful(manner);
    let unchecked = own.judgments.iter().filter(move |j| careful && !j.checked);
    let conducts = own.conducts.iter().filter(move |_| careful && own.casebook.is_empty());
    hearings(manner, own)
        .chain(unchecked.map(|j| Own::CheckJudgments { person: j.person.clone() }))
        .chain(conducts.map(|conduct| Own::Consult { conduct: conduct.clone() }))
        .chain(tools(own).filter(move |_| careful))
}

/// Asks for missing sheets once, and reviews what has one.
fn tools(own: &View) -> impl Iterator<Item = Own> {
    let missing = own.tools.iter().filter(|t| t.sheet.is_none() && !t.asked);
    let asking = missing.map(|t| Own::AskSheet { item: t.item.clone() });
    let open = own.tools.iter().filter(|t| t.sheet.is_some() && !t.reviewed);
    asking.chain(open.map(|t| Own::Review { item: t.item.clone() }))
}

fn hearings(manner: Manner, own: &View) -> impl Iterator<Item = Own> {
    let first = own
        .suspects
        .iter()
        .filter(|s| s.within_reach && s.heard.is_none() && !s.arranged);
    let with = move |s: &SuspectView| match manner {
        Manner::ByTheBook | Manner::OverCautious => Some(Safeguards {
            interpreter: s.foreign_language,
            documents_translated: s.foreign_language,
            age_checked: true,
            lawyer: true,
            parent: s.age_in_doubt,
            individual_assessment: s.age_in_doubt,
        }),
        Manner::Hasty => Some(Safeguards::default()),
        Manner::Passive => None,
    };
    first.filter_map(move |s| Some(Own::Hear { safeguards: with(s)?, person: s.person.clone() }))
}

/// By the book everything at once; over-cautious raw data, and passive anything, only where asked.
fn disclosure(manner: Manner, own: &View) -> Vec<Own> {
    let raw_owed = |e: &&ExhibitView| e.raw == RawView::Kept && (manner == Manner::ByTheBook || e.raw_asked);
    let item = |e: &ExhibitView| e.item.clone();
    match manner {
        Manner::Hasty => Vec::new(),
        Manner::Passive => {
            let items: Vec<Name> = own.exhibits.iter().filter(raw_owed).map(item).collect();
            disclose(items, true, false)
        }
        Manner::ByTheBook | Manner::OverCautious => {
            let method: Vec<Name> = own.exhibits.iter().filter(|e| !e.method).map(item).collect();
            let raw: Vec<Name> = own.exhibits.iter().filter(raw_owed).map(item).collect();
            let mut commands = disclose(method, false, true);
            commands.extend(disclose(raw, true, true));
            commands
        }
    }
}

fn disclose(items: Vec<Name>, raw: bool, method: bool) -> Vec<Own> {
    let limit = crate::case::command::LIST_LIMIT;
    items
        .chunks(limit)
        .map(|items| Own::Disclose { items: items.to_vec(), raw, method })
        .collect()
}

/// Decides on what the defence asks for, as it was pleaded.
fn motions(manner: Manner, view: &Projection, own: &View) -> impl Iterator<Item = Own> {
    let open = own.asks.iter().filter(|a| wants_decision(a));
    open.map(move |a| Own::DecideMotion {
        ask: a.name.clone(),
        grant: a.awaits_you == Some(true) && manner != Manner::Hasty,
        reasons: reasoned(manner, cite("defence", view, None)),
    })
}

/// What the prosecution refused on a bare plea, a judge need not take up again.
fn wants_decision(ask: &AskView) -> bool {
    ask.awaits_you.is_some_and(|specific| ask.granted.is_none() || specific)
}

fn defence(manner: Manner, view: &Projection, own: &View) -> Vec<Own> {
    let mut commands = Vec::new();
    if is_careful(manner) {
        let kept = own.exhibits.iter().filter(|e| e.raw == RawView::Kept && !e.raw_asked);
        commands.extend(kept.map(|e| Own::AskRaw { item: e.item.clone() }));
        let verdict = view.trial.as_ref().is_some_and(|t| !t.verdicts.is_empty());
        let asks = own.asks.iter().filter(|a| !a.asked && !verdict);
        commands.extend(
            asks.map(|a| Own::AskForEvidence { ask: a.name.clone(), reasons: cite("defence", view, None) }),
        );
    }
    commands.extend(appeal(manner, view, own));
    commands
}

/// By the book on what the file shows; over-cautious in any case.
fn appeal(manner: Manner, view: &Projection, own: &View) -> Option<Own> {
    let open = own.appeal.as_ref().filter(|a| a.until.is_some() && a.brought.is_none())?;
    let trial = view.trial.as_ref()?;
    let convicted = trial.verdicts.iter().any(|(_, g)| *g == Guilt::Guilty);
    let mut grounds = open.open_grounds.clone();
    if grounds.is_empty() && manner == Manner::OverCautious {
        grounds.push(RuleId::R26);
    }
    if !convicted || !is_careful(manner) || grounds.is_empty() {
        return None;
    }
    grounds.truncate(CITED_LIMIT);
    Some(Own::Appeal { grounds, reasons: cite("proof", view, None) })
}

fn court(manner: Manner, view: &Projection, own: &View) -> Vec<Own> {
    let mut commands = Vec::new();
    let before_verdict =
        view.phase == PhaseView::Hearing && view.trial.as_ref().is_some_and(|t| t.verdicts.is_empty());
    if is_careful(manner) && before_verdict && own.appeal.is_none() {
        commands.extend(questions(own));
        commands.extend(tools(own));
        let standing = |item: &Name| {
            let exhibit = view.trial.iter().flat_map(|t| &t.exhibits).find(|(i, _)| i == item);
            exhibit.is_some_and(|(_, fell)| *fell != Some(ChallengeRuling::Exclude))
        };
        let untested = own.exhibits.iter().filter(|e| {
            let unseen = matches!(e.raw, RawView::Kept | RawView::Gone) || !e.method;
            unseen && e.can_appoint && standing(&e.item)
        });
        commands.extend(untested.map(|e| Own::AppointExpert { item: e.item.clone() }));
    }
    if let Some(sentence) = own.sentence.as_ref().filter(|s| s.awaits_you) {
        let usual = sentence.usual_months.unwrap_or(0);
        let most = sentence.max_months;
        commands.push(Own::Sentence {
            months: if manner == Manner::Hasty { most } else { usual },
            confiscate: if manner == Manner::Hasty { Vec::new() } else { sentence.assets.clone() },
            restitution: if manner == Manner::Hasty { Vec::new() } else { sentence.victims.clone() },
            reasons: reasoned(manner, cite("sentence", view, None)),
        });
    }
    if own.reasons_owed && is_careful(manner) {
        commands.push(Own::GiveReasons { reasons: cite("proof", view, None) });
    }
    commands
}

/// Asks back about every sentence that was not asked about.
fn questions(own: &View) -> Vec<Own> {
    let open = own.statements.iter().filter(|s| s.may_ask);
    open.flat_map(|s| {
        s.said
            .iter()
            .filter(|x| !x.asked)
            .map(|x| Own::AskBack { speaker: s.speaker.clone(), sentence: x.sentence.clone() })
    })
    .collect()
}

fn panel(manner: Manner, view: &Projection, own: &View) -> Vec<Own> {
    let Some((open, end)) = own.appeal.as_ref().and_then(|a| Some((a, a.awaits_you?))) else {
        return Vec::new();
    };
    let outcome = match (manner, end) {
        (Manner::Hasty, _) | (_, AppealEnd::Upheld) => AppealRuling::Uphold,
        (_, AppealEnd::Quashed) => AppealRuling::Quash,
        (_, AppealEnd::Changed) => {
            AppealRuling::Change { findings: open.lawful.clone(), months: open.lawful_months }
        }
    };
    vec![Own::DecideAppeal { outcome, reasons: reasoned(manner, cite("proof", view, None)) }]
}

fn coordinator(manner: Manner, own: &View) -> Vec<Own> {
    let asked = own.forums.iter().filter_map(|f| Some((f, f.awaits_you?)));
    asked
        .map(|(f, favours)| Own::Advise {
            state: f.state.clone(),
            favours: favours || manner == Manner::Hasty,
            reasons: Reasons { grounds: vec!["elsewhere".into()], ..Reasons::default() },
        })
        .collect()
}

/// By the book everything exact and the interest declared; in haste as strongly as it can be put. Whoever is asked
/// answers.
fn speaker(manner: Manner, words: &OwnWords) -> Vec<Own> {
    let speaker = &words.speaker;
    let answers = words
        .to_explain
        .iter()
        .map(|sentence| Own::Explain { speaker: speaker.clone(), sentence: sentence.clone() });
    let mut commands: Vec<Own> = answers.collect();
    if words.wanted && !words.given && manner != Manner::Passive {
        let strong = manner == Manner::Hasty;
        let chosen = words
            .sentences
            .iter()
            .filter(|(_, kind)| (*kind != SentenceKind::Exact) == strong);
        let mut sentences: Vec<Name> = chosen.map(|(name, _)| name.clone()).collect();
        if sentences.is_empty() {
            sentences.extend(words.sentences.iter().map(|(name, _)| name.clone()).take(1));
        }
        let interest_declared = words.interest && !strong;
        commands.push(Own::Compose { speaker: speaker.clone(), sentences, interest_declared });
    }
    commands
}

//! What a stand-in does in the section `custody`.
//!
//! By the book, a prosecutor has analysed what must be, makes up for flaws before the charge, takes
//! strangers' rows out, erases what is due, and says in the register what everything was for. Over-cautious,
//! the same once no answer is out any more. In haste, items are analysed and nothing else; passive, questions
//! are answered and nothing else.

use std::sync::Arc;

use crate::case::command::{Command, LIST_LIMIT, Reasons};
use crate::case::custody::{Command as Own, Done, ItemCustody, Lab, Purpose, Question, QuestionView, Use};
use crate::case::projection::{ItemView, PhaseView, Projection, StatusView};
use crate::law::custody::{CustodyCode, Severity};
use crate::law::terms::{DataCategory, Office};
use crate::players::Manner;

/// What must come before this seat rules: a provider marks what is to be taken out of its answer.
pub(super) fn first(manner: Manner, view: &Projection) -> impl Iterator<Item = Command> {
    let answers = match manner {
        Manner::ByTheBook | Manner::OverCautious => view.sections.custody.answers.as_slice(),
        Manner::Hasty | Manner::Passive => &[],
    };
    answers
        .iter()
        .map(|(request, _)| custody(Own::RedactAnswer { request: *request }))
}

/// Whether the charge should wait: work or a question is out, or something is to be done now.
pub(super) fn holds_back(manner: Manner, view: &Projection, now: [&[Command]; 2]) -> bool {
    if view.role != Office::Prosecutor || matches!(manner, Manner::Hasty | Manner::Passive) {
        return false;
    }
    let kept = !view.sections.custody.items.is_empty();
    let now = || now.into_iter().flatten();
    let verifying = now().any(|c| matches!(c, Command::Verify { .. }));
    let out =
        |i: &Arc<ItemCustody>| !i.at_lab.is_empty() || i.asked.iter().any(|(_, answer)| answer.is_none());
    (kept && verifying)
        || now().any(|c| matches!(c, Command::Custody(_)))
        || view.sections.custody.items.iter().any(out)
}

/// What may only show where to look is not relied on without consent.
pub(super) fn trim(manner: Manner, view: &Projection, command: &mut Command) {
    let Command::Charge { exhibits, .. } = command else { return };
    if matches!(manner, Manner::Hasty) {
        return;
    }
    exhibits.retain(|name| {
        let item = view.sections.custody.items.iter().find(|i| i.handle == *name);
        item.is_none_or(|item| !needs_consent(item))
    });
}

/// What to do now, in this order.
pub(super) fn plan(manner: Manner, view: &Projection, commands: &mut Vec<Command>) {
    for question in &view.sections.custody.questions {
        commands.push(answered(manner, question));
    }
    let waits = || view.files().any(|r| r.own && !matches!(r.status, StatusView::Closed(_)));
    match manner {
        Manner::Passive => return,
        Manner::Hasty => {
            if view.role == Office::Prosecutor && view.phase == PhaseView::Investigation {
                commands.extend(items(view).filter_map(|(_, item)| analyse(item, None)));
            }
            return;
        }
        Manner::OverCautious if waits() => return,
        Manner::OverCautious | Manner::ByTheBook => {}
    }
    if view.role == Office::Prosecutor {
        if view.phase == PhaseView::Investigation {
            for (seen, item) in items(view) {
                if let Some(command) = verify(view, item) {
                    commands.push(command);
                }
                looked_after(seen, item, commands);
            }
        }
        if view.sections.custody.items.iter().any(|i| i.erase) {
            commands.extend(erasing(view));
        }
    }
    register(view, commands);
}

fn custody(command: Own) -> Command {
    Command::Custody(command)
}

/// Items of the file with what custody says of them.
fn items(view: &Projection) -> impl Iterator<Item = (&ItemView, &ItemCustody)> {
    // Both lists go by handle: one walk through them is enough.
    let mut known = crate::players::file::items(view);
    view.sections.custody.items.iter().filter_map(move |item| {
        let seen = known.find(|i| i.handle == item.handle)?;
        seen.read.then_some((seen, &**item))
    })
}

fn answered(manner: Manner, question: &QuestionView) -> Command {
    let (agree, grounds) = match manner {
        Manner::ByTheBook | Manner::OverCautious | Manner::Passive => {
            (question.borne_out, vec!["custody".into()])
        }
        Manner::Hasty => (true, Vec::new()),
    };
    let reasons = Reasons { grounds, ..Reasons::default() };
    custody(Own::Answer { question: question.number, agree, reasons })
}

/// Computes the hash of what did not come by an own request; what did is verified as it comes in.
fn verify(view: &Projection, item: &ItemCustody) -> Option<Command> {
    let asked_for = || view.files().any(|r| r.own && r.items.contains(&item.handle));
    let verified = || item.entries.iter().any(|e| e.done == Done::Verified);
    let now = item.has_file && !verified() && !asked_for();
    now.then(|| Command::Verify { item: item.handle.clone() })
}

/// What an item needs before it is relied on.
fn looked_after(seen: &ItemView, item: &ItemCustody, commands: &mut Vec<Command>) {
    let before = commands.len();
    if let Some(command) = analyse(item, Some(purpose_of(seen.category))) {
        commands.push(command);
    }
    for issue in &item.open {
        let command = match (issue.severity, issue.code) {
            (_, CustodyCode::FormatNotTaken) if !item.at_lab.contains(&Lab::Convert) => {
                let (item, purpose) = (item.handle.clone(), Some(Purpose::Integrity));
                Some(custody(Own::Reformat { item, purpose }))
            }
            (_, CustodyCode::FormatNotTaken) => None,
            (Severity::Curable, _) => ask(item, Question::Statement),
            (Severity::ExpertNeeded, _) => ask(item, Question::Opinion),
            (Severity::Fatal, _) => ask(item, Question::Copy),
            (Severity::IntelligenceOnly | Severity::SubsetOut | Severity::Warning, _) => None,
        };
        commands.extend(command.filter(|c| !commands.iter().skip(before).any(|planned| planned == c)));
    }
    if needs_consent(item) && !seen.counts.is_empty() {
        commands.extend(ask(item, Question::Consent(Use::Evidence)));
    }
    if item.strangers > 0 && !item.redacted && !item.erase {
        commands.push(custody(Own::Redact { item: item.handle.clone() }));
    }
}

fn needs_consent(item: &ItemCustody) -> bool {
    item.lead_only && !item.agreed.contains(&Use::Evidence)
}

/// Has an item analysed if nobody has, or again once more of what opens it was read.
fn analyse(item: &ItemCustody, purpose: Option<Purpose>) -> Option<Command> {
    let again = !item.locked || item.opens_with.len() > item.keys_tried;
    let now = item.to_analyse && again && !item.at_lab.contains(&Lab::Analyse);
    let keys = || item.opens_with.iter().take(LIST_LIMIT).cloned().collect();
    now.then(|| custody(Own::Analyse { item: item.handle.clone(), purpose, keys: keys() }))
}

/// Asks a question that was not asked before.
fn ask(item: &ItemCustody, what: Question) -> Option<Command> {
    if item.asked.iter().any(|(before, _)| *before == what) {
        return None;
    }
    let (item, reasons) =
        (item.handle.clone(), Reasons { grounds: vec!["custody".into()], ..Reasons::default() });
    Some(custody(match what {
        Question::Statement => Own::Attest { item, reasons },
        Question::Opinion => Own::Examine { item, reasons },
        Question::Copy => Own::AskCopy { item, reasons },
        Question::Consent(uses) => Own::AskConsent { item, uses, reasons },
    }))
}

/// What is due to be erased and matters to no count; once charges are brought, all that is due.
fn erasing(view: &Projection) -> impl Iterator<Item = Command> {
    let investigating = view.phase == PhaseView::Investigation;
    items(view)
        .filter(move |(seen, item)| item.erase && (!investigating || seen.counts.is_empty()))
        .map(|(_, item)| {
            let reasons = Reasons { grounds: vec!["R11".into()], ..Reasons::default() };
            custody(Own::Erase { item: item.handle.clone(), reasons })
        })
}

/// Says what own entries were for, by the kind of data.
fn register(view: &Projection, commands: &mut Vec<Command>) {
    let mut by_purpose: Vec<(Purpose, Vec<u32>)> = Vec::new();
    for entry in view.sections.custody.register.iter().filter(|e| e.purpose.is_none()) {
        let seen = view.items.iter().find(|i| i.handle == entry.item);
        let purpose = seen.map_or(Purpose::Prove, |i| purpose_of(i.category));
        match by_purpose.iter_mut().find(|(p, _)| *p == purpose) {
            Some((_, numbers)) => numbers.push(entry.number),
            None => by_purpose.push((purpose, vec![entry.number])),
        }
    }
    for (purpose, mut entries) in by_purpose {
        entries.truncate(LIST_LIMIT);
        commands.push(custody(Own::CompleteRegister { entries, purpose }));
    }
}

fn purpose_of(category: DataCategory) -> Purpose {
    match category {
        DataCategory::Sub | DataCategory::Acc => Purpose::Identify,
        DataCategory::Tra | DataCategory::Fin | DataCategory::Rtt => Purpose::Trace,
        DataCategory::Con | DataCategory::Rtc | DataCategory::Sys | DataCategory::Frz | DataCategory::Per => {
            Purpose::Prove
        }
    }
}

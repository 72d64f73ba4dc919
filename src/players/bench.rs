//! Who decides: a judge or authority on a request that waits for it, a court on challenges and verdict.
//!
//! By the book, a judge looks at what is pleaded: whether the offence reaches the threshold, whether
//! somebody is named, whether what is cited points to the offence, and for whom of those named. The reasons
//! name the condition and the marks. In haste it grants whatever is asked and gives no reasons.

use super::file::{self, CITED_LIMIT, names_somebody, points_to};
use super::manner::Manner;
use crate::case::command::{ChallengeRuling, Command, Form, Guilt, Reasons};
use crate::case::projection::{MarkView, PhaseView, Projection, RequestView, StatusView, TrialView};
use crate::kernel::Name;
use crate::law::decision::Outcome;
use crate::law::facts::Target;
use crate::law::rules::RuleId;

/// Rulings on every request that waits for this seat.
pub(super) fn rulings(manner: Manner, view: &Projection) -> Vec<Command> {
    let waiting = view.files().filter(|r| matches!(r.status, StatusView::AwaitsYou(_)));
    waiting
        .map(|request| {
            let (outcome, reasons) = match manner {
                Manner::ByTheBook | Manner::OverCautious | Manner::Passive => judged(view, request),
                Manner::Hasty => (Outcome::Grant, Reasons::default()),
            };
            Command::Rule { request: request.number, outcome, reasons }
        })
        .collect()
}

/// What the pleading bears.
fn judged(view: &Projection, request: &RequestView) -> (Outcome, Reasons) {
    let form = &request.form;
    let count = form.offence.as_deref();
    let mut cited: Vec<&MarkView> = Vec::new();
    for mark in form
        .nexus
        .iter()
        .chain(&form.identifiers)
        .filter_map(|name| file::mark(view, name))
    {
        if !cited.iter().any(|c| c.name == mark.name) {
            cited.push(mark);
        }
    }
    let pointing: Vec<&MarkView> = cited.iter().copied().filter(|m| points_to(m, count)).collect();
    let named: Vec<&MarkView> = form
        .identifiers
        .iter()
        .filter_map(|n| file::mark(view, n))
        .filter(|m| names_somebody(m.kind))
        .collect();
    let borne_out = named.iter().filter(|m| points_to(m, count)).count();
    let scope = Name::from("scope");
    let (outcome, grounds) = if let Some(lawful) = request.lawful.clone() {
        lawful
    } else if is_below_threshold(view, form) {
        (Outcome::Refuse, vec![RuleId::R02.into()])
    } else if matches!(form.target, Some(Target::AllUsers | Target::Area)) {
        (Outcome::Refuse, vec![RuleId::R03.into(), scope])
    } else if pointing.is_empty() {
        (Outcome::Refuse, vec![RuleId::R04.into(), scope])
    } else if borne_out == 0 {
        (Outcome::Refuse, vec![scope])
    } else if borne_out < named.len() {
        (Outcome::Partial, vec![scope])
    } else {
        (Outcome::Grant, vec![scope])
    };
    let marks = if pointing.is_empty() { cited } else { pointing };
    let marks = marks.into_iter().take(CITED_LIMIT).map(|m| m.name.clone()).collect();
    (outcome, Reasons { grounds, marks, note: String::new() })
}

/// Whether the offence stays below what the instrument wants for the category, as far as this seat sees
/// the instrument.
fn is_below_threshold(view: &Projection, form: &Form) -> bool {
    let penalty = view
        .counts
        .iter()
        .find(|c| Some(&c.name) == form.offence.as_ref())
        .map_or(0, |c| c.max_penalty_months);
    let channel = view
        .channels
        .iter()
        .find(|c| c.instrument == form.instrument && c.addressees.contains(&form.addressee));
    channel
        .zip(form.category)
        .is_some_and(|(c, category)| i64::from(penalty) < file::least_penalty(c, category))
}

/// What a court does: rules on what is challenged, then gives the verdict as the proof stands.
pub(super) fn trial(manner: Manner, view: &Projection) -> Vec<Command> {
    let Some(trial) = view.trial.as_ref().filter(|_| view.phase == PhaseView::Hearing) else {
        return Vec::new();
    };
    if super::sections::court_waits(manner, view) {
        return Vec::new(); // What is asked now may answer what is challenged.
    }
    let open = (1u32..).zip(&trial.challenges).filter(|(_, (_, _, ruling))| ruling.is_none());
    let rulings: Vec<Command> = open
        .map(|(challenge, (exhibit, rule, _))| {
            let (ruling, reasons) = match manner {
                Manner::ByTheBook | Manner::OverCautious | Manner::Passive => {
                    challenged(view, trial, exhibit, *rule)
                }
                Manner::Hasty => (ChallengeRuling::Admit, Reasons::default()),
            };
            Command::RuleChallenge { challenge, ruling, reasons }
        })
        .collect();
    if !rulings.is_empty() || !trial.rested || !trial.verdicts.is_empty() {
        return rulings;
    }
    let reasons = match manner {
        Manner::ByTheBook | Manner::OverCautious | Manner::Passive => {
            reasons("proof".into(), telling(view, trial))
        }
        Manner::Hasty => Reasons::default(),
    };
    let guilt = |count: &Name| {
        let proven = trial.proven.iter().any(|(name, proven)| name == count && *proven);
        if proven { Guilt::Guilty } else { Guilt::NotGuilty }
    };
    let findings = trial.counts.iter().map(|count| (count.clone(), guilt(count))).collect();
    vec![Command::Verdict { findings, reasons }]
}

/// A breach behind an exhibit costs it weight; what a settled rule excludes fell before anybody was asked.
fn challenged(
    view: &Projection,
    trial: &TrialView,
    exhibit: &str,
    rule: RuleId,
) -> (ChallengeRuling, Reasons) {
    let practice = trial
        .practice
        .iter()
        .find(|(item, broken, _)| item == exhibit && *broken == rule);
    let ruling = practice.map_or(ChallengeRuling::Admit, |(_, _, ruling)| *ruling);
    let marks = file::item(view, exhibit).into_iter().flat_map(|i| file::telling_marks(i, None));
    let marks = marks.take(CITED_LIMIT).map(|m| m.name.clone()).collect();
    (ruling, reasons(rule.into(), marks))
}

/// Marks of the exhibits that still stand and bear on the counts charged: one of each, then more.
fn telling(view: &Projection, trial: &TrialView) -> Vec<Name> {
    let standing = trial
        .exhibits
        .iter()
        .filter(|(_, fell)| *fell != Some(ChallengeRuling::Exclude));
    let items: Vec<_> = standing.filter_map(|(handle, _)| file::item(view, handle)).collect();
    let bears = |m: &&MarkView| trial.counts.iter().any(|count| points_to(m, Some(count)));
    let firsts = items.iter().filter_map(|i| i.marks.iter().find(bears));
    firsts.take(CITED_LIMIT).map(|m| m.name.clone()).collect()
}

fn reasons(ground: Name, marks: Vec<Name>) -> Reasons {
    Reasons { grounds: vec![ground], marks, note: String::new() }
}

//! After the verdict: the sentence, the time to appeal, reasons given belatedly.

use super::{Event, Refusal};
use crate::case::command::{Guilt, Reasons};
use crate::case::course::cured;
use crate::case::decide::{Answer, answer, check_reasons, require};
use crate::case::event::{ActRef, CountVerdict, Event as CaseEvent};
use crate::case::facts::forum_offence;
use crate::case::ids::{CountId, SeatId};
use crate::case::milestone::Milestone;
use crate::case::prepared::Prepared;
use crate::case::reading::check_list;
use crate::case::rejection::Rejection;
use crate::case::state::{CaseState, FindingState};
use crate::kernel::{Name, TICKS_PER_DAY};
use crate::law::decision::Outcome;
use crate::law::rules::{RuleId, Verdict};
use crate::law::terms::Office;

/// The first seat of a role in the forum.
pub(super) fn seat_of(p: &Prepared, role: Office) -> Option<SeatId> {
    let fits = |s: &crate::case::scenario::Seat| s.role == role && s.jurisdiction == p.scenario.forum;
    p.scenario.seats.iter().position(fits).map(SeatId::at)
}

/// Counts with a verdict of guilty.
pub(super) fn guilty(verdicts: &[CountVerdict]) -> impl Iterator<Item = CountId> + '_ {
    verdicts.iter().filter(|v| v.guilt == Guilt::Guilty).map(|v| v.count)
}

/// The most that the law of the forum allows for some counts, months: the highest of their maxima.
pub(super) fn max_months(p: &Prepared, counts: impl Iterator<Item = CountId>) -> u32 {
    counts
        .filter_map(|c| forum_offence(p, c))
        .map(|o| o.max_penalty_months)
        .max()
        .unwrap_or(0)
}

/// What comparable cases of the casebook got, months: the middle of those convicted; half of the most where
/// none compares. Never more than the most.
pub(super) fn usual_months(p: &Prepared, verdicts: &[CountVerdict]) -> u32 {
    let most = max_months(p, guilty(verdicts));
    let conduct = |c: CountId| &p.scenario.counts[c.index()].conduct;
    let compares = |past: &&super::PastCase| {
        past.convicted && guilty(verdicts).any(|c| past.conduct.iter().any(|x| conduct(c).contains(x)))
    };
    let book = p.scenario.hearing.casebook.iter().filter(compares);
    let mut months: Vec<u32> = book.filter_map(|past| past.sentence_months).collect();
    months.sort_unstable();
    months.get(months.len() / 2).copied().unwrap_or(most / 2).min(most)
}

/// What follows from a verdict: the exhibits it relies on are judged; with an appeal, a sentence, or the time to
/// appeal an acquittal.
pub(super) fn verdict_given(p: &Prepared, state: &CaseState, by: Option<SeatId>) -> Vec<CaseEvent> {
    let mut events = super::disclosure::verdict_findings(p, state);
    let found: Vec<CountId> = guilty(&state.trial.verdicts).collect();
    if let (Some(seat), Some(person), false) = (by, state.trial.person, found.is_empty()) {
        let standing = state
            .trial
            .exhibits
            .iter()
            .filter(|e| e.fell != Some(crate::case::command::ChallengeRuling::Exclude));
        let relied: Vec<_> = standing.map(|e| e.item).collect();
        let facts = super::suspects::guilt_facts(p, person, &found, &relied);
        events.extend(crate::case::course::findings_of(p, state, ActRef::Verdict, seat, &facts));
    }
    if p.scenario.hearing.appeal.is_none() {
        return events;
    }
    if found.is_empty() {
        events.extend(open_or_final(p, state));
        return events;
    }
    match seat_of(p, Office::TrialCourt) {
        Some(seat) => events.push(CaseEvent::Hearing(Event::SentenceAwaited { seat })),
        None => events.extend(usual_sentence(p, state)),
    }
    events
}

/// The sentence that the court passes where nobody sits there: what comparable cases got, everything frozen, every
/// claim.
fn usual_sentence(p: &Prepared, state: &CaseState) -> Option<CaseEvent> {
    let verdicts = &state.trial.verdicts;
    Some(CaseEvent::Hearing(Event::Sentenced {
        by: None,
        person: state.trial.person?,
        months: usual_months(p, verdicts),
        max_months: max_months(p, guilty(verdicts)),
        confiscate: frozen(p, state),
        restitution: super::links::names(state, Milestone::Claimed),
        reasons: Reasons { grounds: vec!["sentence".into()], ..Reasons::default() },
    }))
}

/// Assets that are held now, by name.
pub(super) fn frozen(p: &Prepared, state: &CaseState) -> Vec<Name> {
    let names = super::links::names(state, Milestone::Frozen);
    names.into_iter().filter(|n| super::links::is_frozen(p, state, n)).collect()
}

/// The time to appeal begins; after an appeal there is none.
pub(super) fn open_or_final(p: &Prepared, state: &CaseState) -> Vec<CaseEvent> {
    let own = &state.sections.hearing;
    match p
        .scenario
        .hearing
        .appeal
        .filter(|_| own.appeal.is_none() && own.appeal_opened.is_none())
    {
        Some(spec) => {
            let until = state.clock.plus(u64::from(spec.days) * TICKS_PER_DAY);
            vec![CaseEvent::Hearing(Event::AppealOpened { until })]
        }
        None => vec![CaseEvent::Hearing(Event::BecameFinal)],
    }
}

pub(super) fn sentence(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (months, confiscate, restitution, reasons): (u32, &[Name], &[Name], &Reasons),
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::TrialCourt])?;
    let (Some(since), Some(person)) = (state.sections.hearing.sentence_awaited, state.trial.person) else {
        return Err(Rejection::WrongPhase);
    };
    check_reasons(p, state, seat, reasons)?;
    check_once(confiscate)?;
    check_once(restitution)?;
    if let Some(asset) = confiscate.iter().find(|a| !super::links::is_frozen(p, state, a)) {
        return super::no(Refusal::NotFrozen { asset: asset.clone() });
    }
    if let Some(victim) = restitution.iter().find(|v| !super::links::has_claimed(state, v)) {
        return super::no(Refusal::NoClaim { victim: victim.clone() });
    }
    let event = Event::Sentenced {
        by: Some(seat),
        person,
        months,
        max_months: max_months(p, guilty(&state.trial.verdicts)),
        confiscate: confiscate.to_vec(),
        restitution: restitution.to_vec(),
        reasons: reasons.clone(),
    };
    answer(since, vec![CaseEvent::Hearing(event)])
}

fn check_once(names: &[Name]) -> Result<(), Rejection> {
    check_list(names.len())?;
    let twice = (1..names.len()).find(|i| names[..*i].contains(&names[*i]));
    match twice.and_then(|i| names.get(i)) {
        Some(name) => Err(Rejection::ListedTwice { name: name.clone() }),
        None => Ok(()),
    }
}

/// Findings on a sentence that a seat passed, and the time to appeal.
pub(super) fn sentenced(
    p: &Prepared,
    state: &CaseState,
    by: Option<SeatId>,
    (months, max_months, reasons): (u32, u32, &Reasons),
) -> Vec<CaseEvent> {
    let mut events = Vec::new();
    if let Some(seat) = by {
        let ruling = (Outcome::Grant, months <= max_months);
        let grounds = ["sentence".into()];
        let act = ActRef::Verdict;
        events.extend(crate::case::react::reasoned(p, state, act, seat, ruling, reasons, &grounds));
    }
    events.extend(open_or_final(p, state));
    events
}

/// Whether a finding says that a ruling at trial, the verdict or the sentence lacks reasons.
fn lacks_reasons(finding: &FindingState) -> bool {
    finding.rule == RuleId::R26
        && finding.verdict != Verdict::Kept
        && !finding.cured
        && matches!(finding.act, ActRef::Verdict | ActRef::Challenge(_))
}

/// Whether a seat can still give the reasons that it owes.
pub(super) fn owes_reasons(state: &CaseState, seat: SeatId) -> bool {
    state.findings.iter().any(|f| {
        f.seat == seat && lacks_reasons(f) && f.curable_until.is_some_and(|until| state.clock <= until)
    })
}

/// Whether the trial court left something without reasons.
pub(super) fn is_unreasoned(p: &Prepared, state: &CaseState) -> bool {
    let role = |seat: SeatId| p.scenario.seats[seat.index()].role;
    state
        .findings
        .iter()
        .any(|f| lacks_reasons(f) && role(f.seat) == Office::TrialCourt)
}

pub(super) fn give_reasons(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::TrialCourt, Office::AppealCourt])?;
    if !owes_reasons(state, seat) {
        return super::no(Refusal::NoReasonsOwed);
    }
    let marks = check_reasons(p, state, seat, reasons)?;
    if marks.iter().all(|m| !p.scenario.marks[m.index()].specific) {
        return Err(Rejection::ListEmpty);
    }
    let owed = state.findings.iter().filter(|f| f.seat == seat && lacks_reasons(f));
    let since = owed.map(|f| f.event).max().unwrap_or(state.trial.last_event);
    answer(since, vec![CaseEvent::Hearing(Event::ReasonsGiven { seat })])
}

pub(super) fn reasons_given(state: &CaseState, seat: SeatId) -> Vec<CaseEvent> {
    let all = cured(state, RuleId::R26, |act| matches!(act, ActRef::Verdict | ActRef::Challenge(_)));
    let own = |event: &CaseEvent| {
        if let CaseEvent::BreachCured { finding } = event {
            state.findings[finding.index()].seat == seat
        } else {
            false
        }
    };
    all.into_iter().filter(own).collect()
}

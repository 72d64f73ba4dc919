//! The appeal: what the panel reviews, what the engine would decide, and what follows.
//!
//! Reviewed are the breaches not made good: exhibits that a settled rule excludes, exhibits that the defence could not
//! test (R18), results of tools (R27), rulings and verdict without reasons (R26), a sentence beyond the law. A
//! conviction that does not hold on what is left is changed; one that holds but was given without reasons goes back;
//! all else is upheld. An acquittal is not turned into a conviction: a court may doubt what is proven on paper.

use super::command::AppealRuling;
use super::event::AppealEnd;
use super::sentence::{guilty, is_unreasoned, max_months, seat_of};
use super::{Event, Refusal, Task};
use crate::case::command::{ChallengeRuling, Guilt, Reasons};
use crate::case::course::TaskOf;
use crate::case::court::{self, excludes_by_itself};
use crate::case::decide::{Answer, answer, check_reasons, require};
use crate::case::event::{ActRef, CountVerdict, Event as CaseEvent};
use crate::case::ids::{ItemId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::reading::check_list;
use crate::case::rejection::{NameKind, Rejection};
use crate::case::scenario::Work;
use crate::case::state::{CaseState, FindingState};
use crate::case::task::enter;
use crate::kernel::{Luck, Name};
use crate::law::decision::Outcome;
use crate::law::proof::{ExhibitStatus, ItemRef};
use crate::law::rules::{RuleId, Verdict};
use crate::law::terms::Office;

/// What a review comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Review {
    /// What to do.
    pub(super) end: AppealEnd,
    /// Exhibits that should not have stood.
    pub(super) fallen: Vec<ItemId>,
    /// The verdict as it should be.
    pub(super) verdicts: Vec<CountVerdict>,
    /// The sentence as it should be, months.
    pub(super) months: u32,
}

/// Whether an exhibit should not have stood: by a settled rule alone, or on a full review.
fn should_fall(
    p: &Prepared,
    state: &CaseState,
    breaches: &[&FindingState],
    item: ItemId,
    settled_only: bool,
) -> bool {
    let behind = || breaches.iter().filter(|f| court::is_behind(state, f, item));
    let settled = behind().any(|f| excludes_by_itself(p, f));
    if settled || settled_only {
        return settled;
    }
    let untested = behind().any(|f| f.rule == RuleId::R18 && f.verdict == Verdict::Grave);
    let of_tool = p.scenario.items[item.index()].tool_sheet.is_some();
    let unreviewed = || {
        breaches.iter().any(|f| {
            f.rule == RuleId::R27
                && f.verdict == Verdict::Grave
                && matches!(f.act, ActRef::Charge | ActRef::Verdict)
        })
    };
    untested || (of_tool && unreviewed())
}

/// Exhibits that stood and should not have.
fn fallen(p: &Prepared, state: &CaseState, settled_only: bool) -> Vec<ItemId> {
    let breaches: Vec<&FindingState> = court::open_breaches(state).collect();
    let standing = state.trial.exhibits.iter().filter(|e| e.fell != Some(ChallengeRuling::Exclude));
    standing
        .map(|e| e.item)
        .filter(|i| should_fall(p, state, &breaches, *i, settled_only))
        .collect()
}

/// The verdict, with not guilty where a conviction does not hold without some exhibits.
fn without(p: &Prepared, state: &CaseState, fallen: &[ItemId]) -> Vec<CountVerdict> {
    let mut exhibits = court::exhibits(p, state);
    for item in fallen {
        if let Some(exhibit) = exhibits.0.get_mut(&ItemRef(item.0)) {
            exhibit.status = ExhibitStatus::Excluded;
        }
    }
    let proofs = court::proofs_on(p, state, &exhibits);
    proofs
        .into_iter()
        .map(|proof| {
            let given = state.trial.verdicts.iter().find(|v| v.count == proof.count);
            let stays = given.map_or(Guilt::NotGuilty, |v| v.guilt);
            let guilt = if proof.proof == Guilt::NotGuilty { Guilt::NotGuilty } else { stays };
            CountVerdict { guilt, ..proof }
        })
        .collect()
}

/// What the engine would decide on the appeal.
pub(super) fn review(p: &Prepared, state: &CaseState) -> Review {
    let fallen = fallen(p, state, false);
    let verdicts = without(p, state, &fallen);
    let most = max_months(p, guilty(&verdicts));
    let given = state.sections.hearing.sentence.as_ref().map_or(0, |s| s.months);
    let changed = verdicts
        .iter()
        .zip(&state.trial.verdicts)
        .any(|(now, before)| now.guilt != before.guilt);
    let end = if changed {
        AppealEnd::Changed
    } else if is_unreasoned(p, state) {
        AppealEnd::Quashed
    } else if given > most {
        AppealEnd::Changed
    } else {
        AppealEnd::Upheld
    };
    Review { end, fallen, verdicts, months: given.min(most) }
}

/// Rules breached and not made good behind what the verdict rests on, as counsel reads them in the file.
pub(super) fn open_grounds(p: &Prepared, state: &CaseState) -> Vec<RuleId> {
    let stands = |f: &FindingState| {
        let standing = state.trial.exhibits.iter().filter(|e| e.fell != Some(ChallengeRuling::Exclude));
        standing.into_iter().any(|e| court::is_behind(state, f, e.item))
    };
    let grounds = court::open_breaches(state)
        .filter(|f| matches!(f.act, ActRef::Charge | ActRef::Verdict) || stands(f));
    let mut rules: Vec<RuleId> = grounds.map(|f| f.rule).collect();
    if is_unreasoned(p, state) {
        rules.push(RuleId::R26);
    }
    rules.sort();
    rules.dedup();
    rules
}

/// Until when an appeal can be brought; none if it can not.
pub(super) fn open_until(state: &CaseState) -> Option<crate::kernel::Tick> {
    let own = &state.sections.hearing;
    let (until, _) = own.appeal_opened?;
    (own.appeal.is_none() && !own.is_final && state.clock <= until).then_some(until)
}

pub(super) fn appeal(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (grounds, reasons): (&[RuleId], &Reasons),
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::Defence, Office::Prosecutor])?;
    let (Some(_), Some((_, since))) = (open_until(state), state.sections.hearing.appeal_opened) else {
        return super::no(Refusal::NoAppeal);
    };
    check_list(grounds.len())?;
    check_reasons(p, state, seat, reasons)?;
    if grounds.is_empty() {
        return Err(Rejection::ListEmpty);
    }
    p.desk_of(p.scenario.forum, Office::AppealCourt)
        .ok_or(Rejection::NoDeskForStep { office: Some(Office::AppealCourt) })?;
    let event = Event::Appealed { seat, grounds: grounds.to_vec(), reasons: reasons.clone() };
    answer(since, vec![CaseEvent::Hearing(event)])
}

/// The file goes to the appeal court.
pub(super) fn appealed(p: &Prepared, luck: &Luck, state: &CaseState) -> Vec<CaseEvent> {
    let Some(desk) = p.desk_of(p.scenario.forum, Office::AppealCourt) else { return Vec::new() };
    vec![enter(p, luck, state, desk, Work::Appeal, TaskOf::Hearing(Task::Appeal))]
}

/// The appeal court has reached the file: a seat decides, or the court as the law stands.
pub(super) fn reached(p: &Prepared, state: &CaseState) -> Vec<CaseEvent> {
    let event = match seat_of(p, Office::AppealCourt) {
        Some(seat) => Event::AppealHeard { seat },
        None => {
            let found = review(p, state);
            let quashed = found.end == AppealEnd::Quashed;
            Event::AppealDecided {
                by: None,
                end: found.end,
                engine: found.end,
                verdicts: if quashed { Vec::new() } else { found.verdicts },
                months: (!quashed).then_some(found.months),
                reasons: Reasons { grounds: vec!["proof".into()], ..Reasons::default() },
            }
        }
    };
    vec![CaseEvent::Hearing(event)]
}

pub(super) fn decide_appeal(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    (outcome, reasons): (&AppealRuling, &Reasons),
) -> Result<Answer, Rejection> {
    require(p, seat, &[Office::AppealCourt])?;
    let awaits = state.sections.hearing.appeal.as_ref().and_then(|a| a.awaits);
    let since = awaits.ok_or(Rejection::WrongPhase)?;
    check_reasons(p, state, seat, reasons)?;
    let months = state.sections.hearing.sentence.as_ref().map(|s| s.months);
    let (end, verdicts, months) = match outcome {
        AppealRuling::Uphold => (AppealEnd::Upheld, state.trial.verdicts.clone(), months),
        AppealRuling::Quash => (AppealEnd::Quashed, Vec::new(), None),
        AppealRuling::Change { findings, months } => {
            (AppealEnd::Changed, changed(p, state, findings)?, Some(*months))
        }
    };
    let engine = review(p, state).end;
    let reasons = reasons.clone();
    let event = Event::AppealDecided { by: Some(seat), end, engine, verdicts, months, reasons };
    answer(since, vec![CaseEvent::Hearing(event)])
}

/// A verdict on every count charged, and on no other.
fn changed(
    p: &Prepared,
    state: &CaseState,
    findings: &[(Name, Guilt)],
) -> Result<Vec<CountVerdict>, Rejection> {
    check_list(findings.len())?;
    let mut given = Vec::with_capacity(findings.len());
    for (name, guilt) in findings {
        let unknown = || Rejection::NotKnownToYou { kind: NameKind::Count, name: name.clone() };
        given.push((p.count(name).ok_or_else(unknown)?, *guilt));
    }
    let proofs = without(p, state, &fallen(p, state, false));
    let mut verdicts = Vec::with_capacity(proofs.len());
    for proof in proofs {
        let mut own = given.iter().filter(|(count, _)| *count == proof.count);
        let (Some((_, guilt)), None) = (own.next(), own.next()) else {
            return Err(Rejection::VerdictIncomplete);
        };
        verdicts.push(CountVerdict { guilt: *guilt, ..proof });
    }
    if verdicts.len() == given.len() { Ok(verdicts) } else { Err(Rejection::VerdictIncomplete) }
}

/// Whether the law allows a decision: nobody stays convicted on what does not hold without exhibits that a settled
/// rule excludes, and no sentence goes beyond the law.
fn is_within_law(p: &Prepared, state: &CaseState, verdicts: &[CountVerdict], months: Option<u32>) -> bool {
    let bound = without(p, state, &fallen(p, state, true));
    let holds = |v: &CountVerdict| bound.iter().any(|b| b.count == v.count && b.proof == Guilt::Guilty);
    verdicts.iter().filter(|v| v.guilt == Guilt::Guilty).all(holds)
        && months.is_none_or(|m| m <= max_months(p, guilty(verdicts)))
}

/// Findings on the decision, exhibits that fall with it, and what comes next.
pub(super) fn appeal_decided(
    p: &Prepared,
    state: &CaseState,
    (by, end, verdicts): (Option<SeatId>, AppealEnd, &[CountVerdict]),
    (months, reasons): (Option<u32>, &Reasons),
) -> Vec<CaseEvent> {
    let mut events = Vec::new();
    if let Some(seat) = by {
        let within = is_within_law(p, state, verdicts, months);
        let outcome = if end == AppealEnd::Upheld { Outcome::Refuse } else { Outcome::Grant };
        let mut grounds: Vec<Name> = open_grounds(p, state).iter().copied().map(Name::from).collect();
        grounds.push("proof".into());
        let act = ActRef::Verdict;
        events.extend(crate::case::react::reasoned(
            p,
            state,
            act,
            seat,
            (outcome, within),
            reasons,
            &grounds,
        ));
    }
    if end != AppealEnd::Upheld {
        let ruling = ChallengeRuling::Exclude;
        let fell = fallen(p, state, false);
        events.extend(fell.into_iter().map(|item| CaseEvent::ExhibitFell { item, root: item, ruling }));
    }
    events.push(match (end, seat_of(p, Office::TrialCourt)) {
        (AppealEnd::Upheld | AppealEnd::Changed, _) => CaseEvent::Hearing(Event::BecameFinal),
        (AppealEnd::Quashed, Some(seat)) => CaseEvent::Hearing(Event::SentBack { seat }),
        (AppealEnd::Quashed, None) => CaseEvent::CourtRetired,
    });
    events
}

//! Lines of the section `hearing`: the sentence, what it takes and gives back, the appeal. What is judged by a
//! rule is in the lines of its findings; what a statement takes from an exhibit is in those of the evidence.

use crate::case::event::Event;
use crate::case::hearing::{Event as Own, is_sound};
use crate::case::ids::{EventId, SeatId};
use crate::case::milestone::Milestone;
use crate::case::scenario::Dimension;
use crate::case::state::Phase;
use crate::law::rules::Verdict;
use crate::score::coded::{Advice, Arg, Code, Coded};
use crate::score::course::Course;
use crate::score::line::{Draft, Group};

/// Weight of each line of this section.
const WEIGHT: u32 = 1;

/// Lines of a dimension.
pub(super) fn lines(course: &Course<'_>, dimension: Dimension) -> Vec<Group> {
    let drafts = match dimension {
        Dimension::Justice => [sentence(course), assets(course), appeal(course), soundness(course)].concat(),
        Dimension::Victims => restitution(course),
        Dimension::Rights | Dimension::Evidence | Dimension::Timeliness | Dimension::Cooperation => {
            Vec::new()
        }
    };
    drafts.into_iter().map(|draft| Group::single(WEIGHT, draft)).collect()
}

fn draft(
    earned_permille: u32,
    (event, seat): (EventId, Option<SeatId>),
    reason: Coded,
    better: Option<Coded>,
) -> Draft {
    let better = better.filter(|_| earned_permille < 1000);
    Draft { earned_permille, event, rule: None, finding: None, seat, reason, better }
}

/// The last sentence passed.
fn passed<'c>(course: &'c Course<'_>) -> Option<(EventId, &'c Own)> {
    course.numbered().rev().find_map(|(id, recorded)| match &recorded.event {
        Event::Hearing(own @ Own::Sentenced { .. }) => Some((id, own)),
        _ => None,
    })
}

fn sentence(course: &Course<'_>) -> Vec<Draft> {
    let Some((event, Own::Sentenced { by, months, max_months, .. })) = passed(course) else {
        return Vec::new();
    };
    let most = ("max_months", Arg::number(u64::from(*max_months)));
    let args = vec![("months", Arg::number(u64::from(*months))), most.clone()];
    let within = months <= max_months;
    let code = if within { Code::SentenceWithinLaw } else { Code::SentenceBeyondLaw };
    let better = Advice::StayWithinPenalty.with(vec![most]);
    vec![draft(if within { 1000 } else { 0 }, (event, *by), code.with(args), Some(better))]
}

/// How many of the things that could be named were named, permille; none where there was nothing to name.
fn share(named: usize, all: usize) -> Option<u32> {
    u32::try_from((named * 1000).checked_div(all)?).ok()
}

/// Names that reached a step before an event.
fn reached_before(course: &Course<'_>, milestone: Milestone, event: EventId) -> usize {
    let all = course.state.milestones.iter();
    all.filter(|((m, _), at)| *m == milestone && **at < event).count()
}

fn assets(course: &Course<'_>) -> Vec<Draft> {
    let Some((event, Own::Sentenced { by, confiscate, .. })) = passed(course) else { return Vec::new() };
    let frozen = reached_before(course, Milestone::Frozen, event);
    let Some(earned) = share(confiscate.len().min(frozen), frozen) else { return Vec::new() };
    let args = vec![("taken", count(confiscate.len())), ("frozen", count(frozen))];
    let better = Advice::TakeWhatIsFrozen.with(Vec::new());
    vec![draft(earned, (event, *by), Code::AssetsTaken.with(args), Some(better))]
}

fn restitution(course: &Course<'_>) -> Vec<Draft> {
    let Some((event, Own::Sentenced { by, restitution, .. })) = passed(course) else { return Vec::new() };
    let claims = reached_before(course, Milestone::Claimed, event);
    let Some(earned) = share(restitution.len().min(claims), claims) else { return Vec::new() };
    let args = vec![("ordered", count(restitution.len())), ("claims", count(claims))];
    let better = Advice::OrderRestitution.with(Vec::new());
    vec![draft(earned, (event, *by), Code::RestitutionOrdered.with(args), Some(better))]
}

fn count(n: usize) -> Arg {
    Arg::number(u64::try_from(n).unwrap_or(u64::MAX))
}

/// An appeal is founded if it names a rule that was breached, whether or not that was made good since.
fn appeal(course: &Course<'_>) -> Vec<Draft> {
    let brought = course.numbered().find_map(|(id, recorded)| match &recorded.event {
        Event::Hearing(Own::Appealed { seat, grounds, .. }) => Some((id, *seat, grounds)),
        _ => None,
    });
    let Some((event, seat, grounds)) = brought else { return Vec::new() };
    let mut findings = course.state.findings.iter();
    let founded =
        findings.any(|f| f.verdict != Verdict::Kept && f.event < event && grounds.contains(&f.rule));
    let code = if founded { Code::AppealFounded } else { Code::AppealUnfounded };
    let better = Advice::NameTheBreach.with(Vec::new());
    vec![draft(if founded { 1000 } else { 0 }, (event, Some(seat)), code.with(Vec::new()), Some(better))]
}

/// Whether the verdict that could be appealed ended without an error: the work of both sides and both courts, so
/// of the team as a whole.
fn soundness(course: &Course<'_>) -> Vec<Draft> {
    let own = &course.state.sections.hearing;
    let closed = matches!(course.state.phase, Phase::Closed(_));
    if !closed || course.state.trial.verdicts.is_empty() || own.appeal_opened.is_none() {
        return Vec::new();
    }
    let sound = is_sound(course.p, &course.state);
    let code = if sound { Code::VerdictSound } else { Code::ErrorLeft };
    let better = Advice::AppealError.with(Vec::new());
    let place = (course.closing(), None);
    vec![draft(if sound { 1000 } else { 0 }, place, code.with(Vec::new()), Some(better))]
}

//! Lines of justice and of timeliness.

use super::coded::{Advice, Arg, Code, Coded};
use super::course::Course;
use super::line::{Draft, Group, weight};
use super::outcome::{CountEnd, CountOutcome};
use crate::case::command::Guilt;
use crate::case::event::CaseOutcome;
use crate::case::state::Phase;

/// Two lines for each count ([`super::outcome`] says when each is earned).
pub(super) fn justice(course: &Course<'_>, outcomes: &[CountOutcome]) -> Vec<Group> {
    outcomes
        .iter()
        .flat_map(|o| [outcome_line(course, o), decision_line(course, o)])
        .map(|draft| Group::single(weight::COUNT, draft))
        .collect()
}

fn draft(right: bool, o: &CountOutcome, reason: Coded, better: Option<Coded>) -> Draft {
    Draft {
        earned_permille: if right { 1000 } else { 0 },
        event: o.event,
        rule: None,
        finding: None,
        seat: None,
        reason,
        better,
    }
}

fn outcome_line(course: &Course<'_>, o: &CountOutcome) -> Draft {
    let name = &course.p.scenario.counts[o.count.index()].id;
    let args = || vec![("count", Arg::name(name))];
    let (code, better) = match (o.end, o.right) {
        (CountEnd::Verdict(Guilt::Guilty), true) => (Code::RightlyConvicted, None),
        (CountEnd::Verdict(Guilt::NotGuilty), true) => (Code::RightlyAcquitted, None),
        (CountEnd::Verdict(Guilt::Guilty), false) => {
            (Code::WronglyConvicted, Some(Advice::AcquitWithoutProof.with(args())))
        }
        (CountEnd::Verdict(Guilt::NotGuilty), false) => {
            (Code::WronglyAcquitted, Some(Advice::ConvictOnProof.with(args())))
        }
        (CountEnd::NotCharged, true) => (Code::NoProofObtainable, None),
        (CountEnd::NotCharged, false) => (Code::ProofWasObtainable, Some(obtain(course, o, args()))),
        (CountEnd::Pending, _) => (Code::NoVerdict, Some(Advice::DecideInTime.with(args()))),
        (CountEnd::Transferred, true) => (Code::RightlyTransferred, None),
        (CountEnd::Transferred, false) => {
            (Code::WronglyTransferred, Some(Advice::KeepWhereProven.with(args())))
        }
    };
    let seat = match o.end {
        CountEnd::Verdict(_) => o.judge,
        CountEnd::NotCharged | CountEnd::Transferred => o.decided.map(|(_, seat)| seat),
        CountEnd::Pending => None,
    };
    Draft { seat, ..draft(o.right, o, code.with(args()), better) }
}

/// Names the first item that was missing and could have been had.
fn obtain(course: &Course<'_>, o: &CountOutcome, mut args: Vec<(&'static str, Arg)>) -> Coded {
    let obtainable = course.obtainable();
    let elements = &course.p.scenario.counts[o.count.index()].elements;
    let missing = elements.iter().flat_map(|e| e.proof.items()).find(|item| {
        let index = usize::try_from(item.0).unwrap_or(usize::MAX);
        let held = course.state.items.get(index);
        obtainable.get(index) == Some(&true) && held.is_some_and(|h| h.obtained.is_none())
    });
    let index = missing.and_then(|item| usize::try_from(item.0).ok());
    args.extend(
        index
            .and_then(|i| course.p.scenario.items.get(i))
            .map(|i| ("item", Arg::name(&i.id))),
    );
    Advice::ObtainProof.with(args)
}

fn decision_line(course: &Course<'_>, o: &CountOutcome) -> Draft {
    let name = &course.p.scenario.counts[o.count.index()].id;
    let args = || vec![("count", Arg::name(name))];
    let (code, better) = match (o.decided, o.charged, o.decision_right) {
        (None, _, _) => (Code::NotDecided, Some(Advice::DecideInTime)),
        (Some(_), true, true) => (Code::ChargeFounded, None),
        (Some(_), true, false) => (Code::ChargeUnfounded, Some(Advice::ChargeOnProof)),
        (Some(_), false, true) => (Code::RightlyNotCharged, None),
        (Some(_), false, false) => (Code::ProofInHandNotCharged, Some(Advice::ChargeWhatIsProven)),
    };
    let line = draft(o.decision_right, o, code.with(args()), better.map(|b| b.with(args())));
    match o.decided {
        Some((event, seat)) => Draft { event, seat: Some(seat), ..line },
        None => line,
    }
}

/// One line: full up to the profile's par, none from its slow end, linear between; none where time ran
/// out. Nothing while the case is open.
pub(super) fn timeliness(course: &Course<'_>) -> Vec<Group> {
    let Phase::Closed(outcome) = course.state.phase else { return Vec::new() };
    let profile = &course.p.scenario.profile;
    let elapsed = course.elapsed_minutes();
    let ran_out = outcome == CaseOutcome::TimeRanOut;
    let earned_permille =
        if ran_out { 0 } else { linear(elapsed, profile.par_minutes, profile.slow_minutes) };
    let mut args = vec![("elapsed_minutes", Arg::number(elapsed))];
    let reason = if ran_out {
        Code::TimeRanOut.with(args)
    } else {
        args.push(("par_minutes", Arg::number(profile.par_minutes)));
        args.push(("slow_minutes", Arg::number(profile.slow_minutes)));
        Code::Elapsed.with(args)
    };
    let line = Draft {
        earned_permille,
        event: course.last(),
        rule: None,
        finding: None,
        seat: None,
        reason,
        better: None,
    };
    vec![Group::single(weight::ELAPSED, line)]
}

/// Permille of a linear fall from `par` to `slow`; a step where they coincide.
fn linear(elapsed: u64, par: u64, slow: u64) -> u32 {
    if elapsed <= par {
        return 1000;
    }
    if elapsed >= slow {
        return 0;
    }
    let permille = u128::from(slow - elapsed) * 1000 / u128::from(slow - par);
    u32::try_from(permille).unwrap_or(1000)
}

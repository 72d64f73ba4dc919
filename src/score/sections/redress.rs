//! Lines of the section `redress`: whether victims were told and their claims brought in time, and how much
//! of their loss was made good; whether the supervisory authority looked when it was due and suspended where
//! a breach was; whether the states agreed how to share.
//!
//! Compensation counts only after a conviction: without one, there was nothing to award, and whether the
//! acquittal or the end without charges was right is a matter of justice.

use crate::case::command::Guilt;
use crate::case::event::{ActRef, Event as CaseEvent};
use crate::case::ids::{EventId, SeatId, VictimId};
use crate::case::redress::{Event, VictimSpec, informed_in_time, known_since, recovered};
use crate::case::scenario::Dimension;
use crate::case::state::RequestStatus;
use crate::law::rules::Verdict;
use crate::law::terms::Office;
use crate::score::coded::{Arg, Coded};
use crate::score::course::Course;
use crate::score::line::{Draft, Group};

/// Weights beside those of `score::line::weight`. Modelling numbers.
mod weight {
    /// All victims informed in time.
    pub(super) const INFORMED: u32 = 3;
    /// All claims brought in time.
    pub(super) const CLAIMED: u32 = 3;
    /// What was made good of all losses.
    pub(super) const COMPENSATED: u32 = 4;
    /// All dates, audits and suspensions of the supervisory authority.
    pub(super) const OVERSIGHT: u32 = 2;
    /// The sharing of what is confiscated.
    pub(super) const SHARING: u32 = 1;
}

/// Earned by information that came late, permille.
const LATE: u32 = 500;

/// Lines of a dimension.
pub(super) fn lines(course: &Course<'_>, dimension: Dimension) -> Vec<Group> {
    let (weights, drafts): (Vec<u32>, Vec<Vec<Draft>>) = match dimension {
        Dimension::Victims => (
            vec![weight::INFORMED, weight::CLAIMED, weight::COMPENSATED],
            vec![each(course, informed), each(course, claimed), each(course, compensated)],
        ),
        Dimension::Rights => (vec![weight::OVERSIGHT], vec![oversight(course)]),
        Dimension::Cooperation => (vec![weight::SHARING], vec![sharing(course).into_iter().collect()]),
        Dimension::Justice | Dimension::Evidence | Dimension::Timeliness => (Vec::new(), Vec::new()),
    };
    weights
        .into_iter()
        .zip(drafts)
        .map(|(weight, drafts)| Group { weight, drafts })
        .collect()
}

fn each(course: &Course<'_>, draft: fn(&Course<'_>, VictimId, &VictimSpec) -> Option<Draft>) -> Vec<Draft> {
    let victims = course.p.scenario.redress.victims.iter().enumerate();
    victims.filter_map(|(i, spec)| draft(course, VictimId::at(i), spec)).collect()
}

fn draft(earned_permille: u32, event: EventId, seat: Option<SeatId>, reason: Coded, better: Coded) -> Draft {
    let better = (earned_permille < 1000).then_some(better);
    Draft { earned_permille, event, rule: None, finding: None, seat, reason, better }
}

fn coded(code: &'static str, args: Vec<(&'static str, Arg)>) -> Coded {
    Coded { code, args }
}

fn named(spec: &VictimSpec) -> Vec<(&'static str, Arg)> {
    vec![("victim", Arg::name(&spec.id))]
}

/// The first seat that stands by victims.
fn liaison(course: &Course<'_>) -> Option<SeatId> {
    let seats = &course.p.scenario.seats;
    seats.iter().position(|s| s.role == Office::VictimSupport).map(SeatId::at)
}

fn informed(course: &Course<'_>, victims: VictimId, spec: &VictimSpec) -> Option<Draft> {
    let in_time = informed_in_time(course.p, &course.state, victims)?;
    let told = course.state.sections.redress.of(victims).and_then(|v| v.informed);
    let (earned, code) = match (in_time, told) {
        (true, _) => (1000, "redress-informed-in-time"),
        (false, Some(_)) => (LATE, "redress-informed-late"),
        (false, None) => (0, "redress-not-informed"),
    };
    let event = told.map_or(course.last(), |(event, _)| event);
    let better = coded("redress-inform-in-time", named(spec));
    Some(draft(earned, event, liaison(course), coded(code, named(spec)), better))
}

fn claimed(course: &Course<'_>, victims: VictimId, spec: &VictimSpec) -> Option<Draft> {
    known_since(course.p, &course.state, victims)?;
    course.state.trial.person?; // Before charges there is nothing to join with a claim.
    let done = course.state.sections.redress.of(victims);
    let claim = done.and_then(|v| v.claim.as_ref()).map(|c| c.event);
    let declined = done
        .and_then(|v| v.declined)
        .filter(|(_, wished)| *wished)
        .map(|(event, _)| event);
    let (earned, code, event) = match (claim, declined) {
        (Some(event), _) => (1000, "redress-claim-brought", event),
        (None, Some(event)) => (1000, "redress-declined-as-wished", event),
        (None, None) => (0, "redress-claim-missed", course.last()),
    };
    let better = coded("redress-bring-claim", named(spec));
    Some(draft(earned, event, liaison(course), coded(code, named(spec)), better))
}

fn compensated(course: &Course<'_>, victims: VictimId, spec: &VictimSpec) -> Option<Draft> {
    known_since(course.p, &course.state, victims).filter(|_| spec.wants_claim)?;
    course.state.trial.verdicts.iter().find(|v| v.guilt == Guilt::Guilty)?;
    let claim = course.state.sections.redress.claim(victims);
    let paid_eur = claim.map_or(0, |c| c.paid_eur).min(spec.loss_eur);
    let permille = (u128::from(paid_eur) * 1000)
        .checked_div(u128::from(spec.loss_eur))
        .unwrap_or(0);
    let permille = u32::try_from(permille).unwrap_or(1000);
    let mut args = named(spec);
    args.push(("paid_permille", Arg::number(u64::from(permille))));
    let event = claim.map_or(course.last(), |c| c.last_event);
    let better = coded("redress-seek-payment", named(spec));
    Some(draft(permille, event, None, coded("redress-compensated", args), better))
}

/// Suspensions by a seat, dates that a seat was asked to keep, grave breaches that a seat saw and left.
fn oversight(course: &Course<'_>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for (id, recorded) in course.numbered() {
        let CaseEvent::Redress(event) = &recorded.event else { continue };
        match event {
            Event::Suspended { by: Some(seat), founded, .. } => {
                let (earned, code) = match founded {
                    true => (1000, "redress-suspension-founded"),
                    false => (0, "redress-suspension-unfounded"),
                };
                let better = coded("redress-suspend-on-breach", Vec::new());
                drafts.push(draft(earned, id, Some(*seat), coded(code, Vec::new()), better));
            }
            Event::AuditDue { audit } => drafts.extend(followed(course, id, *audit)),
            Event::Audited { act, by: Some(seat), found, .. } => {
                let grave = found.iter().any(|(_, verdict)| *verdict == Verdict::Grave);
                if grave && left_running(course, id, *act) {
                    let reason = coded("redress-breach-left-running", Vec::new());
                    let better = coded("redress-suspend-it", Vec::new());
                    drafts.push(draft(0, id, Some(*seat), reason, better));
                }
            }
            _ => {}
        }
    }
    drafts
}

/// A date that came while somebody sat there and something was there to look at.
fn followed(course: &Course<'_>, due: EventId, audit: u32) -> Option<Draft> {
    let scenario = &course.p.scenario;
    let seated =
        |s: &crate::case::scenario::Seat| s.role == Office::Oversight && s.jurisdiction == scenario.forum;
    let seat = scenario.seats.iter().position(seated).map(SeatId::at)?;
    let subject = scenario.redress.audits.get(usize::try_from(audit).ok()?)?.subject;
    let audits = &course.state.sections.redress.audited;
    let done = audits
        .iter()
        .find(|(act, at)| subject.covers(*act) && *at > due)
        .map(|(_, at)| *at);
    let moot = !subject.covers(ActRef::Register)
        && !course
            .state
            .sections
            .redress
            .logged
            .iter()
            .any(|r| subject.covers(ActRef::Request(*r)));
    if done.is_none() && moot {
        return None;
    }
    let (earned, code) =
        if done.is_some() { (1000, "redress-audit-followed") } else { (0, "redress-audit-missed") };
    let better = coded("redress-audit-when-due", Vec::new());
    Some(draft(earned, done.unwrap_or(due), Some(seat), coded(code, Vec::new()), better))
}

/// Whether a request that was pending when it was audited was neither suspended nor withdrawn.
fn left_running(course: &Course<'_>, audited: EventId, act: ActRef) -> bool {
    let ActRef::Request(request) = act else { return false };
    let ends = |e: &CaseEvent| matches!(e, CaseEvent::RequestClosed { request: r, .. } if *r == request);
    let pending = course.first_event(ends).is_none_or(|end| end > audited);
    let suspended = course.state.sections.redress.suspensions.iter().any(|s| s.act == act);
    let withdrawn = course
        .state
        .requests
        .get(request.index())
        .is_some_and(|r| r.status == RequestStatus::Closed(crate::case::event::RequestEnd::Withdrawn));
    pending && !suspended && !withdrawn
}

/// Whether the states agreed, where something is held abroad or a proposal was made.
fn sharing(course: &Course<'_>) -> Option<Draft> {
    let proposals = &course.state.sections.redress.proposals;
    let abroad = recovered(course.p, &course.state)
        .iter()
        .any(|(holder, eur)| *holder != course.p.scenario.forum && *eur > 0);
    if proposals.is_empty() && !abroad {
        return None;
    }
    let agreed = proposals.iter().find(|a| a.agreed);
    let last = agreed.or(proposals.last());
    let (earned, code) =
        if agreed.is_some() { (1000, "redress-sharing-agreed") } else { (0, "redress-sharing-open") };
    let event = last.map_or(course.last(), |a| a.last_event);
    let better = coded("redress-propose-sharing", Vec::new());
    Some(draft(earned, event, last.map(|a| a.seat), coded(code, Vec::new()), better))
}

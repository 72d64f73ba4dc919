//! What happens by itself in this section: dates that come, and work that a desk has done.

use serde::{Deserialize, Serialize};

use super::accord::{desk_agrees, leader};
use super::command::Proposal;
use super::money::{self, Cost, Payment, payment_at};
use super::spec::Start;
use super::state::{Post, PostStage, Standing};
use super::{Event as Own, react};
use crate::case::command::Reasons;
use crate::case::event::Event;
use crate::case::ids::{ApproachId, DutyId, EventId, JurisdictionId, ParallelId};
use crate::case::prepared::Prepared;
use crate::case::state::CaseState;
use crate::kernel::{EntityKey, Luck, Part, Tick};

/// A date of the section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {
    /// The time of a duty starts to run.
    DutyStarts(DutyId),
    /// It runs out.
    DutyEnds(DutyId),
    /// A parallel investigation files the same request.
    ParallelFiles(ParallelId),
    /// Somebody turns to a seat.
    ApproachComes(ApproachId),
    /// An answer is of no use any more.
    ApproachLapses(ApproachId),
    /// The time of the team is over.
    TeamEnds,
    /// What is left of the grant of a fiscal year lapses.
    GrantLapses(u16),
    /// A liaison (for whom, where) gets money or arrives.
    LiaisonMoves(JurisdictionId, JurisdictionId),
}

/// Work that the section gives to desks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Task {
    /// A state's desk considers a proposal.
    Agreement(Proposal, JurisdictionId),
    /// A decision on the team's grant.
    Grant,
    /// The same request, filed by a parallel investigation.
    Parallel(ParallelId),
    /// A desk is asked whether it had turned to somebody.
    CallBack(ApproachId),
}

fn grant_of(state: &CaseState, year: u16) -> Option<&super::Grant> {
    state.sections.joint.grants.iter().find(|g| g.year == year)
}

fn post(state: &CaseState, from: JurisdictionId, to: JurisdictionId) -> Option<&Post> {
    state.sections.joint.posts.iter().find(|p| p.from == from && p.to == to)
}

/// Whether a date still means something.
pub fn is_live(_p: &Prepared, state: &CaseState, at: Tick, due: Due) -> bool {
    let joint = &state.sections.joint;
    match due {
        Due::DutyStarts(duty) => !joint.duties.contains_key(&duty),
        Due::DutyEnds(duty) => joint.duties.get(&duty).is_some_and(|d| d.met.is_none() && d.missed.is_none()),
        Due::ParallelFiles(parallel) => !joint.filed.contains(&parallel) && leader(state).is_none(),
        Due::ApproachComes(approach) => !joint.approaches.contains_key(&approach),
        Due::ApproachLapses(approach) => joint.approaches.get(&approach).is_some_and(|a| a.end.is_none()),
        Due::TeamEnds => {
            joint.team_until == Some(at)
                && joint.team.as_ref().is_some_and(|t| t.standing == Standing::Agreed)
        }
        Due::GrantLapses(year) => grant_of(state, year).is_some_and(|g| money::unspent_eur(state, g) > 0),
        Due::LiaisonMoves(from, to) => post(state, from, to).is_some_and(|p| match p.stage {
            PostStage::AwaitsMoney(until) | PostStage::OnTheWay(until) => until == at,
            PostStage::There => false,
        }),
    }
}

/// Whether a date will never mean anything again: what it is for has come.
pub(in crate::case) fn is_over(state: &CaseState, due: Due) -> bool {
    let joint = &state.sections.joint;
    match due {
        Due::DutyStarts(duty) => joint.duties.contains_key(&duty),
        Due::DutyEnds(duty) => joint.duties.get(&duty).is_some_and(|d| d.met.is_some() || d.missed.is_some()),
        Due::ParallelFiles(parallel) => joint.filed.contains(&parallel),
        Due::ApproachComes(approach) => joint.approaches.contains_key(&approach),
        Due::ApproachLapses(approach) => joint.approaches.get(&approach).is_some_and(|a| a.end.is_some()),
        Due::TeamEnds | Due::GrantLapses(_) | Due::LiaisonMoves(..) => false,
    }
}

/// What a date leads to, with what enabled it.
pub fn went_off(p: &Prepared, luck: &Luck, state: &CaseState, due: Due) -> (EventId, Event) {
    let joint = &state.sections.joint;
    let start = EventId(0);
    let (cause, own) = match due {
        Due::DutyStarts(duty) => (start, react::duty_started(p, starts_at(p, state, duty), duty)),
        Due::DutyEnds(duty) => (joint.duties.get(&duty).map_or(start, |d| d.since), Own::DutyMissed { duty }),
        Due::ParallelFiles(parallel) => (start, Own::ParallelFiled { parallel }),
        Due::ApproachComes(approach) => (start, Own::ApproachMade { approach }),
        Due::ApproachLapses(approach) => {
            let made = joint.approaches.get(&approach);
            (made.map_or(start, |a| a.since), Own::ApproachLapsed { approach })
        }
        Due::TeamEnds => (joint.team.as_ref().map_or(start, |t| t.last_event), Own::TeamEnded),
        Due::GrantLapses(year) => {
            let grant = grant_of(state, year);
            let eur = grant.map_or(0, |g| money::unspent_eur(state, g));
            (grant.map_or(start, |g| g.event), Own::GrantLapsed { eur, year })
        }
        Due::LiaisonMoves(from, to) => match post(state, from, to) {
            Some(post) => (post.event, liaison_moves(p, luck, state, post)),
            None => (start, Own::LiaisonPosted { from, state: to }),
        },
    };
    (cause, Event::Joint(own))
}

/// The time at which a duty with a date of its own starts; the clock may still show what happened last.
fn starts_at(p: &Prepared, state: &CaseState, duty: DutyId) -> Tick {
    match p.scenario.joint.duties.get(duty.index()).map(|d| d.starts) {
        Some(Start::At(at)) => at.max(state.clock),
        Some(Start::Inject(_) | Start::Known(_)) | None => state.clock,
    }
}

fn liaison_moves(p: &Prepared, luck: &Luck, state: &CaseState, post: &Post) -> Own {
    match post.stage {
        PostStage::AwaitsMoney(at) => match payment_at(p, state, post.from, Cost::Liaison, at) {
            Payment::NextYear(until) => Own::LiaisonAwaitsMoney { seat: post.seat, state: post.to, until },
            Payment::Free | Payment::There => liaison_sent(p, luck, post.seat, post.to, true),
        },
        PostStage::OnTheWay(_) | PostStage::There => Own::LiaisonPosted { from: post.from, state: post.to },
    }
}

/// A liaison sets out; the time until the post is taken up is drawn by who sends whom where.
pub(super) fn liaison_sent(
    p: &Prepared,
    luck: &Luck,
    seat: crate::case::ids::SeatId,
    to: JurisdictionId,
    waited_for_money: bool,
) -> Own {
    let from = p.scenario.seats[seat.index()].jurisdiction;
    let name = |j: JurisdictionId| p.scenario.jurisdictions[j.index()].id.as_str();
    let key = EntityKey::of("liaison", &[Part::from(name(from)), Part::from(name(to))]);
    let takes = p.scenario.joint.liaison.as_ref().map(|l| &l.takes);
    let takes_minutes = takes.map_or(1, |t| t.sample(luck.visit(key, 0).u64(0))).max(1);
    Own::LiaisonSent { seat, state: to, takes_minutes, waited_for_money }
}

/// What follows when a desk has done its work.
pub fn task_done(p: &Prepared, _luck: &Luck, state: &CaseState, task: &Task) -> Vec<Event> {
    let own = match task {
        Task::Agreement(to, from) => Own::Answered {
            to: *to,
            state: *from,
            by: None,
            agrees: desk_agrees(p, state, *to),
            reasons: Reasons::default(),
        },
        Task::Grant => {
            let asked = state.sections.joint.grant_asked.map_or(0, |g| g.eur);
            let most = p.scenario.joint.money.as_ref().map_or(0, |m| m.grant_eur);
            let year = money::fiscal_year(p, state.clock);
            Own::GrantAwarded { eur: asked.min(most), year, lapses_at: money::year_ends(p, year) }
        }
        Task::Parallel(_) => return Vec::new(),
        Task::CallBack(approach) => {
            let genuine = p.scenario.joint.approaches.get(approach.index()).is_some_and(|a| a.genuine);
            Own::CalledBack { approach: *approach, genuine }
        }
    };
    vec![Event::Joint(own)]
}

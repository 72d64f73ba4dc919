//! How an event of the section changes the state.

use super::Event;
use super::command::{Channeling, Proposal};
use super::occur::Due;
use super::spec::Start;
use super::state::{
    ApproachEnd, ApproachState, Asked, DutyState, Entry, Grant, GrantAsked, Met, Post, PostStage, PreCheck,
    Standing, says_why,
};
use crate::case::apply::learn;
use crate::case::course::DueOf;
use crate::case::ids::{ApproachId, DutyId, EventId, ItemId, JurisdictionId, ParallelId, SeatId};
use crate::case::milestone::Milestone;
use crate::case::scenario::Scenario;
use crate::case::state::{CaseState, Obtained, Timer};
use crate::kernel::Tick;
use crate::law::terms::Office;

/// Sets the dates that the scenario names, as the case opens.
pub fn opened(scenario: &Scenario, state: &mut CaseState) {
    let spec = &scenario.joint;
    for (index, duty) in spec.duties.iter().enumerate() {
        if let Start::At(at) = duty.starts {
            state.set_date(at, DueOf::Joint(Due::DutyStarts(DutyId::at(index))));
        }
    }
    for (index, approach) in spec.approaches.iter().enumerate() {
        if let Start::At(at) = approach.when {
            state.set_date(at, DueOf::Joint(Due::ApproachComes(ApproachId::at(index))));
        }
    }
    for (index, parallel) in spec.parallels.iter().enumerate() {
        state.set_date(parallel.when, DueOf::Joint(Due::ParallelFiles(ParallelId::at(index))));
    }
}

/// Applies an event of the section.
pub fn apply(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    match event {
        Event::DutyStarted { .. } | Event::Notified { .. } | Event::DutyMissed { .. } => {
            apply_duty(scenario, state, event, id);
        }
        Event::LeadProposed { .. }
        | Event::TeamProposed { .. }
        | Event::Answered { .. }
        | Event::LeadAgreed { .. }
        | Event::TeamFormed { .. }
        | Event::ProposalFailed { .. }
        | Event::TeamEnded => apply_accord(scenario, state, event, id),
        Event::ItemBrought { item, .. } => bring(scenario, state, *item, id, at),
        Event::ParallelFiled { parallel } => {
            state.sections.joint.filed.push(*parallel);
            let name = scenario.joint.parallels.get(parallel.index()).map_or("", |p| p.id.as_str());
            state.reach(Milestone::Duplicated, name, id);
        }
        Event::Spent { .. }
        | Event::GrantAsked { .. }
        | Event::GrantAwarded { .. }
        | Event::GrantLapsed { .. } => apply_money(state, event, id),
        Event::LiaisonAwaitsMoney { .. } | Event::LiaisonSent { .. } | Event::LiaisonPosted { .. } => {
            apply_post(scenario, state, event, id, at);
        }
        Event::PreChecked { seat, form, outcome, grounds } => {
            state.sections.joint.pre_checks.push(PreCheck {
                seat: *seat,
                instrument: form.instrument.clone(),
                addressee: form.addressee.clone(),
                outcome: *outcome,
                grounds: grounds.clone(),
            });
        }
        Event::ApproachMade { .. }
        | Event::CallBackBegan { .. }
        | Event::CalledBack { .. }
        | Event::ApproachServed { .. }
        | Event::ApproachNoted { .. }
        | Event::ApproachRefused { .. }
        | Event::ApproachLapsed { .. } => apply_approach(scenario, state, event, id, at),
        Event::ChannelSecured { seat, way } => {
            let side = scenario.seats[seat.index()].jurisdiction;
            match way {
                Channeling::OutOfBand => {
                    state.sections.joint.secured.push(side);
                    state.reach(Milestone::ChannelSecured, "", id);
                }
                Channeling::NewPasswords => state.sections.joint.believe_secured.push(side),
            }
        }
        Event::ChannelLeaked { request } => {
            state.sections.joint.leaks.push(*request);
            state.reach(Milestone::ChannelLeaked, "", id);
        }
        Event::Warned { .. } => warn(scenario, state, at),
        Event::TermsDisclosed { speaker, .. } => {
            state.sections.joint.disclosed.push(speaker.clone());
            state.reach(Milestone::TermsDisclosed, speaker, id);
        }
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_duty(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId) {
    let name = |duty: &DutyId| scenario.joint.duties.get(duty.index()).map_or("", |d| d.id.as_str());
    match event {
        Event::DutyStarted { duty, due } => {
            let started = DutyState { since: id, due: *due, missed: None, met: None };
            state.sections.joint.duties.insert(*duty, started);
            state.set_date(*due, DueOf::Joint(Due::DutyEnds(*duty)));
        }
        Event::Notified { duty, seat, facts_permille, .. } => {
            let mut late = false;
            if let Some(running) = state.sections.joint.duties.get_mut(duty) {
                late = running.missed.is_some();
                running.met = Some(Met { event: id, seat: *seat, facts_permille: *facts_permille });
            }
            let reached = if late { Milestone::DutyLate } else { Milestone::DutyMet };
            state.reach(reached, name(duty), id);
        }
        Event::DutyMissed { duty } => {
            if let Some(running) = state.sections.joint.duties.get_mut(duty) {
                running.missed = Some(id);
            }
            state.reach(Milestone::DutyMissed, name(duty), id);
        }
        _ => {}
    }
}

fn proposed(seat: SeatId, id: EventId, states: Vec<JurisdictionId>, asks: &[JurisdictionId]) -> Asked {
    Asked {
        seat,
        event: id,
        states,
        asks: asks.to_vec(),
        answers: Vec::new(),
        last_event: id,
        standing: Standing::Open,
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_accord(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId) {
    let joint = &mut state.sections.joint;
    let name = |j: &JurisdictionId| scenario.jurisdictions[j.index()].id.as_str();
    match event {
        Event::LeadProposed { seat, state: leads, asks, .. } => {
            joint.lead = Some(proposed(*seat, id, vec![*leads], asks));
        }
        Event::TeamProposed { seat, members, until, asks, .. } => {
            joint.team = Some(proposed(*seat, id, members.clone(), asks));
            joint.team_until = Some(*until);
        }
        Event::Answered { to, state: from, agrees, .. } => {
            if let Some(asked) = asked_mut(state, *to) {
                asked.answers.push((*from, *agrees));
                asked.last_event = id;
            }
        }
        Event::LeadAgreed { state: leads } => {
            stand(state, Proposal::Lead, Standing::Agreed, id);
            state.reach(Milestone::LeadAgreed, name(leads), id);
        }
        Event::TeamFormed { members } => {
            stand(state, Proposal::Team, Standing::Agreed, id);
            if let Some(team) = asked_mut(state, Proposal::Team) {
                team.states.clone_from(members);
            }
            for member in members {
                state.reach(Milestone::TeamFormed, name(member), id);
            }
            if let Some(until) = state.sections.joint.team_until {
                state.set_date(until, DueOf::Joint(Due::TeamEnds));
            }
        }
        Event::ProposalFailed { to } => {
            if *to == Proposal::Lead {
                let proposed = joint.lead.iter().flat_map(|a| a.states.iter().copied());
                joint.declined.extend(proposed);
            }
            stand(state, *to, Standing::Failed, id);
        }
        Event::TeamEnded => stand(state, Proposal::Team, Standing::Ended, id),
        _ => {}
    }
}

fn asked_mut(state: &mut CaseState, to: Proposal) -> Option<&mut Asked> {
    match to {
        Proposal::Lead => state.sections.joint.lead.as_mut(),
        Proposal::Team => state.sections.joint.team.as_mut(),
    }
}

fn stand(state: &mut CaseState, to: Proposal, standing: Standing, id: EventId) {
    if let Some(asked) = asked_mut(state, to) {
        asked.standing = standing;
        asked.last_event = id;
    }
}

/// What a member of the team had comes into the file, for everyone who conducts the investigation.
fn bring(scenario: &Scenario, state: &mut CaseState, item: ItemId, id: EventId, at: Tick) {
    let held = &mut state.items[item.index()];
    if held.obtained.is_none() || held.deleted {
        held.obtained = Some(Obtained { request: None, event: id, at });
        held.deleted = false;
        state.forget_items();
        // It may have been what a request brought.
        state.forget_requests();
    }
    for (index, spec) in (0u32..).zip(&scenario.seats) {
        let forum = spec.jurisdiction == scenario.forum;
        if forum && matches!(spec.role, Office::Prosecutor | Office::Police) {
            learn(state, SeatId(index), item, id, false);
        }
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_money(state: &mut CaseState, event: &Event, id: EventId) {
    let joint = &mut state.sections.joint;
    match event {
        Event::Spent { state: payer, cost, eur, from_grant, year } => joint.spent.push(Entry {
            state: *payer,
            cost: *cost,
            eur: *eur,
            from_grant: *from_grant,
            year: *year,
        }),
        Event::GrantAsked { seat, eur } => joint.grant_asked = Some(GrantAsked { seat: *seat, eur: *eur }),
        Event::GrantAwarded { eur, year, lapses_at } => {
            joint.grant_asked = None;
            joint.grants.push(Grant {
                eur: *eur,
                year: *year,
                event: id,
                lapses_at: *lapses_at,
                lapsed_eur: None,
            });
            state.set_date(*lapses_at, DueOf::Joint(Due::GrantLapses(*year)));
            state.reach(Milestone::GrantAwarded, "", id);
        }
        Event::GrantLapsed { eur, year } => {
            if let Some(grant) = joint.grants.iter_mut().find(|g| g.year == *year) {
                grant.lapsed_eur = Some(*eur);
            }
            state.reach(Milestone::GrantLapsed, "", id);
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_post(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    let (seat, from, to, stage) = match event {
        Event::LiaisonAwaitsMoney { seat, state: to, until } => {
            (Some(*seat), scenario.seats[seat.index()].jurisdiction, *to, PostStage::AwaitsMoney(*until))
        }
        Event::LiaisonSent { seat, state: to, takes_minutes, .. } => {
            let there = at.plus(*takes_minutes);
            (Some(*seat), scenario.seats[seat.index()].jurisdiction, *to, PostStage::OnTheWay(there))
        }
        Event::LiaisonPosted { from, state: to } => (None, *from, *to, PostStage::There),
        _ => return,
    };
    match stage {
        PostStage::AwaitsMoney(until) | PostStage::OnTheWay(until) => {
            state.set_date(until, DueOf::Joint(Due::LiaisonMoves(from, to)));
        }
        PostStage::There => {
            let name = scenario.jurisdictions[to.index()].id.as_str();
            state.reach(Milestone::LiaisonPosted, name, id);
            state.forget_requests();
        }
    }
    let posts = &mut state.sections.joint.posts;
    match (posts.iter_mut().find(|p| p.from == from && p.to == to), seat) {
        (Some(post), _) => (post.event, post.stage) = (id, stage),
        (None, Some(seat)) => posts.push(Post { from, to, seat, event: id, stage }),
        (None, None) => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "`apply` names every event; here comes one group of them")]
fn apply_approach(scenario: &Scenario, state: &mut CaseState, event: &Event, id: EventId, at: Tick) {
    let spec = |approach: &ApproachId| scenario.joint.approaches.get(approach.index());
    let name = |approach: &ApproachId| spec(approach).map_or("", |a| a.id.as_str());
    let made = &mut state.sections.joint.approaches;
    match event {
        Event::ApproachMade { approach } => {
            let until = at.plus(spec(approach).map_or(0, |a| a.within_minutes));
            made.insert(*approach, ApproachState::new(id, until));
            state.set_date(until, DueOf::Joint(Due::ApproachLapses(*approach)));
        }
        Event::CallBackBegan { approach, .. } => {
            if let Some(open) = made.get_mut(approach) {
                open.calling = Some(id);
            }
        }
        Event::CalledBack { approach, genuine } => {
            if let Some(open) = made.get_mut(approach) {
                open.said = Some((*genuine, id));
            }
            state.reach(Milestone::CalledBack, name(approach), id);
        }
        Event::ApproachServed { approach, items, reasons, .. } => {
            if let Some(open) = made.get_mut(approach) {
                open.noted = says_why(reasons);
                open.given.clone_from(items);
                open.end = Some((ApproachEnd::Served, id));
            }
            state.reach(Milestone::ApproachServed, name(approach), id);
        }
        Event::ApproachNoted { approach, .. } => {
            if let Some(open) = made.get_mut(approach) {
                open.noted = true;
            }
        }
        Event::ApproachRefused { approach, .. } => {
            if let Some(open) = made.get_mut(approach) {
                open.end = Some((ApproachEnd::Refused, id));
            }
            state.reach(Milestone::ApproachRefused, name(approach), id);
        }
        Event::ApproachLapsed { approach } => {
            if let Some(open) = made.get_mut(approach) {
                open.end = Some((ApproachEnd::Lapsed, id));
            }
        }
        _ => {}
    }
}

/// The suspects know: what they can erase is erased sooner. Only the first warning counts.
fn warn(scenario: &Scenario, state: &mut CaseState, at: Tick) {
    if state.sections.joint.warned.is_some() {
        return;
    }
    state.sections.joint.warned = Some(at);
    for erasure in &scenario.joint.warned {
        state
            .timers
            .insert((at.plus(erasure.within_minutes), Timer::Expires(erasure.item)));
    }
}

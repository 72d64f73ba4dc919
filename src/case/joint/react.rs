//! What follows, in this section, from any event of the case.

use super::Event as Own;
use super::accord::{answering_desk, answering_seat, settled};
use super::command::Proposal;
use super::event::WarnedBy;
use super::money::{Cost, booked};
use super::occur::Task;
use super::spec::Start;
use super::state::says_why;
use super::tables::{Started, Starting};
use crate::case::course::{TaskOf, cured, findings_of};
use crate::case::event::{ActRef, Event};
use crate::case::ids::{ApproachId, DutyId, EventId, ItemId, JurisdictionId, SeatId};
use crate::case::milestone::Milestone;
use crate::case::prepared::Prepared;
use crate::case::redress;
use crate::case::scenario::Work;
use crate::case::state::CaseState;
use crate::case::step::act_of;
use crate::case::task;
use crate::kernel::{Luck, Name, Tick, due};
use crate::law::acts::{RegisterFacts, SharingFacts};
use crate::law::instrument::StepAct;
use crate::law::rules::RuleId;

/// What follows from an event, on the state after it.
#[expect(clippy::wildcard_enum_match_arm, reason = "of the events of others only these concern this section")]
pub fn react(p: &Prepared, luck: &Luck, state: &CaseState, event: &Event) -> Vec<Event> {
    let mut follow = starts(p, state, event);
    match event {
        Event::RequestSent { request, seat, .. } if is_read_by_suspects(p, state, *seat) => {
            follow.push(Event::Joint(Own::ChannelLeaked { request: *request }));
        }
        Event::StepEntered { .. } | Event::TaskEntered { .. } => follow.extend(costs(p, state, event)),
        Event::Redress(redress::Event::Informed { seat, understood: true, .. }) => {
            follow.extend(told_already(p, state, *seat));
        }
        Event::Joint(own) => follow.extend(react_to_own(p, luck, state, own)),
        _ => {}
    }
    follow
}

#[expect(clippy::wildcard_enum_match_arm, reason = "most events of the section call for nothing further")]
fn react_to_own(p: &Prepared, luck: &Luck, state: &CaseState, event: &Own) -> Vec<Event> {
    match event {
        Own::LeadProposed { asks, .. } => ask(p, luck, state, Proposal::Lead, asks),
        Own::TeamProposed { asks, .. } => ask(p, luck, state, Proposal::Team, asks),
        Own::Answered { to, .. } => settled(state, *to).into_iter().collect(),
        Own::TeamFormed { members } => brought(p, state, members),
        Own::ParallelFiled { parallel } => {
            let spec = &p.scenario.joint.parallels[parallel.index()];
            let work = Work::Step(StepAct::Recognise);
            vec![task::enter(p, luck, state, spec.at, work, TaskOf::Joint(Task::Parallel(*parallel)))]
        }
        Own::GrantAsked { .. } => {
            let desk = p.scenario.joint.money.as_ref().and_then(|m| m.grant_desk);
            let enter = |desk| task::enter(p, luck, state, desk, Work::Funding, TaskOf::Joint(Task::Grant));
            desk.map(enter).into_iter().collect()
        }
        Own::LiaisonSent { seat, .. } => {
            let payer = p.scenario.seats[seat.index()].jurisdiction;
            booked(p, state, payer, Cost::Liaison).into_iter().collect()
        }
        Own::CallBackBegan { approach, .. } => {
            let desk = p.scenario.joint.approaches[approach.index()].claims;
            let what = TaskOf::Joint(Task::CallBack(*approach));
            vec![task::enter(p, luck, state, desk, Work::Other, what)]
        }
        Own::ApproachServed { approach, seat, items, reasons } => {
            served(p, state, *approach, *seat, items, says_why(reasons))
        }
        // Whoever calls back only after giving away can still make it good, if it was true.
        Own::CalledBack { approach, genuine: true } => {
            cured(state, RuleId::R10, |act| act == ActRef::Approach(*approach))
        }
        Own::ApproachNoted { approach, .. } => {
            cured(state, RuleId::R25, |act| act == ActRef::Approach(*approach))
        }
        Own::ChannelLeaked { request } => {
            vec![Event::Joint(Own::Warned { by: WarnedBy::Leak(*request) })]
        }
        _ => Vec::new(),
    }
}

/// What work costs that a desk has just been given: the sender's state pays for a translation, the state of
/// the laboratory or of the expert's desk for the rest.
fn costs(p: &Prepared, state: &CaseState, event: &Event) -> Option<Event> {
    if let Event::StepEntered { request, desk: Some(_), .. } = event {
        let request = &state.requests[request.index()];
        if act_of(p, request) != StepAct::Translate {
            return None;
        }
        let payer = p.scenario.seats[request.seat.index()].jurisdiction;
        return booked(p, state, payer, Cost::Translation);
    }
    let Event::TaskEntered { desk, work, .. } = event else { return None };
    let payer = p.desk_spec(*desk).jurisdiction;
    match work {
        Work::Analysis => booked(p, state, payer, Cost::Laboratory),
        Work::Opinion => booked(p, state, payer, Cost::Expert),
        Work::Step(_)
        | Work::Hearing
        | Work::Agreement
        | Work::Funding
        | Work::Audit
        | Work::Appeal
        | Work::Other => None,
    }
}

/// Duties and approaches that start with this event. Each is looked for only at the event that starts it,
/// so that none starts twice.
fn starts(p: &Prepared, state: &CaseState, event: &Event) -> Vec<Event> {
    let joint = &state.sections.joint;
    let mut follow = Vec::new();
    for starting in p.joint().starting.iter().filter(|s| is_start(state, event, s)) {
        let (before, own) = match starting.what {
            Started::Duty(duty) => (joint.duties.contains_key(&duty), duty_started(p, state.clock, duty)),
            Started::Approach(approach) => {
                (joint.approaches.contains_key(&approach), Own::ApproachMade { approach })
            }
        };
        if !before {
            follow.push(Event::Joint(own));
        }
    }
    follow
}

/// Whether this event is the one with which something starts.
fn is_start(state: &CaseState, event: &Event, starting: &Starting) -> bool {
    match starting.with {
        Start::At(_) => false,
        Start::Inject(inject) => matches!(event, Event::InjectReleased { inject: now } if *now == inject),
        Start::Known(item) => {
            let now = EventId(state.events.saturating_sub(1));
            starting.concerned.iter().any(|seat| {
                let known = &state.seats[seat.index()].items;
                // What a seat came to know last stands last.
                known.last().is_some_and(|k| k.since == now)
                    && known.iter().any(|k| k.item == item && k.since == now)
            })
        }
    }
}

/// The time of a duty starts at that time; where its end cannot be reckoned, it lies beyond play.
pub(super) fn duty_started(p: &Prepared, at: Tick, duty: DutyId) -> Own {
    let ends = p.scenario.joint.duties.get(duty.index()).and_then(|spec| {
        let calendar = p.calendar(p.desk_spec(spec.to).jurisdiction);
        due(at, spec.pack.period, spec.pack.reckoning, calendar, p.scenario.epoch).ok()
    });
    Own::DutyStarted { duty, due: ends.unwrap_or(p.scenario.horizon.plus(1)) }
}

/// Whoever informs victims of their rights meets the duty to tell them of the incident, too.
fn told_already(p: &Prepared, state: &CaseState, seat: SeatId) -> Vec<Event> {
    let now = EventId(state.events.saturating_sub(1));
    let specs = (0usize..).map(DutyId::at).zip(&p.scenario.joint.duties);
    let met = specs.filter(|(id, spec)| {
        let open = state.sections.joint.duties.get(id).is_some_and(|d| d.met.is_none());
        let informed = |victims: &Name| state.reached(Milestone::Informed, victims) == Some(now);
        open && spec.victims.as_ref().is_some_and(informed)
    });
    met.map(|(duty, _)| Event::Joint(Own::Notified { duty, seat, marks: Vec::new(), facts_permille: 1000 }))
        .collect()
}

/// States without a seat that answers for them are asked at their desk.
fn ask(p: &Prepared, luck: &Luck, state: &CaseState, to: Proposal, asks: &[JurisdictionId]) -> Vec<Event> {
    let by_desk = asks.iter().filter(|j| answering_seat(p, **j).is_none());
    let task = |j: &JurisdictionId| {
        let what = TaskOf::Joint(Task::Agreement(to, *j));
        Some(task::enter(p, luck, state, answering_desk(p, *j)?, Work::Agreement, what))
    };
    by_desk.filter_map(task).collect()
}

/// What members bring into the team, unless it is in the file already or gone.
fn brought(p: &Prepared, state: &CaseState, members: &[JurisdictionId]) -> Vec<Event> {
    let brings = p.scenario.joint.team.iter().flat_map(|t| &t.brings);
    let new = |item: &ItemId| {
        let held = &state.items[item.index()];
        held.obtained.is_none() && !held.expired
    };
    brings
        .filter(|(from, item)| members.contains(from) && new(item))
        .map(|(from, item)| Event::Joint(Own::ItemBrought { state: *from, item: *item }))
        .collect()
}

/// Whether what a seat sends is read by the suspects.
pub(super) fn is_read_by_suspects(p: &Prepared, state: &CaseState, seat: SeatId) -> bool {
    let side = p.scenario.seats[seat.index()].jurisdiction;
    p.scenario.joint.channel.as_ref().is_some_and(|channel| {
        p.desk_spec(channel.desk).jurisdiction == side
            && channel.from <= state.clock
            && !state.sections.joint.secured.contains(&side)
    })
}

/// Findings on data given to somebody who asked in an emergency. What counts is what was known: whoever
/// was not called back is not known to be who they claim to be, even if they are.
fn served(
    p: &Prepared,
    state: &CaseState,
    approach: ApproachId,
    seat: SeatId,
    items: &[ItemId],
    written: bool,
) -> Vec<Event> {
    let spec = &p.scenario.joint.approaches[approach.index()];
    let said = state.sections.joint.approaches.get(&approach).and_then(|a| a.said);
    let given = || items.iter().map(|i| &p.scenario.items[i.index()]);
    let bystanders: u32 = given().map(|i| i.bystanders).fold(0, u32::saturating_add);
    let sharing = SharingFacts {
        conditions: given().flat_map(|i| i.conditions.iter().copied()).collect(),
        consent: true,
        same_case: true,
        lead_as_evidence: false,
        bystanders,
        redacted: bystanders == 0,
        authenticated: said.is_some_and(|(genuine, _)| genuine),
    };
    let entries = u32::try_from(items.len()).unwrap_or(u32::MAX);
    let register = RegisterFacts { entries, gaps: if written { 0 } else { entries } };
    let act = ActRef::Approach(approach);
    let mut events = findings_of(p, state, act, seat, &sharing);
    events.extend(findings_of(p, state, act, seat, &register));
    if !spec.genuine {
        events.push(Event::Joint(Own::Warned { by: WarnedBy::Approach(approach) }));
    }
    events
}

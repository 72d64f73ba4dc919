//! What is asked of other states and of those who pay: who leads, a team, a grant, a liaison, and what the
//! liaison can tell.

use super::accord::{answering_desk, answering_seat, asked, is_awaited, is_in_team};
use super::command::{Command, Proposal};
use super::decide::{no, unknown};
use super::money::{Cost, Payment, fiscal_year, payment};
use super::occur::liaison_sent;
use super::refusal::{Refusal, What};
use super::state::{Asked, Standing};
use super::{Event as Own, has_liaison};
use crate::case::command::{Form, Reasons};
use crate::case::decide::{Answer, SENDERS, answer, check_reasons, distinct, known_since, require};
use crate::case::event::{Event, Reading};
use crate::case::ids::{CountId, EventId, JurisdictionId, MarkId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::reading::{read_form, receiving_state, way_of};
use crate::case::rejection::{NameKind, Rejection};
use crate::case::state::{CaseState, RequestState, RequestStatus};
use crate::case::step::{engine_decision, next_step, told_grounds};
use crate::kernel::{CivilTime, Luck, Tick};
use crate::law::scope::Scope;
use crate::law::terms::Office;

/// Who proposes to other states, and asks for money.
const PROPOSERS: [Office; 2] = [Office::Prosecutor, Office::Coordinator];
/// Who answers for a state.
const ANSWERERS: [Office; 2] = [Office::Prosecutor, Office::CentralAuthority];

fn state_named(p: &Prepared, name: &str) -> Result<JurisdictionId, Rejection> {
    let position = p.scenario.jurisdictions.iter().position(|j| j.id == name);
    position.map(JurisdictionId::at).ok_or_else(|| unknown(What::State, name))
}

/// A new proposal can be made unless one is open or agreed upon.
fn check_no_other(asked: Option<&Asked>) -> Result<(), Rejection> {
    match asked.map(|a| a.standing) {
        Some(Standing::Open) => no(Refusal::ProposalPending),
        Some(Standing::Agreed) => no(Refusal::AlreadyAgreed),
        Some(Standing::Failed | Standing::Ended) | None => Ok(()),
    }
}

/// Of some states, those that must agree: all but the proposer's own, for which a prosecutor speaks. Each
/// needs somebody who answers for it.
fn must_agree(
    p: &Prepared,
    seat: SeatId,
    states: &[JurisdictionId],
) -> Result<Vec<JurisdictionId>, Rejection> {
    let own = &p.scenario.seats[seat.index()];
    let speaks = |j: &&JurisdictionId| own.role == Office::Prosecutor && own.jurisdiction == **j;
    let asks: Vec<JurisdictionId> = states.iter().filter(|j| !speaks(j)).copied().collect();
    let answered = |j: &JurisdictionId| answering_seat(p, *j).is_some() || answering_desk(p, *j).is_some();
    if asks.iter().all(answered) {
        Ok(asks)
    } else {
        Err(Rejection::NoDeskForStep { office: Some(Office::Prosecutor) })
    }
}

/// What a proposal rests on: the latest of the failed one before and what its reasons cite.
fn rests_on(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    before: Option<&Asked>,
    marks: &[MarkId],
) -> EventId {
    let cited = marks.iter().map(|m| known_since(state, seat, p.scenario.marks[m.index()].item));
    cited.chain(before.map(|a| a.last_event)).max().unwrap_or(EventId(0))
}

pub(super) fn propose_lead(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    name: &str,
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    require(p, seat, &PROPOSERS)?;
    let leads = state_named(p, name)?;
    let states = p.scenario.joint.lead.as_ref().map_or(&[][..], |l| &l.states);
    if !states.contains(&leads) {
        return no(Refusal::NotConcerned { name: name.into() });
    }
    let before = state.sections.joint.lead.as_ref();
    check_no_other(before)?;
    let marks = check_reasons(p, state, seat, reasons)?;
    let asks = must_agree(p, seat, states)?;
    let enabled_by = rests_on(p, state, seat, before, &marks);
    let reasons = reasons.clone();
    answer(enabled_by, vec![Event::Joint(Own::LeadProposed { seat, state: leads, asks, reasons })])
}

/// The tick of a time that lies ahead.
fn tick_ahead(p: &Prepared, state: &CaseState, until: CivilTime) -> Result<Tick, Rejection> {
    let minutes = until.minutes_from_civil() - p.scenario.epoch.utc().minutes_from_civil();
    let tick = u64::try_from(minutes).ok().map(Tick).filter(|t| *t > state.clock);
    tick.ok_or(Rejection::Joint(Refusal::EndHasPassed))
}

pub(super) fn propose_team(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    command: &Command,
) -> Result<Answer, Rejection> {
    let Command::ProposeTeam { states, until, purpose, reasons } = command else {
        return Err(Rejection::WrongPhase);
    };
    require(p, seat, &PROPOSERS)?;
    let team = p.scenario.joint.team.as_ref();
    let own = &p.scenario.seats[seat.index()];
    let host = if own.role == Office::Prosecutor { own.jurisdiction } else { p.scenario.forum };
    let mut members = distinct(states, |name| {
        let member = state_named(p, name)?;
        let spec = &p.scenario.jurisdictions[member.index()];
        match team {
            Some(team) if spec.party_to.contains(&team.treaty) => Ok(member),
            Some(_) | None => no(Refusal::NoBasis { name: name.into() }),
        }
    })?;
    if !members.contains(&host) {
        members.insert(0, host);
    }
    if members.len() < 2 {
        return no(Refusal::NobodyElse);
    }
    let before = state.sections.joint.team.as_ref();
    check_no_other(before)?;
    let until = tick_ahead(p, state, *until)?;
    let purpose: Vec<CountId> = distinct(purpose, |name| {
        let count = p.count(name);
        count.ok_or_else(|| Rejection::NotKnownToYou { kind: NameKind::Count, name: name.into() })
    })?;
    let marks = check_reasons(p, state, seat, reasons)?;
    let asks = must_agree(p, seat, &members)?;
    let enabled_by = rests_on(p, state, seat, before, &marks);
    let reasons = reasons.clone();
    let proposed = Own::TeamProposed { seat, members, until, purpose, asks, reasons };
    answer(enabled_by, vec![Event::Joint(proposed)])
}

pub(super) fn agree(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    to: Proposal,
    agrees: bool,
    reasons: &Reasons,
) -> Result<Answer, Rejection> {
    require(p, seat, &ANSWERERS)?;
    let own = p.scenario.seats[seat.index()].jurisdiction;
    let open = asked(state, to).filter(|a| is_awaited(a, own) && answering_seat(p, own) == Some(seat));
    let Some(open) = open else { return no(Refusal::NotAsked) };
    check_reasons(p, state, seat, reasons)?;
    let (by, reasons) = (Some(seat), reasons.clone());
    answer(open.event, vec![Event::Joint(Own::Answered { to, state: own, by, agrees, reasons })])
}

pub(super) fn apply_grant(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    eur: u64,
) -> Result<Answer, Rejection> {
    require(p, seat, &PROPOSERS)?;
    let own = &p.scenario.seats[seat.index()];
    let joint = &state.sections.joint;
    let member = own.role == Office::Coordinator || is_in_team(state, own.jurisdiction);
    let at_work = joint.team.as_ref().filter(|t| t.states.iter().any(|j| is_in_team(state, *j)));
    let Some(team) = at_work.filter(|_| member) else { return no(Refusal::NoTeam) };
    let granted = p
        .scenario
        .joint
        .money
        .as_ref()
        .filter(|m| m.grant_eur > 0 && m.grant_desk.is_some());
    if granted.is_none() || eur == 0 {
        return no(Refusal::NoGrant);
    }
    let year = fiscal_year(p, state.clock);
    if joint.grant_asked.is_some() || joint.grants.iter().any(|g| g.year == year) {
        return no(Refusal::GrantAlready);
    }
    answer(team.last_event, vec![Event::Joint(Own::GrantAsked { seat, eur })])
}

pub(super) fn post_liaison(
    p: &Prepared,
    luck: &Luck,
    state: &CaseState,
    seat: SeatId,
    name: &str,
) -> Result<Answer, Rejection> {
    require(p, seat, &PROPOSERS)?;
    let to = state_named(p, name)?;
    let from = p.scenario.seats[seat.index()].jurisdiction;
    let receives = p.scenario.joint.liaison.as_ref().is_some_and(|l| l.states.contains(&to));
    if !receives || from == to {
        return no(Refusal::NotConcerned { name: name.into() });
    }
    if state.sections.joint.posts.iter().any(|post| post.from == from && post.to == to) {
        return no(Refusal::LiaisonAlready);
    }
    let event = match payment(p, state, from, Cost::Liaison) {
        Payment::NextYear(until) => Own::LiaisonAwaitsMoney { seat, state: to, until },
        Payment::Free | Payment::There => liaison_sent(p, luck, seat, to, false),
    };
    answer(EventId(0), vec![Event::Joint(event)])
}

/// What the engine would decide where the request is first decided over there, on what is pleaded; a
/// person at that desk may decide otherwise.
pub(super) fn pre_check(
    p: &Prepared,
    state: &CaseState,
    seat: SeatId,
    form: &Form,
) -> Result<Answer, Rejection> {
    require(p, seat, &SENDERS)?;
    let reading = read_form(p, state, seat, form)?;
    let to = receiving_state(p, &reading);
    let from = p.scenario.seats[seat.index()].jurisdiction;
    if !has_liaison(state, from, to) {
        return no(Refusal::NoLiaison);
    }
    let mut request = as_if_sent(state, seat, form, reading);
    let instrument = p.instrument_spec(request.reading.instrument);
    let way = way_of(p, seat, form, &request.reading);
    let decides_there = (0u32..).zip(&instrument.route).find_map(|(index, step)| {
        let desk = p.desk_for(step.at, &way).ok().flatten()?;
        let there = p.desk_spec(desk).jurisdiction == to;
        let taken = next_step(p, state, &request, index) == Some(index);
        (there && taken && step.act.decides()).then_some((index, desk, step.act))
    });
    let Some((step, desk, act)) = decides_there else {
        return Err(Rejection::NoDeskForStep { office: None });
    };
    (request.step, request.desk) = (step, Some(desk));
    let decision = engine_decision(p, state, &request, act);
    let post = state
        .sections
        .joint
        .posts
        .iter()
        .find(|post| post.from == from && post.to == to);
    answer(
        post.map_or(EventId(0), |post| post.event),
        vec![Event::Joint(Own::PreChecked {
            seat,
            form: Box::new(form.clone()),
            outcome: decision.outcome,
            grounds: told_grounds(&decision, &[]),
        })],
    )
}

/// A request as it would be on arrival.
fn as_if_sent(state: &CaseState, seat: SeatId, form: &Form, reading: Reading) -> RequestState {
    RequestState {
        seat,
        form: std::sync::Arc::new(form.clone()),
        reading,
        ordinal: 0,
        step: 0,
        visit: 0,
        desk: None,
        status: RequestStatus::Queued,
        last_event: EventId(0),
        sent_at: state.clock,
        entered_at: state.clock,
        began_at: None,
        rerun: false,
        granted: Scope::default(),
        found: Vec::new(),
        waits_until: None,
        released_at: None,
        decisions: Vec::new(),
        due: None,
        prolonged: None,
        extensions: 0,
        key: Default::default(),
    }
}

//! What this section looks up again and again and what rests on the scenario alone: made once, with
//! [`Prepared`](crate::case::prepared::Prepared).

use std::sync::Arc;

use super::spec::Start;
use crate::case::ids::{ApproachId, DutyId, JurisdictionId, SeatId};
use crate::case::scenario::Scenario;
use crate::kernel::{CivilDate, CivilTime, Name, TICKS_PER_DAY, Tick};

/// Most fiscal years in the table.
const YEARS_LIMIT: usize = 8;
/// The first and the last days of a year are reckoned each time: there it matters what the clocks show.
const EDGE_DAYS: u64 = 3;

/// What is made once.
#[derive(Debug)]
pub struct Tables {
    /// What starts with an event, in the order in which it is looked for.
    pub(super) starting: Vec<Starting>,
    /// States that investigate, by name.
    pub(super) investigating: Arc<[Name]>,
    /// By state: the other ones that could join a team with it, by name.
    pub(super) may_join: Vec<Arc<[Name]>>,
    /// Fiscal years, in order.
    pub(super) years: Vec<Year>,
}

/// Something that starts with an event.
#[derive(Debug)]
pub(super) struct Starting {
    pub(super) with: Start,
    pub(super) what: Started,
    /// Seats whose coming to know an item starts it.
    pub(super) concerned: Vec<SeatId>,
}

/// What starts.
#[derive(Debug, Clone, Copy)]
pub(super) enum Started {
    Duty(DutyId),
    Approach(ApproachId),
}

/// A fiscal year.
#[derive(Debug)]
pub(super) struct Year {
    pub(super) year: u16,
    /// From here on it is that year, wherever clocks are set,
    pub(super) from: Tick,
    /// and before this.
    pub(super) until: Tick,
    /// When it ends.
    pub(super) ends: Tick,
}

impl Tables {
    /// The tables of a scenario whose indices were checked.
    pub fn new(scenario: &Scenario) -> Tables {
        let spec = &scenario.joint;
        let investigating = spec.lead.iter().flat_map(|lead| &lead.states);
        let states = (0..scenario.jurisdictions.len()).map(JurisdictionId::at);
        Tables {
            starting: starting(scenario),
            investigating: investigating.map(|j| scenario.jurisdictions[j.index()].id.clone()).collect(),
            may_join: states.map(|own| may_join(scenario, own)).collect(),
            years: years(scenario),
        }
    }
}

/// What starts at a time has a date and needs no event.
fn starting(scenario: &Scenario) -> Vec<Starting> {
    let spec = &scenario.joint;
    let seats = (0u32..).map(SeatId).zip(&scenario.seats);
    let duties = spec.duties.iter().enumerate().map(|(index, duty)| Starting {
        with: duty.starts,
        what: Started::Duty(DutyId::at(index)),
        concerned: seats.clone().filter(|(_, s)| s.role == duty.by).map(|(seat, _)| seat).collect(),
    });
    let approaches = spec.approaches.iter().enumerate().map(|(index, approach)| Starting {
        with: approach.when,
        what: Started::Approach(ApproachId::at(index)),
        concerned: vec![approach.to],
    });
    duties.chain(approaches).filter(|s| !matches!(s.with, Start::At(_))).collect()
}

/// Other states that are party to what a team rests on, if the own one is.
fn may_join(scenario: &Scenario, own: JurisdictionId) -> Arc<[Name]> {
    let Some(team) = &scenario.joint.team else { return Arc::default() };
    let party = |j: &&crate::case::scenario::Jurisdiction| j.party_to.contains(&team.treaty);
    let here = &scenario.jurisdictions[own.index()];
    let others = scenario.jurisdictions.iter().filter(|j| j.id != here.id && party(j));
    others.filter(|_| party(&here)).map(|j| j.id.clone()).collect()
}

/// Fiscal years from the start of the case to its horizon.
fn years(scenario: &Scenario) -> Vec<Year> {
    let edge = EDGE_DAYS * TICKS_PER_DAY;
    let calendar = &scenario.jurisdictions[scenario.forum.index()].calendar;
    let opened = calendar.local(scenario.epoch, Tick(0)).date();
    let new_year = opened.month() == 1 && u64::from(opened.day()) <= EDGE_DAYS;
    let mut from = Tick(if new_year { edge } else { 0 });
    let mut years = Vec::new();
    for year in (opened.year()..u16::MAX).take(YEARS_LIMIT) {
        let ends = year_ends(scenario, year);
        years.push(Year { year, from, until: Tick(ends.0.saturating_sub(edge)), ends });
        from = ends.plus(edge);
        if ends > scenario.horizon {
            break;
        }
    }
    years
}

/// When a fiscal year is over: midnight after 31 December in the forum's time.
pub(super) fn year_ends(scenario: &Scenario, year: u16) -> Tick {
    let calendar = &scenario.jurisdictions[scenario.forum.index()].calendar;
    CivilDate::new(year.saturating_add(1), 1, 1)
        .ok()
        .and_then(|day| calendar.tick_from_local(scenario.epoch, CivilTime::midnight(day)).ok())
        .unwrap_or(scenario.horizon)
}

//! A result placed among teams of stand-ins that play the same case.
//!
//! Team 1 plays with seed 1, team 2 with seed 2, and so on. Manners go round: the first seat of team 1 is played
//! by the book, its second hastily, and each next team begins one manner later, so that over four teams every
//! seat is played in every manner. The luck of the result placed is its own. What is compared is what a team
//! that knows no case better would have reached, not what people would.

use std::sync::Arc;

use serde::Serialize;

use crate::case::ids::SeatId;
use crate::case::prepared::Prepared;
use crate::case::scenario::Dimension;
use crate::case::world::{World, WorldError};
use crate::players::{Manner, play};
use crate::score::result::DimensionPoints;
use crate::score::{Course, RunResult, ScoreCard};

/// Most teams of one comparison.
pub const TEAMS_LIMIT: u32 = 10_000;

/// What a team reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Team {
    /// Points of each dimension; none: not assessed.
    pub dimensions: DimensionPoints<Option<u32>>,
    /// The total, capped.
    pub total: u32,
}

/// Where a result stands in one respect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Share of the teams below it, equal ones counted half, permille.
    pub percentile_permille: u32,
    /// How many teams were assessed in this respect.
    pub teams: u32,
    /// Points of the middle team (of two, the lower).
    pub median: u32,
}

/// Where a result stands among teams of stand-ins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// How many teams played.
    pub teams: u32,
    /// By dimension; none if the result or no team was assessed in it.
    pub dimensions: DimensionPoints<Option<Standing>>,
    /// By total.
    pub total: Option<Standing>,
}

/// The manner of a seat of a team, both counted from 0.
pub fn manner(team: usize, seat: usize) -> Manner {
    Manner::ALL[(team + seat) % Manner::ALL.len()]
}

/// Plays a team, counted from 0.
///
/// # Errors
/// When the desks of the case cannot be set up.
pub fn team(p: &Arc<Prepared>, number: usize) -> Result<Team, WorldError> {
    let seed = u64::try_from(number).unwrap_or(u64::MAX).saturating_add(1);
    let seats = 0..p.scenario.seats.len();
    let manners: Vec<_> = seats.map(|seat| (SeatId::at(seat), manner(number, seat))).collect();
    let mut world = World::open(p.clone(), seed, 0)?;
    play(&mut world, &manners, None, &mut |_, _, _, _, _| {});
    let card = ScoreCard::of_course(&Course::follow(p, &world.case().events));
    Ok(Team { dimensions: DimensionPoints::each(|d| card.points(d)), total: card.total })
}

/// Places a result among teams.
pub fn place(result: &RunResult, teams: &[Team]) -> Comparison {
    let of_dimension = |dimension: Dimension| {
        let own = (*result.dimensions.of(dimension))?;
        standing(own, teams.iter().filter_map(|t| *t.dimensions.of(dimension)))
    };
    Comparison {
        teams: u32::try_from(teams.len()).unwrap_or(u32::MAX),
        dimensions: DimensionPoints::each(of_dimension),
        total: standing(result.total, teams.iter().map(|t| t.total)),
    }
}

/// Where points stand among others; none if there are no others.
fn standing(own: u32, others: impl Iterator<Item = u32>) -> Option<Standing> {
    let mut others: Vec<u32> = others.collect();
    others.sort_unstable();
    let median = *others.get(others.len().checked_sub(1)? / 2)?;
    let count = |fits: &dyn Fn(u32) -> bool| others.iter().filter(|points| fits(**points)).count();
    let (below, equal) = (count(&|points| points < own), count(&|points| points == own));
    // Half up, in whole numbers.
    let permille = (below * 2000 + equal * 1000 + others.len()) / (2 * others.len());
    Some(Standing {
        percentile_permille: u32::try_from(permille).unwrap_or(1000),
        teams: u32::try_from(others.len()).unwrap_or(u32::MAX),
        median,
    })
}

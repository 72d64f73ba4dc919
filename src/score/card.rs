//! The score card: six dimensions of 0 to 1000 points, each the sum of its lines, and a weighted total.
//!
//! Whole numbers add up exactly, by the largest remainder rule:
//! - the most points of a dimension's lines add up to 1000, the points of its lines to the dimension;
//! - the total is the weighted mean of the dimensions that have lines, rounded to the nearest point (half
//!   up); their contributions add up to it, and the shares of a dimension's lines to its contribution;
//! - every line belongs to one seat or to the team as a whole, so that the points and shares of the seats
//!   and of the whole add up to those of the team.
//!
//! A dimension without a line in the scenario is *not assessed*: it has no points, and its weight goes to
//! the others. An uncured grave breach of a rule that is settled in the forum caps the total at
//! [`CAP`]; shares are of the total before the cap. A forecast is scored as feedback only, not in points.

use super::apportion::apportion;
use super::cooperation::cooperation;
use super::course::Course;
use super::findings::{Finding, findings};
use super::gathering::evidence;
use super::justice::{justice, timeliness};
use super::line::{Group, Line, lines_of};
use super::objectives::{Sight, objectives};
use super::outcome::{CountOutcome, outcomes};
use super::rights::rights;
use crate::case::event::{CaseOutcome, Event, Recorded};
use crate::case::ids::{EventId, FindingId, SeatId};
use crate::case::prepared::Prepared;
use crate::case::scenario::Dimension;
use crate::case::state::Phase;
use crate::law::rules::RuleId;

/// Most that the total can be with an uncured grave breach of a settled rule.
pub const CAP: u32 = 490;

/// The score of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreCard {
    /// All six, in the order in which they are shown.
    pub dimensions: Vec<DimensionScore>,
    /// 0 to 1000; 0 if nothing could be assessed.
    pub total: u32,
    /// The total before the cap.
    pub total_uncapped: u32,
    /// What capped it (the first breach that does), whether or not it was above the cap.
    pub capped_by: Option<Cap>,
    /// Every seat, in the order of the scenario, and last the team as a whole.
    pub seats: Vec<SeatScore>,
    /// The prosecutor's forecast, if there was a verdict.
    pub forecast: Option<Forecast>,
    /// Findings that count, in order.
    pub findings: Vec<Finding>,
    /// How each count ended.
    pub outcomes: Vec<CountOutcome>,
}

/// A dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionScore {
    /// Which.
    pub dimension: Dimension,
    /// 0 to 1000; none: not assessed.
    pub points: Option<u32>,
    /// Weight in the profile; counts only if assessed.
    pub weight: u32,
    /// Points of the total, before any cap.
    pub contribution: u32,
    /// Lines; their points add up to `points`, their shares to `contribution`.
    pub lines: Vec<Line>,
}

/// What caps the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cap {
    /// The finding.
    pub finding: FindingId,
    /// Its event.
    pub event: EventId,
    /// The rule.
    pub rule: RuleId,
    /// Whose.
    pub seat: SeatId,
}

/// What lies with a seat, or with the team as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatScore {
    /// Which; none: the team as a whole.
    pub seat: Option<SeatId>,
    /// Points and most points in each dimension, in the order of [`Dimension::ALL`].
    pub dimensions: [(u32, u32); 6],
    /// Points of the total, before any cap.
    pub share: u32,
}

/// A forecast of conviction on all counts, and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// Who made it.
    pub seat: SeatId,
    /// Permille.
    pub forecast_permille: u32,
    /// Whether there was a conviction on all counts.
    pub convicted: bool,
    /// Brier score, millionths: the square of the error, 0 for certain and right, 1,000,000 for certain
    /// and wrong.
    pub brier_millionths: u32,
}

impl ScoreCard {
    /// Scores a case.
    pub fn of(p: &Prepared, events: &[Recorded]) -> ScoreCard {
        ScoreCard::of_course(&Course::follow(p, events))
    }

    /// Scores a case whose events were followed already.
    pub fn of_course(course: &Course<'_>) -> ScoreCard {
        let findings = findings(course);
        let outcomes = outcomes(course);
        let sight = Sight { course, findings: &findings, outcomes: &outcomes };
        let mut dimensions: Vec<DimensionScore> =
            Dimension::ALL.into_iter().map(|dimension| scored(&sight, dimension)).collect();
        let total_uncapped = weigh(&mut dimensions);
        let capped_by = findings.iter().find(|f| f.caps()).map(|f| Cap {
            finding: f.id,
            event: f.event,
            rule: f.rule,
            seat: f.seat,
        });
        let total = if capped_by.is_some() { total_uncapped.min(CAP) } else { total_uncapped };
        let seats = seats(course.p, &dimensions);
        let forecast = forecast(course);
        ScoreCard { dimensions, total, total_uncapped, capped_by, seats, forecast, findings, outcomes }
    }

    /// Every line, in the order of the dimensions.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.dimensions.iter().flat_map(|d| &d.lines)
    }

    /// Points of a dimension; none if it was not assessed.
    pub fn points(&self, dimension: Dimension) -> Option<u32> {
        self.dimensions.iter().find(|d| d.dimension == dimension).and_then(|d| d.points)
    }
}

fn scored(sight: &Sight<'_, '_>, dimension: Dimension) -> DimensionScore {
    let mut groups: Vec<Group> = match dimension {
        Dimension::Justice => justice(sight.course, sight.outcomes),
        Dimension::Rights => rights(sight.findings),
        Dimension::Evidence => evidence(sight.course),
        Dimension::Timeliness => timeliness(sight.course),
        Dimension::Cooperation => cooperation(sight.course),
        Dimension::Victims => Vec::new(),
    };
    groups.extend(super::sections::lines(sight.course, dimension));
    groups.extend(objectives(sight, dimension));
    let lines = lines_of(dimension, groups);
    let profile = &sight.course.p.scenario.profile.weights;
    DimensionScore {
        dimension,
        points: lines.as_ref().map(|lines| lines.iter().map(|l| l.points).sum()),
        weight: profile.iter().find(|(d, _)| *d == dimension).map_or(0, |(_, weight)| *weight),
        contribution: 0,
        lines: lines.unwrap_or_default(),
    }
}

/// Weighs the dimensions, writes contributions and shares, and returns the total.
fn weigh(dimensions: &mut [DimensionScore]) -> u32 {
    let weighed: Vec<u64> = dimensions
        .iter()
        .map(|d| u64::from(d.weight) * u64::from(d.points.unwrap_or(0)))
        .collect();
    let assessed = dimensions.iter().filter(|d| d.points.is_some());
    let weights: u64 = assessed.map(|d| u64::from(d.weight)).sum();
    let sum: u64 = weighed.iter().sum();
    let total = (sum + weights / 2).checked_div(weights).unwrap_or(0);
    let total = u32::try_from(total).unwrap_or(1000);
    for (dimension, contribution) in dimensions.iter_mut().zip(apportion(total, &weighed)) {
        dimension.contribution = contribution;
        let points: Vec<u64> = dimension.lines.iter().map(|l| u64::from(l.points)).collect();
        for (line, share) in dimension.lines.iter_mut().zip(apportion(contribution, &points)) {
            line.share = share;
        }
    }
    total
}

fn seats(p: &Prepared, dimensions: &[DimensionScore]) -> Vec<SeatScore> {
    let seats = (0..p.scenario.seats.len()).map(|i| Some(SeatId::at(i))).chain([None]);
    seats
        .map(|seat| {
            let mut score = SeatScore { seat, dimensions: [(0, 0); 6], share: 0 };
            for (slot, dimension) in score.dimensions.iter_mut().zip(dimensions) {
                for line in dimension.lines.iter().filter(|l| l.seat == seat) {
                    slot.0 += line.points;
                    slot.1 += line.max_points;
                    score.share += line.share;
                }
            }
            score
        })
        .collect()
}

fn forecast(course: &Course<'_>) -> Option<Forecast> {
    let convicted = match course.state.phase {
        Phase::Closed(CaseOutcome::Convicted) => true,
        Phase::Closed(CaseOutcome::PartlyConvicted | CaseOutcome::Acquitted) => false,
        _ => return None,
    };
    course.events.iter().find_map(|recorded| match recorded.event {
        Event::Charged { seat, forecast_permille, .. } => {
            let error = forecast_permille.abs_diff(if convicted { 1000 } else { 0 });
            let brier_millionths = error.saturating_mul(error);
            Some(Forecast { seat, forecast_permille, convicted, brier_millionths })
        }
        _ => None,
    })
}

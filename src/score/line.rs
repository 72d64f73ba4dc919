//! Lines of the score card: before points are shared out ([`Draft`]) and after ([`Line`]).

use super::apportion::apportion;
use super::coded::Coded;
use crate::case::ids::{EventId, FindingId, SeatId};
use crate::case::scenario::Dimension;
use crate::law::rules::RuleId;

/// Weight of one line beside the weights of objectives, which the scenario sets (1 to about 5). Modelling
/// numbers.
pub mod weight {
    /// Outcome of a count, and the decision to charge it: each.
    pub const COUNT: u32 = 2;
    /// All acts that kept one rule, of one seat: together, so that sending more requests buys nothing.
    pub const RULE_KEPT: u32 = 2;
    /// One curable breach.
    pub const CURABLE: u32 = 3;
    /// One grave breach.
    pub const GRAVE: u32 = 6;
    /// One element of a count.
    pub const ELEMENT: u32 = 1;
    /// One item that would have been erased.
    pub const EXPIRY: u32 = 1;
    /// The time that the case took.
    pub const ELAPSED: u32 = 4;
    /// One request.
    pub const REQUEST: u32 = 1;
}

/// Lines that share one weight equally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Weight within the dimension.
    pub weight: u32,
    /// The lines.
    pub drafts: Vec<Draft>,
}

impl Group {
    /// A line with a weight of its own.
    pub fn single(weight: u32, draft: Draft) -> Group {
        Group { weight, drafts: vec![draft] }
    }
}

/// A line before points are shared out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// How much of it was earned, permille.
    pub earned_permille: u32,
    /// The event that decided it; the last event for what never happened.
    pub event: EventId,
    /// Rule, for a finding.
    pub rule: Option<RuleId>,
    /// Finding, for a finding.
    pub finding: Option<FindingId>,
    /// Whose; none: the team as a whole.
    pub seat: Option<SeatId>,
    /// Why.
    pub reason: Coded,
    /// What would have been better.
    pub better: Option<Coded>,
}

/// A line of the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Dimension.
    pub dimension: Dimension,
    /// Points of the dimension's 1000.
    pub points: u32,
    /// Most points that it could have.
    pub max_points: u32,
    /// Points of the total, before any cap.
    pub share: u32,
    /// The event that decided it.
    pub event: EventId,
    /// Rule, for a finding.
    pub rule: Option<RuleId>,
    /// Finding, for a finding.
    pub finding: Option<FindingId>,
    /// Whose; none: the team as a whole.
    pub seat: Option<SeatId>,
    /// Team; there is one so far.
    pub team: u32,
    /// Why.
    pub reason: Coded,
    /// What would have been better.
    pub better: Option<Coded>,
}

/// Shares a dimension's 1000 points among its groups and each group's among its lines. Most points add up
/// to 1000; points of a line are what was earned of its most, rounded down. `None` without any weight.
pub fn lines_of(dimension: Dimension, groups: Vec<Group>) -> Option<Vec<Line>> {
    let groups: Vec<Group> = groups.into_iter().filter(|g| g.weight > 0 && !g.drafts.is_empty()).collect();
    if groups.is_empty() {
        return None;
    }
    let weights: Vec<u64> = groups.iter().map(|g| u64::from(g.weight)).collect();
    let mut lines = Vec::new();
    for (group, most) in groups.into_iter().zip(apportion(1000, &weights)) {
        let each = apportion(most, &vec![1; group.drafts.len()]);
        for (draft, max_points) in group.drafts.into_iter().zip(each) {
            let earned = u64::from(max_points) * u64::from(draft.earned_permille.min(1000)) / 1000;
            lines.push(Line {
                dimension,
                points: u32::try_from(earned).unwrap_or(max_points),
                max_points,
                share: 0,
                event: draft.event,
                rule: draft.rule,
                finding: draft.finding,
                seat: draft.seat,
                team: 0,
                reason: draft.reason,
                better: draft.better,
            });
        }
    }
    Some(lines)
}

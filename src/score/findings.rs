//! Which findings count. A finding on a request is replaced when an amended form is judged under the same
//! rule; a breach made good stays a breach and is marked cured. The state marks both alike, so the two are
//! told apart by the events.

use super::course::Course;
use crate::case::event::{ActRef, Event};
use crate::case::ids::{EventId, FindingId, SeatId};
use crate::law::rules::{Amendment, ReasonCode, RuleId, Verdict};
use crate::law::standing::Standing;

/// A finding that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// Its number.
    pub id: FindingId,
    /// The event.
    pub event: EventId,
    /// The act.
    pub act: ActRef,
    /// Whose act.
    pub seat: SeatId,
    /// Rule.
    pub rule: RuleId,
    /// Kept, curable or grave.
    pub verdict: Verdict,
    /// Why.
    pub reason: ReasonCode,
    /// What would have kept it and was open.
    pub better: Option<Amendment>,
    /// How certain the rule is in the forum; none without a row for it.
    pub standing: Option<Standing>,
    /// Made good, by which event.
    pub cured: Option<EventId>,
}

impl Finding {
    /// A breach that was not made good.
    pub fn is_open_breach(&self) -> bool {
        self.verdict != Verdict::Kept && self.cured.is_none()
    }

    /// An uncured grave breach of a rule that is settled in the forum: it caps the total.
    pub fn caps(&self) -> bool {
        self.is_open_breach() && self.verdict == Verdict::Grave && self.standing == Some(Standing::Settled)
    }
}

/// Findings that count, in order.
pub fn findings(course: &Course<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for (id, recorded) in course.numbered() {
        match &recorded.event {
            Event::Assessed { finding, act, seat, rule, verdict, reason, better, .. } => {
                if let ActRef::Request(_) = act {
                    found.retain(|f| f.act != *act || f.rule != *rule);
                }
                found.push(Finding {
                    id: *finding,
                    event: id,
                    act: *act,
                    seat: *seat,
                    rule: *rule,
                    verdict: *verdict,
                    reason: *reason,
                    better: *better,
                    standing: course.p.standing(*rule).map(|s| s.standing),
                    cured: None,
                });
            }
            Event::BreachCured { finding } => {
                found.iter_mut().filter(|f| f.id == *finding).for_each(|f| f.cured = Some(id));
            }
            _ => {}
        }
    }
    found
}

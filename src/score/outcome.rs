//! Whether each count was decided rightly, and whether the decision to charge it was.
//!
//! Two questions for each count, each worth the same:
//!
//! 1. **Outcome** (known afterwards). With a verdict: guilty is right if, and only if, the accused did it
//!    *and* the proof holds on the exhibits that stood (what a settled rule excludes does not stand);
//!    otherwise not guilty is right. Without a verdict (not charged, discontinued, time ran out): right if,
//!    and only if, no lawful proof against whoever did it could have been obtained ([`super::obtainable`])
//!    and nobody was left charged. Handed to another forum: right if it could be proven there, or not here. So a
//!    rightful acquittal, discontinuance or transfer scores full justice.
//! 2. **Decision to charge** (judged on the file of that moment). A charge is founded if the exhibits
//!    relied on, without those that a settled rule excludes, carry the count against the accused. Not
//!    charging is right if no item then usable carries the count against the accused, or, where nobody was
//!    charged, against anyone. Not deciding at all is not.
//!
//! The second question is there so that a charge at random, rightly thrown out by the court, does not pass
//! for justice.

use super::course::{Course, Decision};
use super::obtainable::{as_admitted, carries};
use crate::case::command::Guilt;
use crate::case::event::{CaseOutcome, Event};
use crate::case::hearing;
use crate::case::ids::{CountId, EventId, PersonId, SeatId};
use crate::case::scenario::Count;
use crate::case::state::Phase;
use crate::law::proof::{Exhibits, holds};

/// How a count ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CountEnd {
    /// With a verdict.
    Verdict(Guilt),
    /// Never charged.
    NotCharged,
    /// Charged, but time ran out.
    Pending,
    /// Handed to another forum.
    Transferred,
}

/// The two answers for a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountOutcome {
    /// Which.
    pub count: CountId,
    /// How it ended.
    pub end: CountEnd,
    /// Whether that was right.
    pub right: bool,
    /// The event that ended it.
    pub event: EventId,
    /// Who gave the verdict; none: the court as the law stands, or nobody.
    pub judge: Option<SeatId>,
    /// Whether the decision to charge, or not to charge, was right.
    pub decision_right: bool,
    /// Whether it was charged.
    pub charged: bool,
    /// The event and seat of that decision; none if nobody decided.
    pub decided: Option<(EventId, SeatId)>,
}

/// How every count ended, in the order of the scenario; nothing while the case is open.
pub fn outcomes(course: &Course<'_>) -> Vec<CountOutcome> {
    let Phase::Closed(outcome) = course.state.phase else { return Vec::new() };
    let obtainable = course.obtainable();
    (0..course.p.scenario.counts.len())
        .map(CountId::at)
        .map(|count| one(course, count, outcome, obtainable))
        .collect()
}

fn one(course: &Course<'_>, count: CountId, outcome: CaseOutcome, obtainable: &[bool]) -> CountOutcome {
    let spec = &course.p.scenario.counts[count.index()];
    let trial = &course.state.trial;
    let charged = trial.counts.contains(&count);
    let verdict = trial.verdicts.iter().find(|v| v.count == count);
    let proof_obtainable = || carries(spec, &as_admitted(course.p, obtainable, Some(spec.perpetrator)));
    let (end, right) = match verdict {
        Some(v) => {
            let guilty_is_right = trial.person == Some(spec.perpetrator) && v.proof == Guilt::Guilty;
            (CountEnd::Verdict(v.guilt), (v.guilt == Guilt::Guilty) == guilty_is_right)
        }
        None if outcome == CaseOutcome::Transferred => {
            let there =
                carries_there(course, spec, &as_admitted(course.p, obtainable, Some(spec.perpetrator)));
            (CountEnd::Transferred, there || !proof_obtainable())
        }
        None if charged => (CountEnd::Pending, false),
        None => (CountEnd::NotCharged, !proof_obtainable()),
    };
    // The verdict that counts is the last: of the trial court, or of the appeal court that changed it.
    let given = course.last_event(|e| {
        matches!(
            e,
            Event::VerdictGiven { .. }
                | Event::Hearing(hearing::Event::AppealDecided { end: hearing::AppealEnd::Changed, .. })
        )
    });
    let judge = given.and_then(|id| match &course.events.get(id.index())?.event {
        Event::VerdictGiven { by, .. } | Event::Hearing(hearing::Event::AppealDecided { by, .. }) => *by,
        _ => None,
    });
    let decided = course.decision.as_ref().map(|d| (d.event, d.seat));
    let event = match (verdict, outcome, decided) {
        (Some(_), _, _) => given.unwrap_or(course.last()),
        (None, CaseOutcome::Discontinued | CaseOutcome::Transferred, Some((event, _))) => event,
        (None, _, _) => course.last(),
    };
    let decision_right = course
        .decision
        .as_ref()
        .is_some_and(|d| decided_rightly(course, d, count, charged));
    CountOutcome {
        count,
        end,
        right,
        event,
        judge: judge.filter(|_| verdict.is_some()),
        decision_right,
        charged,
        decided,
    }
}

fn decided_rightly(course: &Course<'_>, decision: &Decision, count: CountId, charged: bool) -> bool {
    let spec = &course.p.scenario.counts[count.index()];
    let trial = &course.state.trial;
    let against =
        |there: &[bool], person: PersonId| carries(spec, &as_admitted(course.p, there, Some(person)));
    if charged {
        let relied: Vec<bool> = decision
            .usable
            .iter()
            .enumerate()
            .map(|(i, usable)| *usable && trial.exhibits.iter().any(|e| e.item.index() == i))
            .collect();
        return trial.person.is_some_and(|accused| against(&relied, accused));
    }
    let everybody = || (0..course.p.scenario.persons.len()).map(PersonId::at);
    let there = |x: PersonId| carries_there(course, spec, &as_admitted(course.p, &decision.usable, Some(x)));
    match trial.person {
        Some(accused) => !against(&decision.usable, accused),
        None => everybody().any(there) || !everybody().any(|x| against(&decision.usable, x)),
    }
}

/// Whether exhibits prove a count before the forum to which the case was handed; never where it was handed to none.
fn carries_there(course: &Course<'_>, count: &Count, exhibits: &Exhibits) -> bool {
    let handed = course.events.iter().find_map(|e| match &e.event {
        Event::Hearing(hearing::Event::Transferred { state, .. }) => Some(*state),
        _ => None,
    });
    let there = count.elsewhere.iter().find(|e| Some(e.forum) == handed);
    there.is_some_and(|e| !e.elements.is_empty() && e.elements.iter().all(|e| holds(&e.proof, exhibits)))
}

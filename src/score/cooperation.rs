//! Lines of co-operation: one for each request, its sender's.
//!
//! What counts against the sender is what the sender caused: a question back, a refusal, a duplicate, a
//! withdrawal. Whether a question or refusal was called for is what the engine would have answered on the
//! same pleadings; where a seat decided otherwise, it is not the sender's fault. Late answers, postponement
//! and an answer that finds nothing count against nobody. A request that is still open, and was not asked
//! back, has no line.

use super::coded::{Advice, Arg, Code, Coded};
use super::course::Course;
use super::line::{Draft, Group, weight};
use crate::case::event::{Event, Recorded, RequestEnd};
use crate::case::ids::{EventId, RequestId};
use crate::case::joint::asks_who_leads;
use crate::case::state::{RequestState, RequestStatus};
use crate::case::step::ADDRESSEE;
use crate::case::ways::{LANGUAGE, TRANSLATION};
use crate::law::decision::{Decision, Outcome};
use crate::law::instrument::Performs;
use crate::law::rules::RuleId;

/// Taken off for each question back, permille.
const PER_QUESTION: u32 = 400;
/// Left after however many questions, permille.
const AFTER_QUESTIONS: u32 = 200;
/// Earned by a request that was withdrawn, permille.
const WITHDRAWN: u32 = 500;

pub(super) fn cooperation(course: &Course<'_>) -> Vec<Group> {
    (0..course.state.requests.len())
        .map(RequestId::at)
        .filter_map(|id| line(course, id))
        .map(|draft| Group::single(weight::REQUEST, draft))
        .collect()
}

/// A decision as the law calls for it: the engine's, where a seat decided otherwise.
struct Answer<'e> {
    event: EventId,
    given: &'e Decision,
    lawful: &'e Decision,
}

fn answers<'e>(course: &Course<'e>, id: RequestId) -> Vec<Answer<'e>> {
    let of = |(event, recorded): (EventId, &'e Recorded)| match &recorded.event {
        // That nobody leads is the states' doing, and has a line of its own.
        Event::Decided { decision, .. } if asks_who_leads(decision) => None,
        Event::Decided { request, decision, engine, .. } if *request == id => {
            Some(Answer { event, given: decision, lawful: engine.as_deref().unwrap_or(decision) })
        }
        _ => None,
    };
    course.numbered().filter_map(of).collect()
}

fn line(course: &Course<'_>, id: RequestId) -> Option<Draft> {
    let request = course.state.requests.get(id.index())?;
    let answers = answers(course, id);
    let both = |a: &&Answer<'_>, outcome: Outcome| a.given.outcome == outcome && a.lawful.outcome == outcome;
    let questions: Vec<&Answer<'_>> = answers.iter().filter(|a| both(a, Outcome::Clarify)).collect();
    let refusal = answers.iter().find(|a| both(a, Outcome::Refuse));
    let unasked = answers.iter().find(|a| {
        matches!(a.given.outcome, Outcome::Clarify | Outcome::Refuse) && a.lawful.outcome != a.given.outcome
    });
    let RequestStatus::Closed(end) = request.status else {
        return questions.first().map(|q| asked_back(request, &questions, q.event));
    };
    let closed =
        course.last_event(|e| matches!(e, Event::RequestClosed { request, .. } if *request == id))?;
    let plain = |earned_permille: u32, event: EventId, reason: Coded, better: Option<Coded>| {
        let seat = Some(request.seat);
        Draft { earned_permille, event, rule: None, finding: None, seat, reason, better }
    };
    if is_duplicate(course, id) {
        let sent = first_sent(course, id);
        let args = vec![("instrument", Arg::name(&request.form.instrument))];
        let better = Some(Advice::UseEarlierRequest.with(Vec::new()));
        return Some(plain(0, sent.unwrap_or(closed), Code::Duplicate.with(args), better));
    }
    if let Some(refused) = refusal {
        let args = || vec![("ground", Arg::name(ground_of(refused.lawful)))];
        let better = Some(Advice::MeetGround.with(args()));
        return Some(plain(0, refused.event, Code::RefusedOnTheMerits.with(args()), better));
    }
    if let Some(question) = questions.last() {
        return Some(asked_back(request, &questions, question.event));
    }
    Some(match (end, unasked) {
        (RequestEnd::Withdrawn, _) => {
            let better = Some(Advice::CheckBeforeSending.with(Vec::new()));
            plain(WITHDRAWN, closed, Code::Withdrawn.with(Vec::new()), better)
        }
        (_, Some(other)) => plain(1000, other.event, Code::NotTheSendersFault.with(Vec::new()), None),
        (_, None) => plain(1000, closed, Code::AnsweredAsSent.with(Vec::new()), None),
    })
}

/// What would have spared the first question.
fn spared(questions: &[&Answer<'_>]) -> Advice {
    let ground = questions.first().map_or("", |q| ground_of(q.lawful));
    match ground {
        TRANSLATION => Advice::DefineTerms,
        LANGUAGE => Advice::AttachTranslation,
        ADDRESSEE => Advice::AddressHolder,
        _ => Advice::IdentifyRecord,
    }
}

fn asked_back(request: &RequestState, questions: &[&Answer<'_>], event: EventId) -> Draft {
    let times = u32::try_from(questions.len()).unwrap_or(u32::MAX);
    let off = times.saturating_mul(PER_QUESTION);
    Draft {
        earned_permille: 1000u32.saturating_sub(off).max(AFTER_QUESTIONS),
        event,
        rule: None,
        finding: None,
        seat: Some(request.seat),
        reason: Code::AskedBack.with(vec![("times", Arg::number(u64::from(times)))]),
        better: Some(spared(questions).with(Vec::new())),
    }
}

/// The condition that was not met, or the ground that was: the first that speaks against the request. A
/// formal condition (a rule, the scope) is not met; a ground of refusal is.
fn ground_of(decision: &Decision) -> &str {
    let formal = |rule: &str| rule == "scope" || rule.parse::<RuleId>().is_ok();
    decision
        .reasons
        .iter()
        .find(|r| r.satisfied != formal(&r.rule))
        .map_or("", |r| r.rule.as_str())
}

/// Whether the same was being asked already, by whichever seat, or had been answered: same selectors,
/// category, time and ports, under instruments that do the same. Asking again after a refusal, a
/// withdrawal or an empty answer is no duplicate, nor is having data kept for longer.
fn is_duplicate(course: &Course<'_>, id: RequestId) -> bool {
    let Some(later) = course.state.requests.get(id.index()) else { return false };
    let Some(sent) = first_sent(course, id) else { return false };
    let performs = |r: &RequestState| course.p.instrument_spec(r.reading.instrument).performs;
    let renews = performs(later) == Performs::Preserve;
    (0..id.index()).map(RequestId::at).any(|other| {
        let Some(earlier) = course.state.requests.get(other.index()) else { return false };
        let same = performs(earlier) == performs(later)
            && earlier.reading.selectors == later.reading.selectors
            && earlier.reading.asked == later.reading.asked
            && earlier.reading.ports == later.reading.ports;
        same && !may_follow(course, other, sent, renews)
    })
}

fn first_sent(course: &Course<'_>, id: RequestId) -> Option<EventId> {
    course.first_event(|e| matches!(e, Event::RequestSent { request, .. } if *request == id))
}

/// Whether a request had ended before an event in a way after which the same may be asked again.
fn may_follow(course: &Course<'_>, id: RequestId, before: EventId, renews: bool) -> bool {
    course.numbered().take_while(|(event, _)| *event < before).any(|(_, recorded)| {
        matches!(
            recorded.event,
            Event::RequestClosed { request, end } if request == id && (renews || end != RequestEnd::Answered)
        )
    })
}

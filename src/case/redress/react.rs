//! What follows, in this section, from any event of the case.

use super::command::Subject;
use super::event::Event as Own;
use super::money::{keeps_open, payout};
use super::occur::Task;
use super::victims::{convicted, engine_award, served_by, victim_facts};
use super::{notices, oversight, sharing};
use crate::case::command::Reasons;
use crate::case::course::{TaskOf, close, cured, findings_from, findings_of};
use crate::case::decide::is_breach;
use crate::case::event::{ActRef, Event};
use crate::case::facts::{ruling_facts, tool_use};
use crate::case::hearing::Event as HearingEvent;
use crate::case::ids::{RequestId, SeatId};
use crate::case::measure::Event as MeasureEvent;
use crate::case::prepared::Prepared;
use crate::case::reading::known_marks;
use crate::case::scenario::Work;
use crate::case::state::CaseState;
use crate::case::task;
use crate::kernel::{Luck, Reckoning, Tick, due};
use crate::law::decision::Outcome;
use crate::law::rules::{RuleId, assess};
use crate::law::terms::Office;

/// What follows from an event, on the state after it.
#[expect(clippy::wildcard_enum_match_arm, reason = "only these events of the case concern the section")]
pub fn react(p: &Prepared, luck: &Luck, state: &CaseState, event: &Event) -> Vec<Event> {
    match event {
        Event::CaseOpened if !p.scenario.redress.audits.is_empty() => vec![Event::Redress(Own::Opened)],
        Event::RequestSent { request, seat, .. } => logged(p, *request, *seat),
        Event::Charged { .. } if concerns_somebody(p) => vec![Event::Redress(Own::Called)],
        Event::VerdictGiven { .. } => after_verdict(p, state),
        Event::RequestClosed { .. } if !state.trial.verdicts.is_empty() => {
            close(p, state).into_iter().collect()
        }
        Event::Hearing(HearingEvent::BecameFinal) => became_final(p, state),
        Event::Measure(MeasureEvent::Confiscated { .. }) => paid_or_closed(p, state),
        Event::Measure(_) | Event::Hearing(_) => payout(p, state).map(Event::Redress).into_iter().collect(),
        Event::CaseClosed { .. } => at_close(p, state),
        Event::Assessed { act: ActRef::Closing, rule, verdict, .. } if is_breach(*verdict) => {
            done_late(p, state, *rule)
        }
        Event::Redress(event) => own(p, luck, state, event),
        _ => Vec::new(),
    }
}

/// Whether the scenario has victims, or people to be told.
fn concerns_somebody(p: &Prepared) -> bool {
    !p.scenario.redress.victims.is_empty() || p.scenario.redress.notices.is_some()
}

fn logged(p: &Prepared, request: RequestId, sender: SeatId) -> Vec<Event> {
    let read = oversight::reads_for(p, sender);
    read.then_some(Event::Redress(Own::Logged { request })).into_iter().collect()
}

/// The case stays open for what is owed, from so many minutes on.
fn settling(p: &Prepared, state: &CaseState, from_minutes: u64) -> Event {
    let last = Tick(p.scenario.horizon.0.saturating_sub(1));
    let from = state.clock.plus(from_minutes);
    Event::Redress(Own::Settling { until: from.plus(p.scenario.redress.settle_minutes).min(last) })
}

/// The judgment is final: what was recovered is paid out, and the time for all else counts from now.
fn became_final(p: &Prepared, state: &CaseState) -> Vec<Event> {
    let open = keeps_open(p, state).then(|| settling(p, state, 0));
    payout(p, state).map(Event::Redress).into_iter().chain(open).collect()
}

/// After a conviction the claims are decided, by the court itself where no seat judges, and the case stays
/// open for what is then owed, but not beyond its end.
fn after_verdict(p: &Prepared, state: &CaseState) -> Vec<Event> {
    if !keeps_open(p, state) || state.sections.redress.settling.is_some() {
        return Vec::new();
    }
    let mut events = vec![settling(p, state, crate::case::hearing::appeal_minutes(p))];
    let judged = p.scenario.seats.iter().any(|s| s.role == Office::TrialCourt);
    let open = state
        .sections
        .redress
        .claims()
        .filter(|(_, claim)| claim.award.is_none() && !judged);
    for (victims, _) in open {
        let proven_eur = engine_award(p, state, victims);
        let reasons = Reasons { grounds: vec!["proof".into()], ..Reasons::default() };
        events.push(Event::Redress(Own::Awarded {
            victims,
            by: None,
            amount_eur: proven_eur,
            proven_eur,
            reasons,
        }));
    }
    events
}

/// What was done for victims, and who was told.
fn at_close(p: &Prepared, state: &CaseState) -> Vec<Event> {
    let mut events = Vec::new();
    if !p.scenario.redress.victims.is_empty() {
        let liaison = p.scenario.seats.iter().position(|s| s.role == Office::VictimSupport);
        let seat = liaison.map_or_else(|| oversight::keeper(p), SeatId::at);
        events.extend(findings_of(p, state, ActRef::Closing, seat, &victim_facts(p, state)));
    }
    if p.scenario.redress.notices.is_some() {
        let facts = notices::notice_facts(p, state);
        events.extend(findings_of(p, state, ActRef::Closing, oversight::keeper(p), &facts));
    }
    events
}

/// What was not done in time but late, while the rule lets it still be made good, makes good what is found at the
/// end.
fn done_late(p: &Prepared, state: &CaseState, rule: RuleId) -> Vec<Event> {
    let Some(cure) = p.rule(rule).and_then(|r| r.cure.as_ref()) else { return Vec::new() };
    let calendar = p.calendar(p.scenario.forum);
    let last = |on: Tick| due(on, cure.within, Reckoning::Running, calendar, p.scenario.epoch).unwrap_or(on);
    let done = (rule == RuleId::R29 && served_by(p, state, last))
        || (rule == RuleId::R14 && notices::settled_by(p, state, last));
    if done { cured(state, rule, |act| act == ActRef::Closing) } else { Vec::new() }
}

fn own(p: &Prepared, luck: &Luck, state: &CaseState, event: &Own) -> Vec<Event> {
    match event {
        Own::Awarded { .. } => {
            let mut events = judged(p, state, event);
            events.extend(paid_or_closed(p, state));
            events
        }
        Own::Paid { .. } => paid_or_closed(p, state),
        Own::FundPaid { .. } | Own::FundEmpty | Own::SettlingEnded => close(p, state).into_iter().collect(),
        Own::FundApplied { victims, .. } => {
            let what = TaskOf::Redress(Task::Examine { victims: *victims });
            let desk = p.scenario.redress.fund.as_ref().map(|f| f.desk);
            desk.map(|desk| task::enter(p, luck, state, desk, Work::Funding, what))
                .into_iter()
                .collect()
        }
        Own::SharingProposed { .. } => sharing::asked(p, luck, state),
        Own::SharingAnswered { .. } if sharing::complete(p, state) => {
            vec![Event::Redress(Own::AssetsShared)]
        }
        Own::AssetsShared => payout(p, state).map(Event::Redress).into_iter().collect(),
        Own::AuditDue { audit } => audit_due(p, luck, state, *audit),
        Own::Audited { act, by, found, .. } => oversight::audited(p, state, *act, *by, found),
        Own::Suspended { .. } => oversight::judged(p, state, event),
        Own::Resumed { act, .. } => oversight::resumed(p, luck, state, *act),
        Own::Opened
        | Own::Called
        | Own::Informed { .. }
        | Own::Claimed { .. }
        | Own::Declined { .. }
        | Own::Settling { .. }
        | Own::FundExamined { .. }
        | Own::SharingAwaited { .. }
        | Own::SharingAnswered { .. }
        | Own::Logged { .. }
        | Own::Told { .. }
        | Own::NoticeDelayed { .. } => Vec::new(),
    }
}

fn paid_or_closed(p: &Prepared, state: &CaseState) -> Vec<Event> {
    let paid = payout(p, state).map(Event::Redress);
    paid.or_else(|| close(p, state)).into_iter().collect()
}

/// An award of a seat is judged like any other decision: with reasons, and no more than is proven.
fn judged(p: &Prepared, state: &CaseState, event: &Own) -> Vec<Event> {
    let Own::Awarded { by: Some(seat), amount_eur, proven_eur, reasons, .. } = event else {
        return Vec::new();
    };
    let outcome = if *amount_eur == 0 { Outcome::Refuse } else { Outcome::Grant };
    let within = convicted(state) && amount_eur <= proven_eur;
    let grounds = ["proof".into()];
    let marks = known_marks(p, state, *seat, &reasons.marks).unwrap_or_default();
    let tool = tool_use(p, state, &marks);
    let facts = ruling_facts(p, Office::TrialCourt, (outcome, within), reasons, &marks, &grounds, tool);
    findings_from(p, state, ActRef::Verdict, *seat, assess(&facts))
}

/// With a seat, the seat is asked to look; without one, the authority's desk looks.
fn audit_due(p: &Prepared, luck: &Luck, state: &CaseState, audit: u32) -> Vec<Event> {
    let forum = p.scenario.forum;
    let seated = p
        .scenario
        .seats
        .iter()
        .any(|s| s.role == Office::Oversight && s.jurisdiction == forum);
    let desk = p.desk_of(forum, Office::Oversight).filter(|_| !seated);
    let what = TaskOf::Redress(Task::Audit { audit });
    desk.map(|desk| task::enter(p, luck, state, desk, Work::Audit, what))
        .into_iter()
        .collect()
}

/// The subject of a date.
pub(super) fn subject_of(p: &crate::case::scenario::Scenario, audit: u32) -> Option<Subject> {
    let index = usize::try_from(audit).ok()?;
    p.redress.audits.get(index).map(|a| a.subject)
}

//! Lines of the section `joint`: duties to notify, who led, approaches, the team's money, the channel, the
//! terms of private partners. Each part that a scenario leaves out has no line, and neither has what was
//! not yet due when the case ended.

use crate::case::event::Event;
use crate::case::ids::{DutyId, EventId, ParallelId, SeatId};
use crate::case::joint::{ApproachEnd, Channel, Duty, DutyState, Event as Own, leader};
use crate::case::scenario::Dimension;
use crate::law::terms::Office;
use crate::score::coded::{Arg, Coded, codes};
use crate::score::course::Course;
use crate::score::line::{Draft, Group};

/// One duty. Modelling numbers, like those below.
const DUTY: u32 = 2;
/// Who leads.
const LEAD: u32 = 2;
/// One parallel investigation.
const PARALLEL: u32 = 2;
/// One approach.
const APPROACH: u32 = 3;
/// One grant.
const GRANT: u32 = 1;
/// The channel.
const CHANNEL: u32 = 2;
/// Terms of one partner.
const TERMS: u32 = 2;
/// Earned by a notice that came late, permille.
const LATE: u32 = 300;
/// Of a timely notice, earned by its coming in time whatever it says, permille.
const IN_TIME: u32 = 600;
/// Earned by turning down without a call back what was forged: right, by luck. Permille.
const BY_LUCK: u32 = 600;
/// Earned by serving a genuine emergency without a call back, permille.
const UNCHECKED: u32 = 500;
/// Earned by leaving a forged request lying, permille.
const IGNORED: u32 = 500;
/// Earned by disclosing terms only after charges were brought, permille.
const TERMS_LATE: u32 = 400;

codes! {
    /// Why a line of this section has its points.
    Code {
        /// In time. `duty`, `facts_permille`.
        DutyMet: "duty-met",
        /// Late. `duty`.
        DutyLate: "duty-late",
        /// Not at all. `duty`.
        DutyMissed: "duty-missed",
        /// It was agreed who leads.
        LeadAgreed: "lead-agreed",
        /// It was not.
        NobodyLeads: "nobody-leads",
        /// No second request. `parallel`.
        ParallelAvoided: "parallel-avoided",
        /// A second request. `parallel`.
        ParallelFiled: "parallel-filed",
        /// Genuine, called back, served.
        CheckedAndServed: "approach-checked-and-served",
        /// Forged, called back, turned down.
        CheckedAndRefused: "approach-checked-and-refused",
        /// Forged, turned down without a call back.
        RefusedUnchecked: "approach-refused-unchecked",
        /// Genuine, served without a call back.
        ServedUnchecked: "approach-served-unchecked",
        /// Forged, served.
        ForgedServed: "approach-forged-served",
        /// Genuine, turned down.
        GenuineRefused: "approach-genuine-refused",
        /// Genuine, not answered.
        GenuineLapsed: "approach-genuine-lapsed",
        /// Forged, not answered.
        ForgedIgnored: "approach-forged-ignored",
        /// Nothing lapsed.
        GrantUsed: "grant-used",
        /// Something lapsed. `lapsed_eur`.
        GrantLapsed: "grant-lapsed",
        /// Nothing leaked once it was known.
        ChannelSecured: "channel-secured",
        /// Something did. `times`.
        ChannelLeaked: "channel-leaked",
        /// Before charges. `speaker`.
        TermsDisclosed: "terms-disclosed",
        /// After. `speaker`.
        TermsLate: "terms-late",
        /// Not at all. `speaker`.
        TermsKeptBack: "terms-kept-back",
    }
}

codes! {
    /// What would have been better.
    Advice {
        /// Give notice in time.
        NotifyInTime: "notify-in-time",
        /// Say what must be said.
        NotifyWithFacts: "notify-with-facts",
        /// Agree on who leads.
        ProposeLead: "propose-lead",
        /// Call back.
        CallBack: "call-back-the-desk",
        /// Spend in time.
        SpendInTime: "spend-in-time",
        /// Go to another channel.
        GoOutOfBand: "go-out-of-band",
        /// Disclose.
        DiscloseTerms: "disclose-terms",
    }
}

/// Lines of a dimension.
pub(super) fn lines(course: &Course<'_>, dimension: Dimension) -> Vec<Group> {
    let mut groups = duties(course, dimension);
    match dimension {
        Dimension::Cooperation => {
            groups.extend(lead(course));
            groups.extend(parallels(course));
            groups.extend(approaches(course));
            groups.extend(grants(course));
        }
        Dimension::Evidence => groups.extend(channel(course)),
        Dimension::Rights => groups.extend(terms(course)),
        Dimension::Justice | Dimension::Timeliness | Dimension::Victims => {}
    }
    groups
}

fn line(
    weight: u32,
    earned_permille: u32,
    (event, seat): (EventId, Option<SeatId>),
    reason: Coded,
    better: Option<Advice>,
) -> Group {
    let better = better.filter(|_| earned_permille < 1000).map(|b| b.with(Vec::new()));
    Group::single(weight, Draft { earned_permille, event, rule: None, finding: None, seat, reason, better })
}

fn seat_of(course: &Course<'_>, role: Office) -> Option<SeatId> {
    course.p.scenario.seats.iter().position(|s| s.role == role).map(SeatId::at)
}

/// Where people themselves are told, it counts for the victims; everything else is a matter of time.
fn duties(course: &Course<'_>, dimension: Dimension) -> Vec<Group> {
    let joint = &course.state.sections.joint;
    let counts = |d: &Duty| {
        let people = d.pack.to == Office::VictimSupport;
        dimension == if people { Dimension::Victims } else { Dimension::Timeliness }
    };
    let specs = (0usize..).map(DutyId::at).zip(&course.p.scenario.joint.duties);
    specs
        .filter(|(_, spec)| counts(spec))
        .filter_map(|(id, spec)| duty_line(course, spec, joint.duties.get(&id)?))
        .collect()
}

fn duty_line(course: &Course<'_>, spec: &Duty, running: &DutyState) -> Option<Group> {
    let seat = seat_of(course, spec.by);
    let about = || vec![("duty", Arg::name(&spec.pack.id))];
    Some(match (running.met, running.missed) {
        (Some(met), None) => {
            let facts = met.facts_permille.min(1000);
            let args = [about(), vec![("facts_permille", Arg::number(u64::from(facts)))]].concat();
            let earned = IN_TIME + (1000 - IN_TIME) * facts / 1000;
            let at = (met.event, Some(met.seat));
            line(DUTY, earned, at, Code::DutyMet.with(args), Some(Advice::NotifyWithFacts))
        }
        (Some(met), Some(_)) => {
            let at = (met.event, Some(met.seat));
            line(DUTY, LATE, at, Code::DutyLate.with(about()), Some(Advice::NotifyInTime))
        }
        (None, Some(missed)) => {
            line(DUTY, 0, (missed, seat), Code::DutyMissed.with(about()), Some(Advice::NotifyInTime))
        }
        (None, None) => return None,
    })
}

fn lead(course: &Course<'_>) -> Option<Group> {
    course.p.scenario.joint.lead.as_ref().filter(|l| l.states.len() > 1)?;
    Some(match (leader(&course.state), &course.state.sections.joint.lead) {
        (Some(_), Some(asked)) => {
            let at = (asked.last_event, Some(asked.seat));
            line(LEAD, 1000, at, Code::LeadAgreed.with(Vec::new()), None)
        }
        _ => {
            let at = (course.closing(), None);
            line(LEAD, 0, at, Code::NobodyLeads.with(Vec::new()), Some(Advice::ProposeLead))
        }
    })
}

fn parallels(course: &Course<'_>) -> Vec<Group> {
    let specs = (0usize..).map(ParallelId::at).zip(&course.p.scenario.joint.parallels);
    let of = |(id, spec): (ParallelId, &crate::case::joint::Parallel)| {
        let about = || vec![("parallel", Arg::name(&spec.id))];
        let filed = |e: &Event| *e == Event::Joint(Own::ParallelFiled { parallel: id });
        if let Some(event) = course.first_event(filed) {
            let reason = Code::ParallelFiled.with(about());
            return Some(line(PARALLEL, 0, (event, None), reason, Some(Advice::ProposeLead)));
        }
        let asked = course.state.sections.joint.lead.as_ref();
        let led = leader(&course.state).and(asked).map(|a| (a.last_event, Some(a.seat)))?;
        (course.end() >= spec.when)
            .then(|| line(PARALLEL, 1000, led, Code::ParallelAvoided.with(about()), None))
    };
    specs.filter_map(of).collect()
}

fn approaches(course: &Course<'_>) -> Vec<Group> {
    let made = course.state.sections.joint.approaches.iter();
    let of = |(id, made): (&crate::case::ids::ApproachId, &crate::case::joint::ApproachState)| {
        let spec = course.p.scenario.joint.approaches.get(id.index())?;
        let (end, event) = made.end?;
        let (earned, code) = match (spec.genuine, end, made.said.is_some()) {
            (true, ApproachEnd::Served, true) => (1000, Code::CheckedAndServed),
            (true, ApproachEnd::Served, false) => (UNCHECKED, Code::ServedUnchecked),
            (true, ApproachEnd::Refused, _) => (0, Code::GenuineRefused),
            (true, ApproachEnd::Lapsed, _) => (0, Code::GenuineLapsed),
            (false, ApproachEnd::Served, _) => (0, Code::ForgedServed),
            (false, ApproachEnd::Refused, true) => (1000, Code::CheckedAndRefused),
            (false, ApproachEnd::Refused, false) => (BY_LUCK, Code::RefusedUnchecked),
            (false, ApproachEnd::Lapsed, _) => (IGNORED, Code::ForgedIgnored),
        };
        let at = (event, Some(spec.to));
        Some(line(APPROACH, earned, at, code.with(Vec::new()), Some(Advice::CallBack)))
    };
    made.filter_map(of).collect()
}

/// A grant has a line once its fiscal year is over.
fn grants(course: &Course<'_>) -> Vec<Group> {
    let grants = course.state.sections.joint.grants.iter();
    let over = grants.filter(|g| g.eur > 0 && g.lapses_at <= course.end());
    over.map(|grant| {
        let lapsed = grant.lapsed_eur.unwrap_or(0);
        let used = grant.eur.saturating_sub(lapsed).saturating_mul(1000) / grant.eur;
        let reason = if lapsed == 0 {
            Code::GrantUsed.with(Vec::new())
        } else {
            Code::GrantLapsed.with(vec![("lapsed_eur", Arg::number(lapsed))])
        };
        let earned = u32::try_from(used).unwrap_or(1000);
        line(GRANT, earned, (grant.event, None), reason, Some(Advice::SpendInTime))
    })
    .collect()
}

/// Whoever cannot know that the mail is read does nothing wrong by using it.
fn channel(course: &Course<'_>) -> Option<Group> {
    let channel = course.p.scenario.joint.channel.as_ref()?;
    let revealed = revealed(course, channel)?;
    let leaked = |e: &Event| matches!(e, Event::Joint(Own::ChannelLeaked { .. }));
    let after = course.numbered().filter(|(id, e)| *id > revealed && leaked(&e.event));
    let leaks: Vec<EventId> = after.map(|(id, _)| id).collect();
    let secured = |e: &Event| matches!(e, Event::Joint(Own::ChannelSecured { .. }));
    Some(match leaks.first() {
        None => {
            let at = course.last_event(secured).unwrap_or(revealed);
            line(CHANNEL, 1000, (at, None), Code::ChannelSecured.with(Vec::new()), None)
        }
        Some(first) => {
            let times = u64::try_from(leaks.len()).unwrap_or(u64::MAX);
            let reason = Code::ChannelLeaked.with(vec![("times", Arg::number(times))]);
            line(CHANNEL, 0, (*first, None), reason, Some(Advice::GoOutOfBand))
        }
    })
}

/// When somebody of the side first read what shows it.
fn revealed(course: &Course<'_>, channel: &Channel) -> Option<EventId> {
    let scenario = &course.p.scenario;
    let side = course.p.desk_spec(channel.desk).jurisdiction;
    let of_side = |seat: &SeatId| scenario.seats.get(seat.index()).is_some_and(|s| s.jurisdiction == side);
    let from_start = scenario
        .seats
        .iter()
        .any(|s| s.jurisdiction == side && s.knows.contains(&channel.revealed_by));
    if from_start {
        return Some(EventId(0));
    }
    course.first_event(
        |e| matches!(e, Event::ItemRead { seat, item } if *item == channel.revealed_by && of_side(seat)),
    )
}

fn terms(course: &Course<'_>) -> Vec<Group> {
    let charged = course.first_event(|e| matches!(e, Event::Charged { .. }));
    let Some(charged) = charged else { return Vec::new() };
    let seat = seat_of(course, Office::Prosecutor);
    let terms = course.p.scenario.joint.terms.iter();
    terms
        .map(|terms| {
            let about = || vec![("speaker", Arg::name(&terms.speaker))];
            let disclosed = course.first_event(|e| {
                matches!(e, Event::Joint(Own::TermsDisclosed { speaker, .. }) if *speaker == terms.speaker)
            });
            let (earned, event, code) = match disclosed {
                Some(event) if event < charged => (1000, event, Code::TermsDisclosed),
                Some(event) => (TERMS_LATE, event, Code::TermsLate),
                None => (0, course.closing(), Code::TermsKeptBack),
            };
            line(TERMS, earned, (event, seat), code.with(about()), Some(Advice::DiscloseTerms))
        })
        .collect()
}

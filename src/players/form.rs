//! Filling in a request by the book: the least that answers the lead, and everything that the law wants
//! said about it.

use super::file::{self, CITED_LIMIT, handle_of, points_to};
use super::stand_in::Memory;
use crate::case::command::{Considered, Form, Moment, Necessity, UserNotice};
use crate::case::projection::{ChannelView, CountView, LeadView, MarkKind, Projection};
use crate::kernel::Name;
use crate::law::acts::{HandlingPlan, Renewal};
use crate::law::facts::{Insufficiency, Target};
use crate::law::instrument::{Field, Performs, Yields};
use crate::law::terms::{DataCategory, Office};

/// How what comes in is handled: with everything said, whether or not the law asks for it this time.
const HANDLING: HandlingPlan =
    HandlingPlan { examination: true, sharing: true, erase_after_days: Some(180), filter: true };
/// Days for which an interception is asked; after that whoever authorised it looks again.
const INTERCEPTION_DAYS: u32 = 30;

/// The form that pursues a lead on a channel; `None` where the channel cannot lawfully carry it: no count
/// reaches its threshold, nobody in this state may authorise it, or nothing says when.
pub(super) fn by_the_book(
    view: &Projection,
    memory: &Memory,
    lead: &LeadView,
    channel: &ChannelView,
) -> Option<Form> {
    // Nothing in a lead says that somebody is in danger.
    if channel.required.contains(&Field::Emergency) {
        return None;
    }
    let count = count_for(view, channel, lead.category)?;
    let authoriser = authoriser(view, memory, channel, lead.category)?;
    let mut form = Form::blank(&channel.instrument, &file::addressee(channel, lead));
    form.category = Some(lead.category);
    form.moment = lead.moment.clone();
    form.period = lead.period;
    if form.moment.is_none() && form.period.is_none() {
        form.moment = some_moment(view, lead);
        let wanted = [Field::Moment, Field::Period];
        if form.moment.is_none() && wanted.iter().any(|f| channel.required.contains(f)) {
            return None;
        }
    }
    form.identifiers = file::identifiers(view, lead);
    form.target = Some(Target::Identifier);
    form.offence = Some(count.name.clone());
    form.nexus = nexus(view, lead, &count.name);
    form.necessity = Some(necessity(channel.performs, lead.category));
    form.authoriser = Some(authoriser);
    if channel.performs.gives_access() {
        form.alternatives = alternatives(view, lead, channel, &form.nexus);
        form.handling = Some(HANDLING);
        form.human_review = true;
    }
    if channel.performs == Performs::Intercept {
        form.duration_days = Some(INTERCEPTION_DAYS);
        form.renewal = Some(Renewal::ByAuthoriser);
    }
    form.preservation = preservation(view, lead).filter(|_| channel.performs.gives_access());
    form.follow_up = channel.performs == Performs::Preserve;
    form.translation = true;
    form.remedies = true;
    form.user_notice = Some(UserNotice::DelayedWithGround);
    Some(form)
}

/// The count that carries most, if it carries this category on this channel.
fn count_for<'v>(
    view: &'v Projection,
    channel: &ChannelView,
    category: DataCategory,
) -> Option<&'v CountView> {
    let least = file::least_penalty(channel, category);
    // `max_by_key` keeps the last of equals; the first in the list is meant.
    let gravest = view.counts.iter().rev().max_by_key(|c| c.max_penalty_months)?;
    (i64::from(gravest.max_penalty_months) >= least).then_some(gravest)
}

/// A time that the lead's own artefacts show, read with their clock, where the lead names none.
fn some_moment(view: &Projection, lead: &LeadView) -> Option<Moment> {
    let items = lead.marks.iter().filter_map(|m| file::item(view, handle_of(m)));
    items.filter_map(|item| Some((item, item.clock?))).find_map(|(item, clock)| {
        let time = item.marks.iter().find(|m| m.kind == MarkKind::DeviceTime)?;
        Some(Moment {
            mark: time.name.clone(),
            zone_minutes: Some(clock.utc_offset_minutes),
            slow_seconds: clock.slow_seconds,
        })
    })
}

/// Marks that link the data to the offence: those of the lead, its time, and what else its artefacts show
/// of that count.
fn nexus(view: &Projection, lead: &LeadView, count: &str) -> Vec<Name> {
    let moment = lead.moment.iter().map(|m| &m.mark);
    let own = lead.marks.iter().chain(moment).filter_map(|name| file::mark(view, name));
    let mut handles: Vec<&str> = Vec::with_capacity(lead.marks.len());
    for name in &lead.marks {
        if !handles.contains(&handle_of(name)) {
            handles.push(handle_of(name));
        }
    }
    let beside = handles
        .iter()
        .filter_map(|handle| file::item(view, handle))
        .flat_map(|item| item.marks.iter())
        .filter(|m| points_to(m, Some(count)));
    let mut cited: Vec<Name> = Vec::with_capacity(CITED_LIMIT);
    for mark in own.chain(beside) {
        if cited.len() == CITED_LIMIT {
            break;
        }
        if !cited.contains(&mark.name) {
            cited.push(mark.name.clone());
        }
    }
    cited
}

/// Why data of a category are needed.
pub(super) fn necessity(performs: Performs, category: DataCategory) -> Necessity {
    match (performs, category) {
        (Performs::Preserve, _) => Necessity::PreventLoss,
        (_, DataCategory::Sub | DataCategory::Acc) => Necessity::IdentifyUser,
        (_, DataCategory::Fin | DataCategory::Frz) => Necessity::TraceMoney,
        (_, DataCategory::Tra | DataCategory::Con | DataCategory::Rtt | DataCategory::Rtc) => {
            Necessity::ProveAct
        }
        (_, DataCategory::Sys | DataCategory::Per) => Necessity::ProveLink,
    }
}

/// Whether access to the category is for a judge to authorise.
fn is_for_a_judge(category: DataCategory) -> bool {
    match category {
        DataCategory::Tra | DataCategory::Con | DataCategory::Rtt | DataCategory::Rtc | DataCategory::Sys => {
            true
        }
        DataCategory::Sub | DataCategory::Acc | DataCategory::Fin | DataCategory::Frz | DataCategory::Per => {
            false
        }
    }
}

/// The office that authorises: an independent one where the category wants it, otherwise one's own if it
/// may, otherwise whoever may. `None` if nobody is left.
fn authoriser(
    view: &Projection,
    memory: &Memory,
    channel: &ChannelView,
    category: DataCategory,
) -> Option<Office> {
    let offices: Vec<Office> = channel
        .authorisers
        .iter()
        .filter(|(c, _)| *c == category)
        .flat_map(|(_, offices)| offices.iter().copied())
        .filter(|office| !memory.without_desk.contains(office))
        .collect();
    let for_a_judge = channel.performs.gives_access() && is_for_a_judge(category);
    if !for_a_judge && offices.contains(&view.role) {
        return Some(view.role);
    }
    // Which of them has a desk in this state is found out by asking; the judge of the file is asked first.
    let near = [Office::InvestigatingJudge, Office::Judge, Office::Court];
    let judge = near.into_iter().find(|office| offices.contains(office));
    let other = || offices.iter().copied().find(|o| !for_a_judge && *o != view.role);
    judge.or_else(other)
}

/// What else was considered: every lesser question that is open to the same holder, and the same question
/// by a lesser channel. Each with a reason that what is known bears out, and the fact behind it.
fn alternatives(
    view: &Projection,
    lead: &LeadView,
    channel: &ChannelView,
    nexus: &[Name],
) -> Vec<Considered> {
    let mut categories: Vec<DataCategory> = Vec::new();
    let beside = view.leads.iter().filter(|l| l.holder == lead.holder && l.number != lead.number);
    for category in beside.map(|l| l.category).chain([lead.category]) {
        if !categories.contains(&category) {
            categories.push(category);
        }
    }
    if categories.len() == 1 && matches!(lead.category, DataCategory::Sub | DataCategory::Acc) {
        return Vec::new();
    }
    let fact = nexus.first().cloned();
    categories
        .into_iter()
        .map(|category| {
            let (instrument, insufficiency) = insufficient(view, lead, channel, category);
            Considered { instrument, category, insufficiency, fact: fact.clone() }
        })
        .collect()
}

/// A lesser way to a category at the lead's holder, and why it is not enough.
fn insufficient(
    view: &Projection,
    lead: &LeadView,
    channel: &ChannelView,
    category: DataCategory,
) -> (Name, Insufficiency) {
    let informal = file::channels(view, lead, category, (Performs::Produce, Yields::LeadOnly));
    if let Some(lesser) = informal.first() {
        return (lesser.instrument.clone(), Insufficiency::NotEvidence);
    }
    let reaches = |name: &str| {
        let mut there = view.channels.iter().filter(|c| c.jurisdiction == lead.jurisdiction);
        there.any(|c| c.instrument == name && file::covers(c, category))
    };
    let elsewhere = view
        .channels
        .iter()
        .find(|c| c.performs == Performs::Produce && !reaches(&c.instrument));
    if let Some(lacking) = elsewhere {
        return (lacking.instrument.clone(), Insufficiency::NoLegalChannel);
    }
    (channel.instrument.clone(), Insufficiency::WarnsSuspect)
}

/// File number of an earlier preservation of the same data that was not turned down.
fn preservation(view: &Projection, lead: &LeadView) -> Option<u32> {
    let kept = view.files().filter(|r| {
        file::concerns(r, lead)
            && file::performs(view, &r.form) == Performs::Preserve
            && super::prosecutor::went_well(r)
    });
    kept.map(|r| r.number).next()
}

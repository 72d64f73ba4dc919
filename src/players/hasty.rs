//! A prosecutor in a hurry: traffic data where an identification would do, an emergency that is none, the
//! first count that comes to mind, no judge, no preservation, no look at the clock of the device; charges
//! whoever comes up first.
//!
//! It stays within what a form may structurally be, so that what is wrong with it comes back as it would
//! in life. It makes nothing good.

use super::file;
use super::form::necessity;
use super::sections::measure;
use super::stand_in::Memory;
use crate::case::command::{Command, Considered, EmergencyClaim, Form, Reasons, UserNotice};
use crate::case::projection::{ChannelView, LeadView, PhaseView, Projection, StatusView};
use crate::kernel::Name;
use crate::law::facts::{Insufficiency, Target};
use crate::law::instrument::{Field, Performs, Yields};
use crate::law::terms::DataCategory;

/// How often it asks about the same thing.
const ATTEMPTS_LIMIT: usize = 2;

/// What to do now.
pub(super) fn plan(view: &Projection, memory: &Memory) -> Vec<Command> {
    if view.phase != PhaseView::Investigation {
        return Vec::new();
    }
    let unread = file::read_unread(view);
    if !unread.is_empty() {
        return unread;
    }
    if let Some(charge) = charge(view) {
        return vec![charge];
    }
    let mut commands = answers(view, memory);
    commands.extend(asks(view));
    let under_way = view.files().any(|r| r.own && file::end_of(r).is_none());
    if commands.is_empty() && !under_way && !view.leads.is_empty() {
        commands.push(Command::Discontinue { reasons: Reasons::default() });
    }
    commands
}

/// The first person who comes up, on every count, with everything there is.
fn charge(view: &Projection) -> Option<Command> {
    let person = view.persons.iter().find(|p| !measure::is_away(view, p))?.clone();
    let exhibits: Vec<Name> = view.items.iter().filter(|i| i.in_file).map(|i| i.handle.clone()).collect();
    let counts: Vec<Name> = view.counts.iter().map(|c| c.name.clone()).collect();
    let some = !exhibits.is_empty() && !counts.is_empty();
    some.then_some(Command::Charge { person, counts, exhibits, forecast_permille: 1000 })
}

/// Sends the same form again when asked back, once.
fn answers(view: &Projection, memory: &Memory) -> Vec<Command> {
    let asked = view.files().filter(|r| r.own && r.status == StatusView::AwaitsClarification);
    asked
        .map(|r| {
            if memory.answered.contains_key(&r.number) {
                Command::Withdraw { request: r.number }
            } else {
                Command::Clarify { request: r.number, form: Box::new((*r.form).clone()) }
            }
        })
        .collect()
}

/// Asks about every lead at once; a second time, and a little less, where the first was in vain.
fn asks(view: &Projection) -> Vec<Command> {
    let mut commands: Vec<Command> = Vec::new();
    for lead in view.leads.iter() {
        let before: Vec<_> = view.files().filter(|r| file::concerns(r, lead)).collect();
        let waits = before.iter().any(|r| file::end_of(r).is_none());
        if waits || before.len() >= ATTEMPTS_LIMIT {
            continue;
        }
        let again = !before.is_empty();
        let category = if again { lead.category } else { more_than(lead.category) };
        let wide = file::channels(view, lead, category, (Performs::Produce, Yields::Evidence));
        let least = file::channels(view, lead, lead.category, (Performs::Produce, Yields::Evidence));
        let choice = wide
            .first()
            .map(|c| (*c, category))
            .or_else(|| least.first().map(|c| (*c, lead.category)));
        let Some(form) = choice.and_then(|(channel, category)| form(view, lead, channel, category, again))
        else {
            continue;
        };
        let command = Command::Send { form: Box::new(form) };
        if !commands.contains(&command) {
            commands.push(command);
        }
    }
    commands
}

/// Who is there, and whom they talk to as well.
fn more_than(category: DataCategory) -> DataCategory {
    match category {
        DataCategory::Sub | DataCategory::Acc => DataCategory::Tra,
        DataCategory::Tra
        | DataCategory::Con
        | DataCategory::Rtt
        | DataCategory::Rtc
        | DataCategory::Sys
        | DataCategory::Fin
        | DataCategory::Frz
        | DataCategory::Per => category,
    }
}

fn form(
    view: &Projection,
    lead: &LeadView,
    channel: &ChannelView,
    category: DataCategory,
    again: bool,
) -> Option<Form> {
    let mut form = Form::blank(&channel.instrument, &file::addressee(channel, lead));
    form.category = Some(category);
    form.identifiers = file::identifiers(view, lead);
    // The time as it stands in the log: how wrong that clock is, is written elsewhere.
    form.moment = lead
        .moment
        .clone()
        .map(|m| crate::case::command::Moment { slow_seconds: 0, ..m });
    form.period = lead.period;
    let wanted = [Field::Moment, Field::Period];
    if form.moment.is_none() && form.period.is_none() && wanted.iter().any(|f| channel.required.contains(f)) {
        return None;
    }
    form.target = Some(Target::Identifier);
    form.offence = view.counts.first().map(|c| c.name.clone());
    form.nexus = lead.marks.first().cloned().into_iter().collect();
    form.necessity = Some(necessity(channel.performs, category));
    if again {
        // "That would take too long", of the very instrument that it uses.
        form.alternatives = vec![Considered {
            instrument: channel.instrument.clone(),
            category,
            insufficiency: Insufficiency::TooSlow,
            fact: None,
        }];
    }
    form.emergency = Some(EmergencyClaim { mark: None });
    form.follow_up = channel.required.contains(&Field::FollowUp);
    form.translation = channel.required.contains(&Field::Translation);
    form.remedies = channel.required.contains(&Field::Remedies);
    form.user_notice = Some(UserNotice::Never);
    if channel.required.contains(&Field::Authoriser) {
        form.authoriser = Some(view.role);
    }
    Some(form)
}

//! What a stand-in does in the section `measure`.
//!
//! By the book, whoever investigates has assets frozen as soon as the file shows them, asks for
//! interceptions with an end and a filter team, tells the state where a target is before or as soon as
//! that is known, seeks persons with papers, after looking for judgments, and makes good what went wrong.
//! Over-cautious does the same one thing after the other, and only when no answer is out. In haste nothing
//! is said of how long, nobody abroad is told, no paper goes with a request. Passive answers what it is
//! asked.

use crate::case::command::{Command, Form, Reasons, UserNotice};
use crate::case::measure::{AssetView, Command as Measure, MeasureView, PersonStatus, WantedView};
use crate::case::projection::{ChannelView, LeadView, PhaseView, Projection, RequestView};
use crate::kernel::{Name, TICKS_PER_DAY};
use crate::law::acts::{HandlingPlan, Renewal};
use crate::law::facts::Target;
use crate::law::instrument::{Performs, Yields};
use crate::law::rules::RuleId;
use crate::law::terms::{DataCategory, Office};
use crate::players::Manner;
use crate::players::file::{self, CITED_LIMIT};
use crate::players::form::{by_the_book, necessity};
use crate::players::prosecutor::went_well;
use crate::players::stand_in::Memory;

/// Days for which an interception is asked.
const INTERCEPTION_DAYS: u32 = 30;
/// A prolongation is asked for when so many days are left.
const RENEWAL_DAYS: u64 = 5;
/// Days after which what came in is erased.
const ERASE_DAYS: u32 = 180;

/// What to do now, in this order.
pub(super) fn plan(manner: Manner, view: &Projection) -> Vec<Command> {
    let mut commands = answers(manner, view);
    commands.extend(unfinished(manner, view));
    commands
}

/// What this seat has to do here of its own accord.
fn unfinished(manner: Manner, view: &Projection) -> Vec<Command> {
    if manner == Manner::Passive {
        return Vec::new();
    }
    if view.phase != PhaseView::Investigation {
        return [confiscate(manner, view), release(manner, view)].concat();
    }
    let mut commands = Vec::new();
    if manner != Manner::Hasty {
        commands.extend(make_good(view));
    }
    if view.role != Office::Prosecutor {
        return commands;
    }
    let one_by_one = manner == Manner::OverCautious;
    if one_by_one && view.files().any(|r| r.own && file::end_of(r).is_none()) {
        return commands;
    }
    let first = commands.len();
    commands.extend(freeze(manner, view));
    commands.extend(intercept(manner, view));
    commands.extend(seek(manner, view));
    if one_by_one {
        commands.truncate(first.saturating_add(1));
    }
    commands
}

/// Whether something of this section is still to come: an interception that runs, a person who will be
/// handed over, an answer, or something to do that was not refused.
pub(in crate::players) fn is_anything_to_come(manner: Manner, view: &Projection, memory: &Memory) -> bool {
    let own = &view.sections.measure;
    let running = own
        .measures
        .iter()
        .any(|m| m.own && m.ended.is_none() && m.until > Some(view.now));
    let person = own
        .wanted
        .iter()
        .any(|w| (w.transfer_at.is_some() && w.status != PersonStatus::Surrendered) || !w.asked.is_empty());
    running || person || unfinished(manner, view).iter().any(|c| !memory.refused.contains(c))
}

/// Whether somebody cannot be charged because they are elsewhere.
pub(in crate::players) fn is_away(view: &Projection, person: &str) -> bool {
    view.sections
        .measure
        .wanted
        .iter()
        .any(|w| w.person == person && !matches!(w.status, PersonStatus::Here | PersonStatus::Surrendered))
}

/// Whether a person may be charged with a count (speciality).
pub(in crate::players) fn is_covered(view: &Projection, person: &str, count: &str) -> bool {
    let mut wanted = view.sections.measure.wanted.iter().filter(|w| w.person == person);
    wanted.all(|w| w.covered.as_ref().is_none_or(|covered| covered.iter().any(|c| c == count)))
}

// ---- what others ask ----

fn answers(manner: Manner, view: &Projection) -> Vec<Command> {
    let own = &view.sections.measure;
    let hasty = manner == Manner::Hasty;
    let mut commands = Vec::new();
    for review in &own.reviews {
        if let Some(lawful) = review.for_you
            && (lawful || hasty)
        {
            let reasons = if hasty { Reasons::default() } else { on_file(view, review.request, RuleId::R12) };
            commands.push(Measure::Validate { request: review.request, reasons });
        }
    }
    for measure in own.measures.iter().filter(|m| m.prolongs && !m.own && m.ended.is_none()) {
        if let Some(days) = measure.asked_days {
            let request = measure.request.unwrap_or(0);
            let reasons = if hasty { Reasons::default() } else { on_file(view, request, RuleId::R08) };
            commands.push(Measure::RenewMeasure { measure: measure.number, days, reasons });
        }
    }
    for wanted in &own.wanted {
        if let Some(lawful) = wanted.for_you {
            let grounds = if hasty { Vec::new() } else { vec![RuleId::R23.into()] };
            let reasons = Reasons { grounds, ..Reasons::default() };
            commands.push(Measure::AnswerConsent {
                person: wanted.person.clone(),
                agree: lawful || hasty,
                reasons,
            });
        }
    }
    commands.into_iter().map(Command::Measure).collect()
}

/// Reasons that name a rule and what a request cites.
fn on_file(view: &Projection, request: u32, rule: RuleId) -> Reasons {
    let form = view.files().find(|r| r.number == request).map(|r| &r.form);
    let marks = form.map(|f| f.nexus.iter().take(CITED_LIMIT).cloned().collect());
    Reasons { grounds: vec![rule.into()], marks: marks.unwrap_or_default(), ..Reasons::default() }
}

// ---- what went wrong, and what goes on ----

fn make_good(view: &Projection) -> Vec<Command> {
    let own = &view.sections.measure;
    let mut commands: Vec<Command> = Vec::new();
    let undone = own
        .reviews
        .iter()
        .filter(|r| r.own && !r.validated && !r.undone && (r.refused || view.now >= r.until));
    commands.extend(undone.map(|r| Command::Measure(Measure::Undo { request: r.request })));
    let outside = own.measures.iter().filter(|m| m.own && m.to_delete > 0);
    commands.extend(outside.map(|m| Command::Measure(Measure::DeleteOutside { measure: m.number })));
    let over = own
        .measures
        .iter()
        .filter(|m| m.own && m.ended.is_none() && m.until.is_some_and(|until| until < view.now));
    commands.extend(over.map(|m| Command::Measure(Measure::StopMeasure { measure: m.number })));
    commands.extend(own.measures.iter().filter_map(|m| prolong(view, m)).map(Command::Measure));
    if view.role == Office::Prosecutor {
        commands.extend(tell_hosts(view));
    }
    commands
}

/// Asks that an interception go on, while it brings something and little time is left.
fn prolong(view: &Projection, measure: &MeasureView) -> Option<Measure> {
    let until = measure
        .until
        .filter(|_| measure.own && !measure.prolongs && measure.ended.is_none())?;
    let near = until.since(view.now) < RENEWAL_DAYS * TICKS_PER_DAY;
    let last = measure
        .items
        .iter()
        .rev()
        .find_map(|handle| file::item(view, handle).filter(|i| i.read))?;
    let mark = file::telling_marks(last, None).next()?;
    (near && measure.asked_days.is_none()).then(|| Measure::RenewMeasure {
        measure: measure.number,
        days: INTERCEPTION_DAYS,
        reasons: Reasons {
            grounds: vec![RuleId::R08.into()],
            marks: vec![mark.name.clone()],
            ..Reasons::default()
        },
    })
}

/// Tells states of interceptions on their territory that are asked for or run.
fn tell_hosts(view: &Projection) -> Vec<Command> {
    if view.sections.measure.abroad.iter().all(|a| a.told) {
        return Vec::new();
    }
    let intercepts = |r: &&RequestView| {
        let category = matches!(r.form.category, Some(DataCategory::Rtc | DataCategory::Rtt));
        r.own && category && went_well(r) && file::performs(view, &r.form) == Performs::Intercept
    };
    let asked = view.files().filter(intercepts);
    asked.filter_map(|r| notice(view, &r.form)).collect()
}

/// The notice that goes with an interception, if one is due and was not sent.
fn notice(view: &Projection, form: &Form) -> Option<Command> {
    let named = |marks: &[Name]| form.identifiers.iter().any(|m| marks.contains(m));
    let abroad = view.sections.measure.abroad.iter().find(|a| !a.told && named(&a.marks))?;
    let tells = |c: &&ChannelView| {
        let covers = form.category.is_some_and(|category| file::covers(c, category));
        c.jurisdiction == abroad.state && c.performs == Performs::Notify && covers
    };
    let channel = view.channels.iter().find(tells)?;
    let sent = view.files().any(|r| {
        let same = r.form.instrument == channel.instrument && named(&r.form.identifiers);
        r.own && same && went_well(r)
    });
    if sent {
        return None;
    }
    let mut notice = form.clone();
    notice.instrument.clone_from(&channel.instrument);
    notice.addressee = channel.addressees.first()?.clone();
    notice.authoriser = own_or_first(view, channel, form.category?);
    notice.person = abroad.person.clone().or_else(|| form.person.clone());
    notice.alternatives = Vec::new();
    notice.preservation = None;
    Some(Command::Send { form: Box::new(notice) })
}

// ---- assets ----

/// Has executed abroad what a final judgment takes.
fn confiscate(manner: Manner, view: &Projection) -> Vec<Command> {
    if view.role != Office::Prosecutor {
        return Vec::new();
    }
    let assets = view.sections.measure.assets.iter().filter(|a| a.to_confiscate);
    assets
        .filter_map(|asset| asset_form(manner, view, asset, Performs::Confiscate))
        .map(send)
        .collect()
}

/// Gives back what no judgment takes; in haste, nobody thinks of it.
fn release(manner: Manner, view: &Projection) -> Vec<Command> {
    if view.role != Office::Prosecutor || manner == Manner::Hasty {
        return Vec::new();
    }
    let owed = view.sections.measure.assets.iter().filter(|a| a.release_by.is_some());
    owed.map(|a| Command::Measure(Measure::Lift { asset: a.name.clone() }))
        .collect()
}

fn freeze(manner: Manner, view: &Projection) -> Vec<Command> {
    let open = |a: &&AssetView| a.frozen_eur == 0 && a.confiscated_eur == 0 && !a.gone;
    let assets = view.sections.measure.assets.iter().filter(open);
    assets
        .filter_map(|asset| asset_form(manner, view, asset, Performs::Freeze))
        .map(send)
        .collect()
}

fn send(form: Form) -> Command {
    Command::Send { form: Box::new(form) }
}

/// A request about an asset by an instrument that does what is wanted, unless one went well.
fn asset_form(manner: Manner, view: &Projection, asset: &AssetView, wanted: Performs) -> Option<Form> {
    let named = |r: &RequestView| r.own && r.form.asset.as_ref() == Some(&asset.name);
    let about = |r: &&RequestView| named(r) && file::performs(view, &r.form) == wanted;
    if view.files().filter(about).any(went_well) {
        return None;
    }
    let tried = |c: &&ChannelView| view.files().filter(about).any(|r| r.form.instrument == c.instrument);
    let channel = view
        .channels
        .iter()
        .filter(|c| c.jurisdiction == asset.jurisdiction && c.performs == wanted)
        .filter(|c| !tried(c))
        .min_by_key(|c| c.required.len())?;
    let mut form = on_counts(manner, view, channel, DataCategory::Frz)?;
    if channel.addressees.contains(&asset.holder) {
        form.addressee.clone_from(&asset.holder);
    }
    form.asset = Some(asset.name.clone());
    form.urgent = wanted == Performs::Freeze && manner != Manner::OverCautious;
    Some(form)
}

/// A form that rests on the count that carries most and on what in the file points to it.
fn on_counts(
    manner: Manner,
    view: &Projection,
    channel: &ChannelView,
    category: DataCategory,
) -> Option<Form> {
    let least = file::least_penalty(channel, category);
    let count = view.counts.iter().rev().max_by_key(|c| c.max_penalty_months)?;
    let hasty = manner == Manner::Hasty;
    let items = view.items.iter().filter(|i| i.in_file && i.read);
    let marks = items.flat_map(|i| file::telling_marks(i, Some(&count.name)));
    let mut form = Form::blank(&channel.instrument, channel.addressees.first()?);
    form.category = Some(category);
    form.offence = Some(count.name.clone());
    form.nexus = marks
        .take(if hasty { 1 } else { CITED_LIMIT })
        .map(|m| m.name.clone())
        .collect();
    form.necessity = Some(necessity(channel.performs, category));
    form.target = Some(Target::Person);
    form.authoriser = own_or_first(view, channel, category);
    form.translation = true;
    form.glossary = !hasty;
    form.remedies = !hasty;
    form.user_notice = (!hasty).then_some(UserNotice::DelayedWithGround);
    (i64::from(count.max_penalty_months) >= least && !form.nexus.is_empty()).then_some(form)
}

/// One's own office if it may authorise, otherwise a judge, otherwise whoever may.
fn own_or_first(view: &Projection, channel: &ChannelView, category: DataCategory) -> Option<Office> {
    let offices: Vec<Office> = channel
        .authorisers
        .iter()
        .filter(|(c, _)| *c == category)
        .flat_map(|(_, offices)| offices.iter().copied())
        .collect();
    let near = [view.role, Office::InvestigatingJudge, Office::Judge, Office::Court];
    near.into_iter()
        .find(|office| offices.contains(office))
        .or_else(|| offices.first().copied())
}

// ---- interception and search ----

fn intercept(manner: Manner, view: &Projection) -> Vec<Command> {
    let wanted =
        |l: &&LeadView| matches!(l.category, DataCategory::Rtc | DataCategory::Rtt | DataCategory::Sys);
    let mut commands = Vec::new();
    for lead in view.leads.iter().filter(wanted) {
        let performs =
            if lead.category == DataCategory::Sys { Performs::Search } else { Performs::Intercept };
        let about = |r: &&RequestView| {
            file::concerns(r, lead)
                && r.form.category == Some(lead.category)
                && file::performs(view, &r.form) != Performs::Notify
        };
        let before: Vec<&RequestView> = view.files().filter(about).collect();
        if before.iter().any(|r| went_well(r)) {
            continue;
        }
        let channels = file::channels(view, lead, lead.category, (performs, Yields::Evidence));
        let untried = channels
            .into_iter()
            .filter(|c| !before.iter().any(|r| r.form.instrument == c.instrument));
        let form = untried
            .into_iter()
            .find_map(|channel| measure_form(manner, view, lead, channel));
        let Some(form) = form else { continue };
        // The other state is told before the first word is heard.
        if manner != Manner::Hasty {
            commands.extend(notice(view, &form));
        }
        commands.push(send(form));
    }
    commands
}

fn measure_form(manner: Manner, view: &Projection, lead: &LeadView, channel: &ChannelView) -> Option<Form> {
    let mut form = by_the_book(view, &Memory::default(), lead, channel)?;
    if lead.category == DataCategory::Sys {
        form.target = Some(Target::Premises);
        return Some(form);
    }
    if manner == Manner::Hasty {
        form.duration_days = Some(INTERCEPTION_DAYS);
        form.renewal = Some(Renewal::Automatic);
        return Some(form);
    }
    form.duration_days = Some(INTERCEPTION_DAYS);
    form.renewal = Some(Renewal::ByAuthoriser);
    form.handling = Some(HandlingPlan {
        examination: true,
        sharing: true,
        erase_after_days: Some(ERASE_DAYS),
        filter: true,
    });
    Some(form)
}

// ---- persons ----

fn seek(manner: Manner, view: &Projection) -> Vec<Command> {
    view.sections
        .measure
        .wanted
        .iter()
        .flat_map(|w| seek_one(manner, view, w))
        .collect()
}

fn seek_one(manner: Manner, view: &Projection, wanted: &WantedView) -> Vec<Command> {
    match wanted.status {
        PersonStatus::Sought => alert(manner, view, wanted).into_iter().map(send).collect(),
        PersonStatus::Located | PersonStatus::Lapsed | PersonStatus::Refused => {
            let Some(form) = warrant(manner, view, wanted) else { return Vec::new() };
            let capital = form.offence.as_ref().is_some_and(|o| wanted.capital.contains(o));
            let assure = capital && !wanted.assurance && manner != Manner::Hasty;
            let assurance = Measure::GiveAssurance { person: wanted.person.clone() };
            let first = assure.then_some(Command::Measure(assurance));
            first.into_iter().chain([send(form)]).collect()
        }
        PersonStatus::Surrendered if manner != Manner::Hasty => further(view, wanted).into_iter().collect(),
        PersonStatus::Surrendered | PersonStatus::Here | PersonStatus::Held | PersonStatus::Granted => {
            Vec::new()
        }
    }
}

/// Whether a channel only alerts.
fn alerts(channel: &ChannelView) -> bool {
    matches!(channel.performs, Performs::Inform | Performs::Notify)
        && file::covers(channel, DataCategory::Per)
}

fn sent_for<'v>(view: &'v Projection, wanted: &'v WantedView) -> impl Iterator<Item = &'v RequestView> {
    view.files().filter(|r| r.own && r.form.person.as_ref() == Some(&wanted.person))
}

fn alert(manner: Manner, view: &Projection, wanted: &WantedView) -> Option<Form> {
    if sent_for(view, wanted).next().is_some() {
        return None;
    }
    let channel = view.channels.iter().find(|c| alerts(c) && !c.addressees.is_empty())?;
    let mut form = on_counts(manner, view, channel, DataCategory::Per)?;
    form.person = Some(wanted.person.clone());
    Some(form)
}

fn warrant(manner: Manner, view: &Projection, wanted: &WantedView) -> Option<Form> {
    let place = wanted.located.as_ref()?;
    let tried = |c: &&ChannelView| sent_for(view, wanted).any(|r| r.form.instrument == c.instrument);
    let channel = view
        .channels
        .iter()
        .filter(|c| &c.jurisdiction == place)
        .filter(|c| matches!(c.performs, Performs::Surrender | Performs::Arrest))
        .find(|c| !tried(c) && !c.addressees.is_empty())?;
    let mut form = on_counts(manner, view, channel, DataCategory::Per)?;
    form.person = Some(wanted.person.clone());
    if manner == Manner::Hasty {
        form.urgent = true;
        return Some(form);
    }
    let speaking = view.items.iter().filter(|i| i.in_file && i.about.contains(&wanted.person));
    form.encloses = speaking.take(CITED_LIMIT).map(|i| i.handle.clone()).collect();
    form.judgments_checked = true;
    (!form.encloses.is_empty()).then_some(form)
}

/// Asks the other state to agree to counts that the file bears and the surrender does not cover.
fn further(view: &Projection, wanted: &WantedView) -> Option<Command> {
    let covered = wanted.covered.as_ref()?;
    let speaking = |count: &Name| {
        let mut items = view.items.iter().filter(|i| i.in_file && i.counts.contains(count));
        items.any(|i| i.about.contains(&wanted.person))
    };
    let counts: Vec<Name> = view
        .counts
        .iter()
        .map(|c| &c.name)
        .filter(|c| !covered.contains(c) && !wanted.declined.contains(c) && speaking(c))
        .cloned()
        .collect();
    let ask = Measure::AskConsent { person: wanted.person.clone(), counts: counts.clone() };
    (!counts.is_empty() && wanted.asked.is_empty()).then_some(Command::Measure(ask))
}

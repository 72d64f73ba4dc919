//! A prosecutor by the book: reads before asking, keeps data from being lost before asking for them, asks
//! each question once on the channel that needs least, and charges when every question is answered.

use super::file::{self, CITED_LIMIT, Own};
use super::form::by_the_book;
use super::manner::Manner;
use super::sections::measure;
use super::stand_in::Memory;
use crate::case::command::{Command, Form, Reasons};
use crate::case::event::RequestEnd;
use crate::case::projection::{ItemView, LeadView, PhaseView, Projection, RequestView, StatusView};
use crate::case::ways::TRANSLATION;
use crate::kernel::{Name, TICKS_PER_DAY};
use crate::law::decision::Outcome;
use crate::law::instrument::{Performs, Yields};

/// Questions answered on one request before it is given up.
const ANSWERS_LIMIT: u32 = 2;
/// A direct order is answered within so many days; what is erased earlier is preserved first.
const DIRECT_DAYS: u64 = 15;
/// Channels tried for one question.
const CHANNELS_LIMIT: usize = 8;
/// Forecast when every question was answered, permille.
const FORECAST_SURE: u32 = 900;
/// Forecast when one was not, permille.
const FORECAST_UNSURE: u32 = 600;

/// What to do now. Over-cautious, one question after the other: nothing is asked while an answer is out.
pub(super) fn plan(manner: Manner, view: &Projection, memory: &Memory) -> Vec<Command> {
    if view.phase != PhaseView::Investigation {
        return Vec::new();
    }
    let unread = file::read_unread(view);
    if !unread.is_empty() {
        return unread;
    }
    let own = file::own_requests(view);
    let mut commands = answer(view, memory);
    let one_by_one = manner == Manner::OverCautious;
    let waiting = one_by_one && own.iter().any(Own::is_open);
    if !waiting {
        let mut forms = preserve(view, &own, memory);
        if !one_by_one || forms.is_empty() {
            let asking = ask(view, &own, memory, &forms);
            forms.extend(asking);
        }
        let most = if one_by_one { 1 } else { usize::MAX };
        let sent = forms.into_iter().take(most);
        commands.extend(sent.map(|form| Command::Send { form: Box::new(form) }));
    }
    let settled = commands.is_empty()
        && !waiting
        && !is_anything_under_way(&own)
        && !measure::is_anything_to_come(manner, view, memory);
    commands.extend(verify(view, &own, memory));
    if settled {
        commands.extend(conclude(view, &own));
    }
    commands
}

/// Passive: asks once for what is plainly there to be asked, keeps nothing from being lost, and charges only
/// when nothing is under way.
pub(super) fn passive(view: &Projection, memory: &Memory) -> Vec<Command> {
    if view.phase != PhaseView::Investigation {
        return Vec::new();
    }
    let unread = file::read_unread(view);
    if !unread.is_empty() {
        return unread;
    }
    let own = file::own_requests(view);
    if is_anything_under_way(&own) || measure::is_anything_to_come(Manner::Passive, view, memory) {
        return Vec::new();
    }
    let asking = ask(view, &own, memory, &[]);
    match asking.into_iter().next() {
        Some(form) => vec![Command::Send { form: Box::new(form) }],
        None => conclude(view, &own),
    }
}

/// Answers questions back with a form that lacks nothing; gives up on a request that is asked about again
/// and again.
fn answer(view: &Projection, memory: &Memory) -> Vec<Command> {
    let asked = view.files().filter(|r| r.own && r.status == StatusView::AwaitsClarification);
    asked.map(|request| amended(view, memory, request)).collect()
}

fn amended(view: &Projection, memory: &Memory, request: &RequestView) -> Command {
    let number = request.number;
    let answered = memory.answered.get(&number).copied().unwrap_or(0);
    let lead = view
        .leads
        .iter()
        .find(|l| file::concerns(request, l) && request.form.category == Some(l.category))
        .or_else(|| view.leads.iter().find(|l| file::concerns(request, l)));
    let channel = view
        .channels
        .iter()
        .find(|c| c.instrument == request.form.instrument && c.addressees.contains(&request.form.addressee));
    let form = lead
        .zip(channel)
        .and_then(|(lead, channel)| by_the_book(view, memory, lead, channel));
    match form.filter(|_| answered < ANSWERS_LIMIT) {
        Some(mut form) => {
            form.addressee.clone_from(&request.form.addressee);
            form.preservation = form.preservation.filter(|p| *p != number);
            let of_a_term = |(_, grounds): &(Outcome, Vec<Name>)| grounds.iter().any(|g| g == TRANSLATION);
            form.glossary = request.form.glossary || request.decisions.last().is_some_and(of_a_term);
            Command::Clarify { request: number, form: Box::new(form) }
        }
        None if lead.is_none() && answered < ANSWERS_LIMIT => named(view, request),
        None => Command::Withdraw { request: number },
    }
}

/// The answer where no lead stands behind a request (an asset, a person): the same, with all that can go
/// with it.
fn named(view: &Projection, request: &RequestView) -> Command {
    let mut form = (*request.form).clone();
    form.translation = true;
    form.glossary = true;
    form.remedies = true;
    if let Some(person) = form.person.as_ref().filter(|_| form.encloses.is_empty()) {
        let speaking = view.items.iter().filter(|i| i.in_file && i.about.contains(person));
        form.encloses = speaking.take(CITED_LIMIT).map(|i| i.handle.clone()).collect();
    }
    Command::Clarify { request: request.number, form: Box::new(form) }
}

/// Has kept what may be erased before it could be handed over, where a channel for it exists.
fn preserve(view: &Projection, own: &[Own<'_>], memory: &Memory) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for lead in view.leads.iter() {
        let kept = |r: &Own<'_>| r.performs == Performs::Preserve && file::concerns(r.request, lead);
        let looked_after = own.iter().any(kept) || forms.iter().any(|f| file::is_about(f, lead));
        if looked_after || !is_in_danger(view, lead) {
            continue;
        }
        let channels = file::channels(view, lead, lead.category, (Performs::Preserve, Yields::Nothing));
        forms.extend(channels.iter().find_map(|channel| by_the_book(view, memory, lead, channel)));
    }
    forms
}

/// The order by the book to keep what a question asks for, on what a seat sees; none where no channel for it
/// exists or its form cannot be filled in yet.
pub fn preservation(view: &Projection, lead: &str) -> Option<Form> {
    let lead = view.leads.iter().find(|l| l.name == lead)?;
    let channels = file::channels(view, lead, lead.category, (Performs::Preserve, Yields::Nothing));
    channels
        .iter()
        .find_map(|channel| by_the_book(view, &Memory::default(), lead, channel))
}

/// Whether a lead's data may be gone before an answer.
fn is_in_danger(view: &Projection, lead: &LeadView) -> bool {
    let Some(expiry) = lead.expected_expiry.filter(|end| *end > view.now) else { return false };
    let orders = file::channels(view, lead, lead.category, (Performs::Produce, Yields::Evidence));
    let direct = orders.first().is_some_and(|c| file::is_direct(c, lead));
    !direct || expiry.since(view.now) < DIRECT_DAYS * TICKS_PER_DAY
}

/// Asks every question that is not asked yet, each on the channel that needs least and was not refused,
/// with the file number of a preservation that goes out with it.
fn ask(view: &Projection, own: &[Own<'_>], memory: &Memory, preserving: &[Form]) -> Vec<Form> {
    let open = view.leads.iter().filter(|lead| !is_asked(own, lead));
    let forms = open.filter_map(|lead| {
        let channels = file::channels(view, lead, lead.category, (Performs::Produce, Yields::Evidence));
        let untried = channels
            .into_iter()
            .filter(|c| !pursuing(own, lead).any(|r| r.form.instrument == c.instrument));
        let mut form = untried
            .take(CHANNELS_LIMIT)
            .find_map(|channel| by_the_book(view, memory, lead, channel))?;
        let planned = preserving.iter().position(|f| file::is_about(f, lead));
        let number = planned.and_then(|i| u32::try_from(view.requests.len() + i + 1).ok());
        form.preservation = form.preservation.or(number);
        Some(form)
    });
    forms.collect()
}

/// Requests of this seat for the data that a lead asks for.
fn pursuing<'v>(own: &'v [Own<'v>], lead: &'v LeadView) -> impl Iterator<Item = &'v RequestView> {
    let asks = move |r: &&Own<'_>| {
        r.performs == Performs::Produce
            && r.request.form.category == Some(lead.category)
            && file::concerns(r.request, lead)
    };
    own.iter().filter(asks).map(|r| r.request)
}

/// Whether a lead's question is under way or answered; a refusal leaves it open for another channel.
fn is_asked(own: &[Own<'_>], lead: &LeadView) -> bool {
    pursuing(own, lead).any(went_well)
}

/// Whether a request was neither refused nor withdrawn.
pub(super) fn went_well(request: &RequestView) -> bool {
    !matches!(file::end_of(request), Some(RequestEnd::Refused | RequestEnd::Withdrawn))
}

/// Computes again the hash of what came from elsewhere, before anybody relies on it.
fn verify(view: &Projection, own: &[Own<'_>], memory: &Memory) -> Vec<Command> {
    let brought = own.iter().flat_map(|r| &r.request.items);
    let mut commands: Vec<Command> = Vec::new();
    for handle in brought.filter(|handle| !memory.verified.contains(*handle)) {
        let here = file::item(view, handle).is_some_and(|i| i.in_file && i.read);
        let command = Command::Verify { item: handle.clone() };
        if here && !commands.contains(&command) {
            commands.push(command);
        }
    }
    commands
}

/// Whether an answer is still to come; a preservation is none.
fn is_anything_under_way(own: &[Own<'_>]) -> bool {
    own.iter().any(|r| r.is_open() && r.performs != Performs::Preserve)
}

/// Charges, or ends the case if nobody can be charged.
fn conclude(view: &Projection, own: &[Own<'_>]) -> Vec<Command> {
    if let Some(charge) = charge(view, own) {
        return vec![charge];
    }
    if !own.is_empty() || !view.leads.is_empty() {
        vec![Command::Discontinue {
            reasons: Reasons { grounds: vec!["proof".into()], marks: telling(view), ..Reasons::default() },
        }]
    } else {
        Vec::new() // Nothing has come to light yet.
    }
}

/// Marks that bear on the counts, a few.
fn telling(view: &Projection) -> Vec<Name> {
    let marks = view
        .items
        .iter()
        .filter(|i| i.in_file)
        .flat_map(|i| file::telling_marks(i, None));
    marks.take(CITED_LIMIT).map(|m| m.name.clone()).collect()
}

/// The charge that the file bears: the person about whom most independent items speak, every count on
/// which they and another source bear, everything in the file that matters to these counts.
fn charge(view: &Projection, own: &[Own<'_>]) -> Option<Command> {
    let person = most_supported(view)?;
    let covered = |count: &&Name| measure::is_covered(view, person, count);
    let usable =
        |i: &&ItemView| i.in_file && !i.counts.is_empty() && (i.about.is_empty() || i.about.contains(person));
    let counts: Vec<Name> = view
        .counts
        .iter()
        .map(|c| &c.name)
        .filter(covered)
        .filter(|count| {
            let bearing: Vec<&ItemView> =
                file::items(view).filter(usable).filter(|i| i.counts.contains(count)).collect();
            bearing.iter().any(|i| i.about.contains(person)) && sources(bearing.into_iter()) > 1
        })
        .cloned()
        .collect();
    if counts.is_empty() {
        return None;
    }
    let matters = |i: &&ItemView| i.counts.iter().any(|c| counts.contains(c));
    let exhibits: Vec<Name> = file::items(view)
        .filter(usable)
        .filter(matters)
        .map(|i| i.handle.clone())
        .collect();
    let unanswered = view
        .leads
        .iter()
        .any(|lead| !pursuing(own, lead).any(|r| file::end_of(r) == Some(RequestEnd::Answered)));
    let forecast_permille = if unanswered { FORECAST_UNSURE } else { FORECAST_SURE };
    Some(Command::Charge { person: person.clone(), counts, exhibits, forecast_permille })
}

/// The person about whom items of most holders speak to a count; of equals, the first known.
fn most_supported(view: &Projection) -> Option<&Name> {
    let speaking = |person: &Name| {
        sources(file::items(view).filter(|i| i.in_file && !i.counts.is_empty() && i.about.contains(person)))
    };
    let known = view
        .persons
        .iter()
        .filter(|person| !measure::is_away(view, person))
        .map(|person| (speaking(person), person))
        .filter(|(n, _)| *n > 0);
    known.rev().max_by_key(|(n, _)| *n).map(|(_, person)| person)
}

/// From how many holders items come.
fn sources<'v>(items: impl Iterator<Item = &'v ItemView>) -> usize {
    let mut holders: Vec<&str> = items.map(|i| i.holder.as_str()).collect();
    holders.sort_unstable();
    holders.dedup();
    holders.len()
}

//! Reading what a seat sees: items, marks, leads and requests of a projection.

use crate::case::command::{Command, Form};
use crate::case::event::RequestEnd;
use crate::case::projection::{
    ChannelView, ItemView, LeadView, MarkKind, MarkView, Projection, RequestView, StatusView,
};
use crate::kernel::Name;
use crate::law::instrument::{Performs, Yields};
use crate::law::terms::DataCategory;

/// Most marks that a stand-in cites in one place.
pub(super) const CITED_LIMIT: usize = 8;

/// Handle of the item that a mark stands in (`#1` of `#1.ip`).
pub(super) fn handle_of(mark: &str) -> &str {
    mark.split_once('.').map_or(mark, |(handle, _)| handle)
}

/// A mark by its name.
pub(super) fn mark<'v>(view: &'v Projection, name: &str) -> Option<&'v MarkView> {
    item(view, handle_of(name))?.marks.iter().find(|m| m.name == name)
}

/// An item by its handle.
pub(super) fn item<'v>(view: &'v Projection, handle: &str) -> Option<&'v ItemView> {
    // Handles are numbered in their order.
    let number: Option<usize> = handle.strip_prefix('#').and_then(|number| number.parse().ok());
    let item = view.items.get(number?.checked_sub(1)?)?;
    (item.handle == handle).then_some(item)
}

/// All items, in the order of their handles.
pub(super) fn items(view: &Projection) -> impl Iterator<Item = &ItemView> {
    view.items.iter().map(AsRef::as_ref)
}

/// Opens everything in the file that was not opened yet.
pub(super) fn read_unread(view: &Projection) -> Vec<Command> {
    let unread = view.items.iter().filter(|i| i.in_file && !i.read);
    unread.map(|i| Command::Read { item: i.handle.clone() }).collect()
}

/// Marks of a lead that can identify something to its holder.
pub(super) fn identifiers(view: &Projection, lead: &LeadView) -> Vec<Name> {
    let names = lead
        .marks
        .iter()
        .filter(|name| mark(view, name).is_some_and(|m| identifies(m.kind)));
    names.cloned().collect()
}

fn identifies(kind: MarkKind) -> bool {
    matches!(kind, MarkKind::Address | MarkKind::Port | MarkKind::Account | MarkKind::Host)
}

/// Whether a mark says whose data are meant (a port alone does not).
pub(super) fn names_somebody(kind: MarkKind) -> bool {
    matches!(kind, MarkKind::Address | MarkKind::Account | MarkKind::Host)
}

/// Whether a mark points to the conduct of a count; without a count, of any.
pub(super) fn points_to(mark: &MarkView, count: Option<&str>) -> bool {
    match count {
        Some(count) => mark.counts.iter().any(|c| c == count),
        None => !mark.counts.is_empty(),
    }
}

/// Marks of an item that point to a count, as far as they are cited in one place.
pub(super) fn telling_marks<'v>(
    item: &'v ItemView,
    count: Option<&'v str>,
) -> impl Iterator<Item = &'v MarkView> {
    item.marks.iter().filter(move |m| points_to(m, count))
}

/// Whether a request of this seat asks about what a lead asks about, whatever it asks for.
pub(super) fn concerns(request: &RequestView, lead: &LeadView) -> bool {
    request.own && is_about(&request.form, lead)
}

/// A request of this seat, with what its addressee does.
pub(super) struct Own<'v> {
    /// As the seat sees it.
    pub(super) request: &'v RequestView,
    /// What its addressee does.
    pub(super) performs: Performs,
}

impl Own<'_> {
    /// Whether it is not at its end.
    pub(super) fn is_open(&self) -> bool {
        end_of(self.request).is_none()
    }
}

/// The requests of this seat. What an instrument asks for is looked up once, however
/// many requests and leads are held against it.
pub(super) fn own_requests(view: &Projection) -> Vec<Own<'_>> {
    let mut all: Vec<Own<'_>> = Vec::with_capacity(view.requests.len());
    for request in view.files().filter(|r| r.own) {
        let same = all.iter().find(|o| o.request.form.instrument == request.form.instrument);
        let performs = same.map_or_else(|| performs(view, &request.form), |o| o.performs);
        all.push(Own { request, performs });
    }
    all
}

/// Whether a form asks about what a lead asks about.
pub(super) fn is_about(form: &Form, lead: &LeadView) -> bool {
    form.identifiers.iter().any(|m| lead.marks.contains(m))
}

/// What the addressee of a form does; an instrument no longer listed handed data over.
pub(super) fn performs(view: &Projection, form: &Form) -> Performs {
    let channel = view.channels.iter().find(|c| c.instrument == form.instrument);
    channel.map_or(Performs::Produce, |c| c.performs)
}

/// How a request ended, if it did.
pub(super) fn end_of(request: &RequestView) -> Option<RequestEnd> {
    match request.status {
        StatusView::Closed(end) => Some(end),
        StatusView::UnderWay
        | StatusView::At(_)
        | StatusView::AwaitsYou(_)
        | StatusView::AwaitsClarification => None,
    }
}

/// Whether a channel covers a category at all.
pub(super) fn covers(channel: &ChannelView, category: DataCategory) -> bool {
    channel.authorisers.iter().any(|(c, _)| *c == category)
}

/// Least maximum penalty that a channel wants for a category, months.
pub(super) fn least_penalty(channel: &ChannelView, category: DataCategory) -> i64 {
    let rows = channel.least_penalty_months.iter().filter(|(c, _)| *c == category);
    rows.map(|(_, months)| *months).min().unwrap_or(0)
}

/// Channels of a kind to a lead's state that cover a category: those that reach the holder directly
/// first, then those for whose answer the law sets a time, then those that rest on a treaty, then those
/// whose form wants least.
pub(super) fn channels<'v>(
    view: &'v Projection,
    lead: &LeadView,
    category: DataCategory,
    kind: (Performs, Yields),
) -> Vec<&'v ChannelView> {
    let fits = |c: &&ChannelView| {
        (c.performs, c.yields) == kind
            && covers(c, category)
            && !c.addressees.is_empty()
            && c.jurisdiction == lead.jurisdiction
    };
    let mut found: Vec<&ChannelView> = view.channels.iter().filter(fits).collect();
    found.sort_by_key(|c| (!is_direct(c, lead), !c.timed, !c.treaty, c.required.len()));
    found
}

/// Whether a channel reaches the lead's holder without an authority of its state in between.
pub(super) fn is_direct(channel: &ChannelView, lead: &LeadView) -> bool {
    channel.addressees.contains(&lead.holder)
}

/// To whom a channel is addressed for a lead.
pub(super) fn addressee(channel: &ChannelView, lead: &LeadView) -> Name {
    if is_direct(channel, lead) {
        return lead.holder.clone();
    }
    channel.addressees.first().cloned().unwrap_or_default()
}

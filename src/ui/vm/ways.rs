//! Ways that are offered: which instrument this seat may issue, and to which desk it can go. The projection lists every
//! desk that an instrument could reach in a state; not each of them can be ordered by it.

use crate::case::projection::{ChannelView, LeadView};
use crate::case::reading::first_place;
use crate::kernel::Name;
use crate::law::instrument::Performs;
use crate::law::terms::Office;
use crate::ui::Sight;

/// A channel, and a desk to which it can go.
pub type Way<'a> = (&'a ChannelView, &'a Name);

/// Every way that the law opens to this seat.
pub fn open<'a>(sight: &Sight<'a>) -> Vec<Way<'a>> {
    let channels = sight.view.channels.iter().filter(|c| may_be_issued(c));
    channels
        .flat_map(|c| c.addressees.iter().map(move |desk| (c, desk)))
        .filter(|(c, desk)| can_go_to(sight, c, desk))
        .collect()
}

/// Of the ways that are open, those that can answer a question: what hands data of that state over, or keeps them.
pub fn to_lead<'w, 'a>(open: &'w [Way<'a>], lead: &'w LeadView) -> impl Iterator<Item = Way<'a>> + 'w {
    let answers = |performs: Performs| performs.gives_access() || performs == Performs::Preserve;
    open.iter()
        .copied()
        .filter(move |(c, _)| c.jurisdiction == lead.jurisdiction && answers(c.performs))
}

/// Someone of the issuing state is on the list of those who may issue it, or it has no such list.
fn may_be_issued(channel: &ChannelView) -> bool {
    channel.authorisers.is_empty() || channel.authorisers.iter().any(|(_, offices)| !offices.is_empty())
}

/// An order that goes straight to whoever holds the data goes to providers, or at home to any holder: another state's
/// police and prosecutors are asked through their own channels. What one authority tells another goes to no provider.
fn can_go_to(sight: &Sight<'_>, channel: &ChannelView, desk: &str) -> bool {
    let Some(instrument) = sight.p.instrument(&channel.instrument) else { return false };
    let Some(spec) = sight.p.desk(desk).map(|d| sight.p.desk_spec(d)) else { return false };
    let own = sight.p.scenario.seats[sight.seat.index()].jurisdiction;
    match first_place(sight.p.instrument_spec(instrument)) {
        Some(None) => spec.office == Office::Provider || spec.jurisdiction == own,
        Some(Some(office)) => spec.office == office,
        None => spec.office != Office::Provider,
    }
}

//! When a course begins to rest on a link between states that is not there: the course is played once, and beside it
//! is asked, of each link that could be added, whether a stand-in would plan otherwise with it and whether any answer
//! of the engine would be another. Before that moment the course with the link is the course without it.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::case::graph::Link;
use crate::case::ids::SeatId;
use crate::case::prepared::Prepared;
use crate::case::projection::{Projection, channels};
use crate::case::world::World;
use crate::kernel::Tick;
use crate::players::StandIn;

/// A scenario with more links than the one that is played.
#[derive(Debug, Clone)]
struct Variant {
    prepared: Arc<Prepared>,
    added: BTreeSet<Link>,
    /// The course may differ from this tick on.
    since: Option<Tick>,
}

/// Looks on while a course is played.
#[derive(Debug, Clone)]
pub(super) struct Scout {
    variants: Vec<Variant>,
}

impl Scout {
    /// Of these scenarios, which differ from the one that is played in nothing but more links.
    pub(super) fn of(p: &Prepared, variants: impl Iterator<Item = Arc<Prepared>>) -> Scout {
        let links: BTreeSet<Link> = p.cooperation.edges().into_iter().collect();
        let variants = variants.map(|prepared| {
            let added = prepared.cooperation.edges().into_iter().filter(|link| !links.contains(link));
            Variant { added: added.collect(), prepared, since: None }
        });
        Scout { variants: variants.collect() }
    }

    /// Since when the course may differ in each; none where it does not to the end.
    pub(super) fn since(&self) -> Vec<Option<Tick>> {
        self.variants.iter().map(|variant| variant.since).collect()
    }

    /// A stand-in is about to plan: would it plan otherwise with other channels?
    pub(super) fn look(&mut self, world: &World, seat: SeatId, player: &StandIn, view: &mut Projection) {
        let now = world.case().state.clock;
        let home = world.prepared().scenario.seats[seat.index()].jurisdiction;
        let leaves_home = |variant: &&mut Variant| variant.added.iter().any(|(from, _, _)| *from == home);
        let mut intends = None;
        for variant in self.variants.iter_mut().filter(|v| v.since.is_none()).filter(leaves_home) {
            let others = channels(&variant.prepared, seat, now);
            if others == view.channels {
                continue;
            }
            let own = intends.get_or_insert_with(|| player.intends(view));
            let channels = std::mem::replace(&mut view.channels, others);
            if player.intends(view) != *own {
                variant.since = Some(now);
            }
            view.channels = channels;
        }
    }

    /// The engine has answered, at this tick at the earliest: would a link have changed an answer?
    pub(super) fn follow(&mut self, world: &World, since: Tick) {
        let missed = world.prepared().cooperation.take_missed();
        if missed.is_empty() {
            return;
        }
        for variant in self.variants.iter_mut().filter(|v| v.since.is_none()) {
            if !variant.added.is_disjoint(&missed) {
                variant.since = Some(since);
            }
        }
    }
}

//! What an inject is likely to do, before the facilitator releases it.
//!
//! The case is copied as it stands and played on twice with the same luck: once as it would go, once with the inject
//! released now. What people will do nobody knows; so both are played on by stand-ins, in each of several manners,
//! and what comes of it is said for each. A stand-in acts on what reaches its file and on nothing else: an inject
//! that is only words moves no stand-in, whatever people would make of it.

use std::sync::Arc;

use super::spread::spread;
use super::whatif::{Effect, End, Given};
use crate::case::command::{Command, Stop};
use crate::case::event::{Event, Recorded};
use crate::case::ids::{InjectId, SeatId};
use crate::case::world::World;
use crate::kernel::Tick;
use crate::players::{Company, Manner, play_on};
use crate::score::Course;

/// What an inject is likely to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// Which inject.
    pub inject: InjectId,
    /// For each manner in which the case is played on, in their order.
    pub outlooks: Vec<Outlook>,
}

/// What it does if the case is played on in one manner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// The manner of every seat.
    pub manner: Manner,
    /// The course with the inject released now, against the course without.
    pub effect: Effect,
    /// When it would come by itself; none: never.
    pub by_itself: Option<Tick>,
    /// Grave findings of the course with it, less those of the course without.
    pub grave_findings: i64,
}

/// Injects that were not released so far.
pub fn pending(world: &World) -> Vec<InjectId> {
    let released = &world.case().state.released;
    (0..released.len()).filter(|n| !released[*n]).map(InjectId::at).collect()
}

/// Lets a case run to a time without anybody doing anything.
pub fn wait(world: &mut World, until: Tick) {
    let command = Command::Advance { until, stop: Stop::AtTime };
    // After many events an advance stops early; it is repeated as long as it moves the clock.
    while world.case().state.clock < until && world.submit(None, &command).is_ok() {}
}

/// What each of these injects is likely to do if it is released now. `given` is what was done so far: stand-ins
/// remember it as their own. The result does not depend on the number of threads.
pub fn forecast(
    world: &World,
    given: &[Given],
    manners: &[Manner],
    injects: &[InjectId],
    threads: usize,
) -> Vec<Forecast> {
    let plain = spread(manners.to_vec(), threads, |manner| Future::of(world.clone(), given, manner, None));
    let pairs = || {
        injects
            .iter()
            .flat_map(|i| manners.iter().enumerate().map(move |(n, m)| (*i, n, *m)))
    };
    let with = spread(pairs().collect(), threads, |(inject, _, manner)| {
        Future::of(world.clone(), given, manner, Some(inject))
    });
    let outlook = |((inject, n, manner), with): ((InjectId, usize, Manner), Future)| Outlook {
        manner,
        effect: with.end.against(&plain[n].end),
        by_itself: plain[n].released_at(inject),
        grave_findings: with.grave - plain[n].grave,
    };
    let outlooks: Vec<Outlook> = pairs().zip(with).map(outlook).collect();
    let each = outlooks.chunks(manners.len().max(1));
    injects
        .iter()
        .zip(each)
        .map(|(inject, outlooks)| Forecast { inject: *inject, outlooks: outlooks.to_vec() })
        .collect()
}

/// A case played on to its end.
struct Future {
    end: End,
    grave: i64,
    events: Vec<Recorded>,
}

impl Future {
    fn of(mut world: World, given: &[Given], manner: Manner, inject: Option<InjectId>) -> Future {
        let p = Arc::clone(world.prepared());
        let seats: Vec<(SeatId, Manner)> =
            (0..p.scenario.seats.len()).map(|n| (SeatId::at(n), manner)).collect();
        let mut company = Company::new(&seats);
        for one in given {
            if let Some(seat) = one.seat {
                company.recall(seat, &one.command, None);
            }
        }
        if let Some(inject) = inject {
            let command = Command::ReleaseInject { inject: p.scenario.injects[inject.index()].id.clone() };
            // One that was released before makes no difference, and that is what is said of it.
            let _ = world.submit(None, &command);
        }
        play_on(&mut world, &mut company);
        let events = world.case().events.clone();
        let course = Course::follow(&p, &events);
        let grave = End::grave_findings(&course);
        let end = End::of_course(&course);
        Future { end, grave, events }
    }

    fn released_at(&self, inject: InjectId) -> Option<Tick> {
        let own = |e: &&Recorded| e.event == Event::InjectReleased { inject };
        self.events.iter().find(own).map(|e| e.at)
    }
}

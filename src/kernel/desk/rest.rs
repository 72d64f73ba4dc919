//! Desks at rest: while no file of a case is at a desk, what its background files do there touches nobody, so it is
//! put off until somebody comes. Desks do not touch each other; what was put off happens later as it would have
//! happened then, to the tick.

use super::{Desks, EVENTS_LIMIT};

/// What is due at a desk at rest: by server, then its opening. Its stream knows itself when its next file comes.
pub(super) type Parked = Vec<Option<u64>>;

impl Desks {
    /// Puts a desk to rest if it has background files and none of a case.
    pub(super) fn rest(&mut self, desk: usize) {
        if self.files_at[desk] > 0 || self.parked[desk].is_some() {
            return;
        }
        let Some(stream) = self.stream_of(desk) else { return };
        self.parked[desk] = Some(self.floor.park(desk));
        self.floor.set_extra(1 + stream, u64::MAX);
    }

    /// Lets happen at a desk what was put off: all that would have happened there by now.
    pub(super) fn wake(&mut self, desk: usize) {
        let Some(due) = self.parked[desk].take() else { return };
        self.floor.unpark(desk, &due);
        let Some(stream) = self.stream_of(desk) else { return };
        self.plan_stream(stream);
        // It does not go back to rest on the way.
        self.files_at[desk] += 1;
        for _ in 0..EVENTS_LIMIT {
            let Some((at, due)) = self.floor.next_at(desk, 1 + stream) else { break };
            if (at, self.floor.order(due)) > (self.clock, self.through) {
                break;
            }
            self.let_happen(at, due);
        }
        self.files_at[desk] -= 1;
    }

    /// The same desks with nothing put off.
    pub(super) fn settled(&self) -> Desks {
        let mut all = self.clone();
        (0..all.specs.len()).for_each(|desk| all.wake(desk));
        all
    }

    /// The stream of a desk's background files.
    pub(super) fn stream_of(&self, desk: usize) -> Option<usize> {
        self.streams.iter().position(|stream| usize::from(stream.desk) == desk)
    }
}

//! Levers: what a pilot or a counterfactual changes at a desk.

use super::{DeskError, DeskId, DeskSpec, Desks, SERVERS_LIMIT};
use crate::kernel::tick::Tick;

impl Desks {
    /// Changes a desk's servers (a lever). Everything due up to and including `now` happens first; new servers
    /// then take waiting files, and servers above the new number end their file and go.
    pub fn set_capacity(&mut self, now: Tick, desk: DeskId, capacity: u16) -> Result<(), DeskError> {
        let at = self.check_desk(desk)?;
        if capacity > SERVERS_LIMIT {
            return Err(DeskError::TooManyServers(capacity));
        }
        self.advance_through(now)?;
        self.wake(at);
        let done = self.floor.set_capacity(at, capacity, now.0, &mut self.crew);
        self.rest(at);
        self.set_alarm();
        if done { Ok(()) } else { Err(DeskError::TooMany) }
    }

    /// Another description of a desk (a lever), as if it had been so from the start: its background files did there
    /// what they would have done until now. Only a desk to which no file of a case has come may be described anew,
    /// and only with as many servers; a background may go, but none may come.
    pub fn describe_anew(&mut self, desk: DeskId, spec: DeskSpec) -> Result<(), DeskError> {
        let at = self.check_desk(desk)?;
        let stream = self.stream_of(at);
        let added = spec.background.is_some() && stream.is_none();
        if added || spec.capacity != self.specs[at].capacity {
            return Err(DeskError::NotAnew(desk));
        }
        if let Some((file, _)) = self.crew.places.iter().find(|(_, place)| place.desk == desk.0) {
            return Err(DeskError::DuplicateFile(*file));
        }
        // Desks do not touch each other: what happened at this one is what happens at it alone. It has been at rest
        // since the start, as one without files of a case is.
        let mut alone = Desks::new(vec![spec.clone()], self.luck)?;
        self.floor.take_over(at, &alone.floor);
        self.parked[at] = alone.parked[0].take();
        if let Some(stream) = stream {
            let own = &mut self.streams[stream];
            match alone.streams.pop() {
                Some(other) => {
                    *own = other;
                    own.desk = desk.0;
                    own.due = own.due.filter(|due| *due <= self.horizon);
                }
                None => own.due = None,
            }
            self.floor.set_extra(1 + stream, u64::MAX);
        }
        self.crew.served_ticks[at] = 0;
        let mut specs = self.specs.to_vec();
        specs[at] = spec;
        self.specs = specs.into();
        Ok(())
    }
}

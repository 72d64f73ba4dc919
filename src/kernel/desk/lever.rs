//! Levers: what a pilot or a counterfactual changes at a desk.

use std::sync::Arc;

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
        let done = self.floor.set_capacity(at, capacity, now.0, &mut self.crew);
        self.set_alarm();
        if done { Ok(()) } else { Err(DeskError::TooMany) }
    }

    /// Another description of a desk (a lever), which then stands idle: what other files it had are gone, and
    /// without a background no more come. Only a desk where no file of a case is may be described anew.
    pub fn describe_anew(&mut self, desk: DeskId, spec: DeskSpec) -> Result<(), DeskError> {
        let at = self.check_desk(desk)?;
        if spec.background.is_some() || spec.capacity != self.specs[at].capacity {
            return Err(DeskError::NotAnew(desk));
        }
        if let Some((file, _)) = self.crew.places.iter().find(|(_, place)| place.desk == desk.0) {
            return Err(DeskError::DuplicateFile(*file));
        }
        for stream in 0..self.streams.len() {
            if self.streams[stream].desk == desk.0 {
                self.streams[stream].due = None;
                self.plan_stream(stream);
            }
        }
        self.floor.stand_idle(at, Arc::clone(&spec.hours));
        let mut specs = self.specs.to_vec();
        specs[at] = spec;
        self.specs = specs.into();
        Ok(())
    }
}

//! What can be read from the desks, and their digest.

use super::{DeskId, DeskSpec, Desks, FileId, What, Withdrawn};
use crate::kernel::floor::Line;
use crate::kernel::length;
use crate::kernel::tick::Tick;
use crate::kernel::working_time::WorkingTime;
use std::sync::Arc;

impl Desks {
    /// Number of desks.
    #[must_use]
    pub fn len(&self) -> usize {
        self.specs.len()
    }

    /// Whether there is no desk.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.specs.is_empty()
    }

    /// How a desk was described. Its capacity is the one at the start; see [`Desks::capacity`].
    #[must_use]
    pub fn spec(&self, desk: DeskId) -> Option<&DeskSpec> {
        self.specs.get(usize::from(desk.0))
    }

    /// Files waiting at a desk, background included; 0 if there is no such desk.
    #[must_use]
    pub fn queue_len(&self, desk: DeskId) -> usize {
        let waiting = |_| self.settled().floor.station(usize::from(desk.0)).line().len();
        self.spec(desk).map_or(0, waiting)
    }

    /// Files in service at a desk, background included.
    #[must_use]
    pub fn in_service(&self, desk: DeskId) -> usize {
        self.spec(desk)
            .map_or(0, |_| self.settled().floor.serving(usize::from(desk.0)).count())
    }

    /// Servers on duty at a desk.
    #[must_use]
    pub fn capacity(&self, desk: DeskId) -> u16 {
        let servers = self
            .spec(desk)
            .map_or(0, |_| self.floor.station(usize::from(desk.0)).capacity());
        u16::try_from(servers).unwrap_or(u16::MAX)
    }

    /// When a desk is open.
    #[must_use]
    pub fn hours(&self, desk: DeskId) -> Option<&Arc<WorkingTime>> {
        self.spec(desk).map(|spec| &spec.hours)
    }

    /// Work done in ended services at a desk, background included, in open ticks; for its utilisation.
    #[must_use]
    pub fn served_ticks(&self, desk: DeskId) -> u64 {
        self.settled().crew.served_ticks.get(usize::from(desk.0)).copied().unwrap_or(0)
    }

    /// Where a file is, when it entered and when its service began; none if it is at no desk.
    #[must_use]
    pub fn find(&self, file: FileId) -> Option<Withdrawn> {
        let place = self.crew.places.get(&file)?;
        let began = place.began.map(Tick);
        Some(Withdrawn { desk: DeskId(place.desk), entered: Tick(place.entered), began })
    }

    /// Hash of the whole state in one canonical form, background and kept occurrences included.
    ///
    /// Equal states give equal digests however they were reached. Each list is preceded by its length. What can be
    /// worked out from the rest (planned openings, the patience alarm, cached draws) is not hashed.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        self.settled().digest_as_it_stands()
    }

    fn digest_as_it_stands(&self) -> [u8; 32] {
        let mut form = Form(blake3::Hasher::new_derive_key("rogatory kernel desks digest, version 1"));
        form.0.update(&self.luck.key_bytes());
        form.numbers(&[self.clock, self.horizon, length(self.specs.len())]);
        for (at, spec) in self.specs.iter().enumerate() {
            let station = self.floor.station(at);
            form.numbers(&[spec.key.raw(), length(station.capacity()), self.crew.served_ticks[at]]);
            form.numbers(&[length(self.floor.serving(at).count())]);
            for (_, server, paper, due) in self.floor.serving(at) {
                form.numbers(&[length(server), due.unwrap_or(u64::MAX)]);
                form.paper(paper);
            }
            form.numbers(&[length(station.line().len())]);
            station.line().iter().for_each(|paper| form.paper(paper));
        }
        form.numbers(&[length(self.streams.len())]);
        for stream in &self.streams {
            let due = stream.due.unwrap_or(u64::MAX);
            form.numbers(&[u64::from(stream.desk), stream.drawn, due, stream.service_ticks]);
        }
        form.numbers(&[length(self.crew.places.len())]);
        for (file, place) in &self.crew.places {
            let (began, last) = (place.began.unwrap_or(u64::MAX), place.last_start.unwrap_or(u64::MAX));
            form.numbers(&[file.0, u64::from(place.desk), place.entered, began, last]);
        }
        form.numbers(&[length(self.crew.outbox.len())]);
        for it in &self.crew.outbox {
            let what = match it.what {
                What::Began => 0,
                What::Done => 1,
                What::Left => 2,
            };
            let began = it.began.map_or(u64::MAX, |tick| tick.0);
            form.numbers(&[what, u64::from(it.desk.0), it.file.0, it.entered.0, began, it.at.0]);
        }
        *form.0.finalize().as_bytes()
    }
}

/// The canonical form, as it is hashed.
struct Form(blake3::Hasher);

impl Form {
    fn numbers(&mut self, numbers: &[u64]) {
        for number in numbers {
            self.0.update(&number.to_le_bytes());
        }
    }

    fn paper(&mut self, paper: &super::Paper) {
        let (of_case, priority) = (u64::from(paper.of_case), u64::from(paper.priority));
        self.numbers(&[paper.number, of_case, priority, paper.entered, paper.service_ticks]);
    }
}

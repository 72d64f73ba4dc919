//! Files that reach desks from elsewhere: drawn one after the other, from a stream for each desk.

use super::{Desks, Paper};

impl Desks {
    /// Puts the backlog in line at tick 0 and plans the first arrival.
    pub(super) fn start_stream(&mut self, stream: usize) {
        let desk = usize::from(self.streams[stream].desk);
        let backlog = self.specs[desk].background.as_ref().map_or(0, |b| b.backlog_files);
        // At most 65,535 rounds.
        for _ in 0..backlog {
            self.draw_background(stream);
            self.streams[stream].due = Some(0);
            self.background_arrives(stream, 0);
        }
        self.draw_background(stream);
        self.plan_stream(stream);
    }

    /// Draws the next file of a stream, counted from the tick of the one before.
    pub(super) fn draw_background(&mut self, stream: usize) {
        let it = &mut self.streams[stream];
        let spec = &self.specs[usize::from(it.desk)];
        let Some(background) = &spec.background else { return };
        let lane = usize::try_from(it.drawn % 4).unwrap_or(0);
        if lane == 0 {
            let files = [0, 1, 2, 3].map(|i| it.series.nth(it.drawn + i));
            let [gaps, work] = self.luck.visit4(files, [0; 4]);
            let gaps = background.interarrival.sample4(gaps);
            let work = background.service.sample4(work);
            it.batch = [0, 1, 2, 3].map(|i: usize| (gaps[i].max(1), work[i]));
        }
        let (gap, work) = it.batch[lane];
        it.drawn += 1;
        it.service_ticks = work;
        it.due = it.due.and_then(|due| due.checked_add(gap)).filter(|&due| due <= self.horizon);
    }

    pub(super) fn plan_stream(&mut self, stream: usize) {
        let due = self.streams[stream].due.unwrap_or(u64::MAX);
        self.floor.set_extra(1 + stream, due);
    }

    pub(super) fn background_arrives(&mut self, stream: usize, now: u64) {
        let it = &self.streams[stream];
        let desk = usize::from(it.desk);
        let priority = self.specs[desk].background.as_ref().map_or(0, |b| b.priority);
        let number = it.drawn - 1;
        let paper = Paper { number, of_case: false, priority, entered: now, service_ticks: it.service_ticks };
        self.floor.join(desk, paper, now, &mut self.crew);
    }
}

//! Texts of the map, shaped once. Their sizes are kept as long as the map is looked at, so that places for labels can be
//! found without shaping what will not be shown; and what was on the map lately is kept warm in egui's own cache, so
//! that going out and in again costs nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align, FontId, Galley, Id, Pos2, Rect, Ui, Vec2};

use crate::ui::UiCx;

/// Most rows of a text.
const ROWS: usize = 4;
/// For so many passes a text stays warm that was shown.
const WARM_PASSES: u64 = 150;
/// So many texts are shaped anew in a pass at most: whoever comes nearer sees the rest a moment later, and nobody waits.
const NEW: usize = 48;
/// More sizes than this are not kept.
const SIZES_LIMIT: usize = 20_000;

/// A text, its font, and the width at which it wraps.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    pub(super) words: String,
    pub(super) font: FontId,
    pub(super) width: f32,
    pub(super) align: Align,
}

impl Text {
    /// Where it is painted so that it fills a rectangle.
    pub(super) fn corner(&self, rect: Rect) -> Pos2 {
        Pos2::new(rect.left() + rect.width() * self.align.to_factor(), rect.top())
    }

    fn key(&self) -> u64 {
        Id::new((&self.words, &self.font, self.width.to_bits(), self.align.to_factor().to_bits())).value()
    }

    fn job(&self, cx: &UiCx<'_>) -> LayoutJob {
        let mut job = LayoutJob::simple(self.words.clone(), self.font.clone(), cx.palette.text, self.width);
        job.halign = self.align;
        job.wrap = TextWrapping { max_width: self.width, max_rows: ROWS, ..Default::default() };
        job
    }
}

/// What was shaped.
#[derive(Debug, Clone, Default)]
pub(super) struct Shaped {
    /// At how many pixels per point.
    scale: f32,
    sizes: BTreeMap<u64, Vec2>,
    /// What was shown, and in which pass last.
    shown: BTreeMap<u64, (LayoutJob, u64)>,
    /// How many texts may still be shaped anew in this pass.
    left: usize,
}

impl Shaped {
    fn id() -> Id {
        Id::new("map-shaped")
    }

    /// What was kept, for this pass.
    pub(super) fn take(ui: &Ui) -> Shaped {
        let scale = ui.pixels_per_point();
        let kept: Option<Shaped> = ui.data_mut(|d| d.remove_temp(Shaped::id()));
        let kept = kept.filter(|k| k.scale == scale && k.sizes.len() <= SIZES_LIMIT);
        let kept = kept.unwrap_or_else(|| Shaped { scale, ..Shaped::default() });
        Shaped { left: NEW, ..kept }
    }

    /// Whether one more text can be shaped in this pass; if not, there is another pass.
    fn has_turn(&mut self, ui: &Ui) -> bool {
        if self.left == 0 {
            ui.ctx().request_repaint();
            return false;
        }
        self.left -= 1;
        true
    }

    /// The size of a text; it is shaped only if that was never done. None if its turn comes in the next pass.
    pub(super) fn size(&mut self, ui: &Ui, cx: &UiCx<'_>, text: &Text) -> Option<Vec2> {
        if let Some(size) = self.sizes.get(&text.key()) {
            return Some(*size);
        }
        if !self.has_turn(ui) {
            return None;
        }
        let size = ui.painter().layout_job(text.job(cx)).size();
        self.sizes.insert(text.key(), size);
        Some(size)
    }

    /// A text to be shown. None if its turn comes in the next pass.
    pub(super) fn galley(&mut self, ui: &Ui, cx: &UiCx<'_>, text: &Text) -> Option<Arc<Galley>> {
        let key = text.key();
        if !self.shown.contains_key(&key) && !self.has_turn(ui) {
            return None;
        }
        let job = text.job(cx);
        let galley = ui.painter().layout_job(job.clone());
        self.sizes.insert(key, galley.size());
        self.shown.insert(key, (job, ui.ctx().cumulative_pass_nr()));
        Some(galley)
    }

    /// Keeps it for the next pass. What is asked for in a pass, egui keeps for the next.
    pub(super) fn keep(mut self, ui: &Ui) {
        let now = ui.ctx().cumulative_pass_nr();
        self.shown.retain(|_, (_, last)| now.saturating_sub(*last) <= WARM_PASSES);
        for (job, last) in self.shown.values() {
            if *last != now {
                let _asked_for = ui.painter().layout_job(job.clone());
            }
        }
        ui.data_mut(|d| d.insert_temp(Shaped::id(), self));
    }
}

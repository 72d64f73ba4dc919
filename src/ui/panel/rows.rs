//! Rows of different heights, of which only those in sight are drawn. Each stands at its own place, so that nothing
//! drifts where one turns out higher or lower than it was told.

use std::sync::Arc;

use egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, vec2};

/// So many rows are made beyond each edge, so that Tab finds the next one.
const BEYOND: usize = 2;

/// Where rows begin, and last where they end, from above; kept under a name until `key` changes.
pub(super) fn tops(
    ui: &Ui,
    name: &str,
    key: impl egui::AsIdSalt,
    heights: impl Fn() -> Vec<f32>,
) -> Arc<[f32]> {
    let (id, key) = (ui.id().with(name), egui::Id::new(name).with(key));
    if let Some((known, tops)) = ui.data(|d| d.get_temp::<(egui::Id, Arc<[f32]>)>(id))
        && known == key
    {
        return tops;
    }
    let mut made = vec![0.0];
    let mut end = 0.0;
    for height in heights() {
        end += height;
        made.push(end);
    }
    let tops: Arc<[f32]> = made.into();
    ui.data_mut(|d| d.insert_temp(id, (key, tops.clone())));
    tops
}

/// Takes the room of all rows and draws those in sight, each in a room of its own.
pub(super) fn in_sight(ui: &mut Ui, tops: &[f32], mut draw: impl FnMut(&mut Ui, usize)) {
    let whole = tops.last().copied().unwrap_or_default();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), whole), Sense::hover());
    let (above, below) = (ui.clip_rect().top() - rect.top(), ui.clip_rect().bottom() - rect.top());
    let first = tops.partition_point(|t| *t < above).saturating_sub(1 + BEYOND);
    let last = (tops.partition_point(|t| *t < below) + BEYOND).min(tops.len().saturating_sub(1));
    for n in first..last {
        let sides = rect.top() + tops[n]..=rect.top() + tops[n + 1];
        let place = Rect::from_x_y_ranges(rect.x_range(), sides);
        let room = UiBuilder::new().id_salt(n).max_rect(place).layout(Layout::top_down(Align::Min));
        draw(&mut ui.new_child(room), n);
    }
}

//! The map as geometry, without anything that paints: territories that look grown, hatches by legal family,
//! places for capitals and desks, labels that do not collide. The same states give the same land, always.

pub mod colours;
pub mod labels;
pub mod land;
pub mod shape;

pub use labels::{Label, MISREAD, Place, Taken, misread, place_labels, read_as_one};
pub use land::{Land, Territory};

/// Width and height of the map, in its own units.
pub const SIZE: [f32; 2] = [1600.0, 1000.0];

/// How the map is looked at: kept by egui, read by whoever paints the land.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapView {
    /// Where the map's corner lies on the screen, points.
    pub offset: egui::Vec2,
    /// Points per unit.
    pub scale: f32,
}

impl MapView {
    /// The whole map in a rectangle.
    pub fn fitting(rect: egui::Rect) -> MapView {
        let scale = (rect.width() / SIZE[0]).min(rect.height() / SIZE[1]);
        let size = egui::vec2(SIZE[0], SIZE[1]) * scale;
        MapView { offset: (rect.center() - size / 2.0).to_vec2(), scale }
    }

    /// A place of the map on the screen.
    pub fn place(&self, at: [f32; 2]) -> egui::Pos2 {
        (egui::vec2(at[0], at[1]) * self.scale + self.offset).to_pos2()
    }

    /// A place of the screen on the map.
    pub fn unplace(&self, at: egui::Pos2) -> [f32; 2] {
        let at = (at.to_vec2() - self.offset) / self.scale.max(f32::EPSILON);
        [at.x, at.y]
    }

    /// A rectangle of the map, by two corners, on the screen.
    pub fn rect(&self, [from, to]: [[f32; 2]; 2]) -> egui::Rect {
        egui::Rect::from_min_max(self.place(from), self.place(to))
    }

    /// Under this name egui keeps the view.
    pub fn id() -> egui::Id {
        egui::Id::new("map-view")
    }
}

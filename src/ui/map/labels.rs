//! Labels that never collide: each tries its places in order, then a shorter text, and is left out when all are
//! taken. Who ranks higher is placed first. A text is measured only when there is room for some text at all.

use egui::{Pos2, Rect, Vec2, vec2};

/// A label to place.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Lower ranks are placed first.
    pub rank: u32,
    /// What it stands beside.
    pub anchor: Rect,
    /// How many texts it has, the longest first.
    pub texts: usize,
}

/// Where a label is: which of its texts, and its rectangle; none if there was no room.
pub type Placed = Option<(usize, Rect)>;

/// Side of a cell of [`Taken`], points.
const CELL: f32 = 64.0;
/// No text is smaller: where this does not fit, nothing does.
const LEAST: Vec2 = vec2(14.0, 12.0);

/// What is taken already, found by place.
#[derive(Debug, Clone)]
pub struct Taken {
    room: Rect,
    columns: usize,
    cells: Vec<Vec<Rect>>,
}

impl Taken {
    /// Nothing, in a room. What lies outside counts for its edge.
    pub fn none(room: Rect) -> Taken {
        let columns = cell_of(room.width()) + 1;
        let rows = cell_of(room.height()) + 1;
        Taken { room, columns, cells: vec![Vec::new(); columns * rows] }
    }

    fn span(&self, rect: Rect) -> impl Iterator<Item = usize> + use<> {
        let clamped = |p: Pos2| p.clamp(self.room.min, self.room.max) - self.room.min;
        let (from, to) = (clamped(rect.min), clamped(rect.max));
        let columns = self.columns;
        let across = cell_of(from.x)..=cell_of(to.x);
        (cell_of(from.y)..=cell_of(to.y)).flat_map(move |row| across.clone().map(move |c| row * columns + c))
    }

    /// Takes a place.
    pub fn take(&mut self, rect: Rect) {
        for cell in self.span(rect) {
            if let Some(cell) = self.cells.get_mut(cell) {
                cell.push(rect);
            }
        }
    }

    /// Whether nothing is there.
    pub fn is_free(&self, rect: Rect) -> bool {
        self.span(rect).all(|cell| {
            self.cells
                .get(cell)
                .is_none_or(|taken| taken.iter().all(|t| !t.intersects(rect)))
        })
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a screen has few cells")]
fn cell_of(at: f32) -> usize {
    (at / CELL).max(0.0) as usize
}

/// Places labels around what is taken already, inside `room`; `size` measures a text of a label.
pub fn place_labels(
    labels: &[Label],
    taken: &mut Taken,
    room: Rect,
    mut size: impl FnMut(usize, usize) -> Vec2,
) -> Vec<Placed> {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by_key(|n| (labels[*n].rank, *n));
    let mut placed = vec![None; labels.len()];
    for n in order {
        let label = &labels[n];
        let free = |taken: &Taken, rect: Rect| room.contains_rect(rect) && taken.is_free(rect);
        // A larger text covers all that a smaller one covers in the same position.
        let open: Vec<usize> = (0..8usize)
            .filter(|at| free(taken, candidates(label.anchor, LEAST)[*at]))
            .collect();
        if open.is_empty() {
            continue;
        }
        let found = (0..label.texts).find_map(|text| {
            let at = candidates(label.anchor, size(n, text));
            open.iter()
                .map(|position| at[*position])
                .find(|rect| free(taken, *rect))
                .map(|rect| (text, rect))
        });
        if let Some((_, rect)) = found {
            taken.take(rect.expand(1.0));
        }
        placed[n] = found;
    }
    placed
}

/// Below, right, left, above, and the corners.
fn candidates(anchor: Rect, size: Vec2) -> [Rect; 8] {
    let (c, gap) = (anchor.center(), 3.0);
    let at = |x: f32, y: f32| Rect::from_min_size(Pos2::new(x, y), size);
    let (left, right) = (anchor.left() - gap - size.x, anchor.right() + gap);
    let (above, below) = (anchor.top() - gap - size.y, anchor.bottom() + gap);
    [
        at(c.x - size.x / 2.0, below),
        at(right, c.y - size.y / 2.0),
        at(left, c.y - size.y / 2.0),
        at(c.x - size.x / 2.0, above),
        at(right, below - size.y / 2.0),
        at(left, below - size.y / 2.0),
        at(right, above + size.y / 2.0),
        at(left, above + size.y / 2.0),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels() -> Vec<Label> {
        let anchor = |n: u16| {
            let at = Pos2::new(20.0 + f32::from(n * 37 % 360), 20.0 + f32::from(n * 53 % 260));
            Rect::from_center_size(at, Vec2::splat(10.0))
        };
        (0u16..60)
            .map(|n| Label { rank: u32::from(n % 7), anchor: anchor(n), texts: 2 })
            .collect()
    }

    const SIZES: [Vec2; 2] = [vec2(90.0, 14.0), vec2(40.0, 14.0)];

    #[test]
    fn labels_never_overlap() {
        let room = Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0));
        let placed = place_labels(&labels(), &mut Taken::none(room), room, |_, text| SIZES[text]);
        let shown: Vec<Rect> = placed.iter().flatten().map(|(_, r)| *r).collect();
        assert!(shown.len() > 20, "{}", shown.len());
        for (n, a) in shown.iter().enumerate() {
            assert!(shown[n + 1..].iter().all(|b| !a.intersects(*b)));
        }
    }

    #[test]
    fn what_is_found_by_cells_is_what_is_found_one_by_one() {
        let room = Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0));
        let mut taken = Taken::none(room);
        let mut all: Vec<Rect> = Vec::new();
        for n in 0u16..400 {
            let corner = Pos2::new(f32::from(n * 131 % 500) - 50.0, f32::from(n * 71 % 400) - 50.0);
            let rect =
                Rect::from_min_size(corner, Vec2::new(f32::from(n % 90) + 1.0, f32::from(n % 40) + 1.0));
            assert_eq!(taken.is_free(rect), all.iter().all(|t| !t.intersects(rect)), "{rect:?}");
            if n % 5 == 0 {
                taken.take(rect);
                all.push(rect);
            }
        }
    }

    #[test]
    fn texts_are_measured_only_where_one_could_stand() {
        let room = Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0));
        let mut taken = Taken::none(room);
        taken.take(room);
        let placed = place_labels(&labels(), &mut taken, room, |_, _| panic!("nothing fits"));
        assert!(placed.iter().all(Option::is_none));
    }
}

//! Labels that never collide: each tries its places in order, then a shorter text, and is left out when all are
//! taken. Who ranks higher is placed first.

use egui::{Pos2, Rect, Vec2};

/// A label to place.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Lower ranks are placed first.
    pub rank: u32,
    /// What it stands beside.
    pub anchor: Rect,
    /// Sizes of its texts, the longest first.
    pub sizes: Vec<Vec2>,
}

/// Where a label is: which of its texts, and its rectangle; none if there was no room.
pub type Placed = Option<(usize, Rect)>;

/// Places labels around what is taken already, inside `room`.
pub fn place_labels(labels: &[Label], taken: &[Rect], room: Rect) -> Vec<Placed> {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by_key(|n| (labels[*n].rank, *n));
    let mut taken = taken.to_vec();
    let mut placed = vec![None; labels.len()];
    for n in order {
        let label = &labels[n];
        let found = label.sizes.iter().enumerate().find_map(|(text, size)| {
            let free = |rect: &Rect| room.contains_rect(*rect) && taken.iter().all(|t| !t.intersects(*rect));
            candidates(label.anchor, *size).into_iter().find(free).map(|rect| (text, rect))
        });
        if let Some((_, rect)) = found {
            taken.push(rect.expand(1.0));
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

    #[test]
    fn labels_never_overlap() {
        let room = Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0));
        let labels: Vec<Label> = (0u16..60)
            .map(|n| Label {
                rank: u32::from(n % 7),
                anchor: Rect::from_center_size(
                    Pos2::new(20.0 + f32::from(n * 37 % 360), 20.0 + f32::from(n * 53 % 260)),
                    Vec2::splat(10.0),
                ),
                sizes: vec![Vec2::new(90.0, 14.0), Vec2::new(40.0, 14.0)],
            })
            .collect();
        let placed = place_labels(&labels, &[], room);
        let shown: Vec<Rect> = placed.iter().flatten().map(|(_, r)| *r).collect();
        assert!(shown.len() > 20, "{}", shown.len());
        for (n, a) in shown.iter().enumerate() {
            assert!(shown[n + 1..].iter().all(|b| !a.intersects(*b)));
        }
    }
}

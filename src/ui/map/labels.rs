//! Labels that never collide: each tries its places, the cheapest first, then other texts; who ranks higher is placed
//! first. Where all places of one are taken by other labels, those move to another place of theirs if they can. Only
//! then is it left out. A text is measured only when there is room for some text at all.

use egui::{Align, Pos2, Rect, Vec2, vec2};

/// A label to place.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Lower ranks are placed first.
    pub rank: u32,
    /// What it stands beside.
    pub anchor: Rect,
    /// What each of its texts costs, the cheapest first.
    pub texts: Vec<f32>,
}

/// Where a label is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Which of its texts.
    pub text: usize,
    /// Its rectangle.
    pub rect: Rect,
    /// How its lines are set: away from what it stands beside.
    pub align: Align,
}

/// Side of a cell of [`Taken`], points.
const CELL: f32 = 64.0;
/// No text is smaller: where this does not fit, nothing does.
const LEAST: Vec2 = vec2(14.0, 12.0);
/// Room between two labels side by side, and one above the other, points: else two read as one.
const APART: Vec2 = vec2(9.0, 1.0);
/// Of more labels than this, none makes way for another: where all is full, looking costs more than it finds.
const MANY: usize = 150;
/// So many labels at most make way for one.
const WAY: usize = 2;
/// So often at most in all a label is asked to make way.
const ASKED: usize = 600;
/// What a place costs more than the one before it.
const NEXT: f32 = 0.3;

/// Taken by nobody who could make way.
const FIXED: usize = usize::MAX;

/// What is taken already, found by place.
#[derive(Debug, Clone)]
pub struct Taken {
    room: Rect,
    columns: usize,
    cells: Vec<Vec<(Rect, usize)>>,
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
        self.take_for(rect, FIXED);
    }

    fn take_for(&mut self, rect: Rect, whose: usize) {
        for cell in self.span(rect) {
            if let Some(cell) = self.cells.get_mut(cell) {
                cell.push((rect, whose));
            }
        }
    }

    fn leave(&mut self, rect: Rect, whose: usize) {
        for cell in self.span(rect) {
            if let Some(cell) = self.cells.get_mut(cell) {
                cell.retain(|(_, owner)| *owner != whose);
            }
        }
    }

    fn there(&self, rect: Rect) -> impl Iterator<Item = usize> + '_ {
        self.span(rect)
            .filter_map(|cell| self.cells.get(cell))
            .flatten()
            .filter(move |(taken, _)| taken.intersects(rect))
            .map(|(_, whose)| *whose)
    }

    /// Whether nothing is there.
    pub fn is_free(&self, rect: Rect) -> bool {
        self.there(rect).next().is_none()
    }

    /// Who would have to make way; none if something is there that cannot.
    fn in_the_way(&self, rect: Rect) -> Option<Vec<usize>> {
        let mut all: Vec<usize> = Vec::new();
        for whose in self.there(rect) {
            if whose == FIXED {
                return None;
            }
            if !all.contains(&whose) {
                all.push(whose);
            }
        }
        Some(all)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a screen has few cells")]
fn cell_of(at: f32) -> usize {
    (at / CELL).max(0.0) as usize
}

/// How far words are from something, across and up.
fn apart(a: Rect, b: Rect) -> Vec2 {
    let across = (b.left() - a.right()).max(a.left() - b.right());
    let up = (b.top() - a.bottom()).max(a.top() - b.bottom());
    vec2(across.max(0.0), up.max(0.0))
}

/// Words beside what is nearer than this, or below or above it, points, may read as its name.
const BESIDE: f32 = 16.0;
const UNDER: f32 = 12.0;
/// And if it is as near as this, and what they are of stands elsewhere, they do.
const CLOSE: [f32; 2] = [10.0, 5.0];
/// What it costs if words may read as the name of something else, and if they hardly may.
pub const MISREAD: f32 = 20.0;
const HARDLY: f32 = 4.0;

/// What it costs that words about `own` may read as the name of what stands in `other`. Without end if they are nearer to
/// it, or on the line of that one while their own stands elsewhere.
pub fn misread(rect: Rect, own: Rect, other: Rect) -> f32 {
    let (near, far) = (apart(rect, own), apart(rect, other));
    if far.length() < near.length() {
        return f32::INFINITY;
    }
    let on_line = |r: Rect| r.center().y > rect.top() - 3.0 && r.center().y < rect.bottom() + 3.0;
    let clear = far.length() > near.length() * 2.0;
    let (beside, under) = (on_line(other) && far.x > 0.0 && far.x < BESIDE, far.x <= 0.0 && far.y < UNDER);
    if beside && on_line(own) || under && near.x <= 0.0 {
        if clear { HARDLY } else { MISREAD }
    } else if beside {
        if far.x < CLOSE[0] { f32::INFINITY } else { MISREAD }
    } else if under {
        if far.y < CLOSE[1] { MISREAD } else { MISREAD / 2.0 }
    } else {
        0.0
    }
}

/// So much room there is between two labels that stand below each other and begin or end alike, points.
const LINES: f32 = 5.0;
/// So little apart they begin or end alike.
const ALIKE: f32 = 4.0;

/// Whether two labels, one directly below the other, read as one.
pub fn read_as_one(a: Rect, b: Rect) -> bool {
    let alike = (a.left() - b.left()).abs() < ALIKE || (a.right() - b.right()).abs() < ALIKE;
    alike && !a.intersects(b) && apart(a, b).y < LINES
}

/// What labels are placed with: `size` measures a text of a label, `cost` says what a place of it costs beyond its text,
/// beside those that are placed: without end where it may not stand.
struct Ground<'a, S, C> {
    labels: &'a [Label],
    room: Rect,
    size: S,
    cost: C,
}

impl<S, C> Ground<'_, S, C>
where
    S: FnMut(usize, usize) -> Vec2,
    C: Fn(usize, Rect, &[Option<Place>]) -> f32,
{
    /// The cheapest free place of a label.
    fn find(&mut self, n: usize, taken: &Taken, placed: &[Option<Place>]) -> Option<Place> {
        let label = &self.labels[n];
        let free = |rect: Rect| self.room.contains_rect(rect) && taken.is_free(rect);
        // A larger text covers all that a smaller one covers in the same position.
        let least = candidates(label.anchor, LEAST);
        let open: Vec<usize> = (0..POSITIONS).filter(|at| free(least[*at].0)).collect();
        if open.is_empty() {
            return None;
        }
        let mut best: Option<(f32, Place)> = None;
        for (text, price) in label.texts.iter().enumerate() {
            if best.is_some_and(|(least, _)| least <= *price) {
                break;
            }
            let all = candidates(label.anchor, (self.size)(n, text));
            let mut at = *price;
            for position in &open {
                let (rect, align) = all[*position];
                at += NEXT;
                if best.is_some_and(|(least, _)| least <= at) || !free(rect) {
                    continue;
                }
                let cost = at + (self.cost)(n, rect, placed);
                if cost.is_finite() && best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, Place { text, rect, align }));
                }
            }
        }
        best.map(|(_, place)| place)
    }

    /// A place from which others make way, and where they go.
    fn find_by_moving(
        &mut self,
        n: usize,
        taken: &mut Taken,
        placed: &mut [Option<Place>],
        left: &mut usize,
    ) -> Option<Place> {
        let anchor = self.labels[n].anchor;
        let least = candidates(anchor, LEAST);
        // What cannot make way for the smallest text makes way for none.
        let open: Vec<usize> = (0..POSITIONS)
            .filter(|at| self.room.contains_rect(least[*at].0) && taken.in_the_way(least[*at].0).is_some())
            .collect();
        if open.is_empty() {
            return None;
        }
        for text in 0..self.labels[n].texts.len() {
            let all = candidates(anchor, (self.size)(n, text));
            // What is not measured yet fits nowhere, and has no price.
            let inside = open
                .iter()
                .map(|at| all[*at])
                .filter(|(rect, _)| self.room.contains_rect(*rect));
            let costs = inside.map(|place| ((self.cost)(n, place.0, placed), place));
            let mut costs: Vec<(f32, (Rect, Align))> = costs.filter(|(cost, _)| cost.is_finite()).collect();
            costs.sort_by(|a, b| a.0.total_cmp(&b.0));
            for (_, (rect, align)) in costs {
                if *left == 0 {
                    return None;
                }
                let others = taken.in_the_way(rect).filter(|o| !o.is_empty() && o.len() <= WAY);
                let Some(others) = others else { continue };
                *left -= 1;
                let before: Vec<Option<Place>> = others.iter().map(|o| placed[*o]).collect();
                for other in &others {
                    drop_place(taken, placed, *other);
                }
                let place = Place { text, rect, align };
                take_place(taken, placed, n, place);
                let all = others.iter().all(|other| match self.find(*other, taken, placed) {
                    Some(place) => {
                        take_place(taken, placed, *other, place);
                        true
                    }
                    None => false,
                });
                if all {
                    return Some(place);
                }
                for whose in others.iter().chain([&n]) {
                    drop_place(taken, placed, *whose);
                }
                for (other, place) in others.iter().zip(before) {
                    if let Some(place) = place {
                        take_place(taken, placed, *other, place);
                    }
                }
            }
        }
        None
    }
}

fn take_place(taken: &mut Taken, placed: &mut [Option<Place>], n: usize, place: Place) {
    taken.take_for(place.rect.expand2(APART), n);
    placed[n] = Some(place);
}

fn drop_place(taken: &mut Taken, placed: &mut [Option<Place>], n: usize) {
    if let Some(place) = placed[n].take() {
        taken.leave(place.rect.expand2(APART), n);
    }
}

/// Places labels around what is taken already, inside `room`; `size` measures a text of a label, `cost` says what a
/// place costs it beyond its text, beside those that are placed already: less is better, and without end where it may
/// not stand.
pub fn place_labels(
    labels: &[Label],
    taken: &mut Taken,
    room: Rect,
    size: impl FnMut(usize, usize) -> Vec2,
    cost: impl Fn(usize, Rect, &[Option<Place>]) -> f32,
) -> Vec<Option<Place>> {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by_key(|n| (labels[*n].rank, *n));
    let mut placed = vec![None; labels.len()];
    let mut ground = Ground { labels, room, size, cost };
    let mut left = if labels.len() > MANY { 0 } else { ASKED };
    for n in order {
        if let Some(place) = ground.find(n, taken, &placed) {
            take_place(taken, &mut placed, n, place);
        } else if left > 0 {
            ground.find_by_moving(n, taken, &mut placed, &mut left);
        }
    }
    placed
}

/// How many places a label tries.
const POSITIONS: usize = 16;

/// Below, right, left, above, and the corners.
fn candidates(anchor: Rect, size: Vec2) -> [(Rect, Align); POSITIONS] {
    use Align::{Center, Max, Min};
    let (c, gap) = (anchor.center(), 3.0);
    let at = |x: f32, y: f32| Rect::from_min_size(Pos2::new(x, y), size);
    let (left, right) = (anchor.left() - gap - size.x, anchor.right() + gap);
    let (above, below) = (anchor.top() - gap - size.y, anchor.bottom() + gap);
    let (to_left, to_right) = (anchor.right() - size.x, anchor.left());
    [
        (at(c.x - size.x / 2.0, below), Center),
        (at(right, c.y - size.y / 2.0), Min),
        (at(left, c.y - size.y / 2.0), Max),
        (at(c.x - size.x / 2.0, above), Center),
        (at(to_right, below), Min),
        (at(to_left, below), Max),
        (at(to_right, above), Min),
        (at(to_left, above), Max),
        (at(right, below - size.y / 2.0), Min),
        (at(left, below - size.y / 2.0), Max),
        (at(right, above + size.y / 2.0), Min),
        (at(left, above + size.y / 2.0), Max),
        (at(right, below), Min),
        (at(left, below), Max),
        (at(right, above), Min),
        (at(left, above), Max),
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
            .map(|n| Label { rank: u32::from(n % 7), anchor: anchor(n), texts: vec![0.0, 2.0] })
            .collect()
    }

    const SIZES: [Vec2; 2] = [vec2(90.0, 14.0), vec2(40.0, 14.0)];

    #[test]
    fn labels_never_overlap() {
        let room = Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0));
        let placed =
            place_labels(&labels(), &mut Taken::none(room), room, |_, text| SIZES[text], |_, _, _| 0.0);
        let shown: Vec<Rect> = placed.iter().flatten().map(|p| p.rect).collect();
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
        let placed = place_labels(&labels(), &mut taken, room, |_, _| panic!("nothing fits"), |_, _, _| 0.0);
        assert!(placed.iter().all(Option::is_none));
    }

    #[test]
    fn who_can_move_makes_way() {
        // The second can only stand where the first stands already.
        let room = Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 60.0));
        let anchor = |x: f32| Rect::from_center_size(Pos2::new(x, 30.0), Vec2::splat(10.0));
        let label = |rank, x| Label { rank, anchor: anchor(x), texts: vec![0.0] };
        let labels = [label(0, 100.0), label(1, 160.0)];
        let mut taken = Taken::none(room);
        for at in
            [anchor(100.0), anchor(160.0), Rect::from_min_max(Pos2::new(154.0, 0.0), Pos2::new(400.0, 60.0))]
        {
            taken.take(at);
        }
        // Right of the first is cheapest for it, and left of the second is all that there is.
        let cost =
            |n: usize, rect: Rect, _: &[Option<Place>]| if n == 0 && rect.left() < 100.0 { 5.0 } else { 0.0 };
        let placed = place_labels(&labels, &mut taken, room, |_, _| Vec2::new(36.0, 14.0), cost);
        let shown: Vec<Rect> = placed.iter().flatten().map(|p| p.rect).collect();
        assert_eq!(shown.len(), 2, "{placed:?}");
        assert!(!shown[0].intersects(shown[1]) && shown[1].right() < 155.0, "{placed:?}");
    }

    fn words(left: f32, top: f32) -> Rect {
        Rect::from_min_size(Pos2::new(left, top), vec2(80.0, 16.0))
    }

    #[test]
    fn words_do_not_read_as_the_name_of_what_they_are_not_of() {
        let sign = |x: f32, y: f32| Rect::from_center_size(Pos2::new(x, y), Vec2::splat(20.0));
        // A sign, and another to the right of it and a little above, between which the words stand.
        let (other, own) = (sign(20.0, 50.0), sign(140.0, 24.0));
        // On the line of the other, below their own.
        assert!(misread(words(39.0, 42.0), own, other).is_infinite());
        assert!(misread(words(44.0, 42.0), own, other) >= MISREAD);
        // Nearer to the other.
        assert!(misread(words(20.0, 38.0), own, other).is_infinite());
        // On the far side of their own.
        assert!(misread(words(153.0, 16.0), own, other) <= 0.0);
        // Between two on one line, clearly nearer to their own.
        let beside = misread(words(47.0, 16.0), own, sign(22.0, 24.0));
        assert!(beside > 0.0 && beside < MISREAD, "{beside}");
        // Directly below the other, beside their own.
        assert!(misread(words(47.0, 16.0), own, sign(90.0, 2.0)) >= MISREAD / 2.0);
    }

    #[test]
    fn two_labels_do_not_read_as_one() {
        assert!(read_as_one(words(20.0, 20.0), words(22.0, 38.0)));
        assert!(!read_as_one(words(20.0, 20.0), words(22.0, 42.0)));
        assert!(!read_as_one(words(20.0, 20.0), words(40.0, 38.0)));
    }

    #[test]
    fn where_a_label_may_not_stand_it_is_left_out() {
        let room = Rect::from_min_size(Pos2::ZERO, Vec2::new(400.0, 300.0));
        let all = labels();
        let cost = |n: usize, _: Rect, _: &[Option<Place>]| if n == 0 { f32::INFINITY } else { 0.0 };
        let placed = place_labels(&all, &mut Taken::none(room), room, |_, text| SIZES[text], cost);
        assert!(placed[0].is_none() && placed.iter().flatten().count() > 20);
    }
}

//! Territories, grown: seeds spread evenly, a fine grid shared out by the nearest seed with a little noise, the
//! largest piece of each kept, its outline smoothed piece by piece between the points where three meet, so that
//! neighbours share their border and nothing is left between them. No generator is drawn from: noise is a function of place.

use super::SIZE;
use super::shape::{outline, smooth, smooth_piece, triangles};

/// Columns and rows of the grid.
const GRID: [usize; 2] = [160, 100];
/// Rounds in which seeds move to the middle of their cells.
const RELAXATIONS: usize = 6;

/// The land of all states.
#[derive(Debug, Clone, PartialEq)]
pub struct Land {
    /// Territories, in the order of the states.
    pub territories: Vec<Territory>,
    /// Where land meets the sea: pieces of outlines.
    pub coast: Vec<Vec<[f32; 2]>>,
    /// Whose each cell of the grid is.
    owner: Vec<Option<usize>>,
}

/// The territory of a state.
#[derive(Debug, Clone, PartialEq)]
pub struct Territory {
    /// Smoothed outline, counter-clockwise on a map whose y grows downwards.
    pub outline: Vec<[f32; 2]>,
    /// Triangles of its area, by position in the outline.
    pub triangles: Vec<[u32; 3]>,
    /// Where its name and its authorities gather.
    pub capital: [f32; 2],
    /// Other places well inside, the farthest from each other first.
    pub places: Vec<[f32; 2]>,
    /// Lines of its hatch, if its family has one.
    pub hatch: Vec<[[f32; 2]; 2]>,
    /// The corners between which it lies.
    pub bounds: [[f32; 2]; 2],
}

/// How a legal family is hatched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hatch {
    /// Not at all.
    None,
    /// Rising.
    Rising,
    /// Upright.
    Upright,
}

impl Land {
    /// Grows the land of states with these hatches, in order.
    pub fn grow(hatches: &[Hatch]) -> Land {
        let seeds = relaxed(hatches.len());
        let owner = share_out(&seeds);
        let mut territories = Vec::with_capacity(hatches.len());
        for (state, hatch) in hatches.iter().enumerate() {
            territories.push(territory(&owner, state, *hatch));
        }
        let coast = territories.iter().flat_map(|t| coast(&owner, &t.outline)).collect();
        Land { territories, coast, owner }
    }

    /// The state, by position, in which a place lies; none at sea.
    pub fn owner_at(&self, at: [f32; 2]) -> Option<usize> {
        cell_at(at).and_then(|cell| self.owner.get(cell).copied().flatten())
    }
}

/// How far from an outline the sea may begin, units.
const SHORE: f32 = 14.0;

/// The pieces of an outline that lie at the sea, each drawn on by a point to both sides.
fn coast(owner: &[Option<usize>], outline: &[[f32; 2]]) -> Vec<Vec<[f32; 2]>> {
    let count = outline.len();
    let wet: Vec<bool> = outline.iter().map(|at| is_at_sea(owner, *at)).collect();
    let Some(dry) = wet.iter().position(|w| !w) else {
        // An island: the outline closes.
        return vec![outline.iter().chain(outline.first()).copied().collect()];
    };
    let mut pieces: Vec<Vec<[f32; 2]>> = Vec::new();
    let mut open = false;
    for n in (dry + 1)..=(dry + count) {
        let (before, at) = (outline[(n - 1) % count], outline[n % count]);
        match (wet[n % count], open) {
            (true, false) => pieces.push(vec![before, at]),
            (_, true) => {
                if let Some(piece) = pieces.last_mut() {
                    piece.push(at);
                }
            }
            (false, false) => {}
        }
        open = wet[n % count];
    }
    pieces
}

/// Whether the sea, or the edge of the grid, lies beside a place.
fn is_at_sea(owner: &[Option<usize>], at: [f32; 2]) -> bool {
    let slant = SHORE * std::f32::consts::FRAC_1_SQRT_2;
    [
        [SHORE, 0.0],
        [-SHORE, 0.0],
        [0.0, SHORE],
        [0.0, -SHORE],
        [slant, slant],
        [-slant, slant],
        [slant, -slant],
        [-slant, -slant],
    ]
    .iter()
    .any(|[dx, dy]| cell_at([at[0] + dx, at[1] + dy]).is_none_or(|cell| owner[cell].is_none()))
}

/// The cell in which a place lies.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "the grid is small, and what lies before it is turned away"
)]
fn cell_at([x, y]: [f32; 2]) -> Option<usize> {
    if x < 0.0 || y < 0.0 {
        return None;
    }
    let column = (x * GRID[0] as f32 / SIZE[0]) as usize;
    let row = (y * GRID[1] as f32 / SIZE[1]) as usize;
    (column < GRID[0] && row < GRID[1]).then_some(row * GRID[0] + column)
}

/// The middle of a cell.
#[expect(clippy::cast_precision_loss, reason = "the grid is small")]
fn middle(column: usize, row: usize) -> [f32; 2] {
    [(column as f32 + 0.5) * SIZE[0] / GRID[0] as f32, (row as f32 + 0.5) * SIZE[1] / GRID[1] as f32]
}

/// A fraction from whole numbers, evenly spread and always the same.
fn fraction(a: u32, b: u32) -> f32 {
    let mut x = a.wrapping_mul(0x9E37_79B9) ^ b.wrapping_mul(0x85EB_CA6B);
    x = (x ^ (x >> 15)).wrapping_mul(0x2C1B_3C6D);
    x = (x ^ (x >> 12)).wrapping_mul(0x297A_2D39);
    x ^= x >> 15;
    f32::from(u16::try_from(x & 0xFFFF).unwrap_or(0)) / 65535.0
}

/// Smooth noise between -1 and 1, with features of `step` units.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places of the map are small and positive"
)]
fn noise(at: [f32; 2], step: f32, salt: u32) -> f32 {
    let (x, y) = (at[0] / step, at[1] / step);
    let (x0, y0) = (x.floor(), y.floor());
    let ease = |t: f32| t * t * (3.0 - 2.0 * t);
    let (fx, fy) = (ease(x - x0), ease(y - y0));
    let corner = |dx: f32, dy: f32| fraction((x0 + dx + 64.0) as u32, (y0 + dy + 64.0) as u32 + salt * 977);
    let top = corner(0.0, 0.0) * (1.0 - fx) + corner(1.0, 0.0) * fx;
    let bottom = corner(0.0, 1.0) * (1.0 - fx) + corner(1.0, 1.0) * fx;
    (top * (1.0 - fy) + bottom * fy) * 2.0 - 1.0
}

/// Van der Corput's sequence in a base: evenly spread between 0 and 1.
#[expect(clippy::cast_precision_loss, reason = "bases and digits are small")]
fn corput(mut n: u32, base: u32) -> f32 {
    let (mut value, mut unit) = (0.0, 1.0 / base as f32);
    while n > 0 {
        value += (n % base) as f32 * unit;
        n /= base;
        unit /= base as f32;
    }
    value
}

/// Whether a place can be land: a rough oval.
fn is_land(at: [f32; 2]) -> bool {
    let x = (at[0] / SIZE[0] - 0.5) / 0.47;
    let y = (at[1] / SIZE[1] - 0.5) / 0.46;
    (x * x * x).abs() + (y * y * y).abs() + 0.22 * noise(at, 170.0, 3) + 0.09 * noise(at, 60.0, 4) < 0.9
}

fn relaxed(count: usize) -> Vec<[f32; 2]> {
    let cells: Vec<[f32; 2]> = (0..GRID[1])
        .flat_map(|row| (0..GRID[0]).map(move |column| middle(column, row)))
        .filter(|at| is_land(*at))
        .collect();
    let mut seeds: Vec<[f32; 2]> = (1u32..)
        .map(|n| [corput(n, 2) * SIZE[0], corput(n, 3) * SIZE[1]])
        .filter(|at| is_land(*at))
        .take(count)
        .collect();
    for _ in 0..RELAXATIONS {
        let mut sums = vec![([0.0f32; 2], 0.0f32); count];
        for at in &cells {
            if let Some(nearest) = nearest(&seeds, *at) {
                let (sum, n) = &mut sums[nearest];
                sum[0] += at[0];
                sum[1] += at[1];
                *n += 1.0;
            }
        }
        for (seed, (sum, n)) in seeds.iter_mut().zip(&sums) {
            if *n > 0.0 {
                *seed = [sum[0] / n, sum[1] / n];
            }
        }
    }
    seeds
}

fn distance(a: [f32; 2], b: [f32; 2]) -> f32 {
    ((a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)).sqrt()
}

/// The seed that lies nearest; of equals the first.
fn nearest(seeds: &[[f32; 2]], at: [f32; 2]) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    for (n, seed) in seeds.iter().enumerate() {
        let (dx, dy) = (seed[0] - at[0], seed[1] - at[1]);
        let square = dx * dx + dy * dy;
        if best.is_none_or(|(_, least)| square < least) {
            best = Some((n, square));
        }
    }
    best.map(|(n, _)| n)
}

/// Whose each cell is: the nearest seed's, seen through a little noise; only the largest piece of each counts.
fn share_out(seeds: &[[f32; 2]]) -> Vec<Option<usize>> {
    let mut owner = vec![None; GRID[0] * GRID[1]];
    for row in 1..GRID[1] - 1 {
        for column in 1..GRID[0] - 1 {
            let at = middle(column, row);
            let seen = [
                at[0] + 42.0 * noise(at, 130.0, 1) + 16.0 * noise(at, 46.0, 5),
                at[1] + 42.0 * noise(at, 130.0, 2) + 16.0 * noise(at, 46.0, 6),
            ];
            if is_land(at) {
                owner[row * GRID[0] + column] = nearest(seeds, seen);
            }
        }
    }
    for state in 0..seeds.len() {
        keep_largest(&mut owner, state);
    }
    owner
}

fn neighbours(cell: usize) -> [usize; 4] {
    [cell - 1, cell + 1, cell - GRID[0], cell + GRID[0]]
}

fn keep_largest(owner: &mut [Option<usize>], state: usize) {
    let mut seen = vec![false; owner.len()];
    let mut largest: Vec<usize> = Vec::new();
    for start in 0..owner.len() {
        if owner[start] != Some(state) || seen[start] {
            continue;
        }
        let mut piece = vec![start];
        seen[start] = true;
        let mut next = 0;
        while next < piece.len() {
            for cell in neighbours(piece[next]) {
                if owner[cell] == Some(state) && !seen[cell] {
                    seen[cell] = true;
                    piece.push(cell);
                }
            }
            next += 1;
        }
        if piece.len() > largest.len() {
            largest = piece;
        }
    }
    largest.sort_unstable();
    for cell in 0..owner.len() {
        if owner[cell] == Some(state) && largest.binary_search(&cell).is_err() {
            // A splinter goes to the neighbour on its left, or to the sea.
            owner[cell] = if cell > 0 { owner[cell - 1].filter(|o| *o != state) } else { None };
        }
    }
}

fn territory(owner: &[Option<usize>], state: usize, hatch: Hatch) -> Territory {
    let cells: Vec<usize> = (0..owner.len()).filter(|c| owner[*c] == Some(state)).collect();
    let is_own = |column: usize, row: usize| owner[row * GRID[0] + column] == Some(state);
    let outline = smoothed(owner, &outline(GRID, is_own));
    let triangles = triangles(&outline);
    let inside = depths(owner, state, &cells);
    let capital = capital(&inside);
    let places = places(&inside, capital);
    let hatch = hatches(owner, state, hatch);
    let bounds = bounds(&outline);
    Territory { outline, triangles, capital, places, hatch, bounds }
}

/// A corner of the grid on the map.
#[expect(clippy::cast_precision_loss, reason = "the grid is small")]
fn corner([x, y]: [usize; 2]) -> [f32; 2] {
    [x as f32 * SIZE[0] / GRID[0] as f32, y as f32 * SIZE[1] / GRID[1] as f32]
}

/// Whose the four cells around a corner are, clockwise.
fn around(owner: &[Option<usize>], [x, y]: [usize; 2]) -> [Option<usize>; 4] {
    let at = |x: Option<usize>, y: Option<usize>| {
        let (x, y) = x.zip(y).filter(|(x, y)| *x < GRID[0] && *y < GRID[1])?;
        owner[y * GRID[0] + x]
    };
    let (left, above) = (x.checked_sub(1), y.checked_sub(1));
    [at(left, above), at(Some(x), above), at(Some(x), Some(y)), at(left, Some(y))]
}

/// Whether more than two borders meet at a corner: there they are held.
fn is_held(owner: &[Option<usize>], at: [usize; 2]) -> bool {
    let cells = around(owner, at);
    (0..4).filter(|n| cells[*n] != cells[(n + 1) % 4]).count() > 2
}

/// The outline of a territory, smoothed between the corners that are held.
fn smoothed(owner: &[Option<usize>], raw: &[[usize; 2]]) -> Vec<[f32; 2]> {
    let count = raw.len();
    let Some(start) = raw.iter().position(|at| is_held(owner, *at)) else {
        let all: Vec<[f32; 2]> = raw.iter().map(|at| corner(*at)).collect();
        return smooth(&all);
    };
    let mut outline = Vec::new();
    let mut piece = vec![corner(raw[start])];
    for n in 1..=count {
        let at = raw[(start + n) % count];
        piece.push(corner(at));
        if is_held(owner, at) || n == count {
            let mut line = smooth_piece(&piece);
            // Where it ends, the next one begins.
            line.pop();
            outline.append(&mut line);
            piece = vec![corner(at)];
        }
    }
    outline
}

fn bounds(outline: &[[f32; 2]]) -> [[f32; 2]; 2] {
    let start = [[f32::MAX; 2], [f32::MIN; 2]];
    outline.iter().fold(start, |[least, most], at| {
        [[least[0].min(at[0]), least[1].min(at[1])], [most[0].max(at[0]), most[1].max(at[1])]]
    })
}

/// Cells with how far they lie from the border, in cells.
fn depths(owner: &[Option<usize>], state: usize, cells: &[usize]) -> Vec<([f32; 2], u32)> {
    let mut depth = vec![u32::MAX; owner.len()];
    let mut queue: Vec<usize> = Vec::new();
    for cell in cells {
        if neighbours(*cell).iter().any(|n| owner[*n] != Some(state)) {
            depth[*cell] = 1;
            queue.push(*cell);
        }
    }
    let mut next = 0;
    while next < queue.len() {
        let cell = queue[next];
        for n in neighbours(cell) {
            if owner[n] == Some(state) && depth[n] == u32::MAX {
                depth[n] = depth[cell] + 1;
                queue.push(n);
            }
        }
        next += 1;
    }
    cells.iter().map(|c| (middle(c % GRID[0], c / GRID[0]), depth[*c])).collect()
}

/// The deepest cell near the middle.
fn capital(inside: &[([f32; 2], u32)]) -> [f32; 2] {
    let count = f32::from(u16::try_from(inside.len().max(1)).unwrap_or(u16::MAX));
    let sum = inside.iter().fold([0.0, 0.0], |s, (at, _)| [s[0] + at[0], s[1] + at[1]]);
    let centre = [sum[0] / count, sum[1] / count];
    let worth = |(at, depth): &([f32; 2], u32)| {
        f32::from(u16::try_from(*depth).unwrap_or(u16::MAX)) * 10.0 - distance(*at, centre) * 0.6
    };
    inside
        .iter()
        .max_by(|a, b| worth(a).total_cmp(&worth(b)))
        .map_or(centre, |(at, _)| *at)
}

/// Places well inside, each the farthest from those before.
fn places(inside: &[([f32; 2], u32)], capital: [f32; 2]) -> Vec<[f32; 2]> {
    let mut chosen = vec![capital];
    let most = inside.iter().map(|(_, d)| *d).max().unwrap_or(0);
    let well = (most / 2).clamp(3, 7);
    let deep: Vec<[f32; 2]> = inside.iter().filter(|(_, d)| *d >= well).map(|(at, _)| *at).collect();
    for _ in 0..8 {
        let room = |at: &[f32; 2]| chosen.iter().map(|c| distance(*c, *at)).fold(f32::MAX, f32::min);
        let Some(best) = deep.iter().max_by(|a, b| room(a).total_cmp(&room(b))) else { break };
        if room(best) < 55.0 {
            break;
        }
        chosen.push(*best);
    }
    chosen.split_off(1)
}

/// Runs of cells along the lines of a hatch.
fn hatches(owner: &[Option<usize>], state: usize, hatch: Hatch) -> Vec<[[f32; 2]; 2]> {
    let (step, slope): (usize, isize) = match hatch {
        Hatch::None => return Vec::new(),
        Hatch::Rising => (2, -1),
        Hatch::Upright => (2, 0),
    };
    let mut lines = Vec::new();
    let rows = isize::try_from(GRID[1]).unwrap_or(0);
    let columns = isize::try_from(GRID[0]).unwrap_or(0);
    for start in (-rows..columns + rows).step_by(step) {
        let mut begun: Option<[f32; 2]> = None;
        let mut last = [0.0, 0.0];
        for row in 0..rows {
            let column = start - slope * row;
            let cell = usize::try_from(column)
                .ok()
                .filter(|c| *c < GRID[0])
                .zip(usize::try_from(row).ok());
            let own = cell.filter(|(c, r)| owner[r * GRID[0] + c] == Some(state));
            match (own, begun) {
                (Some((c, r)), None) => {
                    begun = Some(middle(c, r));
                    last = middle(c, r);
                }
                (Some((c, r)), Some(_)) => last = middle(c, r),
                (None, Some(from)) => {
                    lines.push([from, last]);
                    begun = None;
                }
                (None, None) => {}
            }
        }
        lines.extend(begun.map(|from| [from, last]));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_where_three_states_meet() {
        let land = Land::grow(&[Hatch::None; 6]);
        let area = |t: &Territory| {
            let turns = (0..t.outline.len()).map(|n| {
                let (a, b) = (t.outline[n], t.outline[(n + 1) % t.outline.len()]);
                a[0] * b[1] - b[0] * a[1]
            });
            turns.sum::<f32>().abs() / 2.0
        };
        for t in &land.territories {
            let cut: f32 = t
                .triangles
                .iter()
                .map(|three| {
                    let [a, b, c] = three.map(|n| t.outline[usize::try_from(n).expect("small")]);
                    ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).abs() / 2.0
                })
                .sum();
            assert!((cut / area(t) - 1.0).abs() < 1e-3, "{cut} of {}", area(t));
            // Each point that is not at the sea is a neighbour's too.
            let inland = t.outline.iter().filter(|at| !is_at_sea(&land.owner, **at));
            for at in inland {
                let sharers = land.territories.iter().filter(|o| o.outline.contains(at)).count();
                assert!(sharers > 1, "{at:?} is nobody else's");
            }
        }
    }

    #[test]
    fn the_same_states_give_the_same_land_and_each_has_one_piece() {
        for count in [1usize, 3, 6, 40, 200] {
            let hatches = vec![Hatch::Rising; count];
            let land = Land::grow(&hatches);
            assert_eq!(land, Land::grow(&hatches));
            assert_eq!(land.territories.len(), count);
            let coast: usize = land.coast.iter().map(Vec::len).sum();
            let outlines: usize = land.territories.iter().map(|t| t.outline.len()).sum();
            assert!(coast > 100, "{count} states have {coast} points of coast");
            assert!(count < 40 || coast * 3 < outlines, "{coast} of {outlines} are coast with {count}");
            for (n, t) in land.territories.iter().enumerate() {
                assert!(t.outline.len() > 8, "state {n} of {count} has no outline");
                assert!(
                    t.triangles.len() + 2 >= t.outline.len() * 9 / 10,
                    "state {n} of {count}: {} triangles of {}",
                    t.triangles.len(),
                    t.outline.len()
                );
            }
        }
    }
}

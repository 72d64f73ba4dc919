//! Shapes: the outline of a group of cells, smoothed, and cut into triangles.

/// The outer outline of the cells that `is_own` names, as corners of the grid, in order.
pub fn outline(grid: [usize; 2], is_own: impl Fn(usize, usize) -> bool) -> Vec<[usize; 2]> {
    let own = |x: i64, y: i64| -> bool {
        match (usize::try_from(x), usize::try_from(y)) {
            (Ok(x), Ok(y)) => x < grid[0] && y < grid[1] && is_own(x, y),
            _ => false,
        }
    };
    let as_i64 = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let start = (0..grid[1])
        .flat_map(|y| (0..grid[0]).map(move |x| (x, y)))
        .find(|(x, y)| is_own(*x, *y));
    let Some((sx, sy)) = start else { return Vec::new() };
    let (sx, sy) = (as_i64(sx), as_i64(sy));
    // Along the border with the own cells on the right hand: east, south, west, north.
    let steps = [(1i64, 0i64), (0, 1), (-1, 0), (0, -1)];
    let (mut x, mut y, mut direction) = (sx, sy, 0usize);
    let mut corners = Vec::new();
    let limit = grid[0] * grid[1] * 4;
    for _ in 0..limit {
        let corner = (usize::try_from(x), usize::try_from(y));
        if let (Ok(cx), Ok(cy)) = corner {
            corners.push([cx, cy]);
        }
        x += steps[direction].0;
        y += steps[direction].1;
        if (x, y) == (sx, sy) {
            break;
        }
        // The cells ahead on the left and on the right of where we stand.
        let (left, right) = match direction {
            0 => (own(x, y - 1), own(x, y)),
            1 => (own(x, y), own(x - 1, y)),
            2 => (own(x - 1, y), own(x - 1, y - 1)),
            _ => (own(x - 1, y - 1), own(x, y - 1)),
        };
        direction = match (left, right) {
            (true, true) => (direction + 3) % 4,
            (true, false) if !right => (direction + 1) % 4,
            (false, false) => (direction + 1) % 4,
            _ => direction,
        };
    }
    corners
}

/// Smooths an outline: corners of the grid are thinned to their middles, and cut twice (Chaikin, 1974).
pub fn smooth(points: &[[f32; 2]]) -> Vec<[f32; 2]> {
    let mean = |a: [f32; 2], b: [f32; 2]| [(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0];
    let next = |list: &[[f32; 2]], n: usize| list[(n + 1) % list.len()];
    let middles: Vec<[f32; 2]> = (0..points.len()).map(|n| mean(points[n], next(points, n))).collect();
    // Two rounds of averaging take the stairs out of slanting borders.
    let mut line = middles;
    for _ in 0..2 {
        line = (0..line.len()).map(|n| mean(line[n], next(&line, n))).collect();
    }
    let mut thinned: Vec<[f32; 2]> = line.iter().copied().step_by(2).collect();
    if thinned.len() < 6 {
        thinned = line;
    }
    let mut cut = Vec::with_capacity(thinned.len() * 2);
    for n in 0..thinned.len() {
        let (a, b) = (thinned[n], next(&thinned, n));
        cut.push([a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25]);
        cut.push([a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75]);
    }
    cut
}

/// Smooths a piece of an outline between two fixed ends. Forwards and backwards it gives the same points, so that two
/// neighbours share their border to the last of them.
pub fn smooth_piece(points: &[[f32; 2]]) -> Vec<[f32; 2]> {
    if points.iter().le(points.iter().rev()) {
        return eased(points);
    }
    let turned: Vec<[f32; 2]> = points.iter().rev().copied().collect();
    let mut line = eased(&turned);
    line.reverse();
    line
}

/// Rounds of averaging that take the stairs out of slanting borders.
const ROUNDS: usize = 4;

fn eased(points: &[[f32; 2]]) -> Vec<[f32; 2]> {
    let mut line = points.to_vec();
    for _ in 0..ROUNDS {
        let before = line.clone();
        for (n, three) in before.windows(3).enumerate() {
            line[n + 1] = [0, 1].map(|k| three[0][k] * 0.25 + three[1][k] * 0.5 + three[2][k] * 0.25);
        }
    }
    let Some(last) = line.len().checked_sub(1) else { return line };
    let thinned: Vec<[f32; 2]> = line
        .iter()
        .enumerate()
        .filter(|(n, _)| n % 2 == 0 || *n == last)
        .map(|(_, at)| *at)
        .collect();
    if thinned.len() < 3 {
        return line;
    }
    // Cut once, with the ends where they are.
    let mut cut = vec![line[0]];
    for (n, pair) in thinned.windows(2).enumerate() {
        let at = |t: f32| [0, 1].map(|k| pair[0][k] + (pair[1][k] - pair[0][k]) * t);
        if n > 0 {
            cut.push(at(0.25));
        }
        if n + 2 < thinned.len() {
            cut.push(at(0.75));
        }
    }
    cut.push(line[last]);
    cut
}

fn cross(a: [f32; 2], b: [f32; 2], c: [f32; 2]) -> f32 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/// Cuts a simple polygon into triangles by its ears (Meisters, 1975).
pub fn triangles(points: &[[f32; 2]]) -> Vec<[u32; 3]> {
    let mut left: Vec<u32> = (0..u32::try_from(points.len()).unwrap_or(0)).collect();
    let at = |n: u32| points[usize::try_from(n).unwrap_or(0)];
    let area: f32 = (0..points.len())
        .map(|n| {
            let (a, b) = (points[n], points[(n + 1) % points.len()]);
            a[0] * b[1] - b[0] * a[1]
        })
        .sum();
    let turn = if area < 0.0 { -1.0 } else { 1.0 };
    let mut made = Vec::with_capacity(points.len());
    let mut stuck = 0;
    let mut n = 0;
    while left.len() > 3 && stuck <= left.len() {
        let count = left.len();
        let (a, b, c) = (left[(n + count - 1) % count], left[n % count], left[(n + 1) % count]);
        let (pa, pb, pc) = (at(a), at(b), at(c));
        let convex = cross(pa, pb, pc) * turn > 1e-6;
        let holds = |p: [f32; 2]| {
            cross(pa, pb, p) * turn >= 0.0 && cross(pb, pc, p) * turn >= 0.0 && cross(pc, pa, p) * turn >= 0.0
        };
        let empty = || left.iter().all(|i| [a, b, c].contains(i) || !holds(at(*i)));
        if convex && empty() {
            made.push([a, b, c]);
            left.remove(n % count);
            stuck = 0;
        } else {
            n += 1;
            stuck += 1;
        }
        n %= left.len();
    }
    if let [a, b, c] = left[..] {
        made.push([a, b, c]);
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_the_same_from_both_sides() {
        let line = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [2.0, 1.0], [2.0, 2.0], [2.0, 3.0], [3.0, 3.0]];
        for count in 1..=line.len() {
            let turned: Vec<[f32; 2]> = line[..count].iter().rev().copied().collect();
            let mut back = smooth_piece(&turned);
            back.reverse();
            let there = smooth_piece(&line[..count]);
            assert_eq!(there, back);
            assert_eq!((there[0], there[there.len() - 1]), (line[0], line[count - 1]));
        }
    }

    #[test]
    fn an_outline_goes_round_and_triangles_cover_it() {
        // A block of three by two cells without one corner.
        let own = |x: usize, y: usize| (1..4).contains(&x) && (1..3).contains(&y) && !(x == 3 && y == 1);
        let line = outline([6, 5], own);
        assert_eq!(line.len(), 10);
        assert_eq!(line[0], [1, 1]);
        #[expect(clippy::cast_precision_loss)]
        let points: Vec<[f32; 2]> = line.iter().map(|[x, y]| [*x as f32, *y as f32]).collect();
        let covered: f32 = triangles(&points)
            .iter()
            .map(|t| {
                let [a, b, c] = t.map(|i| points[i as usize]);
                cross(a, b, c).abs() / 2.0
            })
            .sum();
        assert!((covered - 5.0).abs() < 1e-3, "{covered}");
    }
}

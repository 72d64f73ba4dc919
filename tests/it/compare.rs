//! A result placed among teams of stand-ins.

use rogatory::case::ids::SeatId;
use rogatory::case::scenario::Dimension;
use rogatory::pilot::compare::{Standing, Team, manner, place, team};
use rogatory::pilot::spread::spread;
use rogatory::players::{Manner, play};
use rogatory::score::RunResult;
use rogatory::score::result::DimensionPoints;
use rogatory::text::{Language, Words, compare};

use super::common::{Watched, prepared};

/// The result of team `number` of the first case, as `run` would give it.
fn result(number: usize) -> RunResult {
    let p = prepared("01_first_request");
    let seats = 0..p.scenario.seats.len();
    let manners: Vec<_> = seats.map(|s| (SeatId::at(s), manner(number, s))).collect();
    let seed = u64::try_from(number).expect("small") + 1;
    let mut world = Watched::open(p.clone(), seed);
    play(&mut world, &manners, None, &mut |_, _, _, _, _| {});
    RunResult::from_case(&p, seed, &world.case().events, String::new())
}

fn teams(n: usize, threads: usize) -> Vec<Team> {
    let p = prepared("01_first_request");
    spread((0..n).collect(), threads, |number| team(&p, number).expect("desks"))
}

/// A team with these points in everything.
fn flat(points: u32) -> Team {
    Team { dimensions: DimensionPoints::each(|_| Some(points)), total: points }
}

#[test]
fn a_result_that_is_one_of_the_teams_stands_where_that_team_does() {
    let teams = teams(12, 1);
    for number in 0..teams.len() {
        let result = result(number);
        assert_eq!((result.dimensions, result.total), (teams[number].dimensions, teams[number].total));
        let found = place(&result, &teams);
        let below = teams.iter().filter(|t| t.total < result.total).count();
        let equal = teams.iter().filter(|t| t.total == result.total).count();
        assert!(equal >= 1);
        let exact = (2 * below + equal) * 1000;
        let standing = found.total.expect("every team has a total");
        let shown = usize::try_from(standing.percentile_permille).expect("small") * 2 * teams.len();
        assert!(shown.abs_diff(exact) <= teams.len(), "team {number}: {standing:?}");
        for dimension in Dimension::ALL {
            let assessed = teams.iter().filter(|t| t.dimensions.of(dimension).is_some()).count();
            match found.dimensions.of(dimension) {
                Some(standing) => assert_eq!(usize::try_from(standing.teams), Ok(assessed)),
                None => assert!(result.dimensions.of(dimension).is_none()),
            }
        }
    }
}

#[test]
fn shares_are_worked_out_by_hand() {
    let mut result = result(0);
    result.total = 500;
    let total = |teams: &[Team]| place(&result, teams).total;
    let standing = |percentile_permille, teams, median| Some(Standing { percentile_permille, teams, median });
    assert_eq!(total(&[]), None);
    assert_eq!(total(&[flat(500)]), standing(500, 1, 500));
    assert_eq!(total(&[flat(499)]), standing(1000, 1, 499));
    assert_eq!(total(&[flat(501)]), standing(0, 1, 501));
    assert_eq!(total(&[flat(900), flat(100), flat(500)]), standing(500, 3, 500));
    // One of three below, none equal: a third, rounded. Of two in the middle, the lower.
    assert_eq!(total(&[flat(100), flat(600), flat(700)]), standing(333, 3, 600));
    assert_eq!(total(&[flat(100), flat(500), flat(500), flat(700)]), standing(500, 4, 500));
    assert_eq!(total(&[flat(100), flat(200), flat(600)]), standing(667, 3, 200));
}

#[test]
fn threads_change_nothing() {
    let one = teams(9, 1);
    for threads in [2, 5, 40] {
        assert_eq!(one, teams(9, threads), "{threads} threads");
    }
    assert_eq!(spread(Vec::<usize>::new(), 3, |at| at), Vec::<usize>::new());
    assert_eq!(spread(vec![0, 1, 2, 3, 4], 0, |at| at), [0, 1, 2, 3, 4]);
}

#[test]
fn over_four_teams_every_seat_is_played_in_every_manner() {
    for seat in 0..7 {
        let mut played: Vec<Manner> = (0..4).map(|team| manner(team, seat)).collect();
        played.sort();
        let mut all = Manner::ALL.to_vec();
        all.sort();
        assert_eq!(played, all);
    }
}

#[test]
fn the_page_has_a_row_for_everything() {
    let found = place(&result(0), &teams(4, 2));
    for language in Language::ALL {
        let words = Words::bare(language);
        let page = compare::page(&words, &found, 90);
        assert!(!page.contains('[') && !page.contains('{'), "{page}");
        assert!(page.lines().count() >= 8, "{page}");
    }
}

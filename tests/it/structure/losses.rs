//! The smallest loss that sinks something: small cases by hand, random ones against every subset, and the
//! limit.

use std::collections::BTreeMap;

use rogatory::law::proof::{
    Exhibit, ExhibitStatus, Exhibits, Grade, ItemRef, Origin, Proof, holds, minimum_cut,
};
use rogatory::score::structure::{Loss, Need, WORK_LIMIT, Ways, smallest_loss};

/// Things that are simply there, and one loss of any of them.
fn plain(n: u32) -> Ways {
    let mut ways = Ways::new();
    for _ in 0..n {
        ways.given();
    }
    ways
}

fn loss(ways: &Ways, need: &Need) -> Option<Loss> {
    smallest_loss(ways, need, &vec![true; ways.len()], &mut WORK_LIMIT.clone())
}

#[track_caller]
fn check(ways: &Ways, need: &Need, things: &[u32]) {
    assert_eq!(loss(ways, need), Some(Loss { things: things.to_vec(), exact: true }));
}

fn things(of: impl IntoIterator<Item = u32>) -> Vec<Need> {
    of.into_iter().map(Need::Thing).collect()
}

#[test]
fn all_falls_with_one_and_any_with_every_one() {
    let ways = plain(4);
    check(&ways, &Need::All(things([2, 1, 3])), &[1]);
    check(&ways, &Need::Any(things([3, 1, 2])), &[1, 2, 3]);
    check(&ways, &Need::All(vec![Need::Any(things([0, 1])), Need::Thing(3)]), &[3]);
    check(&ways, &Need::Any(vec![Need::All(things([0, 1])), Need::All(things([1, 2]))]), &[1]);
}

#[test]
fn at_least_n_of_k_falls_with_all_but_n_less_one() {
    let ways = plain(6);
    check(&ways, &Need::AtLeast(2, things(0..5)), &[0, 1, 2, 3]);
    check(&ways, &Need::AtLeast(5, things(0..5)), &[0]);
    check(&ways, &Need::AtLeast(6, things(0..5)), &[]);
    assert_eq!(loss(&ways, &Need::AtLeast(0, things(0..5))), None, "nothing sinks what needs nothing");
    assert_eq!(loss(&ways, &Need::All(Vec::new())), None);
    check(&ways, &Need::Any(Vec::new()), &[]);
}

#[test]
fn what_was_made_from_a_thing_falls_with_it() {
    let mut ways = plain(2);
    // A copy of each, and a third found only by way of the first copy.
    let copies = [ways.thing(), ways.thing()];
    ways.add(copies[0], vec![0]);
    ways.add(copies[1], vec![1]);
    let third = ways.thing();
    ways.add(third, vec![copies[0]]);
    // Three would have to be lost, but two of them rest on the first.
    check(&ways, &Need::Any(things([copies[0], third])), &[0]);
    check(&ways, &Need::Any(things([copies[0], copies[1], third])), &[0, 1]);
    // With a second way to the third, its loss alone no longer does.
    ways.add(third, vec![1]);
    check(&ways, &Need::Any(things([copies[0], third])), &[0, 1]);
}

#[test]
fn what_only_props_itself_up_is_not_had() {
    let mut ways = plain(1);
    let (a, b) = (ways.thing(), ways.thing());
    ways.add(a, vec![b]);
    ways.add(b, vec![a]);
    check(&ways, &Need::Thing(a), &[]);
    ways.add(b, vec![0]);
    check(&ways, &Need::Thing(a), &[0]);
    assert!(ways.had(&[]).has(a) && !ways.had(&[true]).has(a));
}

#[test]
fn only_what_may_be_lost_is_lost() {
    let ways = plain(3);
    let need = Need::All(things(0..3));
    let of = |may: &[bool]| smallest_loss(&ways, &need, may, &mut WORK_LIMIT.clone());
    assert_eq!(of(&[false, false, true]).map(|l| l.things), Some(vec![2]));
    assert_eq!(of(&[false, false, false]), None);
    assert_eq!(of(&[]), None);
}

/// A small generator of numbers, so that random cases are the same everywhere.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 % u64::from(n)).expect("below n")
    }
}

fn random_need(numbers: &mut Numbers, depth: u32, n: u32) -> Need {
    let kind = if depth == 0 { 0 } else { numbers.below(4) };
    if kind == 0 {
        return Need::Thing(numbers.below(n));
    }
    let parts = (0..numbers.below(3) + 1)
        .map(|_| random_need(numbers, depth - 1, n))
        .collect::<Vec<_>>();
    match kind {
        1 => Need::All(parts),
        2 => Need::Any(parts),
        _ => Need::AtLeast(usize::try_from(numbers.below(3)).expect("small"), parts),
    }
}

#[test]
fn random_needs_against_every_subset() {
    const N: u32 = 9;
    let mut numbers = Numbers(20_261_125);
    for round in 0..300 {
        let mut ways = plain(5);
        for _ in 5..N {
            let thing = ways.thing();
            for _ in 0..numbers.below(2) + 1 {
                let way = (0..numbers.below(2) + 1).map(|_| numbers.below(N)).collect();
                ways.add(thing, way);
            }
        }
        let need = random_need(&mut numbers, 3, N);
        let sinks = |set: u32| {
            let lost: Vec<bool> = (0..N).map(|thing| set & (1 << thing) != 0).collect();
            !need.is_met(&ways.had(&lost))
        };
        let best = (0_u32..1 << N)
            .filter(|set| sinks(*set))
            .map(|set| (0..N).filter(|t| set & (1 << t) != 0).collect::<Vec<u32>>())
            .min_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
        assert_eq!(loss(&ways, &need), best.map(|things| Loss { things, exact: true }), "round {round}");
    }
}

#[test]
fn a_proof_as_a_need_holds_when_the_proof_does_and_has_the_same_cut() {
    let mut numbers = Numbers(8);
    for round in 0..300 {
        let grades = [Grade::Direct, Grade::Corroborating, Grade::LeadOnly];
        let grade = |numbers: &mut Numbers| grades[usize::try_from(numbers.below(3)).expect("small")];
        let exhibits: BTreeMap<ItemRef, Exhibit> = (0..7)
            .map(|item| {
                let status = ExhibitStatus::Admitted;
                let origin = Origin(numbers.below(5));
                (ItemRef(item), Exhibit { grade: grade(&mut numbers), status, origin })
            })
            .collect();
        let exhibits = Exhibits(exhibits);
        let proof = random_proof(&mut numbers, 3);
        let ways = plain(7);
        let need = Need::of_proof(&proof, &exhibits, &|item| item.0);
        for set in 0_u32..1 << 7 {
            let lost: Vec<bool> = (0..7).map(|t| set & (1 << t) != 0).collect();
            let mut left = exhibits.clone();
            left.0.retain(|item, _| set & (1 << item.0) == 0);
            assert_eq!(need.is_met(&ways.had(&lost)), holds(&proof, &left), "round {round}: {proof:?}");
        }
        let items = |cut: rogatory::law::proof::Cut| cut.items.iter().map(|i| i.0).collect::<Vec<_>>();
        let theirs = minimum_cut(std::slice::from_ref(&proof), &exhibits).map(items);
        assert_eq!(loss(&ways, &need).map(|l| l.things), theirs, "round {round}: {proof:?}");
    }
}

fn random_proof(numbers: &mut Numbers, depth: u32) -> Proof {
    let item = |numbers: &mut Numbers| ItemRef(numbers.below(7));
    let kind = if depth == 0 { numbers.below(2) } else { numbers.below(5) };
    let parts = |numbers: &mut Numbers| {
        let n = numbers.below(3) + 1;
        (0..n).map(|_| random_proof(numbers, depth - 1)).collect::<Vec<_>>()
    };
    match kind {
        0 => Proof::Item(item(numbers)),
        1 => Proof::Least(item(numbers), Grade::Corroborating),
        2 => Proof::All(parts(numbers)),
        3 => Proof::Any(parts(numbers)),
        _ => Proof::AtLeast { n: numbers.below(3), of: (0..4).map(|_| item(numbers)).collect() },
    }
}

#[test]
fn beyond_the_limit_the_answer_still_sinks_and_says_that_a_smaller_one_may() {
    // Any pair of 40: all but one must go. And with no work left, the greedy answer.
    let ways = plain(40);
    let pairs = (0..40).flat_map(|a| (a + 1..40).map(move |b| Need::All(things([a, b]))));
    let need = Need::Any(pairs.collect());
    let found = smallest_loss(&ways, &need, &[true; 40], &mut 0).expect("it can be sunk");
    assert!(!found.exact);
    assert_eq!(found.things.len(), 39, "from which nothing can be spared");
    let lost: Vec<bool> = (0..40).map(|t| found.things.contains(&t)).collect();
    assert!(!need.is_met(&ways.had(&lost)));
}

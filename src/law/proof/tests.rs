//! Proof against brute force, and by example.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::law::terms::ExclusionModel;

fn exhibit(grade: Grade, status: ExhibitStatus, origin: u32) -> Exhibit {
    Exhibit { grade, status, origin: Origin(origin) }
}

/// Items 1.. with these grades, all admitted, each of its own origin.
fn admitted(grades: &[Grade]) -> Exhibits {
    let items = (1u32..)
        .zip(grades)
        .map(|(i, g)| (ItemRef(i), exhibit(*g, ExhibitStatus::Admitted, i)));
    Exhibits(items.collect())
}

fn refs(items: &[u32]) -> Vec<ItemRef> {
    items.iter().map(|i| ItemRef(*i)).collect()
}

fn at_least(n: u32, of: &[u32]) -> Proof {
    Proof::AtLeast { n, of: refs(of) }
}

fn item(i: u32) -> Proof {
    Proof::Item(ItemRef(i))
}

#[test]
fn strength_by_grade_and_status() {
    use ExhibitStatus::{Absent, Admitted, Excluded, WeighedLess};
    use Grade::{Corroborating, Direct, LeadOnly};
    let table = [
        (Direct, Admitted, Strength::Proves),
        (Direct, WeighedLess, Strength::Supports),
        (Corroborating, Admitted, Strength::Supports),
        (Corroborating, WeighedLess, Strength::Supports),
        (LeadOnly, Admitted, Strength::None),
        (LeadOnly, WeighedLess, Strength::None),
        (Direct, Excluded, Strength::None),
        (Direct, Absent, Strength::None),
        (Corroborating, Excluded, Strength::None),
    ];
    for (grade, status, strength) in table {
        assert_eq!(exhibit(grade, status, 0).strength(), strength, "{grade:?} {status:?}");
    }
}

#[test]
fn same_origin_counts_once_and_a_lead_never_proves() {
    let mut exhibits = admitted(&[Grade::Corroborating, Grade::Corroborating, Grade::LeadOnly]);
    assert!(holds(&at_least(2, &[1, 2]), &exhibits));
    assert!(!holds(&at_least(2, &[1, 3]), &exhibits));
    assert!(!holds(&Proof::Least(ItemRef(3), Grade::LeadOnly), &exhibits));
    assert!(!holds(&item(1), &exhibits));
    assert!(holds(&Proof::Least(ItemRef(1), Grade::Corroborating), &exhibits));
    exhibits
        .0
        .insert(ItemRef(2), exhibit(Grade::Corroborating, ExhibitStatus::Admitted, 1));
    let explained = explain(&at_least(2, &[1, 2]), &exhibits);
    assert!(!explained.holds);
    let held: Vec<bool> = explained.leaves.iter().map(|leaf| leaf.held).collect();
    assert_eq!(held, [true, false]);
}

#[test]
fn weighing_less_turns_direct_into_corroborating() {
    let mut exhibits = admitted(&[Grade::Direct, Grade::Corroborating]);
    let either = Proof::Any(vec![item(1), at_least(2, &[1, 2])]);
    assert_eq!(minimum_cut(std::slice::from_ref(&either), &exhibits).map(|c| c.items), Some(refs(&[1])));
    exhibits
        .0
        .insert(ItemRef(1), exhibit(Grade::Direct, ExhibitStatus::WeighedLess, 1));
    assert!(!holds(&item(1), &exhibits));
    assert!(holds(&either, &exhibits));
}

#[test]
fn exclusion_spreads_by_the_model() {
    let edges: Vec<(ItemRef, ItemRef)> =
        [(2, 1), (3, 2), (2, 3), (5, 4)].map(|(c, p)| (ItemRef(c), ItemRef(p))).to_vec();
    let roots = BTreeSet::from([ItemRef(1)]);
    let set = |items: &[u32]| items.iter().map(|i| ItemRef(*i)).collect::<BTreeSet<_>>();
    type Row = (ExclusionModel, &'static [u32], &'static [u32], &'static [u32]);
    let table: [Row; 4] = [
        (ExclusionModel::AutomaticWithFruit, &[1, 2, 3], &[], &[]),
        (ExclusionModel::Automatic, &[1], &[], &[2, 3]),
        (ExclusionModel::Discretionary, &[], &[], &[1, 2, 3]),
        (ExclusionModel::WeightOnly, &[], &[1], &[]),
    ];
    for (model, excluded, weighed_less, for_the_court) in table {
        let spread = spread_exclusion(&roots, &edges, model);
        assert_eq!(spread.excluded, set(excluded), "{model:?}");
        assert_eq!(spread.weighed_less, set(weighed_less), "{model:?}");
        assert_eq!(spread.for_the_court, set(for_the_court), "{model:?}");
    }
}

#[test]
fn cuts_by_example() {
    let direct = admitted(&[Grade::Direct; 8]);
    let table: [(Vec<Proof>, Option<&[u32]>); 7] = [
        (vec![], None),
        (vec![Proof::All(vec![])], None),
        (vec![Proof::Any(vec![])], Some(&[])),
        (vec![item(9)], Some(&[])),
        (vec![Proof::All(vec![item(3), item(2)])], Some(&[2])),
        (vec![Proof::Any(vec![item(3), item(2)]), at_least(2, &[1, 4, 5, 6])], Some(&[2, 3])),
        (
            vec![Proof::Any(vec![
                Proof::All(vec![item(5), item(2)]),
                Proof::All(vec![item(5), item(3)]),
                Proof::All(vec![item(1), item(5)]),
            ])],
            Some(&[5]),
        ),
    ];
    for (elements, expected) in table {
        let cut = minimum_cut(&elements, &direct);
        assert_eq!(cut, expected.map(|e| Cut { items: refs(e), exact: true }), "{elements:?}");
    }
}

#[test]
fn beyond_the_limit_a_cut_is_still_a_cut_and_says_so() {
    let exhibits = admitted(&[Grade::Direct; 40]);
    let pairs = |a: u32| Proof::All(vec![item(a), item(a + 1)]);
    let wide = Proof::Any((1..40).map(pairs).collect());
    let cut = minimum_cut(std::slice::from_ref(&wide), &exhibits);
    let Some(cut) = cut else { panic!("no cut") };
    assert!(!cut.exact);
    assert!(sunk(&[wide], &exhibits, &cut.items.iter().copied().collect()));
    let all = Proof::All((1..=40).map(item).collect());
    assert_eq!(minimum_cut(&[all], &exhibits), Some(Cut { items: refs(&[1]), exact: true }));
}

#[test]
fn the_widest_exact_count_stays_within_the_steps() {
    let exhibits = admitted(&[Grade::Direct; 32]);
    let shared = Proof::Any((2..=16).map(|i| Proof::All(vec![item(1), item(i), item(i + 15)])).collect());
    let expected = Cut { items: refs(&[1]), exact: true };
    assert_eq!(minimum_cut(&[shared], &exhibits), Some(expected));
    let ring = Proof::Any((1..=12).map(|i| Proof::All(vec![item(i), item(i % 12 + 1)])).collect());
    let expected = Cut { items: refs(&[1, 3, 5, 7, 9, 11]), exact: true };
    assert_eq!(minimum_cut(&[ring], &exhibits), Some(expected));
    let any_of_all =
        Proof::Any((0..8).map(|g| Proof::All((1..=4).map(|i| item(4 * g + i)).collect())).collect());
    let cut = minimum_cut(&[any_of_all], &exhibits);
    assert_eq!(cut, Some(Cut { items: refs(&[1, 5, 9, 13, 17, 21, 25, 29]), exact: true }));
    let half = at_least(16, &(1..=32).collect::<Vec<u32>>());
    assert_eq!(
        minimum_cut(&[half], &exhibits),
        Some(Cut { items: (1..=17).map(ItemRef).collect(), exact: true })
    );
}

#[test]
fn proofs_are_ron() {
    let text = "Any([Item(1), AtLeast(n: 2, of: [1, 2, 3]), All([Least(4, Corroborating)])])";
    let proof = Proof::Any(vec![
        item(1),
        at_least(2, &[1, 2, 3]),
        Proof::All(vec![Proof::Least(ItemRef(4), Grade::Corroborating)]),
    ]);
    assert_eq!(ron::from_str::<Proof>(text), Ok(proof));
}

fn sunk(elements: &[Proof], exhibits: &Exhibits, lost: &BTreeSet<ItemRef>) -> bool {
    let left = exhibits
        .0
        .iter()
        .filter(|(i, _)| !lost.contains(i))
        .map(|(i, e)| (*i, *e))
        .collect();
    let left = Exhibits(left);
    elements.iter().any(|element| !holds(element, &left))
}

/// All subsets of items 0..COUNT, smallest first, then lexicographic.
fn brute_force(elements: &[Proof], exhibits: &Exhibits) -> Option<Vec<ItemRef>> {
    let mut subsets: Vec<Vec<ItemRef>> = (0u32..1 << COUNT)
        .map(|mask| (0..COUNT).filter(|i| mask >> i & 1 == 1).map(ItemRef).collect())
        .collect();
    subsets.sort_by_key(|s: &Vec<ItemRef>| (s.len(), s.clone()));
    subsets
        .into_iter()
        .find(|s| sunk(elements, exhibits, &s.iter().copied().collect()))
}

const COUNT: u32 = 7;

fn any_item() -> impl Strategy<Value = ItemRef> {
    (0..COUNT).prop_map(ItemRef)
}

fn any_grade() -> impl Strategy<Value = Grade> {
    prop_oneof![3 => Just(Grade::Direct), 2 => Just(Grade::Corroborating), 1 => Just(Grade::LeadOnly)]
}

fn any_exhibits() -> impl Strategy<Value = Exhibits> {
    let status = prop_oneof![
        5 => Just(ExhibitStatus::Admitted),
        1 => Just(ExhibitStatus::WeighedLess),
        1 => Just(ExhibitStatus::Excluded),
        1 => Just(ExhibitStatus::Absent)
    ];
    let one = (any_grade(), status, 0..5u32).prop_map(|(g, s, o)| exhibit(g, s, o));
    prop::collection::btree_map(any_item(), one, 0..8).prop_map(Exhibits)
}

fn any_proof() -> impl Strategy<Value = Proof> {
    let leaf = prop_oneof![
        any_item().prop_map(Proof::Item),
        (any_item(), any_grade()).prop_map(|(i, g)| Proof::Least(i, g)),
        (0..4u32, prop::collection::vec(any_item(), 0..6)).prop_map(|(n, of)| Proof::AtLeast { n, of }),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Proof::All),
            prop::collection::vec(inner, 0..4).prop_map(Proof::Any),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_cut_is_the_first_smallest(elements in prop::collection::vec(any_proof(), 0..4), exhibits in any_exhibits()) {
        let cut = minimum_cut(&elements, &exhibits);
        prop_assert!(cut.as_ref().is_none_or(|c| c.exact));
        prop_assert_eq!(cut.map(|c| c.items), brute_force(&elements, &exhibits));
    }

    #[test]
    fn losing_an_item_never_helps(proof in any_proof(), exhibits in any_exhibits(), gone in any_item()) {
        let mut fewer = exhibits.clone();
        fewer.0.remove(&gone);
        prop_assert!(holds(&proof, &exhibits) || !holds(&proof, &fewer));
    }

    #[test]
    fn fruit_is_closed_and_contains_its_roots(edges in prop::collection::vec((any_item(), any_item()), 0..12), roots in prop::collection::btree_set(any_item(), 0..3)) {
        let fallen = spread_exclusion(&roots, &edges, ExclusionModel::AutomaticWithFruit).excluded;
        prop_assert!(roots.is_subset(&fallen));
        prop_assert!(edges.iter().all(|(child, parent)| !fallen.contains(parent) || fallen.contains(child)));
    }
}

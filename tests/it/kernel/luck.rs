//! Keyed luck: equality with `rand_chacha`, independence, framing.

use proptest::prelude::*;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use rogatory::kernel::{EntityKey, Luck, Part};

/// The block by the reference implementation.
fn reference(key: [u8; 32], stream: u64, visit: u32) -> [u32; 16] {
    let mut rng = ChaCha8Rng::from_seed(key);
    rng.set_stream(stream);
    rng.set_word_pos(u128::from(visit) * 16);
    core::array::from_fn(|_| rng.next_u32())
}

#[test]
fn the_published_zero_vector() {
    // ChaCha8, key and nonce of zeros: the first words of the key stream (3e 00 ef 2f 89 5f 40 d6 ...).
    let draws = Luck::from_key([0; 32]).visit(EntityKey::from_raw(0), 0);
    assert_eq!(draws.u32(0).to_le_bytes(), [0x3e, 0x00, 0xef, 0x2f]);
    assert_eq!(draws.u32(1).to_le_bytes(), [0x89, 0x5f, 0x40, 0xd6]);
    assert_eq!(draws.words(), reference([0; 32], 0, 0));
    assert_eq!(draws.u64(0), 0xd640_5f89_2fef_003e);
}

proptest! {
    #[test]
    fn equal_to_rand_chacha(seed: u64, replication: u64, entity: u64, visit: u32) {
        let luck = Luck::new(seed, replication);
        let draws = luck.visit(EntityKey::from_raw(entity), visit);
        prop_assert_eq!(draws.words(), reference(luck.key_bytes(), entity, visit));
    }

    #[test]
    fn four_lanes_are_four_visits(seed: u64, entities: [u64; 4], visits: [u32; 4]) {
        let luck = Luck::new(seed, 0);
        let lanes: [[u64; 4]; 8] = luck.visit4(entities.map(EntityKey::from_raw), visits);
        for lane in 0..4 {
            let one = luck.visit(EntityKey::from_raw(entities[lane]), visits[lane]);
            let found: Vec<u64> = lanes.iter().map(|draws| draws[lane]).collect();
            let expected: Vec<u64> = (0..8).map(|draw| one.u64(draw)).collect();
            prop_assert_eq!(found, expected);
        }
    }
}

#[test]
fn keys_are_framed() {
    let of = |parts: &[Part<'_>]| EntityKey::of("request", parts);
    let keys = [
        of(&["ab".into(), "c".into()]),
        of(&["a".into(), "bc".into()]),
        of(&["abc".into()]),
        of(&[1u64.into()]),
        of(&["1".into()]),
        of(&["\u{1}\0\0\0\0\0\0\0".into()]),
        of(&[1u64.into(), 2u64.into()]),
        of(&[2u64.into(), 1u64.into()]),
        of(&[]),
        EntityKey::of("requests", &[]),
    ];
    for (at, key) in keys.iter().enumerate() {
        assert!(!keys[..at].contains(key), "key {at}");
    }
    assert_eq!(of(&[7u32.into()]), of(&[7u64.into()]), "numbers are numbers");
}

#[test]
fn meaning_is_stable() {
    // Checked in: a change here changes the luck of every recorded case.
    assert_eq!(EntityKey::of("request", &["epoc".into(), 3u64.into()]).raw(), GOLDEN_KEY);
    assert_eq!(Luck::new(42, 7).visit(EntityKey::from_raw(1), 2).u64(0), GOLDEN_DRAW);
}

const GOLDEN_KEY: u64 = 16_697_242_043_989_610_200;
const GOLDEN_DRAW: u64 = 8_508_616_144_243_475_512;

#[test]
fn seeds_replications_entities_and_visits_differ() {
    let key = EntityKey::of("x", &[]);
    let base = Luck::new(1, 1).visit(key, 0);
    assert_ne!(base, Luck::new(2, 1).visit(key, 0));
    assert_ne!(base, Luck::new(1, 2).visit(key, 0));
    assert_ne!(base, Luck::new(1, 1).visit(key.nth(1), 0));
    assert_ne!(base, Luck::new(1, 1).visit(key, 1));
    assert_eq!(base, Luck::new(1, 1).visit(key.nth(0), 0));
}

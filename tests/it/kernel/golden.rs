//! Durations and chances: golden bits, shapes, refusals.

use proptest::prelude::*;
use rogatory::kernel::sampling::inner;
use rogatory::kernel::{
    Duration, DurationError, DurationSpec, EmpiricalPoint, EntityKey, Luck, below, choose, happens_permille,
    happens_ppm,
};

fn points(rows: &[(u16, u64)]) -> DurationSpec {
    let point = |&(share_permille, ticks): &(u16, u64)| EmpiricalPoint { share_permille, ticks };
    DurationSpec::Empirical { points: rows.iter().map(point).collect() }
}

fn specs() -> Vec<DurationSpec> {
    vec![
        DurationSpec::Fixed { ticks: 90 },
        DurationSpec::Uniform { low_ticks: 10, high_ticks: 1_000 },
        DurationSpec::Triangular { low_ticks: 60, mode_ticks: 240, high_ticks: 10_000 },
        DurationSpec::Exponential { mean_ticks: 1_000_000 },
        DurationSpec::LogNormal { mean_ticks: 1_000_000, cv_permille: 1_500 },
        points(&[(0, 30), (500, 1_440), (900, 14_400), (1_000, 43_200)]),
    ]
}

/// Draws at both ends, in the middle and scattered.
const DRAWS: [u64; 8] = [
    0,
    1 << 20,
    0x0123_4567_89AB_CDEF,
    0x3C6E_F372_FE94_F82B,
    1 << 63,
    0xBB67_AE85_84CA_A73B,
    0xFEDC_BA98_7654_3210,
    u64::MAX,
];

/// The bits that every machine must give: one row per distribution, one column per draw.
const GOLDEN: [[u64; 8]; 6] = [
    [90, 90, 90, 90, 90, 90, 90, 90],
    [10, 10, 14, 243, 505, 735, 996, 1_000],
    [60, 60, 149, 1_391, 3_035, 4_901, 9_343, 10_000],
    [36_736_801, 30_496_525, 5_416_100, 1_443_635, 693_147, 311_905, 4_454, 0],
    [75, 175, 32_396, 254_126, 554_700, 1_086_243, 9_497_984, 4_119_255_286],
    [30, 30, 43, 696, 1_440, 8_958, 41_920, 43_200],
];

#[test]
fn golden_bits() {
    let found: Vec<[u64; 8]> = specs()
        .into_iter()
        .map(|spec| {
            let duration = Duration::new(spec).unwrap();
            DRAWS.map(|draw| duration.sample(draw))
        })
        .collect();
    assert_eq!(found, GOLDEN, "{found:?}");
}

#[test]
fn golden_sums_of_many_draws() {
    // Any bit of the real-number functions that moves a rounding shows here.
    let luck = Luck::new(2027, 0);
    let sums: Vec<u64> = specs()
        .into_iter()
        .map(|spec| {
            let duration = Duration::new(spec).unwrap();
            let draw = |visit| luck.visit(EntityKey::from_raw(5), visit).u64(0);
            (0..20_000)
                .map(|visit| duration.sample(draw(visit)) * u64::from(visit % 97 + 1))
                .sum()
        })
        .collect();
    assert_eq!(sums, GOLDEN_SUMS);
}

const GOLDEN_SUMS: [u64; 6] =
    [88_136_010, 496_285_586, 3_372_200_778, 970_991_038_668, 978_075_360_922, 6_281_246_573];

#[test]
fn means_of_many_draws_are_the_stated_means() {
    let luck = Luck::new(9, 9);
    for spec in specs() {
        let duration = Duration::new(spec.clone()).unwrap();
        let draw = |visit| luck.visit(EntityKey::from_raw(1), visit).u64(0);
        let sum: u128 = (0..100_000).map(|visit| u128::from(duration.sample(draw(visit)))).sum();
        let (mean, stated) = (sum as f64 / 1e5, duration.mean_ticks() as f64);
        assert!((mean / stated - 1.0).abs() < 0.015, "{spec:?}: {mean} {stated}");
    }
}

#[test]
fn refusals() {
    let refused = |spec| Duration::new(spec).unwrap_err();
    assert_eq!(refused(DurationSpec::Uniform { low_ticks: 2, high_ticks: 1 }), DurationError::Descending);
    assert_eq!(refused(DurationSpec::Exponential { mean_ticks: 0 }), DurationError::ZeroMean);
    assert_eq!(refused(DurationSpec::Fixed { ticks: (1 << 40) + 1 }), DurationError::TooLong((1 << 40) + 1));
    let triangular = DurationSpec::Triangular { low_ticks: 5, mode_ticks: 4, high_ticks: 9 };
    assert_eq!(refused(triangular), DurationError::Descending);
    let wide = DurationSpec::LogNormal { mean_ticks: 1, cv_permille: 20_001 };
    assert_eq!(refused(wide), DurationError::TooSpread(20_001));
    for rows in
        [&[][..], &[(0, 1)], &[(0, 1), (999, 2)], &[(0, 3), (1_000, 2)], &[(0, 1), (0, 1), (1_000, 2)]]
    {
        assert_eq!(refused(points(rows)), DurationError::BadPoints);
    }
}

#[test]
fn durations_are_read_from_data() {
    let read = |text: &str| ron::from_str::<Duration>(text);
    let found = read("LogNormal(mean_ticks: 480, cv_permille: 800)").unwrap();
    assert_eq!(found, Duration::log_normal(480, 800).unwrap());
    assert!(read("Exponential(mean_ticks: 0)").is_err());
    assert!(read("Exponential(mean_ticks: 5, extra: 1)").is_err());
}

#[test]
fn chances_are_integers() {
    assert!(!happens_permille(0, 0) && happens_permille(0, 1) && happens_permille(u64::MAX, 1_000));
    assert!(
        !happens_permille(u64::MAX, 999)
            && happens_ppm(u64::MAX, 1_000_000)
            && !happens_ppm(1 << 63, 500_000)
    );
    assert!(happens_ppm((1 << 63) - 1, 500_000));
    assert_eq!((below(0, 6), below(u64::MAX, 6), below(u64::MAX, 0)), (0, 5, 0));
    assert_eq!(choose(0, &[0, 3, 1]), Some(1));
    assert_eq!(choose(u64::MAX, &[0, 3, 1, 0]), Some(2));
    assert_eq!(choose(5, &[0, 0]), None);
    assert_eq!(choose(5, &[]), None);
}

#[test]
fn the_real_functions_agree_with_libm() {
    let mut worst = [0.0f64; 3];
    for step in 1..200_000u32 {
        let u = f64::from(step) / 200_000.0;
        worst[0] = worst[0].max((inner::ln(u) - libm::log(u)).abs());
        let x = (u - 0.5) * 60.0;
        worst[1] = worst[1].max((inner::exp(x) / libm::exp(x) - 1.0).abs());
        // The normal distribution function at the quantile gives the share back.
        let share = 0.5 * libm::erfc(-inner::normal_quantile(u) / core::f64::consts::SQRT_2);
        worst[2] = worst[2].max((share - u).abs());
    }
    assert!(worst[0] < 1e-12 && worst[1] < 1e-14 && worst[2] < 1e-6, "{worst:?}");
    for u in [1e-4, 1e-6, 1e-9, 1e-12, 1e-15] {
        let share = 0.5 * libm::erfc(-inner::normal_quantile(u) / core::f64::consts::SQRT_2);
        assert!((share / u - 1.0).abs() < 1e-4, "{u}: {share}");
    }
}

proptest! {
    #[test]
    fn four_lanes_are_four_samples(draws: [u64; 4]) {
        for spec in specs() {
            let duration = Duration::new(spec).unwrap();
            prop_assert_eq!(duration.sample4(draws), draws.map(|draw| duration.sample(draw)));
        }
    }

    #[test]
    fn inversion_is_monotone(a: u64, b: u64) {
        let (low, high) = (a.min(b), a.max(b));
        for spec in specs() {
            let falls = matches!(spec, DurationSpec::Exponential { .. });
            let duration = Duration::new(spec).unwrap();
            let (x, y) = (duration.sample(low), duration.sample(high));
            let ordered = if falls { x >= y } else { x <= y };
            prop_assert!(ordered, "{low} {high}: {x} {y}");
        }
    }
}

//! Quantiles against numpy's and pandas' values, and against the definition.

use super::*;
use crate::HOUR;
use proptest::prelude::*;

/// Values of numpy 2.4.6 `np.quantile(v, [.05, .25, .5, .75, .85, .9, .95, 1])` and pandas 3.1.1 `Series.quantile`
/// (they agree), after `Series.mean()`.
fn check(durations: Vec<i64>, mean: f64, quantiles: [f64; 8]) {
    let n = durations.len() as u64;
    let got = Spread::of(durations).unwrap();
    let all = [got.mean, got.p5, got.p25, got.median, got.p75, got.p85, got.p90, got.p95, got.max];
    assert_eq!(got.n, n);
    for (got, want) in all.into_iter().zip([mean].into_iter().chain(quantiles)) {
        assert!((got - want).abs() <= 1e-9 * want.abs(), "{got} instead of {want}");
    }
}

#[test]
fn agrees_with_numpy_on_whole_hours_with_an_outlier() {
    let hours = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map(|h| h * HOUR).to_vec();
    check(
        hours,
        52_200_000_000.0,
        [
            5_220_000_000.0,
            11_700_000_000.0,
            19_800_000_000.0,
            27_900_000_000.0,
            31_140_000_000.0,
            65_159_999_999.999_88,
            212_579_999_999.999_66,
            360_000_000_000.0,
        ],
    );
}

#[test]
fn agrees_with_numpy_on_microseconds_ties_and_zero() {
    let fine =
        [7 * HOUR + 1, 5 * HOUR + 123_456, 61 * HOUR + 999_999, 5 * HOUR + 123_456, 2, 0, 43 * HOUR + 17];
    check(
        fine.to_vec(),
        62_228_749_561.571_43,
        [
            0.600_000_000_000_000_1,
            9_000_061_729.0,
            18_000_123_456.0,
            90_000_000_009.0,
            161_280_100_015.199_98,
            180_720_400_009.800_02,
            200_160_700_004.399_96,
            219_600_999_999.0,
        ],
    );
}

#[test]
fn agrees_with_numpy_on_a_thousand_scattered_values() {
    let mut state = 42_u64;
    let scattered = (0..1000).map(|_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) % (90 * 24 * HOUR as u64)) as i64
    });
    check(
        scattered.collect(),
        1_087_076_946.881,
        [
            102_004_288.6,
            550_193_020.25,
            1_081_641_994.0,
            1_635_110_737.75,
            1_840_547_082.25,
            1_948_923_058.5,
            2_030_553_633.85,
            2_143_846_452.0,
        ],
    );
}

#[test]
fn nothing_has_no_spread_and_one_is_every_quantile() {
    assert_eq!(Spread::of(Vec::new()), None);
    let one = Spread::of(vec![HOUR]).unwrap();
    let hour = HOUR as f64;
    assert_eq!((one.n, one.mean, one.p5, one.median, one.max), (1, hour, hour, hour, hour));
    assert_eq!(quantile(&[1, 2], 1001), None);
}

#[test]
fn a_sum_beyond_64_bits_is_exact() {
    let long = i64::MAX / 2;
    let got = Spread::of(vec![long; 9]).unwrap();
    assert_eq!(got.mean, long as f64);
}

#[test]
fn those_that_waited_are_told_apart_from_those_over_at_once() {
    let waited = |durations: &[i64]| Spread::of(durations.to_vec()).unwrap().waited;
    assert_eq!(waited(&[0, 0, 999_999]), None);
    let of = |n, median| Some(Waited { n, median });
    assert_eq!(waited(&[0, 0, 0, 9_000_000]), of(1, 9e6));
    assert_eq!(waited(&[7_000_000, 0, 1_000_000, 0]), of(2, 4e6));
    assert_eq!(waited(&[4_000_000, 2_000_000, 3_000_000]), of(3, 3e6));
}

proptest! {
    #[test]
    fn a_quantile_lies_where_its_rank_says(mut values in prop::collection::vec(0..1_000_000_i64, 1..60), permille in 0..=1000_u32) {
        values.sort_unstable();
        let place = (values.len() - 1) as f64 * f64::from(permille) / 1000.0;
        let (low, high) = (values[place.floor() as usize] as f64, values[place.ceil() as usize] as f64);
        let naive = low + (high - low) * place.fract();
        prop_assert!((quantile(&values, permille).unwrap() - naive).abs() < 1e-6);
    }
}

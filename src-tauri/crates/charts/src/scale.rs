//! Values to pixels, and round steps for counts.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

/// Maps values from 0, or from `low`, to `top` onto pixels, by plotters' own coordinate, in hundredths of a pixel.
pub(crate) struct Linear {
    coordinate: RangedCoordf64,
    pixels: (i32, i32),
}

impl Linear {
    pub(crate) fn new(top: f64, from: f64, to: f64) -> Self {
        Self::between((0.0, top), from, to)
    }

    /// Maps values from `low` to `top`.
    pub(crate) fn between((low, top): (f64, f64), from: f64, to: f64) -> Self {
        let hundredths = |pixel: f64| (pixel * 100.0).round() as i32;
        Self { coordinate: (low..top).into(), pixels: (hundredths(from), hundredths(to)) }
    }

    pub(crate) fn at(&self, value: f64) -> f64 {
        f64::from(self.coordinate.map(&value, self.pixels)) / 100.0
    }
}

/// The round step of 1, 2 or 5 times a power of ten with which at most `lines` steps lie up to `most`.
pub(crate) fn step(most: u64, lines: u64) -> u64 {
    let mut power = 1_u64;
    loop {
        for factor in [1, 2, 5] {
            let step = power.saturating_mul(factor);
            if most / step <= lines.max(1) || step == u64::MAX {
                return step;
            }
        }
        power = power.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_few() {
        assert_eq!(step(108, 5), 20);
        assert_eq!(step(108, 4), 50);
        assert_eq!(step(99, 4), 20, "80 is the last line");
        assert_eq!(step(3, 4), 1);
        assert_eq!(step(0, 4), 1);
        assert_eq!(step(5, 4), 2);
        assert_eq!(step(1_000_001, 4), 500_000);
        assert_eq!(step(u64::MAX, 4), 5_000_000_000_000_000_000);
    }

    #[test]
    fn a_scale_may_run_upward() {
        let scale = Linear::new(10.0, 200.0, 100.0);
        assert_eq!((scale.at(0.0), scale.at(5.0), scale.at(10.0)), (200.0, 150.0, 100.0));
    }
}

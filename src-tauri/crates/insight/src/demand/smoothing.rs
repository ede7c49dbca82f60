//! Forecasts of the next value by exponential smoothing, for demand that comes often and for demand that comes seldom.
//!
//! Each method is a running state, fed value by value, so that what it would have said before each value is known too.
//! All begin at the first value they see, as statsforecast does.

/// The weight of the newest value.
pub(super) const ALPHA: f64 = 0.1;

/// A method that is fed one value after the other.
pub trait Smoothing {
    /// Takes the next value.
    fn feed(&mut self, value: f64);
    /// What it expects next; `None` before it has seen what it needs.
    fn next(&self) -> Option<f64>;
}

/// One level, pulled a tenth of the way to each new value.
#[derive(Debug, Clone, Copy, Default)]
struct Level(Option<f64>);

impl Level {
    fn feed(&mut self, value: f64) {
        self.0 = Some(self.0.map_or(value, |level| ALPHA * value + (1.0 - ALPHA) * level));
    }
}

/// Simple exponential smoothing.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Ses(Level);

impl Smoothing for Ses {
    fn feed(&mut self, value: f64) {
        self.0.feed(value);
    }

    fn next(&self) -> Option<f64> {
        self.0.0
    }
}

/// Croston (1972): the size of a demand over the time between two, each smoothed when one comes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Croston {
    size: Level,
    interval: Level,
    waited: f64,
}

impl Smoothing for Croston {
    fn feed(&mut self, value: f64) {
        self.waited += 1.0;
        if value > 0.0 {
            self.size.feed(value);
            self.interval.feed(self.waited);
            self.waited = 0.0;
        }
    }

    fn next(&self) -> Option<f64> {
        Some(self.size.0? / self.interval.0?)
    }
}

/// Syntetos and Boylan (2005): Croston less the part by which it is too high.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sba(Croston);

impl Smoothing for Sba {
    fn feed(&mut self, value: f64) {
        self.0.feed(value);
    }

    fn next(&self) -> Option<f64> {
        Some((1.0 - ALPHA / 2.0) * self.0.next()?)
    }
}

/// Teunter, Syntetos and Babai (2011): the size of a demand times how likely one is, which falls while none comes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tsb {
    size: Level,
    chance: Level,
}

impl Smoothing for Tsb {
    fn feed(&mut self, value: f64) {
        let came = value > 0.0;
        self.chance.feed(f64::from(u8::from(came)));
        if came {
            self.size.feed(value);
        }
    }

    fn next(&self) -> Option<f64> {
        Some(self.size.0? * self.chance.0?)
    }
}

/// What a method expects after all the values; `None` where it has seen too little: nothing at all or, but for simple
/// smoothing, no demand.
fn after(mut method: impl Smoothing, values: &[f64]) -> Option<f64> {
    for value in values {
        method.feed(*value);
    }
    method.next()
}

/// Simple exponential smoothing, alpha 0.1.
pub fn ses(values: &[f64]) -> Option<f64> {
    after(Ses::default(), values)
}

/// Croston's method, alpha 0.1.
pub fn croston(values: &[f64]) -> Option<f64> {
    after(Croston::default(), values)
}

/// Croston's method less its bias: 0.95 of it.
pub fn sba(values: &[f64]) -> Option<f64> {
    after(Sba::default(), values)
}

/// The method of Teunter, Syntetos and Babai, both alphas 0.1.
pub fn tsb(values: &[f64]) -> Option<f64> {
    after(Tsb::default(), values)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHECK: [f64; 16] = [0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 4.0, 0.0, 2.0, 0.0, 0.0, 5.0, 0.0, 0.0, 0.0, 1.0];

    fn close(found: Option<f64>, wanted: f64) {
        let found = found.unwrap();
        assert!((found - wanted).abs() < 1e-7, "{found} is not {wanted}");
    }

    #[test]
    fn the_check_series_gives_statsforecasts_values() {
        close(croston(&CHECK), 0.961_188_9);
        close(sba(&CHECK), 0.913_129_5);
        close(tsb(&CHECK), 0.825_000_6);
        close(ses(&CHECK), 0.754_933_6);
    }

    #[test]
    fn nothing_seen_is_nothing_said() {
        for method in [ses, croston, sba, tsb] {
            assert_eq!(method(&[]), None);
        }
        assert_eq!(ses(&[0.0; 5]), Some(0.0), "a level needs no demand");
        for method in [croston, sba, tsb] {
            assert_eq!(method(&[0.0; 5]), None, "no demand has a size");
        }
    }

    #[test]
    fn one_demand_is_a_size_and_the_time_it_took() {
        close(croston(&[0.0, 0.0, 6.0, 0.0]), 2.0);
        close(sba(&[0.0, 0.0, 6.0, 0.0]), 1.9);
        close(tsb(&[6.0]), 6.0);
        // A chance of 1 that falls by a tenth twice.
        close(tsb(&[6.0, 0.0, 0.0]), 6.0 * 0.81);
        close(croston(&[6.0, 0.0, 0.0]), 6.0);
    }

    #[test]
    fn leading_zeros_make_the_first_interval_long() {
        close(croston(&[0.0, 0.0, 0.0, 4.0]), 1.0);
        close(tsb(&[0.0, 0.0, 0.0, 4.0]), 0.4);
    }
}

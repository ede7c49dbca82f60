//! Chance that falls the same on every machine: a fixed linear congruence.

/// A stream of numbers from a seed.
pub struct Dice(u64);

impl Dice {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d);
        // Seeds that lie together begin alike.
        for _ in 0..8 {
            dice.below(2);
        }
        dice
    }

    /// A whole number from 0 to one less than `below`.
    pub fn below(&mut self, below: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as i64 % below
    }

    /// True in so many of 100.
    pub fn of_100(&mut self, share: i64) -> bool {
        self.below(100) < share
    }

    /// One of some.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as i64) as usize]
    }

    /// Between 0 and 1, neither in it.
    pub fn share(&mut self) -> f64 {
        (self.below(1 << 30) as f64 + 0.5) / f64::from(1 << 30)
    }

    /// A waiting time of this mean, short ones often and long ones seldom (exponential).
    pub fn wait(&mut self, mean: f64) -> f64 {
        -mean * self.share().ln()
    }

    /// How often something of this mean comes (Poisson, by waiting times).
    pub fn count(&mut self, mean: f64) -> i64 {
        let (mut count, mut left) = (0, 1.0 - self.wait(1.0 / mean.max(1e-9)));
        while left > 0.0 {
            count += 1;
            left -= self.wait(1.0 / mean.max(1e-9));
        }
        count
    }
}

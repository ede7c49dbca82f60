//! Where to order again, so that stock lasts until the goods come.

use fivedesk_core::Quantity;

use super::{DemandClass, Draw, LeadTime};

/// Lead times that are tried.
const RUNS: usize = 500;

/// Where to order again and how it was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reorder {
    /// Order when what is there and due in falls to this: demand over the lead time and the safety stock.
    pub point: Quantity,
    /// The part of it that is there for chance.
    pub safety: Quantity,
    /// Whether demand was drawn day by day; else the normal distribution stands for it.
    pub drawn: bool,
}

/// The reorder point for a share `service` of lead times without a shortage.
///
/// Smooth demand: its rate over the lead time and `z sqrt(L sd² + d² sd_L²)`. Any other, which is far from normal:
/// that quantile of demand over lead times, both drawn from what was seen. `rate` is units a day, `daily` the demand of
/// each day.
pub(super) fn reorder(
    class: Option<DemandClass>,
    daily: &[Quantity],
    rate: f64,
    lead: &LeadTime,
    service: f64,
    draw: &mut Draw,
) -> Reorder {
    let over_lead = rate * lead.days;
    if class == Some(DemandClass::Smooth) {
        let spread = (lead.days * variance(daily) + (rate * lead.deviation).powi(2)).sqrt();
        let safety = (z(service) * spread).max(0.0);
        return Reorder { point: up(over_lead + safety), safety: up(safety), drawn: false };
    }
    let mut runs: Vec<Quantity> = (0..RUNS)
        .map(|_| {
            let days = lead.draw(draw);
            (0..days).map(|_| draw.one(daily)).sum()
        })
        .collect();
    runs.sort_unstable();
    let place = (service * RUNS as f64).ceil() as usize;
    let point = runs.get(place.clamp(1, RUNS) - 1).copied().unwrap_or_default();
    let safety = (point - up(over_lead)).max(Quantity::ZERO);
    Reorder { point, safety, drawn: true }
}

/// Units as a quantity, rounded up to a thousandth.
fn up(units: f64) -> Quantity {
    // A hair is taken off, so that 6.000000000001 of a sum of floats stays 6.
    Quantity(((units * 1000.0) - 1e-6).ceil() as i64)
}

/// A quantity rounded up to whole steps: packs, or the least a product sells in.
pub fn rounded_up(quantity: Quantity, step: Quantity) -> Quantity {
    if step.0 <= 0 {
        return quantity;
    }
    let over = quantity.0.rem_euclid(step.0);
    if over == 0 { quantity } else { quantity + Quantity(step.0 - over) }
}

/// The variance of daily demand (n - 1), units squared.
fn variance(daily: &[Quantity]) -> f64 {
    let n = daily.len() as f64;
    if n < 2.0 {
        return 0.0;
    }
    let units = |quantity: &Quantity| quantity.0 as f64 / 1000.0;
    let mean = daily.iter().map(units).sum::<f64>() / n;
    daily.iter().map(|one| (units(one) - mean).powi(2)).sum::<f64>() / (n - 1.0)
}

/// The normal distribution's quantile, by Acklam's rational approximation (relative error below 1.2e-9).
fn z(share: f64) -> f64 {
    const LOW: f64 = 0.02425;
    let poly = |of: &[f64], x: f64| of.iter().fold(0.0, |sum, term| sum * x + term);
    if share <= 0.0 || share >= 1.0 || share.is_nan() {
        return 0.0;
    }
    if share > 0.5 {
        return -z(1.0 - share);
    }
    if share < LOW {
        let q = (-2.0 * share.ln()).sqrt();
        let above = poly(
            &[
                -7.784_894_002_430_293e-3,
                -3.223_964_580_411_365e-1,
                -2.400_758_277_161_838,
                -2.549_732_539_343_734,
                4.374_664_141_464_968,
                2.938_163_982_698_783,
            ],
            q,
        );
        let below = poly(
            &[
                7.784_695_709_041_462e-3,
                3.224_671_290_700_398e-1,
                2.445_134_137_142_996,
                3.754_408_661_907_416,
                1.0,
            ],
            q,
        );
        return above / below;
    }
    let q = share - 0.5;
    let r = q * q;
    let above = poly(
        &[
            -3.969_683_028_665_376e1,
            2.209_460_984_245_205e2,
            -2.759_285_104_469_687e2,
            1.383_577_518_672_69e2,
            -3.066_479_806_614_716e1,
            2.506_628_277_459_239,
        ],
        r,
    );
    let below = poly(
        &[
            -5.447_609_879_822_406e1,
            1.615_858_368_580_409e2,
            -1.556_989_798_598_866e2,
            6.680_131_188_771_972e1,
            -1.328_068_155_288_572e1,
            1.0,
        ],
        r,
    );
    q * above / below
}

#[cfg(test)]
mod tests {
    use super::super::LeadSource;
    use super::*;

    fn units(of: &[i64]) -> Vec<Quantity> {
        of.iter().map(|one| Quantity::units(*one)).collect()
    }

    #[test]
    fn the_normal_quantiles_are_scipys() {
        for (share, wanted) in [
            (0.5, 0.0),
            (0.9, 1.281_551_565_544_6),
            (0.95, 1.644_853_626_951_472_2),
            (0.99, 2.326_347_874_040_840_8),
            (0.05, -1.644_853_626_951_472_2),
        ] {
            assert!((z(share) - wanted).abs() < 1e-8, "{share}: {} is not {wanted}", z(share));
        }
    }

    #[test]
    fn smooth_demand_takes_the_formula() {
        // Mean 5, variance 2 over 9 - 1 days; 4 days of lead time, learned with a deviation of 1.
        let daily = units(&[5, 7, 3, 5, 7, 3, 5, 5, 5]);
        let lead = LeadTime::learned(&[3.0, 4.0, 5.0]).unwrap();
        let found = reorder(Some(DemandClass::Smooth), &daily, 5.0, &lead, 0.95, &mut Draw::of(1, 1));
        let safety = 1.644_853_627 * (4.0 * 2.0 + 25.0_f64).sqrt();
        assert!((found.safety.0 as f64 / 1000.0 - safety).abs() < 0.001, "{found:?} is not {safety}");
        assert!((found.point.0 as f64 / 1000.0 - 20.0 - safety).abs() < 0.001);
        assert!(!found.drawn);
    }

    #[test]
    fn seldom_demand_takes_a_quantile_of_what_was_drawn() {
        // 10 units on one day of ten: over one day, nine of ten runs need nothing.
        let daily = units(&[0, 0, 0, 0, 10, 0, 0, 0, 0, 0]);
        let one = LeadTime::set(1, LeadSource::Book);
        let at = |service, lead: &LeadTime| {
            reorder(Some(DemandClass::Intermittent), &daily, 1.0, lead, service, &mut Draw::of(1, 1))
        };
        assert_eq!((at(0.8, &one).point, at(0.97, &one).point), (Quantity::ZERO, Quantity::units(10)));
        // Over ten days the number of demands is binomial: 3 or fewer in 98.7 of 100, 2 or fewer in 93.
        let found = at(0.95, &LeadTime::set(10, LeadSource::Book));
        assert_eq!(
            (found.point, found.safety, found.drawn),
            (Quantity::units(30), Quantity::units(20), true)
        );
    }

    #[test]
    fn steps_are_filled() {
        let up = |quantity, step| rounded_up(Quantity(quantity), Quantity(step)).0;
        assert_eq!((up(1, 1000), up(1000, 1000), up(1001, 1000)), (1000, 1000, 2000));
        assert_eq!((up(13_000, 12_000), up(0, 12_000), up(500, 0)), (24_000, 0, 500));
    }

    proptest::proptest! {
        #[test]
        fn more_service_never_needs_less(
            daily in proptest::collection::vec(0_i64..20, 14..60),
            days in 1_u16..30,
            low in 50_u32..99,
            more in 0_u32..50,
        ) {
            let daily = units(&daily);
            let rate = daily.iter().map(|q| q.0 as f64 / 1000.0).sum::<f64>() / daily.len() as f64;
            let lead = LeadTime::set(days, LeadSource::Book);
            let high = f64::from((low + more).min(99)) / 100.0;
            for class in DemandClass::ALL {
                let at = |service| reorder(Some(class), &daily, rate, &lead, service, &mut Draw::of(3, 3));
                proptest::prop_assert!(at(f64::from(low) / 100.0).point <= at(high).point);
            }
        }
    }
}

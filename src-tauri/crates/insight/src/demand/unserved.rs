//! What could not be served until goods ordered today come.

use fivedesk_core::{ProductId, Quantity};

use super::{Draw, LeadTime};

/// Futures that are tried.
const RUNS: usize = 1_000;

/// By how much demand until goods ordered today come is more than what is `free`, in each future that was tried,
/// ascending: days drawn from those that were, lead times from those that were seen.
pub fn unserved(
    product: ProductId,
    daily: &[Quantity],
    free: Quantity,
    lead: &LeadTime,
    today: i32,
) -> Vec<Quantity> {
    let mut draw = Draw::of(product.0, today);
    let mut runs: Vec<Quantity> = (0..RUNS)
        .map(|_| {
            let mut draw = draw.branch();
            let days = lead.draw(&mut draw);
            let sold: Quantity = (0..days).map(|_| draw.one(daily)).sum();
            (sold - free).max(Quantity::ZERO)
        })
        .collect();
    runs.sort_unstable();
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demand::LeadSource;

    fn of(daily: &[i64], free: i64, lead: &LeadTime) -> Vec<Quantity> {
        let daily: Vec<Quantity> = daily.iter().map(|one| Quantity::units(*one)).collect();
        unserved(ProductId(1), &daily, Quantity::units(free), lead, 1)
    }

    #[test]
    fn even_demand_goes_beyond_what_is_free_by_the_rest_of_the_lead_time() {
        let week = LeadTime::set(7, LeadSource::Book);
        assert_eq!(of(&[3, 3], 10, &week), vec![Quantity::units(11); RUNS]);
        assert_eq!(of(&[3, 3], 30, &week), vec![Quantity::ZERO; RUNS], "it lasts");
        assert_eq!(of(&[], 0, &week), vec![Quantity::ZERO; RUNS], "nothing is known of it");
    }

    #[test]
    fn lead_times_are_drawn_too_and_more_stock_never_serves_less() {
        let seen = LeadTime::learned(&[2.0, 4.0, 9.0]).unwrap();
        let found = of(&[1], 0, &seen);
        assert_eq!((found[0], found[RUNS - 1]), (Quantity::units(2), Quantity::units(9)));
        assert!(of(&[0, 4], 5, &seen).iter().zip(of(&[0, 4], 6, &seen)).all(|(less, more)| *less >= more));
    }
}

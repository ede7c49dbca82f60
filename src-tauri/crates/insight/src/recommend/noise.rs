//! Shops where nothing is the matter: of 200, no more than one in twenty may be told to act.

use super::*;
use crate::HOUR;
use bootstrap::Chance;

/// Where a shop's days come from.
struct Shop {
    chance: Chance,
}

impl Shop {
    /// Hours that lean to one side, around a mean.
    fn hours(&mut self, mean: f64) -> i64 {
        (-mean * (1.0 - self.chance.share()).ln() * HOUR as f64) as i64
    }

    /// Eight weeks of orders of six customers and four products, as each day happened to be busy.
    fn evidence(&mut self) -> (Evidence, Vec<Standing>) {
        let mut evidence = Evidence::default();
        let mut standing = Vec::new();
        let now = Timestamp(60 * DAY);
        let mut order = 0;
        for day in 2..60 {
            // A busy day slows every order of it down.
            let busy = 0.5 + self.chance.share();
            for _ in 0..(2.0 + self.chance.share() * 5.0) as i64 {
                order += 1;
                let customer = Some(CustomerId((self.chance.share() * 6.0) as i64));
                let product = ProductId((self.chance.share() * 4.0) as i64);
                let received = Timestamp(day * DAY + self.hours(4.0));
                let mut at = received;
                let stages = [
                    (Status::AwaitingApproval, 3.0),
                    (Status::AwaitingDelivery, 9.0),
                    (Status::InTransit, 30.0),
                ];
                for (stage, mean) in stages {
                    let entered = at;
                    at = Timestamp(at.0 + self.hours(mean * busy));
                    if at > now {
                        if entered < now {
                            standing.push(Standing {
                                order: OrderId(order),
                                customer,
                                stage,
                                since: entered,
                            });
                        }
                        break;
                    }
                    evidence.stays.push(Stay { order: OrderId(order), customer, stage, entered, left: at });
                }
                if at <= now {
                    evidence.ways.push(Way { products: vec![product], received, delivered: at });
                }
            }
        }
        for product in 1..=25 {
            let difference = Money(((self.chance.share() - 0.5) * 600.0) as i64);
            evidence.counted.push(Counted {
                product: ProductId(product),
                at: Timestamp(30 * DAY),
                difference,
                differs: true,
            });
        }
        for nth in 0..24 {
            let noted = Timestamp(nth * 2 * DAY);
            let received = Timestamp(noted.0 + self.hours(60.0));
            evidence.supplies.push(Supply { product: ProductId(1), noted, received });
        }
        (evidence, standing)
    }
}

#[test]
fn noise_is_not_acted_on() {
    let shops = 200;
    let mut shop = Shop { chance: Chance::new() };
    let mut told = Vec::new();
    for number in 0..shops {
        let (evidence, standing) = shop.evidence();
        let (now, zone) = (Timestamp(60 * DAY), Tz::UTC);
        let got = recommend(&Findings {
            low_stock: &[],
            evidence: &evidence,
            longer: &longer(&evidence, zone, now),
            lows: &BTreeMap::new(),
            standing: &standing,
            late: &Late::default(),
            // The owner is patient: what is told here is told by comparison alone.
            patience: Patience { payment: i64::MAX, approval: i64::MAX },
            raise: None,
            zone,
            now,
        });
        told.extend(got.into_iter().filter(|one| one.strength == Strength::Act).map(|one| (number, one.id)));
    }
    let mut shops_told: Vec<i32> = told.iter().map(|(number, _)| *number).collect();
    shops_told.dedup();
    assert!(shops_told.len() * 20 <= shops as usize, "{} of {shops}: {told:?}", shops_told.len());
}

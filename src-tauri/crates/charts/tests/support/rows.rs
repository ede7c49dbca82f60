//! Rows for every chart, always the same, as many as asked for.

use chrono::{Days, NaiveDate};
use fivedesk_charts::{self as charts, Chart, ChartError, Frame};
use fivedesk_core::{Money, OrderId, ProductId, Quantity};
use fivedesk_insight::{
    AbcClass, AgeBands, Aged, Aging, Bucket, ControlChart, ControlPoint, CumulativeFlow, DemandDay, Every,
    FanDay, FlowDay, HOUR, Histogram, HistogramBin, InOut, Revenue, STAGES, Seller, Signal, Slot, Spread,
    StageDurations, StageShare, StageTrend, StockFan, StockLevel, WeekShares, WorkInProgress,
};

/// What the charts draw.
pub struct Rows {
    pub buckets: Vec<Bucket>,
    pub stages: Vec<StageDurations>,
    pub in_out: Vec<InOut>,
    pub flow: CumulativeFlow,
    pub wip: Vec<WorkInProgress>,
    pub aging: Aging,
    pub trend: Vec<StageTrend>,
    pub lead: Histogram,
    pub control: Option<ControlChart>,
    pub weeks: Vec<WeekShares>,
    pub shares: Vec<StageShare>,
    pub revenue: Vec<Revenue>,
    pub sellers: Vec<Seller>,
    pub stock: Option<StockFan>,
    pub demand: Vec<DemandDay>,
}

impl Rows {
    pub fn draw(&self, name: &str, frame: &Frame<'_>) -> Result<Chart, ChartError> {
        match name {
            "throughput" => charts::throughput(&self.buckets, frame),
            "arrivals" => charts::arrivals(&self.in_out, frame),
            "cumulative_flow" => charts::cumulative_flow(&self.flow, frame),
            "work_in_progress" => charts::work_in_progress(&self.wip, frame),
            "age" => charts::age(&self.aging, &|order| order.0, frame),
            "time_in_stage" => charts::time_in_stage(&self.stages, frame),
            "stage_trend" => charts::stage_trend(&self.trend, frame),
            "lead_time" => charts::lead_time(&self.lead, frame),
            "process_behaviour" => charts::process_behaviour(self.control.as_ref(), frame),
            "bottleneck" => charts::bottleneck(&self.weeks, frame),
            "share" => charts::share(&self.shares, frame),
            "revenue" => charts::revenue(&self.revenue, frame),
            "best_sellers" => charts::best_sellers(&self.sellers, frame),
            "stock" => charts::stock(self.stock.as_ref(), frame),
            "demand" => charts::demand(&self.demand, frame),
            other => panic!("no chart {other}"),
        }
    }

    /// Nothing at all.
    pub fn none() -> Self {
        Self {
            buckets: Vec::new(),
            stages: super::measured(&[]),
            in_out: Vec::new(),
            flow: CumulativeFlow::default(),
            wip: Vec::new(),
            aging: Aging::default(),
            trend: Vec::new(),
            lead: Histogram::default(),
            control: None,
            weeks: Vec::new(),
            shares: Vec::new(),
            revenue: Vec::new(),
            sellers: Vec::new(),
            stock: None,
            demand: Vec::new(),
        }
    }
}

/// A fixed linear congruence: the same rows on every machine.
pub struct Dice(u64);

impl Dice {
    pub fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below.max(1)
    }
}

/// Rows over `count` weeks.
pub fn of(count: u64) -> Rows {
    let mut dice = Dice(7);
    let slots: Vec<Slot> =
        super::buckets(Every::Week, &vec![0; count as usize]).iter().map(Bucket::slot).collect();
    let spread = |dice: &mut Dice, around: u64| {
        let n = 20 + dice.below(30);
        Spread::of((0..n).map(|_| ((around / 4 + dice.below(around)) as i64) * HOUR / 10).collect())
    };
    let in_out: Vec<InOut> = slots
        .iter()
        .map(|slot| {
            let arrived = 70 + dice.below(40);
            InOut { slot: *slot, arrived, finished: 60 + dice.below(45), cancelled: dice.below(6) }
        })
        .collect();
    let wip: Vec<WorkInProgress> = slots
        .iter()
        .map(|slot| WorkInProgress {
            slot: *slot,
            stages: [4, 9, 22, 14, 12, 30].map(|around| around / 2 + dice.below(around)),
            elsewhere: dice.below(3),
        })
        .collect();
    let mut came = 40_u64;
    let days = in_out
        .iter()
        .zip(&wip)
        .map(|(row, wip)| {
            came += row.arrived;
            let mut entered = [came; STAGES.len()];
            let mut gone = came;
            for (place, standing) in wip.stages.iter().enumerate() {
                entered[place] = gone;
                gone = gone.saturating_sub(*standing);
            }
            FlowDay { slot: row.slot, entered, left: gone }
        })
        .collect();
    let open = |dice: &mut Dice| {
        let mut open: Vec<Aged> = (0..count.max(1) * 2)
            .map(|id| {
                let age = (1 + dice.below(60)) as i64 * HOUR * 3;
                Aged {
                    order: OrderId(5000 + id as i64),
                    stage: STAGES[(dice.below(6)) as usize],
                    age,
                    standing: age / 2,
                }
            })
            .collect();
        open.sort_by_key(|one| (one.stage.word(), -one.age));
        open
    };
    let bands = STAGES
        .iter()
        .enumerate()
        .map(|(place, stage)| {
            let at = (place as f64 + 1.0) * 16.0 * HOUR as f64;
            AgeBands { stage: *stage, n: 200, p50: at * 0.4, p85: at, p95: at * 1.6 }
        })
        .collect();
    let aging = Aging { open: open(&mut dice), bands };
    let trend = slots
        .iter()
        .flat_map(|slot| {
            STAGES.iter().zip([6, 60, 340, 260, 170, 530]).map(|(stage, around)| (*slot, *stage, around))
        })
        .map(|(slot, stage, around)| StageTrend { slot, stage, spread: spread(&mut dice, around) })
        .collect();
    let lasted: Vec<i64> = (0..count * 20)
        .map(|_| (20 + dice.below(60) + dice.below(60) + dice.below(80) * dice.below(3)) as i64 * HOUR)
        .collect();
    let bins = (0..24)
        .map(|place| {
            let (from, to) = (place * 12 * HOUR, (place + 1) * 12 * HOUR);
            HistogramBin { from, to, n: lasted.iter().filter(|one| (from..to).contains(*one)).count() as u64 }
        })
        .collect();
    let points: Vec<ControlPoint> = in_out
        .iter()
        .enumerate()
        .map(|(place, row)| {
            let signal = match place {
                9 => Some(Signal::Outside),
                20..=27 => Some(Signal::EightOnOneSide),
                _ => None,
            };
            let value = row.finished as f64 + if place == 9 { 60.0 } else { 0.0 };
            ControlPoint { slot: row.slot, value, signal }
        })
        .collect();
    let control =
        (points.len() >= 6).then_some(ControlChart { points, mean: 82.4, lower: 38.9, upper: 125.9 });
    let weeks: Vec<WeekShares> = slots
        .iter()
        .map(|slot| {
            let parts = [2, 6, 22, 17, 12, 35].map(|around| (around + dice.below(around * 2)) as f64);
            let sum: f64 = parts.iter().sum();
            let shares = parts.map(|part| part / sum);
            let most = (0..6).max_by(|a, b| shares[*a].total_cmp(&shares[*b]));
            WeekShares { slot: *slot, shares, bottleneck: most.map(|place| STAGES[place]) }
        })
        .collect();
    let shares = STAGES
        .iter()
        .zip([0.01, 0.05, 0.31, 0.16, 0.1, 0.37])
        .map(|(stage, share)| StageShare {
            stage: *stage,
            time: (share * 9_000.0 * HOUR as f64) as i128,
            share,
            faults: Vec::new(),
        })
        .collect();
    let revenue = slots
        .iter()
        .map(|slot| Revenue {
            slot: *slot,
            revenue: Money((400_000 + dice.below(900_000)) as i64),
            returned: Money(if dice.below(3) == 0 { dice.below(120_000) as i64 } else { 0 }),
        })
        .collect();
    Rows {
        buckets: in_out.iter().map(bucket).collect(),
        stages: super::stages(),
        in_out,
        flow: CumulativeFlow { days, faults: Vec::new() },
        wip,
        aging,
        trend,
        lead: Histogram { bins, spread: Spread::of(lasted) },
        control,
        weeks,
        shares,
        revenue,
        sellers: sellers((count * 30).div_ceil(52)),
        stock: Some(stock(count)),
        demand: demand(count * 7),
    }
}

fn bucket(row: &InOut) -> Bucket {
    let Slot { every, first, from, to, complete } = row.slot;
    Bucket { every, first, from, to, count: row.finished, complete }
}

fn sellers(count: u64) -> Vec<Seller> {
    const NAMES: [&str; 5] = [
        "Regency cakestand 3 tier",
        "White hanging heart t-light holder",
        "Jumbo bag red retrospot",
        "Postage",
        "Set of 60 pantry design cake cases with a very long name",
    ];
    let nets: Vec<i64> = (0..count).map(|place| 16_400_000 / (place as i64 + 1)).collect();
    let all: i64 = nets.iter().sum();
    let mut sum = 0;
    nets.iter()
        .enumerate()
        .map(|(place, net)| {
            sum += net;
            let cumulative = sum as f64 / all as f64;
            let before = (sum - net) as f64 / all as f64;
            let class = match before {
                x if x < 0.8 => AbcClass::A,
                x if x < 0.95 => AbcClass::B,
                _ => AbcClass::C,
            };
            Seller {
                product: ProductId(place as i64 + 1),
                name: format!(
                    "{}{}",
                    NAMES[place % 5],
                    if place < 5 { String::new() } else { format!(" {place}") }
                ),
                gross: Money(net + net / 20),
                net: Money(*net),
                units: Quantity::units(net / 1000),
                cumulative,
                class,
            }
        })
        .collect()
}

fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 11, 24).unwrap()
}

fn stock(count: u64) -> StockFan {
    let mut dice = Dice(11);
    let mut on_hand = 120_i64;
    let days = (count * 2).max(1);
    let day = |place: u64| first_day().checked_add_days(Days::new(place)).unwrap();
    let past = (0..days)
        .map(|place| {
            on_hand -= dice.below(6) as i64;
            if on_hand < 30 {
                on_hand += 110;
            }
            StockLevel { day: day(place), on_hand: Quantity::units(on_hand) }
        })
        .collect();
    let fan = (1..=count.min(42))
        .map(|ahead| {
            let at = |rate: f64| Quantity::units(((on_hand as f64) - rate * ahead as f64).max(0.0) as i64);
            FanDay { day: day(days - 1 + ahead), p10: at(3.4), p50: at(2.4), p90: at(1.5) }
        })
        .collect();
    StockFan {
        product: ProductId(3),
        name: "Jumbo bag red retrospot".into(),
        past,
        fan,
        reorder_point: Some(Quantity::units(34)),
        out: Some((day(days + 18), Some(day(days + 40)))),
    }
}

fn demand(days: u64) -> Vec<DemandDay> {
    let mut dice = Dice(5);
    (0..days)
        .map(|place| {
            let day = first_day().checked_add_days(Days::new(place)).unwrap();
            let orders = if place % 7 == 5 { 0 } else { dice.below(30) + place % 7 };
            DemandDay { day, orders, value: Money(orders as i64 * 4_217) }
        })
        .collect()
}

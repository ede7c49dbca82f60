//! What is sold, what will be sold, what runs out and what to order.

use super::Amount;

super::views! {
    /// What will be sold of every product and how long it lasts.
    struct ForecastsView {
        /// The day it was foretold.
        pub today: String,
        /// Days of history looked at, at the most.
        pub days: u32,
        /// Whether demand was classed by `day` or by `week`.
        pub by: String,
        /// The share of lead times that are to pass without a shortage, per cent.
        pub service: f64,
        /// Products at risk, of all that are offered.
        pub at_risk: u32,
        /// Products that are offered.
        pub n: u32,
        /// Those that were asked for, what runs out first at the head.
        pub products: Vec<ForecastView>,
    }

    /// What will be sold of one product and how long it lasts.
    struct ForecastView {
        /// The product's row.
        pub product_id: i64,
        /// The product's name.
        pub product: String,
        /// The product's SKU.
        pub sku: Option<String>,
        /// What a unit of it is called.
        pub unit: Option<String>,
        /// Who sells it to the owner.
        pub supplier: Option<String>,
        /// Said in one sentence.
        pub sentence: String,
        /// `a`, `b` or `c` by its share of net revenue on those days; none without any.
        pub abc: Option<String>,
        /// `smooth`, `erratic`, `intermittent` or `lumpy`; none with fewer than two demands.
        pub class: Option<String>,
        /// Days of history it rests on.
        pub days: u32,
        /// Days with demand among them.
        pub demands: u32,
        /// Days or weeks to each one with demand (ADI).
        pub interval: Option<f64>,
        /// How unlike the amounts are (CV²).
        pub variation: Option<f64>,
        /// Mean demand a day.
        pub mean_daily: f64,
        /// Demand a day by the method used.
        pub rate_daily: f64,
        /// `ses`, `sba`, `tsb` or `mean`; none without demand.
        pub method: Option<String>,
        /// The method's mean error so far as a multiple of that of "next week as this week"; below 1 is better.
        pub against_naive: Option<f64>,
        /// In the house.
        pub on_hand: Amount,
        /// Set aside for orders.
        pub reserved: Amount,
        /// What open orders wait for.
        pub waiting: Amount,
        /// What is still to come from suppliers.
        pub due_in: Amount,
        /// What of it comes within the lead time.
        pub due_in_lead: Amount,
        /// Whether stock of it was ever counted or received.
        pub counted: bool,
        /// Days that what is there and due within the lead time lasts.
        pub days_of_cover: Option<f64>,
        /// In 10 of 100 futures it is out by this day.
        pub out_from: Option<String>,
        /// In half of them.
        pub out_likely: Option<String>,
        /// In 90 of them; none beyond the days looked ahead.
        pub out_to: Option<String>,
        /// Days from ordering to receiving.
        pub lead_days: f64,
        /// `history`, `product`, `supplier` or `book`: where that comes from.
        pub lead_from: String,
        /// Receipts it is learned from.
        pub lead_n: u32,
        /// Order again at this much.
        pub reorder_point: Option<Amount>,
        /// The part of it that is there for chance.
        pub safety_stock: Option<Amount>,
        /// What the owner calls low.
        pub low_at: Option<Amount>,
        /// How many come in a pack.
        pub pack_size: Option<Amount>,
        /// How much to order now; 0 where there is enough.
        pub suggested: Amount,
        /// Whether what is there and comes within the lead time may not last.
        pub at_risk: bool,
    }

    /// One product's forecast with all it rests on.
    struct ForecastDetail {
        /// Its figures.
        pub forecast: ForecastView,
        /// Why this method, as a sentence.
        pub why: Option<String>,
        /// Where the lead time comes from, as a sentence.
        pub lead: String,
        /// How the reorder point was found, as a sentence.
        pub reorder: Option<String>,
        /// Every method, tried on this product's past.
        pub methods: Vec<MethodView>,
        /// Whether the demand below is by `day` or by `week`.
        pub by: String,
        /// Demand from the first day or week on that counts, oldest first, each by its first day.
        pub demand: Vec<DemandView>,
        /// Stock of the last days, oldest first.
        pub past: Vec<StockLevelView>,
        /// Stock of the days to come.
        pub fan: Vec<FanDayView>,
    }

    /// A method and how good it would have been.
    struct MethodView {
        /// `ses`, `croston`, `sba` or `tsb`.
        pub method: String,
        /// Whether it is the one used.
        pub used: bool,
        /// What it expects a day or week.
        pub rate: Option<f64>,
        /// Days or weeks it was tried on.
        pub n: u32,
        /// Its mean error on those.
        pub error: Option<f64>,
        /// The same as a multiple of that of "next as the last one".
        pub against_naive: Option<f64>,
    }

    /// Demand of one day or week.
    struct DemandView {
        /// Its first day.
        pub day: String,
        /// Ordered less cancelled, less what a return took back.
        pub quantity: Amount,
    }

    /// What was on hand at the end of a day.
    struct StockLevelView {
        /// The day.
        pub day: String,
        /// On hand.
        pub on_hand: Amount,
    }

    /// What will be on hand on a day to come.
    struct FanDayView {
        /// The day.
        pub day: String,
        /// 10 of 100 futures have less.
        pub p10: Amount,
        /// Half have less.
        pub p50: Amount,
        /// 90 of 100 have less.
        pub p90: Amount,
    }

    /// What to order of suppliers.
    struct PurchaseListView {
        /// The day it was made.
        pub today: String,
        /// What it would cost, of the lines whose cost is known.
        pub cost: String,
        /// Lines whose cost is not known.
        pub without_cost: u32,
        /// What to order, by supplier and name.
        pub lines: Vec<PurchaseListLine>,
    }

    /// One product to order.
    struct PurchaseListLine {
        /// The product's row.
        pub product_id: i64,
        /// The product's name.
        pub product: String,
        /// The product's SKU.
        pub sku: Option<String>,
        /// Who sells it to the owner.
        pub supplier: Option<String>,
        /// How much to order.
        pub quantity: Amount,
        /// What a unit of it is called.
        pub unit: Option<String>,
        /// How many come in a pack.
        pub pack_size: Option<Amount>,
        /// What a unit costs.
        pub unit_cost: Option<String>,
        /// What the line costs.
        pub cost: Option<String>,
        /// On hand less reserved.
        pub available: Amount,
        /// What is due in already.
        pub due_in: Amount,
        /// What open orders wait for.
        pub waiting: Amount,
        /// Order again at this much.
        pub reorder_point: Option<Amount>,
        /// In 10 of 100 futures it is out by this day.
        pub out_from: Option<String>,
        /// Days from ordering to receiving.
        pub lead_days: f64,
        /// Why, as a sentence.
        pub sentence: String,
    }

    /// How stock is planned.
    struct PlanningView {
        /// Days from ordering of a supplier to receiving, where nothing else is known or set.
        pub lead_days: u16,
        /// The share of lead times that are to pass without a shortage, per cent.
        pub service: f64,
        /// Days an order is to last once it has come.
        pub order_days: u16,
        /// Lead times set for a product or a supplier.
        pub leads: Vec<PlanningLead>,
    }

    /// A lead time that was set.
    struct PlanningLead {
        /// The product it is of.
        pub product: Option<String>,
        /// Or the supplier.
        pub supplier: Option<String>,
        /// Days.
        pub days: u16,
    }

    /// Best sellers of a period.
    struct SellersView {
        /// The period's start.
        pub from: String,
        /// The period's end, not in it.
        pub to: String,
        /// The time zone of its days.
        pub tz: String,
        /// What all of them brought before returns.
        pub gross: String,
        /// And after.
        pub net: String,
        /// Products sold or brought back in it.
        pub n: u32,
        /// The products, largest net revenue first.
        pub sellers: Vec<SellerView>,
    }

    /// A product and what it brought.
    struct SellerView {
        /// The product's row.
        pub product_id: i64,
        /// The product's name.
        pub product: String,
        /// The product's SKU.
        pub sku: Option<String>,
        /// Before returns.
        pub gross: String,
        /// After returns.
        pub net: String,
        /// Units, after returns.
        pub units: Amount,
        /// The share of all net revenue that it and those before it hold, 0 to 1.
        pub cumulative: f64,
        /// `a`, `b` or `c`.
        pub class: String,
    }

    /// Revenue and returns of a period.
    struct RevenueView {
        /// The period's start.
        pub from: String,
        /// The period's end, not in it.
        pub to: String,
        /// The time zone of its days.
        pub tz: String,
        /// What orders finished in it came to.
        pub revenue: String,
        /// What returns in it came to.
        pub returned: String,
        /// Day by day, week by week or month by month.
        pub slots: Vec<RevenueSlot>,
    }

    /// Revenue of one day, week or month.
    struct RevenueSlot {
        /// `2011-11-14`, `2011-W46` or `2011-11`.
        pub period: String,
        /// What orders finished in it came to.
        pub revenue: String,
        /// What returns in it came to.
        pub returned: String,
        /// Whether it is over.
        pub complete: bool,
    }

    /// What was ordered, day by day.
    struct CalendarView {
        /// The period's start.
        pub from: String,
        /// The period's end, not in it.
        pub to: String,
        /// The time zone of its days.
        pub tz: String,
        /// Orders received; rejected and cancelled ones left out.
        pub orders: u32,
        /// What they came to.
        pub value: String,
        /// The days, those without orders too.
        pub days: Vec<CalendarDay>,
    }

    /// What was ordered on one day.
    struct CalendarDay {
        /// The day.
        pub day: String,
        /// Orders received.
        pub orders: u32,
        /// What they came to.
        pub value: String,
    }

    /// When the orders open today will be done.
    struct DoneWhenView {
        /// Orders open today.
        pub open: u32,
        /// Half of the futures have them done by this day; none with too little history.
        pub p50: Option<String>,
        /// 85 of 100 have.
        pub p85: Option<String>,
        /// Orders finished on the days drawn from.
        pub n: u32,
        /// Those days.
        pub days: u32,
        /// Said in one sentence.
        pub sentence: String,
    }
}

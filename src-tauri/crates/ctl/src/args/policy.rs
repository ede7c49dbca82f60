//! What can be asked of the owner's policy.

use clap::{Args as ClapArgs, Subcommand};

#[derive(Subcommand)]
pub(crate) enum Policy {
    /// Show the policy in force
    Show,
    /// Change rules of the policy; what is not named stays as it is
    Set(SetPolicy),
    /// List the versions the policy has had
    History,
}

#[derive(ClapArgs)]
pub(crate) struct SetPolicy {
    /// Approve orders up to this total without asking; `off` asks about every order
    #[arg(long, allow_hyphen_values = true, value_name = "X|off")]
    pub(crate) approve_up_to: Option<String>,
    /// Ask when a quantity is more than so many times the product's usual
    #[arg(long, value_name = "N|off", value_parser = rule)]
    pub(crate) unusual_quantity: Option<Rule>,
    /// So many past orders of a product make a usual
    #[arg(long, value_name = "N")]
    pub(crate) min_orders: Option<u16>,
    /// Ask when a price is off the catalogue's by more than so many percent
    #[arg(long, value_name = "N|off", value_parser = rule)]
    pub(crate) unusual_price: Option<Rule>,
    /// Hold an order of the same customer and lines within so many hours
    #[arg(long, value_name = "N|off", value_parser = rule)]
    pub(crate) duplicates_within: Option<Rule>,
    /// What becomes of an order that stock does not cover, when it comes in
    #[arg(long, value_parser = ["warn", "block"])]
    pub(crate) short_stock: Option<String>,
    /// How much of a short order is set aside
    #[arg(long, value_parser = ["whole", "what_there_is", "what-there-is"])]
    pub(crate) reserve: Option<String>,
    /// Count a shipped order as delivered after so many days
    #[arg(long, value_name = "N|off", value_parser = rule)]
    pub(crate) auto_deliver_after: Option<Rule>,
    /// Orders are paid before they are shipped
    #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"])]
    pub(crate) pay_first: Option<String>,
    /// Days to pay in, where orders are not paid first
    #[arg(long, value_name = "N")]
    pub(crate) days_to_pay: Option<u16>,
    /// Begin with this former version instead of the policy in force
    #[arg(long, value_name = "VERSION")]
    pub(crate) back_to: Option<i64>,
    /// Tell what it would have decided on past orders; writes nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Try it on the orders of so many days
    #[arg(long, value_name = "N", requires = "dry_run", default_value_t = 90,
          value_parser = clap::value_parser!(u32).range(1..=366))]
    pub(crate) days: u32,
}

/// A rule's figure, or that it is off.
#[derive(Clone, Copy)]
pub(crate) struct Rule(pub(crate) Option<u16>);

fn rule(text: &str) -> Result<Rule, String> {
    match text {
        "off" => Ok(Rule(None)),
        _ => text
            .parse()
            .map(|figure| Rule(Some(figure)))
            .map_err(|_| "give a whole number up to 65535, or off".to_owned()),
    }
}

//! Demand and stock: what will be sold, what runs out, what to order, what was sold and when open orders are done.

use fivedesk_tests::{Shop, fields};
use serde_json::{Value, json};

/// A Monday, at noon.
const NOW: &str = "2026-03-16T11:00:00Z";

fn ask(shop: &Shop, words: &[&str]) -> Value {
    at(shop, NOW, words)
}

fn at(shop: &Shop, now: &str, words: &[&str]) -> Value {
    shop.ask(&[words, &["--now", now]].concat())
}

const LAPTOPS: (&str, &str, i64) = ("LAP-1", "Laptop", 2);
const HEADPHONES: (&str, &str, i64) = ("HEA-1", "Headphones", 1);
const HEAD: &str =
    "order_ref,product,sku,quantity,unit_price,currency,status,received_at,shipped_at,delivered_at\n";

/// A shop that sold so much of each product on every day of the weeks before, and delivered it at once.
fn sold(daily: &[(&str, &str, i64)], weeks: u32) -> Shop {
    let shop = Shop::stocked();
    let mut file = HEAD.to_owned();
    let mut number = 0;
    for back in (1..=7 * weeks).rev() {
        let at = format!("{}T10:00:00Z", day_before(back));
        for (sku, product, units) in daily {
            number += 1;
            file.push_str(&format!(
                "S/{number},{product},{sku},{units},10.00,EUR,delivered,{at},{at},{at}\n"
            ));
        }
    }
    let file = shop.write("orders.csv", file);
    ask(&shop, &["import", &file]);
    shop
}

/// The day so many days before the 16th of March 2026.
fn day_before(back: u32) -> String {
    let (mut year, mut month, mut day) = (2026, 3, 16_i64 - i64::from(back));
    while day < 1 {
        month -= 1;
        if month == 0 {
            (year, month) = (year - 1, 12);
        }
        day += match month {
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
    }
    format!("{year}-{month:02}-{day:02}")
}

fn product<'a>(forecasts: &'a Value, name: &str) -> &'a Value {
    let all = forecasts["products"].as_array().unwrap();
    all.iter().find(|row| row["product"] == name).unwrap_or_else(|| panic!("no {name} in {forecasts}"))
}

#[test]
fn a_forecast_shows_every_field_that_scripts_rely_on() {
    let shop = sold(&[LAPTOPS], 8);
    let all = ask(&shop, &["oversight", "forecast"]);
    fields(&all, &["today", "days", "by", "service", "at_risk", "n", "products"]);
    let names = [
        "product_id",
        "product",
        "sku",
        "sentence",
        "abc",
        "class",
        "days",
        "demands",
        "interval",
        "variation",
        "mean_daily",
        "rate_daily",
        "method",
        "against_naive",
        "on_hand",
        "reserved",
        "waiting",
        "due_in",
        "due_in_lead",
        "counted",
        "days_of_cover",
        "out_from",
        "out_likely",
        "out_to",
        "lead_days",
        "lead_from",
        "lead_n",
        "reorder_point",
        "safety_stock",
        "low_at",
        "pack_size",
        "suggested",
        "at_risk",
    ];
    for row in all["products"].as_array().unwrap() {
        fields(row, &names);
    }
    let one = ask(&shop, &["oversight", "forecast", "LAP-1"]);
    fields(&one, &["forecast", "why", "lead", "reorder", "methods", "by", "demand", "past", "fan"]);
    let methods: Vec<_> = one["methods"].as_array().unwrap().iter().map(|m| m["method"].clone()).collect();
    assert_eq!(methods, ["ses", "croston", "sba", "tsb"]);
    assert_eq!(one["forecast"], *product(&all, "Laptop"), "the list and the one say the same");
    assert_eq!(ask(&shop, &["oversight", "forecast"]), all, "and the same again: chance is seeded");
}

#[test]
fn what_sells_evenly_runs_out_on_a_day_and_is_ordered_for_four_weeks() {
    let shop = sold(&[LAPTOPS], 8);
    let laptop = &ask(&shop, &["oversight", "forecast"])["products"][0];
    assert_eq!(laptop["product"], "Laptop", "what runs out first stands first: {laptop}");
    assert_eq!(
        (&laptop["class"], &laptop["method"], &laptop["abc"]),
        (&json!("smooth"), &json!("ses"), &json!("a"))
    );
    assert_eq!((&laptop["mean_daily"], &laptop["days_of_cover"]), (&json!(2.0), &json!(5.0)), "10 on hand");
    assert_eq!((&laptop["out_from"], &laptop["out_to"]), (&json!("2026-03-20"), &json!("2026-03-20")));
    assert_eq!((&laptop["lead_days"], &laptop["lead_from"]), (&json!(14.0), &json!("book")));
    assert_eq!((&laptop["reorder_point"], &laptop["safety_stock"]), (&json!(28), &json!(0)));
    assert_eq!(laptop["suggested"], 28 + 56 - 10, "to the reorder point and four weeks beyond");
    let sentence = laptop["sentence"].as_str().unwrap();
    assert!(sentence.contains("runs out on Fri 20 Mar") && sentence.contains("74"), "{sentence}");
    assert_eq!(ask(&shop, &["oversight", "forecast", "--at-risk"])["products"].as_array().unwrap().len(), 1);
    assert_eq!(ask(&shop, &["oversight", "forecast", "--class", "lumpy"])["products"], json!([]));
    let phone = &ask(&shop, &["oversight", "forecast", "PHO-1"])["forecast"];
    assert_eq!(
        (&phone["class"], &phone["out_from"], &phone["at_risk"]),
        (&Value::Null, &Value::Null, &json!(false))
    );
    assert!(phone["sentence"].as_str().unwrap().contains("No Smartphone was sold"), "{phone}");
}

#[test]
fn an_order_of_today_changes_what_is_there_and_tomorrow_what_is_wanted() {
    let shop = sold(&[LAPTOPS], 8);
    let order = ask(&shop, &["order", "submit", "Laptop:4"])["id"].to_string();
    ask(&shop, &["order", "approve", &order]);
    let laptop = |now| product(&at(&shop, now, &["oversight", "forecast"]), "Laptop").clone();
    let today = laptop(NOW);
    assert_eq!(
        (&today["reserved"], &today["days_of_cover"]),
        (&json!(4), &json!(3.0)),
        "6 available: {today}"
    );
    assert_eq!(today["mean_daily"], 2.0, "today is not over");
    let tomorrow = laptop("2026-03-17T11:00:00Z");
    assert_eq!((&tomorrow["days"], &tomorrow["demands"]), (&json!(57), &json!(57)));
    assert!((tomorrow["mean_daily"].as_f64().unwrap() - 116.0 / 57.0).abs() < 1e-12, "{tomorrow}");
    ask(&shop, &["order", "cancel", &order]);
    let after = laptop("2026-03-17T11:00:00Z");
    assert_eq!(after["demands"], 56, "what was cancelled was not wanted: {after}");
}

#[test]
fn a_return_within_a_fortnight_takes_its_demand_back() {
    let shop = Shop::stocked();
    ask(&shop, &["stock", "set", "Laptop:500"]);
    let walk = |now: &str, text: &str| {
        let id = at(&shop, now, &["order", "submit", text, "--customer", "Ada"])["id"].to_string();
        for step in ["approve", "pay", "fulfil", "deliver"] {
            at(&shop, now, &["order", step, &id]);
        }
        id
    };
    walk("2026-03-01T10:00:00Z", "Laptop:3");
    let undone = walk("2026-03-05T10:00:00Z", "Laptop:300");
    walk("2026-03-06T10:00:00Z", "Laptop:5");
    let demand = |shop: &Shop| {
        let one = ask(shop, &["oversight", "forecast", "LAP-1", "--by", "day"]);
        let days = one["demand"].as_array().unwrap().iter().map(|day| day["quantity"].as_i64().unwrap());
        days.sum::<i64>()
    };
    assert_eq!(demand(&shop), 308);
    at(&shop, "2026-03-05T10:12:00Z", &["order", "return", &undone]);
    assert_eq!(demand(&shop), 8, "it was undone within minutes");
    let sellers = ask(&shop, &["oversight", "sellers", "--from", "2026-03-01"]);
    let laptop = &sellers["sellers"][0];
    assert_eq!((&laptop["gross"], &laptop["net"]), (&json!("307996.92"), &json!("7999.92")), "{sellers}");
    assert_eq!((&laptop["units"], &laptop["class"]), (&json!(8), &json!("a")));
    let revenue = ask(&shop, &["oversight", "revenue", "--from", "2026-03-01", "--by", "month"]);
    assert_eq!((&revenue["revenue"], &revenue["returned"]), (&json!("307996.92"), &json!("299997.00")));
    let calendar = ask(&shop, &["oversight", "calendar", "--from", "2026-03-01"]);
    let day = calendar["days"].as_array().unwrap().iter().find(|day| day["day"] == "2026-03-05").unwrap();
    assert_eq!((&day["orders"], &day["value"]), (&json!(1), &json!("299997.00")));
    assert_eq!(calendar["orders"], 3);
}

#[test]
fn what_is_due_in_counts_when_it_comes_within_the_lead_time() {
    let shop = sold(&[LAPTOPS], 8);
    ask(&shop, &["purchase", "add", "Laptop:40", "--due", "2026-03-20", "--supplier", "Nord"]);
    ask(&shop, &["purchase", "add", "Laptop:100", "--due", "2026-05-20"]);
    let laptop = product(&ask(&shop, &["oversight", "forecast"]), "Laptop").clone();
    assert_eq!((&laptop["due_in"], &laptop["due_in_lead"]), (&json!(140), &json!(40)));
    assert_eq!((&laptop["days_of_cover"], &laptop["out_from"]), (&json!(25.0), &json!("2026-04-09")));
    assert_eq!((&laptop["suggested"], &laptop["at_risk"]), (&json!(0), &json!(false)), "{laptop}");
}

#[test]
fn three_receipts_teach_the_lead_time_and_the_owner_sets_it_before() {
    let shop = sold(&[LAPTOPS], 8);
    let lead = |shop: &Shop| {
        let laptop = product(&ask(shop, &["oversight", "forecast"]), "Laptop").clone();
        (laptop["lead_days"].as_f64().unwrap(), laptop["lead_from"].as_str().unwrap().to_owned())
    };
    ask(&shop, &["oversight", "planning", "--lead-days", "10", "--service", "98", "--order-days", "30"]);
    assert_eq!(lead(&shop), (10.0, "book".to_owned()));
    ask(&shop, &["supplier", "add", "Nord"]);
    ask(&shop, &["product", "edit", "LAP-1", "--supplier", "Nord"]);
    ask(&shop, &["oversight", "planning", "--supplier", "Nord", "--lead-days", "7"]);
    assert_eq!(lead(&shop), (7.0, "supplier".to_owned()));
    let planning = ask(&shop, &["oversight", "planning", "--product", "LAP-1", "--lead-days", "5"]);
    assert_eq!((&planning["service"], &planning["order_days"]), (&json!(98.0), &json!(30)));
    assert_eq!(
        planning["leads"],
        json!([
            { "product": "Laptop", "supplier": null, "days": 5 },
            { "product": null, "supplier": "Nord", "days": 7 },
        ])
    );
    assert_eq!(lead(&shop), (5.0, "product".to_owned()));
    for (purchase, noted, came) in [
        ("1", "2026-01-01", "2026-01-04"),
        ("2", "2026-01-10", "2026-01-13"),
        ("3", "2026-02-01", "2026-02-07"),
    ] {
        at(&shop, &format!("{noted}T09:00:00Z"), &["purchase", "add", "Laptop:1"]);
        at(&shop, &format!("{came}T09:00:00Z"), &["purchase", "receive", purchase]);
    }
    assert_eq!(lead(&shop), (4.0, "history".to_owned()), "3, 3 and 6 days");
    ask(&shop, &["undo"]);
    assert_eq!(lead(&shop), (5.0, "product".to_owned()), "two are too few");
    ask(&shop, &["oversight", "planning", "--product", "LAP-1", "--lead-days", "0"]);
    assert_eq!(lead(&shop), (7.0, "supplier".to_owned()));
    shop.assert_healthy();
}

#[test]
fn figures_that_cannot_be_are_refused_with_what_would_be_right() {
    let shop = Shop::stocked();
    for words in [
        &["planning", "--lead-days", "0"][..],
        &["planning", "--lead-days", "400"],
        &["planning", "--service", "20"],
        &["planning", "--service", "100"],
        &["planning", "--order-days", "0"],
        &["planning", "--product", "LAP-1"],
        &["planning", "--product", "LAP-1", "--lead-days", "5", "--service", "90"],
        &["forecast", "--days", "5"],
        &["forecast", "--by", "month"],
        &["forecast", "--class", "odd"],
        &["forecast", "--abc", "d"],
        &["sellers", "--from", "2026-03-05", "--to", "2026-03-01"],
        &["purchase-list", "--out", "list.doc"],
    ] {
        shop.refused(4, "invalid_input", &[&["oversight"], words].concat());
    }
    shop.refused(5, "not_found", &["oversight", "forecast", "Nothing"]);
    shop.refused(5, "not_found", &["oversight", "planning", "--supplier", "Nobody", "--lead-days", "5"]);
}

#[test]
fn the_purchase_list_fills_packs_and_opens_in_a_spreadsheet() {
    let shop = sold(&[LAPTOPS, HEADPHONES], 8);
    ask(&shop, &["product", "edit", "LAP-1", "--pack", "25", "--cost", "700", "--supplier", "Süd GmbH"]);
    let list = ask(&shop, &["oversight", "purchase-list"]);
    let lines = list["lines"].as_array().unwrap();
    let line = |name: &str| lines.iter().find(|line| line["product"] == name).cloned();
    let laptop = line("Laptop").unwrap();
    assert_eq!((&laptop["quantity"], &laptop["cost"]), (&json!(75), &json!("52500.00")), "74 in packs of 25");
    assert_eq!((&list["cost"], &list["without_cost"]), (&json!("52500.00"), &json!(0)));
    assert_eq!(
        line("Headphones"),
        None,
        "30 on hand last a month at one a day, above the 14 of the lead time"
    );
    let file = shop.file("list.csv");
    ask(&shop, &["oversight", "purchase-list", "--out", file.to_str().unwrap()]);
    let text = std::fs::read_to_string(&file).unwrap();
    let rows: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert!(rows[0].starts_with("Supplier,SKU,Product,Order,"), "{text}");
    assert!(rows[1].starts_with("Süd GmbH,LAP-1,Laptop,75,"), "{text}");
    assert_eq!(rows.len(), 2);
    let sheet = shop.file("list.xlsx");
    ask(&shop, &["oversight", "purchase-list", "--out", sheet.to_str().unwrap()]);
    assert!(std::fs::read(&sheet).unwrap().starts_with(b"PK"), "an XLSX file is a ZIP file");
    let pages = shop.file("list.pdf");
    ask(&shop, &["oversight", "purchase-list", "--out", pages.to_str().unwrap()]);
    assert!(std::fs::read(&pages).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn what_was_never_counted_is_not_ordered_but_what_orders_wait_for_is() {
    let shop = Shop::empty();
    shop.ask(&["product", "add", "Lamp", "--price", "10", "--sku", "LAM-1"]);
    let one = ask(&shop, &["oversight", "forecast", "LAM-1"])["forecast"].clone();
    assert_eq!(
        (&one["counted"], &one["at_risk"], &one["suggested"]),
        (&json!(false), &json!(false), &json!(0))
    );
    let order = ask(&shop, &["order", "submit", "Lamp:3"])["id"].to_string();
    ask(&shop, &["order", "approve", &order]);
    let one = ask(&shop, &["oversight", "forecast", "LAM-1"])["forecast"].clone();
    assert_eq!((&one["at_risk"], &one["suggested"]), (&json!(true), &json!(3)), "{one}");
    assert!(one["sentence"].as_str().unwrap().contains("wait for 3 Lamp"), "{one}");
}

#[test]
fn stock_before_today_and_after_is_shown_day_by_day() {
    let shop = sold(&[HEADPHONES], 8);
    at(&shop, "2026-03-10T09:00:00Z", &["stock", "set", "Headphones:12"]);
    at(&shop, "2026-03-12T09:00:00Z", &["stock", "receive", "Headphones:8"]);
    let one = ask(&shop, &["oversight", "forecast", "HEA-1"]);
    let past: Vec<_> = one["past"].as_array().unwrap().iter().rev().take(5).cloned().collect();
    let on_hand: Vec<_> = past.iter().map(|day| day["on_hand"].as_i64().unwrap()).collect();
    assert_eq!((&past[0]["day"], on_hand), (&json!("2026-03-16"), vec![20, 20, 20, 20, 20]));
    let eleventh = one["past"].as_array().unwrap().iter().find(|day| day["day"] == "2026-03-11").unwrap();
    assert_eq!(eleventh["on_hand"], 12);
    let fan = one["fan"].as_array().unwrap();
    assert_eq!((fan.len(), &fan[0]["day"], &fan[0]["p50"]), (90, &json!("2026-03-16"), &json!(19)));
    assert_eq!(fan[89]["p90"], 0, "20 do not last 90 days");
}

#[test]
fn open_orders_are_foretold_by_the_pace_of_the_last_weeks() {
    let shop = sold(&[HEADPHONES], 12);
    let none = ask(&shop, &["oversight", "done-when"]);
    assert_eq!(
        (&none["open"], &none["p50"], &none["sentence"]),
        (&json!(0), &Value::Null, &json!("No order is open."))
    );
    for _ in 0..3 {
        ask(&shop, &["order", "submit", "Headphones:1"]);
    }
    let found = ask(&shop, &["oversight", "done-when"]);
    assert_eq!((&found["open"], &found["n"], &found["days"]), (&json!(3), &json!(84), &json!(84)));
    assert_eq!((&found["p50"], &found["p85"]), (&json!("2026-03-19"), &json!("2026-03-19")), "one a day");
    let young = Shop::stocked();
    ask(&young, &["order", "submit", "Laptop:1"]);
    let young = ask(&young, &["oversight", "done-when"]);
    assert_eq!(young["p85"], Value::Null);
    assert!(young["sentence"].as_str().unwrap().contains("Too few orders"), "{young}");
}

#[test]
fn an_empty_book_has_forecasts_too() {
    let shop = Shop::empty();
    assert_eq!(ask(&shop, &["oversight", "forecast"])["products"], json!([]));
    assert_eq!(ask(&shop, &["oversight", "purchase-list"])["lines"], json!([]));
    assert_eq!(ask(&shop, &["oversight", "sellers"])["sellers"], json!([]));
    assert_eq!(ask(&shop, &["oversight", "revenue"])["revenue"], "0.00");
    assert_eq!(ask(&shop, &["oversight", "calendar"])["orders"], 0);
}

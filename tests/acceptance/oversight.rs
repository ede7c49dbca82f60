//! Oversight: the flow's figures against ones worked out by hand from times replayed with `--now`.

use fivedesk_tests::{Shop, book, fields};
use serde_json::{Value, json};

/// Three orders walked over known times; a fourth waits for payment, a fifth for stock.
pub(crate) fn walked() -> Shop {
    let shop = Shop::stocked();
    let at = |now: &str, words: &[&str]| {
        let words: Vec<&str> = words.iter().copied().chain(["--now", now]).collect();
        shop.ask(&words);
    };
    for (id, day) in [("1", "02"), ("2", "03"), ("3", "10")] {
        at(&format!("2026-03-{day}T08:00:00Z"), &["order", "submit", "Laptop:2", "--customer", "Ada"]);
        at(&format!("2026-03-{day}T09:00:00Z"), &["order", "approve", id]);
        at(&format!("2026-03-{day}T12:00:00Z"), &["order", "pay", id]);
        at(&format!("2026-03-{day}T14:00:00Z"), &["order", "fulfil", id]);
    }
    at("2026-03-03T14:00:00Z", &["order", "deliver", "1"]);
    at("2026-03-05T14:00:00Z", &["order", "deliver", "2"]);
    at("2026-03-13T14:00:00Z", &["order", "deliver", "3"]);
    at("2026-03-13T15:00:00Z", &["order", "submit", "Headphones:1"]);
    at("2026-03-13T16:00:00Z", &["order", "approve", "4"]);
    at("2026-03-13T15:00:00Z", &["order", "submit", "Laptop:9"]);
    at("2026-03-13T16:00:00Z", &["order", "approve", "5"]);
    at("2026-03-13T16:00:00Z", &["product", "add", "Cable", "--price", "3", "--low", "5"]);
    shop
}

fn summary(shop: &Shop, more: &[&str]) -> Value {
    let words = ["oversight", "summary", "--now", "2026-03-15T12:00:00Z", "--tz", "UTC"];
    shop.ask(&words.iter().chain(more).copied().collect::<Vec<_>>())
}

#[test]
fn the_summary_shows_every_field_that_scripts_rely_on() {
    let summary = summary(&walked(), &[]);
    fields(
        &summary,
        &[
            "orders",
            "throughput",
            "stages",
            "bottleneck",
            "service_level",
            "low_stock",
            "recommendations",
            "lead_time",
            "agents",
        ],
    );
    for row in summary["throughput"].as_array().unwrap() {
        fields(row, &["period", "delivered"]);
    }
    for row in summary["stages"].as_array().unwrap() {
        fields(
            row,
            &["stage", "n", "mean_hours", "median_hours", "p90_hours", "open", "oldest_since", "share"],
        );
    }
    fields(&summary["bottleneck"], &["stage", "desk", "share", "median_hours", "p90_hours", "n", "sentence"]);
    for row in summary["recommendations"].as_array().unwrap() {
        fields(
            row,
            &["id", "desk", "finding", "evidence", "strength", "orders", "products", "action", "label"],
        );
        assert!(
            row["evidence"].as_str().unwrap().contains(' '),
            "no recommendation without its evidence: {row}"
        );
    }
    for agent in summary["agents"].as_array().unwrap() {
        fields(agent, &["agent", "done", "failed", "mean_ms", "untouched_share"]);
    }
}

#[test]
fn orders_are_counted_by_status_and_age() {
    let summary = summary(&walked(), &[]);
    let count = |status: &str| summary["orders"][status].as_i64().unwrap();
    assert_eq!((count("delivered"), count("awaiting_payment"), count("approved")), (3, 1, 1));
    assert_eq!(count("rejected"), 0, "a status without orders is 0, not missing");
    let stage = |word: &str| {
        let stages = summary["stages"].as_array().unwrap();
        stages
            .iter()
            .find(|stage| stage["stage"] == word)
            .unwrap_or_else(|| panic!("no stage {word}"))
            .clone()
    };
    let payment = stage("awaiting_payment");
    assert_eq!((&payment["open"], &payment["oldest_since"]), (&json!(1), &json!("2026-03-13T16:00:00Z")));
    assert_eq!(stage("approved")["open"], 1, "the short order stands at Warehouse");
}

#[test]
fn what_came_back_without_having_arrived_is_open_no_longer() {
    let shop = walked();
    let open = |shop: &Shop| summary(shop, &[])["open"].as_i64().unwrap();
    let before = open(&shop);
    let at = |now: &str, words: &[&str]| {
        let words: Vec<&str> = words.iter().copied().chain(["--now", now]).collect();
        shop.ask(&words)
    };
    let id = at("2026-03-13T17:00:00Z", &["order", "submit", "Headphones:1"])["id"].to_string();
    for (hour, step) in [("18", "approve"), ("19", "pay"), ("20", "fulfil")] {
        at(&format!("2026-03-13T{hour}:00:00Z"), &["order", step, &id]);
    }
    assert_eq!(open(&shop), before + 1);
    let back = at("2026-03-14T09:00:00Z", &["order", "return", &id, "--refused"]);
    assert_eq!(back["status"], "returned");
    assert_eq!(open(&shop), before, "it left the flow by another way than delivery");
    let summary = summary(&shop, &[]);
    assert_eq!(summary["lead_time"]["open"], summary["open"]);
}

#[test]
fn throughput_counts_by_day_week_and_month() {
    let shop = walked();
    let by = |by: &str, from: &str, to: &str| {
        let rows = summary(&shop, &["--by", by, "--from", from, "--to", to])["throughput"].clone();
        rows.as_array()
            .unwrap()
            .iter()
            .map(|row| (row["period"].as_str().unwrap().to_owned(), row["delivered"].as_i64().unwrap()))
            .collect::<Vec<_>>()
    };
    let row = |period: &str, delivered| (period.to_owned(), delivered);
    assert_eq!(by("week", "2026-03-02", "2026-03-15"), [row("2026-W10", 2), row("2026-W11", 1)]);
    assert_eq!(by("month", "2026-03-01", "2026-03-31"), [row("2026-03", 3)]);
    assert_eq!(
        by("day", "2026-03-03", "2026-03-05"),
        [row("2026-03-03", 1), row("2026-03-04", 0), row("2026-03-05", 1)],
        "a day without deliveries is 0"
    );
}

#[test]
fn time_in_stage_is_measured_with_mean_median_and_p90() {
    let summary = summary(&walked(), &["--from", "2026-03-01", "--to", "2026-03-14"]);
    let stage = |word: &str| {
        let stages = summary["stages"].as_array().unwrap();
        stages.iter().find(|stage| stage["stage"] == word).unwrap().clone()
    };
    // Hours on the way: 24, 48 (14:00 on the 3rd to the 5th) and 72.
    let way = stage("in_transit");
    assert_eq!(
        (&way["n"], &way["mean_hours"], &way["median_hours"]),
        (&json!(3), &json!(48.0), &json!(48.0))
    );
    assert!((way["p90_hours"].as_f64().unwrap() - 67.2).abs() < 1e-9, "48 + 0.8 x 24, interpolated: {way}");
    let payment = stage("awaiting_payment");
    assert_eq!(
        (&payment["n"], &payment["median_hours"]),
        (&json!(3), &json!(3.0)),
        "the open one is left out"
    );
    // Received to delivered: 30, 54 and 78 hours.
    let lead = &summary["lead_time"];
    assert_eq!(
        (&lead["n"], &lead["mean_hours"], &lead["median_hours"]),
        (&json!(3), &json!(54.0), &json!(54.0))
    );
    assert_eq!(summary["bottleneck"]["stage"], "in_transit", "the carrier holds most of the hours");
    assert_eq!(summary["revenue"], "5999.94", "three orders of 2 x 999.99");
    assert_eq!(summary["service_level"], "85 of 100 orders arrive within 3 d (n = 3).");
    let neck = &summary["bottleneck"];
    assert!(neck["sentence"].as_str().unwrap().contains("Delivery (on the way)"), "stage and desk: {neck}");
    assert_eq!(neck["evidence"], "median 2 d, p90 2 d, n = 3");
    assert_eq!((&neck["waited_share"], &neck["waited_median_hours"]), (&json!(1.0), &json!(48.0)));
}

#[test]
fn low_stock_and_waiting_orders_are_recommended_on() {
    let summary = summary(&walked(), &[]);
    let low: Vec<_> =
        summary["low_stock"].as_array().unwrap().iter().map(|row| row["product"].clone()).collect();
    assert!(low.contains(&json!("Cable")), "0 of a limit of 5: {low:?}");
    let all = summary["recommendations"].as_array().unwrap();
    let waiting =
        all.iter().find(|r| r["action"] == "reorder" && r["finding"].as_str().unwrap().contains("Laptop"));
    let waiting = waiting.unwrap_or_else(|| panic!("an order waits for laptops: {all:?}"));
    assert_eq!(waiting["products"], json!([1]), "one click from the finding to what it is about: {waiting}");
    assert!(all.iter().any(|r| r["finding"].as_str().unwrap().contains("Cable")), "{all:?}");
}

#[test]
fn a_period_that_is_none_is_bad_input() {
    let shop = walked();
    for words in [
        ["--from", "2026-03-05", "--to", "2026-03-01"],
        ["--from", "soon", "--to", "2026-03-01"],
        ["--from", "2026-02-30", "--to", "2026-03-01"],
        ["--from", "2026-03-01", "--tz", "Mars/Olympus"],
    ] {
        shop.refused(4, "invalid_input", &["oversight", "summary", words[0], words[1], words[2], words[3]]);
    }
    shop.run(&["oversight", "summary", "--by", "year"]).error(2, "usage");
}

#[test]
fn an_empty_book_has_a_summary_too() {
    let summary = Shop::empty().ask(&["oversight", "summary"]);
    assert_eq!(
        (&summary["bottleneck"], &summary["recommendations"]),
        (&Value::Null, &json!([])),
        "nothing is made up"
    );
    assert_eq!(summary["delivered"], 0);
    assert!(summary["stages"].as_array().unwrap().iter().all(|s| s["median_hours"].is_null()), "{summary}");
}

#[test]
fn a_limit_the_owner_never_needed_is_recommended_with_its_replay() {
    let shop = Shop::stocked();
    for _ in 0..20 {
        let id = shop.submit("Headphones:1");
        shop.step("approve", id);
    }
    shop.submit("Laptop:1");
    shop.step("reject", 21);
    let all = shop.ask(&["oversight", "summary"])["recommendations"].clone();
    let raise = all.as_array().unwrap().iter().find(|r| r["id"] == "raise_limit");
    let raise = raise.unwrap_or_else(|| panic!("20 approved by hand: {all}"));
    assert_eq!((&raise["action"], &raise["value"]), (&json!("raise_limit"), &json!("100.00")));
    let evidence = raise["evidence"].as_str().unwrap();
    assert!(evidence.contains("20 of the 21 newest orders"), "what a replay says: {evidence}");
    shop.ask(&["policy", "set", "--approve-up-to", raise["value"].as_str().unwrap()]);
    let after = shop.ask(&["oversight", "summary"])["recommendations"].clone();
    assert!(after.as_array().unwrap().iter().all(|r| r["id"] != "raise_limit"), "it is in force: {after}");
}

#[test]
fn the_rows_behind_the_figures_go_out_without_a_name() {
    let shop = Shop::sample();
    shop.step("deliver", 1);
    let folder = shop.file("rows");
    let view = shop.ask(&["oversight", "rows", "--out", folder.to_str().unwrap()]);
    let rows = |name: &str| {
        let text = std::fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap();
        text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect::<Vec<Vec<_>>>()
    };
    let orders = rows("orders");
    assert_eq!(orders[0][..5], ["order", "status", "received", "finished", "delivered"]);
    let status: Vec<_> = orders[1..].iter().map(|order| (order[1].as_str(), order[3].is_empty())).collect();
    assert_eq!(status, [("delivered", false), ("in_transit", true)]);
    let entered = "SELECT entered_at FROM stage_visits ORDER BY order_id, id LIMIT 1";
    assert_eq!(rows("visits")[1][2], book::number(&shop.book(), entered).to_string(), "to the microsecond");
    for (file, table) in [("visits", "stage_visits"), ("lines", "order_lines"), ("products", "products")] {
        let held = book::number(&shop.book(), &format!("SELECT count(*) FROM {table}"));
        assert_eq!(rows(file).len() as i64, 1 + held, "{file}");
        let told = view["files"]
            .as_array()
            .unwrap()
            .iter()
            .find(|told| told["file"].as_str().unwrap().ends_with(&format!("{file}.csv")));
        assert_eq!(told.unwrap()["rows"], held, "{file}");
    }
    let names = book::raw(&shop.book())
        .prepare("SELECT name FROM customers")
        .unwrap()
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap()
        .collect::<Result<Vec<_>, _>>()
        .unwrap();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        assert!(names.iter().all(|name| !text.contains(name.as_str())), "{text}");
    }
    assert!(!names.is_empty());
    shop.refused(1, "io", &["oversight", "rows", "--out", shop.book().to_str().unwrap()]);
}

#[test]
fn figures_are_narrowed_to_a_product_a_customer_a_channel_a_desk_and_a_size() {
    let shop = walked();
    let lead = |more: &[&str]| summary(&shop, more)["lead_time"]["n"].as_i64().unwrap();
    let customer = shop.ask(&["customer", "list"])["items"][0]["id"].to_string();
    let channel = shop.ask(&["order", "show", "1"])["source"].as_str().unwrap().to_owned();
    for (words, n, open) in [
        (["--product", "Laptop"], 3, 1),
        (["--product", "Headphones"], 0, 1),
        (["--customer", customer.as_str()], 3, 0),
        (["--customer", "999"], 0, 0),
        (["--channel", channel.as_str()], 3, 2),
        (["--channel", "nowhere"], 0, 0),
        (["--desk", "delivery"], 3, 1),
        (["--desk", "warehouse"], 0, 1),
        (["--min", "1000.00"], 3, 1),
        (["--max", "999.99"], 0, 1),
    ] {
        assert_eq!((lead(&words), summary(&shop, &words)["open"].as_i64().unwrap()), (n, open), "{words:?}");
    }
    shop.refused(4, "invalid_input", &["oversight", "summary", "--desk", "nowhere"]);
    shop.refused(4, "invalid_input", &["oversight", "summary", "--min", "much"]);
}

#[test]
fn what_was_sold_is_narrowed_as_the_flow_is_and_its_picture_says_so() {
    let shop = walked();
    let asked = |what: &str, more: &[&str]| {
        let mut words = vec!["oversight", what];
        words.extend(more);
        shop.ask(&words)
    };
    assert_eq!(asked("revenue", &[])["revenue"], "5999.94");
    for (words, revenue, sold, orders) in [
        (["--product", "Laptop"], "5999.94", 1, 3),
        (["--product", "Headphones"], "0.00", 1, 1),
        (["--channel", "nowhere"], "0.00", 0, 0),
        (["--min", "1000.00"], "5999.94", 1, 3),
        (["--max", "999.99"], "0.00", 1, 1),
    ] {
        assert_eq!(asked("revenue", &words)["revenue"], revenue, "{words:?}");
        assert_eq!(asked("sellers", &words)["n"], sold, "{words:?}");
        assert_eq!(asked("calendar", &words)["orders"], orders, "{words:?}");
        let file = shop.file("picture.svg");
        let mut draw = vec!["chart", "revenue", "--out", file.to_str().unwrap()];
        draw.extend(words);
        shop.ask(&draw);
        let picture = std::fs::read_to_string(&file).unwrap();
        assert!(picture.contains("orders ") && !picture.contains("all orders"), "{words:?}");
        assert!(picture.replace(',', "").contains(words[1]), "{words:?}: {picture}");
    }
    let file = shop.file("all.svg");
    shop.ask(&["chart", "throughput", "--out", file.to_str().unwrap()]);
    assert!(std::fs::read_to_string(&file).unwrap().contains("all orders"));
}

#[test]
fn the_orders_behind_a_figure_are_found_by_what_its_point_says() {
    let shop = walked();
    let found = |search: &str| {
        let page = shop.ask(&["order", "list", "--search", search]);
        let mut ids: Vec<i64> =
            page["items"].as_array().unwrap().iter().map(|row| row["id"].as_i64().unwrap()).collect();
        assert_eq!(page["total"], ids.len(), "{search}");
        ids.sort_unstable();
        ids
    };
    let march = "2026-03-01T00:00:00Z..2026-04-01T00:00:00Z";
    let day = 24 * 3_600;
    // Delivered after 30, 54 and 78 hours.
    assert_eq!(found(&format!("lead:{day}..{}:{march}", 3 * day)), [1, 2]);
    assert_eq!(found(&format!("lead:{}..{}:{march}", 54 * 3_600, 999 * day)), [2, 3], "its start is in it");
    assert_eq!(found("lead:0..999999999:2026-03-04T00:00:00Z..2026-03-06T00:00:00Z"), [2]);
    assert_eq!(found(&format!("left:awaiting_payment:{march}")), [1, 2, 3]);
    assert_eq!(found("left:in_transit:2026-03-13T00:00:00Z..2026-03-14T00:00:00Z"), [3]);
    assert_eq!(found("stood:in_transit:2026-03-04T00:00:00Z..2026-03-05T00:00:00Z"), [2]);
    assert_eq!(found("open:2026-03-03T14:00:00Z"), [1, 2], "what leaves then was still there before");
    assert_eq!(found("open:2026-03-03T14:00:01Z"), [2]);
    // With words and other conditions.
    assert_eq!(
        found(&format!("left:awaiting_payment:{march} finished:2026-03-13T00:00:00Z..2026-03-14T00:00:00Z")),
        [3]
    );
    assert_eq!(found(&format!("stood:awaiting_payment:{march} headphones")), [4]);
    assert_eq!(found("desk:delivery"), [1, 2, 3, 4]);
    assert_eq!(found("min:1000 status:delivered"), [1, 2, 3]);
    assert_eq!(found("max:999.99"), [4]);
    for wrong in ["open:yesterday", "lead:1:2", "left:approved", "stood:nowhere:a..b", "min:much"] {
        shop.refused(4, "invalid_input", &["order", "list", "--search", wrong]);
    }
    shop.refused(
        4,
        "invalid_input",
        &["order", "list", "--search", &format!("lead:0..9:{march} hours:business")],
    );
    shop.ask(&["oversight", "hours", "--set", "mon-sun 08:00-20:00"]);
    // 2 March 08:00 to 3 March 14:00 is 18 opening hours.
    let hours = |from: u32, to: u32| format!("lead:{}..{}:{march} hours:business", from * 3_600, to * 3_600);
    assert_eq!(found(&hours(18, 19)), [1]);
}

#[test]
fn time_is_counted_in_opening_hours_where_they_are_set_and_asked_for() {
    let shop = walked();
    shop.refused(4, "invalid_input", &["oversight", "summary", "--hours", "business"]);
    shop.refused(4, "invalid_input", &["oversight", "hours", "--set", "mon 17:00-09:00"]);
    shop.refused(4, "invalid_input", &["oversight", "hours", "--holiday", "2026-02-30"]);
    let set = shop.ask(&[
        "oversight",
        "hours",
        "--set",
        "mon-fri 9-12, 12-17",
        "--holiday",
        "2026-03-05",
        "--key",
        "h",
    ]);
    assert_eq!(set, json!({ "openings": "mon-fri 09:00-17:00", "holidays": ["2026-03-05"] }));
    assert_eq!(shop.ask(&["oversight", "hours"]), set);
    // On the way by the shop's clock in Berlin: from 15:00 on the 2nd and on the 3rd to 15:00 a day later and on the
    // 5th, which is a holiday; from 15:00 on the 10th to 15:00 three days later.
    let business = summary(&shop, &["--hours", "business", "--from", "2026-03-01", "--to", "2026-03-14"]);
    let stages = business["stages"].as_array().unwrap();
    let way = stages.iter().find(|stage| stage["stage"] == "in_transit").unwrap();
    assert_eq!((&way["n"], &way["median_hours"]), (&json!(3), &json!(10.0)), "8, 10 and 24 hours: {way}");
    assert!((way["mean_hours"].as_f64().unwrap() - 14.0).abs() < 1e-9, "{way}");
    let elapsed = summary(&shop, &["--from", "2026-03-01", "--to", "2026-03-14"]);
    assert_eq!(elapsed["lead_time"]["median_hours"], json!(54.0), "elapsed time stays the default");
    let log = shop.ask(&["log", "--kind", "hours_set"]);
    assert!(log["items"][0].to_string().contains("mon-fri 09:00-17:00"), "{log}");
    let none = shop.ask(&["oversight", "hours", "--set", "", "--no-holidays"]);
    assert_eq!(none, json!({ "openings": "", "holidays": [] }));
}

#[test]
fn stages_tell_what_is_finished_and_what_is_counted_in() {
    let shop = walked();
    let words =
        ["--from", "2026-03-01", "--to", "2026-03-14", "--now", "2026-03-15T12:00:00Z", "--tz", "UTC"];
    let stages = shop.ask(&[["oversight", "stages"].as_slice(), &words].concat());
    let fields_of =
        ["stage", "n", "mean_hours", "median_hours", "p85_hours", "p90_hours", "p95_hours", "open", "faults"];
    fields(&stages, &["from", "to", "tz", "stages", "lead_time"]);
    stages["stages"].as_array().unwrap().iter().for_each(|row| fields(row, &fields_of));
    fields(&stages["lead_time"], &fields_of);
    let counted = stages["counted_in"].as_array().unwrap();
    let lead = counted.iter().find(|row| row["stage"] == "lead_time").unwrap();
    // Delivered after 30, 54 and 78 hours; two are open after 33, so that those after it stand for two fifths each.
    assert_eq!(
        (&lead["n"], &lead["open"], &lead["p50_hours"]),
        (&json!(5), &json!(2), &json!(54.0)),
        "{lead}"
    );
    assert_eq!(lead["p85_hours"], json!(78.0), "{lead}");
    let payment = counted.iter().find(|row| row["stage"] == "awaiting_payment").unwrap();
    assert_eq!(
        (&payment["n"], &payment["open"], &payment["p90_hours"]),
        (&json!(4), &json!(1), &Value::Null)
    );
    assert_eq!(stages["faults"], json!([]));
}

#[test]
fn the_bottleneck_comes_with_its_evidence_its_weeks_and_who_stands_in_it() {
    let shop = walked();
    let words =
        ["--from", "2026-03-01", "--to", "2026-03-14", "--now", "2026-03-15T12:00:00Z", "--tz", "UTC"];
    let found = shop.ask(&[["oversight", "bottleneck"].as_slice(), &words].concat());
    fields(
        &found,
        &["stage", "share", "constraint", "median_hours", "p90_hours", "n", "sentence", "now", "weeks"],
    );
    assert_eq!(
        (&found["stage"], &found["n"], &found["median_hours"]),
        (&json!("in_transit"), &json!(3), &json!(48.0))
    );
    let weeks = found["weeks"].as_array().unwrap();
    let told: Vec<_> = weeks.iter().map(|w| (w["week"].as_str().unwrap(), w["stage"].clone())).collect();
    let on_the_way = json!("in_transit");
    assert_eq!(
        told,
        [("2026-W09", Value::Null), ("2026-W10", on_the_way.clone()), ("2026-W11", on_the_way)],
        "{found}"
    );
    // Three orders each waited an hour for approval and two to be packed.
    assert_eq!(found["constraint"]["stage"], "awaiting_delivery", "{found}");
    let worked = found["worked"].as_array().unwrap();
    let packing = worked.iter().find(|row| row["stage"] == "awaiting_delivery").unwrap();
    assert_eq!(
        (&packing["arrived"], &packing["left"], &packing["growth"]),
        (&json!(3), &json!(3), &json!(0))
    );
    assert!((packing["sole"].as_f64().unwrap() - 6.0 / 336.0).abs() < 1e-9, "6 of 14 x 24 hours: {packing}");
    assert_eq!(Shop::empty().ask(&["oversight", "bottleneck"]), Value::Null);
}

//! The flow slot by slot, what is in it and how old, and Little's law.

use fivedesk_tests::fields;
use serde_json::{Value, json};

use crate::oversight::walked;

#[test]
fn the_flow_is_told_slot_by_slot_with_what_stands_in_it() {
    let shop = walked();
    let ask = |more: &[&str]| {
        let words = ["oversight", "flow", "--now", "2026-03-15T12:00:00Z", "--tz", "UTC"];
        shop.ask(&words.iter().chain(more).copied().collect::<Vec<_>>())
    };
    let view = ask(&["--from", "2026-03-02", "--to", "2026-03-22", "--by", "week"]);
    fields(
        &view,
        &["from", "to", "tz", "slots", "backwards", "aged", "bands", "lead_times", "control", "little"],
    );
    let slots = view["slots"].as_array().unwrap();
    let counts: Vec<_> = slots
        .iter()
        .map(|slot| {
            json!([slot["period"], slot["complete"], slot["arrived"], slot["finished"], slot["left"]])
        })
        .collect();
    assert_eq!(
        counts,
        [
            json!(["2026-W10", true, 2, 2, 2]),
            json!(["2026-W11", false, 3, 1, 3]),
            json!(["2026-W12", false, 0, 0, null]),
        ],
        "what is to come has no work in progress"
    );
    let standing = |slot: &Value, stage: &str| {
        let stages = slot["stages"].as_array().unwrap();
        stages.iter().find(|one| one["stage"] == stage).unwrap()["standing"].clone()
    };
    assert_eq!(standing(&slots[1], "awaiting_payment"), 1, "the headphones wait for money");
    assert_eq!(standing(&slots[1], "approved"), 1, "nine laptops wait for stock");
    assert_eq!(standing(&slots[2], "approved"), Value::Null);
    let aged: Vec<_> = view["aged"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!([one["order"], one["stage"], one["age_hours"], one["standing_hours"]]))
        .collect();
    assert_eq!(
        aged,
        [json!([5, "approved", 45.0, 44.0]), json!([4, "awaiting_payment", 45.0, 44.0])],
        "by stage in the order of the flow"
    );
    // Delivered after 30, 54 and 78 hours.
    let binned: u64 =
        view["lead_times"].as_array().unwrap().iter().map(|bin| bin["n"].as_u64().unwrap()).sum();
    assert_eq!(binned, 3);
    assert_eq!(view["control"], Value::Null, "six periods are needed");
    let little = &view["little"];
    assert_eq!((&little["exits"], &little["mean_hours"]), (&json!(3), &json!(54.0)));
    assert_eq!(
        (&little["at_start"], &little["at_end"], &little["fails"]),
        (&json!(0), &json!(2), &json!("grew"))
    );
    let (wip, daily, hours, residual) = (
        little["mean_wip"].as_f64().unwrap(),
        little["exits_daily"].as_f64().unwrap(),
        little["mean_hours"].as_f64().unwrap(),
        little["residual"].as_f64().unwrap(),
    );
    assert!((wip - daily * hours / 24.0 - residual).abs() < 1e-9, "{little}");
    assert!(little["sentence"].as_str().unwrap().contains("more came than left"), "{little}");
    assert_eq!(ask(&["--product", "Headphones"])["aged"].as_array().unwrap().len(), 1, "it is narrowed");

    let told = shop.plain(&["oversight", "flow", "--now", "2026-03-15T12:00:00Z"]).output().unwrap();
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("awaiting_payment") && told.contains("orders were in the flow"), "{told}");
    shop.refused(4, "invalid_input", &["oversight", "flow", "--from", "2026-03-05", "--to", "2026-03-01"]);
}

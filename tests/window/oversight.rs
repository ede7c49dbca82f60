//! Oversight in the real window: the bottleneck leads to its orders and its desk, hours are set, the report is saved.

use crate::rig::{Start, Window, drive, sample};
use std::fs;

#[test]
fn the_bottleneck_leads_to_its_orders_and_the_charts_are_drawn() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.go("#/oversight").await;
        window.find("chart-throughput").await;
        window.says("bottleneck", "2 orders stand there now").await;
        window.find("left-out").await;
        window.click("behind-1").await;
        window.says("story-title", "#1").await;
        window.click("story-close").await;
        window.go("#/oversight?part=demand").await;
        window.find("forecast-n").await;
        window.find("done-when").await;
        window.picture("oversight-demand", 1280, 800).await;
        window.close().await;
    });
}

#[test]
fn opening_hours_are_set_and_refused_where_they_stand() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.go("#/settings").await;
        window.type_into("hours-openings", "mon-fri 25:00").await;
        window.click("hours-save").await;
        window.says_css("form:has([data-testid=hours-openings])", "25:00").await;
        window.clear("hours-openings").await;
        window.type_into("hours-openings", "mon-fri 09:00-17:00").await;
        window.click("hours-save").await;
        window.says_css(".mantine-Notification-root", "hours are set").await;
        window.go("#/oversight?hours=business").await;
        window.find("chart-throughput").await;
        window.close().await;
        let hours = shop.ask(&["oversight", "hours"]);
        assert_eq!(hours["openings"], "mon-fri 09:00-17:00");
    });
}

#[test]
fn a_report_is_saved_as_pdf() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.find("screen-board").await;
        let path = shop.folder().join("report.pdf");
        let query = serde_json::json!({ "from": null, "to": null, "by": "week", "tz": null });
        let answer = window
            .invoke(
                "report_save",
                &serde_json::json!({ "request": { "query": query, "paper": null }, "path": path }),
            )
            .await;
        assert_eq!(answer["note"], serde_json::Value::Null);
        assert!(fs::read(&path).expect("the report").starts_with(b"%PDF"));
        window.close().await;
    });
}

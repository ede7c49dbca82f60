//! Charts saved as files, through the command that the save dialog calls.

use crate::rig::{Start, Window, drive, sample};
use std::fs;

#[test]
fn a_chart_is_saved_as_svg_and_as_png() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.find("screen-board").await;
        for (format, begins) in [("svg", b"<svg".as_slice()), ("png", b"\x89PNG".as_slice())] {
            let path = shop.folder().join("throughput").with_extension(format);
            let query = serde_json::json!({ "from": null, "to": null, "by": "week", "tz": null });
            let chart =
                serde_json::json!({ "name": "throughput", "query": query, "format": format, "path": path });
            let answer = window.invoke("chart_save", &chart).await;
            assert_eq!(answer, serde_json::Value::Null, "the command answers nothing when it did it");
            let saved = fs::read(&path).expect("the file");
            assert!(saved.starts_with(begins), "{format}: {:?}", saved.get(..40));
        }
        window.close().await;
    });
}

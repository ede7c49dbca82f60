//! What the window looks like: pictures of every screen.

use crate::rig::{Shop, Start, Window, drive};

#[test]
fn the_window_opens_at_its_size() {
    drive(async {
        let shop = Shop::empty();
        let window = Window::open(&shop, Start::Book).await;
        window.find_css("main").await;
        assert_eq!(window.script("return [innerWidth, innerHeight]").await, serde_json::json!([1280, 800]));
        window.picture("opening", 1280, 800).await;
        window.close().await;
    });
}

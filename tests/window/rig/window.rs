//! The window as a person meets it: things are found by their test id, read, clicked and typed into.

use super::{driver::Driver, programs, screen::Screen};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use fivedesk_tests::Shop;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::time::{Duration, Instant};

/// How long anything may take to appear.
const PATIENCE: Duration = Duration::from_secs(20);

/// The look of the system that a window is started on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Start {
    /// On a system that is set to light.
    Light,
    /// On a system that is set to dark.
    Dark,
}

/// An open window.
pub(crate) struct Window {
    client: Client,
    screen: Screen,
    _driver: Driver,
}

impl Window {
    /// Opens the window on the shop's book, which need not exist.
    pub(crate) async fn open(shop: &Shop, start: Start) -> Self {
        let screen = Screen::open();
        let book = shop.book().display().to_string();
        let mut variables = vec![("FIVEDESK_BOOK", book.as_str())];
        if start == Start::Dark {
            variables.push(("GTK_THEME", "Adwaita:dark"));
        }
        let driver = Driver::start(&screen, shop.folder(), &variables);
        let program = json!({ "application": programs::built("fivedesk") });
        let capabilities = Map::from_iter([("tauri:options".to_owned(), program)]);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client =
            builder.capabilities(capabilities).connect(&driver.address()).await.expect("an open window");
        Self { client, screen, _driver: driver }
    }

    /// The first thing with a test id, waited for.
    pub(crate) async fn find(&self, id: &str) -> Element {
        self.find_css(&test_id(id)).await
    }

    /// The first thing a CSS selector names, waited for.
    pub(crate) async fn find_css(&self, selector: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("{selector} is not in the window: {error}\n{}", self.words().await),
        }
    }

    /// How many things have a test id now.
    pub(crate) async fn count(&self, id: &str) -> usize {
        self.client.find_all(Locator::Css(&test_id(id))).await.expect("a list").len()
    }

    /// Waits until so many things have a test id.
    pub(crate) async fn counts(&self, id: &str, wanted: usize) {
        let end = Instant::now() + PATIENCE;
        while self.count(id).await != wanted {
            assert!(Instant::now() < end, "{id} is there {} times, not {wanted}", self.count(id).await);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Clicks, as soon as the thing is there, stands still and can be clicked.
    pub(crate) async fn click(&self, id: &str) {
        self.click_css(&test_id(id)).await;
    }

    /// The same, for what a CSS selector names.
    pub(crate) async fn click_css(&self, selector: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            let element = self.find_css(selector).await;
            match still(&element).await {
                Ok(true) if element.click().await.is_ok() => return,
                // It moves, was drawn anew, or stands under something that goes away.
                _ => assert!(Instant::now() < end, "{selector} cannot be clicked"),
            }
        }
    }

    /// Opens an order's story from the board.
    pub(crate) async fn open_order(&self, id: &str) {
        self.find(&format!("card-{id}")).await;
        self.go(&format!("#/board?order={id}")).await;
        self.find("story").await;
    }

    /// Goes to an address within the page.
    pub(crate) async fn go(&self, hash: &str) {
        self.client.execute("location.hash = arguments[0]", vec![json!(hash)]).await.expect("an address");
    }

    /// Types into a field.
    pub(crate) async fn type_into(&self, id: &str, text: &str) {
        self.find(id).await.send_keys(text).await.expect("a field that takes text");
    }

    /// Searches in a field and takes what is found, until the window shows that it was taken: a list that loses the focus
    /// to another test's window closes, as it would for a person who looks elsewhere.
    pub(crate) async fn choose(&self, field: &str, words: &str, option: &str, shows: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            self.clear(field).await;
            self.type_into(field, words).await;
            self.click(option).await;
            let soon = Instant::now() + Duration::from_secs(2);
            while Instant::now() < soon {
                let found = self.client.find_all(Locator::Css(&test_id(shows))).await;
                if found.is_ok_and(|found| !found.is_empty()) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            assert!(Instant::now() < end, "{option} was chosen and {shows} is not there");
        }
    }

    /// Empties a field by its keys; WebDriver's own way goes past the page.
    pub(crate) async fn clear(&self, id: &str) {
        let all =
            format!("{}a{}{}", char::from(Key::Control), char::from(Key::Null), char::from(Key::Backspace));
        self.type_into(id, &all).await;
    }

    /// Presses a key where the focus is.
    pub(crate) async fn press(&self, key: &str) {
        let focused = self.client.active_element().await.expect("something with the focus");
        focused.send_keys(key).await.expect("a key that is taken");
    }

    /// Presses a key with Control held down.
    pub(crate) async fn press_control(&self, key: &str) {
        self.press(&format!("{}{key}{}", char::from(Key::Control), char::from(Key::Null))).await;
    }

    /// Waits until nothing has a test id any more.
    pub(crate) async fn gone(&self, id: &str) {
        let end = Instant::now() + PATIENCE;
        // What is drawn anew while it is looked for is still there.
        while !self.client.find_all(Locator::Css(&test_id(id))).await.is_ok_and(|found| found.is_empty()) {
            assert!(Instant::now() < end, "{id} is still in the window");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until a thing says `words`, whatever the case.
    pub(crate) async fn says(&self, id: &str, words: &str) {
        self.says_css(&test_id(id), words).await;
    }

    /// The same, for a thing within another.
    pub(crate) async fn says_in(&self, outer: &str, id: &str, words: &str) {
        self.says_css(&format!("{} {}", test_id(outer), test_id(id)), words).await;
    }

    pub(crate) async fn says_css(&self, selector: &str, words: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            // The thing may be drawn anew while it is read. WebDriver's own text leaves out what is clipped.
            let read = self.find_css(selector).await.prop("innerText").await;
            let text = read.ok().flatten().unwrap_or_default();
            if text.to_lowercase().contains(&words.to_lowercase()) {
                return;
            }
            assert!(Instant::now() < end, "{selector} says {text:?}, not {words:?}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Gives the window a size and takes its picture as `target/window-shots/<name>.png`.
    pub(crate) async fn picture(&self, name: &str, width: u32, height: u32) {
        self.client.set_window_rect(0, 0, width, height).await.expect("a window of that size");
        // A moment for the last drawing: pictures are looked at, not compared.
        tokio::time::sleep(Duration::from_millis(600)).await;
        self.screen.picture(width, height, &programs::shots().join(name).with_extension("png"));
    }

    /// Runs a script in the page.
    pub(crate) async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.expect("a script that runs")
    }

    /// What a command of the shell answers, a refusal as `{"refused": …}`.
    pub(crate) async fn invoke(&self, command: &str, given: &Value) -> Value {
        let script = "const [command, given, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(command, given).then(done, (why) => done({ refused: why }));";
        self.script_async(script, vec![json!(command), given.clone()]).await
    }

    /// Runs a script that answers through its last argument.
    pub(crate) async fn script_async(&self, script: &str, given: Vec<Value>) -> Value {
        self.client.execute_async(script, given).await.expect("an answer")
    }

    /// All words on the page, to say what was there instead.
    async fn words(&self) -> String {
        let words = self.client.execute("return document.body.innerText", Vec::new()).await;
        words.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Closes the window as its owner would.
    pub(crate) async fn close(self) {
        self.client.close().await.expect("a window that closes");
    }
}

/// Whether a thing keeps its place for a moment: what slides in would be clicked beside.
async fn still(element: &Element) -> Result<bool, CmdError> {
    let before = element.rectangle().await?;
    tokio::time::sleep(Duration::from_millis(100)).await;
    Ok(element.rectangle().await? == before)
}

fn test_id(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}

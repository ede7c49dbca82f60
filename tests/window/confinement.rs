//! What the page is kept from: other addresses, made-up code, and commands that it was not given.

use crate::rig::{Start, Window, drive, sample};
use serde_json::json;

#[test]
fn the_page_reaches_nothing_but_what_it_was_given() {
    drive(async {
        let shop = sample();
        let window = Window::open(&shop, Start::Light).await;
        window.find("screen-board").await;

        let code = "try { return String(eval('1 + 1')) } catch (error) { return error.name }";
        assert_eq!(window.script(code).await, "EvalError", "no code is made from text");
        let reach = "const done = arguments[0];
            document.addEventListener('securitypolicyviolation', (seen) => done(seen.effectiveDirective));
            fetch('https://fivedesk.example/').then(() => done('reached'), () => {});";
        assert_eq!(window.script_async(reach, vec![]).await, "connect-src", "no other address is reached");

        for (command, given) in [
            ("plugin:window|close", json!({ "label": "main" })),
            ("plugin:event|emit", json!({ "event": "changed", "payload": {} })),
            ("plugin:dialog|message", json!({ "message": "" })),
        ] {
            let answer = window.invoke(command, &given).await;
            let refused = answer["refused"].as_str().unwrap_or_default();
            assert!(refused.contains("not allowed"), "{command} answers {answer}");
        }
        window.close().await;
    });
}

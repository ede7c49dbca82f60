//! Letters in the window: what was kept aside is read, made an order, and found again at the order.

use crate::rig::{Start, Window, drive, sample};

#[test]
fn a_letter_kept_aside_becomes_an_order_that_shows_it() {
    drive(async {
        let shop = sample();
        for (at, (from, subject, body)) in [
            (
                "Parcel Post <noreply@post.example>",
                "Your parcel",
                "Your order of 2 x Headphones has shipped.",
            ),
            (
                "Ada Marsh <ada@marsh.example>",
                "Headphones",
                "Hello,\n\n2 x Headphones\n\nUnsubscribe me from the list",
            ),
            ("Ben Ode <ben@ode.example>", "Order", "Please send\n\n1 x Laptop\n\nThanks\nBen"),
        ]
        .into_iter()
        .enumerate()
        {
            let mail = format!(
                "From: {from}\r\nSubject: {subject}\r\nMessage-ID: <{at}@x.example>\r\n\r\n{body}\r\n"
            );
            shop.ask(&["mail", "add", &shop.write("one.eml", mail)]);
        }
        let window = Window::open(&shop, Start::Light).await;
        window.go("#/orders?part=letters").await;
        window.says("orders-part", "Letters (2)").await;
        window.picture("letters", 1280, 800).await;
        window.go("#/orders?part=letters&letter=2").await;
        window.says("letter-why", "unsubscribe").await;
        window.picture("letter", 1280, 800).await;
        window.click("letter-enter").await;
        window.says("story-status", "awaiting approval").await;
        window.click("story-letter").await;
        window.says("letter-whole", "2 x Headphones").await;
        window.picture("letter-of-order", 1280, 800).await;
        window.close().await;
        assert_eq!(shop.ask(&["mail", "list"])["total"], 1);
        assert_eq!(shop.ask(&["mail", "show", "2"])["why"], serde_json::Value::Null);
        shop.assert_healthy();
    });
}

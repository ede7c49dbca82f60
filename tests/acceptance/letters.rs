//! E-mail in: an order becomes one, whatever it is written in; a notice is kept aside; nothing is lost or doubled.

use fivedesk_tests::{Shop, fields};
use serde_json::{Value, json};

fn mail(from: &str, subject: &str, id: &str, body: &str) -> String {
    format!("From: {from}\r\nSubject: {subject}\r\nMessage-ID: <{id}@example.org>\r\n\r\n{body}\r\n")
}

fn add(shop: &Shop, name: &str, content: impl AsRef<[u8]>) -> Value {
    let file = shop.write(name, content);
    shop.ask(&["mail", "add", &file])
}

#[test]
fn an_e_mail_becomes_an_order_of_its_senders() {
    let shop = Shop::stocked();
    let body = "Hello,\n\nplease send\n2 x Laptop\n1 x Headphones\n\nThanks\nAda\n-- \nAda Lovelace, 4 Oak St\n\n\
                On Monday the shop wrote:\n> 9 x Laptop";
    let taken = add(&shop, "a.eml", mail("Ada Lovelace <Ada@Example.org>", "Order", "1", body));
    let letter = &taken["orders"][0];
    fields(
        letter,
        &["id", "at", "file", "name", "address", "subject", "words", "attachments", "order", "number"],
    );
    let order = shop.order(letter["order"].as_i64().unwrap());
    assert_eq!((&order["source"], &order["customer"]), (&json!("email"), &json!("Ada Lovelace")));
    let lines: Vec<_> =
        order["lines"].as_array().unwrap().iter().map(|line| (&line["product"], &line["quantity"])).collect();
    assert_eq!(lines, [(&json!("Laptop"), &json!(2)), (&json!("Headphones"), &json!(1))]);

    let again = add(&shop, "same.eml", mail("Ada Lovelace <ada@example.org>", "Order", "1", body));
    assert_eq!((again["orders"].as_array().unwrap().len(), &again["before"][0]["id"]), (0, &letter["id"]));

    // Matched by address, though the name is written otherwise; where the last one went, this one goes.
    let more = add(&shop, "b.eml", mail("ada@example.org", "More", "2", "1 x Laptop"));
    let second = shop.order(more["orders"][0]["order"].as_i64().unwrap());
    assert_eq!(second["customer_id"], order["customer_id"]);
    assert_eq!(shop.ask(&["customer", "list"])["total"], 1);

    let saved = shop.file("back.eml");
    shop.ask(&["mail", "save", "1", "--out", saved.to_str().unwrap()]);
    let kept = std::fs::read_to_string(saved).unwrap();
    assert_eq!(kept, mail("Ada Lovelace <Ada@Example.org>", "Order", "1", body), "byte for byte");
    shop.assert_healthy();
}

#[test]
fn a_table_in_a_page_is_read_where_the_plain_words_hold_none() {
    let shop = Shop::stocked();
    let page = "From: a@example.org\r\nSubject: Bestellung\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\
        Diese Nachricht ist eine Seite.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
        <script>9 x Laptop</script><p>Guten Tag,</p><table><tr><th>Artikel</th><th>Menge</th><th>Preis</th></tr>\
        <tr><td>Laptop</td><td>2</td><td>900,00</td></tr><tr><td>Headphones</td><td>3</td><td>20,00</td></tr>\
        <tr><td>Summe</td><td></td><td>920,00</td></tr></table>\r\n--b--\r\n";
    let taken = add(&shop, "page.eml", page);
    let order = shop.order(taken["orders"][0]["order"].as_i64().unwrap());
    assert_eq!(order["hold"], Value::Null, "{order}");
    let lines: Vec<_> =
        order["lines"].as_array().unwrap().iter().map(|line| (&line["product"], &line["quantity"])).collect();
    assert_eq!(lines, [(&json!("Laptop"), &json!(2)), (&json!("Headphones"), &json!(3))]);
}

#[test]
fn what_is_no_order_is_kept_aside_with_why_and_can_be_entered_or_done_with() {
    let shop = Shop::stocked();
    let asides = [
        ("a@x.org", "Your parcel", "Your order of 2 x Laptop has shipped.", "has shipped"),
        ("b@x.org", "Spring sale", "Laptop: 3 for 2\nUnsubscribe", "unsubscribe"),
        ("c@x.org", "Automatic reply: Laptop", "2 x Laptop", "program answered"),
        ("d@x.org", "Lunch", "See you at 12 on Friday", "names a product"),
    ];
    for (at, (from, subject, body, why)) in asides.iter().enumerate() {
        let taken = add(&shop, "one.eml", mail(from, subject, &format!("n{at}"), body));
        assert!(taken["aside"][0]["why"].as_str().unwrap().contains(why), "{taken}");
    }
    assert_eq!(shop.ask(&["order", "list"])["total"], 0);
    assert_eq!(shop.ask(&["customer", "list"])["total"], 0, "who orders nothing is no customer");
    assert_eq!(shop.ask(&["mail", "list"])["total"], 4);

    let order = shop.ask(&["mail", "enter", "2"]);
    assert_eq!((&order["source"], &order["customer"]), (&json!("email"), &json!("b@x.org")));
    shop.refused(3, "refused", &["mail", "enter", "2"]);
    shop.refused(3, "refused", &["mail", "done", "2"]);
    shop.refused(5, "not_found", &["mail", "show", "99"]);
    shop.ask(&["mail", "done", "1"]);
    assert_eq!(shop.ask(&["mail", "list"])["total"], 2);
    shop.ask(&["undo"]);
    assert_eq!(shop.ask(&["mail", "list"])["total"], 3, "done with by mistake");
    assert_eq!(shop.ask(&["mail", "list", "--all"])["total"], 4);
    shop.assert_healthy();
}

#[test]
fn a_line_that_is_not_clear_is_asked_about_and_the_answer_is_known_next_time() {
    let shop = Shop::stocked();
    let taken = add(&shop, "a.eml", mail("ada@x.org", "Order", "1", "2 x Laptop\n3 x Headfones"));
    let order = taken["orders"][0]["order"].as_i64().unwrap();
    assert_eq!(shop.order(order)["hold"], "unclear");
    let headphones = shop.ask(&["product", "show", "HEA-1"])["id"].to_string();
    let id = order.to_string();
    shop.ask(&["order", "clarify", &id, "--line", "1", "--product", &headphones, "--quantity", "3"]);
    let next = add(&shop, "b.eml", mail("ada@x.org", "Order", "2", "4 x Headfones"));
    let next = shop.order(next["orders"][0]["order"].as_i64().unwrap());
    assert_eq!((&next["hold"], &next["lines"][0]["product"]), (&Value::Null, &json!("Headphones")));
}

#[test]
fn a_mailbox_is_taken_in_past_what_cannot_be_read_and_only_once() {
    let shop = Shop::stocked();
    let mut mailbox = String::new();
    for at in 0..5 {
        mailbox.push_str("From x Mon Mar  2 09:00:00 2026\n");
        if at != 2 {
            let one = mail(&format!("c{at}@x.org"), "Order", &format!("m{at}"), "1 x Headphones");
            mailbox.push_str(&one.replace("\r\n", "\n"));
        }
        mailbox.push('\n');
    }
    let taken = add(&shop, "all.mbox", &mailbox);
    assert_eq!(taken["orders"].as_array().unwrap().len(), 4);
    assert_eq!(taken["refused"][0]["place"], 3, "{taken}");
    let again = add(&shop, "all.mbox", &mailbox);
    assert_eq!(again["before"].as_array().unwrap().len(), 4);
    assert_eq!(shop.ask(&["order", "list"])["total"], 4);
}

#[test]
fn the_watched_folder_is_read_by_mails_agent_and_each_file_once() {
    let shop = Shop::stocked();
    let folder = shop.file("inbox");
    std::fs::create_dir(&folder).unwrap();
    assert_eq!(shop.ask(&["mail", "read"])["orders"], json!([]), "none is watched");
    shop.ask(&["mail", "folder", folder.to_str().unwrap()]);
    let old = std::time::SystemTime::now() - std::time::Duration::from_mins(1);
    let put = |name: &str, content: &str, settled: bool| {
        std::fs::write(folder.join(name), content).unwrap();
        if settled {
            std::fs::File::options().append(true).open(folder.join(name)).unwrap().set_modified(old).unwrap();
        }
    };
    put("one.eml", &mail("ada@x.org", "Order", "1", "1 x Laptop"), true);
    put("broken.msg", "\u{d0}not one", true);
    put("notes.pdf", "1 x Laptop", true);
    put(".hidden.eml", &mail("ada@x.org", "Order", "9", "1 x Laptop"), true);
    put("writing.eml", &mail("ben@x.org", "Order", "2", "1 x Laptop"), false);
    shop.ask(&["agents", "run", "--until-idle"]);
    let orders = shop.ask(&["order", "list"]);
    assert_eq!(orders["total"], 1, "one is still being written, two are no letters: {orders}");
    let id = orders["items"][0]["id"].as_i64().unwrap();
    assert_eq!(shop.order(id)["events"][0]["actor"], json!("mail"));
    let read = shop.ask(&["mail", "read"]);
    assert_eq!((&read["orders"], &read["before"]), (&json!([]), &json!([])), "nothing is read twice");
    shop.ask(&["mail", "folder", "--off"]);
    assert_eq!(shop.ask(&["mail", "folder"])["folder"], Value::Null);
    shop.ask(&["undo"]);
    assert_eq!(shop.ask(&["mail", "folder"])["folder"], folder.to_str().unwrap());
    shop.run(&["mail", "folder", "/no/such/place"]).error(4, "invalid_input");
}

#[test]
fn files_that_are_no_letters_say_so_and_leave_nothing() {
    let shop = Shop::stocked();
    let before = shop.ask(&["mail", "list", "--all"]);
    let files: [(&str, &[u8], &str); 5] = [
        ("none.eml", b"", "empty"),
        ("book.xlsx", b"PK\x03\x04rest", "workbook"),
        ("cut.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1cut", "damaged"),
        ("picture.eml", b"From: a@x.org\r\nSubject: see\r\nContent-Type: image/png\r\n\r\nxx", "no words"),
        ("zeros.txt", b"ab\0\0\x01\x02", "text"),
    ];
    for (name, bytes, said) in files {
        let file = shop.write(name, bytes);
        let error = shop.run(&["mail", "add", &file]).error(4, "invalid_input");
        assert!(error["message"].as_str().unwrap().to_lowercase().contains(said), "{name}: {error}");
    }
    assert_eq!(shop.ask(&["mail", "list", "--all"]), before);
}

#[test]
fn an_erased_customers_letters_are_erased_with_them() {
    let shop = Shop::stocked();
    add(&shop, "a.eml", mail("Ada Secret <ada@x.org>", "Order", "1", "1 x Laptop"));
    add(&shop, "b.eml", mail("Ada Secret <ada@x.org>", "Hi", "2", "Nothing, just hello from Secret"));
    shop.ask(&["order", "cancel", "1", "--reason", "asked"]);
    let out = shop.file("ada.json");
    shop.ask(&["customer", "export", "1", "--out", out.to_str().unwrap()]);
    let given: Value = serde_json::from_slice(&std::fs::read(out).unwrap()).unwrap();
    let subjects: Vec<_> = given["letters"].as_array().unwrap().iter().map(|one| &one["subject"]).collect();
    assert_eq!(subjects, ["Order", "Hi"], "what she wrote is given out, the one kept aside too");
    let id = shop.ask(&["customer", "list"])["items"][0]["id"].to_string();
    let erased = shop.run(&["customer", "erase", &id, "--yes"]);
    assert_eq!(erased.status, Some(0));
    let all = shop.ask(&["mail", "list", "--all"]).to_string();
    assert!(!all.contains("Secret") && !all.contains("ada@x.org"), "{all}");
    let bytes = std::fs::read(shop.book()).unwrap();
    assert!(!bytes.windows(6).any(|part| part == b"Secret"), "it still stands in the file");
    let again = add(&shop, "a.eml", mail("Ada Secret <ada@x.org>", "Order", "1", "1 x Laptop"));
    assert_eq!(again["before"].as_array().unwrap().len(), 1, "known by its bytes, not entered anew");
}

//! Shopify's orders: the whole file, its older and damaged forms, and what becomes of payments and approvals.

use fivedesk_tests::Shop;
use serde_json::{Value, json};

/// The columns of the newest form, 79 of them.
const NEWEST: &str = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,\
    Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,\
    Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,\
    Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,\
    Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,\
    Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,\
    Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,\
    Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,\
    Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,\
    Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,\
    Payment Terms Name,Next Payment Due At,Payment References";
/// Columns that the form of 75, and that of 71, have not.
const LATER: [&str; 8] = [
    "Payment ID",
    "Payment Terms Name",
    "Next Payment Due At",
    "Payment References",
    "Receipt Number",
    "Duties",
    "Billing Province Name",
    "Shipping Province Name",
];

type Line<'a> = &'a [(&'a str, &'a str)];

/// A file of these columns; what a line does not name is blank.
fn file(columns: &[&str], lines: &[Line<'_>]) -> String {
    let mut text = columns.join(",");
    text.push('\n');
    for line in lines {
        let cell = |column: &&str| {
            let found = line.iter().find(|(name, _)| name == column).map_or("", |(_, cell)| cell);
            format!("\"{}\"", found.replace('"', "\"\""))
        };
        text.push_str(&columns.iter().map(cell).collect::<Vec<_>>().join(","));
        text.push('\n');
    }
    text
}

fn columns() -> Vec<&'static str> {
    NEWEST.split(',').map(str::trim).collect()
}

const SENT: Line<'_> = &[
    ("Name", "#1001"),
    ("Email", "ada@example.org"),
    ("Financial Status", "paid"),
    ("Paid at", "2023-05-31 23:06:06 -0700"),
    ("Fulfillment Status", "fulfilled"),
    ("Fulfilled at", "2023-06-02 09:00:00 -0700"),
    ("Currency", "USD"),
    ("Subtotal", "88.00"),
    ("Shipping", "5.00"),
    ("Taxes", "7.44"),
    ("Total", "100.44"),
    ("Discount Amount", "12.00"),
    ("Created at", "2023-05-31 23:06:05 -0700"),
    ("Lineitem quantity", "2"),
    ("Lineitem name", "Tee - Red / L"),
    ("Lineitem price", "30.00"),
    ("Lineitem sku", "TEE-RL"),
    ("Billing Name", "Ada Marsh"),
    ("Shipping Name", "Ben Marsh"),
    ("Shipping Street", "4 Oak St"),
    ("Shipping City", "Portland"),
    ("Shipping Zip", "'04101"),
    ("Shipping Province", "ME"),
    ("Shipping Country", "US"),
    ("Outstanding Balance", "0.00"),
    ("Refunded Amount", "0.00"),
];
const SENT_MORE: Line<'_> = &[
    ("Name", "#1001"),
    ("Email", "ada@example.org"),
    ("Created at", "2023-05-31 23:06:05 -0700"),
    ("Lineitem quantity", "1"),
    ("Lineitem name", "Mug"),
    ("Lineitem price", "40.00"),
];
const OPEN: Line<'_> = &[
    ("Name", "#1002"),
    ("Email", "cleo@example.org"),
    ("Financial Status", "paid"),
    ("Paid at", "2023-06-03 10:00:00 -0700"),
    ("Fulfillment Status", "unfulfilled"),
    ("Currency", "USD"),
    ("Subtotal", "40.00"),
    ("Shipping", "0.00"),
    ("Taxes", "0.00"),
    ("Total", "40.00"),
    ("Created at", "2023-06-03 09:59:00 -0700"),
    ("Lineitem quantity", "1"),
    ("Lineitem name", "Mug"),
    ("Lineitem price", "40.00"),
    ("Billing Name", "Cleo"),
];
const WAITING: Line<'_> = &[
    ("Name", "#1003"),
    ("Financial Status", "partially_paid"),
    ("Fulfillment Status", ""),
    ("Currency", "USD"),
    ("Total", "80.00"),
    ("Outstanding Balance", "50.00"),
    ("Created at", "2023-06-04 09:59:00 -0700"),
    ("Lineitem quantity", "2"),
    ("Lineitem name", "Mug"),
    ("Lineitem price", "40.00"),
    ("Billing Name", "Dan"),
];
const CANCELLED: Line<'_> = &[
    ("Name", "#1004"),
    ("Financial Status", "refunded"),
    ("Paid at", "2023-06-04 10:00:00 -0700"),
    ("Fulfillment Status", "unfulfilled"),
    ("Currency", "USD"),
    ("Total", "40.00"),
    ("Refunded Amount", "40.00"),
    ("Created at", "2023-06-04 09:59:00 -0700"),
    ("Cancelled at", "2023-06-05 09:59:00 -0700"),
    ("Lineitem quantity", "1"),
    ("Lineitem name", "Mug"),
    ("Lineitem price", "40.00"),
];
const REFUNDED: Line<'_> = &[
    ("Name", "#1005"),
    ("Financial Status", "partially_refunded"),
    ("Paid at", "2023-06-04 10:00:00 -0700"),
    ("Fulfillment Status", "fulfilled"),
    ("Fulfilled at", "2023-06-06 10:00:00 -0700"),
    ("Currency", "USD"),
    ("Total", "45.00"),
    ("Refunded Amount", "10.00"),
    ("Created at", "2023-06-04 09:59:00 -0700"),
    ("Lineitem quantity", "1"),
    ("Lineitem name", "Mug"),
    ("Lineitem price", "40.00"),
];
const ALL: [Line<'_>; 6] = [SENT, SENT_MORE, OPEN, WAITING, CANCELLED, REFUNDED];

fn order(shop: &Shop, reference: &str) -> Value {
    let found = shop.ask(&["order", "list", "--search", reference]);
    shop.order(found["items"][0]["id"].as_i64().unwrap_or_else(|| panic!("{reference}: {found}")))
}

fn imported(lines: &[Line<'_>], more: &[&str]) -> (Shop, Value) {
    let shop = Shop::without_book();
    let path = shop.write("orders_export.csv", file(&columns(), lines));
    let report = shop.ask(&["import", &path].iter().chain(more).copied().collect::<Vec<_>>());
    (shop, report)
}

#[test]
fn every_form_of_the_file_gives_the_same_orders() {
    let shop = Shop::without_book();
    let all = columns();
    assert_eq!(all.len(), 79);
    let without = |count: usize| {
        let gone = &LATER[..count];
        all.iter().copied().filter(|column| !gone.contains(column)).collect::<Vec<_>>()
    };
    let newest = shop.write("newest.csv", file(&all, &ALL));
    let first = shop.ask(&["import", &newest]);
    assert_eq!(first["format"], "shopify-orders");
    assert!(first["why"].as_str().unwrap().contains("Shopify"), "{first}");
    assert_eq!((&first["orders"]["new"], &first["currency"]), (&json!(5), &json!("USD")));
    let mut turned = all.clone();
    turned.reverse();
    for (columns, count) in [(without(4), 75), (without(8), 71), (turned, 79)] {
        assert_eq!(columns.len(), count);
        let again = shop.write("older.csv", file(&columns, &ALL));
        assert_eq!(shop.ask(&["import", &again, "--dry-run"])["orders"]["same"], 5, "{count} columns");
    }
    let semicolons = file(&all, &ALL).replace("\",\"", "\";\"").replace(',', ";");
    let semicolons = format!("\u{feff}{}", semicolons.replace('\n', "\r\n"));
    let other = shop.write("semicolons.csv", semicolons);
    assert_eq!(shop.ask(&["import", &other, "--dry-run"])["orders"]["same"], 5);
}

#[test]
fn a_sent_order_is_history_with_the_files_sums_and_times() {
    let (shop, report) = imported(&ALL, &[]);
    let sent = order(&shop, "#1001");
    assert_eq!(
        (&sent["status"], &sent["total"], &sent["due"]),
        (&json!("delivered"), &json!("100.44"), &json!("0.00"))
    );
    assert_eq!((&sent["shipping"], &sent["discount"]), (&json!("5.00"), &json!("12.00")));
    assert_eq!(sent["address"], "Ben Marsh, 4 Oak St, 04101 Portland, ME, US");
    assert_eq!(sent["customer"], "Ada Marsh");
    assert_eq!(sent["received_at"], "2023-06-01T06:06:05Z");
    assert_eq!(sent["lines"].as_array().unwrap().len(), 2);
    let stages = shop.ask(&["oversight", "stages", "--from", "2023-05-01", "--to", "2023-07-01"]);
    let packed = stages["stages"].as_array().unwrap().iter().find(|one| one["stage"] == "awaiting_delivery");
    assert_eq!(packed.unwrap()["n"], 2, "two were sent: {stages}");

    let refunded = order(&shop, "#1005");
    assert_eq!((&refunded["status"], &refunded["due"]), (&json!("delivered"), &json!("0.00")));
    let notes = report["notes"].to_string();
    assert!(notes.contains("10.00") && notes.contains("paid back"), "{notes}");
    assert!(notes.contains("#1005") && notes.contains("45.00"), "another total is told: {notes}");
    assert!(notes.contains("when it arrived") || notes.contains("when they arrived"), "{notes}");
    shop.assert_healthy();
}

#[test]
fn what_is_not_sent_comes_in_to_be_approved_with_its_payments() {
    let (shop, _) = imported(&ALL, &[]);
    let open = order(&shop, "#1002");
    assert_eq!((&open["status"], &open["paid"]), (&json!("awaiting_approval"), &json!("40.00")));
    let part = order(&shop, "#1003");
    assert_eq!(
        (&part["status"], &part["paid"], &part["due"]),
        (&json!("awaiting_approval"), &json!("30.00"), &json!("50.00"))
    );
    let gone = order(&shop, "#1004");
    assert_eq!(
        (&gone["status"], &gone["paid"], &gone["refund_due"]),
        (&json!("cancelled"), &json!("0.00"), &json!("0.00"))
    );
    shop.assert_healthy();
}

#[test]
fn approvals_taken_over_are_the_owners_and_go_back_with_the_import() {
    let (shop, report) = imported(&ALL, &["--accept-approvals"]);
    let open = order(&shop, "#1002");
    assert_ne!(open["status"], "awaiting_approval");
    let approved =
        open["events"].as_array().unwrap().iter().find(|event| event["kind"] == "approved").unwrap().clone();
    assert_eq!((&approved["actor"], &approved["agent"]), (&json!("owner"), &json!("approval")), "{approved}");
    let import = report["id"].to_string();
    shop.ask(&["import", "undo", &import]);
    let left = shop.ask(&["order", "list"]);
    assert!(left["items"].as_array().unwrap().iter().all(|order| order["status"] == "cancelled"), "{left}");
    assert_eq!(shop.ask(&["product", "list"]), json!([]), "nothing else uses its products");
    shop.assert_healthy();
}

#[test]
fn bad_lines_say_what_would_be_right_and_hold_up_only_their_order() {
    let mut partial: Vec<_> = OPEN.to_vec();
    partial.iter_mut().for_each(|(column, cell)| match *column {
        "Name" => *cell = "#2001",
        "Fulfillment Status" => *cell = "partial",
        _ => {}
    });
    let mut unknown: Vec<_> = OPEN.to_vec();
    unknown.iter_mut().for_each(|(column, cell)| match *column {
        "Name" => *cell = "#2002",
        "Financial Status" => *cell = "bartered",
        _ => {}
    });
    let mut other: Vec<_> = OPEN.to_vec();
    other.iter_mut().for_each(|(column, cell)| match *column {
        "Name" => *cell = "#2003",
        "Currency" => *cell = "EUR",
        _ => {}
    });
    let (shop, report) = imported(&[SENT, SENT_MORE, &partial, &unknown, &other], &[]);
    assert_eq!(report["orders"], json!({"new": 1, "changed": 0, "same": 0, "refused": 3}));
    let said = report["refused"].to_string();
    assert!(
        said.contains("Fulfillment Status") && said.contains("bartered") && said.contains("EUR"),
        "{said}"
    );
    shop.assert_healthy();
}

#[test]
fn what_is_refused_is_saved_with_why_mended_and_imported_again() {
    let mut bad: Vec<_> = SENT_MORE.to_vec();
    bad.iter_mut().filter(|(column, _)| *column == "Lineitem quantity").for_each(|(_, cell)| *cell = "many");
    let mut phone: Vec<_> = SENT.to_vec();
    phone.push(("Phone", "+49 170 55"));
    let shop = Shop::without_book();
    let path = shop.write("orders.csv", file(&columns(), &[&phone, &bad, OPEN]));
    let out = shop.file("refused.csv");
    let report = shop.ask(&["import", &path, "--refused-to", out.to_str().unwrap()]);
    assert_eq!((&report["orders"]["new"], &report["orders"]["refused"]), (&json!(1), &json!(1)));
    let saved = std::fs::read_to_string(&out).unwrap();
    let lines: Vec<&str> = saved.lines().collect();
    assert_eq!(lines.len(), 3, "the header and the whole order, good line and bad: {saved}");
    assert!(lines[0].ends_with(",reason"), "{saved}");
    assert!(lines[1].contains("goes with") && lines[2].contains("many"), "{saved}");
    assert!(lines[1].contains("'+49 170 55"), "harmless for a spreadsheet: {}", lines[1]);

    let mended = shop.write("mended.csv", saved.replace(",many,", ",1,"));
    let again = shop.ask(&["import", &mended, "--refused-to", out.to_str().unwrap()]);
    assert_eq!((&again["orders"]["new"], &again["orders"]["refused"]), (&json!(1), &json!(0)), "{again}");
    let unused = again["unknown_columns"].as_array().unwrap();
    assert_eq!(unused.iter().filter(|name| **name == "reason").count(), 1);
    let order = order(&shop, "#1001");
    let customer = shop.ask(&["customer", "show", &order["customer_id"].to_string()]);
    assert_eq!(customer["phone"], "+49 170 55", "what was made harmless is read as it was");
    assert_eq!(order["total"], "100.44");
    shop.assert_healthy();
}

#[test]
fn a_copy_that_a_spreadsheet_rewrote_asks_for_its_dates_and_names_the_lost_column() {
    let damaged = |lines: &[Line<'_>], date: &'static str| {
        let lines: Vec<Vec<(&str, &str)>> = lines
            .iter()
            .map(|line| {
                let dated = |column: &str| column.ends_with(" at");
                line.iter()
                    .map(|(column, cell)| (*column, if dated(column) { date } else { *cell }))
                    .collect()
            })
            .collect();
        let lines: Vec<Line<'_>> = lines.iter().map(Vec::as_slice).collect();
        file(&columns(), &lines)
    };
    let shop = Shop::without_book();
    let unclear = shop.write("unclear.csv", damaged(&[OPEN], "03/06/2023 09:59"));
    shop.run(&["import", &unclear]).error(4, "invalid_input");
    let report = shop.ask(&["import", &unclear, "--dates", "dmy", "--tz", "America/Los_Angeles"]);
    assert_eq!(report["orders"]["new"], 1);
    assert_eq!(order(&shop, "#1002")["received_at"], "2023-06-03T16:59:00Z");
    let clear = shop.write("clear.csv", damaged(&[SENT, SENT_MORE], "31/05/2023 23:06"));
    assert_eq!(shop.ask(&["import", &clear])["orders"]["new"], 1, "the 31st tells");

    let lost: Vec<&str> = columns().into_iter().filter(|column| *column != "Lineitem price").collect();
    let lost = shop.write("lost.csv", file(&lost, &[OPEN]));
    let error = shop.refused(4, "invalid_input", &["import", &lost]);
    assert!(error["message"].as_str().unwrap().contains("Lineitem price"), "{error}");
}

#[test]
fn a_folder_is_taken_file_by_file() {
    let shop = Shop::without_book();
    let folder = shop.file("files");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("a.csv"), file(&columns(), &[SENT, SENT_MORE])).unwrap();
    std::fs::write(folder.join("b.csv"), file(&columns(), &[OPEN])).unwrap();
    std::fs::write(folder.join("c.csv"), "neither,here,nor,there\n1,2,3,4\n").unwrap();
    let outcome = shop.run(&["import", folder.to_str().unwrap()]);
    assert_eq!(outcome.status, Some(4), "one of them is none: {}", outcome.out);
    let done = outcome.json();
    assert_eq!(
        (&done[0]["report"]["orders"]["new"], &done[1]["report"]["orders"]["new"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(done[2]["error"]["code"], "invalid_input");
    assert_eq!(shop.ask(&["order", "list"])["total"], 2);
    shop.assert_healthy();
}

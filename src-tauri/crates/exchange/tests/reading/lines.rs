//! Bad lines: each keeps its whole order out, by line, column and reason, and the others come in.

use fivedesk_core::Quantity;

use crate::support::{OWN, RETAIL, file, fixture, handed_out, options, read, references, refused, surveyed};

/// What is said about one line of Fivedesk's own, whose cells are these.
fn said(cells: &str) -> String {
    let survey = surveyed(format!("{OWN}G-1,Tea,1,3.00,EUR,2026-03-03T09:00:00Z\n{cells}\n")).unwrap();
    assert_eq!(references(&survey), ["G-1"], "the good order comes in beside {cells:?}");
    assert_eq!((survey.refused.lines, survey.products.len()), (1, 1), "{cells:?}");
    let said = refused(&survey);
    said[0].strip_prefix("3 ").unwrap().to_owned()
}

#[test]
fn every_bad_cell_is_named_with_its_reason() {
    for (cells, reason) in [
        ("B,Tea,1000000000000,1,EUR,2026-03-03T09:00:00Z", "quantity import-quantity-too-large"),
        ("B,Tea,1e3,1,EUR,2026-03-03T09:00:00Z", "quantity import-quantity-unreadable"),
        ("B,Tea,2.5555,1,EUR,2026-03-03T09:00:00Z", "quantity import-quantity-unreadable"),
        ("B,Tea,0,1,EUR,2026-03-03T09:00:00Z", "quantity import-quantity-zero"),
        ("B,Tea,-1,1,EUR,2026-03-03T09:00:00Z", "quantity import-quantity-negative"),
        ("B,Tea,,1,EUR,2026-03-03T09:00:00Z", "quantity import-cell-blank"),
        ("B,Tea,1,-1,EUR,2026-03-03T09:00:00Z", "unit_price import-price-negative"),
        ("B,Tea,1,0.12345,EUR,2026-03-03T09:00:00Z", "unit_price import-price-too-fine"),
        ("B,Tea,1,\"2,55\",EUR,2026-03-03T09:00:00Z", "unit_price import-price-unreadable"),
        ("B,Tea,1000000000,900000000000000,EUR,2026-03-03T09:00:00Z", "unit_price import-worth-too-large"),
        ("B,,1,1,EUR,2026-03-03T09:00:00Z", "product import-cell-blank"),
        (",Tea,1,1,EUR,2026-03-03T09:00:00Z", "order_ref import-reference-blank"),
        ("B,Tea,1,1,EUR,", "received_at import-cell-blank"),
        ("B,Tea,1,1,EUR,2026-02-29T09:00:00Z", "received_at import-day-impossible"),
        ("B,Tea,1,1,EUR,2026-03-03 24:00", "received_at import-time-impossible"),
        ("B,Tea,1,1,EUR,soon", "received_at import-time-unreadable"),
        ("B,Tea,1,1,USD,2026-03-03T09:00:00Z", "currency import-currency-other"),
        ("B,Tea,1,1,quid,2026-03-03T09:00:00Z", "currency import-currency-unknown"),
        ("B,Tea,1,1", "- import-cells-too-few"),
        ("B,Tea,1,1,EUR,2026-03-03T09:00:00Z,more", "- import-cells-too-many"),
        ("B,T\0ea,1,1,EUR,2026-03-03T09:00:00Z", "- import-nul-byte"),
    ] {
        assert_eq!(said(cells), reason, "{cells:?}");
    }
}

#[test]
fn online_retail_counts_in_whole_units_and_knows_its_letters() {
    let survey = surveyed(format!(
        "{RETAIL}1,A,Tea,2.5,2010-12-13 8:00,1,,\n2,A,Tea,-2,2010-12-13 8:00,1,,\nC3,A,Tea,2,2010-12-13 8:00,1,,\n\
         4,A,Tea,1,2010-12-13 8:00,1,,\n4,A,Tea,-1,2010-12-13 8:00,0,,\na5,A,Tea,1,2010-12-13 8:00,1,,\n\
         6,A,Tea,1,2010-12-13 8:00,1,,\n"
    ))
    .unwrap();
    assert_eq!(
        refused(&survey),
        [
            "2 Quantity import-quantity-not-whole",
            "3 Quantity import-quantity-negative",
            "4 Quantity import-quantity-not-negative",
            "5 - import-write-off-in-order",
            "7 InvoiceNo import-accounting-entry",
        ]
    );
    assert_eq!((survey.refused.orders, references(&survey)), (5, vec!["6"]));
}

#[test]
fn a_bad_line_keeps_its_whole_order_out_and_leaves_nothing_behind() {
    let survey = surveyed(format!(
        "{OWN}B,Lamp,1,1,EUR,2026-03-03T09:00:00Z\nG,Tea,1,3,EUR,2026-03-03T09:00:00Z\n\
         B,Rug,1,1,EUR,2026-03-03T09:00:00Z\nB,Desk,x,1,EUR,\nB,Sofa,0,1,EUR,\n"
    ))
    .unwrap();
    assert_eq!(
        refused(&survey),
        ["5 quantity import-quantity-unreadable", "6 quantity import-quantity-zero"]
    );
    assert_eq!((survey.refused.orders, survey.refused.lines), (1, 2));
    assert_eq!(survey.refused.listed[0].reference.as_deref(), Some("B"));
    let products: Vec<_> = survey.products.iter().map(|product| product.name.as_str()).collect();
    assert_eq!((references(&survey), products), (vec!["G"], vec!["Tea"]));
}

#[test]
fn refusals_are_all_counted_and_the_first_thousand_listed() {
    let lines: String = (0..3_000).map(|n| format!("B-{n},Tea,0,1,EUR,2026-03-03T09:00:00Z\n")).collect();
    let survey = surveyed(format!("{OWN}{lines}")).unwrap();
    assert_eq!((survey.refused.orders, survey.refused.lines), (3_000, 3_000));
    assert_eq!(survey.refused.listed.len(), 1_000);
    assert_eq!(references(&survey), [""; 0]);
}

#[test]
fn a_small_copy_of_online_retail_reads_like_the_large_one() {
    let path = fixture("online-retail.csv");
    let survey = read(&path, &options()).unwrap();
    assert_eq!(references(&survey), ["536365", "536366", "C536367", "536369"]);
    assert_eq!(refused(&survey), ["9 InvoiceNo import-accounting-entry"]);
    assert_eq!(survey.set_aside.len(), 1);
    assert_eq!((survey.set_aside[0].orders, survey.set_aside[0].first_line), (1, 7));
    let names: Vec<_> =
        survey.products.iter().map(|p| (p.code.as_deref().unwrap(), p.name.as_str())).collect();
    assert_eq!(
        names,
        [
            ("85123A", "WHITE HANGING HEART T-LIGHT HOLDER"),
            ("71053", "WHITE METAL LANTERN"),
            ("22633", "HAND WARMER, UNION JACK"),
            ("22139", "amazon"),
        ]
    );
    let orders = handed_out(&path, &survey);
    let first = orders.iter().find(|order| survey.order(order.place).unwrap().reference == "536365").unwrap();
    let lines: Vec<_> = first.lines.iter().map(|line| line.line).collect();
    assert_eq!(lines, [2, 3, 5], "gathered from both sides of another invoice");
    assert_eq!(first.times.received.rfc3339(), "2010-12-01T08:25:00Z", "the earliest of its times");
    let back = orders.iter().find(|order| survey.order(order.place).unwrap().reference == "C536367").unwrap();
    assert_eq!(back.lines[0].quantity, Quantity::units(1));
    assert_eq!(back.times.received.rfc3339(), "2011-07-14T08:41:00Z", "London's summer time");
}

#[test]
fn short_lines_come_in_where_only_optional_cells_lack() {
    let survey = surveyed("order_ref,product,quantity,unit_price,received_at,note,colour\nA,Tea,1,3,2026-03-03T09:00:00Z\nB,Tea,1,3,2026-03-03T09:00:00Z,,,,\n").unwrap();
    assert_eq!(references(&survey), ["A", "B"], "a spreadsheet drops blank cells at the end, or adds some");
}

#[test]
fn a_line_of_200_columns_is_read() {
    let names: Vec<String> = (0..194).map(|n| format!("extra {n}")).collect();
    let header = format!("{},{}", OWN.trim_end(), names.join(","));
    let cells = format!("A,Tea,1,3,EUR,2026-03-03T09:00:00Z{}", ",x".repeat(194));
    let file = file(format!("{header}\n{cells}\n"));
    let survey = read(file.path(), &options()).unwrap();
    assert_eq!((survey.unknown_columns.len(), references(&survey)), (194, vec!["A"]));
}

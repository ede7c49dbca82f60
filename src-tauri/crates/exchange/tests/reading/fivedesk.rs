//! Fivedesk's own orders, with every column.

use fivedesk_core::{Quantity, Status, UnitPrice};
use fivedesk_exchange::{ImportedCustomer, NamedBy, Options};

use crate::support::{OWN, file, fixture, handed_out, options, read, references, refused, surveyed};

#[test]
fn every_column_of_an_order_comes_in() {
    let path = fixture("fivedesk.csv");
    let survey = read(&path, &options()).unwrap();
    assert_eq!(refused(&survey), [""; 0]);
    assert_eq!(references(&survey), ["A-1", "A-2", "A-3"]);
    assert_eq!(survey.currency.unwrap().code(), "EUR");
    let orders = handed_out(&path, &survey);
    let order = &orders[0];
    assert_eq!(order.address.as_deref(), Some("Lindenweg 3\n10115 Berlin"));
    assert_eq!(
        (order.status, order.note.as_deref()),
        (Some(Status::Delivered), Some("Leave at the door, please"))
    );
    let times = order.times;
    assert_eq!(times.received.rfc3339(), "2026-03-02T08:00:00Z");
    assert_eq!(times.approved.unwrap().rfc3339(), "2026-03-02T08:05:00Z");
    assert_eq!(times.paid.unwrap().rfc3339(), "2026-03-02T10:00:00Z");
    assert_eq!(times.shipped.unwrap().rfc3339(), "2026-03-03T09:30:00.125Z");
    assert_eq!(times.delivered.unwrap().rfc3339(), "2026-03-05T14:00:00Z");
    assert_eq!(times.cancelled, None);
    let anna = &survey.customers[order.customer.unwrap() as usize];
    let text = |text: &str| Some(text.to_owned());
    let expected = ImportedCustomer {
        code: None,
        name: text("Anna Berg"),
        email: text("anna@example.com"),
        phone: text("+49 30 1234"),
    };
    assert_eq!(anna, &expected);
    let lines: Vec<_> =
        order.lines.iter().map(|line| (line.product, line.quantity, line.unit_price)).collect();
    assert_eq!(
        lines,
        [
            (0, Quantity::units(2), UnitPrice(9_999_900)),
            (1, Quantity::units(3), UnitPrice(999_900)),
            (2, Quantity(2_500), UnitPrice(125)),
        ],
        "a line without a reference goes on with the order above"
    );
    assert_eq!(
        orders[1].times.received.rfc3339(),
        "2026-03-29T01:30:00Z",
        "Berlin's clocks skip 02:30 that night"
    );
    assert_eq!((orders[2].customer, orders[2].lines[0].product), (None, 0), "a SKU's case does not count");
}

#[test]
fn products_are_told_by_sku_else_by_name() {
    let survey = read(&fixture("fivedesk.csv"), &options()).unwrap();
    let told: Vec<_> = survey
        .products
        .iter()
        .map(|p| (p.code.as_deref(), p.name.as_str(), p.decimals, p.named_by))
        .collect();
    assert_eq!(
        told,
        [
            (Some("LAP-1"), "laptop", 0, NamedBy::Orders),
            (Some("HEA-1"), "Headphones", 0, NamedBy::Orders),
            (None, "Cable \"long\", 3 m", 1, NamedBy::Orders),
            (Some("SMA-1"), "Smartphone", 0, NamedBy::Orders),
        ]
    );
    assert_eq!(survey.products[2].price, Some(UnitPrice(125)));
}

#[test]
fn what_belongs_to_the_order_may_stand_again_but_not_otherwise() {
    let header = "order_ref,customer,product,quantity,unit_price,received_at,paid_at,status\n";
    let first = "A,Anna,Tea,1,3,2026-03-03T09:00:00Z,,delivered\n";
    let again = format!("{header}{first}A,Anna,Rug,1,9,2026-03-03T09:00:00Z,,delivered\nA,,Mug,1,9,,,\n");
    let survey = surveyed(again).unwrap();
    assert_eq!((references(&survey), refused(&survey)), (vec!["A"], vec![]));
    for (second, reason) in [
        ("A,Bo,Rug,1,9,,,", "3 customer import-differs-from-first-line"),
        ("A,,Rug,1,9,2026-03-04T09:00:00Z,,", "3 received_at import-time-differs-from-first-line"),
        ("A,,Rug,1,9,,2026-03-04T09:00:00Z,", "3 paid_at import-time-differs-from-first-line"),
        ("A,,Rug,1,9,,,sent", "3 status import-status-unknown"),
    ] {
        let survey = surveyed(format!("{header}{first}{second}\n")).unwrap();
        assert_eq!(refused(&survey), [reason]);
        assert_eq!((survey.products.len(), survey.customers.len()), (0, 0), "nothing of the order stays");
    }
}

#[test]
fn a_line_without_a_reference_goes_on_only_where_nothing_else_names_an_order() {
    let survey = surveyed(format!("{OWN}A,Tea,1,3,EUR,2026-03-03T09:00:00Z\n,Mug,1,3,EUR,\n")).unwrap();
    assert_eq!(survey.orders().next().unwrap().lines, 2);
    let survey =
        surveyed(format!("{OWN}A,Tea,1,3,EUR,2026-03-03T09:00:00Z\n,Mug,1,3,EUR,2026-03-04T09:00:00Z\n"));
    assert_eq!(refused(&survey.unwrap()), ["3 order_ref import-reference-blank"]);
    let survey = surveyed(format!("{OWN},Mug,1,3,EUR,\nA,Tea,1,3,EUR,2026-03-03T09:00:00Z\n"));
    assert_eq!(refused(&survey.unwrap()), ["2 order_ref import-reference-blank"]);
}

#[test]
fn a_currency_that_was_told_is_the_one() {
    let file = file(format!("{OWN}A,Tea,1,3,,2026-03-03T09:00:00Z\nB,Tea,1,3,EUR,2026-03-03T09:00:00Z\n"));
    let told = Options { currency: fivedesk_core::Currency::from_code("USD"), ..options() };
    let survey = read(file.path(), &told).unwrap();
    assert_eq!(
        (references(&survey), refused(&survey)),
        (vec!["A"], vec!["3 currency import-currency-other".to_owned()])
    );
    assert_eq!(survey.currency.unwrap().code(), "USD");
}

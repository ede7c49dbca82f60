//! Whatever a file holds, reading it ends with an answer: no panic, and both passes tell the same.

use proptest::prelude::*;

use crate::support::{OWN, RETAIL, file, handed_out, options, read};

/// Reads a file with both passes and checks that they agree.
fn reads_alike(bytes: &[u8]) {
    let file = file(bytes);
    let Ok(survey) = read(file.path(), &options()) else { return };
    let mut promised: Vec<_> = survey.orders().map(|order| (order.place, order.lines)).collect();
    let orders = handed_out(file.path(), &survey);
    let mut given: Vec<_> =
        orders.iter().map(|order| (order.place, u32::try_from(order.lines.len()).unwrap())).collect();
    promised.sort_unstable();
    given.sort_unstable();
    assert_eq!(given, promised);
    for order in &orders {
        assert!(order.customer.is_none_or(|customer| survey.customers.get(customer as usize).is_some()));
        for line in &order.lines {
            assert!(survey.products.get(line.product as usize).is_some());
            assert!(line.quantity.is_positive() && line.unit_price.0 >= 0, "{line:?}");
        }
    }
}

/// Cells that are likely to be something, and bytes that are likely to break something.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let cell = prop_oneof![
        4 => prop::sample::select(vec![
            "A", "B", "C1", "Tea", "85123a", "1", "-1", "2.5", "0", "1e9", "9999999999999999999", "0.0125", "EUR",
            "usd", "2026-03-03T09:00:00Z", "3/4/2011 8:26", "13/4/11", "29/2/2011", "2026-03-29 02:30", "delivered",
        ]).prop_map(|text| text.as_bytes().to_vec()),
        2 => prop::sample::select(vec![",", ",", ",", "\n", "\r\n", "\r", "\"", "\"\"", ";", "\t", " ", "\u{feff}", "é"])
            .prop_map(|text| text.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 1..4),
    ];
    prop::collection::vec(cell, 0..80).prop_map(|pieces| pieces.concat())
}

/// Lines with the right number of cells, most of them good.
fn lines() -> impl Strategy<Value = String> {
    let reference = prop::sample::select(vec!["1", "2", "3", "C4", "C5", "A6", ""]);
    let code = prop::sample::select(vec!["85123A", "85123a", "22633", "POST"]);
    let quantity = prop::sample::select(vec!["1", "6", "-1", "-2", "0", "x"]);
    let date = prop::sample::select(vec!["12/1/2010 8:26", "12/13/2010 8:26", "2010-12-01", "31/1/2010"]);
    let price = prop::sample::select(vec!["2.55", "0", "0.001", "-1"]);
    let customer = prop::sample::select(vec!["", "17850", "13047"]);
    let line = (reference, code, quantity, date, price, customer)
        .prop_map(|(r, c, q, d, p, u)| format!("{r},{c},Name,{q},{d},{p},{u},France\n"));
    prop::collection::vec(line, 0..40).prop_map(|lines| lines.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn noise_after_a_header_is_read_or_refused(noise in pieces(), own in any::<bool>()) {
        reads_alike(&[if own { OWN } else { RETAIL }.as_bytes(), &noise].concat());
    }

    #[test]
    fn noise_alone_is_read_or_refused(noise in pieces()) {
        reads_alike(&noise);
    }

    #[test]
    fn good_and_bad_lines_in_any_order_are_read(lines in lines()) {
        reads_alike(format!("{RETAIL}{lines}").as_bytes());
    }
}

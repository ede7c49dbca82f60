//! Files of orders, of every format there is a reader for: both passes end without a panic and tell the same.
#![no_main]

use std::convert::Infallible;
use std::ops::ControlFlow::Continue;

use fivedesk_exchange::{Options, orders, survey};
use libfuzzer_sys::fuzz_target;

/// The first byte chooses a header that is put before the rest, so that the rows behind it are reached.
const HEADERS: [&str; 3] = [
    "",
    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n",
    "order_ref,customer,email,phone,address,product,sku,quantity,unit_price,currency,status,received_at,\
     approved_at,paid_at,shipped_at,delivered_at,cancelled_at,note\n",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, rest)) = bytes.split_first() else { return };
    let header = HEADERS[usize::from(*choice) % HEADERS.len()];
    let file = tempfile::NamedTempFile::new().expect("room for a file");
    std::fs::write(file.path(), [header.as_bytes(), rest].concat()).expect("room for a file");
    let options = Options::new(chrono_tz::Europe::Berlin);
    let Ok(survey) = survey(file.path(), &options, &mut |_| Continue(())) else { return };
    let mut promised: Vec<_> = survey.orders().map(|order| (order.place, order.lines)).collect();
    let mut given = Vec::new();
    let read = orders::<Infallible>(file.path(), &survey, &mut |_| Continue(()), &mut |order| {
        given.push((order.place, u32::try_from(order.lines.len()).expect("lines of a small file")));
        Ok(Continue(()))
    });
    assert!(read.is_ok(), "the second pass refuses what the first one read");
    promised.sort_unstable();
    given.sort_unstable();
    assert_eq!(given, promised);
});

//! Files made on the spot, and what reading them gives, in a form that is easy to compare.

use std::convert::Infallible;
use std::io::Write;
use std::ops::ControlFlow::Continue;
use std::path::{Path, PathBuf};

use fivedesk_exchange::{ImportedOrder, Options, ReadError, Survey, orders, survey};
use tempfile::NamedTempFile;

/// The header of Online Retail.
pub(crate) const RETAIL: &str =
    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
/// The needed columns of Fivedesk's own, and the currency.
pub(crate) const OWN: &str = "order_ref,product,quantity,unit_price,currency,received_at\n";

/// A file of these bytes, gone when dropped.
pub(crate) fn file(bytes: impl AsRef<[u8]>) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(bytes.as_ref()).unwrap();
    file
}

pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

pub(crate) fn options() -> Options {
    Options::new(chrono_tz::Europe::Berlin)
}

pub(crate) fn read(path: &Path, options: &Options) -> Result<Survey, ReadError> {
    survey(path, options, &mut |_| Continue(()))
}

/// The survey of a file of these bytes.
pub(crate) fn surveyed(bytes: impl AsRef<[u8]>) -> Result<Survey, ReadError> {
    read(file(bytes).path(), &options())
}

/// The key of what is said about a file that is not read.
pub(crate) fn refusal(bytes: impl AsRef<[u8]>) -> String {
    match surveyed(bytes) {
        Ok(survey) => panic!("it was read: {survey:?}"),
        Err(error) => error.message().key.into_owned(),
    }
}

/// The orders of a file, in the order they are handed out.
pub(crate) fn handed_out(path: &Path, survey: &Survey) -> Vec<ImportedOrder> {
    let mut all = Vec::new();
    orders::<Infallible>(path, survey, &mut |_| Continue(()), &mut |order| {
        all.push(order);
        Ok(Continue(()))
    })
    .unwrap();
    all
}

/// The references of what comes in.
pub(crate) fn references(survey: &Survey) -> Vec<&str> {
    survey.orders().map(|order| order.reference).collect()
}

/// Each refused line as `line column reason`.
pub(crate) fn refused(survey: &Survey) -> Vec<String> {
    let tell =
        |r: &fivedesk_exchange::Refused| format!("{} {} {}", r.line, r.column.unwrap_or("-"), r.reason.key);
    survey.refused.listed.iter().map(tell).collect()
}

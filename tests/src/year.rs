//! A shop's year of orders in Online Retail's form: the real one where it lies beside the repository, else one
//! of the same size made here.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// The real year, unpacked into `folder`; `None` where it is not on this machine.
pub fn real(folder: &Path) -> Option<PathBuf> {
    let packed = std::env::var_os("FIVEDESK_ONLINE_RETAIL").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/online-retail.csv.gz"),
        PathBuf::from,
    );
    let packed = File::open(packed).ok()?;
    let path = folder.join("online-retail.csv");
    let mut file = File::create(&path).unwrap();
    std::io::copy(&mut flate2::read::GzDecoder::new(packed), &mut file).unwrap();
    Some(path)
}

/// The real year, or a made one of as many lines.
pub fn file(folder: &Path) -> PathBuf {
    real(folder).unwrap_or_else(|| {
        println!("the real shop's year is not on this machine; a made one of the same size stands in");
        made(folder)
    })
}

/// 541,909 lines in orders of 1 to 50 lines over 4,000 products and 4,400 customers, always the same.
fn made(folder: &Path) -> PathBuf {
    const LINES: u64 = 541_909;
    let path = folder.join("made-year.csv");
    let mut file = BufWriter::new(File::create(&path).unwrap());
    writeln!(file, "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country")
        .unwrap();
    // A fixed linear congruence: the same file on every machine.
    let mut state = 7_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let (mut written, mut invoice, mut row) = (0, 536_365, String::new());
    while written < LINES {
        let (customer, month, day, hour) = (12_000 + next(4_400), 1 + next(12), 13 + next(16), 8 + next(10));
        for _ in 0..(1 + next(50)).min(LINES - written) {
            let product = next(4_000);
            let (quantity, price) = (1 + next(48), 1 + next(2_000));
            row.clear();
            write!(
                row,
                "{invoice},{},PRODUCT {product},{quantity},{month}/{day}/2011 {hour}:00,{}.{:02},{customer},United Kingdom",
                10_000 + product,
                price / 100,
                price % 100
            )
            .unwrap();
            writeln!(file, "{row}").unwrap();
            written += 1;
        }
        invoice += 1;
    }
    file.into_inner().unwrap();
    path
}

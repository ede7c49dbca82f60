//! Files that cannot be read as a whole: each says why, and none panics or fills the memory.

use std::io::{Seek, SeekFrom, Write};

use fivedesk_exchange::{Format, Options, ReadError};

use crate::support::{OWN, RETAIL, file, options, read, refusal, surveyed};

#[test]
fn what_is_no_orders_file_says_what_it_is() {
    assert_eq!(refusal(""), "import-empty");
    assert_eq!(refusal("\u{feff}"), "import-empty");
    assert_eq!(refusal(" \r\n\r\n\t"), "import-empty");
    assert_eq!(refusal(RETAIL), "import-no-lines");
    assert_eq!(refusal(RETAIL.trim_end()), "import-no-lines");
    assert_eq!(refusal(format!("{RETAIL}\n\n ,,,,,,,\n")), "import-no-lines", "blank lines are none");
    assert_eq!(refusal(b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00binary"), "import-not-text");
    assert_eq!(refusal(b"PK\x03\x04\x14\x00\x06\x00"), "import-workbook");
    assert_eq!(refusal(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "import-workbook");
    assert_eq!(refusal("name,colour\ncat,red\n"), "import-format-unknown");
    assert_eq!(refusal("just a letter about something else"), "import-format-unknown");
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(read(folder.path(), &options()), Err(ReadError::NotAFile)));
    assert!(matches!(read(&folder.path().join("absent"), &options()), Err(ReadError::Io(_))));
}

#[test]
fn a_column_that_is_missing_or_there_twice_is_named() {
    let without = RETAIL.replace("UnitPrice", "Price") + "1,2,3,4,5,6,7,8\n";
    let missing = surveyed(&without);
    assert!(
        matches!(missing, Err(ReadError::MissingColumn { format: "Online Retail", column: "UnitPrice" })),
        "{missing:?}"
    );
    let twice = surveyed(RETAIL.replace("Country", " quantity ") + "1,2,3,4,5,6,7,8\n");
    assert!(matches!(twice, Err(ReadError::DuplicateColumn { column: "Quantity" })), "{twice:?}");
    let wanted = Options { format: Some(Format::Fivedesk), ..options() };
    let other = read(file(format!("{RETAIL}1,2,3,4,5,6,7,8\n")).path(), &wanted);
    assert!(matches!(other, Err(ReadError::MissingColumn { column: "order_ref", .. })), "{other:?}");
}

#[test]
fn a_line_without_end_is_refused_in_bounded_memory() {
    // 100 MB that take no room on the disk: a hole reads as zeros.
    let mut endless = file(format!("{OWN}A-1,\""));
    endless.as_file_mut().seek(SeekFrom::Start(100_000_000)).unwrap();
    endless.as_file_mut().write_all(b"\",1,1.00,EUR,2026-01-02T00:00:00Z\n").unwrap();
    let read = read(endless.path(), &options());
    assert!(matches!(read, Err(ReadError::LineTooLong { line: 2, limit: 1_048_576 })), "{read:?}");

    let unclosed =
        format!("{OWN}A-1,\"Lamp,1,1.00,EUR,2026-01-02T00:00:00Z\n{}", "A-2,Lamp,1\n".repeat(200_000));
    assert!(matches!(surveyed(unclosed), Err(ReadError::LineTooLong { line: 2, .. })));

    let header = format!("order_ref,{}", "x".repeat(1_000_000));
    assert!(matches!(surveyed(header), Err(ReadError::LineTooLong { line: 1, .. })));

    let line = "A-1,Tea,1,1.00,EUR,2026-01-02T00:00:00Z\n";
    let large = format!("{OWN}A-1,\"{}\",1,1.00,EUR,2026-01-02T00:00:00Z\n{line}", "Tea ".repeat(200_000));
    assert_eq!(surveyed(large).unwrap().lines, 2, "800 kB in one cell are still read");

    let wide = format!("{OWN}A-1,Lamp{}\n", ",".repeat(5_000));
    assert!(matches!(surveyed(wide), Err(ReadError::TooManyCells { line: 2, limit: 4_096 })));
}

#[test]
fn the_header_says_which_format_it_is_and_by_which_columns() {
    let survey = surveyed(format!("{RETAIL}1,2,3,4,2010-12-05 10:00,6,7,8\n")).unwrap();
    assert_eq!((survey.format, survey.why.key.as_ref()), (Format::OnlineRetail, "import-why"));
    let columns = survey.why.figures["columns"].clone();
    assert_eq!(columns, "InvoiceNo, StockCode, Quantity, InvoiceDate, UnitPrice".into());
    assert_eq!(Format::from_word(survey.format.word()), Some(Format::OnlineRetail));
}

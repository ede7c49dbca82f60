//! One small shop's file in every dress: the same orders come out.

use fivedesk_exchange::ContentHash;

use crate::support::{file, handed_out, options, read, references, refused, surveyed};

const HEADER: &str = "order_ref,customer,product,quantity,unit_price,received_at,note";
const FIRST: &str = "A-1,Zoë,Café cups,6,2.55,2026-03-02 08:00:00,\"two\nlines\"";
const SECOND: &str = "A-2,Søren,Tea,1,3.00,2026-03-03 09:00:00,";

fn plain() -> String {
    format!("{HEADER}\n{FIRST}\n{SECOND}\n")
}

/// What came out: each order's hash and first line, the names, and the lines where orders begin.
fn read_out(bytes: &[u8]) -> (Vec<ContentHash>, Vec<String>, Vec<u64>) {
    let file = file(bytes);
    let survey = read(file.path(), &options()).unwrap();
    assert_eq!(refused(&survey), [""; 0]);
    let hashes = survey.orders().map(|order| order.hash).collect();
    let names = survey.customers.iter().filter_map(|c| c.name.clone());
    let names = names.chain(survey.products.iter().map(|p| p.name.clone())).collect();
    let lines = handed_out(file.path(), &survey).iter().map(|order| order.lines[0].line).collect();
    (hashes, names, lines)
}

fn utf16(text: &str, pair: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(pair).collect()
}

fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

#[test]
fn every_encoding_and_line_end_gives_the_same_orders() {
    let plain = plain();
    let expected = read_out(plain.as_bytes());
    assert_eq!(expected.1, ["Zoë", "Søren", "Café cups", "Tea"]);
    assert_eq!(expected.2, [2, 4], "the quoted line break counts");
    let marked = format!("\u{feff}{plain}");
    for (dress, bytes) in [
        ("UTF-8 with a mark", marked.clone().into_bytes()),
        ("UTF-16 LE", utf16(&marked, u16::to_le_bytes)),
        ("UTF-16 BE", utf16(&marked, u16::to_be_bytes)),
        ("UTF-16 LE without a mark", utf16(&plain, u16::to_le_bytes)),
        ("UTF-16 BE without a mark", utf16(&plain, u16::to_be_bytes)),
        ("Windows-1252", windows_1252(&plain)),
        ("no line end at the end", plain.trim_end().as_bytes().to_vec()),
    ] {
        assert_eq!(read_out(&bytes), expected, "{dress}");
    }
}

#[test]
fn every_line_end_gives_the_same_lines() {
    let expected = read_out(plain().as_bytes());
    for end in ["\r\n", "\r"] {
        let (_, names, lines) = read_out(plain().replace('\n', end).as_bytes());
        assert_eq!((names, lines), (expected.1.clone(), expected.2.clone()), "{end:?}");
    }
    let mixed = format!("{HEADER}\r\n{FIRST}\r\r\n{SECOND}\n");
    assert_eq!(read_out(mixed.as_bytes()).2, [2, 5], "an empty line is counted and passed over");
}

#[test]
fn every_delimiter_padding_case_and_column_order_gives_the_same_orders() {
    let expected = read_out(plain().as_bytes());
    for delimiter in [";", "\t"] {
        assert_eq!(read_out(plain().replace(',', delimiter).as_bytes()), expected, "{delimiter:?}");
    }
    let padded =
        plain().replace("product", " Product ").replace(",6,", ",  6 ,").replace("Tea", " Tea\u{a0}");
    assert_eq!(read_out(padded.as_bytes()), expected);
    let moved = "NOTE,Unit_Price,Quantity,Received_At,Product,Customer,Colour,Order_Ref\n\
                 \"two\nlines\",2.55,6,2026-03-02 08:00:00,Café cups,Zoë,red,A-1\n\
                 ,3.00,1,2026-03-03 09:00:00,Tea,Søren,,A-2\n";
    assert_eq!(read_out(moved.as_bytes()), expected);
    assert_eq!(surveyed(moved).unwrap().unknown_columns, ["Colour"]);
}

#[test]
fn two_encodings_in_one_file_are_both_read() {
    let mut mixed = format!("{HEADER}\n{FIRST}\n").into_bytes();
    mixed.extend(windows_1252(SECOND));
    assert_eq!(read_out(&mixed), read_out(plain().as_bytes()));
}

#[test]
fn a_line_across_the_blocks_a_file_is_read_in_stays_whole() {
    // Blocks are 256 KiB; 20,000 lines of 60 bytes cross several, at ever other places.
    let lines: String = (0..20_000)
        .map(|n| format!("B-{n},\"Ünal {n}\",\"Mug \"\"{n}\"\"\",1,1.50,2026-03-02 08:00:00,\r\n"))
        .collect();
    let survey = surveyed(format!("{HEADER}\r\n{lines}")).unwrap();
    assert_eq!((survey.lines, survey.products.len(), survey.customers.len()), (20_000, 20_000, 20_000));
    assert_eq!(refused(&survey), [""; 0]);
    assert_eq!(references(&survey).last(), Some(&"B-19999"));
    assert_eq!(survey.products[19_999].name, "Mug \"19999\"");
}

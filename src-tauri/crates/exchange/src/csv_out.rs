//! CSV as it goes out: quoted where needed, and safe to open as a spreadsheet.

/// One row with its line's end. A cell that a spreadsheet would take for a formula begins with an apostrophe, which
/// spreadsheets read as "this is text"; a plain number stays one, with its sign.
pub fn csv_row<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let mut row = String::new();
    for cell in cells {
        if !row.is_empty() {
            row.push(',');
        }
        // An empty first cell is quoted, so that the next one knows it is not the first.
        row.push_str(&quoted(cell, row.is_empty()));
    }
    row.push_str("\r\n");
    row
}

fn quoted(cell: &str, first: bool) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && cell.parse::<f64>().is_err();
    let guarded = if formula { format!("'{cell}") } else { cell.to_owned() };
    let needed = guarded.contains([',', '"', '\n', '\r', ';']) || guarded.trim() != guarded;
    if needed || (first && guarded.is_empty()) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_needed() {
        assert_eq!(csv_row(["A-1", "Mug, blue", "5"]), "A-1,\"Mug, blue\",5\r\n");
        assert_eq!(csv_row(["say \"hi\"", "two\nlines"]), "\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
        assert_eq!(csv_row(["", "x", ""]), "\"\",x,\r\n");
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        assert_eq!(csv_row(["=1+1", "@SUM(A1)", "-cmd"]), "'=1+1,'@SUM(A1),'-cmd\r\n");
        assert_eq!(csv_row(["-5", "+2.5"]), "-5,+2.5\r\n");
    }
}

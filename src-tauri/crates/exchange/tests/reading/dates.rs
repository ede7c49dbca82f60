//! A spreadsheet may have rewritten the dates: the style is found over the whole file, or asked for.

use fivedesk_exchange::{DateStyle, Options, ReadError, Survey};

use crate::support::{RETAIL, file, handed_out, options, read, references, refused};

fn retail(dates: &[&str], style: Option<DateStyle>) -> Result<(Survey, Vec<String>), ReadError> {
    let lines: String = (1..).zip(dates).map(|(n, date)| format!("{n},A,Tea,1,{date},1,,\n")).collect();
    let file = file(format!("{RETAIL}{lines}"));
    let survey = read(file.path(), &Options { dates: style, ..options() })?;
    let times = handed_out(file.path(), &survey).iter().map(|order| order.times.received.rfc3339()).collect();
    Ok((survey, times))
}

#[test]
fn the_style_that_fits_the_whole_column_reads_it() {
    let american = retail(&["12/1/2010 8:26", "12/13/2010 8:26"], None).unwrap();
    assert_eq!(american.0.dates, Some(DateStyle::MonthDayYear));
    assert_eq!(american.1, ["2010-12-01T08:26:00Z", "2010-12-13T08:26:00Z"]);
    let british = retail(&["01/12/2010 08:26", "13/12/2010 08:26:00"], None).unwrap();
    assert_eq!((british.0.dates, &british.1), (Some(DateStyle::DayMonthYear), &american.1));
    let international = retail(&["2010-12-01 08:26", "2010-12-13T08:26:00+00:00"], None).unwrap();
    assert_eq!((international.0.dates, &international.1), (None, &american.1));
    let short = retail(&["1.12.10 8:26", "13.12.10 8:26 AM"], None).unwrap();
    assert_eq!(short.1, american.1, "two digits of a year");
    let hashes = |survey: &Survey| survey.orders().map(|order| order.hash).collect::<Vec<_>>();
    for other in [&british.0, &international.0, &short.0] {
        assert_eq!(hashes(other), hashes(&american.0), "the same orders, however their dates are written");
    }
}

#[test]
fn two_styles_that_fit_are_asked_about_and_the_answer_is_taken() {
    let dates = ["5/5/2011 9:00", "3/4/2011 9:00"];
    let asked = retail(&dates, None);
    assert!(
        matches!(&asked, Err(ReadError::DatesAmbiguous { line: 3, example }) if example == "3/4/2011 9:00")
    );
    let days = retail(&dates, Some(DateStyle::DayMonthYear)).unwrap();
    assert_eq!(days.1, ["2011-05-05T08:00:00Z", "2011-04-03T08:00:00Z"]);
    let months = retail(&dates, Some(DateStyle::MonthDayYear)).unwrap();
    assert_eq!(months.1, ["2011-05-05T08:00:00Z", "2011-03-04T09:00:00Z"]);
    let alike = retail(&["5/5/2011 9:00", "6/6/2011 9:00"], None).unwrap();
    assert_eq!(alike.1, ["2011-05-05T08:00:00Z", "2011-06-06T08:00:00Z"], "both styles read these alike");
}

#[test]
fn mixed_styles_are_asked_about_and_what_the_answer_does_not_fit_is_refused() {
    let dates = ["13/12/2010 8:00", "12/14/2010 8:00", "1/2/2011 8:00"];
    let mixed = retail(&dates, None);
    assert!(matches!(mixed, Err(ReadError::DatesMixed { first: 2, second: 3 })), "{mixed:?}");
    let (survey, times) = retail(&dates, Some(DateStyle::MonthDayYear)).unwrap();
    assert_eq!(refused(&survey), ["2 InvoiceDate import-day-impossible"]);
    assert_eq!((references(&survey), times[1].as_str()), (vec!["2", "3"], "2011-01-02T08:00:00Z"));
}

#[test]
fn a_day_that_is_in_no_calendar_says_nothing_about_the_style() {
    let (survey, times) = retail(&["29/2/2011 8:00", "2/13/2011 8:00", "31/31/2011"], None).unwrap();
    assert_eq!(survey.dates, Some(DateStyle::MonthDayYear));
    assert_eq!(
        refused(&survey),
        ["2 InvoiceDate import-day-impossible", "4 InvoiceDate import-day-impossible"]
    );
    assert_eq!(times, ["2011-02-13T08:00:00Z"]);
}

#[test]
fn the_zone_is_the_owners_word_then_the_formats_then_the_books() {
    let file = file(format!("{RETAIL}1,A,Tea,1,2011-07-01 12:00,1,,\n"));
    let london = read(file.path(), &options()).unwrap();
    assert_eq!(london.time_zone, chrono_tz::Europe::London);
    let told = Options { time_zone: Some(chrono_tz::Asia::Tokyo), ..options() };
    let tokyo = read(file.path(), &told).unwrap();
    assert_eq!(handed_out(file.path(), &tokyo)[0].times.received.rfc3339(), "2011-07-01T03:00:00Z");
}

//! One real shop's year, read whole: every figure that its README gives. Needs the file, which is not part of
//! the project: `FIVEDESK_ONLINE_RETAIL`, or `../shared/data/online-retail.csv.gz` beside the repository.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::File;
use std::io::copy;
use std::ops::ControlFlow::Continue;
use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::Datelike;
use fivedesk_core::{Money, Quantity, Status};
use fivedesk_exchange::{ImportedOrder, Kind, NamedBy, Options, Survey, orders, survey};

fn packed() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data/online-retail.csv.gz");
    let path = std::env::var_os("FIVEDESK_ONLINE_RETAIL").map_or(beside, PathBuf::from);
    path.exists().then_some(path)
}

/// The file as CSV in a folder of its own; `None`, with a word about it, where it is absent.
fn unpacked() -> Option<(tempfile::TempDir, PathBuf)> {
    let Some(packed) = packed() else {
        println!("online-retail.csv.gz is absent: nothing was checked");
        return None;
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("online-retail.csv");
    let source = File::open(&packed).unwrap();
    if packed.extension().is_some_and(|extension| extension == "gz") {
        copy(&mut flate2::read::GzDecoder::new(source), &mut File::create(&path).unwrap()).unwrap();
    } else {
        std::fs::copy(&packed, &path).unwrap();
    }
    Some((folder, path))
}

/// What the orders and returns of a file come to.
#[derive(Default)]
struct Sums {
    orders: usize,
    worthless: usize,
    lines: usize,
    worth: Money,
    returns: usize,
    returned_lines: usize,
    returned_worth: Money,
    weeks: BTreeMap<(i32, u32), usize>,
    months: BTreeMap<(i32, u32), usize>,
    gross: HashMap<u32, Quantity>,
    net: HashMap<u32, Quantity>,
}

impl Sums {
    fn take(&mut self, survey: &Survey, order: &ImportedOrder) {
        let currency = survey.currency.unwrap();
        let worth: Money =
            order.lines.iter().map(|l| Money::of(l.unit_price, l.quantity, currency).unwrap()).sum();
        if survey.order(order.place).unwrap().kind == Kind::Return {
            self.returns += 1;
            self.returned_lines += order.lines.len();
            self.returned_worth = self.returned_worth + worth;
            for line in &order.lines {
                let net = self.net.entry(line.product).or_default();
                *net = *net - line.quantity;
            }
            return;
        }
        self.orders += 1;
        self.worthless += usize::from(worth == Money::ZERO);
        self.lines += order.lines.len();
        self.worth = self.worth + worth;
        let day = order.times.received.to_utc().unwrap().with_timezone(&survey.time_zone).date_naive();
        *self.weeks.entry((day.iso_week().year(), day.iso_week().week())).or_default() += 1;
        *self.months.entry((day.year(), day.month())).or_default() += 1;
        for line in &order.lines {
            for sold in [&mut self.gross, &mut self.net] {
                let sold = sold.entry(line.product).or_default();
                *sold = *sold + line.quantity;
            }
        }
    }

    fn most(sold: &HashMap<u32, Quantity>, survey: &Survey) -> Vec<(String, i64)> {
        let mut most: Vec<(Quantity, &str)> = sold
            .iter()
            .map(|(product, units)| (*units, survey.products[*product as usize].code.as_deref().unwrap()))
            .collect();
        most.sort_unstable_by(|one, other| other.cmp(one));
        most.into_iter().take(5).map(|(units, code)| (code.to_owned(), units.0 / 1000)).collect()
    }
}

fn listed(pairs: &[(&str, i64)]) -> Vec<(String, i64)> {
    pairs.iter().map(|(code, units)| ((*code).to_owned(), *units)).collect()
}

#[test]
fn a_real_year_reads_as_the_order_book_it_is() {
    let Some((_folder, path)) = unpacked() else { return };
    let begin = Instant::now();
    let survey = survey(&path, &Options::new(chrono_tz::UTC), &mut |_| Continue(())).unwrap();
    let surveyed = begin.elapsed();
    let mut sums = Sums::default();
    let (mut seen, mut kept) = (HashSet::new(), BTreeMap::new());
    orders::<()>(&path, &survey, &mut |_| Continue(()), &mut |order| {
        assert!(seen.insert(order.place), "an order is handed out once");
        sums.take(&survey, &order);
        let reference = survey.order(order.place).unwrap().reference;
        if ["536591", "542806", "C536379"].contains(&reference) {
            kept.insert(reference.to_owned(), order);
        }
        Ok(Continue(()))
    })
    .unwrap();
    println!("surveyed in {surveyed:.2?}, orders handed out in {:.2?}", begin.elapsed() - surveyed);
    check_file(&survey);
    check_sums(&survey, &sums);
    check_names(&survey);
    check_some(&survey, &kept);
}

fn check_file(survey: &Survey) {
    assert_eq!(survey.lines, 541_909);
    assert_eq!(survey.time_zone, chrono_tz::Europe::London);
    assert_eq!(survey.dates.map(|style| style.word()), Some("mdy"));
    assert_eq!(survey.currency.unwrap().code(), "GBP");
    assert!(survey.unknown_columns.is_empty());
    assert_eq!((survey.products.len(), survey.customers.len()), (3_844, 4_372));
    assert_eq!(survey.orders().count(), 20_725 + 3_836);
    let aside: Vec<_> = survey.set_aside.iter().map(|group| (group.orders, group.lines)).collect();
    assert_eq!(aside, [(1_336, 1_336)], "stock written off");
    assert_eq!((survey.refused.orders, survey.refused.lines), (3, 3));
    let refused: Vec<_> =
        survey.refused.listed.iter().map(|r| (r.line, r.column, r.reason.key.as_ref())).collect();
    let entry = |line| (line, Some("InvoiceNo"), "import-accounting-entry");
    assert_eq!(refused, [entry(299_984), entry(299_985), entry(299_986)]);
}

fn check_sums(survey: &Survey, sums: &Sums) {
    let currency = survey.currency.unwrap();
    assert_eq!((sums.orders, sums.lines), (20_725, 531_282));
    assert_eq!(sums.worth.decimal(currency), "10655622.48");
    assert_eq!(sums.worthless, 766);
    assert_eq!((sums.returns, sums.returned_lines), (3_836, 9_288));
    assert_eq!(sums.returned_worth.decimal(currency), "896812.49");
    assert_eq!(sums.weeks.iter().max_by_key(|(_, orders)| **orders), Some((&(2011, 46), &727)));
    assert_eq!(sums.months.iter().max_by_key(|(_, orders)| **orders), Some((&(2011, 11), &2_884)));
    let gross =
        [("23843", 80_995), ("23166", 78_033), ("22197", 56_921), ("84077", 55_047), ("85099B", 48_478)];
    let net =
        [("22197", 56_450), ("84077", 53_847), ("85099B", 47_363), ("85123A", 39_378), ("84879", 36_381)];
    assert_eq!(Sums::most(&sums.gross, survey), listed(&gross));
    assert_eq!(Sums::most(&sums.net, survey), listed(&net));
}

fn check_names(survey: &Survey) {
    let named: Vec<&str> = survey
        .products
        .iter()
        .filter(|product| product.named_by == NamedBy::Orders)
        .map(|product| product.name.as_str())
        .collect();
    let mut codes: HashMap<&str, usize> = HashMap::new();
    for name in &named {
        *codes.entry(name).or_default() += 1;
    }
    let parted = |c: char| !c.is_alphanumeric();
    let joins =
        |name: &str| name.contains('&') || name.split(parted).any(|word| word.eq_ignore_ascii_case("and"));
    assert_eq!(named.len(), 3_814);
    assert_eq!(named.iter().filter(|name| name.contains(',')).count(), 48);
    assert_eq!(named.iter().filter(|name| name.starts_with(|c: char| c.is_ascii_digit())).count(), 103);
    assert_eq!(named.iter().filter(|name| joins(name)).count(), 108);
    assert_eq!(codes.values().filter(|codes| **codes > 1).count(), 26);
    let hearts: Vec<_> =
        survey.products.iter().filter(|p| p.name == "WHITE HANGING HEART T-LIGHT HOLDER").collect();
    assert_eq!(hearts.len(), 1, "the name is one product's alone");
    assert_eq!(hearts[0].code.as_deref(), Some("85123A"));
    assert_eq!(hearts[0].price.unwrap().decimal(), "2.95", "the price most lines have");
    assert!(survey.products.iter().all(|product| !product.name.is_empty() && product.decimals == 0));
}

fn check_some(survey: &Survey, kept: &BTreeMap<String, ImportedOrder>) {
    let two_times = &kept["536591"];
    assert_eq!(two_times.times.received.rfc3339(), "2010-12-01T16:57:00Z", "the file has 16:57 and 16:58");
    assert_eq!((two_times.status, two_times.times.delivered), (Some(Status::Delivered), None));
    assert_eq!(two_times.country.as_deref(), Some("United Kingdom"));
    let customer = &survey.customers[two_times.customer.unwrap() as usize];
    assert_eq!(customer.code.as_deref(), Some("14606"));
    let torn = &kept["542806"];
    assert_eq!(torn.lines.len(), 39);
    assert!(torn.lines.windows(2).any(|pair| pair[1].line - pair[0].line > 1), "its lines stand apart");
    let returned = &kept["C536379"];
    assert_eq!((returned.status, returned.lines[0].quantity), (None, Quantity::units(1)));
}

//! The two passes over one file: what tells new from changed, and what if the file changes between them.

use std::io::Write;
use std::ops::ControlFlow::{Break, Continue};

use fivedesk_exchange::{OrdersError, ReadError, Survey, orders, survey};

use crate::support::{OWN, file, handed_out, options, read, surveyed};

fn hash(lines: &str) -> [u8; 32] {
    let survey = surveyed(format!("{OWN}{lines}")).unwrap();
    let order = survey.orders().find(|order| order.reference == "A").unwrap();
    order.hash.0
}

#[test]
fn an_orders_hash_changes_with_its_content_alone() {
    let (one, two) = ("A,Tea,1,3,EUR,2026-03-03T09:00:00Z\n", "A,Mug,2,9.5,EUR,\n");
    let other = "B,Rug,1,3,EUR,2026-03-03T09:00:00Z\n";
    let same = hash(&format!("{one}{two}"));
    assert_eq!(hash(&format!("{other}{one}{other}{two}")), same, "other orders between and before");
    assert_eq!(hash("A,tea,1.0,3.00,EUR,2026-03-03 10:00:00\nA,MUG,2,9.50,,\n"), same, "written otherwise");
    for changed in [
        one.to_owned(),
        format!("{two}{one}").replace("EUR,\n", "EUR,2026-03-03T09:00:00Z\n"),
        format!("{one}{two}{two}"),
        format!("{one}{two}").replace("Tea", "Teapot"),
        format!("{one}{two}").replace("9.5", "9.4"),
        format!("{one}{two}").replace("Mug,2", "Mug,3"),
        format!("{one}{two}").replace("09:00", "09:01"),
    ] {
        assert_ne!(hash(&changed), same, "{changed}");
    }
}

fn second_pass(path: &std::path::Path, survey: &Survey) -> Result<(), OrdersError<()>> {
    orders(path, survey, &mut |_| Continue(()), &mut |_| Ok(Continue(())))
}

#[test]
fn a_file_that_changes_between_the_passes_is_refused() {
    let lines = "A,Tea,1,3,EUR,2026-03-03T09:00:00Z\nB,Tea,1,3,EUR,2026-03-03T09:00:00Z\n";
    let mut longer = file(format!("{OWN}{lines}"));
    let survey = read(longer.path(), &options()).unwrap();
    assert!(second_pass(longer.path(), &survey).is_ok());
    longer.write_all(b"C,Tea,1,3,EUR,2026-03-03T09:00:00Z\n").unwrap();
    assert!(matches!(second_pass(longer.path(), &survey), Err(OrdersError::Read(ReadError::Changed))));

    // The same size and the same time: only the bytes tell.
    let quiet = file(format!("{OWN}{lines}"));
    let survey = read(quiet.path(), &options()).unwrap();
    std::fs::write(quiet.path(), format!("{OWN}{}", lines.replace("A,Tea,1", "A,Tea,2"))).unwrap();
    quiet.as_file().set_modified(survey.file.modified.unwrap()).unwrap();
    assert!(matches!(second_pass(quiet.path(), &survey), Err(OrdersError::Read(ReadError::Changed))));
}

#[test]
fn both_passes_can_be_stopped_and_tell_how_far_they_are() {
    let lines: String = (0..60_000).map(|n| format!("O-{n},Tea,1,3,EUR,2026-03-03T09:00:00Z\n")).collect();
    let file = file(format!("{OWN}{lines}"));
    let mut told = Vec::new();
    let survey = survey(file.path(), &options(), &mut |progress| {
        told.push(progress);
        Continue(())
    })
    .unwrap();
    assert!(told.len() > 2, "more than two megabytes are told about: {told:?}");
    assert!(told.windows(2).all(|pair| pair[0].read < pair[1].read));
    assert!(told.iter().all(|progress| progress.of == survey.file.bytes));
    assert_eq!(told.last().map(|progress| progress.read), Some(survey.file.bytes));

    let stopped = fivedesk_exchange::survey(file.path(), &options(), &mut |_| Break(()));
    assert!(matches!(stopped, Err(ReadError::Cancelled)));
    let stopped = orders::<()>(file.path(), &survey, &mut |_| Break(()), &mut |_| Ok(Continue(())));
    assert!(matches!(stopped, Err(OrdersError::Read(ReadError::Cancelled))));
    let mut taken = 0;
    let enough = orders::<()>(file.path(), &survey, &mut |_| Continue(()), &mut |_| {
        taken += 1;
        Ok(if taken == 10 { Break(()) } else { Continue(()) })
    });
    assert!(enough.is_ok());
    assert_eq!(taken, 10);
    let failed = orders(file.path(), &survey, &mut |_| Continue(()), &mut |_| Err("full"));
    assert!(matches!(failed, Err(OrdersError::Each("full"))));
}

#[test]
fn orders_scattered_over_the_whole_file_come_whole() {
    let round = |round: u32| -> String {
        (0..500).map(|n| format!("O-{n},P-{round},{n}1,3,EUR,2026-03-03T09:00:00Z\n")).collect()
    };
    let file = file(format!("{OWN}{}{}{}", round(1), round(2), round(3)));
    let survey = read(file.path(), &options()).unwrap();
    let orders = handed_out(file.path(), &survey);
    assert_eq!(orders.len(), 500);
    for order in orders {
        let products: Vec<_> = order.lines.iter().map(|line| line.product).collect();
        assert_eq!(products, [0, 1, 2]);
        let quantity = order.lines[0].quantity;
        assert!(order.lines.iter().all(|line| line.quantity == quantity), "{order:?}");
    }
}

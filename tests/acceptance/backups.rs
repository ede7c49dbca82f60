//! Backups: taken, proven, thinned, put back under an open program, taken back again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fivedesk_engine::{Call, Clock, Engine, Seen, Timestamp, backups, orders};
use fivedesk_tests::{Shop, book, fields};
use serde_json::Value;

fn texts(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("a text: {value}")).to_owned()
}

/// Takes a backup into the usual folder and gives its file.
fn backup(shop: &Shop) -> String {
    texts(&shop.ask(&["book", "backup"])["path"])
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_a_whole_book_and_is_proven() {
    let shop = Shop::sample();
    let taken = shop.ask(&["book", "backup", "--now", "2026-11-25T13:05:12Z"]);
    fields(&taken, &["name", "path", "at", "bytes", "encrypted", "orders", "events"]);
    assert_eq!((&taken["orders"], &taken["encrypted"]), (&2.into(), &false.into()));
    assert!(texts(&taken["name"]).starts_with("The sample shop 2026-11-25 "), "{taken}");
    let verified = shop.ask(&["book", "verify", &texts(&taken["path"])]);
    fields(&verified, &["name", "at", "orders", "products", "customers", "events", "movements"]);
    assert_eq!((&verified["orders"], &verified["products"]), (&2.into(), &3.into()));
    assert_eq!(verified["at"], "2026-11-25T13:05:12Z");
    let listed = shop.ask(&["book", "backups"]);
    assert_eq!(listed["backups"].as_array().unwrap().len(), 1);
    assert_eq!((&listed["last"]["orders"], &listed["failed"]), (&2.into(), &Value::Null));
    let mut copy = book::everything(Path::new(&texts(&taken["path"])));
    let mut own = book::everything(&shop.book());
    // How the backup went is noted once it is taken.
    assert!(own.remove("backup_status").is_some() && copy.remove("backup_status").is_some());
    assert!(copy == own, "every row of every table");
}

#[test]
fn drafts_that_killed_programs_left_are_dropped_once_nobody_can_be_at_work_on_them() {
    let shop = Shop::sample();
    let folder = PathBuf::from(backup(&shop)).parent().unwrap().to_owned();
    let draft = |name: &str, hours: u64| {
        let file = std::fs::File::create(folder.join(name)).unwrap();
        file.set_modified(std::time::SystemTime::now() - std::time::Duration::from_secs(hours * 3_600))
            .unwrap();
    };
    draft(".fivedesk-old.part", 30);
    draft(".fivedesk-young.part", 2);
    draft("mine.part", 999);
    backup(&shop);
    let left = files(&folder);
    assert!(!left.iter().any(|name| name == ".fivedesk-old.part"), "{left:?}");
    assert!(left.iter().any(|name| name == ".fivedesk-young.part"), "{left:?}");
    assert!(left.iter().any(|name| name == "mine.part"), "another program's: {left:?}");
}

#[test]
fn whoever_has_the_agents_run_each_day_has_the_days_backup_too() {
    let shop = Shop::sample();
    let run = |now: &str| {
        shop.ask(&["agents", "run", "--until-idle", "--now", now]);
        shop.ask(&["book", "backups"])["backups"].as_array().unwrap().len()
    };
    assert_eq!(run("2026-11-25T08:00:00Z"), 1);
    shop.submit("Laptop:1");
    assert_eq!(run("2026-11-25T18:00:00Z"), 1, "once a day");
    assert_eq!(run("2026-11-26T08:00:00Z"), 2);
    assert_eq!(run("2026-11-27T08:00:00Z"), 2, "nothing happened since");
}

#[test]
fn a_folder_named_by_hand_gets_the_backup_and_loses_nothing() {
    let shop = Shop::sample();
    let stick = shop.file("stick");
    for day in 10..28 {
        let now = format!("2026-11-{day}T10:00:00Z");
        shop.ask(&["book", "backup", stick.to_str().unwrap(), "--now", &now]);
    }
    assert_eq!(files(&stick).len(), 18);
    assert_eq!(shop.ask(&["book", "backups"])["backups"], serde_json::json!([]));
}

#[test]
fn the_owners_folder_is_thinned_and_other_files_in_it_are_left_alone() {
    let shop = Shop::stocked();
    let folder = shop.file("safe place");
    std::fs::create_dir(&folder).unwrap();
    let asked = ["book", "backups", "--folder", folder.to_str().unwrap()];
    assert_eq!(shop.ask(&asked)["folder"], folder.to_str().unwrap());
    for name in ["notes.txt", "old.fivedesk", "My shop 2020-01-01 120000+0000 00000000.fivedesk"] {
        std::fs::write(folder.join(name), "not ours").unwrap();
    }
    for day in 1..=30 {
        let now = format!("2026-11-{day:02}T10:00:00Z");
        shop.ask(&["book", "backup", "--now", &now]);
    }
    let names = files(&folder);
    let days: Vec<&str> = names
        .iter()
        .filter_map(|name| name.strip_prefix("My shop 2026-11-"))
        .filter_map(|name| name.get(..2))
        .collect();
    assert_eq!(days, ["15", "22", "24", "25", "26", "27", "28", "29", "30"], "seven days, and weeks before");
    assert_eq!(names.len(), days.len() + 3, "what is not ours stays: {names:?}");
    shop.assert_healthy();
}

#[test]
fn a_restore_tells_first_what_is_lost() {
    let shop = Shop::stocked();
    shop.ask(&["order", "submit", "Laptop:1", "--now", "2026-11-25T12:00:00Z"]);
    let file = texts(&shop.ask(&["book", "backup", "--now", "2026-11-25T13:05:00Z"])["path"]);
    for _ in 0..4 {
        shop.ask(&["order", "submit", "Headphones:1", "--now", "2026-11-25T14:00:00Z"]);
    }
    shop.step("approve", 1);
    shop.step("pay", 1);
    let before = book::everything(&shop.book());
    let told = shop.ask(&["book", "restore", &file, "--dry-run"]);
    assert!(before == book::everything(&shop.book()), "telling changes nothing");
    fields(
        &told,
        &["file", "at", "since", "orders", "changed", "payments", "events", "loses", "regains", "gap"],
    );
    let counts = (&told["orders"], &told["changed"], &told["payments"], &told["kept"]);
    assert_eq!(counts, (&4.into(), &1.into(), &1.into(), &Value::Null));
    assert_eq!(told["since"], "2026-11-25T13:05:00Z");
    let loses = texts(&told["loses"]);
    assert!(loses.contains("4 orders") && loses.contains("14:05"), "by the owner's clock: {loses}");
    let gap = texts(&told["gap"]);
    assert!(gap.contains("#2") && gap.contains("#5"), "{gap}");
}

#[test]
fn a_restore_keeps_the_present_book_and_can_be_undone() {
    let shop = Shop::stocked();
    shop.submit("Laptop:1");
    let file = backup(&shop);
    shop.submit("Laptop:2");
    shop.step("approve", 1);
    let present = shop.ask(&["order", "list"]);

    let done = shop.ask(&["book", "restore", &file]);
    let kept = texts(&done["kept"]);
    assert_eq!(shop.ask(&["order", "list"])["total"], 1);
    assert_eq!(shop.order(1)["status"], "awaiting_approval");
    assert_eq!(shop.ask(&["book", "verify", &kept])["orders"], 2, "kept beside it, and sound");
    assert_eq!(shop.ask(&["book", "backups"])["kept"], kept);
    shop.assert_healthy();

    let undone = shop.ask(&["book", "restore", "--undo"]);
    assert!(texts(&undone["regains"]).contains("One order"), "{undone}");
    assert_eq!(shop.ask(&["order", "list"]), present);
    shop.assert_healthy();
    shop.ask(&["book", "restore", "--undo"]);
    assert_eq!(shop.ask(&["order", "list"])["total"], 1, "and that can be undone in turn");
    shop.assert_healthy();
}

#[test]
fn order_numbers_never_repeat_and_the_gap_is_told() {
    let shop = Shop::stocked();
    shop.submit("Laptop:1");
    let file = backup(&shop);
    shop.submit("Laptop:1");
    shop.submit("Laptop:1");
    shop.ask(&["book", "restore", &file]);
    assert_eq!(shop.submit("Laptop:1"), 4, "#2 and #3 were given out");
    let log = shop.ask(&["log"]).to_string();
    assert!(log.contains("#2 to #3"), "the gap stands in the log: {log}");
    shop.ask(&["book", "restore", &file]);
    assert_eq!(shop.submit("Laptop:1"), 5, "a second restore does not forget the first");
    shop.assert_healthy();
}

#[test]
fn the_owners_choices_outlive_a_restore() {
    let shop = Shop::stocked();
    let file = backup(&shop);
    let folder = shop.file("stick");
    std::fs::create_dir(&folder).unwrap();
    shop.ask(&["book", "backups", "--folder", folder.to_str().unwrap()]);
    shop.ask(&["book", "restore", &file]);
    assert_eq!(shop.ask(&["book", "backups"])["folder"], folder.to_str().unwrap());
}

#[test]
fn a_restore_under_an_open_program_is_seen_by_it() {
    let shop = Shop::stocked();
    let clock: Clock = Arc::new(|| Timestamp::parse("2026-11-25T09:00:00Z").unwrap());
    let window = Engine::open(&shop.book(), clock.clone()).unwrap();
    let order = |text: &str| {
        let request = orders::SubmitText { text: text.to_owned(), customer: None, address: None };
        orders::submit(&window, &Call::by("owner"), &request)
    };
    order("Laptop:1").unwrap();
    let file = backup(&shop);
    shop.ask(&["product", "add", "Tripod", "--price", "49.99"]);
    shop.ask(&["stock", "set", "Tripod:9"]);
    order("Tripod:1").expect("the window sees what another program added");
    let mut seen = Seen::default();
    window.changes(&mut seen).unwrap();

    shop.ask(&["book", "restore", &file]);
    assert_eq!(window.changes(&mut seen).unwrap(), ["book"], "everything is to be read anew");
    assert_eq!(window.changes(&mut seen).unwrap(), Vec::<String>::new());
    order("Tripod:1").expect_err("the catalogue it held is dropped");
    assert_eq!(order("Laptop:1").unwrap().id, 3, "it goes on, and numbers with it");

    // The other way round: the window restores, and another open program goes on.
    let other = Engine::open(&shop.book(), clock).unwrap();
    let request = backups::RestoreFile { file, passphrase: None };
    backups::restore(&window, &Call::by("owner"), &request).unwrap();
    let found = orders::show(&other, fivedesk_engine::OrderId(3)).map(|order| order.id);
    assert!(found.is_err(), "{found:?}");
    let request = orders::SubmitText { text: "Laptop:1".to_owned(), customer: None, address: None };
    assert_eq!(orders::submit(&other, &Call::by("owner"), &request).unwrap().id, 4);
    drop((window, other));
    shop.assert_healthy();
}

#[test]
fn a_restore_counts_once_under_its_key() {
    let shop = Shop::stocked();
    let file = backup(&shop);
    shop.submit("Laptop:1");
    let first = shop.ask(&["book", "restore", &file, "--key", "once"]);
    let id = shop.submit("Laptop:1");
    assert_eq!(shop.ask(&["book", "restore", &file, "--key", "once"]), first);
    assert_eq!(shop.order(id)["id"], id, "the order since is still there");
    shop.refused(3, "conflict", &["book", "restore", "elsewhere.fivedesk", "--key", "once"]);
}

#[test]
fn what_is_no_backup_of_this_book_is_refused() {
    let shop = Shop::sample();
    let other = Shop::without_book();
    other.ask(&["book", "init", "--name", "Another"]);
    let foreign = texts(&other.ask(&["book", "backup"])["path"]);
    let error = shop.refused(3, "refused", &["book", "restore", &foreign]);
    assert!(texts(&error["message"]).contains("Another"), "{error}");
    let text =
        shop.write("letter.txt", "Dear owner,\nnothing here is a book, however long it may be.".repeat(9));
    shop.refused(6, "damaged_book", &["book", "restore", &text]);
    shop.refused(6, "damaged_book", &["book", "verify", &text]);
    shop.refused(5, "not_found", &["book", "restore", "nowhere.fivedesk"]);
    shop.refused(3, "refused", &["book", "restore", "--undo"]);
    shop.refused(4, "invalid_input", &["book", "backups", "--folder", "/nowhere at all"]);
    let left: Vec<String> = files(shop.folder());
    assert!(
        left.iter().all(|name| !name.contains("before restore")),
        "nothing is kept for nothing: {left:?}"
    );
}

#[test]
fn a_backup_makes_the_book_on_a_new_machine() {
    let shop = Shop::sample();
    let file = backup(&shop);
    let fresh = Shop::without_book();
    fresh.ask(&["book", "restore", &file]);
    assert_eq!(fresh.ask(&["order", "list"])["total"], 2);
    fresh.assert_healthy();
}

#[test]
fn an_encrypted_backup_takes_its_passphrase() {
    let shop = Shop::sample();
    let secret = shop.write("secret", "correct horse battery\n");
    shop.refused(
        4,
        "invalid_input",
        &["book", "backups", "--encrypt", "--passphrase-file", &shop.write("short", "abc")],
    );
    let view = shop.ask(&["book", "backups", "--encrypt", "--passphrase-file", &secret]);
    assert_eq!(view["encrypted"], true);
    let file = backup(&shop);
    assert!(file.ends_with(".fivedesk.age"), "{file}");
    let bytes = std::fs::read(&file).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1\n") && !contains(&bytes, b"Ada Marsh"));
    assert!(
        !contains(&std::fs::read(shop.book()).unwrap(), b"correct horse"),
        "the passphrase is kept nowhere"
    );

    shop.submit("Laptop:1");
    for words in [&["book", "verify", &file][..], &["book", "restore", &file]] {
        let error = shop.refused(4, "invalid_input", words);
        assert_eq!(error["details"]["field"], "passphrase");
        let wrong = shop.write("wrong", "incorrect horse");
        shop.refused(4, "invalid_input", &[words, &["--passphrase-file", &wrong]].concat());
    }
    assert_eq!(shop.ask(&["book", "verify", &file, "--passphrase-file", &secret])["orders"], 2);
    shop.ask(&["book", "restore", &file, "--passphrase-file", &secret]);
    assert_eq!(shop.ask(&["order", "list"])["total"], 2);
    shop.assert_healthy();

    let mut bent = bytes;
    let middle = bent.len() / 2;
    bent[middle] ^= 1;
    let bent = shop.write("bent.fivedesk.age", bent);
    shop.refused(6, "damaged_book", &["book", "verify", &bent, "--passphrase-file", &secret]);
    shop.ask(&["book", "backups", "--plain"]);
    assert!(backup(&shop).ends_with(".fivedesk"));
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_backup_is_taken_before_an_import_and_a_failure_stops_nobody() {
    let shop = Shop::stocked();
    let orders = "order_ref,customer,product,sku,quantity,unit_price,currency,received_at\n\
                  A1,Ada,Laptop,LAP-1,1,999.99,EUR,2026-03-02T08:00:00Z\n";
    let file = shop.write("orders.csv", orders);
    // A file stands where the folder of backups should be.
    std::fs::write(shop.file("backups"), "in the way").unwrap();
    let first = shop.run(&["import", &file]);
    assert_eq!(first.status, Some(0), "{} {}", first.out, first.err);
    let view = shop.ask(&["book", "backups"]);
    assert!(view["failed"]["problem"].as_str().is_some_and(|problem| !problem.is_empty()), "{view}");

    std::fs::remove_file(shop.file("backups")).unwrap();
    let next = shop.write("next.csv", orders.replace("A1", "A2"));
    shop.ask(&["import", &next]);
    let view = shop.ask(&["book", "backups"]);
    assert_eq!(
        (&view["failed"], &view["last"]["orders"]),
        (&Value::Null, &1.into()),
        "before the import: {view}"
    );
    let taken = || shop.ask(&["book", "backups"])["backups"].as_array().unwrap().len();
    shop.ask(&["import", &next]);
    assert_eq!(taken(), 1, "a file that brings nothing needs none");
    shop.ask(&["import", &shop.write("third.csv", orders.replace("A1", "A3"))]);
    assert_eq!(taken(), 2);
}

#[test]
fn automatic_backups_come_once_a_day_and_when_something_happened() {
    use backups::{Occasion, automatic};
    let shop = Shop::stocked();
    let at = |time: &str| {
        let time = Timestamp::parse(time).unwrap();
        Engine::open(&shop.book(), Arc::new(move || time)).unwrap()
    };
    let morning = at("2026-11-25T08:00:00Z");
    assert!(automatic(&morning, Occasion::Daily));
    assert!(!automatic(&morning, Occasion::Daily), "once");
    assert!(!automatic(&morning, Occasion::Closing), "nothing happened since");
    drop(morning);
    shop.submit("Laptop:1");
    let evening = at("2026-11-25T20:00:00Z");
    assert!(!automatic(&evening, Occasion::Daily), "once a day");
    assert!(automatic(&evening, Occasion::Closing));
    drop(evening);
    shop.submit("Laptop:1");
    // The owner's day, which in Berlin begins an hour before London's.
    assert!(automatic(&at("2026-11-25T23:30:00Z"), Occasion::Daily));
    assert!(!automatic(&at("2026-11-27T10:00:00Z"), Occasion::Daily), "a quiet day needs none");
}

#[test]
fn the_windows_lock_takes_the_password_and_grows_slow() {
    use fivedesk_engine::lock::{self, SetLock};
    let shop = Shop::stocked();
    let at = |time: &str| {
        let time = Timestamp::parse(time).unwrap();
        Engine::open(&shop.book(), Arc::new(move || time)).unwrap()
    };
    let engine = at("2026-11-25T08:00:00Z");
    let call = Call::by("owner");
    let set = |before: Option<&str>, password: Option<&str>| {
        let request = SetLock {
            before: before.map(str::to_owned),
            password: password.map(str::to_owned),
            idle_minutes: Some(10),
        };
        lock::set(&engine, &call, &request)
    };
    lock::unlock(&engine, "anything").expect("no lock yet");
    set(None, Some("abc")).expect_err("too short");
    let view = set(None, Some("sesame open")).unwrap();
    assert_eq!((view.on, view.idle_minutes), (true, Some(10)));
    assert!(!contains(&std::fs::read(shop.book()).unwrap(), b"sesame open"));
    lock::unlock(&engine, "sesame open").unwrap();
    set(Some("wrong one"), None).expect_err("the password so far is asked for");
    for _ in 0..2 {
        lock::unlock(&engine, "sesame shut").expect_err("wrong");
    }
    let told = lock::unlock(&engine, "sesame open").expect_err("even the right one has to wait");
    assert_eq!(told.details["seconds"], "5");
    drop(engine);
    lock::unlock(&at("2026-11-25T08:00:04Z"), "sesame open").expect_err("also in a window opened anew");
    lock::unlock(&at("2026-11-25T08:00:05Z"), "sesame open").unwrap();
    lock::unlock(&at("2026-11-25T08:00:05Z"), "sesame shut").expect_err("wrong, but without a pause again");
    lock::unlock(&at("2026-11-25T08:00:05Z"), "sesame open").unwrap();
    shop.ask(&["book", "lock", "--off"]);
    lock::unlock(&at("2026-11-25T08:00:06Z"), "").unwrap();
    assert!(shop.ask(&["log"]).to_string().contains("taken away"), "the log tells of it");
}

#[test]
fn a_folder_that_cannot_be_written_is_told() {
    let shop = Shop::sample();
    let blocked: PathBuf = shop.file("blocked");
    std::fs::write(&blocked, "a file, no folder").unwrap();
    let outcome = shop.run(&["book", "backup", blocked.to_str().unwrap()]);
    outcome.error(1, "io");
}

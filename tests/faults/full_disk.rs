//! A disk that is full: refused with a clear message, nothing lost, and it works again once there is room.

use std::path::{Path, PathBuf};
use std::process::Command;

use fivedesk_tests::{Outcome, Shop, book, fivedeskctl};

/// A small disk of its own; `None` where the system does not let this test have one.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn on(folder: &Path) -> Option<Self> {
        let place = folder.join("disk");
        std::fs::create_dir(&place).unwrap();
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", "size=1500k", "tmpfs"]).arg(&place).output();
        mounted.is_ok_and(|output| output.status.success()).then(|| Self(place))
    }

    /// Fills it but for so many bytes.
    fn fill(&self, left: usize) {
        let filler = self.0.join("filler");
        let mut size = 4_000_000;
        while size > 0 && std::fs::write(&filler, vec![1; size]).is_err() {
            size -= 4096;
        }
        std::fs::write(&filler, vec![1; size.saturating_sub(left)]).unwrap();
    }

    fn free(&self) {
        std::fs::remove_file(self.0.join("filler")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

fn run(book: &Path, words: &[&str]) -> Outcome {
    let output = Command::new(fivedeskctl()).arg("--book").arg(book).arg("--json").args(words).output();
    Outcome::of(&output.unwrap())
}

#[test]
fn a_full_disk_refuses_clearly_and_loses_nothing() {
    let shop = Shop::stocked();
    shop.submit("Laptop:1");
    let Some(disk) = SmallDisk::on(shop.folder()) else {
        println!("left out: a small disk can be mounted by root alone");
        return;
    };
    let small = disk.0.join("small.fivedesk");
    std::fs::copy(shop.book(), &small).unwrap();
    let long = "Laptop:1\n".to_owned() + &"dear friends of the shop\n".repeat(2_000);
    let (mut refused, mut entered) = (0, 1);
    for left in [0, 4096, 16_384, 40_000, 65_536, 90_000, 131_072] {
        disk.fill(left);
        for words in
            [&["order", "submit", &long, "--key", &left.to_string()][..], &["stock", "receive", "Laptop:1"]]
        {
            let outcome = run(&small, words);
            match outcome.status {
                Some(0) => entered += i64::from(words[0] == "order"),
                _ => {
                    let error = outcome.error(1, "io");
                    assert!(
                        error["message"].as_str().unwrap().contains("disk is full"),
                        "what to do: {error}"
                    );
                    refused += 1;
                }
            }
        }
        disk.free();
        let report = run(&small, &["book", "doctor"]);
        assert_eq!(report.status, Some(0), "with {left} bytes left the book was hurt: {}", report.out);
        let orders = book::number(&small, "SELECT count(*) FROM orders");
        assert_eq!(orders, entered, "with {left} bytes left: acknowledged and entered differ");
    }
    assert!(refused > 0, "the disk was never full, so nothing was tried");
    println!("{refused} calls were refused for want of room");
    let outcome = run(&small, &["order", "submit", "Laptop:1"]);
    assert_eq!(outcome.status, Some(0), "it works again once there is room: {}", outcome.out);
    assert_eq!(outcome.json()["status"], "awaiting_approval");
}

#[test]
fn no_book_and_no_picture_is_half_made_on_a_full_disk() {
    let shop = Shop::without_book();
    shop.ask(&["book", "demo"]);
    let Some(disk) = SmallDisk::on(shop.folder()) else {
        println!("left out: a small disk can be mounted by root alone");
        return;
    };
    disk.fill(8192);
    let small = disk.0.join("small.fivedesk");
    run(&small, &["book", "init"]).error(1, "io");
    assert!(!small.exists(), "half a book stands under its name");
    let picture = disk.0.join("chart.png");
    shop.run(&["chart", "throughput", "--out", picture.to_str().unwrap()]).error(1, "io");
    assert!(!picture.exists(), "half a picture stands under its name");
    let left: Vec<_> = std::fs::read_dir(&disk.0).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(left, ["filler"], "what could not be finished was swept away");
    disk.free();
    assert_eq!(run(&small, &["book", "init"]).status, Some(0));
}

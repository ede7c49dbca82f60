//! Reports: one PDF of a period, by the built-in template or the owner's own, and those written by themselves.

use std::path::Path;

use fivedesk_tests::Shop;
use serde_json::Value;

/// The sample shop with both orders delivered on a Friday.
fn sample() -> Shop {
    let shop = Shop::sample();
    for id in [1, 2] {
        shop.step("deliver", id);
    }
    shop
}

/// Saves a report and reads its text back, without the white space a reader of PDFs puts where it likes.
fn letters(shop: &Shop, more: &[&str]) -> String {
    let file = shop.file("report.pdf");
    let path = file.to_str().unwrap();
    let view = shop.ask(&[&["report", "--out", path], more].concat());
    assert_eq!(view["file"], path);
    read(&file)
}

fn read(file: &Path) -> String {
    let text = pdf_extract::extract_text(file).unwrap();
    text.split_whitespace().collect()
}

fn saved_template(shop: &Shop, source: &str) -> String {
    let file = shop.file("own.typ");
    std::fs::write(&file, source).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn a_report_holds_the_figures_the_charts_and_what_to_do() {
    let shop = sample();
    shop.ask(&["product", "edit", "LAP-1", "--low", "10"]);
    let summary = shop.ask(&["oversight", "summary"]);
    let text = letters(&shop, &[]);
    for said in [
        "Thesampleshop",
        "Report",
        "2orderswerefinishedinthisperiod.",
        "Page1of",
        "Ordersfinished",
        "Revenue",
    ] {
        assert!(text.contains(said), "{said} is missing: {text}");
    }
    let low: String = summary["recommendations"][0]["finding"].as_str().unwrap().split_whitespace().collect();
    assert!(text.contains(&low), "what to do is told: {text}");
    let sentence: String = summary["bottleneck"]["sentence"].as_str().unwrap().split_whitespace().collect();
    assert!(text.contains(&sentence), "the bottleneck is told: {text}");
    assert!(text.contains("Throughput"), "a chart stands in it: {text}");
    assert!(text.contains("Bestsellers") && text.contains("Cameback"), "what was sold is told: {text}");
}

#[test]
fn the_same_book_at_the_same_instant_gives_the_same_bytes() {
    let shop = sample();
    let made = |name: &str| {
        let file = shop.file(name);
        shop.ask(&["--now", "2026-12-01T08:00:00Z", "report", "--out", file.to_str().unwrap()]);
        std::fs::read(file).unwrap()
    };
    assert!(made("a.pdf") == made("b.pdf"), "the bytes differ");
}

#[test]
fn an_empty_book_has_a_report_that_says_so() {
    let shop = Shop::empty();
    let text = letters(&shop, &[]);
    assert!(text.contains("Noorderwasfinishedinthisperiod."), "{text}");
    assert!(text.contains("Nothinginthesefiguresasksforadecision."), "{text}");
}

#[test]
fn a_report_is_as_large_as_the_paper_asked_for() {
    let shop = sample();
    let size = |more: &[&str]| {
        let file = shop.file("report.pdf");
        shop.ask(&[&["report", "--out", file.to_str().unwrap()], more].concat());
        let pdf = pdf_extract::Document::load(&file).unwrap();
        let page = pdf.get_pages().into_values().next().unwrap();
        let sides = pdf.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        sides.iter().map(|side| side.as_float().unwrap().round() as i32).collect::<Vec<_>>()
    };
    assert_eq!(size(&["--paper", "a4"]), [0, 0, 595, 842]);
    assert_eq!(size(&["--paper", "letter"]), [0, 0, 612, 792]);
    assert_eq!(size(&[]), [0, 0, 612, 792], "the sample shop takes dollars");
    shop.run(&["report", "--out", "x.pdf", "--paper", "a3"]).error(4, "invalid_input");
    shop.run(&["report", "--out", "x.doc"]).error(4, "invalid_input");
    shop.run(&["report", "--out", "/nowhere/x.pdf"]).error(1, "io");
    assert!(!shop.file("x.pdf").exists(), "a refusal leaves no file");
}

#[test]
fn the_owners_template_takes_the_place_of_ours_once_it_works() {
    let shop = sample();
    let ours = shop.ask(&["report", "template", "show"]);
    assert_eq!(ours["own"], false);
    let own = "#let data = json(\"data.json\")\n#set text(font: data.font)\nMine: #data.headline";
    let file = saved_template(&shop, own);
    let set = shop.ask(&["report", "template", "set", &file]);
    assert_eq!((&set["own"], &set["source"]), (&Value::Bool(true), &Value::from(own)));
    let text = letters(&shop, &[]);
    assert!(text.starts_with("Mine:2orders"), "{text}");

    let broken = saved_template(&shop, "#let data = json(\"data.json\")\n\n#data.nothing");
    let refused = shop.run(&["report", "template", "set", &broken]).error(4, "invalid_input");
    assert_eq!((&refused["details"]["line"], &refused["details"]["column"]), (&3.into(), &7.into()));
    assert!(refused["message"].as_str().unwrap().contains("nothing"), "{refused}");
    assert!(letters(&shop, &[]).starts_with("Mine:"), "a broken one changes nothing");

    let back = shop.ask(&["report", "template", "reset"]);
    assert_eq!(back, ours);
    assert!(!letters(&shop, &[]).starts_with("Mine:"));
}

#[test]
fn the_printed_template_can_be_changed_and_given_back() {
    let shop = sample();
    let ours = shop.run(&["report", "template", "show"]).json()["source"].as_str().unwrap().to_owned();
    let file = saved_template(&shop, &ours.replace("data.title)", "[Quarterly])"));
    shop.ask(&["report", "template", "set", &file]);
    assert!(letters(&shop, &[]).contains("Quarterly"));
}

#[test]
fn a_template_reaches_nothing_but_its_data() {
    let shop = sample();
    for reach in
        ["#read(\"/etc/hostname\")", "#import \"@preview/cetz:0.3.4\"", "#image(\"../shop.fivedesk\")"]
    {
        let file = saved_template(&shop, reach);
        shop.run(&["report", "template", "set", &file]).error(4, "invalid_input");
    }
}

#[test]
fn a_template_that_fails_later_is_told_and_ours_takes_its_place() {
    let shop = sample();
    // It works with what was sold so far, and with nothing else.
    let own = "#let data = json(\"data.json\")\n#set text(font: data.font)\n#assert(data.headline.contains(\"2 orders\"))\nMine";
    shop.ask(&["report", "template", "set", &saved_template(&shop, own)]);
    let file = shop.file("early.pdf");
    let view =
        shop.ask(&["report", "--from", "2020-01-01", "--to", "2020-01-31", "--out", file.to_str().unwrap()]);
    let note = view["note"].as_str().unwrap();
    assert!(note.contains("Line 3"), "{note}");
    assert!(read(&file).contains("Noorderwasfinished"), "the built-in one made it");
}

/// The sample shop on a Wednesday, its reports going to a folder of their own.
fn scheduled() -> (Shop, std::path::PathBuf) {
    let shop = sample();
    let folder = shop.file("reports");
    std::fs::create_dir(&folder).unwrap();
    let set = ["report", "schedule", "set", "--folder", folder.to_str().unwrap(), "--weekly", "--monthly"];
    let view = shop.ask(&[&["--now", "2026-11-25T10:00:00Z"], &set[..]].concat());
    assert_eq!((&view["weekly"], &view["monthly"]), (&Value::Bool(true), &Value::Bool(true)));
    (shop, folder)
}

fn due(shop: &Shop, now: &str) -> Vec<String> {
    let done = shop.ask(&["--now", now, "report", "due"]);
    let names = done["written"].as_array().unwrap().iter();
    names
        .map(|file| Path::new(file.as_str().unwrap()).file_name().unwrap().to_str().unwrap().to_owned())
        .collect()
}

#[test]
fn each_week_and_month_has_its_report_written_once() {
    let (shop, folder) = scheduled();
    assert!(due(&shop, "2026-11-29T22:00:00Z").is_empty(), "what ended before the schedule is not written");
    let week = "The sample shop report 2026-11-23 to 2026-11-29.pdf";
    assert_eq!(due(&shop, "2026-11-30T06:00:00Z"), [week]);
    assert!(due(&shop, "2026-11-30T07:00:00Z").is_empty(), "once");
    let month = "The sample shop report 2026-11-01 to 2026-11-30.pdf";
    assert_eq!(due(&shop, "2026-12-01T07:00:00Z"), [month]);
    // The program was not at work for weeks: the last whole week is written, not each that went by.
    assert_eq!(due(&shop, "2026-12-23T07:00:00Z"), ["The sample shop report 2026-12-14 to 2026-12-20.pdf"]);
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|f| f.unwrap().file_name()).collect();
    files.sort();
    assert_eq!(files.len(), 3, "nothing half written is left: {files:?}");
    assert!(read(&folder.join(month)).contains("1Nov2026–30Nov2026"));
    let shown = shop.ask(&["report", "schedule", "show"]);
    assert_eq!(shown["last"][0]["first_day"], "2026-12-14");
    shop.ask(&["report", "schedule", "off"]);
    assert!(due(&shop, "2027-01-05T07:00:00Z").is_empty(), "off is off");
}

#[test]
fn a_report_that_fails_is_told_and_tried_again() {
    let (shop, folder) = scheduled();
    std::fs::remove_dir(&folder).unwrap();
    let failed = shop.run(&["--now", "2026-11-30T06:00:00Z", "report", "due"]);
    assert_eq!(failed.status, Some(1), "{}", failed.out);
    let told = failed.json();
    assert_eq!(told["failed"][0]["every"], "week");
    let shown = shop.ask(&["report", "schedule", "show"]);
    let problem = shown["last"][0]["problem"].as_str().unwrap();
    assert!(problem.contains("could not be written"), "{shown}");
    assert_eq!(shown["last"][0]["failures"], 1);
    std::fs::create_dir(&folder).unwrap();
    assert_eq!(due(&shop, "2026-11-30T06:01:00Z").len(), 1, "a person who asks need not wait");
    let shown = shop.ask(&["report", "schedule", "show"]);
    assert_eq!(shown["last"][0]["problem"], Value::Null, "what went well in the end is no problem any more");
}

#[test]
fn a_schedule_that_could_not_work_is_refused() {
    let shop = sample();
    let set = |folder: &str, more: &[&str]| {
        shop.run(&[&["report", "schedule", "set", "--folder", folder], more].concat())
    };
    set("/nowhere/at/all", &["--weekly"]).error(4, "invalid_input");
    set(shop.folder().to_str().unwrap(), &["--weekly", "--paper", "a3"]).error(4, "invalid_input");
    set(shop.folder().to_str().unwrap(), &[]).error(2, "usage");
    assert_eq!(shop.ask(&["report", "schedule", "show"])["folder"], Value::Null);
}

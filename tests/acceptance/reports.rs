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

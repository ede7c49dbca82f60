//! Time comes in from outside: what decides, keeps or measures never asks for it.

use crate::rust::sources;

/// Ways to ask the system for the time of day or its zone.
const CLOCKS: &[&str] = &["SystemTime::now", "Utc::now", "Local::now", "iana_time_zone", "get_timezone"];

#[test]
fn no_clock_is_read_inside_what_decides_keeps_or_measures() {
    let pure = ["core", "words", "store", "insight", "charts", "exchange", "engine"];
    let mut seen = 0;
    for source in sources() {
        let crates = source.path.components().skip_while(|part| part.as_os_str() != "crates").nth(1);
        let Some(room) = crates.and_then(|part| part.as_os_str().to_str()).filter(|room| pure.contains(room))
        else {
            continue;
        };
        seen += 1;
        for clock in CLOCKS {
            assert!(
                !source.text.contains(clock),
                "{room} asks for the time: {clock} in {}",
                source.path.display()
            );
        }
    }
    assert!(seen > 100, "the sources must be found, or this looks at nothing: {seen}");
}

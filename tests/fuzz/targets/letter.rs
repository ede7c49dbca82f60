//! A letter of any bytes: it is read or refused, never more than it holds, and what is kept of it is read alike.

#![no_main]

use fivedesk_exchange::mail;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(letter) = mail::letter(bytes.to_vec()) else { return };
    assert!(letter.whole && letter.original == bytes, "what is small is kept as it came");
    let again = mail::letter(letter.original.clone()).expect("what was read once is read again");
    assert_eq!(again, letter);
});

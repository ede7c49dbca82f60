//! Letters around the items: greetings, signatures, headers, replies, addresses.

use super::*;

const LETTER: &str = "\
Dear Mr Smith,

I hope you are well. We need these for the opening on 12 March 2026:

5 x Product A
- 2 Product B

Please deliver to 12 High Street, London SW1A 1AA.
Our order no. 4711, tel. +44 20 7946 0958.

Kind regards,

Jane Doe
Doe & Sons Ltd, 7 Mill Lane
0171 1234567

On Mon, 3 Nov 2026 at 10:00, Shop <shop@example.com>
wrote:
> 7 Laptop
> > 8 Mouse
";

#[test]
fn a_letter_is_its_items() {
    reads(LETTER, &[("Product A", "5"), ("Product B", "2")]);
    reads(&LETTER.replace('\n', "\r\n"), &[("Product A", "5"), ("Product B", "2")]);
}

#[test]
fn a_german_letter_is_its_items() {
    let letter = "Sehr geehrte Damen und Herren,\n\nhiermit bestellen wir:\n\n3 Stück Laptop\n10 Stk. Mouse\n\n\
        Lieferadresse: Musterstraße 12, 10115 Berlin\n\nMit freundlichen Grüßen\nMax Mustermann\n10115 Berlin\n\n\
        Am 03.11.2026 um 10:12 schrieb Shop <info@example.de>:\n\n99 Laptop";
    reads(letter, &[("Laptop", "3"), ("Mouse", "10")]);
}

#[test]
fn earlier_messages_are_left_out() {
    for earlier in [
        "> 7 Mouse",
        "On Mon, 3 Nov 2026, Shop <shop@example.com> wrote:\n\n7 Mouse",
        "-----Original Message-----\nFrom: Shop\n7 Mouse",
        "-----Ursprüngliche Nachricht-----\n7 Mouse",
        "From: Shop\nSent: Monday, 3 November 2026\nTo: Jane\nSubject: Offer\n\n7 Mouse",
        "Von: Shop\nGesendet: Montag, 3. November 2026\nAn: Jane\n\n7 Mouse",
        "Am 3. November 2026 schrieb Shop:\n> 7 Mouse",
    ] {
        reads(&format!("5 Laptop\n\n{earlier}"), &[("Laptop", "5")]);
    }
    reads("On Mon, 3 Nov 2026, Shop wrote:\n> 7 Mouse\n\n5 Laptop", &[("Laptop", "5")]);
    is_unclear("> 7 Mouse\n> thanks", &["> 7 Mouse"]);
}

#[test]
fn what_is_forwarded_is_read() {
    let letter = "FYI\n\n---------- Forwarded message ---------\nFrom: Jane <jane@example.com>\n\
        Date: Mon, 3 Nov 2026\nSubject: order\nTo: me\n\n5 Laptop\n";
    reads(letter, &[("Laptop", "5")]);
}

#[test]
fn headers_are_no_items() {
    let headers = "From: Jane <jane@example.com>\nTo: shop@example.com\nDate: Mon, 3 Nov 2026 10:00\n";
    reads(&format!("{headers}Subject: Order 12\n\n5 Laptop"), &[("Laptop", "5")]);
    reads(&format!("{headers}Subject: 5 Laptop\n\n5 Laptop"), &[("Laptop", "5")]);
    is_unclear(&format!("{headers}Subject: 7 Laptop\n\n5 Laptop"), &["7 Laptop"]);
}

#[test]
fn an_item_behind_the_signature_is_not_lost() {
    is_unclear("5 Laptop\n\nThanks,\nJane\n\nPS: 3 Mouse", &["PS: 3 Mouse"]);
    is_unclear("5 Laptop\n-- \nJane\n3 Mouse", &["3 Mouse"]);
    reads("Thanks!\n\n5 Laptop", &[("Laptop", "5")]);
    reads("5 Laptop\n\nSent from my iPhone 15", &[("Laptop", "5")]);
    reads("5 Laptop\nBest wishes, Jane Doe\n12 High Street\n020 7946 0958", &[("Laptop", "5")]);
}

#[test]
fn dates_numbers_and_addresses_are_no_items() {
    for text in [
        "Call me on 020 7946 0958",
        "+49 (0)30 1234567",
        "Tel: 12345",
        "Order no. 1234",
        "Order #1234 of 12/03/2026",
        "Invoice: 4711",
        "Total: 8 units",
        "2026-03-12",
        "12 March 2026",
        "March 12th, 10:30 am",
        "within 3 days, 24/7",
        "£12.50 or 12,50 €",
        "10% off",
        "12 High Street",
        "Hauptstraße 5, 10115 Berlin",
        "Deliver to:\nJane Doe\nFlat 3, 123 Main St\n10115 Berlin",
        "jane2@example.com, https://example.com/a?5=6, www.example7.com",
        "Ship to: 5 Mill Lane, Leeds LS1 4AP",
        "Hello, how are you?",
        "Thank you very much for everything",
        "...",
        "\u{feff}\u{200b}",
    ] {
        says_nothing(text);
    }
}

#[test]
fn numbers_and_words_that_may_be_an_item_are_kept() {
    asks("Widget: 5", &["text-unknown"]);
    asks("5 widgets", &["text-unknown"]);
    asks("Phone: 5", &["text-unknown"]);
    asks("Deliver 5 widgets to 12 High Street", &["text-unknown"]);
    is_unclear("no 5 widgets", &["no 5 widgets"]);
    is_unclear("5", &["5"]);
    is_unclear(
        "We opened our first shop in the year 1999 at the corner of our street",
        &["We opened our first shop in the year 1999 at the corner of our street"],
    );
}

#[test]
fn lines_that_a_mail_program_broke_are_joined() {
    reads(
        "Hello, we are a company from Leeds and we would like to order 5 Product A and 2\nProduct B, thanks!",
        &[("Product A", "5"), ("Product B", "2")],
    );
    reads(
        "Please send us 12 PACK OF 72 RETROSPOT CAKE CASES, 4 WHITE HANGING HEART\nT-LIGHT HOLDER and 3 Laptop.",
        &[
            ("PACK OF 72 RETROSPOT CAKE CASES", "12"),
            ("WHITE HANGING HEART T-LIGHT HOLDER", "4"),
            ("Laptop", "3"),
        ],
    );
    is_unclear("5 Product\nA 3", &["5 Product", "A 3"]);
}

#[test]
fn tables_are_read_row_by_row() {
    reads(
        "Order #10023\nCustomer: Jane Doe\nDate: 03/11/2026\n\nItem            Qty\nLaptop          3\nMouse           10\n\nTotal: 13",
        &[("Laptop", "3"), ("Mouse", "10")],
    );
    reads(
        "| Product | Qty |\n|---------|-----|\n| Laptop  | 3   |\n| Mouse   | 10  |",
        &[("Laptop", "3"), ("Mouse", "10")],
    );
    reads("SKU,Qty\n22423,5\n85123A,2", &[("Laptop", "5"), ("WHITE HANGING HEART T-LIGHT HOLDER", "2")]);
    asks("Laptop\t3\t999.99", &["text-several-numbers"]);
}

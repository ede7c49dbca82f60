use std::io::{Cursor, Write};

use super::*;

fn of(text: &str) -> Letter {
    letter(text.replace('\n', "\r\n").into_bytes()).unwrap()
}

fn says(letter: &Letter, words: &str) -> bool {
    letter.bodies.iter().any(|body| body.contains(words))
}

#[test]
fn an_e_mails_head_is_read_whatever_it_is_encoded_in() {
    let letter = of("From: =?utf-8?B?0JDQvdC90LAg0JrQuA==?= <Anna@Example.ORG>\n\
         To: shop@example.com\n\
         Subject: =?iso-8859-1?Q?Bestellung_f=FCr_M=FCller?=\n\
         Date: Tue, 3 Mar 2026 09:15:00 +0100\n\
         Message-ID: <a.b@example.org>\n\
         Content-Type: text/plain; charset=iso-8859-1\n\
         Content-Transfer-Encoding: quoted-printable\n\
         \n\
         2 x Kopfh=F6rer=\n\
         \x20blau\n");
    assert_eq!(letter.name.as_deref(), Some("Анна Ки"));
    assert_eq!(letter.address.as_deref(), Some("anna@example.org"));
    assert_eq!(letter.subject.as_deref(), Some("Bestellung für Müller"));
    assert_eq!(letter.message_id.as_deref(), Some("a.b@example.org"));
    assert_eq!(letter.sent.unwrap().0, 1_772_525_700_000_000);
    assert!(says(&letter, "2 x Kopfhörer blau"), "{letter:?}");
    assert!(letter.whole);
}

#[test]
fn nested_parts_give_plain_words_and_the_page_and_attachments_are_named_not_read() {
    let letter = of("From: a@example.org\n\
         Subject: Order\n\
         MIME-Version: 1.0\n\
         Content-Type: multipart/mixed; boundary=out\n\
         \n\
         --out\n\
         Content-Type: multipart/related; boundary=mid\n\
         \n\
         --mid\n\
         Content-Type: multipart/alternative; boundary=in\n\
         \n\
         --in\n\
         Content-Type: text/plain; charset=utf-8\n\
         Content-Transfer-Encoding: base64\n\
         \n\
         U2VlIHRoZSB0YWJsZS4=\n\
         --in\n\
         Content-Type: text/html; charset=utf-8\n\
         \n\
         <table><tr><th>Item</th><th>Qty</th></tr><tr><td>Lamp &amp; Co</td><td>3</td></tr></table>\n\
         --in--\n\
         --mid--\n\
         --out\n\
         Content-Type: text/csv; name=\"list.csv\"\n\
         Content-Disposition: attachment; filename=\"list.csv\"\n\
         \n\
         9 x Laptop\n\
         --out--\n");
    assert_eq!(letter.bodies.len(), 2, "{letter:?}");
    assert!(letter.bodies[0].contains("See the table."));
    assert!(letter.bodies[1].contains("3 x Lamp & Co"), "{letter:?}");
    assert!(!says(&letter, "9 x Laptop"));
    assert_eq!(letter.attachments, [Attachment { name: "list.csv".to_owned(), bytes: 10 }]);
}

#[test]
fn a_page_says_what_is_seen_on_it() {
    let said = html::words(
        "<html><head><title>No</title><style>p{}</style></head><body><script>5 x Laptop</script>\
         <div style=\"display: none\">8 x Laptop<div>inside</div></div>\
         <table><tr><td><p>Hello,</p><table><tr><th>Product</th><th>SKU</th><th>Quantity</th></tr>\
         <tr><td>Mug<br>blue</td><td>M-1</td><td> 4 </td></tr>\
         <tr><td>Total</td><td></td><td>4</td></tr></table></td></tr></table>\
         <ul><li>2 x Caf&eacute;<li>1&nbsp;x Tea</ul>\
         <blockquote>7 x Laptop</blockquote></body>",
    );
    let lines: Vec<&str> = said.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines, ["Hello,", "4 x Mug blue", "2 x Café", "1 x Tea", "> 7 x Laptop"]);
}

#[test]
fn a_page_that_never_ends_is_read_to_its_end() {
    let deep = "<table><tr><td>".repeat(20_000) + "1 x Mug";
    assert!(html::words(&deep).contains("1 x Mug"));
    assert_eq!(html::words("<script>1 x Mug").trim(), "");
    assert!(html::words(&format!("<p {}>1 x Mug", "a=b ".repeat(50_000))).contains("1 x Mug"));
}

#[test]
fn a_wrong_charset_and_broken_parts_lose_no_letter() {
    let wrong = letter(b"From: a@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-9\r\n\r\n2 x Caf\xe9\r\n".to_vec()).unwrap();
    assert!(says(&wrong, "2 x Caf"), "{wrong:?}");
    let open = of(
        "From: a@example.org\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n2 x Mug\n",
    );
    assert!(says(&open, "2 x Mug"), "{open:?}");
}

#[test]
fn headers_mark_what_no_person_wrote() {
    let list = of("From: a@example.org\nSubject: x\nList-Unsubscribe: <mailto:u@example.org>\n\n3 x Mug\n");
    assert!(list.marks.bulk);
    let auto = of("From: a@example.org\nSubject: x\nAuto-Submitted: auto-replied\n\naway\n");
    assert!(auto.marks.auto_reply && !auto.marks.bulk);
    let bounce = of("From: MAILER-DAEMON@example.org\nSubject: x\n\nsorry\n");
    assert!(bounce.marks.bounce);
}

#[test]
fn a_large_attachment_is_neither_read_nor_kept() {
    let mut mail = b"From: Ada <ada@example.org>\r\nSubject: Order\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n2 x Mug\r\n\
        --b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=big.pdf\r\n\
        Content-Transfer-Encoding: base64\r\n\r\n"
        .to_vec();
    for _ in 0..(20 << 20) / 78 {
        mail.extend_from_slice(&[b'Q'; 76]);
        mail.extend_from_slice(b"\r\n");
    }
    mail.extend_from_slice(b"--b--\r\n");
    let read = letter(mail).unwrap();
    assert!(says(&read, "2 x Mug") && !read.whole);
    assert_eq!(read.attachments[0].name, "big.pdf");
    assert!(read.attachments[0].bytes > 14 << 20);
    assert!(read.original.len() < 2_000, "{}", read.original.len());
    let again = letter(read.original.clone()).unwrap();
    assert_eq!((&again.name, &again.address, &again.subject), (&read.name, &read.address, &read.subject));
    assert!(says(&again, "2 x Mug"));
    let too_large = letter(vec![b'a'; usize::try_from(MOST_BYTES).unwrap() + 1]);
    assert!(matches!(too_large, Err(LetterError::TooLarge)));
}

#[test]
fn a_mailbox_is_read_one_by_one_past_what_cannot_be_read() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    write!(
        file,
        "From ada Tue Mar  3 09:15:00 2026\nFrom: ada@example.org\nSubject: One\n\n2 x Mug\n>From here on\n\n\
         From nobody Tue Mar  3 09:16:00 2026\n\n\
         From ben Tue Mar  3 09:17:00 2026\nFrom: ben@example.org\nSubject: Two\n\n3 x Mug\nFrom below a line\n"
    )
    .unwrap();
    let mut read = Vec::new();
    letters::<LetterError>(file.path(), &mut |one| {
        read.push(one);
        Ok(())
    })
    .unwrap();
    let [one, none, two] = read.as_slice() else { panic!("{read:?}") };
    let one = one.as_ref().unwrap();
    assert_eq!(one.subject.as_deref(), Some("One"));
    assert!(says(one, "\nFrom here on") || says(one, "From here on") && !says(one, ">From"), "{one:?}");
    assert!(none.is_err());
    assert!(says(two.as_ref().unwrap(), "From below a line"));
}

#[test]
fn an_outlook_message_is_read_with_its_page_and_what_it_travelled_with() {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let mut properties = vec![0_u8; 32];
    properties.extend_from_slice(&[0x40, 0, 0x39, 0, 6, 0, 0, 0]);
    properties.extend_from_slice(&((1_772_525_700_u64 + 11_644_473_600) * 10_000_000).to_le_bytes());
    file.create_storage("/__attach_version1.0_#00000000").unwrap();
    for (path, bytes) in [
        ("/__properties_version1.0", properties),
        ("/__substg1.0_0037001F", wide("Order")),
        ("/__substg1.0_0C1A001F", wide("Ada Lovelace")),
        ("/__substg1.0_0C1F001F", wide("/O=EXCHANGE/CN=ADA")),
        ("/__substg1.0_5D01001F", wide("Ada@example.org")),
        ("/__substg1.0_1000001F", wide("2 x Mug\r\n")),
        (
            "/__substg1.0_10130102",
            b"<table><tr><td>Article</td><td>Qty</td></tr><tr><td>Mug</td><td>2</td></tr></table>".to_vec(),
        ),
        ("/__attach_version1.0_#00000000/__substg1.0_3707001F", wide("plan.pdf")),
        ("/__attach_version1.0_#00000000/__substg1.0_37010102", vec![0; 5_000]),
    ] {
        file.create_stream(path).unwrap().write_all(&bytes).unwrap();
    }
    file.flush().unwrap();
    let bytes = file.into_inner().into_inner();
    let read = letter(bytes.clone()).unwrap();
    assert_eq!(read.name.as_deref(), Some("Ada Lovelace"));
    assert_eq!(read.address.as_deref(), Some("ada@example.org"));
    assert_eq!(read.sent.unwrap().0, 1_772_525_700_000_000);
    assert_eq!(read.attachments, [Attachment { name: "plan.pdf".to_owned(), bytes: 5_000 }]);
    assert!(says(&read, "2 x Mug"), "{read:?}");
    for cut in [8, 100, 512, 1_000, bytes.len() / 2] {
        assert!(matches!(letter(bytes[..cut].to_vec()), Err(LetterError::Damaged(_) | LetterError::NoWords)));
    }
}

#[test]
fn text_is_a_letter_with_nothing_around_it() {
    for bytes in [
        b"2 x Caf\xc3\xa9".to_vec(),
        b"\xef\xbb\xbf2 x Caf\xc3\xa9".to_vec(),
        b"2 x Caf\xe9".to_vec(),
        "\u{feff}2 x Café".encode_utf16().flat_map(u16::to_le_bytes).collect(),
    ] {
        let read = letter(bytes).unwrap();
        assert_eq!((read.bodies, read.address), (vec!["2 x Café".to_owned()], None));
    }
    let pasted = letter(b"Note: 2 x Mug\nDeliver to: Oak St 1\n\nThanks".to_vec()).unwrap();
    assert!(says(&pasted, "2 x Mug"), "no header, though it has a colon: {pasted:?}");
    assert!(matches!(letter(b" \n".to_vec()), Err(LetterError::Read(ReadError::Empty))));
    assert!(matches!(letter(b"PK\x03\x04".to_vec()), Err(LetterError::Read(ReadError::Workbook))));
}

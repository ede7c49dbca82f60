//! Numbers that are no quantities: dates, times, telephone numbers, prices, addresses, references.

use super::line::Line;
use super::token::{Kind, Token};
use super::words::Roles;

/// For each token of a line, whether it belongs to such a number. Nothing the catalogue names does.
pub(super) fn known_numbers(line: &Line) -> Vec<bool> {
    let mut known = vec![false; line.len()];
    if opens_reference(line) {
        known.fill(true);
        return known;
    }
    let mut place = 0;
    while place < line.len() {
        let end = FORMS.iter().filter_map(|form| form(line, place)).max().unwrap_or(place);
        if let Some(tokens) = known.get_mut(place..end).filter(|_| end > place) {
            tokens.fill(true);
        }
        place = end.max(place + 1);
    }
    let digits: usize =
        line.in_range(&(0..line.len())).iter().filter(|t| t.is_number()).map(|t| t.text.len()).sum();
    let touched = known.contains(&true);
    let labelled = opens(line, Roles::LABEL) && (digits >= 5 || touched);
    let delivered = opens_delivery(line) && (digits >= 4 || touched) && !has_quantity(line);
    if labelled || delivered {
        known.fill(true);
    }
    if let Some(street) = (0..line.len()).find_map(|place| street(line, place)) {
        for (place, token) in known.iter_mut().enumerate().skip(street) {
            *token |= line.at(place).is_some_and(|number| number.is_number() && number.text.len() >= 4);
        }
    }
    for (place, token) in known.iter_mut().enumerate() {
        *token &= !line.is_named(place);
    }
    known
}

/// Whether a line says where somebody lives or goods go.
pub(super) fn is_address(line: &Line) -> bool {
    opens_delivery(line) || (0..line.len()).any(|place| street(line, place).is_some())
}

/// A form of number: given where it may begin, the place behind it.
type Form = fn(&Line, usize) -> Option<usize>;

const FORMS: &[Form] =
    &[internet, date, month_day, clock, telephone, money, share, span, numbered, postcode, street];

fn number(line: &Line, place: usize, longest: usize) -> bool {
    line.at(place).is_some_and(|token| token.is_number() && token.text.len() <= longest)
}

fn word(line: &Line, place: usize, role: Roles) -> bool {
    line.at(place).is_some_and(|token| token.has(role))
}

fn mark(line: &Line, place: usize, marks: &str) -> bool {
    line.at(place).is_some_and(|token| token.is_any_mark(marks))
}

/// The end of what stands together without a space.
fn run(line: &Line, place: usize) -> usize {
    let mut end = place + 1;
    while line.glued(end) {
        end += 1;
    }
    end
}

/// `jane@example.com`, `https://…`, `www.…`
fn internet(line: &Line, place: usize) -> Option<usize> {
    if line.glued(place) {
        return None;
    }
    let end = run(line, place);
    let first = line.at(place)?;
    let web = ["http", "https", "www"].iter().any(|start| first.is_word(start));
    let mail = (place + 1..end).any(|at| mark(line, at, "@"));
    (web || mail).then_some(end)
}

/// `12/03/2026`, `2026-03-12`
fn date(line: &Line, place: usize) -> Option<usize> {
    let glued = (1..5).all(|step| line.glued(place + step));
    let parts = [0, 2, 4].iter().all(|step| number(line, place + step, 4));
    let marks = mark(line, place + 1, "./-") && line.at(place + 1)?.text == line.at(place + 3)?.text;
    (glued && parts && marks && !line.glued(place)).then_some(place + 5)
}

/// `12 March 2026`, `March 12th`, `3. März`
fn month_day(line: &Line, place: usize) -> Option<usize> {
    let ordinal = |at: usize| {
        let behind = line.at(at).filter(|_| line.glued(at));
        let is = behind
            .is_some_and(|t| t.is_mark('.') || ["st", "nd", "rd", "th"].iter().any(|end| t.is_word(end)));
        if is { at + 1 } else { at }
    };
    let year = |at: usize| {
        let at = if mark(line, at, ",") { at + 1 } else { at };
        line.at(at).is_some_and(|t| t.is_number() && t.text.len() == 4).then_some(at + 1)
    };
    let end = if number(line, place, 2) && !line.glued(place) {
        let month = ordinal(place + 1);
        let month = if line.at(month).is_some_and(|token| token.is_word("of")) { month + 1 } else { month };
        word(line, month, Roles::MONTH).then_some(month + 1)?
    } else if word(line, place, Roles::MONTH) && number(line, place + 1, 2) {
        ordinal(place + 2)
    } else {
        return None;
    };
    Some(year(end).unwrap_or(end))
}

/// `10:30`, `10:30 Uhr`
fn clock(line: &Line, place: usize) -> Option<usize> {
    let minutes = line.at(place + 2).is_some_and(|token| token.is_number() && token.text.len() == 2);
    let glued = line.glued(place + 1) && line.glued(place + 2);
    let is = number(line, place, 2) && mark(line, place + 1, ":") && minutes && glued && !line.glued(place);
    let seconds = mark(line, place + 3, ":") && number(line, place + 4, 2) && line.glued(place + 4);
    let end = if seconds { place + 5 } else { place + 3 };
    is.then_some(end)
}

/// At least seven digits in groups, or in one number with a plus or zero in front.
fn telephone(line: &Line, place: usize) -> Option<usize> {
    let within = |at: usize| line.at(at).is_some_and(|t| t.is_number() || t.is_any_mark("+()/-."));
    if line.glued(place) || !within(place) {
        return None;
    }
    let mut end = place;
    while end < place + 20 && within(end) {
        end += 1;
    }
    let numbers: Vec<&Token> =
        line.in_range(&(place..end)).iter().filter(|token| token.is_number()).collect();
    let digits: usize = numbers.iter().map(|token| token.text.len()).sum();
    let abroad = mark(line, place, "+(") || numbers.first().is_some_and(|token| token.text.starts_with('0'));
    (digits >= 7 && (abroad || numbers.len() > 1 || digits >= 9)).then_some(end)
}

/// `£12.50`, `12,50 €`, `5 EUR`
fn money(line: &Line, place: usize) -> Option<usize> {
    const SIGNS: &str = "€$£¥";
    let currency = |at: usize| mark(line, at, SIGNS) || word(line, at, Roles::MONEY);
    let amount = |from: usize| {
        let mut end = from + 1;
        while end < from + 8
            && mark(line, end, ".,")
            && line.glued(end)
            && line.glued(end + 1)
            && number(line, end + 1, 12)
        {
            end += 2;
        }
        number(line, from, 12).then_some(end)
    };
    if currency(place) {
        return amount(place + 1);
    }
    amount(place).filter(|end| !line.glued(place) && currency(*end)).map(|end| end + 1)
}

/// `10%`
fn share(line: &Line, place: usize) -> Option<usize> {
    let percent =
        |at: usize| mark(line, at, "%") || line.at(at).is_some_and(|token| token.is_word("percent"));
    (number(line, place, 3) && percent(place + 1)).then_some(place + 2)
}

/// `3 days`, `10 am`, `24/7`
fn span(line: &Line, place: usize) -> Option<usize> {
    let always = number(line, place, 2) && mark(line, place + 1, "/") && number(line, place + 2, 1);
    match () {
        () if number(line, place, 3) && word(line, place + 1, Roles::SPAN) => Some(place + 2),
        () if always
            && line.glued(place + 1)
            && line.glued(place + 2)
            && line.text(&(place..place + 3)) == "24/7" =>
        {
            Some(place + 3)
        }
        () => None,
    }
}

/// `#1234`, `no. 12`, `number 7`
fn numbered(line: &Line, place: usize) -> Option<usize> {
    let called = line.at(place)?;
    let says = called.is_mark('#') || ["no", "nr", "number", "nummer"].iter().any(|say| called.is_word(say));
    let at = if mark(line, place + 1, ".:") { place + 2 } else { place + 1 };
    // `no 5 laptops` says something else.
    let clear =
        called.is_mark('#') || at > place + 1 || line.at(at + 1).is_none_or(|next| next.kind == Kind::Mark);
    (says && number(line, at, 20) && clear).then_some(at + 1)
}

/// `SW1A 1AA`
fn postcode(line: &Line, place: usize) -> Option<usize> {
    let letters = |at: usize, most: usize| {
        line.at(at).is_some_and(|token| token.kind == Kind::Word && token.text.chars().count() <= most)
    };
    let outer = letters(place, 2) && line.glued(place + 1) && number(line, place + 1, 2);
    let mut at = place + 2;
    if letters(at, 1) && line.glued(at) {
        at += 1;
    }
    let inner = number(line, at, 1) && !line.glued(at) && letters(at + 1, 2) && line.glued(at + 1);
    (outer && inner).then_some(at + 2)
}

/// `123 Main St`, `Hauptstraße 5`, `Flat 3,`
fn street(line: &Line, place: usize) -> Option<usize> {
    const ENDINGS: &[&str] = &["strasse", "str", "weg", "platz", "allee", "gasse", "damm", "ufer"];
    let first = line.at(place)?;
    if first.kind == Kind::Word {
        let named = ENDINGS.iter().any(|ending| first.text.ends_with(ending));
        let at = if mark(line, place + 1, ".") { place + 2 } else { place + 1 };
        let dwells = first.has(Roles::DWELLS) && line.at(at + 1).is_none_or(|next| next.kind == Kind::Mark);
        return ((named || dwells) && number(line, at, 4)).then_some(at + 1);
    }
    if !number(line, place, 5) || line.glued(place) {
        return None;
    }
    let from = if line.glued(place + 1) { place + 2 } else { place + 1 };
    let words = (from..from + 4).take_while(|at| line.at(*at).is_some_and(|t| t.kind == Kind::Word));
    words.skip(1).find(|at| word(line, *at, Roles::STREET)).map(|at| at + 1)
}

/// Whether the first word of a line plays a part, and a sign or number shows that it does.
fn opens(line: &Line, role: Roles) -> bool {
    let is_word = |place: &usize| line.at(*place).is_some_and(|token| token.kind == Kind::Word);
    let Some(first) = (0..line.len().min(4)).find(is_word) else { return false };
    let shows = |token: &Token| {
        token.is_number()
            || token.is_any_mark(":.#")
            || ["to", "no", "address", "number"].iter().any(|word| token.is_word(word))
    };
    word(line, first, role) && line.in_range(&(first + 1..line.len().min(first + 4))).iter().any(shows)
}

/// `Deliver to`, `Delivery address:`
fn opens_delivery(line: &Line) -> bool {
    let follows = line.at(1).is_some_and(|token| {
        token.is_mark(':') || ["to", "address", "an"].iter().any(|word| token.is_word(word))
    });
    follows && word(line, 0, Roles::DELIVERS) && !line.is_named(0)
}

/// `Order no. 1234`, `Total: 8`
fn opens_reference(line: &Line) -> bool {
    let all = line.in_range(&(0..line.len()));
    let says_more = |token: &Token| {
        let small =
            [Roles::FILLER, Roles::REFERENCE, Roles::PIECES, Roles::MONEY, Roles::LINKS, Roles::SHORT];
        token.kind == Kind::Word && !small.iter().any(|role| token.has(*role))
    };
    let free = !(0..line.len()).any(|place| line.is_named(place)) && !all.iter().any(says_more);
    let ordered = line.at(0).is_some_and(|token| token.is_word("order") || token.is_word("bestellung"))
        && (numbered(line, 1).is_some() || (number(line, 1, 20) && line.at(2).is_none()));
    free && (opens(line, Roles::REFERENCE) || ordered)
}

/// Whether something in the line announces a quantity.
fn has_quantity(line: &Line) -> bool {
    let announces =
        |token: &Token| [Roles::TIMES, Roles::COUNTS, Roles::PIECES].iter().any(|role| token.has(*role));
    line.in_range(&(0..line.len())).iter().any(|token| announces(token) && !token.has(Roles::STREET))
}

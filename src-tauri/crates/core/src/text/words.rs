//! What the small words of an order mean, in English and German. A word that is not here is never passed over.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The parts a word may play, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Roles(u32);

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident = $bit:literal),* $(,)?) => {
        impl Roles {
            pub(super) const NONE: Self = Self(0);
            $($(#[$doc])* pub(super) const $name: Self = Self(1 << $bit);)*
        }
    };
}

roles! {
    /// Says nothing about what is ordered, and may be passed over between items.
    FILLER = 0,
    /// Stands between two items.
    JOINS = 1,
    /// Says that something is wanted.
    WANTS = 2,
    /// Says what somebody has; passed over only where something is wanted.
    HAS = 3,
    /// `can I`, `may we`: wanted when one of these words and a person follow each other.
    ASKS = 4,
    /// A person, after such a word.
    PERSON = 5,
    /// May stand between a quantity and its product.
    LINKS = 6,
    /// Times: `5 x`.
    TIMES = 7,
    /// Announces a quantity.
    COUNTS = 8,
    /// Counts pieces.
    PIECES = 9,
    /// Measures an amount that can be a part.
    MEASURES = 10,
    /// Opens a letter.
    GREETS = 11,
    /// May stand in the line that closes a letter.
    CLOSING = 12,
    /// Makes such a line out of them.
    CLOSES = 13,
    /// Takes back or turns round what stands behind it.
    REVERSES = 14,
    /// Takes back wherever it stands in the sentence.
    REVOKES = 15,
    /// Makes a quantity inexact.
    BLURS = 16,
    /// Narrows down which product is meant.
    REFINES = 17,
    /// A month's name.
    MONTH = 18,
    /// Opens a line about how to reach or invoice somebody.
    LABEL = 19,
    /// Opens a line of sums or references, whose numbers are never items.
    REFERENCE = 20,
    /// Makes an address of a number.
    STREET = 21,
    /// Makes a length of time of a number.
    SPAN = 22,
    /// A currency's name.
    MONEY = 23,
    /// Shortened, with a point that ends no sentence.
    SHORT = 24,
    /// Opens a line that says where to send the goods.
    DELIVERS = 25,
    /// Tells a place or a time rather than a thing.
    PLACES = 26,
    /// Makes a part of an address of the number behind it.
    DWELLS = 27,
    /// Says what thanks are for.
    REASONS = 28,
}

impl Roles {
    /// The parts a word in the compared form may play.
    pub(super) fn of(word: &str) -> Self {
        TABLE.get(word).copied().unwrap_or(Self::NONE)
    }

    pub(super) const fn has(self, role: Self) -> bool {
        self.0 & role.0 != 0
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

static TABLE: LazyLock<HashMap<&'static str, Roles>> = LazyLock::new(|| {
    let mut table = HashMap::new();
    for (role, words) in WORDS {
        for word in words.split_ascii_whitespace() {
            let roles = table.entry(word).or_insert(Roles::NONE);
            *roles = roles.and(*role);
        }
    }
    table
});

/// In the compared form: lower case, ss for the sharp s.
const WORDS: &[(Roles, &str)] = &[
    (
        Roles::FILLER,
        "a again all also am an another's are article articles as asap be best buy can cheers could \
         deliver dear dispatch everyone exactly following follows for get good grab greetings hello \
         here here's hereby hey hi i i'd i'll i'm is it item items just kindly know let like list love may me \
         might my need next now of order ordering orders our pick place please pls plz product products \
         purchase put regards require send ship so soon supply take team thank thanks that that's the then \
         there these they thing things this to today too urgently us want we we'd we'll we're will wish \
         would you your",
    ),
    (
        Roles::FILLER,
        "abend artikel auch ausserdem bestelle bestellen bestellung bestellungen bitte bräuchte bräuchten brauche \
         brauchen benötige benötigen damen danke dank das dazu den der die ein eine einen euch folgende folgenden \
         folgendes freue für gern gerne geehrte geehrter grüsse hätte hätten guten gute hallo herren hier ich ihnen ihr ist \
         kaufen liebe lieber liefern liefere meine mir mich morgen möchte möchten nehme nehmen noch nötig produkt \
         produkte schicken schicke schon sehr senden sende sie sind tag uns unsere vielen wir wollen wollte würde \
         würden zu zusammen",
    ),
    (
        Roles::FILLER,
        "qty quantity menge anzahl description name sku artikelnummer bezeichnung unit units pcs",
    ),
    (Roles::JOINS, "and und plus sowie et"),
    (
        Roles::WANTS,
        "benötige benötigen bestelle bestellen bitte brauche brauchen bräuchte bräuchten buy deliver dispatch \
         gern gerne get hätte hätten i'd kindly like love möchte möchten nehme nehmen need order ordering please pls plz \
         purchase require schicke schicken sende senden send ship supply take want we'd wish",
    ),
    (Roles::HAS, "are have had has haben habe is ist sind there was were"),
    (Roles::REASONS, "for für of"),
    (Roles::ASKS, "can could may might dürfte dürften könnte könnten"),
    (Roles::PERSON, "i we ich wir"),
    (Roles::LINKS, "of the your our von vom der die das den de"),
    (Roles::TIMES, "x"),
    (Roles::COUNTS, "qty quantity quantities menge anzahl amount count stückzahl"),
    (
        Roles::PIECES,
        "pc pcs pce pces piece pieces unit units st stk stck stück stücke ea each qty item items nos copy copies \
         exemplar exemplare",
    ),
    (
        Roles::MEASURES,
        "kg kgs kilo kilos kilogram kilograms l litre litres liter liters m metre metres meter meters",
    ),
    (
        Roles::GREETS,
        "bonjour ciao dear good greetings guten gute hallo hello hey hi hola liebe lieber liebes moin sehr servus",
    ),
    (
        Roles::CLOSING,
        "a advance again all and aus beste besten best day dir euch faithfully for freundliche freundlichen from \
         freundlichem good great greetings herzliche herzlichen ihnen im in kind kindest liebe lieben many mit nice \
         respectfully schöne schönen schönem sehr sie so the to und very viele vielen voraus warm warmest week \
         with you your yours",
    ),
    (
        Roles::CLOSES,
        "bg cheers cordialement dank danke dankeschön gracias gruss grüsse grüssen hochachtungsvoll lg merci mfg \
         regards rgds saludos sincerely thank thanks thx truly vg wishes",
    ),
    (
        Roles::REVERSES,
        "abzüglich anstatt anstelle ausser but cancel canceled cancelled cannot can't delete doesn't don't drop \
         entfernen except excluding forget ignore instead kein keine keinen less löschen minus neither never nicht \
         no none nor not ohne rather refund remove replace retoure return returned returning scratch statt \
         stattdessen stop storniere stornieren storno swap without won't wrong zurück",
    ),
    (
        Roles::REVOKES,
        "amend anstatt anstelle cancel canceled cancelled cancelling cancellation change changed changes correction \
         delete disregard forget ignore instead löschen remove replace retoure scratch statt stattdessen storniere stornieren stornierung storno swap update \
         ändere ändern änderung",
    ),
    (
        Roles::BLURS,
        "about almost approx approximately around at ca circa either etwa few fewer höchstens least max maximum \
         maybe min mindestens minimum more most nearly oder or over perhaps roughly rund some under ungefähr \
         vielleicht zirka",
    ),
    (
        Roles::REFINES,
        "big black blau blue braun brown colour colours color colors different farbe farben gelb gold golden grau \
         gray green grey gross grosse grösse grün grüne klein kleine large larger lila medium mittel model modell \
         one ones orange pink purple red rosa rot rote schwarz schwarze silver size sizes small smaller violet \
         version weiss weisse white yellow",
    ),
    (
        Roles::MONTH,
        "jan january januar feb february februar mar march märz apr april mai jun june juni jul july juli aug \
         august sep sept september oct okt october oktober nov november dec dez december dezember",
    ),
    (
        Roles::LABEL,
        "address adresse anschrift bank bic cell company customer date datum deadline email fax firma handelsregister \
         hrb iban konto kunde kundennummer mail mob mobil mobile phone plz postcode steuernummer tel telefon \
         telephone ustid vat web website zip",
    ),
    (Roles::REFERENCE, "gesamt invoice page po rechnung ref reference seite subtotal sum summe total"),
    (
        Roles::DELIVERS,
        "address anschrift deliver delivered delivery ship send lieferadresse lieferanschrift lieferung rechnungsadresse \
         shipping versand versandadresse",
    ),
    (
        Roles::STREET,
        "allee avenue ave boulevard blvd close court crescent drive floor gasse gardens highway lane ln platz rd \
         road square st str strasse street terrace weg way",
    ),
    (
        Roles::SPAN,
        "business day days hour hours hrs jahr jahre jahren min minute minuten minutes mins monat monate monaten \
         month months stunde stunden tag tage tagen week weeks woche wochen working year years am pm uhr",
    ),
    (Roles::MONEY, "eur euro euros usd gbp dollar dollars pound pounds chf franken"),
    (Roles::DWELLS, "apartment apt box building etage flat floor haus house room suite unit"),
    (Roles::SHORT, "approx ca dr mr mrs ms nr no prof"),
    (Roles::PLACES, "am at aus bei by from im in near on since until vom within"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::key;

    #[test]
    fn every_word_stands_in_the_form_it_is_looked_up_in() {
        for (_, words) in WORDS {
            for word in words.split_ascii_whitespace() {
                assert_eq!(word, key(word), "{word} would never be found");
            }
        }
    }

    #[test]
    fn what_turns_an_order_round_is_never_passed_over() {
        for (role, words) in WORDS {
            let dangerous = [Roles::REVERSES, Roles::REVOKES, Roles::BLURS, Roles::REFINES];
            for word in words.split_ascii_whitespace().filter(|_| dangerous.contains(role)) {
                assert!(!Roles::of(word).has(Roles::FILLER), "{word} changes the meaning");
            }
        }
    }
}

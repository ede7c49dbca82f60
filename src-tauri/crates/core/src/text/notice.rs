//! Whether a letter wants something delivered at all: a shipping notice, a newsletter or a machine's answer does not,
//! though each may name products and numbers.

use super::letter::{Part, message_lines};
use super::normalise::key;

/// Why a letter is no order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// It tells of mail that did not arrive.
    Bounce,
    /// A program answered.
    AutoReply,
    /// It tells of a parcel; these words say so.
    Shipping(String),
    /// It went to a list; these words say so, or nothing but its headers.
    Newsletter(Option<String>),
}

/// What is known of a letter besides its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Signs {
    /// Its headers say that it went to a list.
    pub bulk: bool,
    /// Its headers say that a program answered.
    pub auto_reply: bool,
    /// Its headers say that it tells of mail that did not arrive.
    pub bounce: bool,
}

const BOUNCES: &[&str] = &[
    "undeliverable",
    "undelivered mail returned",
    "delivery status notification",
    "mail delivery failed",
    "unzustellbar",
    "non remis",
    "no se ha podido entregar",
];
const AUTO_REPLIES: &[&str] = &[
    "out of office",
    "automatic reply",
    "auto reply",
    "abwesenheitsnotiz",
    "automatische antwort",
    "réponse automatique",
    "absence du bureau",
    "respuesta automática",
    "fuera de la oficina",
];
const SHIPPING: &[&str] = &[
    "has shipped",
    "has been shipped",
    "was shipped",
    "is on its way",
    "out for delivery",
    "has been delivered",
    "tracking number",
    "track your parcel",
    "track your package",
    "shipping confirmation",
    "wurde versandt",
    "wurde versendet",
    "wurde zugestellt",
    "ist unterwegs",
    "sendungsnummer",
    "sendungsverfolgung",
    "versandbestätigung",
    "a été expédié",
    "a été expédiée",
    "a été livré",
    "numéro de suivi",
    "suivi de colis",
    "ha sido enviado",
    "ha sido entregado",
    "número de seguimiento",
    "seguimiento de envío",
];
const NEWSLETTERS: &[&str] = &[
    "unsubscribe",
    "view in browser",
    "view this email in your browser",
    "newsletter",
    "abbestellen",
    "newsletter abmelden",
    "im browser ansehen",
    "se désabonner",
    "se désinscrire",
    "afficher dans le navigateur",
    "darse de baja",
    "cancelar suscripción",
    "ver en el navegador",
];
const REQUESTS: &[&str] = &[
    "i would like to order",
    "we would like to order",
    "i'd like to order",
    "we'd like to order",
    "like to order",
    "want to order",
    "please send",
    "please ship",
    "please deliver",
    "please order",
    "i order",
    "we order",
    "we need",
    "i need",
    "purchase order",
    "new order",
    "can i have",
    "could you send",
    "bestelle",
    "bestellen wir",
    "möchte bestellen",
    "möchten bestellen",
    "bitte senden",
    "bitte schicken",
    "bitte liefern",
    "wir brauchen",
    "ich brauche",
    "neue bestellung",
    "je commande",
    "nous commandons",
    "je voudrais",
    "nous voudrions",
    "bon de commande",
    "nouvelle commande",
    "veuillez envoyer",
    "merci d'envoyer",
    "quiero pedir",
    "queremos pedir",
    "quisiera",
    "por favor envíe",
    "por favor envíen",
    "nuevo pedido",
    "hoja de pedido",
];

/// What a letter is if it is no order; `None` for one that may be.
///
/// Who asks for something in their own words is never taken for a notice, whatever else stands there: a reply may quote
/// one, and a shop's own export may come through a list.
pub fn notice(subject: &str, body: &str, signs: Signs) -> Option<Notice> {
    let subject = key(subject);
    if signs.bounce || found(&subject, BOUNCES).is_some() {
        return Some(Notice::Bounce);
    }
    if signs.auto_reply || found(&subject, AUTO_REPLIES).is_some() {
        return Some(Notice::AutoReply);
    }
    let own = own_words(body);
    if found(&subject, REQUESTS).is_some() || found(&own, REQUESTS).is_some() {
        return None;
    }
    if let Some(words) = found(&subject, SHIPPING).or_else(|| found(&own, SHIPPING)) {
        return Some(Notice::Shipping(words));
    }
    let words = found(&subject, NEWSLETTERS).or_else(|| found(&own, NEWSLETTERS));
    (signs.bulk || words.is_some()).then_some(Notice::Newsletter(words))
}

/// What the writer says; what stands below as signature or as somebody else's letter is not it.
fn own_words(body: &str) -> String {
    let mut own = String::new();
    for line in message_lines(body) {
        if line.part != Part::Quoted {
            own.push_str(&key(body.get(line.bytes).unwrap_or_default()));
            own.push(' ');
        }
    }
    own
}

/// The first of the phrases that stands in a folded text as words of its own.
fn found(text: &str, phrases: &[&str]) -> Option<String> {
    phrases.iter().find(|phrase| stands_in(text, &key(phrase))).map(|phrase| (*phrase).to_owned())
}

fn stands_in(text: &str, phrase: &str) -> bool {
    let inside = |ch: Option<char>| ch.is_some_and(char::is_alphanumeric);
    text.match_indices(phrase).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + phrase.len()..).and_then(|after| after.chars().next());
        !inside(before) && !inside(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(subject: &str, body: &str) -> Option<Notice> {
        notice(subject, body, Signs::default())
    }

    #[test]
    fn notices_are_told_from_orders_in_four_languages() {
        let shipping = |words: &str| Some(Notice::Shipping(words.to_owned()));
        assert_eq!(of("Good news", "Your order of 2 x Laptop has shipped."), shipping("has shipped"));
        assert_eq!(of("Ihre Sendung", "Sendungsnummer: 00340434. 2 x Lampe"), shipping("sendungsnummer"));
        assert_eq!(of("Suivi", "Votre colis a été expédié : 2 x Lampe"), shipping("a été expédié"));
        assert_eq!(of("Pedido", "Su pedido ha sido enviado"), shipping("ha sido enviado"));
        let newsletter = Some(Notice::Newsletter(Some("unsubscribe".to_owned())));
        assert_eq!(of("Spring sale", "3 lamps for 2!\nUnsubscribe here"), newsletter);
        assert_eq!(of("Automatic reply: order", "I am away"), Some(Notice::AutoReply));
        assert_eq!(of("Undeliverable: order", ""), Some(Notice::Bounce));
        assert_eq!(
            notice("Hello", "5 lamps", Signs { bulk: true, ..Signs::default() }),
            Some(Notice::Newsletter(None))
        );
    }

    #[test]
    fn who_asks_for_something_is_heard_whatever_is_quoted_or_stands_below() {
        assert_eq!(of("Order", "2 x Laptop"), None);
        assert_eq!(of("Lamps", "Please send 2 lamps. The last parcel is on its way?"), None);
        assert_eq!(of("Re: shipped", "2 x Laptop again\n\n> Your order has shipped.\n> Unsubscribe"), None);
        let bulk = Signs { bulk: true, ..Signs::default() };
        assert_eq!(notice("New order #1042", "2 x Laptop", bulk), None, "a shop's own message");
        assert_eq!(of("Unsubscribed lamp", "Unsubscribes 2"), None, "part of a word is not the word");
    }
}

//! Sentences in the owner's language from a key and its figures.
//!
//! The catalogue is the one in `ui/locales/<language>/` that the window reads too. No sentence is put
//! together from pieces: a key names a whole one, its figures fill the gaps.

mod figures;
mod zone;

pub use figures::Value;
pub use zone::{calendar_day, day, local};

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The catalogue's files of a language, in one place for the engine; the window loads the same.
const ENGLISH: &[&str] = &[
    include_str!("../../../../ui/locales/en/engine.ftl"),
    include_str!("../../../../ui/locales/en/text.ftl"),
    include_str!("../../../../ui/locales/en/exchange.ftl"),
    include_str!("../../../../ui/locales/en/oversight.ftl"),
    include_str!("../../../../ui/locales/en/demand.ftl"),
    include_str!("../../../../ui/locales/en/advice.ftl"),
    include_str!("../../../../ui/locales/en/lifecycle.ftl"),
    include_str!("../../../../ui/locales/en/backups.ftl"),
    include_str!("../../../../ui/locales/en/policy.ftl"),
    include_str!("../../../../ui/locales/en/catalogue.ftl"),
    include_str!("../../../../ui/locales/en/charts.ftl"),
    include_str!("../../../../ui/locales/en/letters.ftl"),
    include_str!("../../../../ui/locales/en/report.ftl"),
];

/// A language's catalogue, with the locale's way of writing figures.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    zone: chrono_tz::Tz,
}

impl Words {
    /// English; times are told in `zone`.
    pub fn english(zone: chrono_tz::Tz) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![LanguageIdentifier::default()]);
        // The sentences go to terminals and files too, where isolation marks would show as boxes.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(grouped));
        for source in ENGLISH {
            // A sentence that does not parse is dropped alone and found by the catalogue's test.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(rest, _)| rest);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, zone }
    }

    /// The sentence of `key` with its figures; the bare key when the catalogue lacks it.
    pub fn say(&self, key: &str, figures: &[(&str, Value)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in figures {
            args.set(Cow::Owned((*name).to_owned()), value.to_fluent(self.zone));
        }
        let mut problems = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut problems).into_owned()
    }

    /// Whether the catalogue has `key`.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The zone in which times are told.
    pub const fn zone(&self) -> chrono_tz::Tz {
        self.zone
    }
}

/// Writes plain numbers with the locale's thousands separator.
fn grouped(value: &FluentValue<'_>, _: &intl::IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(figures::group(&number.as_string())),
        _ => None,
    }
}

mod intl {
    pub(crate) use intl_memoizer::concurrent::IntlLangMemoizer;
}

#[cfg(test)]
mod tests;

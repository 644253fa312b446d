//! A text that may stand in several languages.

use std::fmt;
use std::ops::Deref;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::parts::{Names, Str};

/// A text: in one language, or in several.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Wording<'a> {
    /// As it is, in the language of the dossier.
    Plain(Str<'a>),
    /// By language (BCP 47).
    ByLanguage(Names<'a>),
}

/// What stands before each language, and before each text, where a text in several languages is kept as
/// one string. Unicode keeps these code points for use within a program (noncharacters, chapter 23.7).
const LANGUAGE: char = '\u{FDD0}';
const TEXT: char = '\u{FDD1}';

/// Texts by language as one string; `None` where a text has what parts them.
pub(super) fn joined(texts: &Names<'_>) -> Option<String> {
    let mut all = texts.values().chain(texts.keys());
    if all.any(|text| text.contains([LANGUAGE, TEXT])) {
        return None;
    }
    let parts = texts.iter().flat_map(|(language, text)| ["\u{FDD0}", language, "\u{FDD1}", text]);
    Some(parts.collect())
}

/// The languages and texts of such a string, in their order; none of any other.
pub(super) fn parted(stored: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = stored.strip_prefix(LANGUAGE).into_iter().flat_map(|rest| rest.split(LANGUAGE));
    parts.filter_map(|part| part.split_once(TEXT))
}

/// The language in which a text is shown where nobody asks for another.
const USUAL: &str = "en";

impl Wording<'_> {
    /// The text to show where no language is asked for: as it is, else in English, else the first.
    pub fn shown(&self) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::ByLanguage(texts) => usual(texts.iter()).map_or("", |text| text),
        }
    }
}

/// Of a text in several languages that in English, else the first.
pub(super) fn usual<T>(texts: impl Iterator<Item = (impl AsRef<str>, T)>) -> Option<T> {
    let mut first = None;
    for (language, text) in texts {
        if language.as_ref() == USUAL {
            return Some(text);
        }
        first.get_or_insert(text);
    }
    first
}

impl Wording<'_> {
    /// The text in `language`, else the one to show.
    pub fn in_language(&self, language: &str) -> &str {
        match self {
            Self::ByLanguage(texts) => match texts.get(language) {
                Some(text) => text,
                None => self.shown(),
            },
            Self::Plain(text) => text,
        }
    }

    /// Whether it is stated in no language.
    pub fn is_absent(&self) -> bool {
        match self {
            Self::Plain(text) => text.is_empty(),
            Self::ByLanguage(texts) => texts.is_empty(),
        }
    }

    /// Puts another text in the place of the one that a reader of `language` sees.
    pub fn set(&mut self, text: String, language: &str) {
        let Self::ByLanguage(texts) = self else {
            *self = Self::Plain(text.into());
            return;
        };
        let seen = if texts.contains_key(language) {
            Some(language.to_owned())
        } else {
            usual(texts.keys().map(|known| (known, known.clone().into_owned())))
        };
        texts.insert(seen.unwrap_or_else(|| language.to_owned()).into(), text.into());
    }

    /// The languages that it says it is in.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        let texts = match self {
            Self::Plain(_) => None,
            Self::ByLanguage(texts) => Some(texts),
        };
        texts.into_iter().flat_map(Names::keys).map(AsRef::as_ref)
    }

    /// Puts more behind it: of several languages into this one.
    pub fn append(&mut self, gap: &str, more: &str, language: &'static str) {
        let text = match self {
            Self::Plain(text) => text,
            Self::ByLanguage(texts) => texts.entry(language.into()).or_default(),
        };
        let gap = if text.is_empty() { "" } else { gap };
        *text = format!("{text}{gap}{more}").into();
    }

    /// The same in memory of its own.
    pub fn into_owned(self) -> Wording<'static> {
        let owned = |text: Str<'_>| Str::from(text.into_owned());
        match self {
            Self::Plain(text) => Wording::Plain(owned(text)),
            Self::ByLanguage(texts) => {
                let texts = texts.into_iter().map(|(language, text)| (owned(language), owned(text)));
                Wording::ByLanguage(texts.collect())
            }
        }
    }
}

impl Default for Wording<'_> {
    fn default() -> Self {
        Self::Plain(Str::default())
    }
}

impl fmt::Display for Wording<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.shown())
    }
}

impl PartialEq<&str> for Wording<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.shown() == *other
    }
}

/// What is shown of it.
impl Deref for Wording<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.shown()
    }
}

impl<'a, T: Into<Str<'a>>> From<T> for Wording<'a> {
    fn from(text: T) -> Self {
        Self::Plain(text.into())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Wording<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOrTexts)
    }
}

struct TextOrTexts;

/// A text that borrows where it can: `Cow` itself always copies.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Str<'a>);

impl<'de> Visitor<'de> for TextOrTexts {
    type Value = Wording<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a string")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Wording::Plain(text.into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Wording::Plain(text.to_owned().into()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Wording::Plain(text.into()))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut texts = Names::new();
        while let Some((Text(language), Text(text))) = map.next_entry()? {
            if texts.contains_key(&language) {
                return Err(M::Error::custom(format_args!("duplicate field `{language}`")));
            }
            texts.insert(language, text);
        }
        Ok(Wording::ByLanguage(texts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_plain_or_by_language_and_shown_in_english_or_the_first() {
        let cases = [
            (r#""Rockets""#, "Rockets"),
            (r#"{"fr":"Roquettes","en":"Rockets"}"#, "Rockets"),
            (r#"{"fr":"Roquettes","ar":"صواريخ"}"#, "صواريخ"),
            ("{}", ""),
        ];
        for (json, shown) in cases {
            let text: Wording<'_> = serde_json::from_str(json).unwrap();
            assert_eq!(text.shown(), shown, "{json}");
        }
        let mut title: Wording<'_> = serde_json::from_str(r#"{"fr":"Roquettes","en":"Rockets"}"#).unwrap();
        title.set("Obus".to_owned(), "fr");
        title.set("Shells".to_owned(), "ar");
        assert_eq!(
            (title.in_language("fr"), title.in_language("ar")),
            ("Obus", "Shells"),
            "what is seen changes"
        );
        title.set(String::new(), "fr");
        assert!(title.in_language("fr").is_empty() && !title.is_absent(), "and no other");
        let mut plain = Wording::from("Rockets");
        plain.set(String::new(), "fr");
        assert!(plain.is_absent());
        let twice = serde_json::from_str::<Wording<'_>>(r#"{"en":"one","en":"two"}"#);
        assert!(twice.is_err(), "either could be meant");
    }
}

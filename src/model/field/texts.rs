//! Fields that hold texts.

use std::marker::PhantomData;

use super::kind::{Cell, Field, Owned, schema_is};
use crate::model::check::{Check, is_country, is_moment, is_sha256};
use crate::model::column::{Base, Pair, Rare};
use crate::model::flaw::Reason;
use crate::model::lists::Lists;
use crate::model::part::{Lookup, Sameness, all_same, stated};
use crate::model::parts::{Names, Str, Wording};
use crate::model::tables::Name;
use crate::model::text::{Text as Strings, TextId};
use crate::model::wording::usual;

/// What is true of a text, or it cannot be used.
pub trait Rule {
    /// A column of such texts.
    type Column: for<'a> Base<Cell<'a> = TextId, Owned = TextId>;

    /// Whether a text is one.
    ///
    /// # Errors
    /// When it is not.
    fn is(text: &str) -> Result<(), Reason>;
}

/// A text of which something is true; empty where not stated.
#[derive(Debug)]
pub struct Checked<R>(PhantomData<R>);

macro_rules! rules {
    ($($(#[doc = $doc:literal])* $name:ident $rule:ident: $column:ty, $is:expr;)*) => {$(
        $(#[doc = $doc])*
        pub type $name = Checked<$rule>;

        #[doc = concat!("The rule of [`", stringify!($name), "`].")]
        #[derive(Debug)]
        pub struct $rule;

        impl Rule for $rule {
            type Column = $column;

            fn is(text: &str) -> Result<(), Reason> {
                $is(text)
            }
        }
    )*};
}

rules! {
    /// A text; empty where not stated.
    Text Any: Vec<TextId>, |_| Ok(());
    /// A language (BCP 47); empty where not stated.
    Language IsLanguage: Vec<TextId>, is_language;
    /// When a row was put in, as files write moments; empty where not stated.
    Recorded IsMoment: Rare<Vec<TextId>>, is_moment;
    /// A country by its code (ISO 3166-1 alpha-2); empty where not stated.
    Country IsCountry: Vec<TextId>, is_country;
    /// A SHA-256 in hexadecimal; empty where not stated.
    Sha256 IsSha256: Vec<TextId>, is_sha256;
}

fn is_language(tag: &str) -> Result<(), Reason> {
    if crate::model::check::is_language_tag(tag) { Ok(()) } else { Err(Reason::Language) }
}

impl<R: Rule> Field for Checked<R> {
    type Record<'a> = Option<Str<'a>>;
    type Column = R::Column;
    type Read<'a> = &'a str;

    fn check(check: &mut Check<'_>, name: &str, record: &Option<Str<'_>>) -> TextId {
        check.text_if(name, record.as_ref(), R::is, record)
    }

    fn read(strings: &Strings, cell: TextId) -> &str {
        strings.get(cell)
    }

    fn back(from: &dyn Lookup, cell: TextId) -> Option<Str<'_>> {
        stated(from, cell)
    }

    fn same(by: &dyn Sameness, old: TextId, new: TextId) -> bool {
        by.text(old, new)
    }

    schema_is!(Option<String>);
}

/// A text that every row has.
#[derive(Debug)]
pub struct NeededText;

impl Field for NeededText {
    type Record<'a> = Str<'a>;
    type Column = Vec<TextId>;
    type Read<'a> = &'a str;

    fn check(check: &mut Check<'_>, _: &str, record: &Str<'_>) -> TextId {
        check.text(record)
    }

    fn read(strings: &Strings, cell: TextId) -> &str {
        strings.get(cell)
    }

    fn back(from: &dyn Lookup, cell: TextId) -> Str<'_> {
        from.strings().get(cell).into()
    }

    fn same(by: &dyn Sameness, old: TextId, new: TextId) -> bool {
        by.text(old, new)
    }

    schema_is!(String);
}

/// Names by language.
#[derive(Debug)]
pub struct NamesByLanguage;

impl Field for NamesByLanguage {
    type Record<'a> = Names<'a>;
    type Column = Lists<Name>;
    type Read<'a> = NamesRead<'a>;

    fn check(check: &mut Check<'_>, name: &str, record: &Names<'_>) -> Vec<Name> {
        check.names(name, record)
    }

    fn read<'a>(strings: &'a Strings, cell: &'a [Name]) -> NamesRead<'a> {
        NamesRead::new(strings, cell)
    }

    fn back<'a>(from: &'a dyn Lookup, cell: &'a [Name]) -> Names<'a> {
        names_back(from, cell)
    }

    fn same(by: &dyn Sameness, old: &[Name], new: &[Name]) -> bool {
        same_names(by, old, new)
    }

    schema_is!(std::collections::BTreeMap<String, String>);
}

fn names_back<'a>(from: &'a dyn Lookup, names: &'a [Name]) -> Names<'a> {
    NamesRead::new(from.strings(), names).map(|(language, name)| (language.into(), name.into())).collect()
}

fn same_names(by: &dyn Sameness, old: &[Name], new: &[Name]) -> bool {
    all_same(old, new, |Name { language, text }, new| {
        by.text(*language, new.language) && by.text(*text, new.text)
    })
}

/// Languages and names, in the order of the file.
#[derive(Clone, Debug)]
pub struct NamesRead<'a> {
    strings: &'a Strings,
    names: std::slice::Iter<'a, Name>,
}

impl<'a> NamesRead<'a> {
    fn new(strings: &'a Strings, names: &'a [Name]) -> Self {
        Self { strings, names: names.iter() }
    }
}

impl<'a> Iterator for NamesRead<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        self.names.next().map(|name| (self.strings.get(name.language), self.strings.get(name.text)))
    }
}

/// A text that may stand in several languages. What is read is the one to show where nobody asks for a
/// language.
#[derive(Debug)]
pub struct TextByLanguage<C = Vec<TextId>>(PhantomData<C>);

/// The same, which few rows have.
pub type Note = TextByLanguage<Rare<Vec<TextId>>>;

impl<C: for<'a> Base<Cell<'a> = TextId, Owned = TextId>> Field for TextByLanguage<C> {
    type Record<'a> = Option<Wording<'a>>;
    type Column = Pair<C, Rare<Lists<Name>>>;
    type Read<'a> = &'a str;

    fn check(check: &mut Check<'_>, name: &str, record: &Option<Wording<'_>>) -> Owned<Self> {
        match record {
            None => Default::default(),
            Some(Wording::Plain(text)) => (check.text(text), Vec::new()),
            Some(Wording::ByLanguage(texts)) => {
                let texts = check.names(name, texts);
                let shown = usual(texts.iter().map(|one| (check.text.get(one.language), one.text)));
                (shown.unwrap_or_default(), texts)
            }
        }
    }

    fn read<'a>(strings: &'a Strings, (shown, _): Cell<'a, Self>) -> &'a str {
        strings.get(shown)
    }

    fn back<'a>(from: &'a dyn Lookup, (shown, texts): Cell<'a, Self>) -> Option<Wording<'a>> {
        match texts {
            [] => stated(from, shown).map(Wording::Plain),
            texts => Some(Wording::ByLanguage(names_back(from, texts))),
        }
    }

    fn same(by: &dyn Sameness, old: Cell<'_, Self>, new: Cell<'_, Self>) -> bool {
        by.text(old.0, new.0) && same_names(by, old.1, new.1)
    }

    schema_is!(Option<Wording<'static>>);
}

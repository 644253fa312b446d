//! Fields that hold one thing: a text, a word, a position.

use std::marker::PhantomData;

use geo::Point;

use super::kind::{Cell, Field, read_cell, schema_is};
use crate::model::check::Check;
use crate::model::lists::Lists;
use crate::model::part::{Lookup, Sameness, all_same, stated};
use crate::model::parts::{Names, Str};
use crate::model::tables::Name;
use crate::model::text::{Text as Strings, TextId};
use crate::model::vocabulary::Words;

/// A text; empty where not stated.
#[derive(Debug)]
pub struct Text;

impl Field for Text {
    type Record<'a> = Option<Str<'a>>;
    type Column = Vec<TextId>;
    type Read<'a> = &'a str;

    fn check(check: &mut Check<'_>, _: &str, record: &Option<Str<'_>>) -> TextId {
        check.maybe_text(record.as_ref())
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

/// A language (BCP 47); empty where not stated.
#[derive(Debug)]
pub struct Language;

impl Field for Language {
    type Record<'a> = Option<Str<'a>>;
    type Column = Vec<TextId>;
    type Read<'a> = &'a str;

    fn check(check: &mut Check<'_>, name: &str, record: &Option<Str<'_>>) -> TextId {
        check.language(name, record.as_ref(), record)
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
        NamesRead { strings, names: cell.iter() }
    }

    fn back<'a>(from: &'a dyn Lookup, cell: &'a [Name]) -> Names<'a> {
        Self::read(from.strings(), cell).map(|(language, name)| (language.into(), name.into())).collect()
    }

    fn same(by: &dyn Sameness, old: &[Name], new: &[Name]) -> bool {
        all_same(old, new, |Name { language, text }, new| {
            by.text(*language, new.language) && by.text(*text, new.text)
        })
    }

    schema_is!(std::collections::BTreeMap<String, String>);
}

/// Languages and names, in the order of the file.
#[derive(Clone, Debug)]
pub struct NamesRead<'a> {
    strings: &'a Strings,
    names: std::slice::Iter<'a, Name>,
}

impl<'a> Iterator for NamesRead<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        self.names.next().map(|name| (self.strings.get(name.language), self.strings.get(name.text)))
    }
}

/// A word of a vocabulary, of which one is meant where none is said, and not written.
#[derive(Debug)]
pub struct Word<V>(PhantomData<V>);

/// The same, always written.
#[derive(Debug)]
pub struct StatedWord<V>(PhantomData<V>);

/// A word of a vocabulary, or none.
#[derive(Debug)]
pub struct MaybeWord<V>(PhantomData<V>);

macro_rules! words {
    ($($name:ident: $cell:ty, |$v:ident| $kept:expr, $back:expr;)*) => {$(
        #[cfg(test)]
        impl<V: Words + schemars::JsonSchema> Field for $name<V> {
            words!(@ V, $cell, |$v| $kept, $back);
            schema_is!(Option<V>);
        }

        #[cfg(not(test))]
        impl<V: Words> Field for $name<V> {
            words!(@ V, $cell, |$v| $kept, $back);
        }
    )*};
    (@ $word:ident, $cell:ty, |$v:ident| $kept:expr, $back:expr) => {
        type Record<'a> = Option<Str<'a>>;
        type Column = Vec<$cell>;
        type Read<'a> = $cell;

        fn check(check: &mut Check<'_>, name: &str, record: &Option<Str<'_>>) -> $cell {
            let $v = check.word::<$word>(name, record.as_ref(), record);
            $kept
        }

        read_cell!();

        fn back(_: &dyn Lookup, $v: $cell) -> Option<Str<'_>> {
            let word: Option<$word> = $back;
            word.map(|word| word.word().into())
        }

        fn same(_: &dyn Sameness, old: $cell, new: $cell) -> bool {
            old == new
        }
    };
}

words! {
    Word: V, |v| v.unwrap_or_default(), Some(v).filter(|v| *v != V::default());
    StatedWord: V, |v| v.unwrap_or_default(), Some(v);
    MaybeWord: Option<V>, |v| v, v;
}

/// Longitude and latitude.
#[derive(Debug)]
pub struct Position;

impl Field for Position {
    type Record<'a> = Option<[f64; 2]>;
    type Column = Vec<Option<Point>>;
    type Read<'a> = Option<Point>;

    fn check(check: &mut Check<'_>, _: &str, record: &Option<[f64; 2]>) -> Option<Point> {
        check.position(*record)
    }

    read_cell!();

    fn back(_: &dyn Lookup, cell: Option<Point>) -> Option<[f64; 2]> {
        cell.map(|at| [at.x(), at.y()])
    }

    fn same(_: &dyn Sameness, old: Option<Point>, new: Option<Point>) -> bool {
        old == new
    }

    schema_is!(Option<[f64; 2]>);
}

/// Whether something is so; not written where not.
#[derive(Debug)]
pub struct Flag;

impl Field for Flag {
    type Record<'a> = bool;
    type Column = Vec<bool>;
    type Read<'a> = bool;

    fn check(_: &mut Check<'_>, _: &str, record: &bool) -> bool {
        *record
    }

    read_cell!();

    fn back(_: &dyn Lookup, cell: bool) -> bool {
        cell
    }

    fn same(_: &dyn Sameness, old: bool, new: bool) -> bool {
        old == new
    }

    schema_is!(bool);
}

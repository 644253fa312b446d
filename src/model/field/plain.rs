//! Fields that hold one thing: a word, a position, a shape.

use std::marker::PhantomData;
use std::sync::Arc;

use geo::Point;

use super::kind::{Cell, Field, read_cell, schema_is};
use crate::model::check::Check;
use crate::model::column::{Base, Rare, Shares};
use crate::model::geometry::Geometry;
use crate::model::part::{Lookup, Sameness};
use crate::model::parts::Str;
use crate::model::text::Text as Strings;
use crate::model::vocabulary::Words;

/// A word of a vocabulary, of which one is meant where none is said, and not written.
#[derive(Debug)]
pub struct Word<V>(PhantomData<V>);

/// The same, always written.
#[derive(Debug)]
pub struct StatedWord<V>(PhantomData<V>);

/// A word of a vocabulary, or none.
#[derive(Debug)]
pub struct MaybeWord<V, C = Vec<Option<V>>>(PhantomData<(V, C)>);

/// The same, which few rows have.
pub type RareWord<V> = MaybeWord<V, Rare<Vec<Option<V>>>>;

macro_rules! words {
    ($($name:ident<$word:ident $(, $column:ident)?>: $cell:ty, $kept:ty, |$v:ident| $kept_of:expr, $back:expr;)*) => {$(
        #[cfg(test)]
        impl<$word: Words + schemars::JsonSchema $(, $column)?> Field for $name<$word $(, $column)?>
        $(where $column: for<'a> Base<Cell<'a> = $cell, Owned = $cell>)?
        {
            words!(@ $word, $cell, $kept, |$v| $kept_of, $back);
            schema_is!(Option<$word>);
        }

        #[cfg(not(test))]
        impl<$word: Words $(, $column)?> Field for $name<$word $(, $column)?>
        $(where $column: for<'a> Base<Cell<'a> = $cell, Owned = $cell>)?
        {
            words!(@ $word, $cell, $kept, |$v| $kept_of, $back);
        }
    )*};
    (@ $word:ident, $cell:ty, $kept:ty, |$v:ident| $kept_of:expr, $back:expr) => {
        type Record<'a> = Option<Str<'a>>;
        type Column = $kept;
        type Read<'a> = $cell;

        fn check(check: &mut Check<'_>, name: &str, record: &Option<Str<'_>>) -> $cell {
            let $v = check.word::<$word>(name, record.as_ref(), record);
            $kept_of
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
    Word<V>: V, Vec<V>, |v| v.unwrap_or_default(), Some(v).filter(|v| *v != V::default());
    StatedWord<V>: V, Vec<V>, |v| v.unwrap_or_default(), Some(v);
    MaybeWord<V, C>: Option<V>, C, |v| v, v;
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

/// What a shape on the map is.
#[derive(Debug)]
pub struct Drawn;

impl Field for Drawn {
    type Record<'a> = Option<Geometry>;
    type Column = Shares<Geometry>;
    type Read<'a> = Option<&'a Arc<Geometry>>;

    fn check(check: &mut Check<'_>, name: &str, record: &Option<Geometry>) -> Option<Arc<Geometry>> {
        check.geometry(name, record.as_ref())
    }

    read_cell!();

    fn back<'a>(_: &'a dyn Lookup, cell: Option<&'a Arc<Geometry>>) -> Option<Geometry> {
        cell.map(|geometry| Geometry::clone(geometry))
    }

    fn same(_: &dyn Sameness, old: Option<&Arc<Geometry>>, new: Option<&Arc<Geometry>>) -> bool {
        old == new
    }

    schema_is!(Option<Geometry>);
}

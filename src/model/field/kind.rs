//! What every type of fields can do.

use serde::Serialize;

use crate::model::check::Check;
use crate::model::column::Base;
use crate::model::part::{Lookup, Sameness};
use crate::model::parts::Str;
use crate::model::table::Table;
use crate::model::text::Text as Strings;

/// A type of fields.
pub trait Field {
    /// How a record holds it.
    type Record<'a>: Clone + Default + Serialize;
    /// How a table keeps it.
    type Column: Base;
    /// What is read of a row.
    type Read<'a>;

    /// What a table keeps of a field of this name; what cannot be used is noted and kept.
    fn check(check: &mut Check<'_>, name: &str, record: &Self::Record<'_>) -> Owned<Self>;

    /// What is read of it.
    fn read<'a>(strings: &'a Strings, cell: Cell<'a, Self>) -> Self::Read<'a>;

    /// As a record holds it.
    fn back<'a>(from: &'a dyn Lookup, cell: Cell<'a, Self>) -> Self::Record<'a>;

    /// Whether two dossiers say the same.
    fn same(by: &dyn Sameness, old: Cell<'_, Self>, new: Cell<'_, Self>) -> bool;

    /// Shows every key of a row that it has.
    fn each_key<'a>(_: &mut Self::Record<'a>, _: &mut dyn FnMut(Table, &mut Str<'a>)) {}

    /// What may stand there.
    #[cfg(test)]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema;
}

/// A cell of a column of this type.
pub type Cell<'a, F> = <<F as Field>::Column as Base>::Cell<'a>;
/// The same by itself.
pub type Owned<F> = <<F as Field>::Column as Base>::Owned;

/// What the schema says of a type.
#[cfg(test)]
pub(in crate::model) fn schema<T: schemars::JsonSchema>(
    generator: &mut schemars::SchemaGenerator,
) -> schemars::Schema {
    generator.subschema_for::<T>()
}

macro_rules! schema_is {
    ($type:ty) => {
        #[cfg(test)]
        fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
            $crate::model::field::schema::<$type>(generator)
        }
    };
}

/// What is read is the cell.
macro_rules! read_cell {
    () => {
        fn read<'a>(_: &'a Strings, cell: Cell<'a, Self>) -> Self::Read<'a> {
            cell
        }
    };
}
pub(super) use {read_cell, schema_is};

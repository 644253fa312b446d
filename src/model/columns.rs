//! The tables, a column each, and the cells of a row together, made from the description.

use std::sync::Arc;

use super::column::{Base, Column, Extras};
use super::description::describe;
use super::field::{self, Cell, Field, Owned};
use super::keys::{KeyIndex, Keys};
use super::parts::Extra;
use super::text::TextId;

macro_rules! columns {
    ($(
        $(#[doc = $about:literal])*
        $table:ident $rows:ident $record:ident $draft:ident $cells:ident $owned:ident $ref:ident $id:ident $add:ident {
            $($(#[doc = $doc:literal])* $column:ident: $kind:ty $(, $needed:ident)?;)*
        }
    )*) => {$(
        #[doc = concat!("The ", stringify!($rows), ", a column each.")]
        #[derive(Clone, Debug, Default)]
        pub struct $table {
            pub(super) len: u32,
            pub(super) keys: KeyIndex,
            pub(super) extra: Column<Extras>,
            pub(super) key: Column<Vec<TextId>>,
            $(pub(super) $column: Column<<$kind as Field>::Column>,)*
        }

        #[doc = concat!("[`", stringify!($table), "`] while they are read.")]
        #[derive(Debug, Default)]
        pub(super) struct $draft {
            pub keys: Keys,
            pub extra: Extras,
            pub key: Vec<TextId>,
            $(pub $column: <$kind as Field>::Column,)*
        }

        #[doc = concat!("Everything that the table says of a row of the ", stringify!($rows), ".")]
        #[derive(Clone, Copy, Debug)]
        pub struct $cells<'a> {
            /// The cell of the column `key`.
            pub key: TextId,
            $(
                #[doc = concat!("The cell of the column `", stringify!($column), "`.")]
                pub $column: Cell<'a, $kind>,
            )*
        }

        #[doc = concat!("The same as [`", stringify!($cells), "`] before it is in a table, without the key.")]
        #[derive(Debug, Default)]
        pub(super) struct $owned {
            $(pub $column: Owned<$kind>,)*
        }

        impl $draft {
            /// Appends a row whose key is claimed, and its extra fields.
            pub(super) fn push(&mut self, key: TextId, row: $owned, extra: Extra) {
                self.key.push(key);
                self.extra.push_owned((!extra.is_empty()).then(|| Arc::new(extra)));
                $(self.$column.push_owned(row.$column);)*
            }

            pub(super) fn finish(self) -> $table {
                $table {
                    len: u32::try_from(self.key.len()).unwrap_or(u32::MAX),
                    keys: self.keys.into(),
                    extra: self.extra.into(),
                    key: self.key.into(),
                    $($column: self.$column.into(),)*
                }
            }
        }

        impl $table {
            pub(super) fn cells(&self, row: usize) -> $cells<'_> {
                $cells { key: self.key.of(row), $($column: self.$column.of(row),)* }
            }

            /// Appends a row whose key is free.
            pub(super) fn push(&mut self, key: TextId, row: $owned, extra: Extra) {
                let n = self.len;
                self.len += 1;
                self.keys.put(key, Some(n));
                self.key.put(n, key);
                self.extra.put(n, (!extra.is_empty()).then(|| Arc::new(extra)));
                $(self.$column.put(n, row.$column.into());)*
            }

            /// Puts what `new` has of a field of files into a row; answers whether something else stood
            /// there.
            pub(super) fn replace(&mut self, row: u32, field: &str, new: $owned) -> bool {
                let mut is_new = false;
                $(
                    if field == stringify!($column) {
                        is_new |= self.$column.replace(row, new.$column);
                    }
                )*
                is_new
            }

            /// Leaves out the rows from `len` on. None of them is named by `keys`.
            pub(super) fn truncate(&mut self, len: u32) {
                self.len = len;
                self.extra.truncate(len);
                self.key.truncate(len);
                $(self.$column.truncate(len);)*
            }

            /// Leaves these rows, in this order.
            pub(super) fn retain(&mut self, rows: &[u32]) {
                let rows = || rows.iter().copied();
                self.len = u32::try_from(rows().len()).unwrap_or(u32::MAX);
                self.extra = self.extra.copied(rows());
                self.key = self.key.copied(rows());
                $(self.$column = self.$column.copied(rows());)*
                self.keys = Keys::of((0..self.len).map(|row| self.key.of(row as usize))).into();
            }

            /// Makes many edits part of the columns.
            pub(super) fn settle(&mut self) {
                self.extra.settle(self.len);
                self.key.settle(self.len);
                $(self.$column.settle(self.len);)*
            }
        }
    )*};
}

describe!(columns);

//! A record becomes a row, made from the description of the tables.

use super::push::next_row;
use super::{Builder, Reason};
use crate::model::check::Check;
use crate::model::columns::{
    OwnedActor, OwnedAttachment, OwnedIncident, OwnedPlace, OwnedShape, OwnedSource, OwnedStatement,
};
use crate::model::description::describe;
use crate::model::field::{self, Field};
use crate::model::ids::{ActorId, AttachmentId, IncidentId, PlaceId, ShapeId, SourceId, StatementId};
use crate::model::record::{
    ActorRecord, AttachmentRecord, Extra, IncidentRecord, PlaceRecord, ShapeRecord, SourceRecord,
    StatementRecord,
};
use crate::model::table::Table;
use crate::model::text::TextId;

/// A record that becomes a row.
pub(in crate::model) trait RowRecord {
    /// What the row has in its table.
    type Owned;

    /// Its fields that are not known here.
    fn extra(&mut self) -> &mut Extra;

    /// Why it can be no row at all.
    fn refusal(&self) -> Option<Reason>;

    /// The row; what cannot be used is noted and kept.
    fn check(&self, check: &mut Check<'_>) -> Self::Owned;
}

/// Only statements have a field that every row needs: their words.
macro_rules! has_no_words {
    ($self:ident $field:ident) => {
        false
    };
    ($self:ident $field:ident needed) => {
        str::trim(&$self.$field).is_empty()
    };
}

macro_rules! rows {
    ($(
        $(#[doc = $about:literal])*
        $table:ident $rows:ident $record:ident $draft:ident $cells:ident $owned:ident $ref:ident $id:ident $add:ident {
            $($(#[doc = $doc:literal])* $field:ident: $type:ty $(, $needed:ident)?;)*
        }
    )*) => {
        $(impl RowRecord for $record<'_> {
            type Owned = $owned;

            fn extra(&mut self) -> &mut Extra {
                &mut self.extra
            }

            fn refusal(&self) -> Option<Reason> {
                ($(has_no_words!(self $field $($needed)?))||*).then_some(Reason::NoWords)
            }

            fn check(&self, check: &mut Check<'_>) -> $owned {
                $owned { $($field: <$type as Field>::check(check, stringify!($field), &self.$field),)* }
            }
        })*

        impl Builder {
            $(
                #[doc = concat!("Adds a row to the ", stringify!($rows), ".")]
                ///
                /// # Errors
                /// When its id is empty or taken, or it is a statement without words.
                pub fn $add(&mut self, mut record: $record<'_>) -> Result<$id, Reason> {
                    if let Some(reason) = record.refusal() {
                        return Err(reason);
                    }
                    let key = self.claim(Table::$table, &record.id)?;
                    let row = $id(next_row(self.$rows.key.len()));
                    let mut check = self.check(std::mem::take(&mut record.extra));
                    let owned = record.check(&mut check);
                    let Check { extra, full, awaits, .. } = check;
                    self.$rows.push(key, owned, extra);
                    if !awaits.is_empty() {
                        self.awaiting.push((Table::$table, row.0, awaits));
                    }
                    if full { Err(Reason::Full) } else { Ok(row) }
                }
            )*

            fn check(&mut self, extra: Extra) -> Check<'_> {
                self.flaws.clear();
                Check {
                    text: &mut self.text,
                    rows: [$(&self.$rows.keys,)*],
                    flaws: &mut self.flaws,
                    extra,
                    itself: None,
                    awaits: TextId::EMPTY,
                    full: false,
                }
            }
        }
    };
}

describe!(rows);

//! A row as the world writes it, made from the description of the tables.
//!
//! These are the shapes of the native format, and what every other reader fills in. Strings are
//! borrowed from the file where they can be. A field that is not stated is absent. Fields that
//! are not known here are kept in `extra` and written back.
//!
//! Words of a vocabulary are plain strings here, so that one wrong word costs a note and not the
//! row. The JSON Schema is made from these types, so their docs are the format's docs.

use serde::{Deserialize, Serialize};

use super::description::describe;
use super::field::{self, Field};
pub use super::parts::*;

/// Whether a field is not written.
trait Absent {
    fn is_absent(&self) -> bool;
}

impl<T> Absent for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T> Absent for Vec<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl Absent for Names<'_> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl Absent for bool {
    fn is_absent(&self) -> bool {
        !self
    }
}

impl Absent for AboutRecord<'_> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl Absent for BelongsToRecord<'_> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

/// The fields of a record: those that every row has, and those that it may have.
macro_rules! record {
    (@ [$(#[doc = $about:literal])*] $record:ident [$($made:tt)*]) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, Default, Deserialize, Serialize)]
        pub struct $record<'a> {
            /// The key by which others name it; unique in its table.
            #[serde(borrow)]
            pub id: Str<'a>,
            $($made)*
            /// Fields that are not known here.
            #[serde(flatten)]
            pub extra: Extra,
        }
    };
    (@with $self:ident $extra:ident $field:ident needed) => {
        $extra.shift_remove(stringify!($field));
    };
    (@with $self:ident $extra:ident $field:ident) => {
        if $extra.contains_key(stringify!($field)) {
            $self.$field = Default::default();
        }
    };
    (
        @ $about:tt $record:ident [$($made:tt)*]
        $(#[doc = $doc:literal])* $field:ident: $type:ty, needed; $($rest:tt)*
    ) => {
        record! { @ $about $record [
            $($made)*
            $(#[doc = $doc])*
            #[serde(borrow)]
            pub $field: <$type as Field>::Record<'a>,
        ] $($rest)* }
    };
    (
        @ $about:tt $record:ident [$($made:tt)*]
        $(#[doc = $doc:literal])* $field:ident: $type:ty; $($rest:tt)*
    ) => {
        record! { @ $about $record [
            $($made)*
            $(#[doc = $doc])*
            #[serde(borrow, default, skip_serializing_if = "Absent::is_absent")]
            pub $field: <$type as Field>::Record<'a>,
        ] $($rest)* }
    };
}

/// Whether every row of a table has this field.
#[cfg(test)]
macro_rules! is_needed {
    () => {
        false
    };
    (needed) => {
        true
    };
}

macro_rules! records {
    ($(
        $(#[doc = $about:literal])*
        $table:ident $rows:ident $record:ident $draft:ident $cells:ident $owned:ident $ref:ident $id:ident $add:ident {
            $($(#[doc = $doc:literal])* $field:ident: $type:ty $(, $needed:ident)?;)*
        }
    )*) => {$(
        record! { @ [$(#[doc = $about])*] $record [] $($(#[doc = $doc])* $field: $type $(, $needed)?;)* }

        impl<'a> $record<'a> {
            /// Shows every key of a row of the dossier that it has, with the table of that row.
            pub fn each_key(&mut self, on: &mut dyn FnMut(super::Table, &mut Str<'a>)) {
                $(<$type as Field>::each_key(&mut self.$field, on);)*
            }

            /// Leaves out what is among the extra fields, as it was.
            pub(super) fn with(mut self, mut extra: Extra) -> Self {
                extra.shift_remove("id");
                $(record!(@with self extra $field $($needed)?);)*
                self.extra = extra;
                self
            }
        }

        #[cfg(test)]
        impl schemars::JsonSchema for $record<'_> {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($record).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let id: Property =
                    ("id", "The key by which others name it; unique in its table.", true, field::schema::<String>);
                schema_of(generator, concat!($($about, "\n"),*), &[
                    id,
                    $((
                        stringify!($field),
                        concat!($($doc, "\n"),*),
                        is_needed!($($needed)?),
                        <$type as Field>::schema,
                    ),)*
                ])
            }
        }
    )*};
}

describe!(records);

/// Name, description, whether it is needed, and what it is.
#[cfg(test)]
type Property = (&'static str, &'static str, bool, fn(&mut schemars::SchemaGenerator) -> schemars::Schema);

#[cfg(test)]
fn schema_of(
    generator: &mut schemars::SchemaGenerator,
    about: &str,
    fields: &[Property],
) -> schemars::Schema {
    let told = |doc: &str| doc.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    let mut properties = serde_json::Map::new();
    let mut needed = Vec::new();
    for (name, doc, is_needed, schema) in fields {
        let mut schema = schema(generator);
        schema.insert("description".to_owned(), told(doc).into());
        properties.insert((*name).to_owned(), schema.to_value());
        needed.extend(is_needed.then_some(*name));
    }
    schemars::json_schema!({
        "description": told(about), "type": "object", "properties": properties, "required": needed,
    })
}

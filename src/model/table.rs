//! Which table a row is in.

/// Which table a row is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Table {
    /// Places.
    Places,
    /// Actors.
    Actors,
    /// Sources.
    Sources,
    /// Incidents.
    Incidents,
    /// Statements.
    Statements,
    /// Attachments.
    Attachments,
    /// Shapes.
    Shapes,
}

impl Table {
    /// Every table, in the order in which rows may point at earlier ones.
    pub const ALL: [Self; 7] = [
        Self::Places,
        Self::Actors,
        Self::Sources,
        Self::Incidents,
        Self::Statements,
        Self::Attachments,
        Self::Shapes,
    ];

    /// The table's name in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Actors => "actors",
            Self::Sources => "sources",
            Self::Incidents => "incidents",
            Self::Statements => "statements",
            Self::Attachments => "attachments",
            Self::Shapes => "shapes",
        }
    }
}

/// Does something with the columns of a table, whichever it is.
macro_rules! in_table {
    ($table:expr, &mut $dossier:ident, |$columns:ident| $body:expr) => {
        in_table!(@ $table, [&mut] $dossier, $columns, $body)
    };
    ($table:expr, &$dossier:ident, |$columns:ident| $body:expr) => {
        in_table!(@ $table, [&] $dossier, $columns, $body)
    };
    (@ $table:expr, [$($way:tt)*] $dossier:ident, $columns:ident, $body:expr) => {{
        use $crate::model::table::Table::{
            Actors, Attachments, Incidents, Places, Shapes, Sources, Statements,
        };
        match $table {
            Places => { let $columns = $($way)* $dossier.places; $body }
            Actors => { let $columns = $($way)* $dossier.actors; $body }
            Sources => { let $columns = $($way)* $dossier.sources; $body }
            Incidents => { let $columns = $($way)* $dossier.incidents; $body }
            Statements => { let $columns = $($way)* $dossier.statements; $body }
            Attachments => { let $columns = $($way)* $dossier.attachments; $body }
            Shapes => { let $columns = $($way)* $dossier.shapes; $body }
        }
    }};
}
pub(super) use in_table;

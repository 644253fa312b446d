//! Floor 0: what incidents are.
//!
//! No files and no egui here. A [`Dossier`] is one opened data set. Inside it is columns with
//! interned text, so that four incidents and four million go the same way; outside,
//! `dossier.incident(id).title()` reads like a struct.
//!
//! | file | idea |
//! | --- | --- |
//! | [`ids`] | dense `u32` ids, one type a table |
//! | [`text`] | every string once, in one arena |
//! | [`lists`] | a list per row without an allocation per row |
//! | [`shared`] | a column whose values repeat |
//! | `keys` | which row has which key |
//! | [`origin`] | the rows that incidents were made from |
//! | [`vocabulary`] | the controlled vocabularies |
//! | [`when`] | an interval of time with its precision and zone |
//! | [`precision`] | how well a position is known |
//! | [`description`] | the one description of the tables |
//! | [`field`], [`part`] | types of fields and of their parts: how each is held, kept, checked, compared |
//! | [`record`], [`parts`] | a row as the world writes it: strings and keys |
//! | `check` | the checks of single fields, and [`flaw`] why one cannot be used |
//! | [`wording`] | a text that may stand in several languages |
//! | [`geometry`] | what a shape on the map is |
//! | [`fields`] | headings and cells in the order of their row |
//! | [`when_text`] | a time as text |
//! | [`edit`] | a copy in which rows say something else |
//! | [`tables`] | a row as a dossier keeps it: ids |
//! | [`mod@column`] | a column: as it was built, and what stands elsewhere since |
//! | [`columns`] | the tables, a column each, and the cells of a row together |
//! | `pointers` | who points at whom, turned around |
//! | [`table`] | which table |
//! | [`dossier`] | the tables together, and [`refs`] what reads them |
//! | [`builder`] | records in, dossier out |
//! | [`briefing`] | how a dossier is presented |

pub mod briefing;
pub mod builder;
mod check;
pub mod column;
pub mod columns;
pub mod description;
pub mod dossier;
pub mod edit;
pub mod field;
pub mod fields;
pub mod flaw;
pub mod geometry;
pub mod ids;
mod keys;
pub mod lists;
pub mod origin;
pub mod part;
pub mod parts;
mod pointers;
pub mod precision;
pub mod record;
pub mod refs;
pub mod shared;
pub mod table;
pub mod tables;
pub mod text;
pub mod vocabulary;
pub mod when;
pub mod when_text;
pub mod wording;

pub use briefing::{Briefing, BriefingStep};
pub use builder::{Builder, Flaw};
pub use dossier::{Dossier, Table};
pub use edit::{EditError, Edited, RowEdit, Touched};
pub use geometry::Geometry;
pub use ids::{ActorId, AttachmentId, IncidentId, PlaceId, ShapeId, SourceId, StatementId};
pub use precision::Precision;
pub use refs::{ActorRef, AttachmentRef, IncidentRef, PlaceRef, ShapeRef, SourceRef, StatementRef};
pub use tables::{CasualtyCount, Damage, Outcome};
pub use text::TextId;
pub use vocabulary::{
    ActorKind, ActorRole, Kind, PartOfDay, PlaceKind, PlaceRole, PrecisionClass, StatementForm,
    StatementKind, TimePrecision,
};
pub use when::{When, Zone, today};

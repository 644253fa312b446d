//! Floor 6: the rest of the window around the map.
//!
//! Each panel reads a [`crate::scene::View`], draws, and pushes [`crate::scene::Command`]s; none
//! changes state. [`actions`] is the closed list of what menus and keys can do.

pub mod actions;
pub mod briefing;
pub mod card;
pub mod changes;
pub mod dialogs;
pub mod files;
pub mod filters;
pub mod help;
pub mod hints;
pub mod history;
pub mod import;
pub mod layers;
pub mod list;
pub mod manual;
pub mod messages;
pub mod palette;
pub mod parts;
pub mod places;
pub mod recovery;
pub mod redact;
pub mod report;
pub mod scroll;
pub mod status;
pub mod text_file;
pub mod timeline;
pub mod top_bar;
pub mod unsaved;

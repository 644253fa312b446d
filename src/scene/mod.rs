//! Floor 4: what to draw, as plain data without egui.
//!
//! [`camera`] is where the map looks and how it flies there, [`marks`] the markers of the places,
//! [`clusters`] what they become where they are many, [`declutter`] keeps heads apart, [`fan`] those
//! at one spot, [`labels`] finds room for names, [`timeline`] is the axis of the timeline,
//! [`command`] is what the user can want: [`choices`] of the window, a [`dialog`] over it, an
//! [`output`] to a file, the question for [`files`]. [`pending_import`] is a table of which it is asked what its columns are,
//! [`briefing`] what a room is shown step by step, [`palette`] what is found by its name, [`manual`] the pictures of the manual, `pages` where the words of a step stand, [`export`] what
//! that is written as, [`view`] what the panels read.

pub mod briefing;
pub mod camera;
pub mod choices;
pub mod clusters;
pub mod command;
pub mod declutter;
pub mod dialog;
pub mod export;
pub mod fan;
pub mod files;
pub mod labels;
pub mod manual;
pub mod marks;
pub mod output;
pub(crate) mod pages;
pub mod palette;
pub mod pending_import;
pub mod timeline;
pub mod view;

pub use camera::{Camera, Flight};
pub use clusters::{Cluster, ClusterNode};
pub use command::Command;
pub use marks::{Mark, Marks};
pub use output::Output;
pub use pending_import::{ImportAction, PendingImport};
pub use view::View;

//! Floor 3: what to draw, as plain data without egui.
//!
//! [`camera`] is where the map looks and how it flies there, [`marks`] the markers of the places,
//! [`timeline`] the axis of the timeline, [`spread`] keeps their heads apart, [`labels`] finds room for their names, [`command`] is what
//! the user can want, [`view`] what the panels read.

pub mod camera;
pub mod command;
pub mod labels;
pub mod marks;
pub mod spread;
pub mod timeline;
pub mod view;

pub use camera::{Camera, Flight};
pub use command::Command;
pub use marks::{Mark, Marks};
pub use view::View;

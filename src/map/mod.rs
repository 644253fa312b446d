//! Floor 5: the drawn map.
//!
//! [`tiles`] are the base map, [`ground`] which one is shown, [`canvas`] the map with what is on it, [`placed`] are the
//! markers on screen, [`markers`] draws them, [`tooltip`] tells more under the pointer, [`discs`] their precision, [`answers`] the arrows, [`instruments`] the buttons, scale
//! and attribution.

pub mod answers;
pub mod canvas;
pub mod discs;
pub mod ground;
pub mod instruments;
pub mod markers;
pub mod placed;
pub mod tiles;
pub mod tooltip;

pub use canvas::MapCanvas;
pub use ground::Ground;

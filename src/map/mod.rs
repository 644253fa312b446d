//! Floor 6: the drawn map.
//!
//! [`tiles`] are the base map, [`ground`] which one is shown, [`canvas`] the map with what is on it.
//! [`placed`] is what stands on screen; [`markers`] and [`clusters`] draw it, [`tooltip`] tells more
//! under the pointer, [`discs`] show the precision of markers, [`answers`] are the arrows,
//! [`instruments`] the buttons, scale and attribution, `eye` is what moves a map, `online` is the map from the network, `nearby` tells at the rim
//! of one that is very near which towns lie around it. [`stage`] is the map of a briefing, [`stage_marks`]
//! what is drawn on it, [`legend`] what its icons mean. [`worlds`] is why the map goes on beyond 180°.

pub mod answers;
pub mod canvas;
pub mod clusters;
pub mod discs;
mod eye;
pub mod ground;
pub mod instruments;
pub mod legend;
pub mod markers;
mod nearby;
mod online;
pub mod placed;
pub mod stage;
pub mod stage_marks;
pub mod tiles;
pub mod tooltip;
pub mod worlds;

pub use canvas::MapCanvas;
pub use ground::Basemaps;
pub use stage::BriefingMap;

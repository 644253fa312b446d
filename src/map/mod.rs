//! Floor 6: the drawn map.
//!
//! [`tiles`] are the base map, [`basemaps`] which one is shown, [`canvas`] the map with what is on it.
//! [`placed`] is what stands on screen; [`markers`] and [`clusters`] draw it, [`tooltip`] tells more
//! under the pointer, [`accuracy_circles`] show the precision of markers, [`answers`] are the arrows,
//! [`controls`] the buttons, scale and attribution, `eye` is what moves a map, `online` is the map from the network
//! (`offline` where the program is built without), `nearby` tells at the rim
//! of one that is very near which towns lie around it. [`briefing_map`] is the map of a briefing, [`briefing_marks`]
//! what is drawn on it, [`legend`] what its icons mean. [`worlds`] is why the map goes on beyond 180°.

pub mod accuracy_circles;
pub mod answers;
pub mod basemaps;
pub mod briefing_map;
pub mod briefing_marks;
mod camera_controller;
pub mod canvas;
pub mod clusters;
pub mod controls;
pub mod legend;
pub mod markers;
mod nearby;
#[cfg_attr(not(feature = "online"), path = "offline.rs")]
mod online;
pub mod placed;
pub mod tiles;
pub mod tooltip;
pub mod worlds;

pub use basemaps::Basemaps;
pub use briefing_map::BriefingMap;
pub use canvas::MapCanvas;

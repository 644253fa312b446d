//! Floor 6: the drawn map.
//!
//! [`tiles`] are the base map, [`basemaps`] which one is shown, `online` is the map from the network
//! (`offline` where the program is built without),//! [`worlds`] why the map goes on beyond 180°. `camera_controller` is what moves a map, and draws it.
//!
//! Marks are drawn by the same painter in the window, in a show and on exports: [`mark_layout`] finds room
//! for heads and names, [`mark_painter`] paints them, [`accuracy_circles`] show their precision,
//! [`arrows`] who answers whom. `reserved` keeps the names of the base map out from under them.
//!
//! [`canvas`] is the map of the window: [`placed`] is what stands on it, [`markers`] and [`clusters`] can be
//! clicked, [`tooltip`] tells more under the pointer, [`controls`] are scale, credit and buttons, `nearby`
//! tells at the rim of a map that is very near which towns lie around it. [`briefing_map`] is the map of a
//! briefing, [`briefing_marks`] what stands on it, [`legend`] what its icons mean.

pub mod accuracy_circles;
pub mod arrows;
pub mod basemaps;
pub mod briefing_map;
pub mod briefing_marks;
mod camera_controller;
pub mod canvas;
pub mod clusters;
pub mod controls;
pub mod legend;
pub mod mark_layout;
pub mod mark_painter;
pub mod markers;
mod nearby;
#[cfg_attr(not(feature = "online"), path = "offline.rs")]
mod online;
pub mod placed;
mod reserved;
pub mod tiles;
pub mod tooltip;
pub mod worlds;

pub use basemaps::Basemaps;
pub use briefing_map::BriefingMap;
pub use canvas::MapCanvas;

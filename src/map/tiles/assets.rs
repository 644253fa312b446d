//! The base map that the program carries. `assets/basemap/ATTRIBUTION.md` says where it is from,
//! `scripts/basemap` makes it again.

/// Land, water, borders, names, towns and airports of the world, as vector tiles.
pub(super) const ATLAS: &[u8] = include_bytes!("../../../assets/basemap/atlas.pmtiles");

/// The shading of the land in grey; [`super::theme`] gives it colour.
pub(super) const RELIEF: &[u8] = include_bytes!("../../../assets/basemap/relief.pmtiles");

pub(super) const LIGHT_STYLE: &str = include_str!("../../../assets/basemap/light.json");
pub(super) const DARK_STYLE: &str = include_str!("../../../assets/basemap/dark.json");
pub(super) const LIGHT_HIGH_STYLE: &str = include_str!("../../../assets/basemap/light-high.json");
pub(super) const DARK_HIGH_STYLE: &str = include_str!("../../../assets/basemap/dark-high.json");

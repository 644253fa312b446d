//! The drawn map: base map tiles, marks, instruments.

pub mod tiles;

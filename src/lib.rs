//! Sitmap: incidents, and what people said about them, on a map.

pub mod map;
